"""How a list ends as it sounds: Spanish says "e" for "y" before the sound i, and "u" for "o" before o.

By spelling alone: a foreign word can begin with another sound than its letters say.
"""

import re
from collections.abc import Mapping
from typing import Final

from comparison.translation import SPANISH, language

LAST: Final = "{last}"
# Quotation marks aside: "islas", "hijos", "Ypres", and not "hierro", "iones"; "otros", "hoteles", "11", "80".
SOUND_I: Final = re.compile(r"\W*(?:h?(?:í|i(?![aáeéoóuú]))|y(?=[^\W\d_aáeéiíoóuú]))", re.IGNORECASE)
SOUND_O: Final = re.compile(r"\W*(?:h?[oó]|8|11(?!\d))", re.IGNORECASE)
BEFORE: Final[Mapping[str, tuple[tuple[str, str, re.Pattern[str]], ...]]] = {
    SPANISH: (("y", "e", SOUND_I), ("o", "u", SOUND_O))
}


def fitting(joined: str, last: str) -> str:
    """A translated message that ends in a conjunction and `{last}`, with the conjunction that fits `last`."""
    for plain, changed, sound in BEFORE.get(language(), ()):
        if sound.match(last):
            joined = joined.replace(f" {plain} {LAST}", f" {changed} {LAST}")
    return joined
