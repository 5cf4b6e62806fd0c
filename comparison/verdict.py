"""Does a finding stand? Its badge, the reason for it, and the intervals of its numbers.

How to read it: *stands* means that no single text and no single source decides what the finding
says of the source types that are named; *depends* names one that does, and what is said without it; *too
little to say* means that a group compared lies below the evidence floor, or that the difference may be none
or chance. Caveat: what stands is a statement about the texts collected; no resampling sees a text that is
not among them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.claims import TOGETHER, Claim
from comparison.dataset import Dataset
from comparison.resampling import LeaveOut, Measures, difference, intervals, leave_out, sums
from comparison.selection import Selection
from comparison.support import floor_in_words, in_words, supported
from comparison.translation import N_, N_n, _, say, say_n
from comparison.wording import date_label, listed, number_of, signed
from preprocessing import schema

NAMED = 1  # texts or sources that a reason names
NAMED_TYPES = 2

TOO_LITTLE = N_("Too little to say: {why}")
NOTHING = N_("nothing here can be compared between source types that have at least {floor}.")
STANDS = N_("Stands for {types}: no single text and no single source decides what it says.")
AS_ONE = N_("all source types together, not for each of them")
UNSELECTED = N_n(
    "no sentence passes the filter on {filters}.", "no sentence passes the filters on {filters}."
)
MAY_BE_NONE = N_("the difference between {types} may be none (95% interval {low} to {high}).")
OTHERS = N_("{n} other source types")
ANOTHER = N_("the finding is another")
TOO_FEW = N_n("{types} has too few texts.", "{types} have too few texts.")
FEWER = N_n("{types} has fewer than {floor}.", "{types} have fewer than {floor}.")
# What decides alone, and what decides among others: texts, and sources.
ON_ONE_TEXT = N_("Depends on {names}: without it, {instead}.")
ON_ONE_SOURCE = N_("Depends on {names}: without its texts, {instead}.")
ON_TEXTS = N_("Depends on {names}: without any one of them the finding is another.")
ON_SOURCES = N_("Depends on {names}: without those of any one of them the finding is another.")
ON_TEXTS_TOLD = N_(
    "Depends on {names}: without any one of them the finding is another; without the first, {instead}."
)
ON_SOURCES_TOLD = N_(
    "Depends on {names}: without those of any one of them the finding is another; "
    "without those of the first, {instead}."
)


@dataclass(frozen=True, eq=False)
class Verdict:
    """A badge of `columns.BADGES`, its reason in one sentence or two, and the intervals of the numbers.

    `documents` and `sources` are the ids of those on which the finding depends. `difference` is the
    contrast of the finding with its interval (estimate, low, high), where it has one. `doubt` says why the
    finding may be chance, whatever the badge; "" where nothing says so.
    """

    badge: str
    reason: str
    intervals: pd.DataFrame
    documents: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    difference: tuple[float, float, float] | None = None
    doubt: str = ""

    @property
    def hangs_on(self) -> str:
        """What single ones the finding depends on, "texts" or "sources"; "" where the badge is another."""
        if self.badge != columns.DEPENDS:
            return ""
        return "texts" if self.documents else "sources"


def verdict(dataset: Dataset, selection: Selection, claim: Claim) -> Verdict:
    """The verdict on a claim.

    Where no sentence is selected nothing stands, not even in a chart that does not apply the filter.
    """
    if selection.filters and not rows.sentences(dataset, selection).any():
        return _too_little(_unselected(dataset, selection))
    if not len(claim.measures.documents):
        return _too_little(claim.nothing or say(NOTHING, floor=floor_in_words()))
    found = intervals(claim.measures) if claim.compares else _none()
    low = _below_floor(dataset, claim)
    if low:
        return _too_little(low, found)
    between = difference(claim.measures, *claim.contrast) if claim.contrast else None
    if claim.contrast and (between is None or between[1] <= 0 <= between[2]):
        return replace(_too_little(_may_be_none(dataset, claim.contrast, between), found), difference=between)
    return replace(_left_out(dataset, selection.level, claim, found), difference=between)


def _left_out(dataset: Dataset, level: str, claim: Claim, found: pd.DataFrame) -> Verdict:
    """The verdict where there is enough to compare: does one text, one source or chance make the finding?"""
    kept = claim.measures if claim.everything else _above_floor(claim)
    without = leave_out(kept, claim.says)
    doubt = claim.doubt() if claim.doubt else ""
    if without.texts or without.sources:
        documents = tuple(dataset.documents[schema.DOCUMENT].iloc[list(without.texts)])
        sources = _sources(dataset, level, kept, without.sources)
        reason = _depends(dataset, level, documents, sources, _instead(claim, kept, without))
        return Verdict(columns.DEPENDS, reason, found, documents, sources, doubt=doubt)
    if doubt:
        return replace(_too_little(f"{doubt}.", found), doubt=doubt)
    return Verdict(columns.STANDS, _stands(dataset, claim), found)


def _too_little(why: str, found: pd.DataFrame | None = None) -> Verdict:
    """`why` is a clause."""
    return Verdict(columns.TOO_LITTLE, say(TOO_LITTLE, why=why), _none() if found is None else found)


def _none() -> pd.DataFrame:
    names = (columns.GROUP, columns.ITEM, columns.ESTIMATE, columns.LOW, columns.HIGH)
    return pd.DataFrame(columns=[*names, columns.TEXTS, columns.SOURCES])


def _unselected(dataset: Dataset, selection: Selection) -> str:
    return say_n(*UNSELECTED, len(selection.filters), filters=in_words(dataset, selection.filters))


def _stands(dataset: Dataset, claim: Claim) -> str:
    """What stands, and for which source types."""
    measures = claim.measures
    enough = supported(measures.group, measures.source, len(measures.groups))
    if not claim.compares and (measures.groups == TOGETHER or not enough.all()):
        return say(STANDS, types=_(AS_ONE))
    labels = [dataset.group_label(group) for group in measures.groups]
    fine, few = (list(compress(labels, here)) for here in (enough, ~enough))
    rest = f" {say_n(*TOO_FEW, len(few), types=_told(few))}" if few else ""
    return f"{say(STANDS, types=listed(fine))}{rest}"


def _told(types: Sequence[str]) -> str:
    """Types by name where they are few."""
    return listed(types) if len(types) <= NAMED_TYPES else say(OTHERS, n=len(types))


def _enough(claim: Claim) -> np.ndarray:
    measures = claim.measures
    if not claim.compares:
        together = np.zeros(len(measures.documents), dtype=np.int64)
        return np.repeat(supported(together, measures.source, 1), len(measures.groups))
    return supported(measures.group, measures.source, len(measures.groups))


def _below_floor(dataset: Dataset, claim: Claim) -> str:
    """Why fewer than two groups can be compared; "" where they can."""
    enough, groups = _enough(claim), claim.measures.groups
    if enough.sum() >= (2 if claim.compares else 1):
        return ""
    if not claim.compares:
        return say("it takes at least {floor}.", floor=floor_in_words())
    few = [dataset.group_label(group) for group, fine in zip(groups, enough, strict=True) if not fine]
    if not few:
        return _("there is one source type, and nothing to compare it with.")
    many = say("{few} of {types} source types", few=len(few), types=len(groups))
    told = listed(few) if len(few) <= NAMED_TYPES else many
    return say_n(*FEWER, len(few), types=told, floor=floor_in_words())


def _above_floor(claim: Claim) -> Measures:
    """The measures of the groups that can be compared; the others keep their place, without texts."""
    return _of_texts(claim.measures, _enough(claim)[claim.measures.group])


def _of_texts(measures: Measures, here: np.ndarray) -> Measures:
    parts = ("documents", "group", "source", "top", "bottom")
    return replace(measures, **{name: getattr(measures, name)[here] for name in parts})


def _instead(claim: Claim, kept: Measures, without: LeaveOut) -> str:
    """What is said without the first text or source that decides; "" where the claim does not tell."""
    if not claim.told:
        return ""
    here = kept.documents != without.texts[0] if without.texts else kept.source != without.sources[0]
    return claim.told(claim.says(*sums(kept)), claim.says(*sums(_of_texts(kept, here))))


def _may_be_none(
    dataset: Dataset, contrast: tuple[str, str, str], between: tuple[float, float, float] | None
) -> str:
    types = listed([dataset.group_label(group) for group in contrast[1:]])
    if between is None:
        return say("the texts leave the difference between {types} without an interval.", types=types)
    low, high = (signed(end) for end in between[1:])
    return say(MAY_BE_NONE, types=types, low=low, high=high)


def _sources(dataset: Dataset, level: str, measures: Measures, codes: tuple[int, ...]) -> tuple[str, ...]:
    if dataset.typed is not None:  # where sources stand side by side, none is left out
        return ()
    texts = dataset.documents[level].to_numpy()[measures.documents]
    return tuple(dict.fromkeys(texts[np.isin(measures.source, codes)]))


def _depends(
    dataset: Dataset, level: str, documents: Sequence[str], sources: Sequence[str], instead: str
) -> str:
    """Which texts or sources decide, and what is said without the first of them."""
    if documents:
        names = named_texts(dataset, level, documents[:NAMED])
        return _without(names, len(documents), "more text", (ON_ONE_TEXT, ON_TEXTS, ON_TEXTS_TOLD), instead)
    names = [dataset.source_name(source) for source in sources[:NAMED]]
    said = (ON_ONE_SOURCE, ON_SOURCES, ON_SOURCES_TOLD)
    return _without(names, len(sources), "more source", said, instead)


def _without(names: Sequence[str], n: int, more: str, said: tuple[str, str, str], instead: str) -> str:
    """`said` is what is said of the only one, of several, and of several where it is known what changes."""
    only, several, told = said
    if n == 1:
        return say(only, names=listed(names), instead=instead or _(ANOTHER))
    return say(told if instead else several, names=listed([*names, number_of(n - 1, more)]), instead=instead)


def named_texts(dataset: Dataset, level: str, documents: Sequence[str]) -> list[str]:
    """Texts by title, source and date, as a reader knows them, in the order of the dataset."""
    rows = dataset.documents[dataset.documents[schema.DOCUMENT].isin(documents)]
    return [_named(dataset, level, text) for _, text in rows.iterrows()]


def _named(dataset: Dataset, level: str, text: pd.Series) -> str:
    date = date_label(text[schema.PUBLISHED_FROM].date(), text[schema.PUBLISHED_TO].date())
    return f"“{text[schema.TITLE]}” ({dataset.source_name(text[level])}, {date})"
