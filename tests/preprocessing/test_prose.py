"""Folding, sentences and words, each with its place in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preprocessing.prose import normalise, parts, split, words
from preprocessing.records import Paragraph


def sentences(raw: str, start: int | None = 0, headline: bool = False) -> list:
    return split(normalise(raw), Paragraph(raw, start, headline), 1, 10)


def test_white_space_and_no_break_spaces_are_folded():
    flow = normalise("  The market \n\n closed\ttoday. ")
    assert flow.text == "The market closed today."
    assert [flow.origins[i] for i in (0, 3, 4, 10)] == [2, 5, 6, 12]


def test_prose_without_anything_to_fold_keeps_its_places():
    flow = normalise(" The Díaz market. ")
    assert (flow.text, [*flow.origins]) == ("The Díaz market.", [*range(1, 17)])


def test_accents_are_composed_and_invisible_marks_dropped():
    flow = normalise("Di\u0301az\u200b said so\u00adlo")
    assert flow.text == "Díaz said solo"
    assert flow.origins[1:3] == (1, 3)


def test_joiners_that_scripts_need_are_kept():
    assert normalise("می\u200cخواهم").text == "می\u200cخواهم"


@given(st.text(alphabet=st.sampled_from("aé\u0301 .\n\u00a0\u200bZ'")))
def test_every_character_comes_from_its_origin(raw):
    flow = normalise(raw)
    assert len(flow.text) == len(flow.origins)
    assert list(flow.origins) == sorted(flow.origins)
    assert flow.text == flow.text.strip()
    assert "  " not in flow.text


def test_hard_wrapped_lines_make_one_sentence_with_its_place():
    raw = "The council\n\nclosed the market. It rained."
    first, second = sentences(raw, start=100)
    assert first.text == "The council closed the market."
    assert first.place == (100, 100 + raw.index(" It"))
    assert raw[second.place[0] - 100 : second.place[1] - 100] == "It rained."
    assert (first.number, second.number, first.paragraph) == (10, 11, 1)


def test_abbreviations_do_not_end_a_sentence():
    found = [s.text for s in sentences("The U.S. embassy in St. Lucia closed on Nov. 20. Staff left.")]
    assert found == ["The U.S. embassy in St. Lucia closed on Nov. 20.", "Staff left."]


def test_a_quotation_after_a_full_stop_begins_a_sentence():
    found = [s.text for s in sentences("The hall closes. “It hurts,” said Dr. “Tiny” Ruiz. He left.")]
    assert found == ["The hall closes.", "“It hurts,” said Dr. “Tiny” Ruiz.", "He left."]


def test_a_headline_is_one_sentence():
    assert len(sentences("Market closed. Traders protest.", headline=True)) == 1


def test_a_paragraph_without_a_place_has_sentences_without_one():
    assert sentences("It rained.", start=None)[0].place is None


def test_marks_alone_are_no_sentence_of_their_own():
    assert all(sentence.words for sentence in sentences("It closed. (!) It opened. …"))


def test_a_sentence_in_its_parts():
    sentence = sentences("“Cuba’s plan,” he said.")[0]
    assert parts(sentence) == (["Cuba's", "plan", "he", "said"], ["“", " ", ",” ", " ", "."])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It’s a U.S.-led plan", ["It’s", "a", "U.S.", "led", "plan"]),
        ("10,000 syringes, 3.5 %", ["10,000", "syringes", "3.5"]),
        ("anti-market, co\u2011op", ["anti-market", "co\u2011op"]),
        ("السوق مغلق", ["السوق", "مغلق"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("— … !", []),
    ],
)
def test_words(text, expected):
    assert [text[begin:end] for begin, end in words(text)] == expected


def lengths(raw):
    return [len(sentence.words) for sentence in sentences(raw)]


def test_a_sentence_of_a_thousand_words_is_whole():
    (one,) = sentences("word " * 999 + "end.")
    assert (len(one.words), one.cut) == (1000, False)


def test_a_longer_one_is_cut_between_two_words():
    assert lengths("word " * 2500 + "end.") == [1000, 1000, 501]
    assert all(sentence.cut for sentence in sentences("word " * 1001))


def test_it_is_cut_after_the_last_mark_of_the_second_half():
    assert lengths("word " * 699 + "word, " + "word " * 799 + "end.") == [700, 800]
    assert lengths("word " * 99 + "word; " + "word " * 1099 + "end.") == [1000, 200]


def test_a_decimal_or_an_apostrophe_is_no_place_to_cut():
    assert lengths("1,000.5 don't " * 600) == [1000, 200]


def test_scripts_without_spaces_are_cut_after_their_marks():
    assert lengths("市场关闭，" * 1200) == [1000, 200]


def test_many_signs_without_a_word_are_cut_by_their_number():
    found = sentences("Look " + ":) " * 5000)
    assert [len(sentence.text) <= 10_000 for sentence in found] == [True, True]
    assert len(found) == 2


def test_a_single_word_is_never_cut():
    (one,) = sentences("a" * 30_000)
    assert len(one.words) == 1


def test_pieces_join_to_what_stands_there_and_know_their_places():
    raw = "  " + "word, other " * 1700 + "end."
    found = sentences(raw)
    assert " ".join(sentence.text for sentence in found) == raw.strip()
    assert [raw[slice(*sentence.place)] for sentence in found] == [sentence.text for sentence in found]
    assert [sentence.number for sentence in found] == [10, 11, 12, 13]
