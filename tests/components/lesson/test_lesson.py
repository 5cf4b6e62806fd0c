"""The lesson as it is sent: every step, the answers, and the paper."""

from collections.abc import Iterator
from typing import Any

import pytest
from dash import html

from comparison.lesson import rounds
from comparison.lesson_plan import ONE_TYPE, lesson
from comparison.selection import Selection
from comparison.translation import SPANISH, speaking
from components import ids
from components.lesson import words as w
from components.lesson.parts import build_line
from components.views.lesson import build_lesson
from components.views.switch import render_view
from tests.components.lesson.conftest import SELECTION
from tests.components.reading import parts, words


def of_class(part: Any, name: str) -> list[Any]:
    kinds = ("Section", "Div", "P", "Button", "Span", "H1", "Li")
    found: Iterator[Any] = (one for kind in kinds for one in parts(part, kind))
    return [one for one in found if name in (getattr(one, "className", None) or "").split()]


def steps(page):
    return of_class(page, "lesson-step")


def test_all_steps_are_sent_and_the_first_is_open(page, lined):
    plan = lesson(lined, SELECTION)
    assert [step.className.split()[-1] for step in steps(page)] == ["is-start", *["is-round"] * 3, "is-end"]
    assert [bool(getattr(step, "hidden", False)) for step in steps(page)] == [False, *[True] * 4]
    for step, one in zip(steps(page)[1:], plan.rounds, strict=False):
        assert words(of_class(step, "is-whole")) == f"“…{''.join(part.words for part in one.line)}…”"


def test_a_round_has_a_button_for_each_source_type_and_one_answer(page, lined):
    for step, one in zip(steps(page)[1:], lesson(lined, SELECTION).rounds, strict=False):
        buttons = of_class(step, "lesson-choice")
        texts = [words(of_class(button, "choice-text")) for button in buttons]
        assert texts == [lined.type_label(kind) for kind in one.choices]
        assert [words(list(parts(button, "Kbd"))) for button in buttons] == ["1", "2", "3"]
        [answer] = [place for place, button in enumerate(buttons) if hasattr(button, "data-answer")]
        assert one.choices[answer] == one.answer


def test_nothing_is_told_before_it_is_asked_for(page):
    for step in steps(page)[1:4]:
        [told] = of_class(step, "lesson-told")
        [show] = of_class(step, "lesson-show")
        assert told.hidden
        assert show.disabled
        assert all(note.hidden for note in of_class(step, "choice-note"))


def test_gaps_hold_no_hidden_word(page, lined):
    for step, one in zip(steps(page)[1:], lesson(lined, SELECTION).rounds, strict=False):
        gapped = words(of_class(step, "is-gapped"))
        assert gapped.count(w.GAP) == len(one.hidden)
        assert not any(name in gapped for name in one.hidden)


def test_a_line_is_marked_as_being_in_the_language_of_its_text(lined):
    (one,) = rounds(lined, Selection(), 1, 1)
    assert [part for part in build_line(one) if isinstance(part, html.Span) and hasattr(part, "lang")] == []
    with speaking(SPANISH):
        gapped, whole = build_line(one), build_line(one, shown=True)
    assert words([part for part in whole if getattr(part, "lang", None) == "en"]) == words(whole)[2:-2]
    gaps = [part for part in gapped if getattr(part, "className", None) == "gap"]
    assert gaps
    assert not [gap for gap in gaps if hasattr(gap, "lang")]  # what it says is ours


def test_a_quoted_voice_is_said_beforehand(lined):
    rounds = lesson(lined, SELECTION.with_values("rounds", ["8"])).rounds
    long = build_lesson(lined, SELECTION.with_values("rounds", ["8"]))
    quoted = [w.QUOTED_BEFORE in words(step.children[1]) for step in steps(long)[1:-2]]
    assert quoted == [one.voice == "quoted" for one in rounds]
    assert any(quoted)
    assert not all(quoted)


