"""Puts a trained model where the package reads it, without what only training needs.

    python -m nlp.training.ship accurate BUILD OUT
    python -m nlp.training.ship fast MODEL OUT

``BUILD`` holds ``reader.onnx`` and ``pieces.model``; ``MODEL`` is a directory of ``spacy train``.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from nlp.names import NameReader
from nlp.tokens import blank

_TOLD: dict[str, Any] = {
    "description": "Persons, bodies, places and measures in German official text; "
    "see MODEL_CARD.md",
    "license": "MIT",
    "spacy_version": ">=3.8.7,<3.9.0",  # what pyproject.toml allows
    "performance": {},
}


def accurate(build: Path) -> Language:
    pipeline = blank()
    names = pipeline.add_pipe("names")
    assert isinstance(names, NameReader)
    names.from_disk(build)
    return pipeline


def main(kind: str, trained: Path, out: Path) -> None:
    pipeline = accurate(trained) if kind == "accurate" else spacy.load(trained)
    pipeline.meta.update(_TOLD, name=f"pressearchiv_{kind}")
    labels = pipeline.pipe_labels.get("ner", [])
    # Where it was trained is nobody's business.
    for name in ("train", "dev", "vectors"):
        pipeline.config["paths"][name] = None
    shutil.rmtree(out, ignore_errors=True)
    pipeline.to_disk(out)
    # floret vectors need no list of words; without those of training it is a megabyte less.
    (out / "vocab" / "strings.json").write_text(json.dumps(labels), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:4]))
