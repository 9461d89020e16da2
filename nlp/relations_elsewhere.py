"""Whether a clause about money names something that is paid for and is no measure."""

from __future__ import annotations

import re

from nlp.relations_lexicon import FUNDING
from nlp.relations_refs import Item

# What money is for when it is said and no measure: "für Feuerwehrhäuser", "tragen die Programme".
_ELSEWHERE = re.compile(
    r"\b(?:(?i:für|zur|zum)\s(?:(?:den|die|das|ein\w*|\d+|[a-zäöü]\w+)\s){0,3}"
    r"|(?i:in|an)\s(?:(?:den|die|das|ein\w*|\d+|[a-zäöü]\w+)\s){1,3}"  # not "in Magdeburg"
    r"|(?i:der|die|das|den)\s(?:[a-zäöü]\w+\s){0,2})(?P<noun>[A-ZÄÖÜ][\wäöüß]+)"
)
_TOLD = FUNDING["shares"] | FUNDING["purse"] | FUNDING["cost"] | FUNDING["asides"]
_GIVING = ("", "auf", "von", "vom", "durch", "aus", "genitive", "bracket")


def names_another(text: str, told: str, items: list[Item], cases: dict[Item, str]) -> bool:
    """Whether a noun of the clause ``told``, besides its items, says what the money is for."""
    for item in items:
        # A body stays as a noun: "für den Landkreis".
        got = item.kind == "organisation" and cases[item] not in _GIVING
        told = told.replace(text[item.start : item.end], "Xx" if got else "")
    return any(m["noun"] not in _TOLD for m in _ELSEWHERE.finditer(told))
