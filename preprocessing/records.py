"""What a manifest or a table says, once it has been read and found right: plain frozen records.

The measuring steps take these and nothing else of the input.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import regex


@dataclass(frozen=True)
class Paragraph:
    """A run of a text's own prose, as it stands in the file: nothing normalised.

    `text` is exactly `file_text[start : start + len(text)]`, line breaks included. `start` counts
    characters of the decoded file, or of a table's cell, and is None where the paragraph has no
    such place (HTML, Markdown, a title that only the manifest or the table states).
    `speaker` is a third person whose words the paragraph holds without quotation marks.
    """

    text: str
    start: int | None
    headline: bool = False
    speaker: str | None = None


@dataclass(frozen=True)
class Text:
    """One text with what is known about it; see `schema.DOCUMENTS` for the meaning of the fields.

    `paragraphs[0]` is the headline. `line_starts` holds the first character of each line of the
    file, so that `bisect_right(line_starts, start)` is a 1-based line number; it is empty for a
    table. `extras` maps a filter column (`x_country`) to this text's value, None where it has none.
    """

    document: str
    title: str
    carrier: str
    originator: str
    carrier_type: str
    originator_type: str
    type_reason: str | None
    type_contested: str | None
    url: str | None
    published_from: date
    published_to: date
    date_basis: str | None
    language: str | None
    excerpt: bool
    caveat: str | None
    sha256: str
    paragraphs: tuple[Paragraph, ...]
    extras: Mapping[str, str | None] = field(default_factory=dict)
    line_starts: tuple[int, ...] = ()
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pattern:
    """A regular expression that finds a mention in one normalised sentence, case ignored.

    `needs` must also match somewhere in the sentence, `needs_text` somewhere in the text, and
    `since` asks for a text whose `published_to` is that day or later.
    """

    pattern: regex.Pattern[str]
    needs: regex.Pattern[str] | None = None
    needs_text: regex.Pattern[str] | None = None
    since: date | None = None


@dataclass(frozen=True)
class Except:
    """Lines (1-based, inclusive) of one document in which a key's patterns do not count, and why."""

    document: str
    first_line: int
    last_line: int
    reason: str


@dataclass(frozen=True)
class Key:
    """An event, a target or a name (`schema.MENTION_KINDS`), and how it is found."""

    kind: str
    key: str
    label: str
    patterns: tuple[Pattern, ...]
    excepts: tuple[Except, ...] = ()


@dataclass(frozen=True)
class Catalogue:
    """The words of the house for one corpus.

    `data` is what `catalogue.json` holds, stop words apart: `name`, `title`, `description`,
    `types`, `sources`, `events`, `targets`, `referents`, `filters`, and where there are any
    `translations`.
    """

    data: Mapping[str, Any]
    keys: tuple[Key, ...]


@dataclass(frozen=True)
class Corpus:
    """A catalogue and its texts.

    `texts` can be iterated more than once and yields `size` texts; those of a table are read anew
    each time, one by one, so that a large table never has to fit into memory.
    """

    catalogue: Catalogue
    texts: Iterable[Text]
    size: int
