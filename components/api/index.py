"""What the API has to offer on a dataset: charts, tables, parameters, limits."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from flask import Response

from comparison import columns, exports
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.query import MAX_PAIRS, MAX_QUERY, MAX_TERM, MAX_VALUES, Options
from comparison.selection import DATES, MANY
from comparison.settings import SETTINGS
from comparison.translation import _
from comparison.wildcards import LEAST_LETTERS
from components.api.asked import FORMS
from components.api.csv_answer import csv_tables
from components.api.json_answer import about, as_json
from components.api.limits import MAX_ROWS
from components.controls import LEVELS, VOICES
from components.explanations import EXPLANATIONS
from components.language_names import language_name
from preprocessing import schema

Values = Mapping[str, Callable[[str], str]]

WORD: Final = (
    f"a word, or several that must all stand in the sentence, at most {MAX_TERM} characters; * stands for "
    f"any letters of a word, beside at least {LEAST_LETTERS}"
)
DAY: Final = "a day such as 2021-07-11"


def index_json(dataset: Dataset) -> Response:
    """All there is; `values` map what a parameter may hold to what that is called."""
    options = Options.of(dataset)
    extras = [column for column, _ in options.extras]
    return as_json(
        {
            **about(dataset),
            "title": dataset.catalogue["title"],
            "charts": {name: _chart(name) for name in CHARTS},
            "sentences": list(exports.SENTENCE_COLUMNS),
            "parameters": {name: _parameter(name, dataset, options) for name in (*exports.COUNTED, *extras)},
            "parameters_of_the_api": FORMS,
            "limits": {
                "rows": MAX_ROWS,
                "query_characters": MAX_QUERY,
                "values": MAX_PAIRS,
                "values_of_one_parameter": MAX_VALUES,
            },
        }
    )


def _chart(name: str) -> dict[str, Any]:
    chart = CHARTS[name]
    return {
        "title": EXPLANATIONS[name].title,
        "tables": list(exports.table_names(name)),
        "csv": list(csv_tables(name)),
        "only_by_name": list(exports.folded_tables(name)),
        "resampled": list(exports.resampled_tables(name)),
        "not_filtered_by": list(chart.ignores),
        "settings": list(chart.settings),
    }


def _parameter(name: str, dataset: Dataset, options: Options) -> dict[str, Any]:
    """What a parameter may hold, and whether it may stand several times."""
    several = name in MANY or name.startswith(schema.EXTRA_PREFIX)
    if name in DATES:
        first, last = (day and day.isoformat() for day in (options.date_min, options.date_max))
        return {"several": False, "form": DAY, "first": first, "last": last}
    allowed = options.allowed(name)
    if allowed is None:
        return {"several": several, "form": WORD}
    return {"several": several, "values": _called(name, allowed, dataset)}


def _called(name: str, allowed: Iterable[str], dataset: Dataset) -> dict[str, str]:
    if name in SETTINGS:
        texts = SETTINGS[name].values
        return {value: texts.get(value) or dataset.type_label(value) for value in allowed}
    call = _labels(dataset).get(name, str)
    return {value: call(value) for value in allowed}


def _labels(dataset: Dataset) -> Values:
    return {
        schema.EVENT: dataset.event_label,
        columns.TYPE: dataset.type_label,
        columns.SOURCE: dataset.source_name,
        schema.LANGUAGE: language_name,
        columns.LEVEL: lambda level: _(LEVELS[level]),
        schema.VOICE: lambda voice: _(VOICES[voice]),
        columns.REFERENT: dataset.referent_label,
        schema.NAME: dataset.name_label,
    }
