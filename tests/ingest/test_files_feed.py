"""Saved feeds: items with whole texts are taken, teasers are not."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.release import Block, Draft
from ingest.errors import Unreadable
from ingest.formats import feed
from ingest.formats.record import Defaults

DAY = "<pubDate>Thu, 24 Nov 22 09:39:02 +0100</pubDate>"
TEXT = "<description>&lt;p&gt;Das Kabinett tagte.&lt;/p&gt;</description>"


def rss(*items: str) -> bytes:
    joined = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{joined}</channel></rss>'.encode()


def read(body: bytes, **defaults: object) -> list[tuple[int, Draft | Unreadable]]:
    return list(feed.read(body, Defaults(**defaults)))  # type: ignore[arg-type]


def test_an_item_with_its_whole_text_is_a_release() -> None:
    link = "<link>https://presse.example/1</link>"
    [(row, draft)] = read(rss(f"<title>Haushalt</title>{link}{DAY}{TEXT}"), source="st")
    assert row == 1
    assert isinstance(draft, Draft)
    assert (draft.title, draft.source, draft.url) == ("Haushalt", "st", "https://presse.example/1")
    assert draft.published == date(2022, 11, 24)
    assert draft.published_at is not None
    assert draft.body == (Block("paragraph", "Das Kabinett tagte."),)


def test_what_the_user_says_fills_what_items_lack() -> None:
    items = read(rss(f"<title>T</title>{TEXT}"), published=date(2020, 1, 2), house="Polizei Halle")
    draft = items[0][1]
    assert isinstance(draft, Draft)
    assert (draft.published, draft.house, draft.kind) == (
        date(2020, 1, 2),
        "Polizei Halle",
        "police",
    )


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (f"{DAY}{TEXT}", "no title"),
        (f"<title>T</title>{TEXT}", "--published DATE"),
        (f"<title>T</title>{DAY}", "lacks title, date or text"),
        (f"<title>T</title>{DAY}<description>Der Anfang …</description>", "only the beginning"),
    ],
)
def test_an_item_that_is_no_whole_release_is_refused_and_the_rest_is_taken(
    item: str, words: str
) -> None:
    good = f"<title>Gut</title>{DAY}{TEXT}"
    (_, refused), (_, taken) = read(rss(item, good))
    assert words in str(refused)
    assert isinstance(taken, Draft)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>Fehler 404</body></html>",
        b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa">]><rss version="2.0"/>',
    ],
)
def test_what_is_no_feed_is_refused(body: bytes) -> None:
    with pytest.raises(Unreadable):
        read(body)
