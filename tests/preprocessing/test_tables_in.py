import csv
import json
from datetime import date, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from preprocessing.problems import InputError
from preprocessing.records import Paragraph
from preprocessing.tables_in import read_table

GOOD = {
    "id": "a1",
    "title": "The pond is drained",
    "source": "The Herald",
    "source_type": "independent_or_other_press",
    "date": "2030-05-01",
    "url": "https://example.org/pond",
    "text": "First line.\n\nSecond line.",
}


def write_csv(path, rows):
    names = list(dict.fromkeys(name for row in rows for name in row))
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_jsonl(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def write_parquet(path, rows):
    names = list(dict.fromkeys(name for row in rows for name in row))
    pq.write_table(pa.table({name: [row.get(name) for row in rows] for name in names}), path)
    return path


WRITERS = {"csv": write_csv, "jsonl": write_jsonl, "parquet": write_parquet}


@pytest.fixture(params=WRITERS)
def write(request, tmp_path):
    return lambda *rows: WRITERS[request.param](tmp_path / f"texts.{request.param}", rows)


@pytest.fixture
def write_one(tmp_path):
    return lambda *rows: write_csv(tmp_path / "texts.csv", rows)


def problems(path, **options):
    with pytest.raises(InputError) as caught:
        read_table(path, **options)
    return caught.value.problems


def one_text(path):
    (text,) = read_table(path).corpus.texts
    return text


def test_a_row_is_a_text(write):
    text = one_text(write(GOOD))
    assert (text.document, text.title) == ("a1", "The pond is drained")
    assert text.carrier == text.originator == "the_herald"
    assert text.carrier_type == text.originator_type == "independent_or_other_press"
    assert text.url == "https://example.org/pond"
    assert text.published_from == text.published_to == date(2030, 5, 1)
    assert text.sha256 == "c13b87d5bab378f3af2ff707f2c9047330c7d4aefad3679931f6505c0c898374"
    assert text.line_starts == ()
    assert text.paragraphs == (
        Paragraph("The pond is drained", None, headline=True),
        Paragraph("First line.", 0),
        Paragraph("Second line.", 13),
    )


def test_texts_can_be_read_more_than_once_and_are_counted(write):
    corpus = read_table(write(GOOD, {**GOOD, "id": "a2"})).corpus
    assert [text.document for text in corpus.texts] == ["a1", "a2"]
    assert list(corpus.texts) == list(corpus.texts)
    assert corpus.size == 2


def test_the_corpus_is_named_after_the_file_and_lists_its_sources(write):
    other = {**GOOD, "id": "a2", "source": "Über-Rat!"}
    same = {**GOOD, "id": "a3", "source": " the  HERALD", "source_type": "state_or_government"}
    data = read_table(write(GOOD, other, same)).corpus.catalogue.data
    assert (data["name"], data["title"], data["events"]) == ("texts", "texts", [])
    assert [(each["id"], each["name"], each["type"]) for each in data["sources"]] == [
        ("the_herald", "The Herald", "independent_or_other_press"),
        ("über_rat", "Über-Rat!", "independent_or_other_press"),
    ]


def test_the_type_is_the_rows_where_a_source_has_two(write):
    other = {**GOOD, "id": "a2", "source_type": "state_or_government"}
    texts = read_table(write(GOOD, other)).corpus.texts
    assert [text.carrier_type for text in texts] == ["independent_or_other_press", "state_or_government"]


def test_sources_whose_names_look_alike_keep_apart(write):
    rows = [
        {**GOOD, "id": f"a{n}", "source": name} for n, name in enumerate(["The Herald", "The-Herald", "…1"])
    ]
    assert [text.carrier for text in read_table(write(*rows)).corpus.texts] == [
        "the_herald",
        "the_herald_2",
        "1",
    ]


def test_extra_columns_are_filters(write):
    rows = [
        {**GOOD, "Country of origin": "Cuba", "x_year": 2030},
        {**GOOD, "id": "a2", "Country of origin": ""},
    ]
    corpus = read_table(write(*rows)).corpus
    assert corpus.catalogue.data["filters"] == [
        {"column": "x_country_of_origin", "label": "country of origin"},
        {"column": "x_year", "label": "year"},
    ]
    assert [dict(text.extras) for text in corpus.texts] == [
        {"x_country_of_origin": "Cuba", "x_year": "2030"},
        {"x_country_of_origin": None, "x_year": None},
    ]


@pytest.mark.parametrize("blank", ["", "  ", "\u00a0\n", "\u200b"])
def test_a_cell_in_which_nothing_can_be_seen_is_no_value(write, blank):
    read = read_table(write({**GOOD, "country": blank}, {**GOOD, "id": "a2", "country": " Cuba "}))
    assert [text.extras["x_country"] for text in read.corpus.texts] == [None, "Cuba"]


def test_a_column_without_a_value_is_no_filter(write):
    rows = [{**GOOD, "country": " "}, {**GOOD, "id": "a2", "country": "Cuba", "date": "x"}]
    read = read_table(write(*rows), keep_going=True)
    assert read.corpus.catalogue.data["filters"] == []
    assert [dict(text.extras) for text in read.corpus.texts] == [{}]


@pytest.mark.parametrize("name", ["event", "Type", "x_source", "Source type", "word"])
def test_a_column_that_is_called_like_a_control_gets_a_label_of_its_own(write, name):
    (about,) = read_table(write({**GOOD, name: "x"})).corpus.catalogue.data["filters"]
    assert about["label"] == f"{name.removeprefix('x_').lower()} (table column)"


def test_the_language_of_a_text_is_taken_and_is_a_filter(write):
    rows = [{**GOOD, "language": "es-CU"}, {**GOOD, "id": "a2", "language": " "}]
    corpus = read_table(write(*rows)).corpus
    assert corpus.catalogue.data["filters"] == [{"column": "x_language", "label": "language"}]
    texts = list(corpus.texts)
    assert [text.language for text in texts] == ["es-CU", None]
    assert [dict(text.extras) for text in texts] == [{"x_language": "es-CU"}, {"x_language": None}]


@pytest.mark.parametrize(("written", "cure"), [("Spanish", '"es"'), ("es_CU", '"es-CU"'), ("qq", '"en"')])
def test_a_language_that_is_no_tag_is_told(write_one, written, cure):
    (problem,) = problems(write_one({**GOOD, "language": written}))
    assert problem.where == 'row 2 "a1", language'
    assert (problem.value, problem.what) == (repr(written), "is not a language tag")
    assert cure in problem.cure


def test_language_and_its_filter_are_one_column(tmp_path):
    path = write_csv(tmp_path / "t.csv", [{**GOOD, "language": "es", "x_language": "es"}])
    assert "two columns" in problems(path)[0].what


def test_a_source_of_several_types_is_told_with_its_rows(tmp_path):
    rows = [{**GOOD, "id": f"a{number}"} for number in range(7)]
    rows[2]["source_type"] = "state_or_government"
    rows[3]["source"] = "The Other"
    read = read_table(write_csv(tmp_path / "t.csv", rows))
    (warning,) = read.warnings
    assert warning.where == "source 'The Herald'"
    assert "independent_or_other_press (row 2, row 3, row 6 and 2 more)" in warning.what
    assert "state_or_government (row 4)" in warning.what
    assert "listed as independent_or_other_press" in warning.what
    assert read.problems == ()


def test_so_is_one_that_the_catalogue_lists_with_another_type(tmp_path, write_one):
    (tmp_path / "sources.toml").write_text(
        '[[sources]]\nid = "h"\nname = "The Herald"\ntype = "state_or_government"\n'
    )
    (warning,) = read_table(write_one(GOOD), tmp_path).warnings
    assert "independent_or_other_press (row 2)" in warning.what
    assert "listed as state_or_government" in warning.what


def test_a_type_that_only_a_skipped_row_gives_is_not_told(write):
    bad = {**GOOD, "id": "a2", "source_type": "state_or_government", "date": "x"}
    assert read_table(write(GOOD, bad), keep_going=True).warnings == ()


def test_a_url_may_be_missing(write):
    assert one_text(write({name: value for name, value in GOOD.items() if name != "url"})).url is None
    assert one_text(write({**GOOD, "url": ""})).url is None


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2030-05-01", date(2030, 5, 1), date(2030, 5, 1)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2030", date(2030, 1, 1), date(2030, 12, 31)),
        ("2030-05-01T23:59:00-04:00", date(2030, 5, 1), date(2030, 5, 1)),
        ("2030-05-01 08:00", date(2030, 5, 1), date(2030, 5, 1)),
    ],
)
def test_dates(write, written, first, last):
    text = one_text(write({**GOOD, "date": written}))
    assert (text.published_from, text.published_to) == (first, last)


