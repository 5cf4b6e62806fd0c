"""One text -> its sentences, and whose voice speaks in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from preprocessing import voice
from preprocessing.mentions import Mention
from preprocessing.prose import Sentence, normalise, split
from preprocessing.records import Text
from preprocessing.voice import Quoted, Voice


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
