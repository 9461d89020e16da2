"""Writes packs: that of a new segment, and several packs as one.

A query takes some time for each pack, so that few large ones are wanted; but a pack is written
whole, and the arrays of a field are in memory meanwhile.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from pathlib import Path

import numpy as np

from search.engine import FACETS
from search.whoosh_engine import catalogue, columns, terms
from search.whoosh_engine.arrays import Arrays, Writer, written
from search.whoosh_engine.catalogue import PackEntry
from search.whoosh_engine.inverting import Flat, Lengths
from search.whoosh_engine.runs import Numbers, Runs, numbered
from search.whoosh_engine.schema import (
    EXACT_FIELDS,
    NAMED,
    PUBLISHED,
    SIGNATURE,
    TEXT_FIELDS,
    words_of,
)

WORDS = (*TEXT_FIELDS, *EXACT_FIELDS, *map(words_of, NAMED))
COLUMNS = (*FACETS, PUBLISHED)

_NOTHING = Flat()


def write(path: Path, fields: Mapping[str, Flat], lengths: Lengths, signatures: bytes) -> None:
    """Write the pack of one segment, from its postings by field."""
    from whoosh.util.numeric import byte_to_length

    in_words = np.array([byte_to_length(byte) for byte in range(256)], np.uint32)
    with written(path) as writer:
        for name in ("id", *WORDS):
            terms.write(writer, name, fields.get(name, _NOTHING))
        for name in WORDS:
            writer.add(f"{name}/lengths", in_words[np.frombuffer(lengths.of(name), np.uint8)])
        for name in COLUMNS:
            columns.write(writer, name, fields.get(name, _NOTHING))
        writer.add(SIGNATURE, signatures)


def join(folder: Path, entries: Sequence[PackEntry]) -> PackEntry:
    """Write several packs as one; its documents are theirs, one pack's after the other's."""
    members = tuple(member for entry in entries for member in entry.members)
    joined = PackEntry(f"{members[0].segment.lower()}-{len(members)}", members)
    packs = [Arrays(catalogue.path(folder, entry.name)) for entry in entries]
    bases = list(accumulate((entry.size for entry in entries), initial=0))
    with written(catalogue.path(folder, joined.name)) as writer:
        for name in ("id", *WORDS):
            _join_terms(writer, name, packs, bases)
        for name in COLUMNS:
            _join_columns(writer, name, packs, bases)
        for name in (*(f"{name}/lengths" for name in WORDS), SIGNATURE):
            writer.add(name, np.concatenate([pack[name] for pack in packs]))
    return joined


def _join_terms(writer: Writer, name: str, packs: Sequence[Arrays], bases: Sequence[int]) -> None:
    order, ids = _terms(name, packs)
    postings = Runs(ids, [np.diff(pack[f"{name}/starts"]) for pack in packs], len(order))
    writer.add(f"{name}/starts", postings.starts)
    writer.add(f"{name}/documents", postings.gathered(_documents(name, packs, bases)))
    writer.add(f"{name}/weights", postings.gathered([pack[f"{name}/weights"] for pack in packs]))
    # The positions of a posting are a run too; the posting's new place is its number.
    lengths = [np.diff(pack[f"{name}/places"]) for pack in packs]
    where = Runs(postings.places, lengths, int(postings.starts[-1]))
    writer.add(f"{name}/places", where.starts)
    writer.add(f"{name}/positions", where.gathered([pack[f"{name}/positions"] for pack in packs]))
    terms.write_terms(writer, name, order)


def _join_columns(writer: Writer, name: str, packs: Sequence[Arrays], bases: Sequence[int]) -> None:
    order, ids = _terms(name, packs)
    pairs = Runs(ids, [np.diff(pack[f"{name}/starts"]) for pack in packs], len(order))
    writer.add(f"{name}/starts", pairs.starts)
    for hashes in (f"{name}/hashes", f"{name}/caseless"):
        found = np.empty(len(order), np.uint64)
        for pack, of_pack in zip(packs, ids, strict=True):
            found[of_pack] = pack[hashes]
        writer.add(hashes, found)
    writer.add(f"{name}/documents", pairs.gathered(_documents(name, packs, bases)))
    terms.write_terms(writer, name, order)


def _terms(name: str, packs: Sequence[Arrays]) -> tuple[list[bytes], list[Numbers]]:
    return numbered(
        [terms.split(bytes(pack.text(f"{name}/text")), pack[f"{name}/offsets"]) for pack in packs]
    )


def _documents(name: str, packs: Sequence[Arrays], bases: Sequence[int]) -> list[Numbers]:
    return [
        pack[f"{name}/documents"] + np.uint32(base)
        for pack, base in zip(packs, bases, strict=False)
    ]
