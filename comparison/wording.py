"""Small words: numbers, plurals, dates and lists as a reader sees them, in the language spoken."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache, reduce
from typing import Final

from babel.dates import get_month_names
from babel.numbers import format_decimal, format_percent

from comparison.conjunctions import fitting
from comparison.nouns import NOUNS
from comparison.translation import ENGLISH, N_, _, language, ngettext

MAX_QUOTED: Final = 40
MORE: Final = N_("{n} more")
AND: Final = N_("{items} and {last}")
OR: Final = N_("{items} or {last}")
LESS_THAN: Final = N_("less than {share}")
MORE_THAN: Final = N_("more than {share}")
ONE_PERCENT: Final = 0.01
LEAST_WRITTEN: Final = 0.0001  # smaller numbers are written by powers of ten


def number(value: float, places: int = 0) -> str:
    """A number with its thousands apart: "1,200", "0.05"."""
    return _number(value, places, language())


@lru_cache(maxsize=4096)
def _number(value: float, places: int, spoken: str) -> str:
    if spoken == ENGLISH:
        return f"{value:,.{places}f}"
    return str(format_decimal(round(value, places), format=_pattern(places), locale=spoken))


def _pattern(places: int) -> str:
    return f"#,##0.{'0' * places}" if places else "#,##0"


def exactly(value: float) -> str:
    """A number with all the decimals that it has: "1,200", "62.5", "0.01"; a tiny one as "1e-09"."""
    if 0 < abs(value) < LEAST_WRITTEN:
        return f"{value:.15g}"
    exponent = Decimal(f"{value:.15g}").as_tuple().exponent
    return number(value, max(-int(exponent), 0))


def number_of(n: int, what: str) -> str:
    """A count with its noun, one of `NOUNS`: "1 text", "1,200 texts"."""
    return ngettext(*NOUNS[what], n).format(n=number(n))


def more(n: int) -> str:
    """What a list leaves out: "12 more"."""
    return _(MORE).format(n=number(n))


def percent(share: float) -> str:
    """A share as whole percent; small and large ones are not rounded away."""
    if 0 < share < ONE_PERCENT:
        return _(LESS_THAN).format(share=_percent(ONE_PERCENT, language()))
    if 1 - ONE_PERCENT < share < 1:
        return _(MORE_THAN).format(share=_percent(1 - ONE_PERCENT, language()))
    return _percent(share, language())


@lru_cache(maxsize=1024)
def _percent(share: float, spoken: str) -> str:
    return f"{share:.0%}" if spoken == ENGLISH else str(format_percent(share, locale=spoken))


def signed(value: float, places: int = 2) -> str:
    """A number with its sign and a true minus: "+0.12", "−0.05", "0.00"."""
    text = f"{abs(value):.{places}f}"
    sign = "" if not float(text) else "+" if value > 0 else "−"
    return f"{sign}{number(float(text), places)}"


def listed(items: Sequence[str]) -> str:
    """Items in a sentence: "a", "a and b", "a, b and c"."""
    return _joined(AND, ", ".join(items[:-1]), items[-1]) if len(items) > 1 else "".join(items)


def either(items: Sequence[str]) -> str:
    """Items, one at least, of which any will do: "a", "a or b", "a or b or c"."""
    return reduce(lambda before, last: _joined(OR, before, last), items)


def _joined(message: str, before: str, last: str) -> str:
    return fitting(_(message), last).format(items=before, last=last)


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
        return f"{_name(first)}–{_month(last)}"
    return f"{_month(first)} – {_month(last)}"


def _years(first: int, last: int) -> str:
    if first == last:
        return str(first)
    return f"{first}–{last % 100:02}" if first // 100 == last // 100 else f"{first}–{last}"


def _month(day: date) -> str:
    return f"{_name(day)} {day.year}"


def _name(day: date) -> str:
    return str(get_month_names("abbreviated", locale=language())[day.month])


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"
