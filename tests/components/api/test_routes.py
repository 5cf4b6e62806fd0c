import brotli
import pytest

from comparison.charts import CHARTS
from comparison.query import MAX_QUERY
from components.api import routes
from components.api.asked import Asked
from components.api.routes import File

HTML = {"Accept": "text/html,*/*;q=0.8"}
KINDS = ("naming.json", "naming.csv", "sentences.csv", "index.json")


def refused(response, status):
    """The content of an error, which is JSON whatever was asked for."""
    assert (response.status_code, response.mimetype) == (status, "application/json")
    content = response.get_json()
    assert content["status"] == status
    assert content["error"].endswith(".")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    return content


def test_json_names_software_dataset_chart_and_selection(client, tiny):
    content = client.get("/api/tone.json?voice=own&event=E01&x=1").get_json()
    assert list(content) == [
        *("parallax", "dataset", "chart", "selection", "problems", "grouping"),
        *("finding", "badge", "reason", "cut", "tables"),
    ]
    assert content["dataset"] == {"name": "tiny", "hash": tiny.hash}
    assert (content["chart"], content["selection"]) == ("tone", "event=E01&voice=own")
    assert content["problems"] == ["“x” is no filter of this page; it was left out."]


def test_json_is_utf_8_as_it_is_and_has_no_nan(cuba_client):
    response = cuba_client.get("/api/elsewhere.json?checked=0&event=E99")
    assert "“E99”" in response.data.decode("utf-8")
    assert b"NaN" not in response.data


@pytest.mark.parametrize(
    "path", ["nothing.json", "tone.xml", "tone", "", "a/b.json", "../app.py", "sentences.json"]
)
@pytest.mark.parametrize("headers", [{}, HTML])
def test_an_unknown_file_is_404_and_says_which_there_are(client, path, headers):
    content = refused(client.get(f"/api/{path}", headers=headers), 404)
    assert content["charts"] == list(CHARTS)
    assert all(name in content["error"] for name in CHARTS)


def test_the_bare_address_is_no_redirect(client):
    refused(client.get("/api"), 404)


@pytest.mark.parametrize("path", ["tone.json", "tone.csv"])
def test_an_unknown_table_is_404_and_says_which_there_are(client, path):
    content = refused(client.get(f"/api/{path}?table=naming"), 404)
    assert content["tables"][0] == "tone"
    assert "tone_by_source" in content["tables"]


def test_a_table_that_the_page_does_not_show_is_no_csv(client):
    assert client.get("/api/wordshift.json?table=shift_bars").status_code == 200
    refused(client.get("/api/wordshift.csv?table=shift_bars"), 404)


@pytest.mark.parametrize("path", KINDS)
def test_what_cannot_be_used_is_told_and_refused_only_where_asked(client, path):
    assert client.get(f"/api/{path}?event=E99").status_code == 200
    content = refused(client.get(f"/api/{path}?event=E99&colour=red&strict=1", headers=HTML), 400)
    assert content["problems"] == [
        "“E99” is no value of “Event” (E01, E02); it was left out.",
        "“colour” is no filter of this page; it was left out.",
    ]
    assert client.get(f"/api/{path}?event=E01&strict=1").status_code == 200


def test_a_csv_file_tells_it_in_a_header(client):
    response = client.get("/api/tone.csv?event=E99")
    assert response.headers["X-Parallax-Problems"] == (
        '["\\u201cE99\\u201d is no value of \\u201cEvent\\u201d (E01, E02); it was left out."]'
    )
    assert "X-Parallax-Problems" not in client.get("/api/tone.csv").headers


@pytest.mark.parametrize("path", KINDS)
def test_too_long_a_query_is_414(client, path):
    longest = "term=" + "a" * (MAX_QUERY - len("term="))
    assert client.get(f"/api/{path}?{longest}").status_code == 200
    refused(client.get(f"/api/{path}?{longest}a"), 414)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("path", ["tone.json", "nothing.json", ""])
