import gzip
import re

import brotli
import pytest
from flask import Flask, Response

from hosting import compression


def address(page, part):
    return next(a for a in re.findall(r'(?:src|href)="([^"]+)"', page) if part in a)


def get(client, path, accept="br, gzip", **headers):
    return client.get(path, headers={"Accept-Encoding": accept, **headers})


@pytest.mark.parametrize("part", ["dash_renderer", "look.css"])
def test_files_arrive_whole_in_every_encoding(client, page, part):
    path = address(page, part)
    plain = client.get(path)
    assert "Content-Encoding" not in plain.headers
    packed = {"br": brotli.decompress, "gzip": gzip.decompress}
    for encoding, unpack in packed.items():
        response = get(client, path, encoding)
        assert response.headers["Content-Encoding"] == encoding
        assert response.headers["Vary"] == "Accept-Encoding"
        assert int(response.headers["Content-Length"]) < len(plain.data) / 2
        assert unpack(response.data) == plain.data


def test_brotli_is_preferred_and_a_refused_encoding_is_not_used(client):
    assert get(client, "/", "gzip, br").headers["Content-Encoding"] == "br"
    assert get(client, "/", "gzip, br;q=0").headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in get(client, "/", "zstd").headers


@pytest.mark.parametrize("part", ["dash_renderer", "look.css"])
def test_files_whose_address_changes_are_kept_for_a_year(client, page, part):
    cache = client.get(address(page, part)).cache_control
    assert cache.max_age == 31536000
    assert cache.immutable


def test_assets_carry_no_header_that_nobody_uses(client):
    headers = client.get("/assets/look.css").headers
    assert headers["ETag"]
    assert not {"Accept-Ranges", "Content-Disposition", "Last-Modified"} & set(headers.keys())


@pytest.mark.parametrize("path", ["/health", "/_dash-layout", "/_dash-dependencies", "/assets/look.css"])
def test_the_rest_is_asked_for_and_not_sent_again(client, path):
    first = get(client, path)
    assert first.headers["Cache-Control"] == "no-cache"
    again = get(client, path, **{"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert again.data == b""
    assert get(client, path, **{"If-None-Match": 'W/"another"'}).status_code == 200


def test_an_answer_with_a_weak_tag_of_its_own_keeps_what_it_says():
    server = Flask("numbers")
    compression.install(server)

    @server.get("/numbers")
    def numbers():
        response = Response("a,b\n" * 500, mimetype="text/csv")
        response.set_etag("of-the-question", weak=True)
        response.headers["Cache-Control"] = "public, no-cache"
        response.headers["Content-Disposition"] = "attachment"
        return response

    client = server.test_client()
    first = get(client, "/numbers")
    assert first.headers["ETag"] == 'W/"of-the-question"'
    assert first.headers["Cache-Control"] == "public, no-cache"
    assert first.headers["Content-Disposition"] == "attachment"
    assert first.headers["Content-Encoding"] == "br"
    assert get(client, "/numbers", **{"If-None-Match": first.headers["ETag"]}).status_code == 304


def test_a_file_is_compressed_once_whatever_its_address_says(client, page, monkeypatch, tmp_path):
    monkeypatch.setattr("hosting.packed.FOLDER", tmp_path / "look.css")  # nothing can be kept on disk
    packed = []
    monkeypatch.setitem(
        compression.BEST, "br", lambda body: packed.append(body) or brotli.compress(body, quality=1)
    )
    path = address(page, "look.css").split("?")[0]
    for invented in range(3):
        get(client, f"{path}?m={invented}")
    assert len(packed) == 1


def test_answers_are_compressed_and_short_ones_left_alone(client):
    body = {
        "output": "chart.figure",
        "outputs": {"id": "chart", "property": "figure"},
        "inputs": [{"id": "choice", "property": "value", "value": "abc"}],
        "state": [{"id": "note", "property": "title"}],
        "changedPropIds": ["choice.value"],
    }
    response = client.post("/_dash-update-component", json=body, headers={"Accept-Encoding": "br"})
    assert response.headers["Content-Encoding"] == "br"
    assert b'"y":[3,3,3' in brotli.decompress(response.data)
    assert "Content-Encoding" not in get(client, "/health").headers


def test_warming_compresses_what_the_page_names(app, monkeypatch):
    packed = []
    monkeypatch.setitem(
        compression.BEST, "br", lambda body: packed.append(body) or brotli.compress(body, quality=1)
    )
    compression.warm(app.server)
    count = len(packed)
    assert count > 5
    get(app.server.test_client(), address(app.server.test_client().get("/").text, "dash_renderer"))
    assert len(packed) == count


def test_head_tells_the_length_without_the_body(client):
    response = client.head("/assets/look.css", headers={"Accept-Encoding": "br"})
    assert response.status_code == 200
    assert response.data == b""
