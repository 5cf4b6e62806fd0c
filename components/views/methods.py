"""The page *Methods*: what is counted, how, and what the numbers cannot say; `docs/methods.md` on screen."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from dash import html
from dash.development.base_component import Component

from comparison.dataset import Dataset
from comparison.version import SOFTWARE_VERSION
from comparison.wording import number_of
from components.header import NAME
from components.markdown import build_markdown, read_markdown, sections

PAGE: Final = Path(__file__).parents[2] / "docs" / "methods.md"
PREFIX: Final = "methods"  # of the page's anchors
MISSING: Final = (
    "# Methods\n\nThis host lacks docs/methods.md, the page that is shown here; copy it from the repository."
)
ON_THIS_PAGE: Final = "On this page"


def build_methods(dataset: Dataset) -> html.Article:
    """The page for a dataset: what it was made with, the way to each section, then all of them."""
    heading, *rest = _page()
    return html.Article([heading, _about(dataset), *rest], className="methods")


@lru_cache(maxsize=1)
def _page() -> list[Component | str]:
    """The page after its heading, which is the same for every dataset."""
    tree = read_markdown(PAGE.read_text(encoding="utf-8") if PAGE.is_file() else MISSING)
    heading, *rest = build_markdown(tree, PREFIX)
    links = [html.Li(html.A(words, href=f"#{anchor}")) for anchor, words in sections(tree, PREFIX)]
    contents = html.Nav([html.P(ON_THIS_PAGE), html.Ul(links)], **{"aria-label": ON_THIS_PAGE})
    return [heading, *([contents] if links else []), *rest]


def _about(dataset: Dataset) -> html.P:
    info, texts = dataset.info, number_of(len(dataset.documents), "text")
    return html.P(
        [
            f"{NAME} {SOFTWARE_VERSION}, on the dataset “{dataset.catalogue['title']}” ({texts}), which was "
            f"built with version {info['software_version']} and bears the hash ",
            html.Code(dataset.hash, className="hash"),
            ".",
        ],
        className="methods-about",
    )
