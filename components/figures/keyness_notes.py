"""What is written around the words that distinguish: what is compared, the key, headings and ticks."""

from collections.abc import Mapping, Sequence
from typing import Final

from comparison import columns
from comparison.keyness_checks import SIGNIFICANT
from comparison.settings import PRIOR
from comparison.translation import N_, _, say
from comparison.wording import exactly, number, number_of
from components.figures import captions, drawing
from components.figures.drawing import LINE, Dict
from components.figures.keyness_blocks import Block, Field, heading_lines
from components.figures.keyness_marks import FAILS, P_PLACES, Reading

LEFT: Final = 30  # px for the ticks of z
LINES: Final = 44  # characters of a line of notes on a phone
AXES_WIDTH: Final = 46  # the same of what the axes are: arrows and digits are narrow
AXES: Final = {
    True: N_("↑ how clearly set apart (z) → per 1,000 words"),
    False: N_("↑ how clearly set apart (z) → spread (DPnorm)"),
}
COMPARED: Final = N_("Against {others}; prior {prior}.")
FEW: Final = N_("too few texts to rank: words by alphabet")
NONE: Final = N_("no word in enough texts and sources")
FAILING: Final = N_("× and {mark}: in too few texts or sources, whatever the q.")
ONLY_LISTED: Final = N_("{mark} In too few texts or sources.")
# What filled and hollow are, where some marks are filled and where none is.
FILLED: Final = {
    True: N_("Filled: q below {limit} in {deals} of the texts between the types; hollow: not."),
    False: N_("Filled (none here): q below {limit} in {deals} of the texts between the types; hollow: not."),
}
SMALLEST: Final = N_("The smallest p that so many texts allow is {p}.")
SMALLEST_BETWEEN: Final = N_("The smallest p that so many texts allow is {least} to {greatest}.")


def head(read: Reading, scaled: bool) -> list[str]:
    """What is compared, with which prior, and what the two axes are, where there are any."""
    compared = say(COMPARED, others=read.reference, prior=exactly(float(read.selection.setting(PRIOR))))
    axes = captions.wrapped(_(AXES[read.by_frequency]), AXES_WIDTH) if scaled else []
    return [*captions.wrapped(compared, LINES), *axes]


def foot(read: Reading, made: Sequence[Block]) -> list[str]:
    """The key of the marks, in lines."""
    failing = [place for block in made for place in block.places if not place.word[columns.PASSES]]
    marked = any(place.mark is not None for place in failing)
    sign = say(FAILING if marked else ONLY_LISTED, mark=FAILS) if failing else ""
    said = filter(None, [_chance(read), sign])
    return [line for one in said for line in captions.wrapped(one, LINES, lines=6)]


def _chance(read: Reading) -> str:
    """What filled and hollow are, once chance is known."""
    rows = list(read.chances.values())
    if not rows:
        return ""
    filled = FILLED[any(row[columns.SMALL_Q] for row in rows)]
    deals = number_of(rows[0][columns.PERMUTATIONS], "deal")
    ends = (columns.LEAST_SMALLEST, columns.GREATEST_SMALLEST)
    least, greatest = (number(rows[0][end], P_PLACES) for end in ends)
    return " ".join(
        [
            say(filled, limit=exactly(SIGNIFICANT), deals=deals),
            say(SMALLEST if least == greatest else SMALLEST_BETWEEN, p=least, least=least, greatest=greatest),
        ]
    )


def lines(said: Sequence[str], top: float) -> list[Dict]:
    """Lines of notes from `top` on."""
    return [
        drawing.note(line, top + (slot + 0.5) * LINE, shift=-LEFT, soft=True)
        for slot, line in enumerate(said)
    ]


def heading(block: Block, read: Reading) -> list[Dict]:
    """The type with its texts; under it why it has no marks."""
    kind = captions.named(read.looks[block.type], read.labels.types[block.type])
    texts = number_of(block.values[columns.TEXTS], "text")
    said = [drawing.note(f"{kind}: {texts}", block.top + LINE / 2, shift=-LEFT)]
    if heading_lines(block.values, block.places) == 1:
        return said
    why = FEW if block.places else NONE
    return [*said, drawing.note(_(why), block.top + LINE * 1.5, shift=-LEFT, soft=True)]


def numbers(field: Field, ticks: Mapping[float, str]) -> list[Dict]:
    """The numbers of both scales."""
    heights = [
        drawing.note(exactly(z), field.height(z), shift=-6, right=True, soft=True) for z in field.ticks()
    ]
    places = [
        {**drawing.note(text, field.end + LINE / 2, x=x, xref="x", soft=True), "xanchor": "center"}
        for x, text in ticks.items()
    ]
    return [*heights, *places]
