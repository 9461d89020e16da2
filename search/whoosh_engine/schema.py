"""The fields of the Whoosh index.

Words of the text stand in ``words`` as stems and compound parts, those of the title and the lead
(overline, subtitle, number) weighing more, and with them the names of the measures it speaks of.
For questions to one field those of the title stand in ``title``, and those that lead and body
don't have in ``elsewhere``. As written they stand in ``title_exact`` and ``body_exact`` (lead
included), for phrases, prefixes and fuzzy words. A facet field ``f`` holds its values whole;
``f_words`` holds their words, so that ``minister:schulze`` finds. Only stock Whoosh field types are
used: any Whoosh opens the index.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from corpus.likeness import SIZE
from search.engine import FACETS

if TYPE_CHECKING:
    from whoosh.fields import FieldType, Schema

VERSION: Final = "whoosh-6"

# How much a word counts by where it stands. These numbers, and those of the scoring, were chosen by
# ``python -m benchmarks.relevance.tune``.
TITLE_WEIGHT: Final = 3.0
LEAD_WEIGHT: Final = 1.5
MEASURE_WEIGHT: Final = 2.0  # of the base forms of the measures' names
PART_WEIGHT: Final = 0.7  # of a part of a compound, in words
TEXT_FIELDS: Final = ("words", "title", "elsewhere")
EXACT_FIELDS: Final = {"title_exact": 3.0, "body_exact": 1.0}
GAP: Final = 100  # positions between title, lead and body, so that nothing runs across

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
    "corrected_by",
    "text",
)


def words_of(field: str) -> str:
    """The field that holds the words of a field's values."""
    return f"{field}_words"


def schema() -> Schema:
    """What Whoosh is told of the fields. It is loaded here, where an index is written."""
    from whoosh.columns import FixedBytesColumn
    from whoosh.fields import COLUMN, ID, STORED, TEXT, Schema

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
