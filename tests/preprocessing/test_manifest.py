import os
from datetime import date

import pytest

from preprocessing.manifest import read_manifest
from preprocessing.problems import InputError
from preprocessing.records import Except
from tests.preprocessing.manifests import problems, spoil, write


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path)


def test_a_right_manifest_is_read_whole(folder):
    corpus = read_manifest(folder, folder / "texts")
    first, second = corpus.texts
    assert corpus.size == 2
    assert (first.document, first.carrier, first.originator) == ("d1", "herald", "town")
    assert (first.carrier_type, first.originator_type) == (
        "independent_or_other_press",
        "state_or_government",
    )
    assert (first.published_from, first.published_to) == (date(2030, 5, 1), date(2030, 5, 3))
    assert (first.url, first.language, first.excerpt, first.caveat) == (
        "https://example.org/pond",
        "en",
        False,
        None,
    )
    assert (second.originator, second.originator_type) == ("herald", "independent_or_other_press")
    assert (second.published_from, second.published_to) == (date(2030, 6, 1), date(2030, 6, 30))


def test_the_catalogue_lists_what_the_files_say(folder):
    data = read_manifest(folder, folder / "texts").catalogue.data
    assert (data["name"], data["title"], data["description"]) == ("pond", "The pond", "Invented.")
    assert [each["id"] for each in data["types"]] == [
        "human_rights_ngo",
        "state_or_government",
        "solidarity_or_advocacy",
        "independent_or_other_press",
        "aggregator_or_automated",
    ]
    assert data["sources"][0]["owner"] is None
    assert data["sources"][1]["references"] == ["https://example.org/town"]
    event = data["events"][0]
    assert (event["short"], event["from"], event["to"]) == (
        "Draining of the pond",
        "2030-05-01",
        "2030-05-02",
    )
    assert event["names_in_use"] == [
        {"by": "state_or_government", "who": "the town", "names": ["maintenance"]}
    ]
    assert not {"patterns", "except"} & set(event)
    assert data["targets"] == [{"id": "town", "name": "The town"}]
    assert data["referents"][0]["names"] == [
        {"key": "draining:maintenance", "label": "maintenance", "note": "Of the sluice too."},
        {"key": "draining:theft", "label": "theft", "note": None},
    ]
    assert data["filters"] == []


def test_keys_carry_their_patterns_and_exceptions(folder):
    keys = read_manifest(folder, folder / "texts").catalogue.keys
    assert [(key.kind, key.key) for key in keys] == [
        ("event", "drained"),
        ("target", "town"),
        ("name", "draining:maintenance"),
        ("name", "draining:theft"),
    ]
    plain, conditional = keys[0].patterns
    assert plain.pattern.search("They DRAIN it")
    assert (plain.needs, plain.needs_text, plain.since) == (None, None, None)
    assert conditional.needs.search("at Night")
    assert conditional.needs_text.search("the town")
    assert conditional.since == date(2030, 5, 1)
    assert keys[0].excepts == (Except("d1", 9, 9, "Another pond."),)


def test_a_manifest_needs_no_events_targets_or_names(folder):
    for name in ("events.toml", "targets.toml", "names.toml"):
        (folder / name).unlink()
    corpus = read_manifest(folder, folder / "texts")
    assert corpus.catalogue.keys == ()
    assert corpus.catalogue.data["events"] == []


def test_progress_is_shown_of_every_text(folder):
    shown = []
    read_manifest(folder, folder / "texts", lambda entries: [shown.append(each) or each for each in entries])
    assert [entry["id"] for entry, _ in shown] == ["d1", "d2"]


def test_a_manifest_may_have_types_of_its_own(folder):
    spoil(folder, "corpus.toml", "description", '[[types]]\nid = "left"\nlabel = "Left"\n#')
    spoil(folder, "sources.toml", "independent_or_other_press", "left")
    spoil(folder, "sources.toml", "state_or_government", "left")
    spoil(folder, "events.toml", "state_or_government", "left")
    corpus = read_manifest(folder, folder / "texts")
    assert corpus.catalogue.data["types"] == [{"id": "left", "label": "Left", "definition": None}]
    assert {text.carrier_type for text in corpus.texts} == {"left"}


