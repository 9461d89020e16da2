"""Where things stand on a page of unknown layout, as seen from the text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from bs4.element import NavigableString, PreformattedString, Tag

from ingest.unknown import prose

_PROSE = 80  # characters of a sentence that opens a text
_ENDS = (".", "!", "?", ":", "\u201c", '"')
_SHARE = 0.6  # of a part's text that one child must have to be gone down to


@dataclass(frozen=True, slots=True)
class Place:
    """Where things stand on a page: ``order`` of a tag is how many runs of text stand before it,
    ``first`` that of the text's first sentence; ``path`` are the parts that hold the text, by how
    many lie between; ``kinds`` counts elements of the same name and class, ``within`` those of them
    that stand after the first sentence."""

    order: dict[int, int]
    first: int | None
    path: dict[int, int]
    kinds: Counter[tuple[str, str]]
    within: Counter[tuple[str, str]]


def placed(root: Tag) -> Place:
    """Look through a page once."""
    order: dict[int, int] = {}
    kinds: Counter[tuple[str, str]] = Counter()
    within: Counter[tuple[str, str]] = Counter()
    path = _path(root)
    count, first = 0, None
    for node in root.descendants:
        if isinstance(node, Tag):
            order[id(node)] = count
            kinds[kind_of(node)] += 1
            within[kind_of(node)] += first is not None
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            text = node.strip()
            if first is None and len(text) >= _PROSE and text.endswith(_ENDS):
                first = count if any(part is path[-1] for part in node.parents) else None
            count += bool(text)
    return Place(
        order, first, {id(tag): up for up, tag in enumerate(reversed(path))}, kinds, within
    )


def kind_of(tag: Tag) -> tuple[str, str]:
    """What elements alike have in common."""
    return tag.name, " ".join(tag.get("class") or ())


def _path(root: Tag) -> list[Tag]:
    """The parts that hold most of the running text, from the whole page inwards."""
    weights, path = prose.by_part(root), [root]
    while True:
        inner = [child for child in path[-1].children if isinstance(child, Tag)]
        heaviest = max(inner, key=lambda child: weights[id(child)], default=None)
        if heaviest is None or not weights[id(heaviest)] or heaviest.name in ("p", "li"):
            return path
        if weights[id(heaviest)] < _SHARE * weights[id(path[-1])]:
            return path
        path.append(heaviest)
