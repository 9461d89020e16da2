"""Who does what: the ends a used verb joins, by order and by the words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus.release import RelationType
from nlp.relations_clauses import Clause
from nlp.relations_refs import Item
from nlp.relations_verbs import Use

_ACTORS = ("person", "organisation")
_PREPOSITION = (
    r"(?:mit|in|im|ins|zu|zum|zur|von|vom|aus|bei|beim|für|nach|auf|an|am|durch|gegen|über|unter|um|ohne|seit|laut|gemäß|neben"
    r"|zwischen|wegen|trotz|hinter|vor|gegenüber|dank|statt|anstelle|innerhalb|samt|per|je|entsprechend|zwecks|mittels)"
)
_ARTICLE = r"(?:der|die|das|den|dem|des|eine[rsnm]?|ein|diese[rsnm]?|seine[rsnm]?|ihre[rsnm]?)"
_WORDS = r"(?:\s[a-zäöü][\wäöüß-]*){0,3}"
_OBLIQUE = re.compile(rf"(?i:\b(?P<word>{_PREPOSITION}))(?:\s{_ARTICLE})?{_WORDS}\s[„“\"]?$")
_GENITIVE = re.compile(
    rf"\b(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)\s(?:de[rs]|eine[rs])(?:\s[a-zäöü][\wäöüß-]*){{0,3}}\s[„“\"]?$"
)
_DRAFT = re.compile(r"(?:[Ee]ntwurf|Entwurfs|Fassung|Neufassung)$")
_AND = re.compile(r"\s(?:und|sowie|,)\s(?:die\s|der\s|das\s|dem\s)?$|,\s(?:die\s|der\s|das\s)?$")
_UNTIL = re.compile(r"\b(?:bis|zum|ab|am|im|Ende|seit|vom|zu|mit|Anfang|Mitte)\s(?:\w+\s){0,2}$")
_BACK = 70


class Pair(NamedTuple):
    """A relation found, with the items at its ends and the reach of its verb."""

    type: RelationType
    source: Item
    target: Item
    start: int
    end: int


def case(text: str, item: Item) -> str:
    """How an item stands in its sentence: the preposition before it, ``genitive`` or nothing."""
    before = text[max(0, item.start - _BACK) : item.start]
    genitive = _GENITIVE.search(before)
    if genitive and not _DRAFT.search(genitive["noun"]):
        return "genitive"
    oblique = _OBLIQUE.search(before)
    return oblique["word"].lower() if oblique else ""


def pairs(text: str, clause: Clause, use: Use, following: int, items: list[Item]) -> Iterator[Pair]:
    """The relations that one use of a verb states. ``following`` is where the next verb is."""
    inside = [item for item in items if clause.has(item.start, item.end)]
    antecedent = _antecedent(text, clause, items)
    reach = [item for item in inside if item.start < max(following, use.end) or item.end <= use.end]
    cases = {item: case(text, item) for item in reach}
    if antecedent is not None:
        reach.insert(0, antecedent)
        cases[antecedent] = ""
    roles = _Roles(text, use, reach, cases, antecedent)
    for frame in use.verb.frames:
        for source, target in roles.of(frame):
            if source.name != target.name and source.name and target.name:
                yield Pair(use.verb.type, source, target, use.start, use.end)


def _antecedent(text: str, clause: Clause, items: list[Item]) -> Item | None:
    """The measure right before a relative clause."""
    if clause.relative is None:
        return None
    before = [i for i in items if i.kind == "measure" and i.end <= clause.relative]
    if not before:
        return None
    nearest = max(before, key=lambda item: item.end)
    between = text[nearest.end : clause.relative]
    return (
        nearest
        if len(between) < 40 and not re.search(r"[,;:]|\s[A-ZÄÖÜ]\w+\s[A-ZÄÖÜ]", between)
        else None
    )


class _Roles:
    def __init__(
        self,
        text: str,
        use: Use,
        items: list[Item],
        cases: dict[Item, str],
        antecedent: Item | None,
    ) -> None:
        self._text = text
        self._use = use
        self._items = items
        self._cases = cases
        self._antecedent = antecedent

    def of(self, frame: str) -> list[tuple[Item, Item]]:
        """The pairs of items that fill a frame, source first."""
        source, target = frame.split(">")
        if frame == "measure>measure":
            return self._two_measures()
        if source == "actor":
            return self._acted_upon()
        if target == "date":
            return self._dated()
        return self._paid()

    def _plain(self, kind: str) -> list[Item]:
        return [i for i in self._items if i.kind == kind and self._cases[i] == ""]

    def _subject(self) -> Item | None:
        """The measure the clause speaks of: before the verb, or right behind it."""
        plain = self._plain("measure")
        before = [item for item in plain if item.end <= self._use.start]
        if before:
            return before[0]
        return plain[0] if plain else None

    def _two_measures(self) -> list[tuple[Item, Item]]:
        subject = self._subject()
        if subject is None:
            return []
        use = self._use
        if use.passive or self._cases_with(use.verb.means, "measure"):
            means = self._cases_with(use.verb.means, "measure")
            return [(means[0], subject)] if means else []
        if use.verb.genitive:
            objects = [i for i in self._items if i.kind == "measure" and i.start >= use.end]
        else:
            objects = [
                i
                for i in self._plain("measure")
                if i.start >= subject.end
                and i.name != subject.name
                and (i.start > use.start or use.end > i.end)
            ]
            objects = self._together(objects)
        return [(subject, item) for item in objects]

    def _cases_with(self, words: tuple[str, ...], *kinds: str) -> list[Item]:
        return [i for i in self._items if i.kind in kinds and self._cases[i] in words]

    def _together(self, items: list[Item]) -> list[Item]:
        """The first item and those joined to it by "und"."""
        joined = items[:1]
        for previous, item in zip(items, items[1:], strict=False):
            between = self._text[previous.end : item.start]
            if len(between) > 40 or not _AND.search(between):
                break
            joined.append(item)
        return joined

    def _actors(self) -> list[Item]:
        if self._use.passive:
            return self._together(self._cases_with(("von", "vom", "durch"), *_ACTORS))
        plain = [i for i in self._items if i.kind in _ACTORS and self._cases[i] == ""]
        return self._together(plain)

    def _acted_upon(self) -> list[tuple[Item, Item]]:
        if self._use.verb.needs_sum and not any(i.kind == "money" for i in self._items):
            return []
        actors = self._actors()
        objects = self._plain("measure")
        if actors and not self._use.passive and self._antecedent is None:
            # Somebody acts: the measure stands between verb and its last part or behind it.
            objects = [i for i in objects if i.start > actors[0].end or i.end <= self._use.start]
        objects = self._together(objects)
        return [(actor, item) for actor in actors for item in objects]

    def _dated(self) -> list[tuple[Item, Item]]:
        subject = self._subject()
        dates = [i for i in self._items if i.kind == "date" and i.name[:1].isdigit()]
        if subject is None or not dates or self._competes(subject):
            return []
        use = self._use
        inside = [i for i in dates if use.start < i.start < use.end]
        close = [i for i in dates if abs(i.start - use.start) < 90 or abs(i.start - use.end) < 90]
        chosen = inside or close
        return [(subject, chosen[-1] if inside else chosen[0])] if chosen else []

    def _competes(self, subject: Item) -> bool:
        """Whether a body acts on the measure: "Das Kabinett verlängert …" is told as such."""
        del subject
        return False

    def _paid(self) -> list[tuple[Item, Item]]:
        sums = [i for i in self._items if i.kind == "money"]
        use = self._use
        if use.verb.oblique:
            targets = [
                i
                for i in self._items
                if i.kind == "measure" and self._cases[i] in ("", "für", "in", "zur", "im")
            ]
        else:
            targets = self._plain("measure")
        names = {item.name for item in targets}
        if len(sums) != 1 or len(names) != 1:
            return []
        return [(sums[0], targets[0])]
