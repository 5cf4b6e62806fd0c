"""The same question gets the same answer: answers to callbacks are kept, for all visitors of a process.

What a callback answers follows from its body, the language and the address of the page, and from nothing
else: a process serves one dataset as long as it lives. An answer is kept as it goes out, compressed; those
that nobody has asked for longest make room.
"""

from collections import OrderedDict
from hashlib import sha256
from threading import Lock
from typing import Final, NamedTuple

from flask import Flask, g, request
from werkzeug import Response

from comparison.translation import language
from hosting.compression import encoding_asked

MOST_BYTES: Final = 32 * 2**20
LARGEST_ANSWER: Final = 2**20
LARGEST_BODY: Final = 2**14
_KEPT_STATUS: Final = (200, 204)
_OWN_HEADERS: Final = ("Content-Length", "Date")  # written anew for each answer
_QUESTION: Final = "kept_question"  # in `flask.g`: what is asked, until it is answered


class Answer(NamedTuple):
    """An answer as it went out."""

    body: bytes
    status: int
    headers: tuple[tuple[str, str], ...]


class Kept:
    """Answers by what was asked, so many bytes of them at most."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._answers: OrderedDict[bytes, Answer] = OrderedDict()
        self._most_bytes = most_bytes
        self._bytes = 0
        self._lock = Lock()

    def get(self, question: bytes) -> Answer | None:
        """The answer that is kept."""
        with self._lock:
            if question in self._answers:
                self._answers.move_to_end(question)
            return self._answers.get(question)

    def put(self, question: bytes, answer: Answer) -> None:
        """Keep an answer; what was not asked for longest goes."""
        with self._lock:
            self._bytes += len(answer.body) - len(self._answers.pop(question, _NOTHING).body)
            self._answers[question] = answer
            while self._bytes > self._most_bytes:
                self._bytes -= len(self._answers.popitem(last=False)[1].body)


_NOTHING: Final = Answer(b"", 0, ())


def install(server: Flask, path: str) -> None:
    """Keep what `server` answers to POST requests at a path.

    To be called before whatever changes responses, since Flask lets the first that was named see them last.
    """
    kept = Kept()

    @server.before_request
    def find() -> Response | None:
        if request.method != "POST" or request.path != path:
            return None
        body = request.get_data()
        if len(body) > LARGEST_BODY:
            return None
        question = _question(body)
        if found := kept.get(question):
            return Response(found.body, found.status, list(found.headers))
        setattr(g, _QUESTION, question)
        return None

    @server.after_request
    def keep(response: Response) -> Response:
        question = g.pop(_QUESTION, None)
        if question and response.status_code in _KEPT_STATUS:
            body = response.get_data()
            if len(body) <= LARGEST_ANSWER:
                headers = [pair for pair in response.headers if pair[0] not in _OWN_HEADERS]
                kept.put(question, Answer(body, response.status_code, tuple(headers)))
        return response


def _question(body: bytes) -> bytes:
    """Everything that an answer depends on."""
    asked = (
        request.mimetype,
        language(),
        encoding_asked(),
        request.headers.get("Origin"),
        request.host_url,
        request.script_root,
    )
    return sha256(repr(asked).encode() + body).digest()
