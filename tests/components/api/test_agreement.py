"""What the API answers is what the charts show: 200 selections by chance, on the Cuba corpus."""

from math import isnan
from random import Random

import pytest

from comparison import exports, rows
from comparison.answers import answer, checked, verdict_of
from comparison.charts import CHARTS
from comparison.query import Options
from comparison.receipt import OF_THE_TEXTS, receipt
from comparison.regroup import as_grouped
from comparison.settings import LANG
from comparison.translation import _, speaking
from components.api.csv_answer import csv_tables
from components.headings import HEADINGS, ZEROS
from components.labels import Labels
from components.tables import NO_VALUE, cells, told
from tests.components.api.conftest import rows_of
from tests.components.api.selections import draw

SELECTIONS = 200
CHECKED = 3  # of each chart; resampling takes its time
EACH = tuple(CHARTS)


@pytest.fixture(scope="module")
def drawn(cuba):
    random = Random(4)
    options = Options.of(cuba)
    found = [draw(options, random) for _ in range(SELECTIONS)]
    assert len({one.to_query() for one in found}) > 0.8 * SELECTIONS
    assert sum(rows.sentences(as_grouped(cuba, one), one).any() for one in found) > 0.6 * SELECTIONS
    return found


def charts_of(place):
    """Two charts for each selection: every chart has its turn about as often as any other."""
    return EACH[place % len(EACH)], EACH[(place // len(EACH) + 3 * place + 1) % len(EACH)]


def plain(value):
    """A cell as JSON has it, said a second time."""
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    if value is None or str(value) in ("nan", "NaT", "<NA>"):
        return None
    return str(value.date()) if hasattr(value, "date") else getattr(value, "item", lambda: value)()


def plain_rows(frame):
    kept = frame[[column for column in frame if column not in OF_THE_TEXTS]]
    return [[plain(value) for value in row] for row in kept.itertuples(index=False)]


def test_every_chart_has_its_turn():
    turns = [name for place in range(SELECTIONS) for name in charts_of(place)]
    counts = [turns.count(name) for name in CHARTS]
    assert min(counts) >= SELECTIONS // len(CHARTS) * 2 - 2
    assert max(counts) - min(counts) <= 4


@pytest.mark.parametrize("tenth", range(10))
def test_json_is_the_answer_of_the_chart(cuba, cuba_client, drawn, tenth):
    for place in range(tenth, SELECTIONS, 10):
        for name in charts_of(place):
            query = drawn[place].to_query()
            content = cuba_client.get(f"/api/{name}.json?checked=0&{query}").get_json()
            said = answer(cuba, drawn[place], name)
            assert (content["selection"], content["problems"], content["cut"]) == (query, [], [])
            assert (content["chart"], content["finding"], content["badge"]) == (name, said.finding, None)
            assert content["tables"].keys() == said.frames.keys()
            for key, frame in said.frames.items():
                assert content["tables"][key]["columns"] == [one for one in frame if one not in OF_THE_TEXTS]
                assert content["tables"][key]["rows"] == plain_rows(frame), (query, key)


@pytest.mark.parametrize("tenth", range(10))
def test_csv_is_the_table_of_the_page_with_exact_numbers(cuba, cuba_client, drawn, tenth):
    for place in range(tenth, SELECTIONS, 10):
        for name in charts_of(place):
            heads, found = rows_of(cuba_client.get(f"/api/{name}.csv?{drawn[place].to_query()}"))
            with speaking(drawn[place].setting(LANG)):
                agree_all(cuba, drawn[place], name, heads, found)


def agree_all(cuba, selection, name, heads, found):
    """A file's heads and rows are those of the page's table, in its language."""
    labels, frame = (
        Labels.of(as_grouped(cuba, selection)),
        told(answer(cuba, selection, name).frames[name], name),
    )
    assert heads == [labels.heading(heading.column, heading.said) for heading in HEADINGS[name]]
    assert len(found) == len(frame), selection
    for row, shown, values in zip(
        found, cells(frame, HEADINGS[name], labels), frame.to_dict("records"), strict=True
    ):
        for cell, text, heading in zip(row, shown, HEADINGS[name], strict=True):
            agree(cell, text, values[heading.column], heading)


def agree(cell, text, value, heading):
    """A cell is the exact number, the address, or what the page shows; nothing where there is nothing."""
    if plain(value) in (None, []):
        assert (cell, text) == ("", _(NO_VALUE))
    elif heading.number:
        assert float(cell) == value
    elif heading.link:
        assert cell == value
    else:
        assert cell.removeprefix("'") == text


@pytest.mark.parametrize("tenth", range(10))
def test_json_and_csv_agree(cuba_client, drawn, tenth):
    for place in range(tenth, SELECTIONS, 10):
        for name in charts_of(place):
            query = drawn[place].to_query()
            table = cuba_client.get(f"/api/{name}.json?checked=0&{query}").get_json()["tables"][name]
            records = [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]
            kept = [row for row in records if name not in ZEROS or row[ZEROS[name][0]] != 0]
            _, found = rows_of(cuba_client.get(f"/api/{name}.csv?{query}"))
            for at, heading in enumerate(HEADINGS[name]):
                if heading.number:
                    numbers = [float(row[at]) if row[at] else None for row in found]
                    assert numbers == [row[heading.column] for row in kept], (query, heading.column)


@pytest.mark.parametrize("name", CHARTS)
def test_once_checked_it_is_the_finding_with_its_badge_and_all_tables(cuba, cuba_client, drawn, name):
    for selection in drawn[EACH.index(name) :: len(EACH)][:CHECKED]:
        query = selection.to_query()
        content = cuba_client.get(f"/api/{name}.json?{query}").get_json()
        said, judged = checked(cuba, selection, name), verdict_of(cuba, selection, name)
        assert content["finding"] == said.finding
        assert (content["badge"], content["reason"]) == (judged.badge, judged.reason)
        for key, frame in said.frames.items():
            assert content["tables"][key]["rows"] == plain_rows(frame), (query, key)
        noted = receipt(cuba, selection, name)["numbers"]
        assert content["tables"].keys() | {"depends_on"} == noted.keys()


@pytest.mark.parametrize("name", CHARTS)
def test_each_table_can_be_had_by_its_name(cuba, cuba_client, drawn, name):
    selection = drawn[EACH.index(name)]
    query = selection.to_query()
    for key in exports.table_names(name):
        frame = exports.table(cuba, selection, name, key)
        content = cuba_client.get(f"/api/{name}.json?table={key}&checked=0&{query}").get_json()
        assert {one: table["rows"] for one, table in content["tables"].items()} == {key: plain_rows(frame)}
    for key in csv_tables(name):
        heads, found = rows_of(cuba_client.get(f"/api/{name}.csv?table={key}&{query}"))
        with speaking(selection.setting(LANG)):
            labels = Labels.of(as_grouped(cuba, selection))
            assert heads == [labels.heading(heading.column, heading.said) for heading in HEADINGS[key]]
        assert len(found) == len(told(exports.table(cuba, selection, name, key), key))


def test_sentences_are_those_that_are_selected_with_exact_measures(cuba, cuba_client, drawn):
    for selection in drawn:
        heads, found = rows_of(cuba_client.get(f"/api/sentences.csv?{selection.to_query()}"))
        selected = cuba.sentences[rows.sentences(as_grouped(cuba, selection), selection)]
        assert tuple(heads) == exports.SENTENCE_COLUMNS
        columns = dict(zip(heads, zip(*found, strict=True), strict=True)) if found else {}
        for name in ("document", "voice"):
            assert list(columns.get(name, ())) == list(selected[name])
        for name in ("sentence", "paragraph", "tokens", "polarity", "subjectivity", "lexicon_hits", "vader"):
            assert [float(cell) for cell in columns.get(name, ())] == list(selected[name])
        speakers = [None if isinstance(one, float) and isnan(one) else one for one in selected["speaker"]]
        assert [cell or None for cell in columns.get("speaker", ())] == speakers
