"""Whether a finding stands: a word in a pill, and the reason in words beside it."""

from typing import Any, Final

from dash import html

from comparison import columns
from comparison.verdict import Verdict

TEXTS: Final = {
    columns.STANDS: "Stands",
    columns.DEPENDS: "Depends",
    columns.TOO_LITTLE: "Too little to say",
}
CHECKING: Final = "Checking …"
CHECKING_WHAT: Final = "Does this hang on a single text or a single source?"
NOT_CHECKED: Final = "Not checked"
FAILED: Final = "Whether this stands could not be checked: reload the page to try again."


def build_badge(found: Verdict) -> list[Any]:
    """The badge of a verdict; a reason that begins with the badge's own words does so once."""
    text = TEXTS[found.badge]
    reason = found.reason.removeprefix(text)
    if reason.startswith(": "):  # else the badge's words go on in the reason: "Stands for ..."
        reason = f"{reason[2:3].upper()}{reason[3:]}"
    return _badge(found.badge, text, reason.strip())


def build_checking() -> list[Any]:
    """What stands in the badge's place until the finding is checked."""
    return _badge("checking", CHECKING, CHECKING_WHAT)


def build_failed() -> list[Any]:
    """What stands there when it could not be checked."""
    return _badge("failed", NOT_CHECKED, FAILED)


def _badge(kind: str, text: str, reason: str) -> list[Any]:
    return [html.Strong(text, className=f"badge is-{kind}"), " ", reason]
