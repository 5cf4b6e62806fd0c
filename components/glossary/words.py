"""Special terms: which words, and how they are compared."""

from collections.abc import Mapping
from typing import Final

from comparison.translation import N_
from components.glossary.term import Term

WORDS: Final[Mapping[str, Term]] = {
    "per_thousand": Term(
        N_("Per 1,000 words"),
        N_(
            "How often something stands in each thousand words, so that much text and little text can be "
            "compared."
        ),
        N_("Words"),
        N_("per 1,000 words | per 1,000 words there"),
    ),
    "keyness": Term(
        N_("Words that set apart"),
        N_(
            "Words more frequent in one kind of source than in those it is compared with (keyness). Topics "
            "set apart too, not only ways of speaking."
        ),
        N_("Words that distinguish"),
        N_("words that set apart | set apart | keyness"),
    ),
    "log_odds": Term(
        N_("Log-odds"),
        N_(
            "How many times the odds of a word are those elsewhere, as a logarithm: 0 is no difference, "
            "above 0 is more here."
        ),
        N_("Words that distinguish"),
        N_("log-odds"),
    ),
    "z": Term(
        N_("z"),
        N_(
            "Log-odds divided by their error. It orders words without favouring the rarest or the most "
            "frequent."
        ),
        N_("Words that distinguish"),
        N_("z"),
    ),
    "prior": Term(
        N_("Prior"),
        N_(
            "Text added in thought, in which the groups do not differ. The stronger it is, the less a rare "
            "word can stand out."
        ),
        N_("Words that distinguish"),
        N_("prior"),
    ),
    "log_ratio": Term(
        N_("Log ratio"),
        N_("How many times as frequent a word is here, in doublings: 1 is twice as often, 2 is four times."),
        N_("Words that distinguish"),
        N_("log ratio"),
    ),
    "percent_diff": Term(
        N_("%DIFF"),
        N_("By how many percent a word is more frequent here than in what it is compared with."),
        N_("Words that distinguish"),
        N_("%diff"),
    ),
    "g2": Term(
        N_("G²"),
        N_(
            "How far the counts are from no difference, if words were independent, which they are not. It "
            "grows with the amount of text."
        ),
        N_("Words that distinguish"),
        N_("g²"),
    ),
    "dispersion": Term(
        N_("Spread (DPnorm)"),
        N_("How evenly a word is spread over the texts: 0 is evenly, 1 is all in the shortest text."),
        N_("Words that distinguish"),
        N_("spread (dpnorm) | dpnorm | how evenly"),
    ),
}
