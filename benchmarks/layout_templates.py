"""Ten kinds of invented sites, which the reader of unknown layouts was made with."""

from __future__ import annotations

import json
from collections.abc import Callable

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
    short,
    weekday,
)


def semantic(s: Scene) -> Page:
    """HTML5 tags, a time element, related news with times of their own."""
    news = s.teasers(
        3,
        lambda t, d, _: (
            f"<article><time datetime='{d[6:]}-{d[3:5]}-{d[:2]}'>{d}</time><h3><a href='/x'>{t}</a></h3></article>"
        ),
    )
    return Page(
        f"<!doctype html><html lang=de><head><title>{s.title} - {s.site}</title></head><body>{COOKIES}"
        f"<header><a class=logo href='/'>{s.site}</a><nav><ul>{menu()}</ul></nav></header><main>"
        f"<article><time datetime='{s.day}'>{numeric(s.day)}</time><h1>{s.title}</h1>"
        f"<figure><img src=a.jpg><figcaption>{CAPTION}</figcaption></figure>{s.body()}{SHARE}</article>"
        f"<aside><h2>Weitere Meldungen</h2>{news}</aside></main><footer>{FOOT}</footer></body></html>",
        f"https://a.example/presse/{s.slug()}",
    )


def site_name_as_heading(s: Scene) -> Page:
    """The site's name is the h1, the title an h2; the day stands with its weekday."""
    news = s.teasers(
        4,
        lambda t, d, p: (
            f"<div class=views-row><h3><a href='/n'>{t}</a></h3><span>{d}</span><p>{p}</p></div>"
        ),
    )
    return Page(
        f"<html><head><title>{s.title} | {s.site}</title><meta name=date content='{s.later()}'></head><body>"
        f"<div id=header><h1><a href='/'>{s.site}</a></h1><ul class=menu>{menu()}</ul></div>"
        f"<div class=region-content><div class='node node--press'><h2 class=node__title>{s.title}</h2>"
        f"<span class=field--name-created>{weekday(s.day)}</span><div class=field--name-body>{s.body()}</div>"
        f"<a href='/f/a.pdf'>Pressemitteilung als PDF (120 KB)</a></div></div>"
        f"<div class=region-sidebar><h2>Aktuelle Pressemitteilungen</h2>{news}</div><div id=footer>{FOOT}</div></body></html>",
        f"https://b.example/node/{s.rng.randint(100, 9999)}",
    )


def blog(s: Scene) -> Page:
    """Open Graph and JSON-LD say everything; comments and a newsletter form below."""
    data = json.dumps(
        {
            "@type": "NewsArticle",
            "headline": s.release.title,
            "datePublished": f"{s.day}T08:00:00+01:00",
            "dateModified": f"{s.later()}T09:00:00+01:00",
        }
    )
    news = s.teasers(
        3, lambda t, d, p: f"<li><a href='/r'>{t}</a> <span class=post-date>{d}</span></li>"
    )
    return Page(
        f"<!doctype html><html><head><title>{s.title} – {s.site}</title><meta property='og:title' content='{s.title} – {s.site}'>"
        f"<meta property='og:site_name' content='{s.site}'><meta property='article:published_time' content='{s.day}T08:00:00+01:00'>"
        f"<script type='application/ld+json'>{data}</script></head><body><div class=site-branding>{s.site}</div><nav>{menu()}</nav>"
        f"<div class='breadcrumbs'><a href='/'>Start</a> › <a href='/p'>Presse</a> › {s.title}</div><article class=post><h1 class=entry-title>{s.title}</h1>"
        f"<div class=entry-meta>Veröffentlicht am {long(s.day)} von Pressestelle</div><div class=entry-content>{s.body()}</div></article>"
        f"<div class=related><h3>Das könnte Sie auch interessieren</h3><ul>{news}</ul></div><form>Newsletter abonnieren <input></form>"
        f"<footer>{FOOT}</footer></body></html>",
        f"https://c.example/{s.day:%Y/%m}/{s.slug()}/",
    )


def old_tables(s: Scene) -> Page:
    """Nested tables, font tags, paragraphs by breaks, Latin-1, no word in the head."""
    links = "".join(
        f"<tr><td><a href='x{n}.htm'>{w}</a></td></tr>"
        for n, w in enumerate(("Startseite", "Aktuelles", "Presse", "Archiv", "Kontakt"))
    )
    return Page(
        f"<html><head><title>Pressestelle</title></head><body bgcolor=#ffffff><table width=780><tr><td colspan=2><font size=5>{s.site}</font></td></tr>"
        f"<tr><td valign=top width=150><table>{links}</table></td><td valign=top><font face=Arial size=2>Pressemitteilung Nr. {s.release.number}<br><br>"
        f"{s.release.place}, den {long(s.day)}<br><br><font size=4><b>{s.title}</b></font><br><br>{s.body('br')}<br><br><i>Impressum:<br>{s.contact()}</i></font></td></tr>"
        f"<tr><td colspan=2><font size=1>Stand: {numeric(s.later())} | <a href='mail.htm'>Webmaster</a></font></td></tr></table></body></html>",
        f"http://d.example/presse/pm{s.rng.randint(1, 400)}.htm",
        "cp1252",
    )


