"""A real browser against gunicorn, on the tiny dataset and on the one that is shipped."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.reader import Reader
from tests.comparison.conftest import tiny_folder
from tools.browser import launch

__all__ = ["tiny_folder"]

ROOT = Path(__file__).parents[2]
CUBA = ROOT / "data" / "datasets" / "cuba"
PATIENCE = 60  # seconds until a server must answer
WIDE = (1440, 900)

Visit = Callable[..., Reader]
expect.set_options(timeout=20_000)  # ms; machines that test are busy


@dataclass(frozen=True)
class Site:
    """A running server, and the folder of the dataset that it shows."""

    url: str
    folder: Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(folder: Path) -> Iterator[Site]:
    """Serve a dataset with gunicorn, as a host would, until the block ends."""
    port = free_port()
    environment = os.environ | {"PORT": str(port), "HOST": "127.0.0.1", "PARALLAX_DATASET": str(folder)}
    command = [sys.executable, "-m", "gunicorn", "app:server", "--config", "gunicorn.conf.py"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        wait_until_healthy(f"http://127.0.0.1:{port}/health", process)
        yield Site(f"http://127.0.0.1:{port}/", folder)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def wait_until_healthy(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert process.poll() is None, "gunicorn ended before it served"
        try:
            if urlopen(url, timeout=PATIENCE).status == 200:
                return
        except URLError:
            time.sleep(0.1)
    pytest.fail(f"gunicorn did not answer within {PATIENCE} s")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def tiny_site(tiny_folder: Path) -> Iterator[Site]:
    with serving(tiny_folder) as site:
        yield site


@pytest.fixture(scope="session")
def cuba_site() -> Iterator[Site]:
    if not (CUBA / "dataset.json").exists():
        pytest.skip("data/datasets/cuba is not built: make dataset")
    with serving(CUBA) as site:
        yield site


@pytest.fixture(scope="session", params=["tiny", "cuba"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each dataset in turn."""
    found: Site = request.getfixturevalue(f"{request.param}_site")
    return found


@contextmanager
def visitors(browser: Browser) -> Iterator[Visit]:
    """Open pages, each as a new visitor. In the end none may have complained or asked another host."""
    readers: list[Reader] = []

    def open_page(
        site: Site, query: str = "", size: tuple[int, int] = WIDE, scheme: Literal["light", "dark"] = "light"
    ) -> Reader:
        width, height = size
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        reader = Reader(context.new_page(), site.url)
        readers.append(reader)
        reader.open(query)
        return reader

    yield open_page
    complaints = [complaint for reader in readers for complaint in reader.complaints]
    for reader in readers:
        reader.page.context.close()
    assert complaints == []


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    with visitors(browser) as visit:
        yield visit
