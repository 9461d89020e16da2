"""The title of a page of unknown layout, and where on the page it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup
from bs4.element import Tag

from ingest import fields
from ingest.text import clean
from ingest.unknown import words

MAX_TITLE = 400
_HEADINGS = {"h1": 3.0, "h2": 2.5, "h3": 1.5, "h4": 1.0, "h5": 0.5, "h6": 0.5}
_META = ("og:title", "twitter:title", "dc.title", "dcterms.title", "title", "headline")
_BREAKS = re.compile(r"\s+(?:[|–—\-»«•·/:]|::)\s+|:\s+|\s*\|\s*")
_ASIDE = ("aside", "nav", "footer", "dialog")
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_TITLE_NAMES = ("title", "titel", "headline", "heading", "ueberschrift", "betreff")
_OVERLINE_NAMES = ("overline", "dachzeile", "kicker", "roofline", "topline", "spitzmarke")


@dataclass(frozen=True, slots=True)
class Title:
    """``tag`` is None where only the head of the page names it."""

    text: str
    tag: Tag | None


def find(tree: BeautifulSoup, url: str) -> Title | None:
    """The heading that title element, address and place on the page speak for."""
    stated = _stated(tree)
    slug = _slug(url)
    best, points = None, 0.0
    for at, (tag, base) in enumerate(_candidates(tree, stated)):
        text = shown(tag)
        if not 3 <= len(text) <= MAX_TITLE or not re.search(r"[^\W\d]{3}", text):
            continue
        score = base + _agreement(text, stated) + _overlap(text, slug) + _place(tag) - at * 0.02
        score -= 3.0 * fields.is_house(text) + 2.0 * (len(text.split()) < 3)
        if best is None or score > points:
            best, points = Title(text, tag), score
    named = _without_site(stated, tree)
    if best is None or (points < 2.0 and named):
        return Title(named, None) if named else best
    return best


def shown(tag: Tag) -> str:
    """The text of a heading, without the overline that some put into it."""
    skipped = {
        id(inner)
        for inner in tag.find_all(True)
        if any(name in words.names(inner) for name in (*_OVERLINE_NAMES, "sr-only", "hidden"))
    }
    said = [
        " " if isinstance(piece, Tag) else str(piece)
        for piece in tag.descendants
        if (not isinstance(piece, Tag) or piece.name == "br")
        and not any(id(parent) in skipped for parent in piece.parents)
    ]
    return clean("".join(said)) or clean(tag.get_text(" "))


def _stated(tree: BeautifulSoup) -> list[str]:
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
    return [text for text in said if text]


def _headlines(tree: BeautifulSoup) -> Iterator[str]:
    for script in tree.find_all("script", type="application/ld+json"):
        for said in re.finditer(r'"headline"\s*:\s*("(?:[^"\\]|\\.){1,500}")', script.get_text()):
            try:
                yield clean(json.loads(said[1]))
            except ValueError:
                continue  # an escape that is none


def _candidates(tree: BeautifulSoup, stated: Sequence[str]) -> Iterator[tuple[Tag, float]]:
    """Headings, elements named so, and any that say just what the head says."""
    for tag in tree.find_all(True):
        if tag.name in _HEADINGS:
            yield tag, _HEADINGS[tag.name]
        elif tag.name in ("div", "p", "span", "td", "b", "strong", "font", "big", "th", "dd"):
            if len(tag.find_all(True, limit=6)) > 5:
                continue
            text = clean(tag.get_text(" "))
            if not 3 <= len(text) <= MAX_TITLE:
                continue
            if any(name in words.names(tag) for name in _TITLE_NAMES):
                yield tag, 1.5
            elif _is_set_apart(tag) or any(_is_most(text, said) for said in stated):
                yield tag, 0.5


def _is_most(text: str, said: str) -> bool:
    """Whether one is a whole part, and the bigger one, of what the other says."""
    is_part = re.search(rf"(?:^|\W){re.escape(text)}(?:\W|$)", f" {said} ") is not None
    return is_part and len(text) >= len(said) / 2


def _is_set_apart(tag: Tag) -> bool:
    """Bold and larger than the text, as pages without headings do it."""
    if tag.name in ("big", "th"):
        return len(tag.get_text(" ").split()) > 2
    if tag.name not in ("b", "strong", "font"):
        return False
    around = [tag, *list(tag.parents)[:2], *tag.find_all(("b", "strong", "font"))]
    is_bold = any(each.name in ("b", "strong") for each in around)
    return is_bold and any(str(each.get("size", "")) in ("4", "5", "+1", "+2") for each in around)


def _agreement(text: str, stated: Sequence[str]) -> float:
    best = 0.0
    for said in stated:
        if text == said:
            best = max(best, 5.0)
        elif _is_most(text, said):
            best = max(best, 4.5)
        elif len(text) > 20 and (text.startswith(said.rstrip(" .…")) and len(said) > 20):
            best = max(best, 4.0)
    # A site's name, which the head may say too, is short.
    return best * min(1.0, 0.25 * len(text.split()))


def _slug(url: str) -> frozenset[str]:
    parts = urlsplit(url)
    path = unquote(f"{parts.path} {parts.query}").casefold()
    return frozenset(word for word in re.split(r"[\W_]+", path) if len(word) > 3)


def _overlap(text: str, slug: frozenset[str]) -> float:
    said = {word.translate(_LETTERS) for word in re.findall(r"\w{4,}", text.casefold())}
    return min(3.0, float(len(said & slug)))


def _place(tag: Tag) -> float:
    """What the place on the page says against an element: links to elsewhere, lists of others."""
    score = 0.0
    around = [tag, *tag.parents]
    for each in around:
        if each.name in _ASIDE:
            score -= 4.0
        kind = words.parts(each)
        if kind & words.SITE_PARTS and each.name not in ("body", "html", "article"):
            score -= 1.5 if "entry" in kind or "article" in kind else 4.0
        if kind & words.NOISE_PARTS or any(
            name in words.names(each) for name in words.NOISE_WITHIN
        ):
            score -= 3.0 if each.name not in ("body", "html", "main") else 0.0
    linked = tag.find("a", href=True) or tag.find_parent("a")
    return max(score, -6.0) - (3.0 if linked else 0.0) + _room(tag)


def _room(tag: Tag) -> float:
    """How much text follows the element before the next heading of its own kind."""
    length = 0
    for after in tag.find_all_next(string=True, limit=120):
        parent = after.parent
        is_rival = parent is not None and parent is not tag and parent.name == tag.name
        if is_rival and tag.name in _HEADINGS:
            break
        if parent is not None and parent.name not in ("script", "style", "a"):
            said = len(str(after).strip())
            length += said if said > 60 else 0
    return min(2.0, length / 400)


def _without_site(stated: Sequence[str], tree: BeautifulSoup) -> str | None:
    """What the head calls the page, without the site's name."""
    if not stated:
        return None
    first = stated[0]
    pieces = [piece for piece in _BREAKS.split(first) if piece]
    site = {
        clean(str(tag["content"]))
        for tag in tree.find_all("meta", content=True)
        if tag.get("property") == "og:site_name"
    }
    site |= {clean(tag.get_text(" ")) for tag in tree.find_all("h1")}
    kept = [piece for piece in pieces if piece not in site]
    if len(kept) == len(pieces) or not kept:
        return first
    start, end = first.find(kept[0]), first.rfind(kept[-1]) + len(kept[-1])
    return first[start:end]
