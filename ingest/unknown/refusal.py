"""Why a page of unknown layout is no release, however much it looks like one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup
from bs4.element import Tag

from ingest import fields
from ingest.text import Line, clean, lines
from ingest.unknown import words, written
from ingest.unknown.body import has_day
from ingest.unknown.title import Title

_TYPE = re.compile(r'"@type"\s*:\s*"(?P<type>\w{1,40})"')
_MAX_ITEMS = 20  # elements that state what they are
_SHORT = 900  # characters of a text that two telling phrases explain
_LEAST_PHRASES = 2
_SENTENCE = 50  # characters of a line that may be one
_ENDS = (".", "!", "?", ":", "\u201c", "\u00ab", '"', ")")
_MAX_LABEL = 40  # characters of a row that names a field
_ENTRY_TAGS = ("article", "div", "li", "section", "tr", "dd")
_LEAST_ENTRIES = 3
_MOST_ENTRIES = 0.5  # of the text
_OWN_KIND = ("h1", "h2", "h3", "h4", "h5", "h6", "b", "strong")
_LEAST_KIN = 2  # others like the title, each with its day, that make the page a list
_NEAR = 3  # texts after a heading among which its day stands
_LEAST_DATED = 4  # links with a day beside
_MOST_DATED = 0.4  # of all lines
_MAX_DAY = 30  # characters of a line that is but a day


def by_signs(url: str, named: Title, text: Sequence[Line], *, is_told: bool) -> str | None:
    """What some words say a page is, if no release. Releases say such words too: where the page
    tells its day of publication, one sign isn't enough."""
    signs = [_by_address(url), _by_beginning(named), _by_phrases(text), _by_label(text)]
    said = [sign for sign in signs if sign is not None]
    return said[0] if len(said) > is_told else None


def _by_address(url: str) -> str | None:
    """What the address of a page says it is, if no release; None if it may be one."""
    parts = urlsplit(url)
    folders = [each for each in unquote(parts.path).casefold().split("/") if each]
    if not parts.query and len(folders) < 2 and (folders or [""])[0] in words.REFUSED["fronts"]:
        return "it is the front page of a site"
    named = next((each for each in folders if each.split(".")[0] in words.REFUSED["folders"]), None)
    return f"its address says {named}" if named else None


def by_title(named: Title) -> str | None:
    """What a title says a page is, if no release."""
    said = named.text.casefold().rstrip(" .:!")
    refused = words.REFUSED
    if said in refused["titles"]:
        return f"its title is {named.text!r}"
    is_numbered = written.dates(said) or re.search(r"\d+\s?/\s?\d{2,4}", said)
    if (words.is_generic(said) and not is_numbered) or fields.is_house(named.text):
        return f"its title names no subject: {named.text!r}"
    return None


def _by_beginning(named: Title) -> str | None:
    said = named.text.casefold()
    if said.startswith(tuple(words.REFUSED["begins"])):
        return f"its title is {named.text!r}"
    if any(mark in said for mark in words.REFUSED["marks"]):
        return "it is a vacancy"
    return None


def by_type(tree: BeautifulSoup) -> str | None:
    """What a page states for machines that it is, if no article beside."""
    types = {
        said["type"]
        for script in tree.find_all("script", type="application/ld+json")
        for said in _TYPE.finditer(script.get_text())
    }
    types |= {
        str(tag["itemtype"]).rstrip("/").rpartition("/")[2]
        for tag in tree.find_all(itemtype=True, limit=_MAX_ITEMS)
    }
    if any(each.endswith(("Article", "BlogPosting", "PressRelease")) for each in types):
        return None
    stated = next((each for each in words.REFUSED["types"] if each in types), None)
    return f"it states that it is of the type {stated}" if stated else None


def by_list(text: Sequence[Line]) -> str | None:
    """Whether a text is a list of links with days, or of days."""
    days = sum(len(line.plain) <= _MAX_DAY and bool(written.dates(line.plain)) for line in text)
    if days >= _LEAST_DATED and days >= _MOST_DATED * len(text):
        return "it is a list of days"
    dated = [line for line in text if _is_entry(line)]
    if len(dated) >= _LEAST_DATED and len(dated) >= _MOST_DATED * len(text):
        return "it is a list of links with their days"
    return None


