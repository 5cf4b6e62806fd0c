"""The end of a lesson: how the class did, what was read, and what to talk about."""

from dash import dcc, html
from dash.development.base_component import Component

from comparison.dataset import Dataset
from comparison.lesson import Round
from comparison.lesson_plan import Lesson
from comparison.selection import Selection
from comparison.settings import SEED, SETTINGS
from comparison.translation import _, say
from components.lesson import parts, words
from components.lesson.setup import address, build_print


def build_end(dataset: Dataset, selection: Selection, plan: Lesson) -> html.Section:
    """The score, the texts with their links, and questions for the whole class."""
    read = [_read(dataset, one) for one in plan.rounds]
    if plan.prediction:
        asked = plan.prediction
        read.append(html.Li([f"{parts.question(dataset, asked)} ", html.Strong(parts.predicted(asked)), "."]))
    return html.Section(
        [
            html.H1(tabIndex=-1, className="lesson-heading lesson-result"),
            html.P(_(words.NEUTRAL)),
            parts.build_questions(map(_, words.ASK_END)),
            html.H2(_(words.END)),
            html.Ol(read),
            html.P([_again(), build_print(), _next(selection)], className="lesson-tools"),
        ],
        className="lesson-step is-end",
        hidden=True,
    )


def _read(dataset: Dataset, one: Round) -> html.Li:
    kind = html.Strong(dataset.type_label(one.answer))
    line = parts.build_line(one, shown=True)
    return html.Li([*line, " ", kind, ". ", parts.origin(one), ". ", parts.build_way(one)])


def _again() -> html.Button:
    return html.Button(_(words.AGAIN), type="button", className="tool lesson-again")


def _next(selection: Selection) -> Component:
    """The way to the next of the lessons; the first comes after the last."""
    numbers = list(SETTINGS[SEED].ids)
    after = numbers[(numbers.index(selection.setting(SEED)) + 1) % len(numbers)]
    return dcc.Link(
        say(words.NEXT_LESSON, number=after),
        href=address(selection.with_values(SEED, [after])),
        className="tool",
    )
