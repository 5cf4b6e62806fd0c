"""Special terms: whose words a sentence is, and who says nothing."""

from collections.abc import Mapping
from typing import Final

from comparison.translation import N_
from components.glossary.term import Term

VOICES: Final[Mapping[str, Term]] = {
    "voice": Term(
        N_("Voice"),
        N_("Whose words a sentence is: the text's own, or those of somebody whom it quotes."),
        N_("Whose voice"),
        N_("voice"),
    ),
    "own_voice": Term(
        N_("Own voice"),
        N_("The words of the text itself, not those of somebody whom it quotes."),
        N_("Whose voice"),
        N_("own voice"),
    ),
    "quoted_voice": Term(
        N_("Quoted voice"),
        N_(
            "Words in quotation marks, or told as said by somebody. Where that is in doubt, they count as "
            "own voice."
        ),
        N_("Whose voice"),
        N_("quoted voice | quoted | quotation"),
    ),
    "silent": Term(
        N_("Silent"),
        N_(
            "There are texts from the event's time on, and none mentions it. It is said of the texts "
            "collected, never of a publisher."
        ),
        N_("Who covers what"),
        N_("silent | silence"),
    ),
    "not_collected": Term(
        N_("Not collected"),
        N_("The dataset holds no text of this kind, so nothing can be said about it."),
        N_("Who covers what"),
        N_("not collected | no text of this type | no texts collected"),
    ),
    "earlier_only": Term(
        N_("Earlier texts only"),
        N_("All texts of this kind are older than the event, so they cannot mention it."),
        N_("Who covers what"),
        N_("older than the event | only texts from before it | only earlier texts"),
    ),
    "share_of_words": Term(
        N_("Share of words"),
        N_(
            "Words of the sentences that mention the event, out of all words of the texts that could mention "
            "it."
        ),
        N_("Who covers what"),
        N_("share of words"),
    ),
}
