"""Finds measures that are known by name or abbreviation, and laws by their citation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.measures_facts import LAWS, PHRASES, Known
from nlp.measures_found import Found
from nlp.measures_lexicon import NEVER_ENDINGS

_CITATION = re.compile(
    r"(?:§{1,2}|\bArt(?:ikel|\.)|\bParagra(?:f|ph))\s?\d+[a-z]?"
    r"(?:\s?(?:Abs\.|Absatz|Absätze|S\.|Satz|Nr\.|Nummer|Alt\.|Halbsatz|Buchstabe|f\.|ff\.|bis|und|,"
    r"|\d+[a-z]?|[a-z]\))){0,12}"
    r"\s(?:des |der )?(?P<law>[A-ZÄÖÜ][a-zäöü]*[A-ZÄÖÜ][\wäöüÄÖÜ-]*(?:/EU| LSA| [IVX]+\b)?)"
)
_AMENDMENT = re.compile(
    r"\bNovell(?:e|ierung) (?P<article>de[rs]) (?P<law>(?:[A-ZÄÖÜ][a-zäöü]+(?:en|er) )?"
    r"[A-ZÄÖÜ][\w-]*"
    r"(?:esetz(?:es|buche?s)|ordnung|verfassung|G|GB|O)(?: LSA| [IVX]+\b)?)(?![\w-])"
    r"|\b(?P<short>[A-ZÄÖÜ][\w-]*(?:-|gesetz))[Nn]ovelle\b"
)
_SIGNED = re.compile(r"(?:G|GB|O|V|VO|R)(?: [A-Z]+)?$")  # laws are abbreviated so
_STATE_LAW = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,15}(?:G|GB|VO|V|O)[ -]LSA\b")


def phrase(plain: str, start: int, word: str) -> Found | None:
    """The known measure whose name begins with the word at ``start``; the longest of several.

    ``plain`` is the text with ``ONE_QUOTE`` for its quotation marks."""
    for name, known in PHRASES.get(word) or PHRASES.get(word.rstrip("+")) or ():
        marks = 1 if name[0] == '"' else 0
        begin = start - marks
        end = begin + len(name)
        if begin >= 0 and plain.startswith(name, begin) and not _goes_on(plain, end):
            return Found(start, end - marks, known.name, known.type, 1.0)
    return None


def _goes_on(text: str, end: int) -> bool:
    following = text[end : end + 2]
    return following[:1].isalnum() or (following[:1] == "-" and following[1:].isalpha())


def hyphened(match: re.Match[str]) -> Found | None:
    """ "GRW-Förderung", "STARK-V-Programm": the known measure that the word begins with."""
    word = match[0]
    if word.lower().endswith(NEVER_ENDINGS):
        return None
    for end in _hyphens(word):
        name = word[:end]
        known = _called(name) or _called(name.replace("-", " "))  # "STARK-III-Programm"
        if known is not None and known.type not in ("law", "ordinance"):
            return Found(match.start(), match.start() + end, known.name, known.type, 0.9)
    return None


def _called(name: str) -> Known | None:
    forms = PHRASES.get(name.partition(" ")[0], ())
    return next((known for form, known in forms if form == name), None)


def _hyphens(word: str) -> list[int]:
    """Where a word has hyphens, the last one first."""
    return [at for at in range(len(word) - 1, 0, -1) if word[at] == "-"][:4]


def amendments(text: str) -> Iterator[Found]:
    """ "Novelle des Schulgesetzes", "KiFöG-Novelle": laws that amend another one."""
    if "ovell" not in text:
        return
    for match in _AMENDMENT.finditer(text):
        name = amending(match[0])
        if name is not None:
            yield Found(match.start(), match.end(), name, "law", 0.9, head="Gesetz")


def amending(words: str) -> str | None:
    """The name of the law that "Novelle des …" or "…-Novelle" speaks of; None for other words."""
    match = _AMENDMENT.fullmatch(words)
    if match is None:
        return None
    if match["law"]:
        return f"Gesetz zur Änderung {match['article']} {_genitive(match['law'])}"
    short = match["short"].rstrip("-")
    if short.endswith("gesetz"):
        return f"Gesetz zur Änderung des {short}es"
    law = _law(short)
    return f"Gesetz zur Änderung des {_genitive(short)}" if law else None


def _law(abbreviation: str) -> Known | None:
    return LAWS.get(f"{abbreviation} LSA") or LAWS.get(abbreviation)


def _genitive(law: str) -> str:
    known = _law(law)
    if known is None:
        return law
    noun, blank, rest = known.name.partition(" ")
    return f"{noun}{'es' if noun.endswith(('esetz', 'buch')) else ''}{blank}{rest}"


def cited(text: str) -> Iterator[Found]:
    """Laws named by citation ("§ 12 Abs. 2 Satz 1 KVG LSA") and unknown ones of the Land."""
    if "§" in text or "Art" in text or "Paragra" in text:
        for match in _CITATION.finditer(text):
            law = match["law"]
            known = LAWS.get(law) or LAWS.get(law.partition(" ")[0])
            if known is None:
                if not _SIGNED.search(law):
                    continue
                known = Known(law, "law", alone=False)
            yield Found(match.start("law"), match.end("law"), known.name, known.type, 0.9)
    if "LSA" in text:
        for match in _STATE_LAW.finditer(text):
            if match[0] not in LAWS:
                yield Found(match.start(), match.end(), match[0], "law", 0.85)
