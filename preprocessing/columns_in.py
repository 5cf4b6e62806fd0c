"""The columns of a reader's own table: which it must have, and what becomes of the others."""

import re
from collections.abc import Iterator, Sequence

from preprocessing import schema
from preprocessing.problems import InputError, Place

ID = "id"
TITLE = "title"
SOURCE = "source"
SOURCE_TYPE = "source_type"
DATE = "date"
URL = "url"
LANGUAGE = "language"
TEXT = "text"
REQUIRED = (ID, TITLE, SOURCE, SOURCE_TYPE, DATE, TEXT)
OPTIONAL = (URL, LANGUAGE)
KNOWN = (*REQUIRED, *OPTIONAL)
# The filter that the column `language` makes beside.
LANGUAGE_FILTER = f"{schema.EXTRA_PREFIX}{LANGUAGE}"

# Where a row stands, and its cells by column name.
Row = tuple[Place, dict[str, str]]
Rows = Iterator[Row]

# Names of extra columns become parameters of the page's address.
MAX_NAME_CHARACTERS = 40
# What the page calls its own controls: an extra column of such a name gets a label that tells them apart.
_OF_THE_PAGE = frozenset(
    """
carrier,compare by,compare the names of,date,document,event,first day,from,last day,level,name,originator
referent,repeated sentences,source,source type,target,term,text,title,to,type,voice,word
""".strip()
    .replace("\n", ",")
    .split(",")
)


def column_name(written: str) -> str:
    """A known column's name, whatever its case; of any other column the name of its filter (`x_country`)."""
    name = written.strip().lstrip("\ufeff").casefold()
    if name in KNOWN or name == LANGUAGE_FILTER:
        return name if name in KNOWN else LANGUAGE
    word = re.sub(r"\W+", "_", name.removeprefix(schema.EXTRA_PREFIX)).strip("_")
    return f"{schema.EXTRA_PREFIX}{word}"


def label(column: str) -> str:
    """What the page calls the filter of an extra column (`x_country`)."""
    name = column.removeprefix(schema.EXTRA_PREFIX).replace("_", " ")
    return f"{name} (table column)" if name in _OF_THE_PAGE else name


def check_name(written: str, place: Place) -> None:
    """Report an extra column whose name cannot be a parameter of an address."""
    name = column_name(written).removeprefix(schema.EXTRA_PREFIX)
    if not name:
        place.report(
            written, "is no name of a column", "Name it, or leave the column out (pandas: index=False)"
        )
    elif len(name) > MAX_NAME_CHARACTERS or re.search("[\ud800-\udfff]", name):
        place.report(written, "is too long or not UTF-8", f"Name it in {MAX_NAME_CHARACTERS} letters at most")


def check_columns(written: Sequence[str], place: Place) -> list[str]:
    """The columns' names in their order. Raises InputError: a required one missing, two of one name."""
    names = [column_name(each) for each in written]
    for number, (each, name) in enumerate(zip(written, names, strict=True), start=1):
        here = place.at(f"column {number}")
        check_name(each, here)
        if name in names[: number - 1]:
            here.report(each, "is the name of two columns", "Rename one, or leave it out")
    for missing in [name for name in REQUIRED if name not in names]:
        found = ", ".join(written) or "none"
        place.report(missing, "is missing from the columns", f"Name a column so (found: {found[:200]})")
    if place.problems:
        raise InputError(place.problems)
    return names
