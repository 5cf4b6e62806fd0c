"""The sources of a reader's own table, which knows them by name only."""

import re
import unicodedata
from collections.abc import Sequence

from preprocessing.characters import folded
from preprocessing.fields import Entry

_ID_CHARACTERS = 40
_UNKNOWN = ("subtype", "owner", "funding", "aim", "country", "contested")


class Sources:
    """Sources by name; one that the catalogue does not list gets an id made of its name."""

    def __init__(self, listed: Sequence[Entry]) -> None:
        self.entries = list(listed)
        by_id = {entry["id"].casefold(): entry["id"] for entry in listed}
        self._ids: dict[str, str] = by_id | {entry["name"].casefold(): entry["id"] for entry in listed}
        self._taken = {entry["id"] for entry in listed}

    def id_of(self, name: str, source_type: str) -> str:
        """The id of the source of this name (or id), which is entered with this type if it is new."""
        key = folded(name).casefold()
        if key not in self._ids:
            self._ids[key] = self._new_id(name)
            about = {"id": self._ids[key], "name": folded(name), "type": source_type}
            self.entries.append({**about, **dict.fromkeys(_UNKNOWN), "references": []})
        return self._ids[key]

    def _new_id(self, name: str) -> str:
        word = re.sub(r"[\W_]+", "_", unicodedata.normalize("NFKC", name).casefold()).strip("_")
        short = found = word[:_ID_CHARACTERS].strip("_") or "source"
        number = 1
        while found in self._taken:
            number += 1
            found = f"{short}_{number}"
        self._taken.add(found)
        return found
