"""Links to the publisher's page that make the browser scroll to the words and mark them."""

from urllib.parse import quote, urlsplit

Snippet = tuple[str, str, str]

DIRECTIVE = ":~:"


def passage_link(url: str | None, snippet: Snippet | None) -> str | None:
    """The URL with a text fragment `#:~:text=[prefix-,]start[,-suffix]`.

    The plain URL without a snippet; None without a URL, or with one that is not of the web: links go
    on the page, and a reader's own table may hold anything. Source: WICG, URL Fragment Text Directives.
    """
    if not url or not _of_the_web(url):
        return None
    if snippet is None or not snippet[1].strip():
        return url
    return f"{url}{_joint(url)}text={_directive(*snippet)}"


def _of_the_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _joint(url: str) -> str:
    """What parts the directive from the URL, whether or not that has a fragment or a directive."""
    fragment = url.partition("#")[2]
    if DIRECTIVE in fragment:
        return "&"
    return DIRECTIVE if "#" in url else f"#{DIRECTIVE}"


def _directive(left: str, node: str, right: str) -> str:
    prefix, start, suffix = (_encoded(part) for part in (left, node, right))
    return f"{prefix}-," * bool(prefix) + start + f",-{suffix}" * bool(suffix)


def _encoded(text: str) -> str:
    """Percent-encoded, the hyphen too: it is part of the directive's own syntax."""
    return quote(" ".join(text.split()), safe="", errors="replace").replace("-", "%2D")
