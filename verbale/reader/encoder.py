"""Knows how a stretch of pieces becomes vectors: the layers of a transformer (Vaswani and others, 2017), in NumPy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
WIDTH, HEADS = 384, 12
_HEAD = WIDTH // HEADS
_TINY = np.float32(1e-12)
_SCALE = np.float32(_HEAD**-0.5)


@dataclass(frozen=True, slots=True)
class Norm:
    """The scale and shift after a vector has been given mean 0 and variance 1."""

    scale: Array
    shift: Array


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer's weights: matrices with inputs down and outputs across. `look` holds query, key and value side by side."""

    look: Array
    look_bias: Array
    output: Array
    output_bias: Array
    first: Norm
    widen: Array
    widen_bias: Array
    narrow: Array
    narrow_bias: Array
    second: Norm


@dataclass(frozen=True, slots=True)
class Encoder:
    """The vectors of pieces and places, and the layers."""

    pieces: Array
    places: Array
    start: Norm
    layers: tuple[Layer, ...]


def encode(encoder: Encoder, stretches: Sequence[Sequence[int]]) -> Array:
    """The vectors of all pieces of all stretches, one below the other. A piece sees its own stretch only."""
    numbers = np.concatenate([np.asarray(s, dtype=np.int64) for s in stretches])
    places = np.concatenate([np.arange(len(s)) for s in stretches])
    held = _normed(encoder.pieces[numbers] + encoder.places[places], encoder.start)
    ends = np.cumsum([len(s) for s in stretches]).tolist()
    bounds = list(zip([0, *ends], ends, strict=False))
    for layer in encoder.layers:
        held = _through(layer, held, bounds)
    return held


def _through(layer: Layer, held: Array, bounds: Sequence[tuple[int, int]]) -> Array:
    looked = held @ layer.look + layer.look_bias
    seen = np.empty_like(held)
    for first, last in bounds:
        seen[first:last] = _attention(looked[first:last])
    held = _normed(held + (seen @ layer.output + layer.output_bias), layer.first)
    wide = _bent(held @ layer.widen + layer.widen_bias)
    return _normed(held + (wide @ layer.narrow + layer.narrow_bias), layer.second)


def _attention(looked: Array) -> Array:
    """What each piece takes from the others of its stretch."""
    query, key, value = looked.reshape(len(looked), 3, HEADS, _HEAD).transpose(1, 2, 0, 3)
    share = (query @ key.transpose(0, 2, 1)) * _SCALE
    share -= share.max(axis=-1, keepdims=True)
    np.exp(share, out=share)
    share /= share.sum(axis=-1, keepdims=True)
    return np.asarray((share @ value).transpose(1, 0, 2).reshape(len(looked), WIDTH))


def _normed(held: Array, norm: Norm) -> Array:
    held = held - held.mean(axis=1, keepdims=True)
    held /= np.sqrt(np.mean(held * held, axis=1, keepdims=True) + _TINY)
    held *= norm.scale
    held += norm.shift
    return held


def _bent(held: Array) -> Array:
    """The Gaussian error linear unit by its usual approximation (Hendrycks and Gimpel, 2016)."""
    inner = held * held
    inner *= np.float32(0.044715 * 0.7978845608)
    inner += np.float32(0.7978845608)
    inner *= held
    np.tanh(inner, out=inner)
    inner += np.float32(1)
    inner *= held
    inner *= np.float32(0.5)
    return inner
