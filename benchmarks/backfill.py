"""A backfill of a whole portal: what the crawler itself costs, and that kills cost it nothing.

A portal on loopback, a process of its own, serves releases in pages of 20. ``crawl`` collects all
of them without any delay, killed so often at moments spread over it and started again; then a
second, short one with the polite default. Prints JSON; ends with 1 if a release is lost or doubled,
or a request came too soon.

    python -m benchmarks.backfill --releases 60000 --kills 20
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from benchmarks.month import ROOT, prepare
from benchmarks.night_portal import NightPortal
from benchmarks.night_script import START, write
from benchmarks.processes import tree_mb
from corpus import schema
from corpus.clock import NOW
from corpus.store import Archive
from ingest.source import Politeness

A_DAY = 20  # releases
POLL = 0.25
SHORT = 8  # releases of the polite crawl


def _serve(nights: int, releases: int, pipe: Connection) -> None:
    """The portal's process: says where it is, and at the end how it was asked."""
    with NightPortal(write(nights, releases, 0, 0, seed=1)) as portal:
        portal.night = nights - 1
        pipe.send(portal.url)
        while pipe.recv() == "count":
            pipe.send(len(portal.asked))
        asked = portal.asked
        gaps = [after.began - before.ended for before, after in pairwise(asked)]
        counted = Counter(one.path for one in asked if one.path.startswith("/not-rated/"))
        pipe.send({"requests": len(asked), "details": counted.total(), "shortest_gap": min(gaps)})


@dataclass(slots=True)
class _Crawl:
    """``seconds`` are those in which a crawl was at work, ``memory_mb`` is by tenths of all
    requests."""

    seconds: float = 0.0
    kills: int = 0
    memory_mb: dict[int, int] = field(default_factory=dict)


def backfill(folder: Path, releases: int, kills: int, delay: float) -> dict[str, Any]:
    """Collect all of a portal. Raises RuntimeError if a crawl fails by itself."""
    nights = max(4, releases // A_DAY)
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.Process(target=_serve, args=(nights, releases, theirs), daemon=True)
    server.start()
    prepare(folder, ours.recv(), delay, releases)
    crawl = _Crawl()
    now = (START + timedelta(days=nights - 1)).isoformat()
    requests = releases + releases // A_DAY
    while not _run(folder, now, ours, requests, kills, crawl):
        pass
    ours.send("end")
    asked = ours.recv()
    server.join()
    with Archive.reader(folder) as archive, archive.connect() as connection:
        kept = connection.scalar(sa.select(sa.func.count()).select_from(schema.release))
        versions = connection.scalar(sa.select(sa.func.count()).select_from(schema.version))
    return {
        "releases": kept,
        "versions": versions,
        "kills": crawl.kills,
        "delay": delay,
        "seconds": round(crawl.seconds, 1),
        "pages_a_second": round(asked["requests"] / crawl.seconds, 1),
        "asked_again": asked["details"] - releases,
        "shortest_gap": round(asked["shortest_gap"], 4),
        "memory_mb": crawl.memory_mb,
    }


def _run(
    folder: Path, now: str, pipe: Connection, requests: int, kills: int, crawl: _Crawl
) -> bool:
    """One crawl; whether it came to its end. It is killed when its share of requests is made."""
    process = subprocess.Popen(
        [sys.executable, "-m", "cli", "--archive", str(folder), "crawl"],
        cwd=ROOT,
        env={**os.environ, NOW: now},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    began = time.monotonic()
    while process.poll() is None:
        time.sleep(POLL)
        pipe.send("count")
        asked = pipe.recv()
        step = asked * 10 // requests
        if step not in crawl.memory_mb and process.poll() is None:
            crawl.memory_mb[step] = round(tree_mb(process.pid))
        if crawl.kills < kills and asked >= (crawl.kills + 1) * requests // (kills + 1):
            os.killpg(process.pid, signal.SIGKILL)
            crawl.kills += 1
            break
    said = process.communicate()[1]
    crawl.seconds += time.monotonic() - began
    if process.returncode > 0:
        raise RuntimeError(f"The crawl ended with {process.returncode}: {said}")
    return process.returncode == 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--releases", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=3)
    wanted = parser.parse_args()
    polite = Politeness().delay
    with tempfile.TemporaryDirectory() as folder:
        fast = backfill(Path(folder) / "fast", wanted.releases, wanted.kills, 0.0)
        slow = backfill(Path(folder) / "polite", SHORT, 0, polite)
    print(json.dumps({"fast": fast, "polite": slow}, indent=1))
    is_whole = fast["releases"] == fast["versions"] == wanted.releases
    sys.exit(0 if is_whole and slow["shortest_gap"] >= polite else 1)


if __name__ == "__main__":
    main()
