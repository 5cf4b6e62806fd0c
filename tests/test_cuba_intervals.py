"""The Cuba dataset: no interval on two texts or fewer, and what is dated 2001-02 never counts unseen in 2021.

Texts are counted here from the Parquet files, by other ways than those of `comparison`.
"""

from dataclasses import replace
from datetime import date
from functools import cache

import pandas as pd
import pytest

from comparison import caveats, support
from comparison.charts import CHARTS
from comparison.contrasts import contrasts
from comparison.dataset import Dataset, open_dataset
from comparison.intervals import ANY
from comparison.resampling import intervals
from comparison.selection import Selection
from tests.corpus import DATASET

FEW = 2
DRAWS = 20  # which cells have an interval does not hang on how often is drawn
LEVELS = ("originator", "carrier")
VOICES = (None, "own", "quoted")
OLD = "S003-1"
YEAR = {"date_from": date(2021, 1, 1), "date_to": date(2021, 12, 31)}


@pytest.fixture(scope="module")
def cuba() -> Dataset:
    return open_dataset(DATASET)


@cache
def table(name: str) -> pd.DataFrame:
    return pd.read_parquet(DATASET / f"{name}.parquet")


@cache
def sentences(level: str) -> pd.DataFrame:
    """Sentences with the type of their text, without those that repeat one of the same type."""
    texts = table("documents")[["document", f"{level}_type", "published_from", "duplicate_set"]]
    texts = texts.rename(columns={f"{level}_type": "type", "duplicate_set": "text_set"})
    texts = texts.sort_values("published_from", kind="stable")
    texts = texts[texts["text_set"].isna() | ~texts.duplicated(["text_set", "type"])]
    rows = texts.merge(table("sentences")[["document", "sentence", "voice", "duplicate_set"]], on="document")
    return rows[rows["duplicate_set"].isna() | ~rows.duplicated(["duplicate_set", "type"])]


@cache
def within(level: str, event: str | None, voice: str | None) -> pd.DataFrame:
    """The sentences that mention the event in the voice; without an event, those in the voice."""
    rows = sentences(level)
    if event is None:
        return rows if voice is None else rows[rows["voice"] == voice]
    told = mentions("event", voice).query("key == @event")[["document", "sentence"]].drop_duplicates()
    return rows.merge(told, on=["document", "sentence"])


@cache
def mentions(kind: str, voice: str | None) -> pd.DataFrame:
    rows = table("mentions").query("kind == @kind")
    return rows if voice is None else rows[rows["voice"] == voice]


def naming_texts(level: str, event: str | None, voice: str | None) -> pd.DataFrame:
    """Type, key, document of the names in these sentences, those in the voice."""
    # Names have voices of their own, so without an event the voice of their sentence does not matter.
    held = sentences(level) if event is None else within(level, event, voice)
    names = mentions("name", voice)[["document", "sentence", "key"]]
    return held.merge(names, on=["document", "sentence"])[["type", "key", "document"]].drop_duplicates()


def events(cuba: Dataset) -> list[str | None]:
    return [None, *(event["id"] for event in cuba.catalogue["events"])]


def selected(event: str | None, **more: str | None) -> Selection:
    return Selection(events=(event,) if event else (), **more)


def drawn(cuba: Dataset, level: str, event: str | None, voice: str | None) -> list[tuple[str, str]]:
    """Type and key of each name with an interval, of all referents."""
    cells = []
    for referent in cuba.catalogue["referents"]:
        chosen = selected(event, level=level, voice=voice, referent=referent["id"])
        claim = CHARTS["naming"].claim(cuba, chosen)
        if claim is not None:
            cells += intervals(claim.measures, DRAWS)[["group", "item"]].itertuples(index=False, name=None)
    return cells


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("voice", VOICES)
def test_the_texts_counted_here_are_those_of_the_chart(cuba: Dataset, level: str, voice: str | None) -> None:
    for event in (None, "E01", "E15"):
        texts = naming_texts(level, event, voice).groupby(["type", "key"]).size().to_dict()
        shown = {}
        for referent in cuba.catalogue["referents"]:
            chosen = selected(event, level=level, voice=voice, referent=referent["id"])
            frame = CHARTS["naming"].frame(cuba, chosen).query("count > 0")
            shown |= frame.set_index(["type", "name"])["texts"].to_dict()
        assert shown == texts


