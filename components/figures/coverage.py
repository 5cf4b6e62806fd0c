"""Who covers what: event × source type. Each of the five states of a cell looks different."""

from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd

from comparison import columns
from comparison.selection import Selection
from comparison.wording import number_of, percent
from components import theme
from components.figures import captions, drawing
from components.figures.coverage_marks import EXCERPTS, MARK, Cell, open_size, rings, silent_key, traces
from components.figures.drawing import LINE, Dict
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = "No events are defined for these texts. Write them in events.toml and build the dataset again."
LEFT: Final = 132  # px for the events' names
WIDTH: Final = 15  # characters of a name on one line
STEP: Final = 19  # px between the heads of two columns
KEY_STEP: Final = 26
NARROW: Final = 6  # characters of a pair of counts that fit a column on a phone
KEY: Final = {
    columns.MENTIONS: "texts · sentences",
    columns.OUTSIDE: "not in selection",
    columns.SILENT: "silent",
    EXCERPTS: "silent in excerpts",
    columns.EARLIER_ONLY: "only earlier",
    columns.NOT_COLLECTED: "not collected",
}


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """The matrix of `comparison.coverage`. A cell's mark is `{"event", "type"}`, a column's `{"type"}`."""
    rows = drawing.records(frames["coverage"])
    if not rows:
        return drawing.empty(EMPTY)
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
            state=EXCERPTS if row[columns.ONLY_EXCERPTS] else row[columns.STATE],
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
    layout = theme.base_layout(bottom + 12 + len(KEY) * KEY_STEP, left=LEFT, right=2, top=4)
    layout["xaxis"] = {**theme.fixed_axis(-0.5, len(types) - 0.5), "visible": False}
    layout["annotations"] = [*_names(places, labels), *_heads(types, labels), *_key_texts(bottom + 12)]
    layout["shapes"] = [*_leaders(types), *_rules(places, types)]
    data = [*traces(cells), _head_marks(types, labels), *silent_key(_key_cells(bottom + 12))]
    return {"data": [*data, *rings(cells, chosen)], "layout": layout}


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
    collected, since = (number_of(row[key], "text") for key in (columns.TEXTS_COLLECTED, columns.TEXTS_SINCE))
    excerpts = ", all excerpts" if row[columns.ONLY_EXCERPTS] else ""
    said = {
        columns.MENTIONS: _mentions(row),
        columns.OUTSIDE: "mentions it, but not in this selection",
        columns.SILENT: f"silent: {since} from its time on{excerpts}, no mention",
        columns.EARLIER_ONLY: f"{collected} collected, all from before it",
        columns.NOT_COLLECTED: "no texts collected",
    }
    event = labels.events.get(row[schema.EVENT], row[schema.EVENT])
    return captions.hover(event, labels.types[row[columns.TYPE]], said[row[columns.STATE]])


def _mentions(row: Dict) -> str:
    """Counts, and how many of the words of the type stand in the sentences that mention it."""
    counts = captions.texts_sentences(row[columns.TEXTS], row[schema.SENTENCES])
    share = row[columns.SHARE_OF_WORDS]
    return counts if share is None else f"{counts} · {percent(share)} of its words"


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
    texts = [captions.escaped(labels.types[key]) for key in types]
    return [
        drawing.note(text, _head_y(slot, types), x=slot, xref="x", shift=-4, right=True)
        for slot, text in enumerate(texts)
    ]


def _head_marks(types: Sequence[str], labels: Labels) -> Dict:
    marks = [theme.marks(labels.types)[key] for key in types]
    marker = {"symbol": [mark.symbol for mark in marks], "color": [mark.colour for mark in marks], "size": 10}
    hover = [captions.hover(labels.types[key]) for key in types]
    heights = [_head(types) - 12] * len(types)
    return drawing.points(range(len(types)), heights, marker, hover, [{columns.TYPE: key} for key in types])


def _leaders(types: Sequence[str]) -> list[Dict]:
    bottom = _head(types) - 18
    return [drawing.line(x, x, _head_y(x, types) - 6, bottom, theme.CONTEXT) for x in range(len(types))]


def _rules(places: Mapping[str, tuple[int, int]], types: Sequence[str]) -> list[Dict]:
    return [drawing.line(-0.5, len(types) - 0.5, top, top) for top, _ in places.values()]


def _key_cells(top: int) -> list[Cell]:
    return [
        Cell(0, top + slot * KEY_STEP, KEY_STEP, state, theme.CONTEXT, open_size(state))
        for slot, state in enumerate(KEY)
    ]


def _key_texts(top: int) -> list[Dict]:
    heights = [top + (slot + 0.5) * KEY_STEP for slot in range(len(KEY))]
    return [
        drawing.note(text, y, shift=-LEFT, soft=True) for text, y in zip(KEY.values(), heights, strict=True)
    ]
