"""The line of HTML by which another site shows a chart: live, or frozen to the dataset of today."""

from html import escape
from typing import Final

from comparison.answers import answer
from comparison.dataset import Dataset
from comparison.exports import counted
from comparison.selection import Selection
from comparison.translation import N_, say
from components.embed.asked import DATASET
from components.embed.figure import figure_of
from components.embed.frozen import SIGNS
from components.embed.routes import ADDRESS
from components.explanations import EXPLANATIONS

TITLE: Final = N_("Parallax, chart: {title}")
FRAME: Final = (
    '<iframe src="{address}" title="{title}" width="100%" height="{height}" loading="lazy" '
    'style="border: 0"></iframe>'
)
AROUND: Final = 600  # px for what stands above and under the figure, at the width of a column of text


def snippet(name: str, dataset: Dataset, selection: Selection, site: str, frozen: bool = False) -> str:
    """The frame of the chart `name`, served from `site`, an address that ends in a slash."""
    selection = counted(selection)
    hold = f"{DATASET}={dataset.hash[:SIGNS]}" if frozen else ""
    query = "&".join(filter(None, [selection.to_query(), hold]))
    address = f"{site}{ADDRESS.removeprefix('/')}/{name}{'?' if query else ''}{query}"
    figure = figure_of(name, answer(dataset, selection, name).frames, dataset, selection)
    return FRAME.format(
        address=escape(address),
        title=escape(say(TITLE, title=EXPLANATIONS[name].title)),
        height=figure["layout"]["height"] + AROUND,
    )
