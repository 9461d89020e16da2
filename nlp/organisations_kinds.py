"""Kinds of bodies: which words name one, and of which gender; the lists of ``bodies.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from typing import Any, NamedTuple

from nlp.cabinets import KNOWLEDGE


class Kind(NamedTuple):
    """The kind of body a word names: its base form and gender (n, f, m)."""

    base: str
    gender: str


@cache
def bodies() -> dict[str, Any]:
    with (KNOWLEDGE / "bodies.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _heads() -> list[tuple[str, str]]:
    return sorted(
        ((head, gender[0]) for gender, heads in bodies()["heads"].items() for head in heads),
        key=lambda head: -len(head[0]),
    )


@cache
def head_words() -> frozenset[str]:
    """The bare words for kinds of bodies, in small letters."""
    return frozenset(head for head, _ in _heads())


@cache
def _head_endings() -> tuple[str, ...]:
    return tuple(
        head + ending
        for head, gender in _heads()
        for ending in (("",) if gender == "f" else ("", "s", "es"))
    )


@lru_cache(maxsize=50_000)
def kind_of(form: str) -> Kind | None:
    """What kind of body a word names in the singular, None if none: ``Landesamtes``."""
    if not form[0].isupper():
        return None
    lower = form.lower()
    if not lower.endswith(_head_endings()):
        return None
    for head, gender in _heads():
        for ending in ("",) if gender == "f" else ("", "s", "es"):
            if lower.endswith(head + ending):
                base = form[: len(form) - len(ending)]
                return Kind(base.replace("ausschuß", "ausschuss"), gender)
    return None


def base_adjective(form: str, gender: str) -> str:
    """``Technischen`` before a feminine noun is ``Technische``."""
    stem = re.sub(r"e[nrsm]?$", "", form)
    return stem + {"n": "es", "f": "e", "m": "er"}[gender]


@cache
def listed(group: str) -> frozenset[str]:
    """The words of a group of ``bodies.toml``."""
    return frozenset(bodies()[group])
