"""How findings of two means speak of their difference, no stronger than the badge."""

from comparison.verdict import Verdict
from comparison.wording import number_of, signed


def interval(difference: tuple[float, float, float]) -> str:
    """A difference with its interval: "+0.09 (95% interval −0.01 to +0.19)"."""
    estimate, low, high = difference
    return f"{signed(estimate)} (95% interval {signed(low)} to {signed(high)})"


def deciding(verdict: Verdict) -> str:
    """What single texts or sources decide, as the end of a clause; "" where none does."""
    for found, one in ((verdict.documents, "text"), (verdict.sources, "source")):
        if found:
            return f", decided by {'any one of ' if len(found) > 1 else ''}{number_of(len(found), one)}"
    return ""


def signed_finely(value: float) -> str:
    """A part of a difference, to three places: "+0.012", "−0.004", "0.000"."""
    text = f"{abs(value):.3f}"
    return text if text == "0.000" else f"{'+' if value > 0 else '−'}{text}"
