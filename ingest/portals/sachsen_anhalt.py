"""Reads Sachsen-Anhalt: lists of the TYPO3 extension ``tsarssinclude``, its single pages, and the
detail pages of presse.sachsen-anhalt.de, today and before October 2020."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from datetime import date
from itertools import chain, islice, takewhile
from urllib.parse import parse_qs, urlencode, urlsplit

from bs4 import BeautifulSoup
from bs4.element import Tag

from corpus.houses import house_named
from corpus.release import Draft, Link
from ingest import fields, repair
from ingest.errors import Unreadable
from ingest.portals import Entry, Listing
from ingest.portals.sachsen_anhalt_layouts import Parts, archived, detail, single
from ingest.text import absolute, blocks, clean, lines, links

MAX_TITLE = 1000
_DETAIL_PATH = re.compile(r"^/[\w-]+/(?P<y>\d{4})/(?P<m>\d{2})/(?P<d>\d{2})/[^/]+/?$")
_PAGES = re.compile(r"Seite\s+\d+\s+von\s+(\d{1,6})\b")
_MORE = re.compile(r"^\W*weiterlesen\W*$")
_FILE = re.compile(r"\.(pdf|docx?|xlsx?|pptx?|odt|zip|jpe?g|png)$", re.IGNORECASE)
_ITEM_DEPTH = 4  # so far above its link an entry may begin
_DATELINE = 60  # characters from a text's beginning in which its dateline stands
_DATELINE_MARK = re.compile(r"\(([A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,7})\)")
_SCOPES = (".tx-tsarssinclude", "main", "[role=main]", "article")


def listing(tree: BeautifulSoup, url: str) -> Listing:
    """Entries in their order; a link counts by the shape of its address, not by its class."""
    scope = tree.select_one(".tx-rssdisplay-newslist") or _scope(tree)
    anchors: dict[str, list[Tag]] = {}
    for anchor in scope.find_all("a", href=True):
        target = absolute(str(anchor["href"]), url)
        if target is not None and _is_detail(target):
            anchors.setdefault(canonical(target), []).append(anchor)
    targets_within: dict[int, set[str]] = defaultdict(set)
    # Counted once for all of them: a list may have thousands of links.
    for target, found in anchors.items():
        for parent in chain.from_iterable(anchor.parents for anchor in found):
            targets_within[id(parent)].add(target)
    pages = _PAGES.search(clean(tree.get_text(" ")))
    entries = [_entry(target, found, targets_within) for target, found in anchors.items()]
    return Listing(tuple(entries), int(pages[1]) if pages else None)


def canonical(url: str) -> str:
    """Detail pages go by their address with a slash at the end, however it was linked."""
    parts = urlsplit(url)
    if _DETAIL_PATH.match(parts.path) and not parts.path.endswith("/"):
        return parts._replace(path=parts.path + "/").geturl()
    if _is_archived(url):
        said = parse_qs(parts.query)
        kept = [(name, said[name][0]) for name in ("cmd", "id", "identifier") if name in said]
        return parts._replace(query=urlencode(kept)).geturl()
    return url


def _is_archived(url: str) -> bool:
    """``index.php?cmd=get&id=885505&identifier=…``, the addresses before October 2020."""
    parts = urlsplit(url)
    said = parse_qs(parts.query)
    return parts.path == "/index.php" and said.get("cmd") == ["get"] and "id" in said


def _is_detail(url: str) -> bool:
    parts = urlsplit(url)
    if _DETAIL_PATH.match(parts.path) or _is_archived(url):
        return True
    return parse_qs(parts.query).get("tx_tsarssinclude_pi1[action]") == ["single"]


def _entry(target: str, anchors: list[Tag], targets_within: dict[int, set[str]]) -> Entry:
    """An entry, its date read from the largest element round its link that leads to no other."""
    labels = [clean(anchor.get_text(" ")) for anchor in anchors]
    title = next((label for label in labels if label and not _MORE.match(label)), None)
    near = islice(anchors[0].parents, _ITEM_DEPTH)
    alone = takewhile(lambda parent: len(targets_within[id(parent)]) == 1, near)
    item = deque(alone, maxlen=1)
    head = item[0].select_one(".tx-rssdisplay-item-meta-date") if item else None
    said = clean((head or (item or anchors)[0]).get_text(" "))[:200]
    return Entry(target, title, fields.day(said) or _day_of_address(target))


def _day_of_address(url: str) -> date | None:
    found = _DETAIL_PATH.match(urlsplit(url).path)
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"])) if found else None
    except ValueError:
        return None


def release(tree: BeautifulSoup, url: str, source: str) -> Draft:
    """The release of a detail page (way 1), a TYPO3 single (way 2), or the old portal (way 3),
    whose addresses may lead to pages of way 1 today."""
    found = lines(_scope(tree))
    old = archived(found) if _is_archived(url) else None
    today = (layout(found) for layout in (detail, single))
    fitting = [old] if old else [parts for parts in today if parts is not None]
    if len(fitting) != 1:
        raise Unreadable(f"{len(fitting)} layouts fit where one is meant")
    if not fitting[0].text:
        raise Unreadable("the page has a head but no text")
    if len(fitting[0].title) > MAX_TITLE:
        raise Unreadable(f"what stands for a title has more than {MAX_TITLE} characters")
    return _draft(fitting[0], url, source)


def _scope(tree: BeautifulSoup) -> Tag:
    for selector in _SCOPES:
        found = tree.select(selector)
        if len(found) == 1:
            return found[0]
    return tree


def _draft(parts: Parts, url: str, source: str) -> Draft:
    mended = repair.mend(parts.title, parts.subtitle, blocks(parts.text), parts.shown)
    published, wrong = repair.published(
        parts.shown, _day_of_address(url), mended.header.published if mended.header else None
    )
    beginning = mended.body[0].text if mended.body else ""
    house = _house(parts, mended.header, beginning, published)
    number = parts.number or (mended.header.number if mended.header else None)
    files, others = _split_links(parts, url)
    own = parts.imprints[0] if parts.imprints else None
    parted = repair.parted(own) if own else None
    names = [*mended.repairs, *(["glued imprint"] if parted != own else []), wrong]
    contact = [part for part in (mended.contact or parted, mended.note) if part]
    return Draft(
        source=source,
        title=mended.title,
        published=published,
        body=mended.body,
        house=house,
        number=fields.number(number, published) if number else None,
        kind=fields.kind(parts.label, parts.title, parts.overline, house or _today(parts)),
        overline=parts.overline,
        subtitle=mended.subtitle,
        place=parts.place,
        contact="\n".join(contact) or None,
        attachments=files,
        links=others,
        url=url,
        repairs=tuple(name for name in names if name),
        original=mended.original,
    )


def _house(parts: Parts, header: repair.Header | None, text: str, published: date) -> str | None:
    """The issuing body by its name of that day, or None.

    The text's own header knows it best, then an imprint within the text, then the abbreviation in
    its dateline. The page's own imprint and the mark at the title were turned over to successors,
    so they count on new pages alone.
    """
    if parts.house or (header and header.house):
        return parts.house or (header.house if header else None)
    if len(parts.imprints) > 1:
        return fields.house(repair.parted(parts.imprints[0]))
    if published < repair.NEW_PORTAL:
        return _abbreviated(text, published)
    return parts.mark or _today(parts)


def _abbreviated(text: str, day: date) -> str | None:
    """The house of a dateline like ``Magdeburg (MJ).`` or ``Halle (Saale). (MW)``."""
    marks = _DATELINE_MARK.findall(text[:_DATELINE])
    named = {house.name for mark in marks if (house := house_named(mark, day, "sachsen-anhalt"))}
    return named.pop() if len(named) == 1 else None


def _today(parts: Parts) -> str | None:
    """The house of the page's own imprint: right for today, and for telling courts and police."""
    return fields.house(repair.parted(parts.imprints[-1])) if parts.imprints else None


def _split_links(parts: Parts, url: str) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Attachments stand after the imprint; files linked in the text remain links."""
    after = links(parts.rest, url)
    return tuple(link for link in after if _FILE.search(urlsplit(link.url).path)), links(
        parts.text, url
    )
