"""The measures a sentence speaks of: named ones, and words that point back to one.

"Das Programm endet …" and "Sie ersetzt …" speak of a measure named before; for the relations
they count as if the measure were named there.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from corpus.release import Mention
from nlp.measures_lexicon import Gender, head_of
from nlp.relations_sentences import Sentences
from nlp.relations_verbs import BACK


class Item(NamedTuple):
    """Something that can be an end of a relation, at its place."""

    start: int
    end: int
    kind: str
    name: str


_BACK_NOUNS = "|".join(sorted(BACK, key=len, reverse=True))
_NOUN = re.compile(
    r"\b[Dd](?:as|ie|er|en|em|es|iese[rsnm]?)\s"
    r"(?:(?:neue|geänderte|novellierte|überarbeitete)[nrsm]?\s)?"
    rf"(?P<noun>{_BACK_NOUNS})\b(?!-|\s(?:zur|zum|über|für|eine[sr]|de[sr])\b|\s„)"
)
_PRONOUN = re.compile(r"[\s\"„“]*(?P<word>Sie|Er|Es|Diese|Dieser|Dieses)\s(?=[a-zäöü])")
_GENDERS: dict[str, Gender] = {
    "Sie": "f",
    "Er": "m",
    "Es": "n",
    "Diese": "f",
    "Dieser": "m",
    "Dieses": "n",
}
_SENTENCES_BACK = 4


def measures(text: str, mentions: list[Mention], sentences: Sentences) -> list[Item]:
    """All places that speak of a measure, in order."""
    named = [
        Item(m.start, m.end, "measure", m.entity)
        for m in mentions
        if m.kind == "measure" and m.entity
    ]
    named.sort()
    types = {m.entity: m.value.get("type") for m in mentions if m.kind == "measure"}
    if not named:
        return []
    back = _back(text, named, types, sentences)
    everything = sorted([*named, *back])
    return sorted([*everything, *_pronouns(text, everything, sentences)])


def _back(
    text: str, named: list[Item], types: dict[str | None, str | None], sentences: Sentences
) -> list[Item]:
    found: list[Item] = []
    index = 0
    seen: dict[str, _Seen] = {}
    for match in _NOUN.finditer(text, named[0].start):
        while index < len(named) and named[index].start < match.end():
            seen.setdefault(types[named[index].name] or "", _Seen()).note(named[index])
            index += 1
        if index and named[index - 1].end > match.start():
            continue
        of_kind = seen.get(BACK[match["noun"]])
        name = of_kind.meant(match.start(), sentences) if of_kind else None
        if of_kind and name:
            pointed = Item(match.start("noun"), match.end(), "measure", name)
            of_kind.note(pointed)
            found.append(pointed)
    return found


class _Seen:
    """The measures of one type that the text has spoken of so far."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}
        self._last: dict[str, int] = {}
        self._times: Counter[str] = Counter()

    def note(self, item: Item) -> None:
        self._first.setdefault(item.name, item.start)
        self._last.pop(item.name, None)
        self._last[item.name] = item.start
        self._times[item.name] += 1

    def meant(self, at: int, sentences: Sentences) -> str | None:
        """What "the programme" means here: the only one so far, else the one most spoken of
        among those named shortly before."""
        if len(self._last) == 1:
            return next(iter(self._last))
        here = sentences.index(at)
        near: list[str] = []
        for name in reversed(self._last):
            if here - sentences.index(self._last[name]) > _SENTENCES_BACK or len(near) > 8:
                break
            near.append(name)
        near.sort(key=lambda name: -self._first[name])
        # Of equals the first: a release introduces what it is about before what it touches.
        return max(reversed(near), key=lambda name: self._times[name], default=None)


def _pronouns(text: str, items: list[Item], sentences: Sentences) -> list[Item]:
    found: list[Item] = []
    by_sentence: dict[int, list[Item]] = {}
    for item in items:
        by_sentence.setdefault(sentences.index(item.start), []).append(item)
    for number in sorted(by_sentence):
        start, end = sentences.bounds(number)[1], 0
        if start >= len(text):
            continue
        match = _PRONOUN.match(text, start)
        if match is None:
            continue
        gender = _GENDERS[match["word"]]
        matching = [item for item in by_sentence[number] if _gender(item.name) == gender]
        if matching:
            end = match.end("word")
            pronoun = Item(match.start("word"), end, "measure", matching[0].name)
            found.append(pronoun)
            by_sentence.setdefault(number + 1, []).insert(0, pronoun)
    return found


def _gender(name: str) -> Gender | None:
    head = head_of(name)
    return head.gender if head else None
