"""Builds an index in several processes, and updates it in one."""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator
from itertools import islice
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whoosh import index
from whoosh.query.terms import Term

from search import synonyms
from search.analysis import Analyzer, version
from search.errors import IndexUnusable
from search.vocabulary import Vocabulary, save
from search.whoosh_engine.merging import merge_small
from search.whoosh_engine.schema import schema
from search.whoosh_engine.upkeep import renew
from search.whoosh_engine.writing import (
    DocumentWriter,
    add_segments,
    commit_segments,
)

if TYPE_CHECKING:
    from corpus.release import Document

BATCH = 50  # documents handed to a process at once
FEW = 500  # documents are indexed in this process: another one takes a second to start


def build(folder: Path, documents: Iterable[Document], vocabulary: Path, jobs: int) -> int:
    """Index documents into an empty directory, one segment a process. Gives how many."""
    ix = index.create_in(str(folder), schema())
    counted = _Counted(documents)
    first = list(islice(counted, FEW))
    if jobs < 2 or len(first) < FEW:
        words = Vocabulary(vocabulary, version(), whole=True)
        segments = add_segments(ix, _chain(first, counted), Analyzer(words))
        added = [words.added]
    else:
        segments, added = _in_processes(folder, _chain(first, counted), vocabulary, jobs)
    commit_segments(ix, [segment for segment in segments if segment.doc_count_all()])
    renew(folder, ix)
    save(vocabulary, version(), [*added, _synonyms()])
    return counted.number


def update(folder: Path, documents: Iterable[Document], vocabulary: Path) -> int:
    """Replace documents by their id and remove those that are not live. Gives how many."""
    ix = index.open_dir(str(folder))
    words = Vocabulary(vocabulary, version())
    analyzer = Analyzer(words)
    writer = DocumentWriter(ix, locked=True)
    number = 0
    try:
        with writer.searcher() as searcher:
            for document in documents:
                writer.delete_by_query(Term("id", document.id), searcher)
                if document.state == "live":
                    writer.add(document, analyzer)
                number += 1
        writer.commit(mergetype=merge_small)
        renew(folder, ix)
    except BaseException:
        if not writer.is_closed:
            writer.cancel()
        raise
    if words.added:
        save(vocabulary, version(), [words.added])
    return number


def _synonyms() -> dict[str, str]:
    """The words that questions are widened by, so that no question works them out."""
    words = Vocabulary()
    for text in synonyms.texts():
        Analyzer(words).words(text)
    return words.added


def _chain(first: list[Document], rest: Iterable[Document]) -> Iterator[Document]:
    yield from first
    yield from rest


class _Counted:
    """An iterator that knows how many it has given."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = iter(documents)
        self.number = 0

    def __iter__(self) -> _Counted:
        return self

    def __next__(self) -> Document:
        document = next(self._documents)
        self.number += 1
        return document


def _in_processes(
    folder: Path, documents: Iterator[Document], vocabulary: Path, jobs: int
) -> tuple[list[Any], list[dict[str, str]]]:
    # Spawned, each with a pipe of its own: when this process is killed the pipes close, and the
    # others end too.
    context = multiprocessing.get_context("spawn")
    pipes, processes = [], []
    for _ in range(jobs):
        here, there = context.Pipe()
        process = context.Process(target=_work, args=(folder, vocabulary, there), daemon=True)
        process.start()
        there.close()
        pipes.append(here)
        processes.append(process)
    try:
        found = _distribute(documents, pipes)
    except (EOFError, BrokenPipeError) as error:
        raise IndexUnusable(
            "A process that builds the index ended before its time (out of memory?); run "
            "'pressearchiv index --full' again, the old index still serves."
        ) from error
    finally:
        for process in processes:
            process.kill()
            process.join()
    segments = [segment for several, _ in found for segment in several]
    return segments, [lines for _, lines in found]


def _distribute(documents: Iterator[Document], pipes: list[Connection]) -> list[Any]:
    """Give a batch to whoever asks; gives what each answers at the end."""
    for batch in iter(lambda: list(islice(documents, BATCH)), []):
        [asking, *_] = wait(pipes)
        assert isinstance(asking, Connection)
        asking.recv()
        asking.send(batch)
    for pipe in pipes:
        pipe.send(None)
    return [_answer(pipe) for pipe in pipes]


def _answer(pipe: Connection) -> Any:
    """The first message that is no request for more."""
    return next(message for message in iter(pipe.recv, _END) if message is not None)


_END = object()  # never sent


def _work(folder: Path, vocabulary: Path, pipe: Connection) -> None:
    """One process: segments of its own from the batches it asks for."""
    words = Vocabulary(vocabulary, version(), whole=True)
    ix = index.open_dir(str(folder))
    try:
        segments = add_segments(ix, _batches(pipe), Analyzer(words))
        pipe.send((segments, words.added))
    except (EOFError, BrokenPipeError):
        raise SystemExit(1) from None  # killed; nobody will ever ask for these segments


def _batches(pipe: Connection) -> Iterator[Document]:
    pipe.send(None)  # one batch is on its way while another one is indexed
    while True:
        pipe.send(None)
        batch = pipe.recv()
        if batch is None:
            return
        yield from batch
