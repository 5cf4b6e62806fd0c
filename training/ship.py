"""A fitted classifier -> the folder that is shipped: weights, vocabulary, and a card with their SHA-256."""

import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Final

from preprocessing.target_input import Encoder
from preprocessing.target_model import CARD_FILE, HASHED, MODEL_FILE, TOKENIZER_FILE
from training.examples import Example
from training.export import export_full, quantize
from training.model import Classifier, base

NAME: Final = "target-sentiment 1"


def ship(classifier: Classifier, temperature: float, encoder: Encoder, example: Example, out: Path) -> None:
    """Write the folder `out`; `example` is any, to trace the classifier with."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / MODEL_FILE
        export_full(classifier, temperature, encoder, example, full)
        quantize(full, out / MODEL_FILE)
    shutil.copyfile(base() / TOKENIZER_FILE, out / TOKENIZER_FILE)
    card = {
        "name": NAME,
        "sha256": {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in HASHED},
        "temperature": round(temperature, 4),
    }
    (out / CARD_FILE).write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
