import json
import re
import tomllib
from pathlib import Path

from plotly.offline import get_plotlyjs_version

ROOT = Path(__file__).parent.parent.parent


def test_the_chart_bundle_is_the_plotly_that_the_figures_are_written_for():
    wanted = json.loads((ROOT / "package.json").read_text())["dependencies"]["plotly.js-basic-dist-min"]
    assert wanted == get_plotlyjs_version()


def test_locks_pin_by_hash_and_name_no_registry():
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert all("integrity" in package for name, package in packages.items() if name)
    for lock in ("package-lock.json", "requirements.lock"):
        assert "://" not in (ROOT / lock).read_text()


def test_the_lock_holds_every_dependency_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    locked = re.findall(r"^([a-z0-9-]+)==\S+", (ROOT / "requirements.lock").read_text(), re.M)
    assert {re.split(r"[<>=]", name)[0] for name in asked} <= set(locked)


def test_figures_draw_only_what_the_chart_bundle_can():
    # The basic bundle draws scatter, bar and pie, and shows any other kind as a scatter, silently.
    other = re.compile(
        r'"type": "(box|violin|heatmap|histogram\w*|contour|image|funnel|waterfall|table|\w+gl)"'
    )
    figures = list((ROOT / "components" / "figures").glob("*.py"))
    assert figures
    assert not [file.name for file in figures if other.search(file.read_text())]
