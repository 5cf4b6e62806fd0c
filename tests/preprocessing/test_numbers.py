"""Numbers of invented sentences: value, qualifier, what is counted; and what is no figure."""

import pytest

from preprocessing.numbers import numbers
from preprocessing.prose import normalise, split
from preprocessing.records import Paragraph


def sentence(raw: str, headline: bool = False):
    return split(normalise(raw), Paragraph(raw, 0, headline), 1, 0)[0]


def found(raw: str) -> list[tuple[float, str | None, str]]:
    return [(n.value, n.qualifier, n.counted) for n in numbers(sentence(raw))]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Police held 700 people on Sunday.", [(700, None, "people")]),
        ("It lists 23 cities.", [(23, None, "city")]),
        ("Traders sent 12,000 letters and 3 parcels.", [(12000, None, "letter"), (3, None, "parcel")]),
        ("With 62% of the votes, and 3.5 percent more", [(62, None, "percent"), (3.5, None, "percent")]),
        ("Some 62 per cent of the traders agree.", [(62, "some", "percent")]),
        ("At least 14 traders left, up to 40 stay.", [(14, "at least", "trader")]),
        ("More than two hundred stalls closed.", [(200, "more than", "stall")]),
        ("No more than 30 stalls", [(30, "no more than", "stall")]),
        ("Rallies in 80+ towns", [(80, "more than", "town")]),
        ("He asks for 40 or more votes.", [(40, "or more", "vote")]),
        ("Hundreds of angry traders met.", [(100, "hundreds", "trader")]),
        ("Nearly tens of thousands of children", [(10000, "nearly tens of thousands", "child")]),
        ("Dozens of its leaders left.", [(12, "dozens", "leader")]),
        ("It cost $1.5 million, or 2 million dollars.", [(1.5e6, None, "dollar"), (2e6, None, "dollar")]),
        ("They paid €300 each.", [(300, None, "euro")]),
        ("A 60-year lease and a ten-month strike", [(60, None, "year"), (10, None, "month")]),
        ("A 1,000-mile march", [(1000, None, "mile")]),
        ("They waited ten or twenty years.", [(10, None, "year"), (20, None, "year")]),
        ("Of these, 184 (of 189) towns agreed.", [(184, None, "town"), (189, None, "town")]),
        ("Only two towns out of 193 agreed.", [(2, "only", "town"), (193, None, "town")]),
        ("243 specific and harsh measures", []),
        ("243 specific measures were taken.", [(243, None, "measure")]),
        ("500 police officers stood by.", [(500, None, "officer")]),
        ("It watches thousands of media outlets.", [(1000, "thousands", "outlet")]),
        ("Over 300 Palestinians live there.", [(300, "over", "palestinian")]),
        ("(killing 73 civilians)", [(73, None, "civilian")]),
        ("twenty-five people", [(25, None, "people")]),
        ("200 people Friday", [(200, None, "people")]),
        (
            "About 1.400 million people and 3.125% more",
            [(1.4e6, "about", "people"), (3.125, None, "percent")],
        ),
        (
            "0.125 miles, 1.25 miles, 1.4 miles",
            [(0.125, None, "mile"), (1.25, None, "mile"), (1.4, None, "mile")],
        ),
        # A name before it makes a number a label; these are no such names.
        ("He said: About 30 people, Nearly 40 traders", [(30, "about", "people"), (40, "nearly", "trader")]),
        ("Some say “Police 30 people”.", [(30, None, "people")]),
        ("In Cuba 11 people met, in New York 12 traders.", [(11, None, "people"), (12, None, "trader")]),
        ("Few liked Boeing's 47 planes.", [(47, None, "plane")]),
        ("It gave Boeing $5 and the Traders 62 percent", [(5, None, "dollar"), (62, None, "percent")]),
        (
            "It gave Boeing 1,400 planes and 2 million dollars.",
            [(1400, None, "plane"), (2e6, None, "dollar")],
        ),
    ],
)
def test_figures(raw, expected):
    assert found(raw) == expected


@pytest.mark.parametrize(
    "raw",
    [
        "In 1971 and 2021 rallies were held, and the 2022 elections too.",
        "On July 11 people met, on 12 July traders, on Nov. 20 children.",
        "On May 3, 2030 traders met.",
        "At 7:30 and at 8 p.m. traders met, at 9 o'clock all went.",
        "The 31st edition of the 1990s fair",
        "COVID-19 patients and F-16 jets",
        "Article 5 rights and Chapter two rules; No. 7 traders; page 12 notes",
        "Call 555 1234 today, or 555-1234 people.",
        "The 9/11 attacks and 24/7 shops",
        "Children aged 5 years, between the ages of 2 and 4, a man 60 years old, a 5-year-old child",
        "It happened five months ago, two days earlier.",
        "They won 3-2.",
        "See http://town.example/12 pages",
        "One trader stayed, and no one else.",
        "Thousands marched across the town, and deaths rose to 40.",
        "One of the top three towns",
        "Unas 1.400 personas, 12.500 traders, $1.400 a year, 12.345.678 people",
        "From 1.400 to 1.500 people",
        "They flew two Boeing 747 planes, saw the Apollo 11 mission, took Route 66 and I 5 people say.",
    ],
)
def test_no_figures(raw):
    assert found(raw) == []


def test_the_place_is_that_of_the_first_word():
    (number,) = numbers(sentence("Well over two hundred and six traders met."))
    assert (number.first_word, number.last_word, number.qualifier) == (2, 5, "well over")
    assert (
        sentence("Well over two hundred and six traders met.").text[slice(*number.span)]
        == "two hundred and six"
    )


def test_headlines_in_title_case():
    (number,) = numbers(sentence("Traders March in 80 Cities Worldwide", headline=True))
    assert number.counted == "city"
    (number,) = numbers(sentence("Town Traders Arrest 700 People on Sunday", headline=True))
    assert number.value == 700


def test_only_english_is_read():
    assert numbers(sentence("Unas 300 personas"), "es") == []
    assert len(numbers(sentence("300 persons"), "en-GB")) == len(numbers(sentence("300 persons"), None)) == 1


def test_a_number_makes_a_snippet():
    mention = numbers(sentence("Police held 700 people."))[0].mention
    assert (mention.kind, mention.key, mention.first_word, mention.last_word) == ("number", "people", 2, 2)
