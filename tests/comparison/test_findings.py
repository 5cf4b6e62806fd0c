"""Every branch of every finding, as a reader sees it."""
# ruff: noqa: E501 (a sentence is read on one line)

from dataclasses import replace
from datetime import date

import pytest

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection
from tests.comparison.tiny import NGO, SOLIDARITY, STATE

FEW = "; too few texts to generalise."


def finding(chart: str, dataset: Dataset, **filters) -> str:
    selection = Selection(**filters)
    return CHARTS[chart].finding(dataset, selection, CHARTS[chart].frame(dataset, selection))


CASES = [
    ("coverage", {}, f"“Protests” is mentioned most widely: in 2 of 5 texts, by 2 of 3 source types; silent in the texts collected: solidarity or advocacy{FEW}"),
    ("coverage", {"events": ("E02",)}, f"“Rally” is mentioned in 1 of 5 texts, by 1 of 3 source types{FEW}"),
    ("coverage", {"events": ("E01", "E02"), "date_from": date(2024, 1, 1)}, f"“Rally” is mentioned most widely: in 1 of 1 text, by 1 of 1 source type{FEW}"),
    ("coverage", {"voice": "quoted"}, f"Under the filter on voice: “Rally” is mentioned most widely: in 1 of 5 texts, by 1 of 3 source types{FEW}"),
    ("coverage", {"voice": "quoted", "events": ("E01",)}, f"Under the filter on voice: “Protests” is mentioned in 0 of 5 texts, by 0 of 3 source types; silent in the texts collected: solidarity or advocacy{FEW}"),
    ("coverage", {"sources": ("agency",)}, f"“Protests” is mentioned most widely: in 1 of 2 texts, by 1 of 1 source type{FEW}"),
    ("coverage", {"term": "embargo"}, f"Under the filter on word: No event is mentioned in the 5 texts counted{FEW}"),
    ("coverage", {"date_to": date(2002, 1, 1)}, f"No event is mentioned in the 1 text counted{FEW}"),
    ("coverage", {"date_from": date(2023, 1, 1), "date_to": date(2023, 1, 1), "term": "people"}, "No sentence passes all of the filters on first day and last day; clear one of them."),
    ("sources", {}, f"5 texts with 12 sentences, first published by 3 sources and carried by 3 sources; 1 text stands on a page that is not the first publisher's{FEW}"),
    ("sources", {"types": (SOLIDARITY,)}, f"1 text with 2 sentences, first published by 1 source and carried by 1 source; no text stands on a page that is not the first publisher's{FEW}"),
    ("sources", {"term": "nowhere"}, "No sentence passes the filter on word; clear it or choose another."),
    ("timeline", {}, f"5 texts, from 2001–02 to 2 Mar 2024; 12 Jul 2021 has the most, 2 texts{FEW}"),
    ("timeline", {"types": (NGO,)}, f"2 texts, from 2001–02 to 12 Jul 2021; no period has more than 1 text{FEW}"),
    ("timeline", {"events": ("E01",)}, f"2 texts, dated 12 Jul 2021{FEW}"),
    ("timeline", {"term": "nowhere"}, "No sentence passes the filter on word; clear it or choose another."),
    ("tone", {}, f"The mean tone of scored sentences runs from −0.03 (human-rights organisation, 3 of 5 sentences) to +0.55 (state or government, 2 of 5 sentences); the lexicon scores 50% of the sentences, and tone is not stance{FEW}"),
    ("tone", {"events": ("E01",)}, f"The mean tone of scored sentences is −0.40 (human-rights organisation, 1 of 1 sentence); the lexicon scores 50% of the sentences, and tone is not stance{FEW}"),
    ("tone", {"events": ("E01",), "types": (STATE,)}, "No tone to compare: the lexicon knows no word of the 1 sentence selected."),
    ("tone", {"term": "nowhere", "voice": "own"}, "No sentence passes all of the filters on voice and word; clear one of them."),
    ("terms", {}, f"“people” comes first: 6 times in 3 of 5 texts, from 0.0 per 1,000 words (human-rights organisation) to 100.0 (solidarity or advocacy){FEW}"),
    ("terms", {"types": (NGO,), "voice": "quoted"}, f"“regime” comes first: 1 time in 1 of 1 text, 166.7 per 1,000 words (human-rights organisation){FEW}"),
    ("terms", {"voice": "own", "name": "government:regime"}, "No sentence passes all of the filters on voice and name; clear one of them."),
    ("naming", {}, f"measures of the United States: “blockade” leads with 4 of 6 mentions in 4 texts; human-rights organisation: “embargo”{FEW}"),
    ("naming", {"referent": "government"}, f"the government of the island: “government” leads with 2 of 3 mentions in 3 texts{FEW}"),  # a type in which both lead does not use another most
    ("naming", {"referent": "government", "types": (NGO,)}, f"the government of the island: “government” and “regime” lead with 1 of 2 mentions in 2 texts{FEW}"),
    ("naming", {"referent": "government", "events": ("E01",)}, "the government of the island: no selected sentence holds one of the names; choose other names or clear a filter."),
    ("naming", {"term": "nowhere"}, "No sentence passes the filter on word; clear it or choose another."),
]  # fmt: skip


@pytest.mark.parametrize(("chart", "filters", "said"), CASES)
def test_what_is_said(tiny: Dataset, chart: str, filters, said: str) -> None:
    assert finding(chart, tiny, **filters) == said


def test_what_is_not_defined_is_said(tiny: Dataset) -> None:
    bare = replace(tiny, catalogue={**tiny.catalogue, "events": [], "referents": []})
    assert finding("coverage", bare) == (
        "No events are defined for these texts; write them in events.toml (docs/your-own-texts.md shows how) and build again."
    )
    assert finding("naming", bare) == (
        "No competing names are defined for these texts; write them in names.toml (docs/your-own-texts.md shows how) and build again."
    )


def test_nothing_but_stop_words(tiny: Dataset) -> None:
    assert finding("terms", tiny, date_to=date(2002, 1, 1), voice="own").startswith("“embargo”")
    rows = {name: values[:0] if name == "terms" else values for name, values in tiny.text_row.items()}
    places = {name: values[:0] if name == "terms" else values for name, values in tiny.sentence_row.items()}
    bare = replace(tiny, terms=tiny.terms.iloc[:0], text_row=rows, sentence_row=places)
    assert finding("terms", bare) == (
        "The selected sentences hold nothing but stop words and numbers; select more of them."
    )


def test_enough_texts_carry_no_warning(tiny: Dataset) -> None:
    one_type = tiny.documents.assign(originator_type=NGO)
    assert finding("timeline", replace(tiny, documents=one_type)).endswith("has the most, 2 texts.")


@pytest.mark.parametrize("chart", list(CHARTS))
def test_no_finding_uses_a_word_that_takes_sides(tiny: Dataset, chart: str) -> None:
    said = finding(chart, tiny).lower()
    assert not any(word in said for word in ("bias", "propaganda", "truth", "lie"))
