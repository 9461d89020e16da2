"""Reading what the archive holds: what the command ``annotate`` does."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from corpus import readings
from corpus.readings import Unread
from corpus.release import Reading
from corpus.store import Archive
from nlp.doc import Context
from nlp.fingerprint import fingerprint
from nlp.reader import Item, Outcome, read_many

_ROUND = 2000  # releases asked of the archive at once; bounds the memory
_COMMIT = 100  # readings in one transaction: what a kill costs at most


@dataclass
class Tally:
    """What a run did; ``words`` are blank-separated, ``seconds`` include loading the model.
    ``unread`` releases are left, failures among them; ``out_of_time``: some for want of time."""

    releases: int = 0
    words: int = 0
    seconds: float = 0.0
    failures: list[str] = field(default_factory=list)
    unread: int = 0
    out_of_time: bool = False

    @property
    def words_per_second(self) -> int:
        return round(self.words / self.seconds) if self.seconds else 0

    def as_step(self) -> dict[str, Any]:
        """As a night tells it."""
        names = ("releases", "failures", "unread", "out_of_time")
        return {name: getattr(self, name) for name in names}


def count(archive: Archive, model: str) -> int:
    """How many releases the present pipeline has not read with this model. Raises BadModel."""
    with archive.connect() as connection:
        return readings.count_unread(connection, fingerprint(model))


def annotate(
    archive: Archive,
    *,
    model: str,
    jobs: int,
    limit: int | None,
    advance: Callable[[int], None],
    end: float | None = None,
) -> Tally:
    """Read what the present pipeline has not read with this model, at most ``limit`` releases.

    Each hundred readings are kept at once, so a killed run goes on where it was; after ``end``, of
    :func:`time.monotonic`, those under way are dropped and stay unread. A release that
    a component fails on is named in the tally and stays unread. Raises BadModel, ModelMissing,
    ReaderCrashed.
    """
    tally = Tally()
    pipeline = fingerprint(model)
    began = time.perf_counter()
    taken: dict[int, Unread] = {}  # being read, or failed: the archive still calls them unread
    items = (_item(release) for release in islice(_unread(archive, pipeline, taken), limit))
    with closing(
        read_many(items, jobs, model)
    ) as outcomes:  # else a full disk leaves processes behind
        while chunk := list(islice(outcomes, _COMMIT)):
            _keep(archive, pipeline, chunk, taken, tally)
            advance(len(chunk))
            if end is not None and time.monotonic() >= end:
                tally.out_of_time = True
                break
    tally.unread = count(archive, model)
    tally.out_of_time &= tally.unread > len(tally.failures)
    tally.seconds = time.perf_counter() - began
    return tally


def _unread(archive: Archive, pipeline: str, taken: dict[int, Unread]) -> Iterator[Unread]:
    while True:
        with archive.connect() as connection:
            found = readings.unread(connection, pipeline, _ROUND + len(taken))
        new = [release for release in found if release.version_id not in taken]
        if not new:
            return
        for release in new:
            taken[release.version_id] = release
            yield release


def _item(release: Unread) -> Item:
    context = Context(release.published, release.house, release.source, release.title_end)
    return Item(release.version_id, release.text, context)


def _keep(
    archive: Archive,
    pipeline: str,
    outcomes: Sequence[Outcome],
    taken: dict[int, Unread],
    tally: Tally,
) -> None:
    with archive.begin() as connection:
        for version_id, outcome in outcomes:
            release = taken[version_id]
            if isinstance(outcome, Reading):
                readings.save(connection, pipeline, version_id, outcome)
                tally.releases += 1
                tally.words += len(release.text.split())
            else:
                tally.failures.append(f"{release.release_id}: {outcome}")
    for version_id, outcome in outcomes:
        if isinstance(outcome, Reading):
            del taken[version_id]
