"""A real server over a small dataset of one's own, for the tests that hurt it."""

import contextlib
import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from preprocessing.writer import write_dataset
from tests.comparison import tiny

ROOT = Path(__file__).parents[2]


@dataclass
class Served:
    """A running server: its port, its first process, and the file that holds what it says."""

    port: int
    process: subprocess.Popen
    log: Path

    def get(self, path: str) -> tuple[int, bytes]:
        """Status and body of an answer, on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with contextlib.closing(connection):
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read()

    def dataset(self) -> str:
        """The hash of the dataset that is served."""
        return str(json.loads(self.get("/health")[1])["dataset"])

    def workers(self) -> list[int]:
        """The processes that answer."""
        return children(self.process.pid)

    def wait_for(self, digest: str, seconds: float = 60) -> None:
        """Until each of several answers in a row comes from this dataset."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if all(self.dataset() == digest for _ in range(6)):
                return
            time.sleep(0.2)
        raise AssertionError(f"{digest} is not served: {self.log.read_text()}")


def children(process: int) -> list[int]:
    """The processes that a process has begun."""
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True)
    return [int(each) for each in found.stdout.split()]


def free_port() -> int:
    """A port at which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def another(folder: Path, title: str) -> str:
    """A dataset in which one headline is another; its hash."""
    frames = tiny.tables()
    frames["documents"].loc[0, "title"] = title
    return write_dataset(folder, frames, tiny.CATALOGUE, tiny.INFO)


@contextlib.contextmanager
def served(
    dataset: Path, folder: Path, meanwhile: Callable[[int], None] = lambda port: None
) -> Iterator[Served]:
    """Serve a dataset until the end of the block; a free port, which `meanwhile` is told, two workers."""
    port = free_port()
    log = folder / "server.log"
    settings = {"PORT": str(port), "PARALLAX_DATASET": str(dataset)}
    with open(log, "w", encoding="utf-8") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "app:server", "--config", "gunicorn.conf.py"],
            cwd=ROOT,
            env=os.environ | settings,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
    running = Served(port, process, log)
    try:
        meanwhile(port)
        _until_it_answers(running)
        yield running
    finally:
        process.terminate()
        process.wait(timeout=60)


def _until_it_answers(running: Served) -> None:
    for _ in range(600):
        with contextlib.suppress(OSError):
            if running.get("/health")[0] == 200:
                return
        assert running.process.poll() is None, running.log.read_text()
        time.sleep(0.1)
    raise AssertionError(running.log.read_text())
