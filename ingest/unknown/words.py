"""The words by which pages of unknown layout are read."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from bs4.element import Tag

_WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
NOISE_PARTS = frozenset(_WORDS["noise"]["parts"])
NOISE_WITHIN = tuple(_WORDS["noise"]["within"])
SITE_PARTS = frozenset(_WORDS["site"]["parts"])
ENDS = tuple(_WORDS["ends"]["begins"])
FACTS = frozenset(_WORDS["facts"]["words"])
PUBLISHED = tuple(_WORDS["dates"]["published"])
OTHER = tuple(_WORDS["dates"]["other"])
_CAMEL = re.compile(r"(?<=[a-zäöü])(?=[A-Z])")


def names(tag: Tag) -> str:
    """Class, id and role of an element, small, camel case parted."""
    stated = [tag.get("id"), tag.get("role"), tag.get("itemprop"), *(tag.get("class") or ())]
    return " ".join(_CAMEL.sub("-", str(name)).casefold() for name in stated if name)


def parts(tag: Tag) -> frozenset[str]:
    """The single words of the names."""
    return frozenset(re.split(r"[\W_\d]+", names(tag))) - {""}
