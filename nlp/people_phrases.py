"""Where the wording of an office or body ends: ``Präsidentin der Hochschule Harz``."""

from __future__ import annotations

import re
from collections.abc import Container

from nlp.gazetteer import Words
from nlp.people_offices import office_head
from nlp.people_words import words_in
from nlp.places_known import place_at, place_words

_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_CLUB = re.compile(
    r"(?:\s(?:e\.\s?V\.|gGmbH|GmbH|mbH|AG|eG|KG|SE|A\.\s?ö\.\s?R\.)|\.?,\sLtd\.)(?!\w)"
)
_QUARTERS = ("Nord", "Ost", "Süd", "West", "Mitte")
_DETERMINERS = ("der", "die", "ihr", "ihre", "sein", "seine")
_COPULAS = ("ist", "wird", "bleibt", "wurde")
# A name in quotation marks inside the wording: "der Grundschule „Am Stadtsee“".
OPENED = {" „": "“", " ¿": "¿", " ?": "?", ' "': '"', " »": "«", " ‚": "‘"}
_LONGEST_QUOTED = 8
_LAND = "sachsen-anhalt"  # as bodies write it that write themselves small
# Longest wording followed, in words; "Ministerin für Arbeit, Soziales, Gesundheit …" has 8.
_LIMIT = 16


def complement_end(words: Words, head: int, names: Container[int], loose: bool = False) -> int:
    """The last word of the wording of an office or body whose head word stands at ``head``.

    ``names`` holds the words at which somebody's name begins; a wording never runs into one.
    ``loose`` lets any preposition link its parts; for wordings that are known to end at a name.
    """
    last = head
    at = head + 1
    office = office_head(words.forms[head]) is not None
    while at < len(words) and at - head <= _LIMIT and at not in names:
        form = words.forms[at]
        quoted = _quoted_end(words, at)
        if quoted is not None:
            return quoted
        if not _goes_on(words, at, names, office):
            break
        if form[0].isupper() or _is_brand(words, at):
            if (form in words_in("time_words") and not _is_part(words, at)) or _behind_place(
                words, at
            ):
                break
            last = at
        elif not (_links(words, head, at) or _is_adjective(words, at)) and not (
            loose and form in words_in("near_links") | words_in("prepositions")
        ):
            break
        at += 1
    return _with_legal_form(words, last)


def _quoted_end(words: Words, at: int) -> int | None:
    """The last word of a quoted name that begins at ``at``, None if none begins there."""
    closing = OPENED.get(words.gap(at - 1))
    if closing is None:
        return None
    ends = range(at, min(at + _LONGEST_QUOTED, len(words)))
    return next((end for end in ends if words.gap(end).lstrip(".").startswith(closing)), None)


def closed(wording: str, following: str) -> str:
    """A wording with the bracket or quotation mark closed that its last words have opened; the
    marks mended."""
    if wording.count("(") > wording.count(")"):
        return wording + ")"
    if following in OPENED.values():
        for opening in OPENED:
            before, found, name = wording.partition(opening)
            if found:
                return f"{before} „{name}“"
    return wording


def beyond_complement(words: Words, last: int, names: Container[int]) -> int:
    """The last word of what may stand between the wording of an office and the name: ``(LSB)``,
    ``in Stendal``, ``ist``, ``wird die Soziologin``, ``ist ihr Sohn``."""
    at = last
    if words.joined(at) and at + 2 < len(words) and words.forms[at + 1] in _COPULAS:
        at += 1
        if (
            words.forms[at + 1] in ("der", "die", "ihr", "sein", "ihre", "seine")
            and words.joined(at + 1)
            and at + 3 < len(words)
        ):
            at += 2
        return at if words.joined(at) and at + 1 in names else last
    if words.gap(at).strip('“”"«‘?¿') == " (" and words.gap(at + 1).startswith(")"):
        at += 1
    if at + 2 < len(words) and words.forms[at + 1] in ("in", "aus", "im"):
        place = place_at(words, at + 2)
        at = place.last if place is not None else at
    return at


def _is_brand(words: Words, at: int) -> bool:
    """A body that writes itself small: ``des dbv``, ``der envia Mitteldeutsche Energie AG``."""
    form = words.forms[at]
    if form == "haftungsbeschränkt":
        return True
    if not form[0].islower() or form in words_in("links") or form.endswith(_ADJECTIVE_ENDINGS):
        return False
    before, behind = words.forms[at - 1], words.forms[at + 1] if at + 1 < len(words) else ""
    if form == _LAND:
        return before[0].islower() and before not in words_in("links")
    after = words.after(at) == "," or behind[:1].isupper() or behind == _LAND
    return before in words_in("articles") and after


