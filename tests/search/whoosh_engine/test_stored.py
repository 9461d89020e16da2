"""Stored fields are read out of Whoosh's own files."""

from __future__ import annotations

from pathlib import Path

import pytest
from whoosh.codec.whoosh3 import STORED_COLUMN
from whoosh.filedb.filestore import FileStorage

from search.whoosh_engine.stored import Stored


@pytest.mark.parametrize("number", [1, 3, 300, 33_000])
def test_every_document_has_its_fields(tmp_path: Path, number: int) -> None:
    """Segments of more than 32,768 documents also keep where each one begins."""
    documents = [{"id": str(n), "text": "Wald " * (n % 300)} for n in range(number)]
    file = FileStorage(str(tmp_path)).create_file("MAIN_a._stored.col")
    writer = STORED_COLUMN.writer(file)
    for at, document in enumerate(documents):
        writer.add(at, document)
    writer.finish(number)
    file.close()
    stored = Stored(tmp_path, "MAIN_a", number)
    for at in {0, number // 2, number - 1}:
        assert stored[at] == documents[at]
