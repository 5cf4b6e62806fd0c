"""What is said in the figure of what is mentioned elsewhere: of kinds, of a type's texts, of an item."""

from typing import Final

from comparison import columns
from comparison.missing import LEAST_TYPES
from comparison.presence import WORD
from comparison.translation import N_, N_n, _, say, say_n
from comparison.wording import number, number_of
from components import theme
from components.figures import captions
from components.figures.drawing import Dict
from components.labels import Labels
from preprocessing import schema

NONE_MISSING: Final = N_(
    "Nothing that two other source types mention is missing from all texts of a type here."
)
FEW_TYPES: Final = N_("It takes texts of at least {least} source types to tell what is mentioned elsewhere.")
NAMES: Final = {
    schema.EVENT: N_("Events"),
    schema.TARGET: N_("Who or what is spoken of"),
    schema.PERSON: N_("People"),
    schema.PLACE: N_("Places"),
    WORD: N_("Words"),
}
TITLE: Final = 48  # characters of a label and what is said of its texts on one line
NONE: Final = N_("nothing that two others mention")
HELD: Final = "†"
HELD_NOTE: Final = N_("{mark} in another text of this type")
EXCERPTS_ONLY: Final = N_("{texts}, excerpts only")
EXCERPTS: Final = N_n("{texts}, {n} of them excerpts", "{texts}, {n} of them excerpts")
ABSENT: Final = N_("{type}: in none of {texts} here")
ABSENT_HERE: Final = N_("{type}: in none of {texts} here, but in {others}")


def nothing(types: int) -> str:
    """Why nothing is drawn, where there are texts of so many types."""
    return _(NONE_MISSING) if types > LEAST_TYPES else say(FEW_TYPES, least=LEAST_TYPES + 1)


def heading(kind: str, more: int) -> str:
    """A kind, with how many more of it there are than are drawn."""
    return captions.drawn_of(_(NAMES[kind]), more)


def title(row: Dict, mark: theme.Mark, label: str) -> list[str]:
    """A type with its texts, a row of `elsewhere_types`; on two lines where one has no room on a phone."""
    name, texts = f"<b>{captions.named(mark, label)}</b>", _own_texts(row)
    return [f"{name}: {texts}"] if len(label) + len(texts) <= TITLE else [f"{name}:", texts]


def _own_texts(row: Dict) -> str:
    """How many texts of a type count, and how many of these are excerpts."""
    texts, excerpts = number_of(row[columns.TEXTS], "text"), row[columns.EXCERPTS]
    if not excerpts:
        return texts
    if excerpts == row[columns.TEXTS]:
        return say(EXCERPTS_ONLY, texts=texts)
    return say_n(*EXCERPTS, excerpts, texts=texts, n=number(excerpts))


def hover(item: Dict, labels: Labels) -> str:
    """What a mark says of its item: who mentions it, in how many texts, and whose texts do not."""
    others = [
        f"{labels.types[kind]}: {number_of(n, 'text')}"
        for kind, n in zip(item[columns.OTHER_TYPES], item[columns.TEXTS_EACH], strict=True)
    ]
    absent = say(
        ABSENT_HERE if item[columns.OWN_ELSEWHERE] else ABSENT,
        type=labels.types[item[columns.TYPE]],
        texts=number_of(item[columns.OWN_TEXTS], "text"),
        others=number_of(item[columns.OWN_ELSEWHERE], "other text"),
    )
    return captions.hover(item[columns.LABEL], *others, absent)
