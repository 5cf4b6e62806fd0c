"""A fitted classifier -> an ONNX file in 8 bits that runs without torch."""

import copy
import tempfile
from pathlib import Path
from typing import Final

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from preprocessing.target_input import INPUTS, TARGETS, Encoder
from training.examples import Example
from training.model import Classifier

PROBABILITIES: Final = "probabilities"
_OPSET: Final = 17


class _Probable(nn.Module):
    """The classifier with its temperature and a softmax."""

    def __init__(self, classifier: Classifier, temperature: float) -> None:
        super().__init__()
        self.classifier, self.temperature = copy.deepcopy(classifier).eval(), temperature

    def forward(self, pieces: Tensor, segments: Tensor, is_piece: Tensor, targets: Tensor) -> Tensor:
        logits = self.classifier(pieces, segments, is_piece, targets)
        return torch.softmax(logits / self.temperature, dim=1)


def export_full(
    classifier: Classifier, temperature: float, encoder: Encoder, example: Example, out: Path
) -> None:
    """Write the classifier in 32 bits; its output holds calibrated probabilities."""
    arrays = encoder.arrays([encoder.encode(example.mentioned)] * 2)
    axes = {name: {0: "example", 1: "piece"} for name in INPUTS}
    axes |= {TARGETS: {0: "example", 1: "piece_of_target"}, PROBABILITIES: {0: "example"}}
    torch.onnx.export(
        _Probable(classifier, temperature),
        tuple(torch.as_tensor(arrays[name]) for name in INPUTS),
        str(out),
        input_names=list(INPUTS),
        output_names=[PROBABILITIES],
        dynamic_axes=axes,
        opset_version=_OPSET,
        dynamo=False,
    )


def quantize(full: Path, out: Path) -> None:
    """Write `full` again with weights in 7 bits of 8; the ranges of activations are those of what is asked.

    So an answer would depend on the batch in which it is asked: what ships is asked one mention at a time.
    Weights leave one bit free, since processors without the newest instructions add pairs of products in
    16 bits, which overflow.
    """
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared.onnx"
        quant_pre_process(str(full), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(
            str(prepared),
            str(out),
            op_types_to_quantize=["MatMul", "Gather"],
            nodes_to_quantize=_with_weights(onnx.load(str(prepared))),
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )


def _with_weights(model: onnx.ModelProto) -> list[str]:
    """Products with weights, and the table of word vectors; what attention multiplies stays as it is."""
    weights = {tensor.name: tensor.dims for tensor in model.graph.initializer}
    return [
        node.name
        for node in model.graph.node
        if (node.op_type == "MatMul" and len(weights.get(node.input[1], ())) == 2)
        or (node.op_type == "Gather" and len(weights.get(node.input[0], ())) == 2)
    ]
