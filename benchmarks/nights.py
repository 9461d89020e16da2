"""An index over many nights: segments, packs, size, and what a night and a question take.

Run: python benchmarks/nights.py [--releases N] [--nights N] [--a-night N] [--folder FOLDER]
Releases are made as for benchmarks/search.py. The index is begun with some of them; each night more
come, and as many of the last week's change. A night is what ``index`` does, in this process; the
questions are those of benchmarks/search.py with five facets. The last row is the same archive
indexed at once.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import sqlalchemy as sa  # noqa: E402

from benchmarks.collection import all_parts, fill  # noqa: E402
from benchmarks.questions import FACETS, MIX  # noqa: E402
from corpus import changes, schema  # noqa: E402
from corpus.store import Archive  # noqa: E402
from search.asking import understand_today  # noqa: E402
from search.engine import Request  # noqa: E402
from search.lifecycle import bring_up_to_date, open_index  # noqa: E402
from search.sentinel import read_sentinel  # noqa: E402
from search.whoosh_engine import WhooshEngine  # noqa: E402

ROUNDS = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--releases", type=int, default=10_000, help="before the first night")
    parser.add_argument("--nights", type=int, default=1_000)
    parser.add_argument("--a-night", type=int, default=50)
    parser.add_argument("--folder", type=Path)
    wanted = parser.parse_args()
    folder = wanted.folder or Path(tempfile.mkdtemp(prefix="pressearchiv-bench-"))
    parts = all_parts(folder)
    total = wanted.releases + wanted.nights * wanted.a_night
    print("night   releases  segments  packs  files     MB   night, median / longest   questions")
    with Archive.writer(Path(tempfile.mkdtemp(dir=folder)) / "nights") as archive:
        fill(archive, parts, range(wanted.releases), total)
        bring_up_to_date(archive, WhooshEngine(), full=True)
        tell("0", archive, [0.0])
        taken: list[float] = []
        for night in range(1, wanted.nights + 1):
            before = wanted.releases + (night - 1) * wanted.a_night
            fill(archive, parts, range(before, before + wanted.a_night), total)
            _change(archive, wanted.a_night, Random(night))
            began = time.perf_counter()
            bring_up_to_date(archive, WhooshEngine())
            taken.append(time.perf_counter() - began)
            if night % max(1, wanted.nights // 10) == 0:
                tell(str(night), archive, taken)
                taken = []
        bring_up_to_date(archive, WhooshEngine(), full=True)
        tell("anew", archive, [0.0])


def _change(archive: Archive, number: int, dice: Random) -> None:
    """Some of the youngest releases have changed."""
    with archive.begin() as connection:
        ids = connection.scalars(
            sa.select(schema.release.c.id)
            .order_by(schema.release.c.published.desc())
            .limit(7 * number)
        ).all()
        for release in dice.sample(ids, number):
            changes.mark(connection, release)


def tell(night: str, archive: Archive, taken: list[float]) -> None:
    """One row of the table."""
    serving = read_sentinel(archive.index_path)
    assert serving is not None
    segments, packs = (
        sum(name.endswith(ending) for name in serving.files) for ending in (".trm", ".pack")
    )
    size = sum(serving.files.values())
    print(
        f"{night:>5} {_documents(archive):10,} {segments:9} {packs:6} {len(serving.files):6} "
        f"{size / 1e6:6,.0f}   "
        f"{statistics.median(taken):8.2f} s / {max(taken):.2f} s {_question(archive):16.1f} ms",
        flush=True,
    )


def _documents(archive: Archive) -> int:
    with open_index(archive.index_path.parent, WhooshEngine()) as searcher:
        return searcher.document_count()


def _question(archive: Archive) -> float:
    """Milliseconds of a question, the median."""
    with open_index(archive.index_path.parent, WhooshEngine()) as searcher:
        taken = []
        for round_ in range(ROUNDS):
            for question in MIX:
                began = time.perf_counter()
                node = understand_today(question.query, "and").node
                searcher.search(Request(node, facets=FACETS))
                if round_:
                    taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
