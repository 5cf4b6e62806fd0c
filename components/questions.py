"""Questions to talk about in front of each chart. Neutral: none has an answer that is ours."""

from collections.abc import Mapping
from typing import Final

from comparison.translation import N_

QUESTIONS: Final[Mapping[str, tuple[str, str, str]]] = {
    "coverage": (
        N_("Which events does every kind of source mention, and which only one?"),
        N_("Where a kind of source is silent, what reasons can you think of?"),
        N_("What would you have to collect to know whether it is silent elsewhere too?"),
    ),
    "naming": (
        N_("What does each name bring to mind before you know anything else?"),
        N_("Can you think of a name that all of them could use?"),
        N_("Does a writer who quotes a name agree with it?"),
    ),
    "targets": (
        N_("Whose judgement is it: the writer's, or that of somebody quoted?"),
        N_("Would you read these sentences as the model does?"),
        N_("Can a sentence be hard on somebody without a hard word?"),
    ),
    "tone": (
        N_("Can a text sound calm and still take a side? Can one sound harsh and take none?"),
        N_("Which words would you expect to move the score, and which does a word list miss?"),
        N_("How many texts would you want before you trust the middle line?"),
    ),
    "wordshift": (
        N_("Which single word moves the difference most, and would you have guessed it?"),
        N_("Does that word speak of what happened, or of how it is told?"),
        N_("Would the difference remain if one text were left out?"),
    ),
    "keyness": (
        N_("Which of these words tell of a topic, and which of a way of speaking?"),
        N_("Could you tell the kind of source from its words alone?"),
        N_("Which word did you expect here that is missing?"),
    ),
    "terms": (
        N_("Which words do all of them share?"),
        N_("Which word is frequent in one kind of source only, and why might that be?"),
        N_("What do counts of single words leave out?"),
    ),
    "elsewhere": (
        N_("What would a reader of one kind of source alone never hear of?"),
        N_("Is what is missing left out on purpose, not known yet, or told under another name?"),
        N_("Where could you look to find out?"),
    ),
    "numbers": (
        N_("Do the numbers count the same thing, at the same time and place?"),
        N_("Who counted, and how could they know?"),
        N_("Which number would you quote, and what would you say beside it?"),
    ),
    "sources": (
        N_("Which sources make up most of what we compare here?"),
        N_("Whose words are missing?"),
        N_("Who owns, funds or directs each source, and how do we know?"),
    ),
    "timeline": (
        N_("Which texts were written while it happened, and which years later?"),
        N_("What can a text know that was written later?"),
        N_("Does the time of writing explain a difference better than the kind of source?"),
    ),
}
