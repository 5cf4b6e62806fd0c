"""What whoever builds a dataset should know of its texts: told once for all of them, nothing is stopped."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from preprocessing import languages
from preprocessing.prose import MAX_SENTENCE_CHARACTERS, MAX_SENTENCE_WORDS, Sentence
from preprocessing.reading import Prose
from preprocessing.records import Text
from preprocessing.terms import function_words

# English prose has some forty function words in a hundred; few words of other languages look like one.
LEAST_SHARE: Final = 0.15
LEAST_WORDS: Final = 20
_NAMED: Final = 5

_RULES: Final = (
    "Tone (TextBlob and VADER), proper names and who is quoted by a verb are found by English rules in every "
    "text, so these say little where the language is another. In a text whose language is given and not "
    "English, no numbers are read; in German and Luxembourgish, no proper names. Function words are left out "
    "of the words in English and Spanish only."
)
_GIVE: Final = 'Give the language of each text, such as "es": a column of a table, a key of a manifest.'


class _Measured(NamedTuple):
    """A text measured as English: its words, and how many are English function words."""

    document: str
    words: int
    function_words: int


class Cautions:
    """Sees each text once, and then tells."""

    def __init__(self) -> None:
        self._others: dict[str, str] = {}
        self._english: list[_Measured] = []
        self._long: list[str] = []

    def see(self, text: Text, prose: Prose) -> None:
        """Remember what there is to say of a text."""
        self._long += _long_sentences(text, prose.sentences)
        if not languages.is_english(text.language):
            self._others[text.document] = languages.code(text.language)
            return
        words = sum(len(sentence.words) for sentence in prose.sentences)
        known = sum(len(function_words(sentence, languages.ENGLISH)) for sentence in prose.sentences)
        self._english.append(_Measured(text.document, words, known))

    def told(self) -> list[str]:
        """One paragraph about languages at most, then sentences that are too long, the first few of them."""
        said = [part for part in (self._foreign(), self._not_english()) if part]
        more = len(self._long) - _NAMED
        return [
            *([" ".join([*said, _RULES])] if said else []),
            *self._long[:_NAMED],
            *([f"{more:,} more sentences are as long."] if more > 0 else []),
        ]

    def _foreign(self) -> str:
        found = list(_unlike_english(self._english))
        if not found:
            return ""
        return f"{_texts(found)} measured as English and may not be, by the words: {_named(found)}. {_GIVE}"

    def _not_english(self) -> str:
        if not self._others:
            return ""
        by_language = Counter(self._others.values())
        counted = ", ".join(f"{language} {count:,}" for language, count in sorted(by_language.items()))
        return f"{_texts(self._others)} not in English ({counted}): {_named(self._others)}."


def _unlike_english(texts: Sequence[_Measured]) -> Iterator[str]:
    """Texts with few English function words; short ones are judged together."""
    short = [text for text in texts if text.words < LEAST_WORDS]
    for group in (*([text] for text in texts if text.words >= LEAST_WORDS), short):
        words = sum(text.words for text in group)
        known = sum(text.function_words for text in group)
        if words >= LEAST_WORDS and known < LEAST_SHARE * words:
            yield from (text.document for text in group)


def _long_sentences(text: Text, sentences: Iterable[Sentence]) -> Iterator[str]:
    """Each paragraph in which a sentence had to be cut, with its line where the text has lines."""
    pieces = [sentence for sentence in sentences if sentence.cut]
    for paragraph, count in Counter(piece.paragraph for piece in pieces).items():
        first = next(piece for piece in pieces if piece.paragraph == paragraph)
        line = bisect_right(text.line_starts, first.place[0]) if text.line_starts and first.place else None
        where = f"line {line}" if line else f"paragraph {paragraph}"
        yield (
            f'Text "{text.document}", {where}: a sentence of more than {MAX_SENTENCE_WORDS:,} words or '
            f"{MAX_SENTENCE_CHARACTERS:,} characters counts as {count:,} sentences. Look for full stops "
            "that are missing."
        )


def _texts(documents: Iterable[str]) -> str:
    count = len(list(documents))
    return "1 text is" if count == 1 else f"{count:,} texts are"


def _named(documents: Iterable[str]) -> str:
    """The first few, and how many more."""
    names = [f'"{document}"' for document in documents]
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more:,} more" if more > 0 else "")
