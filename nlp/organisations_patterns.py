"""Bodies that no list knows, by the way their names are built."""

from __future__ import annotations

import re
from functools import cache

from nlp.gazetteer import Words
from nlp.organisations_kinds import Kind, base_adjective, bodies, head_words, kind_of, listed
from nlp.organisations_known import Body
from nlp.people_phrases import complement_end
from nlp.people_words import is_first_name, nameable, words_in
from nlp.places_known import place_at

_ADJECTIVE = re.compile(r"(?:[A-ZÄÖÜ][\w-]+(?:sche|tsche|[rnit]ale|[uin]elle)|Freiwillige)[nrsm]?$")
_FOR_LIMIT = 9
_OF_PARLIAMENT = re.compile(r"(?:des|im) (?:Landtag|Bundestag|Bundesrat)(?:e?s)?")
_OFFICES = ("samt", "kommunalaufsicht", "bauaufsicht", "veterinäramt", "leitstelle")


def patterned_bodies(words: Words) -> list[Body]:
    """Authorities, associations, schools, courts by their head word."""
    found = []
    for index, form in enumerate(words.forms):
        kind = kind_of(form)
        if kind is not None:
            body = _named(words, index, kind)
            if body is not None:
                found.append(body)
        elif form[0].isupper():
            base = next((base for base in _bases(form) if base in _single_locals()), None)
            body = _local(words, index, base) if base else None
            if body is not None:
                found.append(body)
    return found


def _bases(form: str) -> tuple[str, ...]:
    return form, form.removesuffix("s"), form.removesuffix("es")


@cache
def _single_locals() -> frozenset[str]:
    return frozenset(name for name in bodies()["local"] if " " not in name)


def _named(words: Words, index: int, kind: Kind) -> Body | None:
    first, prefix = _before(words, index, kind)
    if index and words.forms[first - 1].lower() in listed("indefinite"):
        return None
    start = words.starts[first]
    name = prefix + kind.base
    owned = _end_of_owner(words, index, kind.base)
    if owned is not None:
        tail = " ".join(words.text[words.ends[index] : owned].split())
        return Body(start, owned, f"{name} {tail}", 0.9)
    local = _local(words, index, kind.base)
    if local is not None:
        return Body(start, local.end, prefix + local.name, 0.95)
    last = _complement(words, index, kind)
    if last is not None:
        tail = " ".join(words.text[words.ends[index] : words.ends[last]].split())
        return Body(start, words.ends[last], f"{name} {tail}", 0.9)
    end = _end_of_proper(words, index, kind.base, prefix)
    if end is None:
        return None
    tail = " ".join(words.text[words.ends[index] : end].split())
    return Body(start, end, f"{name} {tail}".strip(), 0.9)


def _end_of_owner(words: Words, index: int, base: str) -> int | None:
    """``Veterinäramt des Landkreises Harz``, ``Bauaufsicht der Stadt Zeitz``: an office and its
    district or town are one body."""
    if not base.lower().endswith(_OFFICES) or index + 2 >= len(words) or not words.joined(index):
        return None
    article, owner = words.forms[index + 1], words.forms[index + 2]
    if (article, owner.endswith("kreises")) == ("des", True):
        place = place_at(words, index + 2)
    elif article == "der" and owner in listed("municipal"):
        place = place_at(words, index + 3)
    else:
        return None
    return None if place is None else place.end


def _end_of_proper(words: Words, index: int, base: str, prefix: str) -> int | None:
    """Where a name ends that is one without ``für`` or ``der`` behind it, None if it is none."""
    place = place_at(words, index + 1) if words.joined(index) else None
    adjective = prefix and " und " not in prefix and " & " not in prefix
    proper = adjective or _proper_compound(base) or _stands_alone(base)
    proper = proper or _is_committee(words, index, base)
    if not proper and not (place and _is_compound(base)):
        return None
    return words.ends[index] if place is None else place.end


def _is_committee(words: Words, index: int, base: str) -> bool:
    """``Verkehrsausschuss des Landtages``, ``Sportausschuss im Landtag``"""
    behind = " ".join(words.forms[index + 1 : index + 3])
    return base.endswith("ausschuss") and _OF_PARLIAMENT.fullmatch(behind) is not None


