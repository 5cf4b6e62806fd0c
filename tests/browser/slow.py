"""The dashboard with a check that takes its time, or fails: `gunicorn tests.browser.slow:server`.

Under the voice `quoted` a check takes `SECONDS`; under the term `FAILS` it raises.
"""

import time
from typing import Any, Final

from app import create_app
from comparison import answers
from hosting import server_from_environment

SECONDS: Final = 3
FAILS: Final = "police"

verdict = answers.verdict


def slow_verdict(dataset: Any, selection: Any, claim: Any) -> Any:
    if selection.term == FAILS:
        raise ZeroDivisionError("a check that fails")
    if selection.voice == "quoted":
        time.sleep(SECONDS)
    return verdict(dataset, selection, claim)


answers.verdict = slow_verdict  # type: ignore[assignment]
server = server_from_environment(create_app)
