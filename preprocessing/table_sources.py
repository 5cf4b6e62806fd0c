"""The sources of a reader's own table, which knows them by name only."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from preprocessing.characters import folded
from preprocessing.fields import Entry
from preprocessing.problems import Problem, shown

_ID_CHARACTERS = 40
# Rows of each type that a warning names.
_NAMED_ROWS = 3
_SEVERAL_CURE = "Give it one type in all rows, or its parts names of their own"
_UNKNOWN = ("subtype", "owner", "funding", "aim", "country", "contested")


class _Rows:
    """How many rows, and the first few of them."""

    def __init__(self) -> None:
        self._first: list[str] = []
        self._more = 0

    def add(self, row: str) -> None:
        """Count a row."""
        if len(self._first) < _NAMED_ROWS:
            self._first.append(row)
        else:
            self._more += 1

    def __str__(self) -> str:
        return ", ".join(self._first) + (f" and {self._more:,} more" if self._more else "")


class Sources:
    """Sources by name; one that the catalogue does not list gets an id made of its name.

    It remembers the types that rows give a source, and in which rows.
    """

    def __init__(self, listed: Sequence[Entry]) -> None:
        self.entries = list(listed)
        by_id = {entry["id"].casefold(): entry["id"] for entry in listed}
        self._ids: dict[str, str] = by_id | {entry["name"].casefold(): entry["id"] for entry in listed}
        self._taken = {entry["id"] for entry in listed}
        self._types: dict[str, dict[str, _Rows]] = {}

    def id_of(self, name: str, source_type: str, row: str) -> str:
        """The id of the source of this name (or id), which is entered with this type if it is new."""
        key = folded(name).casefold()
        if key not in self._ids:
            self._ids[key] = self._new_id(name)
            about = {"id": self._ids[key], "name": folded(name), "type": source_type}
            self.entries.append({**about, **dict.fromkeys(_UNKNOWN), "references": []})
        found = self._ids[key]
        self._types.setdefault(found, {}).setdefault(source_type, _Rows()).add(row)
        return found

    def of_several_types(self, file: str) -> Iterator[Problem]:
        """Each source to which rows give another type than its own, with the types and their rows."""
        for entry in self.entries:
            types = self._types.get(entry["id"], {})
            if types.keys() - {entry["type"]}:
                given = " and ".join(f"{each} ({rows})" for each, rows in types.items())
                what = f"is given as {given}; each text counts under its row's type, and the source is "
                what += f"listed as {entry['type']}"
                yield Problem(file, f"source {shown(entry['name'])}", "", what, _SEVERAL_CURE)

    def _new_id(self, name: str) -> str:
        word = re.sub(r"[\W_]+", "_", unicodedata.normalize("NFKC", name).casefold()).strip("_")
        short = found = word[:_ID_CHARACTERS].strip("_") or "source"
        number = 1
        while found in self._taken:
            number += 1
            found = f"{short}_{number}"
        self._taken.add(found)
        return found
