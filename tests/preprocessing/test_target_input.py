"""What the model reads of a sentence and a target."""

import numpy as np
import pytest

from preprocessing import target_input as ti
from preprocessing.target_input import Encoder, Mentioned
from preprocessing.target_model import FOLDER, TOKENIZER_FILE

START, BETWEEN = 101, 102  # [CLS] and [SEP] of the vocabulary


@pytest.fixture(scope="module")
def encoder():
    return Encoder(FOLDER / TOKENIZER_FILE)


def mentioned(sentence: str, words: str, nth: int = 0) -> Mentioned:
    start = -1
    for _ in range(nth + 1):
        start = sentence.index(words, start + 1)
    return Mentioned(sentence, start, start + len(words))


def test_the_target_follows_the_sentence_as_its_second_segment(encoder):
    arrays = encoder.arrays([encoder.encode(mentioned("The mayor spoke.", "mayor"))])
    pieces = arrays[ti.PIECES][0].tolist()
    assert pieces[0] == START
    assert [at for at, piece in enumerate(pieces) if piece == BETWEEN] == [5, 7]
    assert pieces[6] == pieces[2]  # the mayor, in the sentence and after it
    assert arrays[ti.SEGMENTS].tolist() == [[0] * 6 + [1, 1]]
    assert arrays[ti.TARGETS].tolist() == [[2]]


def test_of_two_mentions_the_one_meant_is_marked(encoder):
    sentence = "The mayor met the other mayor."
    first, second = (encoder.encode(mentioned(sentence, "mayor", nth)) for nth in (0, 1))
    assert (first.sentence, first.target) == (second.sentence, second.target)
    assert (first.first, second.first) == (1, 5)


def test_shorter_sentences_are_filled_up(encoder):
    short, long = (
        mentioned("Ana spoke.", "Ana"),
        mentioned("Yesterday the government spoke.", "the government"),
    )
    arrays = encoder.arrays([encoder.encode(short), encoder.encode(long)])
    assert arrays[ti.IS_PIECE].sum(axis=1).tolist() == [3 + 3 + 1, 5 + 3 + 2]
    assert arrays[ti.TARGETS].tolist() == [[1, 0], [2, 3]]
    assert all(array.dtype == np.int64 for array in arrays.values())


def test_a_long_sentence_is_read_around_its_target(encoder):
    words = [f"word{number}" for number in range(300)]
    for place in (0, 150, 299):
        sentence = " ".join([*words[:place], "Ana", *words[place:]])
        encoded = encoder.encode(mentioned(sentence, "Ana"))
        assert len(encoded.sentence) == ti.MOST_PIECES
        assert encoded.sentence[encoded.first : encoded.last + 1] == encoded.target


def test_a_long_target_is_cut_at_its_end(encoder):
    sentence = " ".join(["name"] * 300)
    encoded = encoder.encode(Mentioned(sentence, 0, len(sentence)))
    assert len(encoded.target) == ti.MOST_OF_TARGET
    assert len(encoded) <= ti.MOST_PIECES + ti.MOST_OF_TARGET + 3


@pytest.mark.parametrize(("start", "piece"), [(3, 1), (9, 1), (0, 0)])
def test_a_place_without_words_stands_for_the_next_piece(encoder, start, piece):
    encoded = encoder.encode(Mentioned("The mayor", start, start + (start > 0)))
    assert (encoded.first, encoded.last) == (piece, piece)


def test_nothing_asked_is_nothing(encoder):
    assert all(array.shape[0] == 0 for array in encoder.arrays([]).values())
