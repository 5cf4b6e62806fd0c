"""What is measured of a few texts, kept on disk until all of them are there."""

import contextlib
import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa

from preprocessing import duplicates
from preprocessing import schema as s
from preprocessing.batch_tables import LIKENESS, PAIRS, SEEN, WORDS
from preprocessing.cautions import Seen
from preprocessing.swap import WriterError, cannot_write

_ROWS_AT_ONCE: Final = 8_192  # so many rows of a part are in memory at a time when parts are put together


@dataclass(frozen=True)
class Part:
    """A part on disk."""

    folder: Path

    def is_whole(self) -> bool:
        """Whether each of its files is there to its end: a power cut may leave one cut short."""
        try:
            for name in (*(table.name for table in s.TABLES), SEEN, LIKENESS):
                with pa.OSFile(str(self.folder / f"{name}.arrow")) as file:
                    pa.ipc.open_file(file)
        except (OSError, pa.ArrowInvalid):
            return False
        return True

    def write(self, tables: Mapping[str, pa.Table]) -> None:
        """Keep what was measured, in place of a part that is not whole; one stopped half-way has no name."""
        new = self.folder.parent / f".{self.folder.name}.{os.getpid()}"
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir()
        options = pa.ipc.IpcWriteOptions(compression="lz4")
        for table, content in tables.items():
            with (
                pa.OSFile(str(new / f"{table}.arrow"), "wb") as file,
                pa.ipc.new_file(file, content.schema, options=options) as writer,
            ):
                writer.write_table(content, max_chunksize=_ROWS_AT_ONCE)
        shutil.rmtree(self.folder, ignore_errors=True)
        os.rename(new, self.folder)

    def pieces(self, name: str) -> Iterator[pa.Table]:
        """The rows of a table, from first to last, a few at a time; no file stays open in between."""
        number, batches = 0, 1
        while number < batches:
            with pa.OSFile(str(self.folder / f"{name}.arrow")) as file:
                reader = pa.ipc.open_file(file)
                batches = reader.num_record_batches
                piece = reader.get_batch(number) if batches else None
            if piece:
                yield pa.Table.from_batches([piece])
            number += 1

    def table(self, name: str) -> pa.Table:
        """A table whole."""
        with pa.OSFile(str(self.folder / f"{name}.arrow")) as file:
            return pa.ipc.open_file(file).read_all()

    def likeness(self) -> list[duplicates.Parts]:
        """What duplicates are found by, a row a sentence, in the order of the corpus."""
        table = self.table(LIKENESS).combine_chunks()
        words = table[WORDS].to_pylist()
        if not words:
            return []
        lists = table[PAIRS].chunk(0)
        values, ends = lists.values.to_numpy(), lists.offsets.to_numpy()
        pairs = np.split(values, ends[1:-1])
        return [duplicates.Parts(*each) for each in zip(pairs, words, strict=True)]

    def seen(self) -> list[Seen]:
        """What is to be known of its texts, in the order of the corpus."""
        rows = self.table(SEEN).select(Seen._fields).to_pylist()
        return [Seen(**row) for row in rows]


@contextlib.contextmanager
def place(folder: Path) -> Iterator[Path]:
    """Where the parts of a dataset lie until it is whole, `.NAME.parts` beside it, for one build alone.

    Raises `WriterError` where there can be no such folder, or another build is at work in it.
    """
    beside = folder.parent / f".{folder.name}.parts"
    try:
        beside.mkdir(parents=True, exist_ok=True)
        handle = os.open(beside, os.O_RDONLY)
    except OSError as error:
        raise cannot_write(folder, error) from error
    try:
        _lock(handle, folder)
        yield beside
    finally:
        os.close(handle)


def _lock(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        what = f"{folder}: another build is writing it; wait for its end, or choose another folder with --out"
        raise WriterError(what) from error
    except OSError:  # some network file systems lock no folder
        pass
