"""When: texts and sentences over time, by source type."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.claims import Claim, leading, no_claim, none_above_floor, one_group
from comparison.dataset import Dataset
from comparison.floor import enough_texts
from comparison.groups import counted_texts, summed, type_codes, type_ids
from comparison.selection import Selection
from comparison.translation import N_, _, say
from comparison.wording import date_label, listed
from preprocessing import schema

IGNORES = (columns.FROM, columns.TO)
MAX_PERIODS = 15
UNITS = (1, 3, 12, 120)  # months: a month, a quarter, a year, ten years
ONE_PERIOD: Final = N_("all of these texts are of one period.")
NO_MOST: Final = N_("no one period has more texts than every other.")
DAY: Final = "datetime64[D]"
LONGEST: Final = 10_000 * 366  # days; no period is as long: a `date` ends with the year 9999


def timeline(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Period, from, to, type, texts, sentences, period_texts, period_sentences, in order of time.

    Periods without texts are left out. They are each text's own dates where no two of them overlap,
    or else months, quarters, years or decades; the finest of which at most `MAX_PERIODS` hold texts.
    A text that is dated less exactly than that has a period of its own, which may overlap others:
    to select one of these by its dates selects that text too. `period_texts` and `period_sentences`
    are those of all types. `from` and `to` are ISO dates, within the dates of the dataset, so that
    they can be selected.
    """
    counts = counted_texts(dataset, rows.sentences(dataset, selection, IGNORES))
    first, last, place = _periods(dataset, counts.index.to_numpy())
    types, labels = type_ids(dataset), _labels(first, last)
    cell = place * len(types) + type_codes(dataset, selection.level)[counts.index]
    cells, found = np.unique(cell, return_inverse=True)
    period, kind = cells // len(types), cells % len(types)
    texts, sentences = (summed(found, counts[name], len(cells)) for name in (columns.TEXTS, schema.SENTENCES))
    days = _within(dataset, first, last)
    return pd.DataFrame(
        {
            columns.PERIOD: np.array(labels, dtype=object)[period],
            **{name: values[period] for name, values in zip((columns.FROM, columns.TO), days, strict=True)},
            columns.TYPE: np.array(types, dtype=object)[kind],
            columns.TEXTS: texts,
            schema.SENTENCES: sentences,
            columns.PERIOD_TEXTS: summed(period, texts, len(first))[period],
            columns.PERIOD_SENTENCES: summed(period, sentences, len(first))[period],
        }
    )


def claim(dataset: Dataset, selection: Selection) -> Claim:
    """Which period has most texts: it counts what was collected and compares no groups.

    Nothing where no type is above the evidence floor, and where no one period of several has most.
    """
    if not enough_texts(dataset, selection.level, rows.texts_that_count(dataset, selection, IGNORES)).any():
        return none_above_floor()
    counts = counted_texts(dataset, rows.sentences(dataset, selection, IGNORES))
    first, last, place = _periods(dataset, counts.index.to_numpy())
    sums = np.bincount(place, minlength=len(first))
    if len(first) < 2:
        return no_claim(_(ONE_PERIOD))
    if np.count_nonzero(sums == sums.max()) > 1:
        return no_claim(_(NO_MOST))
    texts = np.zeros((len(dataset.documents), len(first)))
    texts[counts.index, place] = 1
    labels = _labels(first, last)
    measures = one_group(dataset, selection.level, labels, texts)
    return Claim(measures, leading(labels), compares=False, told=_told)


def _told(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> str:
    (periods,) = after
    if len(periods) == 1:
        return say("{period} would have the most texts", period=periods[0])
    return say("{periods} would have as many texts each", periods=listed(periods))


def _labels(first: np.ndarray, last: np.ndarray) -> list[str]:
    return [date_label(*days) for days in zip(_dates(first), _dates(last), strict=True)]


def _within(dataset: Dataset, first: np.ndarray, last: np.ndarray) -> list[np.ndarray]:
    """First and last days within those of the dataset, in ISO form."""
    begin, end = dataset.documents[schema.PUBLISHED_FROM].min(), dataset.documents[schema.PUBLISHED_TO].max()
    inside = np.maximum(first, begin.to_datetime64()), np.minimum(last, end.to_datetime64())
    return [np.datetime_as_string(days, unit="D").astype(object) for days in inside]


def _dates(days: np.ndarray) -> list[date]:
    return days.astype(object).tolist()


def _periods(dataset: Dataset, texts: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """First and last day of each period, in order of time, and the place of each text's period."""
    first, last = (
        dataset.documents[name].to_numpy()[texts].astype(DAY)
        for name in (schema.PUBLISHED_FROM, schema.PUBLISHED_TO)
    )
    periods = _distinct(first, last)
    if len(periods[0]) > MAX_PERIODS or _overlap(*periods[:2]):
        for months in UNITS:
            periods = _distinct(*_widened(first, last, months))
            if len(periods[0]) <= MAX_PERIODS:
                break
    return periods


def _distinct(first: np.ndarray, last: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Distinct pairs of days, in order of time, and the place of each pair among them."""
    pairs = first.astype(np.int64) * LONGEST + (last - first).astype(np.int64)
    found, place = np.unique(pairs, return_inverse=True)
    begin = found // LONGEST
    return begin.astype(DAY), (begin + found % LONGEST).astype(DAY), place


def _overlap(begins: np.ndarray, ends: np.ndarray) -> bool:
    """Whether two of these periods, which are in order and all differ, share a day."""
    return bool((begins[1:] <= np.maximum.accumulate(ends)[:-1]).any())


def _widened(first: np.ndarray, last: np.ndarray, months: int) -> tuple[np.ndarray, np.ndarray]:
    """Whole units of so many months for the texts that lie within one, their own dates for the others."""
    epoch, year_one = np.datetime64("0000-01", "M"), np.datetime64("0001-01", "M")
    begin = epoch + (first.astype("datetime64[M]") - epoch) // months * months
    end = begin + months
    begin = np.maximum(begin, year_one)  # a `date` knows no year 0
    inside = last.astype("datetime64[M]") < end
    return (
        np.where(inside, begin.astype("datetime64[D]"), first),
        np.where(inside, end.astype("datetime64[D]") - 1, last),
    )
