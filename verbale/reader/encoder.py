"""Knows how a stretch of pieces becomes vectors: the layers of a transformer (Vaswani and others, 2017), with whole numbers for
matrices, in ONNX Runtime."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from verbale.reader.base import Array, Whole

WIDTH, HEADS = 384, 12
_TINY = np.float32(1e-12)
#: errors only: the engine warns of weights that it was given and has packed
_ERRORS = 3


@dataclass(frozen=True, slots=True)
class Norm:
    """The scale and shift after a vector has been given mean 0 and variance 1."""

    scale: Array
    shift: Array


class Encoder:
    """The vectors of pieces and places, and the layers: `graph` is what they compute (`tools/reader/graph.py`), `weights` what it
    is computed with, by the names in the graph."""

    def __init__(self, pieces: Whole, places: Array, start: Norm, graph: bytes, weights: Mapping[str, Any]) -> None:
        from onnxruntime import InferenceSession, OrtValue, SessionOptions

        self._pieces, self._places, self._start = pieces, places, start
        self.weights = dict(weights)  # the engine does not keep them alive
        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = _ERRORS
        given = [OrtValue.ortvalue_from_numpy(w) for w in self.weights.values()]
        options.add_external_initializers(list(self.weights), given)
        self._layers = InferenceSession(graph, options, providers=["CPUExecutionProvider"])

    def encode(self, stretches: Sequence[Sequence[int]]) -> list[Array]:
        """For each stretch the vectors of its pieces, one below the other. A piece sees its own stretch only."""
        return [self._layers.run(None, {"held": self.begun(np.asarray(s, dtype=np.int64))})[0] for s in stretches]

    def begun(self, numbers: npt.NDArray[np.int64]) -> Array:
        """The vectors of a stretch of pieces before the first layer."""
        held = self._pieces.numbers[numbers] * self._pieces.scale[numbers] + self._places[: len(numbers)]
        held -= held.mean(axis=1, keepdims=True)
        held /= np.sqrt(np.mean(held * held, axis=1, keepdims=True) + _TINY)
        return np.asarray(held * self._start.scale + self._start.shift)


def in_whole_numbers(matrix: Array, most: int = 63) -> Whole:
    """The matrix as whole numbers, column by column, up to `most`: processors without an instruction for the purpose add up
    pairs of products in sixteen bits, which seven bits a number cannot overflow."""
    scale = np.maximum(np.abs(matrix).max(axis=0), _TINY) / np.float32(most)
    return Whole(np.ascontiguousarray(np.rint(matrix / scale).astype(np.int8)), scale.astype(np.float32))
