"""Compare: a dataset and a selection in, small frames and plain sentences out. No dash, no prose."""

from comparison.dataset import Dataset, DatasetError, open_dataset
from comparison.options import Options
from comparison.query import checked_against, parse_query
from comparison.selection import Selection

__all__ = [
    "Dataset",
    "DatasetError",
    "Options",
    "Selection",
    "checked_against",
    "open_dataset",
    "parse_query",
]
