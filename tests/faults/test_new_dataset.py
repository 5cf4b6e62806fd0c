"""A new dataset is taken up while visitors ask; a damaged one is not; killed workers are replaced.

PARALLAX_SWAPS says how many datasets, one after the other: `PARALLAX_SWAPS=20 pytest tests/faults`.
"""

import http.client
import os
import signal
import threading
import time
from collections import Counter

import pytest

from comparison.dataset import open_dataset
from tests.faults.served import Served, another, served

SWAPS = int(os.environ.get("PARALLAX_SWAPS", "3"))
ASKED = (
    "/",
    "/health",
    "/_dash-layout",
    "/api/coverage.json?lang=es",
    "/embed/tone?type=state_or_government",
)


class Visitors:
    """Threads that ask for one thing after another, each on a new connection, until they are told to stop."""

    def __init__(self, server: Served, count: int = 4) -> None:
        self.server = server
        self.answers: Counter[int | str] = Counter()
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._ask, args=(number,)) for number in range(count)]

    def __enter__(self) -> "Visitors":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *failure: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _ask(self, number: int) -> None:
        while not self._over.is_set():
            number += 1
            try:
                answer: int | str = self.server.get(ASKED[number % len(ASKED)])[0]
            except (OSError, http.client.HTTPException) as error:
                answer = repr(error)
            self.answers[answer] += 1


@pytest.fixture
def dataset(tmp_path):
    another(tmp_path / "tiny", "First headline")
    return tmp_path / "tiny"


def test_visitors_notice_nothing_of_new_datasets(dataset, tmp_path):
    with served(dataset, tmp_path) as server, Visitors(server) as visitors:
        for number in range(SWAPS):
            server.wait_for(another(dataset, f"Headline {number}"))
    assert set(visitors.answers) == {200}, visitors.answers
    assert visitors.answers[200] > 20 * SWAPS
    assert "Traceback" not in server.log.read_text()


def test_a_damaged_dataset_is_refused_and_the_next_good_one_taken_up(dataset, tmp_path):
    with served(dataset, tmp_path) as server:
        old = server.dataset()
        for file in ("dataset.json", "terms.parquet"):
            content = (dataset / file).read_bytes()
            (dataset / file).write_bytes(content[: len(content) // 2])
            (dataset / "dataset.json").touch()
            refused = f"The new dataset is refused, and the old one stays: {dataset / file}"
            _until(lambda refused=refused: refused in server.log.read_text())
            assert {server.get(path)[0] for path in ASKED} == {200}
            assert server.dataset() == old
            (dataset / file).write_bytes(content)
        server.wait_for(another(dataset, "Mended"))
    assert "Traceback" not in server.log.read_text()


def test_a_dataset_that_is_gone_for_a_while_changes_nothing(dataset, tmp_path):
    with served(dataset, tmp_path) as server:
        old = server.dataset()
        dataset.rename(tmp_path / "elsewhere")
        time.sleep(3)
        assert server.dataset() == old
        assert server.get("/")[0] == 200
        server.wait_for(another(dataset, "Back"))


def test_killed_workers_are_replaced_and_show_the_newest_dataset(dataset, tmp_path):
    with served(dataset, tmp_path) as server:
        new = another(dataset, "Newest")
        server.wait_for(new)
        before = server.workers()
        for worker in before:
            os.kill(worker, signal.SIGKILL)
        _until(lambda: len(set(server.workers()) - set(before)) == 2)
        server.wait_for(new)
        assert new == open_dataset(dataset).hash


def _until(holds, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.1)
