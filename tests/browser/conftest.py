"""A real browser against gunicorn, on the tiny dataset and on the one that is shipped."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.reader import Reader
from tests.comparison.conftest import tiny_folder
from tools.browser import launch
from tools.serve import serving

__all__ = ["tiny_folder"]

ROOT = Path(__file__).parents[2]
CUBA = ROOT / "data" / "datasets" / "cuba"
WIDE = (1440, 900)

Visit = Callable[..., Reader]
expect.set_options(timeout=20_000)  # ms; machines that test are busy


@dataclass(frozen=True)
class Site:
    """A running server, and the folder of the dataset that it shows."""

    url: str
    folder: Path


@contextmanager
def site_of(folder: Path, app: str = "app:server") -> Iterator[Site]:
    with serving(folder, app) as url:
        yield Site(url, folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def tiny_site(tiny_folder: Path) -> Iterator[Site]:
    with site_of(tiny_folder) as site:
        yield site


@pytest.fixture(scope="session")
def cuba_site() -> Iterator[Site]:
    if not (CUBA / "dataset.json").exists():
        pytest.skip("data/datasets/cuba is not built: make dataset")
    with site_of(CUBA) as site:
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
        site: Site,
        query: str = "",
        size: tuple[int, int] = WIDE,
        scheme: Literal["light", "dark"] = "light",
        **more: Any,
    ) -> Reader:
        width, height = size
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, **more
        )
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
