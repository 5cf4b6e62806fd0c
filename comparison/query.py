"""Read a URL's query against what a dataset holds: nothing a visitor sends raises.

`checked_against` reads a selection made in Python in the same way, and does raise.
"""

from dataclasses import replace
from functools import lru_cache
from typing import Final
from urllib.parse import parse_qsl

from comparison import columns, focus
from comparison.dataset import Dataset
from comparison.fields import is_extra, normalised_term, parse_date
from comparison.group_query import LEFT_OUT, Problem, once_each, regrouping
from comparison.groups import DATASETS
from comparison.options import Options
from comparison.selection import DATES, Selection, holds_one
from comparison.translation import N_, _, say
from comparison.wildcards import LEAST_LETTERS, says_enough
from comparison.wording import date_label, number, number_of, quoted
from preprocessing import schema

MAX_QUERY: Final = 8000
MAX_PAIRS: Final = 200
MAX_VALUES: Final = 50
MAX_TERM: Final = 60
MAX_WORDS: Final = 200  # characters of a name in a focus
MAX_PROBLEMS: Final = 5
KEPT: Final = 64  # selections

REST: Final = N_("{what}; the rest was left out.")
END: Final = N_("{what}; its end was left out.")
BOTH: Final = N_("{what}; both were left out.")
TOO_LONG: Final = N_("The address is longer than {most} characters")
TOO_MANY: Final = N_("The address holds more than {most} values")
NO_FILTER: Final = N_("{name} is no filter of this page")
NO_EXTRA: Final = N_("{name} is no filter of this dataset ({known})")
NO_VALUE: Final = N_("{value} is no value of “{label}” ({choices})")
NO_DATE: Final = N_("{value} is no date such as 2021-07-11")
DATE_OUT: Final = N_("{what}; “{parameter}” was left out.")
MOVED: Final = N_("{what}; “{parameter}” was moved.")
NO_TEXTS: Final = N_("{day} cannot be found: there are no texts")
OUTSIDE: Final = N_("{day} lies outside the texts ({range})")
NO_WORD: Final = N_("{value} is no word of at most {most} characters")
NO_FOCUS: Final = N_("{value} is nothing that a mark of this page counts")
SURPLUS: Final = N_("“{label}” holds more than {values}")
REVERSED: Final = N_("{first} comes after {last}")
MORE: Final = N_("And {n} more.")
FEW_LETTERS: Final = N_("{word} needs at least {letters} letters beside each star")


def parse_query(query: str | None, options: Options, longest: int = MAX_QUERY) -> tuple[Selection, list[str]]:
    """The selection of a URL's query, and in plain words what of it was left out.

    Unknown, malformed, repeated and surplus values are left out, dates are moved to the
    dataset's own; at most `MAX_PROBLEMS` of that is told one by one. `longest` bounds its characters.
    """
    problems: list[Problem] = []
    selection = _selected(_pairs(query, longest, problems), options, problems)
    return selection, _told(problems)


@lru_cache(maxsize=KEPT)
def checked_against(dataset: Dataset, selection: Selection) -> Selection:
    """The selection as its own query gives it back, once the dataset is known to hold all of it.

    A first day before the texts, or a last day after them, is moved to theirs: it selects the same.
    ValueError where the selection holds what the dataset does not, with what it may hold.
    """
    options, problems = _options(dataset.own), list[Problem]()
    found = _selected(list(_within(selection, options).pairs()), options, problems)
    if problems:
        told = "; ".join(what for what, done in problems[:MAX_PROBLEMS])
        raise ValueError(f"Selection: {told}; change that or leave it out")
    return found


@lru_cache(maxsize=DATASETS)
def _options(dataset: Dataset) -> Options:
    return Options.of(dataset)


def _within(selection: Selection, options: Options) -> Selection:
    """Without the days that lie outside the texts and leave none of them out."""
    first, last = options.date_min, options.date_max
    if first and selection.date_from and selection.date_from < first:
        selection = replace(selection, date_from=first)
    if last and selection.date_to and selection.date_to > last:
        selection = replace(selection, date_to=last)
    return selection


def _pairs(query: object, longest: int, problems: list[Problem]) -> list[tuple[str, str]]:
    text = query if isinstance(query, str) else ""
    if len(text) > longest:
        problems.append((say(TOO_LONG, most=number(longest)), _(END)))
        text = text[:longest].rpartition("&")[0]
    return parse_qsl(text.removeprefix("?"), keep_blank_values=False)


