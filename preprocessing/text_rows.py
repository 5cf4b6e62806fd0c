"""The rows of one text in each table, in the columns of the schema but for the text's own id."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from preprocessing import schema as s
from preprocessing.mentions import Mention
from preprocessing.numbers import Number
from preprocessing.proper_names import proper_names
from preprocessing.reading import Prose
from preprocessing.records import Text
from preprocessing.snippets import Snippet
from preprocessing.speakers import full_name
from preprocessing.tone import Tone
from preprocessing.vader import vader

Row = dict[str, Any]


def document_row(text: Text, prose: Prose) -> Row:
    """What is known of a text, with its lengths."""
    return {
        s.TITLE: text.title,
        s.CARRIER: text.carrier,
        s.ORIGINATOR: text.originator,
        s.CARRIER_TYPE: text.carrier_type,
        s.ORIGINATOR_TYPE: text.originator_type,
        s.TYPE_REASON: text.type_reason,
        s.TYPE_CONTESTED: text.type_contested,
        s.SPEAKERS: s.BETWEEN_SPEAKERS.join(text.speakers) or None,
        s.URL: text.url,
        s.PUBLISHED_FROM: text.published_from,
        s.PUBLISHED_TO: text.published_to,
        s.DATE_BASIS: text.date_basis,
        s.LANGUAGE: text.language,
        s.EXCERPT: text.excerpt,
        s.CAVEAT: text.caveat,
        s.SENTENCES: len(prose.sentences),
        s.TOKENS: sum(len(sentence.forms) for sentence in prose.sentences),
        s.SHA256: text.sha256,
        s.DUPLICATE_SET: None,
        **text.extras,
    }


def sentence_rows(prose: Prose, tones: Sequence[Tone], speakers: Sequence[str]) -> Iterator[Row]:
    """Place, voice, length and tone of each sentence."""
    whole = " ".join(sentence.text for sentence in prose.sentences)
    spelt = cache(lambda name: full_name(name, whole, speakers))  # it reads the whole text
    for sentence, measured in zip(prose.sentences, tones, strict=True):
        start, end = sentence.place or (None, None)
        said = prose.voice_of(sentence)
        second = vader(sentence.text)
        yield {
            s.SENTENCE: sentence.number,
            s.PARAGRAPH: sentence.paragraph,
            s.START: start,
            s.END: end,
            s.VOICE: said.voice,
            s.ATTRIBUTION: said.attribution,
            s.SPEAKER: spelt(said.speaker),
            s.TOKENS: len(sentence.forms),
            s.POLARITY: measured.polarity,
            s.SUBJECTIVITY: measured.subjectivity,
            s.LEXICON_HITS: measured.lexicon_hits,
            s.VADER: second.compound,
            s.VADER_HITS: second.hits,
            s.DUPLICATE_SET: None,
        }


def mention_rows(
    mentions: Sequence[Mention],
    lines: Sequence[Snippet],
    prose: Prose,
    toward: Mapping[Mention, tuple[float, float, float]],
) -> Iterator[Row]:
    """Each mention with its voice; words in a row are kept only where a snippet shows them.

    `toward` holds the probabilities of the mentions of targets, as far as they are measured.
    """
    shown = {line.mention for line in lines}
    for mention in mentions:
        said = prose.voice_at(mention)
        negative, neutral, positive = toward.get(mention, (None, None, None))
        visible = mention.first_word == mention.last_word or mention in shown
        yield {
            **_place(mention),
            s.SURFACE: prose.sentences[mention.sentence].text[slice(*mention.span)] if visible else None,
            s.VOICE: said.voice,
            s.ATTRIBUTION: said.attribution,
            s.NEGATIVE: negative,
            s.NEUTRAL: neutral,
            s.POSITIVE: positive,
        }


def number_row(number: Number) -> Row:
    """A number, what limits it and what it counts."""
    return {
        s.SENTENCE: number.sentence,
        s.POSITION: number.first_word,
        s.VALUE: number.value,
        s.QUALIFIER: number.qualifier,
        s.COUNTED: number.counted,
    }


def proper_name_rows(prose: Prose, text: Text) -> Iterator[Row]:
    """How often each sentence bears a name."""
    for name in proper_names(prose.sentences, text.speakers, text.language):
        for number, count in name.sentences.items():
            yield {s.SENTENCE: number, s.PROPER_NAME: name.name, s.KIND: name.kind, s.COUNT: count}


def snippet_row(line: Snippet) -> Row:
    """A line of words around a mention."""
    return {**_place(line.mention), s.LEFT: line.left, s.NODE: line.node, s.RIGHT: line.right}


def _place(mention: Mention) -> Row:
    return {
        s.SENTENCE: mention.sentence,
        s.KIND: mention.kind,
        s.KEY: mention.key,
        s.POSITION: mention.first_word,
    }


def tone_word_rows(tones: Sequence[Tone]) -> Iterator[Row]:
    """The words from which the tone of a sentence comes."""
    for number, measured in enumerate(tones):
        for word in measured.words:
            yield {
                s.SENTENCE: number,
                s.WORDS: word.words,
                s.POLARITY: word.polarity,
                s.SUBJECTIVITY: word.subjectivity,
                s.COUNT: word.times,
            }
