"""The URL's query: whatever comes, a selection that the dataset knows, and what was left out."""

from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.dataset import Dataset
from comparison.fields import normalised_term
from comparison.options import MAX_CHOICES, Options
from comparison.query import MAX_PROBLEMS, MAX_TERM, MAX_VALUES, checked_against, parse_query
from comparison.selection import Selection
from comparison.settings import SETTINGS
from comparison.wildcards import says_enough
from comparison.wording import quoted
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


@pytest.fixture(scope="module")
def options(tiny: Dataset) -> Options:
    return Options.of(tiny)


def test_options_are_what_the_dataset_holds(tiny: Dataset, options: Options) -> None:
    assert options == Options(
        events=("E01", "E02"),
        types=(NGO, STATE, SOLIDARITY),
        sources=("watch", "agency", "friends"),
        referents=("us_measures", "government"),
        names=("us_measures:embargo", "us_measures:blockade", "government:government", "government:regime"),
        targets=("police",),
        extras=(("x_country", ("CU", "GB", "JM")),),
        date_min=date(2001, 1, 1),
        date_max=date(2024, 3, 2),
        documents=("d1", "d2", "d3", "d4", "d5"),
        countries=(),
        languages=("en",),
        types_of=(("watch", (NGO,)), ("agency", (STATE,)), ("friends", (SOLIDARITY,))),
        extra_label=tiny.filter_label,
    )


def test_a_whole_query(options: Options) -> None:
    query = (
        "?event=E02&event=E01&event=E02&type=state_or_government&source=agency&from=2021-07-01&to=2022-01-01"
        "&level=carrier&voice=own&term=%20Blockade&referent=us_measures&name=us_measures:embargo&text=d3&x_country=GB"
    )
    assert parse_query(query, options) == (
        Selection(
            events=("E01", "E02"),
            types=(STATE,),
            sources=("agency",),
            date_from=date(2021, 7, 1),
            date_to=date(2022, 1, 1),
            level="carrier",
            voice="own",
            term="blockade",
            referent="us_measures",
            name="us_measures:embargo",
            text="d3",
            extras=(("x_country", ("GB",)),),
        ),
        [],
    )


@pytest.mark.parametrize("query", ["", "?", None, "&&&", "event", "event="])
def test_nothing_in_nothing_out(options: Options, query: str | None) -> None:
    assert parse_query(query, options) == (Selection(), [])


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("event=E99", "“E99” is no value of “Event” (E01, E02); it was left out."),
        (
            "type=press",
            f"“press” is no value of “Source type” ({NGO}, {STATE}, {SOLIDARITY}); it was left out.",
        ),
        (
            "referent=x",
            "“x” is no value of “Compare the names of” (us_measures, government); it was left out.",
        ),
        ("level=speaker", "“speaker” is no value of “Compare by” (originator, carrier); it was left out."),
        ("x_country=FR", "“FR” is no value of “Country” (CU, GB, JM); it was left out."),
        (
            "prior=abc",
            "“abc” is no value of “Prior: part of all counts” (0.1, 0.01, 1, 10); it was left out.",
        ),
        (
            "least_texts=-1",
            "“-1” is no value of “Texts with the word, at least” (2, 1, 3, 5); it was left out.",
        ),
        (
            "reference=martians",
            f"“martians” is no value of “Compared with” (rest, {NGO}, {STATE}, {SOLIDARITY}, "
            "watch, agency, friends); it was left out.",
        ),
        (
            "second=martians",
            f"“martians” is no value of “Word shift, second” (auto, {NGO}, {STATE}, {SOLIDARITY}, "
            "watch, agency, friends); it was left out.",
        ),
        (
            "country=Cuba",
            "“Cuba” is no value of “Publisher's country” (this dataset has none); it was left out.",
        ),
        ("language=es", "“es” is no value of “Language” (en); it was left out."),
        ("term=a*", "“a*” needs at least 2 letters beside each star; it was left out."),
        ("term=people%20**", "“people *” needs at least 2 letters beside each star; it was left out."),
        (
            "group=agency:martians",
            "“agency:martians” is no source and source type of this dataset, written as source:type; "
            "it was left out.",
        ),
        (
            "group=friends",
            "“friends” is no source and source type of this dataset, written as source:type; "
            "it was left out.",
        ),
        (
            f"group=agency:{STATE}",
            f"All texts of “agency” count as “{STATE}” in this dataset already; it was left out.",
        ),
        ("text=d9", "“d9” is no value of “Text” (d1, d2, d3, d4, d5); it was left out."),
        ("colour=red", "“colour” is no filter of this page; it was left out."),
        ("x_other=1", "“x_other” is no filter of this dataset (x_country); it was left out."),
        ("from=11%20July", "“11 July” is no date such as 2021-07-11; “from” was left out."),
        ("to=20210711", "“20210711” is no date such as 2021-07-11; “to” was left out."),
        ("term=%00", f"“�” is no word of at most {MAX_TERM} characters; it was left out."),
        ("term=" + "a" * 61, f"“{'a' * 40}…” is no word of at most {MAX_TERM} characters; it was left out."),
        ("from=2022-01-01&to=2021-01-01", "1 Jan 2022 comes after 1 Jan 2021; both were left out."),
    ],
)
def test_what_is_left_out_is_named(options: Options, query: str, told: str) -> None:
    assert parse_query(query, options) == (Selection(), [told])


