"""Probabilities of how a sentence speaks of a target."""

import json
import shutil

import numpy as np
import pytest

from preprocessing import schema as s
from preprocessing.mentions import find
from preprocessing.reading import read
from preprocessing.target_input import Mentioned
from preprocessing.target_model import (
    CARD_FILE,
    FOLDER,
    MODEL_FILE,
    ModelError,
    TargetModel,
    shipped,
)
from preprocessing.targets import recorded, toward
from tests.preprocessing.texts import key, text

SENTENCES = (
    "The mayor praised Ana Ruiz.",
    "Nobody believed the mayor.",
    "It rained while the mayor slept, and more.",
)
MAYOR = key("mayor", r"\bmayor\b", kind=s.TARGET)


def asked() -> list[Mentioned]:
    return [Mentioned(one, one.index("mayor"), one.index("mayor") + 5) for one in SENTENCES]


def test_three_probabilities_to_three_digits():
    found = shipped()(asked())
    assert found.shape == (3, 3)
    assert np.allclose(found.sum(axis=1), 1, atol=0.0016)
    assert (found == found.round(3)).all()


def test_an_answer_does_not_depend_on_what_else_is_asked():
    several = shipped()([*asked(), *reversed(asked() * 20)])
    alone = [shipped()([one])[0] for one in asked()]
    assert several[:3].tolist() == np.array(alone).tolist()


def test_nothing_asked_is_nothing():
    assert shipped()([]).shape == (0, 3)


def measured(of):
    prose = read(of)
    mentions = find(of, prose.sentences, [MAYOR, key("plan:mayor", r"\bmayor\b")])
    return mentions, toward(mentions, prose.sentences, of.language)


def test_targets_are_measured_and_names_are_not():
    mentions, found = measured(text("Title", *SENTENCES))
    assert {mention.kind for mention in mentions} == {s.TARGET, s.NAME}
    assert set(found) == {mention for mention in mentions if mention.kind == s.TARGET}
    assert list(found.values()) == [tuple(row) for row in shipped()(asked()).tolist()]


def test_other_languages_are_not_measured():
    mentions, found = measured(text("Title", *SENTENCES, language="es"))
    assert mentions
    assert found == {}


@pytest.fixture
def copy(tmp_path):
    return shutil.copytree(FOLDER, tmp_path / "model")


def test_weights_that_are_not_those_of_the_card_are_refused(copy):
    (copy / MODEL_FILE).write_bytes(b"other")
    with pytest.raises(ModelError, match=r"model\.onnx: has the SHA-256 d9298a.*Nothing was written"):
        TargetModel(copy)


@pytest.mark.parametrize("name", [MODEL_FILE, CARD_FILE])
def test_a_file_that_is_missing_is_named(copy, name):
    (copy / name).unlink()
    with pytest.raises(ModelError, match=rf"{name}: cannot be read"):
        TargetModel(copy)


def test_a_card_that_says_nothing_is_an_error_too(copy):
    (copy / CARD_FILE).write_text("[]", encoding="utf-8")
    with pytest.raises(ModelError, match="does not say"):
        TargetModel(copy)


def test_a_dataset_says_which_model_measured_it():
    card = json.loads((FOLDER / CARD_FILE).read_text(encoding="utf-8"))
    assert recorded() == {"name": card["name"], "sha256": card["sha256"]}
