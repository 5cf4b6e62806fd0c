"""Processes timed from outside, in turns: what they take of CPU, of time, and of memory at their peak."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from tests.corpus import ROOT


@dataclass(frozen=True)
class Taken:
    """What one run took, its child processes included: seconds of CPU and of time, megabytes at the peak.

    The peak is that of the largest of its processes.
    """

    cpu: float
    wall: float
    memory: float


def run(command: Sequence[str]) -> Taken:
    """Run a Python command, `python -m …`, to its end. CalledProcessError where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", *command], cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if code := os.waitstatus_to_exitcode(status):
        raise subprocess.CalledProcessError(code, list(command))
    return Taken(used.ru_utime + used.ru_stime, time.perf_counter() - began, used.ru_maxrss / 1024)


def in_turns(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[Taken]]:
    """Every command in each round, one after the other, so that a busy hour meets all of them."""
    taken: dict[str, list[Taken]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            taken[name].append(run(command))
    return taken


def ratio(ours: Sequence[Taken], theirs: Sequence[Taken], of: str) -> tuple[float, float, float]:
    """Least, middle and largest of the ratios of the rounds."""
    each = [getattr(one, of) / getattr(other, of) for one, other in zip(ours, theirs, strict=True)]
    return min(each), median(each), max(each)
