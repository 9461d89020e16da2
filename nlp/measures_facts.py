"""The measures that are known by name: laws with their abbreviations, programmes, funds.

The facts lie in ``knowledge/laws.csv`` and ``known_measures.csv``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

from corpus.release import MeasureType
from nlp.measures_lexicon import BARE, compound, is_common, is_generic

_DATA = files("nlp") / "knowledge"


class Known(NamedTuple):
    """A measure that is known by name; ``alone`` is false where only a citation is safe."""

    name: str
    type: MeasureType
    alone: bool


def _table(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((_DATA / name).read_text("utf-8").splitlines()))


def _found_by_head(name: str) -> bool:
    """Whether the head of a name of one word is enough to find it ("Schulgesetz")."""
    parts = compound(name) if " " not in name else None
    return parts is not None and not (
        is_generic(parts.modifier, parts.form.head) or is_common(parts.modifier, parts.form.head)
    )


LAWS: dict[str, Known] = {}
for _row in _table("laws.csv"):
    LAWS[_row["abbreviation"]] = Known(
        _row["name"],
        _row["type"],  # type: ignore[arg-type]
        _row["alone"] == "yes",
    )

# Every way to write a known measure, under its first word, longest first. Words that are a name
# in quotation marks alone stand in such marks.
PHRASES: dict[str, list[tuple[str, Known]]] = {}

_FIRST = re.compile(r"[\w+]+(?:-\w+)*")
_INFLECTED = re.compile(r"(?P<stem>[A-ZÄÖÜ][a-zäöüß-]+?)(?P<ending>er|es|e) (?=[A-ZÄÖÜ])")
# Nouns without a genitive in "s".
_ENDLESS = ("e", "ung", "ie", "heit", "keit", "schaft", "ion", "ik", "tät", "a", "en", "s", "x")


def inflected(name: str) -> Iterator[str]:
    """A name in its cases: "Digitale Agenda", "Digitalen Agenda"; "Solidarpakts II"."""
    adjective = _INFLECTED.match(name)
    if adjective is not None and adjective[0].strip() not in BARE:
        rest = name[adjective.end() :]
        for ending in ("e", "en", "er", "es"):
            for form in inflected(rest):
                yield f"{adjective['stem']}{ending} {form}"
        return
    yield name
    noun, blank, rest = name.partition(" ")
    if noun[-1:].islower() and not noun.endswith(_ENDLESS):
        for ending in ("s", "es"):
            yield f"{noun}{ending}{blank}{rest}"


# All quotation marks of a text, and what old pages made of them, are one sign in `PHRASES`.
ONE_QUOTE = str.maketrans(dict.fromkeys("„“”»«‚‘›‹¿?", '"'))


def _register(phrase: str, known: Known) -> None:
    first = _FIRST.search(phrase)
    assert first is not None
    PHRASES.setdefault(first[0], []).append((phrase.translate(ONE_QUOTE), known))


for _abbreviation, _known in LAWS.items():
    if _known.alone:
        _register(_abbreviation, _known)
for _row in _table("known_measures.csv"):
    _known = Known(_row["name"], _row["type"], alone=True)  # type: ignore[arg-type]
    for _phrase in (_row["name"], *filter(None, _row["forms"].split("|"))):
        for _form_of in inflected(_phrase):
            _register(_form_of, _known)
for _known in LAWS.values():
    if not _found_by_head(_known.name):
        for _form_of in inflected(_known.name):
            _register(_form_of, _known)
for _first, _entries in PHRASES.items():
    _once = dict(reversed(_entries))  # of two with the same words the first counts
    PHRASES[_first] = sorted(_once.items(), key=lambda item: -len(item[0]))