def test_only_the_first_of_a_single_value_counts(options: Options) -> None:
    selection, told = parse_query("voice=own&voice=quoted", options)
    assert selection.voice == "own"
    assert told == ["“Voice” holds more than 1 value; the rest was left out."]


def test_dates_are_moved_into_the_dataset(options: Options) -> None:
    selection, told = parse_query("from=1066-10-14&to=9999-12-31", options)
    assert (selection.date_from, selection.date_to) == (date(2001, 1, 1), date(2024, 3, 2))
    assert told[0] == "14 Oct 1066 lies outside the texts (1 Jan 2001 – 2 Mar 2024); “from” was moved."
    assert len(told) == 2


def test_numbers_of_values_and_of_complaints_are_bounded() -> None:
    many = Options((), (), tuple(f"s{n:02}" for n in range(60)), (), (), (), (), None, None)
    selection, told = parse_query("&".join(f"source=s{n:02}" for n in range(60)), many)
    assert len(selection.sources) == MAX_VALUES
    assert told == [f"“Source” holds more than {MAX_VALUES} values; the rest was left out."]
    _, told = parse_query("&".join(f"a{n}=1" for n in range(150)), many)
    assert told[MAX_PROBLEMS:] == ["And 145 more."]
    selection, told = parse_query("a=1&" * 200 + "source=s01", many)
    assert selection == Selection()
    assert told[0] == "The address holds more than 200 values; the rest was left out."
    selection, told = parse_query("source=s01&source=" + "a" * 9000, many)
    assert selection.sources == ("s01",)
    assert told == ["The address is longer than 8,000 characters; its end was left out."]


PIECES = st.sampled_from(
    [
        "event",
        "type",
        "from",
        "to",
        "term",
        "x_country",
        "E01",
        "GB",
        "2021-07-11",
        "9999-12-31",
        "=",
        "&",
        "?",
        "%",
        "%E9",
    ]
)


@given(st.text() | st.lists(PIECES | st.text(max_size=3)).map("".join))
def test_no_text_raises_and_every_result_is_known(tiny: Dataset, text: str) -> None:
    options = Options.of(tiny)
    selection, _ = parse_query(text, options)
    for parameter, value in selection.pairs():
        allowed = options.allowed(parameter)
        assert allowed is None or value in allowed
    assert parse_query(selection.to_query(), options) == (selection, [])
    assert checked_against(tiny, selection) == selection  # no chart refuses what the page has read


def some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values)).map(tuple)


def one(*values: str) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(values)


DAYS = st.none() | st.dates(date(2001, 1, 1), date(2012, 1, 1))
LATER = st.none() | st.dates(date(2012, 1, 1), date(2024, 3, 2))
TERMS = st.none() | st.text(min_size=1, max_size=20).map(normalised_term).filter(
    lambda t: t and t.isprintable() and all(map(says_enough, t.split()))
)


def _value(setting: str, place: int) -> str:
    values = [*SETTINGS[setting].values, *((NGO, STATE) if SETTINGS[setting].types else ())]
    return values[place % len(values)]


SELECTIONS = st.builds(
    Selection,
    events=some(("E01", "E02")),
    types=some((NGO, STATE, SOLIDARITY)),
    sources=some(("watch", "agency", "friends")),
    languages=some(("en",)),
    date_from=DAYS,
    date_to=LATER,
    level=st.sampled_from(("originator", "carrier")),
    voice=one("own", "quoted"),
    term=TERMS,
    referent=one("us_measures", "government"),
    name=one("us_measures:embargo", "government:regime"),
    groups=some((f"agency:{NGO}", f"friends:{STATE}")),
    extras=some(("CU", "GB", "JM")).map(lambda values: (("x_country", values),)),
    settings=st.dictionaries(st.sampled_from(list(SETTINGS)), st.integers(0, 9)).map(
        lambda chosen: tuple((name, _value(name, place)) for name, place in chosen.items())
    ),
)


@given(SELECTIONS)
def test_a_selection_comes_back_from_its_query(tiny: Dataset, selection: Selection) -> None:
    assert parse_query(f"?{selection.to_query()}", Options.of(tiny)) == (selection, [])


@given(st.text())
def test_a_term_is_normalised_once(text: str) -> None:
    assert normalised_term(normalised_term(text)) == normalised_term(text)


def test_a_setting_holds_one_of_its_values(tiny: Dataset) -> None:
    selection, problems = parse_query("?prior=1&prior=10&reference=rest&scale=loudness", Options.of(tiny))
    assert selection == Selection(settings=(("prior", "1"),))
    assert len(problems) == 2
    assert parse_query(f"?reference={NGO}", Options.of(tiny)) == (
        Selection(settings=(("reference", NGO),)),
        [],
    )


