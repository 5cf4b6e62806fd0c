"""The tiny dataset with lines to guess at, and the lesson of three rounds on it."""

import pytest

from comparison.selection import Selection
from components.views.lesson import build_lesson
from tests.comparison import lined as made

SELECTION = Selection(settings=(("view", "lesson"), ("seed", "2")))


@pytest.fixture(scope="session")
def lined(tmp_path_factory):
    return made.lined(tmp_path_factory.mktemp("lined") / "tiny")


@pytest.fixture(scope="session")
def page(lined):
    return build_lesson(lined, SELECTION)
