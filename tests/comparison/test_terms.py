"""Words by type: counts, rates and their order, by hand."""

from dataclasses import replace

import numpy as np
import pytest

from comparison import columns
from comparison.dataset import Dataset
from comparison.intervals import RATE
from comparison.resampling import Measures, estimates, intervals
from comparison.selection import Selection
from comparison.terms import NO_WORD, TOP, claim, ranking, terms
from comparison.verdict import verdict
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.comparison.worded import worded


def test_counts_and_rates(tiny: Dataset) -> None:
    frame = terms(tiny, Selection())
    assert frame.columns.tolist() == ["term", "type", "count", "per_thousand", "texts", "total"]
    # Means over the types: people (0+100+100)/3, blockade (0+75+50)/3, police and protests 50/3;
    # police and protests occur twice; then the words with 25/3 by alphabet.
    assert list(dict.fromkeys(frame["term"])) == [
        "people", "blockade", "police", "protests", "embargo", "rallies", "rally", "regime",
    ]  # fmt: skip
    assert frame[frame["term"] == "people"].to_numpy().tolist() == [
        ["people", NGO, 0, 0.0, 0, 6],
        ["people", STATE, 4, 100.0, 2, 6],
        ["people", SOLIDARITY, 2, 100.0, 1, 6],
    ]
    blockade = frame[frame["term"] == "blockade"]
    assert blockade[["count", "per_thousand", "texts"]].to_numpy().tolist() == [
        [0, 0, 0],
        [3, 75, 1],
        [1, 50, 1],
    ]


def test_only_the_filter_on_words_is_ignored(tiny: Dataset) -> None:
    frame = terms(tiny, Selection(term="police", voice="quoted", types=(STATE,)))
    # d2.2 and d5.1 have 20 words
    assert frame[["term", "count", "per_thousand"]].to_numpy().tolist() == [
        ["people", 3, 150.0],
        ["blockade", 1, 50.0],
        ["rallies", 1, 50.0],
    ]


def test_the_mean_of_rates_decides_not_the_larger_type(tiny: Dataset) -> None:
    sentences = tiny.sentences.assign(tokens=[10, 0, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0])
    frame = terms(replace(tiny, sentences=sentences), Selection(types=(NGO, STATE)))
    # police: 2 of 10 words, people: 4 of 1,000
    assert frame["term"].iloc[0] == "police"
    assert frame[frame["term"] == "people"]["per_thousand"].tolist() == pytest.approx([0, 4])


def test_with_equal_rates_the_count_decides(tiny: Dataset) -> None:
    frame = terms(tiny, Selection(types=(NGO, SOLIDARITY)))
    # police: 2 of 40 words, blockade: 1 of 20
    assert list(dict.fromkeys(frame["term"]))[:3] == ["people", "police", "blockade"]


def test_no_more_than_the_top(tiny: Dataset) -> None:
    names = [f"w{n:02}" for n in range(TOP + 3)]
    frame = terms(worded(tiny, [(NGO, "watch", dict.fromkeys(names, 1), 100)]), Selection())
    assert frame["term"].tolist() == names[:TOP]


def test_nothing_selected(tiny: Dataset) -> None:
    assert terms(tiny, Selection(name="government:regime", voice="own")).empty
    assert claim(tiny, Selection(name="government:regime", voice="own")).nothing == NO_WORD


def sums(measures: Measures, groups: list[int]) -> tuple[np.ndarray, np.ndarray]:
    """The sums of `top` and `bottom` by group; nothing in the groups that are not named."""
    top, bottom = (
        np.zeros((len(measures.groups), part.shape[1])) for part in (measures.top, measures.bottom)
    )
    kept = np.isin(measures.group, groups)
    np.add.at(top, measures.group[kept], measures.top[kept])
    np.add.at(bottom, measures.group[kept], measures.bottom[kept])
    return top, np.broadcast_to(bottom, top.shape)


def steady(kinds: tuple[str, ...] = (NGO, STATE)) -> list:
    """Four texts of two sources of each type."""
    return [(kind, f"{kind}{n % 2}", {"often": 3}, 100) for kind in kinds for n in range(4)]


def test_the_first_word_is_claimed(tiny: Dataset) -> None:
    dataset = worded(tiny, [*steady(), (SOLIDARITY, "friends", {"loud": 50}, 100)])
    claimed = claim(dataset, Selection())
    assert claimed is not None
    measures = claimed.measures
    assert measures.groups == (NGO, STATE, SOLIDARITY)
    often = measures.items.index("often")
    # per 1,000 words, as in the frame; no number where the word stands in too few texts
    assert estimates(measures)[:, often].tolist() == pytest.approx([30, 30, np.nan], nan_ok=True)
    assert claimed.says(*sums(measures, [0, 1, 2])) == ("often",)
    assert measures.bounds == RATE


def test_only_words_of_enough_texts_and_sources_have_an_interval(tiny: Dataset) -> None:
    texts = steady()
    more = {"two": 1, "three": 2, "narrow": 2}
    for place, words in enumerate((("two", "three", "narrow"), ("three",), ("two", "three", "narrow"))):
        kind, source, counts, tokens = texts[place]
        texts[place] = (kind, source, {**counts, **{word: more[word] + place for word in words}}, tokens)
    texts.append((NGO, f"{NGO}0", {"often": 4, "narrow": 5}, 100))
    texts[5] = (STATE, f"{STATE}1", {"often": 5}, 100)
    found = claim(worded(tiny, texts), Selection())
    assert found is not None
    # "two" stands in two texts, "narrow" in three of one source
    cells = intervals(found.measures)[["group", "item", "texts"]].to_numpy().tolist()
    assert cells == [[NGO, "often", 5], [NGO, "three", 5], [STATE, "often", 4]]


def test_one_type_has_no_first_word(tiny: Dataset) -> None:
    dataset = worded(tiny, steady())
    alone = Selection(types=(NGO,))
    found = verdict(dataset, alone, claim(dataset, alone))
    assert found.badge == columns.TOO_LITTLE
    assert found.reason.endswith("there is one source type, and nothing to compare it with.")
    assert ranking(dataset, alone) == ()
    assert ranking(dataset, Selection()) == (NGO, STATE)


def test_a_word_of_one_text_depends_on_it(tiny: Dataset) -> None:
    texts = [(NGO, f"ngo{n % 2}", {"often": 3}, 100) for n in range(4)]
    texts += [(STATE, f"state{n % 2}", {"often": 3}, 100) for n in range(4)]
    steady = worded(tiny, texts)
    assert verdict(steady, Selection(), claim(steady, Selection())).badge == columns.STANDS
    texts[5] = (STATE, "state1", {"often": 3, "loud": 50}, 100)
    swayed = worded(tiny, texts)
    found = verdict(swayed, Selection(), claim(swayed, Selection()))
    assert found.badge == columns.DEPENDS
    assert found.documents == ("t05",)
    assert found.reason.endswith("without it, “often” would come first.")


def test_types_below_the_floor_have_no_say(tiny: Dataset) -> None:
    dataset = worded(tiny, [*steady(), (SOLIDARITY, "friends", {"loud": 50}, 100)])
    frame = terms(dataset, Selection())
    assert frame["term"].tolist() == ["often"] * 3
    assert frame["count"].tolist() == [12, 12, 0]
    assert verdict(dataset, Selection(), claim(dataset, Selection())).badge == columns.STANDS
    # where fewer than two types are above the floor, all order the list
    one = worded(tiny, [*steady((NGO,)), (SOLIDARITY, "friends", {"loud": 50}, 100)])
    assert terms(one, Selection())["term"].iloc[0] == "loud"
