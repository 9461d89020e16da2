"""Sums in lists: who gives how much ("– 2,6 Mio. Euro vom Land,") and who gets it
("– die Gemeinde Muldestausee: 887.500 Euro")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.relations_lexicon import LISTS
from nlp.relations_pairs import Pair
from nlp.relations_refs import Item
from nlp.relations_topics import Topics

_ENTRY = re.compile(r"(?:^|(?<=\n))[ \t]*(?:[-–—•*·¿▪]|\d{1,2}[.)])[ \t]*(?=\S)")
FROM = re.compile(
    r",?\s(?:\([^()]{1,30}\)\s)?(?:(?:überwiegend|größtenteils|vor\sallem|vorrangig)\s)?"
    r"(?:(?:davon\s)?(?:kommen|kamen|stammen|stammten|fließen|flossen)\s)?"
    r"(?:(?:je|jeweils)\s(?:zur\sHälfte|hälftig)\s)?(?:vom|von\s(?:der\s|dem\s|den\s)?|aus\s(?:dem\s|der\s)?|aus\sMitteln\sde[rs]\s|durch\s(?:den|die|das)\s)"
    r"(?:Programm\s|Fonds\s)?[„\"»?¿]?\s?"
)
# What comes behind the giver of a sum that is for one thing among others.
PART = re.compile(r"[“\"«]?(?:\s\([^()]{2,12}\))?\sfür\s")
_YEAR = re.compile(
    r"(?:19|20)\d\d(?:\s(?:und|bis)\s(?:19|20)\d\d)?:\s(?:(?:jeweils|je|rund)\s){0,2}"
)
_BEHIND = re.compile(r"(?:[^\n:]{0,40})?:\s(?:rund\s|bis zu\s|knapp\s|etwa\s)?|[^\n:.]{0,40}\s")
_ARTICLE = re.compile(r"(?:an\s)?(?:der|die|das|den|dem|ans)?\s?")
_LEAD = 400  # characters


def listed(text: str, items: list[Item], topics: Topics) -> Iterator[Pair]:
    """The payments that the entries of the lists of a text state."""
    index = 0
    for entry in _ENTRY.finditer(text):
        start, end = entry.end(), text.find("\n", entry.end())
        end = len(text) if end < 0 else end
        while index < len(items) and items[index].start < start:
            index += 1
        inside = []
        at = index
        while at < len(items) and items[at].end <= end:
            inside.append(items[at])
            at += 1
        sums = [i for i in inside if i.kind == "money"]
        if len(sums) != 1 or any(i.kind == "measure" and i.sort == "project" for i in inside):
            continue
        lead = _lead(text, start)
        if _YEAR.fullmatch(text, start, sums[0].start):
            yield from _by_year(sums[0], lead, topics)
        elif sums[0].start - start < 12:
            yield from _given(text, sums[0], inside, lead, topics)
        else:
            yield from _received(text, start, sums[0], inside, lead)


def _lead(text: str, start: int) -> str:
    """The line before the list."""
    before = text[max(0, start - _LEAD) : start].splitlines()[:-1]
    return next((one for one in reversed(before) if one.strip() and not _ENTRY.match(one)), "")


def _by_year(amount: Item, lead: str, topics: Topics) -> Iterator[Pair]:
    """ "2027 und 2028: jeweils 8 Mio. Euro": for what the talk is of."""
    about = topics.at(amount.start)
    if about is not None and any(word in lead for word in LISTS["budgets"]):
        here = about._replace(start=amount.start, end=amount.end)
        yield Pair("funds", amount, here, amount.start, amount.end, brief=True)


def _given(
    text: str, amount: Item, inside: list[Item], lead: str, topics: Topics
) -> Iterator[Pair]:
    """ "2,6 Mio. Euro vom Land": for what the talk is of."""
    payers = [
        i
        for i in inside
        if i.start > amount.end
        and (i.kind == "organisation" or i.sort in ("fund", "programme"))
        and FROM.fullmatch(text[amount.end : i.start])
    ]
    about = topics.at(amount.start)
    if not payers or about is None or not lead:
        return
    here = about._replace(start=amount.start, end=amount.end)
    for source in payers[:1] if PART.match(text, payers[0].end) else (amount, payers[0]):
        if source.name != about.name:
            yield Pair("funds", source, here, amount.start, payers[0].end, brief=True)


def _received(text: str, start: int, amount: Item, inside: list[Item], lead: str) -> Iterator[Pair]:
    """ "die Stadt Zeitz: 1,6 Mio. Euro", where the line before says that they get it."""
    first = inside[0]
    if first.kind != "organisation" or not _ARTICLE.fullmatch(text[start : first.start]):
        return
    if first.name in LISTS["givers"] or "ministerium" in first.name.lower():
        return
    if not any(word in lead for word in LISTS["getting"]):
        return
    if _BEHIND.fullmatch(text[first.end : amount.start]):
        yield Pair("funds", amount, first, first.start, amount.end, brief=True)
