"""What the contract tests of an engine need. Another engine joins by its name in ``ENGINES``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from corpus.release import Document
from search.engine import Engine, Searcher
from search.whoosh_engine import WhooshEngine

ENGINES: dict[str, Callable[[], Engine]] = {"whoosh": lambda: WhooshEngine(jobs=1)}

Indexed = Callable[[Iterable[Document]], Searcher]


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]()


@pytest.fixture
def vocabulary(tmp_path: Path) -> Path:
    return tmp_path / "vocabulary.tsv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty directory for one index."""
    made = tmp_path / "index"
    made.mkdir()
    return made


@pytest.fixture
def indexed(engine: Engine, tmp_path: Path, vocabulary: Path) -> Iterator[Indexed]:
    """Call it with documents to get an open index of them; as often as needed."""
    with ExitStack() as opened:
        made = 0

        def index(documents: Iterable[Document]) -> Searcher:
            nonlocal made
            made += 1
            place = tmp_path / f"index-{made}"
            place.mkdir()
            engine.build(place, documents, vocabulary)
            return opened.enter_context(engine.open(place, vocabulary))

        yield index
