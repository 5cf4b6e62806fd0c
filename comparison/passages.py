"""A sentence in place, where the host has the texts: the one place after `preprocessing` that opens them.

Files are found by their SHA-256, whatever their names, so that an offset never points into another
version of a text.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from comparison.dataset import Dataset, DatasetError
from preprocessing import schema

CACHED_TEXTS = 64


@dataclass(frozen=True)
class Texts:
    """The files of a dataset's texts that a folder holds, by their SHA-256."""

    files: Mapping[str, Path]

    def passage(self, dataset: Dataset, sentence_row: int) -> str | None:
        """A sentence with white space folded; None where its text or its place is not known."""
        row = dataset.sentences.iloc[sentence_row]
        digest = dataset.documents[schema.SHA256].iloc[
            dataset.text_row[schema.SENTENCES_TABLE.name][sentence_row]
        ]
        text = _decoded(self.files[digest], digest) if digest in self.files else None
        if text is None or row[[schema.START, schema.END]].isna().any():
            return None
        return " ".join(text[int(row[schema.START]) : int(row[schema.END])].split()) or None


def open_texts(folder: str | Path | None, dataset: Dataset) -> Texts | None:
    """The texts of a dataset found anywhere below a folder; None where no folder is given.

    Raises `DatasetError` where the folder is none.
    """
    if not folder:
        return None
    if not Path(folder).is_dir():
        raise DatasetError(
            f"{folder} is no folder; name the folder of the texts in PARALLAX_TEXTS, or leave it out"
        )
    wanted = set(dataset.documents[schema.SHA256])
    files = {_digest(path): path for path in sorted(Path(folder).rglob("*")) if path.is_file()}
    return Texts({digest: path for digest, path in files.items() if digest in wanted})


def _digest(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:  # a file that cannot be read is a text that this host does not have
        return ""


@lru_cache(maxsize=CACHED_TEXTS)
def _decoded(path: Path, digest: str) -> str | None:
    """The text as it was measured; None where the file has changed or gone since it was found."""
    try:
        content = path.read_bytes()
        return content.decode("utf-8") if hashlib.sha256(content).hexdigest() == digest else None
    except (OSError, UnicodeDecodeError):
        return None
