from datetime import date

import numpy as np
import pandas as pd
import pytest

from comparison import exports
from comparison.answers import answer, checked
from comparison.charts import CHARTS
from comparison.selection import PARAMETERS, Selection


def test_a_chart_has_its_own_table_those_beside_it_and_those_made_on_request():
    assert exports.table_names("naming") == (
        "naming",
        "intervals",
        "contrasts",
        "naming_by_source",
        "naming_by_text",
        "naming_by_voice",
    )
    assert exports.table_names("sources") == ("sources", "speakers", "intervals")
    with pytest.raises(KeyError):
        exports.table_names("nothing")


@pytest.mark.parametrize("name", CHARTS)
def test_tables_are_the_frames_of_the_answer(tiny, name):
    selection = Selection(voice="own")
    quick = exports.tables(tiny, selection, name, resampled=False)
    whole = exports.tables(tiny, selection, name)
    assert list(quick) == [name, *CHARTS[name].beside]
    assert tuple(whole) == tuple(
        key for key in exports.table_names(name) if key not in exports.folded_tables(name)
    )
    for found, made in ((quick, answer), (whole, checked)):
        frames = made(tiny, selection, name).frames
        assert all(pd.DataFrame.equals(found[key], frames[key]) for key in found)


@pytest.mark.parametrize("name", CHARTS)
def test_one_table_is_the_same_as_among_all(tiny, name):
    selection = Selection(events=("E01",))
    among_all = exports.tables(tiny, selection, name) | {
        key: make(tiny, selection) for key, make in CHARTS[name].folded.items()
    }
    for key in exports.table_names(name):
        assert exports.table(tiny, selection, name, key).equals(among_all[key]), key


def test_only_what_is_asked_is_resampled(tiny, monkeypatch):
    monkeypatch.setattr(exports, "checked", None)
    assert len(exports.table(tiny, Selection(), "tone", "tone"))
    assert len(exports.table(tiny, Selection(), "tone", "tone_by_source"))
    assert "intervals" not in exports.tables(tiny, Selection(), "tone", resampled=False)


def test_a_focus_narrows_no_table(tiny):
    focused = Selection(focus=("type:state_or_government",))
    assert exports.table(tiny, focused, "tone", "tone").equals(
        exports.table(tiny, Selection(), "tone", "tone")
    )


def test_every_parameter_either_counts_or_is_shown_only(tiny):
    left_out = set(PARAMETERS) - set(exports.COUNTED)
    assert {"view", "focus", "text"} <= left_out
    assert {"event", "from", "voice", "name", "duplicates", "prior", "scale"} <= set(exports.COUNTED)
    assert exports.counted(
        Selection(events=("E01",), focus=("within:texts",), settings=(("view", "methods"), ("prior", "1")))
    ) == Selection(events=("E01",), settings=(("prior", "1"),))


def test_no_such_table(tiny):
    with pytest.raises(KeyError):
        exports.table(tiny, Selection(), "tone", "naming")


def test_a_sentence_is_a_row_of_its_measures(tiny):
    found = exports.sentences(tiny, Selection(events=("E01",)))
    assert tuple(found.columns) == exports.SENTENCE_COLUMNS
    assert list(zip(found["document"], found["sentence"], strict=True)) == [("d1", 1), ("d2", 0)]
    row = found.iloc[0]
    assert row["published_from"].date() == row["published_to"].date() == date(2021, 7, 12)
    assert row.drop(["published_from", "published_to"]).to_dict() == {
        "document": "d1",
        "title": "Island: march met",
        "source": "watch",
        "type": "human_rights_ngo",
        "carrier": "watch",
        "originator": "watch",
        "sentence": 1,
        "paragraph": 1,
        "voice": "own",
        "speaker": np.nan,
        "tokens": 10,
        "polarity": -0.4,
        "subjectivity": 0.5,
        "lexicon_hits": 2,
        "vader": -0.6,
        "vader_hits": 1,
        "events": ("E01",),
        "targets": ("police",),
        "names": ("us_measures:embargo",),
    }


def test_what_a_sentence_mentions_stands_once_by_first_place(tiny):
    found = exports.sentences(tiny, Selection()).set_index(["document", "sentence"])
    assert found.loc[("d2", 1), "names"] == ("us_measures:blockade",)  # twice in the sentence
    assert found.loc[("d4", 1), "names"] == ("us_measures:embargo", "government:government")
    assert found.loc[("d3", 0), ["events", "targets", "names"]].tolist() == [(), (), ()]


def test_source_and_type_are_those_of_the_level(tiny):
    by_carrier = exports.sentences(tiny, Selection(sources=("friends",), level="carrier"))
    assert set(by_carrier["document"]) == {"d2", "d3"}
    assert set(by_carrier["type"]) == {"solidarity_or_advocacy"}
    assert set(by_carrier["originator"]) == {"agency", "friends"}


def test_no_selected_sentence_gives_the_columns_alone(tiny):
    found = exports.sentences(tiny, Selection(term="nowhere"))
    assert (len(found), tuple(found.columns)) == (0, exports.SENTENCE_COLUMNS)
