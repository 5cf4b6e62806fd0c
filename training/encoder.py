"""The encoder of MiniLM, a BERT of six layers, whose last layer is computed only where it is read.

Source: Devlin and others, "BERT", NAACL 2019; Wang and others, "MiniLM", NeurIPS 2020.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import torch
from torch import Tensor, nn

_HIDDEN: Final = -1e4  # added to the attention that a place without a piece would get
_DROPOUT: Final = 0.1


@dataclass(frozen=True)
class Sizes:
    """The sizes of an encoder, under their names in a published `config.json`."""

    vocab_size: int
    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int
    intermediate_size: int
    max_position_embeddings: int
    type_vocab_size: int
    layer_norm_eps: float


class Layer(nn.Module):
    """Attention and what follows it, for as many places as are to be read."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        width, eps = sizes.hidden_size, sizes.layer_norm_eps
        self.heads, self.width = sizes.num_attention_heads, width // sizes.num_attention_heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = (
            nn.Linear(width, sizes.intermediate_size),
            nn.Linear(sizes.intermediate_size, width),
        )
        self.norm, self.last_norm = nn.LayerNorm(width, eps=eps), nn.LayerNorm(width, eps=eps)
        self.dropout = nn.Dropout(_DROPOUT)

    def forward(self, states: Tensor, read: Tensor, bias: Tensor) -> Tensor:
        """New states of the places `read` (examples, places, width), which look at all `states`."""
        query, key, value = (
            self._split(of(at)) for of, at in ((self.query, read), (self.key, states), (self.value, states))
        )
        scores = query @ key.transpose(2, 3) * self.width**-0.5 + bias
        seen = (self.dropout(torch.softmax(scores, dim=-1)) @ value).transpose(1, 2)
        mixed: Tensor = self.norm(read + self.dropout(self.out(seen.reshape(read.shape))))
        widened = nn.functional.gelu(self.up(mixed))
        result: Tensor = self.last_norm(mixed + self.dropout(self.down(widened)))
        return result

    def _split(self, states: Tensor) -> Tensor:
        return states.unflatten(-1, (self.heads, self.width)).transpose(1, 2)


class MiniLM(nn.Module):
    """Pieces of sentences -> states of the places that are picked."""

    def __init__(self, sizes: Sizes, whole: bool = False) -> None:
        """`whole` computes the last layer for every piece, as elsewhere: slower, with the same result."""
        super().__init__()
        self.whole = whole
        self.words = nn.Embedding(sizes.vocab_size, sizes.hidden_size)
        self.positions = nn.Embedding(sizes.max_position_embeddings, sizes.hidden_size)
        self.segments = nn.Embedding(sizes.type_vocab_size, sizes.hidden_size)
        self.norm = nn.LayerNorm(sizes.hidden_size, eps=sizes.layer_norm_eps)
        self.dropout = nn.Dropout(_DROPOUT)
        self.layers = nn.ModuleList(Layer(sizes) for _ in range(sizes.num_hidden_layers))

    def forward(self, pieces: Tensor, segments: Tensor, is_piece: Tensor, picked: Tensor) -> Tensor:
        """States of the places `picked` (examples, places); the last layer is not computed for any other."""
        positions = self.positions.weight[: pieces.shape[1]]
        states = self.dropout(self.norm(self.words(pieces) + positions + self.segments(segments)))
        bias = (1 - is_piece[:, None, None, :].to(states.dtype)) * _HIDDEN
        *layers, last = self.layers
        for layer in layers:
            states = layer(states, states, bias)
        places = picked.unsqueeze(-1).expand(-1, -1, states.shape[-1])
        if self.whole:
            return torch.gather(last(states, states, bias), 1, places)
        read: Tensor = last(states, torch.gather(states, 1, places), bias)
        return read


def published(config: Mapping[str, Any], weights: Mapping[str, Tensor], whole: bool = False) -> MiniLM:
    """The encoder with weights under the names that BERT's have where they are published."""
    sizes = Sizes(**{name: config[name] for name in Sizes.__dataclass_fields__})
    encoder = MiniLM(sizes, whole)
    encoder.load_state_dict({name: weights[_published_name(name)] for name in encoder.state_dict()})
    return encoder


def _published_name(name: str) -> str:
    """For example `layers.0.up.weight` -> `encoder.layer.0.intermediate.dense.weight`."""
    module, _, kind = name.rpartition(".")
    if not module.startswith("layers."):
        return f"embeddings.{_EMBEDDINGS[module]}.{kind}"
    _, number, part = module.split(".")
    return f"encoder.layer.{number}.{_PARTS[part]}.{kind}"


_EMBEDDINGS: Final = {
    "words": "word_embeddings",
    "positions": "position_embeddings",
    "segments": "token_type_embeddings",
    "norm": "LayerNorm",
}
_PARTS: Final = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "last_norm": "output.LayerNorm",
}
