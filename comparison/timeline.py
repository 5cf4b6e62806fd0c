"""When: texts and sentences over time, by source type."""

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.dataset import Dataset
from comparison.groups import counted_texts, type_codes, type_ids
from comparison.selection import Selection
from comparison.wording import date_label
from preprocessing import schema

IGNORES = (columns.FROM, columns.TO)
MAX_PERIODS = 15
UNITS = (1, 3, 12, 120)  # months: a month, a quarter, a year, ten years


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
    counts[columns.TYPE] = type_codes(dataset, selection.level)[counts.index]
    counts[columns.FROM], counts[columns.TO] = _periods(dataset.documents.loc[counts.index])
    keys = [columns.FROM, columns.TO, columns.TYPE]
    frame = counts.groupby(keys)[[columns.TEXTS, schema.SENTENCES]].sum().reset_index()
    sums = frame.groupby([columns.FROM, columns.TO])[[columns.TEXTS, schema.SENTENCES]].transform("sum")
    frame[[columns.PERIOD_TEXTS, columns.PERIOD_SENTENCES]] = sums
    frame[columns.TYPE] = np.array(type_ids(dataset), dtype=object)[frame[columns.TYPE]]
    days = zip(frame[columns.FROM].dt.date, frame[columns.TO].dt.date, strict=True)
    frame.insert(0, columns.PERIOD, pd.Series([date_label(*pair) for pair in days], dtype=object))
    return _within(dataset, frame)


def _within(dataset: Dataset, frame: pd.DataFrame) -> pd.DataFrame:
    first = frame[columns.FROM].clip(lower=dataset.documents[schema.PUBLISHED_FROM].min())
    last = frame[columns.TO].clip(upper=dataset.documents[schema.PUBLISHED_TO].max())
    iso = {
        name: np.datetime_as_string(days, unit="D")
        for name, days in ((columns.FROM, first), (columns.TO, last))
    }
    return frame.assign(**{name: pd.Series(days, dtype=object) for name, days in iso.items()})


def _periods(documents: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """First and last day of each text's period."""
    first = documents[schema.PUBLISHED_FROM].to_numpy().astype("datetime64[D]")
    last = documents[schema.PUBLISHED_TO].to_numpy().astype("datetime64[D]")
    periods = first, last
    if _number(*periods) > MAX_PERIODS or _overlap(*periods):
        for months in UNITS:
            periods = _widened(first, last, months)
            if _number(*periods) <= MAX_PERIODS:
                break
    return periods[0].astype("datetime64[s]"), periods[1].astype("datetime64[s]")


def _number(first: np.ndarray, last: np.ndarray) -> int:
    return np.unique(np.stack((first, last)), axis=1).shape[1]


def _overlap(first: np.ndarray, last: np.ndarray) -> bool:
    """Whether two different periods share a day."""
    begins, ends = np.unique(np.stack((first, last)), axis=1)
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
