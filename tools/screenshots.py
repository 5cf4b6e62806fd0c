"""Pictures of every view, to be looked at after a change to what is seen: `make screenshots`.

`python tools/screenshots.py --view words --width 360` takes some of them alone.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import product
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import BrowserContext, ViewportSize, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

from tools.browser import launch
from tools.scenes import SCENES
from tools.serve import ROOT, serving

Scheme = Literal["light", "dark"]

DATASET: Final = ROOT / "data" / "datasets" / "cuba"
FOLDER: Final = ROOT / ".cache" / "screenshots"
HEIGHTS: Final = {360: 740, 768: 1024, 1440: 900}  # of the window, by its width
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")
LANGUAGES: Final = ("en", "es")
# What is taken where nothing is asked for: language, colours, widths.
USUAL: Final[tuple[tuple[str, Scheme, tuple[int, ...]], ...]] = (
    ("en", "light", (360, 768, 1440)),
    ("en", "dark", (360, 1440)),
    ("es", "light", (360, 1440)),
)
PATIENCE: Final = 30_000  # ms
LAID_OUT: Final = ".behind { position: static !important; }"  # what lies over the foot of a window
# Styles come with what they are for.
STYLED: Final = """() => document.fonts.status === "loaded"
  && Array.from(document.querySelectorAll("link[rel=stylesheet]")).every((link) => link.sheet)"""


@dataclass(frozen=True)
class Shot:
    """One picture."""

    scene: str
    width: int
    scheme: Scheme
    language: str

    @property
    def file(self) -> str:
        """Its name in the folder."""
        return f"{self.scene}-{self.width}-{self.scheme}-{self.language}.png"

    def take(self, visitor: BrowserContext, url: str) -> None:
        """Open a page of its own, and picture it."""
        scene = SCENES[self.scene]
        page = visitor.new_page()
        page.set_viewport_size(ViewportSize(width=self.width, height=HEIGHTS[self.width]))
        page.emulate_media(color_scheme=self.scheme)
        page.goto(f"{url}{scene.address}&lang={self.language}")
        page.locator(scene.awaited).first.wait_for()
        scene.prepare(page)
        page.wait_for_function(STYLED)
        page.screenshot(
            path=FOLDER / self.file, full_page=scene.is_whole, style=LAID_OUT if scene.is_whole else ""
        )
        page.close()


def shots(asked: argparse.Namespace) -> Iterator[Shot]:
    """All that fits what is asked; the usual ones where only a view is."""
    scenes: Sequence[str] = asked.view or tuple(SCENES)
    if not (asked.width or asked.scheme or asked.lang):
        for language, scheme, widths in USUAL:
            yield from (Shot(scene, width, scheme, language) for scene, width in product(scenes, widths))
        return
    ways = product(scenes, asked.width or HEIGHTS, asked.scheme or SCHEMES, asked.lang or LANGUAGES)
    yield from (Shot(*way) for way in ways)


def index(taken: Sequence[Shot]) -> str:
    """A page of all that were taken, by scene."""
    parts = []
    for scene in dict.fromkeys(shot.scene for shot in taken):
        links = (
            f'<a href="{escape(shot.file)}"><img src="{escape(shot.file)}" alt="{escape(shot.file)}"></a>'
            for shot in taken
            if shot.scene == scene
        )
        parts.append(f"<h2>{escape(scene)}</h2>{''.join(links)}")
    style = "img { width: 200px; max-height: 400px; object-fit: cover; object-position: top; margin: 4px; }"
    return f"<!doctype html><title>Parallax, pictured</title><style>{style}</style>{''.join(parts)}"


def main() -> None:
    """Take what is asked for, and say how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--view", nargs="+", choices=SCENES)
    parser.add_argument("--width", nargs="+", type=int, choices=HEIGHTS)
    parser.add_argument("--scheme", nargs="+", choices=SCHEMES)
    parser.add_argument("--lang", nargs="+", choices=LANGUAGES)
    wanted = list(shots(parser.parse_args()))
    FOLDER.mkdir(parents=True, exist_ok=True)
    start = time.monotonic()
    with serving(DATASET) as url, sync_playwright() as playwright:
        browser = launch(playwright)
        visitor = browser.new_context(reduced_motion="reduce")
        visitor.set_default_timeout(PATIENCE)
        for shot in wanted:
            shot.take(visitor, url)
        browser.close()
    (FOLDER / "index.html").write_text(index(wanted), encoding="utf-8")
    seconds = time.monotonic() - start
    print(f"{len(wanted)} pictures in {FOLDER.relative_to(ROOT)}/index.html, taken in {seconds:.0f} s")


if __name__ == "__main__":
    main()
