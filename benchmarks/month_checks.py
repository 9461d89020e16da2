"""Holds an archive against the script of its portal, and the requests against what was due.

Each check gives sentences about what is wrong, none if all is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import sqlalchemy as sa

from benchmarks.night_portal import LIST, Asked
from benchmarks.night_script import Script, Scripted
from corpus import releases, schema
from corpus.store import Archive
from search.lifecycle import state
from search.whoosh_engine import WhooshEngine


def findings(
    archive: Path,
    script: Script,
    asked: Sequence[Asked],
    runs: Sequence[int],
    kills: Sequence[int],
    delay: float,
) -> list[str]:
    """Everything that is not as it must be; ``runs`` and ``kills`` by night, ``delay`` seconds."""
    return [
        *_contents(archive, script),
        *_pace(asked, delay),
        *_lists(asked, runs),
        *_details(script, asked, kills),
    ]


def _contents(archive: Path, script: Script) -> Iterator[str]:
    with Archive.reader(archive) as opened, opened.connect() as connection:
        rows = connection.execute(
            sa.select(schema.release_url.c.url, schema.release.c.id, schema.release.c.state).join(
                schema.release, schema.release_url.c.release_id == schema.release.c.id
            )
        ).all()
        by_path = {"/" + row.url.split("/", 3)[3]: row for row in rows}
        count = connection.scalar(sa.select(sa.func.count()).select_from(schema.release))
        if count != len(script.releases) or len(rows) != len(script.releases):
            yield f"{count} releases at {len(rows)} addresses, not {len(script.releases)}"
        for one in script.releases:
            row = by_path.get(one.path)
            if row is None:
                yield f"{one.path} is lost"
                continue
            expected = "live" if one.withdrawn is None else "withdrawn"
            if row.state != expected:
                yield f"{one.path} is {row.state}, not {expected}"
            kept = [
                (version.title, tuple(block.text for block in version.body))
                for version in releases.versions(connection, row.id)
            ]
            if kept != [(one.title, text) for text in one.versions()]:
                yield f"{one.path} has other versions than the {len(one.versions())} shown: {kept}"
        index = state(connection, opened.index_path, WhooshEngine())
        if index.status != "fresh":
            yield f"the index is {index.status}"


def _pace(asked: Sequence[Asked], delay: float) -> Iterator[str]:
    """By the server's clock, from the end of an answer to the next request."""
    for before, after in pairwise(asked):
        if after.began - before.ended < delay:
            yield f"{after.path} came {after.began - before.ended:.4f} s after {before.path}"


def _lists(asked: Sequence[Asked], runs: Sequence[int]) -> Iterator[str]:
    """A run reads robots.txt once, and a page of the list at most twice: where a walk before it
    broke off, and from the top down."""
    counted = Counter((one.night, one.run, one.path) for one in asked)
    for (night, run, path), times in counted.items():
        allowed = 1 if path == "/robots.txt" else 2
        if (path == "/robots.txt" or path.startswith(LIST)) and times > allowed:
            yield f"{path} was asked for {times} times in run {run} of night {night}"
    for night, number in enumerate(runs):
        tops = sum(one.night == night and one.path == LIST for one in asked)
        if not 1 <= tops <= 2 * number:
            yield f"night {night} asked for the list's top {tops} times in {number} runs"


def _details(script: Script, asked: Sequence[Asked], kills: Sequence[int]) -> Iterator[str]:
    """A page is asked for on the nights it is due, and once more for each kill that hit it in
    flight: a kill loses one page."""
    by_path = {one.path: one for one in script.releases}
    times = Counter((one.night, one.path) for one in asked if one.path in by_path)
    again = Counter[int]()
    for (night, path), count in times.items():
        again[night] += count - 1
        if not _is_due(by_path[path], night, {at for at, other in times if other == path}):
            yield f"{path} was asked for on night {night} without reason"
    for night, more in again.items():
        if more > kills[night]:
            yield f"night {night} asked {more} times again, after {kills[night]} kills"
    for one in script.releases:
        for night in one.seen:
            if one.is_there(night) and (night, one.path) not in times:
                yield f"{one.path} was due on night {night} and not asked for"


def _is_due(one: Scripted, night: int, asked: set[int]) -> bool:
    """A page that is missing is looked for a day later, then at growing intervals."""
    if one.is_there(night):
        return night in one.seen
    missing = sorted(at for at in asked if not one.is_there(at) and at <= night)
    gaps = [after - before for before, after in pairwise(missing)]
    return missing[0] in one.seen and gaps == sorted(gaps)
