"""Line ranges of a manifest: `[first, last]`, counted from 1, both included."""

from itertools import pairwise
from typing import Any

from preprocessing.problems import Place

Range = tuple[int, int]


def line_range(value: Any, place: Place) -> Range | None:
    """One range, its first line not after its last."""
    if not isinstance(value, list) or len(value) != 2 or not all(type(line) is int for line in value):
        place.report(value, "is not a range of lines", "Write the first and the last line, such as [21, 29]")
        return None
    first, last = value
    if first < 1:
        place.report(value, "starts before the first line", "Count lines from 1")
        return None
    if first > last:
        place.report(value, "ends before it starts", f"Write [{last}, {first}]")
        return None
    return first, last


def line_ranges(value: Any, place: Place) -> list[Range] | None:
    """A list of ranges, none of which overlaps another."""
    if not isinstance(value, list):
        place.report(value, "is not a list of ranges", "Write ranges in a list, such as [[21, 29], [31, 40]]")
        return None
    read = [line_range(item, place.at(f"item {number}")) for number, item in enumerate(value, 1)]
    ranges = [each for each in read if each is not None]
    report_overlaps(ranges, place)
    return ranges if len(ranges) == len(read) else None


def report_overlaps(ranges: list[Range], place: Place) -> None:
    """Report each range that shares a line with the one before it."""
    ordered = sorted(ranges)
    for before, after in pairwise(ordered):
        if after[0] <= before[1]:
            what = f"overlaps {list(before)}"
            place.report(list(after), what, "Let each line be in one range only")


def report_outside(ranges: list[Range], lines: int, place: Place) -> None:
    """Report each range that goes on after the last line of the file."""
    for each in ranges:
        if each[1] > lines:
            place.report(
                list(each), f"goes beyond the file, which has {lines} lines", f"Write lines from 1 to {lines}"
            )


def within(inner: Range, outer: list[Range]) -> bool:
    """True where one of the outer ranges holds the whole inner one."""
    return any(first <= inner[0] and inner[1] <= last for first, last in outer)
