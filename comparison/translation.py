"""The language in which a reader is spoken to: gettext catalogues in `locale/`, made and read with Babel.

A sentence is written in English where it is used: `_("...")` where it is said, `N_("...")` where it is a
constant that is said later. Which language that is depends on `speaking(language)`, under which each answer
to a reader is made. Answers that are kept are kept by selection, and the language is one of its settings.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Final

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ENGLISH: Final = "en"
SPANISH: Final = "es"
LANGUAGES: Final = {ENGLISH: "English", SPANISH: "Español"}  # each by its own name
LOCALES: Final = Path(__file__).parent.parent / "locale"
DOMAIN: Final = "parallax"

_spoken: ContextVar[str] = ContextVar("language", default=ENGLISH)


def language() -> str:
    """The language in which is spoken now."""
    return _spoken.get()


def speak(language: str) -> None:
    """Say whatever is said from now on in this language, until the next request chooses one."""
    _spoken.set(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Whatever is said within is said in this language."""
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


def direction() -> str:
    """Which way the language is written: "ltr" or "rtl"."""
    return "rtl" if Locale.parse(language()).text_direction == "rtl" else "ltr"


def N_(message: str) -> str:  # noqa: N802
    """The message itself, marked for the catalogues: for constants, which are said later."""
    return message


def N_n(one: str, many: str) -> tuple[str, str]:  # noqa: N802
    """Both forms of a message that counts, marked for the catalogues."""
    return one, many


def _(message: str) -> str:
    """A message in the language spoken; in English where the catalogue has none."""
    return translations(language()).gettext(message) if message else message


def say(message: str, /, **parts: object) -> str:
    """A message in the language spoken, with its parts put in."""
    return _filled(_(message), parts)


def say_n(one: str, many: str, n: int, /, **parts: object) -> str:
    """The form of a message that fits a count, with its parts put in."""
    return _filled(ngettext(one, many, n), parts)


def _filled(message: str, parts: Mapping[str, object]) -> str:
    """A message with its parts; an abbreviation that ends a sentence needs no second point: "EE. UU."."""
    for name, part in parts.items():
        if isinstance(part, str) and part.endswith("."):
            message = message.replace(f"{{{name}}}.", f"{{{name}}}")
    return message.format(**parts)


def ngettext(one: str, many: str, n: int) -> str:
    """The form of a message that fits a count."""
    return translations(language()).ngettext(one, many, int(n))  # numpy counts too


@lru_cache
def translations(language: str) -> NullTranslations:
    """The catalogue of a language; English is what stands in the code."""
    path = catalogue_path(language)
    if not path.exists():
        return NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, domain=DOMAIN)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def catalogue_path(language: str) -> Path:
    """Where the catalogue of a language is kept."""
    return LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"
