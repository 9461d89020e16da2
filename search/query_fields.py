"""The fields a query can name, under their German and English names (``fields.toml``)."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

FieldKind = Literal["text", "value", "date"]


@dataclass(frozen=True, slots=True)
class Field:
    """A field by its canonical name; ``values`` are German words for English values."""

    name: str
    kind: FieldKind
    values: dict[str, str]


@cache
def fields() -> dict[str, Field]:
    """Every written name, folded, with the field it stands for."""
    content = tomllib.loads((Path(__file__).parent / "fields.toml").read_text(encoding="utf-8"))
    found: dict[str, Field] = {}
    for name, entry in content.items():
        field = Field(name, entry["kind"], entry.get("values", {}))
        for written in {name, *entry["names"]}:
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
