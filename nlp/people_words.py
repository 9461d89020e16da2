"""What a word can be in the name of a person: given name, surname, or the name of a thing."""

from __future__ import annotations

import csv
import tomllib
from functools import cache, lru_cache
from typing import Any, Literal

from nlp.cabinets import KNOWLEDGE
from nlp.gazetteer import Words
from nlp.people_offices import office_head

Gender = Literal["m", "f"]

# What may stand between "Grundschule" and the name of a person.
_NAMED = frozenset((" ", " „", ' "', " ‚", " »", " “", " ?", " ¿"))


@cache
def word_lists() -> dict[str, Any]:
    with (KNOWLEDGE / "people.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def words_in(group: str) -> frozenset[str]:
    return frozenset(word_lists()[group])


@cache
def _genders() -> dict[str, Gender | None]:
    """Given names; the gender is None where a name is given to both."""
    with (KNOWLEDGE / "first_names.csv").open(encoding="utf-8", newline="") as table:
        return {row["name"]: row["gender"] or None for row in csv.DictReader(table)}  # type: ignore[misc]


@cache
def first_names() -> frozenset[str]:
    return frozenset(_genders())


def gender_of(name: str) -> Gender | None:
    """Of whoever bears a full name, by the first given name; None if that does not tell it."""
    given = name.split(" ", 1)[0]
    known = _genders().get(given)
    return known or _genders().get(given.split("-", 1)[0])


@lru_cache(maxsize=50_000)
def is_first_name(form: str) -> bool:
    """Whether a word is a given name, also a double one: ``Anne-Marie``."""
    known = first_names()
    return form in known or ("-" in form and all(part in known for part in form.split("-")))


@lru_cache(maxsize=50_000)
def nameable(form: str) -> bool:
    """Whether a word can be a surname, as far as the word alone can tell."""
    if form[:3] in ("al-", "el-"):
        form = form[3:]  # "al-Khatib"
    if len(form) < 2 or not form[0].isupper() or form in words_in("no_names"):
        return False
    if form.isupper() and len(form) <= 4:
        return False
    if any(char.isdigit() for char in form) or "innen" in form:
        return False
    lower = form.lower()
    if lower.endswith(tuple(word_lists()["no_name_endings"])):
        return False
    if "-" in lower:
        last = lower.rsplit("-", 1)[1]
        if not words_in("bodies").isdisjoint((last, last[:-1], last[:-2])):
            return False
    return office_head(form) is None and form not in words_in("titles")


@lru_cache(maxsize=50_000)
def surely_nameable(form: str) -> bool:
    """Whether a word can be a surname where no given name, title or office stands before it."""
    return nameable(form) and not form.lower().endswith(tuple(word_lists()["doubtful_endings"]))


@lru_cache(maxsize=50_000)
def _is_body(form: str) -> bool:
    return form.lower().endswith(tuple(word_lists()["bodies"]))


@lru_cache(maxsize=50_000)
def _is_namesake(form: str) -> bool:
    return form[0].isupper() and form.lower().endswith(tuple(word_lists()["namesakes"]))


def names_a_thing(words: Words, first: int, last: int, genitive: bool = False) -> bool:
    """Whether the name belongs to a street, school, prize: ``Grundschule Anne Frank``. A genitive
    belongs to a person all the same: ``Luthers Elternhaus``."""
    if (
        not genitive
        and last + 1 < len(words)
        and words.gap(last) in (" ", "-", "“ ", '" ', "“-", "? ", "¿ ")
    ):
        following = words.forms[last + 1]
        if following[0].isupper() and _is_body(following):
            return True
        if following.isdigit() and len(following) == 4 and first == last:
            return True  # "Luther 2017"
        if following.islower() and words.gap(last) == "-":
            return True
    if first > 0 and words.gap(first - 1) in _NAMED:
        return _is_namesake(words.forms[first - 1])
    return False
