"""The component ``names`` of the accurate model: a transformer that marks persons (PER), bodies
(ORG), places (LOC) and policy measures (MEASURE) as the document's entities.

The network is run by onnxruntime; ``names/`` in the model's directory holds it with its tokenizer
of pieces. How sure the network is of an entity stands in ``span._.confidence``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, cast

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

from nlp.errors import ModelMissing
from nlp.labels import OWN, spans
from nlp.windows import PADDING, Pieces, Window, windows

NETWORK: Final = "reader.onnx"
PIECES: Final = "pieces.model"
# Pieces that go through the network at once. More are no faster and want more memory.
_BATCH: Final = 1_024

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
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Mark every document; as many windows as fit go through the network together."""
        batch: list[Doc] = []
        for doc in stream:
            batch.append(doc)
            if len(batch) >= batch_size:
                yield from self._marked(batch)
                batch = []
        yield from self._marked(batch)

    def _marked(self, docs: list[Doc]) -> list[Doc]:
        assert self._pieces is not None
        cut = [
            window
            for number, doc in enumerate(docs)
            for window in windows(number, doc, self._pieces)
        ]
        shares = [np.zeros((len(doc), 2 * len(OWN) + 1), np.float32) for doc in docs]
        for group in _groups(cut):
            for window, odds in zip(group, self._odds(group), strict=True):
                shares[window.doc][window.first : window.last] = _shares(odds[window.heads])
        for doc, found in zip(docs, shares, strict=True):
            _mark(doc, found)
        return docs

    def _odds(self, group: list[Window]) -> Scores:
        assert self._session is not None
        lengths = np.array([len(window.pieces) for window in group], np.int32)
        pieces = np.full((len(group), int(lengths.max())), PADDING, np.int32)
        for row, window in zip(pieces, group, strict=True):
            row[: len(window.pieces)] = window.pieces
        [scores] = self._session.run(None, {"pieces": pieces, "lengths": lengths})
        return cast(Scores, scores)


def _groups(cut: list[Window]) -> Iterator[list[Window]]:
    """Windows of like length together."""
    group: list[Window] = []
    for window in sorted(cut, key=lambda window: len(window.pieces)):
        if group and (len(group) + 1) * len(window.pieces) > _BATCH:
            yield group
            group = []
        group.append(window)
    if group:
        yield group


def _shares(odds: Scores) -> Scores:
    """Log-odds to probabilities."""
    raised = np.exp(odds - odds.max(axis=-1, keepdims=True))
    shares: Scores = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def _mark(doc: Doc, shares: Scores) -> None:
    """A word has the label that begins or goes on in it more likely than none."""
    begins, goes_on = shares[:, 1::2], shares[:, 2::2]
    likely = np.concatenate([shares[:, :1], begins + goes_on], axis=1)
    label = likely.argmax(axis=1)
    word = np.arange(len(doc))
    fresh = begins[word, label - 1] > goes_on[word, label - 1]
    tags = np.where(label == 0, 0, 2 * label - fresh)
    found = []
    for first, end, number in spans(tags.tolist()):
        entity = Span(doc, first, end, OWN[number])
        entity._.confidence = round(float(likely[first:end, number + 1].mean()), 3)
        found.append(entity)
    doc.set_ents(found)


@Language.factory("names", assigns=["doc.ents"])
def make(nlp: Language, name: str) -> NameReader:
    del nlp, name
    return NameReader()


def register_confidence() -> None:
    """Declares ``span._.confidence``; models of others leave it at .8."""
    if not Span.has_extension("confidence"):
        Span.set_extension("confidence", default=0.8)


register_confidence()
