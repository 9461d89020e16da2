"""How well links between releases are found, and how fast.

Out of the Swiss releases of the measuring data beside the project, the sample and the training
releases, it makes corrections, joint releases, reprints and references, and many look-alikes that
must not be linked. Releases come in any order and in batches, so that targets arrive later than
those that name them. What is found beyond the plan counts as wrong, also among the real texts.

    python -m benchmarks.links --families 60
    python -m benchmarks.links --releases 60000    # speed and memory alone
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from pathlib import Path

import sqlalchemy as sa

from benchmarks.links_script import base, write
from corpus import linking, links, records
from corpus.release import Draft
from corpus.schema import release, release_link
from corpus.store import Archive

SEEN = datetime(2026, 1, 1, tzinfo=UTC)
BATCHES = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--families", type=int, default=60, help="of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--releases", type=int, help="measure speed and memory on so many")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, Archive.writer(Path(place) / "a") as archive:
        if arguments.releases:
            speed(archive, arguments.releases)
        else:
            quality(archive, arguments.families, arguments.seed)


def quality(archive: Archive, families: int, seed: int) -> None:
    script = write(base(), families, seed)
    known: dict[str, str] = {}
    size = -(-len(script.drafts) // BATCHES)
    for at in range(0, len(script.drafts), size):
        known |= keep(archive, script.drafts[at : at + size])
        linking.bring_up_to_date(archive)
    planned = set()
    for kind, one, other in script.links:
        ends = [known[one], known[other]]
        planned.add((kind, *(sorted(ends) if kind == "joint" else ends)))
    with archive.connect() as connection:
        rows = connection.execute(sa.select(release_link)).all()
    found = {(row.kind, row.from_id, row.to_id): row.evidence for row in rows}
    # A correction that is not known as one is missed, but it does name the other, or repeat it.
    corrections = {one[1:] for one in planned if one[0] == "correction"}
    beside = {(kind, *ends) for ends in corrections for kind in ("reference", "reprint")}
    found = {one: told for one, told in found.items() if one not in beside}
    for kind in links.PHRASES:
        wanted = {one for one in planned if one[0] == kind}
        given = {one for one in found if one[0] == kind}
        right = len(wanted & given)
        print(
            f"{kind:10} {len(wanted):4} planned {len(given):4} found "
            f"precision {right / max(1, len(given)):.3f} recall {right / max(1, len(wanted)):.3f}"
        )
    for one in sorted(set(found) - planned):
        print("unplanned", *one, found[one][:120])
    print(f"{len(script.drafts):,} releases, {Counter(one.source for one in script.drafts)}")


def speed(archive: Archive, number: int) -> None:
    made = _many(number)
    while batch := list(islice(made, 2000)):
        keep(archive, batch)
    before = _peak_mb()
    began = time.perf_counter()
    linked = linking.bring_up_to_date(archive)
    seconds = time.perf_counter() - began
    print(
        f"{linked.releases:,} releases in {seconds:.1f} s, {linked.releases / seconds:,.0f} a "
        f"second; {linked.links} links; peak {_peak_mb():.0f} MB, {before:.0f} MB before"
    )
    with archive.begin() as connection:
        newest = sa.select(release.c.id).order_by(release.c.published.desc()).limit(50)
        for at, release_id in enumerate(connection.scalars(newest).all()):
            chosen = sa.update(release).where(release.c.id == release_id)
            connection.execute(chosen.values(change=10**9 + at))
        connection.exec_driver_sql(f"UPDATE meta SET value = '{10**9 + 50}' WHERE key = 'change'")
    began = time.perf_counter()
    linking.bring_up_to_date(archive)
    print(f"a night with 50 new ones: {time.perf_counter() - began:.2f} s")


def _many(number: int) -> Iterator[Draft]:
    """The base releases again and again, each round some years later."""
    releases = base()
    for turn in count():
        for at, one in enumerate(releases):
            if turn * len(releases) + at == number:
                return
            # Swiss releases span five years; the rounds overlap, so that days are as full as here.
            day = one.published + timedelta(days=180 * turn)
            yield replace(one, published=day, external_id=f"{turn}-{at}", number=None)


def keep(archive: Archive, drafts: Sequence[Draft]) -> dict[str, str]:
    """Record the drafts; gives their ids in the archive by their own."""
    with archive.begin() as connection:
        return {
            str(one.external_id): records.record(
                connection, one, code=one.source, seen_at=SEEN
            ).release_id
            for one in drafts
        }


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
