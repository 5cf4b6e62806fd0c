import pytest

from components.tables import HEADINGS, build_table, cells
from tests.components.figures import frames
from tests.components.figures.frames import LABELS
from tests.components.reading import parts, words

FRAMES = {
    "coverage": frames.COVERAGE,
    "sources": frames.SOURCES,
    "timeline": frames.TIMELINE,
    "tone": frames.TONE,
    "distribution": frames.DISTRIBUTION,
    "terms": frames.TERMS,
    "naming": frames.NAMING,
}


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("coverage", ["Protests in July", "Rights organisations", "mentions it", "2", "8", "3"]),
        ("sources", ["Island Watch", "Rights organisations", "first publisher", "2", "30", "600"]),
        ("timeline", ["2001–02", "Rights organisations", "1", "9"]),
        ("tone", ["Rights organisations", "2", "40", "20", "+0.12", "+0.06", "50%", "8%"]),
        ("distribution", ["Rights organisations", "−0.30", "4"]),
        ("terms", ["protest", "Rights organisations", "6", "10.0", "2"]),
        ("naming", ["embargo", "Rights organisations", "3", "75%", "2", "1", "2"]),
    ],
)
def test_numbers_are_those_of_the_frame(name, row):
    shown = cells(FRAMES[name], HEADINGS[name], LABELS)
    assert shown[0] == row
    assert len(shown) == len(FRAMES[name])


def test_large_numbers_are_grouped():
    frame = frames.SOURCES.assign(tokens=12_345)
    assert cells(frame, HEADINGS["sources"], LABELS)[0][-1] == "12,345"


def test_no_value_is_said_in_a_word():
    assert cells(frames.TONE, HEADINGS["tone"], LABELS)[1][4] == "none"
    assert cells(frames.NAMING, HEADINGS["naming"], LABELS)[2][3] == "none"


def test_a_table_can_be_read_aloud():
    table = build_table(frames.TERMS, "terms", "Words", LABELS)
    heads = list(parts(table, "Th"))
    assert words(next(parts(table, "Caption"))) == "Words"
    assert [words(head) for head in heads if head.scope == "col"] == [
        "Word",
        "Source type",
        "Times",
        "Per 1,000 words",
        "Texts with it",
    ]
    assert [words(head) for head in heads if head.scope == "row"] == list(frames.TERMS["term"])
    assert len(list(parts(table, "Td"))) == 4 * len(frames.TERMS)


def test_numbers_are_aligned_as_numbers():
    table = build_table(frames.TIMELINE, "timeline", "When", LABELS)
    assert [cell.className for cell in parts(table, "Td")][:3] == [None, "number", "number"]
