"""The clause of a finding that hangs on single texts or sources."""

from typing import Final

from comparison.translation import N_, say
from comparison.verdict import Verdict

# By what the finding depends on, as `Verdict.hangs_on` says it.
HANGS: Final = {
    "texts": N_("; {what} depends on single texts"),
    "sources": N_("; {what} depends on single sources"),
}


def hangs(what: str, verdict: Verdict | None) -> str:
    """That `what` depends on single texts or sources, where the badge says so; else ""."""
    return say(HANGS[verdict.hangs_on], what=what) if verdict and verdict.hangs_on else ""
