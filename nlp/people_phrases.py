"""Where the wording of an office or body ends: ``Präsidentin der Hochschule Harz``."""

from __future__ import annotations

import re
from collections.abc import Container

from nlp.gazetteer import Words
from nlp.people_names import words_in
from nlp.places_known import place_at, place_words

_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_CLUB = re.compile(r"\s(?:e\.\s?V\.|gGmbH|GmbH|mbH|AG|eG|KG|SE)(?!\w)")
# Longest wording followed, in words; "Ministerin für Arbeit, Soziales, Gesundheit …" has 8.
_LIMIT = 16


def complement_end(words: Words, head: int, names: Container[int]) -> int:
    """The last word of the wording of an office or body whose head word stands at ``head``.

    ``names`` holds the words at which somebody's name begins; a wording never runs into one.
    """
    last = head
    at = head + 1
    while at < len(words) and at - head <= _LIMIT and at not in names:
        form = words.forms[at]
        if not _goes_on(words, at, names):
            break
        if form[0].isupper():
            if form in words_in("time_words") or _behind_place(words, at):
                break
            last = at
        elif not (_links(words, head, at) or _is_adjective(words, at)):
            break
        at += 1
    return _with_legal_form(words, last)


def _links(words: Words, head: int, at: int) -> bool:
    form = words.forms[at]
    if form in words_in("articles") and words.forms[at - 1] in ("und", "sowie"):
        return False  # "und der" begins something else
    if form in ("die", "das", "dem", "den"):
        return words.forms[at - 1] in words_in("prepositions")
    if form in words_in("links"):
        return True
    if form not in words_in("near_links"):
        return False
    if at == head + 1:
        return True
    behind = words.forms[at + 1] if at + 1 < len(words) else ""
    return place_at(words, at + 1) is not None or behind in place_words()["doubtful"]["rivers"]


def _behind_place(words: Words, at: int) -> bool:
    """``Außenminister der Niederlande Frans …``: behind a place something else begins."""
    if words.gap(at - 1) != " " or place_at(words, at) is not None:
        return False
    place = place_at(words, at - 1)
    return place is not None and place.last == at - 1


def _with_legal_form(words: Words, last: int) -> int:
    match = _CLUB.match(words.text, words.ends[last])
    while match and last + 1 < len(words) and words.starts[last + 1] < match.end():
        last += 1
    return last


def _goes_on(words: Words, at: int, names: Container[int]) -> bool:
    gap = words.gap(at - 1)
    form = words.forms[at]
    if gap in (" ", "- ", "/", " & "):
        return True
    if gap == "\n":
        return form.islower()
    if gap == " (":  # "Halle (Saale)", but no abbreviation
        place = place_at(words, at - 1)
        return place is not None and place.last == at
    if gap == ") ":
        return form in words_in("links")
    if gap in (", ", "-, ") and (form[0].isupper() or _is_adjective(words, at)):
        return _is_list(words, at, names)
    return False


def _is_list(words: Words, at: int, names: Container[int]) -> bool:
    """Whether a comma leads on in a list that ends with ``und``: ``Wirtschaft, Tourismus und``."""
    for later in range(at, min(at + 8, len(words) - 1)):
        form = words.forms[later]
        if later in names:
            return False
        if form in ("und", "sowie"):
            return later + 1 not in names and words.forms[later + 1][0].isupper()
        if not form[0].isupper() and not _is_adjective(words, later):
            return False
        if words.gap(later) not in (", ", " ", "- ", "-, "):
            return False
    return False


def _is_adjective(words: Words, at: int) -> bool:
    """A small word that can only be an adjective here: behind an article or preposition, before
    a noun."""
    form = words.forms[at]
    before = words.forms[at - 1]
    return (
        at + 1 < len(words)
        and form[0].islower()
        and form.endswith(_ADJECTIVE_ENDINGS)
        and form not in words_in("links")
        and words.forms[at + 1][0].isupper()
        and (
            before in words_in("links")
            or before in words_in("near_links")
            or words.gap(at - 1).startswith(",")
        )
    )