def test_parquet_dates_and_categories_are_read(tmp_path):
    table = pa.table({name: [value, value] for name, value in {**GOOD, "id": "x"}.items()})
    table = table.set_column(0, "id", pa.array([7, 8]))
    table = table.set_column(4, "date", pa.array([datetime(2030, 5, 1, 8), None], pa.timestamp("ns", "UTC")))
    table = table.set_column(2, "source", table["source"].dictionary_encode())
    pq.write_table(table, tmp_path / "t.parquet")
    read = read_table(tmp_path / "t.parquet", keep_going=True)
    assert [(text.document, text.published_from) for text in read.corpus.texts] == [("7", date(2030, 5, 1))]
    assert [problem.where for problem in read.problems] == ['row 2 "8", date']


@pytest.mark.parametrize(
    "text",
    [
        "\u200fجملة أولى قصيرة.\u200e\n\u2067משפט שני\u2069.",
        "Emoji 👩‍🚜, ﬁ, e\u0301 and \u00a0blanks.",
        "a < b, <b>tags</b> in a text, 'quotes' and \"more\", commas; semicolons\tand tabs",
        "x" * 1_000_000,
    ],
)
def test_letters_of_every_kind_come_through(write, text):
    read = one_text(write({**GOOD, "text": text}))
    assert "\n".join(each.text for each in read.paragraphs[1:]) == text


