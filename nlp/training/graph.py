"""Writes the trained network as an ONNX file for onnxruntime, its matrices in 8 bits.

The graph is built from onnxruntime's fused operators (attention, skip norm, gelu), which its own
optimiser would make of a traced one; ``quantize_dynamic`` then puts the matrices into 8 bits. The
embedding table keeps 8 bits and a scale a row. Only seven bits of the weights are used: processors
without VNNI would saturate otherwise, and every machine is to read alike.

Inputs: ``pieces`` (texts, length) int32, padded on the right; ``lengths`` (texts,) int32.
Output: ``scores`` (texts, length, labels) float32, log-odds.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from nlp.training.teacher import HEADS

Weights = dict[str, NDArray[np.float32]]
_EPSILON = 1e-12
_FUSED = "com.microsoft"


class _Graph:
    """Nodes and constants as they are added; every node's output is named after it."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, name: str, inputs: list[str], **settings: object) -> str:
        domain = str(settings.pop("domain", ""))
        self.nodes.append(
            helper.make_node(kind, inputs, [name], name=name, domain=domain, **settings)
        )
        return name


def write(weights: Weights, layers: int, path: Path) -> None:
    """``weights`` as :func:`nlp.training.teacher.weights` names them, and ``head.w/b``."""
    graph = _Graph()
    hidden = _embedded(graph, weights)
    for number in range(layers):
        hidden = _layer(graph, weights, f"l{number}", hidden)
    head = graph.node("MatMul", "head", [hidden, graph.constant("head.w", weights["head.w"].T)])
    graph.node("Add", "scores", [head, graph.constant("head.b", weights["head.b"])])
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "reader",
            [
                helper.make_tensor_value_info("pieces", TensorProto.INT32, ["texts", "length"]),
                helper.make_tensor_value_info("lengths", TensorProto.INT32, ["texts"]),
            ],
            [
                helper.make_tensor_value_info(
                    "scores", TensorProto.FLOAT, ["texts", "length", len(weights["head.b"])]
                )
            ],
            graph.constants,
        ),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(_FUSED, 1)],
        ir_version=8,
    )
    with TemporaryDirectory() as directory:
        whole = Path(directory) / "whole.onnx"
        onnx.save(model, whole)
        quantize_dynamic(
            whole,
            path,
            op_types_to_quantize=["MatMul", "Attention"],
            nodes_to_exclude=["head"],
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )


def _embedded(graph: _Graph, weights: Weights) -> str:
    table = weights["emb.word"]
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-9) / 127
    graph.constant("words", np.rint(table / scale).astype(np.int8))
    graph.constant("scales", scale.astype(np.float32))
    graph.constant("positions", weights["emb.pos"])
    whole = graph.node("Cast", "whole", [graph.node("Gather", "rows", ["words", "pieces"])], to=1)
    scaled = graph.node(
        "Mul", "scaled", [whole, graph.node("Gather", "row_scales", ["scales", "pieces"])]
    )
    shape = graph.node("Shape", "shape", ["pieces"])
    length = graph.node("Gather", "length", [shape, graph.constant("one", np.array([1]))])
    places = graph.node(
        "Slice", "places", ["positions", graph.constant("zero", np.array([0])), length]
    )
    return graph.node(
        "LayerNormalization",
        "embedded",
        [graph.node("Add", "placed", [scaled, places]), *_norm(graph, weights, "emb.ln")],
        epsilon=_EPSILON,
    )


def _norm(graph: _Graph, weights: Weights, name: str) -> list[str]:
    return [graph.constant(f"{name}.{part}", weights[f"{name}.{part}"]) for part in "wb"]


def _layer(graph: _Graph, weights: Weights, name: str, hidden: str) -> str:
    def matrix(part: str, value: str) -> str:
        constant = graph.constant(f"{name}.{part}.w", weights[f"{name}.{part}.w"].T)
        return graph.node("MatMul", f"{name}.{part}", [value, constant])

    def bias(part: str) -> str:
        return graph.constant(f"{name}.{part}.b", weights[f"{name}.{part}.b"])

    def normed(part: str, value: str, skip: str, norm: str) -> str:
        return graph.node(
            "SkipLayerNormalization",
            f"{name}.{norm}",
            [value, skip, *_norm(graph, weights, f"{name}.{norm}"), bias(part)],
            domain=_FUSED,
            epsilon=_EPSILON,
        )

    joint = np.concatenate([weights[f"{name}.{part}.w"] for part in "qkv"]).T
    joint_bias = np.concatenate([weights[f"{name}.{part}.b"] for part in "qkv"])
    attended = graph.node(
        "Attention",
        f"{name}.attention",
        [
            hidden,
            graph.constant(f"{name}.qkv.w", joint),
            graph.constant(f"{name}.qkv.b", joint_bias),
            "lengths",
        ],
        domain=_FUSED,
        num_heads=HEADS,
    )
    hidden = normed("ao", matrix("ao", attended), hidden, "aln")
    inner = graph.node(
        "BiasGelu", f"{name}.gelu", [matrix("fi", hidden), bias("fi")], domain=_FUSED
    )
    return normed("fo", matrix("fo", inner), hidden, "oln")
