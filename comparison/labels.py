"""What a reader sees in place of an id. An id that the catalogue does not know stays as it is."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from preprocessing import schema


class Labels:
    """Labels from a dataset's catalogue; `Dataset` inherits them."""

    catalogue: Mapping[str, Any]

    @cached_property
    def _labels(self) -> dict[str, dict[str, str]]:
        catalogue = self.catalogue
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
        return self._label({schema.EVENT: "event_short"}.get(kind, kind), key)
