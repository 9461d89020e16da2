"""Which segments of an index become one.

Every night adds a segment of some dozens of releases. As soon as ``TOGETHER`` of about one size
stand there they are merged, so that after n nights there are few more than log n small ones, and a
release is written again a few times at most. Large segments are left alone: merging them would
cost minutes, and a query reads them in packs of several.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from whoosh.reading import SegmentReader

if TYPE_CHECKING:
    from search.whoosh_engine.writing import DocumentWriter

TOGETHER = 5  # segments whose sizes differ by less than this factor
SMALL = 1_000  # live documents below which a segment is merged at all


def merge_small(writer: DocumentWriter, segments: list[Any]) -> list[Any]:
    """A merge policy for Whoosh: adds what is to be merged to the new segment, gives the rest."""
    due = merged([segment.doc_count() for segment in segments])
    for at in due:
        reader = SegmentReader(writer.storage, writer.schema, segments[at])
        writer.add_reader(reader)
        reader.close()
    return [segment for at, segment in enumerate(segments) if at not in due]


def merged(sizes: Sequence[int]) -> set[int]:
    """The places of the segments, told by their live documents, that are to become one."""
    small = {at: size for at, size in enumerate(sizes) if size < SMALL}
    return {at for tier in tiers(small) if len(tier) >= TOGETHER for at in tier}


def tiers(sizes: Mapping[int, int]) -> list[list[int]]:
    """The places of what is of about one size, together; the smallest first."""
    found: dict[int, list[int]] = {}
    for at, size in sizes.items():
        found.setdefault(int(math.log(max(size, 1), TOGETHER)), []).append(at)
    return [found[tier] for tier in sorted(found)]
