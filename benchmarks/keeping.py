"""Retention and the WARC export of a large archive: seconds, bytes and memory, as JSON.

Each release has three snapshots: the one its version was read from, a repeat, and the last answer.
The repeats are old enough to go. Then the pages of all releases are written as WARC.

    python -m benchmarks.keeping --releases 20000
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from corpus import pages, records, retention, snapshots, warc
from corpus.pages import Page
from corpus.release import Block, Draft
from corpus.snapshots import Fetched
from corpus.store import Archive

NOW = datetime(2026, 1, 1, tzinfo=UTC)
STEP = 200  # releases in a transaction
WORDS = 2_500  # of a page, which makes some 20 kB of it


def fill(archive: Archive, count: int) -> list[str]:
    """Put releases into the archive; gives their ids."""
    chance = random.Random(1)
    vocabulary = [chance.randbytes(4).hex() for _ in range(5_000)]
    ids = []
    for start in range(0, count, STEP):
        with archive.begin() as connection:
            for number in range(start, start + STEP):
                url = f"https://portal.example/{number}"
                kept = []
                for days in (500, 200, 10):
                    body = " ".join(chance.choices(vocabulary, k=WORDS)).encode()
                    at = NOW - timedelta(days=days)
                    kept.append(snapshots.keep(connection, Fetched("x", url, at, 200, {}, body)))
                text = (Block("paragraph", f"Text {number}. " * 150),)
                draft = Draft("x", f"Titel {number}", date(2024, 1, 1), text, external_id=url)
                recorded = records.record(
                    connection, draft, code="x", seen_at=NOW, snapshot_id=kept[0]
                )
                ids.append(recorded.release_id)
                pages.save(connection, Page(url, "x", "detail", snapshot_id=kept[-1]))
    return ids


def measure(path: Path, count: int) -> dict[str, Any]:
    with Archive.writer(path / "archive") as archive:
        ids = fill(archive, count)
        archive.settle()
        size = (archive.path / "archive.db").stat().st_size
        began = time.perf_counter()
        pruned = retention.prune(archive, NOW - timedelta(days=90))
        pruning = time.perf_counter() - began
        left = (archive.path / "archive.db").stat().st_size
        began = time.perf_counter()
        with archive.connect() as connection:
            told = {"program": "benchmark", "exported": NOW.isoformat()}
            written = warc.write(path / "all.warc.gz", connection, ids, told, "all.warc.gz")
        writing = time.perf_counter() - began
    return {
        "snapshots": 3 * count,
        "megabytes": round(size / 1e6),
        "pruned": pruned.count,
        "prune_seconds": round(pruning, 1),
        "megabytes_after": round(left / 1e6),
        "warc_pages": written.pages,
        "warc_pages_a_second": round(written.pages / writing),
        "peak_memory_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--releases", type=int, default=20_000)
    count = parser.parse_args().releases
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder), count), indent=2))


if __name__ == "__main__":
    main()
