"""Callbacks that come while the server is still starting are answered like all others.

PARALLAX_STARTS says how many starts, with sixteen visitors each: `PARALLAX_STARTS=63 pytest tests/faults`
asks a thousand times.
"""

import http.client
import json
import os
import threading
import time
from collections import Counter

import pytest

from tests.comparison import tiny
from tests.faults.served import Served, served

STARTS = int(os.environ.get("PARALLAX_STARTS", "2"))
VISITORS = 16
OUTPUT = "page-title.data"


def question(server: Served) -> bytes:
    """The body with which the page asks for its view, as it stands in what the server says it takes."""
    there = json.loads(server.get("/_dash-dependencies")[1])
    callback = next(one for one in there if OUTPUT in one["output"])
    names = [name.rpartition(".") for name in callback["output"].strip(".").split("...")]
    body = {
        "output": callback["output"],
        "outputs": [{"id": key, "property": name} for key, _, name in names],
        "inputs": [{"id": "query", "property": "data", "value": "?view=words"}],
        "state": [],
        "changedPropIds": ["query.data"],
    }
    return json.dumps(body).encode()


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    return tiny.write_tiny(tmp_path_factory.mktemp("cold") / "tiny")


@pytest.fixture(scope="module")
def body(dataset, tmp_path_factory):
    with served(dataset, tmp_path_factory.mktemp("first")) as server:
        return question(server)


@pytest.mark.parametrize("start", range(STARTS))
def test_the_first_callbacks_are_answered(dataset, body, tmp_path, start):
    answers: Counter[int | str] = Counter()

    def ask(port: int) -> None:
        for _ in range(600):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            try:
                connection.request(
                    "POST", "/_dash-update-component", body, {"Content-Type": "application/json"}
                )
            except ConnectionRefusedError:  # it does not listen yet
                time.sleep(0.05)
                continue
            answers[connection.getresponse().status] += 1
            return

    threads: list[threading.Thread] = []

    def visitors(port: int) -> None:
        threads.extend(threading.Thread(target=ask, args=(port,)) for _ in range(VISITORS))
        for thread in threads:
            thread.start()

    with served(dataset, tmp_path, visitors) as server:
        for thread in threads:
            thread.join()
        assert answers == {200: VISITORS}, server.log.read_text()