def frame(s: Scene) -> Page:
    """The inner page of a frameset: hardly any markup, a two-digit year."""
    return Page(
        f"<html><head><title>{s.title}</title></head><body><p class=kopf>Datum: {short(s.day)}<h2>{s.title}</h2>\n{s.body()}"
        f"<hr><p><a href='liste.htm' target=main>zurück zur Übersicht</a><p><small>Letzte Änderung: {numeric(s.later())}</small></body></html>",
        f"http://e.example/pm/{s.rng.randint(100, 900)}.html",
        "cp1252",
    )


def definition_list(s: Scene) -> Page:
    """Facts as a definition list, an address block, related material."""
    news = s.teasers(
        3, lambda t, d, _: f"<li><span class=date>{d}</span> <a href='/z'>{t}</a></li>"
    )
    return Page(
        f"<html lang=de><head><title>{s.site} - Presse - {s.title}</title></head><body><div role=navigation>{menu('span')}</div><div id=main role=main>"
        f"<div class=singleview><h1><span class=dachzeile>Pressemitteilung</span> {s.title}</h1><dl class=docData><dt>Datum</dt><dd>{numeric(s.day)}</dd>"
        f"<dt>Ausgabejahr</dt><dd>{s.day.year}</dd><dt>Nummer</dt><dd>{s.release.number}</dd></dl>{s.body()}<div class=address><h2>Kontakt</h2><p>{s.contact()}</p></div></div>"
        f"<div class=more><h2>Zum Thema</h2><ul>{news}</ul></div></div><div role=contentinfo>{FOOT}</div></body></html>",
        f"https://f.example/SharedDocs/Pressemitteilungen/{s.day.year}/{s.slug()}.html",
    )


def soup(s: Scene) -> Page:
    """Divs with names that say nothing; the day is in the address alone."""
    news = s.teasers(
        3,
        lambda t, d, p: (
            f"<div class=q7><div class=z1><a href='/a'>{t}</a></div><div>{p}</div></div>"
        ),
    )
    return Page(
        f"<html><head><title>{s.site}: {s.title}</title></head><body><div class=a1>{menu('div')}</div><div class=b2><div class=k9>{s.title}</div>"
        f"<div class=k4>{s.body('div')}</div></div><div class=c3><div>Mehr lesen</div>{news}</div><div class=d4>{FOOT}</div></body></html>",
        f"https://g.example/news/{s.day}/{s.slug()}",
    )


def section_heading(s: Scene) -> Page:
    """The h1 is the section's name; a state of the page and a number beside the day."""
    return Page(
        f"<html><head><title>{s.site}</title></head><body><div id=kopf><img alt='{s.site}'></div><div id=brotkrumen>Sie sind hier: <a href='/'>Start</a> &gt; <a href='/p'>Presse</a></div>"
        f"<ul id=hauptnavigation>{menu()}</ul><div id=inhalt><h1>Pressemitteilungen</h1><h2>{s.title}</h2><p class=info>Erschienen am {long(s.day)} - Nr. {s.release.number}</p>"
        f"{s.body()}<p class=stand>Stand: {long(s.later())}</p><p><a href='#top'>Nach oben</a> | <a href='/druck'>Druckversion</a></p></div><div id=fuss>{FOOT}</div></body></html>",
        f"https://h.example/index.php?id={s.rng.randint(100, 9999)}",
    )


def police(s: Scene) -> Page:
    """A bulletin with place, day and number in a row of facts, and a pull quote."""
    quote = s.release.body[0].text[:90]
    return Page(
        f"<html><head><meta charset=utf-8><title>{s.title} - {s.site}</title></head><body><nav>{menu()}</nav><section class=content><h1>{s.title}</h1>"
        f"<p class=meta>Polizeimeldung vom {numeric(s.day)}<br>{s.release.place}</p><p>Nr. {s.release.number}</p><blockquote class=pullquote>{quote}</blockquote>{s.body()}"
        f"<div class=kontaktbox><strong>Pressestelle</strong><br>{s.contact()}</div></section><section class=teaserliste>"
        + s.teasers(
            3, lambda t, d, p: f"<div class=teaser><b>{d}</b> <a href='/t'>{t}</a><p>{p}</p></div>"
        )
        + f"</section><footer>{FOOT}</footer></body></html>",
        f"https://i.example/polizei/pressemitteilung.{s.rng.randint(1000, 99999)}.php",
    )


def event_box(s: Scene) -> Page:
    """An event with a time element of its own before the text; the release's day is mere text."""
    event = s.later()
    return Page(
        f"<html><head><title>{s.title} :: {s.site}</title></head><body><header><p class=claim>{s.site}</p><nav>{menu()}</nav></header><main><h1>{s.title}</h1>"
        f"<p>{s.release.place}, {long(s.day)}</p><div class=termin><h3>Termin</h3><p>Wann: <time datetime='{event}T10:00'>{weekday(event)}, 10 Uhr</time></p><p>Wo: Rathaus</p></div>"
        f"<div class=text>{s.body()}</div><div class=downloads><h3>Downloads</h3><ul><li><a href='/p.pdf'>Flyer (PDF, 2 MB)</a></li></ul></div></main><footer>{FOOT}</footer></body></html>",
        f"https://j.example/aktuelles/{s.slug()}",
    )


TEMPLATES: tuple[Callable[[Scene], Page], ...] = (
    semantic,
    site_name_as_heading,
    blog,
    old_tables,
    frame,
    definition_list,
    soup,
    section_heading,
    police,
    event_box,
)
