"""The steps that make a Dash app fit to be served, in order."""

from dash import Dash

from comparison.dataset import Dataset
from hosting import callbacks_guard, compression, errors, health, index, kept, security

# A callback body is a few kilobytes: the selection and one clicked mark.
MAX_BODY_BYTES = 512 * 1024


def harden(app: Dash, dataset: Dataset, framed: str | None = None) -> None:
    """Make `app` fit to be served: call it once, when layout and callbacks are in place.

    What lies under the path `framed` may stand in pages of other sites.
    """
    app.server.config["MAX_CONTENT_LENGTH"] = MAX_BODY_BYTES
    index.trim(app)
    errors.install(app)
    callbacks_guard.install(app)
    health.install(app.server, dataset.hash)
    kept.install(app.server, app.get_relative_path("/_dash-update-component"))
    compression.install(app.server)
    security.install(app, framed)
    _set_up(app)


def _set_up(app: Dash) -> None:
    """Let Dash do its one-time set-up now: left to the first visitors, some of their callbacks fail."""
    app.server.test_client().get(app.get_relative_path("/_dash-dependencies"))
