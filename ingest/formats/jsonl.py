"""JSON lines, plain or gzipped: one release an object, one object a line."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from corpus.release import Draft
from ingest.errors import Unreadable
from ingest.formats import record
from ingest.formats.characters import characters
from ingest.formats.record import Defaults
from ingest.formats.rows import by_row

MAX_RECORD = 10_000_000
"""Bytes of one line; a longer one is passed over without being held in memory."""
MAX_RATIO = 200
"""Text packs to a tenth or so. What unpacks to more than this, and more than FREE, is a bomb."""
FREE = 100_000_000
_GZIP = b"\x1f\x8b"


def read(stream: io.BufferedIOBase, defaults: Defaults) -> Iterator[tuple[int, Draft | Unreadable]]:
    """Each line's number with its draft, or with what is wrong with it.

    A damaged or cut-off gzip file gives what could be read and then the damage.
    """
    number = 0
    try:
        for number, raw in enumerate(_lines(stream), 1):
            if raw is None or raw.strip():
                yield number, _draft(raw, defaults)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield (
            number + 1,
            Unreadable("the gzip file is cut off or damaged here; the lines before it were taken"),
        )
    except Unreadable as error:
        yield number + 1, error


def _draft(raw: bytes | None, defaults: Defaults) -> Draft | Unreadable:
    try:
        if raw is None:
            raise Unreadable(f"it has more than {MAX_RECORD} bytes")
        return of(_object(raw), defaults)
    except Unreadable as error:
        return error


def of(found: Mapping[str, Any], defaults: Defaults) -> Draft:
    """One object as a draft. Beside the fields of our own it takes those of the dumps of
    news.admin.ch: ``departments`` (the first is the house), ``city``, ``lead``."""
    stated = dict(found)
    if not stated.get("house"):
        stated["house"] = _first(stated.get("departments"))
    if not stated.get("place"):
        stated["place"] = stated.get("city")
    body = f"{record.text(stated, 'lead')}\n{record.text(stated, 'body')}"
    return record.draft({**stated, "contact": None}, by_row(body), defaults)


def _first(departments: object) -> object:
    return departments[0] if isinstance(departments, list) and departments else None


def _object(raw: bytes) -> dict[str, Any]:
    try:
        found = json.loads(characters(raw))
    except RecursionError:
        raise Unreadable("its JSON nests too deep") from None
    except json.JSONDecodeError as error:
        raise Unreadable(f"it is no JSON ({error.msg}, column {error.colno})") from None
    except ValueError as error:
        raise Unreadable(f"it is no JSON ({error})") from None
    if not isinstance(found, dict):
        raise Unreadable("it is JSON, but no object")
    return found


def _lines(stream: io.BufferedIOBase) -> Iterator[bytes | None]:
    """The lines one by one; None for one that is too long."""
    counted = _Counted(stream)
    buffered = io.BufferedReader(counted)
    is_gzip = buffered.peek(2)[:2] == _GZIP
    source = gzip.GzipFile(fileobj=buffered) if is_gzip else buffered
    unpacked = 0
    while piece := source.readline(MAX_RECORD + 1):
        line: bytes | None = piece if len(piece) <= MAX_RECORD else None
        while True:
            unpacked += len(piece)
            if is_gzip and unpacked > max(FREE, MAX_RATIO * counted.count):
                raise Unreadable(
                    f"the gzip file unpacks to more than {MAX_RATIO} times its size; the lines "
                    "before this one were taken"
                )
            if line is not None or not piece or piece.endswith(b"\n"):
                break
            piece = source.readline(MAX_RECORD)
        yield line


class _Counted(io.RawIOBase):
    """Counts the bytes that were taken from a stream."""

    def __init__(self, stream: io.BufferedIOBase) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._stream.read1(len(buffer))
        buffer[: len(piece)] = piece
        self.count += len(piece)
        return len(piece)
