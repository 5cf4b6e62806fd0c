"""Receipts from the command line: make one, or make its numbers again.

python -m comparison receipt.json
python -m comparison --make tone --selection "event=E01"
"""

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from comparison.charts import CHARTS
from comparison.dataset import Dataset, DatasetError, NoDatasetError, open_dataset
from comparison.query import Options, parse_query
from comparison.receipt import as_json, check, receipt
from comparison.receipt_form import DATASET, problems
from comparison.wording import quoted

DATASET_VARIABLE: Final = "PARALLAX_DATASET"
DATASETS: Final = Path(__file__).parent.parent / "data" / "datasets"
SHIPPED: Final = "cuba"
MAX_BYTES: Final = 20_000_000
MAX_DIGITS: Final = 1000  # of a number, beyond which Python refuses to read it in words of its own

SAME, DIFFERS, UNUSABLE = 0, 1, 2


class UnusableError(Exception):
    """A receipt, a chart or a selection cannot be used; the message says why and what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 where a receipt is the same, 1 where it differs, 2 where nothing could be done."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if (given.receipt is None) == (given.make is None):
        parser.error("name a receipt, or a chart with --make")
    if given.make is None and given.selection is not None:
        parser.error("--selection goes with --make: a receipt holds its own selection; leave it out")
    try:
        return _check(given) if given.make is None else _make(given)
    except (UnusableError, DatasetError) as error:
        print(error, file=sys.stderr)
        return UNUSABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m comparison", description="Make the numbers of a receipt again, or make a receipt."
    )
    parser.add_argument("receipt", nargs="?", metavar="RECEIPT", help="a receipt, as JSON in a file")
    parser.add_argument(
        "--dataset", metavar="FOLDER", help="the dataset; else that of PARALLAX_DATASET or data/datasets"
    )
    parser.add_argument("--make", metavar="CHART", help=f"print a receipt of one of {', '.join(CHARTS)}")
    parser.add_argument("--selection", metavar="QUERY", help="with --make: as in the address of the page")
    return parser


def _check(given: argparse.Namespace) -> int:
    """Say "same", or what differs."""
    content = _read(Path(given.receipt))
    wrong = problems(content, CHARTS)
    if wrong:
        raise UnusableError("\n".join(wrong))
    found = check(_opened(given, content[DATASET]["name"]), content)
    print("\n".join(found) or "same")
    return DIFFERS if found else SAME


def _make(given: argparse.Namespace) -> int:
    """Print a receipt."""
    if given.make not in CHARTS:
        raise UnusableError(f"{given.make} is no chart; name one of {', '.join(CHARTS)}")
    dataset = open_dataset(_folder(given, SHIPPED))
    selection, left_out = parse_query(given.selection or "", Options.of(dataset))
    if left_out:
        raise UnusableError("\n".join([*left_out, "No receipt was made; correct --selection"]))
    unicode = (sys.stdout.encoding or "").lower().startswith("utf")  # else a receipt would be no JSON
    sys.stdout.write(as_json(receipt(dataset, selection, given.make), plain_ascii=not unicode))
    return SAME


def _opened(given: argparse.Namespace, name: str) -> Dataset:
    """The dataset of a receipt, by the name that the receipt gives it."""
    folder = _folder(given, name)
    try:
        return open_dataset(folder)
    except NoDatasetError as error:
        raise UnusableError(
            f"{given.receipt} is a receipt of the dataset {quoted(name)}, and {folder} holds no dataset; "
            "name the folder of that dataset with --dataset FOLDER"
        ) from error


def _folder(given: argparse.Namespace, name: str) -> Path:
    return Path(given.dataset or os.environ.get(DATASET_VARIABLE) or DATASETS / name)


def _read(file: Path) -> Any:
    """What the file of a receipt holds."""
    try:
        return json.loads(_bytes(file).decode("utf-8-sig"), parse_int=partial(_whole_number, file))
    except RecursionError as error:
        raise UnusableError(f"{file} is nested too deeply; download the receipt again") from error
    except ValueError as error:
        raise UnusableError(f"{file} is not JSON ({error}); download the receipt again") from error


def _whole_number(file: Path, digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        told = f"{file} holds a number of {len(digits):,} digits, which no receipt does"
        raise UnusableError(f"{told}; download the receipt again")
    return int(digits)


def _bytes(file: Path) -> bytes:
    try:
        if not file.is_file():
            raise UnusableError(f"{file} is no file; name the file that holds the receipt")
        with file.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnusableError(f"{file} cannot be read: {error.strerror}; name another file") from error
    if len(content) > MAX_BYTES:
        raise UnusableError(
            f"{file} is larger than {MAX_BYTES:,} bytes, which no receipt is; name another file"
        )
    return content


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a letter still gets the sentence
            stream.reconfigure(errors="backslashreplace")
    sys.exit(main())
