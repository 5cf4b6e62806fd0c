"""What a reader calls the language of a text."""

from babel import Locale, UnknownLocaleError

from comparison.translation import language


def language_name(tag: str) -> str:
    """A BCP 47 tag with its name in the language spoken: "Spanish (es-CU)"; the tag alone without one."""
    try:
        name = Locale.parse(tag, sep="-").get_language_name(language())
    except (ValueError, UnknownLocaleError):
        return tag
    return f"{name} ({tag})" if name else tag
