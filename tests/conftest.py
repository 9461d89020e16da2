"""What many tests share: the command line as a real process, and an archive of the sample."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SEED = SHARED / "seed" / "aussenwirtschaftskonzept-2024.md"

LONG = ("test_month.py", "test_bad_input.py", "test_wheel.py", "test_crash.py")

Run = Callable[..., subprocess.CompletedProcess[str]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that take minutes come first, so that no process waits for one at the end."""
    items.sort(key=lambda item: item.path.name not in LONG)


def run_cli(
    *arguments: str | Path, stdin: str | bytes | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run ``pressearchiv`` as a process of its own and wait for it."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "cli", *map(str, arguments)],
        input=data,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8", **(env or {})},
        timeout=300,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def answer(done: subprocess.CompletedProcess[str]) -> Any:
    """The JSON a command printed; fails with what it said instead."""
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def crawl_command(archive: Path, url: str) -> list[str]:
    """A process that crawls the sample portal at ``url`` into the archive."""
    code = (
        "import sys, pathlib; from ingest import crawl, source\n"
        "archive = pathlib.Path(sys.argv[1]); sample = source.load(archive)['sample']\n"
        "[report] = crawl.crawl(archive, [sample.at(sys.argv[2])])\n"
        "sys.exit('; '.join(report.problems) or None)"
    )
    return [sys.executable, "-c", code, str(archive), url]


@pytest.fixture(scope="session")
def sample_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample portal crawled, annotated and indexed. Only for reading: it is shared."""
    from corpus.sample import load
    from corpus.sample.portal import SamplePortal

    path = tmp_path_factory.mktemp("sample") / "archive"
    with SamplePortal(load()) as portal:
        subprocess.run(crawl_command(path, portal.url), cwd=ROOT, check=True, capture_output=True)
    for step in ("annotate", "index"):
        done = run_cli("--archive", path, step)
        assert done.returncode == 0, done.stderr
    return path


@pytest.fixture(scope="session")
def seed() -> Path:
    """The one real release beside the project."""
    if not SEED.is_file():
        pytest.skip(f"the seed release is not at {SEED}")
    return SEED
