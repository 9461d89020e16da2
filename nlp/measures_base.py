"""The base form and the type of a measure whose whole name is given."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.release import MeasureType
from nlp.measures_facts import LAWS, ONE_QUOTE, PHRASES
from nlp.measures_known import amending
from nlp.measures_lexicon import (
    BARE,
    NEVER,
    NEVER_ENDINGS,
    TAILS,
    Gender,
    compound,
    is_generic,
    tail,
)
from nlp.measures_names import nominative, tidy

_MARKED = re.compile(r"[„“”\"»«‚›‹¿?](?P<name>[^„“”\"»«‚‘›‹¿?]+)[„“”\"»«‘›‹¿?]")
_ADJECTIVE = re.compile(r"(?:\d{1,3}\.|[A-ZÄÖÜa-zäöü][a-zäöüß-]+(?:e|en|er|es|em))$")
# "das „Blaue Band“" is called "Blaues Band".
_NEUTER = re.compile(r"\b[Dd]as\s[„“”\"»«‚‘›‹¿?]?$")
_WEAK_NEUTER = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+e(?=\s[A-ZÄÖÜ])")
_GENITIVE = re.compile(r"\b(?:des|eines|dieses|seines|ihres|unseres)\s$")
# "LuKIFG", "StromNEV", "LWO", "FTG M-V": abbreviations say what they are by their last letter.
_LAW_SIGN = re.compile(
    r"[A-ZÄÖÜ][\wäöü]*[A-ZÄÖÜa-zäöü](GB|G|VO|V|O)(?:[ -](?:LSA|M-V|NRW|Bln|SH))?"
)
_DEFAULT: MeasureType = "programme"
# Laws are called by their Land; a strategy "des Landes" is the same as without these words.
_KEEP_THEIR_LAND: tuple[MeasureType, ...] = ("law", "ordinance")
_OF_THE_LAND = re.compile(
    r"(?:^|\s)(?:des Landes(?: Sachsen-Anhalt)?|für das Land Sachsen-Anhalt)$"
)


class Base(NamedTuple):
    """A measure's name in base form; ``head`` is the noun that later stands for it."""

    name: str
    type: MeasureType
    head: str | None
    bare: bool = False  # nothing but a kind: "Aktionsplan", "das Gesetz"
    told: bool = True  # whether a word says the type


def base(text: str, start: int, end: int) -> Base | None:
    """The base form of the name that stands at a place, by its noun, or by the noun before it;
    None for what can't be a measure."""
    surface = tidy(text[start:end])
    known = _known(surface)
    if known is not None:
        return known
    amendment = amending(surface)
    if amendment is not None:
        return Base(amendment, "law", "Gesetz")
    words = surface.split()
    if surface in NEVER or words[0] in NEVER:
        return None
    for index, word in enumerate(words[:5]):
        never = word.lower().endswith(NEVER_ENDINGS)
        noun = None if never else _noun(word)
        if noun is not None:
            return _built(words, index, noun)
        if never or not (
            _ADJECTIVE.match(word) or word in ("und", "sowie") or word.endswith(("-", ","))
        ):
            break
    if not words[0].strip("0123456789.,") or words[min(index, len(words) - 1)].lower().endswith(
        NEVER_ENDINGS
    ):
        return None
    return _unknown(text, start, words)


def _known(surface: str) -> Base | None:
    plain = surface.translate(ONE_QUOTE)
    for phrase, known in PHRASES.get(plain.split()[0].strip('"!+'), ()):
        if phrase.strip('"') == plain.strip('"'):
            return Base(known.name, known.type, None)
    law = LAWS.get(surface)
    return Base(law.name, law.type, None) if law else None


class _Noun(NamedTuple):
    base: str
    type: MeasureType
    gender: Gender
    lemma: str
    bare: bool


def _noun(word: str) -> _Noun | None:
    form = BARE.get(word)
    if form is not None:
        head = form.head
        name = word if form.plural else head.name
        gender: Gender = "p" if form.plural else head.gender
        return _Noun(name, head.type, gender, head.lemma, bare=not head.telling)
    parts = compound(word) if word[:1].isupper() else None
    if parts is not None:
        head = parts.form.head
        name = word if parts.form.plural else _whole(parts.modifier, head.name, word)
        gender = "p" if parts.form.plural else head.gender
        generic = is_generic(parts.modifier, head)
        return _Noun(name, head.type, gender, head.lemma, bare=generic)
    ending = tail(word) if word[:1].isupper() else None
    if ending is None:
        return None
    kind, inflection = ending
    name = word[: len(word) - inflection]
    return _Noun(name, kind.type, kind.gender, name, bare=name.lower() in TAILS)


def _whole(modifier: str, head: str, word: str) -> str:
    joint = modifier.endswith("-") or not word[len(modifier)].islower()
    return modifier + (head if joint else head[0].lower() + head[1:])


def _built(words: list[str], index: int, noun: _Noun) -> Base:
    before = " ".join(words[:index])
    if before and not before.endswith(("-", "und", ",")):
        before = nominative(before, noun.gender)
    rest = " ".join(words[index + 1 :])
    if noun.type not in _KEEP_THEIR_LAND:
        rest = _OF_THE_LAND.sub("", rest)
    quoted = _MARKED.fullmatch(rest)
    rest = quoted["name"] if quoted else _MARKED.sub(r"„\g<name>“", rest)
    name = tidy(f"{before[:1].upper()}{before[1:]} {noun.base} {rest}")
    return Base(name, noun.type, noun.lemma, bare=noun.bare and not before and not rest)


def _unknown(text: str, start: int, words: list[str]) -> Base:
    """A name without a noun that says its kind: the noun before it may ("Programm „EXTRA“")."""
    name = _MARKED.sub(r"„\g<name>“", " ".join(words))
    weak = _WEAK_NEUTER.match(name) if _NEUTER.search(text[max(0, start - 8) : start]) else None
    if weak:
        name = f"{name[: weak.end()]}s{name[weak.end() :]}"
    name = name[:1].upper() + name[1:] if " " in name else name
    sign = _LAW_SIGN.fullmatch(name)
    if sign is not None:
        return Base(name, "law" if sign[1] in ("G", "GB") else "ordinance", None)
    before = text[max(0, start - 60) : start]
    if len(words) == 1 and _GENITIVE.search(before) and name.endswith("s"):
        name = name.removesuffix("s")
    kinds = before.rstrip(' „“"»¿?‚').split()
    noun = _noun(kinds[-1]) if kinds else None
    if noun is None:
        return Base(name, _DEFAULT, None, told=False)
    return Base(name, noun.type, noun.lemma)
