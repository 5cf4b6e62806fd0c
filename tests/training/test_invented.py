"""Invented sentences hold their targets at the places that they say, with the labels of their pattern."""

import tomllib

import numpy as np
import pytest

from preprocessing.target_input import Mentioned
from training import invented as room
from training.examples import CLASSES, Example
from training.invented import invented

NAMED = [Example(Mentioned("Ana Lima spoke.", 0, 8), 1, 0), Example(Mentioned("He left.", 0, 2), 1, 1)]
PATTERNS = tomllib.loads(room.FILE.read_text(encoding="utf-8"))


def made(number: int = 300) -> list[Example]:
    return invented(NAMED, number, np.random.default_rng(0))


def test_each_target_stands_where_it_says_and_pronouns_are_none():
    targets = {"Ana Lima", *PATTERNS["groups"]["one"], *PATTERNS["groups"]["many"]}
    capitals = {name[:1].upper() + name[1:] for name in targets}
    for one in made():
        words = one.mentioned.words
        assert words in targets | capitals
    assert any(one.mentioned.words == "Ana Lima" for one in made())


def test_no_slot_is_left_and_a_sentence_begins_with_a_capital():
    for one in made():
        sentence = one.mentioned.sentence
        assert not set("{}") & set(sentence)
        assert "  " not in sentence
        assert sentence.lstrip("“")[0].isupper()


def test_the_same_generator_draws_the_same_sentences():
    assert made() == made()
    assert made() != invented(NAMED, 300, np.random.default_rng(1))


def test_labels_are_those_of_the_pattern_and_the_verb_agrees(monkeypatch, tmp_path):
    file = tmp_path / "invented.toml"
    file.write_text(
        'sentences = [{ text = "{day}{B} {was B} {blamed} by {A}.", A = "neutral", B = "negative" }]\n'
        '[groups]\none = []\nmany = ["the guards"]\n[words]\nday = ["", "Then "]\nblamed = ["blamed"]\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(room, "FILE", file)
    sentences = {one.mentioned.sentence for one in made(80)}
    assert "The guards were blamed by Ana Lima." in sentences
    assert "Then the guards were blamed by Ana Lima." in sentences
    assert "Ana Lima was blamed by the guards." in sentences
    by = {one.label for one in made(80) if one.mentioned.sentence[: one.mentioned.start].endswith("by ")}
    assert by == {CLASSES.index("neutral")}
    assert {one.label for one in made(80)} == {0, 1}


@pytest.mark.parametrize("pattern", PATTERNS["sentences"], ids=lambda pattern: pattern["text"])
def test_every_pattern_names_its_slots_and_labels(pattern):
    slots = room._SLOT.findall(pattern["text"])
    known = {*room.TARGETS, *PATTERNS["words"], *(f"was {target}" for target in room.TARGETS)}
    assert set(slots) <= known
    assert {name for name in room.TARGETS if name in slots} == set(pattern) - {"text"}
    assert {pattern[name] for name in set(pattern) - {"text"}} <= set(CLASSES)
