"""Compare: a dataset and a selection in, small frames and plain sentences out. No dash, no prose."""

from comparison.dataset import Dataset, DatasetError, open_dataset
from comparison.query import Options, parse_query
from comparison.selection import Selection

__all__ = ["Dataset", "DatasetError", "Options", "Selection", "open_dataset", "parse_query"]
