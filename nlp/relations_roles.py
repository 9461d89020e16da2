"""Who does what: the ends a used verb joins, by order and by the words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
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
_WORDS = (
    rf"(?:\s(?!{_PREPOSITION}\s|und\s|oder\s)[a-zäöü][\wäöüß-]*(?:e|en|er|es|em|gestern|heute))"
    r"{0,3}"
)
_OBLIQUE = re.compile(rf"(?i:\b(?P<word>{_PREPOSITION}))(?:\s{_ARTICLE})?{_WORDS}\s[„“\"]?$")
_GENITIVE = re.compile(
    r"\b(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)\s(?:de[rs]|eine[rs])(?:\s[a-zäöü][\wäöüß-]*){0,3}\s[„“\"]?$"
)
_DRAFT = re.compile(r"(?:[Ee]ntwurf|Entwurfs|Fassung|Neufassung)$")
_AND = re.compile(r"\s(?:und|sowie|,)\s(?:die\s|der\s|das\s|dem\s)?$|,\s(?:die\s|der\s|das\s)?$")
_ARTICLE_BEFORE = re.compile(rf"\b(?P<article>{_ARTICLE})(?:\s[a-zäöü][\wäöüß-]*){{0,2}}\s$", re.I)
_FEMININE = re.compile(
    r"(?:ung|kanzlei|schaft|tät|kammer|behörde|in|bank|agentur|fraktion|mission|konferenz)$"
)
_AT = ("", "an", "am", "zum", "im", "ab", "bis", "seit", "in", "mit", "nach")
_NOUNS = re.compile(r"\b[A-ZÄÖÜ]\w+")
_UNTIL = re.compile(r"\bbis\s(?:zum\s|einschließlich\s|spätestens\s|Ende\s)?$")
_ONE_WORD = 16  # characters; a verb that reaches further is in two parts
_BACK = 70


class Pair(NamedTuple):
    """A relation found, with the items at its ends and the reach of its verb. ``brief``: these
    words alone say it, not the whole clause."""

    type: RelationType
    source: Item
    target: Item
    start: int
    end: int
    brief: bool = False


def case(text: str, item: Item) -> str:
    """How an item stands in its sentence: the preposition before it, ``genitive``, ``bracket`` or
    nothing."""
    before = text[max(0, item.start - _BACK) : item.start]
    if before.endswith("("):
        return "bracket"
    genitive = _GENITIVE.search(before)
    if genitive and not _DRAFT.search(genitive["noun"]):
        return "genitive"
    oblique = _OBLIQUE.search(before)
    return oblique["word"].lower() if oblique else ""


def pairs(text: str, clause: Clause, use: Use, following: int, items: list[Item]) -> Iterator[Pair]:
    """The relations that one use of a verb states. ``following`` is where the next verb is."""
    scene = _Scene(text, clause, use, following, items)
    found = 0
    for frame in use.verb.frames:
        if found and use.verb.type != "funds":
            break
        for source, target in scene.fill(frame):
            if source.name != target.name and source.name and target.name:
                found += 1
                yield Pair(use.verb.type, source, target, use.start, use.end)


def antecedent(text: str, clause: Clause, items: list[Item]) -> Item | None:
    """The measure right before a relative clause."""
    if clause.relative is None:
        return None
    before = [i for i in items if i.kind == "measure" and i.end <= clause.relative]
    if not before:
        return None
    nearest = max(before, key=lambda item: (item.end, item.end - item.start))
    between = text[nearest.end : clause.relative]
    far = len(between) > 40 or re.search(r"[,;:]|\s[A-ZÄÖÜ]\w+\s[A-ZÄÖÜ]", between)
    return None if far else nearest


class _Scene:
    """One use of a verb with everything in its clause that can be an end."""

    def __init__(
        self, text: str, clause: Clause, use: Use, following: int, items: list[Item]
    ) -> None:
        self._text = text
        self._use = use
        self._sub = bool(clause.opener)
        bracket = use.end - use.start > _ONE_WORD and not use.verb.genitive
        self._reach = use.end if bracket else max(following, use.end)
        self._means = self._prepared = False
        self._before = antecedent(text, clause, items)
        if self._before is not None and " " in clause.opener:
            # "mit der das Gesetz umgesetzt wird", "in dem …": no subject, but perhaps the means
            self._means = clause.opener.split()[0] in (*use.verb.means, "mit")
            self._before = self._before if self._means and use.passive else None
            self._prepared = True
        inside = [i for i in items if clause.has(i.start, i.end) and i.start < self._reach]
        self._cases = {item: case(text, item) for item in inside}
        measures = [item for item in inside if item.kind == "measure"]
        for previous, item in pairwise(measures):
            if _AND.fullmatch(text[previous.end : item.start]):
                self._cases[item] = self._cases[previous]  # "des Heilmittel- und des Waldgesetzes"
        for item in measures:
            alone = not any(0 <= item.start - other.end <= 2 for other in measures)
            if self._cases[item] == "bracket" and alone:
                self._cases[item] = ""
        self._items = [i for i in inside if i.kind != "date" or not _within(i, measures)]

    def fill(self, frame: str) -> list[tuple[Item, Item]]:
        """The pairs of items that fill a frame, source first."""
        if self._prepared and self._before is None:
            return []
        source, target = frame.split(">")
        if frame == "measure>measure":
            return self._two_measures()
        if source == "actor":
            return self._acted_upon()
        return self._dated() if target == "date" else self._paid()

    def _plain(self) -> list[Item]:
        return [i for i in self._items if i.kind == "measure" and self._cases[i] == ""]

    def _with(self, words: tuple[str, ...], *kinds: str) -> list[Item]:
        return [i for i in self._items if i.kind in kinds and self._cases[i] in words]

    def _subject(self) -> Item | None:
        """The measure the clause speaks of: before the verb, or right behind it."""
        if self._before is not None and not self._prepared:
            return self._before
        plain = self._plain()
        earlier = [item for item in plain if item.end <= self._use.start]
        return next(iter(earlier or plain), None)

    def _two_measures(self) -> list[tuple[Item, Item]]:
        use = self._use
        subject = self._subject()
        if subject is None:
            return []
        if self._prepared and self._before is not None:
            return [(self._before, subject)]
        means = self._with(use.verb.means, "measure")
        if use.passive or (means and self._actors()):
            return [(means[0], subject)] if means else []
        if use.verb.genitive:
            objects = [i for i in self._items if i.kind == "measure" and i.start >= use.end][:1]
        else:
            wanted = use.verb.object
            objects = [i for i in self._items if i.kind == "measure" and self._is_object(i, wanted)]
            objects = self._together([i for i in objects if i.start >= subject.end])
        return [(subject, item) for item in objects]

    def _is_object(self, item: Item, wanted: tuple[str, ...]) -> bool:
        if self._cases[item] not in (wanted or ("",)):
            return False
        return self._sub or item.start > self._use.start

    def _together(self, items: list[Item]) -> list[Item]:
        """The first item and those joined to it by "und"."""
        joined = items[:1]
        for previous, item in pairwise(items):
            between = self._text[previous.end : item.start]
            if len(between) > 40 or not _AND.search(between):
                break
            joined.append(item)
        return joined

    def _actors(self) -> list[Item]:
        """Who acts: the subject of an active verb, "von" and "durch" of a passive one."""
        if self._use.passive:
            return self._together(self._with(("von", "vom", "durch"), *_ACTORS))
        return self._together([i for i in self._with(("",), *_ACTORS) if self._nominative(i)])

    def _nominative(self, item: Item) -> bool:
        article = _ARTICLE_BEFORE.search(self._text[max(0, item.start - 40) : item.start])
        if article is None:
            return True
        word = article["article"].lower()
        if word == "der":
            return not _FEMININE.search(self._text[item.start : item.end])
        return word not in ("dem", "den", "des")

    def _acted_upon(self) -> list[tuple[Item, Item]]:
        use = self._use
        if use.verb.needs_sum and not any(i.kind == "money" for i in self._items):
            return []
        actors = self._actors()
        if not actors:
            return []
        if self._before is not None and not self._prepared:
            return [(actor, self._before) for actor in actors]
        plain = self._plain()
        if use.passive:
            objects = plain
        else:
            behind = [i for i in plain if i.start > use.start and i.start > actors[0].start]
            ahead = [i for i in plain if i.end <= use.start and actors[0].start > use.start]
            objects = ahead or behind
            if self._sub:
                objects = [i for i in plain if i.start > actors[0].start]
            elif use.unsure:
                # "beschlossen" alone may be a past tense or what is left of a passive.
                objects = [i for i in behind if actors[0].end <= use.start]
        return [(actor, item) for actor in actors for item in self._together(objects)]

    def _dated(self) -> list[tuple[Item, Item]]:
        subject = self._subject()
        if subject is None or (self._actors() and not self._use.passive):
            return []
        use = self._use
        dates = [i for i in self._items if i.kind == "date" and i.name[:1].isdigit()]
        words = use.verb.dates or _AT
        dates = [i for i in dates if self._since(i) in words]
        inside = [i for i in dates if use.start < i.start < use.end]
        if inside:
            return [(subject, inside[0])]
        near = [i for i in dates if not self._parted(i)]
        return [(subject, near[-1])] if near else []

    def _since(self, date: Item) -> str:
        """The preposition before a date; "bis" also before "zum" and "Ende"."""
        before = self._text[max(0, date.start - 24) : date.start]
        return "bis" if _UNTIL.search(before) else self._cases[date]

    def _parted(self, item: Item) -> bool:
        """Whether other nouns stand between a date and the verb."""
        use = self._use
        low, high = (item.end, use.start) if item.end <= use.start else (use.end, item.start)
        return high - low > 60 or len(_NOUNS.findall(self._text[low:high])) > 1

    def _paid(self) -> list[tuple[Item, Item]]:
        sums = [i for i in self._items if i.kind == "money"]
        if self._use.verb.oblique:
            targets = self._with(("", "für", "in", "zur", "im"), "measure")
        else:
            targets = self._plain()
        if len(sums) != 1 or len({item.name for item in targets}) != 1:
            return []
        return [(sums[0], targets[0])]


def _within(item: Item, others: list[Item]) -> bool:
    return any(other.start <= item.start and item.end <= other.end for other in others)
