"""The engine: builds, updates and opens Whoosh indexes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from search.analysis import Analyzer, version
from search.engine import Searcher
from search.errors import IndexUnusable
from search.vocabulary import Vocabulary
from search.whoosh_engine.schema import VERSION

if TYPE_CHECKING:
    from corpus.release import Document


class WhooshEngine:
    """``jobs``: how many processes build, as many as there are processors if not given."""

    schema = VERSION

    def __init__(self, jobs: int | None = None) -> None:
        self._jobs = jobs or os.cpu_count() or 1

    def build(self, folder: Path, documents: Iterable[Document], vocabulary: Path) -> int:
        from search.whoosh_engine.building import build

        return build(folder, documents, vocabulary, self._jobs)

    def update(self, folder: Path, documents: Iterable[Document], vocabulary: Path) -> int:
        from search.whoosh_engine.building import update

        return update(folder, documents, vocabulary)

    @contextmanager
    def open(self, folder: Path, vocabulary: Path) -> Iterator[Searcher]:
        from search.whoosh_engine.searching import WhooshSearcher

        try:
            searcher = WhooshSearcher(folder, Analyzer(Vocabulary(vocabulary, version())))
        except (FileNotFoundError, ValueError, KeyError, TypeError) as error:
            raise _unusable(folder, error) from error
        try:
            yield searcher
        except FileNotFoundError as error:
            if not str(error.filename).startswith(str(folder)):
                raise
            raise IndexUnusable(
                "The index was renewed twice while it was read; run the command again."
            ) from error


def _unusable(folder: Path, error: Exception) -> IndexUnusable:
    return IndexUnusable(
        f"The index in {folder} can't be read ({error}); "
        "'pressearchiv index --full' makes a new one."
    )
