"""The language of a text: its tag, and what the measuring steps take it for."""

import re
from typing import Any, Final

from preprocessing.fields import text
from preprocessing.problems import Place

ENGLISH: Final = "en"
# ISO 639-1. A language that has no code here has one of three letters.
_TWO_LETTERS: Final = frozenset(
    """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el
en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu
ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na
nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn
so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
""".split()
)
# What is often written instead of a tag.
_OFTEN_WRITTEN: Final = {
    **dict.fromkeys(("eng", "english"), "en"),
    **dict.fromkeys(("spa", "sp", "spanish", "español", "castellano"), "es"),
    **dict.fromkeys(("fra", "fre", "french", "français"), "fr"),
    **dict.fromkeys(("deu", "ger", "german", "deutsch"), "de"),
    **dict.fromkeys(("por", "portuguese", "português"), "pt"),
    **dict.fromkeys(("ita", "italian", "italiano"), "it"),
    **dict.fromkeys(("rus", "russian"), "ru"),
    **dict.fromkeys(("ara", "arabic"), "ar"),
    **dict.fromkeys(("zho", "chi", "chinese"), "zh"),
}
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def code(language: str | None) -> str:
    """The language of a tag in lower case, without a country; English where no language is given."""
    return (language or ENGLISH).split("-")[0].lower()


def is_english(language: str | None) -> bool:
    """Whether a text is measured as English: its tag says so, or it has none."""
    return code(language) == ENGLISH


def language(value: Any, place: Place) -> str | None:
    """A language tag such as en or es-CU (BCP 47); anything else is reported."""
    written = text(value, place)
    if written is None or _is_tag(written):
        return written
    meant = _OFTEN_WRITTEN.get(code(written))
    cure = f'Write "{meant}"' if meant else 'Write a tag such as "en", "es" or "es-CU"'
    place.report(value, "is not a language tag", cure)
    return None


def _is_tag(written: str) -> bool:
    first = code(written)
    known = first in _TWO_LETTERS or (len(first) == 3 and first not in _OFTEN_WRITTEN)
    return known and _TAG.fullmatch(written) is not None
