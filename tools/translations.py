"""Write the catalogues in `locale/` again from the messages of the code; translations are kept.

Every catalogue takes what is new and drops what is gone. With `--check` nothing is written, and the exit
status is 1 where a message lacks its translation.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT: Final = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from comparison.translation import DOMAIN, ENGLISH, LANGUAGES, catalogue_path  # noqa: E402

ROOMS: Final = ("comparison", "components", "hosting", "benchmarks")
KEYWORDS: Final = {"_": None, "N_": None, "say": None, "ngettext": (1, 2), "N_n": (1, 2), "say_n": (1, 2)}
METHODS: Final = [("**.py", "python")]


def main(arguments: list[str]) -> int:
    """Write or check every catalogue; the number of those that are not whole."""
    check = "--check" in arguments
    missing = {language: update(language, check) for language in LANGUAGES if language != ENGLISH}
    for language, messages in missing.items():
        for message in messages:
            print(f"{language}: not translated: {message}")
    return int(check and any(missing.values()))


def update(language: str, check: bool) -> list[str]:
    """Bring one catalogue to the messages of the code; those without a translation come back."""
    path = catalogue_path(language)
    held = read(path, language)
    held.update(messages(), no_fuzzy_matching=True)
    held.obsolete.clear()
    if not check:
        head(held, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written(held))
    return untranslated(held)


def messages() -> Catalog:
    """Every message of the code, with the files that hold it."""
    found = Catalog(project=DOMAIN, charset="utf-8")
    for room in ROOMS:
        for file, _, message, _, _ in extract_from_dir(ROOT / room, METHODS, keywords=KEYWORDS):
            found.add(message, None, [(f"{room}/{file}", 0)])
    return found


def read(path: Path, language: str) -> Catalog:
    """The catalogue of a language, empty where there is none yet."""
    if not path.exists():
        return Catalog(locale=language, domain=DOMAIN, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def head(catalogue: Catalog, language: str) -> None:
    """Give a catalogue a head that says what it is, and no more."""
    catalogue.header_comment = f"# What Parallax says, in {LANGUAGES[language]}. See `make translations`."
    catalogue.fuzzy = False
    catalogue.project, catalogue.version = "Parallax", ""
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = ""


def written(catalogue: Catalog) -> bytes:
    """A catalogue as it is kept: in the order of the messages, without the day on which it was written."""
    file = BytesIO()
    write_po(file, catalogue, width=110, omit_header=False, sort_output=True, include_lineno=False)
    lines = file.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if b"-Date: " not in line)


def untranslated(catalogue: Catalog) -> list[str]:
    """The messages without a translation, or with one that lacks a form."""
    return list(_untranslated(catalogue))


def _untranslated(catalogue: Catalog) -> Iterator[str]:
    for message in catalogue:
        forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if message.id and (message.fuzzy or not all(forms)):
            yield message.id if isinstance(message.id, str) else message.id[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
