"""Reads Whoosh's posting blocks, when segments are merged.

Whoosh walks postings one by one; a block of 128 read whole costs a tenth of that. This is the one
module that knows the block layout of the pinned Whoosh version.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from whoosh import formats

from search.whoosh_engine.inverting import Posting, Where

if TYPE_CHECKING:
    from whoosh.reading import SegmentReader

_POSITIONS = formats.Positions()


def each_posting(reader: SegmentReader, field: str, term: bytes) -> Iterator[Posting]:
    """Document, weight and places of each posting. Raises TermNotFound."""
    for documents, weights, values in _blocks(reader, field, term):
        number = len(documents)
        each = weights  # None for all 1.0, one number for all alike, else one each
        if weights is None or isinstance(weights, float):
            each = (1.0 if weights is None else weights,) * number
        places = map(_decoded, values) if values else ((),) * number
        yield from zip(documents, each, places, strict=True)


def _decoded(value: bytes) -> Where:
    if not value:
        return ()
    places = tuple(_POSITIONS.decode_positions(value))
    return places[0] if len(places) == 1 else places


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
