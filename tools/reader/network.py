"""Knows the reader as a network that can be taught: the base model's first layers and the heads above them, in PyTorch."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from verbale.reader.base import MATRICES, read_base
from verbale.reader.encoder import HEADS, WIDTH
from verbale.reader.impression import RELATIONS, STATUSES, TYPES

#: numbers by which two words are held against each other, by relation
ASKED = 64
#: where each head's figures stand among those that a word has by itself
STATUS_FROM, CUE, INSIDE = len(TYPES), len(TYPES) + len(STATUSES), len(TYPES) + len(STATUSES) + 1
_DROPPED = 0.1


class Layer(nn.Module):
    """One layer of the base model, with its own weights to begin with."""

    def __init__(self, base: dict[str, np.ndarray], number: int) -> None:
        super().__init__()
        for name in MATRICES:
            whole = torch.tensor(base[f"layer.{number}.{name}.weight"])
            linear = nn.Linear(*whole.shape)
            linear.weight.data, linear.bias.data = (
                whole.T.contiguous(),
                torch.tensor(base[f"layer.{number}.{name}.bias"]),
            )
            setattr(self, name, linear)
        for name in ("first_norm", "second_norm"):
            setattr(self, name, _norm(base, f"layer.{number}.{name}"))
        self.drop = nn.Dropout(_DROPPED)

    def forward(self, held: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        many, long, _ = held.shape

        def heads(one: torch.Tensor) -> torch.Tensor:
            return one.view(many, long, HEADS, WIDTH // HEADS).transpose(1, 2)

        seen = F.scaled_dot_product_attention(
            heads(self.query(held)), heads(self.key(held)), heads(self.value(held)), attn_mask=hidden
        )
        seen = seen.transpose(1, 2).reshape(many, long, WIDTH)
        held = self.first_norm(held + self.drop(self.output(seen)))
        wide = F.gelu(self.widen(held), approximate="tanh")
        return self.second_norm(held + self.drop(self.narrow(wide)))


class Network(nn.Module):
    """Gives each piece its figures by itself, and what it asks and answers by relation."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        whole = read_base()
        base = whole.weights
        pieces = torch.tensor(whole.pieces.numbers * whole.pieces.scale)
        self.pieces = nn.Embedding.from_pretrained(pieces, freeze=True)
        places = base["embeddings.position_embeddings.weight"] + base["embeddings.token_type_embeddings.weight"][0]
        self.places = nn.Parameter(torch.tensor(places), requires_grad=False)
        self.start = _norm(base, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(base, n) for n in range(layers))
        self.drop = nn.Dropout(_DROPPED)
        self.alone = nn.Linear(WIDTH, INSIDE + 1)
        self.alone.bias.data[: len(TYPES)] = -4.0  # hardly any word carries an act
        self.asks = nn.Linear(WIDTH, len(RELATIONS) * ASKED)
        self.answers = nn.Linear(WIDTH, len(RELATIONS) * ASKED)
        self.relation_bias = nn.Parameter(torch.tensor([-4.0, -4.0, -4.0, -1.0]))

    def forward(self, numbers: torch.Tensor, there: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        held = self.drop(self.start(self.pieces(numbers) + self.places[: numbers.shape[1]]))
        hidden = torch.zeros(there.shape).masked_fill(~there, -math.inf)[:, None, None, :]
        for layer in self.layers:
            held = layer(held, hidden)
        held = self.drop(held)
        shape = (*held.shape[:2], len(RELATIONS), ASKED)
        return self.alone(held), self.asks(held).view(shape), self.answers(held).view(shape)

    def related(self, asks: torch.Tensor, answers: torch.Tensor, relation: int) -> torch.Tensor:
        """Points for each piece of `answers` as what the pieces of `asks` together ask for."""
        points = asks[:, relation] @ answers[:, relation].T / math.sqrt(ASKED) + self.relation_bias[relation]
        return points.mean(dim=0)


def _norm(base: dict[str, np.ndarray], name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(WIDTH, eps=1e-12)
    norm.weight.data, norm.bias.data = torch.tensor(base[f"{name}.weight"]), torch.tensor(base[f"{name}.bias"])
    return norm


def learned(network: Network, rank: int) -> dict[str, np.ndarray]:
    """What the network has learned, as `verbale/reader/weights.py` reads it: of each matrix the change, as the product of two
    thin ones (the `rank` strongest parts of its singular value decomposition)."""
    base = read_base().weights
    half = np.float16
    found: dict[str, np.ndarray] = {"layers": np.array(len(network.layers))}
    for number, layer in enumerate(network.layers):
        for name in MATRICES:
            linear = getattr(layer, name)
            change = linear.weight.detach().numpy().T - base[f"layer.{number}.{name}.weight"]
            left, strength, right = np.linalg.svd(change, full_matrices=False)
            root = np.sqrt(strength[:rank])
            found[f"layer.{number}.{name}.down"] = (left[:, :rank] * root).astype(half)
            found[f"layer.{number}.{name}.up"] = (root[:, None] * right[:rank]).astype(half)
            found[f"layer.{number}.{name}.bias"] = linear.bias.detach().numpy().astype(half)
        for name in ("first_norm", "second_norm"):
            norm = getattr(layer, name)
            found[f"layer.{number}.{name}.weight"] = norm.weight.detach().numpy().astype(half)
            found[f"layer.{number}.{name}.bias"] = norm.bias.detach().numpy().astype(half)
    found["embeddings.LayerNorm.weight"] = network.start.weight.detach().numpy().astype(half)
    found["embeddings.LayerNorm.bias"] = network.start.bias.detach().numpy().astype(half)
    for name in ("alone", "asks", "answers"):
        found[f"heads.{name}"] = getattr(network, name).weight.detach().numpy().T.astype(half)
        found[f"heads.{name}_bias"] = getattr(network, name).bias.detach().numpy().astype(half)
    found["heads.relation_bias"] = network.relation_bias.detach().numpy()
    return found
