"""The server as a host starts it: gunicorn, a process of its own."""

import http.client
import os
import re
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from comparison.query import MAX_QUERY
from hosting.start import load, server_from_environment

ROOT = Path(__file__).parent.parent.parent
APP = """
from types import SimpleNamespace
from hosting import harden, server_from_environment, start
from tests.hosting.conftest import build

start.open_dataset = {opener}
start.warm = lambda dataset: None

def create_app(dataset, texts):
    app = build({assets!r})
    harden(app, dataset)
    return app

def __getattr__(name):
    if name == "server":
        return server_from_environment(create_app)
    raise AttributeError(name)
"""
FOUND = "lambda path: SimpleNamespace(hash='beef')"


def never(dataset, texts):
    """No app is made where there is nothing to show."""
    raise AssertionError


@pytest.fixture
def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def gunicorn(tmp_path, port, opener="start.open_dataset", **environment):
    """Start a server for a small app; `opener` stands for how a dataset is opened."""
    (tmp_path / "small_site.py").write_text(APP.format(opener=opener, assets=str(tmp_path / "assets")))
    return subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "small_site:server", "--config", str(ROOT / "gunicorn.conf.py")],
        cwd=tmp_path,
        env=os.environ | {"PORT": str(port), "PYTHONPATH": str(ROOT)} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_it_says_where_it_is_and_serves(tmp_path, port):
    process = gunicorn(tmp_path, port, FOUND, ACCESS_LOG="-")
    try:
        assert process.stdout.readline() == f"Parallax is at http://127.0.0.1:{port}\n"
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=30) as answer:
            assert b"beef" in answer.read()
            assert not re.search(r"\d", answer.headers["Server"])
    finally:
        process.terminate()
        out, _ = process.communicate(timeout=30)
    assert '"GET /health" 200' in out
    assert "127.0.0.1" not in out


def test_a_missing_dataset_stops_the_start_with_one_sentence(tmp_path, port):
    process = gunicorn(tmp_path, port, PARALLAX_DATASET=str(tmp_path / "nowhere"))
    out, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert out == ""
    assert err.startswith("Parallax cannot start: ")
    assert str(tmp_path / "nowhere") in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("content", ["{", "{}", "[]", ""])
def test_so_does_a_damaged_one(tmp_path, monkeypatch, content):
    (tmp_path / "dataset.json").write_text(content)
    monkeypatch.setenv("PARALLAX_DATASET", str(tmp_path))
    with pytest.raises(SystemExit, match="Parallax cannot start: ") as stopped:
        server_from_environment(never)
    assert str(tmp_path) in stopped.value.code


def test_so_does_a_folder_of_texts_that_is_none(tmp_path, monkeypatch):
    monkeypatch.delenv("PARALLAX_DATASET", raising=False)
    monkeypatch.setenv("PARALLAX_TEXTS", str(tmp_path / "nowhere"))
    with pytest.raises(SystemExit, match="PARALLAX_TEXTS"):
        server_from_environment(never)


def test_texts_are_opened_only_where_the_host_names_them(monkeypatch):
    monkeypatch.delenv("PARALLAX_DATASET", raising=False)
    monkeypatch.delenv("PARALLAX_TEXTS", raising=False)
    dataset, texts = load()
    assert dataset.info["name"] == "cuba"
    assert texts is None


@pytest.mark.parametrize("wrong", ["abc", "0", "99999"])
def test_a_wrong_port_stops_the_start_with_one_sentence(tmp_path, wrong):
    process = gunicorn(tmp_path, wrong, FOUND)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err == f"PORT={wrong} is not a number from 1 to 65535: try PORT=8050\n"


def test_a_busy_port_stops_the_start_with_the_cure(tmp_path, port):
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", port))
        busy.listen()
        process = gunicorn(tmp_path, port, FOUND)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert f"127.0.0.1:{port}" in err
    assert f"PORT={port + 1} make run" in err
    assert len(err.splitlines()) == 1


def ask(port, query):
    """Status, headers and body of the answer to an address with this query."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", f"/health?{query}")
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read().decode()


@pytest.fixture
def serving(tmp_path, port):
    process = gunicorn(tmp_path, port, FOUND)
    try:
        assert process.stdout.readline()
        yield port
    finally:
        process.terminate()
        process.communicate(timeout=30)


def test_an_address_as_long_as_the_page_reads_is_answered(serving):
    assert ask(serving, "term=" + "x" * (MAX_QUERY - 5))[0] == 200


@pytest.mark.parametrize("length", [8_200, 300_000])
def test_a_longer_one_gets_a_readable_page(serving, length):
    status, headers, page = ask(serving, "x" * length)
    assert status == 414
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "This address is too long" in page
    assert f"{MAX_QUERY:,} characters" in page
    assert 'href="/"' in page
    assert ask(serving, "x")[0] == 200  # and the server goes on


def test_other_requests_that_cannot_be_read_are_refused_too(serving):
    with socket.create_connection(("127.0.0.1", serving), timeout=30) as client:
        client.sendall(b"NO HTTP\r\n\r\n")
        assert client.recv(100).startswith(b"HTTP/1.1 400 ")
