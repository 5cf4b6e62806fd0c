"""How often several texts use their words: content words by sentence, function words and pairs by text.

Words are counted as numbers, for all sentences of the texts at once. A number is a word's place in the
alphabetical list of the words that are counted alike, so rows come in the order of their tables' keys.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from preprocessing import schema as s
from preprocessing.languages import ENGLISH, code
from preprocessing.reading import Prose
from preprocessing.records import Text
from preprocessing.stop_words import stop_words
from preprocessing.terms import is_counted, lemma, plain
from preprocessing.tone import knows

Columns = dict[str, pa.Array]
_Numbers = npt.NDArray[np.int64]
_Flags = npt.NDArray[np.bool_]

KEYWORD_TABLES: Final = (s.TERMS, s.FUNCTION_WORDS, s.BIGRAMS)


class _Words(NamedTuple):
    """All words of texts of one language, in their order.

    `text` and `sentence` say to which each belongs, by number; `word` is its place in `alphabet`.
    """

    language: str
    documents: Sequence[str]
    text: _Numbers
    sentence: _Numbers
    word: _Numbers
    alphabet: Sequence[str]


def keywords(texts: Sequence[Text], proses: Sequence[Prose]) -> dict[str, dict[str, pa.ChunkedArray]]:
    """The columns of `KEYWORD_TABLES` for texts and what was read in each."""
    by_language: dict[str, list[tuple[Text, Prose]]] = {} if texts else {ENGLISH: []}
    for text, prose in zip(texts, proses, strict=True):
        by_language.setdefault(code(text.language), []).append((text, prose))
    found = [_of_language(_words(language, read)) for language, read in by_language.items()]
    whole = {table.name: pa.concat_tables(each[table.name] for each in found) for table in KEYWORD_TABLES}
    return {name: dict(zip(table.column_names, table.columns, strict=True)) for name, table in whole.items()}


def _of_language(words: _Words) -> dict[str, pa.Table]:
    stopped = stop_words(words.language)
    function = np.array([word in stopped for word in words.alphabet], bool)
    content = np.array([is_counted(word) for word in words.alphabet], bool) & ~function
    return {
        s.TERMS.name: pa.table(_terms(words, content)),
        s.FUNCTION_WORDS.name: pa.table(_function_words(words, function)),
        s.BIGRAMS.name: pa.table(_bigrams(words, content)),
    }


def _words(language: str, read: Sequence[tuple[Text, Prose]]) -> _Words:
    sentences = [sentence for _, prose in read for sentence in prose.sentences]
    lengths = np.array([len(sentence.forms) for sentence in sentences], np.int64)
    numbers = np.array([sentence.number for sentence in sentences], np.int64)
    texts = np.array([number for number, (_, prose) in enumerate(read) for _ in prose.sentences], np.int64)
    forms = list(chain.from_iterable(sentence.forms for sentence in sentences))
    written = pa.array(forms, pa.string()).dictionary_encode()
    counted = pa.array([plain(form) for form in written.dictionary.to_pylist()], pa.string())
    alphabet = counted.unique().sort()
    places = pc.index_in(counted, alphabet).to_numpy().astype(np.int64)
    return _Words(
        language,
        [text.document for text, _ in read],
        np.repeat(texts, lengths),
        np.repeat(numbers, lengths),
        places[written.indices.to_numpy()],
        alphabet.to_pylist(),
    )


def _terms(words: _Words, content: _Flags) -> Columns:
    kept = content[words.word]
    (text, sentence, word), counts = _counted(words.text[kept], words.sentence[kept], words.word[kept])
    lemmas = [lemma(w, words.language) if is_content else "" for w, is_content in _with(words, content)]
    known = [is_content and knows(w) for w, is_content in _with(words, content)]
    return {
        s.DOCUMENT: _taken(words.documents, text),
        s.SENTENCE: pa.array(sentence),
        s.TERM: _taken(words.alphabet, word),
        s.LEMMA: _taken(lemmas, word),
        s.COUNT: pa.array(counts),
        s.IN_LEXICON: pa.array(np.array(known, bool)[word]),
    }


def _function_words(words: _Words, function: _Flags) -> Columns:
    kept = function[words.word]
    (text, word), counts = _counted(words.text[kept], words.word[kept])
    return {
        s.DOCUMENT: _taken(words.documents, text),
        s.TERM: _taken(words.alphabet, word),
        s.COUNT: pa.array(counts),
    }


def _bigrams(words: _Words, content: _Flags) -> Columns:
    """Two content words side by side in a sentence."""
    kept = content[words.word]
    same = (words.sentence[:-1] == words.sentence[1:]) & (words.text[:-1] == words.text[1:])
    pairs = kept[:-1] & kept[1:] & same
    (text, first, second), counts = _counted(
        words.text[:-1][pairs], words.word[:-1][pairs], words.word[1:][pairs]
    )
    both = pc.binary_join_element_wise(_taken(words.alphabet, first), _taken(words.alphabet, second), " ")
    return {s.DOCUMENT: _taken(words.documents, text), s.BIGRAM: both, s.COUNT: pa.array(counts)}


def _counted(*keys: _Numbers) -> tuple[list[_Numbers], _Numbers]:
    """The different rows of several columns of numbers from 0, in their order, and how often each occurs."""
    sizes = [int(key.max(initial=0)) + 1 for key in keys]
    different, counts = np.unique(np.ravel_multi_index(keys, sizes), return_counts=True)
    return list(np.unravel_index(different, sizes)), counts


def _with(words: _Words, which: _Flags) -> list[tuple[str, bool]]:
    return list(zip(words.alphabet, which.tolist(), strict=True))


def _taken(values: Sequence[str], places: _Numbers) -> pa.Array:
    return pa.array(values, pa.string()).take(pa.array(places))
