"""Saved queries, each in a file of its own: ``watches/NAME.json`` in the archive's directory.

Beside the query stands which releases are known, in which version, and since when: so neither a
new index nor a new reading of the whole archive makes old releases news again. Files are written
whole. They belong to the archive like its database, and no migration touches them.
"""

from __future__ import annotations

import json
import re
import shlex
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

import filelock

from corpus.errors import ArchiveBusy
from corpus.files import sync_folder, write_whole
from search.errors import UnknownWatch, WatchDamaged

FORMAT: Final = 1
_NAME: Final = re.compile(r"\w[\w.-]{0,59}")


@dataclass(frozen=True, slots=True)
class Known:
    """``version`` of a release is known since ``told``, an ISO time in UTC."""

    told: str
    version: int


@dataclass(frozen=True, slots=True)
class Watch:
    """A saved query. ``filters`` are as typed, ``known`` goes by the id of a release; ``ran`` is
    when it was last run, an ISO time in UTC."""

    name: str
    query: str
    any_word: bool
    filters: tuple[str, ...]
    added: str
    ran: str | None
    known: dict[str, Known]

    def __str__(self) -> str:
        """As one would type it; without query and filters a star."""
        words = [
            *([shlex.quote(self.query)] if self.query.strip() else []),
            *(["--any"] if self.any_word else []),
            *(f"--filter {shlex.quote(given)}" for given in self.filters),
        ]
        return " ".join(words) or "*"


def names(archive: Path) -> list[str]:
    """All names, sorted."""
    return sorted(path.stem for path in _folder(archive).glob("*.json"))


def load(archive: Path, name: str) -> Watch:
    """Raises UnknownWatch or WatchDamaged."""
    path = _existing(archive, name)
    try:
        kept = json.loads(path.read_bytes())
        if kept.pop("format") != FORMAT:
            raise ValueError("another format")
        known = {release: Known(*entry) for release, entry in kept.pop("known").items()}
        return Watch(**{**kept, "filters": tuple(kept["filters"])}, known=known)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise WatchDamaged(
            f"The watch in {path} can't be read ({error}); restore it from a backup, or "
            f"'pressearchiv watch remove {name}' and add it again."
        ) from error


def save(archive: Path, watch: Watch) -> None:
    """Keep a watch, whole or not at all."""
    content = {
        "format": FORMAT,
        **{field.name: getattr(watch, field.name) for field in fields(watch)},
        "known": {release: [one.told, one.version] for release, one in watch.known.items()},
    }
    text = json.dumps(content, ensure_ascii=False)
    write_whole(_path(archive, watch.name), text.encode(errors="surrogatepass"))


def remove(archive: Path, name: str) -> None:
    """Raises UnknownWatch."""
    path = _existing(archive, name)
    with alone(archive):
        path.unlink(missing_ok=True)
        sync_folder(path.parent)


def check_new(archive: Path, name: str) -> str:
    """The name in one form, if a watch can be added under it. Raises UnknownWatch."""
    name = unicodedata.normalize("NFC", name)
    if not _NAME.fullmatch(name):
        raise UnknownWatch(
            f"A watch can't be named {name!r}: take letters, digits, '-', '_' and '.', at most 60."
        )
    if _path(archive, name).exists():
        raise UnknownWatch(
            f"There is a watch {name!r} already; 'pressearchiv watch remove {name}' makes room."
        )
    return name


@contextmanager
def alone(archive: Path) -> Iterator[None]:
    """While the body runs no other process changes the watches. Raises ArchiveBusy."""
    folder = _folder(archive)
    folder.mkdir(exist_ok=True)
    lock = filelock.FileLock(folder / "lock")
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        raise ArchiveBusy(
            f"Another 'watch' is at work in {archive}; try again when it has finished."
        ) from None
    try:
        yield
    finally:
        lock.release()


def _existing(archive: Path, name: str) -> Path:
    from search.suggest import near

    name = unicodedata.normalize("NFC", name)
    there = names(archive)
    if name in there:
        return _path(archive, name)
    like = near(name, there, limit=1)
    way_out = f"did you mean {like[0]!r}?" if like else "'pressearchiv watch list' shows them."
    raise UnknownWatch(f"There is no watch {name!r}; {way_out}")


def _path(archive: Path, name: str) -> Path:
    return _folder(archive) / f"{name}.json"


def _folder(archive: Path) -> Path:
    return archive / "watches"
