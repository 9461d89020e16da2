"""Cuts documents into what a transformer takes at once: windows of whole sentences, in pieces.

Training and reading cut alike, so both use this module.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sentencepiece import SentencePieceProcessor
from spacy.tokens import Doc

LONGEST: Final = 128  # pieces of a window, with both ends
BEGIN: Final = 0  # <s>
PADDING: Final = 1  # <pad>
END: Final = 2  # </s>
UNKNOWN: Final = 3
_PIECES_A_WORD: Final = 12  # of a longer word the rest tells nothing about names
_LETTERS_A_WORD: Final = 60
_REMEMBERED: Final = 200_000  # words; the vocabulary of about 30,000 releases


@dataclass(frozen=True, slots=True)
class Window:
    """The words ``first`` to ``last`` (exclusive) of a document; ``pieces`` begin with ``<s>`` and
    end with ``</s>``; ``heads`` are the places of each word's first piece."""

    first: int
    last: int
    pieces: list[int]
    heads: list[int]


class Pieces:
    """Cuts words into pieces and remembers those it has cut. Raises OSError, RuntimeError."""

    def __init__(self, path: Path) -> None:
        self._processor = SentencePieceProcessor(model_file=str(path))
        self._known: dict[str, list[int]] = {}

    def of(self, words: Sequence[str]) -> list[list[int]]:
        """The ids of every word's pieces, at least one and at most twelve a word."""
        unknown = list({word for word in words if word not in self._known})
        if len(self._known) + len(unknown) > _REMEMBERED:
            self._known.clear()
            unknown = list(set(words))
        cut: list[list[int]] = self._processor.encode([word[:_LETTERS_A_WORD] for word in unknown])
        for word, ids in zip(unknown, cut, strict=True):
            self._known[word] = ids[:_PIECES_A_WORD] or [UNKNOWN]
        return [self._known[word] for word in words]


def windows(doc: Doc, pieces: Pieces, longest: int = LONGEST) -> Iterator[Window]:
    """The windows of a document, each as many whole sentences as go into ``longest`` pieces; a
    sentence that does not is cut."""
    cut = pieces.of([token.text for token in doc])
    start = 0
    size = 2
    for first, last in _stretches(doc, cut, longest):
        length = sum(map(len, cut[first:last]))
        if size + length > longest and first > start:
            yield _window(start, first, cut)
            start, size = first, 2
        size += length
    if start < len(doc):
        yield _window(start, len(doc), cut)


def _stretches(doc: Doc, cut: list[list[int]], longest: int) -> Iterator[tuple[int, int]]:
    """The sentences, and the parts of those that are too long."""
    for sentence in doc.sents:
        start, size = sentence.start, 2
        for index in range(sentence.start, sentence.end):
            if size + len(cut[index]) > longest:
                yield start, index
                start, size = index, 2
            size += len(cut[index])
        yield start, sentence.end


def _window(first: int, last: int, cut: list[list[int]]) -> Window:
    pieces = [BEGIN]
    heads = []
    for word in cut[first:last]:
        heads.append(len(pieces))
        pieces.extend(word)
    pieces.append(END)
    return Window(first, last, pieces, heads)
