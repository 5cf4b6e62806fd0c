"""Every mark of every chart, on the Cuba corpus: a click opens the passages that its number counts."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from comparison.answers import answer
from comparison.behind import passages
from comparison.charts import CHARTS
from comparison.dataset import open_dataset
from comparison.query import Options, parse_query
from comparison.selection import Selection
from components.card_contents import FIGURES
from components.labels import Labels
from preprocessing import schema

QUERIES = ("", "event=E01", "event=E03", "event=E01&voice=own", "type=state_or_government", "level=carrier")
# The column of each chart's frame that counts texts, those for whose rows the mark stands.
TEXTS = {"naming": ("naming", "texts"), "terms": ("terms", "texts"), "numbers": ("numbers_compared", "texts")}

# Charts that draw marks of 0: cells that are silent, words and things that a type does not use.
SOME_EMPTY = ("coverage", "terms", "elsewhere")


@pytest.fixture(scope="module")
def cuba():
    return open_dataset("data/datasets/cuba")


@pytest.fixture(scope="module")
def options(cuba):
    return Options.of(cuba)


def marks(cuba, selection: Selection, name: str) -> Iterator[dict[str, Any]]:
    """What the marks of a chart select, those that select anything; a chart that is drawn has some."""
    figure = FIGURES[name](answer(cuba, selection, name).frames, Labels.of(cuba), selection)
    traces = figure["data"]
    drawn = any(trace["x"] and trace.get("hoverinfo") != "skip" for trace in traces)
    assert drawn == any(mark for trace in traces for mark in trace.get("customdata") or ())
    for trace in traces:
        yield from (mark for mark in trace.get("customdata") or () if mark)


def texts(cuba, selection: Selection) -> int:
    return len(np.unique(cuba.text_row[schema.SENTENCES_TABLE.name][passages(cuba, selection)]))


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("name", CHARTS)
def test_a_click_opens_something_and_its_address_is_whole(cuba, options, name, query):
    selection, _ = parse_query(query, options)
    for there in [selection.toggled(mark) for mark in marks(cuba, selection, name)]:
        again, problems = parse_query(there.to_query(), options)
        assert (again, problems) == (there, [])
        if name not in SOME_EMPTY:
            assert passages(cuba, there).any(), there


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("name", TEXTS)
def test_as_many_texts_are_opened_as_the_mark_counts(cuba, options, name, query):
    selection, _ = parse_query(query, options)
    frame, column = TEXTS[name]
    for row in answer(cuba, selection, name).frames[frame].to_dict("records"):
        if row[column] or name in SOME_EMPTY:
            assert texts(cuba, selection.toggled(_mark(name, row))) == row[column], row


@pytest.mark.parametrize("query", QUERIES)
def test_what_is_mentioned_elsewhere_opens_in_the_texts_that_mention_it(cuba, options, query):
    selection, _ = parse_query(query, options)
    rows = answer(cuba, selection, "elsewhere").frames["elsewhere"].to_dict("records")
    assert rows or query == "event=E01&voice=own"  # fewer than three types speak of it in their own voice
    parts = {"person": "proper_name", "place": "proper_name", "word": "lemma"}
    for row in rows:
        for kind, count in zip(row["other_types"], row["texts_each"], strict=True):
            item = f"{parts.get(row['kind'], row['kind'])}:{row['key']}"
            there = selection.toggled({"focus": [item, f"type:{kind}", "within:texts"]})
            assert texts(cuba, there) == count, (row["label"], kind)


def _mark(name: str, row: dict[str, Any]) -> dict[str, Any]:
    kind = f"type:{row['type']}"
    if name != "numbers":
        column = {"naming": "name", "terms": "term"}[name]
        return {column: row[column], "focus": [kind]}
    qualifier = row["qualifier"] if isinstance(row["qualifier"], str) else "exact"
    parts = (f"counted:{row['counted']}", f"value:{row['value']}", f"qualifier:{qualifier}")
    return {"focus": [*parts, kind]}
