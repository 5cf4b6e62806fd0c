"""The short version of benchmarks/validity: intervals and p keep what they promise."""

import re

import numpy as np
import pytest
from scipy.special import ndtri

from benchmarks.validity.corpora import QUANTITIES
from benchmarks.validity.coverage import DIFFERENCE, IN_USE, NUMBER, Coverage, coverages, floor
from benchmarks.validity.false_positives import false_positives
from benchmarks.validity.methods import METHODS, jackknife_t
from benchmarks.validity.report import report
from comparison.intervals import SHARE, ends, ratio
from comparison.support import LEAST_TEXTS
from tests.corpus import ROOT

SIZES = (LEAST_TEXTS, 20)
CORPORA = 250
RESULTS = ROOT / "benchmarks" / "validity" / "RESULTS.md"
METHODS_PAGE = ROOT / "docs" / "methods.md"


def each_mention_a_case(top, bottom, bounds, random, draws, level):
    """The interval of one who forgets that mentions of one text resemble each other."""
    share = ratio(top.sum(axis=0), bottom.sum(axis=0))
    reach = ndtri((1 + level) / 2) * np.sqrt(share * (1 - share) / bottom.sum(axis=0))
    return share - reach, share + reach


def test_intervals_hold_what_they_are_about() -> None:
    for row in coverages(QUANTITIES, {IN_USE: ends}, SIZES, CORPORA):
        least, most = (0.9, 1) if row.texts == LEAST_TEXTS else (0.88, 0.985)
        assert least <= row.covered <= most, row


def test_so_wide_a_margin_still_tells_documents_from_words() -> None:
    for row in coverages(QUANTITIES[:1], {"mentions": each_mention_a_case}, SIZES, CORPORA):
        assert row.covered < 0.8, row


def test_the_permutation_of_documents_finds_what_is_not_there_as_often_as_it_says() -> None:
    found = false_positives(corpora=300, permutations=199)
    assert 0.025 <= found.permutation <= 0.09
    assert found.words_as_cases > 0.2


def test_the_floor_is_what_the_published_results_say() -> None:
    said = re.search(r"from \*\*(\d+)\*\* texts on", RESULTS.read_text(encoding="utf-8"))
    assert said is not None
    assert int(said[1]) == LEAST_TEXTS


def test_the_floor_is_the_size_from_which_on_all_hold() -> None:
    rows = [Coverage("q", NUMBER, "m", texts, held, 1, 1) for texts, held in ((3, 0.95), (5, 0.89), (8, 0.9))]
    assert floor(rows) == 8
    assert floor([*rows[:1], *rows[2:]]) == 3
    with pytest.raises(ValueError, match="empty"):
        floor(rows[:2])


def test_the_jackknife_by_hand() -> None:
    # 0.2, 0.4 and 0.6 of texts that weigh the same: the error of a mean, 0.2 / sqrt(3), times 4.3027.
    top, bottom = np.array([[1.0], [2.0], [3.0]]), np.full((3, 1), 5.0)
    low, high = jackknife_t(top, bottom, SHARE, np.random.default_rng(1), 0, 0.95)
    assert (low[0], high[0]) == pytest.approx((0, 0.4 + 4.3027 * 0.2 / np.sqrt(3)), abs=1e-4)


@pytest.mark.parametrize("name", METHODS)
def test_all_methods_agree_where_texts_are_many_and_alike(name: str) -> None:
    bottom = np.full((201, 1), 1000.0)
    top = np.linspace(300, 500, 201)[:, None]
    low, high = METHODS[name](top, bottom, SHARE, np.random.default_rng(1), 4000, 0.95)
    reach = 1.96 * top.std(ddof=1) / 1000 / np.sqrt(201)
    assert [low[0], high[0]] == pytest.approx([0.4 - reach, 0.4 + reach], abs=reach / 10)


def test_the_report_has_a_line_for_each_quantity_and_size() -> None:
    rows = [
        Coverage("share", of, IN_USE, texts, 0.951, given, 12.3)
        for of in (NUMBER, DIFFERENCE)
        for texts, given in zip((3, 4, 5, 6, 8, 10, 15, 20), (0.91, *[1] * 7), strict=True)
    ]
    text = report(rows, rows, false_positives(corpora=2, permutations=9))
    assert text.count("| share | 95.1 | 95.1 | 95.1 |") == 4
    assert text.count("| share | 12 (91%) | 12 | 12 |") == 2


def test_the_methods_page_tells_the_coverage_that_was_found() -> None:
    found = re.findall(
        r"\| (share of a name|rate per 1,000 words|mean tone) \| .*\(in use\) (.*)", _read(RESULTS)
    )
    told = re.findall(
        r"(?m)^\| (share of|rate per|mean tone|difference of two)[^|]* ((?:\| [\d.]+ ){8}\|)$",
        _read(METHODS_PAGE),
    )
    assert [cells for _, cells in found] == [cells for _, cells in told]
    assert len(found) == 6
    rate = re.search(r"permutation of documents, log-odds \| ([\d.]+)%", _read(RESULTS))
    assert rate
    assert f"in {rate[1]}% of them" in _read(METHODS_PAGE)


def _read(page) -> str:
    return page.read_text(encoding="utf-8")
