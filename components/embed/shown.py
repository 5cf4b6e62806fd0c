"""What an embedded chart says: checked as on its card, or at once where that is asked for."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from comparison.answers import answer, checked, verdict_of
from comparison.dataset import Dataset
from components.badges import build_badge, build_failed
from components.embed.asked import Asked

LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Shown:
    """A finding, the content of the badge that belongs to it, [] for none, and the frames behind both."""

    finding: str
    badge: list[Any]
    frames: Mapping[str, pd.DataFrame]


def shown(name: str, dataset: Dataset, asked: Asked) -> Shown:
    """The chart `name`; where checking its finding fails, the badge says so."""
    said = answer(dataset, asked.selection, name)
    if not asked.checked:
        return Shown(said.finding, [], said.frames)
    try:
        sure = checked(dataset, asked.selection, name)
        badge = build_badge(verdict_of(dataset, asked.selection, name))
    except Exception:
        LOG.exception("The finding of %s could not be checked under %r", name, asked.selection.to_query())
        return Shown(said.finding, build_failed(), said.frames)
    return Shown(sure.finding, badge, sure.frames)