def test_of_several_groupings_of_a_source_the_first_counts(options: Options) -> None:
    selection, told = parse_query(f"group=agency:{NGO}&group=agency:{SOLIDARITY}", options)
    assert selection == Selection(groups=(f"agency:{NGO}",))
    assert told == ["“agency” is grouped several times; the first counts."]


def test_a_source_with_texts_of_two_types_can_be_grouped_as_either(tiny: Dataset) -> None:
    types = tiny.documents["originator_type"].where(tiny.documents["document"] != "d5", NGO)
    options = Options.of(replace(tiny, documents=tiny.documents.assign(originator_type=types)))
    for kind in (NGO, STATE):
        assert parse_query(f"group=agency:{kind}", options) == (Selection(groups=(f"agency:{kind}",)), [])


@pytest.mark.parametrize(
    "value",
    ["type:state_or_government", "event:E01", "target:police", "reading:negative", "voice:own",
     "carrier:friends", "within:texts", "bin:-0.4",
     "proper_name:Ana López", "lemma:prison", "counted:person", "value:700.0", "qualifier:more than",
     "text:d1", "sentence:12"],
)  # fmt: skip
def test_a_part_of_a_focus_is_kept(options: Options, value: str) -> None:
    selection, told = parse_query(f"focus={quote(value)}", options)
    assert (selection, told) == (Selection(focus=(value,)), [])


@pytest.mark.parametrize(
    "value",
    ["type", "type:nobody", "event:E99", "target:", "reading:bad", "voice:both",
     "within:words", "bin:much", "value:nan", "value:inf",
     "lemma:", f"lemma:{'a' * 201}", "lemma:a\u0007", "nothing:1", ":", "carrier:nobody",
     "text:d9", "sentence:-1", "sentence:1.5", "sentence:", "sentence:٣", "sentence:12345678"],
)  # fmt: skip
def test_what_no_mark_counts_is_left_out_and_told(options: Options, value: str) -> None:
    selection, told = parse_query(f"focus={quote(value)}", options)
    assert selection == Selection()
    assert told == [f"{quoted(value)} is nothing that a mark of this page counts; it was left out."]


def test_of_many_values_the_first_are_named() -> None:
    many = Options((), (), tuple(f"s{n:02}" for n in range(60)), (), (), (), (), None, None)
    assert many.choices("source") == ", ".join(f"s{n:02}" for n in range(MAX_CHOICES)) + " and 40 more"
    assert parse_query("event=E01&x_a=1&from=2021-07-11", many)[1] == [
        "“E01” is no value of “Event” (this dataset has none); it was left out.",
        "“x_a” is no filter of this dataset (it has none); it was left out.",
        "11 Jul 2021 cannot be found: there are no texts; it was left out.",
    ]


@given(SELECTIONS)
def test_what_a_dataset_holds_is_as_it_was(tiny: Dataset, selection: Selection) -> None:
    assert checked_against(tiny, selection) == selection


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({"events": ("E99",)}, "“E99” is no value of “Event” (E01, E02)"),
        ({"extras": (("x_nope", ("1",)),)}, "“x_nope” is no filter of this dataset (x_country)"),
        ({"settings": (("reference", "martians"),)}, "“martians” is no value of “Compared with” (rest, "),
        ({"term": "a" * 61}, "is no word of at most 60 characters"),
        ({"term": "people a*"}, "“people a*” needs at least 2 letters beside each star"),
        ({"countries": ("Cuba",)}, "“Cuba” is no value of “Publisher's country” (this dataset has none)"),
        ({"languages": ("en", "es")}, "“es” is no value of “Language” (en)"),
        ({"date_from": date(2030, 1, 1)}, "1 Jan 2030 lies outside the texts (1 Jan 2001 – 2 Mar 2024)"),
        ({"date_to": date(1999, 1, 1)}, "1 Jan 1999 lies outside the texts"),
        ({"date_from": date(2022, 1, 1), "date_to": date(2021, 1, 1)}, "1 Jan 2022 comes after 1 Jan 2021"),
        ({"events": [f"E{n}" for n in range(300)]}, "holds more than 200 values"),
        ({"focus": ("type:nobody",)}, "“type:nobody” is nothing that a mark of this page counts"),
    ],
)
def test_what_a_dataset_does_not_hold_is_refused(tiny: Dataset, chosen: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=r"^Selection: .*; change that or leave it out$") as error:
        checked_against(tiny, Selection(**chosen))
    assert told in str(error.value)
    assert "left out;" not in str(error.value)


def test_days_that_leave_no_text_out_are_moved(tiny: Dataset) -> None:
    wide = Selection(date_from=date(1900, 1, 1), date_to=date(2100, 1, 1), voice="own")
    whole = replace(wide, date_from=date(2001, 1, 1), date_to=date(2024, 3, 2))
    assert checked_against(tiny, wide) == whole


def test_a_longer_query_may_be_read(options: Options) -> None:
    query = "&" * 9000 + "event=E02"
    assert parse_query(query, options)[0] == Selection()
    assert parse_query(query, options, 10_000) == (Selection(events=("E02",)), [])
    assert parse_query("event=E02&event=E01", options, 12)[0] == Selection(events=("E02",))