D1, D2, E1 = 'documents "d1"', 'documents "d2"', 'events "drained"'
# file, what stands there, what is written instead; then where, value, what and cure of the one problem.
MISTAKES = {
    "unknown type": (
        *("sources.toml", '"state_or_government"', '"state_or_goverment"'),
        *('sources "town", type', "'state_or_goverment'", "not known", 'Did you mean "state_or_government"?'),
    ),
    "unknown type of a text": (
        *("documents.toml", 'carrier = "herald"', 'carrier_type = "press"\ncarrier = "herald"'),
        *(f"{D1}, carrier_type", "'press'", "not known", "human_rights_ngo"),
    ),
    "unknown source": (
        *("documents.toml", 'carrier = "herald"', 'carrier = "gazette"'),
        *(f"{D1}, carrier", "'gazette'", "not known", "herald, town"),
    ),
    "unknown type of names in use": (
        *("events.toml", '"state_or_government"', '"state"'),
        *(f"{E1}, names_in_use, item 1, by", "'state'", "not known", "state_or_government"),
    ),
    "names in use by nobody": (
        *("events.toml", 'by = "state_or_government", who = "the town", ', ""),
        *(f"{E1}, names_in_use, item 1, by", "", "missing", 'Add "by"'),
    ),
    "note that is no text": (
        *("names.toml", '"Of the sluice too."', "3"),
        *('referents "draining", names "maintenance", note', "3", "not of the right kind", "a text"),
    ),
    "credit that ends no line": (
        *("documents.toml", 'carrier = "herald"\norig', 'credits = ["(PA)"]\ncarrier = "herald"\norig'),
        *(f"{D1}, credits", "'(PA)'", "ends no paragraph", "take it out"),
    ),
    "unknown originator": (
        *("documents.toml", 'originator = "town"', 'originator = "towns"'),
        *(f"{D1}, originator", "'towns'", "not known", 'Did you mean "town"?'),
    ),
    "unknown key": (
        *("documents.toml", "originator", "orignator"),
        *(f"{D1}, orignator", "'town'", "key that is not known", 'Did you mean "originator"?'),
    ),
    "unknown top-level key": (
        *("sources.toml", "[[sources]]", "[[source]]\n[[sources]]"),
        *("source", "", "key that is not known", "sources"),
    ),
    "missing key": (
        *("documents.toml", 'carrier = "herald"\norig', "orig"),
        *(f"{D1}, carrier", "", "missing", 'Add the key "carrier"'),
    ),
    "missing id": (
        *("targets.toml", 'id = "town"\n', ""),
        *("targets entry 1, id", "", "missing", 'Add the key "id"'),
    ),
    "text where a list belongs": (
        *("events.toml", '["why"]', '"why"'),
        *(f"{E1}, contested", "'why'", "not of the right kind (a text)", "a list"),
    ),
    "number where a text belongs": (
        *("corpus.toml", '"The pond"', "7"),
        *("title", "7", "not of the right kind (a number)", "a text"),
    ),
    "number in a list of texts": (
        *("events.toml", '["why"]', '["why", 3]'),
        *(f"{E1}, contested, item 2", "3", "not of the right kind", "a text"),
    ),
    "text where true or false belongs": (
        *("documents.toml", "language", 'excerpt = "no"\nlanguage'),
        *(f"{D1}, excerpt", "'no'", "not of the right kind", "true or false"),
    ),
    "table where a list of tables belongs": (
        *("targets.toml", "[[targets]]", "[targets]"),
        *("targets", "{'id'", "not of the right kind (a table)", "list of tables"),
    ),
    "empty text": (
        *("sources.toml", '"The Town"', '" "'),
        *('sources "town", name', "' '", "empty", "leave the key out"),
    ),
    "id with a blank": (
        *("targets.toml", 'id = "town"', 'id = "the town"'),
        *('targets "the town", id', "'the town'", "cannot be an id", "no blank"),
    ),
    "id with a colon": (
        *("names.toml", 'id = "theft"', 'id = "the:ft"'),
        *('referents "draining", names "the:ft", id', "'the:ft'", "cannot be an id", "no colon"),
    ),
    "line out of range": (
        *("documents.toml", "[8, 9]]", "[8, 90]]"),
        *(f"{D1}, prose", "[8, 90]", "beyond the file, which has 9 lines", "1 to 9"),
    ),
    "headline out of range": (
        *("documents.toml", "[2, 3]", "[10, 11]"),
        *(f"{D1}, headline_lines", "[10, 11]", "beyond the file", "1 to 9"),
    ),
    "line nought": (
        *("documents.toml", "[2, 3]", "[0, 3]"),
        *(f"{D1}, headline_lines", "[0, 3]", "before the first line", "Count lines from 1"),
    ),
    "reversed range": (
        *("documents.toml", "[5, 6]", "[6, 5]"),
        *(f"{D1}, prose, item 1", "[6, 5]", "ends before it starts", "Write [5, 6]"),
    ),
    "overlapping ranges": (
        *("documents.toml", "[[5, 6], [8, 9]]", "[[5, 8], [8, 9]]"),
        *(f"{D1}, prose", "[8, 9]", "overlaps [5, 8]", "one range only"),
    ),
    "headline inside the prose": (
        *("documents.toml", "[[5, 6]", "[[3, 6]"),
        *(f"{D1}, headline_lines", "[3, 6]", "overlaps [2, 3]", "one range only"),
    ),
    "passage that overlaps a subheading": (
        *("documents.toml", "lines = [6, 6]", "lines = [8, 9]"),
        *(f"{D1}, passages", "[8, 9]", "overlaps [8, 8]", "one range only"),
    ),
    "passage outside the prose": (
        *("documents.toml", "lines = [6, 6]", "lines = [1, 1]"),
        *(f"{D1}, passages", "[1, 1]", "not inside", "under prose"),
    ),
    "subheading outside the prose": (
        *("documents.toml", "[[8, 8]]", "[[7, 8]]"),
        *(f"{D1}, subheadings", "[7, 8]", "not inside", "under prose"),
    ),
    "range that is none": (
        *("documents.toml", "[2, 3]", "[2]"),
        *(f"{D1}, headline_lines", "[2]", "not a range of lines", "[21, 29]"),
    ),
    "ranges that are no list": (
        *("documents.toml", "[[8, 8]]", "8"),
        *(f"{D1}, subheadings", "8", "not a list of ranges", "[[21, 29]"),
    ),
    "lines of a page": (
        *("documents.toml", 'file = "page.html"', 'file = "page.html"\nprose = [[1, 1]]'),
        *(f"{D2}, prose", "", "cannot be used with a .html file", ".txt"),
    ),
    "missing file": (
        *("documents.toml", "pond.txt", "lake.txt"),
        *(f"{D1}, file", "", "lake.txt", "Add it"),
    ),
    "path out of the folder": (
        *("documents.toml", "pond.txt", "../corpus.txt"),
        *(f"{D1}, file", "'../corpus.txt'", "leads out", "inside that folder"),
    ),
    "absolute path": (
        *("documents.toml", "pond.txt", "/etc/hosts.txt"),
        *(f"{D1}, file", "'/etc/hosts.txt'", "leads out", "inside that folder"),
    ),
    "kind of file": (
        *("documents.toml", "pond.txt", "pond.docx"),
        *(f"{D1}, file", "'pond.docx'", "kind of file", ".txt, .md or .html"),
    ),
    "bad date": (
        *("documents.toml", '"2030-06"', '"June 2030"'),
        *(f"{D2}, from", "'June 2030'", "not a date", "2021-07-11"),
    ),
    "date that no calendar has": (
        *("events.toml", 'from = "2030-05-01"', 'from = "2030-02-30"'),
        *(f"{E1}, from", "'2030-02-30'", "not a date", "2021-07-11"),
    ),
    "from after to": (
        *("documents.toml", "2030-05-01", "2030-05-04"),
        *(f"{D1}, from", "'2030-05-04'", "after the end, 2030-05-03", '"from" or "to"'),
    ),
    "event from after to": (
        *("events.toml", '"2030-05-02"', '"2030-04-02"'),
        *(f"{E1}, from", "'2030-05-01'", "after the end, 2030-04-02", '"from" or "to"'),
    ),
    "hash mismatch": (
        *("documents.toml", "language", f'sha256 = "{"0" * 64}"\nlanguage'),
        *(f"{D1}, sha256", "'0000", "not the file's SHA-256, which is ", "new hash"),
    ),
    "hash that is none": (
        *("documents.toml", "language", 'sha256 = "abc"\nlanguage'),
        *(f"{D1}, sha256", "'abc'", "not a SHA-256", "64 digits"),
    ),
    "invalid pattern": (
        *("targets.toml", r"'\btown\b'", "'(town'"),
        *('targets "town", patterns, item 1', "'(town'", "not a regular expression", "Correct it"),
    ),
    "pattern that matches nothing at all": (
        *("targets.toml", r"'\btown\b'", "'(town)?'"),
        *('targets "town", patterns, item 1', "'(town)?'", "matches the empty string", "what a mention"),
    ),
    "invalid condition of a pattern": (
        *("events.toml", r"needs = '\bnight\b'", "needs = '[night'"),
        *(f"{E1}, patterns, item 2, needs", "'[night'", "not a regular expression", "Correct it"),
    ),
    "pattern with an unknown condition": (
        *("events.toml", "needs_text", "need_text"),
        *(f"{E1}, patterns, item 2, need_text", "town", "not known", 'Did you mean "needs_text"?'),
    ),
    "no pattern": (
        *("targets.toml", r"['\btown\b']", "[]"),
        *('targets "town", patterns', "[]", "not a list of patterns", "List what"),
    ),
    "duplicate text": (
        *("documents.toml", 'id = "d2"', 'id = "d1"'),
        *(f"{D1}, id", "'d1'", "used twice", "id of its own"),
    ),
    "duplicate source": (
        *(
            "sources.toml",
            "[[sources]]",
            '[[sources]]\nid = "town"\nname = "T"\ntype = "state_or_government"\n[[sources]]',
        ),
        *('sources "town", id', "'town'", "used twice", "id of its own"),
    ),
    "duplicate name": (
        *("names.toml", 'id = "theft"', 'id = "maintenance"'),
        *('referents "draining", names "maintenance", id', "'maintenance'", "used twice", "id of its own"),
    ),
    "exception in an unknown text": (
        *("events.toml", 'document = "d1"', 'document = "d9"'),
        *('event "drained", except', "'d9'", "not a text of this manifest", "documents.toml"),
    ),
    "exception out of range": (
        *("events.toml", "lines = [9, 9]", "lines = [9, 10]"),
        *('event "drained", except', "[9, 10]", "has 9 lines", "Correct the lines"),
    ),
    "exception in a page": (
        *("events.toml", 'document = "d1"', 'document = "d2"'),
        *('event "drained", except', "[9, 9]", "whose file has markup", ".txt"),
    ),
    "headline mismatch": (
        *("documents.toml", "drained by night", "drained by day"),
        *(f"{D1}, title", "'The pond is drained by day'", "'The pond is drained by night'", "Copy the title"),
    ),
    "HTML in a title": (
        *("documents.toml", '"A page"', '"A <b>page</b>"'),
        *(f"{D2}, title", "'A <b>page</b>'", "holds HTML", "plain text"),
    ),
    "title without a word": (
        *("documents.toml", '"A page"', '"…"'),
        *(f"{D2}, title", "'…'", "holds no word", "headline"),
    ),
    "address of no page": (
        *("documents.toml", "https://example.org/pond", "javascript:alert(1)"),
        *(f"{D1}, url", "'javascript:alert(1)'", "not an address", "https://"),
    ),
    "language": (
        *("documents.toml", '"en"', '"English!"'),
        *(f"{D1}, language", "'English!'", "not a language tag", '"en"'),
    ),
    "empty prose": (
        *("documents.toml", "[[5, 6], [8, 9]]\nsubheadings = [[8, 8]]\npassages", "[[7, 7]]\n#"),
        *(f"{D1}, prose", "", "no text but the headline", "List the lines"),
    ),
    "TOML": (
        *("targets.toml", 'name = "The town"', "name = The town"),
        *("line 4", "", "is not TOML", "Correct the line"),
    ),
    "TOML that ends too early": (
        *("targets.toml", r"['\btown\b']", "['town'"),
        *("line 6", "", "is not TOML", "Correct the line"),
    ),
}


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "value", "what", "cure"), MISTAKES.values(), ids=MISTAKES.keys()
)
def test_a_mistake_is_told_once_with_place_value_and_cure(folder, file, old, new, where, value, what, cure):
    spoil(folder, file, old, new)
    found = problems(folder)
    assert len(found) == 1, [str(each) for each in found]
    (problem,) = found
    assert (problem.file, problem.where) == (file, where)
    assert value in problem.value
    assert bool(value) == bool(problem.value)
    assert what in problem.what
    assert cure in problem.cure


