"""What the reading of measures knows of words: the nouns that names of measures are built on.

The facts lie in ``knowledge/measures.toml``.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal, NamedTuple

from corpus.release import MeasureType
from nlp.numerals import CARDINALS

Gender = Literal["m", "f", "n", "p"]

_DATA = files("nlp") / "knowledge"


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that names of measures are built on; fields as in ``measures.toml``."""

    lemma: str
    gender: Gender
    type: MeasureType
    singular: tuple[str, ...]
    plural: tuple[str, ...]
    compound: bool = True
    complement: tuple[str, ...] = ()
    keep: bool = False
    defined: bool = False
    dated: bool = False
    telling: bool = False
    names: str | None = None
    generic: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The noun that stands in the name: drafts are named after what they shall become."""
        return self.names or self.lemma


class Tail(NamedTuple):
    """What an ending says of a noun that is known to name a measure."""

    type: MeasureType
    gender: Gender


class Form(NamedTuple):
    """An inflected form of a head."""

    head: Head
    plural: bool


def _heads(rows: list[dict[str, Any]]) -> list[Head]:
    heads = []
    for row in rows:
        fields: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in row.items()
        }
        for key in ("generic", "kinds"):
            fields[key] = frozenset(row.get(key, []))
        heads.append(Head(**fields))
    return heads


_TOML = tomllib.loads((_DATA / "measures.toml").read_text("utf-8"))

HEADS = _heads(_TOML["head"])
_GENERIC = frozenset(_TOML["generic_modifiers"])
NAMING_ADJECTIVES: tuple[str, ...] = tuple(_TOML["naming_adjectives"])
NEVER_IN_NAME = frozenset(_TOML["never_in_name"])
NO_COMPLEMENT = frozenset(_TOML["no_complement"])
NO_APPOSITION = frozenset(_TOML["no_apposition"])
NEVER = frozenset(_TOML["never"])
NEVER_ENDINGS: tuple[str, ...] = tuple(_TOML["never_endings"])
DOINGS: tuple[str, ...] = tuple(_TOML["doings"])
PLACES: tuple[str, ...] = tuple(_TOML["places"])
LAND_ADJECTIVES: tuple[str, ...] = tuple(_TOML["land_adjectives"])

BARE: dict[str, Form] = {}
ENDINGS: dict[str, Form] = {}
for _head in HEADS:
    for _form in (*_head.singular, *_head.plural):
        entry = Form(_head, plural=_form in _head.plural)
        BARE[_form] = entry
        ENDINGS.setdefault(_form.lower(), entry)

_LENGTHS = sorted({len(form) for form in ENDINGS}, reverse=True)
_TAILS = frozenset(form[-3:] for form in ENDINGS)

TAILS: dict[str, Tail] = {
    ending: Tail(row["type"], row["gender"]) for row in _TOML["tail"] for ending in row["endings"]
}
_LONGEST_TAIL = max(map(len, TAILS))


class Compound(NamedTuple):
    """A word taken apart: ``Klimaschutz`` + the form ``gesetzes``."""

    modifier: str
    form: Form


def compound(word: str) -> Compound | None:
    """The head a word ends in, with what stands before it; None for other words."""
    folded = word.lower()
    if folded[-3:] not in _TAILS:
        return None
    for length in _LENGTHS:
        form = ENDINGS.get(folded[-length:]) if len(word) - length >= 2 else None
        if form is not None:
            return Compound(word[:-length], form)
    return None


def tail(word: str) -> tuple[Tail, int] | None:
    """What the longest known ending of a noun says, with the length of the inflection after it."""
    folded = word.lower()
    for inflection in ("", "s", "es"):
        if folded.endswith(inflection):
            stem = folded[: len(folded) - len(inflection)]
            for length in range(min(_LONGEST_TAIL, len(stem)), 1, -1):
                found = TAILS.get(stem[-length:])
                if found is not None and (not inflection or found.gender in "mn"):
                    return found, len(inflection)
    return None


def is_common(modifier: str, head: Head) -> bool:
    """Whether a compound of these two means something that is no measure ("Zeitplan")."""
    bare = modifier.rstrip("-").lower()
    return not modifier[0].isalpha() or _listed(bare, head.generic)


def is_generic(modifier: str, head: Head) -> bool:
    """Whether a compound of these two names a kind of measure rather than one."""
    bare = modifier.rstrip("-").lower()
    if _listed(bare, _GENERIC) or _listed(bare, head.kinds):
        return True
    # "Zehn-Punkte-Plan", "Bund-Länder-Programm", "500-Millionen-Euro-Programm"; but the
    # "Corona-Sonderprogramm" is one
    *first, last = bare.split("-")
    return bool(first) and (
        last == "euro"
        or (
            _listed(last, _GENERIC)
            and all(_counts(part) or _listed(part, _GENERIC) for part in first)
        )
    )


def _counts(part: str) -> bool:
    return part.isdigit() or part in CARDINALS


def _listed(modifier: str, words: frozenset[str]) -> bool:
    """Whether ``words`` has the modifier, with or without its linking element."""
    if modifier in words:
        return True
    return any(modifier.removesuffix(link) in words for link in ("s", "es", "n", "en"))


def head_of(name: str) -> Head | None:
    """The head of a measure's canonical name: what a later "das Gesetz" may point back to."""
    for word in name.split():
        bare = BARE.get(word)
        if bare:
            return bare.head
        parts = compound(word)
        if parts:
            return parts.form.head
    return None
