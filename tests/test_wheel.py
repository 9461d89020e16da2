"""The built wheel holds all it needs and works outside the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy of what git tracks, so that nothing untracked slips in."""
    folder = tmp_path_factory.mktemp("wheel")
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], capture_output=True, text=True, cwd=ROOT, check=True
    ).stdout.split("\0")
    for name in filter(None, tracked):
        (folder / "source" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / "source" / name)
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder / "dist"],
        cwd=folder / "source",
        check=True,
        capture_output=True,
    )
    [built] = (folder / "dist").glob("*.whl")
    return Path(built)


@pytest.mark.parametrize(
    "name",
    [
        "cli.py",
        "corpus/migrations/env.py",
        "corpus/migrations/versions/v0001_first.py",
        "corpus/sample/cabinet.csv",
        "corpus/sample/releases/a01-",
        "corpus/repairs.toml",
        "ingest/calendar_words.toml",
        "ingest/repair/words.toml",
        "ingest/sources/sachsen-anhalt.toml",
        "nlp/knowledge/cabinets.csv",
        "nlp/model/accurate/names/reader.onnx",
        "nlp/model/fast/meta.json",
        "search/fields.csv",
        "search/stages.toml",
        "search/lexicon/",
    ],
)
def test_the_wheel_holds_what_it_needs(wheel: Path, name: str) -> None:
    assert any(file.startswith(name) for file in zipfile.ZipFile(wheel).namelist())


def test_the_wheel_holds_no_tests_and_no_benchmarks(wheel: Path) -> None:
    tops = {file.split("/")[0] for file in zipfile.ZipFile(wheel).namelist()}
    assert tops - {"corpus", "ingest", "nlp", "search", "cli.py"} == {
        next(top for top in tops if top.endswith(".dist-info"))
    }


def test_the_demo_runs_from_the_wheel_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """The dependencies are those of this environment; the program is the wheel's alone."""
    place = tmp_path / "venv"
    venv.create(place, with_pip=False, symlinks=True)
    paths = {"base": str(place), "platbase": str(place)}
    packages = Path(sysconfig.get_path("purelib", vars=paths))
    pip = [sys.executable, "-m", "pip", "--quiet", "--python", place / "bin" / "python"]
    subprocess.run([*pip, "install", "--no-deps", "--no-index", wheel], check=True)
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    done = subprocess.run(
        [place / "bin" / "pressearchiv", "demo"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path / "home"), "PYTHONPATH": ""},
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Sachsen-Anhalt" in done.stdout
