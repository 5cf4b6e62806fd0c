"""es.toml beside a manifest or a table: what it may translate, and every mistake it can hold."""

import json

import pytest

from preprocessing.manifest import read_manifest
from preprocessing.problems import InputError
from preprocessing.source_types import DEFAULT_TRANSLATIONS, DEFAULT_TYPES, default_translations
from preprocessing.tables_in import read_table
from tests.preprocessing.manifests import problems, spoil, write

SPANISH = """
[corpus]
description = "Inventado."

[types.state_or_government]
label = "Estado"

[sources.town]
owner = "El pueblo."

[events.drained]
name = "Vaciado del estanque"
contested = ["por qué"]
names_in_use = [{ who = "el pueblo" }]

[targets]
town = { name = "El pueblo" }

[referents.draining]
name = "Lo que se hizo"
names.maintenance.note = "También de la esclusa."

[documents.d1]
caveat = "Inventado."
speakers = ["Ada", "el alcalde"]
"""


@pytest.fixture
def folder(tmp_path):
    """The invented manifest with a translation; more of it says something that can be translated."""
    write(tmp_path)
    spoil(tmp_path, "sources.toml", 'name = "The Town"', 'name = "The Town"\nowner = "The town."')
    spoil(
        tmp_path, "documents.toml", 'id = "d1"', 'id = "d1"\nspeakers = ["Ada", "the mayor"]\ncaveat = "Odd."'
    )
    (tmp_path / "es.toml").write_text(SPANISH, encoding="utf-8")
    return tmp_path


def spanish(folder):
    return read_manifest(folder, folder / "texts").catalogue.data["translations"]["es"]


def test_what_is_translated_stands_in_the_catalogue_by_id(folder):
    words = spanish(folder)
    assert words["corpus"] == {"description": "Inventado."}
    assert words["sources"] == {"town": {"owner": "El pueblo."}}
    assert words["targets"] == {"town": {"name": "El pueblo"}}


def test_speakers_are_joined_as_in_the_table_of_texts(folder):
    assert spanish(folder)["documents"] == {"d1": {"caveat": "Inventado.", "speakers": "Ada; el alcalde"}}


def test_lists_are_whole_and_keep_what_is_not_translated(folder):
    words = spanish(folder)
    event = words["events"]["drained"]
    assert event["contested"] == ["por qué"]
    assert event["names_in_use"] == [
        {"by": "state_or_government", "who": "el pueblo", "names": ["maintenance"]}
    ]
    assert words["referents"]["draining"]["names"] == [
        {"key": "draining:maintenance", "label": "maintenance", "note": "También de la esclusa."},
        {"key": "draining:theft", "label": "theft", "note": None},
    ]


def test_an_event_without_a_short_name_has_none_in_translation_either(folder):
    assert spanish(folder)["events"]["drained"]["short"] == "Vaciado del estanque"
    spoil(
        folder,
        "events.toml",
        'name = "Draining of the pond"',
        'name = "Draining of the pond"\nshort = "Pond"',
    )
    assert "short" not in spanish(folder)["events"]["drained"]


def test_types_in_the_usual_words_are_translated_without_a_file(folder):
    (folder / "es.toml").unlink()
    assert spanish(folder) == {"types": DEFAULT_TRANSLATIONS["es"]}


def test_a_manifests_own_words_for_a_type_go_before_the_usual_ones(folder):
    usual = DEFAULT_TRANSLATIONS["es"]["state_or_government"]
    found = spanish(folder)["types"]["state_or_government"]
    assert found == {"label": "Estado", "definition": usual["definition"]}


def test_every_usual_type_is_translated_whole():
    ids = {each["id"] for each in DEFAULT_TYPES}
    for words in DEFAULT_TRANSLATIONS.values():
        assert words.keys() == ids
        assert all(said.keys() == {"label", "definition"} for said in words.values())


def test_a_type_defined_in_other_words_keeps_them():
    first = DEFAULT_TYPES[0]
    said = DEFAULT_TRANSLATIONS["es"][first["id"]]
    own = {**first, "definition": "Mine."}
    assert default_translations([own, {**first, "id": "mine"}]) == {
        "es": {first["id"]: {"label": said["label"]}}
    }


def test_without_translations_the_catalogue_has_no_key_for_them(folder):
    (folder / "es.toml").unlink()
    spoil(folder, "corpus.toml", "description", '[[types]]\nid = "press"\nlabel = "Press"\n#')
    spoil(folder, "sources.toml", "independent_or_other_press", "press")
    for file in ("sources.toml", "events.toml"):
        spoil(folder, file, "state_or_government", "press")
    assert "translations" not in read_manifest(folder, folder / "texts").catalogue.data


def test_several_languages_stand_beside_each_other(folder):
    (folder / "fr.toml").write_text('[corpus]\ntitle = "L’étang"\n', encoding="utf-8")
    found = read_manifest(folder, folder / "texts").catalogue.data["translations"]
    assert list(found) == ["es", "fr"]
    assert found["fr"] == {"corpus": {"title": "L’étang"}}


