"""The finding under other choices, and whether it says the same."""

import numpy as np
import pandas as pd
import pytest

from comparison import answers, columns, switches
from comparison.charts import CHARTS
from comparison.claims import Claim, no_claim
from comparison.dataset import Dataset
from comparison.resampling import Measures
from comparison.selection import Selection
from comparison.switches import choices
from comparison.verdict import Verdict
from tests.comparison.test_keyness import TEXTS
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.comparison.worded import worded


def test_one_choice_is_changed_at_a_time() -> None:
    chosen = Selection(events=("E01",))
    assert {name: other.to_query() for name, other in choices(chosen)} == {
        "as_chosen": "event=E01",
        "by_carrier": "event=E01&level=carrier",
        "own_voice": "event=E01&voice=own",
        "each_time": "event=E01&duplicates=all",
    }


def test_what_is_chosen_already_is_changed_back() -> None:
    chosen = Selection(level="carrier", voice="own", settings=(("duplicates", "all"),))
    assert {name: other.to_query() for name, other in choices(chosen)} == {
        "as_chosen": "level=carrier&voice=own&duplicates=all",
        "by_originator": "voice=own&duplicates=all",
        "counted_once": "level=carrier&voice=own",
    }


def test_quotations_alone_are_held_against_own_voice() -> None:
    assert "own_voice" in dict(choices(Selection(voice="quoted")))


@pytest.mark.parametrize("name", list(CHARTS))
def test_every_chart_has_its_finding_and_badge_under_each_choice(tiny: Dataset, name: str) -> None:
    frame = switches.switches(tiny, Selection(), name)
    others = dict(choices(Selection()))
    assert list(frame[columns.CHOICE]) == list(others)
    for row, other in zip(frame.itertuples(), others.values(), strict=True):
        assert row.finding == answers.checked_finding(tiny, other, name)
        assert row.badge == answers.verdict_of(tiny, other, name).badge
    assert frame[columns.SAME].iloc[0]


@pytest.mark.parametrize("filters", [{}, {"events": ("E01",)}, {"events": ("E02",)}, {"voice": "own"}])
@pytest.mark.parametrize("reference", ["rest", NGO, STATE, SOLIDARITY])
def test_words_are_compared_with_every_reference(tiny: Dataset, reference: str, filters: dict) -> None:
    """Types above the evidence floor and below it; and where all are below it."""
    for dataset in (tiny, worded(tiny, TEXTS)):
        asked = Selection(**filters, settings=(("reference", reference),))
        frame = switches.switches(dataset, asked, "keyness")
        assert list(frame[columns.CHOICE]) == list(dict(choices(asked)))


def test_the_same_is_what_the_claim_says_of_the_same_groups(
    tiny: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The larger group leads but by carrier, where it is the other, and in own voice, where one is gone."""
    monkeypatch.setattr(switches, "claim_of", lambda dataset, selection, _: _claim(dataset, selection))
    monkeypatch.setattr(switches, "checked_finding", lambda *_: "So.")
    monkeypatch.setattr(switches, "verdict_of", lambda *_: Verdict("stands", "So.", pd.DataFrame()))
    frame = switches.switches(tiny, Selection(), "tone").set_index(columns.CHOICE)
    assert frame[columns.SAME].to_dict() == {
        "as_chosen": True,
        "by_carrier": False,
        "own_voice": False,
        "each_time": True,
    }


def test_the_same_numbers_are_those_of_the_frame(tiny: Dataset) -> None:
    """Own voice holds all names in the texts on the event; the frame of sources holds both levels."""
    frame = switches.switches(tiny, Selection(events=("E01",)), "naming").set_index(columns.CHOICE)
    assert frame[columns.SAME_NUMBERS].to_dict() == {
        "as_chosen": True,
        "by_carrier": False,
        "own_voice": True,
        "each_time": True,
    }
    frame = switches.switches(tiny, Selection(), "sources").set_index(columns.CHOICE)
    assert frame[columns.SAME].to_dict() == dict.fromkeys(frame.index, True)  # nothing is claimed of so few
    assert frame[columns.SAME_NUMBERS].to_dict() == {
        "as_chosen": True,
        "by_carrier": True,
        "own_voice": False,
        "each_time": True,
    }


def _claim(_: Dataset, selection: Selection) -> Claim:
    groups = ("a",) if selection.voice == "own" else ("a", "b")
    top = {"originator": [[1.0], [2.0], [0.5]], "carrier": [[4.0], [2.0], [0.5]]}[selection.level]
    group = np.array([0, len(groups) - 1, 0])
    each = np.ones((3, 1)) * (2 if selection.settings else 1)
    measures = Measures(groups, ("x",), np.arange(3), group, np.arange(3), np.array(top), each)
    return Claim(measures, lambda sums, _: int(sums[:, 0].argmax()))


def test_where_there_is_nothing_to_ask_nothing_differs(
    tiny: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(switches, "claim_of", lambda *_: no_claim(""))
    assert switches.switches(tiny, Selection(), "tone")[columns.SAME].all()
