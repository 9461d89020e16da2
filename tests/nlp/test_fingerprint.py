"""The name of the pipeline that made a reading."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import nlp
from nlp.fingerprint import fingerprint


def test_it_names_the_version_and_what_readings_depend_on() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*\+[0-9a-f]{12}", fingerprint())


def test_it_is_cheap_to_ask_for() -> None:
    asked = "import sys, nlp.fingerprint as f; f.fingerprint(); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def of_copy(copy: Path) -> str:
    asked = "from nlp.fingerprint import fingerprint; print(fingerprint())"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=copy, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_knowledge_and_code_change_it_and_bystanders_do_not(tmp_path: Path) -> None:
    package = Path(nlp.__file__).parent
    shutil.copytree(package, tmp_path / "nlp", ignore=shutil.ignore_patterns("__pycache__"))
    before = of_copy(tmp_path)
    assert before == fingerprint()
    with (tmp_path / "nlp" / "commands.py").open("a") as file:
        file.write("# a word\n")
    assert of_copy(tmp_path) == before
    with (tmp_path / "nlp" / "knowledge" / "sentences.toml").open("a") as file:
        file.write("# a word\n")
    changed = of_copy(tmp_path)
    assert changed != before
    with (tmp_path / "nlp" / "sentences.py").open("a") as file:
        file.write("# a word\n")
    assert of_copy(tmp_path) not in {before, changed}
