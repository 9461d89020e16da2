"""Decisions whose maker a sentence names before, or leaves to the one before it: "Das Kabinett
tagte in Zeitz. Beschlossen wurde …", "hat entschieden, das Programm fortzuführen"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from nlp.relations_cases import case, nominative, together
from nlp.relations_days import UNTIL
from nlp.relations_lexicon import DECIDING
from nlp.relations_pairs import ACTORS, Pair
from nlp.relations_refs import Item
from nlp.relations_sentences import Sentences
from nlp.relations_topics import Topics

_HOUSES = {name: word for word in ("es", "sie", "er") for name in DECIDING[word]}
_BACK = 20  # bodies
_PRONOUN = re.compile(
    rf"\b(?:{'|'.join(DECIDING['finite'])})\s(?P<word>es|sie|er)\b"
    rf"|(?<=[.!?“]\s)(?P<first>Es|Sie|Er)\s(?=(?:{'|'.join(DECIDING['finite'])})\b)"
)
_PASSIVE = re.compile(
    rf"^\s*(?:{'|'.join(DECIDING['participle'])})\s(?:wurden?|worden)\s(?:auch\s)?"
)
_TOLD = re.compile(
    r"\b(?:kündigten|kündigte|kündigt|stellten|stellte|stellt|sagten|sagte)\s"
    r"[^.!?,\n]{0,60}\b(?:an|in Aussicht|zu),"
    rf"\s(?P<rest>(?:[^.!?\n]|(?<=\d)\.){{4,160}}?)\b(?:{'|'.join(DECIDING['continuing'])})\b"
)
_BY = re.compile(r"\bum\s(?:weitere\s)?$")
_GOING_ON = re.compile(
    rf"\b(?:{'|'.join(DECIDING['resolved'])}),\s(?P<rest>(?:[^.!?\n]|(?<=\d)\.){{4,160}}?)\b(?:{'|'.join(DECIDING['continuing'])})\b"
)


def houses(text: str, bodies: list[Item], sentences: Sentences) -> list[Item]:
    """The pronouns that stand for a government or parliament named in the sentence before."""
    deciding = [body for body in bodies if body.name in _HOUSES]
    found: list[Item] = []
    for match in _PRONOUN.finditer(text) if deciding else ():
        start, end = match.span(match.lastgroup or 0)
        house = _last(deciding, start, sentences, match[match.lastgroup or 0].lower())
        if house is not None:
            found.append(house._replace(start=start, end=end, named=False))
    return found


def _last(deciding: list[Item], at: int, sentences: Sentences, word: str) -> Item | None:
    low = sentences.bounds(max(0, sentences.index(at) - 1))[0]
    here = bisect_left(deciding, at, key=lambda house: house.start)
    near = [h for h in deciding[max(0, here - _BACK) : here] if low <= h.start]
    return next((h for h in reversed(near) if _HOUSES[h.name] == word), None)


def decided(
    text: str, start: int, end: int, items: list[Item], before: list[Item]
) -> Iterator[Pair]:
    """The decisions a sentence tells; ``before`` are the items of the sentence before it."""
    passive = _PASSIVE.match(text[start:end])
    if passive is not None:
        after = start + passive.end()
        makers = [i for i in before if i.name in _HOUSES and case(text, i) in ("", "im", "in")]
        measures = [
            i for i in items if i.kind == "measure" and i.start >= after and case(text, i) == ""
        ]
        if makers and not any(i.kind in ACTORS and i.start < after for i in items):
            for item in together(text, measures):
                yield Pair("adopts", makers[-1], item, start, end)
    for match in _GOING_ON.finditer(text, start, end):
        makers = [i for i in items if i.kind in ACTORS and i.end <= match.start()]
        makers = [i for i in makers if case(text, i) == "" and nominative(text, i)]
        objects = _objects(text, items, match)
        for maker in makers[:1]:
            for item in objects:
                yield Pair("continues", maker, item, maker.start, match.end())
    for pattern in (_GOING_ON, _TOLD):
        for match in pattern.finditer(text, start, end):
            dates = [i for i in _within(items, match) if i.kind == "date" and _lasts(text, i)]
            for item in _objects(text, items, match) if len(dates) == 1 else ():
                yield Pair("continues", item, dates[0], match.start("rest"), match.end(), True)


_FOR_IT = re.compile(r"\b[Ff]ür\s(?:den|das|die)\s$")
_SIGNED = re.compile(
    r"\b(?:unterschrieben|unterzeichnet|unterzeichnete|unterschrieb|Unterschrift|seinen\sNamen"
    r"|ihren\sNamen)\b"
)


def signed(text: str, start: int, end: int, items: list[Item], topics: Topics) -> Iterator[Pair]:
    """ "Für das Land hat der Minister unterschrieben": the treaty the talk is of."""
    if _SIGNED.search(text, start, end) is None or any(
        i.kind == "measure" and i.named for i in items
    ):
        return
    about = topics.about(start)
    if about is None or about.sort != "treaty":
        return
    for body in items:
        if body.kind == "organisation" and _FOR_IT.search(text, start, body.start):
            person = next((i for i in items if i.kind == "person" and i.start > body.end), None)
            if person is not None:
                yield Pair("adopts", person, about, start, end)
                yield Pair("adopts", body, about, start, end)


def _within(items: list[Item], match: re.Match[str]) -> list[Item]:
    return [i for i in items if match.start("rest") <= i.start < match.end()]


def _objects(text: str, items: list[Item], match: re.Match[str]) -> list[Item]:
    """What it is that shall go on."""
    measures = [i for i in _within(items, match) if i.kind == "measure" and case(text, i) == ""]
    return together(text, measures)


def _lasts(text: str, date: Item) -> bool:
    """Whether a date tells how long: "bis Ende 2028", "um sechs Jahre"."""
    span = date.name.startswith("P")
    return (_BY if span else UNTIL).search(text, max(0, date.start - 24), date.start) is not None
