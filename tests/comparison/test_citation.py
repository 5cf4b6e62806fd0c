import re
from dataclasses import replace
from datetime import date

from comparison.citation import citation
from comparison.version import SOFTWARE_VERSION

DAY = date(2026, 11, 22)
URL = "https://parallax.example/?event=E01&term=100%25"


def entry(dataset, finding, url=URL):
    """The fields of a BibTeX entry, and its key."""
    head, *lines, last = citation(dataset, finding, url, DAY).bibtex.splitlines()
    assert last == "}"
    fields = dict(re.fullmatch(r"  (\w+) = (.*?),?", line).groups() for line in lines)
    return fields, re.fullmatch(r"@misc\{([\w-]+),", head)[1]


def test_the_line_names_finding_version_dataset_day_and_address(tiny):
    assert citation(tiny, "One says this; another that.", URL, DAY).text == (
        f"Parallax. (2026). One says this; another that [Chart]. Parallax, version {SOFTWARE_VERSION}; "
        f"dataset “Tiny” (tiny), hash {tiny.hash}. Retrieved 22 Nov 2026, from {URL}"
    )


def test_so_does_the_entry(tiny):
    fields, _ = entry(tiny, "One says this.")
    assert fields == {
        "author": "{{Parallax}}",
        "title": "{{One says this}}",
        "year": "{2026}",
        "howpublished": f"{{Chart, Parallax, version {SOFTWARE_VERSION}}}",
        "note": f"{{Dataset “Tiny” (tiny), hash {tiny.hash}; retrieved 22 Nov 2026}}",
        "url": f"{{{URL}}}",
        "urldate": "{2026-11-22}",
        "month": "nov",
    }


def test_tex_reads_no_command_in_a_finding(tiny):
    fields, _ = entry(tiny, r"“a_b” & {50%} of $1 #2 ^~ \input")
    assert fields["title"] == (
        r"{{“a\_b” \& \{50\%\} of \$1 \#2 \textasciicircum{}\textasciitilde{} \textbackslash{}input}}"
    )


def test_nor_in_a_dataset_or_an_address(tiny):
    odd = replace(tiny, as_written={**tiny.as_written, "title": "A & B"})
    fields, _ = entry(odd, "x", "https://parallax.example/?term={}\\ a%20b")
    assert fields["note"].startswith(r"{Dataset “A \& B”")
    assert fields["url"] == "{https://parallax.example/?term=%7B%7D%5C%20a%20b}"


def test_two_charts_have_two_keys(tiny):
    keys = [entry(tiny, finding, url)[1] for finding, url in (("a", URL), ("b", URL), ("a", URL + "1"))]
    assert len(set(keys)) == 3
    assert entry(tiny, "a", URL)[1] == keys[0]
