"""Titles on pages without headings: bold or large, or a bold line for itself."""

from __future__ import annotations

import re

from bs4.element import NavigableString, Tag

from ingest.text import clean

_SIZES = ("4", "5", "6", "+1", "+2", "+3")
_LARGEST = ("5", "6", "7", "+2", "+3", "+4")  # speaks for a title even if not bold
_STYLE_SIZE = re.compile(r"font-size:\s*(?P<size>\d{1,3})(?:\.\d+)?(?P<unit>pt|px)", re.IGNORECASE)
_LEAST_SIZE = {"pt": 13, "px": 18}
_INLINE = ("b", "strong", "font", "span", "big", "u", "i", "em", "center")
_BLOCKS = ("p", "div", "td", "body")
_LEAST_WORDS = 3


def is_set_apart(tag: Tag) -> float:
    """How much an element speaks for a title by its looks: bold and large, or a line of its own in
    bold that is no sentence; 0 for none."""
    if tag.name in ("big", "th"):
        return 0.5 if len(tag.get_text(" ").split()) > 2 else 0.0
    if tag.name in ("td", "div", "p", "span"):
        return 1.0 if _is_large(tag) and len(clean(tag.get_text(" ")).split()) >= 2 else 0.0
    if tag.name not in ("b", "strong", "font"):
        return 0.0
    around = [tag, *list(tag.parents)[:2], *tag.find_all(_INLINE, limit=5)]
    is_bold = any(each.name in ("b", "strong") for each in around)
    is_large = any(_is_large(each) for each in around)
    if not is_bold:
        return 1.0 if str(tag.get("size", "")) in _LARGEST and _is_line(tag) else 0.0
    if _is_line(tag):
        return 1.5 if is_large else 0.5
    return 0.5 if is_large else 0.0


def _is_large(tag: Tag) -> bool:
    size = _STYLE_SIZE.search(str(tag.get("style", ""))[:500])
    is_styled = size is not None and int(size["size"]) >= _LEAST_SIZE[size["unit"].casefold()]
    return is_styled or str(tag.get("size", "")) in _SIZES


def _is_line(tag: Tag) -> bool:
    """Whether an element is all that its paragraph, cell or part says, and is no sentence."""
    text = clean(tag.get_text(" "))
    if len(text.split()) < _LEAST_WORDS or text.endswith((".", ":", ",")):
        return False
    at: Tag | None = tag
    while at is not None and at.name in _INLINE:
        if not _is_alone(at):
            return False
        at = at.parent
    return at is not None and at.name in _BLOCKS


def _is_alone(tag: Tag) -> bool:
    """Whether nothing stands beside it in its parent."""
    return all(
        isinstance(other, NavigableString) and not other.strip()
        for siblings in (tag.previous_siblings, tag.next_siblings)
        for other in siblings
        if not (isinstance(other, Tag) and other.name == "br")
    )