def test_all_mistakes_are_told_at_once(folder):
    for name in ("unknown type", "line out of range", "invalid pattern", "exception in an unknown text"):
        spoil(folder, *MISTAKES[name][:3])
    assert {each.file for each in problems(folder)} == {
        "sources.toml",
        "documents.toml",
        "targets.toml",
        "events.toml",
    }
    assert len(problems(folder)) == 4


def test_a_missing_file_is_told_once_however_many_texts_it_holds(folder):
    spoil(folder, "documents.toml", "page.html", "pond.txt")
    (folder / "texts" / "pond.txt").unlink()
    assert len(problems(folder)) == 1


def test_a_missing_file_of_the_manifest_is_told_once(folder):
    (folder / "sources.toml").unlink()
    (problem,) = problems(folder)
    assert problem.file == "sources.toml"
    assert "there is no file" in problem.what


@pytest.mark.parametrize("file", ["sources.toml", "documents.toml"])
def test_an_empty_file_of_the_manifest_is_told(folder, file):
    (folder / file).write_text("")
    (folder / "events.toml").unlink()
    assert problems(folder)[0].file == file


def test_toml_that_is_not_utf_8_is_told_with_its_line(folder):
    (folder / "targets.toml").write_bytes(b'\n[[targets]]\nid = "caf\xe9"\n')
    (problem,) = problems(folder)
    assert (problem.file, problem.where) == ("targets.toml", "line 3")
    assert "UTF-8" in problem.what


