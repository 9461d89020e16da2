"""The measures a sentence speaks of: named ones, and words that point back to one.

"Das Programm endet …" and "Sie ersetzt …" speak of a measure named before; for the relations
they count as if the measure were named there.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import NamedTuple

from corpus.release import Mention
from nlp.relations_lexicon import BACK, NAMESAKES, VAGUE
from nlp.relations_sentences import Sentences


class Item(NamedTuple):
    """Something that can be an end of a relation, at its place. ``sort``: the type of a measure,
    the role of a person; ``named``: it stands there itself, not a word that points to it."""

    start: int
    end: int
    kind: str
    name: str
    sort: str = ""
    named: bool = True


_BACK_NOUNS = "|".join(sorted(BACK, key=len, reverse=True))
_NOUN = re.compile(
    r"\b(?:[Dd](?:as|ie|er|en|em|es|iese[rsnm]?)|[Bb]eim|[Ii][mn]s?|[Zz]u[mr]|[Vv]om"
    r"|[Ee]ine?n?\ssolche[rsn]?)\s"
    r"(?:(?:neue|geänderte|novellierte|überarbeitete|gesamte|\d+(?:,\d+)?\s\w+\slange)[nrsm]?\s)?"
    rf"(?P<noun>{_BACK_NOUNS})\b(?!-|\s(?:zur|zum(?!\s\d|\sJahres|\sEnde)|über|für|eine[sr]|de[sr]|[a-zäöü]\w+er\s[A-ZÄÖÜ]\w+)\b|\s[„\"?¿»])"
)
# "das Programm von 2007" is another one, but not in "Finanziert wird das Programm vom Land".
_OF = re.compile(r"\s(?:von|vom)\s")
_DONE = re.compile(r"\b(?:wird|wurde|werden|wurden)\s(?:auch\s)?\Z")
_SENTENCES_BACK = 4
_MOST = 40  # measures; who speaks of more in one text does not point back to the first


def measures(text: str, mentions: list[Mention], sentences: Sentences) -> list[Item]:
    """All places that speak of a measure by its name or a noun, in order."""
    named = sorted(
        Item(m.start, m.end, "measure", m.entity, str(m.value.get("type") or ""))
        for m in mentions
        if m.kind == "measure" and m.entity
    )
    return sorted([*named, *_back(text, named, sentences)]) if named else []


def _back(text: str, named: list[Item], sentences: Sentences) -> list[Item]:
    found: list[Item] = []
    index = 0
    seen: dict[str, _Seen] = {}
    for match in _NOUN.finditer(text, named[0].start):
        while index < len(named) and named[index].start < match.end():
            seen.setdefault(named[index].sort, _Seen()).note(named[index])
            index += 1
        if index and named[index - 1].end > match.start():
            continue
        before = text[max(0, match.start() - 20) : match.start()]
        if _OF.match(text, match.end()) and not _DONE.search(before):
            continue
        noun = match["noun"]
        for of_kind in (seen[kind] for kind in BACK[noun] if kind in seen):
            meant = of_kind.meant(noun, match.start(), sentences)
            if meant:
                pointed = meant._replace(start=match.start("noun"), end=match.end(), named=False)
                of_kind.note(pointed)
                found.append(pointed)
                break
    return found


class _Seen:
    """The measures of one type that the text has spoken of so far."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}
        self._last: dict[str, Item] = {}
        self._times: Counter[str] = Counter()

    def note(self, item: Item) -> None:
        self._first.setdefault(item.name, item.start)
        self._last.pop(item.name, None)
        self._last[item.name] = item
        self._times[item.name] += 1

    def _main(self, among: list[Item]) -> Item | None:
        """What the text has spoken of more often than of the others, if that is one thing."""
        ranked = sorted(among, key=lambda item: -self._times[item.name])[:2]
        alone = len(ranked) == 1 or self._times[ranked[0].name] > self._times[ranked[-1].name] + 1
        return ranked[0] if ranked and alone else None

    def meant(self, noun: str, at: int, sentences: Sentences) -> Item | None:
        """What "the programme" means here: the only one so far, else the one most spoken of
        among those named shortly before. Some nouns mean only what has them in its name."""
        last = list(islice(reversed(self._last.values()), _MOST))[::-1]
        if noun in VAGUE and not any(noun.lower() in i.name.lower() for i in last):
            here = sentences.index(at)
            changing = [i for i in last if "nderung" in i.name] if noun == "Änderungen" else []
            just = changing or [i for i in last if here - sentences.index(i.start) <= 2]
            return just[0] if len(just) == 1 else None
        named = [i for i in last if noun.lower().rstrip("s") in i.name.lower()]
        # Where a law and its amendment are spoken of, the release is about the amendment.
        named = [i for i in named if "zur Änderung" in i.name] or named
        if noun in NAMESAKES or len(named) == 1:
            return named[-1] if named else None
        if len(self._last) == 1:
            return next(iter(self._last.values()))
        here = sentences.index(at)
        near: list[Item] = []
        for item in reversed(named or last):
            if here - sentences.index(item.start) > _SENTENCES_BACK or len(near) > 8:
                break
            near.append(item)
        near.sort(key=lambda item: -self._first[item.name])
        if not near:
            return self._main(named or last)
        # Of equals the first: a release introduces what it is about before what it touches.
        return max(reversed(near), key=lambda item: self._times[item.name], default=None)
