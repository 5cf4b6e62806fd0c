"""The foot of the page: which dataset this is, and what its numbers are not."""

from typing import Final

from dash import html
from dash.development.base_component import Component

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.settings import STATEMENTS
from comparison.translation import N_, _, say
from components import ids
from components.explained import explained
from components.header import NAME, build_way
from components.keys import OPEN

SHOWN_HASH: Final = 12  # signs of the hash; the whole of it is in the title and in /health
DATASET: Final = N_("{software} · dataset {name} · ")
NOT_STANCE: Final = N_(
    "Tone is the TextBlob polarity of a sentence: the mean of the words its lexicon knows, most of them "
    "adjectives. It is not stance, and not what a publisher thinks of anyone. Source types go by "
    "ownership, funding and control, never by accuracy. A name in use is shown because it is used."
)
METHODS: Final = N_("How everything is measured, and what the measures miss, is told under Methods, above.")
WORDS_BELONG: Final = N_(
    "The texts belong to their publishers. Only counts, scores and a few words around each mention are kept "
    "here; the links lead to the pages themselves."
)


def build_footer(dataset: Dataset) -> html.Footer:
    """The foot for a dataset."""
    name, digest = dataset.info["name"], dataset.hash
    return html.Footer(
        [
            html.P(explained(_(NOT_STANCE))),
            html.P(_(WORDS_BELONG)),
            html.P(_(METHODS)),
            html.P([], id=ids.STATEMENTS, className="statements"),
            html.P(html.Button(_(OPEN), id=ids.KEYS_OPEN, type="button", className="tool")),
            html.P(
                [
                    say(DATASET, software=NAME, name=name),
                    html.Code(digest[:SHOWN_HASH], title=digest, className="hash"),
                ],
            ),
            html.Div([], id=ids.GLOSSARY, className="glossary"),
        ],
        className="site-footer",
    )


def build_statements(selection: Selection) -> list[Component]:
    """The ways to the pages on sources and corrections and on accessibility; the selection comes along."""
    return [build_way(selection, view) for view in STATEMENTS]
