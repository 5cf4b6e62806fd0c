"""What *Methods* says of the model of target sentiment is what it does."""

import numpy as np
import pandas as pd
import pytest

from benchmarks import target_validity as tv
from preprocessing import schema as s
from preprocessing.target_input import Mentioned
from tests.corpus import ROOT, TEXTS, needs
from training.examples import CLASSES, Example, read

GOLD = TEXTS.parent / "gold" / "newsmtsc"
# The Spanish page is held to the numbers of the English one by tests/test_docs_in_other_languages.py.
PAGES = [ROOT / "docs" / "methods.md", ROOT / "docs" / "models" / "target-sentiment.md"]


@pytest.fixture(scope="module")
def sets():
    return [read(GOLD / file) for file in tv.FILES]


@pytest.fixture(scope="module")
def agreement(sets):
    return tv.agreement(sets)


def test_a_lexicon_answers_by_the_sign_of_its_score():
    scores = {"a": 0.6, "b": 0.04, "c": 0.0, "d": -0.05}
    examples = [Example(Mentioned(sentence, 0, 1), 0, sentence) for sentence in scores]
    assert tv.by_lexicon(scores.get, 0)(examples).tolist() == [2, 2, 1, 0]
    assert tv.by_lexicon(scores.get, 0.05)(examples).tolist() == [2, 1, 1, 0]


@needs(GOLD)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_pages_say_what_is_measured(agreement, sets, page):
    said = page.read_text(encoding="utf-8")
    for cell in agreement.to_numpy().ravel():
        value, low, _, high = cell.replace("(", "").replace(")", "").split()
        assert f"{value} ({low} to {high})" in said, (page.name, cell)
    assert f"{tv.pooled_calibration_error(sets):.2f}" in said


@needs(GOLD)
def test_the_model_agrees_with_people_more_than_lexicons_do(agreement):
    values = agreement.map(lambda cell: float(cell.split()[0]))
    assert (values.loc["the model"] > values.drop("the model").max() + 0.15).all()


def test_ten_mentions_of_each_target_are_labelled_by_hand():
    labels = pd.read_csv(tv.LABELS)
    assert labels.groupby(s.KEY).size().tolist() == [10] * 6
    assert set(labels["label"]) <= set(CLASSES)
    assert labels["reason"].str.split().str.len().between(2, 9).all()  # why, without the words of the text


def test_they_were_drawn_by_seed():
    """Of each target's mentions in their order, targets by id, ten by one generator."""
    mentions = pd.read_parquet(tv.MENTIONS)
    mentions = mentions[mentions[s.KIND] == s.TARGET].sort_values([s.DOCUMENT, s.SENTENCE, s.KEY, s.POSITION])
    generator, drawn = np.random.default_rng(2021), []
    for _, own in mentions.groupby(s.KEY):
        drawn += (
            own.iloc[np.sort(generator.permutation(len(own))[:10])][
                [s.DOCUMENT, s.SENTENCE, s.KEY, s.POSITION]
            ]
            .to_numpy()
            .tolist()
        )
    assert pd.read_csv(tv.LABELS)[[s.DOCUMENT, s.SENTENCE, s.KEY, s.POSITION]].to_numpy().tolist() == drawn


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_pages_say_how_the_model_agrees_with_the_labels_by_hand(page):
    table = tv.by_hand()
    assert table.to_numpy().sum() == 60
    agree = int(np.trace(table))
    assert f"{agree} of 60" in page.read_text(encoding="utf-8")
