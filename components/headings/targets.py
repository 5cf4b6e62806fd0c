"""Columns of the tables of how targets are spoken of."""

from collections.abc import Mapping
from typing import Final

from comparison import columns
from comparison.readings import EXPECTED, SHARES
from comparison.translation import N_
from components.headings.heading import ENOUGH, TEXTS, TYPE, VOICE_TEXTS, Heading, among, count, rate, share
from preprocessing import schema

_TARGET: Final = Heading(schema.TARGET, N_("Target"))
_COUNTS: Final = (
    count(schema.COUNT, N_("Mentions measured")),
    count(schema.NEGATIVE, N_("Read as negative")),
    count(schema.NEUTRAL, N_("Read as neutral")),
    count(schema.POSITIVE, N_("Read as positive")),
)
_SHARES: Final = (
    share(SHARES[schema.NEGATIVE], N_("Share negative")),
    share(SHARES[schema.NEUTRAL], N_("Share neutral")),
    share(SHARES[schema.POSITIVE], N_("Share positive")),
    rate(EXPECTED[schema.NEGATIVE], N_("Expected negative")),
    rate(EXPECTED[schema.NEUTRAL], N_("Expected neutral")),
    rate(EXPECTED[schema.POSITIVE], N_("Expected positive")),
)
_VOICES: Final = (
    count(columns.OWN_COUNT, N_("In own voice")),
    count(columns.QUOTED_COUNT, N_("Quoted")),
)

HEADINGS: Final[Mapping[str, tuple[Heading, ...]]] = {
    "targets": (
        _TARGET,
        TYPE,
        *_COUNTS,
        *_SHARES,
        *_VOICES,
        TEXTS,
        count(columns.UNMEASURED, N_("Not measured")),
        Heading(columns.ENOUGH, N_("Enough texts for an interval"), among(ENOUGH)),
    ),
    "targets_by_voice": (
        _TARGET,
        Heading(schema.VOICE, N_("Voice"), among(VOICE_TEXTS)),
        TYPE,
        *_COUNTS,
        *_SHARES,
        TEXTS,
    ),
    "targets_by_source": (
        _TARGET,
        Heading(columns.SOURCE, N_("Source")),
        TYPE,
        *_COUNTS,
        *_SHARES,
        *_VOICES,
        TEXTS,
    ),
    "targets_by_event": (
        _TARGET,
        Heading(schema.EVENT, N_("Event")),
        TYPE,
        *_COUNTS,
        *_SHARES,
        *_VOICES,
        TEXTS,
    ),
}
