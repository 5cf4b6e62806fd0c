"""The page's own scripts and styles without what only their readers need: comments.

Comments stand at the head of a file, on lines of their own, or anywhere in a stylesheet.
"""

import re
from typing import Final

IN_STYLES: Final = re.compile(rb"/\*.*?\*/\s*", re.DOTALL)
AT_THE_HEAD: Final = re.compile(rb"\A\s*/\*.*?\*/\s*", re.DOTALL)
LINES: Final = re.compile(rb"^[ \t]*//[^\n]*\n", re.MULTILINE)


def lean(body: bytes, mimetype: str) -> bytes:
    """A script or a stylesheet without its comments; anything else as it is."""
    if mimetype == "text/css":
        return IN_STYLES.sub(b"", body)
    if mimetype == "text/javascript":
        return LINES.sub(b"", AT_THE_HEAD.sub(b"", body))
    return body
