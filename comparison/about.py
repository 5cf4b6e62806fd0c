"""What is known of the texts, the sources and the names behind a comparison, as the manifest tells it.

Nothing here is measured: it is what a reader needs to contest how a text was dated or its type given.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import pandas as pd

from comparison import columns, rows
from comparison.dataset import Dataset
from comparison.groups import OTHERS, TYPE_COLUMNS, type_ids
from comparison.places import text_row
from comparison.selection import Selection
from comparison.wording import date_label
from preprocessing import schema

MOST_TEXTS: Final = 30


class Text(NamedTuple):
    """A text that counts; types are labels, sources are names."""

    title: str
    url: str | None
    originator: str
    carrier: str
    originator_type: str
    carrier_type: str
    type_reason: str | None
    type_contested: str | None
    date: str
    date_basis: str | None
    excerpt: bool
    speakers: str | None
    caveat: str | None = None
    language: str | None = None


class About(NamedTuple):
    """The first `MOST_TEXTS` texts, and how many more there are."""

    texts: Sequence[Text]
    more: int


class Names(NamedTuple):
    """What competing names stand for; `notes` are pairs of a name's label and what it also covers."""

    name: str
    neutral: str | None
    why_contested: str | None
    references: Sequence[str]
    notes: Sequence[tuple[str, str]]


def about(dataset: Dataset, selection: Selection) -> About:
    """The texts with a selected sentence, oldest first, as the manifest tells of them."""
    counted = dataset.documents[rows.texts_that_count(dataset, selection)]
    shown = counted.sort_values(schema.PUBLISHED_FROM, kind="stable").head(MOST_TEXTS)
    own = dataset.own.described.loc[shown.index]
    return About([_text(dataset.own, text) for _, text in own.iterrows()], len(counted) - len(shown))


def of_text(dataset: Dataset, document: str) -> Text:
    """What is known of one text; KeyError where there is no such text."""
    own = dataset.own
    return _text(own, own.described.iloc[text_row(own.documents, document)])


def excerpts_only(dataset: Dataset, selection: Selection) -> list[str]:
    """Labels of the types of which no whole text was collected: their silence says little."""
    of_texts = dataset.documents[TYPE_COLUMNS[selection.level]]
    cut = dataset.documents[schema.EXCERPT].groupby(of_texts).all()
    kinds = [kind for kind in type_ids(dataset) if kind != OTHERS]
    return [dataset.type_label(kind) for kind in kinds if cut.get(kind, False)]


def names(dataset: Dataset, frame: pd.DataFrame) -> Names | None:
    """The referent of a frame of `comparison.naming`; None where the frame is empty."""
    if frame.empty:
        return None
    referent = frame[columns.REFERENT].iloc[0]
    item = next(one for one in dataset.catalogue["referents"] if one["id"] == referent)
    return Names(
        item["name"], item["neutral"], item["why_contested"], item["references"], _notes(item["names"])
    )


def _notes(names: Iterable[Mapping[str, Any]]) -> list[tuple[str, str]]:
    return [(name["label"], name["note"]) for name in names if name.get("note")]


def _text(dataset: Dataset, text: pd.Series) -> Text:
    return Text(
        text[schema.TITLE],
        _known(text[schema.URL]),
        dataset.source_name(text[schema.ORIGINATOR]),
        dataset.source_name(text[schema.CARRIER]),
        dataset.type_label(text[schema.ORIGINATOR_TYPE]),
        dataset.type_label(text[schema.CARRIER_TYPE]),
        _known(text[schema.TYPE_REASON]),
        _known(text[schema.TYPE_CONTESTED]),
        date_label(text[schema.PUBLISHED_FROM].date(), text[schema.PUBLISHED_TO].date()),
        _known(text[schema.DATE_BASIS]),
        bool(text[schema.EXCERPT]),
        _known(text[schema.SPEAKERS]),
        _known(text[schema.CAVEAT]),
        _known(text[schema.LANGUAGE]),
    )


def _known(value: Any) -> str | None:
    """A text, or None where pandas has a gap."""
    return value if isinstance(value, str) else None
