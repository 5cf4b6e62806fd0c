"""Response headers that hold the browser to what the page needs."""

from collections.abc import Sequence

from dash import Dash
from flask import Response, request

EVERYWHERE = {"X-Content-Type-Options": "nosniff"}
# These speak to documents only: on each of the page's other answers they would be a kilobyte of nothing.
DOCUMENTS = {
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
DOCUMENT_TYPES = ("text/html", "image/svg+xml")
POLICY = "Content-Security-Policy"
ANY_SITE = "*"


def install(app: Dash, framed: str | None = None) -> None:
    """Set the security headers on every response of `app`; its callbacks must be registered before.

    Other sites may frame the documents under the path `framed`, which have no inline scripts, and no others.
    """
    page = content_policy(app.csp_hashes())
    in_frames = content_policy([], framed_by=ANY_SITE)

    @app.server.after_request
    def secure(response: Response) -> Response:
        response.headers.update(EVERYWHERE)
        if response.mimetype in DOCUMENT_TYPES:
            policy = in_frames if framed and _is_under(framed, request.path) else page
            response.headers.update({**DOCUMENTS, POLICY: policy})
        return response


def content_policy(hashes: Sequence[str], framed_by: str = "'self'") -> str:
    """The Content-Security-Policy: scripts by file or by one of the hashes, nothing from elsewhere.

    Plotly and Mantine set styles from scripts, so inline styles stay allowed; plotly draws
    downloads through data: and blob: images.
    """
    directives = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *hashes]),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'self'",
        "frame-ancestors": framed_by,
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def _is_under(folder: str, path: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")
