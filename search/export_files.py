"""The files an export can be: tables, and lists of references."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TextIO

from corpus.output import emit_csv, emit_jsonl
from search import bibliography
from search.export import COLUMNS, Provenance, plain, rows

if TYPE_CHECKING:
    from sqlalchemy import Connection

Write = Callable[[TextIO, "Connection", Sequence[str], Provenance], None]


def _jsonl(out: TextIO, connection: Connection, ids: Sequence[str], _: Provenance) -> None:
    emit_jsonl(plain(rows(connection, ids)), out)


def _csv(out: TextIO, connection: Connection, ids: Sequence[str], _: Provenance) -> None:
    emit_csv(plain(rows(connection, ids)), COLUMNS, out)


def _bibtex(
    out: TextIO, connection: Connection, ids: Sequence[str], provenance: Provenance
) -> None:
    from search.references import references

    # Outside of entries all is comment, but an @ begins one even behind a per cent sign.
    for name, value in provenance.as_dict().items():
        told = json.dumps(value, ensure_ascii=False).replace("@", "(at)")
        out.write(f"% {name}: {told}\n")
    for reference in references(connection, ids):
        out.write(f"\n{bibliography.bibtex(reference)}")


def _ris(out: TextIO, connection: Connection, ids: Sequence[str], _: Provenance) -> None:
    from search.references import references

    for reference in references(connection, ids):
        out.write(bibliography.ris(reference))


def _csl(out: TextIO, connection: Connection, ids: Sequence[str], _: Provenance) -> None:
    from search.references import references

    before = "[\n"
    for reference in references(connection, ids):
        out.write(before + json.dumps(bibliography.csl(reference), ensure_ascii=False))
        before = ",\n"
    out.write("\n]\n" if ids else "[]\n")


WRITERS: dict[str, Write] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "bibtex": _bibtex,
    "ris": _ris,
    "csl-json": _csl,
}
