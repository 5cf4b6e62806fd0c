"""A dataset in another language: what is said changes, what is counted and in which order does not."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from comparison import about, caveats, labelled, texts
from comparison.answers import answer
from comparison.charts import CHARTS
from comparison.countries import countries, country_label
from comparison.dataset import Dataset
from comparison.elsewhere import elsewhere
from comparison.elsewhere_claim import claim
from comparison.evidence import evidence
from comparison.groups import OTHERS
from comparison.lesson import rounds
from comparison.options import Options
from comparison.presence import presence
from comparison.regroup import as_grouped
from comparison.selection import Selection
from comparison.settings import LANG
from comparison.translation import SPANISH, speaking
from tests.comparison.known import known
from tests.comparison.lined import lined
from tests.comparison.side_by_side import side_by_side
from tests.comparison.tiny import NGO, STATE

WORDS = {
    "corpus": {"title": "Pequeño"},
    "types": {NGO: {"label": "organización"}},
    "sources": {"watch": {"country": "Isla Jamaica"}},
    "events": {"E01": {"name": "Z: protestas", "short": "Z"}, "E02": {"name": "A: acto", "short": "A"}},
    "targets": {"police": {"name": "la policía"}},
    "referents": {"us_measures": {"name": "medidas"}},
    "filters": {"x_country": {"label": "país"}},
    "documents": {"d4": {"caveat": "Cambió después.", "type_reason": "Por su dueño."}},
}


@pytest.fixture(scope="module")
def spanish(tiny: Dataset) -> Dataset:
    """The tiny dataset with words for most of its own; E01 comes after E02 in their alphabet."""
    return replace(tiny, as_written={**tiny.as_written, "translations": {SPANISH: WORDS}})


def test_the_catalogue_is_in_the_language_spoken(spanish: Dataset) -> None:
    assert spanish.catalogue["title"] == "Tiny"
    with speaking(SPANISH):
        assert spanish.catalogue["title"] == "Pequeño"
        assert [item["name"] for item in spanish.catalogue["events"]] == ["Z: protestas", "A: acto"]
    assert spanish.catalogue["title"] == "Tiny"


def test_what_is_not_translated_stays_field_by_field(spanish: Dataset) -> None:
    with speaking(SPANISH):
        first, second, *_ = spanish.catalogue["types"]
        assert first == {"id": NGO, "label": "organización", "definition": "…"}
        assert second["label"] == "state or government"
        assert spanish.catalogue["description"] == "Invented texts for the tests."
    with speaking("fr"):
        assert spanish.catalogue["title"] == "Tiny"


def test_a_catalogue_is_made_once_for_a_language(spanish: Dataset) -> None:
    with speaking(SPANISH):
        assert spanish.catalogue is spanish.catalogue
        assert spanish.described is spanish.described


def test_labels_follow(spanish: Dataset) -> None:
    with speaking(SPANISH):
        assert spanish.type_label(NGO) == "organización"
        assert spanish.event_label("E01") == "Z: protestas"
        assert spanish.event_short("E01") == spanish.mention_label("event", "E01") == "Z"
        assert spanish.target_label("police") == "la policía"
        assert spanish.referent_label("us_measures") == "medidas"
        assert spanish.filter_label("x_country") == "país"
        assert spanish.source_name("watch") == "Island Watch"
        assert spanish.mention_as_written("event", "E01") == "Protests"
        assert spanish.mention_as_written("target", "police") == "the police"
    assert spanish.type_label(NGO) == "human-rights organisation"


def test_what_was_made_in_one_language_is_not_kept_for_another(spanish: Dataset) -> None:
    options = Options.of(spanish)
    assert options.label("x_country") == "Country"
    with speaking(SPANISH):
        assert options.label("x_country") == "País"


def test_remarks_on_texts_are_in_the_language_spoken(spanish: Dataset) -> None:
    assert spanish.described["caveat"][3] == "The position changed later."
    with speaking(SPANISH):
        assert spanish.described["caveat"][3] == "Cambió después."
        assert spanish.described["type_reason"][3] == "Por su dueño."
        assert spanish.described["caveat"].isna().sum() == 4
        assert spanish.documents["caveat"][3] == "The position changed later."


def test_every_reader_of_remarks_reads_the_translation(spanish: Dataset) -> None:
    whole = Selection(sources=("watch",))
    with speaking(SPANISH):
        assert [one.caveat for one in caveats.of_chart(spanish, whole, CHARTS["tone"])] == ["Cambió después."]
        assert about.of_text(spanish, "d4").caveat == "Cambió después."
        assert about.about(spanish, whole).texts[0].type_reason == "Por su dueño."
        assert texts.texts(spanish, whole)["caveat"][0] == "Cambió después."
        assert set(evidence(spanish, whole, 9)["note"].dropna()) == {"Cambió después."}
        watch = labelled.labelled(spanish, whole)[0][0]
        assert (watch.reasons, watch.country) == (["Por su dueño."], "Isla Jamaica")


def test_order_goes_by_the_words_as_they_are_written(spanish: Dataset) -> None:
    """By alphabet E01 is before E02 in English and after it in Spanish."""
    english = texts.mentioned(spanish, Selection(), "d1")["kind"].tolist()
    rank = presence(spanish).rank.tolist()
    presence.cache_clear()
    with speaking(SPANISH):
        assert texts.mentioned(spanish, Selection(), "d1")["kind"].tolist() == english
        assert presence(spanish).rank.tolist() == rank


def test_events_that_are_mentioned_as_often_stand_in_one_order(spanish: Dataset) -> None:
    pair = spanish.mentions[spanish.mentions["kind"] == "event"].drop_duplicates("key")
    mentions = pair.assign(document="d1", sentence=1, position=[0, 1])
    row = {**spanish.text_row, "mentions": [0, 0]}
    both = replace(spanish, mentions=mentions, text_row=row)
    both = replace(both, sentence_row={**spanish.sentence_row, "mentions": pd.Series([1, 1]).to_numpy()})
    assert texts.mentioned(both, Selection(), "d1")["label"].tolist() == ["Protests", "Rally"]
    with speaking(SPANISH):
        assert texts.mentioned(both, Selection(), "d1")["label"].tolist() == ["Z", "A"]


def test_items_are_called_in_the_language_spoken_whoever_came_first(spanish: Dataset) -> None:
    items = presence(spanish)
    event = items.key.tolist().index("E01")
    word = items.key.tolist().index("Island City")
    assert (items.called(spanish, event), items.called(spanish, word)) == ("Protests", "Island City")
    with speaking(SPANISH):
        assert (items.called(spanish, event), items.called(spanish, word)) == ("Z", "Island City")


@pytest.mark.parametrize("name", CHARTS)
def test_charts_count_the_same_in_every_language(spanish: Dataset, name: str) -> None:
    frames = answer(spanish, Selection(), name).frames
    other = answer(spanish, Selection(settings=((LANG, SPANISH),)), name).frames
    for key, frame in frames.items():
        numbers = frame.select_dtypes("number").columns
        pd.testing.assert_frame_equal(frame[numbers], other[key][numbers])


def test_countries_stand_in_a_selection_as_they_are_written(tiny: Dataset) -> None:
    dataset = known(tiny)
    words = {SPANISH: {"sources": {"watch": {"country": "Isla Jamaica"}}}}
    dataset = replace(dataset, as_written={**dataset.as_written, "translations": words})
    with speaking(SPANISH):
        assert countries(dataset) == ("Cuba", "Jamaica")
        assert country_label(dataset, "Jamaica") == "Isla Jamaica"
        assert country_label(dataset, "Cuba") == "Cuba"
        assert country_label(dataset, "nowhere") == "nowhere"
    assert country_label(dataset, "Jamaica") == "Jamaica"


def test_other_groups_speak_every_language_though_they_are_made_once(spanish: Dataset) -> None:
    grouped = as_grouped(spanish, Selection(groups=(f"agency:{NGO}",)))
    with speaking(SPANISH):
        assert grouped.type_label(NGO) == "organización"
    by_source = as_grouped(spanish, Selection(settings=(("by", "source"),)))
    assert by_source.type_label(OTHERS) == "all other sources"
    with speaking(SPANISH):
        assert by_source.type_label("watch") == "Island Watch"
        assert by_source.event_short("E01") == "Z"
        assert by_source.type_label(NGO) == "organización"


def test_a_source_with_the_id_of_a_type_keeps_its_name(spanish: Dataset) -> None:
    sources = [
        {**item, "id": NGO} if item["id"] == "watch" else item for item in spanish.as_written["sources"]
    ]
    documents = spanish.documents.replace({"carrier": {"watch": NGO}, "originator": {"watch": NGO}})
    same = replace(spanish, as_written={**spanish.as_written, "sources": sources}, documents=documents)
    with speaking(SPANISH):
        grouped = as_grouped(same, Selection(settings=(("by", "source"),)))
        assert grouped.catalogue["types"][0]["label"] == "Island Watch"


def test_what_is_missing_is_called_in_the_language_spoken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comparison.support.LEAST_TEXTS", 1)
    monkeypatch.setattr("comparison.support.LEAST_SOURCES", 1)
    words = {SPANISH: {"targets": {"police": {"name": "la policía"}}}}
    written = side_by_side(tmp_path / "seven")
    dataset = replace(written, as_written={**written.as_written, "translations": words})
    one = Selection(events=("E01",))
    with speaking(SPANISH):
        assert elsewhere(dataset, one)["label"][0] == "la policía"
        told = claim(dataset, one).told
        assert told
        assert "la policía" in told(((STATE, "the police"),), ())
    assert elsewhere(dataset, one)["label"][0] == "the police"


def test_a_lesson_tells_what_is_to_be_known_in_the_language_spoken(tmp_path: Path) -> None:
    written = lined(tmp_path / "lined")
    text = rounds(written, Selection(), 1, 1)[0].document
    words = {SPANISH: {"documents": {text: {"caveat": "Corto.", "type_contested": "Discutido."}}}}
    dataset = replace(written, as_written={**written.as_written, "translations": words})
    with speaking(SPANISH):
        told = rounds(dataset, Selection(), 1, 1)[0]
    assert (told.document, told.caveat, told.contested) == (text, "Corto.", "Discutido.")


def test_a_dataset_without_translations_opens_and_speaks_its_own_language(tiny: Dataset) -> None:
    assert "translations" not in tiny.as_written
    with speaking(SPANISH):
        assert tiny.catalogue is tiny.as_written
        assert tiny.described is tiny.documents
        assert tiny.type_label(STATE) == "state or government"
