"""The fields a query can name, under their German and English names (``fields.csv``)."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Literal, NamedTuple, cast

from search.rows import rows

FieldKind = Literal["text", "value", "date"]


class Field(NamedTuple):
    """A field by its canonical name; ``values`` are German words for English values."""

    name: str
    kind: FieldKind
    values: dict[str, str]


@cache
def fields() -> dict[str, Field]:
    """Every written name, folded, with the field it stands for."""
    values: dict[str, dict[str, str]] = {}
    for name, value, words in rows("field_values.csv"):
        values.setdefault(name, {}).update(dict.fromkeys(words.split(), value))
    found: dict[str, Field] = {}
    for name, kind, names in rows("fields.csv"):
        field = Field(name, cast(FieldKind, kind), values.get(name, {}))
        for written in {name, *names.split()}:
            found[fold(written)] = field
    return found


def fold(text: str) -> str:
    """Without case and marks: ``Maßnahme``, ``Massnahme`` and ``maßnahme`` are one."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))


def nearest(written: str) -> str | None:
    """The known name most like the written one, None where none is near."""
    import difflib

    alike = difflib.get_close_matches(fold(written), list(fields()), n=1, cutoff=0.6)
    return alike[0] if alike else None
