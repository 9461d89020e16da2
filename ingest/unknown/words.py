"""The words by which pages of unknown layout are read."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from bs4.element import Tag

_WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
NOISE_PARTS = frozenset(_WORDS["noise"]["parts"])
NOISE_WITHIN = tuple(_WORDS["noise"]["within"])
SITE_PARTS = frozenset(_WORDS["site"]["parts"])
ENDS = tuple(_WORDS["ends"]["begins"])
FACTS = frozenset(_WORDS["facts"]["words"])
BYLINE = frozenset(_WORDS["facts"]["byline"])
PUBLISHED = tuple(_WORDS["dates"]["published"])
STATED = frozenset(_WORDS["dates"]["stated"])
OTHER = tuple(_WORDS["dates"]["other"])
TITLE_LABELS = frozenset(_WORDS["title"]["labels"])
REFUSED = _WORDS["refused"]
CONSENT_HEADINGS = tuple(_WORDS["consent"]["headings"])
CONSENT = tuple(_WORDS["consent"]["words"])
_SITES = tuple(f"{word} " for word in _WORDS["site"]["begins"])
_GENERIC = frozenset(_WORDS["generic"]["words"])
_HOUSES = frozenset(_WORDS["generic"]["houses"])
_SMALL = frozenset(("für", "und", "der", "des", "die", "zur", "zum", "im", "in", "am", "an", "von"))
_ARTICLES = ("Der", "Die", "Das")
_MAX_NAMES, _MAX_NAME = 20, 200  # names of an element, and characters of one, that are looked at
_MAX_SITE = 6  # words of a site's name
_SPACED = re.compile(r"\b(?:\w ){3,}\w\b")
_CAMEL = re.compile(r"(?<=[a-zäöü])(?=[A-Z])")


def names(tag: Tag) -> str:
    """Class, id and role of an element, small, camel case parted."""
    return _names(*_stated(tag))


def parts(tag: Tag) -> frozenset[str]:
    """The single words of the names."""
    return _parts(*_stated(tag))


def is_noise(tag: Tag) -> bool:
    """Whether an element's names say that it is no part of a release."""
    return _is_noise(*_stated(tag))


def _stated(tag: Tag) -> tuple[str, ...]:
    classes = list(tag.get("class") or ())[:_MAX_NAMES]
    stated = [tag.get("id"), tag.get("role"), tag.get("itemprop"), *classes]
    return tuple(str(name)[:_MAX_NAME] for name in stated if name)


# Every element is asked by each that lies in it: the same names come again and again.
@lru_cache(maxsize=4096)
def _names(*stated: str) -> str:
    return " ".join(_CAMEL.sub("-", name).casefold() for name in stated)


@lru_cache(maxsize=4096)
def _parts(*stated: str) -> frozenset[str]:
    return frozenset(re.split(r"[\W_\d]+", _names(*stated))) - {""}


@lru_cache(maxsize=4096)
def _is_noise(*stated: str) -> bool:
    said = _names(*stated)
    return bool(_parts(*stated) & NOISE_PARTS) or any(word in said for word in NOISE_WITHIN)


def is_generic(text: str) -> bool:
    """Whether a title says no more than what kind of page it is, in what year."""
    return _consists(text, _GENERIC)


def is_section(text: str) -> bool:
    """Whether a heading says no more than what is told here and whose it is: news of the county."""
    return _consists(text, _GENERIC | _HOUSES)


def _consists(text: str, of: frozenset[str]) -> bool:
    joined = _SPACED.sub(lambda spaced: spaced[0].replace(" ", ""), text.casefold())
    return all(word in of for word in re.findall(r"[^\W\d_]+", joined))


def is_site(text: str) -> bool:
    """Whether a piece of a title is a site's name."""
    said = text.split()
    if len(said) > 1 and said[0] in _ARTICLES:
        said = said[1:]
    is_name = all(word[0].isupper() or not word.isalpha() or word in _SMALL for word in said)
    return is_name and len(said) <= _MAX_SITE and f"{' '.join(said).casefold()} ".startswith(_SITES)
