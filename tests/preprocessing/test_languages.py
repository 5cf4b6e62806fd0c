import pytest

from preprocessing.languages import code, is_english, language
from preprocessing.problems import Place


@pytest.mark.parametrize("tag", ["en", "es", "es-CU", "ES", "zh-Hant-TW", "yue"])
def test_tags(tag):
    place = Place("t.csv")
    assert language(f" {tag} ", place) == tag
    assert place.problems == []


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("Spanish", 'Write "es"'),
        ("spa", 'Write "es"'),
        ("eng", 'Write "en"'),
        ("es_CU", 'such as "en"'),
        ("qq", 'such as "en"'),
        ("e", 'such as "en"'),
        ("1", 'such as "en"'),
    ],
)
def test_anything_else_is_told_with_the_cure(written, cure):
    place = Place("t.csv", "row 2")
    assert language(written, place) is None
    (problem,) = place.problems
    assert (problem.where, problem.value, problem.what) == ("row 2", repr(written), "is not a language tag")
    assert cure in problem.cure


def test_a_text_without_a_language_is_taken_for_english():
    assert [code(None), code("es-CU"), code("DE")] == ["en", "es", "de"]
    assert [is_english(tag) for tag in (None, "en-GB", "es")] == [True, True, False]
