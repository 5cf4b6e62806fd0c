"""Paragraphs of an HTML page or a Markdown file. Neither has places: what is read is not what is written."""

import re

from bs4 import BeautifulSoup, NavigableString, Tag

# fmt: off
_NOT_PROSE = [
    "aside", "button", "footer", "form", "head", "iframe", "nav", "noscript", "object", "script", "select",
    "style", "svg", "template",
]
_BLOCKS = [
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend",
    "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
]
# fmt: on
_MARKS = {**dict.fromkeys(_BLOCKS, "\n\n"), "br": "\n"}

_FRONT_MATTER = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)
_FENCED = re.compile(r"^(```|~~~).*?^\1`*~*[ \t]*$", re.DOTALL | re.MULTILINE)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]]+\]:\s*\S+.*$", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}(?:=+|-+|(?:[*_-] *){3,})$", re.MULTILINE)
_QUOTE_MARK = re.compile(r"^ {0,3}(?:> ?)+", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.MULTILINE)
_LIST_ITEM = re.compile(r"^[ \t]*(?:[*+-]|[0-9]{1,9}[.)])[ \t]+", re.MULTILINE)
# Lengths are bounded so that signs without their partner cost no more than a look ahead.
_IMAGE = re.compile(r"!\[[^\]]{0,500}\](?:\([^)]{0,2000}\)|\[[^\]]{0,500}\])")
_LINK = re.compile(r"\[([^\]]{1,500})\](?:\([^)]{0,2000}\)|\[[^\]]{0,500}\])")
_STRESS = re.compile(r"(?<!\\)(\*{1,3}|(?<!\w)_{1,3})(?=\S)(.{1,500}?)(?<=[^\s\\])\1(?!\w)", re.DOTALL)
_CODE = re.compile(r"`+([^`]{1,500})`+")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>-])")


def html_paragraphs(text: str) -> list[str]:
    """The page's prose by its block elements, white space folded.

    Scripts, styles, menus, footers, asides and forms are left out. Where the page marks its
    `main` part, or has exactly one `article`, nothing outside of that is read.
    """
    soup = BeautifulSoup(text, "html.parser")
    for tag in soup.find_all(_NOT_PROSE):
        tag.decompose()
    return _blocks(_main_part(soup))


def _main_part(soup: BeautifulSoup) -> Tag:
    articles = soup.find_all("article")
    return soup.find("main") or (articles[0] if len(articles) == 1 else soup)


def _blocks(part: Tag) -> list[str]:
    """The text cut where a block element starts, and where one has ended (the next text is in another)."""
    text, block = [], part
    for node in part.descendants:
        if isinstance(node, Tag):
            text.append(_MARKS.get(node.name, ""))
        elif type(node) is NavigableString:
            before, block = block, _block_of(node, part)
            text.append("" if block is before else "\n\n")
            text.append(re.sub(r"\s+", " ", node))
    return _folded_blocks("".join(text))


def _block_of(string: NavigableString, part: Tag) -> Tag:
    return next((each for each in string.parents if each.name in _MARKS), part)


def markdown_paragraphs(text: str) -> list[str]:
    """The file's prose by its blocks, marks taken off, white space folded.

    Headings and list items are paragraphs of their own; links keep their words. Front matter,
    fenced code, images, rules, link references and comments are left out.
    """
    text = _FRONT_MATTER.sub("", text.removeprefix("\ufeff").replace("\r\n", "\n"))
    for left_out in (_FENCED, _REFERENCE, _RULE, _IMAGE):
        text = left_out.sub("\n\n" if left_out is not _IMAGE else "", text)
    text = _HEADING.sub(r"\n\n\1\n\n", _QUOTE_MARK.sub("", text))
    text = _LIST_ITEM.sub("\n\n", text)
    blocks = (_without_marks(block) for block in _folded_blocks(text))
    return [folded for block in blocks for folded in _folded_blocks(_without_tags(block))]


def _without_marks(block: str) -> str:
    block = _CODE.sub(r"\1", _LINK.sub(r"\1", block))
    return _ESCAPED.sub(r"\1", _STRESS.sub(r"\2", block))


def _without_tags(block: str) -> str:
    """HTML in Markdown; a sign such as `a < b` is not a tag and stays."""
    return "\n\n".join(html_paragraphs(block)) if re.search(r"<[A-Za-z/!]|&\w+;", block) else block


def _folded_blocks(text: str) -> list[str]:
    folded = (" ".join(block.replace("\ufeff", " ").split()) for block in re.split(r"\n\s*\n", text))
    return [block for block in folded if block]
