"""Numbers, lists and dates as a reader sees them."""

from datetime import date

import pytest

from comparison.translation import SPANISH, speaking
from comparison.wording import date_label, either, exactly, listed, number, number_of, percent, quoted, signed


def test_numbers() -> None:
    assert [number_of(n, "text") for n in (0, 1, 2, 1234)] == ["0 texts", "1 text", "2 texts", "1,234 texts"]
    assert [number_of(n, "country") for n in (1, 2)] == ["1 country", "2 countries"]
    assert [percent(share) for share in (0, 0.004, 0.005, 0.5, 0.996, 1)] == [
        "0%", "less than 1%", "less than 1%", "50%", "more than 99%", "100%",
    ]  # fmt: skip
    assert [signed(value) for value in (0.126, -0.05, 0.0, -0.001)] == ["+0.13", "−0.05", "0.00", "0.00"]


def test_numbers_in_spanish() -> None:
    with speaking(SPANISH):
        assert [number(value, places) for value, places in ((1234, 0), (0.05, 2), (-1.5, 1))] == [
            "1.234", "0,05", "-1,5",
        ]  # fmt: skip
        assert [percent(0.5), signed(0.126), signed(-0.05), signed(0.0)] == [
            "50\xa0%",
            "+0,13",
            "−0,05",
            "0,00",
        ]
        assert date_label(date(2021, 1, 11), date(2021, 1, 11)) == "11 ene 2021"


def test_a_number_with_the_decimals_that_it_has() -> None:
    values = (0, 1200.0, 62.5, 0.01, -5.0, 1e-9, 1.5e15)
    assert [exactly(value) for value in values] == (
        ["0", "1,200", "62.5", "0.01", "-5", "1e-09", "1,500,000,000,000,000"]
    )
    with speaking(SPANISH):
        assert [exactly(value) for value in (12000.0, 62.5)] == ["12.000", "62,5"]


def test_lists() -> None:
    assert [listed(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("last", "joined"),
    [
        ("independientes", "a e independientes"),
        ("“Hijos”", "a e “Hijos”"),
        ("Íñigo", "a e Íñigo"),
        ("Ypres", "a e Ypres"),
        ("hierro", "a y hierro"),
        ("iones", "a y iones"),
        ("yates", "a y yates"),
        ("otros", "a y otros"),
        ("hace", "a y hace"),
        ("1 más", "a y 1 más"),
    ],
)
def test_a_list_in_spanish_ends_as_it_sounds(last: str, joined: str) -> None:
    assert listed(["a", last]) == f"a and {last}"
    with speaking(SPANISH):
        assert listed(["a", last]) == joined
        assert listed(["z", "a", last]) == f"z, {joined}"


@pytest.mark.parametrize(
    ("last", "joined"),
    [
        ("otra", "a u otra"),
        ("«hoteles»", "a u «hoteles»"),
        ("80", "a u 80"),
        ("11", "a u 11"),
        ("11 de julio", "a u 11 de julio"),
        ("110", "a o 110"),
        ("independientes", "a o independientes"),
        ("humo", "a o humo"),
    ],
)
def test_a_choice_in_spanish_ends_as_it_sounds(last: str, joined: str) -> None:
    assert either(["a", last]) == f"a or {last}"
    with speaking(SPANISH):
        assert either(["a", last]) == joined


def test_a_choice_of_several() -> None:
    assert [either(["a", "b", "c"][:n]) for n in (1, 2, 3)] == ["a", "a or b", "a or b or c"]


def test_a_visitors_text_is_cut_and_on_one_line() -> None:
    assert quoted("a\nb\x00") == "“a�b�”"
    assert quoted("a" * 41) == f"“{'a' * 40}…”"
    assert quoted("a" * 40) == f"“{'a' * 40}”"


@pytest.mark.parametrize(
    ("first", "last", "label"),
    [
        ((2021, 7, 11), (2021, 7, 11), "11 Jul 2021"),
        ((2021, 7, 12), (2021, 7, 18), "12–18 Jul 2021"),
        ((2021, 7, 1), (2021, 7, 31), "Jul 2021"),
        ((2021, 7, 1), (2021, 7, 30), "1–30 Jul 2021"),
        ((2021, 7, 1), (2021, 8, 31), "Jul–Aug 2021"),
        ((2001, 11, 1), (2002, 2, 28), "Nov 2001 – Feb 2002"),
        ((2001, 11, 5), (2002, 2, 28), "5 Nov 2001 – 28 Feb 2002"),
        ((2024, 2, 1), (2024, 2, 28), "1–28 Feb 2024"),
        ((2024, 2, 1), (2024, 2, 29), "Feb 2024"),
        ((2021, 1, 1), (2021, 12, 31), "2021"),
        ((2001, 1, 1), (2002, 12, 31), "2001–02"),
        ((1999, 1, 1), (2001, 12, 31), "1999–2001"),
        ((9999, 12, 1), (9999, 12, 31), "Dec 9999"),
    ],
)
def test_dates(first, last, label: str) -> None:
    assert date_label(date(*first), date(*last)) == label
