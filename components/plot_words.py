"""What plotly itself says beside a chart, in the language spoken: its button, and what comes of that."""

from typing import Any, Final

from comparison.translation import ENGLISH, N_, _, language

# As plotly.js writes them, which looks them up in the dictionary of its language.
WORDS: Final = (
    N_("Download plot as a PNG"),
    N_("Preparing image - this may take a few seconds"),
    N_("Image download succeeded"),
    N_("Sorry, there was a problem downloading your image!"),
)


def plot_words() -> dict[str, Any]:
    """The part of a graph's settings that makes plotly speak the language spoken; its own is English."""
    spoken = language()
    if spoken == ENGLISH:
        return {}
    return {"locale": spoken, "locales": {spoken: {"dictionary": {word: _(word) for word in WORDS}}}}
