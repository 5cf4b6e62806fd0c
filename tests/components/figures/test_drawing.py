import numpy as np
import pandas as pd

from components.figures import drawing


def test_records_hold_plain_values_and_none_for_none():
    frame = pd.DataFrame({"a": np.array([1], dtype=np.int64), "b": [np.nan], "c": pd.Categorical(["x"])})
    (row,) = drawing.records(frame)
    assert row == {"a": 1, "b": None, "c": "x"}
    assert type(row["a"]) is int


def test_a_mark_has_a_least_size():
    assert drawing.diameter(1, 100_000) == 6
    assert drawing.diameter(0, 0) == 6
    assert drawing.diameter(9, 9) == 20
