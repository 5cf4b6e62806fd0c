"""One text as a strip of sentences: a cell for each, in reading order, coloured by tone.

It is no plotly figure: it wraps into rows at whatever width a page has, which a server does not know, and a
cell is a link, so that the keyboard reaches each sentence and leads to its passage. It travels as data, from
which `assets/views/texts.js` builds it.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final

import pandas as pd

from comparison import columns, focus
from comparison.selection import Selection
from comparison.translation import N_, _, say
from comparison.wording import signed
from components.figures.drawing import Dict, records
from preprocessing import schema

MOST: Final = 2000  # sentences drawn
# Classes of a cell: how far the tone is from 0, in steps that begin at these values; and what else is told.
STEPS: Final = (0.05, 0.25, 0.6)
UNSCORED: Final = "is-unscored"
ZERO: Final = "is-zero"
QUOTED: Final = "is-quoted"
OUT: Final = "is-out"
FIRST: Final = "is-first"
# What a cell says without its colour.
SIGNS: Final[Mapping[str, str]] = {
    UNSCORED: "",
    ZERO: "0",
    **{f"is-{name}-{step}": sign for name, sign in (("minus", "−"), ("plus", "+")) for step in (1, 2, 3)},
}
PLACES: Final = {True: N_("Headline"), False: N_("Paragraph {paragraph}, sentence {number}")}
VOICES: Final = {schema.OWN: N_("own voice"), schema.QUOTED: N_("quoted voice")}
SPOKEN: Final = N_("quoted: {speaker}")
TONES: Final = {True: N_("tone {tone}"), False: N_("tone: no word that the lexicon knows")}
MENTIONS: Final = N_("mentions {labels}")
NOT_SELECTED: Final = N_("not in the selection")
REPEATED: Final = N_("repeats an earlier sentence of its source type")


def figure(frame: pd.DataFrame, selection: Selection, document: str) -> Dict:
    """The cells of the first `MOST` sentences of `comparison.texts.strip`, and where they lead.

    `cells` are lists of number, classes, sign and words. A cell's address is its number between `before` and
    `after`; that of the one in focus is `back`, the selection whole. All are queries, without question mark.
    """
    rows = records(frame.head(MOST))
    before, after = _around(selection, document)
    return {
        "cells": [_cell(row, starts) for row, starts in zip(rows, _starts(rows), strict=True)],
        "before": before,
        "after": after,
        "back": selection.whole.to_query(),
    }


def current(selection: Selection, document: str) -> str:
    """The number of the sentence in focus, where it is one of this text; "" otherwise."""
    parts = focus.parts_of(selection.focus)
    return parts.get(schema.SENTENCE, "") if parts.get(columns.TEXT) == document else ""


def _around(selection: Selection, document: str) -> tuple[str, str]:
    """The query that puts a sentence in focus, before and after its number."""
    query = selection.with_values(columns.FOCUS, focus.sentence(document, 0)).to_query()
    sign = f"{columns.FOCUS}={schema.SENTENCE}{focus.MARK}"
    start, _, end = query.partition(f"{sign}0")
    return f"{start}{sign}", end


def _starts(rows: list[Dict]) -> list[bool]:
    """Which sentences begin a paragraph, but the first of all."""
    paragraphs = [row[schema.PARAGRAPH] for row in rows]
    return [False, *(one != other for one, other in pairwise(paragraphs))][: len(rows)]


def _cell(row: Dict, starts: bool) -> list[Any]:
    kind = tone_class(row[schema.POLARITY], row[columns.SCORED])
    told = {QUOTED: row[schema.VOICE] == schema.QUOTED, OUT: not row[columns.SELECTED], FIRST: starts}
    classes = " ".join([kind, *(name for name, holds in told.items() if holds)])
    return [row[schema.SENTENCE], classes, SIGNS[kind], " · ".join(_words(row))]


def tone_class(polarity: float, scored: bool) -> str:
    """The class of a tone: `is-plus-1` to `is-plus-3`, likewise minus, about zero, or not scored."""
    if not scored:
        return UNSCORED
    step = sum(round(abs(polarity), 9) >= start for start in STEPS)
    return f"is-{'plus' if polarity > 0 else 'minus'}-{step}" if step else ZERO


def _words(row: Dict) -> list[str]:
    headline = row[schema.SENTENCE] == 0
    speaker = row[schema.SPEAKER]
    return [
        say(PLACES[headline], paragraph=row[schema.PARAGRAPH], number=row[schema.SENTENCE]),
        say(SPOKEN, speaker=speaker) if speaker else _(VOICES[row[schema.VOICE]]),
        say(TONES[row[columns.SCORED]], tone=signed(row[schema.POLARITY])),
        *([say(MENTIONS, labels="; ".join(row[columns.MENTIONED]))] if row[columns.MENTIONED] else []),
        *([_(REPEATED)] if row[columns.REPEATED] else []),
        *([] if row[columns.SELECTED] else [_(NOT_SELECTED)]),
    ]
