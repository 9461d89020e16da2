"""Pages and lists whose layout nobody declared; the texts are invented."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.release import Draft
from ingest import unknown
from ingest.errors import Unreadable
from ingest.portals import unknown as portal
from ingest.text import parse

FIRST = "Die Stadt Musterau hat heute eine Brücke eröffnet, auf die viele lange gewartet haben."
SECOND = "Sie ist 120 Meter lang und kostete drei Millionen Euro, die das Land zur Hälfte trägt."
URL = "https://stadt.example/presse/neue-bruecke-eroeffnet"


def read(body: str, head: str = "", url: str = URL) -> Draft:
    return unknown.read(parse(f"<html><head>{head}</head><body>{body}</body></html>"), url, "test")


def page(before: str = "", after: str = "", title: str = "<h1>Neue Brücke eröffnet</h1>") -> str:
    return f"<main>{title}{before}<p>{FIRST}</p><p>{SECOND}</p>{after}</main>"


DATED = "<p>Musterau, den 9. April 2024</p>"


def texts(draft: Draft) -> list[str]:
    return [block.text for block in draft.body]


@pytest.mark.parametrize(
    "noise",
    [
        "<nav><ul><li><a href='/k'>Kontakt</a></li></ul></nav>",
        "<div class='cookie-banner'><p>Wir verwenden Cookies, damit alles geht.</p></div>",
        "<div class=teaser><a href='/x'>Anderes</a><p>Etwas ganz anderes geschah.</p></div>",
        "<figure><figcaption>Die Brücke am Abend, vom Ufer aus.</figcaption></figure>",
        "<p>Foto: Rike Beispiel</p>",
        "<p><a href='/p.pdf'>Pressemitteilung als PDF (120 KB)</a></p>",
        "<h3>Weitere Meldungen</h3><p>Gestern wurde anderswo eine andere Brücke eingeweiht.</p>",
        "<p>Stand: 11. Mai 2025</p>",
    ],
)
def test_what_stands_beside_the_text_is_not_part_of_it(noise: str) -> None:
    draft = read(page(DATED, noise))
    assert (draft.title, draft.published) == ("Neue Brücke eröffnet", date(2024, 4, 9))
    assert texts(draft) == [FIRST, SECOND]
    assert draft.place == "Musterau"


def test_a_contact_is_kept_apart_from_the_text() -> None:
    draft = read(page(DATED, "<p>Pressestelle<br>12345 Musterau<br>Tel.: 0123 4567</p>"))
    assert texts(draft) == [FIRST, SECOND]
    assert draft.contact == "Pressestelle\n12345 Musterau\nTel.: 0123 4567"


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("<h1>Stadt Musterau</h1><h2>Neue Brücke eröffnet</h2>", ""),
        ("<h1>Pressemitteilungen</h1><h3>Neue Brücke eröffnet</h3>", ""),
        (
            "<div class=k1>Neue Brücke eröffnet</div>",
            "<title>Neue Brücke eröffnet | Musterau</title>",
        ),
        ("<h1><span class=dachzeile>Verkehr</span> Neue Brücke eröffnet</h1>", ""),
        ("<font size=4><b>Neue Brücke eröffnet</b></font>", "<title>Presse</title>"),
        ("<h1><span class=a1>Verkehr</span> Neue Brücke eröffnet</h1>", "<title>Presse</title>"),
        ("<h1>Neue Brücke eröffnet <small>Verkehr</small></h1>", ""),
        ("<h2>Neue Brücke eröffnet <span class=badge>9.4.2024</span></h2>", ""),
        ("<h2>Wiesen und Wälder</h2><h3>Neue Brücke eröffnet <a href='#a'>#</a></h3>", ""),
        ("<h1>Meldungen des Landkreises</h1><h4>Neue Brücke eröffnet</h4>", ""),
        ("<table><tr><td class=u1>Neue Brücke eröffnet</td></tr></table>", ""),
    ],
)
def test_the_title_is_the_heading_that_names_the_release(title: str, head: str) -> None:
    assert read(page(DATED, title=title), head).title == "Neue Brücke eröffnet"


@pytest.mark.parametrize(
    ("before", "head"),
    [
        (DATED, ""),
        ("<p>Datum: 09.04.24</p>", ""),
        ("<p>Erschienen am Dienstag, 9. April 2024 - Nr. 12/2024</p>", ""),
        ("<dl><dt>Datum</dt><dd>09.04.2024</dd><dt>Nummer</dt><dd>12</dd></dl>", ""),
        ("<p>Stand: 1. Mai 2025</p><p>9. Apr. 2024</p>", ""),
        ("<p>Wann: <time datetime='2025-01-01'>1. Januar 2025</time></p>" + DATED, ""),
        ("", "<meta property='article:published_time' content='2024-04-09T10:00:00+02:00'>"),
        ("", '<script type=\'application/ld+json\'>{"datePublished": "2024-04-09"}</script>'),
        (DATED, "<meta name=date content=2025-05-01>"),
        ("<p>von Admin | Apr 9, 2024 | <a href='/c'>Land und Leute heute</a></p>", ""),
        ("<p>Admin | 2025-05-01T09:00:00+00:00 9. April 2024 | Presse</p>", ""),
        ("<p><time datetime='2024-04-09'>vor einiger Zeit</time></p>", ""),
    ],
)
def test_the_day_is_that_of_the_publication(before: str, head: str) -> None:
    assert read(page(before), head).published == date(2024, 4, 9)


def test_a_day_beside_the_title_in_its_heading_counts() -> None:
    title = "<h1>Neue Brücke eröffnet<small>Mitteilung vom 9. April 2024</small></h1>"
    draft = read(page(title=title))
    assert (draft.title, draft.published) == ("Neue Brücke eröffnet", date(2024, 4, 9))


def test_a_long_text_may_have_its_day_in_any_short_row_next_to_the_title() -> None:
    row = "<p>Themen: Bauen, Wohnen, Brücken, Verkehr, Wasser, Ufer / 9.4.2024 / Lesezeit zwei</p>"
    more = f"<p>{FIRST} {SECOND}</p>" * 3
    assert read(page(row, more)).published == date(2024, 4, 9)
    with pytest.raises(Unreadable, match="no date"):
        read(page(row))


def test_a_day_is_told_from_what_only_its_style_parts_it_from() -> None:
    row = "<div><span>09.04.2024</span><span>3 Min. Lesezeit</span></div>"
    assert read(page(row)).published == date(2024, 4, 9)


def test_the_state_of_a_page_right_below_the_title_is_the_last_resort() -> None:
    state, long = "<p>Verantwortlich: R. Beispiel<br>Stand: 09.04.2024, 13:30 Uhr</p>", FIRST * 6
    assert read(page(state, f"<p>{long}</p>")).published == date(2024, 4, 9)
    below = f"<p>{long}</p><p>Stand: 09.04.2024, 13:30 Uhr</p>"
    with pytest.raises(Unreadable, match="no date"):
        read(page("", below))


@pytest.mark.parametrize(
    "row",
    [
        "<div><b>09.04.</b><br>2024</div>",
        "<div><span>Nr. 12/2024</span><span>09.04.2024</span></div>",
    ],
)
def test_a_day_may_stand_in_parts_or_in_an_element_of_its_own(row: str) -> None:
    draft = read(page(row, f"<p>{FIRST} {SECOND}</p>" * 3))
    assert draft.published == date(2024, 4, 9)


def test_a_teaser_without_link_opens_the_text() -> None:
    lead = "<div class=teaser-text><p>Zehn Jahre hat die Stadt geplant, jetzt ist sie da.</p></div>"
    assert texts(read(page(DATED + lead)))[0].startswith("Zehn Jahre")


def test_a_day_within_the_title_is_another_release_s() -> None:
    title = "<h1>Korrektur zur Meldung vom 8. April 2024</h1>"
    draft = read(page("<p>Musterau, 9.4.2024</p>", title=title))
    assert draft.published == date(2024, 4, 9)


def test_a_heading_in_two_rows_is_one_title() -> None:
    title = "<h1>Neue Brücke<br>eröffnet</h1>"
    assert read(page(DATED, title=title)).title == "Neue Brücke eröffnet"


def test_of_releases_that_follow_one_another_the_first_is_read() -> None:
    text = "Auch anderes geschah im Lande, und zwar viel."
    other = f"<article><h2>Anderes</h2><p>8. April 2024</p><p>{text}</p></article>"
    html = f"<article><h2>Neue Brücke eröffnet</h2>{DATED}<p>{FIRST}</p><p>{SECOND}</p></article>"
    assert texts(read(f"<main>{html}{other}{other}</main>")) == [FIRST, SECOND]


@pytest.mark.parametrize("path", ["2024/04/09/bruecke", "2024-04-09-bruecke", "n_20240409.html"])
def test_the_address_may_be_all_that_tells_the_day(path: str) -> None:
    assert read(page(), url=f"https://stadt.example/{path}").published == date(2024, 4, 9)


def test_paragraphs_by_breaks_in_old_tables_are_paragraphs() -> None:
    draft = read(
        "<table><tr><td><a href=a.htm>Start</a><br><a href=b.htm>Presse</a></td><td>"
        f"Magdeburg, den 9. April 2004<br><br><font size=4><b>Neue Brücke</b></font><br><br>{FIRST}"
        f"<br><br>{SECOND}</td></tr></table>"
    )
    assert (draft.title, texts(draft)) == ("Neue Brücke", [FIRST, SECOND])


@pytest.mark.parametrize(
    ("html", "lacks"),
    [
        (page(), "no date"),
        ("<p>x</p>", "no title"),
        (f"<h1>Neue Brücke eröffnet</h1>{DATED}", "no text"),
        ("<b>x</b>" * (unknown.MAX_TAGS + 1), "more than 20000 tags"),
    ],
)
def test_nothing_is_guessed(html: str, lacks: str) -> None:
    with pytest.raises(Unreadable, match=lacks):
        read(html)


LIST = """<nav><a href="/karriere-im-landratsamt">Karriere im Landratsamt</a></nav><ul>
<li><span>09.04.2024</span> <a href="/presse/2024/12">Neue Brücke in Musterau eröffnet</a></li>
<li><span>2. April 2024</span> <a href="/presse/2024/11">Alte Brücke gesperrt und abgebaut</a>
<a href="/presse/2024/11">mehr</a></li></ul>
<a href="/presse/plan.pdf">Der Plan der neuen Brücke</a><a href="https://x.example/presse/2024/1">
Eine ganz andere Meldung hier</a>"""


def test_a_list_is_the_largest_group_of_links_alike() -> None:
    entries = portal.listing(parse(LIST), "https://stadt.example/presse/").entries
    assert [(entry.url, entry.title, entry.published) for entry in entries] == [
        (
            "https://stadt.example/presse/2024/12",
            "Neue Brücke in Musterau eröffnet",
            date(2024, 4, 9),
        ),
        (
            "https://stadt.example/presse/2024/11",
            "Alte Brücke gesperrt und abgebaut",
            date(2024, 4, 2),
        ),
    ]


def test_a_page_without_a_list_has_no_entries() -> None:
    assert portal.listing(parse("<p>Keine Meldungen</p>"), "https://stadt.example/").entries == ()
