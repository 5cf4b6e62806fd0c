"""Batches of texts -> their parts: in this process, in several on this machine, or on a Dask cluster.

The same function measures a batch wherever it runs, and its tables come back here to be kept, so that
the workers of a cluster share no disk with this machine. No more batches than keep the workers busy are
held in memory.
"""

import contextlib
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from typing import Any, Final, TypeVar

from preprocessing import memory

_In = TypeVar("_In")
_Out = TypeVar("_Out")
_AHEAD: Final = 2  # batches for each worker that wait or are being measured


class WorkerError(RuntimeError):
    """A worker has ended; the message says what to do."""


def apply(
    measure: Callable[[_In], _Out], batches: Iterable[_In], workers: int = 1, scheduler: str | None = None
) -> Iterator[tuple[_In, _Out]]:
    """Each batch with what `measure` makes of it, as soon as that is there, in any order.

    `workers` are processes of this machine; `scheduler` is the address of a Dask scheduler, whose workers
    need this checkout and its libraries. Raises `WorkerError` where a worker is lost or cannot be reached.
    """
    if scheduler is None and workers == 1:
        yield from ((batch, measure(batch)) for batch in batches)
        return
    try:
        with _cluster(scheduler) if scheduler else _pool(workers) as (executor, size):
            yield from _as_completed(executor, measure, batches, _AHEAD * size)
    except BrokenProcessPool as error:
        raise WorkerError(
            "A worker process ended before its work was done, perhaps for want of memory. What was measured "
            "is kept: build again, with a smaller number of --workers."
        ) from error


def _as_completed(
    executor: Executor, measure: Callable[[_In], _Out], batches: Iterable[_In], most: int
) -> Iterator[tuple[_In, _Out]]:
    waiting: dict[Future[_Out], _In] = {}
    for batch in batches:
        waiting[executor.submit(measure, batch)] = batch
        if len(waiting) >= most:
            yield from _finished(waiting)
    while waiting:
        yield from _finished(waiting)


def _finished(waiting: dict[Future[_Out], _In]) -> Iterator[tuple[_In, _Out]]:
    for future in wait(waiting, return_when=FIRST_COMPLETED).done:
        yield waiting.pop(future), future.result()


@contextlib.contextmanager
def _pool(workers: int) -> Iterator[tuple[Executor, int]]:
    """Processes that begin anew: nothing of this one, its threads least of all, is copied into them."""
    executor = ProcessPoolExecutor(workers, get_context("spawn"), _begin)
    try:
        yield executor, workers
    finally:
        executor.shutdown(cancel_futures=True)


def _begin() -> None:
    """A worker ends when the first process does, and leaves interrupts from the keyboard to it."""
    memory.spare()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


@contextlib.contextmanager
def _cluster(address: str) -> Iterator[tuple[Executor, int]]:
    try:
        from distributed import Client
    except ImportError as error:
        raise WorkerError("--scheduler needs Dask: install the package distributed.") from error
    try:
        client: Any = Client(address, timeout=10)
    except (OSError, ValueError) as error:
        raise WorkerError(
            f"{address}: no Dask scheduler answers there ({error}); start one with dask scheduler."
        ) from error
    with client:
        workers = len(client.scheduler_info(n_workers=-1)["workers"])
        yield client.get_executor(pure=False), max(1, workers)
