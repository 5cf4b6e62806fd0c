"""Numbers side by side, by hand."""

import pytest

from comparison.dataset import Dataset
from comparison.number_claim import FEW_ABOVE, NO_NUMBER, NONE_SHARED, claim
from comparison.number_values import compared
from comparison.number_words import written
from comparison.numbers import count, numbers
from comparison.selection import Selection
from comparison.support import floor_in_words
from comparison.verdict import verdict
from tests.comparison.side_by_side import side_by_side
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.components.pseudo import in_brackets

E01 = Selection(events=("E01",))


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return side_by_side(tmp_path_factory.mktemp("numbers") / "seven")


def test_numbers_on_an_event_and_beside_it_in_the_paragraph(dataset: Dataset) -> None:
    frame = numbers(dataset, E01)
    assert frame[["counted", "written", "document", "sentence", "near"]].to_numpy().tolist() == [
        ["person", "40", "n1", 2, "paragraph"],
        ["person", "hundreds", "s1", 1, "sentence"],
        ["person", "11 million", "s2", 1, "paragraph"],
        ["percent", "12% or more", "f1", 2, "paragraph"],
        ["percent", "62%", "s1", 2, "paragraph"],
        ["detain", "more than 700", "n1", 1, "sentence"],
    ]
    assert frame["counted_texts"].tolist() == [3, 3, 3, 2, 2, 1]
    assert frame["counted_types"].tolist() == [2, 2, 2, 2, 2, 1]
    assert count(dataset, E01) == (6, 4)


def test_without_an_event_all_selected_sentences_count(dataset: Dataset) -> None:
    frame = numbers(dataset, Selection())
    assert len(frame) == 9
    assert set(frame["near"]) == {"sentence"}
    # Oldest text first; what two texts count before what one counts, units after things.
    assert frame["document"].tolist() == ["s3", "n1", "s1", "s2", "n1", "n2", "f1", "s1", "n1"]
    assert frame["counted"].tolist() == ["person"] * 4 + ["city"] * 2 + ["percent"] * 2 + ["detain"]


def test_snippet_link_and_place(dataset: Dataset) -> None:
    frame = numbers(dataset, E01).set_index("written")
    row = frame.to_dict("index")["more than 700"]
    assert [row[name] for name in ("left", "node", "right")] == ["more than ", "700", " were"]
    assert row["link"] == "https://watch.example/n1#:~:text=more%20than-,700,-were"
    assert [row[name] for name in ("paragraph", "date", "source", "type")] == [1, "12 Jul 2021", "watch", NGO]
    assert frame.loc["62%", ["left", "node", "right"]].isna().all()
    assert frame.loc["62%", "link"] == "https://agency.example/s1"


def test_the_voice_is_that_of_the_sentence(dataset: Dataset) -> None:
    quoted = numbers(dataset, Selection(events=("E01",), voice="quoted"))
    assert quoted["written"].tolist() == ["hundreds"]
    assert "hundreds" not in numbers(dataset, Selection(events=("E01",), voice="own"))["written"].tolist()


def test_the_selected_word_is_ignored_and_the_type_is_not(dataset: Dataset) -> None:
    assert numbers(dataset, Selection(events=("E01",), term="prison")).equals(numbers(dataset, E01))
    of_state = numbers(dataset, Selection(events=("E01",), types=(STATE,)))
    assert of_state["written"].tolist() == ["hundreds", "11 million", "62%"]
    assert set(of_state["counted_types"]) == {1}


def test_what_two_texts_count_is_compared_by_value(dataset: Dataset) -> None:
    frame = compared(dataset, Selection())
    assert frame[["counted", "value", "written", "type", "texts", "source"]].to_numpy().tolist() == [
        ["person", 5.0, "5", STATE, 1, ("agency",)],
        ["person", 40.0, "40", NGO, 1, ("watch",)],
        ["person", 100.0, "hundreds", STATE, 1, ("agency",)],
        ["person", 11e6, "11 million", STATE, 1, ("agency",)],
        ["city", 3.0, "3", NGO, 1, ("watch",)],
        ["city", 9.0, "9", NGO, 1, ("watch",)],
        ["percent", 12.0, "12% or more", SOLIDARITY, 1, ("friends",)],
        ["percent", 62.0, "62%", STATE, 1, ("agency",)],
    ]
    assert frame["total"].tolist() == [4, 4, 4, 4, 2, 2, 2, 2]


def test_of_many_values_those_that_most_texts_state_are_compared(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comparison.number_values.VALUES", 2)
    frame = compared(dataset, Selection())
    assert frame[frame["counted"] == "person"]["written"].tolist() == ["5", "40"]
    assert set(frame[frame["counted"] == "person"]["total"]) == {4}
    monkeypatch.setattr("comparison.number_values.THINGS", 1)
    assert set(compared(dataset, Selection())["counted"]) == {"person"}


def test_without_numbers_the_frames_are_empty(dataset: Dataset) -> None:
    nothing = Selection(events=("E03",), types=(STATE,))
    assert numbers(dataset, nothing).empty
    assert compared(dataset, nothing).empty
    assert claim(dataset, nothing).nothing == NO_NUMBER


@pytest.mark.parametrize(
    ("value", "qualifier", "counted", "said"),
    [
        (700, "more than", "person", "more than 700"),
        (62, None, "percent", "62%"),
        (62.5, "about", "percent", "about 62.5%"),
        (100, "hundreds", "person", "hundreds"),
        (100, "nearly hundreds", "person", "nearly hundreds"),
        (11, "or more", "city", "11 or more"),
        (27_000, None, "signature", "27,000"),
        (1_500_000, None, "person", "1.5 million"),
        (1_234_567, None, "person", "1,234,567"),
        (100e9, "more than", "dollar", "more than 100 billion"),
        (0, None, "person", "0"),
    ],
)
def test_numbers_as_plain_words(value: float, qualifier: str | None, counted: str, said: str) -> None:
    assert written(float(value), qualifier, counted) == said


def test_the_number_is_written_in_the_language_spoken_and_its_qualifier_as_in_the_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with in_brackets(monkeypatch):
        assert written(1_500_000.0, "more than", "person") == "more than ⟦1,5 million⟧"
        assert written(12_500.0, "or more", "person") == "12.500 or more"
        assert written(62.5, None, "percent") == "⟦62,5%⟧"
        assert written(300.0, "hundreds", "person") == "hundreds"


def test_the_claim_is_about_things_that_several_types_count(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert claim(dataset, E01).nothing == FEW_ABOVE.format(floor=floor_in_words())
    assert claim(dataset, Selection(events=("E02",))).nothing == NONE_SHARED
    monkeypatch.setattr("comparison.support.LEAST_TEXTS", 1)
    monkeypatch.setattr("comparison.support.LEAST_SOURCES", 1)
    made = claim(dataset, E01)
    assert made.measures.items == ("person",)  # a percentage is no thing
    found = verdict(dataset, E01, made)
    # n1 alone counts people among the NGOs; the state does so twice.
    assert found.documents == ("n1",)
    assert found.intervals.empty
