"""Bodies that no list knows, by the way their names are built."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from typing import Any, NamedTuple

from nlp.cabinets import KNOWLEDGE
from nlp.gazetteer import Words
from nlp.organisations_known import Body
from nlp.people_names import is_first_name, words_in
from nlp.people_offices import office_head
from nlp.people_phrases import complement_end
from nlp.places_known import place_at, states

_ADJECTIVE = re.compile(r"[A-ZÄÖÜ][\w-]+(?:sche|tsche|elle|ale)[nrsm]?$")
_FOR_LIMIT = 9


class Kind(NamedTuple):
    """The kind of body a word names: its base form and gender (n, f, m)."""

    base: str
    gender: str


@cache
def bodies() -> dict[str, Any]:
    with (KNOWLEDGE / "bodies.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _heads() -> list[tuple[str, str]]:
    return sorted(
        ((head, gender[0]) for gender, heads in bodies()["heads"].items() for head in heads),
        key=lambda head: -len(head[0]),
    )


@cache
def _head_endings() -> tuple[str, ...]:
    return tuple(
        head + ending
        for head, gender in _heads()
        for ending in (("",) if gender == "f" else ("", "s", "es"))
    )


@lru_cache(maxsize=50_000)
def kind_of(form: str) -> Kind | None:
    """What kind of body a word names in the singular, None if none: ``Landesamtes``."""
    if not form[0].isupper():
        return None
    lower = form.lower()
    if not lower.endswith(_head_endings()):
        return None
    for head, gender in _heads():
        for ending in ("",) if gender == "f" else ("", "s", "es"):
            if lower.endswith(head + ending):
                return Kind(form[: len(form) - len(ending)], gender)
    return None


def base_adjective(form: str, gender: str) -> str:
    """``Technischen`` before a feminine noun is ``Technische``."""
    stem = re.sub(r"e[nrsm]?$", "", form)
    return stem + {"n": "es", "f": "e", "m": "er"}[gender]


def patterned_bodies(words: Words) -> list[Body]:
    """Authorities, associations, schools, courts by their head word."""
    found = []
    for index, form in enumerate(words.forms):
        kind = kind_of(form)
        if kind is not None:
            body = _named(words, index, kind)
            if body is not None:
                found.append(body)
        elif form in _single_locals():
            body = _local(words, index, form)
            if body is not None:
                found.append(body)
    return found


@cache
def _single_locals() -> frozenset[str]:
    return frozenset(name for name in bodies()["local"] if " " not in name)


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(bodies()[group])


def _named(words: Words, index: int, kind: Kind) -> Body | None:
    first, prefix = _before(words, index, kind)
    if index and words.forms[first - 1].lower() in _listed("indefinite"):
        return None
    start = words.starts[first]
    name = prefix + kind.base
    local = _local(words, index, kind.base)
    if local is not None:
        return Body(start, local.end, prefix + local.name)
    last = _complement(words, index, kind)
    if last is not None:
        tail = " ".join(words.text[words.ends[index] : words.ends[last]].split())
        return Body(start, words.ends[last], f"{name} {tail}", 0.9)
    place = place_at(words, index + 1) if words.joined(index) else None
    adjective = prefix and "-" not in prefix
    proper = adjective or _proper_compound(kind.base) or kind.base in _listed("alone")
    if not proper and not (place and _is_union(kind.base) and place.item in states()):
        return None
    if place is None:
        return Body(start, words.ends[index], name, 0.9)
    tail = " ".join(words.text[words.ends[index] : place.end].split())
    return Body(start, place.end, f"{name} {tail}", 0.9)


def _is_union(base: str) -> bool:
    """``Waldbesitzerverband``, but not the bare ``Verband``."""
    return (
        base[0].isupper()
        and base.lower().endswith(tuple(_listed("unions")))
        and (base.lower() not in _listed("unions"))
    )


def _complement(words: Words, index: int, kind: Kind) -> int | None:
    """The last word of ``für …`` or ``der …`` behind a kind of body, None if it has none."""
    if index + 2 >= len(words) or not words.joined(index) or kind.base in _listed("too_general"):
        return None
    following, third = words.forms[index + 1], words.forms[index + 2]
    genitive = following in ("der", "des") and kind.base.lower().endswith(
        tuple(_listed("genitive"))
    )
    if not genitive and (following != "für" or third in words_in("articles") or third == "eine"):
        return None
    last = complement_end(words, index, _stops(words, index))
    return last if index + 1 < last <= index + _FOR_LIMIT else None


def _stops(words: Words, index: int) -> range:
    """A body's own complement never takes in another body behind ``und`` or ``der``, nor the
    name of the Land: ``des Landes Sachsen-Anhalt``."""
    for at in range(index + 3, min(index + 14, len(words))):
        before, form = words.forms[at - 1], words.forms[at]
        behind_and = before in ("und", "sowie") and not words.gap(at - 2).startswith("-")
        if not behind_and and before not in ("der", "des"):
            continue
        if form == "Landes" or form.endswith("akultät") or kind_of(form) is not None:
            return range(at - 1, at + 1)
    return range(0)


def _before(words: Words, index: int, kind: Kind) -> tuple[int, str]:
    """Where the name begins: at a capitalised adjective or a first part with a hyphen."""
    if index == 0 or words.gap(index - 1) not in (" ", "\n"):
        return index, ""
    before = words.forms[index - 1]
    if _ADJECTIVE.match(before) and not _begins_sentence(words, index - 1):
        return index - 1, base_adjective(before, kind.gender) + " "
    if before in ("und", "&") and index >= 2 and words.gap(index - 2).startswith("-"):
        start = words.starts[index - 2]
        return index - 2, " ".join(words.text[start : words.starts[index]].split()) + " "
    return index, ""


def _begins_sentence(words: Words, index: int) -> bool:
    return (
        index == 0
        or words.gap(index - 1).strip() in (".", "!", "?", ":")
        or ("\n" in words.gap(index - 1))
    )


def _proper_compound(base: str) -> bool:
    """``Friedrich-Ebert-Stiftung``, ``CDU-Landtagsfraktion``, ``Fraunhofer-Institut``."""
    parts = base.split("-")
    if len(parts) < 2 or not parts[-1][0].isupper():
        return False
    first = parts[0]
    return first.isupper() or is_first_name(first) or first in _listed("proper_first")


def _local(words: Words, index: int, base: str) -> Body | None:
    """``Polizeirevier Salzlandkreis``, ``Amtsgericht Halle (Saale)``: a place names the body."""
    if base not in _single_locals() or index + 1 >= len(words) or not words.joined(index):
        return None
    place = place_at(words, index + 1)
    if place is None:
        return None
    tail = " ".join(words.text[words.ends[index] : place.end].split())
    return Body(words.starts[index], place.end, f"{base} {tail}")


@cache
def _legal() -> re.Pattern[str]:
    forms = "|".join(
        re.escape(form).replace(r"\ ", r"\s?") for form in sorted(bodies()["legal"], key=len)[::-1]
    )
    return re.compile(rf"(?<=[\s\w“\"]\s)(?:{forms})(?![\w-])")


_FRACTION = re.compile(
    r"\bFraktion(?:en)?\s+(?:der\s+|von\s+)?(CDU|SPD|AfD|FDP|BSW|DIE LINKE|Die Linke|"
    r"(?:BÜNDNIS|Bündnis) 90/(?:DIE GRÜNEN|Die Grünen))(?!\w)"
)


def companies(words: Words) -> list[Body]:
    """What ends with a legal form: ``Dow Olefinverbund GmbH``, ``Förderverein Dom e. V.``."""
    found = []
    at = {end: index for index, end in enumerate(words.ends)}
    limit = words.ends[-1] if words.ends else 0
    for match in _legal().finditer(words.text, 0, limit):
        end = match.start()
        while end > max(0, match.start() - 3) and words.text[end - 1] in ' \n“"':
            end -= 1
        last = at.get(end)
        if last is None:
            continue
        first = _begin_of_company(words, last, "V" in match.group())
        if first is not None:
            start = words.starts[first]
            kind = kind_of(words.forms[first])
            name = kind.base if kind else words.forms[first]
            name += " " + words.text[words.ends[first] : match.end()]
            name = " ".join(name.split())
            found.append(Body(start, match.end(), name))
    for match in _FRACTION.finditer(words.text, 0, limit):
        name = f"{match[1]}-Fraktion" if match[1].isalpha() else f"Fraktion {match[1]}"
        found.append(Body(match.start(), match.end(), name))
    return found


def _begin_of_company(words: Words, last: int, club: bool) -> int | None:
    first = last + 1
    at = last
    while at >= 0 and last - at < 7:
        form = words.forms[at]
        if at < last and words.gap(at) not in (" ", " & ", "- ", " + ", "/"):
            break
        if form in _listed("not_in_company") or office_head(form) is not None:
            break
        if form[0].isupper() or form[0].isdigit():
            first = at
        elif not _inside_company(words, at, club):
            break
        at -= 1
    while first < last and (_is_trade(words.forms[first]) or _is_trade(words.forms[first + 1])):
        first += 1
    return first if first <= last else None


def _inside_company(words: Words, at: int, club: bool) -> bool:
    """Small words of a company's name: ``Müller & Sohn``, ``Bau- und Handels GmbH``."""
    form = words.forms[at]
    if club and _inside_club(words, at):
        return True
    return form == "und" and at > 0 and words.gap(at - 1).startswith("-")


def _inside_club(words: Words, at: int) -> bool:
    """Small words of a club's name; ``des`` and ``der`` only behind its kind: ``Förderverein der
    Stadtbibliothek``, not ``Aktivitäten des``."""
    form = words.forms[at]
    if form in ("der", "des"):
        before = words.forms[at - 1] if at else ""
        return before in _listed("club_heads") or (bool(before) and kind_of(before) is not None)
    adjective = form.endswith(("er", "en")) and at and kind_of(words.forms[at - 1]) is not None
    return form in _listed("inside_club") or bool(adjective)


def _is_trade(form: str) -> bool:
    return form in ("Verein", "Vereins") or form.lower().endswith(tuple(_listed("trades")))
