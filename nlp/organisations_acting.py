"""Bodies that are places as well: they count only where they act, pay or receive."""

from __future__ import annotations

from functools import cache

from nlp.gazetteer import Words
from nlp.organisations_known import Body
from nlp.organisations_patterns import bodies
from nlp.places_known import place_at

_PAYERS = {
    "Land": "Land Sachsen-Anhalt",
    "Landes": "Land Sachsen-Anhalt",
    "Bund": "Bund",
    "Bundes": "Bund",
    "EU": "Europäische Union",
}


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(bodies()[group])


def acting_bodies(words: Words, land: str) -> list[Body]:
    """Municipalities, the Land, the Bund and the EU where they do something."""
    found = []
    for index, form in enumerate(words.forms):
        body = None
        if form in _words("municipal"):
            body = _municipality(words, index)
        elif form in _PAYERS:
            body = _payer(words, index, index, land)
        elif form == "Union" and index and words.forms[index - 1].startswith("Europäische"):
            body = _payer(words, index - 1, index, land)
        if body is not None:
            found.append(body)
    return found


def _before(words: Words, index: int) -> tuple[str, str]:
    one = words.forms[index - 1] if index and words.joined(index - 1) else ""
    two = words.forms[index - 2] if one and index > 1 and words.joined(index - 2) else ""
    return one, f"{two} {one}".strip()


def _acts(words: Words, first: int, last: int) -> bool:
    """Whether a verb of doing stands behind a name that begins a clause."""
    if last + 1 >= len(words) or not words.joined(last):
        return False
    one, _ = _before(words, first)
    return one in _words("nominative") and words.forms[last + 1] in _words("acting_verbs")


def _municipality(words: Words, index: int) -> Body | None:
    form = words.forms[index]
    last, end = index, words.ends[index]
    if not form.endswith("kreis") or form in ("Landkreis", "Kreis"):
        if index + 1 >= len(words) or not words.joined(index):
            return None
        place = place_at(words, index + 1)
        if place is None:
            return None
        last, end = place.last, place.end
    one, two = _before(words, index)
    if not (_acts(words, index, last) or {one, two} & _words("acting_before")):
        return None
    name = " ".join(words.text[words.starts[index] : end].split())
    return Body(words.starts[index], end, name, 0.8)


def _payer(words: Words, index: int, last: int, land: str) -> Body | None:
    form = words.forms[index]
    end = words.ends[last]
    if form.startswith("Land"):
        following = words.forms[index + 1] if index + 1 < len(words) else ""
        if words.joined(index) and following in (land, land + "s"):
            last, end = index + 1, words.ends[index + 1]
    one, two = _before(words, index)
    paying = bool({one, two} & _words("paying_before"))
    if not (paying or _acts(words, index, last) or _pair(words, index)):
        return None
    name = _PAYERS.get(form, "Europäische Union")
    if name.startswith("Land"):
        name = f"Land {land}"
    return Body(words.starts[index], end, name, 0.8)


def _pair(words: Words, index: int) -> bool:
    """``Bund und Land``, ``Bund und Länder``, ``EU, Bund und Land``."""
    others = ("Bund", "Land", "Länder", "Ländern", "EU", "Kommunen")
    if words.forms[index] in ("Landes", "Bundes"):
        return False
    if words.gap(index) == ", " and index + 1 < len(words) and words.forms[index + 1] in others:
        return True
    behind = index + 2 < len(words) and words.forms[index + 1] in ("und", "sowie")
    ahead = index >= 2 and words.forms[index - 1] in ("und", "sowie")
    return (behind and words.forms[index + 2] in others) or (
        ahead and words.forms[index - 2] in others
    )
