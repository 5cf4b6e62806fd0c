"""What a figure says is said in the reader's language; what is data stays as it is."""

import html
from collections.abc import Iterator
from typing import Any

import pytest

from comparison.answers import answer, checked
from comparison.dataset import Dataset, open_dataset
from comparison.query import Options, parse_query
from comparison.regroup import as_grouped
from comparison.selection import Selection
from comparison.texts import strip
from comparison.translation import LANGUAGES, SPANISH, speaking
from components.card_contents import FIGURES, drawn
from components.figures import strip as strip_figure
from components.labels import Labels
from tests.components.pseudo import TAG, Data, in_brackets, labels_of, strings_in, whole, words_of

QUERIES = (
    "",
    "event=E01",
    "event=E03&voice=own&level=carrier",
    "type=state_or_government",
    "failing=shown&spread=dispersion&reference=state_or_government&scale=subjectivity",
    "by=source",
)
LINE = 54  # characters from edge to edge


@pytest.fixture(scope="module")
def cuba():
    """A dataset of its own: what is kept of its answers is said in brackets."""
    return open_dataset("data/datasets/cuba")


def asked(cuba: Dataset, query: str, spoken: str = SPANISH) -> Selection:
    return parse_query(f"{query}&lang={spoken}", Options.of(cuba))[0]


def seen_of(figure: dict[str, Any]) -> list[str]:
    return whole(filter(None, seen(figure)))


def seen(figure: dict[str, Any]) -> Iterator[str]:
    """Every text of a figure that a reader sees, in the order in which it is drawn."""
    layout = figure["layout"]
    yield from (note["text"] for note in layout["annotations"])
    for axis in (layout["xaxis"], layout["yaxis"]):
        yield from axis.get("ticktext", ())
        yield axis.get("title", {}).get("text", "")
    for trace in figure["data"]:
        yield from trace.get("text", ())
        yield from trace.get("hovertext", ())


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("name", FIGURES)
def test_all_that_a_figure_says_is_said_in_the_readers_language(cuba, monkeypatch, name, query):
    selection = asked(cuba, query)
    grouped = as_grouped(cuba, selection)
    with in_brackets(monkeypatch):
        frames = checked(cuba, selection, name).frames
        figure = drawn(name, frames, Labels.of(grouped), selection)
    held = {text for frame in frames.values() for text in strings_in(frame)}
    data = Data(labels_of(grouped) | words_of(cuba) & held)
    assert {text: words for text in seen_of(figure) if (words := data.unsaid(text))} == {}


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_no_line_of_notes_is_wider_than_a_phone(spoken):
    cuba = open_dataset("data/datasets/cuba")
    with speaking(spoken):
        for name in FIGURES:
            for query in QUERIES:
                selection = asked(cuba, query, spoken)
                frames, grouped = answer(cuba, selection, name).frames, as_grouped(cuba, selection)
                lines = lines_of(drawn(name, frames, Labels.of(grouped), selection))
                assert {line for line in lines if len(line) > LINE} == set(), name


def lines_of(figure: dict[str, Any]) -> list[str]:
    """What stands side by side, from the left edge to the right one, as plain text."""
    lines: dict[float, str] = {}
    for note in figure["layout"]["annotations"]:
        if note["xref"] == "paper":
            longest = max((html.unescape(TAG.sub("", line)) for line in note["text"].split("<br>")), key=len)
            lines[note["y"]] = lines.get(note["y"], "") + longest
    return list(lines.values())


@pytest.mark.parametrize("name", FIGURES)
def test_why_a_figure_is_empty_is_said_in_the_readers_language(cuba, monkeypatch, name):
    selection = asked(cuba, "")
    with in_brackets(monkeypatch):
        frames = {key: frame.iloc[:0] for key, frame in answer(cuba, selection, name).frames.items()}
        (said,) = seen_of(FIGURES[name](frames, Labels.of(cuba), selection))
    assert Data([]).unsaid(said) == []


def test_numbers_are_written_as_the_language_writes_them(cuba):
    selection = asked(cuba, "")
    frames = answer(cuba, selection, "terms").frames
    with speaking(SPANISH):
        figure = FIGURES["terms"](frames, Labels.of(cuba), selection)
    assert figure["layout"]["separators"] == ",."
    rates = {f"{rate:.1f}".replace(".", ",") for rate in frames["terms"]["per_thousand"]}
    assert rates <= {
        word for text in figure["data"][-1]["hovertext"] for word in text.replace("<br>", " ").split()
    }


def test_all_that_a_strip_says_is_said_in_the_readers_language(cuba, monkeypatch):
    data = Data(labels_of(cuba))
    selection = asked(cuba, "event=E01")
    for document in cuba.documents["document"]:
        with in_brackets(monkeypatch):
            cells = strip_figure.figure(strip(cuba, selection, document), selection, document)["cells"]
        assert {cell[3]: words for cell in cells if (words := data.unsaid(cell[3]))} == {}
