"""What a reader is told of the groups that are compared, where these are not the dataset's own types."""

from typing import Final

from comparison import columns, fields
from comparison.dataset import Dataset
from comparison.regroup import SIDE_BY_SIDE, possible, side_by_side
from comparison.selection import Selection
from comparison.settings import BY, SOURCES
from comparison.support import LEAST_TEXTS, floor_in_words
from comparison.translation import N_, _, say
from comparison.wording import listed, number_of

OWN: Final = N_("You have grouped {sources} differently from this dataset: {which} (only in your link).")
OWN_IN_SHORT: Final = N_("Grouped by the reader: {which}.")
AS: Final = N_("{source} as {type}")
SIDES: Final = N_("Sources stand side by side, each for itself: {names}.")
READ_SO: Final = N_("What a card says of source types is meant of these sources.")
LARGEST: Final = N_(
    "{sources} could stand side by side; these are the {most} with most sentences: {names}. Choose others "
    "under “Source”."
)
CHOSEN: Final = N_(
    "{sources} are chosen, and at most {most} stand side by side: those with most sentences, {names}."
)
# Findings are written of source types; of sources they say the same in other words, the longest first. Some
# pairs hold more than the noun: in other languages it takes its articles and adjectives with it.
OF_SOURCES: Final = (
    (
        N_("no single text and no single source decides what it says"),
        N_("no single text decides what it says"),
    ),
    (N_("two source types that differ"), N_("two sources that differ")),
    (N_("two other source types"), N_("two other sources")),
    (N_("there is one source type"), N_("there is one source")),
    (N_("of one source type"), N_("of one source")),
    (N_("set source types apart"), N_("set sources apart")),
    (N_("among source types"), N_("among sources")),
    (N_("another source type"), N_("another source")),
    (N_("no source type"), N_("no source")),
    (N_("a source type"), N_("a source")),
    (N_("source types"), N_("sources")),
    (N_("source type"), N_("source")),
    (N_("the type's own texts"), N_("the source's own texts")),
    (N_("a type's own texts"), N_("a source's own texts")),
    (N_("texts of the type"), N_("texts of the source")),
    (N_("types with enough texts"), N_("sources with enough texts")),
)


def own_grouping(dataset: Dataset, selection: Selection) -> str:
    """That, and how, a reader has grouped sources differently; "" where none is."""
    if not selection.groups:
        return ""
    n = number_of(len(selection.groups), "source")
    return say(OWN, sources=n, which=_which(dataset, selection))


def own_grouping_in_short(dataset: Dataset, selection: Selection) -> str:
    """The same for those who read it elsewhere: in a citation, a table, a receipt."""
    return say(OWN_IN_SHORT, which=_which(dataset, selection)) if selection.groups else ""


def sides(dataset: Dataset, selection: Selection) -> str:
    """Which sources stand side by side, and why these; "" where source types do."""
    names = side_by_side(dataset, selection)
    if selection.setting(BY) != SOURCES or not names:
        return ""
    told, n = listed([dataset.source_name(name) for name in names]), possible(dataset, selection)
    if n <= SIDE_BY_SIDE:
        return say(SIDES, names=told)
    sentence = CHOSEN if selection.sources else LARGEST
    return say(sentence, sources=number_of(n, "source"), most=SIDE_BY_SIDE, names=told)


def regrouping_label(dataset: Dataset, value: str) -> str:
    """A value of `group` in a reader's words: the source, and as what it counts."""
    source, kind = fields.regrouped(columns.GROUP, value)
    return say(AS, source=dataset.source_name(source), type=dataset.own.type_label(kind))


def as_said(dataset: Dataset, sentence: str) -> str:
    """A sentence on source types as it is said of the groups that a dataset compares."""
    if dataset.typed is None:
        return sentence
    sentence = sentence.replace(floor_in_words(), number_of(LEAST_TEXTS, "text"))
    for of_types, of_sources in OF_SOURCES:
        sentence = sentence.replace(_(of_types), _(of_sources))
    return sentence


def _which(dataset: Dataset, selection: Selection) -> str:
    return listed([regrouping_label(dataset, value) for value in selection.groups])
