"""Small words: numbers, plurals, dates and lists as a reader sees them."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import Final

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MAX_QUOTED: Final = 40


def number_of(n: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "1 text", "1,200 texts"."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def percent(share: float) -> str:
    """A share as whole percent; small and large ones are not rounded away."""
    if 0 < share < 0.01:
        return "less than 1%"
    if 0.99 < share < 1:
        return "more than 99%"
    return f"{share:.0%}"


def signed(value: float) -> str:
    """A tone with its sign and a true minus: "+0.12", "−0.05", "0.00"."""
    text = f"{abs(value):.2f}"
    if text == "0.00":
        return text
    return f"{'+' if value > 0 else '−'}{text}"


def listed(items: Sequence[str]) -> str:
    """Items in a sentence: "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def quoted(text: str) -> str:
    """A visitor's own text inside a sentence of ours, cut and on one line."""
    line = "".join(sign if sign.isprintable() else "�" for sign in text)
    return f"“{line}”" if len(line) <= MAX_QUOTED else f"“{line[:MAX_QUOTED]}…”"


def date_label(first: date, last: date) -> str:
    """A stretch of days, as short as it can be said.

    "11 Jul 2021", "12–18 Jul 2021", "Jul 2021", "Nov 2001 – Feb 2002", "2001–02".
    """
    if first == last:
        return _day(first)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _months(first: date, last: date) -> str:
    if first.month == 1 and last.month == 12:
        return _years(first.year, last.year)
    if (first.year, first.month) == (last.year, last.month):
        return _month(first)
    if first.year == last.year:
        return f"{MONTHS[first.month - 1]}–{_month(last)}"
    return f"{_month(first)} – {_month(last)}"


def _years(first: int, last: int) -> str:
    if first == last:
        return str(first)
    return f"{first}–{last % 100:02}" if first // 100 == last // 100 else f"{first}–{last}"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"
