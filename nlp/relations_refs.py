"""The measures a sentence speaks of: named ones, and words that point back to one.

"Das Programm endet …" and "Sie ersetzt …" speak of a measure named before; for the relations
they count as if the measure were named there.
"""

from __future__ import annotations

import re
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


_NOUN = re.compile(
    rf"\b[Dd](?:as|ie|er|en|em|es|iese[rsnm]?)\s(?:(?:neue|geänderte|novellierte|überarbeitete)[nrsm]?\s)?(?P<noun>{'|'.join(sorted(BACK, key=len, reverse=True))})\b(?!-|\s(?:zur|zum|über|für|„))"
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
    last: dict[str, Item] = {}
    for match in _NOUN.finditer(text, named[0].start):
        while index < len(named) and named[index].start < match.end():
            last[types[named[index].name] or ""] = named[index]
            index += 1
        if index and named[index - 1].end > match.start():
            continue
        kind = BACK[match["noun"]]
        item = last.get(kind)
        if item is None or not _near(sentences, item.start, match.start()):
            continue
        pointed = Item(match.start("noun"), match.end(), "measure", item.name)
        last[kind] = pointed
        found.append(pointed)
    return found


def _near(sentences: Sentences, earlier: int, later: int) -> bool:
    return sentences.index(later) - sentences.index(earlier) <= _SENTENCES_BACK


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
