"""Ten further kinds of invented sites, on which the second reader of unknown layouts failed."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

from benchmarks.layout_parts import (
    CAPTION,
    COOKIES,
    FOOT,
    SHARE,
    Page,
    Scene,
    long,
    menu,
    numeric,
    weekday,
)


def reading_time(s: Scene) -> Page:
    """An eyebrow, the time it takes to read, folded further matter."""
    return Page(
        f"<!doctype html><html lang=de><head><title>{s.title} | {s.site}</title></head><body>{COOKIES}<div class=l-header><a href='/'>{s.site}</a><div class=c-mainnav>{menu()}</div></div><main>"
        f"<div class=c-stage><span class=c-eyebrow>Aus dem Kabinett</span><h1 class=c-stage__headline><span>{s.title}</span></h1><div class=c-stage__info>{numeric(s.day)} Pressemitteilung <span>Lesedauer: 2 Minuten</span></div></div>"
        f"<div class='o-text text-formatted'>{s.body()}</div><div class=c-accordion><details><summary>Hinweis für die Redaktionen</summary><p>Bildmaterial stellen wir auf Anfrage gern bereit.</p></details></div>{SHARE}"
        f"<div class=c-contactcard><h3>Pressekontakt</h3><p>{s.contact()}</p></div></main><footer>{FOOT}</footer></body></html>",
        f"https://u.example/presse/{s.slug()}",
    )


def grid(s: Scene) -> Page:
    """Rows and columns; the only h1 is hidden and names the section; day and time of day in small."""
    news = s.teasers(
        5,
        lambda t, d, p: (
            f"<li class=list-group-item><small>{d}</small><br><a href='/w'>{t}</a></li>"
        ),
    )
    return Page(
        f"<html><head><title>{s.site} :: Aktuelles</title></head><body><h1 class=visually-hidden>Aktuelles</h1><div class=container><div class=row><div class=col-12>{menu('span')}</div></div><div class=row>"
        f"<div class=col-md-3><h5>Zuletzt</h5><ul class=list-group>{news}</ul></div><div class=col-md-9><h2>{s.title}</h2><small class=text-muted>{weekday(s.day)}, 14:30 Uhr</small>{s.body()}</div></div></div><div class=container>{FOOT}</div></body></html>",
        f"https://v.example/aktuelles?article={s.rng.randint(1000, 9999)}",
    )


def centred(s: Scene) -> Page:
    """A page of the nineties: centred headings, the day to the right, every paragraph in a font."""
    paragraphs = "".join(
        f"<P><FONT FACE='Times'>{escape(block.text)}</FONT>\n" for block in s.release.body
    )
    return Page(
        f"<HTML><HEAD><TITLE>Pressedienst</TITLE></HEAD><BODY><CENTER><IMG SRC=wappen.gif><H1>Pressemitteilung</H1></CENTER><P ALIGN=RIGHT>{s.release.place}, {s.day.day}.{s.day.month}.{s.day.year}"
        f"<CENTER><H2>{s.title}</H2></CENTER>{paragraphs}<HR><CENTER>[ <A HREF=index.htm>Start</A> | <A HREF=liste.htm>Liste</A> | <A HREF=mailto:w@w.example>Post</A> ]</CENTER></BODY></HTML>",
        f"http://w.example/pr{s.rng.randint(1, 999)}.htm",
        "latin-1",
    )


def linked_heading(s: Scene) -> Page:
    """The heading links to its own page; paragraphs invite to read on in the midst of the text."""
    paragraphs = s.body().split("\n")
    other = escape(s.others[3].title)
    paragraphs.insert(
        len(paragraphs) // 2, f"<p><em>Lesen Sie auch: <a href='/o'>{other}</a></em></p>"
    )
    url = f"https://x.example/{s.day.year}/{s.slug()}/"
    return Page(
        f"<html><head><title>{s.title} » {s.site}</title><link rel=canonical href='{url}'></head><body><div id=head>{s.site}</div><div id=nav>{menu()}</div><div id=post-12 class=post><h2><a href='{url}'>{s.title}</a></h2>"
        f"<div class=postinfo>{long(s.day)} · Kategorie: <a href='/k'>Presse</a></div><div class=entry>{''.join(paragraphs)}</div></div><div id=comments><h3>2 Kommentare</h3><ol><li>Anna, {numeric(s.later())}: Das wurde auch Zeit, dass hier endlich etwas geschieht, und zwar bald.</li></ol></div><div id=foot>{FOOT}</div></body></html>",
        url,
    )


def facts_table(s: Scene) -> Page:
    """Facts in a table with header cells, a slider with other news above, a small heading."""
    news = s.teasers(
        3,
        lambda t, d, p: (
            f"<div class=slide><p>{d}</p><h2>{t}</h2><p>{p}</p><a href='/y'>mehr</a></div>"
        ),
    )
    return Page(
        f"<html><head><title>{s.site}</title></head><body><div class=oben>{menu('span')}</div><div class=highlights>{news}</div><div class=mitte><h4>{s.title}</h4><table class=daten><tr><th>Herausgeber</th><td>{s.release.house}</td></tr>"
        f"<tr><th>Datum</th><td>{numeric(s.day)}</td></tr><tr><th>Nummer</th><td>{s.release.number}</td></tr></table>{s.body()}</div><div class=unten>{FOOT}</div></body></html>",
        f"https://y.example/service/{s.slug()}",
    )


def graph(s: Scene) -> Page:
    """A graph of JSON-LD says the day; the page itself shows only days of other things."""
    data = json.dumps(
        {
            "@graph": [
                {"@type": "WebSite", "name": s.site},
                {
                    "@type": "Article",
                    "headline": s.release.title,
                    "dateModified": str(s.later()),
                    "datePublished": f"{s.day}T06:00:00+00:00",
                },
            ]
        }
    )
    events = "".join(
        f"<li>{numeric(s.later())}: Bürgersprechstunde im Rathaus</li>" for _ in range(4)
    )
    return Page(
        f"<!doctype html><html><head><title>{s.title}</title><script type='application/ld+json'>{data}</script></head><body><div class=menuwrap>{menu()}</div><div class=termine><h3>Termine</h3><ul>{events}</ul></div><div class=inhaltsbereich><h1>{s.title}</h1>"
        f"<p><img src=t.jpg><br><small>Bild: Rike Beispiel</small></p>{s.body()}</div><div class=abschluss>{FOOT}</div></body></html>",
        f"https://z.example/{s.slug()}",
    )


def outdated(s: Scene) -> Page:
    """A notice that the text is old; paragraphs are but line feeds in one part."""
    text = "\n\n".join(escape(block.text) for block in s.release.body)
    news = s.teasers(3, lambda t, d, p: f"<p><strong>{t}</strong> ({d})</p>")
    return Page(
        f"<html><head><title>Archiv - {s.site}</title></head><body><div class=site-header><a href='/'>{s.site}</a></div><article><p class=notice>Hinweis: Diese Meldung ist älter als zwei Jahre und wird nicht mehr aktualisiert.</p><h1>{s.title}</h1>"
        f"<p>{long(s.day)} / Pressestelle</p><div style='white-space:pre-line'>{text}</div></article><div class=box><h3>Ebenfalls im Archiv</h3>{news}</div><div class=site-footer>{FOOT}</div></body></html>",
        f"https://aa.example/archiv/{s.rng.randint(10, 4000)}",
    )


def two_rows(s: Scene) -> Page:
    """The heading breaks in two; number and day in one line of signs; the contact at the side."""
    words = s.title.split()
    middle = len(words) // 2
    heading = " ".join(words[:middle]) + "<br>" + " ".join(words[middle:])
    return Page(
        f"<html><head><title>{s.title} - Presse - {s.site}</title></head><body><div class=bar>{s.site}</div><div class=columns><div class=side><h3>Pressestelle</h3><p>{s.contact()}</p><h3>Archiv</h3><ul><li><a href='/2020'>2020</a></li><li><a href='/2019'>2019</a></li></ul></div>"
        f"<div class=wide><p>{numeric(s.day)} +++ Nr. {s.release.number} +++ {s.release.house}</p><h1>{heading}</h1>{s.body()}<p>Fotos: <a href='/b1.jpg'>Bild 1 (JPG, 2 MB)</a>, <a href='/b2.jpg'>Bild 2 (JPG, 3 MB)</a></p></div></div><div class=bar>{FOOT}</div></body></html>",
        f"https://bb.example/presse/{s.rng.randint(10, 4000)}/",
    )


def english_month(s: Scene) -> Page:
    """The day has its year first, in figures parted by points; the release is cited as an article."""
    return Page(
        f"<html><head><title>{s.site} – {s.title}</title></head><body><div id=masthead>{s.site}</div><div id=tabs>{menu('span')}</div><div id=story><p class=stamp>{s.day:%Y.%m.%d}</p><h1>{s.title}</h1><p class=source>Quelle: {s.release.house}</p>{s.body('div')}"
        f"<p class=end>Zitierhinweis: {s.release.house}: {s.title}. Abgerufen am {numeric(s.later())}.</p></div><div id=base>{FOOT}</div></body></html>",
        f"https://cc.example/story/{s.rng.randint(10, 4000)}",
    )


def neighbours(s: Scene) -> Page:
    """The release before and the one after stand whole below it, as in a blog without end."""

    def shown(other: int) -> str:
        release = s.others[other]
        text = "".join(f"<p>{escape(block.text)}</p>" for block in release.body[:3])
        return f"<article><h2>{escape(release.title)}</h2><p class=d>{numeric(release.published)}</p>{text}</article>"

    return Page(
        f"<!doctype html><html><head><title>{s.title} | {s.site}</title></head><body><nav>{menu()}</nav><main><article><h2>{s.title}</h2><p class=d>{numeric(s.day)}</p><figure><img src=f.jpg><p class=legende>{CAPTION}</p></figure>{s.body()}</article>"
        f"{shown(s.rng.randint(0, 20))}{shown(s.rng.randint(21, 40))}</main><footer>{FOOT}</footer></body></html>",
        f"https://dd.example/m/{s.slug()}",
    )


ODD_TEMPLATES: tuple[Callable[[Scene], Page], ...] = (
    reading_time,
    grid,
    centred,
    linked_heading,
    facts_table,
    graph,
    outdated,
    two_rows,
    english_month,
    neighbours,
)
