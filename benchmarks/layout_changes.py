"""Changes to invented pages that leave them readable for people, to see what a reader leans on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace

from bs4 import BeautifulSoup
from bs4.element import Tag

from benchmarks.layout_parts import Page

_PARTS = ("main", "article", "section", "header", "footer", "nav", "aside", "figure", "figcaption")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SLIDE = (
    '<div class="slide"><h2><a href="/a">Neue Brücke über den Hafen wird freigegeben</a></h2>'
    "<span>02.01.2024</span><p>Der Rat hat entschieden, dass die Brücke im Herbst …</p></div>"
)
_PATH = '<div><a href="/">Start</a> &gt; <a href="/p">Presse</a> &gt; <span>Archiv</span></div>'
_MORE = (
    "<div><h3>Das könnte Sie auch interessieren</h3><div><h4>Hafenfest lockt tausende Gäste an</h4>"
    "<p>11.05.2023</p><p>Am Wochenende kamen viele Menschen zum Hafenfest, das die Stadt zum zwölften "
    "Mal ausgerichtet hat.</p></div><div><h4>Schleuse wird saniert</h4><p>09.05.2023</p><p>Die "
    "Schleuse am Alten Hafen wird ab Juni für zwei Jahre saniert, sie bleibt befahrbar.</p></div></div>"
)
_STAND = "<div>Stand: 12.11.2026 | Druckdatum: 13.11.2026</div>"


def no_names(tree: BeautifulSoup) -> None:
    """Classes and ids say nothing."""
    for tag in tree.find_all(True):
        for name in ("class", "id", "itemprop", "role"):
            if tag.name != "meta" and tag.has_attr(name):
                tag[name] = f"x{hashlib.sha256(str(tag[name]).encode()).hexdigest()[:6]}"


def no_head(tree: BeautifulSoup) -> None:
    """Neither title element nor meta elements nor data for machines."""
    for tag in tree.find_all(("meta", "title", "script")):
        tag.decompose()


def site_head(tree: BeautifulSoup) -> None:
    """The title element names but the site."""
    no_head(tree)
    _first(tree, "<title>Musterhafen</title>")


def no_headings(tree: BeautifulSoup) -> None:
    """Headings are parts with a class."""
    for tag in tree.find_all(_HEADINGS):
        tag["class"] = f"{tag.name}-style"
        tag.name = "div"


def bold_headings(tree: BeautifulSoup) -> None:
    """Headings are paragraphs in bold."""
    for tag in tree.find_all(_HEADINGS):
        inner = tree.new_tag("strong")
        inner.extend(list(tag.contents))
        tag.append(inner)
        tag.name, tag.attrs = "p", {}


def no_parts(tree: BeautifulSoup) -> None:
    """No element tells what part of the page it is."""
    for tag in tree.find_all(_PARTS):
        tag.name = "div"


def site_heading(tree: BeautifulSoup) -> None:
    """The first heading is the site's name, and all others are one level lower."""
    for tag in tree.find_all(_HEADINGS[:-1]):
        tag.name = f"h{int(tag.name[1]) + 1}"
    _first(tree, "<h1>Musterhafen an der Elbe</h1>")


def slide_before(tree: BeautifulSoup) -> None:
    _first(tree, _SLIDE)


def path_before(tree: BeautifulSoup) -> None:
    _first(tree, _PATH)


def more_below(tree: BeautifulSoup) -> None:
    (tree.body or tree).append(_made(_MORE))


def state_below(tree: BeautifulSoup) -> None:
    (tree.body or tree).append(_made(_STAND))


def _first(tree: BeautifulSoup, html: str) -> None:
    (tree.body or tree).insert(0, _made(html))


def _made(html: str) -> Tag:
    made = BeautifulSoup(html, "html.parser").find(True)
    assert isinstance(made, Tag)
    return made


Change = Callable[[BeautifulSoup], None]
CHANGES: dict[str, tuple[tuple[Change, ...], bool]] = {
    "no names": ((no_names,), False),
    "no head": ((no_head,), False),
    "site in the head": ((site_head,), False),
    "no address": ((), True),
    "no names, head, address": ((no_names, no_head), True),
    "no headings": ((no_headings,), False),
    "bold headings": ((bold_headings,), False),
    "no parts": ((no_parts,), False),
    "no parts, names": ((no_parts, no_names), False),
    "no parts, headings": ((no_parts, no_headings), False),
    "site as heading": ((site_heading,), False),
    "site as heading, no names": ((site_heading, no_names), False),
    "site as heading, no head, address": ((site_heading, no_head), True),
    "slide": ((slide_before,), False),
    "slide, no names": ((slide_before, no_names), False),
    "slide, no head, address": ((slide_before, no_head), True),
    "path, no head": ((path_before, no_head), False),
    "path, site in the head, no address": ((path_before, site_head), True),
    "more below": ((more_below,), False),
    "more below, no head, address": ((more_below, no_head), True),
    "more below, no names, head, address": ((more_below, no_names, no_head), True),
    "state below": ((state_below,), False),
}
"""What is changed by name, and whether the address loses its words and days too."""


def changed(page: Page, name: str) -> Page:
    changes, is_bare = CHANGES[name]
    tree = BeautifulSoup(page.html, "lxml")
    for change in changes:
        change(tree)
    host = re.match(r"https?://[^/]+", page.url)
    url = f"{host[0]}/index.php?id=4711" if is_bare and host else page.url
    return replace(page, html=str(tree), url=url)