def _stands_alone(base: str) -> bool:
    """Bodies that need nothing behind their name: ``Bildungsausschuss``, ``Philologenverband``."""
    lower = base.lower()
    if base in listed("alone"):
        return True
    if not lower.endswith(("ausschuss", "ausschuß", "verband")) or lower in (
        "ausschuss",
        "verband",
    ):
        return False
    return not lower.startswith(tuple(listed("common_unions")))


def _is_compound(base: str) -> bool:
    """``Waldbesitzerverband``, ``Jugendamt``, but not the bare ``Verband``, nor a ``Zentrum``."""
    lower = base.lower()
    if lower.endswith(tuple(listed("no_locals"))):
        return False
    return lower not in head_words()


def _complement(words: Words, index: int, kind: Kind) -> int | None:
    """The last word of ``für …`` or ``der …`` behind a kind of body, None if it has none."""
    if index + 2 >= len(words) or not words.joined(index) or kind.base in listed("too_general"):
        return None
    following, third = words.forms[index + 1], words.forms[index + 2]
    genitive = following in ("der", "des") and kind.base.lower().endswith(tuple(listed("genitive")))
    if not genitive and (following != "für" or third in words_in("articles") or third == "eine"):
        return None
    if genitive and kind_of(third) is not None:
        return None  # a chamber of a court, a committee: the court is the body
    last = _with_direction(words, complement_end(words, index, _stops(words, index)))
    return last if index + 1 < last <= index + _FOR_LIMIT else None


def _stops(words: Words, index: int) -> set[int]:
    """A body's own complement never takes in another body behind ``und`` or ``der``, nor where
    it is (``in Bernburg``), nor the name of the Land (``des Landes Sachsen-Anhalt``)."""
    stops: set[int] = set()
    for at in range(index + 2, min(index + 14, len(words))):
        before, form = words.forms[at - 1], words.forms[at]
        if form == "in":
            stops.add(at)
        if before in ("und", "sowie") and form in ("vom", "von", "beim", "mit", "zum", "zur"):
            stops |= {at - 1, at}
        behind_and = before in ("und", "sowie") and not words.gap(at - 2).startswith("-")
        if not behind_and and before not in ("der", "des"):
            continue
        if form == "Landes" or form.endswith("akultät") or kind_of(form) is not None:
            stops |= {at - 1, at}
    return stops


def _with_direction(words: Words, last: int) -> int:
    """``Polizeidirektion Sachsen-Anhalt Nord``, ``Forsten Mitte``."""
    if (
        last + 1 < len(words)
        and words.gap(last) == " "
        and words.forms[last + 1] in listed("directions")
    ):
        return last + 1
    return last


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
    return first.isupper() or is_first_name(first) or first in listed("proper_first")


def _local(words: Words, index: int, base: str) -> Body | None:
    """``Polizeirevier Salzlandkreis``, ``Amtsgericht Halle (Saale)``: a place names the body; in
    a sports club's name another word may stand between."""
    if base not in _single_locals() or index + 1 >= len(words) or not words.joined(index):
        return None
    at = index + 1
    if base in listed("councils") and words.forms[at] == "von" and words.joined(at):
        at += 1  # "der Gemeinderat von Weßling"
    if base in listed("sports") and words.joined(at) and nameable(words.forms[at]):
        at += place_at(words, at) is None
    end = _end_of_place(words, at)
    if end is None:
        return None
    tail = " ".join(words.text[words.ends[index] : end].split())
    return Body(words.starts[index], end, f"{base} {tail.removeprefix('von ')}", 0.95)


def _end_of_place(words: Words, at: int) -> int | None:
    """Where a place's name ends, also one joined of two (``Anhalt-Mitte``) or with ``Nord``."""
    place = place_at(words, at)
    if place is not None:
        last = _with_direction(words, place.last)
        return place.end if last == place.last else words.ends[last]
    first, hyphen, second = words.forms[at].partition("-") if at < len(words) else ("", "", "")
    joined = hyphen and all(place_at(Words(part), 0) for part in (first, second) if part)
    return words.ends[at] if hyphen and (joined or first in listed("place_parts")) else None
