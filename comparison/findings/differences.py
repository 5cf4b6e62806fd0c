"""How findings of two means speak of their difference, no stronger than the badge."""

from collections.abc import Sequence
from typing import Final

from comparison.translation import N_n, say, say_n
from comparison.verdict import Verdict
from comparison.wording import number_of, signed

LEAST_PLACES: Final = 3
MOST_PLACES: Final = 5
DECIDED: Final = N_n(", decided by {these}", ", decided by any one of {these}")


def places(first: float, second: float) -> int:
    """The decimals of two means: the fewest, from three on, with which their difference adds up as written.

    Three where it adds up at none, as with thirds: see `apart`.
    """
    for n in range(LEAST_PLACES, MOST_PLACES + 1):
        if _apart(first, second, n) == round(first - second, n):
            return n
    return LEAST_PLACES


def apart(first: float, second: float) -> str:
    """The difference of two means that are written to `places`: that of the means as they are written."""
    n = places(first, second)
    return signed(_apart(first, second, n), n)


def _apart(first: float, second: float, n: int) -> float:
    return round(round(first, n) - round(second, n), n)


def interval(means: Sequence[float], ends: Sequence[float]) -> str:
    """The difference of two means with its interval: "+0.087 (95% interval −0.010 to +0.190)"."""
    first, second = means
    low, high = map(signed_finely, ends)
    return say("{apart} (95% interval {low} to {high})", apart=apart(first, second), low=low, high=high)


def deciding(verdict: Verdict) -> str:
    """What single texts or sources decide, as the end of a clause; "" where none does."""
    for found, one in ((verdict.documents, "text"), (verdict.sources, "source")):
        if found:
            return say_n(*DECIDED, len(found), these=number_of(len(found), one))
    return ""


def signed_finely(value: float) -> str:
    """A part of a difference, to three places: "+0.012", "−0.004", "0.000"."""
    return signed(value, LEAST_PLACES)
