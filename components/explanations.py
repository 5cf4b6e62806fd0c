"""What each chart is about, what it counts, and how it is to be read."""

from dataclasses import dataclass
from typing import Final

from comparison.support import floor_in_words
from comparison.translation import N_, _, say
from components.controls import COMPARE_BY

FIGURE_LABEL: Final = N_("Chart: {title}. Its numbers are in the table under it.")


@dataclass(frozen=True)
class Explanation:
    """A chart's title, its measure in one line, and paragraphs on how to read it and what it cannot say.

    All in English; each property says its field in the language spoken.
    """

    title_: str
    measure_: str
    reading_: tuple[str, ...]

    @property
    def title(self) -> str:
        """What the chart is about."""
        return _(self.title_)

    @property
    def figure_label(self) -> str:
        """What a figure is called where it cannot be seen."""
        return say(FIGURE_LABEL, title=self.title)

    @property
    def measure(self) -> str:
        """What is counted, and in which unit."""
        return _(self.measure_)

    @property
    def reading(self) -> tuple[str, ...]:
        """How to read it, and what it cannot say."""
        named = {"floor": floor_in_words(), "compare_by": _(COMPARE_BY)}
        return tuple(say(paragraph, **named) for paragraph in self.reading_)


EXPLANATIONS: Final = {
    "coverage": Explanation(
        N_("Who covers what"),
        N_(
            "Texts and sentences that mention each event, by source type. Where both numbers do not fit side "
            "by side, texts stand above sentences."
        ),
        (
            N_(
                "A filled circle is a mention in the selection: the larger it is, the more sentences. A "
                "small grey diamond: the type mentions it, but not in this selection. The others hold for "
                "all texts collected, whatever is selected. A hollow circle is silence: there are texts from "
                "the event's time on, and none mentions it. With a point in it: all of these texts are "
                "excerpts, and the whole texts may mention it. A hollow triangle: all texts are older than "
                "the event. A hatched field: there is no text of this type."
            ),
            N_(
                "The share of words, in the table, is that of the sentences that mention it in all words of "
                "the texts that could: those that pass the filters on texts and are dated from the event's "
                "time on."
            ),
            N_(
                "Silence is that of the texts collected here, never of a publisher. An event is found by "
                "patterns of words that the manifest lists; a text that only alludes to it is not found."
            ),
        ),
    ),
    "sources": Explanation(
        N_("Whose texts these are"),
        N_(
            "Texts and sentences by source. A bar is a source type, a segment is a source; length is "
            "sentences."
        ),
        (
            N_(
                "A text has an originator, who first published it, and a carrier, on whose page it was "
                "found. The two can differ, and the comparison changes with the choice: the control "
                "“{compare_by}” sets which one counts."
            ),
            N_(
                "Types say who owns, funds and directs a publisher, not whether a text is accurate. The "
                "names under a bar are in the order of its segments, each with its sentences."
            ),
        ),
    ),
    "timeline": Explanation(
        N_("When they were published"),
        N_(
            "Texts and sentences by date of publication. A row is a period that has texts; length is "
            "sentences."
        ),
        (
            N_(
                "Periods without texts are left out, so neighbouring rows need not be neighbours in time. A "
                "text that is dated only to a longer period has a row of its own; where that shares days "
                "with another row, a click on either selects the texts of both."
            ),
            N_(
                "Dates are those of the collected texts. Few texts in a period say nothing about how much "
                "was published."
            ),
        ),
    ),
    "tone": Explanation(
        N_("How they speak"),
        N_(
            "TextBlob polarity of sentences, from −1 (negative words) to +1 (positive words). Dot size is "
            "sentences; the upright line is the mean of the scored ones, the level line its 95% interval."
        ),
        (
            N_(
                "A sentence is scored when the lexicon knows one of its words. The lines under each strip "
                "say how many sentences that is, and how few of all words it rests on. An interval tells how "
                "far the mean would move with other texts like these; it takes 3 texts from 2 sources."
            ),
            N_(
                "Polarity is tone, not stance: words of praise score high whoever is praised, and a hard "
                "fact told in plain nouns scores 0. The table of unseen words lists what moves no score."
            ),
            N_(
                "VADER is a second lexicon, made apart from the first. Where its mean has the other sign, "
                "the strip says so, and neither sign is one to build on."
            ),
        ),
    ),
    "wordshift": Explanation(
        N_("Which words make the tone differ"),
        N_(
            "What each word adds to the difference between the mean scores of two source types; all words "
            "together are the difference."
        ),
        (
            N_(
                "A bar to the right makes the first type's mean higher than the second's, a bar to the left "
                "lower: since the word is more frequent in one of them, or scores otherwise there. The two "
                "parts stand in the table. The last bar is all other words together. A word counts against "
                "the mean of both types: one whose score is below it, even 0, pulls its type down."
            ),
            N_(
                "It takes apart the difference that these texts have, and does not say that other texts "
                "would have it. Words that the lexicon does not know add nothing, however much they say. The "
                "settings choose the two types, and subjectivity in place of tone."
            ),
        ),
    ),
    "keyness": Explanation(
        N_("Which words set them apart"),
        N_(
            "Words that a source type has more often than those it is compared with: how clearly (z of the "
            "log-odds) against how often, or how evenly. Size is texts; beside each word, its times."
        ),
        (
            N_(
                "Log-odds say how many times the odds of the others a word has, drawn towards no difference "
                "by a prior: as if so much more text had been read in which they do not differ. z is that "
                "over its error, and orders words without favouring the rarest. Each block has a scale of "
                "its own; a type below {floor}, or with nothing to compare above that, has none, and its "
                "words stand in alphabetical order. A word stands here if it is in enough texts and sources "
                "of its type; the settings change how many, the prior, what is compared, and whether the "
                "event's own words count. A line leads from a mark to its word, or to a bracket where "
                "several share it."
            ),
            N_(
                "A mark is filled where dealing out whole texts at random seldom sets the word apart as far "
                "(q below 0.05 for the whole list), once that has been checked, and hollow elsewhere; few "
                "texts can hardly reach it. A cross (×), a dotted line and ° mark a word in too few texts or "
                "sources, whatever its q; they are shown where the settings ask for them. A word set apart "
                "tells of topics, and of the texts collected, as much as of a way of speaking."
            ),
        ),
    ),
    "terms": Explanation(
        N_("Which words are frequent"),
        N_(
            "How often the most frequent words occur per 1,000 words of each source type; at right, all "
            "occurrences."
        ),
        (
            N_(
                "Each mark is a source type; the grey line joins the lowest and the highest rate. Within a "
                "row the types stand in the order of the key. Very common words, such as “the”, are left "
                "out; the rates count them in."
            ),
            N_(
                "Words are in the order of their mean rate over the types that have enough texts to be "
                "compared. A thin line is a 95% interval: where the word stands in at least three texts of "
                "two sources of the type; an arrow says that it goes on beyond the chart."
            ),
            N_(
                "A word can be frequent because one text repeats it: the table says in how many texts it "
                "occurs."
            ),
        ),
    ),
    "naming": Explanation(
        N_("What they call it"),
        N_(
            "How each source type divides its mentions among the competing names of one subject: uses and "
            "share."
        ),
        (
            N_(
                "Each dot is a name that the type uses, on a line from 0 to 100% of its own uses. The number "
                "of uses stands beside it: a share of few uses is an anecdote. A thin line is the 95% "
                "interval from drawing texts again; it needs the name in at least {floor} of the type."
            ),
            N_(
                "A quoted name counts as a use; the tables tell own voice and quotation apart, and show "
                "sources, texts and each two source types side by side. Counting a name does not say whether "
                "it is adopted, discussed or rejected."
            ),
        ),
    ),
    "targets": Explanation(
        N_("How they speak of it"),
        N_(
            "How a small model reads each mention of a target: as negative, neutral or positive toward it. "
            "Mentions by source type."
        ),
        (
            N_(
                "A bar is all mentions of the target by a source type, its middle the neutral ones: the "
                "further left it reaches, the larger the share read as negative. The numbers are mentions. A "
                "pale bar rests on fewer than {floor}. A quoted voice judges for itself, and the text that "
                "quotes it need not agree: the voice filter and the tables tell the two apart."
            ),
            N_(
                "The model reads one sentence at a time, in English, and is often wrong; how far it agrees "
                "with people stands in Methods. Each mark opens its sentences with their probabilities: read "
                "them before you lean on a bar. A sentence that reports something grave is often read as "
                "negative toward whoever it names."
            ),
            N_(
                "Sentiment toward a target is not stance, and no ranking of outlets: on events told by three "
                "outlets, models of this kind say which of two is kinder hardly better than chance (0.56 of "
                "pairs)."
            ),
        ),
    ),
    "elsewhere": Explanation(
        N_("Mentioned elsewhere, not here"),
        N_(
            "What at least two other source types mention and none of a type's own texts on the event does; "
            "without an event, none of its own texts selected. Beside each mark, the texts that mention it."
        ),
        (
            N_(
                "A block is a source type, with the number of its texts that were searched, each as a whole. "
                "A filled mark is a type that mentions the thing, a hollow one a type that does not; no "
                "mark: it may do so under another name. Types without a text on the event are left out: what "
                "was not collected is not silent. Words count where at least two texts of each of two other "
                "types have them, whatever their ending. A dagger (†) marks what another text of the type, "
                "one that is not on the event or not selected, mentions or may mention under another name."
            ),
            N_(
                "With one or two texts much is missing by chance, and what is missing from excerpts may "
                "stand in the rest of the text. An event counts as missing only where the type has a text "
                "from its first day on. Names are found by rule, events and targets by the manifest's "
                "patterns. Why something is not mentioned, no count can tell."
            ),
        ),
    ),
    "numbers": Explanation(
        N_("Numbers side by side"),
        N_(
            "Numbers that texts state of the same thing, as they are written; a dot is a number that texts "
            "of one source type state."
        ),
        (
            N_(
                "Numbers stand in sentences that mention the event, or beside one in its paragraph; without "
                "an event, in all that are selected. The table has all of them, with place and link, and a "
                "few words around where the quotation rule leaves room for them. Where values lie far apart, "
                "each step of the scale is a multiple of the one before."
            ),
            N_(
                "The same word is counted, which need not be the same thing: two numbers can differ because "
                "they count at other times or places. Percentages and units, such as years, stand last. "
                "Vague words have the least value that they can mean: hundreds stand at 100. Numbers are "
                "found by rule, and one whose noun stands before it is left out."
            ),
        ),
    ),
}
