"""Replace a folder such that a reader sees the old one or the new one whole.

The new folder is written beside its final place (`.NAME.new`), the old one is set aside
(`.NAME.old`), the new one is renamed in, the old one removed. Killed between the two
renames, the final place is missing for a moment: readers then take the folder set aside,
and the next writer puts it back before it does anything else.
"""

import contextlib
import fcntl
import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from preprocessing import schema

OF_THE_SYSTEM: Final = frozenset([".DS_Store"])  # macOS leaves one in every folder it has shown


class WriterError(OSError):
    """The dataset cannot be written; the message names the place and the cure."""


@contextlib.contextmanager
def replaced(folder: Path, names: Collection[str]) -> Iterator[Path]:
    """Gives a new folder to write into, which takes the place of `folder` once that has gone well.

    `names` are the files that the old folder may hold: with any other it is not replaced. Raises
    `WriterError` where the place cannot take a folder; whatever goes wrong, the old one stays.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _locked(folder.parent):
            _recover(folder)
            refuse_other_content(folder, names)
            with _beside(folder) as new:
                yield new
            _swap_in(folder)
    except WriterError:
        raise
    except OSError as error:
        raise cannot_write(folder, error) from error


def cannot_write(folder: Path, error: OSError) -> WriterError:
    """Why a place cannot take a dataset, with the cure."""
    return WriterError(f"{folder}: cannot be written ({error}); choose another folder with --out")


def refuse_other_content(folder: Path, names: Collection[str]) -> None:
    """The old folder is removed in the end: never a folder that holds anything else."""
    if folder.exists() and not folder.is_dir():
        raise WriterError(f"{folder}: is a file; choose a folder with --out")
    found = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    for name in found:
        if name not in names and name not in OF_THE_SYSTEM:
            raise WriterError(
                f"{folder}: holds {name!r}, which is no file of a dataset; choose another folder"
            )


def sync(path: Path) -> None:
    """Make a file, or the names in a folder, last through a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    new = _new(folder)
    new.mkdir()
    try:
        yield new
        for path in sorted(new.iterdir()):
            sync(path)
        sync(new)
    except Exception:
        shutil.rmtree(new)
        raise


def _new(folder: Path) -> Path:
    return folder.parent / f".{folder.name}.new"


@contextlib.contextmanager
def _locked(parent: Path) -> Iterator[None]:
    """One writer at a time in a folder; the lock leaves no file and ends with the process."""
    handle = os.open(parent, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network file systems lock no folder
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _recover(folder: Path) -> None:
    """Put back what a killed build had set aside, and remove what it left behind."""
    if schema.set_aside(folder).exists() and not folder.exists():
        os.rename(schema.set_aside(folder), folder)
    for leftover in (schema.set_aside(folder), _new(folder)):
        if leftover.exists():
            shutil.rmtree(leftover)


def _swap_in(folder: Path) -> None:
    if folder.exists():
        os.rename(folder, schema.set_aside(folder))
    os.rename(_new(folder), folder)
    sync(folder.parent)
    if schema.set_aside(folder).exists():
        shutil.rmtree(schema.set_aside(folder))
