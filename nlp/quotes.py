"""The component ``quotes``: direct speech of at least five words, with its speaker.

``quotes_marks.py`` finds quoted words, ``quotes_speaker.py`` who says them. Names, mottos and
headlines that repeat a sentence are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import Quote
from nlp.doc import context_of, mentions_of, quotes_of
from nlp.quotes_marks import Quoted, quoted
from nlp.quotes_names import is_name, sounds_spoken
from nlp.quotes_speaker import Speakers
from nlp.relations_sentences import Sentences

_FEWEST = 5  # words
_SHORT = 4  # short passages in a row that are looked beyond
_REPEATED = 0.7  # of the words of a title's quote stand in one of the body
_WORD = re.compile(r"[^\W\d_][\w’'*:-]*")
_BLANKS_AT_END = re.compile(r"\s*$")
_NEAR = 420  # characters beside a quote that may attribute it
_PARAGRAPH = 1500  # characters of a paragraph that are looked back upon
# The next paragraph of a speech opens with the mark again.
_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*[-•*]?\s*[„“”\"»«‚‘¿?]?")
_NEXT_SENTENCE = re.compile(r"[a-zäöüß]{3}[.!?]\s+\w")
_FINISHED = re.compile(r"[.!?…]\W*$")


@Language.component("quotes")
def read_quotes(doc: Doc) -> Doc:
    """Appends every piece of direct speech, in order."""
    text = doc.text
    passages = quoted(text)
    if passages:
        reader = _Reader(doc, passages)
        quotes_of(doc).extend(reader.read())
    return doc


class _Reader:
    def __init__(self, doc: Doc, passages: list[Quoted]) -> None:
        self._text: str = doc.text
        self._title_end = context_of(doc).title_end
        self._passages = passages
        self._sentences = Sentences(doc)
        self._mentions = mentions_of(doc)
        self._speakers = Speakers(self._text, self._mentions, context_of(doc).house)
        self._measures = {(m.start, m.end) for m in self._mentions if m.kind == "measure"}

    def read(self) -> list[Quote]:
        quotes: list[Quote] = []
        titles: list[Quote] = []
        last: tuple[int, str] | None = None  # where the last attribution ended, and to whom
        for index, passage in enumerate(self._passages):
            start, end = self._trim(passage)
            words = _words(self._text[start:end])
            if words < _FEWEST and not self._interrupted(index):
                continue
            if (start, end) in self._measures or is_name(self._text, passage, start, end):
                continue
            speaker, reach = self._speaker(index, last)
            if speaker is not None:
                last = (reach, speaker)
            if words < _FEWEST and speaker is None:
                continue
            if speaker is None and not self._speech(passage, end, words):
                continue
            into = titles if end <= self._title_end else quotes
            into += [
                Quote(*part, self._text[part[0] : part[1]], speaker)
                for part in self._paragraphs(start, end)
            ]
        return [*self._not_repeated(titles, quotes), *quotes]

    def _trim(self, passage: Quoted) -> tuple[int, int]:
        return next(self._stripped(passage.start, passage.end), (passage.start, passage.start))

    def _speech(self, passage: Quoted, end: int, words: int) -> bool:
        """Whether words nobody is named for are speech rather than a name."""
        if not sounds_spoken(self._text[passage.start : min(end, passage.start + 400)]):
            return False
        finished = _FINISHED.search(self._text[max(0, end - 3) : end]) is not None
        introduced = self._text[max(0, passage.opened - 2) : passage.opened].strip() == ":"
        return finished or introduced or words >= 9

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What of a long speech stands in each paragraph, without the mark it begins with."""
        at = start
        for gap in _PARAGRAPH_BREAK.finditer(self._text, start, end):
            yield from self._stripped(at, gap.start())
            at = gap.end()
        yield from self._stripped(at, end)

    def _stripped(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        words = self._text[start:end]
        if words.strip():
            begin = start + len(words) - len(words.lstrip())
            yield begin, begin + len(words.strip())

    def _interrupted(self, index: int) -> bool:
        """Whether a short passage is a piece of a longer one: „Nicht alles“, so X, „aber …“."""
        return self._gap(index - 1) or self._gap(index)

    def _gap(self, index: int) -> bool:
        """Whether nothing but an attribution parts a passage from the next, and both together are
        long enough."""
        if not 0 <= index < len(self._passages) - 1:
            return False
        one, other = self._passages[index], self._passages[index + 1]
        gap = self._text[one.closed : other.opened].strip()
        if (
            len(gap) > 120
            or not gap.startswith((",", "–", "-"))
            or not gap.endswith((",", ".", ":"))
            or _NEXT_SENTENCE.search(gap)
        ):
            return False
        words = _words(self._text[one.start : one.end]) + _words(
            self._text[other.start : other.end]
        )
        return words >= _FEWEST and self._speakers.attributes(one.closed, other.opened)

    def _speaker(self, index: int, last: tuple[int, str] | None) -> tuple[str | None, int]:
        """The speaker, and up to where the words that name him reach."""
        passage = self._passages[index]
        closed = passage.closed
        previous = self._passages[index - 1].closed if index else 0
        start = max(previous, self._sentences.start_before(passage.opened))
        until = self._following(index)
        before = self._before(start, passage.opened, previous)
        if before is not None and self._text[start : passage.opened].rstrip(" *_\n")[-1:] == ":":
            return before, closed
        after = self._speakers.after(closed, until)
        if after is not None:
            return after, until
        if before is not None:
            return before, closed
        if last is not None and self._continues(last[0], passage.opened):
            return last[1], closed
        return self._spoken_of(index, start, until), closed

    def _speech_before(self, index: int) -> int:
        """Where the last passage before one ends that is long enough for speech: „Meilenstein“
        parts nobody from what he says next."""
        return next(
            (
                passage.closed
                for passage in reversed(self._passages[max(0, index - _SHORT) : index])
                if _words(self._text[passage.start : passage.end]) >= _FEWEST
            ),
            self._passages[index - _SHORT].opened if index > _SHORT else 0,
        )

    def _spoken_of(self, index: int, start: int, until: int) -> str | None:
        """Who is likely to speak where no word says so."""
        passage = self._passages[index]
        if self._text[passage.start : passage.start + 1].islower():
            # A fragment belongs to whom the sentence around it speaks of.
            parted = self._text.find("\n\n", passage.closed, until)
            speaker = self._speakers.around(start, until if parted < 0 else parted)
            if speaker is not None:
                return speaker
        if passage.closed <= self._title_end:
            return self._speakers.sole(0, self._title_end)
        return self._about(passage.opened, self._speech_before(index))

    def _following(self, index: int) -> int:
        """Where the words behind a passage end that may still attribute it."""
        closed = self._passages[index].closed
        limit = closed + _NEAR
        if index + 1 < len(self._passages):
            limit = min(limit, self._passages[index + 1].opened)
        end = self._sentences.end_after(closed)
        if end < limit and self._text[closed:end].strip(" .!?\n") == "":
            end = self._sentences.end_after(end)
        return min(end, limit)

    def _before(self, start: int, opened: int, previous: int) -> str | None:
        if start > previous and self._text[start:opened].strip() == "":
            # The mark begins a paragraph: perhaps the one before ends with a colon.
            end = start - len(_BLANKS_AT_END.search(self._text[max(0, start - 9) : start])[0])  # type: ignore[index]
            if self._text[end - 1 : end] == ":":
                start, opened = max(previous, self._sentences.start_before(end - 1)), end
        start = max(start, opened - _NEAR)
        if self._text[start:opened].strip(" ,") == "":
            return None
        return self._speakers.before(start, opened)

    def _continues(self, reach: int, opened: int) -> bool:
        """Whether nothing but a short sentence without another person stands in between."""
        if opened - reach > 260:
            return False
        between = self._text[reach:opened]
        if between.strip() == "":
            return between.count("\n\n") <= 1
        return "\n\n" not in between and not self._speakers.anyone(reach, opened)

    def _about(self, opened: int, previous: int) -> str | None:
        """The only person the paragraph has spoken of before the quote, or, where the quote
        begins its paragraph, the only one of the paragraph before."""
        low = max(previous, opened - _PARAGRAPH)
        start = self._text.rfind("\n\n", low, opened)
        if start >= 0 and self._text[start:opened].strip() == "":
            opened = start
            start = self._text.rfind("\n\n", low, opened)
        low = max(start, low, self._title_end)
        return self._speakers.sole(low, opened) or self._speakers.office(
            max(low, self._sentences.start_before(self._text_end(low, opened))), opened
        )

    def _text_end(self, low: int, high: int) -> int:
        """Where the text before ``high`` ends, without blanks."""
        return low + len(self._text[low:high].rstrip())

    def _not_repeated(self, titles: list[Quote], quotes: list[Quote]) -> list[Quote]:
        if not titles:
            return []
        said = [set(_WORD.findall(quote.text.lower())) for quote in quotes]
        return [
            title
            for title in titles
            if not any(_overlap(title.text, words) > _REPEATED for words in said)
        ]


def _words(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text[:400])) if len(text) < 400 else _FEWEST + 20


def _overlap(text: str, words: set[str]) -> float:
    own = set(_WORD.findall(text.lower()))
    return len(own & words) / max(1, len(own))
