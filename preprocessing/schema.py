"""The dataset's tables: column names, types and allowed values. Said once, here.

Every other room takes its column names from this module, and `comparison` takes nothing
else from `preprocessing`. The data dictionary in `data/README.md` is tested against it.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

SCHEMA_VERSION: Final = 3

# Files of a dataset folder.
INFO_FILE: Final = "dataset.json"
CATALOGUE_FILE: Final = "catalogue.json"
TRANSLATIONS: Final = "translations"  # key of the catalogue: its words in other languages

# Column names.
DOCUMENT: Final = "document"
TITLE: Final = "title"
CARRIER: Final = "carrier"
ORIGINATOR: Final = "originator"
CARRIER_TYPE: Final = "carrier_type"
ORIGINATOR_TYPE: Final = "originator_type"
TYPE_REASON: Final = "type_reason"
TYPE_CONTESTED: Final = "type_contested"
SPEAKERS: Final = "speakers"
URL: Final = "url"
PUBLISHED_FROM: Final = "published_from"
PUBLISHED_TO: Final = "published_to"
DATE_BASIS: Final = "date_basis"
LANGUAGE: Final = "language"
EXCERPT: Final = "excerpt"
CAVEAT: Final = "caveat"
SENTENCES: Final = "sentences"
TOKENS: Final = "tokens"
SHA256: Final = "sha256"
SENTENCE: Final = "sentence"
PARAGRAPH: Final = "paragraph"
START: Final = "start"
END: Final = "end"
VOICE: Final = "voice"
ATTRIBUTION: Final = "attribution"
SPEAKER: Final = "speaker"
POLARITY: Final = "polarity"
SUBJECTIVITY: Final = "subjectivity"
LEXICON_HITS: Final = "lexicon_hits"
VADER: Final = "vader"
VADER_HITS: Final = "vader_hits"
DUPLICATE_SET: Final = "duplicate_set"
TERM: Final = "term"
IN_LEXICON: Final = "in_lexicon"
LEMMA: Final = "lemma"
COUNT: Final = "count"
BIGRAM: Final = "bigram"
WORDS: Final = "words"
KIND: Final = "kind"
KEY: Final = "key"
POSITION: Final = "position"
SURFACE: Final = "surface"
NEGATIVE: Final = "negative"
NEUTRAL: Final = "neutral"
POSITIVE: Final = "positive"
READINGS: Final = (NEGATIVE, NEUTRAL, POSITIVE)
LEFT: Final = "left"
NODE: Final = "node"
RIGHT: Final = "right"
PROPER_NAME: Final = "proper_name"
VALUE: Final = "value"
QUALIFIER: Final = "qualifier"
COUNTED: Final = "counted"

# What the manifest remarks on a text, in words that can be translated.
REMARKS: Final = (TYPE_REASON, TYPE_CONTESTED, SPEAKERS, DATE_BASIS, CAVEAT)
BETWEEN_SPEAKERS: Final = "; "

# Extra columns of a reader's own table are kept under this prefix.
EXTRA_PREFIX: Final = "x_"

# Allowed values.
SOURCE_TYPES: Final = (
    "human_rights_ngo",
    "state_or_government",
    "solidarity_or_advocacy",
    "independent_or_other_press",
    "aggregator_or_automated",
)
LEVELS: Final = (ORIGINATOR, CARRIER)
OWN: Final = "own"
QUOTED: Final = "quoted"
VOICES: Final = (OWN, QUOTED)
# How a quoted voice is known: quotation marks, an attributing verb, or the manifest says so.
ATTRIBUTIONS: Final = ("marks", "verb", "manifest")
EVENT: Final = "event"
TARGET: Final = "target"
NAME: Final = "name"
MENTION_KINDS: Final = (EVENT, TARGET, NAME)
NUMBER: Final = "number"
SNIPPET_KINDS: Final = (*MENTION_KINDS, NUMBER)
PERSON: Final = "person"
PLACE: Final = "place"
OTHER: Final = "other"
PROPER_NAME_KINDS: Final = (PERSON, PLACE, OTHER)
PERCENT: Final = "percent"  # what a percentage counts

# A name's key is `referent:name`, for example `us_measures:embargo`.
NAME_KEY_SEPARATOR: Final = ":"

# The quotation rule.
MAX_RUN_WORDS: Final = 9
MAX_QUOTED_SHARE: Final = 0.25


@dataclass(frozen=True)
class Column:
    """One column: its name, Arrow type, what it means, and what it may hold."""

    name: str
    type: pa.DataType
    meaning: str
    nullable: bool = False
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """One table of the dataset; rows are unique in `key` and sorted by it."""

    name: str
    row: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def file(self) -> str:
        """Its file in the dataset folder."""
        return f"{self.name}.parquet"


_document = Column(DOCUMENT, pa.string(), "id of the text")
_sentence = Column(SENTENCE, pa.int32(), "number of the sentence in its text; 0 is the headline")
_kind = Column(KIND, pa.string(), "what is mentioned", allowed=MENTION_KINDS)
_key = Column(KEY, pa.string(), "id of the event or target, or `referent:name` of a name")
_voice = Column(VOICE, pa.string(), "the text's own voice, or a voice that it quotes", allowed=VOICES)
_attribution = Column(
    ATTRIBUTION,
    pa.string(),
    "how a quoted voice is known: quotation marks, an attributing verb, or the manifest",
    nullable=True,
    allowed=ATTRIBUTIONS,
)
_position = Column(POSITION, pa.int32(), "first word of the mention, counted from 0 in its sentence")
_term = Column(TERM, pa.string(), "surface form in lower case")

DOCUMENTS = Table(
    "documents",
    "a text",
    (DOCUMENT,),
    (
        _document,
        Column(TITLE, pa.string(), "headline"),
        Column(CARRIER, pa.string(), "id of the source on whose page the text stands"),
        Column(ORIGINATOR, pa.string(), "id of the source that first published it"),
        Column(CARRIER_TYPE, pa.string(), "source type of the carrier"),
        Column(ORIGINATOR_TYPE, pa.string(), "source type of the originator"),
        Column(TYPE_REASON, pa.string(), "why the types were given", nullable=True),
        Column(
            TYPE_CONTESTED, pa.string(), "why the type can be contested; null where it is not", nullable=True
        ),
        Column(SPEAKERS, pa.string(), "who speaks in it, as the manifest says", nullable=True),
        Column(URL, pa.string(), "where the text can be read; null where no page is known", nullable=True),
        Column(PUBLISHED_FROM, pa.date32(), "first day on which it can have been published"),
        Column(PUBLISHED_TO, pa.date32(), "last day on which it can have been published"),
        Column(DATE_BASIS, pa.string(), "how the date is known", nullable=True),
        Column(LANGUAGE, pa.string(), "BCP 47 tag of the language", nullable=True),
        Column(EXCERPT, pa.bool_(), "true where only a part of the text was collected"),
        Column(CAVEAT, pa.string(), "what a reader must know wherever the text counts", nullable=True),
        Column(SENTENCES, pa.int32(), "sentences, the headline included"),
        Column(TOKENS, pa.int32(), "words, the headline included"),
        Column(SHA256, pa.string(), "SHA-256 of the file, or of the table's cell, that holds the text"),
        Column(
            DUPLICATE_SET,
            pa.int32(),
            "number of the set of texts that are nearly the same, counted from 0; null where there is "
            "no other",
            nullable=True,
        ),
    ),
)

SENTENCES_TABLE = Table(
    "sentences",
    "a sentence",
    (DOCUMENT, SENTENCE),
    (
        _document,
        _sentence,
        Column(PARAGRAPH, pa.int32(), "number of the paragraph in its text; 0 is the headline"),
        Column(
            START,
            pa.int32(),
            "first character in the decoded file; null where it has no place there",
            nullable=True,
        ),
        Column(END, pa.int32(), "one past the last character in the decoded file", nullable=True),
        Column(VOICE, pa.string(), "voice of most of its words", allowed=VOICES),
        _attribution,
        Column(SPEAKER, pa.string(), "who is quoted, where that is certain", nullable=True),
        Column(TOKENS, pa.int32(), "words"),
        Column(POLARITY, pa.float64(), "TextBlob polarity, -1 to 1: tone, not stance"),
        Column(SUBJECTIVITY, pa.float64(), "TextBlob subjectivity, 0 to 1"),
        Column(LEXICON_HITS, pa.int32(), "words that the TextBlob lexicon knows"),
        Column(VADER, pa.float64(), "VADER compound score, -1 to 1: tone by a second lexicon, not stance"),
        Column(VADER_HITS, pa.int32(), "words that the VADER lexicon knows"),
        Column(
            DUPLICATE_SET,
            pa.int32(),
            "number of the set of sentences that are nearly the same, counted from 0; null where there is "
            "no other",
            nullable=True,
        ),
    ),
)

TERMS = Table(
    "terms",
    "a word in a sentence, stop words left out",
    (DOCUMENT, SENTENCE, TERM),
    (
        _document,
        _sentence,
        _term,
        Column(LEMMA, pa.string(), "lemma of the surface form"),
        Column(COUNT, pa.int32(), "times in the sentence"),
        Column(IN_LEXICON, pa.bool_(), "whether the TextBlob lexicon knows it"),
    ),
)

FUNCTION_WORDS = Table(
    "function_words",
    "a stop word in a text: what the keywords leave out",
    (DOCUMENT, TERM),
    (_document, _term, Column(COUNT, pa.int32(), "times in the text")),
)

BIGRAMS = Table(
    "bigrams",
    "two neighbouring content words of a text, where the pair occurs twice or more in the corpus",
    (DOCUMENT, BIGRAM),
    (
        _document,
        Column(BIGRAM, pa.string(), "two words in lower case, in their order"),
        Column(COUNT, pa.int32(), "times in the text"),
    ),
)

MENTIONS = Table(
    "mentions",
    "an event, a target or a name found in a sentence",
    (DOCUMENT, SENTENCE, KIND, KEY, POSITION),
    (
        _document,
        _sentence,
        _kind,
        _key,
        _position,
        Column(
            SURFACE,
            pa.string(),
            "the words found; null where they are several and the quotation rule leaves no room for them",
            nullable=True,
        ),
        _voice,
        _attribution,
        Column(
            NEGATIVE,
            pa.float32(),
            "probability that the sentence speaks negatively of the target; null where not measured",
            nullable=True,
        ),
        Column(NEUTRAL, pa.float32(), "the same for neutral", nullable=True),
        Column(POSITIVE, pa.float32(), "the same for positive", nullable=True),
    ),
)

SNIPPETS = Table(
    "snippets",
    "a mention or a number with a few words to each side, within the quotation rule",
    (DOCUMENT, SENTENCE, KIND, KEY, POSITION),
    (
        _document,
        _sentence,
        Column(KIND, pa.string(), "what stands in the middle", allowed=SNIPPET_KINDS),
        Column(KEY, pa.string(), "key of the mention, or what a number counts"),
        _position,
        Column(LEFT, pa.string(), "up to four words before, with the marks and spaces up to the node"),
        Column(NODE, pa.string(), "the words of the mention"),
        Column(RIGHT, pa.string(), "up to four words after, with the marks and spaces from the node on"),
    ),
)

TONE_WORDS = Table(
    "tone_words",
    "a word or short phrase that moved a sentence's tone, in alphabetical order",
    (DOCUMENT, SENTENCE, WORDS),
    (
        _document,
        _sentence,
        Column(WORDS, pa.string(), "the word, with its modifiers"),
        Column(POLARITY, pa.float64(), "its polarity, the mean where it occurs more than once"),
        Column(SUBJECTIVITY, pa.float64(), "its subjectivity, likewise"),
        Column(COUNT, pa.int32(), "times in the sentence"),
    ),
)

PROPER_NAMES = Table(
    "proper_names",
    "a person, place or other proper name in a sentence",
    (DOCUMENT, SENTENCE, PROPER_NAME),
    (
        _document,
        _sentence,
        Column(PROPER_NAME, pa.string(), "the name as most often written in the text"),
        Column(KIND, pa.string(), "what it names, as far as rules can tell", allowed=PROPER_NAME_KINDS),
        Column(COUNT, pa.int32(), "times in the sentence, in whatever form"),
    ),
)

NUMBERS = Table(
    "numbers",
    "a number that a sentence states",
    (DOCUMENT, SENTENCE, POSITION),
    (
        _document,
        _sentence,
        Column(POSITION, pa.int32(), "first word of the number, counted from 0 in its sentence"),
        Column(VALUE, pa.float64(), "its value; that of a percentage in percent"),
        Column(QUALIFIER, pa.string(), 'what limits it, such as "more than"; null without', nullable=True),
        Column(COUNTED, pa.string(), "lemma of what is counted, or `percent`"),
    ),
)

TABLES: Final = (
    DOCUMENTS,
    SENTENCES_TABLE,
    TERMS,
    FUNCTION_WORDS,
    BIGRAMS,
    MENTIONS,
    NUMBERS,
    SNIPPETS,
    TONE_WORDS,
    PROPER_NAMES,
)


def recorded_hashes(info: Mapping[str, Any]) -> dict[str, str]:
    """SHA-256 of each file as `dataset.json` records it; KeyError or TypeError where one is missing."""
    hashes = {table.file: info["tables"][table.name]["sha256"] for table in TABLES}
    return {**hashes, CATALOGUE_FILE: info["catalogue_sha256"]}


def overall_hash(hashes: Mapping[str, str]) -> str:
    """The hash that names a dataset: that of the hashes of its tables and its catalogue, in their order."""
    return hashlib.sha256("\n".join(hashes.values()).encode()).hexdigest()


def set_aside(folder: Path) -> Path:
    """Where the old dataset lies for the moment in which a new one takes its place."""
    return folder.parent / f".{folder.name}.old"
