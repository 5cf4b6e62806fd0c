"""What is folded in a card: sent when a reader opens it, and again when the selection changes meanwhile."""

from collections.abc import Callable, Mapping
from typing import Final

from dash import html
from dash.development.base_component import Component

from comparison.about import about, names
from comparison.answers import answer, checked, verdict_of
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.receipt import as_json, receipt
from comparison.selection import Selection
from comparison.switches import switches
from comparison.translation import ENGLISH, N_, _
from comparison.verdict import named_texts
from components import ids
from components.about import TITLES, build_about, build_names, build_stop_words, build_types
from components.card_contents import CAPTIONS
from components.choices import build_choices
from components.download import build_copy, build_download
from components.explained import all_explained, build_also, explained
from components.explanations import EXPLANATIONS
from components.glossary import ALSO
from components.grouping import WHY
from components.headings import HEADINGS
from components.labels import Labels
from components.tables import build_table
from components.views.labels import build_labels

Parts = list[Component]
Fill = Callable[[str, Dataset, Selection, Labels], Parts]

READING, NUMBERS, ABOUT, CHOICES, RECEIPT = "reading", "numbers", "about", "choices", "receipt"
LABELS: Final = "labels"
LABELLED: Final = "sources"  # the card in which each source is described
DOWNLOAD: Final = "download"
SUMMARIES: Final = {
    READING: N_("How to read this"),
    NUMBERS: N_("Numbers"),
    CHOICES: N_("Under other choices"),
    RECEIPT: N_("Receipt"),
    DOWNLOAD: N_("Download and cite"),
}
COPY: Final = N_("Copy")
DOWNLOAD_IT: Final = N_("Download")
RECEIPT_IS: Final = N_(
    "All that it takes to make these numbers again: the selection, the dataset, the method and its settings. "
    "python -m comparison RECEIPT says whether they come out the same."
)


def build_folds(name: str, settings: Component | None) -> html.Div:
    """The folded parts of the card `name`, all but its settings empty until they are opened."""
    about_it = [_fold(name, ABOUT, _(TITLES[name]))] if name in TITLES else []
    labels = [_fold(name, LABELS, _(WHY))] if name == LABELLED else []
    folds = {part: _fold(name, part, _(text)) for part, text in SUMMARIES.items()}
    first = [folds[READING], folds[NUMBERS], *labels, *about_it, folds[CHOICES]]
    return html.Div([*first, settings, folds[RECEIPT], folds[DOWNLOAD]], className="folds")


def fill(name: str, part: str, dataset: Dataset, selection: Selection, labels: Labels) -> Parts:
    """The content of a folded part of the card `name`; nothing where there is no such part."""
    if name not in CHARTS or part not in FILLS:
        return []
    return FILLS[part](name, dataset, selection.whole, labels)


def _fold(name: str, part: str, text: str) -> html.Details:
    place = html.Div([], id=ids.folded(name, part), className=f"folded is-{part}")
    return html.Details([html.Summary(text), place], className="fold")


def _reading(name: str, dataset: Dataset, selection: Selection, labels: Labels) -> Parts:
    told = [html.P(text) for text in all_explained(EXPLANATIONS[name].reading)]
    return [*told, build_also(dataset, ALSO.get(name, ()))]


def _numbers(name: str, dataset: Dataset, selection: Selection, labels: Labels) -> Parts:
    """Every frame of the chart that has a table; but for its own, none that is empty."""
    later = checked(dataset, selection, name).frames
    folded = {key: make(dataset, selection) for key, make in CHARTS[name].folded.items()}
    return [
        build_table(frame, key, _(CAPTIONS[key]), labels)
        for key, frame in {**later, **folded}.items()
        if key in HEADINGS and (key == name or not frame.empty)
    ]


def _about(name: str, dataset: Dataset, selection: Selection, labels: Labels) -> Parts:
    known: Mapping[str, Callable[[], Parts]] = {
        "sources": lambda: [*build_about(about(dataset, selection)), *build_types(dataset)],
        "naming": lambda: build_names(names(dataset, answer(dataset, selection, name).frames[name])),
        "terms": lambda: build_stop_words(dataset),
    }
    return known[name]() if name in known else []


def _labels(name: str, dataset: Dataset, selection: Selection, labels: Labels) -> Parts:
    return build_labels(dataset, selection) if name == LABELLED else []


def _choices(name: str, dataset: Dataset, selection: Selection, labels: Labels) -> Parts:
    judged = verdict_of(dataset, selection, name)
    sources = [dataset.source_name(source) for source in judged.sources]
    deciding = [*named_texts(dataset, selection.level, judged.documents), *sources]
    return build_choices(switches(dataset, selection, name), deciding)


def _receipt(name: str, dataset: Dataset, selection: Selection, labels: Labels) -> Parts:
    keep = html.Button(
        _(DOWNLOAD_IT),
        type="button",
        className="tool download-receipt",
        **{"data-file": f"parallax-{name}.json"},
    )
    return [
        html.P(explained(_(RECEIPT_IS))),
        build_copy(as_json(receipt(dataset, selection, name)), _(COPY), keep, lang=ENGLISH),
    ]


def _download(name: str, dataset: Dataset, selection: Selection, labels: Labels) -> Parts:
    return build_download(name, dataset, selection)


FILLS: Final[Mapping[str, Fill]] = {
    READING: _reading,
    NUMBERS: _numbers,
    ABOUT: _about,
    LABELS: _labels,
    CHOICES: _choices,
    RECEIPT: _receipt,
    DOWNLOAD: _download,
}
