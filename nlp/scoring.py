"""How well a text was read: what was found against what is marked in gold.

Per kind, counts of true positives, of what was found and of what is marked, strict (same span, same
name or value) and relaxed (overlapping span, same name or value). One found thing answers for one
marked thing at most. Relations count by type and both ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from corpus.release import MENTION_KINDS, Mention, MentionKind, Quote, Reading, Relation


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
    """Scores by row: a kind with ``strict``, ``relaxed`` or ``span`` (the place alone)."""

    rows: dict[tuple[str, str], Score] = field(default_factory=dict)

    def add(self, gold: Reading, found: Reading) -> None:
        """Count one text in."""
        for kind in MENTION_KINDS:
            self._mentions(kind, gold, found)
        self._quotes(gold.quotes, found.quotes)
        marked, read = _keys(gold.relations), _keys(found.relations)
        self._row("relation", "strict").add((marked & read).total(), read.total(), marked.total())

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


def _keys(relations: Sequence[Relation]) -> Counter[Hashable]:
    return Counter((one.type, one.source.name, one.target.name) for one in relations)
