"""Who leads a body without the word of an office: ``die Initiative, die Anna Muster leitet``,
``Anna Muster steht an der Spitze des Vereins``."""

from __future__ import annotations

import re

from nlp.gazetteer import Words
from nlp.people_assemble import Candidate
from nlp.people_words import words_in

_TOP = re.compile(r"\ban\sder\sSpitze\s(?:der|des|von|vom|eine[rs])\s(?!\w*[Mm]inisterium|Land)")
_STANDS = re.compile(r"\b(?:steht|stand|gestanden)\b")
_CLAUSE = 25  # words of a relative clause
_INSIDE = (" ", "-", "/", " (", ") ")
_BEFORE = 8  # words before a name that may hold the verb


def clause_end(words: Words, begin: int) -> int:
    """The last word of the clause that a word stands in, at most 25 on."""
    end = begin
    while end < min(begin + _CLAUSE, len(words) - 1) and words.gap(end) in _INSIDE:
        end += 1
    return end


def is_led_by(words: Words, candidate: Candidate) -> bool:
    """``die Initiative, die Anna Muster seit 2019 leitet``."""
    first, last = candidate.first, candidate.name.last
    if first < 2 or words.gap(first - 2) != ", ":
        return False
    if words.forms[first - 1] not in ("der", "die", "das", "den", "deren", "dessen"):
        return False
    for at in range(last + 1, min(last + 8, len(words))):
        if words.gap(at - 1) != " ":
            return False
        if words.forms[at] in words_in("leads"):
            return True
    return False


def is_at_the_top(words: Words, last: int) -> bool:
    """``steht Anna Muster seit 2012 an der Spitze des Vereins``; whoever stands there in a
    ministry has a title of her own."""
    end = clause_end(words, last)
    clause = words.text[words.ends[last] : words.ends[end]]
    said = words.text[words.starts[max(0, last - _BEFORE)] : words.ends[end]]
    return bool(_TOP.search(clause)) and bool(_STANDS.search(said))
