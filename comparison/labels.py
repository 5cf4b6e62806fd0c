"""What a reader sees in place of an id, in the language spoken (`comparison.translation`).

An id that the catalogue does not know stays as it is.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Final

from comparison.overlay import overlaid
from comparison.translation import language
from preprocessing import schema

_LABEL_OF: Final = {schema.EVENT: "event_short"}  # of the other kinds the label has the kind's name
_ByKind = Mapping[str, Mapping[str, str]]


class Labels:
    """A dataset's catalogue and the labels from it; `Dataset` inherits them.

    `as_written` is the catalogue in its own language, with its translations: what sorts goes by that.
    """

    as_written: Mapping[str, Any]

    @property
    def catalogue(self) -> Mapping[str, Any]:
        """The catalogue in the language spoken, field by field as written where it is not translated."""
        return self._catalogues.get(language(), self.as_written)

    @cached_property
    def _catalogues(self) -> dict[str, Mapping[str, Any]]:
        words = self.as_written.get(schema.TRANSLATIONS, {})
        return {language: overlaid(self.as_written, said) for language, said in words.items()}

    @property
    def _labels(self) -> _ByKind:
        return self._translated_labels.get(language(), self._written_labels)

    @cached_property
    def _translated_labels(self) -> dict[str, _ByKind]:
        return {language: _labels(catalogue) for language, catalogue in self._catalogues.items()}

    @cached_property
    def _written_labels(self) -> _ByKind:
        return _labels(self.as_written)

    def _label(self, kind: str, key: str) -> str:
        return self._labels[kind].get(key, key)

    def type_label(self, key: str) -> str:
        """The label of a source type, for example "human-rights organisation"."""
        return self._label("type", key)

    def source_name(self, key: str) -> str:
        """The name of a source."""
        return self._label("source", key)

    def event_label(self, key: str) -> str:
        """The neutral name of an event."""
        return self._label("event", key)

    def event_short(self, key: str) -> str:
        """The short name of an event, for axes."""
        return self._label("event_short", key)

    def target_label(self, key: str) -> str:
        """The name of a target."""
        return self._label("target", key)

    def referent_label(self, key: str) -> str:
        """The name of a referent: what competing names stand for."""
        return self._label("referent", key)

    def name_label(self, key: str) -> str:
        """One of the competing names; `key` is `referent:name`."""
        return self._label("name", key)

    def group_label(self, key: str) -> str:
        """The label of a group that is compared: a source type, a source, or a text by its id."""
        labels = self._labels
        return labels["type"].get(key) or labels["source"].get(key) or key

    def filter_label(self, column: str) -> str:
        """The label of an extra filter column `x_...`."""
        return self._label("filter", column)

    def mention_label(self, kind: str, key: str) -> str:
        """The label of a mention of any of `schema.MENTION_KINDS`."""
        return self._label(_LABEL_OF.get(kind, kind), key)

    def mention_as_written(self, kind: str, key: str) -> str:
        """The same in the language of the catalogue, for an order that every reader finds."""
        return self._written_labels[_LABEL_OF.get(kind, kind)].get(key, key)


def _labels(catalogue: Mapping[str, Any]) -> _ByKind:
    names = [name for referent in catalogue["referents"] for name in referent["names"]]
    return {
        "type": {item["id"]: item["label"] for item in catalogue["types"]},
        "source": {item["id"]: item["name"] for item in catalogue["sources"]},
        "event": {item["id"]: item["name"] for item in catalogue["events"]},
        "event_short": {item["id"]: item.get("short") or item["name"] for item in catalogue["events"]},
        "target": {item["id"]: item["name"] for item in catalogue["targets"]},
        "referent": {item["id"]: item["name"] for item in catalogue["referents"]},
        "name": {item["key"]: item["label"] for item in names},
        "filter": {item["column"]: item["label"] for item in catalogue["filters"]},
    }
