"""A mistake in the input: what it is, where it stands, how to mend it. All are collected and told at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

SHOWN_CHARACTERS = 80


@dataclass(frozen=True)
class Problem:
    """One mistake. `where` is a key, a line or a row of `file`; `cure` says what to write instead."""

    file: str
    where: str
    value: str
    what: str
    cure: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.file, self.where) if part)
        value = f"{self.value} " if self.value else ""
        return f"{place}: {value}{self.what}. {self.cure}"


class InputError(ValueError):
    """A manifest, a table or a text cannot be used as it is; `problems` holds every mistake found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = list(problems)


def shown(value: object) -> str:
    """The value on one line, shortened, with characters that cannot be seen or printed written as escapes."""
    text = repr(value)
    if len(text) > SHOWN_CHARACTERS:
        text = text[:SHOWN_CHARACTERS] + "…"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


@dataclass(frozen=True)
class Place:
    """Where a reader of the input is at the moment, and the list to which it reports."""

    file: str
    where: str = ""
    problems: list[Problem] = field(default_factory=list)

    def at(self, part: str) -> "Place":
        """A place inside this one, for example a key of an entry; the list stays the same."""
        return replace(self, where=f"{self.where}, {part}" if self.where else part)

    def report(self, value: object, what: str, cure: str) -> None:
        """Add a problem here. `value` is shown as it was written; None shows nothing."""
        said = "" if value is None else shown(value)
        self.problems.append(Problem(self.file, self.where, said, what, cure))
