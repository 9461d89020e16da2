# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)
"""Collects the postings of a segment and writes them in Whoosh's format.

Does what Whoosh's posting pool and field writer do, with the same files for its readers, but a
term at a time instead of a posting at a time, and without sorting: documents come in the order of
their numbers. A term that one document has is kept in the term index itself, as Whoosh's format
allows. Pickles are of protocol 5; Whoosh writes protocol 2, which spells every byte string as
text, and reads any.
"""

from __future__ import annotations

import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import sub
from pickle import dumps
from typing import TYPE_CHECKING, Any

from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3TermInfo
from whoosh.formats import Existence, Positions
from whoosh.system import pack_int, pack_long, pack_ushort

if TYPE_CHECKING:
    from whoosh.codec.whoosh3 import W3FieldWriter
    from whoosh.fields import Schema

BLOCK = 128  # postings, as in Whoosh
COMPRESSION = 1
COMPRESSED_FROM = 500  # bytes of a block; most are smaller, and then zlib costs more than it saves
PICKLE = 5

Where = int | tuple[int, ...]
"""The places of a word in a field: the one, or several, or none where they don't matter."""

Posting = tuple[int, float, Where]
"""Document, weight, places."""

_pack_info = W3TermInfo._struct.pack
_POSITIONS = Positions()


class Postings:
    """Stands in for Whoosh's ``PostingPool``."""

    def __init__(self) -> None:
        self.fields: defaultdict[str, defaultdict[bytes, list[Posting]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self.size = 0

    def extend(self, field: str, term: bytes, found: Iterable[Posting]) -> None:
        """Postings of one term; documents must come in order."""
        if postings := list(found):
            self.fields[field][term].extend(postings)
            self.size += len(postings)

    def add_terms(
        self, field: str, document: int, found: Sequence[tuple[bytes, float, Where]]
    ) -> None:
        """Terms of a field of one document, each once; documents must come in order."""
        terms = self.fields[field]
        for term, weight, where in found:
            terms[term].append((document, weight, where))
        self.size += len(found)

    def cleanup(self) -> None:
        """Whoosh's pool removes its files here; this one has none."""
        self.fields.clear()


class Flat:
    """The postings of a field, one term's after the other's, by their bytes: ``numbers`` says how
    many documents each term has, ``often`` in how many places each posting is."""

    def __init__(self) -> None:
        self.terms: list[bytes] = []
        self.numbers = array("I")
        self.documents = array("I")
        self.weights = array("f")
        self.often = array("I")
        self.places = array("I")

    def add(self, term: bytes, postings: Sequence[Posting]) -> None:
        self.terms.append(term)
        self.numbers.append(len(postings))
        for document, weight, where in postings:
            self.documents.append(document)
            self.weights.append(weight)
            if isinstance(where, int):
                self.often.append(1)
                self.places.append(where)
            else:
                self.often.append(len(where))
                self.places.extend(where)


def write(
    postings: Postings, writer: W3FieldWriter, schema: Schema, lengths: Lengths
) -> dict[str, Flat]:
    """Write all postings through a field writer's files. Gives them by field, as they went by: to
    walk them all again would take half as long."""
    flat = {}
    for name in sorted(postings.fields):
        field = schema[name]
        writer.start_field(name, field)
        prefix = pack_ushort(writer._fieldid)
        terms = postings.fields[name]
        with_values = not isinstance(field.format, Existence)
        of_field = lengths.of(name)
        flat[name] = Flat()
        for term in sorted(terms):
            found = terms[term]
            if len(found) == 1:
                info = _inline(found[0], of_field)
            else:
                info = _blocks(found, of_field, writer._postfile, with_values=with_values)
            writer._tindex.add(prefix + term, info)
            flat[name].add(term, found)
        writer.finish_field()
    return flat


class Lengths:
    """The lengths of fields as the bytes Whoosh keeps of them."""

    def __init__(self, per_document: Any, documents: int) -> None:
        self._per_document = per_document
        self._documents = documents

    def of(self, field: str) -> bytes:
        """One byte a document."""
        name = f"_{field}_len"
        return column(self._per_document, name).ljust(self._documents, b"\0")


def column(per_document: Any, name: str) -> bytes:
    """All of a column of Whoosh as it stands in its file; nothing, if no document has it."""
    if not per_document.has_column(name):
        return b""
    file, start, size = per_document._get_column_file(name)
    content = bytes(file.get(start, size))
    file.close()
    return content


def _inline(posting: Posting, lengths: bytes) -> bytes:
    document, weight, where = posting
    value = _alone(where) if isinstance(where, int) else _encoded(where)
    length = lengths[document]
    info: bytes = _pack_info(1, weight, 1, length, length, weight, document, document)
    return info + dumps(((document,), (weight,), (value,)), PICKLE)


def _blocks(found: list[Posting], lengths: bytes, file: Any, *, with_values: bool) -> bytes:
    start = file.tell()
    file.write(WHOOSH3_HEADER_MAGIC)
    total, most = 0.0, 0.0
    shortest, longest = 255, 0
    for at in range(0, len(found), BLOCK):
        documents, weights, places = zip(*found[at : at + BLOCK], strict=True)
        of_block = bytes(map(lengths.__getitem__, documents))
        low, high, heaviest = min(of_block), max(of_block), max(weights)
        values = None
        if with_values:
            values = tuple(
                _alone(where) if isinstance(where, int) else _encoded(where) for where in places
            )
        data = dumps((_deltas(documents), _short(weights), values), PICKLE)
        compressed = COMPRESSION if len(data) >= COMPRESSED_FROM else 0
        if compressed:
            data = zlib.compress(data, COMPRESSION)
        head = dumps((len(documents), documents[-1], heaviest, compressed, low, high), PICKLE)
        length = len(head) + len(data)
        last = at + BLOCK >= len(found)
        file.write(pack_int(-length if last else length) + head + data)
        total += sum(weights)
        most = max(most, heaviest)
        shortest, longest = min(shortest, low), max(longest, high)
    info: bytes = _pack_info(
        0, total, len(found), shortest, longest, most, found[0][0], found[-1][0]
    )
    return info + pack_long(start) + pack_int(file.tell() - start)


def _encoded(places: tuple[int, ...]) -> bytes:
    """Places as Whoosh keeps them."""
    encoded: bytes = _POSITIONS.encode(places) if places else b""
    return encoded


@lru_cache(maxsize=5_000)
def _alone(place: int) -> bytes:
    return _encoded((place,))


def _deltas(numbers: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(map(sub, numbers, (0, *numbers)))


def _short(weights: tuple[float, ...]) -> tuple[float, ...] | float | None:
    """None for all 1.0, one number for all alike."""
    first = weights[0]
    if weights.count(first) < len(weights):
        return weights
    return None if first == 1.0 else first
