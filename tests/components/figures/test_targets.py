"""The chart of how targets are spoken of draws the numbers of its frame."""

import pandas as pd
import pytest

from comparison.selection import Selection
from components import theme
from components.figures.targets import EMPTY, figure
from components.figures.targets_rows import LIMIT
from tests.components.figures.frames import LABELS, NGO, SOLIDARITY, TARGETS, check_drawable


def drawn(frames=None, selection=Selection()):  # noqa: B008
    made = figure({"targets": TARGETS, **(frames or {})}, LABELS, selection)
    check_drawable(made)
    return made


def bars(of=None):
    return (of or drawn())["data"][0]


def test_each_reading_is_a_segment_as_long_as_its_share_and_neutral_is_in_the_middle():
    found = bars()
    assert found["x"] == pytest.approx([0.5, 0.3, 0.2, 1.0, 1.0])
    assert found["base"] == pytest.approx([-0.65, -0.15, 0.15, 0.0, -0.5])
    ends = [base + length for base, length in zip(found["base"], found["x"], strict=True)]
    assert max(map(abs, [*found["base"], *ends])) <= LIMIT
    colours = [theme.READINGS[name] for name in ("negative", "neutral", "positive", "positive", "neutral")]
    assert found["marker"]["color"] == colours


def test_segments_of_one_type_stand_in_one_row_and_rows_do_not_meet():
    rows = bars()["y"]
    assert rows[0] == rows[1] == rows[2]
    steps = [
        later - earlier for earlier, later in zip(sorted(set(rows)), sorted(set(rows))[1:], strict=False)
    ]
    assert min(steps) > bars()["width"]


def test_a_bar_of_too_few_texts_is_pale_and_the_key_says_what_that_is():
    assert [strength < 1 for strength in bars()["marker"]["opacity"]] == [False, False, False, True, True]
    notes = [note["text"] for note in drawn()["layout"]["annotations"]]
    assert "pale: too few texts to compare" in notes
    only = figure({"targets": TARGETS[TARGETS["enough"]]}, LABELS, Selection())
    assert not any("pale" in note["text"] for note in only["layout"]["annotations"])


def test_counts_stand_in_strong_segments_and_beside_each_bar():
    assert bars()["text"] == ["5", "3", "2", "", ""]
    notes = [note["text"] for note in drawn()["layout"]["annotations"]]
    assert "10, 4 quoted" in notes
    assert "<b>Police &lt;b&gt;</b>" in notes
    assert not any(LABELS.types[SOLIDARITY] in note for note in notes)  # nothing of it is measured


def test_a_mark_says_what_it_counts_and_selects_just_that():
    found = bars()
    assert found["customdata"][0] == {"focus": ["target:police", f"type:{NGO}", "reading:negative"]}
    said = found["hovertext"][0].replace(" <br>", " ").split("<br>")
    assert said == [
        "Police &lt;b&gt;",
        LABELS.types[NGO],
        "read as negative: 5 of 10, 50%",
        "expected from the probabilities: 4.6",
        "in 4 texts; 4 of the 10 are quoted",
    ]


def test_an_interval_is_told_once_it_is_there():
    intervals = pd.DataFrame(
        [(NGO, "police:negative", 0.5, 0.2, 0.8)], columns=["group", "item", "estimate", "low", "high"]
    )
    said = bars(drawn({"intervals": intervals}))["hovertext"]
    assert "95% interval 20% to 80%" in said[0]
    assert "interval" not in said[1]


def test_the_mark_that_was_clicked_is_underlined():
    chosen = Selection(focus=("target:police", f"type:{NGO}", "reading:neutral"))
    _, accent = drawn(selection=chosen)["data"]
    assert accent["x"][:2] == pytest.approx([-0.15, 0.15])
    assert accent["line"]["color"] == theme.ACCENT


def test_without_a_measured_mention_a_sentence_says_so():
    said = figure({"targets": TARGETS[TARGETS["count"] == 0]}, LABELS, Selection())
    assert said["layout"]["meta"]["empty"]
    assert said["layout"]["annotations"][0]["text"].replace("<br>", " ") == EMPTY
