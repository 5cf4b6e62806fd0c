"""What a page says before its first chart."""

from dataclasses import replace

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.totals import Totals, totals


def test_the_whole_corpus(tiny: Dataset) -> None:
    assert totals(tiny, Selection()) == Totals(texts=5, sentences=12, types=3, repeated=0)


def test_every_filter_counts(tiny: Dataset) -> None:
    assert totals(tiny, Selection(events=("E01",), types=("human_rights_ngo",))) == Totals(1, 1, 1, 0)
    assert totals(tiny, Selection(term="nowhere")) == Totals(0, 0, 0, 0)


def test_repeats_are_left_out_and_counted(tiny: Dataset) -> None:
    # d2 and d5 are the agency's; d5, with two sentences, repeats d2.
    sets = tiny.documents["document"].map({"d2": 0, "d5": 0})
    dataset = replace(tiny, documents=tiny.documents.assign(duplicate_set=sets))
    assert totals(dataset, Selection()) == Totals(4, 10, 3, 2)
    assert totals(dataset, Selection(voice="quoted")) == Totals(2, 2, 2, 1)
    assert totals(dataset, Selection(settings=(("duplicates", "all"),))) == Totals(5, 12, 3, 0)
