"""Proper names of invented texts: which, of what kind, how often."""

import pytest

from preprocessing.places import is_place, plain
from preprocessing.proper_names import proper_names
from preprocessing.reading import read
from tests.preprocessing.texts import text


def names(*paragraphs: str, speakers: tuple[str, ...] = (), head: str = "A Head", language: str = "en"):
    found = proper_names(read(text(head, *paragraphs)).sentences, speakers, language)
    return {name.name: (name.kind, name.count) for name in found}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Then they went to Havana and South Africa.", {"Havana": "place", "South Africa": "place"}),
        ("He met people of St. Vincent and the Grenadines.", {"St. Vincent and the Grenadines": "place"}),
        ("He left the People's Republic of China.", {"People's Republic of China": "place"}),
        ("Yesterday Los Angeles and the US agreed.", {"Los Angeles": "place", "US": "place"}),
        (
            "Later the Ministry of Foreign Affairs of Cuba spoke.",
            {"Ministry of Foreign Affairs of Cuba": "other"},
        ),
        ("He told Prime Minister Belo Karu so.", {"Belo Karu": "person"}),
        ("They met House Speaker Zanda Quist.", {"Zanda Quist": "person"}),
        ("They met President Quist.", {"Quist": "person"}),
        ("They met Secretary of State John Quist.", {"John Quist": "person"}),
        ("They heard champion Belo Karu.", {"Belo Karu": "person"}),
        ("They heard of Zanda Bell at noon.", {"Zanda Bell": "other"}),
        ("They were led by Zanda Bell, explained a man.", {"Zanda Bell": "person"}),
        ("They praised Carlos Bell.", {"Carlos Bell": "person"}),
        ("They praised Martin Luther King.", {"Martin Luther King": "person"}),
        ("They praised Ted Cruz of Texas.", {"Ted Cruz": "person", "Texas": "place"}),
        ("They praised the Security Council.", {"Security Council": "other"}),
        ("They praised the San Tadeo movement.", {"San Tadeo": "other"}),
        ("They praised the Pastors for Peace.", {"Pastors for Peace": "other"}),
        ("They met the Cubans on Monday in July, a Jewish friend, and Democrats.", {}),
        ("Traders met. Later, Immediately afterwards, Hence nobody came.", {}),
        ("The Cuban President spoke.", {}),
    ],
)
def test_kinds(raw, expected):
    assert {name: kind for name, (kind, _) in names(raw).items()} == expected


def test_a_word_that_opens_a_sentence_counts_where_it_stands_inside_one_too():
    assert names("Moderna spoke.") == {}
    assert names("Moderna spoke. They praised Moderna.") == {"Moderna": ("other", 2)}
    assert names("Argentina spoke.") == {"Argentina": ("place", 1)}
    assert names("“Moderna spoke. Unlike Moderna we did.”") == {"Moderna": ("other", 2)}


def test_surname_first_name_and_accents_count_for_one_person():
    found = names(
        "They met President Miguel Díaz-Canel. Then Díaz-Canel spoke of Miguel Diaz-Canel.",
        "At last Miguel Díaz-Canel Bermúdez left, as Miguel Díaz-Canel said.",
    )
    assert found == {"Miguel Díaz-Canel": ("person", 5)}


def test_a_surname_of_two_persons_counts_for_neither():
    found = names("They met Carlos Lazo and Ana Lazo. Then Lazo spoke.")
    assert found == {"Carlos Lazo": ("person", 1), "Ana Lazo": ("person", 1), "Lazo": ("other", 1)}


def test_speakers_are_persons_spelt_as_the_manifest_spells_them():
    assert names("They met Grant Bell.") == {"Grant Bell": ("other", 1)}
    assert names("They met Bruno Rodriguez Parilla.", speakers=("Bruno Rodríguez Parrilla",)) == {
        "Bruno Rodríguez Parrilla": ("person", 1)
    }
    assert names("They met Grant Bell.", speakers=("Grant Bell",)) == {"Grant Bell": ("person", 1)}


def test_headlines_and_captions_in_title_case_are_not_read():
    assert names("nobody", head="The Cuba Fixation of Miami") == {}
    assert names("nobody", head="Traders of Havana demand the release of all stalls") == {
        "Havana": ("place", 1)
    }
    assert names("Demonstrators March Through Central Havana") == {}


def test_german_is_not_read():
    assert names("They went to Havana.", language="de-AT") == {}
    assert names("Fueron a Venezuela.", language="es") == {"Venezuela": ("place", 1)}


def test_the_gazetteer():
    assert all(
        is_place(name) for name in ("Cuba", "the United States", "U.S.", "Caracas", "São Paulo", "New York")
    )
    assert not any(is_place(name) for name in ("Reading", "Of", "Bell", "Obama", "Mobile", "Warren"))
    assert plain("St. Káin’s") == "saint kain's"
