"""The special terms of the page, each with a short explanation."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from components.glossary.chance import CHANCE
from components.glossary.sources import SOURCES
from components.glossary.targets import TARGETS
from components.glossary.term import Term
from components.glossary.tone import TONE
from components.glossary.voices import VOICES
from components.glossary.words import WORDS

TERMS: Final[Mapping[str, Term]] = MappingProxyType(
    {**SOURCES, **VOICES, **TONE, **TARGETS, **WORDS, **CHANCE}
)

# What a card's chart and tables say beside what its sentences hold.
_RANGE: Final = ("interval", "resampling")
ALSO: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "coverage": _RANGE,
        "sources": ("quoted_voice", *_RANGE),
        "timeline": _RANGE,
        "tone": ("resampling",),
        "wordshift": ("scored", *_RANGE),
        "targets": ("own_voice", "expected", *_RANGE),
        "keyness": ("per_thousand", "p", *_RANGE),
        "terms": ("resampling",),
        "elsewhere": _RANGE,
        "numbers": _RANGE,
    }
)
