"""The text of a release on a page of unknown layout."""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import Tag

from ingest.text import Line, clean, lines
from ingest.unknown import day, prose, words, written
from ingest.unknown.heading import shown
from ingest.unknown.title import Title

_TITLE_MARK = "data-title"
_NOISE_TAGS = frozenset(
    ("nav", "footer", "aside", "script", "style", "noscript", "form", "iframe", "dialog", "button")
) | {"select", "figcaption", "svg", "object"}
_LEAST_TEXT = 150  # characters of prose of a part that may be a whole release
_FIRST, _MAX_DAY = 6, 60  # texts of a part among which its day stands, characters of such
_LEADS = ("teaser", "intro", "lead")
_SHARE = 0.7  # of a part's text that one child must have to be gone down to
_CAPTION = re.compile(
    r"^(?:Foto|Bild|Grafik|Bildquelle|Bildnachweis|Copyright|Quelle|©|\(c\))\s*[:©]|"
    r"(?:Foto|Bild|Grafik|Quelle|Bildnachweis)s?\s*[:©]\s*[\w ./\-&]{2,60}$|©",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\b(?:Tel|Telefon|Fax|Telefax|Fon|Mobil)\b\.?\s*:?\s*[(+\d]|E-?Mail\s*:|Mail\s*:|"
    r"(?<![\w.])[\w.]{1,64}(?:@|\(at\))[\w\-]{1,64}\.\w|^\d{5}\s[A-ZÄÖÜ]\w+$",
    re.IGNORECASE | re.MULTILINE,
)
_FILE = re.compile(r"\b(?:PDF|DOCX?|ZIP|JPE?G)\b.*\b(?:KB|MB|kByte)\b|\b\w+\.pdf\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """``head`` are the lines about the title; ``contact`` is what stands in a block of telephone
    numbers and addresses below the text; ``scopes`` are the parts of the page that hold the title,
    the narrowest first, without what is no release; ``prose`` counts the
    characters of sentences of the page, or of the one of several releases on it."""

    text: list[Line]
    head: list[Line]
    contact: str | None
    scopes: list[Tag]
    prose: int


def find(tree: BeautifulSoup, title: Title) -> Found:
    """The text below the title, without navigation, captions, contact and other releases."""
    if title.tag is not None:
        title.tag[_TITLE_MARK] = "1"
    page = copy.copy(tree)
    if title.tag is not None:
        del title.tag[_TITLE_MARK]
    root = page.body or page
    whole = prose.of(root)
    _strip(root, whole)
    named = root.find(None, {_TITLE_MARK: True})
    scopes = _scopes(root, named)
    unit = _unit(root, named)
    said = whole if unit is root else prose.of(unit)
    region = _region(unit, named)
    found = lines(region)
    start = _start(found, title, named)
    head, text = parted(found[start:])
    text, contact = _ended(text)
    return Found(text, [*found[:start], *head], contact, scopes, said)


def _strip(root: Tag, whole: int) -> None:
    """Take out what its tag or name says is no release, unless most of the page or its title lies
    in it."""
    for tag in list(root.find_all(True)):
        if tag.decomposed or tag.has_attr(_TITLE_MARK) or tag.find(None, {_TITLE_MARK: True}):
            continue
        by_tag = tag.name in _NOISE_TAGS
        if by_tag and tag.name == "form" and prose.of(tag) > whole / 2:
            tag.name = "div"  # some systems wrap the whole page in a form
        elif by_tag or (words.is_noise(tag) and prose.of(tag) <= whole / 2 and not _is_lead(tag)):
            tag.decompose()


def _is_lead(tag: Tag) -> bool:
    """Whether what is named a teaser leads nowhere: it opens the text itself."""
    return (
        any(name in words.names(tag) for name in _LEADS)
        and prose.of(tag) > 0
        and tag.find(("a", "h1", "h2", "h3", "h4")) is None
    )


def _unit(root: Tag, named: Tag | None) -> Tag:
    """The one of several parts alike, each with a heading and a text, that has the title; else
    the whole."""
    for tag in named.parents if named is not None else ():
        if tag is root or tag.parent is None or named is None:
            break
        alike = [
            other for other in tag.find_next_siblings(tag.name) if _is_alike(tag, other, named)
        ]
        if alike and prose.of(tag) >= _LEAST_TEXT and prose.of(alike[0]):
            return tag
    return root


def _is_alike(tag: Tag, other: Tag, named: Tag) -> bool:
    """Whether another part is of the same class with a heading alike, or at least with a heading
    and a day."""
    if other.get("class") == tag.get("class") and other.find(named.name):
        return True
    is_akin = bool(set(tag.get("class") or ()) & set(other.get("class") or ()))
    return is_akin and other.find(("h1", "h2", "h3", "h4")) is not None and has_day(other)


def has_day(part: Tag) -> bool:
    """Whether a part of a page has a row near its beginning that is but a day or begins so."""
    first = [said.strip() for said in part.find_all(string=re.compile(r"\S"), limit=_FIRST)]
    return any(written.dates(said if len(said) <= _MAX_DAY else said[:12]) for said in first)


def _region(root: Tag, named: Tag | None) -> Tag:
    """The part of the page with title and text, other parts beside the text taken out."""
    path, weights = [root], prose.by_part(root)
    while True:
        inner = [child for child in path[-1].children if isinstance(child, Tag)]
        shares = [weights[id(child)] for child in inner]
        most = max(shares, default=0)
        if not most or most < _SHARE * weights[id(path[-1])]:
            break
        heaviest = inner[shares.index(most)]
        if heaviest.name in ("p", "li"):
            break
        path.append(heaviest)
    at = len(path) - 1
    while at and named is not None and path[at] not in named.parents:
        at -= 1
    for level in range(at, len(path) - 1):
        _prune(path[level], path[level + 1], named)
    return path[at]


def _prune(parent: Tag, main: Tag, named: Tag | None) -> None:
    """Keep beside the main part what leads to it from the title, and further parts like it."""
    is_over = False
    for child in list(parent.children):
        if child is main:
            is_over = True
        elif isinstance(child, Tag):
            holds_title = named is not None and (child is named or child in named.parents)
            is_alike = child.name == main.name and child.get("class") == main.get("class")
            is_text = child.name in ("p", "ul", "ol") or (is_alike and bool(child.get("class")))
            is_linked = _linked(child) > 0.3
            is_other = is_linked or (is_over and not is_text)
            if is_other and not holds_title:
                child.decompose()


def _linked(node: Tag) -> float:
    """The share of a part's characters that are in links."""
    whole = len(clean(node.get_text(" ")))
    linked = sum(len(clean(tag.get_text(" "))) for tag in node.find_all("a", href=True))
    return linked / whole if whole else 0.0


def _scopes(root: Tag, named: Tag | None) -> list[Tag]:
    """What holds the title, up to the whole page, but not the title, which may name other days;
    as it is before further parts are taken out, as the day may stand in them."""
    around = list(named.parents) if named is not None else []
    inner = [tag for tag in around if tag is not root and root in tag.parents]
    scopes = [copy.copy(tag) for tag in (*inner, root)]
    for scope in scopes:
        if (heading := scope.find(None, {_TITLE_MARK: True})) is not None:
            heading.clear()
    return scopes


def _start(found: Sequence[Line], title: Title, named: Tag | None) -> int:
    """Where the lines after the title begin."""
    spelt = {title.text}
    if named is not None:
        spelt |= {clean(named.get_text(" ")), clean(named.get_text("")), shown(named)}
    matches = [at for at, line in enumerate(found) if line.plain in spelt]
    return matches[0] + 1 if matches else 0


def parted(found: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines that only state facts, and the text after them."""
    at = 0
    while at < len(found) and (day.facts(found[at]) or _is_marginal(found[at])):
        at += 1
    return list(found[:at]), list(found[at:])


def _is_marginal(line: Line) -> bool:
    """A caption, a file to download, a link that stands alone."""
    text = line.plain
    if len(text) < 250 and (_CAPTION.search(text) or _FILE.search(text)):
        return True
    linked = sum(len(label) for label, _ in line.anchors)
    return bool(line.anchors) and linked >= 0.8 * len(text) and not text.endswith(".")


def _ended(found: Sequence[Line]) -> tuple[list[Line], str | None]:
    kept: list[Line] = []
    contact = None
    for at, line in enumerate(found):
        is_reached = len(_REACHED.findall(line.text)) >= 1 and len(line.plain) < 400
        if kept and (_is_end(line) or (is_reached and not line.plain.endswith("."))):
            rest = [each.text for each in found[at : at + 8]]
            contact = "\n".join(rest) if _REACHED.search("\n".join(rest)) else None
            break
        if not _is_marginal(line):
            kept.append(line)
    while kept and (kept[-1].kind == "heading" or kept[-1].plain.endswith(":")) and len(kept) > 1:
        kept.pop()
    return kept, contact


def _is_end(line: Line) -> bool:
    first = line.text.split("\n")[0]
    return len(first) < 80 and first.casefold().lstrip(" ›»>-•").startswith(words.ENDS)
