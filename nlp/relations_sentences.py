"""The sentences of a document by their offsets, for whoever reads around a place in the text."""

from __future__ import annotations

from bisect import bisect_right

from spacy.attrs import IDX, SENT_START
from spacy.tokens import Doc

from nlp.sentences import starts


class Sentences:
    """Sentence bounds in characters: those the pipeline has set, else found anew."""

    def __init__(self, doc: Doc) -> None:
        self._length = len(doc.text)
        # As an array, for a token object each would cost more than all that is read here.
        table = doc.to_array([IDX, SENT_START])
        found = table[table[:, 1] == 1, 0].tolist() if len(doc) else []
        self._starts: list[int] = sorted({0, *(found or starts(doc.text))})

    def index(self, offset: int) -> int:
        """The number of the sentence that holds ``offset``."""
        return bisect_right(self._starts, offset) - 1

    def bounds(self, index: int) -> tuple[int, int]:
        """Start and end of a sentence; the end is where the next one starts."""
        following = index + 1
        end = self._starts[following] if following < len(self._starts) else self._length
        return self._starts[index], end

    def start_before(self, offset: int) -> int:
        """Where the sentence starts that holds the character before ``offset``."""
        return self._starts[self.index(max(0, offset - 1))]

    def end_after(self, offset: int) -> int:
        """Where the sentence ends that holds ``offset``."""
        return self.bounds(self.index(min(offset, self._length)))[1]
