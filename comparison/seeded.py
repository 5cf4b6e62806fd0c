"""Choices that look like chance and are the same for the same seed, on every machine and in every version."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import TypeVar

Item = TypeVar("Item")


def shuffled(items: Iterable[Item], seed: int, name: Callable[[Item], str] = str) -> list[Item]:
    """The items in the order of a hash of seed and name: one item more leaves the order of the others."""
    return sorted(items, key=lambda item: sha256(f"{seed}:{name(item)}".encode()).digest())


def in_turn(streams: Iterable[Iterator[Item]]) -> Iterator[Item]:
    """One item of each stream, then the next of each, until all are at their end."""
    left = list(streams)
    while left:
        for stream in tuple(left):
            try:
                yield next(stream)
            except StopIteration:
                left.remove(stream)
