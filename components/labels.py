"""What charts and tables say in place of an id, in the lengths that a phone has room for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from comparison import columns
from comparison.dataset import Dataset
from comparison.groups import DATASETS, type_ids
from comparison.readings import READINGS, item
from comparison.target_claim import READ_AS
from comparison.translation import LANGUAGES, N_, _, language, say
from components.foreign import OF_TEXTS, language_of_texts, marked
from preprocessing import schema

COMPARED: Final = N_("Source compared")
READ: Final = N_("{target}: {reading}")
NOTED: Final = "*"  # a name that is also used of more than its referent


@dataclass(frozen=True)
class Labels:
    """Display texts by id, in the order of the catalogue. `names` is keyed `referent:name`;
    a name on which there is a note bears a mark.
    """

    types: Mapping[str, str]
    sources: Mapping[str, str]
    events: Mapping[str, str]
    referents: Mapping[str, str]
    names: Mapping[str, str]
    targets: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, str] = field(default_factory=dict)
    of_sources: bool = False  # whether the groups that are compared, `types`, are sources
    texts_in: str | None = None  # the language of the texts, where all have the same

    @property
    def read_targets(self) -> dict[str, str]:
        """Each target read in each way, as intervals name them."""
        return {
            item(target, reading): say(READ, target=label, reading=_(READ_AS[reading]))
            for target, label in self.targets.items()
            for reading in READINGS
        }

    def heading(self, column: str, text: str) -> str:
        """What a table calls a column: that of groups by what they are."""
        return _(COMPARED) if self.of_sources and column == columns.TYPE else text

    def marked(self, column: str) -> dict[str, str]:
        """The attribute of a table's cells with words of the texts, where the page is in another language."""
        return marked(self.texts_in) if column in OF_TEXTS else {}

    @classmethod
    def of(cls, dataset: Dataset) -> "Labels":
        """The labels of a dataset in the language spoken: types as findings call them, short ones for events,
        titles for texts.
        """
        return cls._of(dataset, language())

    @classmethod
    @lru_cache(maxsize=len(LANGUAGES) * DATASETS)
    def _of(cls, dataset: Dataset, spoken: str) -> "Labels":
        """They are kept by the language, which is the one spoken."""
        catalogue = dataset.catalogue
        types = dict.fromkeys([*[item["id"] for item in catalogue["types"]], *type_ids(dataset)])
        names = [name for referent in catalogue["referents"] for name in referent["names"]]
        return cls(
            types={key: dataset.type_label(key) for key in types},
            sources={item["id"]: item["name"] for item in catalogue["sources"]},
            events={item["id"]: item.get("short") or item["name"] for item in catalogue["events"]},
            referents={item["id"]: item["name"] for item in catalogue["referents"]},
            names={item["key"]: _noted(item) for item in names},
            targets={item["id"]: item["name"] for item in catalogue["targets"]},
            of_sources=dataset.typed is not None,
            texts_in=language_of_texts(dataset),
            documents=dict(
                zip(dataset.documents[schema.DOCUMENT], dataset.documents[schema.TITLE], strict=True)
            ),
        )


def _noted(name: Mapping[str, Any]) -> str:
    return f"{name['label']}{NOTED}" if name.get("note") else name["label"]
