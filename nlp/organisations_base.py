"""The base form of a body's name: ``des Deutschen Bibliotheksverbandes`` is the
``Deutsche Bibliotheksverband``, by itself ``Deutscher Bibliotheksverband``."""

from __future__ import annotations

import re
from functools import cache

from nlp.gazetteer import Words
from nlp.organisations_kinds import base_adjective, kind_of, listed

_ADJECTIVE = re.compile(
    r"(?P<stem>[A-ZÄÖÜ][\w-]*(?:sch|lich|ig(?!er)|[rnit]al|[uin]ell|iv|är|iert|end)|{roots})"
    r"e[nrsm]?$".replace("{roots}", "|".join(sorted(listed("adjective_roots"))))
)
_QUOTED = re.compile(r"[„‚»\"¿?“'](?P<name>[^„“”»«\"¿?\n]{2,60})[“”‘«»\"¿?'](?!\w)")
_BROKEN = re.compile(r"(?<=[a-zäöüß])-(?=[a-zäöüß])")
_CLUB = re.compile(r"\be\. ?V\.?(?!\w)")
_VOWELS = "aeiouy"
_GENITIVES = ("des", "eines", "dieses", "jenes", "ihres", "seines")
_FEMININE = ("ung", "heit", "keit", "schaft", "ion", "tät", "ei", "ur", "ik", "initiative", "ie")
_NEUTER = ("um", "ment", "haus", "werk", "theater", "büro", "museum", "team", "archiv", "chor")


def base_form(surface: str, before: str) -> str:
    """The name in the nominative, in one line, damage repaired. ``before`` is the word that
    stands before it: behind ``des`` the head of the name loses its s."""
    name = _CLUB.sub("e. V.", " ".join(surface.split()))
    name = _QUOTED.sub(lambda match: f"„{match['name'].strip()}“", name)
    name = _BROKEN.sub("", name)
    words = Words(name)
    head = _head(words)
    if head is None:
        return name
    form, gender = _nominative(words.forms[head], before)
    known = kind_of(words.forms[head]) is not None
    parts, end = [], 0
    for index in range(head):
        stem = _declined(words, index)
        if stem is not None and (known or words.forms[index].endswith(("en", "em"))):
            word = stem + "e" if gender == "p" else base_adjective(words.forms[index], gender)
            parts += [name[end : words.starts[index]], word]
            end = words.ends[index]
    parts += [name[end : words.starts[head]], form, name[words.ends[head] :]]
    return "".join(parts)


def _declined(words: Words, index: int) -> str | None:
    """The stem of an adjective before a noun, None for any other word."""
    if words.gap(index) != " ":
        return None
    form = words.forms[index]
    match = _ADJECTIVE.fullmatch(form)
    return None if match is None or kind_of(form) is not None else match["stem"]


def _head(words: Words) -> int | None:
    """The noun that the name is declined by."""
    for index, form in enumerate(words.forms):
        if not form[0].isupper() or _declined(words, index) is not None:
            continue
        if words.gap(index).startswith("- ") and index + 2 < len(words):
            continue  # "Heilbäder- und Kurorteverband"
        if form.endswith("er") and index + 1 < len(words) and kind_of(words.forms[index + 1]):
            continue  # "Thüringer Bauernverband"
        return index
    return None


def _nominative(form: str, before: str) -> tuple[str, str]:
    """The noun in the nominative and its gender (n, f, m, p)."""
    kind = kind_of(form)
    if kind is not None:
        return kind.base, kind.gender
    if form.endswith(_plurals()):
        return form, "p"
    if form.endswith(_FEMININE) or before in ("zur", "einer"):
        return form, "f"
    if before in _GENITIVES and form.endswith("s") and not form.isupper():
        form = _without_genitive(form)
    return form, "n" if form.lower().endswith(_NEUTER) else "f" if before == "der" else "m"


@cache
def _plurals() -> tuple[str, ...]:
    return tuple(listed("plural_heads"))


def _without_genitive(form: str) -> str:
    """``Theaters``, ``Hauses``; ``Campus`` keeps its s."""
    if form.endswith(("us", "ss", "is")):
        return form
    return form[:-2] if form.endswith("es") and form[-3] not in _VOWELS else form[:-1]
