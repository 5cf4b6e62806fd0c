"""Keywords of several texts at once: the same as counted word by word."""

from collections import Counter
from itertools import compress, pairwise

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from preprocessing import schema as s
from preprocessing.keywords import KEYWORD_TABLES, keywords
from preprocessing.reading import read
from preprocessing.records import Text
from preprocessing.stop_words import stop_words
from preprocessing.terms import is_counted, lemma, plain
from preprocessing.tone import knows
from tests.preprocessing.texts import text

Table = list[dict[str, object]]


def found(*texts: Text) -> dict[str, Table]:
    columns = keywords(texts, [read(each) for each in texts])
    return {name: pa.table(each).to_pylist() for name, each in columns.items()}


def counts(table: Table, *keys: str) -> dict:
    return {tuple(row[key] for key in keys) if keys[1:] else row[keys[0]]: row[s.COUNT] for row in table}


def test_every_row_has_the_columns_of_its_table():
    tables = found(text("Head", "The old market of the town. The old market."))
    assert [table.name for table in KEYWORD_TABLES] == list(tables)
    for table in KEYWORD_TABLES:
        assert {column.name for column in table.columns} == set(tables[table.name][0])


def test_words_that_carry_a_side_are_counted():
    rows = found(text("People must never vote against people"))["terms"]
    assert counts(rows, s.TERM) == {"people": 2, "must": 1, "never": 1, "vote": 1, "against": 1}


def test_stop_words_single_letters_and_bare_numbers_are_left_out():
    rows = found(text("The market’s 12 stalls and a Traders' club"))["terms"]
    assert counts(rows, s.TERM) == {"market": 1, "stalls": 1, "traders": 1, "club": 1}


def test_pairs_need_two_neighbours_in_one_sentence():
    rows = found(text("human rights and human rights groups", "The groups came home. Human rights won."))[
        "bigrams"
    ]
    assert counts(rows, s.BIGRAM) == {
        "human rights": 3,
        "rights groups": 1,
        "groups came": 1,
        "came home": 1,
        "rights won": 1,
    }


def test_function_words_are_what_the_keywords_leave_out():
    title = "The trader’s son, and a friend of the trader"
    english = found(text(title))["function_words"]
    assert counts(english, s.TERM) == {"the": 2, "and": 1, "a": 1, "of": 1}
    spanish = found(text(title, language="es"))["function_words"]
    assert counts(spanish, s.TERM) == {"son": 1, "a": 1}


def test_a_text_without_words_of_a_kind_has_no_rows():
    assert found(text("12")) == {table.name: [] for table in KEYWORD_TABLES}
    assert found() == {table.name: [] for table in KEYWORD_TABLES}


WORDS = st.sampled_from(
    "The the market Market's markets Ana Ruiz’s of de con la 12 3.5 U.S. a I good ½ ñandú مرحبا".split()
)
BODY = st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), max_size=5).map(". ".join)
LANGUAGES = st.sampled_from([None, "en", "en-GB", "es", "tlh"])


@given(st.lists(st.tuples(BODY, LANGUAGES), min_size=1, max_size=4))
def test_the_counts_are_those_of_each_text_word_by_word(of):
    texts = [
        text("Head", body or "Body", document=f"d{n}", language=language)
        for n, (body, language) in enumerate(of)
    ]
    terms: Counter = Counter()
    function_words: Counter = Counter()
    pairs: Counter = Counter()
    language_of = {each.document: each.language for each in texts}
    for each in texts:
        stopped = stop_words(each.language)
        for sentence in read(each).sentences:
            words = [plain(form) for form in sentence.forms]
            content = [is_counted(word) and word not in stopped for word in words]
            terms.update((each.document, sentence.number, word) for word in compress(words, content))
            function_words.update((each.document, word) for word in words if word in stopped)
            both = zip(pairwise(words), pairwise(content), strict=True)
            pairs.update((each.document, f"{a} {b}") for (a, b), kept in both if all(kept))
    tables = found(*texts)
    assert counts(tables["terms"], s.DOCUMENT, s.SENTENCE, s.TERM) == terms
    assert counts(tables["function_words"], s.DOCUMENT, s.TERM) == function_words
    assert counts(tables["bigrams"], s.DOCUMENT, s.BIGRAM) == pairs
    for row in tables["terms"]:
        assert row[s.LEMMA] == lemma(row[s.TERM], language_of[row[s.DOCUMENT]])
        assert row[s.IN_LEXICON] == knows(row[s.TERM])
