import base64
import hashlib
import re
from types import SimpleNamespace

import pytest

from hosting import harden
from tests.hosting.conftest import build


def policy(response):
    parts = (part.split(" ", 1) for part in response.headers["Content-Security-Policy"].split("; "))
    return {name: value.split() for name, value in parts}


def test_every_inline_script_of_the_page_is_allowed_by_its_hash(client, page):
    page = re.sub("<!--.*?-->", "", page, flags=re.S)
    inline = re.findall(
        r'<script(?: id="_dash-renderer" type="application/javascript")?>(.+?)</script>', page, re.S
    )
    allowed = policy(client.get("/"))["script-src"]
    assert len(inline) == 2  # Dash's own start, and the clientside callback
    for script in inline:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in allowed
    assert "'self'" in allowed
    assert "'unsafe-inline'" not in allowed


def test_the_policy_closes_what_the_page_does_not_use(client):
    directives = policy(client.get("/"))
    assert directives["object-src"] == ["'none'"]
    assert directives["connect-src"] == directives["frame-ancestors"] == directives["base-uri"] == ["'self'"]
    assert "permissions-policy" in client.get("/").headers


def test_only_what_lies_under_the_framed_path_may_be_framed(tmp_path):
    app = build(tmp_path)
    for path in ("/frames", "/frames/<name>", "/framesets"):
        app.server.add_url_rule(path, path, lambda name="": "<p>a</p>")
    harden(app, SimpleNamespace(hash="c0ffee"), framed="/frames")
    client = app.server.test_client()
    for path in ("/frames", "/frames/one"):
        directives = policy(client.get(path))
        assert (directives["frame-ancestors"], directives["script-src"]) == (["*"], ["'self'"])
        assert "X-Frame-Options" not in client.get(path).headers
    for path in ("/", "/framesets", "/nothing"):
        response = client.get(path, headers={"Accept": "text/html"})
        assert policy(response)["frame-ancestors"] == ["'self'"]


def test_pages_of_errors_carry_the_policy_too(client):
    assert policy(client.get("/nothing", headers={"Accept": "text/html"}))["default-src"] == ["'self'"]


@pytest.mark.parametrize("path", ["/", "/health", "/nothing", "/assets/look.css"])
def test_no_type_is_guessed(client, path):
    assert client.get(path).headers["X-Content-Type-Options"] == "nosniff"


def test_no_address_is_handed_on(client):
    # A document's policy holds for all that it asks for.
    assert client.get("/").headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
