"""What may be the title of a page of unknown layout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from bs4 import BeautifulSoup
from bs4.element import Tag

from ingest.text import Line, clean
from ingest.unknown import day, signs, stated, words
from ingest.unknown.bold import is_set_apart
from ingest.unknown.heading import OVERLINE_NAMES, narrowed, shown
from ingest.unknown.place import Place, placed

MAX_TITLE = 400
MAX_CANDIDATES = 150
_MAX_HEADING = 2_000  # characters
_SET_APART = ("labelled", "named", "large", "bold", "same")
_NO_TITLE = ("house", "site", "section", "facts", "linked", "noise", "site_part")
_SUBTITLE_NAMES = (
    "subtitle",
    "sub-title",
    "subhead",
    "sub-head",
    "subline",
    "unterzeile",
    "untertitel",
)
_LINES = ("div", "p", "span", "td", "b", "strong", "font", "big", "th", "dd", "li", "center", "a")


@dataclass(frozen=True, slots=True)
class Candidate:
    """``tag`` is None for what only the head of the page says; ``whole`` is all the heading says;
    ``signs`` are 0 to 1, or somewhat more."""

    text: str
    tag: Tag | None
    whole: str
    signs: dict[str, float]


def candidates(tree: BeautifulSoup, url: str) -> list[Candidate]:
    """All that may be the title, in the order of the page, what the head says last."""
    said, slug = stated.titles(tree), stated.slug(url)
    place = placed(tree.body or tree)
    found = []
    for tag, kind in _elements(tree, said, place):
        whole = shown(tag)
        if 3 <= len(whole) <= MAX_TITLE and re.search(r"[^\W\d]{3}", whole):
            text = narrowed(tag, whole, said, slug)
            shows = {kind: 1.0} | signs.of_text(text, said, slug) | signs.of_place(tag, place)
            found.append(Candidate(text, tag, whole, shows))
        if len(found) == MAX_CANDIDATES:
            break
    named = stated.without_site(said, tree)
    if named and len(named) <= MAX_TITLE:
        shows = {"head": 1.0} | signs.of_text(named, said, slug)
        found.append(Candidate(named, None, named, shows))
    _rank(found)
    return found


def _elements(tree: BeautifulSoup, said: Sequence[str], place: Place) -> Iterator[tuple[Tag, str]]:
    """Headings, and before the text any line, each with what kind of element it is."""
    for tag in tree.find_all(True):
        if tag.name in signs.HEADINGS and not _is_long(tag):
            yield tag, tag.name if tag.name in ("h1", "h2", "h3") else "h4"
        elif tag.name in _LINES:
            if len(tag.find_all(True, limit=6)) > 5:
                continue
            text = clean(tag.get_text(" "))
            if not 3 <= len(text) <= MAX_TITLE:
                continue
            if any(name in words.names(tag) for name in (*OVERLINE_NAMES, *_SUBTITLE_NAMES)):
                continue
            kind = _line_kind(tag, text, said)
            is_before = place.first is not None and place.order.get(id(tag), 0) < place.first
            if kind != "line" or (is_before and _may_be_title(tag, text)):
                yield tag, kind


def _is_long(tag: Tag) -> bool:
    """Whether a heading holds more than a title with all that may stand beside it: headings may
    hold whole pages, one in the other, and what is asked of each would add up."""
    lengths = accumulate(len(text.strip()) for text in tag.strings)
    return any(length > _MAX_HEADING for length in lengths)


def _may_be_title(tag: Tag, text: str) -> bool:
    """Whether a line that nothing sets apart may be a title at all."""
    return len(text.split()) > 2 and tag.name != "a" and not day.facts(Line("paragraph", text))


def _line_kind(tag: Tag, text: str, said: Sequence[str]) -> str:
    if tag.name in ("dd", "td") and _is_labelled(tag):
        return "labelled"
    if any(name in words.names(tag) for name in signs.TITLE_NAMES):
        return "named"
    points = is_set_apart(tag)
    if points:
        return "large" if points >= 1 else "bold"
    return "same" if any(stated.is_most(text, each) for each in said) else "line"


def _is_labelled(tag: Tag) -> bool:
    label = tag.find_previous_sibling(("dt", "th", "td"))
    said = label.get_text(" ")[:40] if label is not None else ""
    return clean(said).rstrip(" :").casefold() in words.TITLE_LABELS


def _rank(found: Sequence[Candidate]) -> None:
    """What only all of them together tell: which heading, which element set apart and which row is
    the last before the text, which the address names most, and which of two headings is over
    the other."""
    before = [each for each in found if each.tag is not None and not each.signs["after"]]
    headings = [each for each in before if each.tag is not None and each.tag.name in signs.HEADINGS]
    apart = [each for each in before if any(each.signs.get(kind) for kind in _SET_APART)]
    rows = [each for each in before if not each.signs["facts"]]
    for name, group in (("last_heading", headings), ("last_marked", apart), ("last_row", rows)):
        for each in group[-1:]:
            each.signs[name] = 1.0
    most = max((each.signs["slug"] for each in found), default=0.0)
    for each in found:
        each.signs["address"] = float(0.6 < most == each.signs["slug"])
    for over, under in pairwise(each for each in headings if not each.signs["facts"]):
        if over.tag is None or under.tag is None or over.tag.name >= under.tag.name:
            continue
        is_named = under.signs["address"] and not over.signs["slug"]
        is_near = over.tag.parent is under.tag.parent and not is_named
        is_title = len(over.text.split()) > 2 and not any(over.signs[name] for name in _NO_TITLE)
        under.signs["under_title" if is_near and is_title else "under"] = 1.0
        over.signs["over_near" if is_near and is_title else "over"] = 1.0