def test_a_headline_that_the_text_repeats_counts_once(write):
    read = one_text(write({**GOOD, "text": "The pond is  drained\nMore."}))
    assert [(each.text, each.start) for each in read.paragraphs] == [
        ("The pond is  drained", 0),
        ("More.", 21),
    ]


BAD = {
    "no text": ({"text": " \n "}, "text", "", "is empty", "take the row out"),
    "text without a word": ({"text": "…"}, "text", "'…'", "no word", "take the row out"),
    "no date": ({"date": ""}, "date", "", "is empty", "2021-07-11"),
    "bad date": ({"date": "1 May 2030"}, "date", "'1 May 2030'", "not a date", "2021-07-11"),
    "date that no calendar has": ({"date": "2030-02-30"}, "date", "'2030-02-30'", "not a date", "2021-07-11"),
    "compact date": ({"date": "20300501"}, "date", "'20300501'", "not a date", "2021-07-11"),
    "no title": ({"title": ""}, "title", "", "is empty", "headline"),
    "HTML in the title": ({"title": "A <b>pond</b>"}, "title", "<b>", "holds HTML", "plain text"),
    "script in the title": ({"title": "<script>x"}, "title", "<script>", "holds HTML", "plain text"),
    "title as long as a text": ({"title": "a " * 300}, "title", "a a", "500 at most", "headline only"),
    "no source": ({"source": ""}, "source", "", "is empty", "who published"),
    "long source": ({"source": "a" * 201}, "source", "aaa", "more than 200", "name only"),
    "no type": ({"source_type": ""}, "source_type", "", "is empty", "source type"),
    "unknown type": (
        *({"source_type": "state"}, "source_type", "'state'"),
        *("not known", "state_or_government"),
    ),
    "url of no page": ({"url": "javascript:alert(1)"}, "url", "'javascript:", "not an address", "https://"),
    "ftp": ({"url": "ftp://example.org"}, "url", "'ftp:", "not an address", "https://"),
    "id of two lines": ({"id": "b\n1"}, "id", r"'b\n1'", "cannot be an id", "one line"),
    "long id": ({"id": "b" * 201}, "id", "'bbb", "cannot be an id", "200 characters"),
    "direction override in the text": ({"text": "a \u202eb"}, "text", r"'\u202e'", "direction", "U+202E"),
    "direction override in the title": ({"title": "a \u202db"}, "title", r"'\u202d'", "direction", "U+202D"),
    "text of more than 10 MB": ({"text": "ab " * 3_500_000}, "text", "", "too long: 10,499,999", "Split"),
    "NUL in the text": ({"text": "a\x00b"}, "text", "", "NUL", "Remove it"),
    "NUL in a filter": ({"country": "a\x00b"}, "country", "", "NUL", "Remove it"),
}


