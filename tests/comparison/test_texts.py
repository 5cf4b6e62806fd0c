"""The table of texts and one text sentence by sentence, by hand; see the table in `tiny.py`."""

import math
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from comparison import rows, texts
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def row(frame: pd.DataFrame, document: str) -> dict[str, object]:
    (found,) = frame[frame["document"] == document].to_dict("records")
    return {str(name): value for name, value in found.items()}


def test_all_texts_come_oldest_first(tiny: Dataset) -> None:
    frame = texts.texts(tiny, Selection())
    assert list(frame["document"]) == ["d4", "d1", "d2", "d3", "d5"]
    assert list(frame["date"]) == ["2001–02", "12 Jul 2021", "12 Jul 2021", "7 Dec 2021", "2 Mar 2024"]
    assert frame["published_from"].iloc[0].date() == date(2001, 1, 1)
    assert list(frame["selected"]) == list(frame["sentences"]) == [2, 3, 3, 2, 2]


def test_a_row_says_what_is_known_of_a_text(tiny: Dataset) -> None:
    told = row(texts.texts(tiny, Selection()), "d2")
    assert told["title"] == "Agency"
    assert (told["source"], told["type"]) == ("agency", STATE)
    assert (told["originator"], told["carrier"]) == ("agency", "friends")
    assert (told["language"], told["excerpt"], told["tokens"]) == ("en", False, 20)
    assert told["url"] == "https://friends.example/d2"
    old = row(texts.texts(tiny, Selection()), "d4")
    assert old["caveat"] == "The position changed later."
    assert not isinstance(old["url"], str)


def test_source_and_type_follow_the_level(tiny: Dataset) -> None:
    told = row(texts.texts(tiny, Selection(level="carrier")), "d2")
    assert (told["source"], told["type"]) == ("friends", SOLIDARITY)


def test_tone_is_that_of_the_selected_sentences_that_are_scored(tiny: Dataset) -> None:
    # d1: 0 (not scored), −0.4, 0.2; the last one is quoted.
    told = row(texts.texts(tiny, Selection()), "d1")
    assert told["mean_scored"] == pytest.approx(-0.1)
    assert told["share_scored"] == pytest.approx(2 / 3)
    own = row(texts.texts(tiny, Selection(voice="own")), "d1")
    assert (own["selected"], own["sentences"]) == (2, 3)
    assert (own["mean_scored"], own["share_scored"]) == (pytest.approx(-0.4), 0.5)
    # The one quoted sentence of d2 is not scored.
    quoted = row(texts.texts(tiny, Selection(voice="quoted")), "d2")
    assert math.isnan(float(str(quoted["mean_scored"])))
    assert quoted["share_scored"] == 0


def test_events_are_those_of_the_whole_text_by_their_names(tiny: Dataset) -> None:
    frame = texts.texts(tiny, Selection(term="blockade"))
    assert dict(zip(frame["document"], frame["events"], strict=True)) == {"d2": ("Protests",), "d3": ()}


def test_events_stand_in_the_order_of_the_catalogue_once_each(tiny: Dataset) -> None:
    first, second = tiny.catalogue["events"]
    turned = replace(tiny, as_written={**tiny.as_written, "events": [second, first]})
    both = turned.mentions.assign(
        key=pd.Categorical(["E02" if place == 3 else key for place, key in enumerate(tiny.mentions["key"])]),
        kind=pd.Categorical(
            ["event" if place == 3 else kind for place, kind in enumerate(tiny.mentions["kind"])]
        ),
    )
    assert row(texts.texts(replace(turned, mentions=both), Selection()), "d1")["events"] == (
        "Rally",
        "Protests",
    )


def test_a_text_without_a_selected_sentence_has_no_row(tiny: Dataset) -> None:
    assert list(texts.texts(tiny, Selection(events=("E01",)))["document"]) == ["d1", "d2"]
    nothing = texts.texts(tiny, Selection(term="nowhere"))
    assert nothing.empty
    assert list(nothing.columns) == list(texts.texts(tiny, Selection()).columns)


def test_a_catalogue_without_events_has_none_to_name(tiny: Dataset) -> None:
    without = replace(tiny, as_written={**tiny.as_written, "events": []})
    assert set(texts.texts(without, Selection())["events"]) == {()}


