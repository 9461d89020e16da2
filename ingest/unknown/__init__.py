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
from ingest.unknown import body, day, prepared, refusal, title

MAX_TAGS = 20_000
"""Tags of a page that may be looked through: what is asked of each of them adds up."""
LEAST = 150
"""Characters of a text below which trafilatura is asked too."""


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
    _refuse(refusal.by_address(url) or refusal.by_title(named) or refusal.by_type(tree))
    _refuse(refusal.by_kin(tree, named))
    found = body.find(tree, named)
    text = found.text
    if sum(len(line.text) for line in text) < LEAST:
        text = _by_trafilatura(tree, named.text) or text
    _refuse(refusal.by_text(text) or refusal.by_entries(tree, named, text))
    first = text[0].plain if text else ""
    published = day.find(tree, url, found.scopes, first)
    if published is None:
        raise Unreadable("no date of publication is found on the page, whose layout is unknown")
    head = Head()
    for line in found.head:
        for row in line.text.split("\n"):
            head.take(row)
    facts = {
        **head.facts,
        "title": named.text,
        "published": published,
        "url": url or None,
        "contact": found.contact,
    }
    if found.contact and not facts.get("house"):
        facts["house"] = fields.house(found.contact)
    return record.draft(facts, blocks(text), Defaults(source=source), links(text, url))


def _refuse(reason: str | None) -> None:
    if reason is not None:
        raise Unreadable(f"the page is no release: {reason}")


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
