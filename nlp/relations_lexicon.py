"""The words of ``relations.toml``: verbs in all their forms, helpers, what denies and supposes."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import Any

from corpus.release import MeasureType, RelationType

DATA: dict[str, Any] = tomllib.loads(
    (files("nlp") / "knowledge" / "relations.toml").read_text("utf-8")
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of ``relations.toml``, which says what its fields mean."""

    type: RelationType
    finite: tuple[str, ...]
    participle: tuple[str, ...]
    infinitive: tuple[str, ...]
    frames: tuple[str, ...]
    particle: str = ""
    means: tuple[str, ...] = ()
    planned: bool = False
    genitive: bool = False
    reverse: bool = False
    object: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    durations: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()
    beyond: bool = False
    partner: bool = False
    begins: bool = False
    apart: bool = False

    @property
    def phrase(self) -> bool:
        """Whether the verb needs words of its own beside it: "in Kraft", "grünes Licht"."""
        return self.apart or " " in self.particle


def _verb(row: dict[str, Any]) -> Verb:
    fields: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in row.items()
    }
    return Verb(**fields)


VERBS = [_verb(row) for row in DATA["verb"]]
BACK: dict[str, list[MeasureType]] = {}
for _kind, _words in DATA["back"].items():
    for _word in _words:
        BACK.setdefault(_word, []).append(_kind)
VAGUE = frozenset(DATA["vague"])
NAMESAKES = frozenset(DATA["namesakes"])
CHANGES = frozenset(DATA["changes"])
NEGATIONS = frozenset(DATA["negations"])
HYPOTHESES = frozenset(DATA["hypotheses"])
PLANS = frozenset(DATA["plans"])
PERFECT = frozenset(DATA["perfect"])
PASSIVE = frozenset(DATA["passive"])
BEING = frozenset(DATA["being"])
AUXILIARIES = PLANS | PERFECT | (PASSIVE - {"worden"}) | BEING | HYPOTHESES

FINITE: dict[str, list[Verb]] = {}
PARTICIPLE: dict[str, list[Verb]] = {}
INFINITIVE: dict[str, list[Verb]] = {}
for _entry in VERBS:
    for _table, _forms in (
        (FINITE, _entry.finite),
        (PARTICIPLE, _entry.participle),
        (INFINITIVE, _entry.infinitive),
    ):
        for _form in _forms:
            _table.setdefault(_form, []).append(_entry)
    if _entry.particle and not _entry.phrase:
        # At the end of a subordinate clause the parts are one word: "das … ablöst".
        for _form in _entry.finite:
            _joined = replace(_entry, particle="")
            FINITE.setdefault(_entry.particle + _form, []).append(_joined)

# The words of money by what they say of it.
FUNDING: dict[str, frozenset[str]] = {
    name: frozenset(words) for name, words in DATA["funding"].items()
}
PAYING = frozenset().union(
    *(FUNDING[name] for name in ("cost", "pays", "gives", "comes", "gets", "grants"))
)
TRIGGERS = frozenset(FINITE) | frozenset(PARTICIPLE) | frozenset(INFINITIVE)
REFUSALS: dict[str, Any] = DATA["refusals"]
GROUNDS: dict[str, list[str]] = DATA["grounds"]
BODIES: dict[str, list[str]] = DATA["bodies"]
TERMS: dict[str, list[str]] = DATA["terms"]
LISTS: dict[str, list[str]] = DATA["lists"]
DECIDING: dict[str, list[str]] = DATA["deciding"]
DECIDERS = frozenset(name for word in ("es", "sie", "er") for name in DECIDING[word])
# What is a finite verb beyond doubt, for telling where a clause begins.
SPOKEN = (frozenset(FINITE) - frozenset(PARTICIPLE) | AUXILIARIES | frozenset(DATA["spoken"])) - {
    "bis"
}
