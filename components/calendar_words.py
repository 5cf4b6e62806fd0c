"""Calendars in the language spoken: months and days by Babel, for dayjs, with which Mantine writes them.

English is in its bundle. Of another language Mantine looks for a variable of the browser when the page is
drawn; `assets/views/calendar.js` sets it, from words that stand in the page.
"""

import json
from html import escape
from typing import Final

import dash_mantine_components as dmc
from babel import Locale
from babel.dates import get_day_names, get_month_names
from dash.development.base_component import Component

from comparison.translation import ENGLISH, language

SCRIPT: Final = "views/calendar.js"
DAYS: Final = 7


def with_calendar(field: Component) -> Component:
    """A field of dates whose calendar is in the language spoken."""
    spoken = language()
    if spoken == ENGLISH:
        return field
    return dmc.DatesProvider(field, settings={"locale": spoken, "firstDayOfWeek": first_day(spoken)})


def calendar_attribute() -> str:
    """The words of the calendar as an attribute of an element, written as the index is; none in English."""
    spoken = language()
    if spoken == ENGLISH:
        return ""
    return f'data-calendar="{escape(json.dumps(calendar_words(spoken), ensure_ascii=False))}"'


def calendar_words(spoken: str) -> dict[str, str | list[str] | int]:
    """A language as dayjs takes it: lists of months from January on, and of days from Sunday on."""
    months = {width: get_month_names(width, locale=spoken) for width in ("wide", "abbreviated")}
    days = {width: get_day_names(width, locale=spoken) for width in ("wide", "abbreviated", "short")}
    from_sunday = [(day - 1) % DAYS for day in range(DAYS)]  # Babel's first is Monday
    return {
        "name": spoken,
        "months": [months["wide"][month] for month in range(1, 13)],
        "monthsShort": [months["abbreviated"][month] for month in range(1, 13)],
        "weekdays": [days["wide"][day] for day in from_sunday],
        "weekdaysShort": [days["abbreviated"][day] for day in from_sunday],
        "weekdaysMin": [days["short"][day] for day in from_sunday],
        "weekStart": first_day(spoken),
    }


def first_day(spoken: str) -> int:
    """The day with which a week begins there; 0 is Sunday."""
    return (Locale.parse(spoken).first_week_day + 1) % DAYS
