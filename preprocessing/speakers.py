"""Who is quoted: one spelling for one person."""

import unicodedata
from collections import Counter
from collections.abc import Sequence

import regex


def full_name(name: str | None, prose: str, known: Sequence[str] = ()) -> str | None:
    """One spelling for one person: that of a `known` name, else the fullest that the prose has.

    A surname gets the first name that the prose most often gives it ("Bell" -> "Carl Bell").
    Accents aside, a known name is the same person's where first name and following word agree, and
    for a surname alone where one known name only has it.
    """
    if not name:
        return None
    fuller = name if " " in name else _with_first_name(name, prose)
    same = [each for each in known if _same_person(fuller, each)]
    return same[0] if len(same) == 1 else fuller


def _with_first_name(surname: str, prose: str) -> str:
    fuller = Counter(regex.findall(rf"\p{{Lu}}\p{{Ll}}+ {regex.escape(surname)}\b", prose))
    return str(fuller.most_common(1)[0][0]) if fuller else surname


def _same_person(name: str, known: str) -> bool:
    ours, theirs = _plain(name).split(), _plain(known).split()
    if ours == theirs or not all(word[0].isupper() for word in known.split()):
        return ours == theirs  # an institution is told from another by all its words
    if len(ours) == 1:
        return ours[0] in theirs[1:]
    # Of further words the first letter has to agree: they may be spelt otherwise, or left out.
    return ours[:2] == theirs[:2] and all(a[0] == b[0] for a, b in zip(ours, theirs, strict=False))


def _plain(name: str) -> str:
    """A name without accents and case."""
    return regex.sub(r"\p{M}", "", unicodedata.normalize("NFD", name)).casefold()