def test_a_strip_has_each_sentence_in_order(tiny: Dataset) -> None:
    frame = texts.strip(tiny, Selection(voice="own"), "d1")
    assert list(frame["sentence"]) == [0, 1, 2]
    assert list(frame["paragraph"]) == [0, 1, 1]
    assert list(frame["voice"]) == ["own", "own", "quoted"]
    assert list(frame["speaker"].astype(object).fillna("")) == ["", "", "A. Writer"]
    assert list(frame["polarity"]) == [0.0, -0.4, 0.2]
    assert list(frame["scored"]) == [False, True, True]
    assert list(frame["selected"]) == [True, True, False]
    assert not frame["repeated"].any()
    assert list(frame["mentioned"]) == [(), ("the police", "Protests", "embargo"), ("regime",)]


def test_a_sentence_that_repeats_another_is_marked_and_not_selected(tiny: Dataset) -> None:
    # The last sentences of d2 and d5, both the agency's: that of d5 is the later one.
    sets = [0 if place in (5, 11) else None for place in range(12)]
    dataset = replace(tiny, sentences=tiny.sentences.assign(duplicate_set=sets))
    frame = texts.strip(dataset, Selection(), "d5")
    assert list(frame["repeated"]) == [False, True]
    assert list(frame["selected"]) == [True, False]
    assert not texts.strip(dataset, Selection(), "d2")["repeated"].any()
    each_time = Selection(settings=(("duplicates", "all"),))
    assert texts.strip(dataset, each_time, "d5")["selected"].all()


def test_mentions_are_counted_in_the_text_and_in_the_selection(tiny: Dataset) -> None:
    frame = texts.mentioned(tiny, Selection(voice="own"), "d2")
    assert frame.to_numpy().tolist() == [["event", "Protests", 1, 1], ["name", "blockade", 3, 2]]
    assert texts.mentioned(tiny, Selection(term="nowhere"), "d2")["selected"].tolist() == [0, 0]
    first = texts.mentioned(tiny, Selection(), "d1")
    assert list(first["label"]) == ["Protests", "the police", "embargo", "regime"]


def test_a_text_that_mentions_nothing_has_no_mentions(tiny: Dataset) -> None:
    without = replace(
        tiny,
        mentions=tiny.mentions.iloc[:8],
        text_row={**tiny.text_row, "mentions": tiny.text_row["mentions"][:8]},
        sentence_row={**tiny.sentence_row, "mentions": tiny.sentence_row["mentions"][:8]},
    )
    assert texts.mentioned(without, Selection(), "d5").empty
    assert list(texts.strip(without, Selection(), "d5")["mentioned"]) == [(), ()]


def test_its_part_in_each_chart_is_what_the_chart_s_filters_let_through(tiny: Dataset) -> None:
    selection = Selection(events=("E01",), types=(NGO,))
    frame = texts.parts(tiny, selection, "d1")
    assert list(frame["chart"]) == list(CHARTS)
    counts = dict(zip(frame["chart"], frame["sentences"], strict=True))
    # Coverage applies neither event nor type; tone applies all filters.
    assert (counts["coverage"], counts["tone"]) == (3, 1)
    assert dict(texts.parts(tiny, selection, "d2").to_numpy().tolist())["coverage"] == 3
    assert dict(texts.parts(tiny, selection, "d2").to_numpy().tolist())["tone"] == 0


def test_parts_of_all_texts_sum_to_the_chart(tiny: Dataset) -> None:
    selection = Selection(sources=("watch",), voice="own")
    sums = sum(
        texts.parts(tiny, selection, text)["sentences"].to_numpy() for text in tiny.documents["document"]
    )
    whole = [int(rows.sentences(tiny, selection, chart.ignores).sum()) for chart in CHARTS.values()]
    assert np.asarray(sums).tolist() == whole


@pytest.mark.parametrize("ask", [texts.strip, texts.mentioned, texts.parts])
def test_an_unknown_text_is_named(tiny: Dataset, ask) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(
        KeyError, match=r"'d9' is no text of this dataset; documents\.parquet lists its texts"
    ):
        ask(tiny, Selection(), "d9")


def test_which_text_is_open_changes_no_number(tiny: Dataset) -> None:
    for name, chart in CHARTS.items():
        without, opened = (chart.frame(tiny, Selection(text=text)) for text in (None, "d1"))
        pd.testing.assert_frame_equal(without, opened, obj=name)
