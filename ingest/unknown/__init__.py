"""Reads releases from pages whose layout nobody declared: by what pages have in common."""

from __future__ import annotations

import copy

from bs4 import BeautifulSoup

from corpus.release import Draft
from ingest import fields
from ingest.errors import Unreadable
from ingest.formats import record
from ingest.formats.head import Head
from ingest.formats.record import Defaults
from ingest.text import Line, blocks, lines, links, parse
from ingest.unknown import body, day, prepared, refusal, resort, title

MAX_TAGS = 20_000
"""Tags of a page that may be looked through: what is asked of each of them adds up."""
LEAST = 150
"""Characters of a text below which trafilatura is asked too."""
LONG = 400
"""Characters of a text that speaks for a release where other signs are weak."""
SHARE = 0.5
"""Part of the page's prose that a text must have; else trafilatura is asked too."""


def read(tree: BeautifulSoup, url: str, source: str) -> Draft:
    """The release of a page. Raises Unreadable if the page is too big, is something else than a
    release, or lacks title, date or text: nothing is guessed."""
    if len(tree.find_all(True, limit=MAX_TAGS + 1)) > MAX_TAGS:
        raise Unreadable(f"no reader knows the page, and it has more than {MAX_TAGS} tags")
    tree = copy.copy(tree)
    prepared.prepare(tree)
    named = title.find(tree, url)
    if named is None:
        raise Unreadable("no title is found on the page, whose layout is unknown")
    _refuse(refusal.by_title(named) or refusal.by_type(tree) or refusal.by_kin(tree, named))
    found = body.find(tree, named)
    text = _fuller(tree, named.text, found)
    _refuse(
        refusal.by_prose(text) or refusal.by_list(text) or refusal.by_entries(tree, named, text)
    )
    first = text[0].plain if text else ""
    is_long = _length(text) >= LONG
    published = day.find(tree, url, found.scopes, named.beside, first) or (
        resort.find(tree, named.text) if is_long else None
    )
    is_told = is_long and published is not None and published.is_told
    _refuse(refusal.by_signs(url, named, text, is_told=is_told))
    if published is None:
        raise Unreadable("no date of publication is found on the page, whose layout is unknown")
    head = Head()
    for line in found.head:
        for row in line.text.split("\n"):
            head.take(row)
    facts = {
        **head.facts,
        "title": named.text,
        "published": published.day,
        "url": url or None,
        "contact": found.contact,
    }
    if found.contact and not facts.get("house"):
        facts["house"] = fields.house(found.contact)
    return record.draft(facts, blocks(text), Defaults(source=source), links(text, url))


def _refuse(reason: str | None) -> None:
    if reason is not None:
        raise Unreadable(f"the page is no release: {reason}")


def _fuller(tree: BeautifulSoup, named: str, found: body.Found) -> list[Line]:
    """The text found; trafilatura's, which is asked where much of the page is left out, if it has
    clearly more."""
    length = _length(found.text)
    if length >= max(LEAST, SHARE * found.prose):
        return found.text
    other = _by_trafilatura(tree, named)
    is_more = length < LEAST or length < SHARE * _length(other)
    return other if other and is_more else found.text


def _length(text: list[Line]) -> int:
    return sum(len(line.text) for line in text)


def _by_trafilatura(tree: BeautifulSoup, named: str) -> list[Line]:
    import trafilatura

    main = trafilatura.extract(
        str(tree),
        output_format="html",
        include_comments=False,
        include_links=True,
        include_formatting=True,
    )
    _, text = body.parted([line for line in lines(parse(main or "")) if line.plain != named])
    return text
