import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.api.csv_text import FORMULA, as_they_are, cell, csv_text, safe

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def back(text):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


@given(rows=st.lists(st.lists(TEXT, min_size=2, max_size=2)))
def test_what_is_written_is_read_back(rows):
    assert back(csv_text(["a", "b"], rows)) == [["a", "b"], *rows]


def test_lines_marks_and_quotes_are_those_of_the_standard():
    assert csv_text(["a", "b,c"], [['say "so"', "two\nlines"]]) == (
        '\ufeffa,"b,c"\r\n"say ""so""","two\nlines"\r\n'
    )


@pytest.mark.parametrize("sign", FORMULA)
def test_no_text_is_run_by_a_spreadsheet(sign):
    assert safe(f"{sign}1+1") == f"'{sign}1+1"
    assert cell(f"{sign}cmd") == f"'{sign}cmd"
    assert cell((f"{sign}a", "b")) == f"'{sign}a; b"


@pytest.mark.parametrize("text", ["", "a=1", "1-2", " =1", "−0.5", "'=1"])
def test_other_texts_stay_as_they_are(text):
    assert safe(text) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_keeps_its_last_bit_and_its_sign(number):
    assert float(cell(number)) == number


def test_a_row_of_a_frame():
    frame = pd.DataFrame(
        {
            "text": ["=SUM(A1)"],
            "number": [-0.25],
            "none": [None],
            "nan": [float("nan")],
            "day": [pd.Timestamp("2021-07-11")],
            "ids": [("E01", "E02")],
            "no_ids": [()],
        }
    )
    assert as_they_are(frame) == [["'=SUM(A1)", "-0.25", "", "", "2021-07-11", "E01; E02", ""]]
