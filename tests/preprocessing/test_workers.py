"""Batches are measured wherever there is a worker, and what goes wrong there is told in a sentence."""

import os
import signal

import pytest

from preprocessing.workers import WorkerError, apply


def double(number: int) -> int:
    return 2 * number


def fail(number: int) -> int:
    raise ValueError(f"{number} cannot be doubled")


def die(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("workers", [1, 2])
def test_every_batch_comes_back_with_its_result(workers):
    assert sorted(apply(double, range(20), workers)) == [(number, 2 * number) for number in range(20)]


def test_no_more_is_read_than_keeps_the_workers_busy():
    read = []
    results = apply(double, (read.append(number) or number for number in range(100)), workers=2)
    next(results)
    assert len(read) <= 5
    results.close()


@pytest.mark.parametrize("workers", [1, 2])
def test_a_mistake_in_a_worker_is_raised_here(workers):
    with pytest.raises(ValueError, match="cannot be doubled"):
        list(apply(fail, [3], workers))


def test_a_killed_worker_is_told_with_the_cure():
    with pytest.raises(WorkerError, match="smaller number of --workers"):
        list(apply(die, range(3), workers=2))


def test_a_scheduler_that_is_not_there_is_told_with_the_cure(unused_port):
    with pytest.raises(WorkerError, match=r"no Dask scheduler answers there .*; start one"):
        list(apply(double, [1], scheduler=f"tcp://127.0.0.1:{unused_port}"))


@pytest.fixture
def unused_port():
    import socket

    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
