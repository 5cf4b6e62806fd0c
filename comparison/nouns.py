"""What is counted, as a count is said: "1 text", "1,200 texts"."""

from collections.abc import Mapping
from typing import Final

from comparison.translation import N_n

NOUNS: Final[Mapping[str, tuple[str, str]]] = {
    "text": N_n("{n} text", "{n} texts"),
    "sentence": N_n("{n} sentence", "{n} sentences"),
    "scored sentence": N_n("{n} scored sentence", "{n} scored sentences"),
    "passage": N_n("{n} passage", "{n} passages"),
    "source": N_n("{n} source", "{n} sources"),
    "source type": N_n("{n} source type", "{n} source types"),
    "kind of source": N_n("{n} kind of source", "{n} kinds of source"),
    "event": N_n("{n} event", "{n} events"),
    "mention": N_n("{n} mention", "{n} mentions"),
    "use": N_n("{n} use", "{n} uses"),
    "time": N_n("{n} time", "{n} times"),
    "period": N_n("{n} period", "{n} periods"),
    "number": N_n("{n} number", "{n} numbers"),
    "thing": N_n("{n} thing", "{n} things"),
    "value": N_n("{n} value", "{n} values"),
    "deal": N_n("{n} deal", "{n} deals"),
    "word makes": N_n("{n} word makes", "{n} words make"),
    "word": N_n("{n} word", "{n} words"),
    "country": N_n("{n} country", "{n} countries"),
    "language": N_n("{n} language", "{n} languages"),
    "chart": N_n("{n} chart", "{n} charts"),
    "other word": N_n("{n} other word", "{n} other words"),
    "other text": N_n("{n} other text", "{n} other texts"),
    "more text": N_n("{n} more text", "{n} more texts"),
    "more source": N_n("{n} more source", "{n} more sources"),
    "more thing": N_n("{n} more thing", "{n} more things"),
}
