"""The command that says how well the model does, on any file of the form."""

import json

from training.evaluate import main


def write(path, name, polarities):
    lines = [
        {
            "sentence_normalized": f"Ana praised Bo{number}.",
            "targets": [
                {"from": 12, "to": 14 + len(str(number)), "mention": f"Bo{number}", "polarity": polarity}
            ],
        }
        for number, polarity in enumerate(polarities)
    ]
    file = path / name
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return str(file)


def test_a_line_a_file_and_one_for_all(tmp_path, capsys):
    files = [write(tmp_path, "a.jsonl", [2, 4, 6]), write(tmp_path, "b.jsonl", [6, 6, 4, 2])]
    assert main(files) == 0
    _, *lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [["a.jsonl", "3"], ["b.jsonl", "4"], ["together", "7"]]
    assert all(0 <= float(line.split()[2]) <= 1 for line in lines)


def test_a_file_that_cannot_be_read_is_told_in_a_sentence(tmp_path, capsys):
    assert main([str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err
