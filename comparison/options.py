"""The values that a dataset allows for each public parameter, and what a reader calls the parameter."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from comparison import columns
from comparison.countries import countries
from comparison.dataset import Dataset
from comparison.groups import present, type_ids, types_of_sources
from comparison.settings import FIRST, SECOND, SETTINGS
from comparison.support import FILTER_WORDS
from comparison.translation import N_, _, say
from comparison.wording import number
from preprocessing import schema

LABELS: Final = FILTER_WORDS | {
    columns.LEVEL: N_("compare by"),
    columns.REFERENT: N_("compare the names of"),
    columns.GROUP: N_("your own grouping"),
}
# Side by side on the page, these two read "Between ... and ..."; alone they need more words.
READ_ON: Final = (FIRST, SECOND)
NONE: Final = N_("this dataset has none")
MAX_CHOICES: Final = 20  # values that are named one by one


@dataclass(frozen=True)
class Options:
    """The values that a dataset allows for each public parameter; None for dates: there are no texts."""

    events: tuple[str, ...]
    types: tuple[str, ...]
    sources: tuple[str, ...]
    referents: tuple[str, ...]
    names: tuple[str, ...]
    targets: tuple[str, ...]
    extras: tuple[tuple[str, tuple[str, ...]], ...]
    date_min: date | None
    date_max: date | None
    documents: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    types_of: tuple[tuple[str, tuple[str, ...]], ...] = ()  # of the texts of each source, at both levels
    extra_label: Callable[[str], str] = field(default=str, repr=False)  # in the language then spoken

    @classmethod
    def of(cls, dataset: Dataset) -> "Options":
        """Types and sources that occur at either level, in the order of the catalogue; countries and
        languages of the texts, by alphabet.
        """
        documents, catalogue = dataset.documents, dataset.catalogue
        extras = [item["column"] for item in catalogue["filters"]]
        known_sources = [item["id"] for item in catalogue["sources"]]
        return cls(
            events=tuple(item["id"] for item in catalogue["events"]),
            types=type_ids(dataset),
            sources=present(known_sources, documents[schema.ORIGINATOR], documents[schema.CARRIER]),
            referents=tuple(item["id"] for item in catalogue["referents"]),
            names=tuple(name["key"] for item in catalogue["referents"] for name in item["names"]),
            targets=tuple(item["id"] for item in catalogue["targets"]),
            extras=tuple((name, present([], documents[name].dropna())) for name in extras),
            date_min=documents[schema.PUBLISHED_FROM].min().date() if len(documents) else None,
            date_max=documents[schema.PUBLISHED_TO].max().date() if len(documents) else None,
            documents=tuple(documents[schema.DOCUMENT]),
            countries=countries(dataset),
            languages=present([], documents[schema.LANGUAGE].dropna()),
            types_of=types_of_sources(dataset),
            extra_label=dataset.filter_label,
        )

    def allowed(self, parameter: str) -> tuple[str, ...] | None:
        """The values a parameter may hold; None where the dataset cannot know it."""
        fixed = {
            schema.EVENT: self.events,
            columns.TYPE: self.types,
            columns.SOURCE: self.sources,
            columns.COUNTRY: self.countries,
            schema.LANGUAGE: self.languages,
            columns.LEVEL: schema.LEVELS,
            schema.VOICE: schema.VOICES,
            columns.REFERENT: self.referents,
            schema.NAME: self.names,
            columns.TEXT: self.documents,
        }
        if parameter in SETTINGS:
            setting = SETTINGS[parameter]
            return (*setting.ids, *((*self.types, *self.sources) if setting.types else ()))
        return fixed.get(parameter, dict(self.extras).get(parameter))

    def choices(self, parameter: str) -> str:
        """The values that a parameter may hold, as they are written; of many the first `MAX_CHOICES`."""
        values = self.allowed(parameter) or ()
        more = len(values) - MAX_CHOICES
        told = ", ".join(values[:MAX_CHOICES])
        return (say("{choices} and {n} more", choices=told, n=number(more)) if more > 0 else told) or _(NONE)

    def label(self, parameter: str) -> str:
        """What the page calls a parameter."""
        if parameter in SETTINGS:
            setting = SETTINGS[parameter]
            return setting.chip if parameter in READ_ON else setting.label
        return (_(LABELS.get(parameter, "")) or self.extra_label(parameter)).capitalize()
