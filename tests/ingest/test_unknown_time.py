"""Hostile pages of unknown layout are read in time proportional to their size."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from ingest import unknown
from ingest.errors import Unreadable
from ingest.portals import unknown as portal
from ingest.text import parse

SENTENCE = "Die Stadt Musterau hat heute eine Brücke eröffnet, auf die viele gewartet haben. "
TITLE = "<h1>Neue Brücke eröffnet</h1><p>9. April 2024</p>"
MANY = 1500
PATIENCE = 20  # seconds; each takes one to four, and what grew by the square took minutes
LINKS = "".join(f"<a href='/m/{n}'>Neue Brücke Nummer {n} eröffnet</a>" for n in range(2 * MANY))


@pytest.mark.parametrize(
    "html",
    [
        TITLE + f"<p>{SENTENCE}</p>" * MANY,
        TITLE + f"<p>{SENTENCE * 12_000}</p>",
        TITLE + f"<pre>{SENTENCE}" + "\n \t" * 100_000 + "</pre>",
        TITLE + "<div>" * 190 + f"<p>{SENTENCE}</p>" * 9,
        TITLE + "<div>" * 150 + f"<p>{SENTENCE}</p>" * 1000,
        TITLE + "<p>" + "a" * 200_000,
        TITLE + ("<div class=item><h2>Brücke</h2>9.4.2024" + "<b>x</b>" * 20) * 190 + SENTENCE * 3,
        TITLE + "<p>" + "<b>Eine neue Brücke</b><br>" * MANY,
        TITLE + "<span title='9. April 2024'>x</span>" * MANY + SENTENCE * 3,
        TITLE + "<div><h2>Cookies</h2>" * 150 + "<h2>Cookies</h2>" * MANY,
        "<meta property=og:title content='Eine Brücke'>" * MANY + TITLE + "<p>x y</p>" * MANY,
        "<h2>Eine neue Brücke</h2>9.4.2024" * MANY,
        "<dl>"
        + "<dt>Betreff</dt><dd>Eine neue Brücke</dd>" * MANY
        + "</dl>"
        + TITLE
        + SENTENCE * 3,
        TITLE + LINKS,
        TITLE + "<p>" + "1." * 200_000,
        TITLE + "<p>" + "Mai 1 " * 60_000,
        TITLE + f"<x-text>{SENTENCE}</x-text>" * MANY,
        TITLE + "<table><tr><td>Datum" * 60 + SENTENCE * 3,
        "<table>" + "<tr><td>Eine neue Brücke" * MANY + f"</table>{SENTENCE * 3}<p>9.4.2024</p>",
        "<div class=x>" * 190 + "Eine neue Brücke</div>" * 190 + f"<p>{SENTENCE * 3}</p>" * MANY,
        "<h1>" + "<span>Neue</span> <a href=#>#</a>" * MANY + f"</h1>{SENTENCE * 3}",
        TITLE + f"<div class=teaser><p>{SENTENCE}</p></div>" * MANY + "<p>x y</p>" * MANY,
        TITLE + "<p>" + "a | " * 100_000 + "</p>" + f"<aside>{SENTENCE}</aside>" * MANY,
        "<title>" + " - " * 200_000 + "</title>" + TITLE + SENTENCE * 3,
        "<p>" + "<span>09.04.2024</span>" * 10 * MANY + f"</p><p>{SENTENCE * 3}</p>",
        "<h1><div>" * 90 + "<i>ab</i>" * 5 * MANY + SENTENCE * 3,
    ],
    ids=range(26),
)
def test_reading_ends_soon(html: str) -> None:
    tree = parse(html)
    began = time.monotonic()
    with suppress(Unreadable):
        unknown.read(tree, "https://stadt.example/m/1", "test")
    assert time.monotonic() - began < PATIENCE


def test_a_list_of_many_links_is_read_soon() -> None:
    tree = parse(LINKS)
    began = time.monotonic()
    assert len(portal.listing(tree, "https://stadt.example/").entries) == 2 * MANY
    assert time.monotonic() - began < PATIENCE


def test_a_page_of_fifty_thousand_links_is_told_at_once() -> None:
    with pytest.raises(Unreadable, match="more than 100000 tags"):
        parse("<a href=/m>Neue Brücke</a>" * 50_001)
