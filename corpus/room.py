"""The room an archive takes on its disk, and whether enough is left to write a night."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from corpus.errors import ArchiveFull, WrongUsage

LITTLE = 1_000_000_000  # bytes free under which a night is warned of
TOO_LITTLE = 50_000_000  # bytes free under which it doesn't begin: a merge of the index takes them


def room(archive: Path) -> dict[str, int]:
    """Bytes of all files in the archive (``used``) and bytes left on its disk (``free``)."""
    used = sum(size for entry in archive.rglob("*") if (size := _size(entry)) is not None)
    return {"used": used, "free": shutil.disk_usage(archive).free}


def _size(path: Path) -> int | None:
    """A file's bytes; None for all else, and for one that another process has just removed."""
    try:
        return path.lstat().st_size if path.is_file() else None
    except FileNotFoundError:
        return None


def check_room(archive: Path) -> None:
    """Raises ArchiveFull if too little is left on the disk to write anything of a night."""
    here = next(path for path in (archive, *archive.absolute().parents) if path.exists())
    free = shutil.disk_usage(here).free
    if free < TOO_LITTLE:
        raise ArchiveFull(
            f"Only {free // 1_000_000} MB are left on the disk of {archive}; a night needs "
            f"{TOO_LITTLE // 1_000_000} MB at least: make room, then run it again."
        )


def check_writable(file: Path) -> None:
    """Raises WrongUsage if a file can't be put there in one step."""
    if not file.parent.is_dir() or not os.access(file.parent, os.W_OK) or file.is_dir():
        raise WrongUsage(
            f"{file} can't be written: its directory must be there and be writable by you."
        )


def little_left(room: dict[str, int]) -> str | None:
    """A sentence for the report when the disk is nearly full."""
    if room["free"] >= LITTLE:
        return None
    return f"Only {room['free'] // 1_000_000} MB are left on the archive's disk: make room soon."
