"""Who covers what: event × source type. Each of the five states of a cell looks different."""

from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd

from comparison import columns
from comparison.selection import Selection
from comparison.translation import N_, _, say
from comparison.wording import number_of, percent
from components import theme
from components.figures import captions, drawing
from components.figures.coverage_key import Key
from components.figures.coverage_marks import EXCERPTS, MARK, Cell, open_size, rings, silent_key, traces
from components.figures.drawing import LINE, Dict
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = N_(
    "No events are defined for these texts. Write them in events.toml and build the dataset again."
)
LEFT: Final = 132  # px for the events' names
WIDTH: Final = 15  # characters of a name on one line
STEP: Final = 19  # px between the heads of two columns
HEAD: Final = 22  # characters of the first column's head that have room beside its line
OVER: Final = 12  # px by which a longer one reaches over it
NARROW: Final = 6  # characters of a pair of counts that fit a column on a phone
# What a mark says of its cell.
SHARE: Final = N_("{counts} · {share} of its words")
SAID: Final = {
    columns.OUTSIDE: N_("mentions it, but not in this selection"),
    columns.SILENT: N_("silent: {since} from its time on, no mention"),
    EXCERPTS: N_("silent: {since} from its time on, all excerpts, no mention"),
    columns.EARLIER_ONLY: N_("{collected} collected, all from before it"),
    columns.NOT_COLLECTED: N_("no texts collected"),
}


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """The matrix of `comparison.coverage`. A cell's mark is `{"event", "type"}`, a column's `{"type"}`."""
    rows = drawing.records(frames["coverage"])
    if not rows:
        return drawing.empty(_(EMPTY))
    types = drawing.types_of(rows, labels)
    numbers = _numbers(rows)
    places, bottom = _places(rows, labels, _head(types), 2 if any("<br>" in text for text in numbers) else 1)
    chosen = [_chosen(row, selection) for row in rows]
    styles = zip(rows, numbers, drawing.opacity(chosen), strict=True)
    marks = theme.marks(labels.types)
    largest = max(row[schema.SENTENCES] for row in rows)
    cells = [
        Cell(
            types.index(row[columns.TYPE]),
            *places[row[schema.EVENT]],
            state=_state(row),
            colour=_colour(row, marks),
            size=drawing.diameter(row[schema.SENTENCES], largest)
            if number
            else open_size(row[columns.STATE]),
            opacity=strength,
            number=number,
            hover=_hover(row, labels),
            click={key: row[key] for key in (schema.EVENT, columns.TYPE)},
        )
        for row, number, strength in styles
    ]
    key = Key(bottom + 12, LEFT)
    layout = theme.base_layout(key.bottom, left=LEFT, right=2, top=4)
    layout["xaxis"] = {**theme.fixed_axis(-0.5, len(types) - 0.5), "visible": False}
    layout["annotations"] = [*_names(places, labels), *_heads(types, labels), *key.notes()]
    layout["shapes"] = [*_leaders(types, labels), *_rules(places, types)]
    data = [*traces(cells), _head_marks(types, labels), *silent_key(key.cells())]
    return {"data": [*data, *rings(cells, chosen)], "layout": layout}


def _state(row: Dict) -> str:
    """The state of a cell; silence in excerpts alone is one of its own."""
    return EXCERPTS if row[columns.ONLY_EXCERPTS] else str(row[columns.STATE])


def _numbers(rows: Sequence[Dict]) -> list[str]:
    """Texts and sentences of each cell that mentions; one over the other where they are long."""
    pairs = [captions.pair(row[columns.TEXTS], row[schema.SENTENCES]) for row in rows]
    said = [row[columns.STATE] == columns.MENTIONS for row in rows]
    long = any(len(pair) > NARROW for pair, here in zip(pairs, said, strict=True) if here)
    shown = [pair.replace(" · ", "<br>") if long else pair for pair in pairs]
    return [pair if here else "" for pair, here in zip(shown, said, strict=True)]


def _name(event: str, labels: Labels) -> list[str]:
    return captions.wrapped(labels.events.get(event, event), WIDTH)


