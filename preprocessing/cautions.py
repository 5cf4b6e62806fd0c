"""What whoever builds a dataset should know of its texts: told once for all of them, nothing is stopped."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from preprocessing import languages
from preprocessing.prose import MAX_SENTENCE_CHARACTERS, MAX_SENTENCE_WORDS, Sentence
from preprocessing.reading import Prose
from preprocessing.records import Text

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


class Seen(NamedTuple):
    """What there is to remember of a text: its words, how many are English function words, what is too long.

    `language` is the code of a language that is given and not English; `function_words` is 0 there.
    """

    document: str
    language: str | None
    words: int
    function_words: int
    long: list[str]


def seen(text: Text, prose: Prose, function_words: int) -> Seen:
    """What to remember of a text until all are there, of whose words so many are function words."""
    long = list(_long_sentences(text, prose.sentences))
    words = sum(len(sentence.forms) for sentence in prose.sentences)
    if not languages.is_english(text.language):
        return Seen(text.document, languages.code(text.language), words, 0, long)
    return Seen(text.document, None, words, function_words, long)


def told(texts: Sequence[Seen]) -> list[str]:
    """One paragraph about languages at most, then sentences that are too long, the first few of them."""
    said = [part for part in (_foreign(texts), _not_english(texts)) if part]
    long = [sentence for text in texts for sentence in text.long]
    more = len(long) - _NAMED
    return [
        *([" ".join([*said, _RULES])] if said else []),
        *long[:_NAMED],
        *([f"{more:,} more sentences are as long."] if more > 0 else []),
    ]


def _foreign(texts: Sequence[Seen]) -> str:
    found = list(_unlike_english([text for text in texts if text.language is None]))
    if not found:
        return ""
    return f"{_texts(found)} measured as English and may not be, by the words: {_named(found)}. {_GIVE}"


def _not_english(texts: Sequence[Seen]) -> str:
    others = {text.document: text.language for text in texts if text.language is not None}
    if not others:
        return ""
    by_language = Counter(others.values())
    counted = ", ".join(f"{language} {count:,}" for language, count in sorted(by_language.items()))
    return f"{_texts(others)} not in English ({counted}): {_named(others)}."


def _unlike_english(texts: Sequence[Seen]) -> Iterator[str]:
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
