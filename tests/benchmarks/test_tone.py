"""The benchmark of tone compares the same sentences, and tells when a score differs."""

import pandas as pd

from benchmarks import tone


def test_every_way_scores_every_sentence(tmp_path, capsys):
    file = tmp_path / "texts.parquet"
    pd.DataFrame({"text": ["A good day. Not a bad one!\n\nA line", "Really (!) bad."]}).to_parquet(file)
    assert tone.main([str(file)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("4 sentences, 0 scored differently")
    assert all(name in told for name in tone.WAYS)


def test_a_difference_is_told(tmp_path, capsys, monkeypatch):
    file = tmp_path / "texts.parquet"
    pd.DataFrame({"text": ["A good day.", "A house."]}).to_parquet(file)
    monkeypatch.setitem(tone.WAYS, tone.OURS, lambda sentence: [])
    assert tone.main([str(file)]) == 1
    assert "2 sentences, 1 scored differently" in capsys.readouterr().out
