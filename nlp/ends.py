"""What the end of a relation is called: the name of what it is, or the value of a date or sum."""

from __future__ import annotations

from typing import Any

from corpus.release import Mention


def end_name(mention: Mention) -> str:
    """The name under which a mention stands at an end of a relation, "" if it has none."""
    if mention.kind == "date":
        return str(mention.value.get("value") or "")
    if mention.kind == "money":
        return sum_name(mention.value)
    return mention.entity or " ".join(mention.surface.split())


def sum_name(value: dict[str, Any]) -> str:
    """A sum as text: ``135000 EUR``, of a range ``10000-15000 EUR``."""
    amounts = [value.get("amount"), value.get("amount_max")]
    shown = "-".join(f"{amount:.12g}" for amount in amounts if amount is not None)
    return f"{shown} {value.get('currency')}"
