"""Every special term of the page is marked where it stands, and has a short explanation."""

import re
from dataclasses import replace

import pytest

from comparison.answers import checked
from comparison.charts import CHARTS
from comparison.selection import Selection
from components import badges, evidence, footer
from components.card_contents import CAPTIONS, FIGURES
from components.cards import build_card
from components.explained import (
    all_explained,
    build_glossary,
    build_type,
    explained,
    explanations,
    found,
)
from components.explanations import EXPLANATIONS
from components.folded import READING, fill
from components.glossary import ALSO, TERMS
from components.glossary.term import BETWEEN_FORMS
from components.headings import HEADINGS
from components.labels import Labels
from components.markdown import slug
from components.tables import as_head
from components.views import methods
from tests.components.reading import parts, words
from tests.components.test_methods import PAGE_OF_DOCS

LONGEST = 200  # signs
NO_WORDS_OF_OURS = ("bias", "propaganda", "truth", "truthful", "objective", "regime", "lie", "lies", "fake")


def marked(part):
    return [getattr(term, "data-term") for term in parts(part, "Button") if hasattr(term, "data-term")]


# --- finding terms


def test_a_sentence_keeps_its_words_and_its_terms_become_buttons():
    told = explained("The polarity of a sentence, not its Tone.")
    assert words(told) == "The polarity of a sentence, not its Tone."
    assert marked(told) == ["polarity", "tone"]
    assert [words(term) for term in parts(told, "Button")] == ["polarity", "Tone"]


def test_a_sign_behind_a_term_does_not_go_to_the_next_line_alone():
    told = explained("Tone, and polarity of all (the interval); tones.")
    assert [words(one) for one in told if getattr(one, "className", "") == "held"] == ["Tone,", "interval);"]
    assert words(told) == "Tone, and polarity of all (the interval); tones."


def test_a_term_is_marked_once_in_a_sentence_and_once_in_several():
    assert marked(explained("Tone is tone, and the interval is the 95% interval.")) == ["tone", "interval"]
    several = list(all_explained(["Tone is one thing.", "Tone and polarity are two."]))
    assert [marked(one) for one in several] == [["tone"], ["polarity"]]
    assert [words(one) for one in several] == ["Tone is one thing.", "Tone and polarity are two."]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("own voice", ["own_voice"]),  # not "voice": the longest form counts
        ("Texts with their own voices", []),
        ("Stone, tonepoem, monotone", []),
        ("z", ["z"]),
        ("a z-score and p-values", []),
        ("q, for the whole list", ["q"]),
        ("Spread (DPnorm)", ["dispersion"]),
        ("%DIFF", ["percent_diff"]),
        ("G²", ["g2"]),
        ("95% from", ["interval"]),
        ("It stands as it is", []),  # a verb, not the badge
        ("lexıcon ſcored", []),  # letters that are others where case is ignored
        ("", []),
    ],
)
def test_terms_are_whole_words_and_the_longest_form_counts(text, keys):
    assert found(text) == keys


def test_no_form_belongs_to_two_terms():
    forms = [form for term in TERMS.values() for form in term.forms.split(BETWEEN_FORMS) if form]
    assert len({form.lower() for form in forms}) == len(forms)


# --- what is explained


@pytest.mark.parametrize("key", TERMS)
def test_an_explanation_is_short_and_takes_no_side(tiny, key):
    name, told = explanations(tiny)[key]
    assert 20 < len(told) <= LONGEST
    assert told.endswith(".")
    assert told.count(". ") <= 1  # two sentences at most
    assert not set(re.findall(r"\w+", f"{name} {told}".lower())) & set(NO_WORDS_OF_OURS)
    assert "{" not in told


