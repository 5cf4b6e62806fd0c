"""Own or quoted voice, how it is known, and who is quoted."""

import pytest

from preprocessing.prose import normalise, split
from preprocessing.records import Paragraph
from preprocessing.voice import Voice, stretches, voice_at, voice_of


def voices(raw: str, speaker: str | None = None) -> list[tuple]:
    flow = normalise(raw)
    found = split(flow, Paragraph(raw, 0), 1, 0)
    quoted = stretches(flow.text, found, speaker)
    return [(v.voice, v.attribution, v.speaker) for v in (voice_of(quoted, sentence) for sentence in found)]


def stretch_texts(raw: str) -> list[tuple]:
    flow = normalise(raw)
    found = split(flow, Paragraph(raw, 0), 1, 0)
    return [(flow.text[q.begin : q.end], q.attribution, q.speaker) for q in stretches(flow.text, found)]


OWN = ("own", None, None)
CLOSES = "the old market of the town would have to close for good on the first of June"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("The market closed on Monday.", OWN),
        ("“The market will close on Monday,” said Ana Ruiz.", ("quoted", "marks", "Ana Ruiz")),
        ("“The market will close on Monday,” Ana Ruiz told reporters.", ("quoted", "marks", "Ana Ruiz")),
        ('"The market will close for good," Ruiz said.', ("quoted", "marks", "Ruiz")),
        ("«El mercado cierra el lunes sin falta», said Ana Ruiz.", ("quoted", "marks", "Ana Ruiz")),
        ("Ana Ruiz said: “We will close the old market on Monday.”", ("quoted", "marks", "Ana Ruiz")),
        ("He said: “We will close the old market on Monday.”", ("quoted", "marks", None)),
        ("Ana Ruiz said that the old market would close on Monday.", ("quoted", "verb", "Ana Ruiz")),
        ("She stressed that the old market would close on Monday.", ("quoted", "verb", None)),
        (f"Ana Ruiz, head of the union, said that {CLOSES}.", ("quoted", "verb", "Ana Ruiz")),
        (f"Ana Ruiz, head of the union, told Town Echo that {CLOSES}.", ("quoted", "verb", "Ana Ruiz")),
        (f"In Dock Field, by the gate, the mayor said that {CLOSES}.", ("quoted", "verb", None)),
        (f"Last Monday, at the gate, reporters said that {CLOSES}.", ("quoted", "verb", None)),
        (f"Last Monday, at the gate, said that {CLOSES}.", ("quoted", "verb", None)),
        ("Ana Ruiz told the Town Echo that the old market would close.", OWN),
        ("According to Ruiz, the old market would close on Monday.", ("quoted", "verb", "Ruiz")),
        ("The old market would close on Monday, the mayor said.", ("quoted", "verb", None)),
        ("The old market would close on Monday, said Ana Ruiz.", ("quoted", "verb", "Ana Ruiz")),
        ("We said that the old market would close on Monday.", OWN),
        ("It is said that the old market would close on Monday.", OWN),
        ("The council believes that the old market should close.", OWN),
        ("The so-called “renewal” of the old market began on Monday.", OWN),
    ],
)
def test_voice_of_a_sentence(raw, expected):
    assert voices(raw) == [expected]


def test_a_quotation_runs_over_sentences():
    assert voices("“It closed. It will not open again,” said Ana Ruiz. Traders left.") == [
        ("quoted", "marks", "Ana Ruiz"),
        ("quoted", "marks", "Ana Ruiz"),
        OWN,
    ]


def test_a_quotation_that_never_closes_runs_to_the_end_of_its_paragraph():
    assert voices("Traders left. “We will come back. We always do") == [
        OWN,
        ("quoted", "marks", None),
        ("quoted", "marks", None),
    ]


def test_the_manifest_names_a_third_speaker():
    assert voices("The market was ours.", speaker="Ana Ruiz") == [("quoted", "manifest", "Ana Ruiz")]


def test_marks_come_before_the_manifest():
    assert voices("“The market was ours.”", speaker="Ana Ruiz") == [("quoted", "marks", "Ana Ruiz")]


def test_who_was_told_is_not_the_speaker():
    assert stretch_texts("The plan “hurts us all,” Ana Ruiz, head of the union, told Town Echo.")[0] == (
        "hurts us all,",
        "marks",
        "Ana Ruiz",
    )


def test_a_place_in_marks_is_quoted_though_its_sentence_is_not():
    flow = normalise("The so-called “renewal” of the market began.")
    found = split(flow, Paragraph(flow.text, 0), 1, 0)
    quoted = stretches(flow.text, found)
    assert voice_at(quoted, flow.text.index("renewal")).attribution == "marks"
    assert voice_at(quoted, flow.text.index("market")) == Voice()


def test_an_apostrophe_or_inch_mark_opens_nothing():
    assert stretch_texts('The 12" pipe and the traders’ stalls stayed.') == []
