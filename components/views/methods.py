"""The page *Methods*: what is counted, how, and what the numbers cannot say; `docs/methods.md` on screen."""

from typing import Any, Final

from dash import html
from dash.development.base_component import Component

from comparison.dataset import Dataset
from comparison.settings import METHODS, SETTINGS, VIEW
from comparison.translation import N_, _, say
from comparison.version import SOFTWARE_VERSION
from comparison.wording import number_of
from components.explained import explanations
from components.glossary import TERMS
from components.header import NAME
from components.markdown import slug
from components.sentences import Content
from components.views.written import build_written

ABOUT: Final = N_(
    "{software} {version}, on the dataset “{title}” ({texts}), which was built with version {built} and "
    "bears the hash"
)
PAGE: Final = "methods.md"
PREFIX: Final = "methods"  # of the page's anchors
GLOSSARY: Final = N_("Special terms")
SAYS_MORE: Final = N_("More: {section}")


def build_methods(dataset: Dataset) -> html.Article:
    """The page for a dataset: what it was made with, the way to each section, all of them, and the terms."""
    title = SETTINGS[VIEW].values[METHODS]
    return build_written(PAGE, PREFIX, title, about=[_about(dataset)], more={GLOSSARY: _glossary(dataset)})


def _glossary(dataset: Dataset) -> Content:
    """Every special term of the page; each is an anchor, to which its explanation leads."""
    return [html.Dl([part for key, told in explanations(dataset).items() for part in _entry(key, *told)])]


def _entry(key: str, name: str, told: str) -> list[Component]:
    inside: list[Any] = [told]
    if key in TERMS:
        section = TERMS[key].see  # a heading of the file, which is written in English
        inside += [" ", html.A(say(SAYS_MORE, section=_(section)), href=f"#{PREFIX}-{slug(section)}")]
    return [html.Dt(name, id=f"{PREFIX}-term-{key}", tabIndex=-1), html.Dd(inside)]


def _about(dataset: Dataset) -> html.P:
    info, texts = dataset.info, number_of(len(dataset.documents), "text")
    return html.P(
        [
            say(
                ABOUT,
                software=NAME,
                version=SOFTWARE_VERSION,
                title=dataset.catalogue["title"],
                texts=texts,
                built=info["software_version"],
            ),
            " ",
            html.Code(dataset.hash, className="hash"),
        ],
        className="written-about",
    )
