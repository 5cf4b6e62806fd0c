"""The Cuba dataset: what verdicts say hangs on a text is what changes when the text is not there.

The first words are found again from the counts of all words, without each text in turn, by other ways than
those of the claims: a filter takes the text out of the selection.
"""

from collections.abc import Callable, Hashable
from dataclasses import replace

import pytest

from comparison.charts import CHARTS
from comparison.claims import Claim
from comparison.counts import selected_counts
from comparison.dataset import Dataset, open_dataset
from comparison.keyness import compared, keyness
from comparison.resampling import leave_out
from comparison.selection import Selection
from comparison.terms import ranking, terms
from tests.corpus import DATASET

LOOSE = (("least_texts", "1"), ("least_sources", "1"))
SELECTIONS = [
    Selection(),
    Selection(level="carrier"),
    Selection(voice="own"),
    Selection(voice="quoted"),
    Selection(events=("E01",)),
    Selection(events=("E03",)),
    Selection(types=("state_or_government", "solidarity_or_advocacy")),
    Selection(types=("state_or_government", "solidarity_or_advocacy", "human_rights_ngo")),
    Selection(settings=LOOSE),
    Selection(settings=(("reference", "state_or_government"),)),
    Selection(settings=(("prior", "1"), ("event_words", "out"))),
]


@pytest.fixture(scope="module")
def cuba() -> Dataset:
    """The dataset with a filter on single texts."""
    dataset = open_dataset(DATASET)
    texts = dataset.documents["document"].astype(str)
    return replace(dataset, documents=dataset.documents.assign(x_text=texts))


def without(cuba: Dataset, selection: Selection, text: str) -> Selection:
    kept = tuple(name for name in cuba.documents["document"] if name != text)
    return replace(selection, extras=(("x_text", kept),))


def first_of_terms(cuba: Dataset, selection: Selection, types: tuple[str, ...]) -> Hashable:
    """The word with the highest mean rate in these types."""
    found = selected_counts(cuba, selection)
    sums: dict[str, list[float]] = {str(word): [0.0, 0.0] for word in found.words}
    for kind in types:
        place = found.groups.index(kind)
        for word, times in zip(found.words, found.by_group[place], strict=True):
            sums[str(word)][0] += times * 1000 / found.tokens_by_group[place]
            sums[str(word)][1] += times
    return min(sums, key=lambda word: (-round(sums[word][0], 9), -sums[word][1], word))


def first_of_keyness(cuba: Dataset, selection: Selection, types: tuple[str, ...]) -> Hashable:
    """The words with the highest z in each of these types."""
    frame = keyness(cuba, selection)
    frame = frame[frame["type"].isin(types)].assign(z=frame["z"].astype(float).round(9))
    best = frame[frame["z"] == frame.groupby("type")["z"].transform("max")]
    return frozenset(best[["type", "term"]].itertuples(index=False, name=None))


def supported_of_keyness(cuba: Dataset, selection: Selection) -> tuple[str, ...]:
    return tuple(compared(cuba, selection).query("enough")["type"])


def deciding(cuba: Dataset, claim: Claim) -> set[str]:
    """The texts that the claim finds to decide."""
    return set(cuba.documents["document"].iloc[list(leave_out(claim.measures, claim.says).texts)])


Case = tuple[Callable[..., tuple[str, ...]], Callable[..., Hashable]]
CASES: dict[str, Case] = {
    "terms": (ranking, first_of_terms),
    "keyness": (supported_of_keyness, first_of_keyness),
}


@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda one: one.to_query() or "all")
@pytest.mark.parametrize("name", list(CASES))
def test_what_hangs_on_a_text(
    cuba: Dataset, name: str, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    supported, first = CASES[name]
    types, claim = supported(cuba, selection), CHARTS[name].claim(cuba, selection)
    if not types or claim.nothing:
        return
    found = deciding(cuba, claim)
    # A type that falls below the floor without the text stays compared, as in the claim.
    monkeypatch.setattr("comparison.support.LEAST_TEXTS", 1)
    monkeypatch.setattr("comparison.support.LEAST_SOURCES", 1)
    whole = first(cuba, selection, types)
    texts = cuba.documents["document"].iloc[claim.measures.documents]
    changing = {text for text in texts if first(cuba, without(cuba, selection, text), types) != whole}
    assert found == changing
    if name == "terms":
        assert terms(cuba, selection)["term"].iloc[0] == whole


def test_there_is_something_to_compare(cuba: Dataset) -> None:
    for supported, _ in CASES.values():
        assert sum(bool(supported(cuba, selection)) for selection in SELECTIONS) > 3
