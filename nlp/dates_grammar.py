"""The machinery of the date grammar: rules are patterns over symbols with a reader each.

A pattern is a regular expression in which a word of capitals stands for a symbol
(``nlp.dates_lexicon.SYMBOLS``) or a group of them, and spaces mean nothing:
``(?P<day>D2) DOT (?P<month>MONTH) (?P<year>YEAR)?``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from nlp.dates_lexicon import SYMBOLS, code, codes
from nlp.dates_scene import Scene

#: SKIP is what the grammar knows to be no date: ages, broken days, file numbers.
Type = Literal["DATE", "TIME", "DURATION", "SET", "SKIP"]

_GROUPS = {
    "COUNT": "[WORD ONE D2 N2 NUM BOTH]",
    "TO": "(?:BIS (?:VOM|AM|DEN|ART)?|DASH|GLUE)",
    "UNITS": "[UNIT YEARS]",
}
_NEVER_FIRST = "".join(sorted(codes("LOWER DOT COMMA MARK STOP BREAK")))
_PERIOD = re.compile(r"\d{4}(?:-(?:\d\d|[QH]\d))?(?:/\d{4}-(?:\d\d|[QH]\d))?")
_NAME = re.compile(r"(?<![<\w])[A-Z][A-Z0-9]+(?![\w>])")


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression over tokens ``first`` to ``last`` (exclusive). ``kept`` tells whether
    it belongs to what the archive keeps, or only to the wider TIMEX3."""

    first: int
    last: int
    type: Type
    value: str
    kept: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule's pattern matched."""

    scene: Scene
    match: re.Match[str]

    def has(self, group: str) -> bool:
        return self.match.start(group) >= 0

    def at(self, group: str) -> int:
        """The first token of a group."""
        return self.match.start(group)

    def get(self, group: str) -> Any:
        """The value of a group's first token; None where the group took no part."""
        at = self.match.start(group)
        return self.scene.tokens.values[at] if at >= 0 else None

    def word(self, group: str) -> str:
        at = self.match.start(group)
        return self.scene.tokens.word(at).lower() if at >= 0 else ""

    def timex(
        self,
        type_: Type,
        value: str | None,
        first: str | None = None,
        last: str | None = None,
        kept: bool = True,
    ) -> list[Timex]:
        """One expression over the whole match, or from one group's start to another's end;
        nothing where there is no value."""
        if value is None:
            return []
        start = self.match.start(first or 0)
        end = self.match.end(last or 0)
        return [Timex(start, end, type_, value, kept)]

    def skip(self) -> list[Timex]:
        return [Timex(self.match.start(), self.match.end(), "SKIP", "")]


#: What a reader gives back: expressions, or nothing where the words mean no date after all.
Reader = Callable[[Hit], list[Timex]]


def read_nothing(hit: Hit) -> list[Timex]:
    """For what looks like a date and is none: its tokens are read as nothing else."""
    return hit.skip()


@dataclass(frozen=True, slots=True)
class Rule:
    pattern: str
    read: Reader


def compile_pattern(pattern: str) -> str:
    """The regular expression over symbol characters that a readable pattern stands for."""

    def expand(match: re.Match[str]) -> str:
        name = match[0]
        return compile_pattern(_GROUPS[name]) if name in _GROUPS else code(name)

    unknown = set(_NAME.findall(pattern)) - set(SYMBOLS) - set(_GROUPS)
    if unknown:
        raise ValueError(f"unknown symbols in a date pattern: {', '.join(sorted(unknown))}")
    return re.sub(r"\s+", "", _NAME.sub(expand, pattern))


class Grammar:
    """Rules in order of preference; the leftmost match wins, then the first rule."""

    def __init__(self, rules: list[Rule]) -> None:
        self._rules = [(re.compile(compile_pattern(rule.pattern)), rule.read) for rule in rules]
        plain = [re.sub(r"\(\?P<\w+>", "(?:", regex.pattern) for regex, _ in self._rules]
        any_rule = "|".join(f"({pattern})" for pattern in plain)
        # Most tokens begin no expression; one look spares them all the rules.
        self._any = re.compile(f"(?![{_NEVER_FIRST}])(?:{any_rule})")

    def read(self, scene: Scene) -> Iterator[Timex]:
        """The expressions of a text in order. Every rule looks at a bounded number of tokens, so
        the time is linear in their number."""
        symbols = scene.tokens.symbols
        position = 0
        while hit := self._any.search(symbols, position):
            found = self._first(scene, hit.start(), (hit.lastindex or 1) - 1)
            for timex in found:
                if timex.type == "DATE" and timex.kept and _PERIOD.fullmatch(timex.value):
                    scene.last_period = (timex.first, timex.value)
            yield from found
            position = max([hit.start() + 1, *(timex.last for timex in found)])

    def _first(self, scene: Scene, start: int, rule: int) -> list[Timex]:
        for regex, read in self._rules[rule:]:
            match = regex.match(scene.tokens.symbols, start)
            if match is not None and (found := read(Hit(scene, match))):
                return found
        return []
