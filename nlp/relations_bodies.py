"""Nouns that point back to a body named before: "das Ministerium", "die Stadt", "der Verein"."""

from __future__ import annotations

import re

from nlp.relations_lexicon import BODIES
from nlp.relations_refs import Item

_NOUN = re.compile(
    r"\b(?:[Dd](?:as|ie|er|em|en|es)|[Vv]om|[Zz]u[mr])\s"
    rf"(?P<noun>{'|'.join(BODIES)})(?:e?s)?\b"
    r"(?!-|\s(?:für|de[rs]|zu[rm]|[A-ZÄÖÜ„\"»?¿(]))"
)


def pointed_bodies(text: str, bodies: list[Item]) -> list[Item]:
    """Where a noun can mean only one of the bodies named so far; ``bodies`` in their order."""
    found: list[Item] = []
    seen: dict[str, dict[str, Item]] = {}
    index = 0
    for match in _NOUN.finditer(text) if bodies else ():
        while index < len(bodies) and bodies[index].start < match.start("noun"):
            body = bodies[index]
            for noun, parts in BODIES.items():
                if any(part in body.name for part in parts):
                    seen.setdefault(noun, {})[body.name] = body
            index += 1
        last = bodies[index - 1] if index else None
        if last is not None and last.end > match.start("noun"):
            continue  # a part of the name of a body
        meant = seen.get(match["noun"], {})
        if len(meant) == 1:
            [body] = meant.values()
            found.append(body._replace(start=match.start("noun"), end=match.end(), named=False))
    return found
