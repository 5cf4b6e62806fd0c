"""A chart's answer, and the same once it is checked; each is made once."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from comparison import answers
from comparison.charts import CHARTS, Chart
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.verdict import Verdict

OWN = Selection(voice="own")
INTERVALS = pd.DataFrame({"group": ["watch"]})


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    _forget()
    yield
    _forget()


def _forget() -> None:
    for kept in (answers.answer, answers.claim_of, answers.verdict_of, answers._later):
        kept.cache_clear()


@pytest.mark.parametrize("name", list(CHARTS))
def test_an_answer_is_that_of_the_chart(tiny: Dataset, name: str) -> None:
    found, frames = answers.answer(tiny, OWN, name), CHARTS[name].frames(tiny, OWN)
    assert found.finding == CHARTS[name].finding(tiny, OWN, frames[name], None)
    assert found.frames.keys() == frames.keys()
    assert all(found.frames[key].equals(frame) for key, frame in frames.items())


def test_checked_it_brings_intervals_what_comes_later_and_the_finding_with_its_verdict(
    tiny: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    monkeypatch.setattr(answers, "CHARTS", {"tone": _counting(made)})
    monkeypatch.setattr(answers, "verdict", lambda *_: Verdict("stands", "So.", INTERVALS))
    for _ in range(2):
        found = answers.checked(tiny, OWN, "tone")
        assert found.finding == "told with stands"
        assert list(found.frames) == ["tone", "beside", "intervals", "later"]
        assert found.frames["intervals"] is INTERVALS
        assert answers.answer(tiny, OWN, "tone").finding == "told with nothing"
    assert sorted(made) == ["beside", "claim", "later", "tone"]


def _counting(made: list[str]) -> Chart:
    """A chart that notes what is made of it."""

    def frame(name: str) -> Any:
        return lambda *_: (made.append(name), pd.DataFrame({"a": [1]}))[1]

    return Chart(
        "tone",
        frame("tone"),
        (),
        lambda _, __, ___, verdict: f"told with {verdict.badge if verdict else 'nothing'}",
        lambda *_: made.append("claim"),
        beside={"beside": frame("beside")},
        later={"later": frame("later")},
    )


def test_other_selections_and_other_charts_have_answers_of_their_own(tiny: Dataset) -> None:
    assert (
        not answers.answer(tiny, OWN, "tone")
        .frames["tone"]
        .equals(answers.answer(tiny, Selection(), "tone").frames["tone"])
    )
    assert "terms" in answers.answer(tiny, OWN, "terms").frames


def test_only_the_last_answers_are_kept() -> None:
    assert answers.answer.cache_info().maxsize == answers.KEPT


def test_the_first_page_is_answered_in_advance(tiny: Dataset) -> None:
    answers.warm(tiny)
    made = answers.answer.cache_info().misses
    for name in CHARTS:
        answers.answer(tiny, Selection(), name)
    assert answers.answer.cache_info().misses == made


EACH: list[Callable[..., Any]] = [
    answers.answer,
    answers.checked,
    answers.checked_finding,
    answers.claim_of,
    answers.verdict_of,
]


@pytest.mark.parametrize("asked", EACH)
def test_what_the_dataset_does_not_hold_is_refused(tiny: Dataset, asked: Callable[..., Any]) -> None:
    with pytest.raises(ValueError, match=r"“E99” is no value of “Event” \(E01, E02\)"):
        asked(tiny, Selection(events=("E99",)), "tone")
    with pytest.raises(ValueError, match="“x_nope” is no filter of this dataset"):
        asked(tiny, Selection(extras=(("x_nope", ("1",)),)), "tone")
    with pytest.raises(ValueError, match="'nope' is no chart; name one of coverage, "):
        asked(tiny, Selection(), "nope")


def test_days_outside_the_texts_make_no_difference(tiny: Dataset) -> None:
    wide = Selection(date_from=date(1900, 1, 1), voice="own")
    here = replace(wide, date_from=date(2001, 1, 1))
    for name in CHARTS:
        assert answers.checked(tiny, wide, name).finding == answers.checked(tiny, here, name).finding
