"""Saved RSS and Atom feeds whose items carry whole releases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.release import Draft
from ingest.errors import Unreadable
from ingest.formats import record
from ingest.formats.characters import characters
from ingest.formats.record import Defaults
from ingest.portals import feeds

_CUT_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|weiterlesen)\s*$", re.IGNORECASE)


def read(body: bytes, defaults: Defaults) -> Iterator[tuple[int, Draft | Unreadable]]:
    """Each item's number, counted from 1, with its draft or with what is wrong with it.

    Raises Unreadable for what is no feed. An item with a teaser only is refused: kept, it would
    pass for a new wording of a release whose whole text is known.
    """
    items = feeds.items(characters(body).encode("utf-8", "replace"), None, "")
    for number, item in enumerate(items, 1):
        try:
            yield number, _draft(item, defaults)
        except Unreadable as error:
            yield number, error


def _draft(item: feeds.Item, defaults: Defaults) -> Draft:
    if item.entry.title is None:
        raise Unreadable("it has no title")
    if item.entry.published is None:
        if defaults.published is None:
            raise Unreadable("it states no date of publication; --published DATE says it")
        item = replace(item, entry=replace(item.entry, published=defaults.published))
    draft = feeds.draft(item, defaults.source)
    if draft.body[-1:] and _CUT_OFF.search(draft.body[-1].text):
        raise Unreadable("it holds only the beginning of the release; crawl fetches the whole")
    record.check_length(draft.body)
    return record.housed(draft, defaults)
