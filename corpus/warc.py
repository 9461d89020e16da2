"""The pages that releases were read from as a WARC file, for the tools of web archives; by warcio,
an extra.

A record holds the page as it was kept: unpacked. Headers that spoke of the packed bytes stand in it
under ``X-Archive-Orig-``, as replaying tools would unpack what is plain already.
"""

from __future__ import annotations

import io
import json
import re
import uuid
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from corpus.errors import ExtraMissing
from corpus.schema import snapshot, version

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord
    from warcio.warcwriter import WARCWriter

_VERSION = "WARC/1.1"
_CONFORMS = "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"
_ABOUT_BYTES = ("content-encoding", "transfer-encoding", "content-length")
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_RELEASES = 500  # looked up at once


@dataclass(frozen=True, slots=True)
class Written:
    """``pages`` records of answers stand in the file; ``without`` releases were never fetched, as
    they came from files."""

    pages: int
    without: int


def write(
    path: Path,
    connection: Connection,
    release_ids: Sequence[str],
    provenance: Mapping[str, Any],
    name: str,
) -> Written:
    """Write the pages of all versions of the releases, in their order, each page once. One page is
    held at a time.

    ``provenance`` (with ``program`` and ``exported``, an instant in ISO 8601) goes into the first
    record, ``name`` is what the file will be called. Raises ExtraMissing without warcio.
    """
    try:
        from warcio.warcwriter import WARCWriter
    except ImportError:
        raise ExtraMissing(
            "WARC files are written by warcio, which is not installed; "
            "pip install 'pressearchiv[warc]' adds it."
        ) from None
    done: set[int] = set()
    without = 0
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True, warc_version=_VERSION)
        writer.write_record(_info(writer, provenance, name))
        for ids in _snapshot_ids(connection, release_ids):
            without += not ids
            for snapshot_id in ids:
                if snapshot_id not in done:
                    done.add(snapshot_id)
                    writer.write_record(_response(writer, _row(connection, snapshot_id)))
    return Written(len(done), without)


def _snapshot_ids(connection: Connection, release_ids: Sequence[str]) -> Iterator[list[int]]:
    """Those of the versions of each release, the oldest first."""
    for start in range(0, len(release_ids), _RELEASES):
        some = release_ids[start : start + _RELEASES]
        found: dict[str, list[int]] = {one: [] for one in some}
        rows = connection.execute(
            sa.select(version.c.release_id, version.c.snapshot_id)
            .where(version.c.release_id.in_(some), version.c.snapshot_id.is_not(None))
            .order_by(version.c.release_id, version.c.sequence)
        )
        for row in rows:
            found[row.release_id].append(row.snapshot_id)
        yield from found.values()


def _row(connection: Connection, snapshot_id: int) -> Row[Any]:
    return connection.execute(sa.select(snapshot).where(snapshot.c.id == snapshot_id)).one()


def _info(writer: WARCWriter, provenance: Mapping[str, Any], name: str) -> ArcWarcRecord:
    told = {
        "software": provenance["program"],
        "format": "WARC File Format 1.1",
        "conformsTo": _CONFORMS,
        "description": "Pages of press releases as fetched, unpacked",
        **{f"pressearchiv-{key}": value for key, value in provenance.items()},
    }
    record = writer.create_warcinfo_record(name, {key: _line(told[key]) for key in told})
    exported = datetime.fromisoformat(provenance["exported"])
    record.rec_headers.replace_header("WARC-Date", _instant(exported))
    return record


def _response(writer: WARCWriter, row: Row[Any]) -> ArcWarcRecord:
    from warcio.statusandheaders import StatusAndHeaders

    body = zlib.decompress(row.body)
    known = row.status in HTTPStatus.__members__.values()
    reason = HTTPStatus(row.status).phrase if known else ""
    return writer.create_warc_record(
        row.url,
        "response",
        payload=io.BytesIO(body),
        length=len(body),
        warc_headers_dict={
            "WARC-Date": _instant(row.fetched_at),
            # The same page has the same name in every export.
            "WARC-Record-ID": f"<{uuid.uuid5(uuid.NAMESPACE_URL, f'{row.sha256} {row.url}').urn}>",
        },
        http_headers=StatusAndHeaders(
            f"{row.status} {reason}".rstrip(),
            _headers(row.headers, len(body)),
            protocol="HTTP/1.1",
        ),
    )


def _headers(kept: Mapping[str, str], size: int) -> list[tuple[str, str]]:
    """The headers as kept, those that speak of other bytes than the record holds renamed. What is
    no name of a header would break the block, and is left out."""
    found = []
    for name, value in kept.items():
        is_of_others = name.lower() in _ABOUT_BYTES
        if _NAME.fullmatch(name):
            found.append((f"X-Archive-Orig-{name}" if is_of_others else name, _line(value)))
    return [*found, ("content-length", str(size))]


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _line(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return _CONTROL.sub(" ", text).strip()
