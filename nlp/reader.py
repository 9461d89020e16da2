"""Reading texts: one, or many with several processes.

A text longer than ``PART`` characters is read in parts that end at a paragraph where there is
one, so that time and memory grow with its length alone; a person introduced in one part is then
not known in the next. The longest real releases, speeches, have about 60,000 characters.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Final

from spacy.tokens import Doc

from corpus.release import Mention, Quote, Reading, Relation
from nlp.doc import Context, mentions_of, quotes_of, relations_of
from nlp.errors import ReaderCrashed, ReadingFailed
from nlp.excerpt import Excerpt, without_boilerplate
from nlp.markdown import readable
from nlp.models import DEFAULT
from nlp.pipeline import build

PART: Final = 100_000  # characters
_BATCH: Final = 60_000  # characters that go to a process at once, about 25 releases
_AHEAD: Final = 3  # batches for each process that are read from the source before they are due

_THREADS: Final = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Item:
    """A text to read. ``key`` comes back with its reading; ``markdown`` says that the text may
    hold Markdown's signs and broken lines; offsets count in ``text`` as given either way."""

    key: Any
    text: str
    context: Context
    markdown: bool = False


Outcome = tuple[Any, Reading | ReadingFailed]


class Reader:
    """The pipeline with a model, loaded once. Raises BadModel, ModelMissing."""

    def __init__(self, model: str = DEFAULT) -> None:
        self._nlp = build(model)

    def read(self, text: str, context: Context, *, markdown: bool = False) -> Reading:
        """What the text says. Raises ReadingFailed."""
        return self._read([Item(None, text, context, markdown)])[0]

    def relate(self, text: str, mentions: Sequence[Mention]) -> list[Relation]:
        """The relations of a text whose mentions are known. Raises ReadingFailed."""
        doc = self._nlp.make_doc(text)
        mentions_of(doc).extend(mentions)
        for name in ("sentences", "relations"):
            doc = self._nlp.get_pipe(name)(doc)
        return relations_of(doc)

    def read_batch(self, items: Sequence[Item]) -> list[Outcome]:
        """The readings of several texts in their order; a text that fails stands for itself."""
        try:
            readings: Sequence[Reading | ReadingFailed] = self._read(items)
        except ReadingFailed as error:
            if len(items) == 1:
                readings = [error]
            else:
                return [outcome for item in items for outcome in self.read_batch([item])]
        return [(item.key, reading) for item, reading in zip(items, readings, strict=True)]

    def _read(self, items: Sequence[Item]) -> list[Reading]:
        parts = [part for number, item in enumerate(items) for part in _parts(number, item)]
        found = [Reading() for _ in items]
        # What the batch added to the vocabulary goes with it, or memory would grow for ever.
        with self._nlp.memory_zone():
            docs = [self._doc(part) for part in parts]
            for part, doc in zip(parts, self._nlp.pipe(docs), strict=True):
                more = part.reading(doc, items[part.number].text)
                found[part.number] = _joined(found[part.number], more)
        return found

    def _doc(self, part: _Part) -> Doc:
        doc = self._nlp.make_doc(part.excerpt.text[part.start : part.end])
        doc._.context = part.context
        return doc


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of what is read of the text with this number."""

    number: int
    excerpt: Excerpt
    start: int
    end: int
    context: Context

    def reading(self, doc: Doc, given: str) -> Reading:
        """What was found in the part, with the offsets of the text as given."""

        def place(item: Mention | Quote | Relation) -> tuple[int, int]:
            return self.excerpt.origin(item.start + self.start, item.end + self.start)

        mentions = []
        for mention in sorted(mentions_of(doc), key=lambda item: (item.start, -item.end)):
            start, end = place(mention)
            mentions.append(replace(mention, start=start, end=end, surface=given[start:end]))
        quotes = []
        for quote in sorted(quotes_of(doc), key=lambda item: item.start):
            start, end = place(quote)
            quotes.append(replace(quote, start=start, end=end, text=given[start:end]))
        relations = []
        for relation in sorted(relations_of(doc), key=lambda item: item.start):
            start, end = place(relation)
            relations.append(replace(relation, start=start, end=end, evidence=given[start:end]))
        return Reading(tuple(mentions), tuple(quotes), tuple(relations))


def _parts(number: int, item: Item) -> Iterator[_Part]:
    whole = readable(item.text) if item.markdown else Excerpt(item.text)
    excerpt = without_boilerplate(whole)
    text = excerpt.text
    context = replace(item.context, title_end=excerpt.place(item.context.title_end))
    start = 0
    while start < len(text):
        end = _part_end(text, start)
        yield _Part(number, excerpt, start, end, context)
        context = replace(context, title_end=0)
        start = end


def _part_end(text: str, start: int) -> int:
    if len(text) - start <= PART:
        return len(text)
    end = start + PART
    for mark in ("\n\n", "\n", ". ", " "):
        # No part is shorter than half of the longest.
        found = text.rfind(mark, start + PART // 2, end)
        if found > 0:
            return found + len(mark)
    return end


def _joined(one: Reading, other: Reading) -> Reading:
    return Reading(
        one.mentions + other.mentions,
        one.quotes + other.quotes,
        one.relations + other.relations,
    )


def read_many(
    items: Iterable[Item], jobs: int = 1, model: str = DEFAULT
) -> Generator[Outcome, None, None]:
    """The readings in the order of the items, with ``jobs`` processes from 2 on.

    Takes items only some batches ahead, so that memory stays flat. Raises ReaderCrashed if a
    process dies, BadModel, ModelMissing.
    """
    if jobs <= 1:
        reader = Reader(model)
        for batch in _batches(items):
            yield from reader.read_batch(batch)
        return
    with (
        _one_thread_each(),
        ProcessPoolExecutor(
            jobs,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin_work,
            initargs=(model,),
        ) as pool,
    ):
        try:
            yield from _read_ahead(pool, _batches(items), jobs * _AHEAD)
        except BrokenProcessPool as error:
            raise ReaderCrashed(
                "A reading process died (killed, or out of memory); what was read before is kept. "
                "Run the command again, with fewer --jobs if memory is short."
            ) from error
        finally:
            pool.shutdown(cancel_futures=True)


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Processes started meanwhile multiply matrices with one thread each, unless the user's
    environment says otherwise: with a thread for every core they take the cores from each other."""
    added = {name: "1" for name in _THREADS if name not in os.environ}
    os.environ.update(added)
    try:
        yield
    finally:
        for name in added:
            del os.environ[name]


def _read_ahead(
    pool: ProcessPoolExecutor, batches: Iterator[list[Item]], ahead: int
) -> Iterator[Outcome]:
    waiting: deque[Future[list[Outcome]]] = deque()
    for batch in batches:
        waiting.append(pool.submit(_work, batch))
        if len(waiting) >= ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    batch: list[Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.text)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


_reader: Reader | None = None


def _begin_work(model: str) -> None:
    """Runs once in every reading process."""
    global _reader  # noqa: PLW0603
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent tells us when to stop
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _reader = Reader(model)


def _end_with_parent() -> None:
    """A parent killed outright tells its children nothing; they must not stay behind."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(batch: list[Item]) -> list[Outcome]:
    if _reader is None:
        raise ReaderCrashed("A reading process has no pipeline; run the command again.")
    return _reader.read_batch(batch)
