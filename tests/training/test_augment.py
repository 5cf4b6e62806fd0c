"""What is changed around a target leaves the target in its place."""

import numpy as np

from preprocessing.target_input import Mentioned
from training.augment import Changer, Changes, is_name, joined, renamed
from training.examples import Example

PRAISED = Mentioned("Ana praised Bo, and Bo smiled.", 12, 14)


def test_another_name_stands_wherever_the_old_one_stood():
    changed = renamed(PRAISED, "the mayor")
    assert changed.sentence == "Ana praised the mayor, and the mayor smiled."
    assert changed.words == "the mayor"


def test_a_name_before_the_target_moves_its_place():
    changed = renamed(Mentioned("Bo saw that Bo won.", 12, 14), "Charles")
    assert (changed.sentence, changed.words) == ("Charles saw that Charles won.", "Charles")
    assert changed.start == 17


def test_another_sentence_before_or_after():
    assert joined(PRAISED, "It rained.", before=False).sentence == f"{PRAISED.sentence} It rained."
    before = joined(PRAISED, "It rained.", before=True)
    assert before.sentence == f"It rained. {PRAISED.sentence}"
    assert before.words == "Bo"


def test_pronouns_are_no_names():
    assert is_name("Bo")
    assert not any(is_name(word) for word in ("She", "his", "the mayor", ""))


def test_changes_keep_the_label_and_the_same_seed_changes_alike():
    examples = [Example(PRAISED, 2, 0), Example(Mentioned("Cy lost.", 0, 2), 0, 1)] * 20
    runs = []
    for _ in range(2):
        change = Changer(examples, Changes(joined=0.5, renamed=0.5), np.random.default_rng(3))
        runs.append([change(example) for example in examples])
    assert runs[0] == runs[1]
    assert [changed.label for changed in runs[0]] == [example.label for example in examples]
    assert {changed.mentioned.words for changed in runs[0]} == {"Bo", "Cy"}
    assert len({changed.mentioned.sentence for changed in runs[0]}) > 4


def test_without_changes_examples_stay_as_they_are():
    example = Example(PRAISED, 2, 0)
    assert Changer([example], Changes(), np.random.default_rng(0))(example) == example
