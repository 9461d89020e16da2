"""A table as Parquet, with its provenance among the file's metadata; by pyarrow, an extra."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from corpus.errors import ExtraMissing
from search.export import COLUMNS, Provenance

ROWS = 2_000  # of a row group
LISTS = (
    "people",
    "ministers",
    "organisations",
    "places",
    "measures",
    "measure_types",
    "corrected_by",
)


def write(path: Path, rows: Iterable[dict[str, Any]], provenance: Provenance) -> None:
    """Write the rows of an export. Raises ExtraMissing without pyarrow."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise ExtraMissing(
            "Parquet is written by pyarrow, which is not installed; "
            "pip install 'pressearchiv[parquet]' adds it, or take --format jsonl."
        ) from None
    types = {"published": pa.date32(), "published_at": pa.timestamp("us", tz="UTC")}
    types |= dict.fromkeys(LISTS, pa.list_(pa.string()))
    schema = pa.schema(
        [(name, types.get(name, pa.string())) for name in COLUMNS],
        {"pressearchiv": json.dumps(provenance.as_dict(), ensure_ascii=False)},
    )
    with pq.ParquetWriter(path, schema) as writer:
        left = iter(rows)
        while group := list(islice(left, ROWS)):
            writer.write_table(pa.Table.from_pylist(group, schema))
