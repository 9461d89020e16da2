"""Pages that are no release are told as unreadable, with the reason; the texts are invented."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.release import Draft
from ingest import unknown
from ingest.errors import Unreadable
from ingest.text import parse

TEXT = (
    "Die Stadt Musterau hat heute eine Brücke eröffnet, auf die viele lange gewartet haben. Sie "
    "ist 120 Meter lang und kostete drei Millionen Euro, die das Land zur Hälfte trägt."
)
URL = "https://stadt.example/m/12"
DAY = "<p>Musterau, den 9. April 2024</p>"


def read(body: str, head: str = "", url: str = URL) -> Draft:
    return unknown.read(parse(f"<html><head>{head}</head><body>{body}</body></html>"), url, "test")


def page(title: str = "<h1>Neue Brücke eröffnet</h1>", text: str = TEXT) -> str:
    return f"<main>{title}{DAY}<p>{text}</p></main>"


@pytest.mark.parametrize(
    "title",
    [
        "Pressemitteilungen",
        "Archiv 2022",
        "Impressum",
        "Seite nicht gefunden",
        "Fehler",
        "Willkommen bei uns",
        "Terminvorschau",
        "Pressefotos",
        "Ministerium für Wege",
        "Sachbearbeitung (m/w/d) im Bauamt",
    ],
)
def test_a_title_may_say_that_a_page_is_no_release(title: str) -> None:
    with pytest.raises(Unreadable, match="no release"):
        read(page(f"<h1>{title}</h1>"))


@pytest.mark.parametrize(
    "title", ["Pressemitteilung Nr. 12/2024", "Pressemitteilung 9. April 2024"]
)
def test_a_number_or_day_may_be_all_that_names_a_release(title: str) -> None:
    assert read(page(f"<h1>{title}</h1>")).title == title


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("404 neue Wohnungen in Musterau", "m/12"),
        ("Suche nach Zeugen eines Unfalls", "m/13"),
        ("Neue Brücke eröffnet", "karriere/neue-bruecke"),
    ],
)
def test_one_sign_is_not_enough_against_a_long_text_that_tells_its_day(
    title: str, path: str
) -> None:
    html = page(f"<h1>{title}</h1>", f"{TEXT} {TEXT} {TEXT}")
    assert read(html, url=f"https://stadt.example/{path}").title == title


@pytest.mark.parametrize("path", ["", "impressum", "karriere/bauamt", "suche/?q=bruecke"])
def test_an_address_may_say_it(path: str) -> None:
    with pytest.raises(Unreadable, match="no release"):
        read(page(), url=f"https://stadt.example/{path}")


def test_a_page_without_any_sentence_is_no_release() -> None:
    rows = "".join(f"<tr><td>Bezirk {at}</td><td>{at} Stimmen</td></tr>" for at in range(9))
    with pytest.raises(Unreadable, match="no sentence"):
        read(f"<main><h1>Wahl der Landrätin in Musterau</h1>{DAY}<table>{rows}</table></main>")


def test_an_element_may_state_for_machines_that_it_is_an_event() -> None:
    with pytest.raises(Unreadable, match="Event"):
        read(f"<div itemscope itemtype='https://schema.org/Event'>{page()}</div>")


def test_a_page_may_state_for_machines_that_it_is_an_event() -> None:
    event = '<script type=\'application/ld+json\'>{"@type": "Event"}</script>'
    with pytest.raises(Unreadable, match="type Event"):
        read(page(), event)
    article = '<script type=\'application/ld+json\'>{"@type": "NewsArticle"}</script>'
    assert read(page(), event + article).published == date(2024, 4, 9)


@pytest.mark.parametrize(
    "text",
    [
        "Die Seite, die Sie suchen, ist leider nicht mehr vorhanden; sie wurde verschoben. " * 2,
        "Bitte melden Sie sich mit Benutzername und Passwort an, um diesen Text zu lesen. " * 2,
        "Diese Website verwendet Cookies; ohne Ihre Auswahl und Ihrer Zustimmung geht nichts. " * 2,
    ],
)
def test_walls_and_errors_are_told_by_their_words(text: str) -> None:
    with pytest.raises(Unreadable, match="no release"):
        read(page(text=text))


def test_headings_alike_with_days_are_a_list_unless_one_is_meant() -> None:
    rows = "".join(
        f"<h2>Brücke {n} ist fertig</h2><p>0{n}.04.2024</p><p>{TEXT}</p>" for n in (1, 2, 3)
    )
    with pytest.raises(Unreadable, match="3 headings alike"):
        read(rows)
    assert read(rows, "<title>Brücke 1 ist fertig | Musterau</title>").published == date(2024, 4, 1)


def test_headings_within_a_text_make_no_list() -> None:
    bold = f"<p><strong>Die neue Brücke ist fertig</strong></p>{DAY}<p>{TEXT}</p>"
    parts = f"<p><strong>Was sie kostet</strong></p><p>{TEXT}</p>" * 3
    assert read(bold + parts).title == "Die neue Brücke ist fertig"


@pytest.mark.parametrize(
    ("html", "head"),
    [
        ("<h1>Asset-Herausgeber</h1><h3>Neue Brücke eröffnet</h3>", "<title>Presse</title>"),
        (
            "<p><strong>Neue Brücke eröffnet</strong></p>",
            "<title>Stadt Musterau - Aktuelles</title>",
        ),
        ("<dl><dt>Betreff:</dt><dd>Neue Brücke eröffnet</dd></dl>", ""),
        ("<p align=center><b>P R E S S E</b></p><p><b>Neue Brücke eröffnet</b></p>", ""),
        ("", "<title>Neue Brücke eröffnet | Amt Musterau</title>"),
        ("<h1><img src=t.gif alt='Neue Brücke eröffnet'></h1>", ""),
        ("<p><font size=6>Neue Brücke eröffnet</font></p>", "<title>Neue Seite 7</title>"),
        ("<x-heading level=1>Neue Brücke eröffnet</x-heading>", ""),
        ("<div class=dachzeile>Der Verkehr im Lande</div><h3>Neue Brücke eröffnet</h3>", ""),
        (
            f"<div id=a><h2>Cookies</h2><p>Wir und unsere Anbieter: {TEXT}</p></div>"
            "<h3>Neue Brücke eröffnet</h3>",
            "",
        ),
    ],
)
def test_what_names_only_site_or_section_is_no_title(html: str, head: str) -> None:
    assert read(f"<div>{html}{DAY}<p>{TEXT}</p></div>", head).title == "Neue Brücke eröffnet"


@pytest.mark.parametrize(
    "row",
    [
        "zuletzt verändert: 11.05.2025 — veröffentlicht: 09.04.2024",
        "Posted on Apr 09, 2024",
        "9. April 2024 – 12. Mai 2024",
        "09.04.24",
        "9-Apr-24",
        "Tue Apr  9 10:23:11 CET 2024",
        "<span>09</span><span>Apr</span><span>2024</span>",
        "<abbr title='2024-04-09T10:00:00+02:00'>vor einigen Jahren</abbr>",
        "<a href=/m/11>Eine ganz andere Meldung</a> 8. April 2024<br>9. April 2024",
    ],
)
def test_of_several_days_each_has_its_own_label(row: str) -> None:
    html = f"<h1>Neue Brücke eröffnet</h1><p>{row}</p><p>{TEXT}</p>"
    assert read(html).published == date(2024, 4, 9)


def test_an_instant_is_on_the_day_it_was_in_germany() -> None:
    data = '{"@type": "NewsArticle", "datePublished": "2024-04-08T22:30:00Z"}'
    html = f"<h1>Neue Brücke eröffnet</h1><p>{TEXT}</p>"
    head = f"<script type='application/ld+json'>{data}</script>"
    assert read(html, head).published == date(2024, 4, 9)


def test_plain_text_is_read_by_its_blank_rows() -> None:
    rows = "Stadt Musterau\nPressestelle\n\nDatum: 09.04.2024\n\nNeue Brücke eröffnet\n=====\n\n"
    text = TEXT.replace("die viele", "die\nviele")
    draft = read(f"<pre>{rows}{text}\n\n{TEXT}</pre>")
    assert (draft.title, draft.published) == ("Neue Brücke eröffnet", date(2024, 4, 9))
    assert [block.text for block in draft.body] == [TEXT, TEXT]


def test_a_field_beside_the_text_may_hold_the_day() -> None:
    fields = "<aside><dl><dt>Veröffentlicht</dt><dd>09.04.2024</dd></dl></aside>"
    html = f"<main><h1>Neue Brücke eröffnet</h1><p>{TEXT}</p>{fields}</main>"
    assert read(html).published == date(2024, 4, 9)


def test_a_label_counts_below_a_short_title_and_in_what_is_left_out() -> None:
    row = "<p class=text-caption>Veröffentlicht am 9. April 2024, aktualisiert am 2. Mai 2024</p>"
    assert read(f"<h1>Bodycams bleiben hier</h1>{row}<p>{TEXT}</p>").published == date(2024, 4, 9)


def test_whole_posts_one_below_the_other_are_a_list() -> None:
    posts = "".join(
        f"<article><h2>Brücke {n}</h2><time>0{n}.04.2024</time><p>{TEXT}</p></article>"
        for n in (1, 2, 3)
    )
    with pytest.raises(Unreadable, match="a list of 3 entries"):
        read(f"<main><h1>Alles über Brücken</h1>{posts}</main>")
