"""Keeps the packs of an index in line with Whoosh's segments.

Each new segment brings a pack of its own. As soon as ``TOGETHER`` packs of about one size stand
there they are written as one, so that after n releases there are few more than log n packs, and a
release's postings are written again a few times at most.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from whoosh import index

from search.whoosh_engine import catalogue
from search.whoosh_engine.catalogue import Catalogue, Member, PackEntry
from search.whoosh_engine.merging import SMALL, TOGETHER, tiers
from search.whoosh_engine.packing import join

LARGEST = 50_000  # documents of a pack that is joined of others; its words take half a gigabyte


def renew(folder: Path, ix: index.FileIndex) -> None:
    """Bring the packs in line with what Whoosh has committed, and write the catalogue."""
    segments = {segment.segment_id(): segment for segment in ix._read_toc().segments}
    old = catalogue.read(folder) if (folder / catalogue.NAME).exists() else Catalogue()
    packs = [_renewed(pack, segments) for pack in old.packs]
    packs = [pack for pack in packs if any(one.deleted is not None for one in pack.members)]
    packed = {member.segment for pack in packs for member in pack.members}
    packs += [
        PackEntry(name, (_member(name, segment),))
        for name, segment in segments.items()
        if name not in packed
    ]
    while together := due(packs):
        joined = join(folder, [packs[at] for at in together])
        packs = [
            joined if at == together[0] else pack
            for at, pack in enumerate(packs)
            if at not in together[1:]
        ]
    lengths: Counter[str] = Counter()
    for segment in segments.values():
        lengths.update(segment._fieldlengths)
    catalogue.write(folder, Catalogue(tuple(packs), dict(lengths)))
    _clear(folder, packs)


def _member(name: str, segment: Any) -> Member:
    return Member(name, segment.doc_count_all(), sorted(segment.deleted_docs()))


def _renewed(pack: PackEntry, segments: dict[str, Any]) -> PackEntry:
    """The pack with what was deleted since; of segments that are gone everything was."""
    members = (
        _member(one.segment, segments[one.segment])
        if one.segment in segments
        else one._replace(deleted=None)
        for one in pack.members
    )
    return pack._replace(members=tuple(members))


def due(packs: Sequence[PackEntry]) -> list[int]:
    """The places of the packs that are to become one."""
    # A small segment will be merged with others soon, and its pack go.
    sizes = {at: pack.size for at, pack in enumerate(packs) if _stays(pack)}
    for tier in tiers(sizes):
        found, size = [], 0
        for at in tier if len(tier) >= TOGETHER else ():
            if size + sizes[at] <= LARGEST:
                found.append(at)
                size += sizes[at]
        if len(found) > 1:
            return found
    return []


def _stays(pack: PackEntry) -> bool:
    return len(pack.members) > 1 or pack.live >= SMALL


def _clear(folder: Path, packs: Sequence[PackEntry]) -> None:
    """Remove the files of packs that were joined or are gone."""
    names = {catalogue.path(folder, pack.name) for pack in packs}
    for path in catalogue.files(folder):
        if path not in names:
            path.unlink()
