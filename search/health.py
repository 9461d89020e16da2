"""What ``doctor`` asks of the index."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection

from corpus.health import Finding
from search.lifecycle import state
from search.sentinel import altered_file
from search.whoosh_engine import WhooshEngine


def check_index(connection: Connection, index: Path) -> Iterator[Finding]:
    """Whether it holds what the archive does, and its files are as they were written."""
    found = state(connection, index, WhooshEngine())
    mend = None if found.status == "fresh" else "run 'pressearchiv index'"
    yield Finding("index", f"{found.status}: {found.told}", mend)
    altered = altered_file(index)
    told = f"{altered} is not as it was written" if altered else "as they were written"
    mend = "run 'pressearchiv index --full'" if altered else None
    yield Finding("index files", told, mend)
