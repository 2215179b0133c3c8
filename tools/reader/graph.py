"""Knows the graph of the reader's layers, for an engine of the ONNX format: what is computed, without any weights.

    pip install onnx
    PYTHONPATH=. python tools/reader/graph.py

writes `verbale/reader/layers.onnx`. The weights are given to the engine when the reader is loaded (`verbale/reader/weights.py`).
"""

from __future__ import annotations

import argparse
from pathlib import Path

from onnx import ModelProto, NodeProto, TensorProto, helper

from verbale.reader.encoder import HEADS, WIDTH

OUT = Path(__file__).parents[2] / "verbale" / "reader" / "layers.onnx"
_WIDE = 4 * WIDTH
#: operators beside those of the standard: matrices of whole numbers, attention of many heads, the Gaussian error linear unit
_MORE = "com.microsoft"
_TINY = 1e-12


class Graph:
    """Nodes and the names of weights, gathered one after the other."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.weights: list[TensorProto] = []

    def weight(self, name: str, kind: int, *shape: int) -> str:
        """A weight that is given when the graph is loaded."""
        tensor = TensorProto(name=name, data_type=kind, dims=shape, data_location=TensorProto.EXTERNAL)
        place = tensor.external_data.add()
        place.key, place.value = "location", "given"
        self.weights.append(tensor)
        return name

    def times(self, held: str, name: str, given: int, made: int) -> str:
        """`held` times a matrix of whole numbers, with its bias added."""
        matrix = self.weight(f"{name}.whole", TensorProto.INT8, given, made)
        scale = self.weight(f"{name}.scale", TensorProto.FLOAT, made)
        bias = self.weight(f"{name}.bias", TensorProto.FLOAT, made)
        return self.node("DynamicQuantizeMatMul", [held, matrix, scale, "", bias], name, domain=_MORE)

    def normed(self, held: str, added: str, name: str) -> str:
        """The sum of both, each row with mean 0 and variance 1, scaled and shifted."""
        scale = self.weight(f"{name}.weight", TensorProto.FLOAT, WIDTH)
        shift = self.weight(f"{name}.bias", TensorProto.FLOAT, WIDTH)
        summed = self.node("Add", [held, added], f"{name}.sum")
        return self.node("LayerNormalization", [summed, scale, shift], name, axis=-1, epsilon=_TINY)

    def node(self, kind: str, given: list[str], made: str, domain: str = "", **how: object) -> str:
        self.nodes.append(helper.make_node(kind, given, [made], domain=domain, **how))
        return made


def build(layers: int) -> ModelProto:
    """The graph: 'held' (pieces by WIDTH) goes in, 'read' comes out."""
    graph = Graph()
    held = "held"
    for number in range(layers):
        name = f"layer.{number}"
        looked = graph.times(held, f"{name}.look", WIDTH, 3 * WIDTH)
        one = graph.node("Unsqueeze", [looked, "first_axis"], f"{name}.one")
        parts = [f"{name}.{part}" for part in ("query", "key", "value")]
        graph.nodes.append(helper.make_node("Split", [one], parts, axis=-1, num_outputs=3))
        seen = graph.node("MultiHeadAttention", parts, f"{name}.seen", domain=_MORE, num_heads=HEADS)
        flat = graph.node("Squeeze", [seen, "first_axis"], f"{name}.flat")
        output = graph.times(flat, f"{name}.output", WIDTH, WIDTH)
        held = graph.normed(held, output, f"{name}.first_norm")
        wide = graph.node("FastGelu", [graph.times(held, f"{name}.widen", WIDTH, _WIDE)], f"{name}.bent", domain=_MORE)
        held = graph.normed(held, graph.times(wide, f"{name}.narrow", _WIDE, WIDTH), f"{name}.second_norm")
    graph.node("Identity", [held], "read")
    axis = helper.make_tensor("first_axis", TensorProto.INT64, [1], [0])
    whole = helper.make_graph(
        graph.nodes,
        "reader",
        [helper.make_tensor_value_info("held", TensorProto.FLOAT, ["pieces", WIDTH])],
        [helper.make_tensor_value_info("read", TensorProto.FLOAT, ["pieces", WIDTH])],
        [axis, *graph.weights],
    )
    versions = [helper.make_opsetid("", 18), helper.make_opsetid(_MORE, 1)]
    return helper.make_model(whole, opset_imports=versions, ir_version=9, producer_name="verbale")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    given.out.write_bytes(build(given.layers).SerializeToString(deterministic=True))


if __name__ == "__main__":
    main()
