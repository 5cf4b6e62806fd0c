from datetime import date

import pytest

from comparison.query import Options
from comparison.selection import PARAMETERS, Selection
from comparison.settings import SETTINGS
from components import ids
from components.controls import COMPARE_BY, build_filters, control_ids, shown_values
from components.explanations import EXPLANATIONS
from components.views.compare import build_compare
from tests.components.reading import parts, words


@pytest.fixture(scope="module")
def options(tiny):
    return Options.of(tiny)


@pytest.fixture(scope="module")
def filters(tiny, options):
    return build_filters(tiny, options)


def test_every_parameter_but_what_is_clicked_has_a_control(options):
    assert set(control_ids(options)) == {*PARAMETERS, "x_country"} - {
        *("name", "focus", "text", "view", "rounds", "seed")
    }


def test_every_control_is_on_the_page(tiny, options):
    page = build_compare(tiny, options)
    kinds = ("MultiSelect", "Select", "DateInput", "TextInput", "SegmentedControl")
    found = [str(control.id) for kind in kinds for control in parts(page, kind)]
    found.remove(ids.TEXTS_FIND)  # it looks among what is shown, and selects nothing
    assert sorted(found) == sorted(str(key) for key in control_ids(options).values())


def test_choices_are_those_of_the_dataset_in_words(filters):
    choices = {str(control.id): control.data for control in parts(filters, "MultiSelect")}
    assert choices[ids.EVENT] == [{"value": "E01", "label": "Protests"}, {"value": "E02", "label": "Rally"}]
    assert [choice["label"] for choice in choices[ids.SOURCE]] == [
        "Island Watch",
        "Island Agency",
        "Friends of the Island",
    ]
    assert [choice["value"] for choice in choices[str(ids.extra("x_country"))]] == ["CU", "GB", "JM"]


def test_dates_are_held_to_those_of_the_texts(filters):
    assert {(field.minDate, field.maxDate) for field in parts(filters, "DateInput")} == {
        ("2001-01-01", "2024-03-02")
    }


def test_every_field_has_a_label_and_lists_can_be_cleared(filters):
    for kind in ("MultiSelect", "Select", "DateInput"):
        for control in parts(filters, kind):
            assert control.label
            if control.id != ids.control("duplicates"):
                assert control.clearable
                assert control.clearButtonProps["aria-label"].startswith("Clear ")
    assert {words(label) for label in parts(filters, "Span")} >= {"Voice", COMPARE_BY}
    assert f"“{COMPARE_BY}”" in "".join(EXPLANATIONS["sources"].reading)


def test_controls_show_the_selection(options):
    selection = Selection(
        events=("E01",), date_from=date(2021, 7, 11), voice="own", extras=(("x_country", ("GB",)),)
    )
    settings = {name: SETTINGS[name].default for name in SETTINGS if name not in ("view", "rounds", "seed")}
    assert shown_values(selection, options) == settings | {
        "event": ["E01"],
        "type": [],
        "source": [],
        "from": "2021-07-11",
        "to": None,
        "voice": "own",
        "term": "",
        "level": "originator",
        "referent": None,
        "x_country": ["GB"],
    }


def test_controls_show_the_settings(options):
    shown = shown_values(Selection(settings=(("duplicates", "all"),)), options)
    assert shown["duplicates"] == "all"


def test_with_nothing_selected_controls_show_nothing(options):
    shown = shown_values(Selection(), options)
    assert (shown["voice"], shown["level"], shown["term"], shown["event"]) == ("any", "originator", "", [])
