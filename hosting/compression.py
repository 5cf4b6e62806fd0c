"""Few bytes on the wire: brotli or gzip, and files that a browser keeps.

What stays the same (Dash's component bundles, assets, the layout) is compressed once, as small as
possible, and kept in memory; answers are compressed lightly. Files whose address changes with their
content are kept by the browser for a year; everything else carries an ETag, so that a second visit
asks and is told "not modified".
"""

import gzip
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import brotli
from dash.fingerprint import check_fingerprint
from flask import Flask, request
from werkzeug import Response

from hosting.lean import lean
from hosting.packed import packed

SUITES = "/_dash-component-suites/"
ASSETS = "/assets/"
VENDOR = "/assets/vendor/"
FIXED = ("/_dash-layout", "/_dash-dependencies", "/_favicon.ico")
KEEP = "public, max-age=31536000, immutable"
ASK = "no-cache"
COMPRESSIBLE = re.compile(r"text/|application/(json|javascript)|image/svg|image/x-icon")
SMALLEST_BODY = 500
# What Flask says of a file beside its ETag: bytes of every asset that no browser uses here.
UNUSED = ("Accept-Ranges", "Content-Disposition", "Last-Modified")
# Brotli's best level takes 2 s for the chart bundle and would take 12 s for plotly's full one.
BEST_UP_TO = 2_000_000

Packer = Callable[[bytes], bytes]
LIGHT: dict[str, Packer] = {
    "br": lambda body: brotli.compress(body, quality=5),
    "gzip": lambda body: gzip.compress(body, compresslevel=5, mtime=0),
}
BEST: dict[str, Packer] = {
    "br": lambda body: brotli.compress(body, quality=11 if len(body) < BEST_UP_TO else 9),
    "gzip": lambda body: gzip.compress(body, compresslevel=9, mtime=0),
}


def install(server: Flask) -> None:
    """Compress and label every response of `server`."""
    held: dict[str, bytes] = {}

    @server.after_request
    def deliver(response: Response) -> Response:
        if response.status_code != 200:
            return response
        response.direct_passthrough = False
        if ASSETS in request.path and VENDOR not in request.path:
            response.set_data(lean(response.get_data(), response.mimetype or ""))
        digest = sha256(response.get_data()).hexdigest()
        if is_compressible(response):
            _pack(response, digest, held)
        if request.method == "POST":
            return response
        if not is_labelled(response):
            _label(response, digest)
        return response.make_conditional(request)


def warm(server: Flask) -> None:
    """Compress what the page of `server` is made of, so that no visitor waits for it."""
    page = server.test_client().get("/").get_data(as_text=True)
    files = re.findall(r'(?:src|href)="(/[^"]+)"', page) + list(FIXED)
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda file: server.test_client().get(file, headers={"Accept-Encoding": "br"}), files))


def is_fixed() -> bool:
    """Whether what is asked for stays the same as long as the server runs."""
    return SUITES in request.path or ASSETS in request.path or request.path.endswith(FIXED)


def is_fingerprinted() -> bool:
    """Whether a file's address changes with its content: a versioned bundle, or an asset with `?m=`."""
    if SUITES in request.path:
        return bool(check_fingerprint(request.path)[1])
    return ASSETS in request.path and "m" in request.args


def is_compressible(response: Response) -> bool:
    """Whether compressing `response` saves bytes: text of some length, not compressed yet."""
    return (
        COMPRESSIBLE.match(response.mimetype or "") is not None
        and "Content-Encoding" not in response.headers
        and len(response.get_data()) >= SMALLEST_BODY
    )


def encoding_asked() -> str | None:
    """The best encoding that the request accepts, None for none."""
    return next((name for name in BEST if request.accept_encodings[name] > 0), None)


def is_labelled(response: Response) -> bool:
    """Whether `response` says by itself how long it is good: by a weak tag, which Flask gives no file."""
    return response.get_etag()[1] is True


def _label(response: Response, digest: str) -> None:
    for name in UNUSED:
        response.headers.pop(name, None)
    response.headers["Cache-Control"] = KEEP if is_fingerprinted() else ASK
    # Weak, since the same content travels in several encodings.
    response.set_etag(digest[:32], weak=True)


def _pack(response: Response, digest: str, held: dict[str, bytes]) -> None:
    """Replace the body by its best accepted encoding; what stays the same is held under its digest."""
    response.vary.add("Accept-Encoding")
    encoding = encoding_asked()
    if encoding is None:
        return
    body = response.get_data()
    if is_fixed():
        # Named by content, not by address: invented `?m=` values must not fill the memory.
        name = f"{digest}.{encoding}"
        if name not in held:
            held[name] = packed(name, lambda: BEST[encoding](body))
        response.set_data(held[name])
    else:
        response.set_data(LIGHT[encoding](body))
    response.headers["Content-Encoding"] = encoding
