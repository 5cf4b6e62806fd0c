"""The list of shortcuts and the buttons that undo and redo; what they do is tried in a browser."""

import re

import pytest

from comparison.selection import PARAMETERS
from comparison.settings import SETTINGS, VIEW
from components import ids
from components.keys import SHORTCUTS, VIEW_KEYS, build_keys, keys_list
from components.steps import build_steps
from tests.components.reading import parts, words
from tests.corpus import ROOT

SCRIPT = (ROOT / "assets" / "views" / "keys.js").read_text(encoding="utf-8")


def test_the_dialog_waits_empty_and_has_a_name():
    dialog = build_keys()
    assert (dialog.id, words(dialog)) == (ids.KEYS, "")
    assert getattr(dialog, "aria-label") == "Keyboard shortcuts"


def test_every_key_is_told_with_what_it_does():
    rows = [(words(row.children[0]), words(row.children[1])) for row in parts(keys_list(True), "Tr")]
    assert rows[0] == ("?", "This list")
    assert rows[2] == (f"1–{len(SETTINGS[VIEW].values)}", "Open a page, by its place in the head")
    assert rows[3] == ("u Ctrl+Z", "Undo the last step of the selection")


def test_what_is_told_is_what_the_script_does():
    [actions] = re.findall(r"var ALONE = \{(.*?)\n  \};", SCRIPT, re.DOTALL)
    done = set(re.findall(r'^    "?([^":]+)"?:', actions, re.MULTILINE))
    assert done == {ways[0] for ways, _ in SHORTCUTS} - {VIEW_KEYS}


@pytest.mark.parametrize("single", [True, False])
def test_keys_that_work_alone_can_be_switched_off(single):
    (switch,) = parts(keys_list(single), "Checkbox")
    assert switch.checked is single


def test_undo_and_redo_wait_for_a_step_and_know_the_parameters():
    steps = build_steps()
    assert [words(button) for button in parts(steps, "Button")] == ["↶Undo", "↷Redo"]
    assert {getattr(button, "aria-disabled") for button in parts(steps, "Button")} == {"true"}
    assert getattr(steps, "data-order").split() == list(PARAMETERS)
    assert {"view", "text"} <= set(getattr(steps, "data-kept").split())
    assert not {"event", "focus", "duplicates"} & set(getattr(steps, "data-kept").split())
