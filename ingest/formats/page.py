"""Saved web pages: read by the portal's reader if one knows them, else by their main text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

from bs4 import BeautifulSoup
from bs4.element import Tag

from corpus.release import Draft
from ingest import fields, imprint, repair
from ingest.errors import Unreadable
from ingest.formats import head, record
from ingest.formats.characters import characters
from ingest.formats.record import Defaults
from ingest.portals import Family, reader
from ingest.text import absolute, blocks, clean, lines, links, parse

MAX_TAGS = 20_000
"""Tags of a page whose main text is to be found: its time grows with them, to some ten seconds at
the 100,000 that pages of known portals may have."""

# Browsers note where a page was saved from; the number is the address's length.
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,5}\)(?P<url>\S{1,2000})\s*-->")
_DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "dc.date",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.date",
    "dcterms.issued",
    "dcterms.created",
    "date",
    "pubdate",
)
_JSON_LD_DATE = re.compile(r'"datePublished"\s*:\s*"(?P<date>[^"]{1,40})"')
_TITLE_NAMES = ("og:title", "dc.title", "title")


def read(body: bytes, defaults: Defaults) -> Draft:
    """The release of a page. Raises Unreadable if it is too big or nested, or lacks title, date
    or text."""
    html = characters(body)
    tree = parse(html)
    address = _address(tree, html)
    return _by_family(tree, address, defaults) or _by_main_text(tree, html, address, defaults)


def _by_family(tree: BeautifulSoup, address: str | None, defaults: Defaults) -> Draft | None:
    """What the one reader that knows the page takes from it.

    A stranger's page may by chance have lines in the order of a family; then the title found is
    not the one that the page gives itself.
    """
    titles = [clean(tag.get_text(" ")) for tag in tree.find_all(["title", "h1"])]
    titles += [said for name in _TITLE_NAMES if (said := _meta(tree, name))]
    for family in get_args(Family):
        try:
            draft = reader(family).release(tree, address or "", defaults.source)
        except Unreadable:
            continue
        given = draft.original["title"] if draft.original else draft.title
        if any(given in title for title in titles):
            record.check_length(draft.body)
            draft = replace(record.housed(draft, defaults), url=address)
            return draft if address else _dated(draft, defaults)
    return None


def _dated(draft: Draft, defaults: Defaults) -> Draft:
    """Old pages show the day before in summer; only their address or text tells the true one."""
    _, doubt = repair.published(draft.published, draft.published + timedelta(days=1), None)
    if doubt is None or "date of the text" in draft.repairs:
        return draft
    if defaults.published is None:
        raise Unreadable(
            f"its date {draft.published} may be a day off, as on all old pages, and its address "
            "isn't in it; --published DATE says the true one"
        )
    return replace(draft, published=defaults.published)


def _by_main_text(tree: BeautifulSoup, html: str, address: str | None, defaults: Defaults) -> Draft:
    import trafilatura

    if html.count("<") > MAX_TAGS:
        raise Unreadable(f"no reader knows the page, and it has more than {MAX_TAGS} tags")
    main = trafilatura.extract(
        html,
        output_format="html",
        include_comments=False,
        include_links=True,
        include_formatting=True,
    )
    title = _title(tree)
    found = head.cut(lines(parse(main or "")), title or "")
    text, imprints, _ = imprint.cut(found.rest)
    facts = {
        **found.facts,
        "title": title,
        "url": address,
        "contact": imprints[0] if imprints else None,
        "published": _day(tree, html) or found.facts.get("published") or _dateline(tree),
    }
    if imprints and not facts.get("house"):
        facts["house"] = fields.house(imprints[0])
    return record.draft(facts, blocks(text), defaults, links(text, address or ""))


def _address(tree: BeautifulSoup, html: str) -> str | None:
    """Where the page came from, as it says itself."""
    canonical = tree.select_one("link[rel~=canonical][href]")
    saved = _SAVED_FROM.search(html[:5_000])
    said = (str(canonical["href"]) if canonical else None, _meta(tree, "og:url"))
    for url in (*said, saved["url"] if saved else None):
        if url and (found := absolute(url, "")):
            return found
    return None


def _title(tree: BeautifulSoup) -> str | None:
    """The page's only first heading, else what it calls itself."""
    headings = [text for tag in tree.find_all("h1") if (text := clean(tag.get_text(" ")))]
    if len(headings) == 1:
        return headings[0]
    named = next((said for name in _TITLE_NAMES if (said := _meta(tree, name))), None)
    return named or (clean(tree.title.get_text(" ")) if tree.title else None) or None


def _day(tree: BeautifulSoup, html: str) -> date | None:
    """The day that all statements of publication on the page agree on."""
    said = [
        str(tag["content"])
        for tag in tree.find_all("meta", content=_is_filled, recursive=True)
        if _name(tag) in _DATE_NAMES
    ]
    said += [match["date"] for match in _JSON_LD_DATE.finditer(html)]
    days = _days(said)
    if not days:
        days = _days([str(tag["datetime"]) for tag in tree.select("time[datetime]")])
    return days.pop() if len(days) == 1 else None


def _is_filled(content: str | None) -> bool:
    return bool(content and content.strip())


def _days(said: list[str]) -> set[date]:
    days = set()
    for text in said:
        try:
            days.add(record.moment_of(text)[0])
        except Unreadable:
            continue  # a duration, a year, a machine's own time: none that says the day
    return days


def _dateline(tree: BeautifulSoup) -> date | None:
    found = {said[1] for line in lines(tree) if (said := fields.dateline(line.plain))}
    return found.pop() if len(found) == 1 else None


def _meta(tree: BeautifulSoup, name: str) -> str | None:
    for tag in tree.find_all("meta", content=_is_filled):
        if _name(tag) == name:
            return clean(str(tag["content"]))
    return None


def _name(tag: Tag) -> str:
    return str(tag.get("property") or tag.get("name") or tag.get("itemprop") or "").casefold()
