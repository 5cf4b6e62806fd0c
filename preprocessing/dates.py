"""Dates as people write them down: a day, a month or a year, read as the days it may be."""

import calendar
import re
from datetime import date, datetime

DATE_CURE = "Write a date such as 2021-07-11, or 2021-07 or 2021 where only that much is known"

# A time of day may follow a day; it is left out, whatever its zone: the day counts as written.
_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T ][0-9]{2}:[0-9]{2}.*)?)?)?")


def read_days(value: object) -> tuple[date, date] | None:
    """First and last day that an ISO date, month or year stands for; None where it is none of them."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value, value
    match = _WRITTEN.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return _days(year or 0, month, day)
    except ValueError:
        return None


def _days(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    """Raises ValueError for a day that no calendar has."""
    if day is not None:
        return date(year, month or 0, day), date(year, month or 0, day)
    if month is not None:
        first = date(year, month, 1)
        return first, first.replace(day=calendar.monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)
