"""How good and how fast a trained NER is on what was held out.

    python -m nlp.training.score MODEL DATA OUT.json

``DATA`` holds the ``test_NAME.spacy`` files of :mod:`nlp.training.convert`. Strict spans:
a name counts if start, end and label are right.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example
from thinc.api import use_ops

import nlp.tokens  # noqa: F401  # registers the tokenizer


def scores(pipeline: Language, path: Path) -> dict[str, Any]:
    """Precision, recall and F1 in all and by label, over one held-out set."""
    gold = list(DocBin().from_disk(path).get_docs(pipeline.vocab))
    examples = [Example(pipeline.make_doc(doc.text), doc) for doc in gold]
    found = pipeline.evaluate(examples)
    rows: dict[str, Any] = {"all": _row(found, "ents_")}
    for label, row in sorted(found["ents_per_type"].items()):
        rows[label] = _row(row, "")
    return {"sentences": len(gold), "names": sum(len(doc.ents) for doc in gold), **rows}


def _row(found: dict[str, Any], prefix: str) -> dict[str, float]:
    return {name: round(found[prefix + name], 3) for name in ("p", "r", "f")}


def words_per_second(pipeline: Language, data: Path) -> int:
    """Over all held-out texts together, five times, one core; words are blank-separated."""
    vocab = pipeline.vocab
    texts = [
        doc.text
        for path in sorted(data.glob("test_*.spacy"))
        for doc in DocBin().from_disk(path).get_docs(vocab)
    ] * 5
    began = time.process_time()
    for _ in pipeline.pipe(texts):
        pass
    return round(sum(len(text.split()) for text in texts) / (time.process_time() - began))


def main(model: Path, data: Path, out: Path) -> None:
    # As the package loads it: OpenBLAS is faster than thinc's own blis.
    with use_ops("numpy", use_blis=False):
        pipeline = spacy.load(model)
    result: dict[str, Any] = {
        path.stem.removeprefix("test_"): scores(pipeline, path)
        for path in sorted(data.glob("test_*.spacy"))
    }
    # Rounded: the figure differs from run to run, and the file should not without need.
    result["words_per_second"] = round(words_per_second(pipeline, data), -3)
    out.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
