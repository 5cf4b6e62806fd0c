"""The palette in numbers: contrast, and distance as people with several kinds of colour vision see it.

Contrast is WCAG 2's. Colour vision is simulated with the matrices of Machado, Oliveira and Fernandes
(2009) at full severity; distance is Euclidean in OKLab, where 0.02 is just noticed.
"""

import itertools
import json
import re
from pathlib import Path

import numpy as np
import pytest
from plotly.graph_objects import Figure

from components import theme
from preprocessing.schema import SOURCE_TYPES

LIGHT, DARK = "#fbfaf7", "#14171a"
JUST_NOTICED = 0.02
LEAST_DISTANCE = 4 * JUST_NOTICED
ASSETS = Path(__file__).parents[2] / "assets"
VISIONS = {
    "common": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
TO_OKLAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def linear(colour):
    parts = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    low, high = sorted(float(linear(colour) @ [0.2126, 0.7152, 0.0722]) + 0.05 for colour in (one, other))
    return high / low


def seen(colour, vision):
    return TO_OKLAB @ np.cbrt(TO_CONES @ np.clip(VISIONS[vision] @ linear(colour), 0, 1))


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("paper", [LIGHT, DARK])
@pytest.mark.parametrize("colour", [*theme.PALETTE, *theme.READINGS.values(), theme.CONTEXT, theme.ACCENT])
def test_colours_stand_out_from_both_papers(colour, paper):
    assert contrast(colour, paper) >= 3


@pytest.mark.parametrize("colour", theme.READINGS.values())
def test_a_count_can_be_read_on_the_colour_of_its_reading(colour):
    assert contrast(colour, theme.EXPORT_PAPER) >= 4.5


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("colours", [theme.PALETTE, tuple(theme.READINGS.values())])
def test_no_two_types_and_no_two_readings_look_alike(colours, vision):
    for one, other in itertools.combinations(colours, 2):
        assert np.linalg.norm(seen(one, vision) - seen(other, vision)) >= LEAST_DISTANCE, (one, other)


def tones(scheme):
    """The colours of the strip of sentences, from the most negative to the most positive."""
    style = (ASSETS / "views" / "texts.css").read_text()
    found = re.findall(r"--((?:minus|zero|plus)\S*): light-dark\((\S+), (\S+)\);", style)
    return {name: pair[scheme] for name, *pair in found}


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("scheme", [0, 1])
def test_tones_of_one_sign_do_not_look_alike_and_no_two_are_the_same(scheme, vision):
    colours = tones(scheme)
    assert len(colours) == 7
    for one, other in itertools.combinations(colours, 2):
        least = LEAST_DISTANCE if one[:4] == other[:4] else 2 * JUST_NOTICED
        distance = np.linalg.norm(seen(colours[one], vision) - seen(colours[other], vision))
        assert distance >= least, (one, other)


def test_papers_are_those_of_the_page():
    tokens = (ASSETS / "tokens.css").read_text()
    assert re.search(r"--paper:\s*light-dark\((\S+), (\S+)\)", tokens).groups() == (LIGHT, DARK)


def test_the_five_types_have_marks_of_their_own():
    marks = theme.marks(SOURCE_TYPES)
    assert len({mark.colour for mark in marks.values()}) == 5
    assert len({mark.symbol for mark in marks.values()}) == 5
    assert len({mark.glyph for mark in marks.values()}) == 5


def test_a_type_keeps_its_mark_whatever_else_there_is():
    alone = theme.marks(["aggregator_or_automated"])
    assert alone["aggregator_or_automated"] == theme.marks(SOURCE_TYPES)["aggregator_or_automated"]


def test_types_of_a_corpus_of_ones_own_are_told_apart():
    own = [f"type{number}" for number in range(35)]
    assert len({(theme.marks(own)[key].colour, theme.marks(own)[key].symbol) for key in own}) == 35
    assert theme.marks(own)["type0"] == theme.marks(SOURCE_TYPES)["human_rights_ngo"]


def test_own_types_beside_known_ones_take_other_marks():
    marks = theme.marks(["union", "state_or_government"])
    assert marks["union"] not in theme.marks(SOURCE_TYPES).values()


def test_the_layout_is_clear_and_fits_plotly():
    layout = theme.base_layout(100, left=5, right=6, top=7, bottom=8)
    Figure({"data": [], "layout": layout})
    json.dumps(layout)
    assert layout["height"] == 115
    assert layout["yaxis"]["range"] == [100, 0]
    assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == "rgba(0, 0, 0, 0)"


def test_layouts_are_not_shared():
    theme.base_layout(1)["annotations"].append({})
    assert theme.base_layout(1)["annotations"] == []
