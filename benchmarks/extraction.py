"""How fast releases are read, with each model, on one core and two, and with how much memory.

Run: python benchmarks/extraction.py [FILE.jsonl.gz] [--releases N]
The file defaults to the 3,000 Swiss releases of the measuring data beside the project; a larger N
reads them several times. Linux only (memory is read from /proc). Words are blank-separated; the
speed is that of the whole pipeline from text to mentions, without loading it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from processes import Measured, python, run

ROOT = Path(__file__).resolve().parents[1]
SWISS = ROOT.parent / "shared/data/releases/swiss_federal_2014_2018.jsonl.gz"
MODELS = ("accurate", "fast")
TEXT = "Minister Sven Muster hat am 9. April 2024 in Halle 5 Euro übergeben."


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SWISS)
    parser.add_argument("--releases", type=int, default=1000)
    parser.add_argument("--reads", nargs=2, metavar=("MODEL", "JOBS"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.reads:
        model, jobs = arguments.reads
        print(json.dumps(read(arguments.file, arguments.releases, model, int(jobs))))
        return
    for model in MODELS:
        for jobs in ("1", "2"):
            tell(model, jobs, reading(arguments.file, arguments.releases, model, jobs))
        waits = [first_result(model) for _ in range(5)]
        print(f"{model:9} first result {statistics.median(waits):.2f} s after start, median of 5")


def reading(file: Path, releases: int, model: str, jobs: str) -> Measured:
    """A process of its own that does the reading, so that its memory is its alone."""
    options = (str(file), "--releases", str(releases), "--reads", model, jobs)
    return python(str(Path(__file__).resolve()), *options)


def read(file: Path, releases: int, model: str, jobs: int) -> dict[str, float]:
    """Words read, seconds from the first reading to the last, and how many readings that were."""
    sys.path.insert(0, str(ROOT))
    from nlp.doc import Context
    from nlp.reader import Item, read_many

    words = done = 0

    def items() -> Iterator[Item]:
        nonlocal words
        for number, text in enumerate(islice(cycle(texts(file)), releases)):
            words += len(text.split())
            yield Item(number, text, Context(date(2016, 6, 1)))

    began = 0.0
    for _ in read_many(items(), jobs, model):
        began = began or time.perf_counter()  # the pipeline is loaded when the first one comes
        done += 1
    return {"words": words, "seconds": time.perf_counter() - began, "releases": done}


def texts(file: Path) -> list[str]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [f"{record['title']}\n\n{record['body']}" for record in records]


def tell(model: str, jobs: str, measured: Measured) -> None:
    found = json.loads(measured.stdout)
    print(
        f"{model:9} {jobs} jobs {found['words'] / found['seconds']:8,.0f} words/s "
        f"{found['releases']:,} releases, {measured.peak_mb:.0f} MB peak"
    )


def first_result(model: str) -> float:
    """Seconds of a whole ``extract`` of one sentence."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(TEXT)
        file.flush()
        options = ("--published", "2024-04-09", "--model", model)
        return run("extract", file.name, *options).seconds


if __name__ == "__main__":
    main()
