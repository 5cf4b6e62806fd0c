"""What is written around the words that distinguish: what is compared, the key, headings and ticks."""

from collections.abc import Mapping, Sequence
from typing import Final

from comparison import columns
from comparison.keyness_checks import SIGNIFICANT
from comparison.settings import PRIOR
from comparison.wording import number_of
from components.figures import captions, drawing
from components.figures.drawing import LINE, Dict
from components.figures.keyness_blocks import Block, Field, heading_lines
from components.figures.keyness_marks import FAILS, Reading

LEFT: Final = 30  # px for the ticks of z
LINES: Final = 44  # characters of a line of notes on a phone
AXES: Final = {
    True: "↑ how clearly set apart (z) → per 1,000 words",
    False: "↑ how clearly set apart (z) → spread (DPnorm)",
}
FEW: Final = "too few texts to rank: words by alphabet"
NONE: Final = "no word in enough texts and sources"


def head(read: Reading, scaled: bool) -> list[str]:
    """What is compared, with which prior, and what the two axes are, where there are any."""
    compared = f"Against {read.reference}; prior {read.selection.setting(PRIOR)}."
    return [*captions.wrapped(compared, LINES), *([AXES[read.by_frequency]] if scaled else [])]


def foot(read: Reading, made: Sequence[Block]) -> list[str]:
    """The key of the marks, in lines."""
    failing = [place for block in made for place in block.places if not place.word[columns.PASSES]]
    marked = any(place.mark is not None for place in failing)
    sign = f"× and {FAILS}: in too few texts or sources, whatever the q." if marked else ""
    only_listed = f"{FAILS} In too few texts or sources." if failing and not marked else ""
    said = filter(None, [_chance(read), sign, only_listed])
    return [line for one in said for line in captions.wrapped(one, LINES, lines=6)]


def _chance(read: Reading) -> str:
    """What filled and hollow are, once chance is known."""
    rows = list(read.chances.values())
    if not rows:
        return ""
    none = "" if any(row[columns.SMALL_Q] for row in rows) else " (none here)"
    deals = number_of(rows[0][columns.PERMUTATIONS], "deal")
    least, greatest = (f"{rows[0][end]:.3f}" for end in (columns.LEAST_SMALLEST, columns.GREATEST_SMALLEST))
    reach = least if least == greatest else f"{least} to {greatest}"
    return (
        f"Filled{none}: q below {SIGNIFICANT} in {deals} of the texts between the types; hollow: not. "
        f"The smallest p that so many texts allow is {reach}."
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
    return [*said, drawing.note(why, block.top + LINE * 1.5, shift=-LEFT, soft=True)]


def numbers(field: Field, ticks: Mapping[float, str]) -> list[Dict]:
    """The numbers of both scales."""
    heights = [
        drawing.note(f"{z:g}", field.height(z), shift=-6, right=True, soft=True) for z in field.ticks()
    ]
    places = [
        {**drawing.note(text, field.end + LINE / 2, x=x, xref="x", soft=True), "xanchor": "center"}
        for x, text in ticks.items()
    ]
    return [*heights, *places]
