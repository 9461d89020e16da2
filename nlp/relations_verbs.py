"""Finds verbs that relate measures to something, in any of their forms, within one clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from nlp.relations_clauses import Clause
from nlp.relations_lexicon import (
    BEING,
    FINITE,
    HYPOTHESES,
    INFINITIVE,
    NEGATIONS,
    PARTICIPLE,
    PASSIVE,
    PAYING,
    PERFECT,
    PLANS,
    SPOKEN,
    TRIGGERS,
    Verb,
)

_TOKEN = re.compile(r"[^\W\d_]+")
_CLOSES = re.compile(r"\W*(?:$|und\s|sowie\s|[,.;:!?\n“])")
_PROVIDED = re.compile(r"\b(?:vorausgesetzt|unter der Bedingung|für den Fall|Vorbehalt),?\s*$")


class Use(NamedTuple):
    """A verb as used in a clause: from its finite part to its last part. ``fronted``: its helping
    verb stands behind it, and the rest of the clause behind both: "Verabschiedet hat der Landtag".
    """

    verb: Verb
    start: int
    end: int
    passive: bool
    unsure: bool = False
    fronted: bool = False


class _Word(NamedTuple):
    word: str
    start: int
    end: int


class Said(NamedTuple):
    """The words of a clause that states something, and its helping verbs."""

    words: list[_Word]
    present: frozenset[str]

    def first(self, among: frozenset[str]) -> _Word | None:
        return next((word for word in self.words if word.word in among), None)


def said(text: str, clause: Clause) -> Said | None:
    """The words of a clause; None if it negates or supposes. Of "nicht …, sondern …" the rest."""
    if _PROVIDED.search(text, max(0, clause.start - 30), clause.start):
        return None
    words = [
        _Word(match[0], match.start(), match.end())
        for low, high in clause.spans
        for match in _TOKEN.finditer(text, low, high)
    ]
    # "Beschlossen wurde …": what begins the clause is written with a capital.
    words[:1] = [
        word._replace(word=word.word.lower()) for word in words[:1] if _verbal(word.word)
    ] or words[:1]
    contrast = next((i for i, word in enumerate(words) if word.word == "sondern"), None)
    if contrast is not None:
        words = words[contrast + 1 :]
    words = _affirmed(words)
    present = frozenset(word.word for word in words)
    if present & HYPOTHESES or _negated(words):
        return None
    return Said(words, present)


def _headline(told: Said, word: _Word) -> bool:
    """Whether a participle ends a clause that has no other verb."""
    return word is told.words[-1] and not (told.present - {word.word}) & SPOKEN


def _affirmed(words: list[_Word]) -> list[_Word]:
    """The words before "und" where only what follows is negated: "wurde geprüft und nicht …"."""
    for at, word in enumerate(words):
        done = word.word in ("und", "aber") and at and words[at - 1].word in PARTICIPLE
        if done and not _negated(words[:at]) and _negated(words[at:]):
            return words[:at]
    return words


def _verbal(word: str) -> bool:
    return word not in PAYING and (word.lower() in TRIGGERS or word.lower() in PAYING)


def uses(text: str, clause: Clause) -> Iterator[Use]:
    """The verbs used in a clause as stated or planned facts; none if it negates or supposes."""
    told = said(text, clause)
    if told is None or not told.present & TRIGGERS:
        return
    planned = bool(told.present & PLANS)
    perfect, passive, being = (told.first(kind) for kind in (PERFECT, PASSIVE - {"worden"}, BEING))
    helper = perfect or passive or being
    bare = helper is None and clause.relative is not None and not clause.opener
    for word in told.words:
        if text[word.start - 3 : word.start] != "zu ":
            yield from _finite(text, clause, word, perfect or passive, planned)
        for verb in PARTICIPLE.get(word.word, ()):
            if (planned and not verb.planned) or _lacks(text, clause, verb):
                continue
            # "…, am 1. Mai in Kraft getreten, …", "Gesetz vom Landtag beschlossen"
            alone = helper is None and not clause.opener and _headline(told, word)
            if bare or alone:
                yield Use(verb, word.start, word.end, passive=True)
            if helper is None:
                continue
            start, end = min(helper.start, word.start), max(helper.end, word.end)
            done = perfect is None or "worden" in told.present
            yield Use(verb, start, end, done, fronted=start == word.start)
        for verb in INFINITIVE.get(word.word, ()):
            modal = told.first(PLANS | {"wird", "werden", "werde"})
            if modal is not None and verb.planned and not _lacks(text, clause, verb):
                start, end = min(modal.start, word.start), max(modal.end, word.end)
                yield Use(verb, start, end, passive=False, fronted=start == word.start)


def _negated(words: list[_Word]) -> bool:
    for word, following in zip(words, [*words[1:], None], strict=False):
        if word.word.lower() in NEGATIONS and not (
            following and following.word in ("nur", "zuletzt")
        ):
            return True
    return False


def _lacks(text: str, clause: Clause, verb: Verb) -> bool:
    """Whether the words are missing that belong to a verb: "in Kraft" to "getreten"."""
    if not verb.phrase:
        return False
    wanted = (verb.particle, verb.particle[0].upper() + verb.particle[1:])
    return all(text.find(one, low, high) < 0 for low, high in clause.spans for one in wanted)


def _finite(
    text: str, clause: Clause, word: _Word, helper: _Word | None, planned: bool
) -> Iterator[Use]:
    for verb in FINITE.get(word.word, ()):
        if planned and not verb.planned:
            continue
        if verb.particle:
            end = _particle(text, clause, word.end, verb.particle, verb.phrase)
            if end is not None:
                yield Use(verb, word.start, end, passive=False)
            elif verb.phrase:
                # "das am 1. Mai in Kraft tritt", "In Kraft tritt das Gesetz am 1. Mai"
                for particle in (verb.particle, verb.particle[0].upper() + verb.particle[1:]):
                    before = _particle(text, clause, clause.start, particle, verb.phrase)
                    if before is not None and before <= word.start:
                        yield Use(verb, before - len(particle), word.end, passive=False)
        elif any(
            other.particle
            and _particle(text, clause, word.end, other.particle, other.phrase) is not None
            for other in FINITE[word.word]
        ):
            continue  # "baut auf dem Programm auf" is not "baut"
        elif helper is None or word.word not in verb.participle + verb.infinitive:
            unsure = word.word in verb.participle
            yield Use(verb, word.start, word.end, passive=False, unsure=unsure)


def _particle(text: str, clause: Clause, after: int, particle: str, phrase: bool) -> int | None:
    """Where the separable part of a verb ends: the last such word of the clause; of a ``phrase``
    it may stand anywhere."""
    for low, high in reversed(clause.spans):
        at = text.rfind(particle, max(low, after), high)
        while at >= 0:
            end = at + len(particle)
            whole = not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum()
            if whole and (phrase or _closes(text, end, high)):
                return end
            at = text.rfind(particle, max(low, after), at)
    return None


def _closes(text: str, end: int, high: int) -> bool:
    """Whether a short word ends its clause, as separable parts do and prepositions don't."""
    return end >= high or _CLOSES.match(text[end : end + 12]) is not None
