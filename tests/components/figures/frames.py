"""Frames written by hand, with the columns of `comparison`, and what the tests read in a figure."""

import json
import math
from typing import Any

import pandas as pd
from plotly.graph_objects import Figure

from components.labels import Labels

NGO, STATE, SOLIDARITY, PRESS, AGGREGATOR = (
    "human_rights_ngo",
    "state_or_government",
    "solidarity_or_advocacy",
    "independent_or_other_press",
    "aggregator_or_automated",
)
LABELS = Labels(
    types={
        NGO: "Rights organisations",
        STATE: "State or government",
        SOLIDARITY: "Solidarity or advocacy",
        PRESS: "Other press",
        AGGREGATOR: "Aggregator",
    },
    sources={"watch": "Island Watch", "agency": "Island Agency", "friends": "Friends <b>& co</b>"},
    events={"E01": "Protests in July", "E02": "Rally of a very long name in the capital"},
    referents={"measures": "Measures"},
    names={"measures:embargo": "embargo", "measures:blockade": "blockade"},
    targets={"police": "Police <b>", "mayor": "The mayor"},
)
COVERAGE = pd.DataFrame(
    [
        ("E01", NGO, "mentions", 2, 8, 0.25, 3, 2, 0, False),
        ("E01", STATE, "silent", 0, 0, 0.0, 4, 4, 1, False),
        ("E01", PRESS, "not_collected", 0, 0, math.nan, 0, 0, 0, False),
        ("E02", NGO, "earlier_only", 0, 0, math.nan, 3, 0, 0, False),
        ("E02", STATE, "mentions", 1, 2, 0.004, 4, 4, 1, False),
        ("E02", PRESS, "not_collected", 0, 0, math.nan, 0, 0, 0, False),
    ],
    columns=[
        "event",
        "type",
        "state",
        "texts",
        "sentences",
        "share_of_words",
        "texts_collected",
        "texts_since",
        "excerpts",
        "only_excerpts",
    ],
)
SOURCES = pd.DataFrame(
    [
        ("originator", NGO, "watch", 2, 30, 600, 2, 30),
        ("originator", STATE, "herald", 3, 25, 500, 4, 35),
        ("originator", STATE, "agency", 1, 10, 200, 4, 35),
        ("carrier", SOLIDARITY, "friends", 4, 35, 700, 4, 35),
        ("carrier", NGO, "watch", 2, 30, 600, 2, 30),
    ],
    columns=["level", "type", "source", "texts", "sentences", "tokens", "type_texts", "type_sentences"],
)
TIMELINE = pd.DataFrame(
    [
        ("2001–02", "2001-01-01", "2002-12-31", NGO, 1, 9, 1, 9),
        ("Jul 2021", "2021-07-01", "2021-07-31", STATE, 2, 20, 3, 25),
        ("Jul 2021", "2021-07-01", "2021-07-31", NGO, 1, 5, 3, 25),
    ],
    columns=["period", "from", "to", "type", "texts", "sentences", "period_texts", "period_sentences"],
)
TONE = pd.DataFrame(
    [
        (NGO, 2, 40, 20, 800, 64, 0.5, 0.08, 0.06, 0.12),
        (STATE, 1, 5, 0, 100, 0, 0.0, 0.0, 0.0, math.nan),
    ],
    columns=[
        "type",
        "texts",
        "sentences",
        "scored",
        "tokens",
        "lexicon_hits",
        "share_scored",
        "share_known",
        "mean",
        "mean_scored",
    ],
)
DISTRIBUTION = pd.DataFrame(
    [(NGO, -0.3, 4), (NGO, 0.0, 0), (NGO, 0.2, 16), (STATE, 0.0, 0)], columns=["type", "bin", "sentences"]
)
LEXICONS = pd.DataFrame(
    [(NGO, 20, 0.5, 0.12, 15, 0.375, -0.2, True), (STATE, 0, 0.0, math.nan, 0, 0.0, math.nan, False)],
    columns=[
        "type",
        "scored",
        "share_scored",
        "mean_scored",
        "vader_scored",
        "vader_share",
        "vader_mean",
        "disagree",
    ],
)
UNSEEN = pd.DataFrame([("police", NGO, 6, 2, 9)], columns=["term", "type", "count", "texts", "count_all"])
SHIFT_GROUPS = pd.DataFrame(
    [(STATE, 4, 2, 57, 0.03, True, -0.09), (NGO, 3, 3, 53, 0.12, True, 0.09)],
    columns=["type", "texts", "sources", "scored", "mean_scored", "enough", "difference"],
)
SHIFT_BARS = pd.DataFrame(
    [
        ("very peaceful", "word", -0.06, -0.05, -0.01, 0.0, 0.2, 0.3, 0.3, 0, 6, 2, "peaceful"),
        ("such", "word", 0.02, 0.02, 0.0, 0.1, 0.0, 0.0, 0.0, 3, 0, 1, None),
        ("12 other words", "others", -0.04, -0.04, 0.0, 0.8, 0.7, None, None, 30, 40, None, None),
        ("not traced to words", "untraced", -0.01, -0.01, 0.0, 0.1, 0.1, 0.2, 0.2, 1, 1, 2, None),
    ],
    columns=[
        *("words", "kind", "contribution", "frequency_part", "score_part", "weight_first", "weight_second"),
        *("score_first", "score_second", "count_first", "count_second", "texts", "term"),
    ],
).astype({"texts": "Int64"})
TERMS = pd.DataFrame(
    [
        ("protest", NGO, 6, 10.0, 2, 7),
        ("protest", STATE, 1, 2.5, 1, 7),
        ("counterrevolutionary", NGO, 0, 0.0, 0, 3),
        ("counterrevolutionary", STATE, 3, 7.5, 1, 3),
    ],
    columns=["term", "type", "count", "per_thousand", "texts", "total"],
)
NAMING = pd.DataFrame(
    [
        ("measures", "measures:embargo", "embargo", NGO, 3, 0.75, 2, 1, 3, 4, 3, True),
        ("measures", "measures:blockade", "blockade", NGO, 1, 0.25, 0, 1, 1, 4, 3, False),
        ("measures", "measures:embargo", "embargo", STATE, 0, math.nan, 0, 0, 0, 0, 0, False),
        ("measures", "measures:blockade", "blockade", STATE, 0, math.nan, 0, 0, 0, 0, 0, False),
    ],
    columns=[
        "referent",
        "name",
        "label",
        "type",
        "count",
        "share",
        "own",
        "quoted",
        "texts",
        "uses",
        "texts_using",
        "enough",
    ],
)
TARGETS = pd.DataFrame(
    [
        ("police", "Police <b>", NGO, 10, 6, 4, 0, 5, 3, 2, 0.5, 0.3, 0.2, 4.6, 3.2, 2.2, 4, True),
        ("police", "Police <b>", STATE, 2, 2, 0, 0, 0, 0, 2, 0.0, 0.0, 1.0, 0.1, 0.3, 1.6, 1, False),
        ("police", "Police <b>", SOLIDARITY, 0, 0, 0, 1, 0, 0, 0, *[math.nan] * 3, 0.0, 0.0, 0.0, 0, False),
        ("mayor", "The mayor", NGO, 1, 1, 0, 0, 0, 1, 0, 0.0, 1.0, 0.0, 0.2, 0.6, 0.2, 1, False),
    ],
    columns=[
        *(
            "target",
            "label",
            "type",
            "count",
            "own",
            "quoted",
            "unmeasured",
            "negative",
            "neutral",
            "positive",
        ),
        *("share_negative", "share_neutral", "share_positive"),
        *("expected_negative", "expected_neutral", "expected_positive", "texts", "enough"),
    ],
)

