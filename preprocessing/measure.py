"""One text -> its rows in every table: sentences, voice, tone, words, mentions, snippets."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from preprocessing import schema as s
from preprocessing import terms, voice
from preprocessing.mentions import Mention, find
from preprocessing.prose import Sentence, normalise, split
from preprocessing.records import Key, Text
from preprocessing.snippets import Snippet, snippets
from preprocessing.speakers import full_name
from preprocessing.tone import Tone, tone
from preprocessing.voice import Quoted, Voice

Row = dict[str, Any]


@dataclass(frozen=True)
class Prose:
    """A text's sentences, and the quoted stretches of each of its paragraphs."""

    sentences: tuple[Sentence, ...]
    quoted: Mapping[int, Sequence[Quoted]]

    def voice_of(self, sentence: Sentence) -> Voice:
        """The voice of most of a sentence's words."""
        return voice.voice_of(self.quoted[sentence.paragraph], sentence)

    def voice_at(self, mention: Mention) -> Voice:
        """The voice of the words in which a mention stands."""
        sentence = self.sentences[mention.sentence]
        return voice.voice_at(self.quoted[sentence.paragraph], sentence.at + mention.span[0])


def measure(text: Text, keys: Sequence[Key]) -> dict[str, list[Row]]:
    """Rows of one text by table name, in the columns of the schema; the steps in their order."""
    prose = read(text)
    tones = [tone(sentence.text) for sentence in prose.sentences]
    surfaces = [terms.surfaces(sentence, text.language) for sentence in prose.sentences]
    mentions = find(text, prose.sentences, keys)
    lines = snippets(mentions, prose.sentences)
    rows = {
        s.DOCUMENTS.name: [_document(text, prose)],
        s.SENTENCES_TABLE.name: list(_sentences(prose, tones, text.speakers)),
        s.TERMS.name: list(_terms(surfaces, text.language)),
        s.BIGRAMS.name: list(_bigrams(surfaces)),
        s.MENTIONS.name: list(_mentions(mentions, lines, prose)),
        s.SNIPPETS.name: [_snippet(line) for line in lines],
        s.TONE_WORDS.name: list(_tone_words(tones)),
    }
    for row in (row for table in rows.values() for row in table):
        row[s.DOCUMENT] = text.document
    return rows


def read(text: Text) -> Prose:
    """Paragraphs -> sentences, numbered through the text, with the voices found in them."""
    sentences: list[Sentence] = []
    quoted = {}
    for number, paragraph in enumerate(text.paragraphs):
        flow = normalise(paragraph.text)
        found = split(flow, paragraph, number, len(sentences))
        quoted[number] = voice.stretches(flow.text, found, paragraph.speaker)
        sentences += found
    return Prose(tuple(sentences), quoted)


def _document(text: Text, prose: Prose) -> Row:
    return {
        s.TITLE: text.title,
        s.CARRIER: text.carrier,
        s.ORIGINATOR: text.originator,
        s.CARRIER_TYPE: text.carrier_type,
        s.ORIGINATOR_TYPE: text.originator_type,
        s.TYPE_REASON: text.type_reason,
        s.TYPE_CONTESTED: text.type_contested,
        s.SPEAKERS: "; ".join(text.speakers) or None,
        s.URL: text.url,
        s.PUBLISHED_FROM: text.published_from,
        s.PUBLISHED_TO: text.published_to,
        s.DATE_BASIS: text.date_basis,
        s.LANGUAGE: text.language,
        s.EXCERPT: text.excerpt,
        s.CAVEAT: text.caveat,
        s.SENTENCES: len(prose.sentences),
        s.TOKENS: sum(len(sentence.words) for sentence in prose.sentences),
        s.SHA256: text.sha256,
        **text.extras,
    }


def _sentences(prose: Prose, tones: Sequence[Tone], speakers: Sequence[str]) -> Iterator[Row]:
    whole = " ".join(sentence.text for sentence in prose.sentences)
    for sentence, measured in zip(prose.sentences, tones, strict=True):
        start, end = sentence.place or (None, None)
        said = prose.voice_of(sentence)
        yield {
            s.SENTENCE: sentence.number,
            s.PARAGRAPH: sentence.paragraph,
            s.START: start,
            s.END: end,
            s.VOICE: said.voice,
            s.ATTRIBUTION: said.attribution,
            s.SPEAKER: full_name(said.speaker, whole, speakers),
            s.TOKENS: len(sentence.words),
            s.POLARITY: measured.polarity,
            s.SUBJECTIVITY: measured.subjectivity,
            s.LEXICON_HITS: measured.lexicon_hits,
        }


def _terms(surfaces: Sequence[list[str | None]], language: str | None) -> Iterator[Row]:
    for number, words in enumerate(surfaces):
        for word, count in terms.counts(words).items():
            yield {s.SENTENCE: number, s.TERM: word, s.LEMMA: terms.lemma(word, language), s.COUNT: count}


def _bigrams(surfaces: Sequence[list[str | None]]) -> Iterator[Row]:
    found: Counter[str] = Counter()
    for words in surfaces:
        found.update(terms.pairs(words))
    for bigram, count in found.items():
        yield {s.BIGRAM: bigram, s.COUNT: count}


def _mentions(mentions: Sequence[Mention], lines: Sequence[Snippet], prose: Prose) -> Iterator[Row]:
    shown = {line.mention for line in lines}
    for mention in mentions:
        said = prose.voice_at(mention)
        visible = mention.first_word == mention.last_word or mention in shown
        yield {
            **_place(mention),
            s.SURFACE: prose.sentences[mention.sentence].text[slice(*mention.span)] if visible else None,
            s.VOICE: said.voice,
            s.ATTRIBUTION: said.attribution,
            s.NEGATIVE: None,
            s.NEUTRAL: None,
            s.POSITIVE: None,
        }


def _snippet(line: Snippet) -> Row:
    return {**_place(line.mention), s.LEFT: line.left, s.NODE: line.node, s.RIGHT: line.right}


def _place(mention: Mention) -> Row:
    return {
        s.SENTENCE: mention.sentence,
        s.KIND: mention.kind,
        s.KEY: mention.key,
        s.POSITION: mention.first_word,
    }


def _tone_words(tones: Sequence[Tone]) -> Iterator[Row]:
    for number, measured in enumerate(tones):
        for word in measured.words:
            yield {
                s.SENTENCE: number,
                s.WORDS: word.words,
                s.POLARITY: word.polarity,
                s.SUBJECTIVITY: word.subjectivity,
                s.COUNT: word.count,
            }
