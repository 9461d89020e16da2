"""The small file that names the index generation that serves and says what it was made from."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import NamedTuple

from corpus.files import write_whole

FORMAT = 1


class Sentinel(NamedTuple):
    """What the serving generation was made from."""

    format: int
    generation: int
    archive: str
    schema: str
    analyzer: str
    pipeline: str | None
    change: int
    documents: int
    files: dict[str, int]
    """The generation's files and their sizes."""
    sums: dict[str, str] = {}  # noqa: RUF012 (never changed)
    """Their SHA-256, from when they were written; an index made before has none."""


def read_sentinel(folder: Path) -> Sentinel | None:
    """What serves, None if nothing does or its sentinel can't be read."""
    try:
        kept = json.loads(_path(folder).read_bytes())
        sentinel = Sentinel(**kept)
    except (FileNotFoundError, ValueError, TypeError):
        return None
    serves = sentinel.format == FORMAT and (folder / str(sentinel.generation)).is_dir()
    return sentinel if serves else None


def write_sentinel(folder: Path, sentinel: Sentinel) -> None:
    """Make a generation the one that serves, in one step."""
    write_whole(_path(folder), json.dumps(sentinel._asdict(), indent=2).encode())


def damaged_file(folder: Path, sentinel: Sentinel) -> str | None:
    """A file of the generation that is gone or has another size, None if all are well."""
    with os.scandir(folder / str(sentinel.generation)) as entries:
        sizes = {entry.name: entry.stat().st_size for entry in entries}
    damaged = (name for name, size in sentinel.files.items() if sizes.get(name) != size)
    return next(damaged, None)


def altered_file(folder: Path) -> str | None:
    """A file of what serves that is not as it was written, None if all are. Reads all of them:
    for a check now and then, where opening asks for sizes alone."""
    sentinel = read_sentinel(folder)
    if sentinel is None:
        return None
    if damaged := damaged_file(folder, sentinel):
        return damaged
    generation = folder / str(sentinel.generation)
    for name, written in sentinel.sums.items():
        if _sum(generation / name) != written:
            return name
    return None


def sums(generation: Path, old: Path, known: dict[str, str]) -> dict[str, str]:
    """The SHA-256 of each file of a generation. One that it shares with the ``old`` one keeps the
    sum ``known`` from then, so that damage since then still shows."""
    return {path.name: _known(path, old, known) or _sum(path) for path in generation.iterdir()}


def _known(path: Path, old: Path, known: dict[str, str]) -> str | None:
    before = old / path.name
    return known.get(path.name) if before.exists() and path.samefile(before) else None


def _sum(path: Path) -> str:
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _path(folder: Path) -> Path:
    return folder / "current.json"
