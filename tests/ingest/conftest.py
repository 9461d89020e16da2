"""An empty archive for each test, copied: making one anew takes most of a second."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from corpus.store import Archive


@pytest.fixture(scope="session")
def empty_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "archive"
    Archive.writer(path).close()
    return path


@pytest.fixture
def archive(empty_archive: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(empty_archive, tmp_path / "archive"))