def test_without_a_floor_there_would_be_such_intervals(cuba: Dataset, monkeypatch) -> None:
    monkeypatch.setattr(support, "LEAST_TEXTS", 2)
    texts = naming_texts("originator", None, None).groupby(["type", "key"]).size()
    assert any(texts[cell] <= FEW for cell in drawn(cuba, "originator", None, None))


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("voice", VOICES)
def test_no_difference_on_two_texts(cuba: Dataset, level: str, voice: str | None) -> None:
    for event in (None, "E01", "E03", "E15"):
        found = naming_texts(level, event, voice)
        using = found.groupby(["type", "key"]).size()
        for referent in cuba.catalogue["referents"]:
            keys = [name["key"] for name in referent["names"]]
            texts = found[found["key"].isin(keys)].groupby("type")["document"].nunique()
            frame = contrasts(cuba, selected(event, level=level, voice=voice, referent=referent["id"]))
            for row in frame[frame["low"].notna()].to_dict("records"):
                for kind in (row["first"], row["second"]):
                    # A name that a type never uses rests on the texts that use the others.
                    assert using.get((kind, row["name"]), texts[kind]) > FEW, row


def word_texts(level: str, event: str | None, voice: str | None) -> pd.DataFrame:
    """Type, key, document of the words of these sentences."""
    found = within(level, event, voice).merge(table("terms"), on=["document", "sentence"])
    return found.rename(columns={"term": "key"}).astype({"key": str})


def scored_texts(level: str, event: str | None, voice: str | None) -> pd.DataFrame:
    """Type, key (of either scale), document of the sentences that the lexicon scores."""
    scores = table("sentences")[["document", "sentence", "lexicon_hits"]].query("lexicon_hits > 0")
    found = within(level, event, voice).merge(scores, on=["document", "sentence"])
    return pd.concat([found.assign(key=key) for key in ("polarity", "subjectivity")])


def resting(level: str, found: pd.DataFrame) -> pd.DataFrame:
    """Texts and sources by type and key."""
    found = found.merge(table("documents")[["document", level]], on="document")
    return (
        found.groupby(["type", "key"])[["document", level]].nunique().set_axis(["texts", "sources"], axis=1)
    )


def target_texts(level: str, event: str | None, voice: str | None) -> pd.DataFrame:
    """Type, key (of each reading), document of the measured mentions of targets, those in the voice."""
    held = sentences(level) if event is None else within(level, event, voice)
    found = mentions("target", voice).dropna(subset=["negative"])[["document", "sentence", "key"]]
    found = held.merge(found, on=["document", "sentence"])[["type", "key", "document"]].drop_duplicates()
    readings = ("negative", "neutral", "positive")
    return pd.concat([found.assign(key=found["key"] + f":{reading}") for reading in readings])


HOLDING = {
    "targets": target_texts,
    "naming": naming_texts,
    "terms": word_texts,
    "keyness": word_texts,
    "tone": scored_texts,
    "wordshift": scored_texts,
}
MORE = {
    "keyness": ({"reference": "state_or_government"}, {"least_texts": "1", "least_sources": "1"}),
    "wordshift": ({"scale": "subjectivity"},),
}


def asked(cuba: Dataset, name: str, level: str, event: str | None, voice: str | None) -> list[Selection]:
    """The selection with each setting that changes what the chart measures, and each referent."""
    plain = selected(event, level=level, voice=voice)
    if name == "naming":
        return [replace(plain, referent=referent["id"]) for referent in cuba.catalogue["referents"]]
    more = [replace(plain, settings=tuple(chosen.items())) for chosen in MORE.get(name, ())]
    return [plain, *more]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("name", list(CHARTS))
def test_each_interval_rests_on_enough_texts_and_stays_within_bounds(
    cuba: Dataset, name: str, level: str, voice: str | None
) -> None:
    chart = CHARTS[name]
    for event in events(cuba):
        known = resting(level, HOLDING[name](level, event, voice)) if name in HOLDING else None
        for selection in asked(cuba, name, level, event, voice):
            claim = chart.claim(cuba, selection)
            if claim is None or not claim.compares:
                continue
            found = intervals(claim.measures, DRAWS)
            if known is None:  # what is only counted has no interval
                assert found.empty, event
                continue
            check(found, known, claim.measures.bounds)


