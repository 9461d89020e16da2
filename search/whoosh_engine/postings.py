"""Reads Whoosh's posting blocks, when segments are merged.

Whoosh walks postings one by one; a block of 128 read whole costs a tenth of that. This is the one
module that knows the block layout of the pinned Whoosh version.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from whoosh import formats

from search.whoosh_engine.inverting import Posting

if TYPE_CHECKING:
    from whoosh.reading import SegmentReader

_POSITIONS = formats.Positions()

Positions = NDArray[np.uint32]


def decoded(encoded: Sequence[bytes]) -> tuple[NDArray[np.int64], Positions]:
    """How many positions each value holds, and all of them one value after the other."""
    found = [_decoded(value) for value in encoded]
    number = np.array([len(several) for several in found], np.int64)
    return number, np.array([one for several in found for one in several], np.uint32)


@lru_cache(maxsize=65_536)
def _decoded(value: bytes) -> tuple[int, ...]:
    """Most words stand once in a text, at one of a few hundred places."""
    return tuple(_POSITIONS.decode_positions(value)) if value else ()


def each_posting(reader: SegmentReader, field: str, term: bytes) -> Iterator[Posting]:
    """Document, weight and encoded positions of each posting. Raises TermNotFound."""
    for documents, weights, values in _blocks(reader, field, term):
        number = len(documents)
        each = weights  # None for all 1.0, one number for all alike, else one each
        if weights is None or isinstance(weights, float):
            each = (1.0 if weights is None else weights,) * number
        yield from zip(documents, each, values or (b"",) * number, strict=True)


def _blocks(reader: SegmentReader, field: str, term: bytes) -> Iterator[tuple[Any, Any, Any]]:
    """Documents, weights and encoded positions of each block."""
    info = reader._terms.term_info(field, term)
    if info.is_inlined():
        yield info.inlined_postings()
        return
    matcher = reader._terms.matcher(field, term, reader.schema[field].format)
    while not matcher._atend:
        matcher._read_data()
        deltas, weights, values = matcher._data
        yield tuple(accumulate(deltas)), weights, values
        matcher._next_block()
