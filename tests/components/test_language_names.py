import pytest

from comparison.translation import SPANISH, speaking
from components.language_names import language_name


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "English (en)"),
        ("es-CU", "Spanish (es-CU)"),
        ("zh-Hant-TW", "Chinese (zh-Hant-TW)"),
        ("xx", "xx"),
        ("x", "x"),
        ("", ""),
        ("en-US-x-foo", "en-US-x-foo"),
    ],
)
def test_a_tag_with_its_name(tag, name):
    assert language_name(tag) == name


def test_in_the_language_spoken():
    with speaking(SPANISH):
        assert language_name("en") == "inglés (en)"
