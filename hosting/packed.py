"""Compressed files, kept between starts: the best compression takes seconds and always gives the same."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

FOLDER = Path(__file__).parent.parent / ".cache" / "packed"


def packed(name: str, pack: Callable[[], bytes]) -> bytes:
    """What is kept under `name`, which says its content; made by `pack` and kept where it was not yet.

    Where the folder cannot be written, it is made anew by each process.
    """
    file = FOLDER / name
    with suppress(OSError):
        return file.read_bytes()
    body = pack()
    with suppress(OSError):
        _write(file, body)
    return body


def _write(file: Path, body: bytes) -> None:
    """Write beside and rename, so that no process reads half a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as part:
        part.write(body)
    Path(part.name).replace(file)
