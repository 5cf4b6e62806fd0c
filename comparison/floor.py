"""Which texts belong to types above the evidence floor, for claims that hold between types."""

import numpy as np

from comparison.dataset import Dataset
from comparison.groups import publishers, type_codes, type_ids
from comparison.support import supported


def enough_texts(dataset: Dataset, level: str, texts: np.ndarray) -> np.ndarray:
    """Those of the texts whose type has enough of them, from enough sources; a mask, as `texts` is."""
    codes, source = type_codes(dataset, level), publishers(dataset, level)
    enough = supported(codes[texts], source[texts], len(type_ids(dataset)))
    return texts & enough[codes]
