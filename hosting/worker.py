"""The process that answers requests: gunicorn's, with a readable page where an address is too long.

Such a request never reaches the app: gunicorn refuses it while it reads it, in words for programmers.
"""

import contextlib
from socket import socket
from typing import Any

from gunicorn.http.errors import LimitRequestLine
from gunicorn.util import write_nonblock
from gunicorn.workers.gthread import ThreadWorker

from comparison.query import MAX_QUERY
from hosting.errors import PAGE
from hosting.security import DOCUMENTS, EVERYWHERE

STATUS = "414 URI Too Long"
TITLE = "This address is too long"
SENTENCE = (
    f"What follows the question mark in an address of the dashboard may have {MAX_QUERY:,} characters. "
    "Go to the dashboard and choose fewer filters."
)
# What of the request is read away before the answer: a browser may drop one that comes amid its question.
PORTIONS = 16
PORTION_BYTES = 2**16
PAUSE_SECONDS = 0.1


class Worker(ThreadWorker):
    """A worker with threads."""

    def handle_error(self, req: Any, client: socket, addr: Any, exc: BaseException) -> None:
        """Answer a request that could not be read or worked with."""
        if not isinstance(exc, LimitRequestLine):
            super().handle_error(req, client, addr, exc)
            return
        try:
            _read_away(client)
            write_nonblock(client, too_long())
        except OSError as error:
            self.log.debug("A visitor left before the answer: %s", error)


def too_long() -> bytes:
    """The whole answer to an address that is too long."""
    body = PAGE.format(title=TITLE, sentence=SENTENCE, home="/").encode()
    headers = {
        "Connection": "close",
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": str(len(body)),
        "Content-Security-Policy": "default-src 'none'",
        **EVERYWHERE,
        **DOCUMENTS,
    }
    lines = [f"HTTP/1.1 {STATUS}", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    return "\r\n".join(lines).encode() + body


def _read_away(client: socket) -> None:
    """Take in the rest of a request, as far as it comes without a pause."""
    client.settimeout(PAUSE_SECONDS)
    with contextlib.suppress(TimeoutError):
        for _ in range(PORTIONS):
            if not client.recv(PORTION_BYTES):
                break
    client.setblocking(True)
