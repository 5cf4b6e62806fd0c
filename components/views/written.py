"""Pages that are written in `docs/` and read on screen, with the way to each of their sections.

`docs/FILE` is in English; in another language `docs/LANGUAGE/FILE` is shown, or the English one where that is
missing. Anchors are those of the English page, so that a link leads to the same section in each.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from dash import html
from dash.development.base_component import Component
from markdown_it.tree import SyntaxTreeNode as Node

from comparison.translation import ENGLISH, N_, _, language, say
from components.markdown import AS_WRITTEN, Anchors, build_markdown, read_markdown, sections, slug, slugs
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

    Each heading is an anchor that begins with `prefix`. `more` are further sections by their headings, which
    are messages. `title` is that of the page where the host lacks the file.
    """
    heading, links, body = _page(file, prefix, title, language())
    anchors = {message: f"{prefix}-{slug(message)}" for message in more}
    ways = [*links, *(_way(anchor, _(message)) for message, anchor in anchors.items())]
    contents = html.Nav([html.P(_(ON_THIS_PAGE)), html.Ul(ways)], **{"aria-label": _(ON_THIS_PAGE)})
    further = [
        html.Section([html.H2(_(message), id=anchors[message]), *parts]) for message, parts in more.items()
    ]
    inside = [heading, *about, *([contents] if ways else []), *body, *further]
    return html.Article(inside, className="written", **{"data-view": SCRIPT})


def _way(anchor: str, words: str, **attributes: str) -> html.Li:
    return html.Li(html.A(words, href=f"#{anchor}", **attributes))


@lru_cache
def _page(file: str, prefix: str, title: str, spoken: str) -> tuple[Component | str, Content, Content]:
    """Heading, links to the sections, and what follows the heading."""
    tree, anchors, foreign = _read(file, title, spoken)
    heading, *body = [_in(foreign, part) for part in build_markdown(tree, prefix, anchors)]
    return heading, [_way(*section, **foreign) for section in sections(tree, prefix, anchors)], body


def _read(file: str, title: str, spoken: str) -> tuple[Node, Anchors, dict[str, str]]:
    """The page, what its headings are called in English, and its language if it is not the one spoken."""
    if not (DOCS / file).is_file():
        return read_markdown(say(MISSING, title=title, file=file)), AS_WRITTEN, {}
    english, own = _tree(DOCS / file), DOCS / spoken / file
    if own.is_file():
        tree = _tree(own)
        return tree, dict(zip(slugs(tree), slugs(english), strict=False)), {}
    return english, AS_WRITTEN, {} if spoken == ENGLISH else {"lang": ENGLISH}


def _tree(path: Path) -> Node:
    return read_markdown(path.read_text(encoding="utf-8"))


def _in(attributes: Mapping[str, str], part: Component | str) -> Component | str:
    for name, value in attributes.items():
        setattr(part, name, value)
    return part
