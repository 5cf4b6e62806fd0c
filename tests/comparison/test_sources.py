"""Sources at both levels, and speakers, by hand."""

from dataclasses import replace

import pandas as pd

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.sources import breakdown, most_quoted, speakers
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def test_the_same_sentences_at_both_levels(tiny: Dataset) -> None:
    frame = breakdown(tiny, Selection())
    assert frame.columns.tolist() == [
        "level",
        "type",
        "source",
        "texts",
        "sentences",
        "tokens",
        "type_texts",
        "type_sentences",
    ]
    assert frame.to_numpy().tolist() == [
        ["originator", NGO, "watch", 2, 5, 40, 2, 5],
        ["originator", STATE, "agency", 2, 5, 40, 2, 5],
        ["originator", SOLIDARITY, "friends", 1, 2, 20, 1, 2],
        ["carrier", NGO, "watch", 2, 5, 40, 2, 5],
        ["carrier", STATE, "agency", 1, 2, 20, 1, 2],
        ["carrier", SOLIDARITY, "friends", 2, 5, 40, 2, 5],
    ]


def test_only_the_filter_on_sources_is_ignored(tiny: Dataset) -> None:
    chosen = Selection(sources=("friends",), voice="quoted", types=(STATE,))
    assert breakdown(tiny, chosen).to_numpy().tolist() == [
        ["originator", STATE, "agency", 2, 2, 20, 2, 2],
        ["carrier", STATE, "agency", 1, 1, 15, 1, 1],
        ["carrier", SOLIDARITY, "friends", 1, 1, 5, 1, 1],
    ]


def test_the_largest_source_of_a_type_comes_first_with_the_sums_of_the_type(tiny: Dataset) -> None:
    documents = tiny.documents.assign(originator=["watch", "agency", "friends", "friends", "watch"])
    frame = breakdown(replace(tiny, documents=documents), Selection()).set_index(["level", "type", "source"])
    assert frame.loc["originator"].loc[STATE].index.tolist() == ["agency", "watch"]
    assert (
        frame.loc["originator"].loc[STATE][["type_texts", "type_sentences"]].to_numpy().tolist()
        == [[2, 5]] * 2
    )


def test_speakers_most_quoted_first(tiny: Dataset) -> None:
    frame = speakers(tiny, Selection())
    assert frame.columns.tolist() == ["speaker", "type", "sentences", "texts"]
    assert frame.to_numpy().tolist() == [["M. Leader", STATE, 2, 2], ["A. Writer", NGO, 1, 1]]
    assert speakers(tiny, Selection(level="carrier")).to_numpy().tolist() == [
        ["A. Writer", NGO, 1, 1],
        ["M. Leader", SOLIDARITY, 1, 1],
        ["M. Leader", STATE, 1, 1],
    ]


def test_nothing_selected(tiny: Dataset) -> None:
    assert breakdown(tiny, Selection(term="nowhere")).empty
    assert speakers(tiny, Selection(voice="own")).empty


def test_a_speaker_quoted_by_two_types_is_one_speaker() -> None:
    frame = pd.DataFrame(
        [("B", NGO, 2, 1), ("A", NGO, 1, 1), ("A", STATE, 2, 1)],
        columns=["speaker", "type", "sentences", "texts"],
    )
    assert list(most_quoted(frame).items()) == [("A", 3), ("B", 2)]
