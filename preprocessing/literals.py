"""What every match of a pattern must hold, so that most sentences need not be searched for it.

Looking for a few letters in a text is hundreds of times faster than searching it for a regular expression.
Where a pattern is written in a way that is not understood here, nothing is known of it: it is searched for.
"""

from functools import cache
from itertools import chain
from typing import Final

import regex

# Letters that a pattern with case ignored takes for an ASCII letter, and that `lower` does not make one.
_LOOKALIKES: Final = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s"})

_PART: Final = regex.compile(
    r"(?P<plain>[A-Za-z0-9 -]|\\[ -])"
    r"|(?P<break>\\(?:[bBdDsSwWmM]|[pP]\{[^{}]*\}|[^\w\s])|\[\^?\]?(?:[^\[\]\\]|\\[^x\d])*\]|[^\\\[\](){}|?*+])"
    r"|(?P<group>\((?![?*])|\(\?(?:[:>]|P?<[A-Za-z_]\w*>))"
    r"|(?P<looking>\(\?<?[=!])"
    r"|(?P<end>\))"
    r"|(?P<or>\|)"
    r"|(?P<times>(?:[?*+]|\{(?P<least>\d+)(?:,\d*)?\})[?+]?)"
)

Part = tuple[str, str]  # what it is, and how it is written
Needed = tuple[str, ...]  # one of these at least; none where nothing is known
_END_OF_BRANCH: Final = ("or", "end")


def folded(text: str) -> str:
    """A text in lower case, as `may_match` takes it."""
    return text.lower() if text.isascii() else text.translate(_LOOKALIKES).lower()


def may_match(pattern: regex.Pattern[str], text: str) -> bool:
    """Whether a pattern with case ignored can match in a text, given `folded`; False is certain."""
    found = needed(pattern.pattern)
    for letters in found:  # a loop, for this is asked of every sentence
        if letters in text:
            return True
    return not found


@cache
def needed(pattern: str) -> Needed:
    """In lower case what a match holds, one or the other; nothing where no such letters are known."""
    parts = _parts(pattern)
    return _any_branch(parts) if parts else ()


def _parts(pattern: str) -> list[Part]:
    """The parts of a pattern, the first at the end of the list; none where one is not understood."""
    parts: list[Part] = []
    place = 0
    while place < len(pattern):
        part = _PART.match(pattern, place)
        if part is None:
            return []
        optional = part.lastgroup == "times" and (part["least"] == "0" or part.group()[0] in "?*")
        parts.append(("optional" if optional else str(part.lastgroup), part.group().removeprefix("\\")))
        place = part.end()
    return parts[::-1]


def _any_branch(parts: list[Part]) -> Needed:
    """What a match of one branch or another holds; takes the parts up to the end of their group."""
    branches = [_branch(parts)]
    while parts and parts[-1][0] == "or":
        parts.pop()
        branches.append(_branch(parts))
    return tuple(dict.fromkeys(chain.from_iterable(branches))) if all(branches) else ()


def _branch(parts: list[Part]) -> Needed:
    """What a match of a branch holds: of all that it must, that whose shortest letters are longest."""
    known: list[Needed] = []
    letters = ""
    while parts and parts[-1][0] not in _END_OF_BRANCH:
        kind, written = parts.pop()
        inside = _inside(parts) if kind in ("group", "looking") else ()
        certain = not (parts and parts[-1][0] == "optional")
        if kind == "plain" and certain:
            letters += written.lower()
            continue
        known += [(letters,), inside if kind == "group" and certain else ()]
        letters = ""
    best = max([*known, (letters,)], key=_shortest)
    return best if _shortest(best) else ()


def _inside(parts: list[Part]) -> Needed:
    """What a group holds; takes its parts and its end."""
    found = _any_branch(parts)
    parts.pop()
    return found


def _shortest(found: Needed) -> int:
    return min(map(len, found), default=0)
