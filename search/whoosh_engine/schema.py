"""The fields of the Whoosh index.

Words of the text stand in ``title``, ``lead`` (overline, subtitle, number) and ``body`` as stems
and compound parts, and in ``title_exact`` and ``body_exact`` as written, for phrases, prefixes
and fuzzy words. A facet field ``f`` holds its values whole; ``f_words`` holds their words, so that
``minister:schulze`` finds. Only stock Whoosh field types are used: any Whoosh opens the index.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

from typing import Final

from whoosh.columns import FixedBytesColumn
from whoosh.fields import COLUMN, ID, STORED, TEXT, FieldType, Schema

from search.engine import FACETS
from search.whoosh_engine.signatures import SIZE

VERSION: Final = "whoosh-3"

# How much a match in a field counts.
TEXT_FIELDS: Final = {"title": 3.0, "lead": 1.5, "body": 1.0}
EXACT_FIELDS: Final = {"title_exact": 3.0, "body_exact": 1.0}
PART_WEIGHT: Final = 0.5  # of a part of a compound, in words
LEAD_GAP: Final = 100  # positions between lead and body, so that no phrase runs across

# Fields whose values can be named by their words; in the first ones also by stem and part.
ANALYSED: Final = ("house", "organisation", "measure")
NAMED: Final = (
    *ANALYSED,
    "source",
    "person",
    "minister",
    "place",
    "measure_type",
    "kind",
    "number",
)
VALUE_GAP: Final = 100

PUBLISHED: Final = "published"  # ISO minute or day; sorts and bounds by time
SIGNATURE: Final = "signature"  # a column of Whoosh, which merges it with the segments
STORED_FIELDS: Final = (
    "title_text",
    "published_text",
    "house_text",
    "kind_text",
    "number_text",
    "url_text",
    "text",
)


def words_of(field: str) -> str:
    """The field that holds the words of a field's values."""
    return f"{field}_words"


def schema() -> Schema:
    fields: dict[str, FieldType] = {"id": ID(stored=True, unique=True), PUBLISHED: ID()}
    for name in (*TEXT_FIELDS, *EXACT_FIELDS):
        fields[name] = TEXT()
    for name in FACETS:
        fields[name] = ID()
    for name in NAMED:
        fields[words_of(name)] = TEXT()
    for name in STORED_FIELDS:
        fields[name] = STORED()
    # A default that no text has, so that every document has a row of its own.
    fields[SIGNATURE] = COLUMN(FixedBytesColumn(SIZE, b"\xff" * SIZE))
    return Schema(**fields)