CONTRASTS = pd.DataFrame(
    [
        ("measures:embargo", "embargo", NGO, STATE, 3, 1, 0.75, 0.25, 0.5, -0.1, 0.8, True),
        ("measures:blockade", "blockade", NGO, STATE, 1, 3, 0.25, 0.75, math.nan, math.nan, math.nan, False),
    ],
    columns=[
        "name",
        "label",
        "first",
        "second",
        "count_first",
        "count_second",
        "share_first",
        "share_second",
        "difference",
        "low",
        "high",
        "enough",
    ],
)


def marks(figure: dict[str, Any]) -> list[tuple[dict[str, str], Any, Any, str]]:
    """Customdata, x, y and hover text of every mark that answers to a click."""
    clicked = [one for one in figure["data"] if one.get("customdata")]
    return [
        mark
        for one in clicked
        for mark in zip(one["customdata"], one["x"], one["y"], one["hovertext"], strict=True)
    ]


def trace(figure: dict[str, Any], name: str) -> dict[str, Any]:
    """The trace `name`."""
    return next(one for one in figure["data"] if one.get("name") == name)


def texts(figure: dict[str, Any]) -> list[str]:
    """What the notes of the figure say."""
    return [note["text"] for note in figure["layout"]["annotations"]]


def check_drawable(figure: dict[str, Any]) -> None:
    """Fail where JSON or plotly's schema would not take the figure, or a text is too small."""
    plain = json.loads(json.dumps(figure, allow_nan=False))
    assert plain == figure
    Figure(figure)
    assert figure["layout"]["font"]["size"] >= 13


def check_empty(figure: dict[str, Any], sentence: str) -> None:
    """Fail where an empty figure has an axis, or does not say why it is empty."""
    check_drawable(figure)
    assert figure["data"] == []
    assert figure["layout"]["meta"] == {"empty": True}
    assert not figure["layout"]["xaxis"]["visible"]
    assert not figure["layout"]["yaxis"]["visible"]
    assert " ".join(texts(figure)[0].split("<br>")) == sentence