def _links(words: Words, head: int, at: int) -> bool:
    form = words.forms[at]
    again = form in words_in("articles") and words.forms[at - 1] in ("und", "sowie")
    if again or (form in ("von", "vom") and _is_governing(words, head)):
        return False  # "und der …"; "begleitet wurde der Minister vom Landrat"
    if form in ("die", "das", "dem", "den"):
        return words.forms[at - 1] in words_in("prepositions")
    behind = words.forms[at + 1] if at + 1 < len(words) else ""
    if form in words_in("links") or f"{form} {behind}" in words_in("linked_topics"):
        return True
    if form not in words_in("near_links"):
        return False
    if at == head + 1 or _begins_again(words, at - 1):
        return True
    return place_at(words, at + 1) is not None or behind in place_words()["doubtful"]["rivers"]


def _is_governing(words: Words, head: int) -> bool:
    office = office_head(words.forms[head])
    return office is not None and office.role in ("minister", "state_secretary")


def _begins_again(words: Words, at: int) -> bool:
    """Whether a second office begins at a word: ``… und Staatssekretärin im Ministerium …``."""
    form = words.forms[at]
    return words.forms[at - 1] in ("und", "sowie") and (
        office_head(form) is not None or form == "Mitglied"
    )


def _is_part(words: Words, at: int) -> bool:
    """``Regionalbereich Mitte der …``: no time follows."""
    return words.forms[at] == "Mitte" and words.forms[at - 1][0].isupper()


def _behind_place(words: Words, at: int) -> bool:
    """``Außenminister der Niederlande Frans …``: behind a place something else begins."""
    if words.gap(at - 1) != " " or place_at(words, at) is not None:
        return False
    if words.forms[at] in _QUARTERS:
        return False  # "des Kreissportbundes Altmark West"
    place = place_at(words, at - 1)
    return place is not None and place.last == at - 1


def _with_legal_form(words: Words, last: int) -> int:
    match = _CLUB.match(words.text, words.ends[last])
    while match and last + 1 < len(words) and words.starts[last + 1] < match.end():
        last += 1
    return last


def _goes_on(words: Words, at: int, names: Container[int], office: bool) -> bool:
    gap = words.gap(at - 1)
    form = words.forms[at]
    if gap in (" ", "- ", "/", " & ") or _in_legal_form(words, at):
        return True
    if gap == "\n":
        return form.islower()
    if gap == " (":  # "Halle (Saale)"; an abbreviation only where the name goes on behind it
        place = place_at(words, at - 1)
        return (place is not None and place.last == at) or (office and _goes_on_behind(words, at))
    if gap == ") ":
        return form in words_in("links") or (office and _goes_on_behind(words, at - 1))
    if gap in (", ", "-, ") and (form[0].isupper() or _is_adjective(words, at)):
        return _is_list(words, at, names)
    return False


def _goes_on_behind(words: Words, at: int) -> bool:
    """``der Industrie- und Handelskammer (IHK) Halle-Dessau``, ``(BA) in Sachsen-Anhalt``."""
    if words.gap(at) != ") " or not words.forms[at][-1].isupper():
        return False
    behind = at + 1 + (words.forms[at + 1] in ("in", "im"))
    if behind >= len(words):
        return False
    # "Halle-Dessau"
    hyphened = "-" in words.forms[behind] and words.gap(behind).startswith(",")
    return hyphened or place_at(words, behind) is not None


def _in_legal_form(words: Words, at: int) -> bool:
    """``GmbH & Co. KG``, ``UG (haftungsbeschränkt)``."""
    gap = words.gap(at - 1)
    co = gap == ". " and words.forms[at - 1] == "Co"
    return co or (gap == " (" and words.forms[at] == "haftungsbeschränkt")


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
            or _is_strong(form, before)
        )
    )


def _is_strong(form: str, before: str) -> bool:
    """``die Belange behinderter Menschen``, ``der Verband deutscher Musikschulen``."""
    strong = form.endswith("er") and len(form) > 6 and form not in words_in("no_adjectives")
    return strong and before[0].isupper()
