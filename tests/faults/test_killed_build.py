"""A build that is killed at any moment leaves the old dataset whole, and the next one goes on.

PARALLAX_MOMENTS says at how many moments, spread over the build: `PARALLAX_MOMENTS=50 pytest tests/faults`.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from comparison.dataset import open_dataset
from tests.faults.served import ROOT, children

MOMENTS = int(os.environ.get("PARALLAX_MOMENTS", "2"))
WORDS = "market hall town mayor plan traders river closes opens old new says asked nobody fish May".split()


def write_table(path: Path, seed: int, texts: int = 400) -> Path:
    chance = random.Random(seed)

    def sentence() -> str:
        return " ".join(chance.choices(WORDS, k=12)).capitalize() + "."

    with open(path, "w", encoding="utf-8") as file:
        for number in range(texts):
            body = "\n".join(sentence() for _ in range(6))
            row = {"id": f"t{number}", "title": f"Head {number}", "source": "Echo", "date": "2030-05-01"}
            file.write(json.dumps({**row, "source_type": "independent_or_other_press", "text": body}) + "\n")
    return path


def start(table: Path, out: Path, workers: int) -> subprocess.Popen:
    command = [sys.executable, "-m", "preprocessing", "build", table, "--out", out, "--workers", str(workers)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def run(table: Path, out: Path, workers: int = 1) -> str:
    process = start(table, out, workers)
    told, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors
    return told + errors


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def is_alive(process: int) -> bool:
    stat = Path(f"/proc/{process}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize("workers", [1, 2])
def test_killed_at_any_moment(tmp_path, workers):
    old, new = write_table(tmp_path / "old.jsonl", 1, 40), write_table(tmp_path / "new.jsonl", 2)
    run(old, tmp_path / "d")
    began = time.monotonic()
    run(new, tmp_path / "undisturbed", workers)
    lasts = time.monotonic() - began
    hashes = {open_dataset(tmp_path / name).hash for name in ("d", "undisturbed")}
    left: list[int] = []
    for moment in range(MOMENTS):
        process = start(new, tmp_path / "d", workers)
        time.sleep(lasts * (moment + 0.5) / MOMENTS)
        left += children(process.pid)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert open_dataset(tmp_path / "d").hash in hashes
    run(new, tmp_path / "d", workers)
    assert files(tmp_path / "d") == files(tmp_path / "undisturbed")
    assert {path.name for path in tmp_path.iterdir()} == {"old.jsonl", "new.jsonl", "d", "undisturbed"}
    time.sleep(1)
    assert not [process for process in left if is_alive(process)]
