"""Every branch of every finding, as a reader sees it."""
# ruff: noqa: E501 (a sentence is read on one line)

from dataclasses import replace
from datetime import date

import pytest

from comparison.answers import checked_finding, verdict_of
from comparison.charts import CHARTS
from comparison.columns import TOO_LITTLE
from comparison.dataset import Dataset
from comparison.selection import Selection
from tests.comparison.findings import finding
from tests.comparison.tiny import NGO
from tests.comparison.worded import TYPES, bare


def test_what_is_not_defined_is_said(tiny: Dataset) -> None:
    bare = replace(tiny, as_written={**tiny.as_written, "events": [], "referents": []})
    assert finding("coverage", bare) == (
        "No events are defined for these texts; write them in events.toml (docs/your-own-texts.md shows how) and build again."
    )
    assert finding("naming", bare) == (
        "No competing names are defined for these texts; write them in names.toml (docs/your-own-texts.md shows how) and build again."
    )


def test_nothing_but_stop_words(tiny: Dataset) -> None:
    assert finding("terms", tiny, date_to=date(2002, 1, 1), voice="own").startswith("“embargo”")
    rows = {name: values[:0] if name == "terms" else values for name, values in tiny.text_row.items()}
    places = {name: values[:0] if name == "terms" else values for name, values in tiny.sentence_row.items()}
    wordless = replace(tiny, terms=tiny.terms.iloc[:0], text_row=rows, sentence_row=places)
    assert finding("terms", wordless) == ("The selected sentences hold nothing but stop words and numbers.")
    assert finding("terms", wordless, voice="own") == (
        "The selected sentences hold nothing but stop words and numbers; clear the filter on voice."
    )


@pytest.mark.parametrize("chart", list(CHARTS))
@pytest.mark.parametrize("types", [TYPES, (NGO,)])
def test_no_cure_is_told_that_cannot_be_done(tiny: Dataset, chart: str, types: tuple[str, ...]) -> None:
    """Without an event, a name or a filter there is none to choose or to clear; one more type is not there."""
    for dataset in (bare(tiny, types), bare(tiny, types, texts=1)):
        for filters in ({}, {"types": (NGO,)}):
            said = finding(chart, dataset, **filters)
            assert "choose" not in said
            assert ("clear" in said) <= bool(filters)
            if types == (NGO,):
                assert "clear" not in said


@pytest.mark.parametrize("chart", list(CHARTS))
def test_of_one_text_nothing_is_ranked(tiny: Dataset, chart: str) -> None:
    """One type, one text, one sentence, once it is checked."""
    dataset = bare(tiny, (NGO,), texts=1)
    for one in (dataset, replace(dataset, as_written=tiny.as_written)):
        found = verdict_of(one, Selection(), chart)
        said = checked_finding(one, Selection(), chart)
        assert found.badge == TOO_LITTLE
        assert not any(
            word in said for word in ("highest", "lowest", "most", "between", "comes first", "95%")
        )


def test_enough_texts_carry_no_warning(tiny: Dataset) -> None:
    one_type = tiny.documents.assign(originator_type=NGO)
    assert finding("timeline", replace(tiny, documents=one_type)).endswith("2 texts are dated 12 Jul 2021.")


@pytest.mark.parametrize("chart", list(CHARTS))
def test_no_finding_uses_a_word_that_takes_sides(tiny: Dataset, chart: str) -> None:
    said = finding(chart, tiny).lower()
    assert not any(word in said for word in ("bias", "propaganda", "truth", "lie"))
