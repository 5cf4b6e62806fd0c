"""What rounds, end and handout share: a line with its gaps, the choices, the answer in words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from comparison.dataset import Dataset
from comparison.lesson import Round
from comparison.lines import Part
from comparison.prediction import NAMING, Prediction
from comparison.translation import _, say
from comparison.wording import listed, quoted, signed
from components.foreign import marked
from components.lesson import words
from components.references import build_link
from preprocessing import schema


def build_line(one: Round, shown: bool = False) -> list[Any]:
    """The words of a round's line in quotation marks; what is hidden as gaps, or marked where it is shown."""
    foreign = marked(one.language)
    parts = [_gap() if part.hidden and not shown else _part(part, foreign) for part in one.line]
    return ["“…", *parts, "…”"]


def _part(part: Part, foreign: Mapping[str, str]) -> Component | str:
    if part.hidden:
        return html.Mark(part.words, **foreign)
    return html.Span(part.words, **foreign) if foreign else part.words


def _gap() -> html.Span:
    return html.Span(html.Span(_(words.GAP), className="unseen"), className="gap")


def build_questions(questions: Iterable[str]) -> html.Div:
    """Questions to talk about, under their heading."""
    return html.Div(
        [html.H2(_(words.DISCUSS)), html.Ul([html.Li(question) for question in questions])],
        className="lesson-discuss",
    )


def origin(one: Round) -> str:
    """Source, date and title of a round's text."""
    return say(words.FROM, source=one.source, date=one.date, title=one.title)


def build_way(one: Round) -> Component | str:
    """The link to the passage; the reason where there is none."""
    return build_link(_(words.READ), one.link) if one.link else _(words.NO_PAGE)


def voice(one: Round) -> str:
    """Whose words a line's are."""
    if one.voice == schema.OWN:
        return _(words.OWN)
    return say(words.QUOTED_FROM, speaker=one.speaker) if one.speaker else _(words.QUOTED)


def tone(one: Round) -> str:
    """The tone of a line's sentence, with how much of it the lexicon sees."""
    if not one.lexicon_hits:
        return say(words.NO_TONE, words=one.tokens)
    return say(words.TONE, tone=signed(one.polarity), hits=one.lexicon_hits, words=one.tokens)


def hidden(one: Round) -> str:
    """Which words of a line were hidden."""
    names = list(dict.fromkeys(one.hidden))
    return (
        say(words.HIDDEN, words=listed([quoted(name) for name in names])) if names else _(words.NONE_HIDDEN)
    )


def question(dataset: Dataset, asked: Prediction) -> str:
    """What a prediction asks."""
    if asked.chart == NAMING:
        referent, kind = dataset.referent_label(asked.about), dataset.type_label(asked.group)
        return say(words.PREDICT_NAME, type=kind, referent=referent)
    return say(words.PREDICT_COVERAGE, types=len(asked.choices), event=dataset.event_label(asked.about))


def predicted(asked: Prediction) -> str:
    """The answer to a prediction, with its counts."""
    if asked.chart == NAMING:
        count, total = next((count, total) for label, count, total in asked.counts if label == asked.answer)
        return say(words.ANSWER_NAME, answer=asked.answer, count=count, all=total)
    return say(words.ANSWER_COVERAGE, answer=asked.answer, types=len(asked.choices))


def offered(asked: Prediction) -> list[str]:
    """What can be predicted."""
    if asked.chart == NAMING:
        return list(asked.choices)
    return [say(words.ANSWER_COVERAGE, answer=one, types=len(asked.choices)) for one in asked.choices]


def labels(dataset: Dataset, types: Sequence[str]) -> list[str]:
    """The source types as they can be chosen."""
    return [dataset.type_label(kind) for kind in types]
