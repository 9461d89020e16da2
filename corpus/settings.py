"""What every command is told: which archive, and whether to show tracebacks."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from corpus.errors import WrongUsage

URL_PREFIX = "sqlite:///"


class Settings(NamedTuple):
    archive: Path
    debug: bool = False


def archive_path(place: str | None) -> Path:
    """The archive's directory from what the user gave: a path, a ``sqlite:///`` URL, or nothing
    for the platform's user data directory. Raises WrongUsage for other URLs."""
    if not place:
        import platformdirs

        return platformdirs.user_data_path("pressearchiv")
    if place.startswith(URL_PREFIX):
        return Path(place.removeprefix(URL_PREFIX))
    if "://" in place:
        raise WrongUsage(
            f"{place!r} can't be an archive: give a directory or {URL_PREFIX}DIRECTORY; "
            "no other database is supported yet."
        )
    return Path(place).expanduser()
