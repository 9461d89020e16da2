"""Puts a trained model where the package reads it, without what only training needs.

python -m nlp.training.ship MODEL METRICS.json OUT
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import spacy

import nlp.tokens  # noqa: F401  # registers the tokenizer


def main(model: Path, metrics: Path, out: Path) -> None:
    pipeline = spacy.load(model)
    pipeline.meta.update(
        name="pressearchiv_ner",
        description="PER, ORG and LOC in German official text; see MODEL_CARD.md",
        license="MIT",
        spacy_version=">=3.8.7,<3.9.0",  # what pyproject.toml allows
        performance={},
    )
    for part in ("ner", "vocab"):
        shutil.rmtree(out / part, ignore_errors=True)
    pipeline.to_disk(out)
    # floret vectors need no list of words; without those of training it is a megabyte less.
    (out / "vocab" / "strings.json").write_text(json.dumps(pipeline.pipe_labels["ner"]))
    scores = json.loads(metrics.read_text(encoding="utf-8"))
    (out / "metrics.json").write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
