import pytest

from comparison.translation import say, say_n
from tests.components.pseudo import Data, in_brackets, outside, whole

DATA = Data(["Island Watch", "the police", "counterrevolutionary", "Rally of a very long name"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("⟦all of ⟦2 texts⟧ here⟧", []),
        ("Island Watch: ⟦2 texts⟧, 1.204 · +0,5 %", []),
        ("Island<br>Watch", []),
        ("<b>● Island Watch</b>: none &amp; nothing", ["none", "nothing"]),
        ("counterrevo<br>lutionary", []),
        ("Rally of a…", []),
        ("⟦cut off… after", []),
        ("jul 2021", []),
        ("Island Watches", ["Island", "Watches"]),
        ("the texts of the police", ["the", "texts", "of"]),
    ],
)
def test_what_is_neither_said_nor_data(text, words):
    assert DATA.unsaid(text) == words


def test_messages_are_said_in_brackets_and_numbers_in_spanish(monkeypatch):
    with in_brackets(monkeypatch):
        assert say("a {b} c", b=say_n("{n} text", "{n} texts", 2, n=2)) == "⟦a ⟦2 texts⟧ c⟧"
    assert say("a") == "a"


def test_a_bracket_that_was_never_opened_is_an_error():
    with pytest.raises(AssertionError):
        outside("a⟧")


def test_lines_of_one_message_are_one_text():
    assert whole(["⟦a", "b⟧", "c", "⟦cut…", "d"]) == ["⟦a b⟧", "c", "⟦cut…", "d"]
