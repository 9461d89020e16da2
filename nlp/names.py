"""The component ``names`` of the accurate model: a transformer that marks persons (PER), bodies
(ORG), places (LOC) and policy measures (MEASURE) as the document's entities.

The network is run by onnxruntime; ``names/`` in the model's directory holds it with its tokenizer
of pieces. How sure the network is of an entity stands in ``span._.confidence``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, cast

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

import nlp.doc  # noqa: F401  # declares ``span._.confidence``
from nlp.errors import ModelMissing
from nlp.labels import OWN, TAGS, best_tags, spans
from nlp.windows import Pieces, Window, windows

NETWORK: Final = "reader.onnx"
PIECES: Final = "pieces.model"
Scores = NDArray[np.float32]


class NameReader:
    """Reads with the network in ``folder``. One thread: readers share the cores by process."""

    def __init__(self) -> None:
        self._pieces: Pieces | None = None
        self._session: onnxruntime.InferenceSession | None = None
        self._folder: Path | None = None

    def from_disk(self, path: Path, exclude: Sequence[str] = ()) -> NameReader:
        """Raises ModelMissing."""
        del exclude
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_mem_pattern = False  # one would be kept for each shape of a batch
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                str(path / NETWORK), options, providers=["CPUExecutionProvider"]
            )
            self._pieces = Pieces(path / PIECES)
        except Exception as error:  # both libraries raise bare exceptions of theirs
            raise ModelMissing(
                f"The network in {path} can't be loaded ({error}); install the package again."
            ) from error
        self._folder = path
        return self

    def to_disk(self, path: Path, exclude: Sequence[str] = ()) -> None:
        del exclude
        assert self._folder is not None
        path.mkdir(exist_ok=True)
        for name in (NETWORK, PIECES):
            (path / name).write_bytes((self._folder / name).read_bytes())

    def __call__(self, doc: Doc) -> Doc:
        mark(doc, self.shares(doc))
        return doc

    def shares(self, doc: Doc) -> Scores:
        """(words, tags): how likely each tag of :mod:`nlp.labels` is."""
        assert self._pieces is not None
        found = np.zeros((len(doc), TAGS), np.float32)
        # One by one: a window is long enough to be no faster together with others.
        for window in windows(doc, self._pieces):
            found[window.first : window.last] = _shares(self._odds(window)[window.heads])
        return found

    def _odds(self, window: Window) -> Scores:
        assert self._session is not None
        [scores] = self._session.run(None, {"pieces": np.array([window.pieces], np.int32)})
        return cast(Scores, scores[0])


def _shares(odds: Scores) -> Scores:
    """Log-odds to probabilities."""
    raised = np.exp(odds - odds.max(axis=-1, keepdims=True))
    shares: Scores = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def by_label(shares: Scores) -> Scores:
    """(words, 1 + labels): how likely it is that a word has none, or begins or continues one."""
    likely: Scores = np.concatenate([shares[:, :1], shares[:, 1::2] + shares[:, 2::2]], axis=1)
    return likely


def mark(doc: Doc, shares: Scores) -> None:
    """Sets the document's entities: the likeliest names that tags can spell."""
    likely = by_label(shares)
    found = []
    for first, end, label in spans(best_tags(shares)):
        entity = Span(doc, first, end, OWN[label])
        entity._.confidence = round(float(likely[first:end, label + 1].mean()), 3)
        found.append(entity)
    doc.set_ents(found)


@Language.factory("names", assigns=["doc.ents"])
def make(nlp: Language, name: str) -> NameReader:
    del nlp, name
    return NameReader()
