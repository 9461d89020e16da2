"""Four engines over the same documents, each asked for its best ten releases.

The fields are title, lead (overline and subtitle) and body.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, Protocol

from corpus.release import Document

Weights = tuple[float, float, float]
FIELDS = ("title", "lead", "body")
DEPTH = 10
_WORD = re.compile(r"\w+(?:[./-]\w+)*")


@dataclass(frozen=True, slots=True)
class Setting:
    """How words are joined, and how much a match in each field counts."""

    join: Literal["and", "or"]
    weights: Weights = (1.0, 1.0, 1.0)


class Engine(Protocol):
    """An open index. ``search`` gives the ids of the best documents, the best first."""

    name: str

    def search(self, query: str, setting: Setting) -> list[str]: ...


def lead(document: Document) -> str:
    return " \n".join(filter(None, (document.overline, document.subtitle)))


class Ours:
    """The engine of the project, as ``search`` and ``search --any`` use it. Its weights are those
    it ships with."""

    name = "pressearchiv"

    def __init__(self, folder: Path, documents: Sequence[Document]) -> None:
        from search.whoosh_engine import WhooshEngine

        index, vocabulary = folder / "ours", folder / "words"
        index.mkdir()
        engine = WhooshEngine(1)
        engine.build(index, documents, vocabulary)
        self._opened = ExitStack()
        self._searcher = self._opened.enter_context(engine.open(index, vocabulary))

    def search(self, query: str, setting: Setting) -> list[str]:
        from search.engine import Request
        from search.query import parse

        node = parse(query, date(2024, 1, 1), setting.join)
        return [hit.id for hit in self._searcher.search(Request(node, limit=DEPTH)).hits]


class StockWhoosh:
    """Whoosh as it comes, with its German analyzer."""

    name = "Whoosh"

    def __init__(self, folder: Path, documents: Sequence[Document]) -> None:
        from whoosh import index
        from whoosh.analysis import LanguageAnalyzer
        from whoosh.fields import ID, TEXT, Schema

        german = LanguageAnalyzer("de")
        fields = {name: TEXT(analyzer=german) for name in FIELDS}
        (folder / "whoosh").mkdir()
        self._index = index.create_in(str(folder / "whoosh"), Schema(id=ID(stored=True), **fields))
        writer = self._index.writer()
        for one in documents:
            writer.add_document(id=one.id, title=one.title, lead=lead(one), body=one.body)
        writer.commit()
        self._searcher = self._index.searcher()

    def search(self, query: str, setting: Setting) -> list[str]:
        from whoosh.qparser import AndGroup, MultifieldParser, OrGroup

        boosts = dict(zip(FIELDS, setting.weights, strict=True))
        group = AndGroup if setting.join == "and" else OrGroup
        parser = MultifieldParser(list(FIELDS), self._index.schema, fieldboosts=boosts, group=group)
        found = self._searcher.search(parser.parse(" ".join(_WORD.findall(query))), limit=DEPTH)
        return [hit["id"] for hit in found]


class Fts5:
    """SQLite's full text search. It knows no German: a word finds what begins with it."""

    name = "SQLite FTS5"

    def __init__(self, folder: Path, documents: Sequence[Document]) -> None:
        self._database = sqlite3.connect(folder / "fts5.db")
        self._database.execute(
            "CREATE VIRTUAL TABLE release USING fts5(id UNINDEXED, title, lead, body, "
            "tokenize='unicode61 remove_diacritics 2', prefix='3 4 5 6')"
        )
        rows = ((one.id, one.title, lead(one), one.body) for one in documents)
        self._database.executemany("INSERT INTO release VALUES (?, ?, ?, ?)", rows)

    def search(self, query: str, setting: Setting) -> list[str]:
        words = [f'"{word}"*' for word in _WORD.findall(query)]
        rows = self._database.execute(
            "SELECT id FROM release WHERE release MATCH ? "
            f"ORDER BY bm25(release, 0, ?, ?, ?) LIMIT {DEPTH}",
            (f" {setting.join.upper()} ".join(words), *setting.weights),
        )
        return [row[0] for row in rows]


class Tantivy:
    """Tantivy with its German stemmer."""

    name = "tantivy"

    def __init__(self, folder: Path, documents: Sequence[Document]) -> None:
        import tantivy

        schema = tantivy.SchemaBuilder().add_text_field("id", stored=True, tokenizer_name="raw")
        for name in FIELDS:
            schema.add_text_field(name, tokenizer_name="de_stem")
        self._index: Any = tantivy.Index(schema.build())
        writer = self._index.writer()
        for one in documents:
            fields = {"title": one.title, "lead": lead(one), "body": one.body}
            writer.add_document(tantivy.Document(id=one.id, **fields))
        writer.commit()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, query: str, setting: Setting) -> list[str]:
        parsed = self._index.parse_query(
            " ".join(_WORD.findall(query)),
            list(FIELDS),
            field_boosts=dict(zip(FIELDS, setting.weights, strict=True)),
            conjunction_by_default=setting.join == "and",
        )
        found = self._searcher.search(parsed, DEPTH).hits
        return [self._searcher.doc(address)["id"][0] for _, address in found]
