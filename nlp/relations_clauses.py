"""Takes a sentence apart into its main clauses and the subordinate clauses inside them.

Clauses joined by "und" are told apart where a new verb begins, and share what they have in common:
"Sie tritt am 1. Juni in Kraft | und löst die Verordnung von 1978 ab".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from nlp.relations_lexicon import FINITE, PARTICIPLE, SPOKEN
from nlp.relations_second import closing, is_main

Spans = tuple[tuple[int, int], ...]


class Clause(NamedTuple):
    """A clause as the stretches of text it consists of. ``relative``: where the noun ends that
    a relative clause belongs to, else None; ``opener`` is the word a subordinate begins with."""

    spans: Spans
    opener: str = ""
    relative: int | None = None

    def has(self, start: int, end: int) -> bool:
        return any(low <= start and end <= high for low, high in self.spans)

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def said(self) -> int:
        """Where the clause begins behind its opener."""
        return self.start + len(self.opener)

    @property
    def end(self) -> int:
        return self.spans[-1][1]


_RELATIVE = (
    "der", "die", "das", "den", "dem", "dessen", "deren", "welche", "welcher", "welches",
)  # fmt: skip
_OPENERS = (
    r"dass|daß|weil|wenn|falls|ob|um(?!\s(?:weitere|rund|\d+|ein|zwei|drei|vier|fünf|sechs|zehn)\s)|nachdem|während|obwohl|damit|indem|sodass"
    "|wobei|wofür|womit|wodurch|wonach|sofern|bevor|sobald|da|was|wie|wovon|woran|worin"
)
_SUBORDINATE = re.compile(
    rf"(?P<comma>,)\s(?P<opener>{'|'.join(_RELATIVE)}|{_OPENERS}"
    r"|(?:mit|durch|aus|in|von|für|auf|bei|über|nach|zu|an)"
    r"\s(?:der|dem|das|die|den|denen|deren|dessen)(?=\s))\s"
)
_BREAK = re.compile(r";\s|\s[–—](?=\s)(?![^()\n]{0,80}\))|(?<!osten):\s|\s/\s")
_JOINED = re.compile(r"(?:,?\s(?:und|sowie|aber|sondern)|,)\s(?=(?P<verb>[a-zäöüß]+)\s)")
_NEXT = re.compile(r",\s(?!sondern\s)(?=(?P<words>(?:[^\s,]+\s){2,8}))")
_LAST_VERB = re.compile(r"\b(?P<verb>[a-zäöüß]+)\s(?:und|sowie)\s")
_WORD = re.compile(r"\b[a-zäöüß]+\b")
_APPOSED = re.compile(r",\s(?P<words>(?:(?![,;:]).){3,100}?(?P<participle>[a-zäöüß]+))(?=[,.;])")
_AHEAD = re.compile(
    r"\s*(?P<clause>(?P<opener>Wie|Nachdem|Während|Weil|Da|Obwohl|Bevor|Damit)\s[^,;:.!?\n]{6,160}),\s"
    r"(?=[a-zäöüß]+\s)"
)
_INSERTED = re.compile(r",\sso\s(?:der|die|das)\s[A-ZÄÖÜ]\w+$")  # "wird, so der Plan, durch …"
_BY_WHICH = re.compile(
    r"(?:mit|durch|aus|in|von|für|auf)\s(?:der|dem|das|die|den|denen|deren)(?=\s[a-zäöü])"
)
_SUBORDINATES = 12  # in one sentence; a longer one is no sentence
_CONJUNCTS = 6


def clauses(text: str, start: int, end: int) -> list[Clause]:
    """The clauses of the sentence ``text[start:end]``, main clauses first."""
    mains: list[list[tuple[int, int]]] = [[]]
    found: list[Clause] = []
    position = at = start
    ahead = _AHEAD.match(text, start, end)
    if (
        ahead is not None and ahead["clause"].split()[1] not in SPOKEN
    ):  # "Wie der Minister sagte, startet das Programm im Mai"
        found.append(Clause((ahead.span("clause"),), ahead["opener"].lower()))
        position = at = ahead.end()
    for _ in range(_SUBORDINATES):
        match = _SUBORDINATE.search(text, at, end)
        if match is None:
            break
        if is_main(text, match, end) or _INSERTED.search(text, start, match.start()):
            at = match.end()
            continue
        _split(text, position, match.start(), mains)
        close = closing(text, match.end(), end)
        stop = close.start() if close else end
        relative = match.start() if _is_relative(match["opener"]) else None
        found += _parts(text, match, stop, relative)
        position = stop + 1 if close and text[stop] == "," and not _again(text, stop) else stop
        at = position
    _split(text, position, end, mains)
    found += _apposed(text, start, end)
    return [*(one for spans in mains if spans for one in _conjuncts(text, tuple(spans))), *found]


def _apposed(text: str, start: int, end: int) -> Iterator[Clause]:
    """Participles set off by commas: "das Gesetz, im Mai vom Landtag beschlossen, gilt"."""
    for match in _APPOSED.finditer(text, start, end):
        words = _WORD.findall(match["words"])
        if _SUBORDINATE.match(text, match.start()) or any(word in SPOKEN for word in words):
            continue
        if match["participle"] in PARTICIPLE:
            yield Clause((match.span("words"),), "", match.start())


def _is_relative(opener: str) -> bool:
    """Whether the clause speaks of the noun before it; "dessen Ziele …" speaks of the goals."""
    if opener in ("dessen", "deren"):
        return False
    return opener.rpartition(" ")[2] in (*_RELATIVE, "denen")


def _again(text: str, stop: int) -> bool:
    return _SUBORDINATE.match(text, stop) is not None


def _parts(text: str, match: re.Match[str], stop: int, relative: int | None) -> Iterator[Clause]:
    """A subordinate clause; where "und" goes on behind its verb, the clauses it consists of."""
    opener = (match.start("opener"), match.end())
    start = opener[0]
    for _ in range(_CONJUNCTS):
        found = next(
            (m for m in _LAST_VERB.finditer(text, max(start, opener[1]), stop) if _last(m["verb"])),
            None,
        )
        if found is None:
            break
        span = (start, found.end("verb"))
        new = _BY_WHICH.match(text, found.end(), stop)
        if new is not None and relative is not None:
            # "…, den sie vorgelegt haben und mit dem sie das Gesetz umsetzen"
            yield Clause(
                (span,) if start == opener[0] else (opener, span), match["opener"], relative
            )
            yield Clause(((found.end(), stop),), new[0], relative)
            return
        yield Clause((span,) if start == opener[0] else (opener, span), match["opener"], relative)
        start = found.end()
    again = text[start:stop].startswith(tuple(f"{word} " for word in _RELATIVE))
    first = start == opener[0] or (relative is not None and again)
    yield Clause(((start, stop),) if first else (opener, (start, stop)), match["opener"], relative)


def _last(verb: str) -> bool:
    return verb in FINITE or verb in SPOKEN


def _split(text: str, start: int, end: int, mains: list[list[tuple[int, int]]]) -> None:
    position = start
    for match in _BREAK.finditer(text, start, end):
        if match.start() > position:
            mains[-1].append((position, match.start()))
        mains.append([])
        position = match.end()
    if end > position:
        mains[-1].append((position, end))


def _conjuncts(text: str, spans: Spans) -> Iterator[Clause]:
    """A main clause taken apart where a new verb begins."""
    first = _first_verb(text, spans)
    if first is None:
        yield Clause(spans)
        return
    shared: Spans = ()
    position = spans[0][0]
    for cut, begin, share in _cuts(text, spans, first[1]):
        yield Clause((*shared, *_between(spans, position, cut)))
        shared = _between(spans, spans[0][0], first[0]) if share else ()
        position = begin
    yield Clause((*shared, *_between(spans, position, spans[-1][1])))


def _first_verb(text: str, spans: Spans) -> tuple[int, int] | None:
    for low, high in spans:
        for match in _WORD.finditer(text, low, high):
            if match[0] in SPOKEN:
                return match.span()
    return None


def _cuts(text: str, spans: Spans, after: int) -> list[tuple[int, int, bool]]:
    """Where a clause ends, where the next begins, and whether it has the same subject."""
    found: list[tuple[int, int, bool]] = []
    for low, high in spans:
        start = max(low, after)
        for match in _JOINED.finditer(text, start, high):
            if match["verb"] in SPOKEN:
                found.append((match.start(), match.end(), True))
        for match in _NEXT.finditer(text, start, high):
            if any(word in SPOKEN for word in match["words"].split()[1:]):
                found.append((match.start(), match.end(), False))
    found.sort()
    return found[:_CONJUNCTS]


def _between(spans: Spans, start: int, end: int) -> Spans:
    cut = ((max(low, start), min(high, end)) for low, high in spans)
    return tuple(span for span in cut if span[0] < span[1]) or ((start, end),)
