"""Writes segments: analysed documents straight into Whoosh's posting pool."""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whoosh import index
from whoosh.filedb.filestore import FileStorage
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from search.analysis import Analyzer
from search.whoosh_engine import catalogue, packing
from search.whoosh_engine.documents import analysed, stored, values
from search.whoosh_engine.inverting import Lengths, Posting, Postings, column, write
from search.whoosh_engine.postings import each_posting
from search.whoosh_engine.schema import SIGNATURE
from search.whoosh_engine.term_index import TermIndex

if TYPE_CHECKING:
    from corpus.release import Document

MOST_POSTINGS = 1_300_000  # in memory before a segment is closed; some 200 bytes each


class DocumentWriter(SegmentWriter):
    """A Whoosh writer that takes documents whose words are analysed already.

    Whoosh's own ``add_document`` sends every word through a chain of token objects and every
    posting through a sort; this one gives the same index for a part of the time.
    """

    def __init__(self, ix: index.FileIndex, *, locked: bool) -> None:
        # Segments stay uncompound: Whoosh copies a compound one into memory to open it.
        super().__init__(ix, _lk=locked, compound=False)
        self.pool: Postings = Postings()  # type: ignore[assignment]
        self.fieldwriter._tindex = TermIndex(self.fieldwriter._tindex)

    @property
    def full(self) -> bool:
        """Does this segment hold as much as memory should?"""
        return self.pool.size >= MOST_POSTINGS

    def add(self, document: Document, analyzer: Analyzer) -> None:
        number = self.docnum
        per_document, schema, postings = self.perdocwriter, self.schema, self.pool
        per_document.start_doc(number)
        fields, signature = analysed(document, analyzer)
        for name, field in fields.items():
            postings.add_terms(name, number, field.postings())
            per_document.add_field(name, schema[name], None, field.length)
        for name, value in values(document):
            postings.add_terms(name, number, ((value.encode(), 1.0, ()),))
        for name, content in stored(document).items():
            per_document.add_field(name, schema[name], content, 0)
        per_document.add_column_value(SIGNATURE, schema[SIGNATURE].column_type, signature)
        per_document.finish_doc()
        self._added = True
        self.docnum += 1

    def add_postings_to_pool(
        self, reader: SegmentReader, first: int, numbers: dict[int, int] | None
    ) -> None:
        """Whoosh's step of a merge, a block at a time. ``numbers`` are the new numbers of the
        documents that are not deleted; without it all follow from ``first`` on."""
        for field in reader.indexed_field_names():
            for term in reader.lexicon(field):
                self.pool.extend(field, term, _renumbered(reader, field, term, first, numbers))

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        per_document = self.per_document_reader()
        lengths = Lengths(per_document, self.docnum)
        fields = write(self.pool, self.fieldwriter, self.schema, lengths)
        self.fieldwriter.close()
        path = catalogue.path(Path(self.storage.folder), self.newsegment.segment_id())
        packing.write(path, fields, lengths, column(per_document, SIGNATURE))
        per_document.close()


def _renumbered(
    reader: SegmentReader, field: str, term: bytes, first: int, numbers: dict[int, int] | None
) -> Iterator[Posting]:
    for document, weight, where in each_posting(reader, field, term):
        if numbers is None:
            yield document + first, weight, where
        elif document in numbers:
            yield numbers[document], weight, where


def add_segments(
    ix: index.FileIndex, documents: Iterator[Document], analyzer: Analyzer
) -> list[Any]:
    """Write segments beside the index, which doesn't know them yet; gives Whoosh's segments."""
    segments = []
    writer = DocumentWriter(ix, locked=False)
    with _no_collection():
        for document in documents:
            if writer.full:
                segments.append(writer._finalize_segment())
                writer = DocumentWriter(ix, locked=False)
                gc.collect()  # Whoosh's writers refer to themselves
            writer.add(document, analyzer)
        # Writers of one index share its folder for temporary files; whoever commits removes it.
        segments.append(writer._finalize_segment())
    return segments


@contextmanager
def _no_collection() -> Iterator[None]:
    """Postings are millions of tuples without cycles; walking them again and again for garbage
    takes a third of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def commit_segments(ix: index.FileIndex, segments: list[Any]) -> None:
    """Make the index of these segments."""
    storage = ix.storage
    assert isinstance(storage, FileStorage)
    toc = ix._read_toc()
    generation = toc.generation + 1
    index.TOC(toc.schema, segments, generation).write(storage, ix.indexname)
    index.clean_files(storage, ix.indexname, generation, segments)
    storage.temp_storage(f"{ix.indexname}.tmp").destroy()
