"""Every element id, once. Callbacks, factories and browser tests take them from here."""

from typing import Final

LOCATION: Final = "location"
QUERY: Final = "query"  # of the address, as the page follows it

# Controls: one for each public parameter of the URL.
EVENT: Final = "control-event"
TYPE: Final = "control-type"
SOURCE: Final = "control-source"
COUNTRY: Final = "control-country"
LANGUAGE: Final = "control-language"
FROM: Final = "control-from"
TO: Final = "control-to"
LEVEL: Final = "control-level"
VOICE: Final = "control-voice"
TERM: Final = "control-term"
REFERENT: Final = "control-referent"

# What is selected, and the way out of it.
CHIPS: Final = "chips"
CLEAR: Final = "clear"
UNDO: Final = "undo"
REDO: Final = "redo"
STEPS: Final = "steps"  # what both need to know
REPEATED: Final = "repeated"
GROUPING: Final = "grouping"  # what stands side by side, where it is not the source types
WAY_TO_LABELS: Final = "way-to-labels"
SHOWN: Final = "shown"  # the query whose charts are on the page

# The words behind the charts.
EVIDENCE: Final = "evidence"
EVIDENCE_MARK: Final = "evidence-mark"
DOCKED: Final = "docked"  # the element whose mark was clicked last, while its passages lie beside the charts
BEHIND: Final = "behind"
MORE: Final = "more"

# The page around the charts.
PROVIDER: Final = "provider"
SKIP: Final = "skip"
VIEWS: Final = "views"
LANGUAGES: Final = "languages"
MAIN: Final = "main"
COMPARE: Final = "compare"
HEADING: Final = "heading"
METHODS: Final = "methods"
LESSON: Final = "lesson"
STATEMENT: Final = "statement"
STATEMENTS: Final = "statements"
GLOSSARY: Final = "glossary"
EXPLANATION: Final = "explanation"
TEXTS: Final = "texts"
TEXTS_COUNT: Final = "texts-count"
TEXTS_FIND: Final = "texts-find"
TEXTS_TABLE: Final = "texts-table"
OPEN_TEXT: Final = "open-text"  # the one text that is open, and its parts
TEXT_FACTS: Final = "text-facts"
STRIP: Final = "strip"
TEXT_PARTS: Final = "text-parts"
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
PRESENT: Final = "present"
PRESENT_OPEN: Final = "present-open"
KEYS: Final = "keys"
KEYS_OPEN: Final = "keys-open"
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


def points(chart: str) -> str:
    """Id of the list of a chart's marks."""
    return f"points-{chart}"


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


def badge(name: str) -> str:
    """Id of the line that says whether the finding stands, and why."""
    return f"badge-{name}"


def control(setting: str) -> str:
    """Id of the control of one of `comparison.settings`."""
    return f"control-{setting}"


def asked(name: object) -> dict[str, object]:
    """Id of the store that asks for a chart to be checked; pass dash's MATCH for any chart."""
    return {"type": "asked", "card": name}


def checked(name: object) -> dict[str, object]:
    """Id of the store that holds the answer to that."""
    return {"type": "checked", "card": name}


def folded(name: object, part: object) -> dict[str, object]:
    """Id of the place that holds a folded part of a card, once it is opened."""
    return {"type": "folded", "card": name, "part": part}


def empty(name: str) -> str:
    """Id of the sentence that stands in the chart's place when there is nothing to draw."""
    return f"empty-{name}"
