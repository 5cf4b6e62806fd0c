"""Proper names of a text, by rule: persons, places and others.

A name is a run of capitalised words, with particles inside ("Ministry of Foreign Affairs"). A word that
opens a sentence belongs to one where the text has it capitalised inside a sentence too, where the
gazetteer knows it, or before further capitals, unless it is a verb, an adverb or a function word.
Headlines and captions in title case are not read.

- A **place** is what the gazetteer knows (`places.py`).
- A **person** is a name after an office, a rank or a role ("Prime Minister", "champion"), a speaker of
  the manifest, or two to four words that look like first name and surname and hold no word of an
  organisation: a frequent first name or a middle initial, or neither first nor last a common English
  word, or only one of them where a verb of saying stands beside it or the surname alone elsewhere.
- Everything else is **other**, a surname alone too. Peoples, parties, creeds, months and weekdays are
  left out.

A surname or a first name counts for the one person of the text who bears it. Accents and a second
surname make no difference; whom the manifest names as a speaker is spelt as there.

Caveat: rules without grammar. Words of a slogan count as names, an unknown organisation of two words can
pass for a person, a small town for a person or another name, and a name with "and" falls into two. No
pronouns are resolved. German is not read: it writes every noun with a capital.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import dropwhile
from typing import Final

from textblob.en import lexicon

from preprocessing.languages import code
from preprocessing.name_runs import Run, runs
from preprocessing.name_words import FIRST_NAMES, GROUPS, NOT_OF_PERSONS, OF_PLACES, PARTICLES
from preprocessing.places import is_place, plain
from preprocessing.prose import Sentence
from preprocessing.schema import OTHER, PERSON, PLACE, PROPER_NAME_KINDS
from preprocessing.speakers import full_name

_NOUNS_WITH_CAPITALS: Final = frozenset({"de", "lb"})
_NOT_IN_PERSONS: Final = GROUPS | {"of", "for"}
_MOST_WORDS: Final = 4


@dataclass(frozen=True)
class ProperName:
    """A name in a text, of what kind, and how often each sentence bears it, by number."""

    name: str
    kind: str
    sentences: Counter[int]

    @property
    def count(self) -> int:
        """How often the text bears it."""
        return self.sentences.total()


@dataclass
class _Found:
    """How a name is written in a text, how often, in which sentences, and what stands beside it."""

    written: Counter[str] = field(default_factory=Counter)
    sentences: Counter[int] = field(default_factory=Counter)
    titled: bool = False
    speaks: bool = False

    def add(self, other: "_Found") -> None:
        """Count another with this one."""
        self.written.update(other.written)
        self.sentences.update(other.sentences)
        self.titled |= other.titled
        self.speaks |= other.speaks


def proper_names(
    sentences: Sequence[Sentence], speakers: Sequence[str] = (), language: str | None = "en"
) -> list[ProperName]:
    """The proper names of a text, in alphabetical order."""
    if code(language) in _NOUNS_WITH_CAPITALS:
        return []
    found = _by_name(_certain([run for sentence in sentences for run in runs(sentence)]))
    known = {plain(speaker) for speaker in speakers}
    persons = {name: name.split() for name, each in found.items() if _is_person(name, each, found, known)}
    referents: dict[str, _Found] = {}
    for name, each in found.items():
        referents.setdefault(_owner(name, persons), _Found()).add(each)
    return _once(_named(name, each, name in persons, speakers) for name, each in referents.items())


def _certain(found: Sequence[Run]) -> Iterator[Run]:
    """Runs without a first word that owes its capital to its place, and no lone words that are no nouns."""
    inside = {word for run in found for word in run.words[run.initial :]}
    for run in found:
        words = run.words
        if run.initial and words[0] not in inside and not is_place(run.name):
            words = words if len(words) > 1 and _may_open(words) else _from_capital(words[1:])
        if len(words) > 1 or (words and (is_place(words[0]) or _is_one_of(words[0], ("NN",)))):
            yield replace(run, words=words)


def _from_capital(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(dropwhile(PARTICLES.__contains__, words))


def _may_open(words: Sequence[str]) -> bool:
    """Whether a first word is of the name: "White House", "Bank of Cuba", but "Traders of Havana"."""
    several = lexicon.get(words[0].lower()) == "NNS" and words[1] in PARTICLES
    return not several and _is_one_of(words[0], ("NN", "JJ"))


def _is_one_of(word: str, kinds: tuple[str, ...]) -> bool:
    """Whether a word is of these kinds; capitals throughout, and a word that English does not have, are."""
    return word.isupper() or lexicon.get(word.lower(), kinds[0]).startswith(kinds)


def _by_name(found: Iterable[Run]) -> dict[str, _Found]:
    names: dict[str, _Found] = {}
    for run in found:
        each = names.setdefault(plain(run.name), _Found())
        each.written[run.name] += 1
        each.sentences[run.sentence] += 1
        each.titled |= run.titled
        each.speaks |= run.speaks
    return names


def _is_person(name: str, each: _Found, found: Mapping[str, _Found], known: Collection[str]) -> bool:
    """Whether rules see a person; a single word is one only after an office, a rank or a role."""
    words = name.split()
    first_name = words[0] in FIRST_NAMES
    if (
        not NOT_OF_PERSONS.isdisjoint(words[first_name:])
        or words[0] in OF_PLACES
        or "of" in words
        or "for" in words
    ):
        return False
    if len(words) == 1:
        return each.titled
    if is_place(name) or not GROUPS.isdisjoint(words) or len(words) > _MOST_WORDS:
        return False
    if each.titled or name in known or first_name or len(words[1]) == 1:
        return True
    common = (words[0] in lexicon) + (words[-1] in lexicon)
    beside = each.speaks or words[-1] in found
    return not is_place(words[0]) and (common == 0 or (common == 1 and beside))


def _owner(name: str, persons: Mapping[str, list[str]]) -> str:
    """The one person of a text whose name this begins, or of whose words it is one; else the name itself."""
    words = name.split()
    if len(words) > 1:
        fuller = [each for each in persons if each.startswith(f"{name} ")]
    elif is_place(name):
        fuller = [each for each, parts in persons.items() if len(parts) > 1 and parts[-1] == name]
    else:
        fuller = [each for each, parts in persons.items() if len(parts) > 1 and name in parts]
    longest = max(fuller, key=len, default=name)
    return longest if all(longest.startswith(each) for each in fuller) else name


def _named(name: str, each: _Found, is_person: bool, speakers: Sequence[str]) -> ProperName:
    """A referent under that of its fuller names which is most often written."""
    several = {form: count for form, count in each.written.items() if " " in form}
    forms = several or each.written
    shown = max(forms, key=lambda form: (forms[form], len(form), form))
    if is_person:
        return ProperName(full_name(shown, "", speakers) or shown, PERSON, each.sentences)
    return ProperName(shown, PLACE if is_place(name) else OTHER, each.sentences)


def _once(named: Iterable[ProperName]) -> list[ProperName]:
    """Each name once, under the first of its kinds."""
    rows: dict[str, ProperName] = {}
    for each in sorted(named, key=lambda each: (each.name, PROPER_NAME_KINDS.index(each.kind))):
        before = rows.get(each.name)
        rows[each.name] = replace(before, sentences=before.sentences + each.sentences) if before else each
    return list(rows.values())
