"""How good and how fast a trained model is on texts that it was not trained on.

    python -m nlp.training.score MODEL SHARED_DATA

Writes ``metrics.json`` into the model's directory. Strict spans: a name counts if start, end and
label are right. Our own releases are those of ``gold/dev``; of the sets of others it is the part
held out, on the labels that they share with ours. The words a second are those of the model alone
on one core.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import use_ops

import nlp.names  # noqa: F401  # registers the component
from nlp.training import own
from nlp.training.convert import Labelled, sets
from nlp.training.examples import marked, sentencer

_SHARED = frozenset(("PER", "ORG", "LOC"))


def texts(data: Path) -> dict[str, list[Doc]]:
    """The marked documents by the name of their set; ``releases`` are ours."""
    language = sentencer()
    found = {"releases": [marked(language, item, own=True) for item in own.texts("dev")]}
    for name, (_, held) in sets(data).items():
        if held:
            found[name] = [marked(language, _shared(item), own=False) for item in held]
    return found


def _shared(item: Labelled) -> Labelled:
    return Labelled(item.text, tuple(span for span in item.spans if span[2] in _SHARED))


def scores(pipeline: Language, gold: list[Doc], *, own: bool) -> dict[str, Any]:
    """Precision, recall and F1 in all and by label, over one set."""
    examples = []
    for doc in gold:
        read = pipeline(doc.text)
        if not own:
            read.set_ents([entity for entity in read.ents if entity.label_ in _SHARED])
        examples.append(Example(read, doc))
    found = Scorer.score_spans(examples, "ents")
    rows: dict[str, Any] = {"all": _row(found, "ents_")}
    for label, row in sorted(found["ents_per_type"].items()):
        rows[label] = _row(row, "")
    return {"texts": len(gold), "names": sum(len(doc.ents) for doc in gold), **rows}


def _row(found: dict[str, Any], prefix: str) -> dict[str, float]:
    return {name: round(found[prefix + name], 3) for name in ("p", "r", "f")}


def words_per_second(pipeline: Language, docs: Iterable[Doc]) -> int:
    """Five times over all texts; words are blank-separated."""
    plain = [doc.text for doc in docs] * 5
    began = time.process_time()
    for _ in pipeline.pipe(plain):
        pass
    return round(sum(len(text.split()) for text in plain) / (time.process_time() - began))


def main(model: Path, data: Path) -> None:
    # As the package loads it: OpenBLAS is faster than thinc's own blis.
    with use_ops("numpy", use_blis=False):
        pipeline = spacy.load(model)
    pipeline.add_pipe("sentences", first=True)
    held = texts(data)
    result: dict[str, Any] = {
        name: scores(pipeline, docs, own=name == "releases") for name, docs in held.items()
    }
    # Rounded: the figure differs from run to run, and the file should not without need.
    result["words_per_second"] = round(
        words_per_second(pipeline, chain.from_iterable(held.values())), -3
    )
    (model / "metrics.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
