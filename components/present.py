"""Presenting to a class: what stands around the chart on the screen, and notes for the speaker.

The slides are the cards of the open view, as they stand on the page; `assets/views/present.js` shows one at
a time and needs no server for the next. All that it says is sent from here, when it is first asked for.
"""

from typing import Any, Final

from dash import html
from dash.development.base_component import Component

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.query import Options, parse_query
from comparison.settings import OFF, PRESENT
from comparison.translation import N_, _, say
from components.explanations import EXPLANATIONS
from components.footer import SHOWN_HASH
from components.header import NAME
from components.questions import QUESTIONS

PRESENTATION: Final = N_("Presentation")
PLACE: Final = N_("{n} of {all}")
SOURCE: Final = N_("{name} · {title} · dataset {hash}")
# What each button does is told where the pointer rests; in brackets, its key.
BUTTONS: Final = {
    "previous": ("←", N_("Previous"), N_("Previous chart (←)")),
    "next": ("→", N_("Next"), N_("Next chart (→)")),
    "notes": ("", N_("Notes"), N_("Notes for the speaker, in a window of their own (N)")),
    "full": ("", N_("Full screen"), N_("Use the whole screen (F)")),
    "leave": ("✕", N_("Close"), N_("Back to the page (Esc)")),
}
NOTES_TITLE: Final = N_("Notes for the speaker")
CLOCK: Final = N_("{time} · minute {minutes}")
READING: Final = N_("How to read this")
CARE: Final = N_("With care")
DISCUSS: Final = N_("To talk about")
UP_NEXT: Final = N_("Next: {title}")
LAST: Final = N_("This is the last chart.")


def is_presented(query: str | None, options: Options) -> bool:
    """Whether an address asks for a chart on the whole screen."""
    return parse_query(query, options)[0].setting(PRESENT) != OFF


def build_presentation(dataset: Dataset) -> html.Div:
    """The buttons, and notes on every chart; all of it hidden until the script fills and shows it."""
    notes = html.Div([], className="speaker-notes", hidden=True, **_labelled(NOTES_TITLE))
    return html.Div(
        [notes, _bar(), *(_notes(name) for name in CHARTS)],
        className="presentation",
        hidden=True,
        **{
            "data-view": PRESENT,
            "data-place": _(PLACE),
            "data-source": say(
                SOURCE, name=NAME, title=dataset.catalogue["title"], hash=dataset.hash[:SHOWN_HASH]
            ),
            "data-notes-title": _(NOTES_TITLE),
            "data-clock": _(CLOCK),
            "data-next": _(UP_NEXT),
            "data-last": _(LAST),
        },
    )


def _bar() -> html.Div:
    previous, following, *others = [_button(key) for key in BUTTONS]
    place = html.Span([], className="present-place", role="status")
    return html.Div(
        [html.Span([previous, place, following]), html.Span(others)],
        className="present-bar",
        role="region",
        **_labelled(PRESENTATION),
    )


def _button(key: str) -> html.Button:
    sign, name, told = BUTTONS[key]
    parts = [html.Span(_(name), className="present-name")]
    if sign:
        hidden: Any = html.Span(sign, className="present-sign", **{"aria-hidden": "true"})
        parts.insert(len(parts) if key == "next" else 0, hidden)
    return html.Button(
        parts, type="button", className=f"tool present-{key}", title=_(told), **_labelled(name)
    )


def _notes(name: str) -> html.Article:
    """Notes on one chart; what depends on the selection is taken from its card by the script."""
    about = EXPLANATIONS[name]
    return html.Article(
        [
            html.P([], className="notes-clock"),
            html.P([], className="notes-next"),
            html.H2([], className="notes-finding"),
            html.P([], className="notes-badge"),
            _part(DISCUSS, html.Ol([html.Li(_(question)) for question in QUESTIONS[name]])),
            _part(READING, *(html.P(text) for text in (about.measure, *about.reading))),
            _part(CARE, html.Div([], className="notes-care")),
        ],
        hidden=True,
        **{"data-notes": name, "data-title": about.title},
    )


def _part(heading: str, *content: Component) -> html.Section:
    return html.Section([html.H3(_(heading)), *content])


def _labelled(name: str) -> dict[str, Any]:
    return {"aria-label": _(name)}
