"""The signs by which a candidate for a page's title is judged: each 0 to 1, or somewhat more."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from bs4.element import Tag

from ingest import fields
from ingest.text import Line
from ingest.unknown import day, stated, words
from ingest.unknown.heading import is_sign
from ingest.unknown.place import Place, kind_of

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "legend")
_MARKED = ("b", "strong", "font", "big", "span")
_ASIDE = ("aside", "nav", "footer", "dialog")
TITLE_NAMES = ("title", "titel", "headline", "heading", "ueberschrift", "betreff")
_BESIDE_NAMES = ("sub", "unterzeile", "untertitel", "teaser", "lead", "intro", "section", "rubrik")
_INNER_PARTS = frozenset(("content", "article", "entry", "inhalt", "main", "post"))
_HEADS = frozenset(("header", "kopf"))
_CAPTION = re.compile(
    r"^(?:Foto|Bild|Grafik|Quelle)\b|\b(?:Foto|Bild|Quelle)s?\s*:|©", re.IGNORECASE
)


def of_text(text: str, said: Sequence[str], slug: frozenset[str]) -> dict[str, float]:
    """What its words say, against what head and address say."""
    agreed = stated.agreement(text, said)
    count = len(text.split())
    named = stated.overlap(text, slug)
    return {
        "agreed": agreed / 5,
        "disagreed": float(bool(said) and not agreed),
        "slug": named / 3,
        "no_slug": float(len(slug) > 3 and not named),
        "one_word": float(count == 1),
        "two_words": float(count == 2),
        "few_words": float(count in (3, 4)),
        "many_words": float(count > 25),
        "house": float(fields.is_house(text)),
        "site": float(words.is_site(text)),
        "section": float(words.is_section(text)),
        "facts": float(day.facts(Line("paragraph", text))),
        "sentence": float(text.endswith(".")),
        "open": float(text.endswith((",", ":", ";", "\u2026", "..."))),
        "caption": float(_CAPTION.search(text) is not None),
        "capitals": float(all(not word[0].islower() for word in text.split())),
    }


def of_place(tag: Tag, place: Place) -> dict[str, float]:
    """What it says where an element stands, before or after the text, and in which parts."""
    at = place.order.get(id(tag), 0)
    up, down = _apart(tag, place)
    signs = {
        "beside_name": float(_has_name(tag, _BESIDE_NAMES)),
        "after": float(place.first is not None and at >= place.first),
        "before": _near(place.first - at) if place.first is not None and at < place.first else 0.0,
        "up": min(up, 6) / 6,
        "down": min(down, 6) / 6,
        "alike": float(place.kinds[kind_of(tag)] > 1),
        "alike_within": float(tag.name in HEADINGS and place.within[kind_of(tag)] > 0),
        "marked_within": float(tag.name in _MARKED and place.within[kind_of(tag)] > 0),
        "room": _room(tag) / 2,
    }
    return signs | _around(tag)


def _near(lines: int) -> float:
    return 1 / (1 + math.log1p(max(lines, 0)))


def _apart(tag: Tag, place: Place) -> tuple[int, int]:
    """How far up from the text the part lies that also holds an element, and how far that one
    lies down in it."""
    for down, part in enumerate(tag.parents):
        if id(part) in place.path:
            return place.path[id(part)], down
    return len(place.path), 0


def _has_name(tag: Tag, names: Sequence[str]) -> bool:
    said = words.names(tag)
    return any(name in said for name in names)


def _around(tag: Tag) -> dict[str, float]:
    """What the parts an element lies in say against it: links to elsewhere, lists of others."""
    found = dict.fromkeys(("site_part", "site_inner", "noise", "named_part"), 0.0)
    for each in (tag, *tag.parents):
        if each.name in ("body", "html"):
            break
        # A heading named so itself heads a card or an article, not the site.
        kind = words.parts(each) - (_HEADS if each is tag and tag.name in HEADINGS else set())
        if kind & words.SITE_PARTS and each.name != "article":
            found["site_inner" if kind & _INNER_PARTS or _is_inner(each) else "site_part"] = 1.0
        elif each is not tag and (kind & _INNER_PARTS or each.name in ("main", "article")):
            found["named_part"] = 1.0
        if each.name in _ASIDE or (words.is_noise(each) and each.name != "main"):
            found["noise"] = 1.0
    inner = [each for each in tag.find_all("a", href=True, limit=3) if not is_sign(each)]
    return found | {"linked": float(bool(inner) or tag.name == "a" or bool(tag.find_parent("a")))}


def _room(tag: Tag) -> float:
    """How much text follows the element before the next heading of its own kind."""
    length = 0
    for after in tag.find_all_next(string=True, limit=120):
        parent = after.parent
        is_rival = parent is not None and parent is not tag and parent.name == tag.name
        if is_rival and tag.name in HEADINGS:
            break
        if parent is not None and parent.name not in ("script", "style", "a"):
            said = len(str(after).strip())
            length += said if said > 60 else 0
    return min(2.0, length / 400)


def _is_inner(tag: Tag) -> bool:
    """Whether it lies in what is named as the page's content: its header is no site's."""
    return any(
        each.name in ("main", "article") or words.parts(each) & _INNER_PARTS
        for each in tag.parents
        if each.name not in ("body", "html")
    )
