"""Every element id, once. Callbacks, factories and browser tests take them from here."""

from typing import Final

LOCATION: Final = "location"

# Controls: one for each public parameter of the URL.
EVENT: Final = "control-event"
TYPE: Final = "control-type"
SOURCE: Final = "control-source"
FROM: Final = "control-from"
TO: Final = "control-to"
LEVEL: Final = "control-level"
VOICE: Final = "control-voice"
TERM: Final = "control-term"
REFERENT: Final = "control-referent"

# What is selected, and the way out of it.
CHIPS: Final = "chips"
CLEAR: Final = "clear"

# The words behind the charts.
EVIDENCE: Final = "evidence"
MORE: Final = "more"


# The page around the charts.
PROVIDER: Final = "provider"
MAIN: Final = "main"
FILTERS: Final = "filters"
FILTER_FIELDS: Final = "filter-fields"
FILTERS_TOGGLE: Final = "filters-toggle"
NOTICE: Final = "notice"
HEADLINE: Final = "headline"
EVENT_CARD: Final = "event-card"
EVIDENCE_COUNT: Final = "evidence-count"
EVIDENCE_LIST: Final = "evidence-list"
PAGE_TITLE: Final = "page-title"
SCHEME_TOGGLE: Final = "scheme-toggle"
SHARE: Final = "share"
SHARE_STATUS: Final = "share-status"


def extra(column: object) -> dict[str, object]:
    """Id of the control of an extra filter column `x_...`; pass dash's ALL to match every one."""
    return {"type": "control-extra", "column": column}


def chart(name: str) -> str:
    """Id of the whole card of the chart `name`."""
    return f"chart-{name}"


def finding(name: str) -> str:
    """Id of the sentence that says what the chart shows; it is the card's title."""
    return f"finding-{name}"


def figure(name: str) -> str:
    """Id of the figure element around the graph."""
    return f"figure-{name}"


def graph(name: str) -> str:
    """Id of the graph that is drawn and clicked."""
    return f"graph-{name}"


def ignored(name: str) -> str:
    """Id of the line that names the filters which the chart does not apply."""
    return f"ignored-{name}"


def caveat(name: str) -> str:
    """Id of the line that names what must be known of the texts that count."""
    return f"caveat-{name}"


def table(name: str) -> str:
    """Id of the place that holds the chart's numbers as a table."""
    return f"table-{name}"


def about(name: str) -> str:
    """Id of the folded place that says what is known of the texts or names behind the chart."""
    return f"about-{name}"


def about_toggle(name: str) -> str:
    """Id of what opens and closes that place."""
    return f"about-{name}-toggle"


def empty(name: str) -> str:
    """Id of the sentence that stands in the chart's place when there is nothing to draw."""
    return f"empty-{name}"
