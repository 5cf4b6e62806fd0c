"""The options of the command line, and the help that explains them."""

import argparse
from collections.abc import Callable
from pathlib import Path

from preprocessing import schema

_ABOUT = """\
Parallax measures texts and writes a dataset: tables of counts, scores and places, from which no text
can be read. Nothing is changed in the texts, and nothing leaves this computer."""

_INPUT = """\
what it reads
  a manifest    a folder of TOML files (corpus, sources, documents; events, targets, names if you have
                them) about .txt, .md and .html files. data/sample shows one, README and all.
  a table       .csv, .tsv, .jsonl or .parquet with the columns id, title, source, source_type, date,
                text, and url and language (en, es, es-CU) if you have them. Any other column becomes a
                filter of the dashboard, and so does language.
                date is 2021-07-11, 2021-07 or 2021. Each line of text is a paragraph. source_type is
                one of those below, or one that corpus.toml in the --catalogue folder defines:
                {types}

bad rows of a table
  without id, title, source, source_type, date or text · a date that is not ISO · an id used before ·
  an unknown source_type · a language that is no tag · a url that is not http(s) · HTML in a title · bytes
  that are not UTF-8 · a NUL · controls that override the direction of writing · more than 10 MB in a cell ·
  not as many fields as the header · not JSON. Arabic, Hebrew and other text from right to left is welcome.
"""

_BUILD_EXAMPLES = """
examples
  python -m preprocessing build data/sample --out my-dataset
  python -m preprocessing build data/cuba --texts ../shared/corpus --out data/datasets/cuba
  python -m preprocessing build articles.csv --out my-dataset
  python -m preprocessing build articles.csv --catalogue my-events --keep-going --out my-dataset

All mistakes are told at once, with the place and the cure. Until there are none (or --keep-going
leaves the bad rows out) nothing is written. The dataset is put in place whole: if the build is
stopped at any moment, the old one is still there. What was measured so far lies beside it (.NAME.parts),
and the same command goes on from there. One process, several or a cluster write the same bytes.

exit codes: 0 written, 1 mistakes in the input or no way to write, 2 wrong use, 130 interrupted
"""

_SHARE = f"{schema.MAX_QUOTED_SHARE:.0%}"
_CHECK_EXAMPLES = f"""
examples
  python -m preprocessing check data/sample
  python -m preprocessing check data/cuba --texts ../shared/corpus
  python -m preprocessing check articles.csv
  python -m preprocessing check data/datasets/cuba

A manifest or a table is read as for a build. A dataset is compared with its hashes, with the schema and
with the limits on quotation: {schema.MAX_RUN_WORDS} words in a row, {_SHARE} of a text.

exit codes: 0 no mistake, 1 mistakes, 2 wrong use, 130 interrupted
"""


Command = Callable[[argparse.Namespace], int]


def parser(build: Command, check: Command) -> argparse.ArgumentParser:
    """The parser; the options it returns have the chosen command as `run`."""
    top = argparse.ArgumentParser(prog="python -m preprocessing", description=_ABOUT)
    commands = top.add_subparsers(required=True, metavar="build | check")
    _add_build(commands, build)
    _add_check(commands, check)
    return top


def _add_build(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", run: Command) -> None:
    build = _command(commands, "build", "measure texts and write a dataset", _BUILD_EXAMPLES)
    build.set_defaults(run=run)
    build.add_argument(
        "input", type=Path, metavar="MANIFEST_OR_TABLE", help="a folder of TOML files, or a table"
    )
    build.add_argument("--out", type=Path, required=True, metavar="DATASET", help="the folder to write")
    _add_shared(build)
    build.add_argument("--keep-going", action="store_true", help="table: skip bad rows, and say which")
    build.add_argument(
        "--workers",
        type=_at_least_one,
        metavar="N",
        help="processes that measure (default: one for each core, where there are texts enough)",
    )
    build.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="measure on a Dask cluster, such as tcp://10.0.0.1:8786, whose workers run in a checkout",
    )


def _add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", run: Command) -> None:
    check = _command(
        commands, "check", "look for mistakes in a manifest, a table or a dataset", _CHECK_EXAMPLES
    )
    check.set_defaults(run=run)
    check.add_argument(
        "input",
        type=Path,
        metavar="MANIFEST_OR_DATASET",
        help="a folder of TOML files, a table, or a dataset",
    )
    _add_shared(check)


def _at_least_one(written: str) -> int:
    if not written.isdecimal() or int(written) < 1:
        raise argparse.ArgumentTypeError(f"{written!r} is no number of processes; write 1 or more")
    return int(written)


def _add_shared(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--texts",
        type=Path,
        metavar="DIR",
        help="manifest: the folder of the texts (default: MANIFEST/texts)",
    )
    command.add_argument(
        "--catalogue",
        type=Path,
        metavar="DIR",
        help="table: a folder with events.toml and others of a manifest",
    )


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, summary: str, examples: str
) -> argparse.ArgumentParser:
    types = "\n                ".join(schema.SOURCE_TYPES)
    epilog = _INPUT.format(types=types) + examples
    raw = argparse.RawDescriptionHelpFormatter
    return commands.add_parser(name, help=summary, description=_ABOUT, epilog=epilog, formatter_class=raw)