@pytest.mark.parametrize(("change", "column", "value", "what", "cure"), BAD.values(), ids=BAD.keys())
def test_a_bad_row_is_told_with_row_value_and_cure(write, change, column, value, what, cure):
    path = write({"country": "", **GOOD}, {"country": "", **GOOD, "id": "b1", **change})
    (problem,) = problems(path)
    row = {".csv": "row 3", ".jsonl": "line 2", ".parquet": "row 2"}[path.suffix]
    assert problem.file == path.name
    named = row if "id" in change else f'{row} "b1"'
    assert problem.where == f"{named}, {column}"
    assert value in problem.value
    assert bool(value) == bool(problem.value)
    assert what in problem.what
    assert cure in problem.cure


def test_a_row_without_an_id_is_told(write):
    (problem,) = problems(write({**GOOD, "id": ""}, GOOD))
    assert problem.where.endswith(", id")
    assert "is empty" in problem.what


def test_an_id_used_twice_is_told_with_its_first_row(write_one):
    (problem,) = problems(write_one(GOOD, GOOD))
    assert str(problem) == (
        "texts.csv, row 3 \"a1\", id: 'a1' is the id of row 2 too. Give each text an id of its own"
    )


def test_all_mistakes_of_all_rows_are_told(write):
    found = problems(write({**GOOD, "date": "x", "url": "x"}, GOOD, {**GOOD, "id": "a2", "title": ""}))
    assert [each.where.rpartition(", ")[2] for each in found] == ["date", "url", "id", "title"]


def test_keep_going_skips_bad_rows_and_tells_of_each(write):
    read = read_table(write({**GOOD, "date": "x", "url": "x"}, {**GOOD, "id": "a2"}), keep_going=True)
    assert [text.document for text in read.corpus.texts] == ["a2"]
    assert (read.corpus.size, read.skipped, len(read.problems)) == (1, 1, 2)


def test_a_skipped_row_enters_no_source(write):
    bad = {**GOOD, "id": "a2", "source": "The Other", "date": "x"}
    read = read_table(write(GOOD, bad), keep_going=True)
    assert [each["id"] for each in read.corpus.catalogue.data["sources"]] == ["the_herald"]


def test_keep_going_needs_one_good_row(write):
    assert "no text that can be used" in problems(write({**GOOD, "date": "x"}), keep_going=True)[-1].what


def test_an_extra_column_of_long_texts_is_no_filter(write):
    path = write({**GOOD, "summary": "long " * 60, "country": "Cuba"})
    (problem,) = problems(path)
    assert (problem.where, "more than 200 characters" in problem.what) == ('column "summary"', True)
    read = read_table(path, keep_going=True)
    assert [each["column"] for each in read.corpus.catalogue.data["filters"]] == ["x_country"]
    assert [dict(text.extras) for text in read.corpus.texts] == [{"x_country": "Cuba"}]
    assert (read.skipped, len(read.problems)) == (0, 1)


@pytest.mark.parametrize("missing", ["id", "title", "source", "source_type", "date", "text"])
def test_a_missing_column_is_told_with_those_found(write_one, missing):
    (problem,) = problems(write_one({name: value for name, value in GOOD.items() if name != missing}))
    assert (problem.where, problem.value) == ("row 1", f"'{missing}'")
    assert "missing" in problem.what
    assert "url" in problem.cure


