"""Brings together what one release says of one measure: one name for all its mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from nlp.measures_again import called_again, ends_of_compound, parts_of_pair
from nlp.measures_facts import LAWS
from nlp.measures_found import Found
from nlp.measures_lexicon import head_of
from nlp.measures_years import OF_YEAR, with_year_if_older, without_year

_ALIASES = 300  # names looked for again; more there are in no real release
_QUOTES = frozenset('„“”"»«‚‘›‹¿?')
_SURE = 0.95  # likelihood
_TELLING = 8  # letters of a word that means one thing alone


def bundle(text: str, found: Iterable[Found], year: int) -> list[Found]:
    """The finds without overlaps and doubles, each under the name its measure has in the release,
    with the further places that use an abbreviation or short name the text introduced.

    ``year`` is that of publication."""
    finds = _without_overlaps(found)
    names = _Names(text, finds, year)
    result = [
        replace(find, name=names.of(find))
        for find in finds
        if not find.plural or names.known_otherwise(find) or names.is_only(find)
    ]
    result = with_year_if_older(text, _of_one_type(result), names.shortened)
    result.extend(_again(text, result, names))
    return sorted(result, key=lambda find: (find.start, -find.end))


def _without_overlaps(found: Iterable[Found]) -> list[Found]:
    """Of finds that overlap the one that begins first, of those the longest."""
    kept: list[Found] = []
    for find in sorted(found, key=lambda find: (find.start, -find.end)):
        if not kept or find.start >= kept[-1].end:
            kept.append(find)
    return kept


def _of_one_type(finds: list[Found]) -> list[Found]:
    """What has one name has one type: that of the surest find which knows its head."""
    best: dict[str, Found] = {}
    for find in finds:
        other = best.get(find.name)
        if other is None or _authority(find) > _authority(other):
            best[find.name] = find
    return [replace(find, type=best[find.name].type) for find in finds]


def _authority(find: Found) -> tuple[bool, float]:
    return find.head is not None or find.confidence == 1.0, find.confidence


def _key(name: str) -> str:
    return name.casefold().replace("-", "").replace(" ", "")


def _is_of_kind(name: str, kind: str) -> bool:
    """The "Landesprogramm für Vielfalt" is a "Landesprogramm", the "Medien-Änderungsstaatsvertrag"
    an "Änderungsstaatsvertrag"; the "Klimaprogramm" is neither."""
    folded, end = name.casefold(), f"-{kind}".casefold()
    return folded.startswith(f"{kind} ".casefold()) or folded.endswith(end)


def _called_so(text: str, find: Found, kind: str) -> bool:
    """Whether a quoted name has the noun of its kind before it, in whatever case."""
    before = text[max(0, find.start - len(kind) - 5) : find.start]
    return before[-1:] in _QUOTES and before.rstrip('s„“”"»«‚‘›‹¿? ').endswith(kind)


def _is_distinctive(find: Found, surface: str) -> bool:
    """Whether words that named a measure once name it wherever they stand."""
    if find.plural or not surface[0].isupper() or "\n" in surface:
        return False
    return " " in surface or (find.head is not None and len(surface) >= _TELLING)


def _is_quoted(text: str, find: Found) -> bool:
    return text[find.start - 1 : find.start] in _QUOTES and text[find.end : find.end + 1] in _QUOTES


def _is_short_title(alias: str, find: Found) -> bool:
    """Whether a bracket gave the one word by which everybody calls the measure from then on."""
    if " " in alias or " " not in find.name or find.head is None:
        return False
    constructed = alias.endswith(
        (f"-{find.head}", f"-{find.name.split()[0]}")
    )  # „Corona“ + Sondervermögen
    return alias.lower().endswith(find.head.lower()) and not constructed and alias != find.name


class _Names:
    """Which name stands for which in this release."""

    def __init__(self, text: str, finds: list[Found], year: int) -> None:
        self._text = text
        self.shortened: set[str] = set()  # names that lost the year of publication
        self._canonical: dict[str, str] = {}
        self._names = {_key(find.name) for find in finds if not find.plural}
        self._heads = {
            known.lemma
            for find in finds
            if not find.plural and (known := head_of(find.name)) is not None
        }
        self._whole = {_key(find.name) for find in finds if _is_quoted(text, find)}
        self.aliases: dict[str, Found] = {}
        for find in finds:
            self._register(find)
        for find in finds:
            surface = text[find.start : find.end]
            if _is_distinctive(find, surface) and len(self.aliases) < _ALIASES:
                self.aliases.setdefault(surface, find)
            if not find.plural and len(self.aliases) < _ALIASES:
                for part in parts_of_pair(find.name):
                    self.aliases.setdefault(part, find)
        self._shorten(text, finds, year)
        self._join_endings(finds)
        self._join_shorter(finds)
        self._resolve_kinds(finds)

    def _register(self, find: Found) -> None:
        own = _key(find.name)
        self._canonical.setdefault(own, find.name)
        for alias in find.aliases:
            if len(self.aliases) < _ALIASES:
                self.aliases.setdefault(alias, find)
            law = LAWS.get(alias)
            if law:
                named_so = _key(law.name) in self._names and not find.name.startswith(law.name)
                if law.name.startswith(find.name) or named_so:
                    self._canonical[own] = law.name
                else:
                    self._canonical[_key(law.name)] = find.name
            elif _is_short_title(alias, find):
                self._canonical[own] = alias
            elif _key(alias) in self._names and alias.endswith(f"-{find.head}"):
                # „Corona“ behind "Sondervermögen" and "Corona-Sondervermögen" elsewhere
                self._canonical[own] = alias
            self._canonical.setdefault(_key(alias), self._canonical[own])

    def _shorten(self, text: str, finds: list[Found], year: int) -> None:
        """The year of publication behind a name is a date where the text dates it otherwise too:
        "Außenwirtschaftskonzept 2024" in a title, "Außenwirtschaftskonzept von 2014" below."""
        dated = {_key(find.name) for find in finds if OF_YEAR.match(text, find.end)}
        for find in finds:
            short = without_year(find.name)
            if find.name == f"{short} {year}" and _key(short) in dated:
                self._canonical[_key(find.name)] = short
                self.shortened.add(short)

    def _join_endings(self, finds: list[Found]) -> None:
        """A shorter name stands for the only longer one of the release; not one in quotation marks
        ("Stadtumbau" beside "Stadtumbau Ost"), which is whole."""
        known = self._names - self._whole
        longer: dict[str, set[str]] = {}
        for find in finds:
            full = self._canonical.get(_key(find.name), find.name)
            for part in called_again(full):
                short = _key(part)
                if short != _key(full) and short in known:
                    longer.setdefault(short, set()).add(full)
        for short, names in longer.items():
            if len(names) == 1:
                self._canonical[short] = next(iter(names))

    def _join_shorter(self, finds: list[Found]) -> None:
        """ "Der Innovationsfonds" is the "Innovationsfonds Lehre", "der Strukturfonds" the
        "Krankenhausstrukturfonds", where the release has only one name so built."""
        full: dict[str, str | None] = {}  # name: its kind of noun
        for find in finds:
            if not find.plural:
                known = head_of(find.name)
                full[self.of(find)] = find.head or (known.lemma if known else None)
        longer: dict[str, set[str]] = {}
        for name, head in full.items():
            for short in ends_of_compound(name, head):
                if full.get(short, "") == head:
                    longer.setdefault(short, set()).add(name)
        for short, names in longer.items():
            if len(names) == 1:
                self._canonical[_key(short)] = names.pop()

    def _resolve_kinds(self, finds: list[Found]) -> None:
        """ "Das Landesprogramm" is the only programme of the release that has a name so built, or
        that has been called so: "das Landesprogramm „Schwimmfix“"."""
        kinds = {find.name: find.head for find in finds if find.plural and find.head is not None}
        for kind, head in kinds.items():
            names = {
                self.of(find)
                for find in finds
                if not find.plural
                and find.head == head
                and (_is_of_kind(find.name, kind) or _called_so(self._text, find, kind))
            }
            if len(names) == 1:
                self._canonical[_key(kind)] = next(iter(names))
                self._names.add(_key(kind))

    def of(self, find: Found) -> str:
        name = find.name
        for _ in range(3):
            name = self._canonical.get(_key(name), name)
        return name

    def is_only(self, find: Found) -> bool:
        """Whether a kind of measure ("eine Kooperationsvereinbarung") is one that the model is
        sure of, and the release names no other that it may point back to."""
        return find.confidence >= _SURE and find.type != "project" and find.head not in self._heads

    def known_otherwise(self, find: Found) -> bool:
        return _key(find.name) in self._names


def _again(text: str, finds: list[Found], names: _Names) -> list[Found]:
    """Further places of abbreviations and quoted names that the text introduced."""
    if not names.aliases:
        return []
    taken = sorted((find.start, find.end) for find in finds)
    alternatives = "|".join(re.escape(a) for a in sorted(names.aliases, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-]|[.]\w)")
    result = []
    index = 0
    for match in pattern.finditer(text):
        while index < len(taken) and taken[index][1] <= match.start():
            index += 1
        if index < len(taken) and taken[index][0] < match.end():
            continue
        source = names.aliases[match[0]]
        result.append(
            Found(match.start(), match.end(), names.of(source), source.type, 0.9, head=source.head)
        )
    return result
