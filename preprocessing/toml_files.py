"""One TOML file of a manifest, read or reported."""

import re
import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any

from preprocessing.fields import known
from preprocessing.problems import Place


def read_toml(path: Path, keys: Collection[str], place: Place, required: bool = True) -> dict[str, Any]:
    """The file's top-level table; empty, and reported, where it cannot be read. `keys` may occur in it."""
    if not required and not path.exists():
        return {}
    data = read_bytes(path, place)
    if data is None:
        return {}
    content = decode(data, place)
    return {} if content is None else _known_only(_parse(content, place), keys, place)


def read_bytes(path: Path, place: Place) -> bytes | None:
    """The file's bytes; None, and reported, where it is missing or closed to us."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        place.report(None, f"there is no file {path}", "Add it, or correct its name")
    except IsADirectoryError:
        place.report(None, f"{path} is a folder", "Name a file in it")
    except OSError as error:
        place.report(None, f"{path} cannot be read: {error.strerror}", "Check who may read it")
    return None


def decode(data: bytes, place: Place) -> str | None:
    """The text of UTF-8 bytes, a byte order mark included; None, and reported with the line, for others."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        place.at(f"line {line}").report(
            None, "holds bytes that are not UTF-8", "Save it with the encoding UTF-8"
        )
        return None


def _parse(content: str, place: Place) -> dict[str, Any]:
    try:
        return tomllib.loads(content.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        line, what = _line_and_reason(str(error), content)
        place.at(f"line {line}").report(None, f"is not TOML: {what}", "Correct the line, or the one above it")
    except RecursionError:
        place.report(None, "nests too deeply", "Write the lists flat")
    return {}


def _line_and_reason(message: str, content: str) -> tuple[int, str]:
    """The parser names the line, or says that the document ended too early."""
    match = re.fullmatch(r"(.*) \(at line (\d+), column \d+\)", message)
    if match:
        return int(match[2]), match[1]
    return content.count("\n") + 1, message.removesuffix(" (at end of document)")


def _known_only(table: dict[str, Any], keys: Collection[str], place: Place) -> dict[str, Any]:
    for unknown in [key for key in table if key not in keys]:
        place.at(unknown).report(None, "is a key that is not known here", known(unknown, keys))
    return {key: table[key] for key in table if key in keys}
