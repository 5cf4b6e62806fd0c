"""The numbers of a selection, computed anew from the dataset's files with pandas alone.

Nothing of `comparison` is used: what the page shows is held against a second way of counting.
"""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from components.headings.texts import LEVEL_TEXTS
from components.labels import NOTED

PLACE = ["document", "sentence"]
# What a file of the sentences' measures holds, in its order: of the text, of the sentence, what it mentions.
MEASURED = [
    *("document", "title", "source", "type", "published_from", "published_to", "carrier", "originator"),
    *("sentence", "paragraph", "voice", "speaker", "tokens", "polarity", "subjectivity"),
    *("lexicon_hits", "vader", "vader_hits", "events", "targets", "names"),
]
KINDS = {"events": "event", "targets": "target", "names": "name"}


@dataclass(frozen=True)
class Direct:
    """The sentences of one source type at a level that mention one event, in one voice where one is asked.

    Where days are given, of the texts that can have been published from the one to the other.
    """

    folder: Path
    event: str
    type: str
    level: str = "originator"
    voice: str | None = None
    first: str = "0001-01-01"
    last: str = "9999-12-31"

    def table(self, name: str) -> pd.DataFrame:
        return pd.read_parquet(self.folder / f"{name}.parquet")

    @cached_property
    def catalogue(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "catalogue.json").read_text(encoding="utf-8"))
        return found

    @cached_property
    def sentences(self) -> pd.DataFrame:
        documents = self.table("documents").drop(columns=["sentences", "tokens"])
        merged = self.table("sentences").merge(documents, on="document", suffixes=("", "_of_text"))
        merged = self.dated(without_repeats(merged, f"{self.level}_type"))
        mentions = self.mentions("event")
        told = pd.MultiIndex.from_frame(mentions[mentions["key"] == self.event][PLACE])
        mentioned = pd.MultiIndex.from_frame(merged[PLACE]).isin(told)
        return merged[mentioned & (merged[f"{self.level}_type"] == self.type)]

    def dated(self, sentences: pd.DataFrame) -> pd.DataFrame:
        begin, end = (pd.to_datetime(sentences[f"published_{one}"]).dt.date for one in ("from", "to"))
        return sentences[(end >= date.fromisoformat(self.first)) & (begin <= date.fromisoformat(self.last))]

    def mentions(self, kind: str) -> pd.DataFrame:
        """The mentions of a kind, in the voice that is asked."""
        found = self.table("mentions").query("kind == @kind")
        return found[found["voice"] == self.voice] if self.voice else found

    def of_sentences(self, name: str) -> pd.DataFrame:
        return self.table(name).merge(self.sentences[PLACE], on=PLACE)

    def counts(self) -> tuple[int, int]:
        """Texts and sentences."""
        return self.sentences["document"].nunique(), len(self.sentences)

    def tone(self) -> list[str]:
        """Texts, sentences, scored, mean of the scored, mean of all, as the table writes them."""
        texts, sentences, scored, mean_scored, mean, *_ = self.tone_measured()
        written = signed(mean_scored) if scored else "none"
        return [str(texts), str(sentences), str(scored), written, signed(mean)]

    def tone_measured(self) -> tuple[int, int, int, float, float, float, float]:
        """The same unrounded, and which shares of the sentences and of the words the lexicon knows."""
        found = self.sentences
        scored = found[found["lexicon_hits"] > 0]
        means = float(scored["polarity"].mean()), float(found["polarity"].mean())
        known = float(found["lexicon_hits"].sum() / found["tokens"].sum())
        return *self.counts(), len(scored), *means, len(scored) / len(found), known

    def measures(self) -> pd.DataFrame:
        """Each sentence as a file of the measures has it: days in ISO form, keys parted by "; "."""
        found = self.sentences.assign(source=self.sentences[self.level], type=self.type)
        for end in ("published_from", "published_to"):
            found[end] = pd.to_datetime(found[end]).dt.date.astype(str)
        mentions = self.table("mentions").sort_values("position", kind="stable")
        for name, kind in KINDS.items():
            keys = (
                mentions[mentions["kind"] == kind]
                .groupby(PLACE)["key"]
                .agg(lambda key: "; ".join(key.unique()))
            )
            found[name] = pd.MultiIndex.from_frame(found[PLACE]).map(keys.to_dict())
        return found[MEASURED].reset_index(drop=True)

    def terms(self) -> list[list[str]]:
        """Word, times, per 1,000 words, texts: the 15 most frequent."""
        found = self.of_sentences("terms").groupby("term", observed=True)
        counts = found.agg(times=("count", "sum"), texts=("document", "nunique")).reset_index()
        top = counts.sort_values(["times", "term"], ascending=[False, True])[:15]
        rates = 1000 * top["times"] / self.sentences["tokens"].sum()
        written = zip(top["term"], top["times"], rates, top["texts"], strict=True)
        return [[term, str(times), f"{rate:.1f}", str(texts)] for term, times, rate, texts in written]

    def names(self) -> dict[str, tuple[int, int, int]]:
        """For each name of the referent named most: its uses, those in own voice, those quoted."""
        found = self.mentions("name").merge(self.sentences[PLACE], on=PLACE)
        referents = [referent["id"] for referent in self.catalogue["referents"]]
        uses = found["key"].str.split(":").str[0].value_counts()
        most = max(referents, key=lambda referent: uses.get(referent, 0))
        return {
            name["label"] + (NOTED if name.get("note") else ""): voices(
                found[found["key"] == name["key"]]["voice"]
            )
            for referent in self.catalogue["referents"]
            if referent["id"] == most
            for name in referent["names"]
        }

    def type_label(self, key: object) -> str:
        """A source type as a table writes it."""
        return next(str(item["label"]) for item in self.catalogue["types"] if item["id"] == key)

    def sources(self) -> list[list[str]]:
        """Source, type, level, texts, sentences, words: by first publisher, then by the page it is on."""
        names = {source["id"]: source["name"] for source in self.catalogue["sources"]}
        return [
            [names[source], self.type_label(kind), LEVEL_TEXTS[level], *amounts(group)]
            for level in ("originator", "carrier")
            for (source, kind), group in self.sentences.groupby([level, f"{level}_type"])
        ]

    def timeline(self, periods: list[tuple[str, str]]) -> list[list[str]]:
        """Period, type, texts, sentences: the texts whose dates lie within each of the `periods`."""
        first, last = (pd.to_datetime(self.sentences[f"published_{end}"]) for end in ("from", "to"))
        return [
            [
                days(date.fromisoformat(begin), date.fromisoformat(end)),
                self.type_label(self.type),
                *amounts(self.sentences[(first >= pd.Timestamp(begin)) & (last <= pd.Timestamp(end))])[:2],
            ]
            for begin, end in periods
        ]

    def places(self) -> set[tuple[str, int, int]]:
        """Title of the text, paragraph and sentence of each selected sentence."""
        places = self.sentences[["title", "paragraph", "sentence"]]
        return set(places.itertuples(index=False, name=None))


