"""The corpus texts, where this machine has them: they are not part of the repository."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MANIFEST = ROOT / "data" / "cuba"
DATASET = ROOT / "data" / "datasets" / "cuba"
TEXTS = Path(os.environ.get("PARALLAX_TEXTS", ROOT.parent / "shared" / "corpus"))


def needs(folder: Path) -> pytest.MarkDecorator:
    """Skip, with the reason, where a folder is missing; never in CI, where it must be there."""
    missing = not folder.is_dir() and "CI" not in os.environ
    return pytest.mark.skipif(
        missing, reason=f"{folder} is not on this machine; set PARALLAX_TEXTS to the texts"
    )


needs_texts = needs(TEXTS)
