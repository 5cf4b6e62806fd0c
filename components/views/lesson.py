"""The view *Lesson*: a teacher, a class and a projector. All rounds are sent at once, so that a lesson that
has begun needs no network; `assets/views/lesson.js` shows them one by one.
"""

from dash import html

from comparison.dataset import Dataset
from comparison.lesson_plan import lesson
from comparison.regroup import as_grouped
from comparison.selection import Selection
from comparison.settings import LESSON
from comparison.translation import _
from components.lesson import words
from components.lesson.end import build_end
from components.lesson.handout import build_handout
from components.lesson.rounds import build_prediction, build_round
from components.lesson.setup import build_setup


def build_lesson(dataset: Dataset, selection: Selection) -> html.Article:
    """The lesson that a selection asks for."""
    plan = lesson(dataset, selection)
    dataset = as_grouped(dataset, plan.selection)
    steps = [build_setup(dataset, selection, plan)]
    if not plan.problem:
        steps += [build_round(dataset, one, n, plan.length) for n, one in enumerate(plan.rounds, 1)]
        if plan.prediction:
            steps.append(build_prediction(dataset, plan.prediction, plan.length, plan.length))
        steps.append(build_end(dataset, selection, plan))
    said = html.P(className="lesson-said", role="status")
    paper = [] if plan.problem else [build_handout(dataset, selection, plan)]
    return html.Article([*steps, said, *paper], className="lesson", **_sentences(selection))


def _sentences(selection: Selection) -> dict[str, str]:
    """The script, what it says, and which lesson it is about."""
    return {
        "data-view": LESSON,
        "data-lesson": selection.to_query(),
        "data-chosen": _(words.CHOSEN),
        "data-first": _(words.FIRST),
        "data-same": _(words.SAME),
        "data-other": _(words.OTHER),
        "data-score": _(words.SCORE),
        "data-result": _(words.RESULT),
    }
