"""What is found in the sentences of the generated corpus: mentions, numbers, proper names."""

from collections.abc import Callable
from typing import Final

import numpy as np
import pandas as pd

from benchmarks import catalogue as named
from benchmarks.words import WORDS_IN_SENTENCE, Random, or_none, spelt, zipf
from preprocessing import schema as s

PROPER_NAMES: Final = 500
COUNTED: Final = ("person", "percent", "vote", "city", "year")


def mentions(random: Random, place: pd.DataFrame, text: np.ndarray) -> pd.DataFrame:
    """Each text is about three events, uses some names, and speaks of any target."""
    about = random.integers(named.EVENTS, size=(text[-1] + 1, 3))
    found = [
        (s.EVENT, 0.15, lambda row: _keys("E{:02}", about[text[row], random.integers(3, size=len(row))])),
        (s.TARGET, 0.2, lambda row: _keys("t{}", random.integers(named.TARGETS, size=len(row)))),
        (s.NAME, 0.2, lambda row: np.array(named.name_keys(), dtype=object)[zipf(random, len(row), 20)]),
    ]
    return pd.concat([_of_kind(random, place, *one) for one in found], ignore_index=True)


def snippets(mentions: pd.DataFrame) -> pd.DataFrame:
    """Half of the mentions can be shown."""
    frame = mentions[::2][[s.DOCUMENT, s.SENTENCE, s.KIND, s.KEY, s.POSITION, s.SURFACE]]
    return frame.rename(columns={s.SURFACE: s.NODE}).assign(**{s.LEFT: "left of ", s.RIGHT: " right of"})


def numbers(random: Random, place: pd.DataFrame) -> pd.DataFrame:
    """One sentence in twenty states a number."""
    frame = place[random.random(len(place)) < 0.05].reset_index(drop=True)
    size = len(frame)
    frame[s.POSITION] = random.integers(WORDS_IN_SENTENCE, size=size)
    frame[s.VALUE] = random.integers(1, 1000, size=size).astype(float)
    frame[s.QUALIFIER] = or_none("about", random.random(size) < 0.2)
    return frame.assign(**{s.COUNTED: random.choice(COUNTED, size)})


def proper_names(random: Random, place: pd.DataFrame) -> pd.DataFrame:
    """One sentence in three bears a person's or a place's name."""
    frame = place[random.random(len(place)) < 1 / 3].reset_index(drop=True).assign(**{s.COUNT: 1})
    frame["name"] = zipf(random, len(frame), PROPER_NAMES)
    frame[s.PROPER_NAME] = [spelt(number).title() for number in frame["name"]]
    frame[s.KIND] = [s.PROPER_NAME_KINDS[number % 3] for number in frame["name"]]
    return frame.drop(columns="name")


def _of_kind(
    random: Random, place: pd.DataFrame, kind: str, share: float, keys: Callable[[np.ndarray], np.ndarray]
) -> pd.DataFrame:
    row = np.flatnonzero(random.random(len(place)) < share)
    quoted = random.random(len(row)) < 0.25
    frame = place.iloc[row].reset_index(drop=True)
    frame[s.KIND], frame[s.KEY] = kind, keys(row)
    frame[s.POSITION] = random.integers(WORDS_IN_SENTENCE, size=len(row))
    frame[s.SURFACE] = frame[s.KEY]
    frame[s.VOICE], frame[s.ATTRIBUTION] = np.where(quoted, s.QUOTED, s.OWN), or_none("marks", quoted)
    return frame.assign(**dict.fromkeys((s.NEGATIVE, s.NEUTRAL, s.POSITIVE)))


def _keys(form: str, numbers: np.ndarray) -> np.ndarray:
    return np.array([form.format(number) for number in numbers], dtype=object)
