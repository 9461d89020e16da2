"""Finds measures that are known by name or abbreviation, and laws by their citation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.measures_found import Found
from nlp.measures_lexicon import LAWS, NEVER_ENDINGS, PHRASES, Known

_CITATION = re.compile(
    r"§{1,2}\s?\d+[a-z]?"
    r"(?:\s?(?:Abs\.|Absatz|Absätze|S\.|Satz|Nr\.|Nummer|Alt\.|Halbsatz|Buchstabe|f\.|ff\.|bis|und|,"
    r"|\d+[a-z]?|[a-z]\))){0,12}"
    r"\s(?:des |der )?(?P<law>[A-ZÄÖÜ][a-zäöü]*[A-ZÄÖÜ][\wäöüÄÖÜ-]*(?:/EU| LSA| [IVX]+\b)?)"
)
_STATE_LAW = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,15}(?:G|GB|VO|V|O)[ -]LSA\b")


def phrase(text: str, start: int, word: str) -> Found | None:
    """The known measure whose name begins with the word at ``start``; the longest of several."""
    for name, known in PHRASES.get(word) or PHRASES.get(word.rstrip("+")) or ():
        begin = start - 1 if name[0] == "„" else start
        end = begin + len(name)
        if begin < 0 or not text.startswith(name, begin) or _goes_on(text, end):
            continue
        return Found(begin, end, known.name, known.type, 1.0)
    return None


def _goes_on(text: str, end: int) -> bool:
    following = text[end : end + 2]
    return following[:1].isalnum() or (following[:1] == "-" and following[1:].isalpha())


def hyphened(match: re.Match[str]) -> Iterator[Found]:
    """ "GRW-Förderung", "EFRE-Mittel": the known measure that the word begins with."""
    first = match[0].split("-", 1)[0]
    for phrase, known in PHRASES.get(first, ()):
        if phrase == first and known.type not in ("law", "ordinance"):
            if not match[0].lower().endswith(NEVER_ENDINGS):
                yield Found(match.start(), match.start() + len(first), known.name, known.type, 0.9)


def cited(text: str) -> Iterator[Found]:
    """Laws named by citation ("§ 12 Abs. 2 Satz 1 KVG LSA") and unknown ones of the Land."""
    if "§" in text:
        for match in _CITATION.finditer(text):
            law = match["law"]
            known = (
                LAWS.get(law) or LAWS.get(law.partition(" ")[0]) or Known(law, "law", alone=False)
            )
            yield Found(match.start("law"), match.end("law"), known.name, known.type, 0.9)
    if "LSA" in text:
        for match in _STATE_LAW.finditer(text):
            if match[0] not in LAWS:
                yield Found(match.start(), match.end(), match[0], "law", 0.85)
