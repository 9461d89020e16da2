"""Builds an index in several processes, and updates it in one."""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

import multiprocessing
import os
import queue
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whoosh import index

from search.analysis import Analyzer, version
from search.errors import IndexUnusable
from search.vocabulary import Vocabulary, Word, save
from search.whoosh_engine.queries import Term
from search.whoosh_engine.schema import schema
from search.whoosh_engine.writing import (
    DocumentWriter,
    add_segments,
    commit_segments,
    merge_small,
)

if TYPE_CHECKING:
    from corpus.release import Document

BATCH = 50  # documents handed to a process at once
FEW = 500  # documents are indexed in this process: another one takes a second to start
WAIT = 1.0  # seconds between looks whether the processes are alive


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
    save(vocabulary, version(), added)
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
    except BaseException:
        if not writer.is_closed:
            writer.cancel()
        raise
    if words.added:
        save(vocabulary, version(), [words.added])
    return number


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
) -> tuple[list[Any], list[dict[str, Word]]]:
    context = multiprocessing.get_context("forkserver")
    tasks: multiprocessing.Queue[list[Document] | None] = context.Queue(2 * jobs)
    answers: multiprocessing.Queue[tuple[Any, dict[str, Word]]] = context.Queue()
    processes = [
        context.Process(target=_work, args=(folder, vocabulary, tasks, answers), daemon=True)
        for _ in range(jobs)
    ]
    for process in processes:
        process.start()
    try:
        while batch := list(islice(documents, BATCH)):
            _put(tasks, batch, processes)
        for _ in processes:
            _put(tasks, None, processes)
        found = [_get(answers, processes) for _ in processes]
        for process in processes:
            process.join()
    finally:
        for process in processes:
            process.kill()
    segments = [segment for several, _ in found for segment in several]
    return segments, [words for _, words in found]


def _put(
    tasks: multiprocessing.Queue[list[Document] | None],
    batch: list[Document] | None,
    processes: Sequence[BaseProcess],
) -> None:
    while True:
        try:
            tasks.put(batch, timeout=WAIT)
        except queue.Full:
            _check(processes)
        else:
            return


def _get(answers: multiprocessing.Queue[Any], processes: Sequence[BaseProcess]) -> Any:
    while True:
        try:
            return answers.get(timeout=WAIT)
        except queue.Empty:
            _check(processes)


def _check(processes: Sequence[BaseProcess]) -> None:
    for process in processes:
        if process.exitcode not in (None, 0):
            raise IndexUnusable(
                f"A process that builds the index ended with {process.exitcode} (out of memory?); "
                "run 'pressearchiv index --full' again, the old index still serves."
            )


def _work(
    folder: Path,
    vocabulary: Path,
    tasks: multiprocessing.Queue[list[Document] | None],
    answers: multiprocessing.Queue[tuple[Any, dict[str, Word]]],
) -> None:
    """One process: a segment of its own from the batches it gets."""
    words = Vocabulary(vocabulary, version(), whole=True)
    ix = index.open_dir(str(folder))
    segments = add_segments(ix, _batches(tasks, os.getppid()), Analyzer(words))
    answers.put((segments, words.added))


def _batches(
    tasks: multiprocessing.Queue[list[Document] | None], parent: int
) -> Iterator[Document]:
    while True:
        try:
            batch = tasks.get(timeout=WAIT)
        except queue.Empty:
            if os.getppid() != parent:  # killed; nobody will ever ask for this segment
                raise SystemExit(1) from None
            continue
        if batch is None:
            return
        yield from batch
