"""Pages that are written in `docs/` and read on screen, with the way to each of their sections."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from dash import html
from dash.development.base_component import Component

from comparison.translation import N_, _, say
from components.markdown import build_markdown, read_markdown, sections, slug
from components.sentences import Content

DOCS: Final = Path(__file__).parents[2] / "docs"
EMPTY: Final[Mapping[str, Content]] = MappingProxyType({})
SCRIPT: Final = "pages"  # of assets/views/, with the style of the same name
ON_THIS_PAGE: Final = N_("On this page")
MISSING: Final = N_(
    "# {title}\n\nThis host lacks docs/{file}, the page that is shown here; copy it from the repository."
)


def build_written(
    file: str, prefix: str, title: str, about: Sequence[Component] = (), more: Mapping[str, Content] = EMPTY
) -> html.Article:
    """A file of `docs/`: its heading, what is told `about` it, the way to each section, and all of them.

    Each heading is an anchor that begins with `prefix`. `more` are further sections by their headings.
    `title` is that of the page where the host lacks the file.
    """
    heading, links, body = _page(file, prefix, title)
    anchors = {words: f"{prefix}-{slug(words)}" for words in more}
    ways = [*links, *(_way(anchor, words) for words, anchor in anchors.items())]
    contents = html.Nav([html.P(_(ON_THIS_PAGE)), html.Ul(ways)], **{"aria-label": _(ON_THIS_PAGE)})
    further = [html.Section([html.H2(words, id=anchors[words]), *more[words]]) for words in more]
    inside = [heading, *about, *([contents] if ways else []), *body, *further]
    return html.Article(inside, className="written", **{"data-view": SCRIPT})


def _way(anchor: str, words: str) -> html.Li:
    return html.Li(html.A(words, href=f"#{anchor}"))


@lru_cache
def _page(file: str, prefix: str, title: str) -> tuple[Component | str, Content, Content]:
    """Heading, links to the sections, and what follows the heading."""
    path = DOCS / file
    text = path.read_text(encoding="utf-8") if path.is_file() else say(MISSING, title=title, file=file)
    tree = read_markdown(text)
    heading, *body = build_markdown(tree, prefix)
    return heading, [_way(*section) for section in sections(tree, prefix)], body
