"""The transformer in PyTorch: what is trained, and how it is filled and emptied of weights."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from nlp.training.teacher import HEADS, INNER, LAYERS, WIDTH

Weights = dict[str, NDArray[np.float32]]


class Layer(nn.Module):  # type: ignore[misc, unused-ignore]
    """Attention and two matrices, each with its norm behind it (BERT)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.q, self.k, self.v, self.ao = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.fi, self.fo = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.aln, self.oln = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        texts, length, _ = hidden.shape

        def heads(values: Tensor) -> Tensor:
            return values.view(texts, length, HEADS, -1).transpose(1, 2)

        query, key, value = (heads(part(hidden)) for part in (self.q, self.k, self.v))
        attended = nn.functional.scaled_dot_product_attention(query, key, value, mask)
        attended = attended.transpose(1, 2).reshape(texts, length, WIDTH)
        hidden = self.aln(hidden + self.drop(self.ao(attended)))
        inner = nn.functional.gelu(self.fi(hidden))
        normed: Tensor = self.oln(hidden + self.drop(self.fo(inner)))
        return normed


class Network(nn.Module):  # type: ignore[misc, unused-ignore]
    """Pieces to log-odds of ``labels`` labels. The embedding table is not trained: the pieces
    that the training texts lack must stay where those that they have are."""

    def __init__(self, words: Tensor, labels: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding.from_pretrained(words, freeze=True)
        self.positions = nn.Parameter(torch.zeros(512, WIDTH))
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.drop = nn.Dropout(dropout)
        self.head = nn.Linear(WIDTH, labels)

    def forward(self, pieces: Tensor, lengths: Tensor) -> Tensor:
        """``pieces`` (texts, length), ``lengths`` (texts,) -> (texts, length, labels)."""
        length = pieces.shape[1]
        mask = torch.arange(length)[None, :] < lengths[:, None]
        hidden = self.drop(self.norm(self.words(pieces) + self.positions[:length]))
        for layer in self.layers:
            hidden = layer(hidden, mask[:, None, None, :])
        scores: Tensor = self.head(hidden)
        return scores


def _names(network: Network) -> dict[str, nn.Parameter]:
    """The parameters by the names that :mod:`nlp.training.teacher` gives them."""
    named = {"emb.ln.w": network.norm.weight, "emb.ln.b": network.norm.bias}
    for number, layer in enumerate(network.layers):
        for part in ("q", "k", "v", "ao", "aln", "fi", "fo", "oln"):
            module = getattr(layer, part)
            named[f"l{number}.{part}.w"] = module.weight
            named[f"l{number}.{part}.b"] = module.bias
    return named


def filled(weights: Weights, rows: NDArray[np.int32], labels: int) -> Network:
    """A network that begins with these weights, its table only the ``rows`` that are used."""
    network = Network(torch.from_numpy(weights["emb.word"][rows]), labels)
    with torch.no_grad():
        network.positions.copy_(torch.from_numpy(weights["emb.pos"] + weights["emb.type"][0]))
        for name, parameter in _names(network).items():
            parameter.copy_(torch.from_numpy(weights[name]))
    return network


def emptied(network: Network, labels: int) -> Weights:
    """The weights by name, with ``head.w/b`` of the first ``labels`` labels."""
    found = {name: parameter.detach().numpy() for name, parameter in _names(network).items()}
    found["emb.word"] = network.words.weight.detach().numpy()
    found["emb.pos"] = network.positions.detach().numpy()
    found["head.w"] = network.head.weight.detach().numpy()[:labels]
    found["head.b"] = network.head.bias.detach().numpy()[:labels]
    return found
