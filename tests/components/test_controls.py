from dataclasses import replace
from datetime import date

import pytest

from comparison.query import Options
from comparison.selection import PARAMETERS, Selection
from comparison.settings import SETTINGS
from comparison.translation import speaking
from components import ids
from components.controls import COMPARE_BY, NO_COUNTRY, build_filters, control_ids, shown_values
from components.explanations import EXPLANATIONS
from components.views.compare import build_compare
from tests.comparison.known import known
from tests.components.reading import parts, words


@pytest.fixture(scope="module")
def options(tiny):
    return Options.of(tiny)


@pytest.fixture(scope="module")
def filters(tiny, options):
    return build_filters(tiny, options)


def test_every_parameter_but_what_is_clicked_has_a_control(options):
    assert set(control_ids(options)) == {*PARAMETERS, "x_country"} - {
        *("country", "language"),  # of which there are not two
        *("name", "group", "focus", "text", "view", "rounds", "seed", "present", "lang"),
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


def test_the_arrows_of_a_calendar_have_names(filters):
    for field in parts(filters, "DateInput"):
        assert len(field.ariaLabels) == len(set(field.ariaLabels.values())) == 6


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
    settings = {
        name: SETTINGS[name].default
        for name in SETTINGS
        if name not in ("view", "rounds", "seed", "present", "lang")
    }
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


def test_countries_and_languages_are_offered_where_there_are_several(tiny):
    dataset = known(tiny)
    options = Options.of(dataset)
    assert {"country", "language"} <= set(control_ids(options))
    choices = {str(control.id): control for control in parts(build_filters(dataset, options), "MultiSelect")}
    assert [choice["label"] for choice in choices[ids.COUNTRY].data] == ["Cuba", "Jamaica"]
    assert choices[ids.COUNTRY].description == NO_COUNTRY
    words = {"es": {"sources": {"watch": {"country": "Isla"}}}}
    spanish = replace(dataset, as_written={**dataset.as_written, "translations": words})
    with speaking("es"):
        controls = {
            str(control.id): control for control in parts(build_filters(spanish, options), "MultiSelect")
        }
    assert controls[ids.COUNTRY].data[1] == {"value": "Jamaica", "label": "Isla"}
    assert choices[ids.LANGUAGE].data[2] == {"value": "es-CU", "label": "Spanish (es-CU)"}
    shown = shown_values(Selection(countries=("Cuba",), languages=("es",)), options)
    assert (shown["country"], shown["language"]) == (["Cuba"], ["es"])


def test_a_country_for_every_source_needs_no_remark(tiny):
    dataset = known(tiny)
    sources = [source | {"country": source["id"]} for source in dataset.catalogue["sources"]]
    dataset = replace(dataset, as_written={**dataset.as_written, "sources": sources})
    choices = parts(build_filters(dataset, Options.of(dataset)), "MultiSelect")
    (countries,) = (control for control in choices if control.id == ids.COUNTRY)
    assert not hasattr(countries, "description")


def test_a_column_of_languages_has_one_control(tiny):
    options = replace(Options.of(tiny), extras=(("x_language", ("en", "es")),))
    assert "x_language" in control_ids(options)
    assert "x_language" not in control_ids(replace(options, languages=("en", "es")))
