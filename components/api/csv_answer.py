"""A chart's table, and the selected sentences' measures, as CSV files."""

import json
import re
from collections.abc import Sequence
from typing import Final

import pandas as pd
from flask import Response

from comparison import exports
from comparison.dataset import Dataset
from components.api.asked import Asked
from components.api.csv_text import as_shown, as_they_are, csv_text
from components.api.json_answer import no_table, told_grouping
from components.api.limits import cut, window
from components.headings import HEADINGS
from components.labels import Labels
from components.tables import told

SENTENCES: Final = "sentences"
OWN_GROUPING: Final = "own-grouping"  # in the name of a file whose numbers hold under a reader's own
# What a CSV file has no place for, as JSON lists of sentences.
PROBLEMS_HEADER: Final = "X-Parallax-Problems"
CUT_HEADER: Final = "X-Parallax-Cut"
GROUPING_HEADER: Final = "X-Parallax-Grouping"


def csv_tables(name: str) -> tuple[str, ...]:
    """The tables of the chart `name` that the page shows."""
    return tuple(key for key in exports.table_names(name) if key in HEADINGS)


def chart_csv(name: str, dataset: Dataset, asked: Asked) -> Response:
    """One table of the chart `name`, its own where none is asked: the rows and headings of the page."""
    key = asked.table or name
    if key not in csv_tables(name):
        raise no_table(name, csv_tables(name))
    frame = told(exports.table(dataset, asked.selection, name, key), key)
    labels = Labels.of(dataset)
    heads = [labels.heading(heading.column, heading.said) for heading in HEADINGS[key]]
    rows = as_shown(window(frame, asked.skip), key, labels)
    return _file(heads, rows, (name,) if key == name else (name, key), frame, dataset, asked)


def sentences_csv(dataset: Dataset, asked: Asked) -> Response:
    """The measures of the selected sentences, a row for each."""
    frame = exports.sentences(dataset, asked.selection)
    rows = as_they_are(window(frame, asked.skip))
    return _file(list(frame.columns), rows, (SENTENCES,), frame, dataset, asked)


def _file(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    names: Sequence[str],
    whole: pd.DataFrame,
    dataset: Dataset,
    asked: Asked,
) -> Response:
    left_out = cut(names[-1], len(whole), asked.skip)
    part = [f"rows-{asked.skip + 1}-{asked.skip + len(rows)}"] if left_out and rows else []
    response = Response(csv_text(heads, rows), mimetype="text/csv")
    own = [OWN_GROUPING] if asked.selection.groups else []
    file = file_name(dataset, *names, *own, *part)
    response.headers["Content-Disposition"] = f'attachment; filename="{file}"'
    grouping = filter(None, [told_grouping(dataset, asked.selection)])
    told = {PROBLEMS_HEADER: asked.problems, CUT_HEADER: left_out, GROUPING_HEADER: list(grouping)}
    for header, sentences in told.items():
        if sentences:
            response.headers[header] = json.dumps(sentences)
    return response


def file_name(dataset: Dataset, *parts: str) -> str:
    """A name such as parallax-cuba-naming.csv, of signs that any file system takes."""
    return f"{re.sub(r'[^A-Za-z0-9_-]+', '-', '-'.join(['parallax', dataset.info['name'], *parts]))}.csv"
