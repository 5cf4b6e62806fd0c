"""What a reader must know of the texts that count."""

from typing import NamedTuple

import pandas as pd

from comparison.charts import Chart
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.wording import date_label
from preprocessing import schema


class Caveat(NamedTuple):
    """A text's caveat, with the names by which a reader knows the text, and the language of its title."""

    source: str
    date: str
    title: str
    caveat: str
    language: str | None


def of_chart(dataset: Dataset, selection: Selection, chart: Chart) -> list[Caveat]:
    """The caveat of each text that has one and counts in the chart, oldest text first."""
    counted = chart.texts(dataset, selection, chart.ignores)
    told = dataset.described[counted & dataset.documents[schema.CAVEAT].notna().to_numpy()]
    told = told.sort_values(schema.PUBLISHED_FROM, kind="stable")
    return [_caveat(dataset, selection.level, text) for _, text in told.iterrows()]


def _caveat(dataset: Dataset, level: str, text: pd.Series) -> Caveat:
    date = date_label(text[schema.PUBLISHED_FROM].date(), text[schema.PUBLISHED_TO].date())
    language = text[schema.LANGUAGE] if pd.notna(text[schema.LANGUAGE]) else None
    return Caveat(dataset.source_name(text[level]), date, text[schema.TITLE], text[schema.CAVEAT], language)
