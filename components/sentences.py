"""A sentence that holds components: a link, marked words."""

import re
from typing import Final

from dash.development.base_component import Component

PLACE: Final = re.compile(r"\{(\w+)\}")

Content = list[Component | str]


def placed(sentence: str, **parts: Content) -> Content:
    """A sentence with its named places filled, as children of a component."""
    pieces = PLACE.split(sentence)  # words, name, words, name, words
    held = [parts[piece] if number % 2 else [piece] for number, piece in enumerate(pieces)]
    return [part for piece in held for part in piece if part]
