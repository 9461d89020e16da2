"""Which packs an index has: a small file beside Whoosh's own.

It says what a search must know of Whoosh's segments, so that none has to be opened.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from corpus.files import write_whole

NAME = "packs.json"


class Member(NamedTuple):
    """A segment of a pack. ``deleted`` are numbers of its documents, None if Whoosh has the
    segment no more: what is left of it was merged with others."""

    segment: str
    size: int
    deleted: list[int] | None

    @property
    def live(self) -> int:
        return 0 if self.deleted is None else self.size - len(self.deleted)


class PackEntry(NamedTuple):
    """A pack and the segments it is of, in the order of its documents."""

    name: str
    members: tuple[Member, ...]

    @property
    def size(self) -> int:
        return sum(member.size for member in self.members)

    @property
    def live(self) -> int:
        return sum(member.live for member in self.members)


class Catalogue(NamedTuple):
    """``lengths``: the words of each field in all segments together."""

    packs: tuple[PackEntry, ...] = ()
    lengths: dict[str, int] = {}  # noqa: RUF012 (never changed)


def path(folder: Path, pack: str) -> Path:
    """The file of a pack."""
    return folder / f"{pack}.pack"


def files(folder: Path) -> list[Path]:
    """The files of all packs."""
    return sorted(folder.glob("*.pack"))


def read(folder: Path) -> Catalogue:
    """Raises FileNotFoundError, or ValueError if it can't be understood."""
    kept = json.loads((folder / NAME).read_bytes())
    packs = (
        PackEntry(pack["name"], tuple(Member(*member) for member in pack["members"]))
        for pack in kept["packs"]
    )
    return Catalogue(tuple(packs), kept["lengths"])


def write(folder: Path, catalogue: Catalogue) -> None:
    content = {
        "packs": [{"name": pack.name, "members": pack.members} for pack in catalogue.packs],
        "lengths": catalogue.lengths,
    }
    write_whole(folder / NAME, json.dumps(content).encode())
