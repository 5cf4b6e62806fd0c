"""Whatever is asked, nothing breaks.

PARALLAX_FUZZ says how often something is: `PARALLAX_FUZZ=100000 pytest tests/faults`.
"""

import os
from collections import Counter

from app import create_app
from comparison.dataset import open_dataset
from tests.comparison import tiny
from tests.faults.fuzzed import Fuzzer

REQUESTS = int(os.environ.get("PARALLAX_FUZZ", "600"))


def test_nothing_that_is_asked_breaks_the_server(tmp_path, caplog):
    tiny.write_tiny(tmp_path / "tiny")
    client = create_app(open_dataset(tmp_path / "tiny")).server.test_client()
    fuzzer = Fuzzer(client, seed=REQUESTS)
    answers: Counter[int] = Counter()
    for _ in range(REQUESTS):
        asked = fuzzer.draw()
        answer = client.open(asked.path, method=asked.method, data=asked.body, content_type=asked.kind)
        answers[answer.status_code] += 1
        assert answer.status_code < 500, asked
        assert b"Traceback" not in answer.get_data(), asked
        assert not [record for record in caplog.records if record.exc_info], asked
    # Most get past the doors: a fuzzer that is turned away proves nothing.
    assert answers[200] + answers[204] > REQUESTS / 2, answers
