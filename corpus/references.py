"""What the text of a release says of others: which ones it names, and that it corrects one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

_TURN: Final = 70  # the archive begins in 1999: 02 is 2002, 99 is 1999
_MOST: Final = 50  # releases that one text is believed to name
_HEAD_BLOCKS: Final = 3
_HEAD_LENGTH: Final = 600  # characters of a block that are its first lines
_AROUND: Final = 160  # characters of evidence on either side

MONTHS: Final = "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
_DAY = rf"(?P<day>\d{{1,2}})\.\s?(?:(?P<month>\d{{1,2}})\.\s?|(?P<name>{MONTHS})\s)"
_VOM = rf"\s{{0,2}},?\s{{0,2}}\(?vom\s{{1,2}}{_DAY}(?P<y>\d{{4}})"
_NOUN = r"(?:(?:Presse|Medien|Polizei)(?:mitteilung|meldung|information)(?:en)?|PM|MM)"
_SIGN = r"(?:(?:mit\sder\s)?(?:Nr|Nrn|Nummer)\s?[.:]{0,2}\s{0,2}:?\s{0,2})?"
_FIGURES = r"(?P<number>\d{1,5})(?:\s{0,2}/\s{0,2}(?P<year>\d{4}|\d{2})(?!\d|/|\.\d))?(?!\d)"

_NUMBER = re.compile(_FIGURES)
_MAY_NAME = re.compile(r"mitteilung|meldung|information|MITTEILUNG|MELDUNG|[MmPp][Mm]\s")
_NAMED = re.compile(
    rf"(?<![\w-]){_NOUN}(?:{_VOM}\s{{0,2}},?\s{{0,2}}\(?)?\s{{0,2}}{_SIGN}{_FIGURES}", re.IGNORECASE
)
_NEXT = re.compile(rf"\s?(?:,|;|und|sowie|bzw\.)\s{{0,2}}{_SIGN}{_FIGURES}", re.IGNORECASE)
_DATED = re.compile(_VOM, re.IGNORECASE)

# Headers such as "Staatskanzlei - Pressemitteilung Nr.: 295/05" name the release they stand in.
_LED = re.compile(
    r"(?:^|[\s(„])(?:[a-zäöüß]\w*\.?|(?:S|Vgl)\.|Die|Der|Unsere[rn]?|Mit|In|Zur?|Siehe|Wie|Auf|"
    r"Vergleiche|Korrektur|Berichtigung|Richtigstellung)\s{1,2}$|\($"
)
_OF_OTHERS = re.compile(r"\)?,?\s(?:des|der|von)\s[A-ZÄÖÜ]")
_SENTENCE = re.compile(r"(?<=\w{4}[.!?])\s(?=[„\"»]?[^\W\d_a-zäöüß])")

_WORD = r"(?:Korrektur(?:meldung|fassung|hinweis)?|Berichtigung|Richtigstellung)"
_RELEASE = r"(?:(?:Presse|Medien|Polizei)(?:mitteilung|meldung|information)|Meldung|PM)"
_CORRECTED = r"(?:korrigierte|berichtigte)\s(?:Fassung|Version)"
_OPENS = re.compile(
    rf"\W{{0,8}}(?:(?:\d\.|achtung[,:!]|erneute|zweite|dritte|wichtige|nochmalige)\s)?(?:{_WORD}"
    rf"(?=\W{{0,8}}$|\s?[:!+*–—|]|\s-\s|\s(?:\w{{2,12}}\s){{0,3}}(?:{_RELEASE}|Nr)(?!\w))"
    rf"|neue\sFassung(?=\s?[:!)\]])|richtige\s(?:Zahlen|Angaben)(?=\s?[:!)\]]|\szur?\s|\szum\s)"
    rf"|Fehler\sin\s(?:der|unserer|einer)\s{_RELEASE}(?!\w)"
    rf"|(?:{_CORRECTED}|(?:korrigierte|berichtigte)\s{_RELEASE})(?!\w)"
    rf"(?!\s(?:des|der|eine[sr])\s(?!{_RELEASE})))",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    rf"[(\[–—|+*-]\s?(?:{_WORD}|{_CORRECTED}|korrigiert|berichtigt)\s?[)\]–—|+*-]{{0,3}}\s?$",
    re.IGNORECASE,
)
_AT_FAULT = re.compile(
    rf"{_RELEASE}\b.{{0,250}}?(?:eingeschlichen|unterlaufen|fehlerhaft|richtig(?:erweise)? heißen|"
    r"muss es (?:richtig|korrekt)|(?:wird|wurde|haben wir) (?:hiermit |wie folgt ){0,2}"
    r"(?:korrigiert|berichtigt))",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A release that a text names by number and year, and by day if the text says one."""

    number: int
    year: int
    day: date | None
    evidence: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The parts of a release as it speaks of others. ``kind`` is that of the release, where its
    page calls it a correction."""

    title: str
    overline: str | None
    subtitle: str | None
    blocks: Sequence[str]
    kind: str

    @property
    def head(self) -> list[str]:
        return [part for part in (self.title, self.overline, self.subtitle) if part]

    @property
    def opening(self) -> list[str]:
        return [block[:_HEAD_LENGTH] for block in self.blocks[:_HEAD_BLOCKS]]


@dataclass(frozen=True, slots=True)
class Correction:
    """``told`` are the words that call a release a correction; ``corrected`` are the releases that
    it says to correct, none if it names none or several that could be meant."""

    told: str
    corrected: tuple[Named, ...]


def wording(row: Any) -> Wording:
    """Of a release's row joined with that of its latest version."""
    blocks = [block["text"] for block in row.body]
    return Wording(row.title, row.overline, row.subtitle, blocks, row.kind)


