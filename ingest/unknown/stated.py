"""What the head of a page and its address say the page is called."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

from ingest import fields
from ingest.text import clean
from ingest.unknown import words

_META = ("og:title", "twitter:title", "dc.title", "dcterms.title", "title", "headline")
_BREAKS = re.compile(r"\s+(?:[|–—\-»«•·/:]|::)\s+|:\s+|\s*\|\s*")
_SITE_MARKS = re.compile(r"\s*(?:\||::|»|•)\s*")  # stand before a site's name, in no title
_MAX_TITLES, _MAX_TITLE = 10, 600  # what is looked at; characters of a title with a site's name
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def titles(tree: BeautifulSoup) -> list[str]:
    """What the head says, the most trusted first."""
    said = list(_headlines(tree))
    for name in _META:
        said += [
            clean(str(tag["content"]))
            for tag in tree.find_all("meta", content=True)
            if str(tag.get("property") or tag.get("name") or tag.get("itemprop")).casefold() == name
        ]
    if tree.title:
        said.append(clean(tree.title.get_text(" ")))
    found = [text for text in dict.fromkeys(said) if text and len(text) <= _MAX_TITLE]
    return [text for text in found[:_MAX_TITLES] if not _is_no_title(text)]


def _is_no_title(text: str) -> bool:
    """Whether it only names the site and the kind of page."""
    pieces = [piece for piece in _BREAKS.split(text) if piece]
    return all(words.is_generic(each) or _is_site(_unlabelled(each)) for each in pieces)


def _unlabelled(text: str) -> str:
    """Without the words before a site's name that say what kind of page it is."""
    said = text.split()
    while said and words.is_generic(said[0]):
        said.pop(0)
    return " ".join(said)


def _is_site(text: str) -> bool:
    return words.is_site(text) or fields.is_house(text)


def _headlines(tree: BeautifulSoup) -> Iterator[str]:
    for script in tree.find_all("script", type="application/ld+json"):
        for said in re.finditer(r'"headline"\s*:\s*("(?:[^"\\]|\\.){1,500}")', script.get_text()):
            try:
                yield clean(json.loads(said[1]))
            except ValueError:
                continue  # an escape that is none


def is_most(text: str, said: str) -> bool:
    """Whether one is a whole part, and the bigger one, of what the other says."""
    is_part = re.search(rf"(?:^|\W){re.escape(text)}(?:\W|$)", f" {said} ") is not None
    return is_part and len(text) >= len(said) / 2


def agreement(text: str, stated: Sequence[str]) -> float:
    best = 0.0
    for said in stated:
        if text == said:
            best = max(best, 5.0)
        elif is_most(text, said):
            best = max(best, 4.5)
        elif len(text) > 20 and (text.startswith(said.rstrip(" .…")) and len(said) > 20):
            best = max(best, 4.0)
    # A site's name, which the head may say too, is short.
    return best * min(1.0, 0.25 * len(text.split()))


def slug(url: str) -> frozenset[str]:
    parts = urlsplit(url)
    path = unquote(f"{parts.path} {parts.query}").casefold()
    return frozenset(word for word in re.split(r"[\W_]+", path) if len(word) > 3)


def overlap(text: str, said: frozenset[str]) -> float:
    spelt = {word.translate(_LETTERS) for word in re.findall(r"\w{4,}", text.casefold())}
    return min(3.0, float(len(spelt & said)))


def without_site(stated: Sequence[str], tree: BeautifulSoup) -> str | None:
    """What the head calls the page, without the names of site and section before and after it."""
    if not stated:
        return None
    first = stated[0]
    site = {
        clean(str(tag["content"]))
        for tag in tree.find_all("meta", content=True)
        if tag.get("property") == "og:site_name"
    }
    site |= {clean(tag.get_text(" ")) for tag in tree.find_all("h1")}
    pieces = [piece for piece in _BREAKS.split(first) if piece]
    kept = [
        piece
        for piece in pieces
        if not (piece in site or _is_site(piece) or words.is_generic(piece))
    ]
    if kept and len(kept) < len(pieces):
        start, end = first.find(kept[0]), first.rfind(kept[-1]) + len(kept[-1])
        first = first[start:end]
    parts = _SITE_MARKS.split(first)
    return max(parts, key=len) if len(parts) > 1 else first
