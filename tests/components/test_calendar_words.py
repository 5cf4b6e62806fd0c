"""Calendars and plotly's own words in the language spoken; the English page brings nothing of either."""

import json
import re
from html import unescape

import pytest

from app import create_app
from comparison.query import Options
from comparison.translation import ENGLISH, LANGUAGES, SPANISH, speaking
from components import ids
from components.calendar_words import SCRIPT, calendar_words, first_day
from components.controls import build_filters
from components.plot_words import WORDS, plot_words
from tests.components.reading import parts
from tests.corpus import ROOT

BUNDLE = ROOT / "assets" / "vendor" / "plotly-basic.min.js"


def test_months_and_days_are_those_of_the_language():
    spanish = calendar_words(SPANISH)
    assert (spanish["name"], spanish["weekStart"]) == (SPANISH, 1)
    assert (spanish["months"][0], spanish["months"][11], len(spanish["months"])) == ("enero", "diciembre", 12)
    assert spanish["monthsShort"][6] == "jul"
    assert (spanish["weekdays"][0], spanish["weekdays"][6], len(spanish["weekdays"])) == (
        "domingo", "sábado", 7,
    )  # fmt: skip
    assert (spanish["weekdaysShort"][1], spanish["weekdaysMin"][3]) == ("lun", "MI")


def test_a_week_begins_on_the_day_of_the_country():
    assert [first_day(spoken) for spoken in ("es", "es_US", "ar_EG")] == [1, 0, 6]


def test_both_fields_of_dates_have_the_calendar_of_the_language(tiny):
    assert not list(parts(build_filters(tiny, Options.of(tiny)), "DatesProvider"))
    with speaking(SPANISH):
        filters = build_filters(tiny, Options.of(tiny))
    calendars = list(parts(filters, "DatesProvider"))
    assert [calendar.children.id for calendar in calendars] == [ids.FROM, ids.TO]
    assert [calendar.settings for calendar in calendars] == [{"locale": "es", "firstDayOfWeek": 1}] * 2


def test_the_words_of_the_calendar_come_with_their_script_and_before_those_that_draw_it(tiny):
    client = create_app(tiny).server.test_client()
    page = client.get("/?lang=es").text
    body = re.search(r'<body [^>]*data-calendar="([^"]*)"', page)
    assert body
    assert json.loads(unescape(body[1])) == calendar_words(SPANISH)
    scripts = re.findall(r'<script src="([^"]*)"', page)
    assert SCRIPT in scripts[0]
    assert client.get(scripts[0]).status_code == 200
    english = client.get("/").text
    assert "calendar" not in english
    assert f"{SCRIPT}" not in english


@pytest.mark.parametrize("spoken", [one for one in LANGUAGES if one != ENGLISH])
def test_plotly_gets_its_words_in_the_language_spoken(spoken):
    assert plot_words() == {}
    with speaking(spoken):
        settings = plot_words()
    said = settings["locales"][settings["locale"]]["dictionary"]
    assert settings["locale"] == spoken
    assert set(said) == set(WORDS)
    assert not set(said) & set(said.values())


@pytest.mark.skipif(not BUNDLE.exists(), reason="npm was not at hand at set-up")
def test_the_words_are_those_that_plotly_looks_for():
    bundle = BUNDLE.read_text(encoding="utf-8")
    assert [word for word in WORDS if f'"{word}"' not in bundle] == []