def by_prose(text: Sequence[Line]) -> str | None:
    """Whether nothing on the page is said in a sentence."""
    if not text or any(
        len(line.plain) >= _SENTENCE and line.plain.endswith(_ENDS) for line in text
    ):
        return None
    return "it has no sentence"


def _by_phrases(text: Sequence[Line]) -> str | None:
    """What a wall or an error says in a short text."""
    whole = " ".join(line.plain for line in text).casefold()
    told = [each for each in words.REFUSED["phrases"] if each in whole]
    if len(whole) <= _SHORT and len(told) >= _LEAST_PHRASES:
        return f"it says {told[0]!r} and {told[1]!r}"
    return None


def _by_label(text: Sequence[Line]) -> str | None:
    row = next((each.plain for each in text if _tells(each)), None)
    return f"it says {row!r}" if row is not None else None


def _tells(line: Line) -> bool:
    said = line.plain.casefold().rstrip(" :")
    return len(said) <= _MAX_LABEL and said.endswith(tuple(words.REFUSED["lines"]))


def _is_entry(line: Line) -> bool:
    """Whether a line is a link with a day before or after it."""
    said = line.plain
    return (
        bool(line.anchors) and len(said) <= 250 and bool(written.dates(f"{said[:40]} {said[-24:]}"))
    )


def by_entries(tree: BeautifulSoup, named: Title, text: Sequence[Line]) -> str | None:
    """Whether the text is that of several parts alike beside the title, each with link or heading
    and day: a list of releases."""
    around = set(map(id, named.tag.parents)) if named.tag is not None else set()
    for parent in tree.find_all(True):
        groups = Counter(
            (child.name, str(child.get("class")))
            for child in parent.children
            if isinstance(child, Tag) and child.name in _ENTRY_TAGS and id(child) not in around
        )
        (alike, count), *_ = groups.most_common(1) or [(("", ""), 0)]
        if count < _LEAST_ENTRIES:
            continue
        parts = [
            child
            for child in parent.find_all(alike[0], recursive=False)
            if str(child.get("class")) == alike[1]
            and has_day(child)
            and child.find(("a", "h2", "h3", "h4"))
        ]
        if len(parts) >= _LEAST_ENTRIES and _share(text, parts) >= _MOST_ENTRIES:
            return f"it is a list of {len(parts)} entries with their days"
    return None


def _share(text: Sequence[Line], parts: Sequence[Tag]) -> float:
    """How much of a text stands in some parts of the page."""
    inside = {line.plain for part in parts for line in lines(part)}
    whole = sum(len(line.plain) for line in text)
    return sum(len(line.plain) for line in text if line.plain in inside) / whole if whole else 0.0


def by_kin(tree: BeautifulSoup, named: Title) -> str | None:
    """Whether the title is one of several alike, each with its day, and nothing says which is
    meant."""
    tag = named.tag
    if tag is None or named.is_stated or not (tag.get("class") or tag.name in _OWN_KIND):
        return None
    kin = [
        other
        for other in tree.find_all(tag.name, class_=tag.get("class") or False)
        if other is not tag and _family(other) == _family(tag)
    ]
    dated = sum(_has_day(other) for other in kin)
    if dated >= _LEAST_KIN and _has_day(tag):
        return f"it has {dated + 1} headings alike with their days, a list"
    return None


def _family(tag: Tag) -> tuple[object, ...]:
    parent = tag.parent
    return (parent.name, parent.get("class")) if parent is not None else ()


def _has_day(tag: Tag) -> bool:
    """Whether one of the next texts, or the last before, is but a day."""
    after = [str(text) for text in tag.find_all_next(string=re.compile(r"\S"), limit=12)]
    own = len(list(tag.stripped_strings))
    before = tag.find_previous(string=re.compile(r"\S"))
    near = [*after[own : own + _NEAR], str(before or "")]
    return any(len(clean(said)) <= 60 and written.dates(said) for said in near)
