import pandas as pd
import pytest

from comparison.number_values import COMPARED
from components.headings import HEADINGS
from components.tables import build_table, cells, told
from tests.components.figures import frames
from tests.components.figures.frames import LABELS
from tests.components.reading import table_of

FRAMES = {
    "coverage": frames.COVERAGE,
    "sources": frames.SOURCES,
    "timeline": frames.TIMELINE,
    "tone": frames.TONE,
    "distribution": frames.DISTRIBUTION,
    "lexicons": frames.LEXICONS,
    "unseen": frames.UNSEEN,
    "wordshift": frames.SHIFT_BARS,
    "shift_groups": frames.SHIFT_GROUPS,
    "terms": frames.TERMS,
    "naming": frames.NAMING,
    "coverage_by_source": frames.COVERAGE.assign(source="watch", only_excerpts=True),
    "naming_by_source": frames.NAMING.assign(source="watch"),
    "naming_by_text": frames.NAMING.assign(document="d1"),
    "naming_by_voice": frames.NAMING.assign(voice="own"),
    "contrasts": frames.CONTRASTS,
    "targets": frames.TARGETS,
    "targets_by_voice": frames.TARGETS.assign(voice="own"),
    "targets_by_source": frames.TARGETS.assign(source="watch"),
    "targets_by_event": frames.TARGETS.assign(event="E01"),
}
READINGS = ["10", "5", "3", "2", "50%", "30%", "20%", "4.6", "3.2", "2.2"]


@pytest.mark.parametrize(
    ("name", "row"),
    [
        (
            "coverage",
            ["Protests in July", "Rights organisations", "mentions it", "2", "8", "25%", "3", "2", "0", "no"],
        ),
        ("sources", ["Island Watch", "Rights organisations", "first publisher", "2", "30", "600"]),
        ("timeline", ["2001–02", "Rights organisations", "1", "9"]),
        ("tone", ["Rights organisations", "2", "40", "20", "+0.120", "+0.060", "50%", "8%"]),
        ("distribution", ["Rights organisations", "−0.30", "4"]),
        ("lexicons", ["Rights organisations", "+0.120", "20", "50%", "−0.200", "15", "38%", "yes"]),
        ("unseen", ["police", "Rights organisations", "6", "2", "9"]),
        (
            "wordshift",
            ["very peaceful", "−0.060", "−0.050", "−0.010", "+0.30", "+0.30", "0", "6", "2"],
        ),
        ("shift_groups", ["State or government", "4", "2", "57", "+0.030"]),
        ("terms", ["protest", "Rights organisations", "6", "10.0", "2"]),
        ("naming", ["embargo", "Rights organisations", "3", "4", "75%", "2", "1", "3"]),
        (
            "coverage_by_source",
            [
                "Protests in July",
                "Island Watch",
                "Rights organisations",
                "mentions it",
                "2",
                "8",
                "25%",
                "3",
                "2",
                "0",
                "yes",
            ],
        ),
        (
            "naming_by_source",
            ["embargo", "Island Watch", "Rights organisations", "3", "4", "75%", "2", "1", "3"],
        ),
        ("naming_by_text", ["embargo", "d1", "Rights organisations", "3", "4", "75%", "2", "1"]),
        ("naming_by_voice", ["embargo", "Rights organisations", "own", "3", "75%"]),
        (
            "contrasts",
            [
                "embargo",
                "Rights organisations",
                "State or government",
                "3",
                "1",
                "75%",
                "25%",
                "+0.50",
                "−0.10",
                "+0.80",
                "yes",
            ],
        ),
        ("targets", ["Police <b>", "Rights organisations", *READINGS, "6", "4", "4", "0", "yes"]),
        ("targets_by_voice", ["Police <b>", "own", "Rights organisations", *READINGS, "4"]),
        (
            "targets_by_source",
            ["Police <b>", "Island Watch", "Rights organisations", *READINGS, "6", "4", "4"],
        ),
        (
            "targets_by_event",
            ["Police <b>", "Protests in July", "Rights organisations", *READINGS, "6", "4", "4"],
        ),
    ],
)
def test_numbers_are_those_of_the_frame(name, row):
    shown = cells(FRAMES[name], HEADINGS[name], LABELS)
    assert shown[0] == row
    assert len(shown) == len(FRAMES[name])


def test_a_pair_below_the_floor_says_that_it_is():
    assert cells(frames.CONTRASTS, HEADINGS["contrasts"], LABELS)[1][7:] == ["none"] * 3 + ["too few"]


