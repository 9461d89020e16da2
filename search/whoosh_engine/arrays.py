"""Named arrays in one file, read by mmap.

The arrays stand one behind the other, each from a multiple of eight bytes on; behind them a table
in JSON, name to kind, first byte and number, and in the last eight bytes where the table begins.
"""

from __future__ import annotations

import json
import mmap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

_ALIGNED = 8
_END = 8  # bytes of the number at the end


class Arrays:
    """The arrays of an open file."""

    def __init__(self, path: Path) -> None:
        """Raises FileNotFoundError, or ValueError if the file holds no arrays."""
        with path.open("rb") as file:
            self._content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        start = int.from_bytes(self._content[-_END:], "little")
        table = json.loads(self._content[start:-_END])
        if not isinstance(table, dict):
            raise ValueError(f"{path} holds no arrays")
        self._table: dict[str, tuple[str, int, int]] = table

    def __getitem__(self, name: str) -> NDArray[Any]:
        kind, first, number = self._table[name]
        return np.frombuffer(self._content, kind, number, first)

    def text(self, name: str) -> memoryview:
        """An array of bytes, of which a slice costs little."""
        _, first, number = self._table[name]
        return memoryview(self._content)[first : first + number]


class Writer:
    """Writes arrays one after the other, so that no more than one is in memory."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._table: dict[str, tuple[str, int, int]] = {}

    def add(self, name: str, array: NDArray[Any] | bytes) -> None:
        number = len(array)
        kind = "u1" if isinstance(array, bytes) else array.dtype.str
        self._table[name] = (kind, self._file.tell(), number)
        content = array if isinstance(array, bytes) else np.ascontiguousarray(array).data
        self._file.write(content)
        self._file.write(b"\0" * (-self._file.tell() % _ALIGNED))

    def finish(self) -> None:
        start = self._file.tell()
        self._file.write(json.dumps(self._table).encode())
        self._file.write(start.to_bytes(_END, "little"))


@contextmanager
def written(path: Path) -> Iterator[Writer]:
    """A writer of a new file; whoever names the file does so after its end."""
    with path.open("wb") as file:
        writer = Writer(file)
        yield writer
        writer.finish()
