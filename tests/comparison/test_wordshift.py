"""Word shift: by hand, and that its parts always sum to the difference."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison.charts import CHARTS
from comparison.dataset import Dataset, open_dataset
from comparison.pair import compared
from comparison.query import Options
from comparison.rows import sentences
from comparison.selection import Selection
from comparison.settings import SETTINGS
from comparison.verdict import verdict
from comparison.wordshift import SHOWN, bars, claim, wordshift
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.comparison.toned import BAD, FINE, GOOD, SOURCES, Text, toned, two
from tests.components.pseudo import in_brackets
from tests.corpus import DATASET

LATE = ("late", -0.1, 0.4, 1)
ALL = (NGO, STATE, SOLIDARITY)

# NGO: three scored sentences, means −0.4, 0.2 and 0.1 + 0.25, which its word does not explain; STATE: two.
TEXTS: list[Text] = [
    (NGO, "watch", [[BAD, LATE], [("good", 0.2, 0.5, 1)], [], [("odd", 0.1, 0.5, 1)]]),
    (STATE, "agency", [[("good", 0.5, 0.5, 1)], [("good", 0.7, 0.5, 3), ("late", 0.3, 0.5, 1)]]),
]


@pytest.fixture
def mixed(tiny: Dataset) -> Dataset:
    return toned(tiny, TEXTS, untraced=[(0, 3)])


def test_by_hand(mixed: Dataset) -> None:
    frame = wordshift(mixed, Selection()).set_index("words")
    # Means: 0.15 / 3 = 0.05 and 1.1 / 2 = 0.55; reference 0.3. "good" weighs 1/3 and (1 + 3/4) / 2 = 7/8.
    assert frame.index.tolist() == ["bad", "good", "late", "not traced to words"]
    assert frame["kind"].tolist() == ["word", "word", "word", "untraced"]
    assert frame["weight_first"].tolist() == pytest.approx([1 / 6, 1 / 3, 1 / 6, 1 / 3])
    assert frame["weight_second"].tolist() == pytest.approx([0, 7 / 8, 1 / 8, 0])
    # "good" in STATE: (0.5 · 1/2 + 0.7 · 3/8) / (7/8); "bad" is not there and takes NGO's score.
    assert frame["score_first"].tolist() == pytest.approx([-0.7, 0.2, -0.1, 0.35])
    assert frame["score_second"].tolist() == pytest.approx([-0.7, 0.5125 / 0.875, 0.3, 0.35])
    good = 0.5125 / 0.875
    frequency = [-1 / 6, (1 / 3 - 7 / 8) * ((0.2 + good) / 2 - 0.3), (1 / 6 - 1 / 8) * -0.2, 0.05 / 3]
    score = [0, (1 / 3 + 7 / 8) / 2 * (0.2 - good), (1 / 6 + 1 / 8) / 2 * -0.4, 0]
    assert frame["frequency_part"].tolist() == pytest.approx(frequency)
    assert frame["score_part"].tolist() == pytest.approx(score)
    assert frame["contribution"].tolist() == pytest.approx(np.add(frequency, score))
    assert frame["contribution"].sum() == pytest.approx(0.05 - 0.55)
    assert frame["count_first"].tolist() == [1, 1, 1, 1]
    assert frame["count_second"].tolist() == [0, 4, 1, 0]
    assert frame["texts"].tolist() == [1, 2, 2, 1]


def test_the_same_view_of_subjectivity(mixed: Dataset) -> None:
    frame = wordshift(mixed, Selection(settings=(("scale", "subjectivity"),))).set_index("words")
    # 0.5, 0.5 and 0.5 + 0.25 against 0.5 and 0.5
    assert frame["contribution"].sum() == pytest.approx(0.25 / 3)
    assert frame.loc["bad", "score_first"] == pytest.approx(0.6)


def test_a_word_is_selected_by_its_last_word_where_texts_hold_that(tiny: Dataset) -> None:
    words = ["not people !", "very good", "people", "(!)"]
    dataset = two(tiny, [[(word, 0.5, 0.5, 1)] for word in words], [[BAD]])
    frame = wordshift(dataset, Selection()).set_index("words")["term"]
    assert frame[["not people !", "people"]].tolist() == ["people", "people"]
    assert frame[["very good", "(!)", "bad"]].isna().all()


def test_above_the_floor_the_largest_comes_first_and_below_it_the_alphabet(tiny: Dataset) -> None:
    high, low = [[GOOD]] * 20, [[BAD, FINE]] * 20
    assert wordshift(two(tiny, high, low), Selection())["words"].tolist() == ["bad", "good", "fine"]
    assert wordshift(two(tiny, high[:1], low[:1]), Selection())["words"].tolist() == ["bad", "fine", "good"]


def test_what_is_drawn_sums_to_the_same(tiny: Dataset) -> None:
    words = [(f"w{place:02}", place / 20, 0.5, 1) for place in range(20)]
    dataset = two(tiny, [[word] for word in words], [[BAD]])
    whole, drawn = wordshift(dataset, Selection()), bars(dataset, Selection())
    assert drawn["kind"].tolist() == ["word"] * SHOWN + ["others"]
    assert drawn["words"].iloc[-1] == f"{21 - SHOWN} other words"
    assert drawn["contribution"].sum() == pytest.approx(whole["contribution"].sum(), abs=1e-12)
    rest = whole["contribution"].abs().sort_values().iloc[: 21 - SHOWN]
    assert drawn["contribution"].abs().iloc[:-1].min() >= rest.max()
    assert bars(dataset, Selection(name="us_measures:embargo")).empty


def test_what_is_no_word_is_called_in_the_language_spoken(
    tiny: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [(f"w{place:02}", place / 20, 0.5, 1) for place in range(20)]
    with in_brackets(monkeypatch):
        drawn = bars(two(tiny, [[word] for word in words], [[BAD]]), Selection())
        whole = wordshift(toned(tiny, TEXTS, untraced=[(0, 3)]), Selection())
    assert drawn["words"].iloc[-1] == f"⟦{21 - SHOWN} other words⟧"
    assert whole["words"].tolist()[-1] == "⟦not traced to words⟧"


def test_a_selected_word_leaves_the_shift_as_it_is(tiny: Dataset) -> None:
    """It is the mark that was clicked: the chart does not redraw under it."""
    chart, asked = CHARTS["wordshift"], Selection(term="blockade")
    frames, with_word = (chart.frames(tiny, selection) for selection in (Selection(), asked))
    assert not frames["wordshift"].empty
    assert all(with_word[name].equals(frame) for name, frame in frames.items())
    said = [chart.finding(tiny, one, frames["wordshift"], None) for one in (Selection(), asked)]
    assert said[0] == said[1]
    whole, made = (chart.claim(tiny, one).measures for one in (Selection(), asked))
    assert np.array_equal(whole.top, made.top)
    assert np.array_equal(whole.bottom, made.bottom)


WORDS = st.tuples(
    st.sampled_from(["good", "bad", "late", "not good", "people"]),
    st.floats(-1, 1),
    st.floats(0, 1),
    st.integers(1, 3),
)
SENTENCES = st.lists(st.lists(WORDS, max_size=4, unique_by=lambda word: word[0]), min_size=1, max_size=4)
MANY = st.lists(st.tuples(st.sampled_from(ALL), st.sampled_from(SOURCES), SENTENCES), min_size=2, max_size=12)
SIDES = st.fixed_dictionaries(
    {
        "first": st.sampled_from(("auto", *ALL)),
        "second": st.sampled_from(("auto", *ALL)),
        "scale": st.sampled_from(list(SETTINGS["scale"].values)),
    }
).map(lambda chosen: Selection(settings=tuple(chosen.items())))


def check(dataset: Dataset, selection: Selection) -> None:
    """Fail where contributions do not sum to the difference of the means, made here from the sentences."""
    frame, drawn, groups = (make(dataset, selection) for make in (wordshift, bars, compared))
    assert len(groups) in (0, 2)
    if groups.empty:
        assert frame.empty
        return
    scale = selection.setting("scale")
    scored = dataset.sentences[sentences(dataset, selection) & (dataset.sentences["lexicon_hits"] > 0)]
    types = dataset.documents.set_index("document")[f"{selection.level}_type"]
    means = scored[scale].groupby(scored["document"].astype(str).map(types)).mean()
    difference = means[groups["type"][0]] - means[groups["type"][1]]
    assert abs(groups["difference"][0] - difference) < 1e-12
    for one in (frame, drawn):
        assert abs(one["contribution"].sum() - difference) < 1e-12
        parts = one["frequency_part"] + one["score_part"]
        assert (one["contribution"] - parts).abs().max() < 1e-12
        assert one["weight_first"].sum() == pytest.approx(1)
        assert one["weight_second"].sum() == pytest.approx(1)


@settings(max_examples=80)
@given(MANY, SIDES, st.sets(st.tuples(st.integers(0, 11), st.integers(0, 3)), max_size=6))
def test_contributions_sum_to_the_difference(tiny: Dataset, texts, selection, untraced) -> None:
    check(toned(tiny, texts, sorted(untraced)), selection)


@cache
def cuba() -> Dataset:
    return open_dataset(DATASET)


@settings(max_examples=40)
@given(st.data())
def test_contributions_sum_to_the_difference_in_every_selection_of_cuba(data: st.DataObject) -> None:
    options = Options.of(cuba())
    selection = Selection(
        events=tuple(data.draw(st.lists(st.sampled_from(options.events), max_size=3, unique=True))),
        types=tuple(data.draw(st.lists(st.sampled_from(options.types), max_size=3, unique=True))),
        level=data.draw(st.sampled_from(("originator", "carrier"))),
        voice=data.draw(st.sampled_from((None, "own", "quoted"))),
        settings=(
            ("duplicates", data.draw(st.sampled_from(("once", "all")))),
            ("scale", data.draw(st.sampled_from(("polarity", "subjectivity")))),
            *((side, data.draw(st.sampled_from(("auto", *options.types)))) for side in ("first", "second")),
        ),
    )
    check(cuba(), selection)
    assert "untraced" not in set(wordshift(cuba(), selection)["kind"])


def test_what_is_claimed_is_what_the_frame_shows(tiny: Dataset) -> None:
    dataset = two(tiny, [[GOOD, FINE], [GOOD], [FINE]] * 8, [[BAD, FINE], [GOOD], [FINE]] * 8)
    made = claim(dataset, Selection())
    assert made
    assert made.contrast == ("polarity", STATE, NGO)
    measures = made.measures
    places = range(len(measures.groups))
    tops, bottoms = (
        np.array([part[measures.group == place].sum(axis=0) for place in places])
        for part in (measures.top, measures.bottom)
    )
    frame = wordshift(dataset, Selection())
    assert made.says(tops, bottoms) == (1.0, (frame["words"][0],))
    assert made.says(-tops, bottoms)[0] == -1.0  # type: ignore[index]
    assert made.says(tops, bottoms * 0) is None


def test_only_means_have_intervals_and_the_difference_has_its_own(tiny: Dataset) -> None:
    dataset = two(tiny, [[GOOD, FINE], [GOOD], [FINE]] * 8, [[BAD, FINE], [GOOD], [FINE]] * 8)
    found = verdict(dataset, Selection(), claim(dataset, Selection()))
    assert found.intervals["item"].tolist() == ["polarity", "polarity"]
    assert found.difference
    assert found.difference[0] == pytest.approx(compared(dataset, Selection())["difference"][0])
    nothing = "it takes two source types with scored sentences, and this selection has 1."
    assert claim(dataset, Selection(types=(NGO,))).nothing == nothing


def test_two_sides_that_are_one_have_their_own_reason(tiny: Dataset) -> None:
    same = Selection(settings=(("first", NGO), ("second", NGO)))
    found = verdict(tiny, same, claim(tiny, same))
    assert (found.badge, found.reason) == (
        "too_little",
        "Too little to say: both sides are human-rights organisation.",
    )
    absent = Selection(types=(NGO, SOLIDARITY), settings=(("first", STATE),))
    assert claim(tiny, absent).nothing == "no sentence of state or government is scored in this selection."


def test_what_would_be_said_without_a_text_is_told(tiny: Dataset) -> None:
    told = claim(two(tiny, [[GOOD]] * 3, [[BAD]] * 3), Selection()).told
    assert told is not None
    with_all = (1.0, ("good",))
    assert told(with_all, (1.0, ("bad",))) == "“bad” would have the largest part"
    assert told(with_all, (1.0, ("bad", "good"))) == "“bad” and “good” would each have the largest part"
    assert told(with_all, (-1.0, ("bad",))) == "the mean of human-rights organisation would be the higher one"
    assert told(with_all, (0.0, ("bad",))) == "both means would be the same"
    assert told(with_all, None) == "one of the two would have no scored sentence"


@pytest.mark.parametrize(("scale", "bounds"), [("polarity", (-1, 1)), ("subjectivity", (0, 1))])
def test_what_a_mean_can_be(tiny: Dataset, scale: str, bounds: tuple[int, int]) -> None:
    made = claim(tiny, Selection(settings=(("scale", scale),)))
    assert made
    assert made.measures.bounds == bounds