def test_large_numbers_are_grouped():
    frame = frames.SOURCES.assign(tokens=12_345)
    assert cells(frame, HEADINGS["sources"], LABELS)[0][-1] == "12,345"


def test_no_value_is_said_in_a_word():
    assert cells(frames.TONE, HEADINGS["tone"], LABELS)[1][4] == "none"
    assert cells(frames.NAMING, HEADINGS["naming"], LABELS)[2][4] == "none"


def test_a_table_travels_with_its_name_its_headings_and_its_rows():
    table = table_of(build_table(frames.TERMS, "terms", "Words", LABELS))
    assert table["caption"] == "Words"
    assert table["heads"] == [
        ["Word", "text"],
        ["Source type", "text", "source_type"],
        ["Times", "number"],
        ["Per 1,000 words", "number", "per_thousand"],
        ["Texts with it", "number"],
    ]
    assert [row[0] for row in table["rows"]] == list(frames.TERMS["term"])


def test_a_polarity_of_no_sentence_is_left_out_and_the_caption_says_so():
    rows = [(frames.NGO, 0.1, 4), (frames.NGO, 0.2, 0), (frames.STATE, 0.1, 1)]
    frame = pd.DataFrame(rows, columns=["type", "bin", "sentences"])
    table = table_of(build_table(frame, "distribution", "Tones", LABELS))
    assert [row[-1][1] for row in table["rows"]] == [4, 1]
    assert table["caption"] == "Tones; polarities of no sentence are left out"
    whole = table_of(build_table(frame.iloc[[0, 2]], "distribution", "Tones", LABELS))
    assert (whole["rows"], whole["caption"]) == (table["rows"], "Tones")


def test_a_type_that_uses_no_name_at_all_is_left_out_and_one_that_uses_another_is_not():
    first = frames.NAMING.iloc[[0]]
    frame = pd.concat([first, first.assign(count=0, uses=4), first.assign(count=0, uses=0)])
    assert list(told(frame, "naming")["uses"]) == [first["uses"].iloc[0], 4]


def test_a_type_without_a_measured_mention_is_left_out():
    assert list(told(frames.TARGETS, "targets")["count"]) == [10, 2, 1]


def test_the_interval_of_a_reading_names_its_type_and_its_target():
    ends = pd.DataFrame([(frames.NGO, "police:negative", 0.2, 0.8)], columns=["group", "item", "low", "high"])
    headings = [heading for heading in HEADINGS["intervals"] if heading.column in ends]
    assert cells(ends, headings, LABELS)[0][:2] == ["Rights organisations", "Police <b>: negative"]


def test_a_number_brings_its_exact_value():
    table = table_of(build_table(frames.TONE, "tone", "Tone", LABELS))
    place = [head[0] for head in table["heads"]].index("Mean of the scored")
    exact = [row[place][1] for row in table["rows"]]
    assert exact == [None if mean != mean else mean for mean in frames.TONE["mean_scored"]]
    assert None in exact


def test_what_is_beyond_all_numbers_is_sorted_as_none():
    endless = frames.TONE.assign(mean_scored=float("inf"))
    table = table_of(build_table(endless, "tone", "Tone", LABELS))
    assert table["rows"][0][[head[0] for head in table["heads"]].index("Mean of the scored")][1] is None


def test_several_values_of_a_cell_are_each_named():
    frame = pd.DataFrame(
        [("person", 1.5e6, None, "1.5 million", frames.NGO, 2, ("watch", "agency"), 1)],
        columns=list(COMPARED),
    )
    assert cells(frame, HEADINGS["numbers_compared"], LABELS)[0] == [
        "person", "1.5 million", "1,500,000", "Rights organisations", "Island Watch; Island Agency", "2",
    ]  # fmt: skip
    without = frame.assign(source=[()])
    assert cells(without, HEADINGS["numbers_compared"], LABELS)[0][4] == "none"


def test_a_link_leads_to_the_place_and_none_says_so():
    headings = HEADINGS["numbers"]
    row = {heading.column: 1 if heading.number else "own" for heading in headings} | {"near": "sentence"}
    links = ["https://watch.example/d1", None, "javascript:alert(1)"]
    frame = pd.DataFrame([row | {"link": link} for link in links])
    table = table_of(build_table(frame, "numbers", "N", LABELS))
    assert table["heads"][-1][1] == "link"
    there, none, forged = (cells[-1] for cells in table["rows"])
    assert there[1] == links[0]
    assert (none, type(forged)) == ("none", str)
