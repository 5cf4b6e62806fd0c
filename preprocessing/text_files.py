"""The files that hold the texts, each read once."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from preprocessing.characters import check_text
from preprocessing.lines import Lines
from preprocessing.problems import Place
from preprocessing.toml_files import decode, read_bytes

PLAIN = (".txt",)
MARKDOWN = (".md", ".markdown")
HTML = (".html", ".htm")


@dataclass(frozen=True)
class TextFile:
    """A decoded file: line ends and a byte order mark stay as they are, so that places hold."""

    suffix: str
    sha256: str
    lines: Lines


@dataclass(frozen=True)
class TextFolder:
    """The folder below which every file of a manifest lies."""

    folder: Path
    _read: dict[str, TextFile | None] = field(default_factory=dict)

    def file(self, name: str, place: Place) -> TextFile | None:
        """The file, or None where it cannot be used, which is reported once a file."""
        if name not in self._read:
            self._read[name] = self._open(name, place)
        return self._read[name]

    def _open(self, name: str, place: Place) -> TextFile | None:
        path = self._path(name, place)
        data = read_bytes(path, place) if path else None
        here = Place(name, "", place.problems)
        content = None if data is None else decode(data, here)
        if path is None or data is None or content is None or not check_text(content, here):
            return None
        return TextFile(path.suffix.lower(), hashlib.sha256(data).hexdigest(), Lines.of(content))

    def _path(self, name: str, place: Place) -> Path | None:
        """Where the file lies; None where the name leads elsewhere or to something that is no text."""
        if "\x00" in name or not (self.folder / name).resolve().is_relative_to(self.folder.resolve()):
            place.report(name, "leads out of the folder of texts", "Name a file inside that folder")
            return None
        if Path(name).suffix.lower() not in (*PLAIN, *MARKDOWN, *HTML):
            place.report(name, "is not a kind of file that can be read", "Save it as .txt, .md or .html")
            return None
        return self.folder / name
