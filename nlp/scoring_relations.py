"""Which of the relations found are those of gold: by the names or by the places of their ends."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence

from corpus.release import End, Mention, Reading, Relation
from nlp.ends import end_name

# Dates and sums have a value, which must be right; a name may be longer or shorter.
_NAMED = ("person", "organisation", "measure")


def same_names(marked: Sequence[Relation], read: Sequence[Relation]) -> int:
    """How many relations have the type and both names of one in gold."""
    return (_keys(marked) & _keys(read)).total()


def same_places(gold: Reading, found: Reading) -> int:
    """How many relations have the type of one in gold, and ends that are the same by their name or
    because a mention of the one overlaps a mention of the other. Each answers for one at most."""
    places, others = _Places(gold.mentions), _Places(found.mentions)
    by_name = Counter(_keys(gold.relations) & _keys(found.relations))
    marked, read = _rest(gold.relations, by_name), _rest(found.relations, by_name)
    right = by_name.total()
    for one in marked:
        for other in read:
            if (
                one.type == other.type
                and places.same(one.source, others, other.source)
                and places.same(one.target, others, other.target)
            ):
                read.remove(other)
                right += 1
                break
    return right


class _Places:
    """Where a reading mentions the ends of its relations."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._of: dict[tuple[str, str], list[Mention]] = defaultdict(list)
        for mention in mentions:
            if mention.kind in _NAMED:
                self._of[(mention.kind, end_name(mention))].append(mention)

    def same(self, end: End, places: _Places, other: End) -> bool:
        """Whether an end of this reading is an end of the reading of ``places``."""
        if end.name == other.name:
            return True
        return end.kind == other.kind and any(
            one.start < two.end and two.start < one.end
            for one in self._of.get((end.kind, end.name), ())
            for two in places._of.get((other.kind, other.name), ())
        )


def _rest(relations: Sequence[Relation], taken: Counter[Hashable]) -> list[Relation]:
    """The relations without as many of each key as are taken."""
    left = taken.copy()
    rest = []
    for one in relations:
        if left[_key(one)] > 0:
            left[_key(one)] -= 1
        else:
            rest.append(one)
    return rest


def _keys(relations: Sequence[Relation]) -> Counter[Hashable]:
    return Counter(_key(one) for one in relations)


def _key(relation: Relation) -> Hashable:
    return (relation.type, relation.source.name, relation.target.name)
