"""The finding under other choices: what is the same, what is not, and where there is too little."""

import pandas as pd
import pytest

from comparison import columns
from components.badges import TEXTS
from components.choices import build_choices
from tests.components.reading import parts, words

STANDS, DEPENDS, LITTLE = columns.BADGES


def told(chosen: str, badge: str, same: bool, same_numbers: bool) -> list[str]:
    """The cells of the second choice, where `chosen` is the badge as chosen."""
    rows = [("as_chosen", "So.", chosen, True, True), ("own_voice", "So.", badge, same, same_numbers)]
    names = ["choice", "finding", "badge", "same", "same_numbers"]
    (*_, row) = parts(build_choices(pd.DataFrame(rows, columns=names)), "Tr")
    return [words(cell) for cell in row.children]


@pytest.mark.parametrize(
    ("chosen", "badge", "same", "same_numbers", "said"),
    [
        (STANDS, DEPENDS, True, True, "the same finding, with the same numbers"),
        (STANDS, STANDS, True, False, "the same finding, with other numbers"),
        (DEPENDS, STANDS, False, False, "another finding"),
        (LITTLE, LITTLE, True, False, "too little to say in both, with other numbers"),
        (LITTLE, LITTLE, False, False, "too little to say in both, with other numbers"),
        (LITTLE, LITTLE, True, True, "too little to say in both, with the same numbers"),
        (DEPENDS, LITTLE, True, False, "too little to say then"),
        (LITTLE, DEPENDS, True, False, "too little to say as chosen"),
    ],
)
def test_what_is_compared_is_said(chosen, badge, same, same_numbers, said):
    assert told(chosen, badge, same, same_numbers)[1] == said


@pytest.mark.parametrize("badge", columns.BADGES)
def test_a_badge_is_called_as_on_the_card(badge):
    assert told(badge, badge, True, True)[2] == TEXTS[badge]
