"""`python -m training.speed FILE`: CPU time of the shipped model, beside the same encoder in 32 bits.

Both read the same 32 targets at a time on one thread, in turns: the encoder in 32 bits as one batch, filled
up to its longest sentence, and one by one; the shipped model as it is asked, one by one. The encoder in 32
bits is the published one with a head, computed for every piece in every layer.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnxruntime

from preprocessing.target_input import Arrays, Encoder
from preprocessing.target_model import FOLDER, MODEL_FILE, TOKENIZER_FILE
from training.examples import read
from training.export import export_full
from training.model import base, fresh

_BATCH: Final = 32
_BATCHES: Final = 10
_ROUNDS: Final = 5


def main(arguments: Sequence[str]) -> int:
    """Print milliseconds a target of both, medians of several rounds, and their ratio."""
    parser = argparse.ArgumentParser(prog="python -m training.speed", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--model", type=Path, default=FOLDER)
    chosen = parser.parse_args(arguments)
    encoder = Encoder(chosen.model / TOKENIZER_FILE)
    examples = read(chosen.file)[: _BATCH * _BATCHES]
    encoded = [encoder.encode(example.mentioned) for example in examples]
    alone = [encoder.arrays([one]) for one in encoded]
    batches = [encoder.arrays(encoded[at : at + _BATCH]) for at in range(0, len(encoded), _BATCH)]
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / MODEL_FILE
        export_full(fresh(base(), whole=True), 1.0, encoder, examples[0], full)
        whole, ours = (_session(file) for file in (full, chosen.model / MODEL_FILE))
        ways = ((whole, batches), (whole, alone), (ours, alone))
        seconds = np.array([[_timed(*way) for way in ways] for _ in range(_ROUNDS)])
    batch, single, shipped = np.median(seconds, axis=0) / len(examples) * 1000
    print(f"32 bits: {batch:.2f} ms a target in batches of {_BATCH}, {single:.2f} ms one by one")
    print(f"shipped: {shipped:.2f} ms; ratio {shipped / batch:.2f} and {shipped / single:.2f}")
    return 0


def _session(file: Path) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def _timed(session: Any, batches: Sequence[Arrays]) -> float:
    began = time.process_time()
    for batch in batches:
        session.run(None, batch)
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
