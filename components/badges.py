"""Whether a finding stands: a word in a pill, and the reason in words beside it."""

from typing import Any, Final

from dash import html

from comparison import columns
from comparison.translation import N_, _
from comparison.verdict import Verdict
from components.explained import build_term

TEXTS: Final = {
    columns.STANDS: N_("Stands"),
    columns.DEPENDS: N_("Depends"),
    columns.TOO_LITTLE: N_("Too little to say"),
}
CHECKING: Final = N_("Checking …")
CHECKING_WHAT: Final = N_("Does this hang on a single text or a single source?")
NOT_CHECKED: Final = N_("Not checked")
FAILED: Final = N_("Whether this stands could not be checked: reload the page to try again.")


def build_badge(found: Verdict) -> list[Any]:
    """The badge of a verdict; a reason that begins with the badge's own words does so once."""
    text = _(TEXTS[found.badge])
    reason = found.reason.removeprefix(text)
    if reason.startswith(": "):  # else the badge's words go on in the reason: "Stands for ..."
        reason = f"{reason[2:3].upper()}{reason[3:]}"
    return [build_term(found.badge, text, f"badge is-{found.badge}"), " ", reason.strip()]


def build_checking() -> list[Any]:
    """What stands in the badge's place until the finding is checked."""
    return _badge("checking", _(CHECKING), _(CHECKING_WHAT))


def build_failed() -> list[Any]:
    """What stands there when it could not be checked."""
    return _badge("failed", _(NOT_CHECKED), _(FAILED))


def _badge(kind: str, text: str, reason: str) -> list[Any]:
    return [html.Strong(text, className=f"badge is-{kind}"), " ", reason]
