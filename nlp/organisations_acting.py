"""Bodies that are places as well: they count only where they act, pay or receive."""

from __future__ import annotations

import re
from functools import cache

from nlp.gazetteer import Words
from nlp.organisations_kinds import bodies
from nlp.organisations_known import Body
from nlp.people_words import nameable
from nlp.places_known import place_at

# Words with the names they stand for; the Land goes by its own name.
_PAYERS = {
    "Land": "Land",
    "Landes": "Land",
    "Freistaat": "Land",
    "Freistaates": "Land",
    "Freistaats": "Land",
    "Bund": "Bund",
    "Bundes": "Bund",
    "EU": "Europäische Union",
}
# A name in quotation marks has no more words.
_NAME_WORDS = 10
_PARTNER_ENDINGS = ("länder", "ländern", "kommunen", "gemeinden", "landkreise", "landkreisen")
_TOGETHER = ("Bund", "Land", "Länder", "Ländern", "EU", "Kommunen")


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(bodies()[group])


def acting_bodies(words: Words, state: str) -> list[Body]:
    """Municipalities, the Land (``state``: ``Freistaat Sachsen``), the Bund and the EU where they
    do something."""
    found = []
    for index, form in enumerate(words.forms):
        body = None
        if form in _words("municipal") or form.endswith(("landkreises", "talkreises")):
            body = _municipality(words, index)
        elif form in _PAYERS:
            body = _payer(words, index, index, state)
        elif form == "Union" and index and words.forms[index - 1].startswith("Europäische"):
            body = _payer(words, index - 1, index, state)
        if body is not None:
            found.append(body)
    return found


def pays_there(text: str, start: int) -> bool:
    """Whether the Land or the Bund that a model sees can act there: ``dem Land``, not ``im
    Land``, ``welches Land``, ``Gesetz des Bundes``."""
    before = re.search(r"(?:(\w+)[^\w\n]+)?(\w*)[^\w]*$", text[max(0, start - 60) : start])
    assert before is not None  # it matches the empty string
    two, one = (before[1] or "").lower(), before[2]
    if one == "des":
        return two.endswith(tuple(_words("belongings")))
    if one == "der":
        return not two.endswith((*_words("regions"), *_words("law_words")))
    return one.lower() in _words("payer_cues") or not text[:start].endswith(" ") or not one


def payer_name(surface: str, state: str) -> str | None:
    """``Land``, ``Bundes``, ``EU`` by the name they bear where they act, None for others."""
    first, _, rest = surface.partition(" ")
    name = _PAYERS.get(first) if first in _PAYERS else None
    if first in ("Europäische", "Europäischen"):
        return "Europäische Union" if rest == "Union" else None
    if name is None or (rest and rest.removesuffix("s") != state.rsplit(" ", 1)[-1]):
        return None
    return state if name == "Land" else name if not rest else None


def _before(words: Words, index: int) -> tuple[str, str]:
    """The word before and the one before that, '' where another clause stands there."""
    one = words.forms[index - 1] if index and words.joined(index - 1) else ""
    two = words.forms[index - 2] if one and index > 1 and words.joined(index - 2) else ""
    return one, two


def _before_a_quoted_name(words: Words, article: int) -> str:
    """``Sondervermögen`` in ``Sondervermögen „Infrastruktur“ des Bundes``."""
    if article < 1 or words.gap(article - 1) not in ("“ ", "” ", '" ', "? ", "« "):
        return ""
    for at in range(article - 1, max(0, article - 1 - _NAME_WORDS), -1):
        if words.gap(at - 1) in (" „", ' "', " ?", " »", " “"):
            return words.forms[at - 1]
    return ""


def _acts(words: Words, first: int, last: int, feminine: bool) -> bool:
    """Whether the article and what stands before it make a body of a place.

    ``die Stadt`` and ``der Landkreis`` act; ``der Stadt`` and ``dem Landkreis`` receive, own or
    join in only behind a verb, a partner word, or a noun of money and property.
    """
    one, two = _before(words, first)
    article = one.lower()
    two = two or (_before_a_quoted_name(words, first - 1) if one else "")
    if article == ("die" if feminine else "der") or (article == "das" and not feminine):
        return two not in _words("where") or (article == "das" and two == "auf")
    if article in ("den", "vom", "beim"):
        return article != "den" or words.forms[first] == "Bund" or two not in _words("where")
    if article in ("der", "dem", "des"):
        if two in _words("partners") or (article == "dem" and two in ("an", "für")):
            return True
        if two.lower().endswith(tuple(_words("belongings"))):
            return True
        return article != "des" and two.islower() and two.endswith(("te", "t", "ten"))
    return _headline(words, first, last)


