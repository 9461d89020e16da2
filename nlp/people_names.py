"""Names of people in a text, without title and office: by first names and by known people."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache

from nlp.cabinets import cabinets, surname_of
from nlp.gazetteer import Words
from nlp.people_words import is_first_name, nameable, names_a_thing, word_lists, words_in

_MOST_GIVEN_NAMES = 4
_SHORT = frozenset(("v", "d", "z", "Frhr", "Frfr", "Gf"))
_BYNAME = re.compile(r"(?<!\bvon)(?<!\bvan)(?<!\bzu) (?:der|die) ")


@dataclass(frozen=True, slots=True)
class Name:
    """Words ``first`` to ``last`` are somebody's name. ``full`` is the name in base form where
    given and surname are there; else only ``surname`` is known. ``thing`` says that the name is
    one of a street, school or prize."""

    first: int
    last: int
    surname: str
    full: str | None
    thing: bool = False


@cache
def _known_people() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Known full names by their first word, the longest first: (words, canonical name)."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    names = {name: name for sample in (False, True) for name in cabinets(sample).by_name}
    for name, others in word_lists()["historical"].items():
        names |= dict.fromkeys((name, *others), name)
    for worded, name in names.items():
        words = tuple(part.strip(".") for part in worded.split())
        found[words[0]].append((words, name))
    for people in found.values():
        people.sort(key=lambda known: -len(known[0]))
    return found


def _without_genitive(form: str) -> str:
    return form[:-1] if form.endswith("s") else form


def known_name(words: Words, index: int) -> Name | None:
    """A known person's full name that begins at a word, also in the genitive."""
    for parts, name in _known_people().get(words.forms[index], ()):
        last = index + len(parts) - 1
        if last >= len(words):
            continue
        forms = words.forms[index : last + 1]
        if tuple(forms[:-1]) != parts[:-1] or forms[-1] not in (parts[-1], parts[-1] + "s"):
            continue
        if all(_parted_by_blank(words, at) for at in range(index, last)):
            return Name(index, last, _surname(name), name)
    return _genitive_of_one(words, index)


def _surname(name: str) -> str:
    """The surname of a known person; none for ``Otto der Große``."""
    return "" if _BYNAME.search(name) else surname_of(name)


def _genitive_of_one(words: Words, index: int) -> Name | None:
    form = words.forms[index]
    if not form.endswith("s"):
        return None
    for parts, name in _known_people().get(form[:-1], ()):
        if len(parts) == 1:
            return Name(index, index, _surname(name), name)
    return None


def _parted_by_blank(words: Words, index: int) -> bool:
    return words.joined(index) or (words.gap(index) in (". ", ".") and len(words.forms[index]) <= 2)


def ruler_at(words: Words, index: int) -> Name | None:
    """A name with a number: ``Otto I.``, ``Ottos I.``, ``Johannes Paul II.``; the mark behind the
    number is part of it."""
    given: list[str] = []
    at = index
    while at + 1 < len(words) and len(given) < _MOST_GIVEN_NAMES and words.joined(at):
        form = words.forms[at]
        given.append(form if is_first_name(form) else _without_genitive(form))
        if not is_first_name(given[-1]):
            return None
        at += 1
        if words.forms[at] in words_in("numerals") and words.gap(at).startswith("."):
            return None if _is_initial(words, index, at) else _ruler(index, at, given, words)
    return None


def _ruler(first: int, last: int, given: list[str], words: Words) -> Name:
    return Name(first, last, "", " ".join([*given, f"{words.forms[last]}."]))


def _is_initial(words: Words, first: int, at: int) -> bool:
    """``Karl V. Müller``, but not ``Kaiser Karl V. Die``."""
    surname = words.joined(at) or words.gap(at) == ". "
    titled = first > 0 and words.forms[first - 1] in words_in("rulers")
    return surname and not titled and at + 1 < len(words) and nameable(words.forms[at + 1])


