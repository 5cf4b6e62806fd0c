"""The model of target sentiment as it ships: files with their hashes, asked through onnxruntime.

It knows nothing of a corpus, so that `training/` measures the same thing that a build asks.
"""

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import onnxruntime

from preprocessing.target_input import Arrays, Encoder, Mentioned

FOLDER: Final = Path(__file__).resolve().parent.parent / "data" / "models" / "target-sentiment"
CARD_FILE: Final = "model.json"
MODEL_FILE: Final = "model.onnx"
TOKENIZER_FILE: Final = "tokenizer.json"
HASHED: Final = (MODEL_FILE, TOKENIZER_FILE)

_DIGITS: Final = 3
_ERRORS_ONLY: Final = 3


class ModelError(Exception):
    """The model's files are missing, or are not those that its card names."""


class TargetModel:
    """The model of a folder that holds its card, its weights and its vocabulary."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Open the model; ModelError where a file is missing or has another SHA-256 than the card says."""
        self.card = _card(folder)
        self._encoder = Encoder(folder / TOKENIZER_FILE)
        options = onnxruntime.SessionOptions()
        options.log_severity_level = _ERRORS_ONLY
        self._session = onnxruntime.InferenceSession(
            str(folder / MODEL_FILE), options, providers=["CPUExecutionProvider"]
        )

    def __call__(self, mentioned: Sequence[Mentioned]) -> npt.NDArray[np.float64]:
        """Probabilities of negative, neutral and positive: one row a mention, to three digits.

        A mention's row does not depend on what else is asked. Each row sums to 1, but for rounding.
        """
        if not mentioned:
            return np.zeros((0, 3))
        # One at a time: the ranges of 8 bits are those of what is asked, and nothing is filled up.
        rows = [self._ask(self._encoder.arrays([self._encoder.encode(one)])) for one in mentioned]
        return np.concatenate(rows).astype(float).round(_DIGITS)

    def _ask(self, arrays: Arrays) -> npt.NDArray[np.float32]:
        (rows,) = self._session.run(None, arrays)
        return np.asarray(rows)


@cache
def shipped() -> TargetModel:
    """The model that comes with Parallax; it is opened once."""
    return TargetModel()


def _card(folder: Path) -> dict[str, Any]:
    card = read_card(folder)
    for name in HASHED:
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError as error:
            raise _error(folder / name, f"cannot be read ({error.strerror})") from error
        if found != card["sha256"][name]:
            raise _error(folder / name, f"has the SHA-256 {found}, not the one in {CARD_FILE}")
    return card


def read_card(folder: Path) -> dict[str, Any]:
    """The model's name and the SHA-256 of its files, as its card says; ModelError where it does not."""
    try:
        card = json.loads((folder / CARD_FILE).read_text(encoding="utf-8"))
        return {"name": str(card["name"]), "sha256": {name: str(card["sha256"][name]) for name in HASHED}}
    except (OSError, ValueError) as error:
        raise _error(folder / CARD_FILE, f"cannot be read ({error})") from error
    except (KeyError, TypeError) as error:
        raise _error(folder / CARD_FILE, "does not say name and sha256 of the model") from error


def _error(file: Path, what: str) -> ModelError:
    return ModelError(
        f"{file}: {what}. Nothing was written. Get the folder {file.parent.name} from the repository again."
    )
