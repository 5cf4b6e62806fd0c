import pytest

from comparison.charts import CHARTS
from comparison.query import Options
from comparison.selection import Selection
from comparison.settings import OFF, PRESENT, PRESENTED, SETTINGS
from components import ids
from components.cards import build_card
from components.explanations import EXPLANATIONS
from components.header import build_header
from components.present import BUTTONS, build_presentation, is_presented
from components.questions import QUESTIONS
from components.views.switch import render_view
from tests.components.reading import parts, words


@pytest.fixture(scope="module")
def presentation(tiny):
    return build_presentation(tiny)


@pytest.fixture(scope="module")
def options(tiny):
    return Options.of(tiny)


def notes(presentation):
    return {getattr(part, "data-notes"): part for part in parts(presentation, "Article")}


def test_every_chart_can_be_presented_and_asks_three_questions():
    assert set(PRESENTED) == set(CHARTS) == set(QUESTIONS)
    assert tuple(SETTINGS[PRESENT].values) == (OFF, *PRESENTED)
    assert SETTINGS[PRESENT].default == OFF
    for questions in QUESTIONS.values():
        assert len(set(questions)) == 3
        assert all(question.endswith("?") for question in questions)


@pytest.mark.parametrize(
    ("query", "asked"), [("", False), ("?present=tone", True), ("present=off", False), ("?present=x", False)]
)
def test_the_address_asks_for_it(options, query, asked):
    assert is_presented(query, options) is asked


def test_each_card_and_the_head_have_the_button():
    (of_card,) = [part for part in parts(build_card("tone"), "Button") if "present-open" in part.className]
    assert of_card.value == "tone"
    (of_view,) = [part for part in parts(build_header("Tiny"), "Button") if "present-open" in part.className]
    assert of_view.id == ids.PRESENT_OPEN
    assert not hasattr(of_view, "value")


def test_a_view_without_charts_offers_no_presentation(tiny):
    assert render_view(Selection(settings=(("view", "methods"),)), tiny)["no_present"]
    assert not render_view(Selection(), tiny)["no_present"]


@pytest.mark.parametrize("name", CHARTS)
def test_notes_say_how_to_read_a_chart_and_what_to_ask(presentation, name):
    found = notes(presentation)[name]
    assert found.hidden
    assert getattr(found, "data-title") == EXPLANATIONS[name].title
    for text in (EXPLANATIONS[name].measure, *EXPLANATIONS[name].reading, *QUESTIONS[name]):
        assert text in words(found)


def test_all_of_it_waits_for_its_script_unseen(presentation):
    assert presentation.hidden
    assert getattr(presentation, "data-view") == "present"  # assets/page.js brings assets/views/present.js


def test_each_button_is_named_and_tells_its_key(presentation):
    buttons = list(parts(presentation, "Button"))
    assert [button.className for button in buttons] == [f"tool present-{key}" for key in BUTTONS]
    for button, (_, name, told) in zip(buttons, BUTTONS.values(), strict=True):
        assert (getattr(button, "aria-label"), button.title) == (name, told)
        assert name in words(button)


def test_the_source_names_dataset_and_hash(presentation, tiny):
    assert getattr(presentation, "data-source") == f"Parallax · Tiny · dataset {tiny.hash[:12]}"
