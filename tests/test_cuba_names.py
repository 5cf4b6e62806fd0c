"""The committed Cuba dataset against counts of names and events that were made by hand.

`naming.json` counts every name by text, `events.json` lists the lines that name each event. What
the rules do otherwise stands here and in `docs/methods.md`.
"""

import hashlib
import json
import re

import pandas as pd

from preprocessing import schema as s
from tests.corpus import DATASET, ROOT, TEXTS, needs

BY_HAND = TEXTS.parent / "provenance"

pytestmark = needs(BY_HAND)

# Counted by rule, not by hand: siege is said of Gaza there.
EXPLAINED_NAMES = {("gaza:siege", "S004-1"): (1, 0)}
# Lines on which a pattern finds an event and the list made by hand does not, and the other way round.
FOUND_BY_RULE_ONLY = {("E08", "S002-4"): {114}}
FOUND_BY_HAND_ONLY = {
    ("E01", "S002-5"): {124},
    ("E06", "S001-1"): {9},
    ("E07", "S004-1"): {13, 17, 19, 40},
    ("E09", "S002-6"): {145, 149},
    ("E13", "S003-1"): {172},
    ("E15", "S002-8"): {200},
}

# Names whose id is not the term of naming.json in lower case.
NAME_IDS = {
    "measures/restrictions": "measures",
    "regime (of Cuba)": "regime",
    "other regime (Maduro's)": "maduro_regime",
    "US/U.S. government": "us_government",
    "imperialism/imperialist/imperial/empire": "imperialism",
    "Cubans / Cuban people": "cubans",
    "protest(s)/protested": "protest",
    "demonstration(s)": "demonstration",
    "destabilis/zation": "destabilisation",
    "fake news / media war(fare)": "media_war",
    "prisoner(s) of conscience": "prisoner_of_conscience",
    "political prisoner(s)": "political_prisoner",
    "imprisoned/detained for political reasons": "for_political_reasons",
    "detained / detainees / arrests": "detained",
    "instigat*/plotted/US footprint": "instigated",
    "repression/repressive": "repression",
    "surveilled/surveillance": "surveillance",
    "bomb*": "bombing",
    "holocaust / extermination": "holocaust",
}


def mentions(kind):
    table = pd.read_parquet(DATASET / s.MENTIONS.file)
    return table[table[s.KIND] == kind]


def name_key(referent, term):
    name = NAME_IDS.get(term, re.sub(r"[ -]", "_", term.lower()))
    return f"{referent.lower()}{s.NAME_KEY_SEPARATOR}{name}"


def names_by_hand():
    """(key, text) -> occurrences, and how many of them stand in quotation marks."""
    return {
        (name_key(group["id"], term["term"]), text): (count["n"], count["quoted"])
        for group in json.loads((BY_HAND / "naming.json").read_text())["sets"]
        for term in group["terms"]
        for text, count in term["per_item"].items()
    }


def events_by_hand():
    """(event, text) -> the lines that name it."""
    return {
        (event["id"], seed["item"]): set(seed["lines"])
        for event in json.loads((BY_HAND / "events.json").read_text())["events"]
        for seed in event["seed_mentions"]
        if seed["certainty"] == "explicit"
    }


def sentences():
    """Sentences with the lines of the file in which each stands."""
    files = {hashlib.sha256(path.read_bytes()).hexdigest(): path.read_text() for path in TEXTS.glob("*.txt")}
    documents = pd.read_parquet(DATASET / s.DOCUMENTS.file)[[s.DOCUMENT, s.SHA256]]
    table = pd.read_parquet(DATASET / s.SENTENCES_TABLE.file).merge(documents, on=s.DOCUMENT)
    places = zip(table[s.SHA256], table[s.START], table[s.END], strict=True)
    return table.assign(lines=[lines_between(files[digest], start, end) for digest, start, end in places])


def lines_between(text, start, end):
    """Lines, counted from 1, that hold more than blanks between two characters of a text."""
    first = text.count("\n", 0, start) + 1
    return {first + number for number, line in enumerate(text[start:end].split("\n")) if line.strip()}


def lines_by_rule():
    """(event, text) -> the lines of the sentences in which it is found, one set a sentence."""
    found = mentions(s.EVENT).merge(sentences(), on=[s.DOCUMENT, s.SENTENCE])
    return found.groupby([s.KEY, s.DOCUMENT])["lines"].agg(list).to_dict()


def test_every_name_counted_by_hand_is_in_the_catalogue():
    referents = json.loads((DATASET / s.CATALOGUE_FILE).read_text())["referents"]
    ours = {name["key"] for referent in referents for name in referent["names"]}
    groups = json.loads((BY_HAND / "naming.json").read_text())["sets"]
    assert ours == {name_key(group["id"], term["term"]) for group in groups for term in group["terms"]}


def test_names_wider_than_their_heading_have_a_note():
    page = (ROOT / "docs" / "methods.md").read_text(encoding="utf-8")
    table = page.split("wider than the heading")[1].split("No text says")[0]
    wider = set(re.findall(r"^\| ([^|]+) \| (?:S|all)", table, re.MULTILINE))
    referents = json.loads((DATASET / s.CATALOGUE_FILE).read_text())["referents"]
    noted = {name["label"] for referent in referents for name in referent["names"] if name["note"]}
    assert wider == noted


def test_names_are_found_as_often_as_by_hand_in_each_text():
    found = mentions(s.NAME).assign(in_marks=lambda table: table[s.ATTRIBUTION] == s.ATTRIBUTIONS[0])
    counts = found.groupby([s.KEY, s.DOCUMENT])["in_marks"].agg(["size", "sum"])
    ours = dict(zip(counts.index, counts.itertuples(index=False, name=None), strict=True))
    assert ours == names_by_hand() | EXPLAINED_NAMES


def test_events_are_found_in_the_texts_that_name_them_and_in_no_other():
    found = mentions(s.EVENT)
    assert set(zip(found[s.KEY], found[s.DOCUMENT], strict=True)) == set(events_by_hand())


def test_events_are_found_on_the_lines_that_name_them():
    by_hand, by_rule = events_by_hand(), lines_by_rule()
    beyond = {
        place: {line for lines in each if not lines & by_hand[place] for line in lines}
        for place, each in by_rule.items()
    }
    read = sentences().groupby(s.DOCUMENT)["lines"].agg(lambda each: set().union(*each))
    missed = {
        place: lines & read[place[1]] - set().union(*by_rule[place]) for place, lines in by_hand.items()
    }
    assert {place: lines for place, lines in beyond.items() if lines} == FOUND_BY_RULE_ONLY
    assert {place: lines for place, lines in missed.items() if lines} == FOUND_BY_HAND_ONLY