@pytest.mark.parametrize("key", TERMS)
def test_the_section_that_says_more_is_there(key):
    headings = re.findall(r"^#+ (.*)$", PAGE_OF_DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert slug(TERMS[key].see) in map(slug, headings)


def test_a_source_type_is_explained_by_its_definition(tiny):
    kind = tiny.catalogue["types"][0]
    term = build_type(tiny, kind["id"])
    assert words(term) == kind["label"]
    assert explanations(tiny)[getattr(term, "data-term")] == (kind["label"], kind["definition"])
    assert build_type(tiny, "union") == tiny.type_label("union")  # of which the catalogue says nothing


def test_a_type_without_a_definition_says_so(tiny):
    types = [{"id": "union", "label": "Union", "definition": None}]
    other = replace(tiny, as_written={**tiny.as_written, "types": types})
    assert explanations(other)["type-union"] == ("Union", "What belongs to it is not recorded.")


def test_the_glossary_sends_every_explanation_once_and_one_place_for_them(tiny):
    sent = build_glossary(tiny)
    told = {
        getattr(part, "data-explains"): words(part)
        for part in parts(sent, "Span")
        if hasattr(part, "data-explains")
    }
    assert told == {key: text for key, (_name, text) in explanations(tiny).items()}
    assert [part.role for part in parts(sent, "Span") if hasattr(part, "role")] == ["tooltip"]


# --- where terms stand


@pytest.mark.parametrize("name", CHARTS)
def test_the_words_of_a_chart_and_its_tables_are_explained_in_its_card(tiny, name):
    reading = fill(name, READING, tiny, Selection(), Labels.of(tiny))
    measure = next(part for part in parts(build_card(name), "P") if part.className == "card-measure")
    here = {*marked(measure), *marked(reading)}
    said = checked(tiny, Selection(), name)
    figure = FIGURES[name](said.frames, Labels.of(tiny), Selection())
    drawn = {key for text in texts_of(figure) for key in found(re.sub("<[^>]*>", " ", text))}
    captions = {
        key for table in (*said.frames, *CHARTS[name].folded) for key in found(CAPTIONS.get(table, ""))
    }
    assert drawn | captions <= here
    assert {f"type-{kind['id']}" for kind in tiny.catalogue["types"]} <= here


def texts_of(figure):
    """Every text of a figure."""
    if isinstance(figure, dict):
        return [text for value in figure.values() for text in texts_of(value)]
    if isinstance(figure, list | tuple):
        return [text for value in figure for text in texts_of(value)]
    return [figure] if isinstance(figure, str) else []


@pytest.mark.parametrize("name", CHARTS)
def test_in_a_card_a_term_is_marked_once_where_it_is_read(tiny, name):
    reading = marked(fill(name, READING, tiny, Selection(), Labels.of(tiny)))
    assert len(set(reading)) == len(reading)
    assert set(ALSO.get(name, ())) <= set(reading)


@pytest.mark.parametrize("name", EXPLANATIONS)
def test_the_measure_of_a_card_marks_its_terms(name):
    measure = next(part for part in parts(build_card(name), "P") if part.className == "card-measure")
    assert words(measure) == EXPLANATIONS[name].measure
    assert marked(measure) == found(EXPLANATIONS[name].measure)


@pytest.mark.parametrize("name", HEADINGS)
def test_a_heading_of_a_table_brings_the_key_of_its_term(name):
    for heading in HEADINGS[name]:
        head = as_head(heading, "text", Labels({}, {}, {}, {}, {}))
        assert head == [heading.text, "text", *found(heading.text)[:1]]


def test_headings_of_statistics_are_terms():
    keys = {found(heading.text)[0] for heading in HEADINGS["keyness"] if found(heading.text)}
    assert {"log_odds", "z", "log_ratio", "percent_diff", "g2", "dispersion", "per_thousand"} <= keys
    assert {found(heading.text)[0] for heading in HEADINGS["significance"] if found(heading.text)} >= {
        "p",
        "q",
    }


def test_every_badge_is_a_term():
    assert set(badges.TEXTS) <= set(TERMS)
    assert {key: TERMS[key].name for key in badges.TEXTS} == dict(badges.TEXTS)


def test_the_foot_and_the_passages_mark_theirs(tiny):
    assert {"tone", "polarity", "lexicon", "source_type"} <= set(marked(footer.build_footer(tiny)))
    assert {"own_voice", "quoted_voice", "tone", "lexicon"} <= set(marked(evidence.build_evidence()))


def test_every_term_stands_somewhere(tiny):
    """A term that nothing marks explains what nobody reads."""
    texts = [text for about in EXPLANATIONS.values() for text in (about.measure, *about.reading)]
    texts += [heading.text for table in HEADINGS.values() for heading in table]
    texts += [footer.NOT_STANCE, evidence.HOW_TO_READ]
    used = {key for text in texts for key in found(text)} | {key for keys in ALSO.values() for key in keys}
    elsewhere = {*badges.TEXTS, "contested", "prior", "repeated", "receipt", "hash", "names_in_use"}
    assert set(TERMS) == used | elsewhere


def test_the_glossary_is_a_section_of_methods(tiny):
    assert methods.GLOSSARY in words(methods.build_methods(tiny))
