"""The name of a target does not decide: the same sentence with another name gets nearly the same answer."""

import tomllib
from pathlib import Path

import numpy as np
import pytest

from preprocessing.target_input import Mentioned
from preprocessing.target_model import shipped

DATA = tomllib.loads((Path(__file__).parent / "data" / "name_exchange.toml").read_text(encoding="utf-8"))
TEMPLATES, GROUPS = DATA["templates"], DATA["groups"]
NAMES = [name for names in GROUPS.values() for name in names]
MOST = 0.05


def in_place(template: str, name: str) -> Mentioned:
    start = template.index("{name}")
    name = name[0].upper() + name[1:] if not start else name
    return Mentioned(template.replace("{name}", name), start, start + len(name))


@pytest.fixture(scope="module")
def answers():
    """Probabilities by name and template."""
    asked = [in_place(template, name) for name in NAMES for template in TEMPLATES]
    return shipped()(asked).reshape(len(NAMES), len(TEMPLATES), 3)


def test_forty_sentences_take_forty_names():
    assert len(TEMPLATES) == len(set(TEMPLATES)) == len(NAMES) == len(set(NAMES)) == 40
    assert all(template.count("{name}") == 1 for template in TEMPLATES)


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_of_names_moves_the_mean_by_no_more_than_five_points(answers, group):
    here = [NAMES.index(name) for name in GROUPS[group]]
    moved = answers[here].mean(axis=(0, 1)) - answers.mean(axis=(0, 1))
    assert np.abs(moved).max() <= MOST, moved.round(3)


def test_what_is_said_does_decide(answers):
    """Not so because every sentence got the same answer: praise, blame and neither are told apart."""
    praise, blame, neither = answers[:, :13], answers[:, 13:26], answers[:, 26:]
    for part, reading in ((praise, 2), (blame, 0), (neither, 1)):
        assert (part.mean(axis=0).argmax(axis=1) == reading).mean() >= 0.75
