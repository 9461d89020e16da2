"""Writes Whoosh's index of terms, in Whoosh's format.

Whoosh's own writer takes a fifth of the time of building an index: it asks the file for its place
twice a term, takes the MD5 of each, of which it keeps four bytes, and writes the hash table slot by
slot. The format allows CRC-32 as well, and names the hash.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

from array import array
from binascii import crc32
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.filedb.filetables import HashWriter, OrderedHashWriter, _lengths
from whoosh.util.numlists import GrowableArray

_CRC32 = 1  # among Whoosh's kinds of hashes
_TABLES = 256
_SLOT = np.dtype([("hash", ">u4"), ("place", ">i8")])
_KINDS = (("H", 2**16), ("i", 2**31), ("q", 2**63))  # of numbers, and what is too large for them


class TermIndex(OrderedHashWriter):
    """Takes the place of the one that Whoosh has begun, and its file."""

    def __init__(self, begun: OrderedHashWriter) -> None:
        begun.dbfile.seek(0)  # to write its header again, which names the hash
        HashWriter.__init__(self, begun.dbfile, hashtype=_CRC32)
        self.extras = begun.extras
        self._end: int = self.dbfile.tell()
        self._places = array("q")
        self._hashes = array("I")

    def add(self, key: bytes, value: bytes) -> None:
        """Keys must come in order."""
        content = _lengths.pack(len(key), len(value)) + key + value
        self.dbfile.write(content)
        self._hashes.append(crc32(key))
        self._places.append(self._end)
        self._end += len(content)

    def _write_hashes(self) -> None:
        hashes, places = np.array(self._hashes), np.array(self._places)
        order = np.argsort(hashes & (_TABLES - 1), kind="stable")
        bounds = np.searchsorted((hashes & (_TABLES - 1))[order], np.arange(_TABLES + 1))
        for start, end in pairwise(bounds):
            of_table = order[start:end]
            table = _table(hashes[of_table], places[of_table])
            self.directory.append((self.dbfile.tell(), len(table)))
            self.dbfile.write(table.tobytes())

    def _write_extras(self) -> None:
        self.index = GrowableArray()
        kind = next(kind for kind, limit in _KINDS if self._end < limit)
        self.index.array = array(kind, self._places)
        super()._write_extras()


def _table(hashes: NDArray[np.uint32], places: NDArray[np.int64]) -> NDArray[Any]:
    """A hash table with twice as many slots as entries, each in the first free slot from its own
    one on; behind the last slot comes the first one."""
    slots = 2 * len(hashes)
    table = np.zeros(slots, _SLOT)
    if not slots:
        return table
    own = (hashes >> 8).astype(np.int64) % slots
    order = np.argsort(own, kind="stable")
    number = np.arange(len(order))
    at = np.maximum.accumulate(own[order] - number) + number
    over = np.count_nonzero(at >= slots)
    if over:  # they go round to the first slots that are free
        free = np.setdiff1d(np.arange(slots), at, assume_unique=True)
        at[len(at) - over :] = free[:over]
    table["hash"][at] = hashes[order]
    table["place"][at] = places[order]
    return table