def _places(
    rows: Sequence[Dict], labels: Labels, top: int, lines: int
) -> tuple[dict[str, tuple[int, int]], int]:
    """Each event's top and height in px, and where the last row ends; `lines` are those of the numbers."""
    places = {}
    for event in dict.fromkeys(row[schema.EVENT] for row in rows):
        height = max(MARK + lines * LINE, len(_name(event, labels)) * LINE + 2) + 4
        places[event] = (top, height)
        top += height
    return places, top


def _colour(row: Dict, marks: Mapping[str, theme.Mark]) -> str:
    """The type's colour; grey for what is not selected."""
    return theme.CONTEXT if row[columns.STATE] == columns.OUTSIDE else marks[row[columns.TYPE]].colour


def _chosen(row: Dict, selection: Selection) -> bool:
    event = not selection.events or row[schema.EVENT] in selection.events
    kind = not selection.types or row[columns.TYPE] in selection.types
    return bool(selection.events or selection.types) and event and kind


def _hover(row: Dict, labels: Labels) -> str:
    event = labels.events.get(row[schema.EVENT], row[schema.EVENT])
    said = _mentions(row) if row[columns.STATE] == columns.MENTIONS else _absent(row)
    return captions.hover(event, labels.types[row[columns.TYPE]], said)


def _absent(row: Dict) -> str:
    """Why the cell has no counts."""
    collected, since = (number_of(row[key], "text") for key in (columns.TEXTS_COLLECTED, columns.TEXTS_SINCE))
    return say(SAID[_state(row)], collected=collected, since=since)


def _mentions(row: Dict) -> str:
    """Counts, and how many of the words of the type stand in the sentences that mention it."""
    counts = captions.texts_sentences(row[columns.TEXTS], row[schema.SENTENCES])
    share = row[columns.SHARE_OF_WORDS]
    return counts if share is None else say(SHARE, counts=counts, share=percent(share))


def _names(places: Mapping[str, tuple[int, int]], labels: Labels) -> list[Dict]:
    return [
        drawing.note("<br>".join(_name(event, labels)), top + height / 2, shift=-LEFT)
        for event, (top, height) in places.items()
    ]


def _head(types: Sequence[str]) -> int:
    """Height in px of the columns' heads."""
    return len(types) * STEP + 24


def _head_y(slot: int, types: Sequence[str]) -> float:
    """Heads are steps, the last column's on top, so that each is horizontal and none covers another."""
    return (len(types) - slot - 0.5) * STEP


def _heads(types: Sequence[str], labels: Labels) -> list[Dict]:
    names = [labels.types[key] for key in types]
    return [
        drawing.note(
            captions.escaped(name),
            _head_y(slot, types),
            x=slot,
            xref="x",
            shift=OVER if _reaches_over(slot, name) else -4,
            right=True,
        )
        for slot, name in enumerate(names)
    ]


def _reaches_over(slot: int, name: str) -> bool:
    """Whether a head reaches over its line, since beside the line it would pass the edge of a phone."""
    return slot == 0 and len(name) > HEAD


def _head_marks(types: Sequence[str], labels: Labels) -> Dict:
    marks = [theme.marks(labels.types)[key] for key in types]
    marker = {"symbol": [mark.symbol for mark in marks], "color": [mark.colour for mark in marks], "size": 10}
    hover = [captions.hover(labels.types[key]) for key in types]
    heights = [_head(types) - 12] * len(types)
    return drawing.points(range(len(types)), heights, marker, hover, [{columns.TYPE: key} for key in types])


def _leaders(types: Sequence[str], labels: Labels) -> list[Dict]:
    """The lines from the heads to the columns; one begins under a head that reaches over it."""
    above = [LINE / 2 if _reaches_over(slot, labels.types[key]) else -6 for slot, key in enumerate(types)]
    bottom = _head(types) - 18
    return [
        drawing.line(x, x, _head_y(x, types) + above[x], bottom, theme.CONTEXT) for x in range(len(types))
    ]


def _rules(places: Mapping[str, tuple[int, int]], types: Sequence[str]) -> list[Dict]:
    return [drawing.line(-0.5, len(types) - 0.5, top, top) for top, _ in places.values()]
