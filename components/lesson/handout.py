"""What is printed: a page of questions for the class, and behind it a page of answers."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from comparison.answers import checked_finding, verdict_of
from comparison.dataset import Dataset
from comparison.lesson import Round
from comparison.lesson_plan import Lesson
from comparison.prediction import Prediction
from comparison.selection import Selection
from comparison.settings import SEED
from comparison.translation import _, say
from components.badges import build_badge
from components.lesson import parts, words
from components.lesson.setup import about
from preprocessing import schema


def build_handout(dataset: Dataset, selection: Selection, plan: Lesson) -> html.Div:
    """Both pages; on the screen they are hidden."""
    lesson = say(words.LESSON, number=selection.setting(SEED))
    return html.Div([_questions(dataset, plan, lesson), _answers(dataset, plan, lesson)], className="handout")


def _questions(dataset: Dataset, plan: Lesson, lesson: str) -> html.Section:
    asked = [_asked(dataset, one) for one in plan.rounds]
    if plan.prediction:
        question = [parts.question(dataset, plan.prediction)]
        asked.append(html.Li(_boxes(question, parts.offered(plan.prediction))))
    selected = say(words.ABOUT, corpus=dataset.catalogue["title"], chosen=about(dataset, plan.selection))
    return html.Section(
        [
            html.H1(say(words.HANDOUT, title=_(words.TITLE), lesson=lesson)),
            html.P(selected),
            html.P(_(words.PUPIL), className="handout-pupil"),
            html.P(_(words.MARK)),
            html.Ol(asked),
            parts.build_questions(map(_, words.ASK_END)),
            html.P(_(words.NEUTRAL)),
        ],
        className="handout-questions",
    )


def _asked(dataset: Dataset, one: Round) -> html.Li:
    note = [f" {_(words.QUOTED_BEFORE)}"] if one.voice == schema.QUOTED else []
    reason = html.P(_(words.REASON), className="handout-reason")
    return html.Li([*_boxes([*parts.build_line(one), *note], parts.labels(dataset, one.choices)), reason])


def _boxes(line: Sequence[Any], choices: Sequence[str]) -> list[Component]:
    """What is asked, and a box before each choice."""
    boxes = [html.Span(f"☐ {choice}", className="handout-choice") for choice in choices]
    return [html.P(line, className="handout-line"), html.P(boxes)]


def _answers(dataset: Dataset, plan: Lesson, lesson: str) -> html.Section:
    told: list[Component] = [_told(dataset, one) for one in plan.rounds]
    if plan.prediction:
        told.append(_predicted(dataset, plan.prediction))
    return html.Section(
        [
            html.H1(say(words.ANSWERS, lesson=lesson)),
            html.Ol(told),
            html.P(say(words.POINTS, all=plan.length)),
            html.P(_(words.NEUTRAL)),
            html.P([_(words.ADDRESS), html.Span(className="lesson-address")]),
        ],
        className="handout-answers",
    )


def _predicted(dataset: Dataset, asked: Prediction) -> html.Li:
    badge = build_badge(verdict_of(dataset, asked.selection, asked.chart))
    finding = checked_finding(dataset, asked.selection, asked.chart)
    return html.Li([html.Strong(f"{parts.predicted(asked)}."), f" {finding} ", *badge])


def _told(dataset: Dataset, one: Round) -> html.Li:
    kind = html.Strong(f"{dataset.type_label(one.answer)}.")
    facts = f" {parts.origin(one)}. {parts.voice(one)} {parts.hidden(one)}"
    return html.Li([kind, facts, html.Br(), one.page or _(words.NO_PAGE)])
