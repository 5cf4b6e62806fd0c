"""One text becomes rows of every table but those of keywords."""

from preprocessing import schema as s
from preprocessing.keywords import KEYWORD_TABLES
from preprocessing.measure import measure
from preprocessing.reading import read
from preprocessing.records import Key, Text
from tests.preprocessing.texts import key, text

LINES = (
    "Market closure planned",
    "The good market closes. “The closure hurts us all,” said Ana Ruiz. "
    "Traders of the town came from far away to see it.",
    "Traders call it a very bad closure. Later Ruiz said that the old market had been the heart of the town.",
)
CLOSURE = key("plan:closure", r"\bclosure\b")
RARE = key("plan:heart", r"heart of the town")


def measured(of: Text, *keys: Key) -> dict[str, list[dict]]:
    return measure(of, read(of), keys)


def rows() -> dict[str, list[dict]]:
    return measured(text(*LINES), CLOSURE, RARE)


def column(table: str, name: str) -> list:
    return [row[name] for row in rows()[table]]


def test_every_row_has_the_columns_of_its_table():
    for table in (table for table in s.TABLES if table not in KEYWORD_TABLES):
        for row in rows()[table.name]:
            assert set(row) == {column.name for column in table.columns}


def test_sentences_are_numbered_through_the_text():
    assert column("sentences", s.SENTENCE) == [0, 1, 2, 3, 4, 5]
    assert column("sentences", s.PARAGRAPH) == [0, 1, 1, 1, 2, 2]
    assert column("sentences", s.TOKENS) == [3, 4, 8, 11, 7, 14]
    assert column("documents", s.TOKENS) == [47]


def test_places_are_those_of_the_file():
    raw = "\n".join(LINES)
    assert [raw[row[s.START] : row[s.END]] for row in rows()["sentences"]][
        4
    ] == "Traders call it a very bad closure."


def test_tone_and_its_words():
    assert column("sentences", s.LEXICON_HITS) == [0, 1, 0, 1, 2, 2]
    assert [(r[s.SENTENCE], r[s.WORDS]) for r in rows()["tone_words"]][:2] == [(1, "good"), (3, "far")]


def test_voice_of_sentences_and_mentions():
    assert column("sentences", s.VOICE) == ["own", "own", "quoted", "own", "own", "quoted"]
    assert [
        (r[s.SENTENCE], r[s.VOICE], r[s.ATTRIBUTION])
        for r in rows()["mentions"]
        if r[s.KEY] == "plan:closure"
    ] == [
        (0, "own", None),
        (2, "quoted", "marks"),
        (4, "own", None),
    ]


def test_a_surname_is_completed_from_the_text():
    assert column("sentences", s.SPEAKER)[5] == "Ana Ruiz"


def test_speakers_are_spelt_as_the_manifest_spells_them():
    found = measured(text(*LINES, speakers=("Ána Ruiz", "Traders")))
    assert found["sentences"][5][s.SPEAKER] == "Ána Ruiz"
    assert found["documents"][0][s.SPEAKERS] == "Ána Ruiz; Traders"
    assert column("documents", s.SPEAKERS) == [None]


def test_several_words_are_shown_only_with_their_snippet():
    shown = {(r[s.SENTENCE], r[s.KEY]) for r in rows()["snippets"]}
    for row in rows()["mentions"]:
        several = row[s.KEY] == "plan:heart"
        assert (row[s.SURFACE] is None) == (several and (row[s.SENTENCE], row[s.KEY]) not in shown)
    unlit = measured(text("Head", "It was the heart of the town."), RARE)
    assert unlit["snippets"] == []
    assert unlit["mentions"][0][s.SURFACE] is None


def test_snippets_join_without_a_gap():
    first = rows()["snippets"][0]
    assert first[s.LEFT] + first[s.NODE] + first[s.RIGHT] == "Market closure planned"


def test_a_second_lexicon_scores_each_sentence():
    assert column("sentences", s.VADER_HITS) == [0, 1, 1, 0, 1, 1]
    assert [score > 0 for score in column("sentences", s.VADER)] == [False, True, False, False, False, True]
    assert column("sentences", s.VADER)[2] < 0


def test_numbers_join_the_snippets_after_the_mentions():
    of = text(
        "Head", "The closure moves 62 traders of the old town away. " + "So it goes on and on here. " * 6
    )
    found = measured(of, CLOSURE)
    (number,) = found["numbers"]
    assert (number[s.SENTENCE], number[s.POSITION], number[s.VALUE]) == (1, 3, 62.0)
    assert (number[s.QUALIFIER], number[s.COUNTED]) == (None, "trader")
    shown = [(row[s.KIND], row[s.KEY], row[s.POSITION], row[s.NODE]) for row in found["snippets"]]
    assert shown == [("name", "plan:closure", 1, "closure"), ("number", "trader", 3, "62")]
    assert [row[s.KEY] for row in found["mentions"]] == ["plan:closure"]


def test_proper_names_of_the_text():
    names = (s.SENTENCE, s.PROPER_NAME, s.KIND, s.COUNT)
    assert [tuple(row[name] for name in names) for row in rows()["proper_names"]] == [
        (2, "Ana Ruiz", "person", 1),
        (5, "Ana Ruiz", "person", 1),
    ]
