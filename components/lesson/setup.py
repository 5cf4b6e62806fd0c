"""The set-up of a lesson: what it is about and how long it is, as links, since the link is the lesson."""

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from comparison.dataset import Dataset
from comparison.lesson import LEAST_TYPES, choices
from comparison.lesson_plan import Lesson
from comparison.selection import Selection
from comparison.settings import LESSON, ROUNDS, SEED, SETTINGS, VIEW
from comparison.translation import _, say
from comparison.wording import listed
from components.chips import chip_text, chosen
from components.clicks import search_of
from components.explained import explained
from components.lesson import words
from preprocessing import schema


def build_setup(dataset: Dataset, selection: Selection, plan: Lesson) -> html.Section:
    """What the lesson is about, the ways to another one, and its start, or why there is none."""
    told = [html.P(text, className="lesson-note") for text in (plan.problem, plan.note) if text]
    return html.Section(
        [
            html.H1(_(words.TITLE), tabIndex=-1, className="lesson-heading"),
            html.P(_(words.INTRO)),
            *told,
            html.Div(
                [
                    _events(dataset, selection, plan.selection),
                    *_also(dataset, selection, plan.selection),
                    _ways(_(words.ROUNDS), selection, ROUNDS),
                    _ways(_(words.LESSONS), selection, SEED),
                ],
                className="lesson-setup",
            ),
            *_start(plan),
            html.P([_(words.LINK_IS_LESSON), " ", _(words.NEUTRAL)], className="lesson-small"),
        ],
        className="lesson-step is-start",
    )


def address(selection: Selection) -> str:
    """Where a lesson on a selection is."""
    return search_of(selection.with_values(VIEW, [LESSON]).to_query())


def build_print() -> html.Button:
    """The button that prints the handout."""
    return html.Button(_(words.PRINT), type="button", className="tool lesson-print")


def about(dataset: Dataset, subject: Selection) -> str:
    """What is selected, in words."""
    told = [chip_text(dataset, *pair) for pair in chosen(subject)]
    return listed(told) if told else _(words.ALL_TEXTS_AMONG)


def _start(plan: Lesson) -> list[Component]:
    if plan.problem:
        return []
    go = html.Button([_(words.START), " →"], type="button", className="tool lesson-go lesson-next")
    return [
        html.P([go, build_print()], className="lesson-tools"),
        html.P(_(words.KEYS), className="lesson-small"),
    ]


def _events(dataset: Dataset, selection: Selection, subject: Selection) -> html.Details:
    """The events of which two source types write, each with its own lesson."""
    chosen_event = dataset.event_short(subject.events[0]) if len(subject.events) == 1 else _(words.ALL_TEXTS)
    possible = [
        event["id"] for event in dataset.catalogue["events"] if _possible(dataset, subject, event["id"])
    ]
    links = [
        _link(
            dataset.event_short(event),
            selection.with_values(schema.EVENT, [event]),
            (event,) == subject.events,
        )
        for event in possible
    ]
    everything = _link(_(words.ALL_TEXTS), selection.cleared(schema.EVENT), not subject.events)
    return html.Details(
        [
            html.Summary(say(words.EVENT, event=chosen_event)),
            html.Ul([html.Li(link) for link in (everything, *links)]),
            html.P(explained(_(words.LEFT_OUT)), className="lesson-small"),
        ]
    )


def _possible(dataset: Dataset, subject: Selection, event: str) -> bool:
    return len(choices(dataset, subject.with_values(schema.EVENT, [event]))) >= LEAST_TYPES


def _also(dataset: Dataset, selection: Selection, subject: Selection) -> Iterable[Component]:
    """What else is selected, and the way out of it; nothing where nothing is."""
    rest = [chip_text(dataset, *pair) for pair in chosen(subject) if pair[0] != schema.EVENT]
    if rest:
        bare = Selection(settings=tuple(pair for pair in selection.settings if pair[0] in (ROUNDS, SEED)))
        yield html.P([say(words.ALSO, chosen=listed(rest)), " ", _link(_(words.WITHOUT), bare, False)])


def _ways(label: str, selection: Selection, setting: str) -> html.P:
    """The values of a setting, each as a link to that lesson; the chosen one by its name."""
    links = [
        _link(value, selection.with_values(setting, [value]), value == selection.setting(setting), text)
        for value, text in SETTINGS[setting].values.items()
    ]
    return html.P([html.Span(label, className="lesson-label"), *links], className="lesson-ways")


def _link(text: str, selection: Selection, is_here: bool, name: str = "") -> Component:
    """A link to a lesson; the lesson that is open is no link."""
    if is_here:
        return html.Span(text, **{"aria-current": "true"})
    named = {"title": name} if name else {}
    return dcc.Link(text, href=address(selection), **named)
