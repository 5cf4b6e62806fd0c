"""What of a Spanish page is English: messages and labels that have a Spanish form, and words that hold an
English sentence together where they stand in no words of the texts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import pandas as pd

from comparison.dataset import Dataset, open_dataset
from comparison.translation import SPANISH, catalogue_path, speaking
from preprocessing import schema
from tests.components.pseudo import IDS, STOP_WORDS
from tools.translations import read

PART: Final = re.compile(r"\{\w*\}")
LETTERS: Final = re.compile(r"[^\W\d_]+")
LEAST: Final = 4  # letters of a message by itself
LEAST_WITHIN: Final = 2  # words of a message within a longer text
# Words that no Spanish sentence holds.
LITTLE_WORDS: Final = re.compile(
    r"\b(the|of|and|with|is|are|was|were|be|been|which|this|that|these|those|from|by|for|not|than|they|their"
    r"|its|it|have|would|each|every|what|whose|who|how|when|where|but|if|there|you|your|between|against|into"
    r"|only|more|most|other|others|under|about|here|all|any|or|to|in|on|at|as|an|does|can|out|up|chart|charts|sentence|sentences|quoted|dataset)\b",
    re.IGNORECASE,
)
ADDRESS: Final = re.compile(r"https?://\S+")
QUOTATION: Final = re.compile(r"“[^”]*”")
# Words and names as the texts have them.
OF_TEXTS: Final = {
    "documents": (schema.SPEAKERS,),
    "sentences": (schema.SPEAKER,),
    "terms": (schema.TERM, schema.LEMMA),
    "tone_words": (schema.WORDS,),
    "mentions": (schema.SURFACE,),
    "numbers": (schema.QUALIFIER, schema.COUNTED),
    "proper_names": (schema.PROPER_NAME,),
}


class English:
    """Finds it, for the dataset in a folder."""

    def __init__(self, folder: Path) -> None:
        dataset = open_dataset(folder)
        pairs = [*_messages(), *_labels(dataset)]
        spanish = {_plain(said) for _, said in pairs}
        english = {_plain(written) for written, said in pairs if written != said} - spanish
        self.names = _longest_first(_names(dataset))
        self.words = {_plain(word) for word in _of_texts(dataset)}
        self.data = _longest_first(word for word in self.words if LITTLE_WORDS.search(word))
        self.whole = {one for one in english if len(one) >= LEAST and not PART.search(one)}
        pieces = {max(map(_plain, PART.split(one)), key=len) for one in english} - self.words
        self.within = {one for one in pieces if len(LETTERS.findall(one)) >= LEAST_WITHIN}

    def in_text(self, text: str, is_data: bool = False) -> list[str]:
        """What is English in a text; what stands where data do may be a word of the texts."""
        plain = _plain(PART.sub(" ", ADDRESS.sub(" ", text)))
        if is_data and plain in self.words:
            return []
        if plain in self.whole:
            return [plain]
        plain = _without(plain, self.names)
        found = [one for one in self.within if one in plain and _stands_alone(one, plain)]
        return found + LITTLE_WORDS.findall(_without(QUOTATION.sub(" ", plain), self.data))

    def left(self, texts: Iterable[tuple[str, bool]]) -> dict[str, list[str]]:
        """The texts that hold some, with what it is."""
        return {text: found for text, is_data in texts if (found := self.in_text(text, is_data))}


def _without(text: str, parts: Iterable[str]) -> str:
    for part in parts:
        if part in text:
            text = text.replace(part, " ")
    return text


def _longest_first(texts: Iterable[str]) -> list[str]:
    return sorted(set(map(_plain, texts)) - {""}, key=len, reverse=True)


def _messages() -> Iterator[tuple[str, str]]:
    """Every message in English and in Spanish, one and many apart."""
    for message in read(catalogue_path(SPANISH), SPANISH):
        yield from zip(_forms(message.id), _forms(message.string), strict=True)


def _forms(text: str | Sequence[str] | None) -> Sequence[str]:
    return [text] if isinstance(text, str) else text or []


def _labels(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Every word of the catalogue and every remark on a text, as written and as said in Spanish."""
    with speaking(SPANISH):
        said = dataset.catalogue, dataset.described[list(schema.REMARKS)]
    written = dataset.as_written, dataset.documents[list(schema.REMARKS)]
    for one, other in zip(written, said, strict=True):
        yield from zip(_strings(one), _strings(other), strict=True)


def _of_texts(dataset: Dataset) -> Iterator[str]:
    """What stays as it is in the texts."""
    for table, names in OF_TEXTS.items():
        yield from _strings(getattr(dataset, table)[list(names)].drop_duplicates())
    parts = (dataset.snippets[name].astype(str) for name in (schema.LEFT, schema.NODE, schema.RIGHT))
    for left, node, right in zip(*parts, strict=True):
        yield f"{left}{node}{right}"


def _names(dataset: Dataset) -> Iterator[str]:
    """Titles, speakers, the names of sources and the names in use."""
    catalogue = dataset.as_written
    yield from _strings(dataset.documents[[schema.TITLE]])
    yield from _strings(dataset.sentences[[schema.SPEAKER]].drop_duplicates())
    yield from (source["name"] for source in catalogue["sources"])
    yield from _strings([named["names"] for event in catalogue["events"] for named in event["names_in_use"]])
    yield from (one["label"] for referent in catalogue["referents"] for one in referent["names"])


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (
            one for key, part in value.items() if key not in (*IDS, STOP_WORDS) for one in _strings(part)
        )
    elif isinstance(value, pd.DataFrame):
        yield from (one for name in value for one in _strings(value[name].tolist()))
    elif isinstance(value, list | tuple):
        yield from (one for part in value for one in _strings(part))


def _stands_alone(part: str, text: str) -> bool:
    """Whether it begins and ends where words do."""
    return bool(re.search(rf"(?<![^\W\d_]){re.escape(part)}(?![^\W\d_])", text))


def _plain(text: str) -> str:
    """On one line, in lower case."""
    return " ".join(text.split()).casefold()
