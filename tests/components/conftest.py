"""The tiny dataset, for everything that is shown."""

from tests.comparison.conftest import tiny, tiny_folder

__all__ = ["tiny", "tiny_folder"]
