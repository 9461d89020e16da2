"""Reads Whoosh's posting blocks into arrays.

Whoosh walks postings one by one in Python, 1 to 5 µs each; a block of 128 read whole costs a
tenth of that. This is the one module that knows the block layout of the pinned Whoosh version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from whoosh.reading import SegmentReader

Documents = NDArray[np.uint32]
Weights = NDArray[np.float32]


def postings(reader: SegmentReader, field: str, term: bytes) -> tuple[Documents, Weights]:
    """The documents that have a term, ascending, and the term's weight in each. Deleted
    documents are among them. Raises TermNotFound."""
    documents: list[Documents] = []
    weights: list[Weights] = []
    for data, length in _blocks(reader, field, term):
        documents.append(np.cumsum(np.array(data[0], np.uint32), dtype=np.uint32))
        found = data[1]  # None for all 1.0, one number for all alike, else one each
        if found is None or isinstance(found, float):
            weights.append(np.full(length, 1.0 if found is None else found, np.float32))
        else:
            weights.append(np.array(found, np.float32))
    return np.concatenate(documents), np.concatenate(weights)


def document_numbers(reader: SegmentReader, field: str, term: bytes) -> Documents:
    """The documents that have a term, ascending."""
    blocks = [
        np.cumsum(np.array(data[0], np.uint32), dtype=np.uint32)
        for data, _ in _blocks(reader, field, term)
    ]
    return np.concatenate(blocks)


def _blocks(reader: SegmentReader, field: str, term: bytes) -> Any:
    matcher = reader._terms.matcher(field, term, reader.schema[field].format)
    while not matcher._atend:
        matcher._read_data()
        yield matcher._data, matcher._blocklength
        matcher._next_block()
