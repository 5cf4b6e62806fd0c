"""One spelling for one person."""

import pytest

from preprocessing.speakers import full_name


def test_a_surname_gets_the_first_name_that_the_text_gives_it():
    prose = "Ana Ruiz came. Later Ruiz left. Ana Ruiz spoke."
    assert full_name("Ruiz", prose) == "Ana Ruiz"
    assert full_name("Soto", prose) == "Soto"
    assert full_name("Ana Ruiz", prose) == "Ana Ruiz"
    assert full_name(None, prose) is None


@pytest.mark.parametrize(
    ("found", "known", "kept"),
    [
        ("José Pérez", "Jose Perez", "Jose Perez"),
        ("José Pérez Lima", "José Pérez", "José Pérez"),
        ("Jose Peres Lima", "José Pérez Lima", "Jose Peres Lima"),
        ("Jose Perez Lina", "José Pérez Lima", "José Pérez Lima"),
        ("Ana Maria Soto", "Ana Maria Ruiz", "Ana Maria Soto"),
        ("Pérez", "José Pérez Lima", "José Pérez Lima"),
        ("José", "José Pérez Lima", "José"),
        ("Ministry of Health", "Ministry of Trade", "Ministry of Health"),
        ("Ministry Of Trade", "Ministry of Trade", "Ministry of Trade"),
        ("Trade", "Ministry of Trade", "Trade"),
    ],
)
def test_one_person_has_one_spelling(found, known, kept):
    assert full_name(found, "", ["Luis Soler", known]) == kept


def test_a_surname_that_two_have_is_nobodys():
    assert full_name("Ruiz", "", ["Ana Ruiz", "Eva Ruiz"]) == "Ruiz"
