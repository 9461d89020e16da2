"""Licence, size on disk and import time of each direct dependency, for docs/dependencies.md.

Run: python benchmarks/dependencies.py
"""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MODULES = {
    "beautifulsoup4": "bs4",
    "PyStemmer": "Stemmer",
    "whoosh3": "whoosh.index",
}
IMPORT = "import time; began = time.perf_counter(); import {}; print(time.perf_counter() - began)"


def licence(distribution: importlib.metadata.Distribution) -> str:
    meta = distribution.metadata
    named = meta.get("License-Expression") or meta.get("License") or ""
    return named.splitlines()[0] if named else "see its metadata"


def megabytes(distribution: importlib.metadata.Distribution) -> float:
    paths = [Path(str(distribution.locate_file(file))) for file in distribution.files or []]
    return sum(path.stat().st_size for path in paths if path.is_file()) / 1e6


def import_milliseconds(module: str) -> float:
    """The best of three fresh processes."""
    command = [sys.executable, "-c", IMPORT.format(module)]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(3)]
    return 1000 * min(float(run.stdout) for run in runs)


def main() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for requirement in project["dependencies"]:
        match = re.match(r"[\w.-]+", requirement)
        assert match is not None
        name = match.group()
        distribution = importlib.metadata.distribution(name)
        milliseconds = import_milliseconds(MODULES.get(name, name.lower()))
        print(
            f"{name:16} {distribution.version:10} {licence(distribution):45.45} "
            f"{megabytes(distribution):7.1f} MB {milliseconds:6.0f} ms"
        )


if __name__ == "__main__":
    main()
