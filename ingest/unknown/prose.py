"""How much of a page's parts is running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bs4.element import NavigableString, PreformattedString, Tag

_LEAST = 40  # characters of a run of text that counts for where the text is
_MAX_TEASER = 600  # characters of another release's mention


def of(node: Tag) -> int:
    """The characters of runs of text that are long enough for sentences and no links."""
    return sum(len(text.strip()) for text in _sentences(node))


def _sentences(node: Tag) -> Iterator[NavigableString]:
    for text in node.find_all(string=True):
        is_text = len(text.strip()) >= _LEAST and not isinstance(text, PreformattedString)
        if is_text and not _is_teaser(text):
            yield text


def by_part(root: Tag) -> Counter[int]:
    """The prose of every part by its ``id``, in one go: asked of each it would be counted again for
    every level that a page nests its parts in."""
    weights: Counter[int] = Counter()
    for text in _sentences(root):
        length = len(text.strip())
        weights.update(dict.fromkeys(map(id, text.parents), length))
    return weights


def _is_teaser(text: NavigableString) -> bool:
    """A run of text in a link, cut off, or in an item below the link to what it tells of."""
    if text.strip().endswith(("…", "...", "[mehr]")) or _around(text, "a") is not None:
        return True
    item = _around(text, "li", "dd", "article", "td")
    if item is None or len(item.get_text()) > _MAX_TEASER:
        return False
    first = item.find(string=re.compile(r"\S"))
    return first is not None and _around(first, "a") is not None


def _around(text: NavigableString, *names: str) -> Tag | None:
    """The nearest part of these names that a text stands in."""
    return next((part for part in text.parents if part.name in names), None)
