"""Every word of a lesson that is not of the texts: whole sentences, with named places."""

from typing import Final

TITLE: Final = "Which kind of source wrote this?"
INTRO: Final = "The class reads a few words, guesses who wrote them, sees the answer, and talks about it."
KEYS: Final = "Keys: a number chooses, Enter shows the answer, → goes on, ← goes back."
LINK_IS_LESSON: Final = (
    "The address of this page is the lesson: whoever opens it gets the same rounds. Nothing of it is stored."
)
NEUTRAL: Final = "Guessing is about wording. It does not say who is right."

# Set-up.
EVENT: Final = "Event: {event}"
ALL_TEXTS: Final = "All texts"
LEFT_OUT: Final = "Events of which only one source type writes are left out: there is nothing to guess."
ALSO: Final = "Also selected: {chosen}."
WITHOUT: Final = "Lesson on all texts"
ROUNDS: Final = "Rounds"
LESSONS: Final = "Lesson"
LESSON: Final = "Lesson {number}"
START: Final = "Start"
PRINT: Final = "Print the handout"

# A round.
ROUND: Final = "Round {number} of {all}"
GUESS: Final = "Which kind of source wrote this?"
PREDICT: Final = "Predict, then see the chart"
PREDICT_NAME: Final = "Which name does “{type}” use most often for “{referent}”?"
PREDICT_COVERAGE: Final = "How many of the {types} kinds of source mention “{event}”?"
QUOTED_BEFORE: Final = "These are words that the text quotes."
GAP: Final = "(hidden)"
CHOICES: Final = "Choices"
SHOW: Final = "Show the answer"
NEXT: Final = "Next"
IS_ANSWER: Final = "answer"
IS_CHOICE: Final = "the class"
CHOSEN: Final = "The class chooses “{choice}”. Press Enter to see the answer."
FIRST: Final = "Choose first: press a number from 1 to {last}."
SAME: Final = "The class chose the same."
OTHER: Final = "The class chose “{choice}”."
SCORE: Final = "Score so far: {right} of {all}."

# The answer.
FROM: Final = "{source}, {date}: “{title}”"
READ: Final = "Read at the source"
NO_PAGE: Final = "No public page is known for this text."
OWN: Final = "The words are the text’s own."
QUOTED: Final = "The text quotes these words, without saying for certain whose they are."
QUOTED_FROM: Final = "The text quotes these words, of {speaker}."
TONE: Final = "Tone of the whole sentence: {tone}, from {hits} of its {words} words that the lexicon knows."
NO_TONE: Final = "Tone of the whole sentence: none; the lexicon knows none of its {words} words."
HIDDEN: Final = "Hidden before: {words}."
NONE_HIDDEN: Final = "No word of this line was hidden."
MORE: Final = "More about this text"
CONTESTED: Final = "Its type can be read otherwise: {why}"
ANSWER_NAME: Final = "{answer}: {count} of {all} times"
ANSWER_COVERAGE: Final = "{answer} of {types}"
OUT_OF: Final = "{count} of {all}"
CHART: Final = "See the whole chart"
BARS_NAMES: Final = "Names that “{type}” uses for “{referent}”"
BARS_COVERAGE: Final = "Texts that mention “{event}”, by kind of source"
NAME: Final = "Name"
TIMES: Final = "Times"
KIND: Final = "Kind of source"
TEXTS: Final = "Texts"

# To talk about.
DISCUSS: Final = "To talk about"
ASK_QUOTED: Final = "Who is quoted here, and who is not?"
ASK_OWN: Final = "Which word made you choose?"
ASK_NAME: Final = "“{name}” is one name for this. Which others do you know, and what does each bring to mind?"
ASK_UNSAID: Final = "What is not said in these few words?"
ASK_CHART: Final = "What would you have to read before you say this of any other texts?"
ASK_END: Final = (
    "Which words name what happened, and who uses which?",
    "Who is quoted, and who is not?",
    "What is not said, and where could one read about it?",
)

# The end, and the handout.
RESULT: Final = "The class: {right} of {all}"
END: Final = "What was read"
AGAIN: Final = "Once more"
NEXT_LESSON: Final = "Next: Lesson {number}"
HANDOUT: Final = "{title} · {lesson}"
ABOUT: Final = "{corpus}: {chosen}"
PUPIL: Final = "Name: ____________________________  Date: ________________"
MARK: Final = "Mark one box for each line. Where there is a gap, words are hidden."
REASON: Final = "Which words made you choose? ________________________________________"
ANSWERS: Final = "Answer sheet · {lesson}"
POINTS: Final = "Our score: ________ of {all}"
ADDRESS: Final = "This lesson on the web: "
