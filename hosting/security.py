"""Response headers that hold the browser to what the page needs."""

from dash import Dash
from flask import Response

EVERYWHERE = {"X-Content-Type-Options": "nosniff"}
# These speak to documents only: on each of the page's other answers they would be a kilobyte of nothing.
DOCUMENTS = {
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
DOCUMENT_TYPES = ("text/html", "image/svg+xml")


def install(app: Dash) -> None:
    """Set the security headers on every response of `app`; its callbacks must be registered before."""
    of_documents = DOCUMENTS | {"Content-Security-Policy": content_policy(app)}

    @app.server.after_request
    def secure(response: Response) -> Response:
        response.headers.update(EVERYWHERE)
        if response.mimetype in DOCUMENT_TYPES:
            response.headers.update(of_documents)
        return response


def content_policy(app: Dash) -> str:
    """The Content-Security-Policy: scripts by file or by hash, nothing from elsewhere.

    Plotly and Mantine set styles from scripts, so inline styles stay allowed; plotly draws
    downloads through data: and blob: images.
    """
    directives = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *app.csp_hashes()]),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'self'",
        "frame-ancestors": "'self'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())
