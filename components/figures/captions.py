"""Words inside a figure: what is a reader's own text is escaped, since plotly reads markup."""

import html
import textwrap
from typing import Final

from comparison.translation import N_, say
from comparison.wording import number, number_of
from components import theme

ELLIPSIS: Final = "…"
HOVER: Final = 34  # characters of a line under the pointer, which has to fit on a phone
TEXTS_SENTENCES: Final = N_("texts · sentences")
THOUSANDS: Final = N_("{n}k")
MORE_IN_TABLE: Final = N_("{what} (and {n} more in the table)")


def escaped(text: str) -> str:
    """`text` without what plotly would read as markup."""
    return html.escape(text, quote=False)


def wrapped(text: str, width: int, lines: int = 3) -> list[str]:
    """`text` in lines of `width` characters at most, escaped; what does not fit ends in an ellipsis."""
    parts = textwrap.wrap(text, width, max_lines=lines, placeholder=ELLIPSIS) or [""]
    return [escaped(part) for part in parts]


def shortened(text: str, width: int) -> str:
    """`text` in one line of `width` characters at most, escaped."""
    return escaped(text if len(text) <= width else text[: width - 1] + ELLIPSIS)


def count(value: int) -> str:
    """A count as a reader writes it, short enough for a cell: 1,204 or 31k."""
    return number(value) if value < 10_000 else say(THOUSANDS, n=number(value / 1000))


def texts_sentences(texts: int, sentences: int) -> str:
    """Both counts in words."""
    return f"{number_of(texts, 'text')} · {number_of(sentences, 'sentence')}"


def pair(texts: int, sentences: int) -> str:
    """Both counts where a heading says which is which."""
    return f"{count(texts)} · {count(sentences)}"


def hover(*parts: str) -> str:
    """What a mark says under the pointer: a line for each part, and more where it is long.

    A line that goes on in the next ends in a space: read aloud, they are one (`assets/views/points.js`).
    """
    return "<br>".join(" <br>".join(map(escaped, textwrap.wrap(part, HOVER))) for part in parts)


def drawn_of(what: str, more: int) -> str:
    """A heading, with how many more there are than are drawn."""
    return say(MORE_IN_TABLE, what=what, n=number(more)) if more > 0 else what


def named(mark: theme.Mark, label: str) -> str:
    """A type's name behind its coloured shape."""
    return f'<span style="color:{mark.colour}">{mark.glyph}</span> {escaped(label)}'
