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
_SUBTITLE = "Land trägt die Hälfte der Kosten von drei Millionen Euro"
_PARTS_NAMED = ("Neuenquell", "Hinterwald am See: Bau beginnt", "Was sich ändert")
_TEXT = 100  # characters of a paragraph of the text
_STAND = "<div>Stand: 12.11.2026 | Druckdatum: 13.11.2026</div>"


def no_names(tree: BeautifulSoup, _: str) -> None:
    """Classes and ids say nothing."""
    for tag in tree.find_all(True):
        for name in ("class", "id", "itemprop", "role"):
            if tag.name != "meta" and tag.has_attr(name):
                tag[name] = f"x{hashlib.sha256(str(tag[name]).encode()).hexdigest()[:6]}"


def no_head(tree: BeautifulSoup, _: str) -> None:
    """Neither title element nor meta elements nor data for machines."""
    for tag in tree.find_all(("meta", "title", "script")):
        tag.decompose()


def site_head(tree: BeautifulSoup, _: str) -> None:
    """The title element names but the site."""
    no_head(tree, _)
    _first(tree, "<title>Musterhafen</title>")


def no_headings(tree: BeautifulSoup, _: str) -> None:
    """Headings are parts with a class."""
    for tag in tree.find_all(_HEADINGS):
        tag["class"] = f"{tag.name}-style"
        tag.name = "div"


def bold_headings(tree: BeautifulSoup, _: str) -> None:
    """Headings are paragraphs in bold."""
    for tag in tree.find_all(_HEADINGS):
        inner = tree.new_tag("strong")
        inner.extend(list(tag.contents))
        tag.append(inner)
        tag.name, tag.attrs = "p", {}


def no_parts(tree: BeautifulSoup, _: str) -> None:
    """No element tells what part of the page it is."""
    for tag in tree.find_all(_PARTS):
        tag.name = "div"


def site_heading(tree: BeautifulSoup, _: str) -> None:
    """The first heading is the site's name, and all others are one level lower."""
    for tag in tree.find_all(_HEADINGS[:-1]):
        tag.name = f"h{int(tag.name[1]) + 1}"
    _first(tree, "<h1>Musterhafen an der Elbe</h1>")


def slide_before(tree: BeautifulSoup, _: str) -> None:
    _first(tree, _SLIDE)


def path_before(tree: BeautifulSoup, _: str) -> None:
    _first(tree, _PATH)


def more_below(tree: BeautifulSoup, _: str) -> None:
    (tree.body or tree).append(_made(_MORE))


def state_below(tree: BeautifulSoup, _: str) -> None:
    (tree.body or tree).append(_made(_STAND))


def subtitle_below(tree: BeautifulSoup, title: str) -> None:
    """A heading of the next level says more, right below the title."""
    for heading in _headings(tree, title):
        heading.insert_after(_made(f"<{_next(heading)}>{_SUBTITLE}</{_next(heading)}>"))


def overline_above(tree: BeautifulSoup, title: str) -> None:
    """A heading of the next level names the field, right above the title."""
    for heading in _headings(tree, title):
        heading.insert_before(_made(f"<{_next(heading)}>Bauen und Verkehr</{_next(heading)}>"))


def part_headings(tree: BeautifulSoup, title: str) -> None:
    """Each of the first paragraphs has a heading of its own, of the next level."""
    for heading in _headings(tree, title)[:1]:
        texts = [tag for tag in heading.find_all_next("p") if len(tag.get_text()) >= _TEXT]
        for text, said in zip(texts, _PARTS_NAMED, strict=False):
            text.insert_before(_made(f"<{_next(heading)}>{said}</{_next(heading)}>"))


def _headings(tree: BeautifulSoup, title: str) -> list[Tag]:
    found = tree.find_all(_HEADINGS[:-1])
    return [tag for tag in found if " ".join(tag.get_text(" ").split()) == title]


def _next(heading: Tag) -> str:
    return f"h{int(heading.name[1]) + 1}"


def _first(tree: BeautifulSoup, html: str) -> None:
    (tree.body or tree).insert(0, _made(html))


def _made(html: str) -> Tag:
    made = BeautifulSoup(html, "html.parser").find(True)
    assert isinstance(made, Tag)
    return made


Change = Callable[[BeautifulSoup, str], None]
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
    "subtitle": ((subtitle_below,), False),
    "subtitle, no names, head, address": ((subtitle_below, no_names, no_head), True),
    "overline": ((overline_above,), False),
    "overline, no names, head, address": ((overline_above, no_names, no_head), True),
    "headings of parts": ((part_headings,), False),
    "headings of parts, no names, head, address": ((part_headings, no_names, no_head), True),
    "state below": ((state_below,), False),
}
"""What is changed by name, and whether the address loses its words and days too."""


def changed(page: Page, title: str, name: str) -> Page:
    """A page of the release with this title after one of CHANGES."""
    changes, is_bare = CHANGES[name]
    tree = BeautifulSoup(page.html, "lxml")
    for change in changes:
        change(tree, title)
    host = re.match(r"https?://[^/]+", page.url)
    url = f"{host[0]}/index.php?id=4711" if is_bare and host else page.url
    return replace(page, html=str(tree), url=url)
