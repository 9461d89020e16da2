"""A page of unknown layout made ready to be read: plain text as paragraphs, no wall of consent."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from ingest.text import clean
from ingest.unknown import words, written

_GAP = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_RULE = re.compile(r"[=\-_*~]{5,}")
_COMPOUND = re.compile(r"(?<=\w)- (?=[A-ZÄÖÜ])")
_HYPHEN = re.compile(r"(?<=[a-zäöüß])- (?!(?:und|oder|bis|sowie|bzw)\b)(?=[a-zäöüß])")
_WRAPPED = 45  # characters of a row that was broken at the margin
_HEADINGS = ("h1", "h2", "h3", "h4", "strong", "b")
_LEAST_CONSENT = 2
_DAY, _MAX_DAYS = 40, 100  # characters of an element that holds a day, and how many are parted
_MAX_HEADING = 100
_MAX_WALL = 300  # tags of a wall of consent


def prepare(tree: BeautifulSoup) -> None:
    """Change a page in place so that it can be read like others."""
    for pre in tree.find_all("pre"):
        if not pre.find(("p", "div", "table", "pre")):
            _part(tree, pre)
    for tag in tree.find_all(_is_own):
        tag.name = _common(tag)
    _space(tree)
    asked: set[int] = set()
    for heading in tree.find_all(_HEADINGS):
        if heading.decomposed or id(heading.parent) in asked or not _asks(heading):
            continue
        asked.add(id(heading.parent))
        if (wall := _wall(heading)) is not None:
            wall.decompose()


def _space(tree: BeautifulSoup) -> None:
    """Part a day from what stands in the next element of a row, as its style does."""
    for tag in tree.find_all(_holds_day, limit=_MAX_DAYS):
        after = tag.next_sibling
        if isinstance(after, Tag) and after.name in ("span", "time", "a"):
            tag.insert_after(" ")


def _holds_day(tag: Tag) -> bool:
    said = tag.get_text() if tag.name in ("span", "time") else ""
    return bool(len(said) <= _DAY and re.search(r"\d$", said) and written.dates(said))


def _part(tree: BeautifulSoup, pre: Tag) -> None:
    """Make paragraphs of what blank rows part, and headings of what is underlined by signs."""
    text = pre.get_text().replace("\r\n", "\n").replace("\r", "\n")
    pre.name = "div"
    pre.clear()
    for piece in _GAP.split(text.strip("\n")):
        rows = [row.strip() for row in piece.split("\n") if row.strip()]
        is_heading = len(rows) > 1 and _RULE.fullmatch(rows[-1]) is not None
        rows = [row for row in rows if not _RULE.fullmatch(row)]
        if not rows:
            continue
        part = tree.new_tag("h2" if is_heading else "p")
        pre.append(part)
        if max(len(row) for row in rows) >= _WRAPPED:
            rows = [_HYPHEN.sub("", _COMPOUND.sub("-", " ".join(rows)))]
        for at, row in enumerate(rows):
            if at:
                part.append(tree.new_tag("br"))
            part.append(row)


def _is_own(tag: Tag) -> bool:
    """Whether an element of a design system's own stands as a block."""
    beside = (tag.previous_sibling, tag.next_sibling)
    is_inline = any(isinstance(each, NavigableString) and each.strip() for each in beside)
    return "-" in tag.name and not is_inline


def _common(tag: Tag) -> str:
    """The name of the common element that one's own name tells of."""
    said = tag.name.rsplit("-", 1)[-1]
    if said in ("heading", "headline", "title"):
        level = str(tag.get("level", ""))
        return f"h{level}" if level in ("1", "2", "3", "4") else "h2"
    return {"menu": "nav", "navigation": "nav", "subhead": "h3"}.get(said) or (
        said if said in ("nav", "footer", "aside", "header", "article", "main") else "div"
    )


def _asks(heading: Tag) -> bool:
    said = clean(heading.get_text(" ")[: 2 * _MAX_HEADING]).casefold()
    return len(said) <= _MAX_HEADING and any(each in said for each in words.CONSENT_HEADINGS)


def _wall(heading: Tag) -> Tag | None:
    """The part of a page that asks for consent below such a heading; None if it is none."""
    part = heading.parent
    if part is None or part.name in ("body", "html", "main", "article"):
        return None
    if len(part.find_all(True, limit=_MAX_WALL + 1)) > _MAX_WALL:
        return None
    text = clean(part.get_text(" ")).casefold()
    told = sum(each in text for each in words.CONSENT)
    return part if told >= _LEAST_CONSENT and not written.dates(text) else None
