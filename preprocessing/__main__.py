"""The command line: `python -m preprocessing build | check`."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, TypeVar

from tqdm import tqdm

from preprocessing import memory, options, schema
from preprocessing.manifest import read_manifest
from preprocessing.problems import InputError, Problem
from preprocessing.records import Corpus
from preprocessing.tables_in import read_table

_FINE: Final = 0
_PROBLEMS: Final = 1
_INTERRUPTED: Final = 130

_T = TypeVar("_T")


def main(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; every failure is told in a sentence, without a traceback."""
    memory.spare()
    parser = options.parser(build, check)
    chosen = parser.parse_args(arguments)
    try:
        _check_options(parser, chosen)
        return int(chosen.run(chosen))
    except InputError as error:
        return _tell(error.problems)
    except KeyboardInterrupt:
        _say("Interrupted. A dataset that was there is still whole; the same build again goes on from here.")
        return _INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read our output has left
        return _PROBLEMS
    except OSError as error:
        _say(_sentence(error))
        return _PROBLEMS
    except MemoryError:
        _say("There is not enough memory. Nothing was written. Build with --workers 1, or from fewer texts.")
        return _PROBLEMS


def _check_options(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> None:
    """Leave with exit code 2 where an option has nothing to act on."""
    folder = chosen.input.is_dir()
    if folder and chosen.catalogue:
        parser.error("--catalogue goes with a table: the folder of a manifest holds its own catalogue")
    if folder and getattr(chosen, "keep_going", False):
        parser.error("--keep-going goes with a table: a manifest has no rows to skip")
    if chosen.input.is_file() and chosen.texts:
        parser.error("--texts goes with a manifest: a table holds its texts itself")


def build(chosen: argparse.Namespace) -> int:
    """Read the input, measure it and write the dataset."""
    from preprocessing import build as measuring  # slow to import, and not needed to find mistakes
    from preprocessing.batches import enough_workers
    from preprocessing.conform import ConformError
    from preprocessing.target_model import ModelError
    from preprocessing.workers import WorkerError

    corpus = _read(chosen, chosen.keep_going)
    how = measuring.How(chosen.workers or enough_workers(corpus), chosen.scheduler)
    try:
        with _measuring(corpus.size) as bar:
            result = measuring.build(corpus, chosen.out, bar.update, how)
    except ConformError as error:
        _say(f"The measurements do not fit the schema, and nothing was written: {error}")
        return _PROBLEMS
    except (ModelError, WorkerError) as error:
        _say(str(error))
        return _PROBLEMS
    if result.found:
        _say(f"Went on where an earlier build had ended: {_counted(result.found, 'text')} measured already.")
    _warn(result.cautions)
    measured = {"text": result.texts, "sentence": result.sentences, "mention": result.mentions}
    counts = ", ".join(_counted(number, what) for what, number in measured.items())
    print(f"{chosen.out}: {counts}, {_counted(result.snippets, 'snippet')} (hash {result.hash[:12]})")
    if not corpus.catalogue.data["events"]:
        print("No events are given, so nothing can be compared by event: describe some in events.toml.")
    return _FINE


def check(chosen: argparse.Namespace) -> int:
    """Look for mistakes; nothing is written."""
    if (chosen.input / schema.INFO_FILE).is_file():
        from preprocessing.check import check_dataset

        problems = check_dataset(chosen.input, chosen.texts, _bar("Checking", "table"))
        if problems:
            return _tell(problems)
        print(f"{chosen.input}: the dataset is whole, and within the limits on quotation")
        return _FINE
    corpus = _read(chosen, keep_going=False)
    print(f"{chosen.input}: {_counted(corpus.size, 'text')}, no mistake")
    return _FINE


def _read(chosen: argparse.Namespace, keep_going: bool) -> Corpus:
    if not chosen.input.exists():
        raise InputError([Problem(str(chosen.input), "", "", "does not exist", "Name a manifest or a table")])
    if chosen.input.is_dir():
        texts = chosen.texts or chosen.input / "texts"
        return read_manifest(chosen.input, texts, _bar("Reading", "text"))
    found = read_table(chosen.input, chosen.catalogue, keep_going, _bar("Reading", "row"))
    if found.problems:
        _tell(found.problems)
        _say(f"{_counted(found.skipped, 'row')} skipped, {_counted(found.corpus.size, 'text')} kept.")
    _warn(found.warnings)
    return found.corpus


def _bar(doing: str, unit: str) -> Callable[[Iterable[_T]], Iterable[_T]]:
    """A progress bar on a terminal, nothing elsewhere."""
    return lambda items: tqdm(items, desc=doing, unit=f" {unit}s", disable=None, leave=False)


def _measuring(texts: int) -> "tqdm[Any]":
    """A bar that is told how many more texts are measured; it says how long the rest will take."""
    return tqdm(desc="Measuring", unit=" texts", total=texts, disable=None, leave=False)


def _tell(problems: Sequence[Problem]) -> int:
    for problem in problems:
        _say(str(problem))
    _say(f"{_counted(len(problems), 'mistake')}.")
    return _PROBLEMS


def _warn(warnings: Iterable[object]) -> None:
    for warning in warnings:
        _say(f"Warning: {warning}")


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _sentence(error: OSError) -> str:
    if error.filename is None:
        return f"Nothing was written: {error.strerror or error}"
    return f"{os.fsdecode(error.filename)}: {error.strerror}. Nothing was written."


def _say(message: str) -> None:
    print(message, file=sys.stderr)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a letter still gets the sentence
            stream.reconfigure(errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