def test_it_is_read_and_not_written(client, method, path):
    response = client.open(f"/api/{path}", method=method, headers=HTML)
    refused(response, 405)
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_a_page_elsewhere_may_read_it(client):
    asked = client.options("/api/tone.json", headers={"Access-Control-Request-Headers": "if-none-match"})
    assert asked.status_code == 204
    assert "GET" in asked.headers["Access-Control-Allow-Methods"]
    assert asked.headers["Access-Control-Allow-Headers"] == "*"
    for path in KINDS:
        answer = client.get(f"/api/{path}")
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "X-Parallax-Cut" in answer.headers["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Origin" not in client.get("/").headers


@pytest.mark.parametrize("path", KINDS)
def test_the_head_alone_can_be_asked(client, path):
    whole, head = client.get(f"/api/{path}"), client.head(f"/api/{path}")
    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["ETag"] == whole.headers["ETag"]


def test_csv_is_kept_as_a_file_named_after_dataset_chart_and_table(client):
    for path, name in (
        ("naming.csv", "parallax-tiny-naming.csv"),
        ("naming.csv?table=naming_by_source", "parallax-tiny-naming-naming_by_source.csv"),
        ("sentences.csv", "parallax-tiny-sentences.csv"),
    ):
        response = client.get(f"/api/{path}")
        assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
        assert response.headers["Content-Disposition"] == f'attachment; filename="{name}"'


@pytest.mark.parametrize("path", KINDS)
def test_answers_are_compressed_and_guarded(cuba_client, path):
    plain = cuba_client.get(f"/api/{path}")
    packed = cuba_client.get(f"/api/{path}", headers={"Accept-Encoding": "br"})
    assert packed.headers["Content-Encoding"] == "br"
    assert packed.headers["Vary"] == "Accept-Encoding"
    assert brotli.decompress(packed.data) == plain.data
    assert plain.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", KINDS)
def test_what_is_held_is_neither_computed_nor_sent_again(client, monkeypatch, path):
    first = client.get(f"/api/{path}?event=E01")
    assert first.headers["Cache-Control"] == "public, no-cache"
    monkeypatch.setattr(routes, "_file", lambda _: File(None, ()))  # nothing could be made now
    again = client.get(f"/api/{path}?event=E01", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def tag(client, path):
    return client.get(f"/api/{path}").headers["ETag"]


def test_a_tag_is_that_of_dataset_file_and_selection(client, cuba_client):
    same = {tag(client, f"tone.csv?{query}") for query in ("event=E01&voice=own", "voice=own&event=E01")}
    assert len(same) == 1
    others = {
        tag(cuba_client, "tone.csv?event=E01&voice=own"),
        tag(client, "naming.csv?event=E01&voice=own"),
        tag(client, "tone.json?event=E01&voice=own"),
        tag(client, "tone.json?event=E01&voice=own&checked=0"),
        tag(client, "tone.csv?event=E01&voice=own&skip=1"),
        tag(client, "tone.csv?event=E01&voice=own&table=tone_by_source"),
        tag(client, "tone.csv?event=E01"),
    }
    assert len(others | same) == 8


def test_what_fails_is_logged_and_says_so(client, monkeypatch, caplog):
    def fail(dataset, asked: Asked):
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr(routes, "_file", lambda _: File(fail, ()))
    response = client.get("/api/tone.json?event=E01", headers=HTML)
    assert "secret" not in response.text
    assert "log" in refused(response, 500)["error"]
    assert "ZeroDivisionError" in caplog.text
    assert "event=E01" in caplog.text


@pytest.mark.parametrize(
    "query", ["%FF", "term=%00%0d%0a", "event[]=1", "&&&=&", "skip=%D9%A3", "x_country=%22", "from=9"]
)
@pytest.mark.parametrize("path", [*KINDS, "tone.csv", "nothing.csv"])
def test_no_query_is_a_failure(client, path, query):
    assert client.get(f"/api/{path}?{query}").status_code in (200, 404)
