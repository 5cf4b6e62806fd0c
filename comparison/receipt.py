"""A receipt of a chart: what it takes to make its numbers again, and whether they are the same.

It holds measures only: counts, rates, scores and the sentences that say them; of the texts single words,
names and headlines.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

import pandas as pd

from comparison import columns, intervals, permutation, plain, receipt_form, resampling, support
from comparison.answers import checked, verdict_of
from comparison.charts import CHARTS, Chart
from comparison.dataset import Dataset
from comparison.group_words import own_grouping_in_short
from comparison.methods import METHODS
from comparison.query import Options, checked_against, parse_query
from comparison.regroup import ignored
from comparison.selection import Selection
from comparison.settings import BY, DUPLICATES, SOURCES
from comparison.verdict import Verdict
from comparison.version import SOFTWARE_VERSION
from comparison.wording import quoted
from preprocessing import schema

DEPENDS_ON: Final = "depends_on"
TOLD: Final = 20  # differences that are told one by one
LONGEST: Final = 1_000_000  # characters of a selection, which nobody types
# Words of the texts, which are no numbers; a link's fragment holds some.
OF_THE_TEXTS: Final = (schema.LEFT, schema.NODE, schema.RIGHT, columns.LINK)

Receipt = dict[str, Any]


def receipt(dataset: Dataset, selection: Selection, name: str) -> Receipt:
    """The receipt of the chart `name` under a selection, ready for JSON.

    `numbers` holds the chart's frame, those beside it, the intervals, what else resampling makes, and what
    the finding depends on, each as `{"columns": [...], "rows": [[...], ...]}`, floats to ten significant
    digits. ValueError where there is no such chart, or the dataset does not hold what is selected.
    """
    selection = checked_against(dataset, selection.whole)
    judged, shown = verdict_of(dataset, selection, name), checked(dataset, selection, name)
    return {
        receipt_form.PARALLAX: SOFTWARE_VERSION,
        receipt_form.SCHEMA: schema.SCHEMA_VERSION,
        receipt_form.DATASET: {"name": dataset.info["name"], "hash": dataset.hash},
        receipt_form.CHART: name,
        receipt_form.SELECTION: selection.to_query(),
        receipt_form.METHOD: METHODS[name],
        receipt_form.PARAMETERS: _parameters(CHARTS[name], selection) | _own_grouping(dataset, selection),
        receipt_form.FINDING: shown.finding,
        receipt_form.BADGE: judged.badge,
        receipt_form.REASON: judged.reason,
        receipt_form.NUMBERS: {
            key: _table(frame) for key, frame in {**shown.frames, DEPENDS_ON: _depends_on(judged)}.items()
        },
    }


def _depends_on(judged: Verdict) -> pd.DataFrame:
    """The texts and the sources without any one of which the finding is another."""
    rows = [(schema.DOCUMENT, text) for text in judged.documents]
    rows += [(columns.SOURCE, source) for source in judged.sources]
    return pd.DataFrame(rows, columns=[schema.KIND, schema.KEY])


def as_json(content: Receipt, plain_ascii: bool = False) -> str:
    """A receipt as the text of a file, the same for the same receipt; `plain_ascii` escapes other letters."""
    return json.dumps(content, ensure_ascii=plain_ascii, allow_nan=False, indent=1) + "\n"


def check(dataset: Dataset, content: object) -> list[str]:
    """Make the numbers of a receipt again and say what differs, each in a sentence; [] where nothing does.

    Of many differences the first `TOLD` are told and the others counted. A malformed receipt is told
    what is wrong with it; nothing raises.
    """
    found = receipt_form.problems(content, CHARTS)
    if not found and isinstance(content, Mapping):
        found = list(_differences(dataset, content))
    more = len(found) - TOLD
    return found if more <= 0 else [*found[:TOLD], f"And {more:,} more."]


def _table(frame: pd.DataFrame) -> dict[str, Any]:
    return plain.table(frame.drop(columns=list(OF_THE_TEXTS), errors="ignore"))


def _parameters(chart: Chart, selection: Selection) -> dict[str, Any]:
    """What the numbers depend on beside texts and filters."""
    return {
        "settings": {name: selection.setting(name) for name in (DUPLICATES, *chart.settings)},
        "not_filtered_by": list(ignored(chart.ignores, selection)),
        "confidence": intervals.LEVEL,
        "draws": resampling.DRAWS,
        "permutations": permutation.PERMUTATIONS,
        "seed": resampling.SEED,
        "least_texts": support.LEAST_TEXTS,
        "least_sources": 1 if selection.setting(BY) == SOURCES else support.LEAST_SOURCES,
    }


def _own_grouping(dataset: Dataset, selection: Selection) -> dict[str, str]:
    """That the numbers hold under the reader's own grouping, where they do."""
    said = own_grouping_in_short(dataset, selection)
    return {columns.GROUP: said} if said else {}


def _differences(dataset: Dataset, content: Mapping[str, Any]) -> Iterator[str]:
    """Where a well-formed receipt differs from the one made now."""
    yield from _of_other_origin(dataset, content)
    name = content[receipt_form.CHART]
    selection, problems = parse_query(content[receipt_form.SELECTION], Options.of(dataset), LONGEST)
    yield from (f"selection: {problem}" for problem in problems)
    again = receipt(dataset, selection, name)
    for key in (receipt_form.METHOD, *receipt_form.SAID):
        if content[key] != again[key]:
            yield plain.differs(key, content[key], again[key])
    yield from _of_parameters(content[receipt_form.PARAMETERS], again[receipt_form.PARAMETERS])
    yield from _of_numbers(content[receipt_form.NUMBERS], again[receipt_form.NUMBERS])


def _of_other_origin(dataset: Dataset, content: Mapping[str, Any]) -> Iterator[str]:
    """Another software version, schema or dataset."""
    here = {receipt_form.PARALLAX: SOFTWARE_VERSION, receipt_form.SCHEMA: schema.SCHEMA_VERSION}
    for key, value in here.items():
        if content[key] != value:
            made = plain.shown(content[key])
            yield f"{key}: the receipt was made with {made}, this is {plain.shown(value)}."
    said = content[receipt_form.DATASET]
    for key, value in (("name", dataset.info["name"]), ("hash", dataset.hash)):
        if said[key] != value:
            yield (
                f"dataset {key}: the receipt names {plain.shown(said[key])}, the dataset opened is "
                f"{plain.shown(value)}; name the folder of the other one with --dataset."
            )


def _of_parameters(said: Mapping[str, Any], here: Mapping[str, Any]) -> Iterator[str]:
    for key in dict.fromkeys([*here, *said]):
        if not (key in said and key in here and _equal(said[key], here[key])):
            yield plain.differs(f"parameters, {quoted(str(key))}", said.get(key), here.get(key))


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other) if isinstance(other, dict) else plain.same(one, other)


def _of_numbers(said: Mapping[str, Any], here: Mapping[str, Any]) -> Iterator[str]:
    for name in here:
        if name not in said:
            yield f"numbers: the table {plain.shown(name)} is missing."
        else:
            yield from plain.table_differences(name, said[name], here[name])
    yield from (
        f"numbers: the table {plain.shown(name)} is not of this chart." for name in said if name not in here
    )
