from components.snippets import build_lines, stretches
from tests.components.reading import parts, words


def test_a_node_is_emphasised_between_its_words():
    (line,) = build_lines([("two ", "node", " more")])
    assert words(line) == "“…two node more…” "
    assert [words(mark) for mark in parts(line, "Mark")] == ["node"]


def test_a_snippet_within_another_is_one_line_with_both_nodes():
    (line,) = build_lines([("a ", "b", " c d"), ("a b ", "c", " d"), ("b c ", "d", "")])
    assert words(line) == "“…a b c d…” "
    assert [words(mark) for mark in parts(line, "Mark")] == ["b", "c", "d"]


def test_nodes_that_overlap_are_emphasised_once():
    assert stretches([("a ", "b c", " d"), ("a b ", "c", " d"), ("a b ", "c d", "")]) == [
        ("a b c d", [(2, 7)])
    ]


def test_snippets_apart_stay_apart():
    assert stretches([("", "a", " b"), ("", "c", " d")]) == [("a b", [(0, 1)]), ("c d", [(0, 1)])]


def test_no_snippets_no_lines():
    assert build_lines([]) == []
