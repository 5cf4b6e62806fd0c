"""The clause of a finding that hangs on single texts or sources."""

from comparison.verdict import Verdict


def hangs(what: str, verdict: Verdict | None) -> str:
    """That `what` depends on single texts or sources, where the badge says so; else ""."""
    return f"; {what} depends on single {verdict.hangs_on}" if verdict and verdict.hangs_on else ""
