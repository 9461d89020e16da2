"""Bodies that no list knows, by the way their names are built."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from typing import Any, NamedTuple

from nlp.cabinets import KNOWLEDGE
from nlp.gazetteer import Words
from nlp.organisations_known import Body
from nlp.people_names import is_first_name
from nlp.people_phrases import complement_end
from nlp.places_known import place_at

_INDEFINITE = frozenset(
    "ein eine einen einem einer eines kein keine keinen keiner jede jedes jeder jeden jedem "
    "welche welches manche einzelne viele mehrere alle weitere".split()
)
_ADJECTIVE = re.compile(r"[A-ZÄÖÜ][\w-]+(?:sche|ische|tsche|elle|ale|ige|tige)[nrsm]?$")
_ARTICLES = frozenset("der die das den dem des Der Die Das Den Dem Des".split())
_GENITIVE_HEADS = ("verband", "verein", "vereinigung", "bund", "kammer", "gewerkschaft", "akademie", "zentrale")  # fmt: skip
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
def _alone() -> frozenset[str]:
    return frozenset(bodies()["alone"])


def _named(words: Words, index: int, kind: Kind) -> Body | None:
    first, prefix = _before(words, index, kind)
    if index and words.forms[first - 1].lower() in _INDEFINITE and words.joined(first - 1):
        return None
    start = words.starts[first]
    name = prefix + kind.base
    if kind.base in _alone():
        return Body(start, words.ends[index], name)
    local = _local(words, index, kind.base)
    if local is not None:
        return Body(start, local.end, prefix + local.name)
    following = words.forms[index + 1] if index + 1 < len(words) and words.joined(index) else ""
    if following == "für" or (
        following in ("der", "des") and kind.base.lower().endswith(_GENITIVE_HEADS)
    ):
        last = complement_end(words, index, _stops(words, index))
        if last > index + 1 and last - index <= _FOR_LIMIT:
            tail = " ".join(words.text[words.ends[index] : words.ends[last]].split())
            return Body(start, words.ends[last], f"{name} {tail}", 0.9)
    if prefix or _proper_compound(kind.base):
        place = place_at(words, index + 1) if following else None
        if place is not None:
            tail = " ".join(words.text[words.ends[index] : place.end].split())
            return Body(start, place.end, f"{name} {tail}", 0.9)
        return Body(start, words.ends[index], name, 0.9)
    return None


def _stops(words: Words, index: int) -> range:
    """A body's own complement never takes in another one behind ``und``."""
    for at in range(index + 2, min(index + 14, len(words))):
        if words.forms[at - 1] in ("und", "sowie") and kind_of(words.forms[at]) is not None:
            if words.gap(at - 2).startswith("-"):
                continue
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
    return parts[0].isupper() or is_first_name(parts[0]) or parts[0] in ("Fraunhofer", "Leibniz", "Helmholtz")  # fmt: skip


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
        last = at.get(len(words.text[: match.start()].rstrip(' “"')))
        if last is None:
            continue
        first = _begin_of_company(words, last, "V" in match.group())
        if first is not None:
            start = words.starts[first]
            name = " ".join(words.text[start : match.end()].split())
            found.append(Body(start, match.end(), name))
    for match in _FRACTION.finditer(words.text, 0, limit):
        name = f"{match[1]}-Fraktion" if match[1].isalpha() else f"Fraktion {match[1]}"
        found.append(Body(match.start(), match.end(), name))
    return found


_INSIDE_CLUB = frozenset("für der des zu von in und im am zur &".split())
_TRADES = ("konzern", "hersteller", "zulieferer", "betreiber", "anbieter", "dienstleister", "entwickler", "unternehmen", "spezialist")  # fmt: skip


def _begin_of_company(words: Words, last: int, club: bool) -> int | None:
    first = last + 1
    at = last
    stops = frozenset(bodies()["not_in_company"])
    while at >= 0 and last - at < 7:
        form = words.forms[at]
        if at < last and words.gap(at) not in (" ", " & ", "- ", " + ", "/"):
            break
        if form in stops:
            break
        if form[0].isupper() or form[0].isdigit():
            first = at
        elif not (club and form in _INSIDE_CLUB) and form not in ("und", "&"):
            break
        at -= 1
    while first < last and (
        words.forms[first].lower().endswith(_TRADES) or words.forms[first] in ("Verein", "Vereins")
    ):
        first += 1
    return first if first <= last else None
