"""The words behind the figures, row by row."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from comparison.dataset import Dataset
from comparison.evidence import COLUMNS, count, evidence
from comparison.passages import open_texts
from comparison.selection import Selection
from tests.comparison.spoken import spoken
from tests.comparison.tiny import NGO, SOLIDARITY, STATE, write_texts


def places(frame) -> list[str]:
    return [f"{row['document']}.{row['sentence']}" for row in frame.to_dict("records")]


def test_oldest_text_first_then_by_place(tiny: Dataset) -> None:
    frame = evidence(tiny, Selection(), limit=100)
    assert tuple(frame.columns) == COLUMNS
    assert places(frame) == ["d4.1", "d1.1", "d1.2", "d2.0", "d2.1", "d2.2", "d3.1", "d5.0", "d5.1"]
    assert count(tiny, Selection()) == 9


def test_a_whole_row(tiny: Dataset) -> None:
    row = evidence(tiny, Selection(events=("E01",)), limit=1).iloc[0].to_dict()
    assert row == {
        "document": "d1",
        "sentence": 1,
        "paragraph": 1,
        "title": "Island: march met",
        "language": "en",
        "source": "Island Watch",
        "type": NGO,
        "date": "12 Jul 2021",
        "voice": "own",
        "speaker": None,
        "polarity": -0.4,
        "tone_words": [("bad", -0.7), ("late", -0.1)],
        "mentioned": ["the police", "Protests", "embargo"],
        "toward": [],
        "snippets": [("stopped the", "march", "under the")],
        "link": "https://watch.example/d1#top:~:text=stopped%20the-,march,-under%20the",
        "note": None,
        "passage": None,
    }


def test_a_text_without_a_page_and_with_a_caveat(tiny: Dataset) -> None:
    row = evidence(tiny, Selection(), limit=1).iloc[0]
    assert row["link"] is None
    assert row["note"] == "The position changed later."
    assert row["date"] == "2001–02"
    assert row["mentioned"] == ["embargo", "government"]


def test_source_and_type_follow_the_level(tiny: Dataset) -> None:
    for level, source, kind in (
        ("originator", "Island Agency", STATE),
        ("carrier", "Friends of the Island", SOLIDARITY),
    ):
        row = evidence(tiny, Selection(level=level, name="us_measures:blockade"), limit=1).iloc[0]
        assert (row["source"], row["type"]) == (source, kind)
        assert row["link"] == "https://friends.example/d2#:~:text=blockade%2C%20as%2Dis,-%26%20more"


def test_what_is_mentioned_twice_is_told_once(tiny: Dataset) -> None:
    assert evidence(tiny, Selection(term="people"), limit=1).iloc[0]["mentioned"] == ["blockade"]


def test_a_sentence_without_a_snippet_links_to_its_page(tiny: Dataset) -> None:
    row = evidence(tiny, Selection(voice="quoted"), limit=1).iloc[0]
    assert (row["speaker"], row["snippets"], row["link"]) == ("A. Writer", [], "https://watch.example/d1#top")


def test_snippets_of_what_is_selected_come_first(tiny: Dataset) -> None:
    table = tiny.snippets.iloc[[0, 0, 0]].assign(
        kind=["event", "name", "name"],
        key=["E01", "us_measures:embargo", "us_measures:embargo"],
        position=[3, 6, 6],
        node=["march", "embargo", "embargo"],
    )
    rows = {**tiny.sentence_row, "snippets": tiny.sentence_row["snippets"][[0, 0, 0]]}
    more = replace(tiny, snippets=table, sentence_row=rows)
    chosen = evidence(more, Selection(name="us_measures:embargo"), limit=1, offset=1).iloc[0]
    assert [node for _, node, _ in chosen["snippets"]] == ["embargo", "march"]
    assert chosen["link"].endswith("stopped%20the-,embargo,-under%20the")
    plain = evidence(more, Selection(), limit=1, offset=1).iloc[0]
    assert [node for _, node, _ in plain["snippets"]] == ["march", "embargo"]


def test_a_term_shows_its_sentences_with_or_without_a_mention(tiny: Dataset) -> None:
    assert places(evidence(tiny, Selection(term="people"), limit=10)) == ["d2.1", "d3.1", "d5.1"]
    bare = replace(tiny, sentence_row={**tiny.sentence_row, "mentions": tiny.sentence_row["mentions"] * 0})
    assert count(bare, Selection(term="people")) == 3
    assert count(bare, Selection()) == 1


def test_the_sentence_itself_where_the_texts_are(tiny: Dataset, tmp_path: Path) -> None:
    texts = open_texts(write_texts(tmp_path), tiny)
    frame = evidence(tiny, Selection(), limit=3, texts=texts)
    assert frame["passage"].tolist() == [
        None,
        "Police stopped the march under the embargo.",
        "“A regime,” she said.",
    ]


def test_nothing_selected(tiny: Dataset) -> None:
    frame = evidence(tiny, Selection(term="nowhere"), limit=10)
    assert frame.empty
    assert tuple(frame.columns) == COLUMNS


@given(st.integers(-5, 20), st.integers(-5, 20))
def test_pages_are_slices(tiny: Dataset, limit: int, offset: int) -> None:
    whole = places(evidence(tiny, Selection(), limit=100))
    assert places(evidence(tiny, Selection(), limit, offset)) == whole[max(offset, 0) :][: max(limit, 0)]


def test_a_mention_that_is_measured_is_told_with_its_reading_and_its_probabilities(tiny: Dataset) -> None:
    row = evidence(spoken(tiny, [(NGO, "n1", "own", (0.5, 0.375, 0.125))]), Selection(), limit=1).iloc[0]
    assert row["toward"] == [("the police", "negative", (0.5, 0.375, 0.125))]
