"""The foot of the page: which dataset this is, and what its numbers are not."""

from typing import Final

from dash import html

from comparison.dataset import Dataset
from components.header import NAME

SHOWN_HASH: Final = 12  # signs of the hash; the whole of it is in the title and in /health
NOT_STANCE: Final = (
    "Tone is the TextBlob polarity of a sentence: the mean of the words its lexicon knows, most of them "
    "adjectives. It is not stance, and not what a publisher thinks of anyone. Source types go by "
    "ownership, funding and control, never by accuracy. A name in use is shown because it is used."
)
METHODS: Final = "How everything is measured, and what the measures miss, is told under Methods, above."
WORDS_BELONG: Final = (
    "The texts belong to their publishers. Only counts, scores and a few words around each mention are kept "
    "here; the links lead to the pages themselves."
)


def build_footer(dataset: Dataset) -> html.Footer:
    """The foot for a dataset."""
    name, digest = dataset.info["name"], dataset.hash
    return html.Footer(
        [
            html.P(NOT_STANCE),
            html.P(WORDS_BELONG),
            html.P(METHODS),
            html.P(
                [
                    f"{NAME} · dataset {name} · ",
                    html.Code(digest[:SHOWN_HASH], title=digest, className="hash"),
                ],
            ),
        ],
        className="site-footer",
    )
