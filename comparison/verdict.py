"""Does a finding stand? Its badge, the reason for it, and the intervals of its numbers.

How to read it: *stands* means that no single text and no single source decides what the finding
says; *depends* names one that does; *too little to say* means that a group compared lies below the
evidence floor, or that the difference may be none or chance. Caveat: what stands is a statement about
the texts collected; no resampling sees a text that is not among them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from comparison import columns
from comparison.claims import Claim
from comparison.dataset import Dataset
from comparison.resampling import Measures, difference, intervals, leave_out
from comparison.selection import Selection
from comparison.support import floor_in_words, supported
from comparison.wording import date_label, listed, number_of, signed
from preprocessing import schema

NAMED = 1  # texts or sources that a reason names
NAMED_TYPES = 2

NOTHING = (
    "Too little to say: nothing here can be compared between source types that have at least "
    f"{floor_in_words()}."
)
STANDS = "No single text and no single source decides what it says."


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


def verdict(dataset: Dataset, selection: Selection, claim: Claim | None) -> Verdict:
    """The verdict on a claim; None as a claim is one about nothing."""
    if claim is None or not len(claim.measures.documents):
        return Verdict(columns.TOO_LITTLE, NOTHING, _none())
    found = intervals(claim.measures) if claim.compares else _none()
    low = _below_floor(dataset, claim)
    if low:
        return Verdict(columns.TOO_LITTLE, f"Too little to say: {low}", found)
    between = difference(claim.measures, *claim.contrast) if claim.contrast else None
    if claim.contrast and (between is None or between[1] <= 0 <= between[2]):
        reason = _may_be_none(dataset, claim.contrast, between)
        return Verdict(columns.TOO_LITTLE, reason, found, difference=between)
    kept = claim.measures if claim.everything else _above_floor(claim)
    without = leave_out(kept, claim.says)
    documents = tuple(dataset.documents[schema.DOCUMENT].iloc[list(without.texts)])
    sources = _sources(dataset, selection.level, kept, without.sources)
    doubt = claim.doubt() if claim.doubt else ""
    reason = _depends(dataset, selection.level, documents, sources)
    if reason:
        return Verdict(columns.DEPENDS, reason, found, documents, sources, between, doubt)
    if doubt:
        return Verdict(
            columns.TOO_LITTLE, f"Too little to say: {doubt}.", found, difference=between, doubt=doubt
        )
    return Verdict(columns.STANDS, STANDS, found, difference=between)


def _none() -> pd.DataFrame:
    names = (columns.GROUP, columns.ITEM, columns.ESTIMATE, columns.LOW, columns.HIGH)
    return pd.DataFrame(columns=[*names, columns.TEXTS, columns.SOURCES])


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
        return f"it takes at least {floor_in_words()}."
    few = [dataset.group_label(group) for group, fine in zip(groups, enough, strict=True) if not fine]
    told = listed(few) if len(few) <= NAMED_TYPES else f"{len(few)} of {len(groups)} source types"
    if not few:
        return "there is one source type, and nothing to compare it with."
    return f"{told} {'has' if len(few) == 1 else 'have'} fewer than {floor_in_words()}."


def _above_floor(claim: Claim) -> Measures:
    """The measures of the groups that can be compared; the others keep their place, without texts."""
    measures, enough = claim.measures, _enough(claim)
    here = enough[measures.group]
    parts = ("documents", "group", "source", "top", "bottom")
    return replace(measures, **{name: getattr(measures, name)[here] for name in parts})


def _may_be_none(
    dataset: Dataset, contrast: tuple[str, str, str], between: tuple[float, float, float] | None
) -> str:
    names = " and ".join(dataset.group_label(group) for group in contrast[1:])
    if between is None:
        return f"Too little to say: the texts leave the difference between {names} without an interval."
    low, high = (signed(end) for end in between[1:])
    return f"Too little to say: the difference between {names} may be none (95% interval {low} to {high})."


def _sources(dataset: Dataset, level: str, measures: Measures, codes: tuple[int, ...]) -> tuple[str, ...]:
    texts = dataset.documents[level].to_numpy()[measures.documents]
    return tuple(dict.fromkeys(texts[np.isin(measures.source, codes)]))


def _depends(dataset: Dataset, level: str, documents: tuple[str, ...], sources: tuple[str, ...]) -> str:
    """Which texts and sources decide; "" where none does."""
    if documents:
        named = named_texts(dataset, level, documents[:NAMED])
        more = len(documents) - NAMED
        rest = [number_of(more, "more text")] if more > 0 else []
        each = "it" if len(documents) == 1 else "any one of them"
        return f"Depends on {listed([*named, *rest])}: without {each} the finding is another."
    if sources:
        names = [dataset.source_name(source) for source in sources[:NAMED]]
        more = len(sources) - NAMED
        rest = [number_of(more, "more source")] if more > 0 else []
        each = "its texts" if len(sources) == 1 else "those of any one of them"
        return f"Depends on {listed([*names, *rest])}: without {each} the finding is another."
    return ""


def named_texts(dataset: Dataset, level: str, documents: Sequence[str]) -> list[str]:
    """Texts by title, source and date, as a reader knows them, in the order of the dataset."""
    rows = dataset.documents[dataset.documents[schema.DOCUMENT].isin(documents)]
    return [_named(dataset, level, text) for _, text in rows.iterrows()]


def _named(dataset: Dataset, level: str, text: pd.Series) -> str:
    date = date_label(text[schema.PUBLISHED_FROM].date(), text[schema.PUBLISHED_TO].date())
    return f"“{text[schema.TITLE]}” ({dataset.source_name(text[level])}, {date})"
