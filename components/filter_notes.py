"""What a filter means or leaves out where that cannot be seen from its chip, in a sentence each."""

from collections.abc import Iterator
from typing import Final

from dash import html
from dash.development.base_component import Component

from comparison import columns, rows
from comparison.countries import without_country
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.translation import N_, N_n, say, say_n
from comparison.wildcards import is_wild, words_of
from comparison.wording import listed, more, number_of
from preprocessing import schema

NAMED: Final = 5  # words
STANDS_FOR: Final = N_("“{pattern}” stands for {words}: {named}.")
STANDS_FOR_NONE: Final = N_("“{pattern}” stands for no word of these texts.")
NO_COUNTRY: Final = N_n(
    "{texts} is left out since the country of its source is not recorded.",
    "{texts} are left out since the country of their source is not recorded.",
)
NO_LANGUAGE: Final = N_n(
    "{texts} is left out since its language is not recorded.",
    "{texts} are left out since their language is not recorded.",
)


def build_filter_notes(dataset: Dataset, selection: Selection) -> list[Component]:
    """The words that a star stands for, and the texts of which nothing is known to choose them by."""
    return [html.P(told) for told in (*_stars(dataset, selection), *_unknown(dataset, selection))]


def _stars(dataset: Dataset, selection: Selection) -> Iterator[str]:
    for pattern in dict.fromkeys(filter(is_wild, (selection.term or "").split())):
        words = words_of(dataset, pattern)
        if words:
            yield say(STANDS_FOR, pattern=pattern, words=number_of(len(words), "word"), named=_named(words))
        else:
            yield say(STANDS_FOR_NONE, pattern=pattern)


def _named(words: tuple[str, ...]) -> str:
    """The first `NAMED` words, and how many more."""
    rest = len(words) - NAMED
    return listed([*words[:NAMED], *([more(rest)] if rest > 0 else [])])


def _unknown(dataset: Dataset, selection: Selection) -> Iterator[str]:
    """How many texts would pass but for a filter on what is not recorded of them."""
    lacking = {
        columns.COUNTRY: (NO_COUNTRY, without_country(dataset, selection.level)),
        schema.LANGUAGE: (NO_LANGUAGE, dataset.documents[schema.LANGUAGE].isna().to_numpy()),
    }
    for parameter in (name for name in lacking if selection.values(name)):
        told, unknown = lacking[parameter]
        texts = int((rows.texts(dataset, selection, (parameter,)) & unknown).sum())
        if texts:
            yield say_n(*told, texts, texts=number_of(texts, "text"))
