"""Negation, reported speech, passive voice, two targets: what the shipped model makes of them."""

import tomllib
from pathlib import Path

import pytest

from preprocessing import schema as s
from preprocessing.target_input import Mentioned
from preprocessing.target_model import shipped

READINGS = (s.NEGATIVE, s.NEUTRAL, s.POSITIVE)
CASES = tomllib.loads((Path(__file__).parent / "data" / "target_cases.toml").read_text(encoding="utf-8"))[
    "cases"
]


KNOWN = pytest.mark.xfail(reason="known to fail", strict=True)


def param(case):
    name = f"{case['kind']}: {case['target']} in {case['sentence'][:30]}"
    return pytest.param(case, id=name, marks=KNOWN if case.get("fails") else ())


@pytest.mark.parametrize("case", [param(case) for case in CASES])
def test_case(case):
    start = case["sentence"].index(case["target"])
    asked = Mentioned(case["sentence"], start, start + len(case["target"]))
    (said,) = shipped()([asked])
    assert READINGS[said.argmax()] == case["reading"], said
