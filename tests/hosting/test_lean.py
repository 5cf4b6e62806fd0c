"""Comments stay at home; every other byte is served."""

import pytest

from hosting.lean import lean
from tests.corpus import ROOT

OWN = sorted(file for folder in ("", "views", "embed") for file in (ROOT / "assets" / folder).glob("*.js"))


def test_a_stylesheet_loses_every_comment():
    assert lean(b"/* a\n b */\na { b: c; } /* d */\n\n.e {}\n", "text/css") == b"a { b: c; } .e {}\n"


def test_a_script_loses_its_head_and_its_lines_of_comment_alone():
    script = b'/* a */\n\n(function () {\n  // b\n  var c = "//d"; // e\n})();\n'
    assert lean(script, "text/javascript") == b'(function () {\n  var c = "//d"; // e\n})();\n'


def test_anything_else_is_as_it_was():
    assert lean(b"/* a */", "text/html") == b"/* a */"


@pytest.mark.parametrize("file", OWN, ids=lambda file: file.name)
def test_no_line_of_a_script_is_lost_but_comments(file):
    lines = file.read_bytes().splitlines()
    kept = lean(file.read_bytes(), "text/javascript").splitlines()
    lost = [line.strip() for line in lines[lines.index(kept[0]) :] if line not in kept]
    assert all(line.startswith(b"//") for line in lost)
