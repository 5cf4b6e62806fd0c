"""What the foot of the page leads to: *Sources and corrections*, and *Accessibility*."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from dash import html
from dash.development.base_component import Component

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.settings import ABOUT, ACCESSIBILITY, SETTINGS, TEXTS, VIEW
from comparison.translation import N_, _, say
from comparison.wording import number_of
from components.about import NOT_RECORDED
from components.header import build_way
from components.sentences import Content, placed
from components.views.written import build_written

PAGES: Final[Mapping[str, str]] = {ABOUT: "corrections.md", ACCESSIBILITY: "accessibility.md"}
DATASET: Final = N_("This page shows the dataset “{title}”, {texts} in all. Its hash is {hash}.")
TYPES: Final = N_("The source types of this dataset")
SOURCES: Final = N_("Sources: {names}.")
NO_SOURCES: Final = N_("No source of this dataset has it.")
CONTESTED: Final = N_("Types that can be read otherwise")
READING: Final = N_("Here: {type}. {reading}")
NONE: Final = N_("For no source of this dataset is another reading recorded.")
REASONS: Final = N_(
    "Who owns and funds each source, why each text has its type and how its date is known is told in {texts}."
)


def build_statement(dataset: Dataset, selection: Selection) -> html.Article:
    """The page of the view that is open; *Sources and corrections* ends with the labels of the dataset."""
    view = selection.setting(VIEW)
    title = SETTINGS[VIEW].values[view]
    if view == ACCESSIBILITY:
        return build_written(PAGES[view], view, title)
    more = {TYPES: _types(dataset), CONTESTED: _contested(dataset, selection)}
    return build_written(PAGES[view], view, title, about=[_about(dataset)], more=more)


def _about(dataset: Dataset) -> html.P:
    title, texts = dataset.catalogue["title"], number_of(len(dataset.documents), "text")
    told = say(DATASET, title=title, texts=texts, hash=dataset.hash)
    return html.P([told, " ", dataset.catalogue["description"]], className="written-about")


def _types(dataset: Dataset) -> Content:
    """Each type with its definition and its sources."""
    return [html.Dl([part for kind in dataset.catalogue["types"] for part in _type(dataset, kind)])]


def _type(dataset: Dataset, kind: Mapping[str, Any]) -> Iterator[Component]:
    names = [source["name"] for source in dataset.catalogue["sources"] if source["type"] == kind["id"]]
    yield html.Dt(kind["label"])
    yield html.Dd(kind["definition"] or _(NOT_RECORDED))
    yield html.Dd(say(SOURCES, names=", ".join(names)) if names else _(NO_SOURCES))


def _contested(dataset: Dataset, selection: Selection) -> Content:
    """The sources whose type has another reading, and the way to all that is known of them."""
    contested = [source for source in dataset.catalogue["sources"] if source["contested"]]
    readings = [part for source in contested for part in _reading(dataset, source)]
    return [
        html.Dl(readings) if readings else html.P(_(NONE)),
        html.P(placed(_(REASONS), texts=[build_way(selection, TEXTS)])),
    ]


def _reading(dataset: Dataset, source: Mapping[str, Any]) -> Iterator[Component]:
    label = dataset.type_label(source["type"])
    yield html.Dt(source["name"])
    yield html.Dd(say(READING, type=label, reading=source["contested"]))
