"""Writes the trained network as an ONNX file for onnxruntime, its matrices in 8 bits.

    python -m nlp.training.graph BUILD

Reads ``weights.npz`` of :mod:`nlp.training.finetune` in BUILD, writes ``reader.onnx`` there. The
graph is built from onnxruntime's fused operators (attention, skip norm, gelu). Weights are put into
8 bits in blocks of 128, and so is, while reading, every row that meets them: a scale for a whole
text, as ``quantize_dynamic`` takes it, loses names and makes a reading depend on what else
is in the batch.

Input: ``pieces`` (texts, length) int32. Output: ``scores`` (texts, length, labels) float32, the
log-odds.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

from nlp.training.teacher import HEADS, LAYERS

Weights = dict[str, NDArray[np.float32]]
_EPSILON = 1e-12
_FUSED = "com.microsoft"
_BITS = 8
_BLOCK = 128
_COMPUTE_IN_INT8 = 4  # MatMulNBits' accuracy_level


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


def write(weights: Weights, path: Path) -> None:
    """``weights`` as :func:`nlp.training.teacher.weights` names them, and ``head.w/b``."""
    graph = _Graph()
    hidden = _embedded(graph, weights)
    for number in range(LAYERS):
        hidden = _layer(graph, weights, f"l{number}", hidden)
    head = graph.node("MatMul", "head", [hidden, graph.constant("head.w", weights["head.w"].T)])
    graph.node("Add", "scores", [head, graph.constant("head.b", weights["head.b"])])
    shape = ["texts", "length"]
    labels = len(weights["head.b"])
    quantizer = MatMulNBitsQuantizer(
        helper.make_model(
            helper.make_graph(
                graph.nodes,
                "reader",
                [helper.make_tensor_value_info("pieces", TensorProto.INT32, shape)],
                [helper.make_tensor_value_info("scores", TensorProto.FLOAT, [*shape, labels])],
                graph.constants,
            ),
            opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(_FUSED, 1)],
            ir_version=8,
        ),
        bits=_BITS,
        block_size=_BLOCK,
        is_symmetric=True,
        accuracy_level=_COMPUTE_IN_INT8,
        nodes_to_exclude=["head"],
    )
    quantizer.process()
    onnx.save(quantizer.model.model, path)


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

    parts = [f"{name}.{part}" for part in "qkv"]
    joint = np.concatenate([weights[f"{part}.w"] for part in parts]).T
    joint_bias = np.concatenate([weights[f"{part}.b"] for part in parts])
    projected = graph.node(
        "MatMul", f"{name}.qkv", [hidden, graph.constant(f"{name}.qkv.w", joint)]
    )
    graph.nodes.append(
        helper.make_node("Split", [projected], parts, name=f"{name}.split", axis=2, num_outputs=3)
    )
    attended = graph.node(
        "MultiHeadAttention",
        f"{name}.attention",
        [*parts, graph.constant(f"{name}.qkv.b", joint_bias)],
        domain=_FUSED,
        num_heads=HEADS,
    )
    hidden = normed("ao", matrix("ao", attended), hidden, "aln")
    inner = graph.node(
        "BiasGelu", f"{name}.gelu", [matrix("fi", hidden), bias("fi")], domain=_FUSED
    )
    return normed("fo", matrix("fo", inner), hidden, "oln")


if __name__ == "__main__":
    build = Path(sys.argv[1])
    with np.load(build / "weights.npz") as trained:
        write(dict(trained), build / "reader.onnx")
