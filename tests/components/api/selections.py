"""Selections drawn by chance, the same in every run."""

from random import Random

from comparison.exports import CHANGING
from comparison.query import Options
from comparison.selection import DATES, MANY, Selection

WORDS = ("people", "government", "blockade", "november", "rights", "protest", "protest*", "*ist")


def draw(options: Options, random: Random) -> Selection:
    """One to three parameters with a value or two, then now and then a setting."""
    closed = ["event", "type", "source", "country", "language", "level", "voice", "referent", "name"]
    selection = Selection()
    for parameter in random.sample([*closed, "from", "to", "term"], random.randint(0, 3)):
        selection = selection.with_values(parameter, _values(parameter, options, random))
    for parameter in random.sample(CHANGING, random.randint(0, 2)):
        selection = selection.with_values(parameter, [random.choice(options.allowed(parameter))])
    if selection.date_from and selection.date_to and selection.date_from > selection.date_to:
        return selection.cleared("from")
    return selection


def _values(parameter: str, options: Options, random: Random) -> list[str]:
    if parameter in DATES:
        return [f"{random.choice((2002, 2021, 2021, 2024))}-{random.randint(1, 12):02}-11"]
    if parameter == "term":
        return [random.choice(WORDS)]
    allowed = options.allowed(parameter) or ()
    most = random.randint(1, 2) if parameter in MANY else 1
    return random.sample(allowed, min(len(allowed), most))
