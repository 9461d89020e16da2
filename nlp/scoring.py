"""How well a text was read: what was found against what is marked in gold.

Per kind, counts of true positives, of what was found and of what is marked, strict (same span, same
name or value) and relaxed (overlapping span, same name or value). One found thing answers for one
marked thing at most.

Relations count in three ways. ``strict``: the type and the names of both ends. ``relaxed``: the
type, and each end has the name of the marked one or a mention that overlaps a mention of it (dates
and sums go by their value). ``given mentions``: strict, of the relations read from the mentions
of gold; how good the reading of relations is by itself.

Two rows say how often what belongs to a find is right, of those found: ``office and role`` of
people, by mention and by person (as a whole release calls them), and ``type`` of measures. Their
``marked`` and ``found`` both count the finds looked at, so that all three figures are the share.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from corpus.release import MENTION_KINDS, Mention, MentionKind, Quote, Reading, Relation
from nlp.scoring_relations import same_names, same_places

# Endings of case and gender ("Präsidenten"), and a line break kept in a word ("Verkehrs-minister").
_INFLECTION = re.compile(r"(?:e[nrsm]?|s|n)\b")
_BROKEN = re.compile(r"(?<=[a-zäöüß])-(?=[a-zäöüß])")


@dataclass(slots=True)
class Score:
    """Counts of one kind; precision, recall and F1 are between 0 and 1, 0 where nothing is."""

    right: int = 0
    found: int = 0
    marked: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        both = self.found + self.marked
        return 2 * self.right / both if both else 0.0

    def add(self, right: int, found: int, marked: int) -> None:
        self.right += right
        self.found += found
        self.marked += marked


@dataclass(slots=True)
class Scores:
    """Scores by row: a kind with ``strict``, ``relaxed``, ``span`` (the place alone) or one of the
    ways told above."""

    rows: dict[tuple[str, str], Score] = field(default_factory=dict)

    def add(self, gold: Reading, found: Reading) -> None:
        """Count one text in."""
        for kind in MENTION_KINDS:
            self._mentions(kind, gold, found)
        self._people(gold, found)
        self._types(gold, found)
        self._quotes(gold.quotes, found.quotes)
        marked, read = gold.relations, found.relations
        for way, right in (
            ("strict", same_names(marked, read)),
            ("relaxed", same_places(gold, found)),
        ):
            self._row("relation", way).add(right, len(read), len(marked))

    def add_given(self, marked: Sequence[Relation], read: Sequence[Relation]) -> None:
        """Count in the relations of one text, read from the mentions of gold."""
        right = same_names(marked, read)
        self._row("relation", "given mentions").add(right, len(read), len(marked))

    def table(self) -> Iterator[dict[str, Any]]:
        """One row a kind and way of counting, for people and machines."""
        for (kind, way), score in self.rows.items():
            yield {
                "kind": kind,
                "match": way,
                "precision": round(score.precision, 3),
                "recall": round(score.recall, 3),
                "f1": round(score.f1, 3),
                "marked": score.marked,
                "found": score.found,
            }

    def _mentions(self, kind: MentionKind, gold: Reading, found: Reading) -> None:
        marked = [mention for mention in gold.mentions if mention.kind == kind]
        read = [mention for mention in found.mentions if mention.kind == kind]
        for way, same in (
            ("strict", lambda a, b: (a.start, a.end) == (b.start, b.end) and _key(a) == _key(b)),
            ("relaxed", lambda a, b: _overlap(a, b) and _key(a) == _key(b)),
            ("span", _overlap),
        ):
            right = _matched(marked, read, same)
            self._row(kind, way).add(right, len(read), len(marked))

    def _people(self, gold: Reading, found: Reading) -> None:
        """Offices count as the same in another case or gender; one that gold words elsewhere for
        this person is right as well."""
        pairs = _pairs(gold, found, "person", _same_name)
        right = sum(
            one.value.get("role") == other.value.get("role") and _office(one) == _office(other)
            for one, other in pairs
        )
        self._row("office and role", "mention").add(right, len(pairs), len(pairs))
        names = {other.entity for _, other in pairs}
        right = sum(
            _tells(
                [a for a, b in pairs if b.entity == name], [b for _, b in pairs if b.entity == name]
            )
            for name in names
        )
        self._row("office and role", "person").add(right, len(names), len(names))

    def _types(self, gold: Reading, found: Reading) -> None:
        pairs = _pairs(gold, found, "measure", _overlap)
        right = sum(one.value.get("type") == other.value.get("type") for one, other in pairs)
        self._row("type", "measure").add(right, len(pairs), len(pairs))

    def _quotes(self, marked: Sequence[Quote], read: Sequence[Quote]) -> None:
        for way, same in (
            ("relaxed", lambda a, b: _overlap(a, b) and a.speaker == b.speaker),
            ("span", _overlap),
        ):
            self._row("quote", way).add(_matched(marked, read, same), len(read), len(marked))

    def _row(self, kind: str, way: str) -> Score:
        return self.rows.setdefault((kind, way), Score())


def _matched(marked: Sequence[Any], read: Sequence[Any], same: Callable[[Any, Any], bool]) -> int:
    free = list(read)
    right = 0
    for one in marked:
        for other in free:
            if same(one, other):
                free.remove(other)
                right += 1
                break
    return right


def _overlap(one: Mention | Quote, other: Mention | Quote) -> bool:
    return one.start < other.end and other.start < one.end


def _pairs(
    gold: Reading, found: Reading, kind: MentionKind, same: Callable[[Mention, Mention], bool]
) -> list[tuple[Mention, Mention]]:
    """What is marked, each with the find that is the same, if there is one."""
    free = [mention for mention in found.mentions if mention.kind == kind]
    pairs = []
    for one in gold.mentions:
        other = next((other for other in free if one.kind == kind and same(one, other)), None)
        if other is not None:
            free.remove(other)
            pairs.append((one, other))
    return pairs


def _same_name(one: Mention, other: Mention) -> bool:
    return _overlap(one, other) and one.entity == other.entity


def _office(mention: Mention) -> str:
    """The office in no case and gender; empty where none is worded."""
    worded = _BROKEN.sub("", mention.value.get("office") or "")
    return _INFLECTION.sub("", worded).casefold()


def _tells(marked: list[Mention], read: list[Mention]) -> bool:
    """Whether a person's role, and the longest of the offices found, are those of gold."""
    roles = [
        next((role for one in people if (role := one.value.get("role")) != "none"), "none")
        for people in (marked, read)
    ]
    told = max((_office(one) for one in read if one.value.get("role") == roles[1]), key=len)
    worded = {office for one in marked if (office := _office(one))} or {""}
    return roles[0] == roles[1] and told in worded


def _key(mention: Mention) -> Hashable:
    """What a mention was resolved to."""
    value = mention.value
    match mention.kind:
        case "date":
            return value.get("value")
        case "money":
            return (value["amount"], value["amount_max"], value["currency"])
        case _:
            return mention.entity