def _headline(words: Words, first: int, last: int) -> bool:
    """``Land fördert 14 Aufzüge``: without an article, before a verb."""
    begins = first == 0 or words.gap(first - 1) not in (" ", ", ")
    if not begins or last + 1 >= len(words) or words.gap(last) != " ":
        return False
    following = words.forms[last + 1]
    return following.islower() and following.endswith("t") and following not in ("mit", "seit")


# "- Stadt Aschersleben: 31.250 Euro"
_SUM_BEHIND = re.compile(
    r": (?:rund |etwa |knapp |bis zu )?\d[\d.,]*\s(?:Mio\.|Mrd\.|Millionen|Euro|EUR|€|\?)"
)


def _is_given_a_sum(words: Words, first: int, end: int) -> bool:
    """``Landkreis Börde: 142.000 Euro`` as an item of a list."""
    begins = first == 0 or "\n" in words.gap(first - 1)
    return begins and _SUM_BEHIND.match(words.text, end) is not None


def _municipality(words: Words, index: int) -> Body | None:
    form = words.forms[index]
    last, end, place = index, words.ends[index], None
    district = place_at(words, index)
    if district is not None:
        last, end = district.last, district.end
    else:
        place = place_at(words, index + 1) if words.joined(index) else None
        if place is not None:
            last, end = place.last, place.end
        elif _unknown_village(words, index):
            last, end = index + 1, words.ends[index + 1]
        else:
            return None
    acts = _acts(words, index, last, feminine="kreis" not in form)
    if not acts and not _is_given_a_sum(words, index, end):
        return None
    name = " ".join(words.text[words.ends[index] : end].split())
    if last > index and place is not None and not place.item.startswith(("Lutherstadt", "Landkr")):
        name = place.item
    base = form.removesuffix("es") if form.endswith("kreises") else form
    separator = "" if not name or name.startswith("/") else " "
    return Body(words.starts[index], end, f"{base}{separator}{name}", 0.8)


def _unknown_village(words: Words, index: int) -> bool:
    """``Gemeinde Rätzlingen``: any name will do behind this word."""
    if not words.forms[index].lower().endswith("gemeinde") or not words.joined(index):
        return False
    return index + 1 < len(words) and nameable(words.forms[index + 1])


def _payer(words: Words, index: int, last: int, state: str) -> Body | None:
    form = words.forms[index]
    name = _PAYERS.get(form, "Europäische Union")
    end = words.ends[last]
    if name == "Land":
        name, land = state, state.rsplit(" ", 1)[-1]
        following = words.forms[index + 1] if index + 1 < len(words) else ""
        if words.joined(index) and following in (land, f"{land}s"):
            last, end = index + 1, words.ends[index + 1]
    union = name == "Europäische Union"
    if not (_pays(words, index, last, union) or _pair(words, index)):
        return None
    return Body(words.starts[index], end, name, 0.8)


def _pays(words: Words, index: int, last: int, union: bool) -> bool:
    one, two = _before(words, index)
    if _is_country(words, index, last, one, two):
        return False
    behind = words.forms[last + 1] if last + 1 < len(words) and words.joined(last) else ""
    if words.forms[index] == "Bund" and behind in ("der", "für"):
        return False  # "Bund der Steuerzahler"
    if union and one == "der":
        two = (two or words.forms[index - 2]).lower()  # "(JTF) der EU"
        return not two.endswith((*_words("regions"), *_words("law_words")))
    if one == "dem" and two in ("aus", "in", "auf", "über"):
        return False
    return _acts(words, index, last, feminine=union)


def _is_country(words: Words, index: int, last: int, one: str, two: str) -> bool:
    """``Sachsen-Anhalt ist das Land der kurzen Wege``, ``das Land, durch das man fährt``."""
    if one != "das" or last + 2 >= len(words):
        return False
    following, third = words.forms[last + 1], words.forms[last + 2]
    if words.gap(last) == ", ":
        return following in ("durch", "in", "aus", "wo") and third in (
            "das",
            "dem",
            "dessen",
            "man",
        )
    return two == "ist" and following == "der"


def _pair(words: Words, index: int) -> bool:
    """``Bund und Land``, ``Bund und Länder``, ``EU, Bund und Land``."""
    if words.forms[index] in ("Landes", "Bundes"):
        return False
    if words.gap(index) == ", " and _is_partner(words.forms[index + 1]):
        return True
    behind = index + 2 < len(words) and words.forms[index + 1] in ("und", "sowie")
    ahead = index >= 2 and words.forms[index - 1] in ("und", "sowie")
    return (behind and _is_partner(words.forms[index + 2])) or (
        ahead and _is_partner(words.forms[index - 2])
    )


def _is_partner(form: str) -> bool:
    return form in _TOGETHER or form.lower().endswith(_PARTNER_ENDINGS)
