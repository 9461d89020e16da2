"""How an item stands in its sentence, told by the preposition, article or noun before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from nlp.relations_refs import Item

_PREPOSITION = (
    r"(?:mit|in|im|ins|zu|zum|zur|von|vom|aus|bei|beim|für|fürs|nach|auf|an|am|durch|gegen|über|unter|um|ohne|seit|laut|gemäß|neben"
    r"|zwischen|wegen|trotz|hinter|vor|gegenüber|dank|statt|anstelle|innerhalb|samt|per|je|entsprechend|zwecks|mittels|zugunsten|ab|bis)"
)
_ARTICLE = (
    r"(?:der|die|das|den|dem|des|eine[rsnm]?|ein|diese[rsnm]?|seine[rsnm]?|ihre[rsnm]?|jede[rsnm]?)"
)
_WORDS = (
    rf"(?:\s(?!{_PREPOSITION}\s|{_ARTICLE}\s|und\s|oder\s)[a-zäöü][\wäöüß-]*(?:e|en|er|es|em|gestern|heute))"
    r"{0,3}"
)
# "aus dem Programm „X“", "mit der Richtlinie X": a bare noun of its kind may stand between.
_KIND = (
    r"(?:\s(?:(?:[A-ZÄÖÜ][\wäöüß-]*)?[Pp]rogramm\w*|Initiative|Fonds|Projekts?|Richtlinien?"
    r"|Gesetz\w*|Entwurf\w*|Vorhaben\w*|[A-ZÄÖÜ][\wäöüß-]+(?=\s[„“\"»?¿])))?"
)
_QUOTE = r"\s[„“\"»?¿]?$"
_OBLIQUE = re.compile(rf"(?i:\b(?P<word>{_PREPOSITION}))(?:\s{_ARTICLE})?{_WORDS}{_KIND}{_QUOTE}")
_FIRST = re.compile(_PREPOSITION, re.IGNORECASE)  # "Aus der GRW": no genitive
_GENITIVE = re.compile(
    rf"\b(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)\s(?:de[rs]|eine[rs])(?:\s[a-zäöü][\wäöüß-]*){{0,3}}{_KIND}{_QUOTE}"
)
_DRAFT = re.compile(
    r"(?:[Ee]ntwurf|Entwurfs|Fassung|Neufassung|Eckpunkten?|Teile?|Umsetzung|Neuauflage|Wirkung(?:en)?|Wirksamkeit|Folgen|Mitglieder|Kernpunkt|Auftrag|Laufzeit)$"
)
_DRAFT_FOR = re.compile(
    r"\b(?:\w*[Ee]ntw[uü]rfe?s?|Eckpunkten?|(?:Bau|Sanierungs)?[Aa]rbeiten)\s"
    r"(?:für|zu|zur|zum|über|an|am)\s(?:(?:den|die|das|dem|ein(?:e[mnr]?)?)\s)?"
    r"(?:[a-zäöü]\w+\s){0,2}[„\"»]?$"
)
_AND = re.compile(
    r"[“\"«?¿]?(?:\s\([^()]{1,20}\))?\s(?:und|sowie|als auch|wie auch|,)\s(?:[A-ZÄÖÜ]\w+s\s)?"
    r"(?:(?:seine?|ihre?)\s(?:[a-zäöü]\w+\s)?(?:[A-ZÄÖÜ]\w+\s)?)?"
    r"(?:die\s|der\s|das\s|dem\s|den\s|von\s(?:der\s)?|vom\s)?[„“\"»?¿]?$"
    r"|,\s(?:die\s|der\s|das\s)?$"
)
_SECTION = re.compile(
    r"(?:§§?|Art(?:ikel|\.))\s\d(?:[\w\s.,]{0,40}\sde[rs]|\w*(?:\s(?:Abs|Satz|Nr)\w*\.?\s\d+)*)\s$"
)
_ARTICLE_BEFORE = re.compile(
    rf"\b(?P<article>(?i:{_ARTICLE}))(?:\s(?!{_ARTICLE}\s)[a-zäöü][\wäöüß-]*(?:e|en|er|es|em)){{0,2}}\s[„“\"»?¿]?$"
)
_HEAD = re.compile(rf"^(?:(?!{_PREPOSITION}\b|de[rs]\b)[^\W\d_][\w-]*[ ]?)+")
_FEMININE = re.compile(
    r"(?:gemeinde|stadt|kirche|union|universität|hochschule|akademie|klinik|Bahn|AG|GmbH|ung|kanzlei|schaft|tät|kammer|behörde|(?<![Vv]ere)in|bank|agentur|fraktion|mission|konferenz|stelle)$"
)
_OBJECT = re.compile(r"\s(?:der|einer)\s(?:[a-zäöü]\w+\s)?[„“\"»]?")
_BACK = 90


def case(text: str, item: Item, low: int = 0) -> str:
    """How an item stands in its sentence: the preposition before it, ``genitive``, ``section``
    ("§ 5 des …"), ``bracket`` or nothing. ``low`` is where its clause begins."""
    before = text[max(low, item.start - _BACK) : item.start]
    if before.endswith("("):
        return "bracket"
    if _SECTION.search(before):
        return "section"
    # "den Entwurf für ein Klimagesetz": what is decided is the law.
    before = _DRAFT_FOR.sub("", before)
    genitive = governor(text, item)
    genitive = genitive if genitive in before else ""
    if genitive and not _DRAFT.search(genitive):
        return "genitive"
    if genitive:
        before = before[: before.rindex(genitive)]
        before = before if before.endswith(" ") else before + " "
    oblique = _OBLIQUE.search(before)
    return oblique["word"].lower() if oblique else ""


def governor(text: str, item: Item) -> str:
    """The noun on which an item hangs as a genitive: "Mittel" in "Mittel des Landes"."""
    found = _GENITIVE.search(text, max(0, item.start - _BACK), item.start)
    return found["noun"] if found and not _FIRST.fullmatch(found["noun"]) else ""


def article(text: str, item: Item, low: int = 0) -> str:
    found = _ARTICLE_BEFORE.search(text[max(low, item.start - 40) : item.start])
    return found["article"].lower() if found else ""


def nominative(text: str, item: Item, low: int = 0) -> bool:
    """Whether an item may be a subject, as far as its article tells. ``low`` is where its clause
    begins."""
    if not item.named and item.kind == "measure":
        return text[item.start : item.end].lower() not in ("ihn", "ihm", "ihr")
    word = article(text, item, low)
    if word == "der":
        return not _feminine(text[item.start : item.end])
    return not word.endswith(("em", "en", "es")) or word == ""


def _feminine(surface: str) -> bool:
    """Whether "der" before a name is a genitive or dative: "der Kirchengemeinde St. Stephan"."""
    head = _HEAD.match(surface)
    words = (head[0] if head else surface).split()
    return any(_FEMININE.search(word) for word in (words[:1] + words[-1:]))


def accusative(text: str, item: Item) -> bool:
    """Whether an item can't be a subject but an object: its article is "den" or "einen"."""
    return article(text, item).endswith("en") or text[item.start : item.end] == "ihn"


def together(text: str, items: list[Item]) -> list[Item]:
    """The first item and those joined to it by "und"."""
    joined = items[:1]
    for previous, item in pairwise(items):
        between = text[previous.end : item.start]
        if len(between) > 60 or not _AND.search(between) or item.kind != previous.kind:
            break
        joined.append(item)
    return joined


def cases(text: str, items: Iterable[Item], low: int = 0) -> dict[Item, str]:
    """The case of each item; what is joined by "und" stands as the first does."""
    found = {item: case(text, item, low) for item in items}
    for previous, item in pairwise(found):
        if previous.kind != item.kind:
            given = item.kind == "measure" and previous.kind in ("person", "organisation")
            if given and _OBJECT.fullmatch(text, previous.end, item.start):
                found[item] = ""  # "stimmte der Bundesrat der Verordnung zu"
            continue
        between = text[previous.end : item.start]
        if found[item] == "bracket" and previous.name == item.name:
            found[item] = found[previous]  # "dem Fonds für regionale Entwicklung (EFRE)"
        if len(between) < 12 and _AND.fullmatch(between) and found[item] in ("", "genitive"):
            found[item] = found[previous]  # "des Heilmittel- und des Waldgesetzes"
    return found
