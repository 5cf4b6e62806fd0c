"""The words behind the charts: the selected passages, text by text, in steps.

The section stands at the foot of the page. After a click on a mark it lies beside the charts, until it is
closed: `assets/views/evidence.js`.
"""

from itertools import groupby
from typing import Any, Final

from dash import html, no_update
from dash.development.base_component import Component

from comparison import columns, focus
from comparison.dataset import Dataset
from comparison.evidence import count, evidence
from comparison.passages import Texts
from comparison.selection import Selection
from comparison.translation import N_, _, say
from comparison.wording import number_of
from components import ids
from components.clicks import Step
from components.explained import explained
from components.figures.drawing import records
from components.no_passages import reasons
from components.passage import Row, build_text
from components.theme import marks
from preprocessing import schema

STEP: Final = 20  # passages at a time
TITLE: Final = N_("The words behind it")
COUNTED: Final = N_("The words behind it: {passages}")
CLOSE: Final = N_("Close")
LOADING: Final = N_("The passages are on their way.")
READING: Final = N_("How to read the passages")
HOW_TO_READ: Final = N_(
    "A few words around each mention, oldest text first, in own voice or quoted voice. Tone is the score of "
    "the words that a lexicon knows as pleasant or unpleasant; it is not what the writer thinks."
)
MORE: Final = N_("Show more")


def build_evidence() -> html.Section:
    """The section, to be filled by the functions below."""
    return html.Section(
        html.Div(
            [
                _head(),
                html.P(_(LOADING), className="evidence-awaited"),
                html.P([], id=ids.EVIDENCE_MARK, className="evidence-mark"),
                html.Details(
                    [html.Summary(_(READING)), html.P(explained(_(HOW_TO_READ)))],
                    className="evidence-reading",
                ),
                html.Ol([], id=ids.EVIDENCE_LIST, className="texts"),
                html.Button(
                    _(MORE), id=ids.MORE, type="button", className="tool more", hidden=True, value=STEP
                ),
            ],
            className="evidence-panel",
        ),
        id=ids.EVIDENCE,
        className="evidence",
        **{"aria-labelledby": ids.EVIDENCE_COUNT},
    )


def _head() -> html.Div:
    """The title, where the keyboard goes; the button has a use only beside the charts."""
    title = html.H2(_(TITLE), id=ids.EVIDENCE_COUNT, tabIndex=-1)
    close = html.Button(_(CLOSE), type="button", className="tool evidence-close")
    return html.Div([title, close], className="evidence-head")


def docked(step: Step, by: object) -> Any:
    """What `ids.DOCKED` holds after a step that the element `by` led to.

    A mark that is selected opens the passages beside the charts, by its graph; one that is taken off closes
    them, and so does an address, but for that of a sentence: those of a text are links (`figures.strip`).
    Controls leave them open or closed.
    """
    if by == ids.LOCATION:
        return no_update if schema.SENTENCE in focus.parts_of(step.selection.focus) else None
    if step.opens is None:
        return no_update
    return by if step.opens else None


def count_line(dataset: Dataset, selection: Selection) -> str:
    """The section's title, with the number of passages."""
    return say(COUNTED, passages=number_of(count(dataset, selection), "passage"))


def passages(dataset: Dataset, selection: Selection, offset: int, texts: Texts | None) -> list[Component]:
    """The next `STEP` passages from `offset` on, text by text; where there are none at all, why."""
    rows = records(evidence(dataset, selection, STEP, offset, texts))
    if not rows and not offset:
        return [html.Li(reason) for reason in reasons(dataset, selection)]
    by_text = groupby(rows, key=lambda row: row[schema.DOCUMENT])
    return [_build_text(list(group), dataset) for _document, group in by_text]


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