# What stands there, what is written instead; then where, value, what and cure of the one problem.
MISTAKES = {
    "unknown table": ("[corpus]", "[corpse]", "corpse", "", "not known here", 'Did you mean "corpus"?'),
    "unknown id": (
        *("[events.drained]", "[events.draind]"),
        *('events "draind"', "", "is not known here", 'Did you mean "drained"?'),
    ),
    "unknown name": (
        *("names.maintenance.note", "names.maintenence.note"),
        *('referents "draining", names "maintenence"', "", "not known", 'Did you mean "maintenance"?'),
    ),
    "unknown field": (
        *("owner = ", "ownr = "),
        *('sources "town", ownr', "'El pueblo.'", "not known here", 'Did you mean "owner"?'),
    ),
    "name of a source": (
        *("owner = ", "name = "),
        *('sources "town", name', "'El pueblo.'", "not known here", "Known here: owner, funding"),
    ),
    "name that is counted": (
        *("names.maintenance.note", "names.maintenance.label"),
        *('referents "draining", names "maintenance", label', "'También", "not known here", "note"),
    ),
    "title of a text": (
        *("caveat = ", "title = "),
        *('documents "d1", title', "'Inventado.'", "not known here", "Known here: type_reason"),
    ),
    "no text": ('"Inventado."\n\n[types', "3\n\n[types", "corpus, description", "3", "right kind", "a text"),
    "empty": ('"El pueblo."', '" "', 'sources "town", owner', "' '", "is empty", "Write a text"),
    "no table": (
        *('town = { name = "El pueblo" }', 'town = "El pueblo"'),
        *('targets "town"', "'El pueblo'", "right kind (a text)", "a table"),
    ),
    "no list": (
        '["por qué"]',
        '"por qué"',
        'events "drained", contested',
        "'por qué'",
        "right kind",
        "a list",
    ),
    "list of another length": (
        *('["por qué"]', '["por qué", "cómo"]'),
        *('events "drained", contested', "2", "where the original has 1", "Translate each item"),
    ),
    "empty item": (
        '["por qué"]',
        '[""]',
        'events "drained", contested, item 1',
        "''",
        "is empty",
        "Write a text",
    ),
    "names in use of another length": (
        *('[{ who = "el pueblo" }]', "[]"),
        *('events "drained", names_in_use', "0", "where the original has 1", "Translate each item"),
    ),
    "unknown field of names in use": (
        *('{ who = "el pueblo" }', '{ by = "el pueblo" }'),
        *('events "drained", names_in_use, item 1, by', "'el pueblo'", "not known here", "Known here: who"),
    ),
    "names of another length": (
        *('{ who = "el pueblo" }', '{ names = ["a", "b"] }'),
        *('events "drained", names_in_use, item 1, names', "2", "where the original has 1", "each item"),
    ),
    "names that are a list": (
        *('names.maintenance.note = "También de la esclusa."', 'names = ["mantenimiento"]'),
        *('referents "draining", names', "['mantenimiento']", "right kind (a list)", "a table"),
    ),
    "nothing to translate": (
        *("owner = ", "funding = "),
        *('sources "town", funding', "'El pueblo.'", "translates nothing", "say it in the original"),
    ),
}


@pytest.mark.parametrize(("old", "new", "where", "value", "what", "cure"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_place_value_and_cure(folder, old, new, where, value, what, cure):
    spoil(folder, "es.toml", old, new)
    (problem,) = problems(folder)
    assert (problem.file, problem.where) == ("es.toml", where)
    assert problem.value.startswith(value)
    assert what in problem.what
    assert cure in problem.cure


def test_every_mistake_is_told_at_once(folder):
    spoil(folder, "es.toml", "[sources.town]", "[sources.village]")
    spoil(folder, "es.toml", '["por qué"]', "[]")
    spoil(folder, "documents.toml", 'originator = "town"', 'originator = "towns"')
    files = [problem.file for problem in problems(folder)]
    assert sorted(files) == ["documents.toml", "es.toml", "es.toml"]


def test_what_a_spoiled_file_describes_is_no_mistake_of_its_translation(folder):
    spoil(folder, "events.toml", 'id = "drained"', 'id = "drained pond"')
    assert [problem.file for problem in problems(folder)] == ["events.toml"]


def test_a_file_that_is_not_toml_is_told(folder):
    spoil(folder, "es.toml", "[corpus]", "[corpus")
    (problem,) = problems(folder)
    assert (problem.file, problem.where) == ("es.toml", "line 2")


@pytest.mark.parametrize("name", ["ES.toml", "es-MX.toml", "Es_mx.toml"])
def test_a_file_that_is_nearly_named_by_a_language_is_not_passed_over(folder, name):
    (folder / "es.toml").rename(folder / name)
    (problem,) = problems(folder)
    assert (problem.file, problem.cure) == (name, 'Name it "es.toml"')


@pytest.fixture
def table(tmp_path):
    row = {
        **{"id": "a", "title": "A pond", "source": "The Herald", "source_type": "state_or_government"},
        **{"date": "2030-05-01", "text": "It is drained.", "country": "CU"},
    }
    (tmp_path / "rows.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (tmp_path / "words").mkdir()
    return tmp_path


def test_the_filters_of_a_table_can_be_translated(table):
    (table / "words" / "es.toml").write_text('[filters.x_country]\nlabel = "país"\n', encoding="utf-8")
    data = read_table(table / "rows.jsonl", table / "words").corpus.catalogue.data
    assert data["translations"]["es"]["filters"] == {"x_country": {"label": "país"}}
    assert data["translations"]["es"]["types"] == DEFAULT_TRANSLATIONS["es"]


def test_a_mistake_beside_a_table_is_told_though_bad_rows_may_be_skipped(table):
    (table / "words" / "es.toml").write_text('[filters.x_land]\nlabel = "país"\n', encoding="utf-8")
    with pytest.raises(InputError, match=r'es\.toml, filters "x_land": is not known here'):
        read_table(table / "rows.jsonl", table / "words", keep_going=True)
