"""A browser for the tests and screenshots: the one that is there, or one installed now.

`python tools/browser.py` installs one where none is found; `launch` starts it.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

ROOT = Path(__file__).parent.parent
# Where this script put a browser that is on no usual path.
RECORD = ROOT / ".venv" / "browser"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# Ask nothing of the network but the page; a browser run by root has no sandbox.
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    *(["--no-sandbox"] if os.geteuid() == 0 else []),
]
PACKED = "import('@sparticuz/chromium').then(m => m.default.executablePath()).then(console.log)"
CURE = "install Chromium or Chrome, or name one: PARALLAX_BROWSER=/path/to/chromium make test"


def launch(playwright: Playwright) -> Browser:
    """Start the browser, headless."""
    return playwright.chromium.launch(executable_path=find(), args=FLAGS)


def find() -> str:
    """The path of a browser that starts. Raises FileNotFoundError with the cure where there is none."""
    found = next(filter(_starts, _candidates()), None)
    if found is None:
        raise FileNotFoundError(f"No browser for the tests was found: {CURE}")
    return found


def install() -> str:
    """The path of a browser, installed by the first way that works on this machine."""
    for way in (_by_apt, _by_playwright, _by_npm):
        try:
            way()
            return find()
        except (OSError, subprocess.SubprocessError):
            continue
    sys.exit(f"No browser for the tests could be installed: {CURE}")


def _candidates() -> Iterator[str]:
    if named := os.environ.get("PARALLAX_BROWSER"):
        yield named
    yield from filter(None, map(shutil.which, NAMES))
    yield from MAC_APPS
    if RECORD.exists():
        yield RECORD.read_text()


def _starts(path: str) -> bool:
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False


def _by_apt() -> None:
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    _run([*sudo, "apt-get", "update", "-qq"])
    _run([*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"])


def _by_playwright() -> None:
    _run([sys.executable, "-m", "playwright", "install", "chromium"])
    with sync_playwright() as playwright:
        RECORD.write_text(playwright.chromium.executable_path)


def _by_npm() -> None:
    _run(["npm", "ci", "--ignore-scripts", "--silent"])
    RECORD.write_text(_run(["node", "--eval", PACKED]).strip())


def _run(command: list[str]) -> str:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    quiet = subprocess.DEVNULL
    return subprocess.check_output(command, cwd=ROOT, env=environment, stdin=quiet, stderr=quiet, text=True)


def main() -> None:
    """Make sure that a browser is there."""
    try:
        find()
    except FileNotFoundError:
        print("Installing a browser for the tests", file=sys.stderr)
        install()


if __name__ == "__main__":
    main()
