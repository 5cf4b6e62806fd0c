"""Run the code of `docs/notebook.md` and write what it prints: `python -m benchmarks.notebook`."""

import contextlib
import io
import re
from pathlib import Path
from typing import Any, Final

PAGE: Final = Path(__file__).parent.parent / "docs" / "notebook.md"
# A block of code, and the block of what it prints, where it prints anything.
BLOCK: Final = re.compile(r"```python\n(?P<code>.*?)```\n(?:\n```text\n(?P<shown>.*?)```\n)?", re.DOTALL)


def run(page: str) -> str:
    """The page with what its blocks print when they are run in their order, in one namespace."""
    names: dict[str, Any] = {}
    return BLOCK.sub(lambda block: _told(block["code"], names), page)


def _told(code: str, names: dict[str, Any]) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, names)
    lines = "".join(f"{line.rstrip()}\n" for line in printed.getvalue().splitlines())
    return f"```python\n{code}```\n" + (f"\n```text\n{lines}```\n" if lines else "")


if __name__ == "__main__":
    PAGE.write_text(run(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
