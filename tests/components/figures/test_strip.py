"""The strip: a cell says tone by class and sign, voice by shape, and leads to its sentence."""

import pandas as pd
import pytest

from comparison import texts
from comparison.query import Options, parse_query
from comparison.selection import Selection
from components.figures import strip

ALL = Selection()


def cells(tiny, document, selection=ALL, **more):
    frame = texts.strip(tiny, selection, document).assign(**more)
    return strip.figure(frame, selection, document)["cells"]


@pytest.mark.parametrize(
    ("polarity", "kind", "sign"),
    [
        (-1.0, "is-minus-3", "−"),
        (-0.6, "is-minus-3", "−"),
        (-0.59, "is-minus-2", "−"),
        (-0.1, "is-minus-1", "−"),
        (-0.04, "is-zero", "0"),
        (0.0, "is-zero", "0"),
        (0.05, "is-plus-1", "+"),
        (0.25, "is-plus-2", "+"),
        (0.6, "is-plus-3", "+"),
    ],
)
def test_tone_goes_in_steps_that_are_the_same_on_both_sides(polarity, kind, sign):
    assert strip.tone_class(polarity, True) == kind
    assert strip.SIGNS[kind] == sign
    opposite = strip.tone_class(-polarity, True)
    assert opposite.translate(str.maketrans("", "", "minusplu")) == kind.translate(
        str.maketrans("", "", "minusplu")
    )


def test_what_the_lexicon_does_not_know_looks_unlike_a_tone_of_zero(tiny):
    headline = cells(tiny, "d1")[0]
    assert headline[1] == "is-unscored"
    assert headline[2] == ""
    assert cells(tiny, "d1", scored=True)[0][1:3] == ["is-zero", "0"]


def test_a_cell_tells_voice_selection_and_paragraph(tiny):
    found = cells(tiny, "d1", Selection(voice="own"))
    assert [number for number, *_ in found] == [0, 1, 2]
    # Sentences 1 and 2 stand in one paragraph.
    assert [kinds for _, kinds, _, _ in found] == [
        "is-unscored",
        "is-minus-2 is-first",
        "is-plus-1 is-quoted is-out",
    ]


def test_a_cell_says_in_words_all_that_it_shows(tiny):
    found = cells(tiny, "d1", Selection(voice="own"), repeated=[False, True, False])
    assert [words for *_, words in found] == [
        "Headline · own voice · tone: no word that the lexicon knows",
        "Paragraph 1, sentence 1 · own voice · tone −0.40 · mentions the police; Protests; embargo · "
        "repeats an earlier sentence of its source type",
        "Paragraph 1, sentence 2 · quoted: A. Writer · tone +0.20 · mentions regime · not in the selection",
    ]
    assert "quoted voice" in cells(tiny, "d1", speaker=None)[2][3]


@pytest.mark.parametrize(
    "selection",
    [
        Selection(text="d1", settings=(("view", "texts"),)),
        Selection(events=("E01",), term="focus=sentence:0", focus=("type:x",)),
    ],
)
def test_a_cell_leads_to_its_sentence_and_back(tiny, selection):
    drawn = strip.figure(texts.strip(tiny, selection, "d1"), selection, "d1")
    step, told = parse_query(f"{drawn['before']}2{drawn['after']}", Options.of(tiny))
    assert told == []
    assert step == selection.with_values("focus", ["text:d1", "sentence:2"])
    assert parse_query(drawn["back"], Options.of(tiny))[0] == selection.whole


def test_the_sentence_in_focus_is_known_in_its_own_text(tiny):
    focused = Selection(focus=("text:d1", "sentence:2"))
    assert strip.current(focused, "d1") == "2"
    assert strip.current(focused, "d2") == ""
    assert strip.current(Selection(focus=("type:x",)), "d1") == ""


def test_of_a_very_long_text_the_first_sentences_are_drawn(tiny):
    frame = texts.strip(tiny, Selection(), "d1")
    long = pd.concat([frame] * 1000, ignore_index=True)
    assert len(strip.figure(long, Selection(), "d1")["cells"]) == strip.MOST


def test_no_sentence_no_cell(tiny):
    assert strip.figure(texts.strip(tiny, Selection(), "d1").head(0), Selection(), "d1")["cells"] == []
