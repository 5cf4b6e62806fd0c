"""A small invented manifest, right in every line, for tests to spoil."""

from pathlib import Path

import pytest

from preprocessing.manifest import read_manifest
from preprocessing.problems import InputError, Problem

TEXT = "Menu\nThe pond is drained\nby night\n\nFirst line.\nSecond line.\n\nA heading\nThird line.\n"

FILES = {
    "corpus.toml": """
name = "pond"
title = "The pond"
description = "Invented."
""",
    "sources.toml": """
[[sources]]
id = "herald"
name = "The Herald"
type = "independent_or_other_press"

[[sources]]
id = "town"
name = "The Town"
type = "state_or_government"
references = ["https://example.org/town"]
""",
    "documents.toml": """
[[documents]]
id = "d1"
file = "pond.txt"
title = "The pond is drained by night"
headline_lines = [2, 3]
prose = [[5, 6], [8, 9]]
subheadings = [[8, 8]]
passages = [{ lines = [6, 6], speaker = "Ada" }]
carrier = "herald"
originator = "town"
url = "https://example.org/pond"
from = 2030-05-01
to = "2030-05-03"
language = "en"

[[documents]]
id = "d2"
file = "page.html"
title = "A page"
carrier = "herald"
from = "2030-06"
""",
    "events.toml": r"""
[[events]]
id = "drained"
name = "Draining of the pond"
from = "2030-05-01"
to = "2030-05-02"
names_in_use = [{ by = "state_or_government", who = "the town", names = ["maintenance"] }]
contested = ["why"]
patterns = [
    '\bdrain',
    { pattern = '\bpond\b', needs = '\bnight\b', needs_text = '\btown\b', since = "2030-05-01" },
]
[[events.except]]
document = "d1"
lines = [9, 9]
reason = "Another pond."
""",
    "targets.toml": r"""
[[targets]]
id = "town"
name = "The town"
patterns = ['\btown\b']
""",
    "names.toml": r"""
[[referents]]
id = "draining"
name = "What was done"
[[referents.names]]
id = "maintenance"
label = "maintenance"
note = "Of the sluice too."
patterns = ['\bmaintenance\b']
[[referents.names]]
id = "theft"
label = "theft"
patterns = ['\btheft\b']
""",
}
TEXTS = {"pond.txt": TEXT.encode(), "page.html": b"<h1>A page</h1><p>Some words.</p>"}


def write(folder: Path) -> Path:
    """The manifest in `folder`, its texts in `folder/texts`."""
    for name, content in FILES.items():
        (folder / name).write_text(content, encoding="utf-8")
    (folder / "texts").mkdir()
    for name, data in TEXTS.items():
        (folder / "texts" / name).write_bytes(data)
    return folder


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    content = (folder / file).read_text(encoding="utf-8")
    assert content.count(old) >= 1, f"{old!r} is not in {file}"
    (folder / file).write_text(content.replace(old, new, 1), encoding="utf-8")


def problems(folder: Path) -> list[Problem]:
    with pytest.raises(InputError) as caught:
        read_manifest(folder, folder / "texts")
    return caught.value.problems
