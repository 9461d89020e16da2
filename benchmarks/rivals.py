"""Other engines over the same documents, to measure against: stock Whoosh with its German
analyzer, tantivy with its German stemmer, and SQLite's FTS5.

``python benchmarks/rivals.py ENGINE FOLDER KIND WORD…`` answers one question in a process of its
own: the ten best releases with snippets, and four facets.
"""

from __future__ import annotations

import sqlite3
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from questions import FACETS, Question

if TYPE_CHECKING:
    from corpus.release import Document

TEXTS = ("title", "lead", "body")
CLI_FACETS = FACETS[:4]
WIDTH = 240  # characters of a snippet


class Rival(ABC):
    """An engine with its index in a folder. ``search`` gives how many match."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @abstractmethod
    def build(self, documents: Iterable[Document]) -> None: ...

    @abstractmethod
    def open(self) -> None: ...

    @abstractmethod
    def search(self, question: Question, facets: tuple[str, ...], *, snippets: bool) -> int: ...


def texts(document: Document) -> tuple[str, str, str]:
    return document.title, document.subtitle or "", document.body


def values(document: Document) -> dict[str, list[str]]:
    return {
        "house": [document.house] if document.house else [],
        "organisation": list(document.organisations),
        "place": list(document.places),
        "measure": list(document.measures),
        "year": [f"{document.published:%Y}"],
    }


class Whoosh(Rival):
    """Stock Whoosh. Facets of several values come from the postings (``allow_overlap``)."""

    def build(self, documents: Iterable[Document]) -> None:
        from whoosh import index
        from whoosh.analysis import LanguageAnalyzer
        from whoosh.fields import ID, KEYWORD, STORED, TEXT, Schema

        fields: dict[str, Any] = {name: TEXT(LanguageAnalyzer("de")) for name in TEXTS}
        fields |= {name: KEYWORD(commas=True) for name in FACETS}
        fields |= {"house": ID(sortable=True), "year": ID(sortable=True)}
        schema = Schema(id=ID(stored=True), text=STORED(), **fields)
        writer = index.create_in(str(self.folder), schema).writer(limitmb=512)
        for document in documents:
            named = {
                name: ",".join(value.replace(",", " ") for value in several)
                for name, several in values(document).items()
            }
            words = dict(zip(TEXTS, texts(document), strict=True))
            writer.add_document(id=document.id, text=document.body, **words, **named)
        writer.commit()

    def open(self) -> None:
        from whoosh import index

        self.searcher = index.open_dir(str(self.folder)).searcher()

    def search(self, question: Question, facets: tuple[str, ...], *, snippets: bool) -> int:
        from whoosh import sorting

        grouped = sorting.Facets()
        for name in facets:
            several = name not in ("house", "year")
            facet = sorting.FieldFacet(name, allow_overlap=several, maptype=sorting.Count)
            grouped.add_facet(name, facet)
        found = self.searcher.search(self._query(question), limit=10, groupedby=grouped)
        for name in facets:
            found.groups(name)
        for hit in found if snippets else ():
            hit.highlights("body", text=hit["text"][:10_000])
        return len(found)

    def _query(self, question: Question) -> Any:
        from whoosh import query
        from whoosh.qparser import MultifieldParser

        schema = self.searcher.ixreader.schema
        boosts = {"title": 3.0, "lead": 1.5, "body": 1.0}
        if question.kind == "everything":
            return query.Every()
        if question.kind == "prefix":
            word = question.words[0].lower()
            return query.Or([query.Prefix(name, word) for name in TEXTS])
        return MultifieldParser(list(TEXTS), schema, fieldboosts=boosts).parse(question.query)


class Tantivy(Rival):
    def _index(self, schema: Any | None = None) -> Any:
        import tantivy

        index = (
            tantivy.Index(schema, path=str(self.folder))
            if schema is not None
            else tantivy.Index.open(str(self.folder))
        )
        german = (
            tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
            .filter(tantivy.Filter.lowercase())
            .filter(tantivy.Filter.stemmer("german"))
            .build()
        )
        index.register_tokenizer("german", german)
        return index

    def build(self, documents: Iterable[Document]) -> None:
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for name in TEXTS:
            builder.add_text_field(name, stored=name == "body", tokenizer_name="german")
        for name in FACETS:
            builder.add_text_field(name, fast=True, tokenizer_name="raw")
        index = self._index(builder.build())
        writer = index.writer(512_000_000, 2)
        for document in documents:
            words = dict(zip(TEXTS, ([text] for text in texts(document)), strict=True))
            writer.add_document(tantivy.Document(id=[document.id], **words, **values(document)))
        writer.commit()
        writer.wait_merging_threads()

    def open(self) -> None:
        self.index = self._index()
        self.index.reload()
        self.searcher = self.index.searcher()

    def search(self, question: Question, facets: tuple[str, ...], *, snippets: bool) -> int:
        import tantivy

        query = self._query(question)
        found = self.searcher.search(query, 10)
        if facets:
            terms = {name: {"terms": {"field": name, "size": 10}} for name in facets}
            self.searcher.aggregate(query, terms)
        marker = None
        for _, address in found.hits:
            document = self.searcher.doc(address)
            if snippets and question.kind != "everything":
                marker = marker or tantivy.SnippetGenerator.create(
                    self.searcher, query, self.index.schema, "body"
                )
                marker.snippet_from_doc(document).to_html()
        return int(found.count)

    def _query(self, question: Question) -> Any:
        import tantivy

        if question.kind == "everything":
            return tantivy.Query.all_query()
        if question.kind == "prefix":
            pattern = f"{question.words[0].lower()}.*"
            should = [
                (tantivy.Occur.Should, tantivy.Query.regex_query(self.index.schema, name, pattern))
                for name in TEXTS
            ]
            return tantivy.Query.boolean_query(should)
        written = question.query
        if question.kind == "all":
            written = " AND ".join(question.words)
        boosts = {"title": 3.0, "lead": 1.5, "body": 1.0}
        return self.index.parse_query(written, list(TEXTS), field_boosts=boosts)


class Fts5(Rival):
    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self.folder / "fts.db")

    def build(self, documents: Iterable[Document]) -> None:
        with self._connect() as base:
            base.execute(
                "create virtual table text using fts5(id unindexed, title, lead, body, "
                "tokenize = 'unicode61 remove_diacritics 2', prefix = '3 5')"
            )
            base.execute("create table facet (field, document integer, value)")
            for number, document in enumerate(documents, 1):
                base.execute(
                    "insert into text (rowid, id, title, lead, body) values (?, ?, ?, ?, ?)",
                    (number, document.id, *texts(document)),
                )
                base.executemany(
                    "insert into facet values (?, ?, ?)",
                    (
                        (name, number, value)
                        for name, several in values(document).items()
                        for value in several
                    ),
                )
            base.execute("create index by_document on facet (field, document, value)")
        base.close()

    def open(self) -> None:
        self.base = self._connect()

    def search(self, question: Question, facets: tuple[str, ...], *, snippets: bool) -> int:
        self.base.execute("drop table if exists temp.found")
        if question.kind == "everything":
            self.base.execute("create temp table found as select rowid as document from text")
        else:
            wanted = (self._match(question),)
            self.base.execute(
                "create temp table found as select rowid as document from text where text match ?",
                wanted,
            )
            shown = "id" if not snippets else "id, snippet(text, 3, '<b>', '</b>', '…', 40)"
            self.base.execute(
                f"select {shown} from text where text match ? "
                "order by bm25(text, 0, 3, 1.5, 1) limit 10",
                wanted,
            ).fetchall()
        for name in facets:
            self.base.execute(
                "select value, count(*) from found cross join facet using (document) "
                "where field = ? group by value order by 2 desc limit 10",
                (name,),
            ).fetchall()
        return int(self.base.execute("select count(*) from found").fetchone()[0])

    def _match(self, question: Question) -> str:
        quoted = [f'"{word}"' for word in question.words]
        match question.kind:
            case "any":
                return " OR ".join(quoted)
            case "phrase":
                return f'"{" ".join(question.words)}"'
            case "prefix":
                return f"{quoted[0]}*"
            case _:
                return " ".join(quoted)


RIVALS: dict[str, type[Rival]] = {"whoosh": Whoosh, "tantivy": Tantivy, "fts5": Fts5}


def main() -> None:
    name, folder, kind, *words = sys.argv[1:]
    rival = RIVALS[name](Path(folder))
    rival.open()
    print(rival.search(Question(kind, tuple(words)), CLI_FACETS, snippets=True))


if __name__ == "__main__":
    main()
