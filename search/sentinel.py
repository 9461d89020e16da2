"""The small file that names the index generation that serves and says what it was made from."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus.files import write_whole

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Sentinel:
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
    write_whole(_path(folder), json.dumps(asdict(sentinel), indent=2).encode())


def damaged_file(folder: Path, sentinel: Sentinel) -> str | None:
    """A file of the generation that is gone or has another size, None if all are well."""
    for name, size in sentinel.files.items():
        if _size(folder / str(sentinel.generation) / name) != size:
            return name
    return None


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None


def _path(folder: Path) -> Path:
    return folder / "current.json"
