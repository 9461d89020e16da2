"""The whole way on real releases: import, annotate, index, search, with speed and peak memory.

Run: python benchmarks/pipeline.py [FILE.jsonl.gz] [--jobs N]
The file defaults to the 3,000 Swiss releases of the measuring data beside the project. Linux only
(memory is read from /proc).
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from pathlib import Path

from processes import Measured, run

from corpus.store import Archive

SWISS = (
    Path(__file__).resolve().parents[2] / "shared/data/releases/swiss_federal_2014_2018.jsonl.gz"
)
SEARCHES = ("Strategie", "Bundesrat Verordnung", "landwirtschaft*", '"erneuerbare Energien"', "")
FACETS = ("house", "year", "measure", "organisation")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SWISS)
    parser.add_argument("--jobs", default="2")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        steps(Path(folder), arguments.file, arguments.jobs)


def steps(archive: Path, file: Path, jobs: str) -> None:
    place = ("--archive", str(archive))
    imported = run(*place, "import", str(file))
    releases, words = contents(archive)
    print(f"{releases:,} releases, {words:,} words of {file.name}, {jobs} jobs")
    tell("import", imported, f"{releases / imported.seconds:8,.0f} releases/s")
    annotated = run(*place, "annotate", "--jobs", jobs)
    tell("annotate", annotated, f"{words / annotated.seconds:8,.0f} words/s")
    indexed = run(*place, "index", "--full")
    tell("index", indexed, f"{releases / indexed.seconds:8,.0f} releases/s")
    options = [part for facet in FACETS for part in ("--facet", facet)]
    for query in SEARCHES:
        runs = [run(*place, "search", query, *options, "--format", "json") for _ in range(5)]
        middle = statistics.median(one.seconds for one in runs)
        print(f"search    {middle:7.2f} s whole process, median of 5, 4 facets: {query!r}")


def contents(archive: Path) -> tuple[int, int]:
    """Releases in the archive and words (runs without white space) of their texts."""
    from corpus.documents import documents

    releases = words = 0
    with Archive.reader(archive) as opened, opened.connect() as connection:
        for document in documents(connection):
            releases += 1
            parts = (document.title, document.subtitle or "", document.body)
            words += sum(len(part.split()) for part in parts)
    return releases, words


def tell(step: str, measured: Measured, speed: str) -> None:
    print(f"{step:9} {measured.seconds:7.1f} s {speed} {measured.peak_mb:7.0f} MB peak")


if __name__ == "__main__":
    main()