def without_repeats(sentences: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Of every set of near-duplicates, of texts and then of sentences, the oldest of each source type."""
    found = sentences.sort_values("published_from", kind="stable")
    texts = found.drop_duplicates("document")
    again = texts[texts["duplicate_set_of_text"].notna()]
    again = again[again.duplicated(["duplicate_set_of_text", kind])]
    found = found[~found["document"].isin(again["document"])]
    sets = found[found["duplicate_set"].notna()]
    return found.drop(index=sets[sets.duplicated(["duplicate_set", kind])].index).sort_index()


def amounts(group: pd.DataFrame) -> list[str]:
    """Texts, sentences, words, as a table writes them."""
    return [f"{number:,}" for number in (group["document"].nunique(), len(group), int(group["tokens"].sum()))]


def days(first: date, last: date) -> str:
    """A period within one month, or of whole years of one century, as a table writes it."""
    if first == last:
        return f"{first.day} {last:%b %Y}"
    if (first.month, last.month, last.day) == (1, 12, 31):
        return f"{first:%Y}–{last:%y}"
    whole = first.day == 1 and (last + timedelta(1)).day == 1
    return f"{last:%b %Y}" if whole else f"{first.day}–{last.day} {last:%b %Y}"


def voices(column: pd.Series) -> tuple[int, int, int]:
    return len(column), int((column == "own").sum()), int((column == "quoted").sum())


def signed(value: float) -> str:
    text = f"{abs(value):.3f}"
    sign = "" if text == "0.000" else "+" if value > 0 else "−"
    return sign + text
