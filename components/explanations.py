"""What each chart is about, what it counts, and how it is to be read."""

from dataclasses import dataclass
from typing import Final

from components.controls import COMPARE_BY


@dataclass(frozen=True)
class Explanation:
    """A chart's title, its measure in one line, and paragraphs on how to read it and what it cannot say."""

    title: str
    measure: str
    reading: tuple[str, ...]


EXPLANATIONS: Final = {
    "coverage": Explanation(
        "Who covers what",
        "Texts and sentences that mention each event, by source type. Where both numbers do not fit side "
        "by side, texts stand above sentences.",
        (
            "A filled circle is a mention in the selection: the larger it is, the more sentences. A small "
            "grey diamond: the type mentions it, but not in this selection. The others hold for all texts "
            "collected, whatever is selected. A hollow circle is silence: there are texts from the event's "
            "time on, and none mentions it. A hollow triangle: all texts are older than the event. A "
            "hatched field: there is no text of this type.",
            "Silence is that of the texts collected here, never of a publisher. An event is found by "
            "patterns of words that the manifest lists; a text that only alludes to it is not found.",
        ),
    ),
    "sources": Explanation(
        "Whose texts these are",
        "Texts and sentences by source. A bar is a source type, a segment is a source; length is sentences.",
        (
            "A text has an originator, who first published it, and a carrier, on whose page it was found."
            " The two can differ, and the comparison changes with the choice: the control "
            f"“{COMPARE_BY}” sets which one counts.",
            "Types say who owns, funds and directs a publisher, not whether a text is accurate. The names"
            " under a bar are in the order of its segments, each with its sentences.",
        ),
    ),
    "timeline": Explanation(
        "When they were published",
        "Texts and sentences by date of publication. A row is a period that has texts; length is sentences.",
        (
            "Periods without texts are left out, so neighbouring rows need not be neighbours in time. A "
            "text that is dated only to a longer period has a row of its own; where that shares days with "
            "another row, a click on either selects the texts of both.",
            "Dates are those of the collected texts. Few texts in a period say nothing about how much was"
            " published.",
        ),
    ),
    "tone": Explanation(
        "How they speak",
        "TextBlob polarity of sentences, from −1 (negative words) to +1 (positive words). Dot size is "
        "sentences; the upright line is the mean of the scored ones.",
        (
            "A sentence is scored when the lexicon knows one of its words. The two lines under each strip"
            " say how many sentences that is, and how few of all words it rests on.",
            "Polarity is tone, not stance: words of praise score high whoever is praised, and a hard fact"
            " told in plain nouns scores 0. Means of few sentences, or of few texts, shift with a single "
            "text.",
        ),
    ),
    "terms": Explanation(
        "Which words are frequent",
        "How often the most frequent words occur per 1,000 words of each source type; at right, all "
        "occurrences.",
        (
            "Each mark is a source type; the grey line joins the lowest and the highest rate. Within a "
            "row the types stand in the order of the key. Very common words, such as “the”, are left out;"
            " the rates count them in.",
            "A word can be frequent because one text repeats it: the table says in how many texts it occurs.",
        ),
    ),
    "naming": Explanation(
        "What they call it",
        "How each source type divides its mentions among the competing names of one subject: uses and share.",
        (
            "Each dot is a name that the type uses, on a line from 0 to 100% of its own uses. The number"
            " of uses stands beside it: a share of few uses is an anecdote.",
            "A quoted name counts as a use; the table tells own voice and quotation apart. Counting a "
            "name does not say whether it is adopted, discussed or rejected.",
        ),
    ),
}
