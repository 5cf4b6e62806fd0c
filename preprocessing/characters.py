"""What may stand in a text, a title or an address. Text from right to left is welcome, its marks included."""

import re

from preprocessing.problems import Place

MAX_BYTES = 10 * 1024 * 1024
# Beyond this a table's cell or line is not even taken in; below it a message can name the row's id.
MOST_BYTES = 8 * MAX_BYTES
# A headline is the one part of a text that a dataset repeats in full, so it has to be one.
MAX_TITLE_CHARACTERS = 500
MAX_ID_CHARACTERS = 100

_OVERRIDES = ("\u202d", "\u202e")
_TAG = re.compile(r"<\s*[/!?]?\s*[A-Za-z][^<>]*>|<\s*script", re.IGNORECASE)
_ID = re.compile(r"[^\s\x00-\x1f\x7f:]+")


def check_text(text: str, place: Place) -> bool:
    """Report what no measurement can be made of; True where nothing is wrong.

    Bytes that are not UTF-8 (kept as lone surrogates by whoever decoded them), a NUL, controls
    that override the direction of writing (text would show in another order than it is read), and
    more than MAX_BYTES.
    """
    before = len(place.problems)
    if not _is_text(text):
        place.report(None, "holds bytes that are not UTF-8", "Save it with the encoding UTF-8")
    if "\x00" in text:
        place.report(None, "holds a NUL character", "Remove it, or take the text from its source again")
    if override := next((each for each in _OVERRIDES if each in text), None):
        what = "overrides the direction of writing, so that it shows in another order than it is read"
        place.report(override, what, "Remove U+202D and U+202E; right-to-left letters need neither")
    if len(text) * 4 > MAX_BYTES and (size := len(text.encode("utf-8", "surrogatepass"))) > MAX_BYTES:
        what = f"is too long: {size:,} bytes, {MAX_BYTES:,} at most"
        place.report(None, what, "Split it into texts of their own")
    return len(place.problems) == before


def _is_text(text: str) -> bool:
    """Whether a text can be written in UTF-8: it holds no lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def check_title(title: str, place: Place) -> bool:
    """Report a title that is no headline: no word, HTML in it, or too long; True where it is one."""
    before = len(place.problems)
    if not has_words(title):
        place.report(title, "holds no word", "Write the headline")
    if _TAG.search(title):
        place.report(title, "holds HTML", "Write the headline as plain text")
    if len(title) > MAX_TITLE_CHARACTERS:
        what = f"has {len(title):,} characters, {MAX_TITLE_CHARACTERS} at most"
        place.report(title, what, "Write the headline only")
    return check_text(title, place) and len(place.problems) == before


def check_id(value: str, place: Place) -> bool:
    """Report an id that cannot be used in an address or a key; True where it can."""
    if _ID.fullmatch(value) and len(value) <= MAX_ID_CHARACTERS:
        return True
    what = "cannot be an id"
    cure = f"Write up to {MAX_ID_CHARACTERS} letters, digits, hyphens or underscores; no blank, no colon"
    place.report(value, what, cure)
    return False


def check_url(url: str, place: Place) -> bool:
    """Report an address that is not a page of the web; True where it is."""
    if re.fullmatch(r"https?://[^\s<>\"]+", url, re.IGNORECASE):
        return True
    place.report(url, "is not an address of a web page", "Start it with https:// or http://, or leave it out")
    return False


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit to measure, in any script."""
    return re.search(r"[^\W_]", text) is not None


def folded(text: str) -> str:
    """The text on one line, each run of white space as one blank."""
    return " ".join(text.replace("\ufeff", " ").split())
