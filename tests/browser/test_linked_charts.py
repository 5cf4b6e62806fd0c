"""A click in one chart changes all the others, to numbers that agree with a second way of counting."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import expect

from comparison.dataset import Dataset, open_dataset
from comparison.evidence import count
from comparison.selection import Selection
from components import ids
from components.explanations import EXPLANATIONS
from tests.browser.conftest import Site, visitors
from tests.browser.direct import Direct
from tests.browser.reader import Reader

CASES = [
    ("tiny", "E01", "human_rights_ngo", {}),
    ("tiny", "E02", "state_or_government", {}),
    ("tiny", "E01", "solidarity_or_advocacy", {"level": "carrier"}),
    ("cuba", "E01", "human_rights_ngo", {}),
    ("cuba", "E03", "solidarity_or_advocacy", {}),
    ("cuba", "E03", "solidarity_or_advocacy", {"level": "carrier"}),
    ("cuba", "E01", "state_or_government", {"voice": "quoted"}),
]
PLACE = re.compile(r"paragraph (\d+), sentence (\d+)", re.IGNORECASE)
HEADLINE = (0, 0)
STEP = 20


@pytest.fixture(scope="module", params=CASES, ids=lambda case: "-".join([*case[:3], *case[3].values()]))
def clicked(request, browser) -> Iterator[tuple[Reader, Direct]]:
    """A page on which one mark of the coverage chart was clicked, and the numbers it must show."""
    name, event, source_type, under = request.param
    site: Site = request.getfixturevalue(f"{name}_site")
    query = urlencode(under)
    with visitors(browser) as visit:
        reader = visit(site, f"?{query}")
        reader.click_mark("coverage", {"event": event, "type": source_type})
        reader.wait_for_query(urlencode({"event": event, "type": source_type} | under))
        yield reader, Direct(site.folder, event, source_type, **under)


def rows(reader: Reader, chart: str) -> list[list[str]]:
    return reader.rows(chart, EXPLANATIONS[chart].title)


def test_a_click_in_coverage_changes_every_other_chart(clicked):
    reader, direct = clicked
    _, sentences = direct.counts()
    assert sentences > 0
    assert [row[1:6] for row in rows(reader, "tone")] == [direct.tone()]
    assert [[row[0], *row[2:]] for row in rows(reader, "terms")] == direct.terms()
    assert named(reader) == {label: counts for label, counts in direct.names().items() if counts[0]}
    assert sorted(rows(reader, "sources")) == sorted(direct.sources())
    periods = [(mark["from"], mark["to"]) for mark in reader.marks("timeline")]
    assert rows(reader, "timeline") == direct.timeline(periods)
    assert sum(numbers([row[3] for row in rows(reader, "timeline")])) == sentences
    assert f"{sentences:,} passage" in reader.text(ids.EVIDENCE_COUNT)


def test_the_words_behind_it_are_those_of_the_selection(clicked):
    reader, direct = clicked
    shown = [(title, *place(passage)) for title, passages in reader.texts() for passage in passages]
    assert len(shown) == len(set(shown)) == min(STEP, direct.counts()[1])
    assert set(shown) <= direct.places()


def test_the_clicked_cell_of_coverage_counts_the_same(clicked):
    reader, direct = clicked
    counts = [numbers(row[3:5]) for row in rows(reader, "coverage")]
    assert list(direct.counts()) in counts


def test_a_click_on_any_period_selects_the_texts_that_it_counts(visit, site):
    reader = visit(site)
    counted: dict[tuple[str, str], list[int]] = {}
    marks = reader.marks("timeline")
    for mark, row in zip(marks, rows(reader, "timeline"), strict=True):
        counted.setdefault((mark["from"], mark["to"]), []).append(numbers(row[2:]))
    assert counted
    for (begin, end), parts in counted.items():
        mark = next(mark for mark in marks if (mark["from"], mark["to"]) == (begin, end))
        reader.click_mark("timeline", mark)
        reader.wait_for_query(address(mark))
        selected = [numbers(row[1:3]) for row in rows(reader, "tone")]
        assert total(selected) == total(parts), mark
        assert f": {parts[0][1]:,} passage" in reader.text(ids.EVIDENCE_COUNT)
        reader.click_mark("timeline", mark)
        reader.wait_for_query("")


def test_a_mark_of_what_is_elsewhere_opens_its_passages_and_leaves_the_charts(visit, cuba_site):
    reader = visit(cuba_site, "?event=E01")
    headline = reader.text(ids.HEADLINE)
    dataset = open_dataset(cuba_site.folder)
    mark = next(mark for mark in reader.marks("elsewhere") if _is_mentioned(dataset, mark))
    reader.click_mark("elsewhere", mark)
    reader.wait_for_query("event=E01&" + address(mark))
    bar = reader.page.locator(f"#{ids.BEHIND}")
    expect(bar).to_contain_text(re.compile(r"^\d+ passages? behind this mark: “Africa”, "))
    assert reader.text(ids.HEADLINE) == headline
    reader.page.keyboard.press("Escape")
    bar.locator("a").first.click()
    assert reader.page.locator(f"#{ids.EVIDENCE_LIST} .passage").first.is_visible()
    bar.get_by_text("Back to the whole selection").click()
    reader.wait_for_query("event=E01")


def _is_mentioned(dataset: Dataset, mark: Mapping[str, list[str]]) -> bool:
    """Whether a mark stands for “Africa” where it is mentioned; one where it is not stands for 0."""
    there = Selection(events=("E01",)).toggled(mark)
    return "proper_name:Africa" in mark["focus"] and count(dataset, there) > 0


def address(mark: Mapping[str, str | list[str]]) -> str:
    """A mark as the address bar holds it, in the order of the parameters."""
    pairs = [
        (name, value)
        for name, values in mark.items()
        for value in sorted([values] if isinstance(values, str) else values)
    ]
    order = ("focus", "from", "to")
    return urlencode(sorted(pairs, key=lambda pair: order.index(pair[0])), safe=":", quote_via=quote)


def total(parts: list[list[int]]) -> list[int]:
    return [sum(column) for column in zip(*parts, strict=True)]


def named(reader: Reader) -> dict[str, tuple[int, ...]]:
    """Uses, in own voice and quoted, of each name that is used."""
    found = {row[0]: tuple(numbers([row[2], row[5], row[6]])) for row in rows(reader, "naming")}
    return {label: counts for label, counts in found.items() if counts[0]}


def numbers(cells: list[str]) -> list[int]:
    return [int(cell.replace(",", "")) for cell in cells]


def place(text: str) -> tuple[int, int]:
    found = PLACE.search(text)
    return (int(found[1]), int(found[2])) if found else HEADLINE
