"""From drafts of files into the archive, a batch a transaction."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from corpus import clock, records
from corpus.release import Draft
from corpus.store import Archive
from ingest import embargo

BATCH = 200
"""Releases of one transaction: what a kill loses at most."""
BATCH_TEXT = 5_000_000
"""Characters of one transaction, so that long texts don't pile up in memory."""


def store(
    archive: Archive,
    drafts: Iterable[Draft],
    codes: Mapping[str, str],
    advance: Callable[[int], None],
) -> Counter[str]:
    """Keep the drafts and count the outcomes. ``codes`` are those of the declared sources.

    What is in the archive already counts as same, so that a run that broke off is run again.
    """
    counts: Counter[str] = Counter()
    now = clock.now()
    noted = (replace(draft, embargo_until=embargo.ends_at(draft)) for draft in drafts)
    for batch in _batches(noted):
        with archive.begin() as connection:
            found = [
                records.record(connection, draft, code=_code(draft, codes), seen_at=now)
                for draft in batch
            ]
        counts.update(recorded.outcome for recorded in found)
        advance(len(batch))
    return counts


def _batches(drafts: Iterable[Draft]) -> Iterator[list[Draft]]:
    batch: list[Draft] = []
    length = 0
    for draft in drafts:
        batch.append(draft)
        length += sum(len(block.text) for block in draft.body)
        if len(batch) >= BATCH or length >= BATCH_TEXT:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def _code(draft: Draft, codes: Mapping[str, str]) -> str:
    return codes.get(draft.source) or slug(draft.source)


def slug(source: str) -> str:
    """What ids of a source begin with that nobody declared: its first word in plain letters,
    at most 12; ``import`` where it has none."""
    plain = unicodedata.normalize("NFKD", source).encode("ascii", "ignore").decode().lower()
    found = re.search(r"[a-z][a-z0-9]{0,11}", plain)
    return found.group() if found else "import"