def number_of(written: str, published: date) -> tuple[int, int] | None:
    """Number and year of ``055/02``, ``51/ 2024`` or ``Nr. 113 / Prev SAW``; a missing year is that
    of publication, as every house counts anew each year. None where there is no number."""
    found = _NUMBER.search(written)
    if found is None:
        return None
    return int(found["number"]), _year(found["year"]) if found["year"] else published.year


def correction(wording: Wording) -> Correction | None:
    """That a release corrects others, None if it doesn't say so."""
    told = _corrects(wording.head, wording.opening)
    if told is None and wording.kind == "correction":
        told = wording.title
    if told is None:
        return None
    in_head = _distinct(named for part in wording.head for named in _names(part))
    in_opening = _distinct(named for part in wording.opening for named in _names(part))
    return Correction(told, in_head or (in_opening if len(in_opening) == 1 else ()))


def named(wording: Wording) -> tuple[Named, ...]:
    """The releases that a text names, those it corrects among them."""
    return _distinct(one for part in (*wording.head, *wording.blocks) for one in _names(part))


def _corrects(head: Sequence[str], opening: Sequence[str]) -> str | None:
    for part in head:
        if _OPENS.match(part) or _CLOSES.search(part[-80:]):
            return _cut(part, 0, len(part))
    for part in opening:
        if found := _OPENS.match(part) or _AT_FAULT.search(part):
            return _cut(part, found.start(), found.end())
    return None


def _names(text: str) -> Iterator[Named]:
    """The numbers named in a part of a text, each with its sentence."""
    if not _MAY_NAME.search(text):
        return
    for found in _NAMED.finditer(text):
        if not _LED.search(text, max(0, found.start() - 30), found.start()):
            continue
        matches = [found]
        while following := _NEXT.match(text, matches[-1].end()):
            if not following["year"]:
                break
            matches.append(following)
        end = matches[-1].end()
        dated = _DATED.match(text, end)
        end = dated.end() if dated else end
        if _OF_OTHERS.match(text, end):
            continue
        day = _day(dated or found) if len(matches) == 1 else None
        for match in matches:
            year = _year(match["year"]) if match["year"] else (day.year if day else None)
            if year is not None:
                yield Named(int(match["number"]), year, day, _cut(text, found.start(), end))


def _distinct(named: Iterator[Named]) -> tuple[Named, ...]:
    found: dict[tuple[int, int], Named] = {}
    for one in named:
        found.setdefault((one.number, one.year), one)
        if len(found) == _MOST:
            break
    return tuple(found.values())


def _day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    if not parts["day"]:
        return None
    month = (
        MONTHS.split("|").index(parts["name"].lower()) + 1 if parts["name"] else int(parts["month"])
    )
    try:
        return date(int(parts["y"]), month, int(parts["day"]))
    except ValueError:
        return None  # no such day


def _year(written: str) -> int:
    year = int(written)
    return year if year >= 100 else year + (1900 if year >= _TURN else 2000)


def _cut(text: str, start: int, end: int) -> str:
    """The sentence around a place, or as much of it as evidence needs."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    before = [found.end() for found in _SENTENCE.finditer(text, first, start)]
    after = _SENTENCE.search(text, end, last)
    cut = text[before[-1] if before else first : after.start() if after else last]
    return " ".join(cut.split())
