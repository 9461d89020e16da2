"""Where a date lies, before publication or after it: told by the words before it (``seit``,
``bis``, ``voraussichtlich``, ``rückwirkend zum``), else by the tense of its sentence."""

from __future__ import annotations

import re

from nlp.dates_lexicon import TABLES, code, codes
from nlp.dates_sentences import words
from nlp.dates_tense import Direction, tense
from nlp.dates_tokens import Tokens

_PLANS = frozenset((*TABLES["tense"]["planned"], *TABLES["tense"]["planning"]))
_AWAITED = frozenset(TABLES["tense"]["awaited"])
_EXTENDED = frozenset(TABLES["tense"]["extended"])
_OVER = frozenset(TABLES["tense"]["over"])
_SINCE, _UNTIL, _FROM, _FOR = code("SEIT"), code("BIS"), code("AB"), code("VON")
# "mehr als bei der Schätzung im"
_COMPARED = re.compile(r"\b(?:mehr|weniger|\w+er) als [^,.;]*$")
_ALREADY = (["wie", "schon"], ["wie", "bereits"])
_NAMED, _AT, _FROM_TO = codes("CAP MARK"), codes("IM AM VOM"), codes("BIS DASH GLUE")


def direction(tokens: Tokens, i: int) -> Direction:
    """-1 where the date that starts at token ``i`` lies before publication, 1 where it lies
    after it, 0 where that is open."""
    if awaited(tokens, i):
        return 1
    if _told_over(tokens, i):
        return -1
    for before in (i - 1, i - 2, i - 3):
        symbol = tokens.symbol(before)
        if symbol == _SINCE:
            return -1
        if symbol in (_UNTIL, _FROM):
            return 1 if tense_at(tokens, i) >= 0 else 0
        if symbol == _FOR and _planned(tokens, i):
            return 1
    return tense_at(tokens, i)


def tense_at(tokens: Tokens, i: int) -> Direction:
    """-1 where the sentence around token ``i`` reports, 1 where it announces, else 0."""
    return tense(*words(tokens, i))


def awaited(tokens: Tokens, i: int) -> bool:
    """``voraussichtlich im Herbst``, ``frühestens am 3. Mai``, ``nicht vor Juni``"""
    before = [tokens.word(at).lower() for at in range(max(0, i - 4), i)]
    pairs = {" ".join(before[n : n + 2]) for n in range(len(before))}
    return not _AWAITED.isdisjoint(before) or not pairs.isdisjoint(("nicht vor", "noch vor"))


def lasts_since(tokens: Tokens, i: int) -> bool:
    """``seit dem 3. Mai``"""
    return _SINCE in (tokens.symbol(i - 1), tokens.symbol(i - 2))


def lasted_until(tokens: Tokens, i: int) -> bool:
    """``Bis Mittwoch gingen 312 Anträge ein``, but ``wurde bis Mittwoch verlängert``"""
    until = _UNTIL in (tokens.symbol(i - 1), tokens.symbol(i - 2))
    return until and tense_at(tokens, i) < 0 and _EXTENDED.isdisjoint(words(tokens, i)[0])


def _told_over(tokens: Tokens, i: int) -> bool:
    """``rückwirkend zum 1. Januar``, ``mehr als im Mai``, ``wie schon im Herbst``, ``das
    Gutachten vom 8. Mai``"""
    before = [tokens.word(at) for at in range(max(0, i - 7), i)]
    if not _OVER.isdisjoint(before[-4:]):
        return True
    compared = before[-2:-1] == ["als"] or before[-3:-1] in _ALREADY
    if compared and tokens.symbol(i - 1) in _AT:
        return True
    if "gegenüber" in before[-5:] or _COMPARED.search(" ".join(before)):
        return True
    dated = before[-1:] in (["vom"], ["von"]) and tokens.symbol(i - 2) in _NAMED
    return dated and _FROM_TO.isdisjoint(tokens.symbols[i : i + 5])


def _planned(tokens: Tokens, i: int) -> bool:
    """Whether the sentence names a plan for token ``i``: "für Juli angekündigt"."""
    before = {tokens.word(at).lower() for at in (i - 1, i - 2) if at >= 0}
    return "für" in before and not _PLANS.isdisjoint(words(tokens, i)[0])
