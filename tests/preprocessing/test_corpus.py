from bisect import bisect_right

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preprocessing.lines import Lines, Piece, pieces
from preprocessing.manifest import read_manifest
from preprocessing.records import Paragraph
from tests.preprocessing.manifests import TEXT, problems, spoil, write


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path)


def texts(folder):
    return read_manifest(folder, folder / "texts").texts


def put(folder, content, **entry):
    """Make `content` the file of the text d1, whose entry then holds only what is given."""
    data = content if isinstance(content, bytes) else content.encode()
    (folder / "texts" / "pond.txt").write_bytes(data)
    (folder / "events.toml").unlink()
    keys = "".join(f"{key} = {value}\n" for key, value in entry.items())
    start = '[[documents]]\nid = "d1"\nfile = "pond.txt"\ncarrier = "herald"\nfrom = "2030"\n'
    (folder / "documents.toml").write_text(start + keys, encoding="utf-8")


def test_paragraphs_are_the_raw_lines_with_their_places(folder):
    text = texts(folder)[0]
    assert text.paragraphs == (
        Paragraph("The pond is drained\nby night", 5, headline=True),
        Paragraph("First line.", 35),
        Paragraph("Second line.", 47, speaker="Ada"),
        Paragraph("A heading", 61),
        Paragraph("Third line.", 71),
    )
    assert all(TEXT[each.start : each.start + len(each.text)] == each.text for each in text.paragraphs)


def test_a_place_can_be_turned_into_a_line(folder):
    text = texts(folder)[0]
    assert [bisect_right(text.line_starts, each.start) for each in text.paragraphs] == [2, 5, 6, 8, 9]


def test_without_ranges_each_line_is_a_paragraph_and_the_title_stands_once(folder):
    put(folder, "A  title\n\nOne.\nTwo.\n", title='"A title"')
    assert [(each.text, each.start, each.headline) for each in texts(folder)[0].paragraphs] == [
        ("A  title", 0, True),
        ("One.", 10, False),
        ("Two.", 15, False),
    ]


def test_a_title_that_the_file_does_not_hold_has_no_place(folder):
    put(folder, "One.\n", title='"A title"')
    assert texts(folder)[0].paragraphs == (Paragraph("A title", None, headline=True), Paragraph("One.", 0))


def test_headline_lines_are_not_read_again_as_prose(folder):
    put(folder, "Before.\nA title\nAfter.\n", title='"A title"', headline_lines="[2, 2]")
    assert [each.text for each in texts(folder)[0].paragraphs] == ["A title", "Before.", "After."]


def test_credits_are_taken_off_the_end_of_paragraphs(folder):
    put(folder, "One (PA) two.\nThree. (PA) \n(PA)\nFour.\n", title='"A title"', credits='["(PA)"]')
    found = [(each.text, each.start) for each in texts(folder)[0].paragraphs[1:]]
    assert found == [("One (PA) two.", 0), ("Three.", 14), ("Four.", 32)]


def test_a_text_knows_who_speaks_in_it(folder):
    put(folder, "One.\n", title='"A title"', speakers='["Ana Ruiz", "The council"]')
    assert texts(folder)[0].speakers == ("Ana Ruiz", "The council")


def test_hard_wrapped_ranges_are_joined_and_subheadings_and_passages_cut_out(folder):
    content = "One\ntwo.\nHead\ning\nThree\nfour.\nHers\nthis.\n"
    put(
        folder,
        content,
        title='"T"',
        hard_wrapped="true",
        prose="[[1, 8]]",
        subheadings="[[3, 4]]",
        passages='[{ lines = [7, 8], speaker = "Ada" }]',
    )
    paragraphs = texts(folder)[0].paragraphs[1:]
    assert [each.text for each in paragraphs] == ["One\ntwo.", "Head\ning", "Three\nfour.", "Hers\nthis."]
    assert [each.speaker for each in paragraphs] == [None, None, None, "Ada"]
    assert [each.start for each in paragraphs] == [0, 9, 18, 30]


def test_hard_wrapped_files_without_ranges_are_cut_at_blank_lines(folder):
    put(folder, "One\ntwo.\n\n \nThree\nfour.", title='"T"', hard_wrapped="true")
    assert [each.text for each in texts(folder)[0].paragraphs] == ["T", "One\ntwo.", "Three\nfour."]


def test_a_subheading_over_two_lines_is_one_paragraph(folder):
    put(folder, "One.\nHead\ning\nTwo.\n", title='"T"', prose="[[1, 4]]", subheadings="[[2, 3]]")
    assert [each.text for each in texts(folder)[0].paragraphs[1:]] == ["One.", "Head\ning", "Two."]


def test_a_byte_order_mark_counts_as_a_character_but_is_in_no_paragraph(folder):
    put(folder, "\ufeffT\r\n\r\n  One.  \r\nTwo.\r\n", title='"T"')
    text = texts(folder)[0]
    assert [(each.text, each.start) for each in text.paragraphs] == [("T", 1), ("One.", 8), ("Two.", 16)]
    assert text.line_starts == (0, 4, 6, 16)


def test_letters_of_any_script_are_kept_with_their_places(folder):
    put(folder, "العنوان\nجملة أولى.\n«Ñandú» 🐦.\n", title='"العنوان"')
    assert [(each.text, each.start) for each in texts(folder)[0].paragraphs] == [
        ("العنوان", 0),
        ("جملة أولى.", 8),
        ("«Ñandú» 🐦.", 19),
    ]


def test_marked_up_files_have_paragraphs_without_places(folder):
    page = texts(folder)[1]
    assert page.paragraphs == (Paragraph("A page", None, headline=True), Paragraph("Some words.", None))


def test_markdown_is_read_too(folder):
    (folder / "texts" / "page.md").write_text("# A page\n\nSome *words*.\n")
    spoil(folder, "documents.toml", "page.html", "page.md")
    assert [each.text for each in texts(folder)[1].paragraphs] == ["A page", "Some words."]


def test_a_text_without_a_word_is_refused(folder):
    put(folder, "T\n\n* * *\n", title='"T"')
    assert "no text but the headline" in problems(folder)[0].what


def test_files_can_lie_in_folders(folder):
    (folder / "texts" / "2030").mkdir()
    (folder / "texts" / "pond.txt").rename(folder / "texts" / "2030" / "pond.txt")
    spoil(folder, "documents.toml", "pond.txt", "2030/pond.txt")
    assert len(texts(folder)) == 2


@given(st.text(alphabet="ab \n\r\ufeff", max_size=40))
def test_lines_cover_the_text_and_each_paragraph_is_a_slice_of_it(content):
    lines = Lines.of(content)
    assert len(lines) == max(1, content.count("\n") + (not content.endswith("\n")))
    for number in range(1, len(lines) + 1):
        found = lines.paragraph((number, number))
        raw = content.split("\n")[number - 1]
        assert (found.text if found else "") == raw.strip(" \r\ufeff")
        if found:
            assert found.start is not None
            assert content[found.start : found.start + len(found.text)] == found.text


@given(st.sets(st.integers(1, 20)), st.booleans())
def test_pieces_hold_every_line_of_the_prose_once(cut_lines, joined):
    cuts = [Piece((line, line), joined, "Ada") for line in cut_lines]
    found = list(pieces([(1, 10), (12, 20)], cuts, joined))
    covered = [line for piece in found for line in range(piece.lines[0], piece.lines[1] + 1)]
    assert covered == [*range(1, 11), *range(12, 21)]
    assert {piece.lines[0] for piece in found if piece.speaker} == cut_lines - {11}
