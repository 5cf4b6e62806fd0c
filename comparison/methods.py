"""How each chart's numbers are made, in one line: what a receipt says of it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

METHODS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "coverage": "Texts and sentences of each source type that mention each event; the state of a cell "
        "without a mention, from the dates of the texts collected.",
        "naming": "Mentions of each of a referent's names by source type, with the share among that type's "
        "mentions of the referent.",
        "targets": "Mentions of each target by source type, as a classifier reads them: negative, neutral or "
        "positive; the sums of its probabilities beside them.",
        "keyness": "Weighted log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008); "
        "p by permutation of documents between groups, Benjamini-Hochberg over all candidates.",
        "tone": "Mean TextBlob polarity of the sentences of each source type, over all and over those that "
        "the lexicon knows, with the lexicon's coverage; VADER as a second lexicon.",
        "wordshift": "Difference of the mean scores of two source types, as the sum of what each word of the "
        "lexicon contributes to it (after Gallagher and others 2021).",
        "terms": "Content words by their mean rate per 1,000 words over the source types above the evidence "
        "floor.",
        "elsewhere": "Events, targets, names and words that at least two other source types mention within "
        "the selection and this one does not.",
        "numbers": "Numbers that sentences state, with what they count, taken by rule.",
        "sources": "Texts, sentences and words by source at both levels, and who is quoted.",
        "timeline": "Texts and sentences of each source type by the dates of the texts.",
    }
)