def _selected(pairs: list[tuple[str, str]], options: Options, problems: list[Problem]) -> Selection:
    """The selection of a query's parts."""
    if len(pairs) > MAX_PAIRS:
        problems.append((say(TOO_MANY, most=MAX_PAIRS), _(REST)))
    values: dict[str, list[str]] = {}
    for parameter, value in pairs[:MAX_PAIRS]:
        clean = _value(parameter, value, options, problems)
        if clean is not None and clean not in values.setdefault(parameter, []):
            values[parameter].append(clean)
    if columns.GROUP in values:
        values[columns.GROUP] = once_each(values[columns.GROUP], problems)
    selection = Selection()
    for parameter, found in values.items():
        selection = selection.with_values(parameter, _bounded(parameter, found, options, problems))
    return _in_order(selection, problems)


def _value(parameter: str, value: str, options: Options, problems: list[Problem]) -> str | None:
    if parameter in DATES:
        return _date(parameter, value, options, problems)
    if parameter == schema.TERM:
        return _term(value, problems)
    if parameter == columns.FOCUS:
        return _focus(value, options, problems)
    if parameter == columns.GROUP:
        return regrouping(value, options, problems)
    allowed = options.allowed(parameter)
    if allowed is None:
        columns_here = ", ".join(column for column, _ in options.extras)
        unknown = NO_EXTRA if is_extra(parameter) else NO_FILTER
        what = say(unknown, name=quoted(parameter), known=columns_here or _("it has none"))
        problems.append((what, _(LEFT_OUT)))
    elif value not in allowed:
        label, choices = options.label(parameter), options.choices(parameter)
        problems.append((say(NO_VALUE, value=quoted(value), label=label, choices=choices), _(LEFT_OUT)))
    return value if allowed and value in allowed else None


def _date(parameter: str, value: str, options: Options, problems: list[Problem]) -> str | None:
    day, first, last = parse_date(value), options.date_min, options.date_max
    if day is None:
        problems.append((say(NO_DATE, value=quoted(value)), _(DATE_OUT).replace("{parameter}", parameter)))
        return None
    if first is None or last is None:
        problems.append((say(NO_TEXTS, day=date_label(day, day)), _(LEFT_OUT)))
        return None
    clamped = min(max(day, first), last)
    if clamped != day:
        outside = say(OUTSIDE, day=date_label(day, day), range=date_label(first, last))
        problems.append((outside, _(MOVED).replace("{parameter}", parameter)))
    return clamped.isoformat()


def _term(value: str, problems: list[Problem]) -> str | None:
    term = normalised_term(value)
    if not term or len(term) > MAX_TERM or not term.isprintable():
        problems.append((say(NO_WORD, value=quoted(value), most=MAX_TERM), _(LEFT_OUT)))
        return None
    if not all(says_enough(word) for word in term.split()):
        problems.append((say(FEW_LETTERS, word=quoted(term), letters=LEAST_LETTERS), _(LEFT_OUT)))
        return None
    return term


def _focus(value: str, options: Options, problems: list[Problem]) -> str | None:
    """One part of what a clicked mark counts; see `comparison.focus`."""
    part, _mark, said = value.partition(focus.MARK)
    if _in_focus(part, said, options):
        return value
    problems.append((say(NO_FOCUS, value=quoted(value)), _(LEFT_OUT)))
    return None


def _in_focus(part: str, said: str, options: Options) -> bool:
    ids = {
        columns.TYPE: options.types,
        schema.EVENT: options.events,
        schema.TARGET: options.targets,
        columns.READING: schema.READINGS,
        schema.VOICE: schema.VOICES,
        columns.TEXT: options.documents,
        **dict.fromkeys(schema.LEVELS, options.sources),
    }
    if part in ids:
        return said in ids[part]
    if part in focus.NUMBERS:
        return focus.is_number(said)
    if part == schema.SENTENCE:
        return focus.is_place(said)
    if part in focus.WORDS:
        return bool(said) and len(said) <= MAX_WORDS and said.isprintable()
    return part == columns.WITHIN and said == focus.TEXTS


def _bounded(parameter: str, values: list[str], options: Options, problems: list[Problem]) -> list[str]:
    most = 1 if holds_one(parameter) else MAX_VALUES
    if len(values) > most:
        what = say(SURPLUS, label=options.label(parameter), values=number_of(most, "value"))
        problems.append((what, _(REST)))
    return values[:most]


def _in_order(selection: Selection, problems: list[Problem]) -> Selection:
    begin, end = selection.date_from, selection.date_to
    if begin and end and begin > end:
        what = say(REVERSED, first=date_label(begin, begin), last=date_label(end, end))
        problems.append((what, _(BOTH)))
        return selection.cleared(columns.FROM).cleared(columns.TO)
    return selection


def _told(problems: list[Problem]) -> list[str]:
    told = [done.replace("{what}", what) for what, done in problems]
    more = len(problems) - MAX_PROBLEMS
    return told if more <= 0 else [*told[:MAX_PROBLEMS], say(MORE, n=number(more))]
