"""Builds, updates and opens the index of an archive.

``index/<n>/`` holds a generation, ``index/current.json`` names the one that serves and says what
it was made from. A new generation, built anew or begun as links to the files of the last one, is
complete on disk before the name changes, in one step; a process killed anywhere leaves the old
one serving. The next run clears leftovers away and the generation before, which readers may have
open until then. The caller holds the archive's writer lock.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from corpus.errors import ArchiveMissing
from corpus.files import sync_folder
from search.analysis import version
from search.engine import Engine, Searcher
from search.errors import IndexMissing, IndexUnusable
from search.sentinel import FORMAT, Sentinel, damaged_file, read_sentinel, sums, write_sentinel

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from corpus.release import Document
    from corpus.store import Archive

TRIES = 5  # a reader may name a generation just before it is replaced and removed

Advance = Callable[[int], None]


class State(NamedTuple):
    """``full``: an update would not do. ``told`` is one phrase for people."""

    status: Literal["fresh", "stale", "missing"]
    told: str
    full: bool = False
    documents: int = 0


class Built(NamedTuple):
    """What a run did: ``documents`` were indexed or removed, the index holds ``total``."""

    full: bool
    documents: int
    total: int


def state(connection: Connection, folder: Path, engine: Engine) -> State:
    """Does the index in ``folder`` answer from what the archive holds?"""
    from corpus.changes import archive_id, last
    from corpus.documents import pipeline
    from corpus.states import has_takedown

    sentinel = read_sentinel(folder)
    if sentinel is None:
        return State("missing", "there is none yet", full=True)
    for told, found, wanted in (
        ("it is of another archive", sentinel.archive, archive_id(connection)),
        ("it has an older layout", sentinel.schema, engine.schema),
        ("the analysis of words has changed", sentinel.analyzer, version()),
        ("the releases were annotated anew", sentinel.pipeline, pipeline(connection)),
    ):
        if found != wanted:
            return State("stale", told, full=True, documents=sentinel.documents)
    if has_takedown(connection, sentinel.change):
        # Built anew: what an update removes is still in the files of its segment.
        told = "a release was taken down"
        return State("stale", told, full=True, documents=sentinel.documents)
    if sentinel.change != last(connection):
        return State("stale", "the archive has changed since", documents=sentinel.documents)
    return State("fresh", f"it holds {sentinel.documents} releases", documents=sentinel.documents)


def bring_up_to_date(
    archive: Archive, engine: Engine, *, full: bool = False, advance: Advance = lambda _: None
) -> Built:
    """Update the index, or build it anew where that is needed or ``full`` is asked for."""
    folder = archive.index_path
    folder.mkdir(exist_ok=True)
    with archive.connect() as connection:
        sentinel = read_sentinel(folder)
        if full or sentinel is None or state(connection, folder, engine).full:
            return _build(connection, folder, engine, advance)
        return _update(connection, folder, engine, sentinel, advance)


def _build(connection: Connection, folder: Path, engine: Engine, advance: Advance) -> Built:
    from corpus.documents import documents

    generation = _new_generation(folder)
    number = engine.build(generation, _told(documents(connection), advance), vocabulary(folder))
    _name(connection, folder, engine, generation, number)
    return Built(full=True, documents=number, total=number)


def _update(
    connection: Connection, folder: Path, engine: Engine, old: Sentinel, advance: Advance
) -> Built:
    from corpus.documents import documents

    generation = _new_generation(folder)
    for name in old.files:
        _link(folder / str(old.generation) / name, generation / name)
    changed = _told(documents(connection, since=old.change), advance)
    number = engine.update(generation, changed, vocabulary(folder))
    with engine.open(generation, vocabulary(folder)) as searcher:
        total = searcher.document_count()
    _name(connection, folder, engine, generation, total)
    return Built(full=False, documents=number, total=total)


def _new_generation(folder: Path) -> Path:
    serving = read_sentinel(folder)
    _clear(folder, serving)
    generation = folder / str(serving.generation + 1 if serving else 1)
    generation.mkdir()
    return generation


def _link(old: Path, new: Path) -> None:
    """The same file under a second name; engines write new files, they never change old ones."""
    try:
        os.link(old, new)
    except OSError:  # a file system without links
        import shutil

        shutil.copyfile(old, new)


def _told(documents: Iterable[Document], advance: Advance) -> Iterator[Document]:
    for document in documents:
        yield document
        advance(1)


def _name(
    connection: Connection, folder: Path, engine: Engine, generation: Path, number: int
) -> None:
    """Make a finished generation the one that serves."""
    from corpus.changes import archive_id, last
    from corpus.documents import pipeline

    _sync(generation)
    old = read_sentinel(folder)
    shared = folder / str(old.generation) if old else generation
    sentinel = Sentinel(
        format=FORMAT,
        generation=int(generation.name),
        archive=archive_id(connection),
        schema=engine.schema,
        analyzer=version(),
        pipeline=pipeline(connection),
        change=last(connection),
        documents=number,
        files={path.name: path.stat().st_size for path in generation.iterdir()},
        sums=sums(generation, shared, old.sums if old else {}),
    )
    write_sentinel(folder, sentinel)


def _sync(generation: Path) -> None:
    """Bring a generation to the disk before anything names it."""
    for path in generation.iterdir():
        with path.open("rb") as file:
            os.fsync(file.fileno())
    sync_folder(generation)
    sync_folder(generation.parent)


def _clear(folder: Path, serving: Sentinel | None) -> None:
    """Remove what doesn't serve: other generations, half-written files."""
    import shutil

    for path in folder.iterdir():
        if path.is_dir() and not (serving and path.name == str(serving.generation)):
            shutil.rmtree(path, ignore_errors=True)
        elif path.suffix == ".tmp":
            path.unlink(missing_ok=True)


@contextmanager
def open_index(archive: Path, engine: Engine) -> Iterator[Searcher]:
    """Open the index of the archive in a directory, without its database.

    Raises ArchiveMissing, IndexMissing, and IndexUnusable for an index of another version.
    """
    folder = archive / "index"
    for tries_left in reversed(range(TRIES)):
        serving = read_sentinel(folder)
        with ExitStack() as stack:
            try:
                sentinel = _usable(archive, folder, serving, engine)
                generation = folder / str(sentinel.generation)
                searcher = stack.enter_context(engine.open(generation, vocabulary(folder)))
            except IndexUnusable:
                if tries_left and read_sentinel(folder) != serving:
                    continue
                raise
            yield searcher
            return


def _usable(archive: Path, folder: Path, sentinel: Sentinel | None, engine: Engine) -> Sentinel:
    if sentinel is None:
        if not archive.is_dir():
            raise ArchiveMissing(
                f"There is no archive in {archive}. 'pressearchiv import' or 'pressearchiv crawl' "
                "makes one; --archive or PRESSEARCHIV_ARCHIVE names another place."
            )
        raise IndexMissing(
            f"The archive in {archive} has no index yet; 'pressearchiv index' makes it."
        )
    if (sentinel.schema, sentinel.analyzer) != (engine.schema, version()):
        raise IndexUnusable(
            f"The index in {folder} was made by another version of the program; "
            "'pressearchiv index' renews it."
        )
    damaged = damaged_file(folder, sentinel)
    if damaged is not None:
        raise IndexUnusable(
            f"The index in {folder} is damaged ({damaged}); "
            "'pressearchiv index --full' makes a new one."
        )
    return sentinel


def vocabulary(folder: Path) -> Path:
    """Where the analyses of words are kept, for all generations."""
    return folder / "vocabulary.tsv"
