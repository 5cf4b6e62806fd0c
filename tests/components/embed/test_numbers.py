import pytest

from comparison.answers import answer
from comparison.selection import Selection
from components.embed import numbers
from components.embed.numbers import build_numbers
from components.headings import HEADINGS
from components.labels import Labels
from components.tables import cells, told
from tests.components.reading import parts, words


def table(dataset, name):
    frame = answer(dataset, Selection(), name).frames[name]
    return frame, build_numbers(frame, name, Labels.of(dataset))


@pytest.mark.parametrize("name", ["coverage", "naming", "numbers", "sources", "tone"])
def test_its_cells_are_those_of_the_page(tiny, name):
    frame, made = table(tiny, name)
    wanted = cells(told(frame, name), HEADINGS[name], Labels.of(tiny))
    rows = [[words(cell).removesuffix(" ↗") for cell in row.children] for row in parts(made, "Tr")]
    assert rows[0] == [heading.text for heading in HEADINGS[name]]
    assert rows[1:] == wanted


def test_columns_and_rows_have_their_heads(tiny):
    _, made = table(tiny, "tone")
    scopes = [head.scope for head in parts(made, "Th")]
    assert scopes[: len(HEADINGS["tone"])] == ["col"] * len(HEADINGS["tone"])
    assert set(scopes[len(HEADINGS["tone"]) :]) == {"row"}
    assert words(next(parts(made, "Caption"))) == "How they speak"


def test_a_page_elsewhere_is_a_link(cuba):
    _, made = table(cuba, "numbers")
    assert all(link.href.startswith("http") and link.target == "_blank" for link in parts(made, "A"))
    assert next(parts(made, "A"))


def test_of_a_long_table_the_first_rows_stand_there_and_it_says_so(tiny, monkeypatch):
    monkeypatch.setattr(numbers, "MAX_ROWS", 2)
    frame, made = table(tiny, "tone")
    assert len(list(parts(made, "Tr"))) == 3
    assert words(next(parts(made, "Caption"))) == f"How they speak: the first 2 of {len(frame)} rows"
