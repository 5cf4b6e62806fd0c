"""An entry of documents.toml and its file, made into a Text."""

from collections.abc import Sequence
from typing import Any

from preprocessing import markup
from preprocessing.catalogue import period
from preprocessing.characters import folded, has_words
from preprocessing.fields import Entry
from preprocessing.lines import Lines, Piece, paragraphs, pieces, with_headline, without_credits
from preprocessing.problems import Place
from preprocessing.ranges import Range, report_outside, report_overlaps, within
from preprocessing.records import Paragraph, Text
from preprocessing.text_files import HTML, PLAIN, TextFile, TextFolder

_LINE_KEYS = ("headline_lines", "prose", "subheadings", "passages", "hard_wrapped")


def read_text(entry: Entry, place: Place, folder: TextFolder, types: dict[str, str]) -> Text | None:
    """The text of an entry; None where a mistake, reported at `place`, leaves none to be made.

    `types` maps a source's id to its type, which holds where the entry states none.
    """
    first, last = period(entry, place)
    file = folder.file(entry["file"], place.at("file")) if entry["file"] else None
    if file is None:
        return None
    _check_hash(entry, file, place)
    body = _paragraphs(entry, file, place)
    if body is None or any(entry[key] is None for key in ("id", "title", "carrier", "from")):
        return None
    originator = entry["originator"] or entry["carrier"]
    kept = {
        key: entry[key] for key in ("title", "carrier", "url", "date_basis", "language", "excerpt", "caveat")
    }
    return Text(
        document=entry["id"],
        originator=originator,
        carrier_type=entry["carrier_type"] or types.get(entry["carrier"], ""),
        originator_type=entry["originator_type"] or types.get(originator, ""),
        type_reason=entry["type_reason"],
        type_contested=entry["type_contested"],
        published_from=first,
        published_to=last or entry["from"][1],
        sha256=file.sha256,
        paragraphs=body,
        line_starts=file.lines.starts,
        speakers=tuple(entry["speakers"]),
        **kept,
    )


def _check_hash(entry: Entry, file: TextFile, place: Place) -> None:
    if entry["sha256"] and entry["sha256"] != file.sha256:
        what = f"is not the file's SHA-256, which is {file.sha256}"
        cure = "Use the file that the manifest was written for, or check its lines and write the new hash"
        place.at("sha256").report(entry["sha256"], what, cure)


def _paragraphs(entry: Entry, file: TextFile, place: Place) -> tuple[Paragraph, ...] | None:
    """All paragraphs, the headline first; None where there are none or the lines are wrong."""
    before = len(place.problems)
    if file.suffix in PLAIN:
        headline, body = _plain(entry, file.lines, place)
    else:
        headline, body = None, _marked_up(entry, file, place)
    _check_credits(entry, body, place)
    if len(place.problems) > before or entry["title"] is None:
        return None
    found = with_headline(entry["title"], headline, without_credits(body, entry["credits"]))
    if not any(has_words(paragraph.text) for paragraph in found[1:]):
        place.at("prose").report(None, "leaves no text but the headline", "List the lines that hold the text")
        return None
    return found


def _check_credits(entry: Entry, body: Sequence[Paragraph], place: Place) -> None:
    for credit in entry["credits"]:
        if body and not any(paragraph.text.endswith(credit) for paragraph in body):
            place.at("credits").report(
                credit, "ends no paragraph of the prose", "Copy it from the file, or take it out"
            )


def _marked_up(entry: Entry, file: TextFile, place: Place) -> list[Paragraph]:
    for key in _LINE_KEYS:
        if entry[key]:
            cure = "Leave the key out, or save the text as .txt"
            place.at(key).report(
                None, f"cannot be used with a {file.suffix} file, which has no lines of prose", cure
            )
    read = markup.html_paragraphs if file.suffix in HTML else markup.markdown_paragraphs
    return [Paragraph(paragraph, None) for paragraph in read(file.lines.text)]


def _plain(entry: Entry, lines: Lines, place: Place) -> tuple[Paragraph | None, list[Paragraph]]:
    """The headline where its lines are given, and the paragraphs of the prose; none where lines are wrong."""
    before = len(place.problems)
    _check_lines(entry, len(lines), place)
    if len(place.problems) > before:
        return None, []
    headline = entry["headline_lines"] and lines.paragraph(entry["headline_lines"])
    _check_headline(entry, headline, place)
    prose = entry["prose"] if entry["prose"] is not None else _rest(lines, entry["headline_lines"])
    wrapped = entry["hard_wrapped"]
    cuts = [Piece(each, joined=True) for each in entry["subheadings"]]
    cuts += [Piece(each["lines"], wrapped, each["speaker"]) for each in entry["passages"]]
    _check_cuts(entry, prose, place)
    return headline, [each for piece in pieces(prose, cuts, wrapped) for each in paragraphs(lines, piece)]


def _rest(lines: Lines, headline: Range | None) -> list[Range]:
    """Every block of lines between blank lines, the headline's lines apart."""
    first, last = headline or (0, 0)
    blocks = lines.blocks()
    before = [(start, min(end, first - 1)) for start, end in blocks if start < first]
    return before + [(max(start, last + 1), end) for start, end in blocks if end > last]


def _check_lines(entry: Entry, count: int, place: Place) -> None:
    headline = [entry["headline_lines"]] if entry["headline_lines"] else []
    passages = [each["lines"] for each in entry["passages"]]
    report_outside(headline, count, place.at("headline_lines"))
    report_outside(entry["prose"] or [], count, place.at("prose"))
    report_outside(entry["subheadings"], count, place.at("subheadings"))
    report_outside(passages, count, place.at("passages"))
    for prose in entry["prose"] or []:
        report_overlaps([*headline, prose], place.at("headline_lines"))
    for passage in passages:
        for subheading in entry["subheadings"]:
            report_overlaps([passage, subheading], place.at("passages"))


def _check_cuts(entry: Entry, prose: list[Range], place: Place) -> None:
    cuts: list[tuple[str, Any]] = [("subheadings", each) for each in entry["subheadings"]]
    cuts += [("passages", each["lines"]) for each in entry["passages"]]
    for key, lines in cuts:
        if not within(lines, prose):
            place.at(key).report(
                list(lines), "is not inside one range of prose", "List its lines under prose too"
            )


def _check_headline(entry: Entry, headline: Paragraph | None, place: Place) -> None:
    said = folded(headline.text) if headline else ""
    if entry["headline_lines"] and entry["title"] and said != entry["title"]:
        what = f"is not what the headline lines say: {said!r}"
        place.at("title").report(
            entry["title"], what, "Copy the title from those lines, or correct headline_lines"
        )