@pytest.mark.parametrize(
    ("data", "where", "what"),
    [
        (b"one\ntw\xf6\n", "line 2", "not UTF-8"),
        ("one".encode("utf-16"), "line 1", "not UTF-8"),
        (b"one\x00two", "", "NUL"),
        ("one \u202etwo".encode(), "", "direction of writing"),
        (b"a " * (6 * 1024 * 1024), "", "too long"),
    ],
)
def test_a_text_that_cannot_be_measured_is_told_with_its_file(folder, data, where, what):
    (folder / "texts" / "page.html").write_bytes(data)
    (problem,) = problems(folder)
    assert (problem.file, problem.where) == ("page.html", where)
    assert what in problem.what


def test_a_folder_that_is_missing_is_told(folder):
    with pytest.raises(InputError, match="is not a folder"):
        read_manifest(folder, folder / "nowhere")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(folder):
    (folder / "texts" / "pond.txt").chmod(0)
    assert "cannot be read" in problems(folder)[0].what


def test_a_link_out_of_the_folder_is_told(folder):
    (folder / "texts" / "pond.txt").unlink()
    (folder / "texts" / "pond.txt").symlink_to(folder / "corpus.toml")
    assert "leads out" in problems(folder)[0].what


def test_a_byte_order_mark_and_other_line_ends_do_no_harm(folder):
    for file in folder.glob("*.toml"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert read_manifest(folder, folder / "texts").size == 2
