from dataclasses import replace

from comparison.translation import speaking
from components.labels import Labels
from preprocessing.source_types import DEFAULT_TYPES


def test_labels_of_a_dataset(tiny):
    labels = Labels.of(tiny)
    assert labels.types["state_or_government"] == "state or government"
    assert next(iter(labels.types)) == "human_rights_ngo"
    assert labels.sources["watch"] == "Island Watch"
    assert labels.events["E01"] == "Protests"
    assert labels.referents["government"] == "the government of the island"
    assert labels.names["us_measures:embargo"] == "embargo"
    assert labels.targets == {"police": "the police"}


def test_each_reading_of_a_target_is_named_as_intervals_name_it(tiny):
    assert Labels.of(tiny).read_targets == {
        "police:negative": "the police: negative",
        "police:neutral": "the police: neutral",
        "police:positive": "the police: positive",
    }


def test_a_type_is_called_as_findings_call_it(tiny):
    usual = replace(tiny, as_written={**tiny.as_written, "types": list(DEFAULT_TYPES)})
    assert Labels.of(usual).types == {item["id"]: usual.type_label(item["id"]) for item in DEFAULT_TYPES}


def test_a_type_that_the_catalogue_lacks_keeps_its_id(tiny):
    labels = Labels.of(replace(tiny, as_written={**tiny.as_written, "types": []}))
    assert labels.types["human_rights_ngo"] == "human_rights_ngo"


def test_labels_are_kept_by_the_language_spoken(tiny):
    words = {
        "es": {"types": {"human_rights_ngo": {"label": "organización"}}, "events": {"E01": {"short": "Z"}}}
    }
    spanish = replace(tiny, as_written={**tiny.as_written, "translations": words})
    with speaking("es"):
        labels = Labels.of(spanish)
        assert (labels.types["human_rights_ngo"], labels.events["E01"]) == ("organización", "Z")
    assert Labels.of(spanish).events["E01"] == "Protests"
