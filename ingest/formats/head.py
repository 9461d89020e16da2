"""The head of a release in a text: who, which number, where, when, and the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest import fields
from ingest.text import Line

_LABEL = re.compile(
    r"(?:(?P<house>\D{4,120}?)\s+[-–]\s+)?(?:Presse|Medien|Polizei)(?:mitteilung|information|meldung)"
    r"(?:\s*(?:Nr\.?)?\s*:?\s*(?P<number>\d{1,5}(?:\s*/\s*\d{2,4})?))?\s*:?",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:den\s+)?\d{1,2}\.\s?(?:\d{1,2}\.\s?|[A-Z][a-zä]{2,9}\s+)\d{4}")
_META = re.compile(
    r"(?P<date>\d{2}\.\d{2}\.\d{4}),\s+(?P<place>\D{2,60}?)\s+[–-]\s+(?P<number>\D{0,20}\d.{0,20})"
)
_NEAR = 3  # lines in which a title that is a heading may stand: overlines come before it


@dataclass(slots=True)
class Head:
    """The facts a head states, by the names of ``record.draft``, and the lines after it."""

    facts: dict[str, object] = field(default_factory=dict)
    rest: Sequence[Line] = ()

    def take(self, text: str) -> bool:
        """Whether the line is one of the head; its facts are kept, the first of a kind counts."""
        if label := _LABEL.fullmatch(text):
            self._keep(house=label["house"], number=label["number"])
        elif (said := fields.dateline(text)) is not None:
            self._keep(place=said[0], published=said[1])
        elif (meta := _META.fullmatch(text)) and (day := fields.day(meta["date"])):
            self._keep(place=meta["place"], published=day, number=meta["number"])
        elif _DAY.fullmatch(text) and (day := fields.day(text)):
            self._keep(published=day)
        else:
            return False
        return True

    def _keep(self, **facts: object) -> None:
        for name, value in facts.items():
            if value:
                self.facts.setdefault(name, value)


def cut(found: Sequence[Line], title: str | None = None) -> Head:
    """Part the head from the text. ``title`` is what the file states elsewhere, if it does.

    Before the title stand label, place and date, and as a heading over another heading the house;
    after it place and date, and as a heading the subtitle.
    """
    head = Head()
    at = _skip(head, found, 0, title)
    if title is None:
        while _is_house_over_title(found, at):
            head.facts.setdefault("house", found[at].plain)
            at = _skip(head, found, at + 1, title)
        named = _title(found, at)
        if named is not None:
            over = [line.plain for line in found[at:named] if not head.take(line.plain)]
            head.facts["overline"] = " ".join(over) or None
            head.facts["title"] = found[named].plain
            at = _skip(head, found, named + 1, None)
            if _is_subtitle(found, at):
                head.facts["subtitle"] = found[at].plain
                at = _skip(head, found, at + 1, None)
    head.rest = found[at:]
    return head


def _skip(head: Head, found: Sequence[Line], at: int, title: str | None) -> int:
    while at < len(found) and (found[at].plain == title or head.take(found[at].plain)):
        at += 1
    return at


def _is_house_over_title(found: Sequence[Line], at: int) -> bool:
    over, under = found[at : at + 1], found[at + 1 : at + 2]
    if not (over and under and over[0].kind == "heading" and under[0].kind == "heading"):
        return False
    return fields.is_house(over[0].plain)


def _title(found: Sequence[Line], at: int) -> int | None:
    near = range(at, min(at + _NEAR, len(found)))
    headings = [index for index in near if found[index].kind == "heading"]
    return next(iter((*headings, *near)), None)


def _is_subtitle(found: Sequence[Line], at: int) -> bool:
    two = found[at : at + 2]
    return len(two) == 2 and two[0].kind == "heading" and two[1].kind != "heading"
