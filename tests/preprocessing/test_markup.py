import pytest
from hypothesis import given
from hypothesis import strategies as st

from preprocessing.markup import html_paragraphs, markdown_paragraphs


@pytest.mark.parametrize(
    ("page", "paragraphs"),
    [
        ("<h1>A  title</h1><p>One\n two.</p>", ["A title", "One two."]),
        ("<p>One <b>bold</b><i>er</i> word.</p>", ["One bolder word."]),
        ("<div>One.<div>Two.</div>Three.</div>", ["One.", "Two.", "Three."]),
        ("<ul><li>One.<li>Two.</ul>", ["One.", "Two."]),
        ("One.<br>Still one.<br><br>Two.", ["One. Still one.", "Two."]),
        ("<p>Fish &amp; chips&nbsp;&lt;3</p>", ["Fish & chips <3"]),
        ("<head><title>No</title></head><nav>No</nav><p>Yes.</p><script>no()</script>", ["Yes."]),
        ("<style>p{}</style><aside>No</aside><footer>No</footer><form>No</form><p>Yes.</p>", ["Yes."]),
        ("<!-- no --><p>Yes.<!-- no --></p>", ["Yes."]),
        ("<p>No.</p><main><p>Yes.</p></main><p>No.</p>", ["Yes."]),
        ("<p>No.</p><article><p>Yes.</p></article>", ["Yes."]),
        ("<article><p>One.</p></article><article><p>Two.</p></article>", ["One.", "Two."]),
        ("<table><tr><td>One</td><td>Two</td></tr></table>", ["One", "Two"]),
        ("<p>مرحبا بالعالم</p>", ["مرحبا بالعالم"]),
        ("<p>Not closed", ["Not closed"]),
        ("", []),
    ],
)
def test_html_is_cut_at_its_blocks(page, paragraphs):
    assert html_paragraphs(page) == paragraphs


def test_deeply_nested_html_is_read():
    assert html_paragraphs("<div>" * 3000 + "Deep." + "</div>" * 3000) == ["Deep."]


@pytest.mark.parametrize(
    ("file", "paragraphs"),
    [
        ("# A title #\nOne\ntwo.\n\nThree.", ["A title", "One two.", "Three."]),
        ("A title\n=======\n\nOne.", ["A title", "One."]),
        ("One.\n\n---\n\nTwo.\n\n* * *\n", ["One.", "Two."]),
        ("---\ntitle: no\n---\nOne.", ["One."]),
        ("*One* **two** ***three*** _four_ __five__.", ["One two three four five."]),
        ("snake_case_name and 2 * 3 * 4", ["snake_case_name and 2 * 3 * 4"]),
        ("[Words](https://example.org/a_b) and [more][1].\n\n[1]: https://example.org", ["Words and more."]),
        ("![no](a.png)One.", ["One."]),
        ("> Quoted\n> on.\n\nOwn.", ["Quoted on.", "Own."]),
        ("- One\n- Two\n\n1. Three\n2) Four", ["One", "Two", "Three", "Four"]),
        ("One.\n\n```\nno()\n```\n\nTwo with `code`.", ["One.", "Two with code."]),
        ("One <b>two</b>.\n\n<!-- no -->\n\n1 < 2 & 3 > 2", ["One two.", "1 < 2 & 3 > 2"]),
        (r"A \*star\* and a \# sign.", ["A *star* and a # sign."]),
        ("\ufeff# A title\r\n\r\nOne.\r\n", ["A title", "One."]),
        ("", []),
    ],
)
def test_markdown_is_read_without_its_marks(file, paragraphs):
    assert markdown_paragraphs(file) == paragraphs


@given(st.lists(st.from_regex(r"[A-Za-z]{1,8}( [a-z]{1,8}){0,5}\.", fullmatch=True), min_size=1, max_size=6))
def test_plain_paragraphs_stay_as_they_are(paragraphs):
    assert markdown_paragraphs("\n\n".join(paragraphs)) == paragraphs
    assert html_paragraphs("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)) == paragraphs
