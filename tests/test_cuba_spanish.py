"""The Cuba catalogue can be read in Spanish, whole: es.toml translates all that can be translated."""

import json

import pandas as pd
import pytest

from comparison.dataset import open_dataset
from comparison.translation import SPANISH, speaking
from components.figures.captions import wrapped
from components.figures.coverage import WIDTH
from preprocessing import schema as s
from preprocessing.translated_fields import CORPUS, FIELDS, OF_A_NAME, OF_NAMES_IN_USE
from tests.corpus import DATASET

CATALOGUE = json.loads((DATASET / s.CATALOGUE_FILE).read_text(encoding="utf-8"))
WORDS = CATALOGUE[s.TRANSLATIONS][SPANISH]

NAMES_ALONE = "proper names, which stay as they are"
# What is not translated, by table, id and field, and why.
LEFT = {
    ("documents", "S000-1", "speakers"): NAMES_ALONE,
    ("documents", "S002-1", "speakers"): NAMES_ALONE,
    ("documents", "S002-2", "speakers"): NAMES_ALONE,
    ("documents", "S002-4", "speakers"): NAMES_ALONE,
    ("documents", "S002-5", "speakers"): NAMES_ALONE,
    ("documents", "S002-7", "speakers"): NAMES_ALONE,
    ("documents", "S003-1", "speakers"): NAMES_ALONE,
}
# Words that are the same in both languages.
SAME = {"Cuba", "Jamaica", "teleSUR"}


def originals():
    """Every text that can be translated: table, id, field, words."""
    documents = pd.read_parquet(DATASET / s.DOCUMENTS.file).rename(columns={s.DOCUMENT: "id"})
    lists = {**CATALOGUE, "documents": documents.to_dict("records")}
    for table, fields in FIELDS.items():
        entries = [{"id": None, **CATALOGUE}] if table == CORPUS else lists[table]
        for entry in entries:
            for field in fields:
                if isinstance(entry.get(field), (str, list)) and len(entry[field]):
                    yield table, entry.get("id"), field, entry[field]


ORIGINALS = list(originals())


def translated(table, name, field):
    return (WORDS.get(table, {}) if table == CORPUS else WORDS.get(table, {}).get(name, {})).get(field)


def parts(words):
    """The texts of a field, one by one; of tables those that can be translated, quoted names apart."""
    if isinstance(words, str):
        return [words]
    keys = (OF_NAMES_IN_USE[0], *OF_A_NAME)
    tables = [[each.get(key) for key in keys] if isinstance(each, dict) else [each] for each in words]
    return [text for texts in tables for text in texts if text]


def test_there_is_something_to_translate_in_every_table_but_that_of_filters():
    assert {table for table, *_ in ORIGINALS} == FIELDS.keys() - {"filters"}


@pytest.mark.parametrize(("table", "name", "field", "words"), ORIGINALS, ids=lambda part: str(part)[:20])
def test_every_text_has_its_translation(table, name, field, words):
    if not parts(words) or (table, name, field) in LEFT:
        return
    found = translated(table, name, field)
    assert found is not None, f"{table}.{name}.{field} has no translation"
    assert len(parts(found)) == len(parts(words))
    same = {before for before, after in zip(parts(words), parts(found), strict=True) if before == after}
    assert same <= SAME


def test_what_is_left_in_english_is_there_and_not_translated():
    known = {(table, name, field) for table, name, field, _ in ORIGINALS}
    assert known >= LEFT.keys()
    assert [key for key in LEFT if translated(*key) is not None] == []


def test_names_that_are_counted_and_ids_stay_as_they_are():
    with speaking(SPANISH):
        spanish = open_dataset(DATASET)
        catalogue = spanish.catalogue
    for part in ("types", "sources", "events", "targets", "referents"):
        assert [item["id"] for item in catalogue[part]] == [item["id"] for item in CATALOGUE[part]]
    for before, after in zip(CATALOGUE["referents"], catalogue["referents"], strict=True):
        assert [(one["key"], one["label"]) for one in after["names"]] == [
            (one["key"], one["label"]) for one in before["names"]
        ]
    assert [item["name"] for item in catalogue["sources"]] == [item["name"] for item in CATALOGUE["sources"]]


def test_names_in_use_are_quoted_in_both_languages():
    """One alone is translated in part: what stands beside it in brackets is no name."""
    for event in CATALOGUE["events"]:
        said = WORDS["events"][event["id"]].get("names_in_use", [])
        for before, after in zip(event["names_in_use"], said, strict=True):
            assert before["by"] == after["by"]
            for old, new in zip(before["names"], after["names"], strict=True):
                assert new == old or new.split(" (")[0] == old.split(" (")[0]


def test_types_are_short_enough_for_charts():
    """On a phone the first stands over the first column, where longer ones are cut off."""
    labels = [WORDS["types"][item["id"]]["label"] for item in CATALOGUE["types"]]
    assert len(labels[0]) <= len(CATALOGUE["types"][0]["label"])
    assert max(len(label) for label in labels) <= 27


def test_events_are_short_enough_for_charts():
    shorts = [said["short"] for said in WORDS["events"].values()]
    assert [short for short in shorts if wrapped(short, WIDTH)[-1].endswith("…")] == []
