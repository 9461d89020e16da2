"""Reads Whoosh's posting blocks into arrays.

Whoosh walks postings one by one in Python, 1 to 5 µs each; a block of 128 read whole costs a
tenth of that. This is the one module that knows the block layout of the pinned Whoosh version.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from whoosh import formats

if TYPE_CHECKING:
    from whoosh.reading import SegmentReader

_POSITIONS = formats.Positions()

Documents = NDArray[np.uint32]
Weights = NDArray[np.float32]
Positions = NDArray[np.uint32]


def postings(reader: SegmentReader, field: str, term: bytes) -> tuple[Documents, Weights]:
    """The documents that have a term, ascending, and the term's weight in each. Deleted
    documents are among them. Raises TermNotFound."""
    documents: list[Documents] = []
    weights: list[Weights] = []
    for found, block_weights, _ in _blocks(reader, field, term):
        documents.append(found)
        # None for all 1.0, one number for all alike, else one each
        if block_weights is None or isinstance(block_weights, float):
            weight = 1.0 if block_weights is None else block_weights
            weights.append(np.full(len(found), weight, np.float32))
        else:
            weights.append(np.array(block_weights, np.float32))
    return np.concatenate(documents), np.concatenate(weights)


def document_numbers(reader: SegmentReader, field: str, term: bytes) -> Documents:
    """The documents that have a term, ascending. Raises TermNotFound."""
    return np.concatenate([documents for documents, *_ in _blocks(reader, field, term)])


def positions(
    reader: SegmentReader, field: str, term: bytes, wanted: Documents
) -> tuple[NDArray[np.int64], Positions]:
    """How often a term stands in each of the documents wanted, which are ascending and all have
    it, and where, one document's positions after the other's."""
    found: list[bytes] = []
    for documents, _, values in _blocks(reader, field, term, wanted):
        at = np.searchsorted(documents, wanted[len(found) :])
        inside = at[at < len(documents)]
        found.extend(values[place] for place in inside.tolist())
    return decoded(found)


def decoded(encoded: Sequence[bytes]) -> tuple[NDArray[np.int64], Positions]:
    """How many positions each value holds, and all of them one value after the other."""
    found = [_decoded(value) for value in encoded]
    number = np.array([len(several) for several in found], np.int64)
    return number, np.array([one for several in found for one in several], np.uint32)


@lru_cache(maxsize=65_536)
def _decoded(value: bytes) -> tuple[int, ...]:
    """Most words stand once in a text, at one of a few hundred places."""
    return tuple(_POSITIONS.decode_positions(value))


def each_posting(
    reader: SegmentReader, field: str, term: bytes
) -> Iterator[tuple[int, float, bytes]]:
    """Document, weight and encoded positions of each posting."""
    for documents, weights, values in _blocks(reader, field, term):
        number = len(documents)
        each = weights
        if weights is None or isinstance(weights, float):
            each = (1.0 if weights is None else weights,) * number
        yield from zip(documents.tolist(), each, values or (b"",) * number, strict=True)


def _blocks(
    reader: SegmentReader, field: str, term: bytes, wanted: Documents | None = None
) -> Iterator[tuple[Documents, Any, Any]]:
    """Documents, weights and encoded positions of each block; of the blocks alone that hold one of
    the documents wanted, if some are."""
    info = reader._terms.term_info(field, term)
    if info.is_inlined():
        documents, weights, values = info.inlined_postings()
        yield np.array(documents, np.uint32), weights, values
        return
    matcher = reader._terms.matcher(field, term, reader.schema[field].format)
    done = 0  # of the documents wanted
    while not matcher._atend and (wanted is None or done < len(wanted)):
        if wanted is None or wanted[done] <= matcher._maxid:
            matcher._read_data()
            deltas, weights, values = matcher._data
            yield np.cumsum(np.array(deltas, np.uint32), dtype=np.uint32), weights, values
            if wanted is not None:
                done = int(np.searchsorted(wanted, matcher._maxid, side="right"))
        matcher._next_block()
