"""What does not fit on the page: `misfits.js` finds it."""

from pathlib import Path
from typing import Final

from playwright.sync_api import Page

# Spacing that a reader may choose, as WCAG 1.4.12 has it; not in charts, whose labels are drawn for the room
# there is (docs/accessibility.md says so).
SPACING: Final = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
.js-plotly-plot * { letter-spacing: 0 !important; word-spacing: 0 !important; }
"""
STYLE: Final = """
rules => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}
"""
MISFITS: Final = (Path(__file__).parent / "misfits.js").read_text(encoding="utf-8")
TOLERANCE: Final = 1.5  # px: what browsers round


def style(page: Page, rules: str) -> None:
    """Lay style rules over the page, in place of those laid before."""
    page.evaluate(STYLE, rules)


def misfits(page: Page) -> list[str]:
    """What cannot be seen whole: text that is cut, parts over each other, a page wider than the window."""
    return [str(fault) for fault in page.evaluate(MISFITS, TOLERANCE)]
