"""Finds verbs that relate measures to something, in any of their forms, within one clause."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, NamedTuple

from corpus.release import MeasureType, RelationType
from nlp.relations_clauses import Clause

_DATA = tomllib.loads((files("nlp") / "knowledge" / "relations.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of ``relations.toml``."""

    type: RelationType
    finite: tuple[str, ...]
    participle: tuple[str, ...]
    infinitive: tuple[str, ...]
    frames: tuple[str, ...]
    particle: str = ""
    means: tuple[str, ...] = ()
    planned: bool = False
    genitive: bool = False
    oblique: bool = False
    needs_sum: bool = False
    object: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


class Use(NamedTuple):
    """A verb as used in a clause: from its finite part to its last part."""

    verb: Verb
    start: int
    end: int
    passive: bool
    unsure: bool = False


def _verb(row: dict[str, Any]) -> Verb:
    fields: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in row.items()
    }
    return Verb(**fields)


VERBS = [_verb(row) for row in _DATA["verb"]]
BACK: dict[str, MeasureType] = {
    word: kind for kind, words in _DATA["back"].items() for word in words
}
_NEGATIONS = frozenset(_DATA["negations"])
_HYPOTHESES = frozenset(_DATA["hypotheses"])
_PLANS = frozenset(_DATA["plans"])
_PERFECT = frozenset(_DATA["perfect"])
_PASSIVE = frozenset(_DATA["passive"])
_BEING = frozenset(_DATA["being"])
_TOKEN = re.compile(r"[^\W\d_]+")

_FINITE: dict[str, list[Verb]] = {}
_PARTICIPLE: dict[str, list[Verb]] = {}
_INFINITIVE: dict[str, list[Verb]] = {}
for _entry in VERBS:
    for _table, _forms in (
        (_FINITE, _entry.finite),
        (_PARTICIPLE, _entry.participle),
        (_INFINITIVE, _entry.infinitive),
    ):
        for _form in _forms:
            _table.setdefault(_form, []).append(_entry)
TRIGGERS = frozenset(_FINITE) | frozenset(_PARTICIPLE) | frozenset(_INFINITIVE)


class _Words(NamedTuple):
    word: str
    start: int
    end: int


def uses(text: str, clause: Clause) -> Iterator[Use]:
    """The verbs used in a clause as stated or planned facts; none if it negates or supposes."""
    words = [
        _Words(match[0], match.start(), match.end())
        for low, high in clause.spans
        for match in _TOKEN.finditer(text, low, high)
    ]
    contrast = next((i for i, word in enumerate(words) if word.word == "sondern"), None)
    if contrast is not None:
        words = words[contrast + 1 :]
    present = {word.word for word in words}
    if not present & TRIGGERS or present & _HYPOTHESES or _negated(words):
        return
    planned = bool(present & _PLANS)
    perfect = next((w for w in words if w.word in _PERFECT), None)
    passive = next((w for w in words if w.word in _PASSIVE), None)
    being = next((w for w in words if w.word in _BEING), None)
    for word in words:
        yield from _finite(text, clause, word, (perfect or passive, planned))
        for verb in _PARTICIPLE.get(word.word, ()):
            helper = perfect or passive or being
            if helper is None or (planned and not verb.planned):
                continue
            start, end = min(helper.start, word.start), max(helper.end, word.end)
            voice = perfect is None or any(w.word == "worden" for w in words)
            yield Use(verb, start, end, voice)
        for verb in _INFINITIVE.get(word.word, ()):
            helper = next((w for w in words if w.word in _PLANS or w.word == "wird"), None)
            if helper is not None and verb.planned and helper.start < word.start:
                yield Use(verb, helper.start, word.end, passive=False)


def _negated(words: list[_Words]) -> bool:
    for word, following in zip(words, [*words[1:], None], strict=True):
        if word.word.lower() in _NEGATIONS and not (
            following and following.word in ("nur", "zuletzt")
        ):
            return True
    return False


def _finite(
    text: str, clause: Clause, word: _Words, context: tuple[_Words | None, bool]
) -> Iterator[Use]:
    helper, planned = context
    for verb in _FINITE.get(word.word, ()):
        if planned and not verb.planned:
            continue
        if verb.particle:
            end = _particle(text, clause, word.end, verb.particle)
            if end is not None:
                yield Use(verb, word.start, end, passive=False)
            elif " " in verb.particle:
                before = _particle(text, clause, clause.start, verb.particle)
                if before is not None and before <= word.start:
                    # "das am 1. Mai in Kraft tritt", "soll in Kraft treten"
                    yield Use(verb, before - len(verb.particle), word.end, passive=False)
        elif helper is None or word.word not in verb.participle + verb.infinitive:
            unsure = word.word in verb.participle
            yield Use(verb, word.start, word.end, passive=False, unsure=unsure)


def _particle(text: str, clause: Clause, after: int, particle: str) -> int | None:
    """Where the separable part of a verb ends: the last such word of the clause."""
    for low, high in reversed(clause.spans):
        at = text.rfind(particle, max(low, after), high)
        while at >= 0:
            end = at + len(particle)
            whole = not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum()
            if whole and (" " in particle or _closes(text, end, high)):
                return end
            at = text.rfind(particle, max(low, after), at)
    return None


_CLOSES = re.compile(r"\W*(?:$|und\s|sowie\s|[,.;:!?\n“])")


def _closes(text: str, end: int, high: int) -> bool:
    """Whether a short word ends its clause, as separable parts do and prepositions don't."""
    return end >= high or _CLOSES.match(text[end : end + 12]) is not None
