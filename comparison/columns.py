"""Column names of the frames that `comparison` returns, beside those of the dataset."""

from typing import Final

TYPE: Final = "type"
SOURCE: Final = "source"
COUNTRY: Final = "country"  # of a publisher, as the catalogue says it
LEVEL: Final = "level"
FOCUS: Final = "focus"
TEXT: Final = "text"  # the id of the one that is open
WITHIN: Final = "within"
STATE: Final = "state"
TEXTS: Final = "texts"
TEXTS_COLLECTED: Final = "texts_collected"
TEXTS_SINCE: Final = "texts_since"  # from the event's first day on
ONLY_EXCERPTS: Final = "only_excerpts"
SHARE_OF_WORDS: Final = "share_of_words"
PERIOD: Final = "period"
PERIOD_TEXTS: Final = "period_texts"
PERIOD_SENTENCES: Final = "period_sentences"
TYPE_TEXTS: Final = "type_texts"
TYPE_SENTENCES: Final = "type_sentences"
FROM: Final = "from"
TO: Final = "to"
BIN: Final = "bin"
SCORED: Final = "scored"
SHARE_SCORED: Final = "share_scored"
SHARE_KNOWN: Final = "share_known"
MEAN: Final = "mean"
MEAN_SCORED: Final = "mean_scored"
PER_THOUSAND: Final = "per_thousand"
REFERENT: Final = "referent"
LABEL: Final = "label"
SHARE: Final = "share"
OWN_COUNT: Final = "own"
QUOTED_COUNT: Final = "quoted"
USES: Final = "uses"
TEXTS_USING: Final = "texts_using"
FIRST: Final = "first"
SECOND: Final = "second"
SHARE_FIRST: Final = "share_first"
SHARE_SECOND: Final = "share_second"
DIFFERENCE: Final = "difference"
DATE: Final = "date"
LINK: Final = "link"
NOTE: Final = "note"
TONE_WORDS: Final = "tone_words"
SNIPPETS: Final = "snippets"
MENTIONED: Final = "mentioned"
SELECTED: Final = "selected"
REPEATED: Final = "repeated"
CHART: Final = "chart"
EVENTS: Final = "events"  # the ids that a sentence mentions, as the next
TARGETS: Final = "targets"
NAMES: Final = "names"
PASSAGE: Final = "passage"

# Tone by a second lexicon, and what the first cannot see.
VADER_SCORED: Final = "vader_scored"
VADER_SHARE: Final = "vader_share"
VADER_MEAN: Final = "vader_mean"
DISAGREE: Final = "disagree"
COUNT_ALL: Final = "count_all"

# Sentiment toward a target; counts of readings are under `schema.NEGATIVE` and so on.
READING: Final = "reading"
UNMEASURED: Final = "unmeasured"
TOWARD: Final = "toward"  # of a sentence: each target with its reading and its probabilities
SHARE_NEGATIVE: Final = "share_negative"
SHARE_NEUTRAL: Final = "share_neutral"
SHARE_POSITIVE: Final = "share_positive"
EXPECTED_NEGATIVE: Final = "expected_negative"
EXPECTED_NEUTRAL: Final = "expected_neutral"
EXPECTED_POSITIVE: Final = "expected_positive"

# Word shift.
ENOUGH: Final = "enough"
CONTRIBUTION: Final = "contribution"
FREQUENCY_PART: Final = "frequency_part"
SCORE_PART: Final = "score_part"
WEIGHT_FIRST: Final = "weight_first"
WEIGHT_SECOND: Final = "weight_second"
SCORE_FIRST: Final = "score_first"
SCORE_SECOND: Final = "score_second"
COUNT_FIRST: Final = "count_first"
COUNT_SECOND: Final = "count_second"
WORD: Final = "word"  # kinds of its rows: a word, all others as one, and what no word explains
OTHERS: Final = "others"
UNTRACED: Final = "untraced"

GROUP: Final = "group"  # and the public parameter that groups a source otherwise
ITEM: Final = "item"
ESTIMATE: Final = "estimate"
LOW: Final = "low"
HIGH: Final = "high"
SOURCES: Final = "sources"
INTERVALS: Final = "intervals"  # the name of the frame that holds them

# A finding under other choices.
CHOICE: Final = "choice"
FINDING: Final = "finding"
BADGE: Final = "badge"
SAME: Final = "same"
SAME_NUMBERS: Final = "same_numbers"

# Whether a finding stands.
STANDS: Final = "stands"
DEPENDS: Final = "depends"
TOO_LITTLE: Final = "too_little"
BADGES: Final = (STANDS, DEPENDS, TOO_LITTLE)

# Mentioned elsewhere, and numbers side by side.
OTHER_TYPES: Final = "other_types"
TEXTS_EACH: Final = "texts_each"
OTHER_TEXTS: Final = "other_texts"
OWN_TEXTS: Final = "own_texts"
OWN_ELSEWHERE: Final = "own_elsewhere"
TOTAL_ELSEWHERE: Final = "total_elsewhere"
PERHAPS: Final = "perhaps"
FOUND_IN: Final = "found_in"
TOTAL: Final = "total"
EXCERPTS: Final = "excerpts"
WRITTEN: Final = "written"
NEAR: Final = "near"
COUNTED_TYPES: Final = "counted_types"
COUNTED_TEXTS: Final = "counted_texts"

# Words that distinguish.
REST_COUNT: Final = "rest_count"
REST_PER_THOUSAND: Final = "rest_per_thousand"
LOG_ODDS: Final = "log_odds"
Z: Final = "z"
LOG_RATIO: Final = "log_ratio"
PERCENT_DIFF: Final = "percent_diff"
G2: Final = "g2"
DP_NORM: Final = "dp_norm"
PASSES: Final = "passes"
CANDIDATES: Final = "candidates"
P: Final = "p"
Q: Final = "q"
SMALL_Q: Final = "small_q"  # q below 0.05
SMALLEST_P: Final = "smallest_p"
LEAST_SMALLEST: Final = "least_smallest_p"  # of the whole frame, as the next
GREATEST_SMALLEST: Final = "greatest_smallest_p"
PERMUTATIONS: Final = "permutations"
SIGNIFICANCE: Final = "significance"  # the name of the frame that holds them

# States of a cell in the coverage matrix.
MENTIONS: Final = "mentions"
OUTSIDE: Final = "outside_selection"
SILENT: Final = "silent"
EARLIER_ONLY: Final = "earlier_only"
NOT_COLLECTED: Final = "not_collected"
STATES: Final = (MENTIONS, OUTSIDE, SILENT, EARLIER_ONLY, NOT_COLLECTED)