def test_a_missing_column_of_a_parquet_file_is_told(tmp_path):
    (problem,) = problems(write_parquet(tmp_path / "t.parquet", [{**GOOD, "Text": "x", "text": "y"}]))
    assert "two columns" in problem.what


def test_column_names_in_any_case_and_with_a_byte_order_mark(tmp_path):
    path = write_csv(tmp_path / "t.csv", [{name.upper(): value for name, value in GOOD.items()}])
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert one_text(path).document == "a1"


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators(tmp_path, separator):
    path = tmp_path / "t.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=separator).writerows([GOOD.keys(), GOOD.values()])
    assert one_text(path).title == "The pond is drained"


def test_empty_rows_are_no_rows_but_count(write_one):
    path = write_one(GOOD)
    path.write_bytes(path.read_bytes() + b"\r\n,,,,,,\r\na2,only two\r\n")
    (problem,) = problems(path)
    assert problem.where == "row 5"
    assert "has 2 fields, the header has 7" in problem.what


def test_a_column_without_a_name_is_told(tmp_path):
    (problem,) = problems(write_csv(tmp_path / "t.csv", [{"": 0, **GOOD}]))
    assert problem.where == "row 1, column 1"
    assert "index=False" in problem.cure


def test_a_quotation_mark_that_never_closes_is_told_with_its_lines(write_one):
    path = write_one(GOOD)
    path.write_bytes(path.read_bytes() + b'a2,"never closed\r\nand on\r\n')
    (problem,) = problems(path)
    assert "from line 5 to line 6" in problem.what
    assert read_table(path, keep_going=True).corpus.size == 1


def test_reading_goes_on_after_a_row_that_is_not_csv(write_one):
    path = write_one(GOOD, {**GOOD, "id": "a2"})
    path.write_bytes(
        path.read_bytes() + b'a3,"bad" quotes,,,,,\r\n' + b"a4,T,S,state_or_government,2030,,Words.\r\n"
    )
    read = read_table(path, keep_going=True)
    assert [text.document for text in read.corpus.texts] == ["a1", "a2", "a4"]
    assert read.skipped == 1


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_a_row_that_is_not_utf_8_is_told(tmp_path, kind):
    path = WRITERS[kind](tmp_path / f"t.{kind}", [GOOD, {**GOOD, "id": "a2", "text": "A cafXX."}])
    path.write_bytes(path.read_bytes().replace(b"XX", b"\xe9"))
    (problem,) = problems(path)
    assert problem.where.endswith('"a2", text')
    assert "UTF-8" in problem.what
    assert read_table(path, keep_going=True).corpus.size == 1


def test_a_parquet_row_that_is_not_utf_8_is_told(tmp_path):
    table = pa.table({name: [value.encode(), value.encode()] for name, value in GOOD.items()})
    table = table.set_column(2, "source", table["source"].dictionary_encode())
    table = table.set_column(0, "id", pa.array([b"a1", b"a2"])).set_column(
        6, "text", pa.array([b"Fine.", b"caf\xe9"])
    )
    pq.write_table(table, tmp_path / "t.parquet")
    (problem,) = problems(tmp_path / "t.parquet")
    assert problem.where == 'row 2 "a2", text'


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_utf_16_is_told_once(tmp_path, kind):
    path = WRITERS[kind](tmp_path / f"t.{kind}", [GOOD])
    path.write_bytes(path.read_text().encode("utf-16"))
    (problem,) = problems(path)
    assert "UTF-16" in problem.what


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"id": "a2", ', "is not JSON"),
        ('["a2"]', "is not a JSON object"),
        ("[" * 100_000, "is not JSON"),
        ('{"n": ' + "9" * 5000 + "}", "is not JSON"),
    ],
)
def test_a_line_that_is_no_object_is_told(tmp_path, line, what):
    path = write_jsonl(tmp_path / "t.jsonl", [GOOD])
    path.write_text(path.read_text() + "\n" + line + "\n")
    (problem,) = problems(path)
    assert problem.where == "line 3"
    assert what in problem.what