def given_name_at(words: Words, index: int) -> Name | None:
    """A full name that begins with a given name: ``Hans Peter Müller``, ``John F. Kennedy``."""
    size = len(words)
    at = index
    while at + 1 < size and words.joined(at) and is_first_name(words.forms[at + 1]):
        at += 1
        if at - index > _MOST_GIVEN_NAMES:
            return None
    at += 1
    while at < min(size, index + 8) and len(words.forms[at]) == 1 and words.forms[at].isupper():
        if words.gap(at) not in (". ", ".") or not words.joined(at - 1):
            break
        at += 1
    surname_at = after_particles(words, at)
    if surname_at is not None and not (
        _parted_by_blank(words, at - 1) and nameable(words.forms[surname_at])
    ):
        surname_at = None
    if surname_at is None:
        # The last given name may be the surname: "Peter Alexander".
        if at - index < 2 or len(words.forms[at - 1]) < 2:
            return None
        at, surname_at = at - 1, at - 1
    return name_between(words, index, at, surname_at)


def name_between(words: Words, first: int, surname: int, last: int) -> Name:
    """The full name of words ``first`` to ``last``, of which the surname begins at ``surname``."""
    forms = [
        f"{form}." if len(form) == 1 or (at < last and words.gap(at).startswith(".")) else form
        for at, form in enumerate(words.forms[first : last + 1], start=first)
    ]
    return Name(first, last, " ".join(forms[surname - first :]), " ".join(forms))


def surnames(name: Name) -> list[str]:
    """What somebody is called by: ``von der Leyen`` or ``Leyen``, ``Graf von X`` or ``X``; of an
    Asian name, whose surname comes first, the first and the last word."""
    called = [name.surname, name.surname.split(" ")[-1]] if name.surname else []
    first, *others = (name.full or "").split(" ")
    if others and first in words_in("surnames_first"):
        called.append(first)
    return list(dict.fromkeys(called))


def surname_begins(words: Words, first: int, last: int) -> int:
    """Where the surname begins in a full name: at ``von``, else at the last word."""
    return next(
        (at for at in range(first + 1, last) if words.forms[at] in words_in("particles")), last
    )


def after_particles(words: Words, index: int) -> int | None:
    """The word behind ``von der`` and the like, the word itself where there is none."""
    if index >= len(words):
        return None
    at = index
    while words.forms[at] in words_in("particles") or (
        at > index and words.forms[at] in words_in("inner_particles")
    ):
        # "v. d.", "Frhr."
        parted = words.gap(at) == ". " if words.forms[at] in _SHORT else words.joined(at)
        if at + 1 >= len(words) or not parted or at - index > 4:
            return None
        at += 1
    return at


def full_names(words: Words) -> list[Name]:
    """Every full name in a text from left to right."""
    found: list[Name] = []
    index = 0
    while index < len(words):
        form = words.forms[index]
        name = None
        if form[0].isupper():
            name = known_name(words, index) or ruler_at(words, index)
            if name is None and is_first_name(form):
                name = given_name_at(words, index)
        if name is None:
            index += 1
            continue
        genitive = form.endswith("s") and name.last == name.first
        name = replace(name, thing=names_a_thing(words, name.first, name.last, genitive))
        partner = _partner(words, name)
        if partner is not None and (not found or found[-1].last < partner.first):
            found.append(partner)
        found.append(name)
        index = name.last + 1
    forms = set(words.forms)
    known = {name.full for name in found}
    return [
        _without_s(name) if _before_work(words, name) else _nominative(name, known, forms)
        for name in found
    ]


def _partner(words: Words, name: Name) -> Name | None:
    """The other one of ``Karin und Otto Kirsten``."""
    first = name.first
    if first < 2 or words.forms[first - 1] not in ("und", "&") or not words.joined(first - 1):
        return None
    given = words.forms[first - 2]
    if not is_first_name(given) or not words.joined(first - 2) or name.full is None:
        return None
    return Name(first - 2, first - 2, name.surname, f"{given} {name.surname}")


def _before_work(words: Words, name: Name) -> bool:
    """Whether a genitive and a title in quotation marks follow each other: ``Friedrich Hebbels
    „Nibelungen“``."""
    full = name.full or ""
    opened = words.gap(name.last) in (" „", " ¿", " »", " ‚")
    return opened and full.endswith("s") and not full.endswith("ss")


def _without_s(name: Name) -> Name:
    return replace(
        name, surname=_without_genitive(name.surname), full=_without_genitive(name.full or "")
    )


def _nominative(name: Name, known: set[str | None], forms: set[str]) -> Name:
    """``Erika Mustermanns`` is the genitive where ``Erika Mustermann`` or ``Mustermann`` stands
    as well."""
    base, surname = _without_genitive(name.full or ""), _without_genitive(name.surname)
    if base == name.full or not (base in known or surname in forms):
        return name
    return _without_s(name)
