"""The words behind the charts: the selected passages, text by text, in steps."""

from itertools import groupby
from typing import Final

from dash import html
from dash.development.base_component import Component

from comparison import columns
from comparison.dataset import Dataset
from comparison.evidence import count, evidence
from comparison.passages import Texts
from comparison.selection import Selection
from comparison.support import unfiltered
from comparison.wording import number_of
from components import ids
from components.figures.drawing import records
from components.passage import Row, build_text
from components.theme import marks
from preprocessing import schema

STEP: Final = 20  # passages at a time
TITLE: Final = "The words behind it"
NOTHING: Final = (
    "No sentence of the selection mentions an event, a person, an institution or a name that is compared."
)
NONE_DEFINED: Final = (
    "This dataset defines no events, persons, institutions or names. "
    "There are passages once a word is selected."
)
REMOVE: Final = "Remove a filter above to see more."
HOW_TO_READ: Final = (
    "A few words around each mention, oldest text first. Tone is the score of the words that a lexicon knows "
    "as pleasant or unpleasant; it is not what the writer thinks."
)


def build_evidence() -> html.Section:
    """The section, to be filled by the functions below."""
    return html.Section(
        [
            html.H2(TITLE, id=ids.EVIDENCE_COUNT),
            html.P(HOW_TO_READ),
            html.Ol([], id=ids.EVIDENCE_LIST, className="texts"),
            html.Button(
                "Show more", id=ids.MORE, type="button", className="tool more", hidden=True, value=STEP
            ),
        ],
        id=ids.EVIDENCE,
        className="evidence",
        **{"aria-labelledby": ids.EVIDENCE_COUNT},
    )


def count_line(dataset: Dataset, selection: Selection) -> str:
    """The section's title, with the number of passages."""
    return f"{TITLE}: {number_of(count(dataset, selection), 'passage')}"


def passages(dataset: Dataset, selection: Selection, offset: int, texts: Texts | None) -> list[Component]:
    """The next `STEP` passages from `offset` on, text by text; a sentence where there is none at all."""
    rows = records(evidence(dataset, selection, STEP, offset, texts))
    if not rows and not offset:
        return [html.Li(_nothing(dataset, selection))]
    by_text = groupby(rows, key=lambda row: row[schema.DOCUMENT])
    return [_build_text(list(group), dataset) for _, group in by_text]


def _nothing(dataset: Dataset, selection: Selection) -> str:
    """Why there is no passage, and what to do about it where anything helps."""
    if count(dataset, unfiltered(selection)):
        return f"{NOTHING} {REMOVE}"
    defined = any(dataset.catalogue[part] for part in ("events", "targets", "referents"))
    return NOTHING if defined else NONE_DEFINED


def more_passages(
    dataset: Dataset, selection: Selection, shown: object, texts: Texts | None
) -> tuple[list[Component], int, bool]:
    """The passages after the `shown` first ones, how many are shown then, and whether those are all.

    `shown` comes from a browser: what is no number counts as the first step.
    """
    offset = shown if isinstance(shown, int) and shown > 0 else STEP
    then = offset + STEP
    return passages(dataset, selection, offset, texts), then, all_shown(dataset, selection, then)


def all_shown(dataset: Dataset, selection: Selection, shown: int) -> bool:
    """Whether the `shown` first passages are all there are."""
    return count(dataset, selection) <= shown


def _build_text(rows: list[Row], dataset: Dataset) -> Component:
    source_type = rows[0][columns.TYPE]
    types = [item["id"] for item in dataset.catalogue["types"]]
    return build_text(rows, marks([*types, source_type])[source_type])
