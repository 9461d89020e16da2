"""Search beside other engines, in one run over the same documents: building, warm and cold.

Run: python benchmarks/search.py [--releases N]… [--folder FOLDER]
Takes the measuring data beside the project, and tantivy, which is left out where it is not
installed. Archives and indexes are made under FOLDER and found there again. Linux only (memory is
read from /proc). The questions of ``questions.py`` are each asked with five facets, in
rounds, and the first round doesn't count.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import collection  # noqa: E402
from processes import Measured, python, run  # noqa: E402
from questions import FACETS, MIX, Question  # noqa: E402
from rivals import CLI_FACETS, RIVALS  # noqa: E402

from corpus.documents import documents  # noqa: E402
from corpus.store import Archive  # noqa: E402

OURS = "ours"
NAMES = (OURS, *(name for name in RIVALS if name != "tantivy" or find_spec(name)))
COLD = (MIX[2], MIX[6], MIX[8])
ROUNDS, SECONDS = 20, 60  # at most, for the warm questions of one engine


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--releases", type=int, action="append")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--part", nargs=3, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.part:
        part, name, place = arguments.part
        print(json.dumps({"build": _build, "warm": _warm}[part](name, Path(place))))
        return
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="pressearchiv-bench-"))
    for number in arguments.releases or [3_000, 45_000]:
        measure(collection.archive(folder, number), number)


def measure(archive: Path, number: int) -> None:
    print(f"\n{number:,} releases")
    for name in NAMES:
        tell_built(name, archive, number)
    warm = {name: json.loads(part("warm", name, archive).stdout) for name in NAMES}
    totals = {name: times.pop("totals") for name, times in warm.items()}
    print("warm, 12 questions with 5 facets: median / p95 in ms, ratio of medians to ours")
    for name, times in warm.items():
        ratio = times["median"] / warm[OURS]["median"]
        print(f"  {name:8} {times['median']:8.1f} {times['p95']:8.1f} {ratio:7.1f}")
    for at, question in enumerate(MIX):
        each = "  ".join(f"{warm[name]['each'][at]:7.1f}" for name in NAMES)
        found = "  ".join(f"{totals[name][at]:6}" for name in NAMES)
        print(f"    {question.kind:10} {' '.join(question.words)[:40]:40} {each} | {found}")
    print("whole process, top 10 with snippets and 4 facets: seconds, median of 9, and ours to it")
    whole = cold(archive)
    for name, seconds in whole.items():
        print(f"  {name:8} {seconds:7.3f} {whole[OURS] / seconds:7.2f}")
    print(f"50 releases that changed: {update(archive):.2f} s")


def tell_built(name: str, archive: Path, number: int) -> None:
    place = archive / "index" if name == OURS else archive / name
    if name == OURS:
        shutil.rmtree(place, ignore_errors=True)
        built = run("--archive", str(archive), "index", "--full")
    else:
        built = part("build", name, archive)
    size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file())
    print(
        f"  build {name:8} {built.seconds:7.1f} s {number / built.seconds:7,.0f} releases/s "
        f"{built.peak_mb:6,.0f} MB peak {size / 1e6:6,.0f} MB on disk"
    )


def part(what: str, name: str, archive: Path) -> Measured:
    """Something done in a process of its own."""
    return python(str(Path(__file__).resolve()), "--part", what, name, str(archive))


def _build(name: str, archive: Path) -> None:
    shutil.rmtree(archive / name, ignore_errors=True)
    (archive / name).mkdir()
    with Archive.reader(archive) as opened, opened.connect() as connection:
        RIVALS[name](archive / name).build(documents(connection))


def _warm(name: str, archive: Path) -> dict[str, object]:
    """Milliseconds of each question (its median), of the whole mix, and how many match."""
    with _opened(name, archive) as search:
        totals = [search(question) for question in MIX]
        taken: list[list[float]] = [[] for _ in MIX]
        end = time.perf_counter() + SECONDS
        for number in range(ROUNDS):
            if number and time.perf_counter() > end:
                break
            for times, question in zip(taken, MIX, strict=True):
                began = time.perf_counter()
                search(question)
                times.append((time.perf_counter() - began) * 1000)
    every = sorted(one for times in taken for one in times)
    return {
        "median": statistics.median(every),
        "p95": every[int(len(every) * 0.95)],
        "each": [statistics.median(times) for times in taken],
        "totals": totals,
    }


@contextmanager
def _opened(name: str, archive: Path) -> Iterator[Callable[[Question], int]]:
    if name != OURS:
        rival = RIVALS[name](archive / name)
        rival.open()
        yield lambda question: rival.search(question, FACETS, snippets=False)
        return
    from search.asking import understand_today
    from search.engine import Request
    from search.lifecycle import open_index
    from search.whoosh_engine import WhooshEngine

    with open_index(archive, WhooshEngine()) as searcher:

        def search(question: Question) -> int:
            node = understand_today(question.query, "and").node
            return searcher.search(Request(node, facets=FACETS)).total

        yield search


def cold(archive: Path) -> dict[str, float]:
    """Seconds of whole processes, of each engine in turn; the first round doesn't count."""
    taken: dict[str, list[float]] = {name: [] for name in NAMES}
    for number in range(4):
        for question in COLD:
            for name in NAMES:
                seconds = _process(name, archive, question)
                if number:
                    taken[name].append(seconds)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def _process(name: str, archive: Path, question: Question) -> float:
    if name == OURS:
        facets = [part for facet in CLI_FACETS for part in ("--facet", facet)]
        asked = ("search", question.query, *facets, "--format", "json")
        return run("--archive", str(archive), *asked).seconds
    script = str(Path(__file__).with_name("rivals.py"))
    return python(script, name, str(archive / name), question.kind, *question.words).seconds


def update(archive: Path) -> float:
    """Seconds of indexing 50 releases that have changed."""
    from corpus import changes

    with Archive.writer(archive) as opened, opened.begin() as connection:
        for document in islice(documents(connection), 50):
            changes.mark(connection, document.id)
    return run("--archive", str(archive), "index").seconds


if __name__ == "__main__":
    main()
