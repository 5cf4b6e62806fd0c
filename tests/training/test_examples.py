"""Labelled sentences are read, and mistakes in them are named."""

import json

import pytest

from preprocessing.target_input import Mentioned
from training.examples import CLASSES, Example, read


def line(**changes) -> str:
    target = {"from": 12, "to": 14, "mention": "Bo", "polarity": 6.0, **changes}
    return json.dumps({"sentence_normalized": "Ana praised Bo.", "targets": [target]})


def test_a_target_with_its_place_and_label(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_text(f"{line()}\n\n{line(polarity=2.0)}\n", encoding="utf-8")
    mentioned = Mentioned("Ana praised Bo.", 12, 14)
    assert read(file) == [Example(mentioned, 2, 0), Example(mentioned, 0, 2)]
    assert mentioned.words == "Bo"
    assert CLASSES[2] == "positive"


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("no json", "line 1"),
        ("{}", "sentence_normalized"),
        (line(mention="Ana"), "characters 12 to 14 are not 'Ana'"),
        (line(polarity=5), "line 1"),
        ("", "holds no target"),
    ],
)
def test_a_line_that_is_wrong_is_named(tmp_path, written, what):
    file = tmp_path / "a.jsonl"
    file.write_text(written, encoding="utf-8")
    with pytest.raises(ValueError, match=what):
        read(file)
