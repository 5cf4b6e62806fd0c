"""What stands in the place of passages where there are none: why, and what helps."""

from collections.abc import Mapping
from typing import Any, Final

from comparison import columns
from comparison.answers import answer
from comparison.dataset import Dataset
from comparison.evidence import count
from comparison.selection import Selection
from comparison.support import unfiltered
from comparison.translation import N_, _, say
from comparison.wording import number_of
from components.behind import mark_in_words
from components.figures.drawing import records
from preprocessing import schema

NOTHING: Final = N_(
    "No sentence of the selection mentions an event, a person, an institution or a name that is compared."
)
NONE_DEFINED: Final = N_(
    "This dataset defines no events, persons, institutions or names. "
    "There are passages once a word is selected."
)
REMOVE: Final = N_("Remove a filter above to see more.")
COUNTS_NONE: Final = N_("This mark stands for 0: no sentence that counts here is behind it ({mark}).")
MOST: Final = 6  # cells of the chart of coverage, each with its reason
CELLS: Final[Mapping[str, str]] = {
    columns.OUTSIDE: N_("“{event}”, {type}: mentioned in the texts collected, but not in this selection."),
    columns.SILENT: N_(
        "“{event}”, {type}: silent. None of the texts collected mentions it; {texts} could have, being dated "
        "from its time on. What else these sources published is not known here."
    ),
    columns.EARLIER_ONLY: N_(
        "“{event}”, {type}: no mention, and none to be expected. The texts collected are all from before it: "
        "{texts}."
    ),
    columns.NOT_COLLECTED: N_("“{event}”, {type}: no texts of this source type were collected."),
}
EXCERPTS: Final = N_(
    "“{event}”, {type}: silent in excerpts. None of the texts collected mentions it; {texts} could have, and "
    "these are excerpts: what is left out of them may mention it."
)


def reasons(dataset: Dataset, selection: Selection) -> list[str]:
    """Why there is no passage, in a sentence or one for each cell of coverage that is selected."""
    if selection.focus:
        return [say(COUNTS_NONE, mark=mark_in_words(dataset, selection))]
    cells = _cells(dataset, selection)
    if cells and len(cells) <= MOST and all(cell[columns.STATE] in CELLS for cell in cells):
        return [_reason(dataset, cell) for cell in cells]
    if count(dataset, unfiltered(selection)):
        return [_(NOTHING), _(REMOVE)]
    defined = any(dataset.catalogue[part] for part in ("events", "targets", "referents"))
    return [_(NOTHING if defined else NONE_DEFINED)]


def _cells(dataset: Dataset, selection: Selection) -> list[dict[str, Any]]:
    """The cells of coverage that are selected, by event; none where no event is."""
    return [
        row
        for row in records(answer(dataset, selection, "coverage").frames["coverage"])
        if row[schema.EVENT] in selection.events
        and (not selection.types or row[columns.TYPE] in selection.types)
    ]


def _reason(dataset: Dataset, cell: Mapping[str, Any]) -> str:
    state = cell[columns.STATE]
    texts = cell[columns.TEXTS_COLLECTED if state == columns.EARLIER_ONLY else columns.TEXTS_SINCE]
    return say(
        EXCERPTS if cell[columns.ONLY_EXCERPTS] else CELLS[state],
        event=dataset.event_label(cell[schema.EVENT]),
        type=dataset.type_label(cell[columns.TYPE]),
        texts=number_of(texts, "text"),
    )
