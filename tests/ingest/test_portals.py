"""The readers against saved pages, one per layout era, each beside what must be read from it."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ingest.errors import Unreadable
from ingest.portals import feeds, reader
from ingest.text import decode, parse

PAGES = Path(__file__).parent / "pages"
SACHSEN_ANHALT = reader("sachsen_anhalt")
BERLIN = ZoneInfo("Europe/Berlin")


def saved(pattern: str) -> list[str]:
    return sorted(path.stem for path in PAGES.glob(pattern))


RELEASES = [f"{way}-*.html" for way in ("archived", "detail", "police", "single")]


@pytest.mark.parametrize("name", [name for pattern in RELEASES for name in saved(pattern)])
def test_release_page(name: str) -> None:
    expected = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    tree = parse(decode((PAGES / f"{name}.html").read_bytes()))
    draft = SACHSEN_ANHALT.release(tree, expected["url"], "st")
    read = {
        "url": draft.url,
        "title": draft.title,
        "number": draft.number,
        "place": draft.place,
        "published": draft.published.isoformat(),
        "house": draft.house,
        "kind": draft.kind,
        "overline": draft.overline,
        "subtitle": draft.subtitle,
        "body": [[block.kind, block.text] for block in draft.body],
        "contact": draft.contact,
        "attachments": [[link.label, link.url] for link in draft.attachments],
        "links": [[link.label, link.url] for link in draft.links],
        "repairs": list(draft.repairs),
    }
    assert read == expected
    assert draft.published_at is None, "these pages state no time of day"


@pytest.mark.parametrize(
    ("beginning", "house"),
    [
        ("Magdeburg (MJ).", "Ministerium für Justiz und Gleichstellung"),
        ("Halle (Saale). (MF)", "Ministerium der Finanzen"),
        ("Halle (Saale).", None),
        ("Magdeburg (MJ/MI).", None),
        ("Magdeburg (MJ) und Halle (MF).", None),
        ("Magdeburg.", None),
    ],
)
def test_old_pages_name_their_house_by_the_abbreviation_in_the_dateline(
    beginning: str, house: str | None
) -> None:
    page = (PAGES / "detail-2018.html").read_text(encoding="utf-8").replace("2018", "2014")
    page = page.replace("<p>Im vergangenen", f"<p>{beginning} Im vergangenen")
    draft = SACHSEN_ANHALT.release(parse(page), "https://presse.sachsen-anhalt.de/x", "st")
    assert draft.house == house


OLD = "http://www.presse.sachsen-anhalt.de/index.php"


def test_old_addresses_go_by_what_names_the_release() -> None:
    assert SACHSEN_ANHALT.canonical(f"{OLD}?id=7&identifier=ab&cmd=get&x=1") == (
        f"{OLD}?cmd=get&id=7&identifier=ab"
    )
    assert SACHSEN_ANHALT.canonical(f"{OLD}?cmd=list&x=1") == f"{OLD}?cmd=list&x=1"


def test_an_old_address_that_leads_to_a_page_of_today_is_read_as_such() -> None:
    page = (PAGES / "detail-2018.html").read_text(encoding="utf-8")
    draft = SACHSEN_ANHALT.release(parse(page), f"{OLD}?cmd=get&id=7", "st")
    assert (draft.number, draft.house) == ("14/2018", None)


@pytest.mark.parametrize(
    "page",
    [
        "<p>Staatskanzlei - Pressemitteilung Nr.: 1/14</p><h1>Titel</h1><p>Text.</p>",
        "<p>Wir freuen uns - Pressemitteilung Nr.: 1/14</p><h1>Titel</h1><p>Text.</p>",
    ],
    ids=["no date", "no house"],
)
def test_an_old_page_without_its_head_is_unreadable(page: str) -> None:
    with pytest.raises(Unreadable):
        SACHSEN_ANHALT.release(parse(page), f"{OLD}?cmd=get&id=7", "st")


@pytest.mark.parametrize("name", saved("list-*.html"))
def test_list_page(name: str) -> None:
    expected = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    tree = parse(decode((PAGES / f"{name}.html").read_bytes()))
    listing = SACHSEN_ANHALT.listing(tree, expected["url"])
    assert listing.last_page == expected["last_page"]
    assert [
        [entry.url, entry.title, entry.published and entry.published.isoformat()]
        for entry in listing.entries
    ] == expected["entries"]


def test_list_with_one_entry_doesnt_take_its_date_from_elsewhere() -> None:
    page = (
        "<body><p>Stand: 01.01.2001</p><div><div><section><div><article><p>19.11.2025</p><h3>"
        '<a href="?tx_tsarssinclude_pi1[action]=single">T</a></h3></article></div></section>'
        "</div></div></body>"
    )
    (entry,) = SACHSEN_ANHALT.listing(parse(page), "https://mj.sachsen-anhalt.de/").entries
    assert entry.published == date(2025, 11, 19)


def test_list_that_claims_endless_pages() -> None:
    page = f"<p>Seite 1 von {'9' * 5000}</p>"
    assert SACHSEN_ANHALT.listing(parse(page), "https://a.example/").last_page is None


DETAIL = (PAGES / "detail-2024.html").read_text(encoding="utf-8")
URL = "https://presse.sachsen-anhalt.de/not-rated/2024/06/12/x/"


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html><body><h1>Wartungsarbeiten</h1><p>Bald zurück.</p></body></html>", "0 layouts"),
        ("", "0 layouts"),
        (DETAIL.replace("<main>", "<main><p>Pressemitteilung: 1/24</p><p>Halle, den 1.1.2024</p>"),
         "2 lines with place and date"),
        (DETAIL.replace("12.06.2024", "32.13.2024"), "0 layouts"),
        ("<main><p>: 1</p><p>Halle, den 1.1.2024</p></main>", "no title"),
        ("<main><p>: 1</p><p>Halle, den 1.1.2024</p><h1>Nur ein Titel</h1></main>", "no text"),
        ("<main><p>: 1</p><p>Halle, den 1.1.2024</p><h1>" + "lang " * 300 + "</h1><p>T</p></main>",
         "1000 characters"),
        ("<main><h1>T</h1><p>01.02.2024, Ort – 1/2024</p><p>02.02.2024, Ort – 2/2024</p></main>",
         "2 lines with date"),
        ("<main><p>01.02.2024, Ort – 1/2024</p><p>Text ohne Titel</p></main>", "no title"),
    ],
)  # fmt: skip
def test_page_that_is_none_is_refused(page: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        SACHSEN_ANHALT.release(parse(page), URL, "st")


def test_dateline_in_the_text_is_not_the_pages_own() -> None:
    page = DETAIL.replace("<p><b>Hintergrund", "<p>Köthen, den 03.02.2021</p><p><b>Hintergrund")
    assert SACHSEN_ANHALT.release(parse(page), URL, "st").published == date(2024, 6, 12)


def test_page_without_label_is_still_read() -> None:
    page = DETAIL.replace("<p>Pressemitteilung: 419 / 2024</p>", "")
    draft = SACHSEN_ANHALT.release(parse(page), URL, "st")
    assert (draft.number, draft.published) == (None, date(2024, 6, 12))


def test_addresses_with_and_without_slash_are_one() -> None:
    assert SACHSEN_ANHALT.canonical(URL.rstrip("/")) == URL == SACHSEN_ANHALT.canonical(URL)
    single = "https://mj.sachsen-anhalt.de/x?tx_tsarssinclude_pi1[action]=single"
    assert SACHSEN_ANHALT.canonical(single) == single


def read_feed() -> tuple[feeds.Item, ...]:
    body = (PAGES / "feed-2022.xml").read_bytes()
    return feeds.items(body, "application/rss+xml", "https://www.sachsen-anhalt.de/")


def test_feed_times() -> None:
    entries = [item.entry for item in read_feed()]
    assert [(entry.published, entry.published_at) for entry in entries] == [
        (date(2022, 11, 24), datetime(2022, 11, 24, 9, 39, 2, tzinfo=BERLIN)),
        # Half past eleven at night in UTC is the next day in German summer.
        (date(2022, 7, 2), datetime(2022, 7, 2, 1, 30, tzinfo=BERLIN)),
        (date(2022, 11, 23), None),  # midnight stands for no time of day
        (date(2022, 11, 23), datetime(2022, 11, 23, 8, 0, tzinfo=BERLIN)),  # MEZ
        (None, None),
    ]


def test_feed_gives_whole_releases() -> None:
    items = read_feed()
    draft = feeds.draft(items[0], "st")
    assert draft.title == "Klage & Urteil: „Windrad“"
    assert [(block.kind, block.text) for block in draft.body] == [
        ("paragraph", "Die Klage hat Erfolg."),
        ("item", "Az. 4 A 12/22"),
    ]
    assert (draft.house, draft.kind) == ("Verwaltungsgericht Halle", "court")
    assert draft.contact == "Verwaltungsgericht Halle\nPressestelle"
    with pytest.raises(Unreadable, match="lacks"):
        feeds.draft(items[4], "st")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<html><body>rss feeds: an overview</body></html>", "no feed"),
        (b"", "no feed"),
        (b'<!DOCTYPE r [<!ENTITY a "aaaa">]><rss version="2.0"><channel/></rss>', "entities"),
        ('<!DOCTYPE r [<!ENTITY a "a">]><rss version="2.0"/>'.encode("utf-16"), "entities"),
    ],
)
def test_feed_that_is_none_or_hostile(body: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        feeds.items(body, None, "https://www.sachsen-anhalt.de/")


def test_feed_cut_off_in_the_middle_gives_what_is_whole() -> None:
    body = (PAGES / "feed-2022.xml").read_bytes()
    cut = body[: body.index(b"<title>Ohne Zeit")]
    items = feeds.items(cut, None, "https://www.sachsen-anhalt.de/")
    assert [item.entry.title for item in items[:2]] == ["Klage & Urteil: „Windrad“", "Sommerzeit"]
