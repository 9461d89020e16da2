"""Documents for tests: everything has a plain default."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from corpus.release import Document

PLAIN = Document(
    id="x-1",
    change=1,
    state="live",
    source="x",
    house="Staatskanzlei",
    kind="release",
    number=None,
    published=date(2020, 5, 17),
    published_at=None,
    place=None,
    url=None,
    overline=None,
    title="Meldung",
    subtitle=None,
    body="",
    persons=(),
    ministers=(),
    organisations=(),
    places=(),
    measures=(),
    measure_types=(),
)


def document(id: str = "x-1", **values: Any) -> Document:
    return replace(PLAIN, id=id, **values)


def texts(*bodies: str) -> list[Document]:
    """Documents ``1``, ``2`` … with these bodies."""
    return [document(str(number), body=body) for number, body in enumerate(bodies, 1)]
