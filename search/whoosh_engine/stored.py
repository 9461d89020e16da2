"""Reads the stored fields of a segment out of Whoosh's file.

The pickled and compressed fields of each document stand one behind the other; then comes an array
with the length of each and, in segments of more than 32,768 documents, one with where each begins;
numbers are big-endian. The last byte names the kind of the lengths, or says with X that two such
bytes stand before it.
"""

from __future__ import annotations

import mmap
import pickle
import zlib
from pathlib import Path
from typing import Any

import numpy as np

_ARE_STARTS_KEPT = b"X"


class Stored:
    """The stored fields of ``size`` documents."""

    def __init__(self, folder: Path, segment: str, size: int) -> None:
        """Raises FileNotFoundError."""
        with (folder / f"{segment}._stored.col").open("rb") as file:
            self._content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        end = len(self._content) - 1
        kind = self._content[end:]
        if kind == _ARE_STARTS_KEPT:
            end -= 2
            kind = self._content[end : end + 1]
            end -= size * np.dtype(self._content[end + 1 : end + 2].decode()).itemsize
        lengths = np.dtype(kind.decode()).newbyteorder(">")
        at = end - size * lengths.itemsize
        self._ends = np.cumsum(np.frombuffer(self._content, lengths, size, at), dtype=np.int64)

    def __getitem__(self, document: int) -> dict[str, Any]:
        start = int(self._ends[document - 1]) if document else 0
        content = zlib.decompress(self._content[start : self._ends[document]])
        found: dict[str, Any] = pickle.loads(content)  # noqa: S301 (written by this program)
        return found
