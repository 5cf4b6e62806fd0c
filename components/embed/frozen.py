"""Live or frozen: a chart whose address names a dataset shows that dataset's numbers, or none."""

import re
from typing import Final

HASH: Final = re.compile(r"[0-9a-f]{12,64}")
SIGNS: Final = 12  # of a hash, in an address that Parallax writes


def is_hash(asked: str) -> bool:
    """Whether `asked` can be the hash of a dataset, or enough of its beginning."""
    return HASH.fullmatch(asked.lower()) is not None


def is_of(asked: str, held: str) -> bool:
    """Whether a chart frozen to `asked`, "" for a live one, can be drawn from the dataset of hash `held`."""
    return not asked or (is_hash(asked) and held.startswith(asked.lower()))
