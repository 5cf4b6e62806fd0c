"""What stands in another language than the page: marked, so that it is read aloud in its own."""

from typing import Final

from comparison.dataset import Dataset
from comparison.translation import language
from preprocessing import schema

# Columns of tables that hold words of the texts, or what these are called.
OF_TEXTS: Final = frozenset(
    [
        *(schema.TERM, schema.WORDS, schema.NAME, schema.COUNTED, schema.TITLE, schema.DOCUMENT),
        *(schema.LEFT, schema.NODE, schema.RIGHT),
    ]
)


def marked(tag: str | None) -> dict[str, str]:
    """The attribute of an element in the language `tag`; none where that is the page's, or is not known."""
    return {"lang": tag} if tag and tag.split("-")[0] != language() else {}


def language_of_texts(dataset: Dataset) -> str | None:
    """The language of the texts, where all are known to have the same."""
    tags = dataset.documents[schema.LANGUAGE].unique()
    return str(tags[0]) if len(tags) == 1 and isinstance(tags[0], str) else None
