"""Every word of a lesson that is not of the texts: whole sentences, with named places."""

from typing import Final

from comparison.translation import N_

TITLE: Final = N_("Which kind of source wrote this?")
INTRO: Final = N_("The class reads a few words, guesses who wrote them, sees the answer, and talks about it.")
KEYS: Final = N_("Keys: a number chooses, Enter shows the answer, → goes on, ← goes back.")
LINK_IS_LESSON: Final = N_(
    "The address of this page is the lesson: whoever opens it gets the same rounds. Nothing of it is stored."
)
NEUTRAL: Final = N_("Guessing is about wording. It does not say who is right.")

# Set-up.
EVENT: Final = N_("Event: {event}")
ALL_TEXTS: Final = N_("All texts")
ALL_TEXTS_AMONG: Final = N_("all texts")  # after a colon
LEFT_OUT: Final = N_("Events of which only one source type writes are left out: there is nothing to guess.")
ALSO: Final = N_("Also selected: {chosen}.")
WITHOUT: Final = N_("Lesson on all texts")
ROUNDS: Final = N_("Rounds")
LESSONS: Final = N_("Lesson")
LESSON: Final = N_("Lesson {number}")
START: Final = N_("Start")
PRINT: Final = N_("Print the handout")

# A round.
ROUND: Final = N_("Round {number} of {all}")
GUESS: Final = N_("Which kind of source wrote this?")
PREDICT: Final = N_("Predict, then see the chart")
PREDICT_NAME: Final = N_("Which name does “{type}” use most often for “{referent}”?")
PREDICT_COVERAGE: Final = N_("How many of the {types} kinds of source mention “{event}”?")
QUOTED_BEFORE: Final = N_("These are words that the text quotes.")
GAP: Final = N_("(hidden)")
CHOICES: Final = N_("Choices")
SHOW: Final = N_("Show the answer")
NEXT: Final = N_("Next")
IS_ANSWER: Final = N_("answer")
IS_CHOICE: Final = N_("the class")
CHOSEN: Final = N_("The class chooses “{choice}”. Press Enter to see the answer.")
FIRST: Final = N_("Choose first: press a number from 1 to {last}.")
SAME: Final = N_("The class chose the same.")
OTHER: Final = N_("The class chose “{choice}”.")
SCORE: Final = N_("Score so far: {right} of {all}.")

# The answer.
FROM: Final = N_("{source}, {date}: “{title}”")
READ: Final = N_("Read at the source")
NO_PAGE: Final = N_("No public page is known for this text.")
OWN: Final = N_("The words are the text’s own.")
QUOTED: Final = N_("The text quotes these words, without saying for certain whose they are.")
QUOTED_FROM: Final = N_("The text quotes these words, of {speaker}.")
TONE: Final = N_(
    "Tone of the whole sentence: {tone}, from {hits} of its {words} words that the lexicon knows."
)
NO_TONE: Final = N_("Tone of the whole sentence: none; the lexicon knows none of its {words} words.")
HIDDEN: Final = N_("Hidden before: {words}.")
NONE_HIDDEN: Final = N_("No word of this line was hidden.")
MORE: Final = N_("More about this text")
CONTESTED: Final = N_("Its type can be read otherwise: {why}")
ANSWER_NAME: Final = N_("{answer}: {count} of {all} times")
ANSWER_COVERAGE: Final = N_("{answer} of {types}")
OUT_OF: Final = N_("{count} of {all}")
CHART: Final = N_("See the whole chart")
BARS_NAMES: Final = N_("Names that “{type}” uses for “{referent}”")
BARS_COVERAGE: Final = N_("Texts that mention “{event}”, by kind of source")
NAME: Final = N_("Name")
TIMES: Final = N_("Times")
KIND: Final = N_("Kind of source")
TEXTS: Final = N_("Texts")

# To talk about.
DISCUSS: Final = N_("To talk about")
ASK_QUOTED: Final = N_("Who is quoted here, and who is not?")
ASK_OWN: Final = N_("Which word made you choose?")
ASK_NAME: Final = N_(
    "“{name}” is one name for this. Which others do you know, and what does each bring to mind?"
)
ASK_UNSAID: Final = N_("What is not said in these few words?")
ASK_CHART: Final = N_("What would you have to read before you say this of any other texts?")
ASK_END: Final = (
    N_("Which words name what happened, and who uses which?"),
    N_("Who is quoted, and who is not?"),
    N_("What is not said, and where could one read about it?"),
)

# The end, and the handout.
RESULT: Final = N_("The class: {right} of {all}")
END: Final = N_("What was read")
AGAIN: Final = N_("Once more")
NEXT_LESSON: Final = N_("Next: Lesson {number}")
HANDOUT: Final = N_("{title} · {lesson}")
ABOUT: Final = N_("{corpus}: {chosen}")
PUPIL: Final = N_("Name: ____________________________  Date: ________________")
MARK: Final = N_("Mark one box for each line. Where there is a gap, words are hidden.")
REASON: Final = N_("Which words made you choose? ________________________________________")
ANSWERS: Final = N_("Answer sheet · {lesson}")
POINTS: Final = N_("Our score: ________ of {all}")
ADDRESS: Final = N_("This lesson on the web: ")
