"""Links between releases: rows of ``release_link``, and how they read from either end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Final, Literal

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus import changes
from corpus.schema import release_link

LinkKind = Literal["correction", "joint", "reprint", "reference", "recall"]

PHRASES: Final[dict[LinkKind, tuple[str, str]]] = {
    "correction": ("corrects", "corrected by"),
    "joint": ("jointly with", "jointly with"),
    "reprint": ("reprint of", "reprinted by"),
    "reference": ("refers to", "referred to by"),
    "recall": ("recalls", "recalled by"),
}
"""How a link reads from the release it begins at, and from the one it leads to."""

_CHUNK = 500


@dataclass(frozen=True, slots=True, order=True)
class ReleaseLink:
    """``from_id`` corrects, reprints or names ``to_id``; a joint one is kept once, ``from_id``
    being the lesser id. ``evidence`` is the sentence that says so, or the measured likeness."""

    from_id: str
    to_id: str
    kind: LinkKind
    evidence: str


@dataclass(frozen=True, slots=True)
class Related:
    """A link as it reads from one of its ends: ``relation`` is one of ``PHRASES``."""

    relation: str
    id: str
    kind: LinkKind
    evidence: str


def of(connection: Connection, release_id: str) -> list[Related]:
    """All links of a release from its side, those it begins first."""
    link = release_link
    rows = connection.execute(
        sa.select(link)
        .where(sa.or_(link.c.from_id == release_id, link.c.to_id == release_id))
        .order_by(link.c.to_id == release_id, link.c.kind, link.c.from_id, link.c.to_id)
    )
    found = []
    for row in rows:
        is_from = row.from_id == release_id
        phrase = PHRASES[row.kind][0 if is_from else 1]
        found.append(Related(phrase, row.to_id if is_from else row.from_id, row.kind, row.evidence))
    return found


def touching(
    connection: Connection, release_ids: Collection[str], kinds: Iterable[LinkKind]
) -> Iterator[ReleaseLink]:
    """The links of these kinds that begin at one of the releases or lead to one."""
    link = release_link
    chosen = tuple(kinds)
    ids = sorted(release_ids)
    for at in range(0, len(ids), _CHUNK):
        chunk = ids[at : at + _CHUNK]
        for end in (link.c.from_id, link.c.to_id):
            for row in connection.execute(sa.select(link).where(end.in_(chunk))):
                if row.kind in chosen:
                    yield ReleaseLink(**row._mapping)


def replace(
    connection: Connection, old: Collection[ReleaseLink], new: Collection[ReleaseLink]
) -> int:
    """Keep the new links instead of the old ones; gives how many came or went. The releases at
    their ends count as changed, as what is shown of them has."""
    gone, come = set(old) - set(new), set(new) - set(old)
    link = release_link
    for one in sorted(gone):
        connection.execute(
            sa.delete(link).where(
                link.c.from_id == one.from_id, link.c.to_id == one.to_id, link.c.kind == one.kind
            )
        )
    if come:
        connection.execute(sa.insert(link), [asdict(one) for one in sorted(come)])
    for release_id in sorted({end for one in gone | come for end in (one.from_id, one.to_id)}):
        changes.mark(connection, release_id)
    return len(gone) + len(come)


def beginning_at(
    connection: Connection, release_ids: Collection[str]
) -> dict[str, list[ReleaseLink]]:
    """The links that each of the releases begins, of those that begin any."""
    found: dict[str, list[ReleaseLink]] = {}
    ids = sorted(release_ids)
    for at in range(0, len(ids), _CHUNK):
        chosen = release_link.c.from_id.in_(ids[at : at + _CHUNK])
        for row in connection.execute(sa.select(release_link).where(chosen)):
            found.setdefault(row.from_id, []).append(ReleaseLink(**row._mapping))
    return found


def corrections(connection: Connection, release_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """By release, of those that are corrected, the ids of their corrections in order."""
    link = release_link
    rows = connection.execute(
        sa.select(link).where(link.c.to_id.in_(release_ids)).order_by(link.c.from_id)
    )
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        if row.kind == "correction":
            found[row.to_id] = (*found.get(row.to_id, ()), row.from_id)
    return found


def forget(connection: Connection, release_id: str) -> None:
    """Drop all links of a release, whose evidence may be a sentence of it."""
    replace(connection, list(touching(connection, [release_id], PHRASES)), ())
