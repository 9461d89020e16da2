"""What is paid for, told by words that stand side by side: "3 Mio. Euro für das Programm",
"das 3 Mio. Euro teure Programm", "das vom Bund geförderte Programm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from nlp.relations_cases import case, governor
from nlp.relations_lexicon import FUNDING, HYPOTHESES, NEGATIONS
from nlp.relations_lists import FROM
from nlp.relations_pairs import Pair
from nlp.relations_refs import Item

_WORD = re.compile(r"\w+")
_SUPPOSED = (HYPOTHESES - {"kann", "können", "wenn", "ob", "falls", "sofern"}) | {
    "beantragt", "beantragte", "fordert", "forderte", "gefordert", "verlangt", "wünscht", "statt"
}  # fmt: skip
_FOR = re.compile(
    r"\s(?:für|fürs|zur|zum|an)\s(?:(?:den|die|das|eine?n?)\s)?(?:[a-zäöü][\w-]+\s){0,2}"
    r"(?:(?:Programm|Projekt|Pilotprojekt|Vorhaben)\s)?[„“\"»]?"
)
_GIVEN = re.compile(
    r"(?:[“\"«]?(?:\s\([^():\d]{2,40}\))?|\s(?!in\sKraft)(?:im|in|am|zwischen|bei|auf|mit)\s(?:[^:;.\n]|\.\d){3,70}):\s(?:rund\s)?"
    r"|[“\"«]?(?:\s(?:in|im|am|bei)\s[^:;.,()\n]{2,50})?\s\((?:(?:Gesamtk|K)osten:?\s)?(?:rund\s|ca\.\s|etwa\s|insgesamt\s)?"
)
_WORTH = re.compile(
    r"\s(?:teure|schwere|umfassende|starke|dotierte|ausgestattete)[nrsm]?\s(?:\w+\s)?[„“\"»]?"
)
_PAID = re.compile(
    r"\s(?:ko|mit)?(?:gefördert|finanziert|unterstützt|bezuschusst)e[nrsm]?\s(?:[a-zäöü]\w+\s)?"
    r"(?:[A-ZÄÖÜ]\w+\s)?[„“\"»]?"
)
_TO = re.compile(
    r"\s(?:(?:davon|dieser\sSumme)\s)?(?:(?:gehen|geht|gingen|ging|fließen|flossen)\s)?"
    r"an\s(?:(?:die|den|das)\s)?"
)
_FOR_IT = re.compile(r"[^.,;\n]{0,40}\s(?:für|zur|zum)\s")
_A_SUM = re.compile(r"\b[Ee]in(?:e[mnrs]?)?\s(?:[a-zäöü]\w+\s)?[„“\"»]?$")
_WITH = re.compile(r"[“\"«]?\smit\s(?:rund\s|insgesamt\s|etwa\s)?")
_VOLUME = re.compile(
    r"[“\"«]?\s(?:mit einem|im|in|mit einer|hat ein)\s(?:\w+\s)?"
    r"(?:\w*[Vv]olumen|Umfang|Höhe|Ausstattung|Budget)\svon\s"
    r"(?:(?:insgesamt|rund|etwa|knapp|über|gut|mehr als|bis zu)\s){0,2}"
)


def beside(text: str, items: list[Item]) -> Iterator[Pair]:
    """The payments that neighbours among the items of a sentence state."""
    for first, second in pairwise(items):
        if _denied(text, first, second):
            continue
        between = text[first.end : second.start]
        kinds = (first.kind, second.kind)
        if kinds == ("money", "measure") and (_FOR.fullmatch(between) or _WORTH.fullmatch(between)):
            yield Pair("funds", first, second, first.start, second.end, brief=True)
        elif kinds == ("money", "organisation") and _TO.fullmatch(between):
            if not _FOR_IT.match(text, second.end):
                yield Pair("funds", first, second, first.start, second.end, brief=True)
        elif kinds == ("measure", "money") and _worth(text, first, between):
            yield Pair("funds", second, first, first.start, second.end, brief=True)
        elif second.kind == "measure" and first.kind in ("organisation", "measure"):
            stands = case(text, first)
            if _PAID.fullmatch(between) and stands in ("von", "vom", "aus", "durch"):
                yield Pair("funds", first, second, first.start, second.end, brief=True)


def granted(text: str, items: list[Item]) -> Iterator[Pair]:
    """ "2 Mio. Euro vom Land für den Neubau": a sum, who gives it, and what for."""
    for amount, giver, measure in zip(items, items[1:], items[2:], strict=False):
        kinds = (amount.kind, giver.kind, measure.kind)
        if kinds != ("money", "organisation", "measure") or _denied(text, amount, measure):
            continue
        if FROM.fullmatch(text, amount.end, giver.start) and _FOR.fullmatch(
            text, giver.end, measure.start
        ):
            for source in (amount, giver):
                yield Pair("funds", source, measure, amount.start, measure.end, brief=True)


def _worth(text: str, measure: Item, between: str) -> bool:
    """Whether a sum behind a measure is its own: "T: 3 Mio. Euro", "für T 3 Mio. Euro"."""
    if between == " " and case(text, measure) == "für":
        return True
    if governor(text, measure) in FUNDING["purse"]:
        return False
    if measure.sort in ("programme", "fund") and _WITH.fullmatch(between):
        return _A_SUM.search(text[max(0, measure.start - 30) : measure.start]) is not None
    return bool(_GIVEN.fullmatch(between) or _VOLUME.fullmatch(between))


def _denied(text: str, first: Item, second: Item) -> bool:
    """Whether words near by deny or suppose that something is paid."""
    words = set(_WORD.findall(text, max(0, first.start - 60), second.end + 30))
    return bool(words & (NEGATIONS | _SUPPOSED))
