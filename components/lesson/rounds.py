"""The rounds of a lesson; `assets/views/lesson.js` shows one at a time and keeps what the class chose."""

from collections.abc import Sequence
from typing import Any, Final

from dash import html
from dash.development.base_component import Component

from comparison.answers import checked_finding, verdict_of
from comparison.dataset import Dataset
from comparison.lesson import Round
from comparison.prediction import NAMING, Prediction
from comparison.translation import _, say
from components.badges import build_badge
from components.clicks import search_of
from components.explained import build_type, explained
from components.header import START
from components.lesson import parts, words
from components.theme import marks
from preprocessing import schema

KEYS: Final = 9  # number keys

Choice = tuple[str, str]  # a sign before it, what it says


def build_round(dataset: Dataset, one: Round, number: int, total: int) -> html.Section:
    """A line, the source types to choose from, and what is told afterwards."""
    signs = marks([*(item["id"] for item in dataset.catalogue["types"]), *one.choices])
    choices = [(signs[kind].glyph, dataset.type_label(kind)) for kind in one.choices]
    beforehand = [html.P(_(words.QUOTED_BEFORE))] if one.voice == schema.QUOTED else []
    asked = [
        *beforehand,
        html.P(parts.build_line(one), className="lesson-line is-gapped"),
        html.P(parts.build_line(one, shown=True), className="lesson-line is-whole"),
    ]
    told = [
        _answer(build_type(dataset, one.answer)),
        *_told(one),
        parts.build_questions(_to_ask(dataset, one)),
    ]
    return _step(number, total, _(words.GUESS), asked, choices, one.choices.index(one.answer), told)


def build_prediction(dataset: Dataset, asked: Prediction, number: int, total: int) -> html.Section:
    """A question about a chart, the choices, and what the chart shows, with its finding and its badge."""
    question = html.P(parts.question(dataset, asked), className="lesson-line")
    told = [
        _answer(parts.predicted(asked)),
        _bars(dataset, asked),
        html.P(checked_finding(dataset, asked.selection, asked.chart)),
        html.P(build_badge(verdict_of(dataset, asked.selection, asked.chart)), className="lesson-badge"),
        html.P(html.A(_(words.CHART), href=search_of(asked.selection.to_query()) or START, target="_blank")),
        parts.build_questions([_(words.ASK_CHART)]),
    ]
    choices = [("", choice) for choice in parts.offered(asked)]
    return _step(
        number, total, _(words.PREDICT), [question], choices, asked.choices.index(asked.answer), told
    )


def _step(
    number: int,
    total: int,
    title: str,
    asked: Sequence[Component],
    choices: Sequence[Choice],
    answer: int,
    told: Sequence[Component],
) -> html.Section:
    heading = [html.Span(say(words.ROUND, number=number, all=total), className="lesson-count"), " ", title]
    return html.Section(
        [
            html.H1(heading, tabIndex=-1, className="lesson-heading"),
            *asked,
            _choices(choices, answer),
            html.Button(_(words.SHOW), type="button", className="tool lesson-go lesson-show", disabled=True),
            html.Div([*told, _onward()], className="lesson-told", hidden=True),
        ],
        className="lesson-step is-round",
        hidden=True,
    )


def _choices(choices: Sequence[Choice], answer: int) -> html.Div:
    buttons = [_choice(place, *choice, place == answer) for place, choice in enumerate(choices)]
    return html.Div(buttons, className="lesson-choices", role="group", **{"aria-label": _(words.CHOICES)})


def _choice(place: int, sign: str, text: str, is_answer: bool) -> html.Button:
    key = [html.Kbd(str(place + 1))] if place < KEYS else []
    glyph: list[Any] = [html.Span(sign, className="glyph", **{"aria-hidden": "true"})] if sign else []
    after = [
        *([html.Span(f"✓ {_(words.IS_ANSWER)}", className="choice-note", hidden=True)] if is_answer else []),
        html.Span(_(words.IS_CHOICE), className="choice-note is-class", hidden=True),
    ]
    return html.Button(
        [*key, *glyph, html.Span(text, className="choice-text"), *after],
        type="button",
        className="lesson-choice",
        **{"aria-pressed": "false", **({"data-answer": "true"} if is_answer else {})},
    )


def _answer(text: Component | str) -> html.P:
    """The answer, and after it what the class chose."""
    outcome = html.Span(className="lesson-outcome")
    return html.P([html.Strong(text), ". ", outcome], tabIndex=-1, className="lesson-answer")


def _told(one: Round) -> list[Component]:
    """What a class hears of the text once it has guessed."""
    notes = [say(words.CONTESTED, why=one.contested)] if one.contested else []
    notes += [one.caveat] if one.caveat else []
    return [
        html.P([parts.origin(one), ". ", parts.build_way(one)]),
        html.P(f"{parts.voice(one)} {parts.hidden(one)}"),
        html.P(explained(parts.tone(one))),
        *([html.Details([html.Summary(_(words.MORE)), *map(html.P, notes)])] if notes else []),
    ]


def _to_ask(dataset: Dataset, one: Round) -> list[str]:
    first = _(words.ASK_QUOTED) if one.voice == schema.QUOTED else _(words.ASK_OWN)
    if one.kind == schema.NAME:
        return [first, say(words.ASK_NAME, name=dataset.name_label(one.key))]
    return [first, _(words.ASK_UNSAID)]


def _bars(dataset: Dataset, asked: Prediction) -> html.Table:
    """The chart as bars in a table: what is counted, how often, and out of how many."""
    if asked.chart == NAMING:
        kind, referent = dataset.type_label(asked.group), dataset.referent_label(asked.about)
        caption, heads = say(words.BARS_NAMES, type=kind, referent=referent), (_(words.NAME), _(words.TIMES))
    else:
        caption = say(words.BARS_COVERAGE, event=dataset.event_label(asked.about))
        heads = (_(words.KIND), _(words.TEXTS))
    return html.Table(
        [
            html.Caption(caption),
            html.Thead(html.Tr([*[html.Th(head, scope="col") for head in heads], html.Td()])),
            html.Tbody([_bar(*bar) for bar in asked.counts]),
        ],
        className="lesson-bars",
    )


def _bar(label: str, count: int, total: int) -> html.Tr:
    bar = html.Progress(value=str(count), max=str(total))
    number = say(words.OUT_OF, count=count, all=total)
    return html.Tr([html.Th(label, scope="row"), html.Td(number), html.Td(bar, **{"aria-hidden": "true"})])


def _onward() -> html.Button:
    return html.Button([_(words.NEXT), " →"], type="button", className="tool lesson-go lesson-next")
