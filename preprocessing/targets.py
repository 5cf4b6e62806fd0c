"""Sentiment toward a target: how a sentence speaks of what it mentions, by a small model.

The model is a classifier fine-tuned on English news sentences that people labelled (`training/`,
`docs/models/target-sentiment.md`). It gives three probabilities for one mention: that the sentence
speaks of it negatively, neutrally, positively. Caveat: this is how words sound toward a target, not
what a source thinks, and not whether what is said is true. Other languages than English are not measured.
"""

from collections.abc import Sequence
from typing import Any

from preprocessing import schema as s
from preprocessing.languages import is_english
from preprocessing.mentions import Mention
from preprocessing.prose import Sentence
from preprocessing.target_input import Mentioned
from preprocessing.target_model import FOLDER, read_card, shipped

Probabilities = tuple[float, float, float]


def toward(
    mentions: Sequence[Mention], sentences: Sequence[Sentence], language: str | None
) -> dict[Mention, Probabilities]:
    """Probabilities of negative, neutral and positive for each mention of a target; {} but for English."""
    targets = [mention for mention in mentions if mention.kind == s.TARGET]
    if not targets or not is_english(language):
        return {}
    asked = [Mentioned(sentences[mention.sentence].text, *mention.span) for mention in targets]
    rows = shipped()(asked).tolist()
    return {mention: (low, middle, high) for mention, (low, middle, high) in zip(targets, rows, strict=True)}


def recorded() -> dict[str, Any]:
    """What a dataset says of the model with which it was measured."""
    return read_card(FOLDER)
