"""Mentions found by patterns, with their guards and exceptions."""

from datetime import date

from preprocessing.mentions import find
from preprocessing.reading import read
from preprocessing.records import Except, Key, Text
from tests.preprocessing.texts import key, text


def found(of: Text, *keys: Key) -> list[tuple]:
    sentences = read(of).sentences
    return [
        (m.key, m.sentence, sentences[m.sentence].text[slice(*m.span)], m.first_word, m.last_word)
        for m in find(of, sentences, keys)
    ]


def test_every_mention_has_its_place_and_words():
    of = text("Market closure planned", "The closure angers traders. A closure, or a second closure?")
    assert found(of, key("closure", r"\bclosures?\b")) == [
        ("closure", 0, "closure", 1, 1),
        ("closure", 1, "closure", 1, 1),
        ("closure", 2, "closure", 1, 1),
        ("closure", 2, "closure", 5, 5),
    ]


def test_overlapping_matches_of_a_key_count_once_and_the_longest_holds():
    of = text("Head", "The old market hall stands.")
    assert found(of, key("market", r"market", r"old market hall", r"hall")) == [
        ("market", 1, "old market hall", 1, 3)
    ]


def test_two_matches_in_one_word_count_once():
    assert len(found(text("Head", "A market-market day."), key("market", "market"))) == 1


def test_case_is_ignored_and_keys_are_independent():
    of = text("Head", "The CLOSURE is a relocation.")
    assert [m[0] for m in found(of, key("closure", "closure"), key("relocation", "relocation"))] == [
        "closure",
        "relocation",
    ]


def test_needs_asks_for_a_second_match_in_the_sentence():
    rule = {"pattern": "closure", "needs": "market"}
    of = text("Head", "The closure of a road. The closure of the market.")
    assert [m[1] for m in found(of, key("closure", rule))] == [2]


def test_needs_text_asks_for_a_match_anywhere_in_the_text():
    rule = {"pattern": "closure", "needs_text": "market"}
    assert found(text("Head", "The closure of a road."), key("closure", rule)) == []
    assert len(found(text("Market news", "The closure of a road."), key("closure", rule))) == 1


def test_since_asks_for_a_text_of_that_day_or_later():
    rule = {"pattern": "closure", "since": date(2030, 5, 1)}
    assert len(found(text("Head", "A closure."), key("closure", rule))) == 1
    assert found(text("Head", "A closure.", published=date(2030, 4, 30)), key("closure", rule)) == []


def test_excepted_lines_do_not_count_in_their_document_only():
    rule = (Except("t1", 2, 2, "a road, not the market"),)
    lines = ("Head", "A closure.", "A closure.")
    assert [m[1] for m in found(text(*lines), key("closure", "closure", excepts=rule))] == [2]
    assert [m[1] for m in found(text(*lines, document="t2"), key("closure", "closure", excepts=rule))] == [
        1,
        2,
    ]


def test_a_sentence_without_words_has_no_mention():
    assert found(text("Head", "!!!"), key("mark", "!")) == []
