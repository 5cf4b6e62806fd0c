"""The README of the Cuba corpus names every text, its date and its page, as the manifest has them."""

import tomllib

import pytest

from tests.corpus import MANIFEST, ROOT

DOCUMENTS = tomllib.loads((MANIFEST / "documents.toml").read_text())["documents"]
SOURCES = {each["id"]: each for each in tomllib.loads((MANIFEST / "sources.toml").read_text())["sources"]}
README = (MANIFEST / "README.md").read_text()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document["id"])
def test_readme_tells_where_each_text_can_be_read(document):
    [row] = [line for line in README.splitlines() if line.startswith(f"| {document['id']} ")]
    assert document["title"] in row
    assert document["from"][:4] in row
    assert (document["url"] in README) if "url" in document else ("no page known" in row)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document["id"])
def test_types_of_a_text_are_those_of_its_sources(document):
    for level in ("carrier", "originator"):
        assert document[f"{level}_type"] == SOURCES[document[level]]["type"]


def test_no_document_number_is_given_for_the_undated_text():
    files = [*MANIFEST.iterdir(), ROOT / "docs" / "methods.md"]
    assert [path.name for path in files if "AMR" in path.read_text()] == []