def test_json_values_of_other_kinds(tmp_path):
    row = {**GOOD, "id": 7, "date": 2030, "live": True, "score": None, "ratio": float("nan")}
    text = one_text(write_jsonl(tmp_path / "t.jsonl", [row]))
    assert (text.document, text.published_to) == ("7", date(2030, 12, 31))
    assert dict(text.extras) == {"x_live": "true"}


@pytest.mark.parametrize(
    ("extra", "where", "what"),
    [
        ({"tags": ["one", "two"]}, "line 1, tags", "not a single value"),
        ({"ID": "a1"}, "line 1, ID", "the same column twice"),
        ({"…": "x"}, "line 1, …", "no name of a column"),
    ],
)
def test_json_keys_that_cannot_be_columns(tmp_path, extra, where, what):
    (problem,) = problems(write_jsonl(tmp_path / "t.jsonl", [{**GOOD, **extra}]))
    assert problem.where == where
    assert what in problem.what


def test_a_column_of_lists_is_told(tmp_path):
    (problem,) = problems(write_parquet(tmp_path / "t.parquet", [{**GOOD, "tags": ["one"]}]))
    assert (problem.where, "lists" in problem.what) == ('column "tags"', True)


@pytest.mark.parametrize("name", ["t.xlsx", "t.json", "t"])
def test_other_files_are_no_tables(tmp_path, name):
    (tmp_path / name).write_text("x")
    (problem,) = problems(tmp_path / name)
    assert ".csv, .jsonl" in problem.cure


@pytest.mark.parametrize(
    ("name", "what"), [("t.parquet", "Parquet"), ("t.csv", "missing"), ("t.jsonl", "no text")]
)
def test_an_empty_file_is_told(tmp_path, name, what):
    (tmp_path / name).write_bytes(b"")
    assert what in str(problems(tmp_path / name)[0])


def test_a_damaged_parquet_file_is_told(tmp_path):
    path = write_parquet(tmp_path / "t.parquet", [GOOD])
    path.write_bytes(path.read_bytes()[:-30] + b"x" * 30)
    assert "not a whole Parquet file" in problems(path)[0].what


def test_a_file_that_changes_while_it_is_read_is_told(write_one):
    corpus = read_table(write_one(GOOD)).corpus
    write_one(GOOD, {**GOOD, "id": "a2"})
    with pytest.raises(InputError, match="changed while it was read"):
        list(corpus.texts)


def test_a_catalogue_gives_types_sources_and_events(tmp_path, write):
    folder = tmp_path / "words"
    folder.mkdir()
    (folder / "corpus.toml").write_text('title = "Ponds"\n[[types]]\nid = "left"\nlabel = "Left"\n')
    (folder / "sources.toml").write_text(
        '[[sources]]\nid = "h"\nname = "the herald"\ntype = "left"\nowner = "Ada"\n'
    )
    (folder / "events.toml").write_text('[[events]]\nid = "e"\nname = "E"\npatterns = [\'pond\']\n')
    corpus = read_table(write({**GOOD, "source_type": "left"}), folder).corpus
    assert corpus.catalogue.data["title"] == "Ponds"
    assert [(each["id"], each["owner"]) for each in corpus.catalogue.data["sources"]] == [("h", "Ada")]
    assert [text.carrier for text in corpus.texts] == ["h"]
    assert [key.key for key in corpus.catalogue.keys] == ["e"]


def test_a_catalogue_for_a_table_can_except_no_lines(tmp_path, write):
    (tmp_path / "events.toml").write_text(
        '[[events]]\nid = "e"\nname = "E"\npatterns = [\'pond\']\n'
        '[[events.except]]\ndocument = "a1"\nlines = [1, 1]\nreason = "r"\n'
    )
    (problem,) = problems(write(GOOD), catalogue=tmp_path)
    assert "a table has none" in problem.what


def test_a_catalogue_that_is_missing_is_told(tmp_path, write):
    (problem,) = problems(write(GOOD), catalogue=tmp_path / "nowhere")
    assert "not a folder" in problem.what