def test_the_answer_tells_source_date_voice_and_tone_with_its_coverage(lined):
    page = build_lesson(lined, SELECTION.with_values("rounds", ["8"]))
    told = next(
        words(step) for step in steps(page) if "saw how" in words(step) or "Island City" in words(step)
    )
    assert "Island Watch, 12 Jul 2021: “Island: march met”" in told
    assert w.OWN in told
    assert "Tone of the whole sentence: −0.40, from 2 of its 10 words that the lexicon knows." in told
    assert "Hidden before: “Island City”." in told


def test_the_prediction_shows_bars_finding_badge_and_the_way_to_the_chart(page, lined):
    step = steps(page)[3]
    plan = lesson(lined, SELECTION)
    assert [bar.value for bar in parts(step, "Progress")] == [str(bar[1]) for bar in plan.prediction.counts]
    assert words(of_class(step, "lesson-badge")).startswith("Too little to say")
    [link] = [link for link in parts(step, "A") if words(link) == w.CHART]
    assert link.href == f"?event={plan.prediction.about}"
    assert link.target == "_blank"


def test_the_handout_asks_in_front_and_answers_behind(page, lined):
    [front], [behind] = of_class(page, "handout-questions"), of_class(page, "handout-answers")
    plan = lesson(lined, SELECTION)
    for one in plan.rounds:
        assert one.title not in words(front)
        assert f"“{one.title}”" in words(behind)
        assert one.page is None or one.page in words(behind)
    assert words(front).count("☐ state or government") == 2
    assert "Lesson 2" in words(front)
    assert "Lesson 2" in words(behind)
    assert "Our score: ________ of 3" in words(behind)


def test_links_lead_to_lessons_on_the_same_selection(lined):
    chosen = Selection(events=("E01",), settings=(("view", "lesson"), ("rounds", "5"), ("seed", "9")))
    page = build_lesson(lined, chosen)
    hrefs = [link.href for link in parts(page, "Link")]
    assert "?event=E01&view=lesson&seed=9" in hrefs  # three rounds
    assert "?event=E01&view=lesson&rounds=5&seed=4" in hrefs
    assert "?view=lesson&rounds=5&seed=9" in hrefs  # all texts
    assert hrefs[-1] == "?event=E01&view=lesson&rounds=5"  # lesson 1 comes after lesson 9


def test_events_of_one_source_type_are_not_offered(lined):
    page = build_lesson(lined, SELECTION)
    offered = [words(item) for item in parts(next(parts(page, "Details")), "Li")]
    assert offered == ["All texts", "Protests"]


def test_too_few_is_told_with_the_way_out(lined):
    page = build_lesson(lined, SELECTION.with_values("type", ["human_rights_ngo"]))
    assert ONE_TYPE.format(type="human-rights organisation") in words(page)
    assert len(steps(page)) == 1
    assert not of_class(page, "lesson-go")
    assert not of_class(page, "handout")
    [out] = [link for link in parts(page, "Link") if words(link) == w.WITHOUT]
    assert out.href == "?view=lesson&seed=2"


def test_what_the_script_says_comes_with_the_page(page):
    said = [name for name in vars(page) if name.startswith("data-")]
    assert {"data-lesson", "data-chosen", "data-same", "data-other", "data-score", "data-result"} <= set(said)
    assert getattr(page, "data-lesson") == "view=lesson&seed=2"


@pytest.mark.parametrize("word", ["truth", "biased", "propaganda", "correct", "wrong", "reliable"])
def test_no_type_is_judged(page, word):
    ours = " ".join(value for value in vars(w).values() if isinstance(value, str))
    assert word not in ours.lower()


def test_the_view_is_open_alone_and_the_first_link_leads_to_it(lined):
    shown = render_view(SELECTION, lined)
    assert not shown["no_lesson"]
    assert shown["no_compare"]
    assert shown["no_methods"]
    assert shown["skip"] == f"#{ids.LESSON}"
    assert render_view(Selection(), lined)["no_lesson"]
