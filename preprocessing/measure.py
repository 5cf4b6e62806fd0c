"""One text, read -> its rows in every table but those of keywords, which several texts share."""

from collections.abc import Iterator, Sequence

from preprocessing import schema as s
from preprocessing import text_rows
from preprocessing.mentions import find
from preprocessing.numbers import Number, numbers
from preprocessing.reading import Prose
from preprocessing.records import Key, Text
from preprocessing.snippets import snippets
from preprocessing.targets import toward
from preprocessing.tone import tone


def measure(text: Text, prose: Prose, keys: Sequence[Key]) -> dict[str, list[text_rows.Row]]:
    """Rows of one text, read into `prose`, by table name, in the columns of the schema; the steps in order.

    Sets of duplicates are left open: they show only once every text is there.
    """
    tones = [tone(sentence.text) for sentence in prose.sentences]
    mentions = find(text, prose.sentences, keys)
    measured = toward(mentions, prose.sentences, text.language)
    stated = list(_stated(prose, text.language))
    lines = snippets([*mentions, *(number.mention for number in stated)], prose.sentences)
    rows = {
        s.DOCUMENTS.name: [text_rows.document_row(text, prose)],
        s.SENTENCES_TABLE.name: list(text_rows.sentence_rows(prose, tones, text.speakers)),
        s.MENTIONS.name: list(text_rows.mention_rows(mentions, lines, prose, measured)),
        s.NUMBERS.name: [text_rows.number_row(number) for number in stated],
        s.SNIPPETS.name: [text_rows.snippet_row(line) for line in lines],
        s.TONE_WORDS.name: list(text_rows.tone_word_rows(tones)),
        s.PROPER_NAMES.name: list(text_rows.proper_name_rows(prose, text)),
    }
    for row in (row for table in rows.values() for row in table):
        row[s.DOCUMENT] = text.document
    return rows


def _stated(prose: Prose, language: str | None) -> Iterator[Number]:
    for sentence in prose.sentences:
        yield from numbers(sentence, language)
