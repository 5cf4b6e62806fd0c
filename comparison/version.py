"""The version of the running software, as `pyproject.toml` says it."""

import tomllib
from pathlib import Path
from typing import Final

_PYPROJECT: Final = Path(__file__).parent.parent / "pyproject.toml"

SOFTWARE_VERSION: Final[str] = tomllib.loads(_PYPROJECT.read_text(encoding="utf-8"))["project"]["version"]
