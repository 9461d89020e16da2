"""Which members of the cabinet a release names, and who stood at the head of its house then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus.schema import mention, release
from search import trace_rows
from search.citation import Citation

CABINET: Final = ("minister_president", "minister")
AROUND: Final = timedelta(days=45)
LEAST: Final = 3  # releases that must name somebody
SHARE: Final = 0.75  # of the releases that name members of the cabinet


@dataclass(frozen=True, slots=True)
class Minister:
    name: str
    office: str | None


@dataclass(frozen=True, slots=True)
class Head:
    """Who headed a house, by ``releases`` of the ``total`` that it issued in the weeks before and
    after and that name members of the cabinet."""

    name: str
    office: str | None
    releases: int
    total: int


def named(connection: Connection, versions: Sequence[int]) -> dict[int, tuple[Minister, ...]]:
    """The members of the cabinet each version mentions, in the order of the text, once each; the
    first wording of the office counts."""
    found: dict[int, dict[str, Minister]] = {}
    for row in trace_rows.mentions(connection, versions, "person"):
        if row.entity is None or row.value.get("role") not in CABINET:
            continue
        office = row.value.get("office")
        known = found.setdefault(row.version_id, {}).get(row.entity)
        if known is None or (known.office is None and office):
            found[row.version_id][row.entity] = Minister(row.entity, office)
    return {at: tuple(people.values()) for at, people in found.items()}


def head(connection: Connection, cited: Citation) -> Head | None:
    """Who headed the release's house on its day, by what the house's other releases around it
    say. None if they are few or not of one mind, as when a government changes."""
    if cited.house is None:
        return None
    rows = connection.execute(
        sa.select(mention.c.version_id, mention.c.entity, mention.c.value["office"].as_string())
        .select_from(release.join(mention, mention.c.version_id == release.c.version_id))
        .where(
            release.c.published.between(cited.published - AROUND, cited.published + AROUND),
            release.c.house == cited.house,
            release.c.state == "live",
            # Joined with nothing, so that SQLite goes by the release, not through a whole kind.
            mention.c.kind + "" == "person",
            mention.c.entity.is_not(None),
            mention.c.value["role"].as_string().in_(CABINET),
        )
    ).all()
    releases = Counter(name for _, name in {(row[0], row[1]) for row in rows})
    total = len({row[0] for row in rows})
    ((name, number),) = releases.most_common(1) or [("", 0)]
    if number < max(LEAST, SHARE * total):
        return None
    offices = Counter(row[2] for row in rows if row[1] == name and row[2])
    office = min(offices, key=lambda it: (-offices[it], it), default=None)
    return Head(name, office, number, total)
