"""Answers that whoever holds them need not fetch again."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Final

from flask import Response, request

from comparison.version import SOFTWARE_VERSION

SIGNS: Final = 32  # of a hash


def tagged(parts: Sequence[str], make: Callable[[], Response]) -> Response:
    """The answer under a tag that changes with the software and these parts; none where it is held."""
    tag = sha256("\n".join([SOFTWARE_VERSION, *parts]).encode(errors="replace")).hexdigest()[:SIGNS]
    response = Response(status=304) if request.if_none_match.contains_weak(tag) else make()
    response.set_etag(tag, weak=True)
    response.headers["Cache-Control"] = "public, no-cache"
    return response
