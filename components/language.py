"""The language of each answer: that of the address, which the page's own requests name in a header."""

from flask import Flask, request

from comparison.settings import LANG
from comparison.translation import ENGLISH, LANGUAGES, speak

PAGE_ASKS = "/_dash-"  # Dash sends the page's requests without the query of its address


def register_language(server: Flask) -> None:
    """Let `server` answer each request in its language, English where it names none that there is."""

    @server.before_request
    def choose() -> None:
        speak(language_asked())

    @server.teardown_request
    def forget(_: BaseException | None) -> None:
        speak(ENGLISH)


def language_asked() -> str:
    """The language that the request names."""
    named = request.headers.get("Accept-Language") if PAGE_ASKS in request.path else request.args.get(LANG)
    return named if named in LANGUAGES else ENGLISH
