"""The numbers of a selection, computed anew from the dataset's files with pandas alone.

Nothing of `comparison` is used: what the page shows is held against a second way of counting.
"""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

PLACE = ["document", "sentence"]


@dataclass(frozen=True)
class Direct:
    """The sentences of one source type (of the originator) that mention one event."""

    folder: Path
    event: str
    type: str

    def table(self, name: str) -> pd.DataFrame:
        return pd.read_parquet(self.folder / f"{name}.parquet")

    @cached_property
    def catalogue(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "catalogue.json").read_text(encoding="utf-8"))
        return found

    @cached_property
    def sentences(self) -> pd.DataFrame:
        documents = self.table("documents").drop(columns=["sentences", "tokens"])
        merged = self.table("sentences").merge(documents, on="document")
        mentions = self.table("mentions").query("kind == 'event' and key == @self.event")
        told = pd.MultiIndex.from_frame(mentions[PLACE])
        mentioned = pd.MultiIndex.from_frame(merged[PLACE]).isin(told)
        return merged[mentioned & (merged["originator_type"] == self.type)]

    def of_sentences(self, name: str) -> pd.DataFrame:
        return self.table(name).merge(self.sentences[PLACE], on=PLACE)

    def counts(self) -> tuple[int, int]:
        """Texts and sentences."""
        return self.sentences["document"].nunique(), len(self.sentences)

    def tone(self) -> list[str]:
        """Texts, sentences, scored, mean of the scored, mean of all, as the table writes them."""
        scored = self.sentences[self.sentences["lexicon_hits"] > 0]
        mean = signed(scored["polarity"].mean()) if len(scored) else "none"
        counts = [str(number) for number in (*self.counts(), len(scored))]
        return [*counts, mean, signed(self.sentences["polarity"].mean())]

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
        found = self.of_sentences("mentions").query("kind == 'name'")
        referents = [referent["id"] for referent in self.catalogue["referents"]]
        uses = found["key"].str.split(":").str[0].value_counts()
        most = max(referents, key=lambda referent: uses.get(referent, 0))
        return {
            name["label"]: voices(found[found["key"] == name["key"]]["voice"])
            for referent in self.catalogue["referents"]
            if referent["id"] == most
            for name in referent["names"]
        }

    def sources(self) -> list[tuple[str, int, int, int]]:
        """Source, texts, sentences, words: by first publisher, then by the page it is on."""
        names = {source["id"]: source["name"] for source in self.catalogue["sources"]}
        return [
            (names[source], group["document"].nunique(), len(group), int(group["tokens"].sum()))
            for level in ("originator", "carrier")
            for source, group in self.sentences.groupby(level)
        ]

    def places(self) -> set[tuple[int, int]]:
        """Paragraph and sentence of each selected sentence."""
        return set(zip(self.sentences["paragraph"], self.sentences["sentence"], strict=True))


def voices(column: pd.Series) -> tuple[int, int, int]:
    return len(column), int((column == "own").sum()), int((column == "quoted").sum())


def signed(value: float) -> str:
    text = f"{abs(value):.2f}"
    sign = "" if text == "0.00" else "+" if value > 0 else "−"
    return sign + text
