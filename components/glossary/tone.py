"""Special terms: how a sentence sounds."""

from collections.abc import Mapping
from typing import Final

from comparison.translation import N_
from components.glossary.term import Term

TONE: Final[Mapping[str, Term]] = {
    "tone": Term(
        N_("Tone"),
        N_(
            "How pleasant or unpleasant the words of a sentence sound, from −1 to +1. It is not what its "
            "writer thinks."
        ),
        N_("What tone cannot see"),
        N_("tone"),
    ),
    "polarity": Term(
        N_("Polarity"),
        N_(
            "TextBlob's score of a sentence, from −1 (unpleasant words) to +1 (pleasant words): the mean of "
            "the words that its lexicon knows."
        ),
        N_("What tone cannot see"),
        N_("polarity | polarities"),
    ),
    "subjectivity": Term(
        N_("Subjectivity"),
        N_(
            "TextBlob's score of how personal the words sound, from 0 to 1. It does not say whether a "
            "sentence is an opinion."
        ),
        N_("Word shift"),
        N_("subjectivity"),
    ),
    "lexicon": Term(
        N_("Lexicon"),
        N_("A list of words, each with a score. TextBlob's is short, and most of it are adjectives."),
        N_("What tone cannot see"),
        N_("lexicon | lexicons"),
    ),
    "coverage": Term(
        N_("Lexicon coverage"),
        N_("How many of all words, or sentences, the lexicon knows at all. The others move no score."),
        N_("What tone cannot see"),
        N_("share of words the lexicon knows | share of sentences scored"),
    ),
    "scored": Term(
        N_("Scored"),
        N_(
            "A sentence is scored where the lexicon knows one of its words. One that is not is unseen, not "
            "neutral."
        ),
        N_("What tone cannot see"),
        N_("scored"),
    ),
    "vader": Term(
        N_("VADER"),
        N_(
            "A second lexicon, made apart from TextBlob's for short posts. Where the two differ in sign, "
            "trust neither."
        ),
        N_("What tone cannot see"),
        N_("vader"),
    ),
    "word_shift": Term(
        N_("Word shift"),
        N_(
            "How much each word adds to the difference between two mean scores. All words together make the "
            "difference."
        ),
        N_("Word shift"),
        N_("word shift | adds to the difference"),
    ),
}