def check(found: pd.DataFrame, known: pd.DataFrame, bounds: tuple[float, float]) -> None:
    """Fail where an interval rests on too little, counts other texts than are there, or leaves its bounds."""
    if found.empty:
        return
    assert bounds != ANY
    assert found["low"].min() >= bounds[0]
    assert found["high"].max() <= bounds[1]
    # Where all texts have the same share, of none or of all, the interval reaches that bound.
    assert ((found["low"] < found["estimate"]) | (found["estimate"] == bounds[0])).all()
    assert ((found["estimate"] < found["high"]) | (found["estimate"] == bounds[1])).all()
    assert (found["low"] < found["high"]).all()
    cells = known.loc[pd.MultiIndex.from_frame(found[["group", "item"]])]
    assert (cells["texts"] > FEW).all()
    assert (cells["sources"] >= 2).all()


def test_there_are_intervals_to_check(cuba: Dataset) -> None:
    for name in HOLDING:
        claim = CHARTS[name].claim(cuba, Selection())
        assert claim
        assert len(intervals(claim.measures, DRAWS)), name


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("voice", VOICES)
def test_no_p_for_a_type_with_two_texts(cuba: Dataset, level: str, voice: str | None) -> None:
    for event in events(cuba):
        texts = within(level, event, voice).groupby("type")["document"].nunique()
        for selection in asked(cuba, "keyness", level, event, voice):
            frame = CHARTS["keyness"].later["significance"](cuba, selection)
            assert all(texts[kind] > FEW for kind in frame["type"].unique())


def test_every_later_frame_is_looked_at() -> None:
    later = {name for chart in CHARTS.values() for name in chart.later}
    assert later == {"contrasts", "significance"}


def altered(cuba: Dataset, name: str) -> Dataset:
    """The same, but for what is measured in the text of 2001-02: who counts it gets other numbers."""
    # Which form of a word "elsewhere" writes is decided in the whole dataset: its words stay as they are.
    words = () if name == "elsewhere" else (("terms", "count", 999),)
    tables = {}
    for table_name, column, value in (
        ("sentences", "polarity", 1.0),
        ("sentences", "tokens", 9999),
        *words,
        ("mentions", "voice", "quoted"),
    ):
        frame = tables.get(table_name, getattr(cuba, table_name)).copy()
        frame.loc[frame["document"] == OLD, column] = value
        tables[table_name] = frame
    return replace(cuba, **tables)


@pytest.mark.parametrize("name", list(CHARTS))
def test_what_is_dated_2001_02_does_not_count_in_2021(cuba: Dataset, name: str) -> None:
    chart, selection = CHARTS[name], Selection(**YEAR)
    counted = set(cuba.documents["document"][chart.texts(cuba, selection, chart.ignores)])
    if {"from", "to"} & set(chart.ignores):
        assert OLD in counted  # the timeline, where it has a row of its own
        return
    assert OLD not in counted
    before, after = (chart.frames(one, selection) for one in (cuba, altered(cuba, name)))
    for key, frame in before.items():
        assert frame.equals(after[key]), key


@pytest.mark.parametrize("name", list(CHARTS))
@pytest.mark.parametrize("first", [None, date(2001, 1, 1), date(2002, 12, 31), date(2003, 1, 1)])
@pytest.mark.parametrize("event", [None, "E01", "E16"])
def test_wherever_it_counts_it_is_marked(cuba: Dataset, name: str, first, event: str | None) -> None:
    chart, selection = CHARTS[name], replace(selected(event), date_from=first, date_to=date(2021, 12, 31))
    counted = set(cuba.documents["document"][chart.texts(cuba, selection, chart.ignores)])
    title = cuba.documents.set_index("document")["title"][OLD]
    marked = [one for one in caveats.of_chart(cuba, selection, chart) if one.title == title]
    assert bool(marked) == (OLD in counted)
    assert all(one.date == "2001–02" and "Undated, from about 2001-02" in one.caveat for one in marked)
    if first == date(2003, 1, 1) and "from" not in chart.ignores:
        assert not marked


def test_in_the_timeline_it_has_a_row_of_its_own(cuba: Dataset) -> None:
    frame = CHARTS["timeline"].frame(cuba, Selection(**YEAR))
    (row,) = frame[pd.to_datetime(frame["from"]) < "2003-01-01"].to_dict("records")
    assert (row["period"], row["texts"]) == ("2001–02", 1)


def test_coverage_counts_it_for_no_event_after_its_time(cuba: Dataset) -> None:
    frame = CHARTS["coverage"].frame(cuba, Selection())
    frame = frame[frame["type"] == "human_rights_ngo"].set_index("event")["texts_since"]
    later = [event["id"] for event in cuba.catalogue["events"] if event["from"] and event["from"] > "2003"]
    assert "E01" in later
    assert (frame[later] <= 1).all()
    assert frame["E16"] == 2
