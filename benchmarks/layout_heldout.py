"""Ten further kinds of invented sites, made when the reader of unknown layouts was done.

They are built as common systems build pages. Whoever changes the reader after what it does here has
to make new ones: these are held out no more then.
"""

from __future__ import annotations

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


def news_extension(s: Scene) -> Page:
    """A news extension: the day in a footer of the head, a list of files, a link back."""
    return Page(
        f"<!DOCTYPE html><html lang='de'><head><title>{s.title} - {s.site}</title></head><body id='p42'><div class='header-wrap'><div class='logo'><a href='/'><img alt='{s.site}'></a></div><nav class='mainnav'><ul>{menu()}</ul></nav></div>"
        f"<ol class='breadcrumb'><li><a href='/'>Start</a></li><li class='active'>{s.title}</li></ol><div class='news news-single'><div class='article' itemscope><div class='header'><h3 itemprop='headline'>{s.title}</h3></div>"
        f"<div class='footer'><p><span class='news-list-date'><time itemprop='datePublished' datetime='{s.day}'>{numeric(s.day)}</time></span> <span class='news-list-category'>Presse</span></p></div>"
        f"<div class='news-text-wrap'>{s.body()}</div><div class='news-related-wrap'><h4>Dateien</h4><ul><li><a href='/f.pdf'>Anlage</a> 210 KB</li></ul></div></div><a href='/presse'>Zurück</a></div><div class='page-footer'>{FOOT}</div></body></html>",
        f"https://ea.example/presse/detail/{s.slug()}",
    )


def joined_content(s: Scene) -> Page:
    """A content system with a list of details, icons to print and mail, and further pages."""
    return Page(
        f"<!DOCTYPE html><html><head><base href='https://eb.example/'><title>{s.title}</title><meta name='author' content='Pressestelle'></head><body class='site com_content'><div class='header'><span class='site-title'>{s.site}</span></div>"
        f"<div class='nav-child'>{menu()}</div><div class='item-page'><div class='page-header'><h2 itemprop='name'>{s.title}</h2></div><div class='icons'><a href='?print=1'>Drucken</a> <a href='/mailto'>E-Mail</a></div><dl class='article-info'><dt class='article-info-term'>Details</dt>"
        f"<dd class='createdby'>Geschrieben von Pressestelle</dd><dd class='published'>Veröffentlicht: {long(s.day)}</dd><dd class='hits'>Zugriffe: {s.rng.randint(10, 5000)}</dd></dl><div itemprop='articleBody'>{s.body()}</div>"
        f"<ul class='pager'><li><a href='/v'>Zurück</a></li><li><a href='/w'>Weiter</a></li></ul></div><div class='moduletable'><h3>Letzte Beiträge</h3><ul>{s.teasers(4, lambda t, d, p: f'<li><a href=/z>{t}</a></li>')}</ul></div><div class='footer'>{FOOT}</div></body></html>",
        f"https://eb.example/index.php/presse/{s.rng.randint(10, 900)}-{s.slug()}",
    )


def portal_blocks(s: Scene) -> Page:
    """A city's portal: the day before the heading with a bullet, a summary, a map, a ticker."""
    ticker = s.teasers(3, lambda t, d, p: f"<span class='ticker-item'>{d}: {t}</span>")
    return Page(
        f"<!DOCTYPE html><html lang='de'><head><title>{s.site} | {s.title}</title><meta property='og:title' content='{s.title}'><meta property='og:type' content='article'></head><body>{COOKIES}<div class='ticker'>{ticker}</div><div class='SP-Header'>{menu('span')}</div>"
        f"<main class='SP-Content'><div class='SP-ArticleHeader'><div class='SP-ArticleHeader__date'>{long(s.day)} • {s.release.house}</div><h1 class='SP-Headline'>{s.title}</h1></div><div class='SP-Image'><img src='x.jpg'><div class='SP-Image__meta'>© Stadt / {CAPTION}</div></div>"
        f"<div class='SP-Text'>{s.body()}</div><div class='SP-Map'><p>Karte wird geladen. Bitte stimmen Sie dem Dienst zu, damit die Karte angezeigt wird.</p></div>{SHARE}<div class='SP-TeaserList'><h2>Meldungen</h2>{s.teasers(3, lambda t, d, p: f'<div class=SP-Teaser><time>{d}</time><h3>{t}</h3><p>{p}</p></div>')}</div></main><div class='SP-Footer'>{FOOT}</div></body></html>",
        f"https://ec.example/rathaus/{s.slug()}.php",
    )


def clerk(s: Scene) -> Page:
    """Written by a clerk with an office program: its classes, spans without end, no heading."""
    paragraphs = "".join(
        f"<p class=MsoNormal><span style='font-size:11pt'>{escape(block.text)}<o:p></o:p></span></p><p class=MsoNormal>&nbsp;</p>"
        for block in s.release.body
    )
    return Page(
        f"<html xmlns:o='urn:x'><head><title>{s.title}</title><meta name=Generator content='Office'></head><body lang=DE><div class=Section1><p class=MsoNormal align=right><span>{s.release.place}, {long(s.day)}</span></p><p class=MsoNormal><b><span style='font-size:16pt'>{s.title}</span></b></p>{paragraphs}"
        f"<p class=MsoNormal><span>{s.contact()}</span></p></div></body></html>",
        f"http://ed.example/dateien/pm_{s.rng.randint(1, 300)}.htm",
        "cp1252",
    )


def plone(s: Scene) -> Page:
    """A line on who changed it last and when stands by the day of publication; a portlet."""
    news = s.teasers(
        4,
        lambda t, d, p: (
            f"<dd class='portletItem'><a href='/p'>{t}</a><span class='portletItemDetails'>{d}</span></dd>"
        ),
    )
    return Page(
        f"<html><head><title>{s.title} — {s.site}</title><meta name='DC.date.created' content='{s.day}T09:00:00+02:00'><meta name='DC.date.modified' content='{s.later()}T09:00:00+02:00'></head><body><div id='visual-portal-wrapper'><div id='portal-top'><ul id='portal-globalnav'>{menu()}</ul></div><div id='portal-columns'><div id='portal-column-content'><div id='content'>"
        f"<h1 class='documentFirstHeading'>{s.title}</h1><div class='documentByLine'>erstellt von <span>presse</span> — veröffentlicht {numeric(s.day)} 09:00, zuletzt geändert {numeric(s.later())} 10:12</div><div id='content-core'><div id='parent-fieldname-text'>{s.body()}</div></div></div></div>"
        f"<div id='portal-column-two'><dl class='portlet'><dt class='portletHeader'>Nachrichten</dt>{news}</dl></div></div><div id='portal-footer'>{FOOT}</div></div></body></html>",
        f"https://ee.example/news/{s.slug()}",
    )


def ministry(s: Scene) -> Page:
    """A ministry of the years after 2010: number and day in the heading's kicker, text in columns,
    quotations set apart, a minister's portrait."""
    return Page(
        f"<!DOCTYPE html><html><head><title>{s.site}: Pressemitteilung {s.release.number}</title></head><body><a class='skip' href='#inhalt'>zum Inhalt</a><div id='rahmen'><div id='banner'><p>{s.site}</p></div><div id='links'><ul>{menu()}</ul></div><div id='mitte'><div class='spitzmarke'>Nr. {s.release.number} vom {numeric(s.day)}</div><h2>{s.title}</h2>{s.body()}"
        f"<div class='zitat'><p>{escape(s.release.body[0].text[:80])}</p></div></div><div id='rechts'><h3>Die Hausleitung</h3><p>Lebenslauf, Reden und Bilder der Hausleitung finden Sie auf eigenen Seiten dieses Angebotes.</p><h3>Termine</h3><p>{weekday(s.later())}: Tag der offenen Tür</p></div><div id='unten'>{FOOT}</div></div></body></html>",
        f"http://ef.example/cms/detail.php/bb1.c.{s.rng.randint(10000, 999999)}.de",
    )


def app_shell(s: Scene) -> Page:
    """A page rendered for an application: hashed names, custom tags, data in a script."""
    return Page(
        f"<!doctype html><html lang=de><head><meta charset=utf-8><title>{s.site}</title><meta name='twitter:title' content='{s.title}'></head><body><app-root><app-header class='_ngcontent-x1'><span>{s.site}</span>{menu('span')}</app-header><app-article><div class='_2hQ'><span class='_9dK'>{weekday(s.day)}</span><h1 class='_1aB'>{s.title}</h1></div>"
        f'<app-richtext class=\'_7tY\'>{s.body()}</app-richtext><app-related><h2>Passend dazu</h2>{s.teasers(3, lambda t, d, p: f"<app-card><span>{d}</span><a href=/e>{t}</a></app-card>")}</app-related></app-article><app-footer>{FOOT}</app-footer></app-root><script>window.__STATE__={{"date":"{s.later()}"}}</script></body></html>',
        f"https://eg.example/a/{s.rng.randint(100, 9999)}/{s.slug()}",
    )


def police_portal(s: Scene) -> Page:
    """A press portal: day and time of day with a place in one row, an abbreviation before the
    heading, how to reach the office, more of the same office."""
    return Page(
        f"<html lang=de><head><title>{s.title} | Blaulicht</title><meta property='og:title' content='POL-XY: {s.title}'></head><body><header class='top'>{menu('span')}</header><div class='card'><p class='date'>{numeric(s.day)} – 11:42</p><p class='customer'><a href='/nr/1'>{s.release.house}</a></p><h1>{s.title}</h1>{s.body()}"
        f"<p class='contact-headline'>Rückfragen bitte an:</p><p class='contact-text'>{s.contact()}</p><p class='originator'>Original-Content von: {s.release.house}, übermittelt durch das Portal</p></div><div class='more-stories'><h2>Weitere Storys</h2>{s.teasers(4, lambda t, d, p: f'<article class=news><div>{d} – 09:10</div><h3><a href=/n>{t}</a></h3><p>{p}</p></article>')}</div><footer>{FOOT}</footer></body></html>",
        f"https://eh.example/pm/{s.rng.randint(1000, 9999)}/{s.rng.randint(100000, 999999)}",
    )


def layers(s: Scene) -> Page:
    """Tables for the layout with the menu below the text, the day in the foot of the text."""
    return Page(
        f"<html><head><title>{s.site} - Pressearchiv</title></head><body><table align=center width=760><tr><td class=kopf>{s.site}</td></tr><tr><td><table><tr><td class=text><h2>{s.title}</h2>{s.body()}<p align=right><i>{s.release.place}, {numeric(s.day)}</i></p></td></tr></table></td></tr>"
        f"<tr><td class=navi><a href=a.html>Startseite</a> | <a href=b.html>Presse</a> | <a href=c.html>Kontakt</a></td></tr><tr><td class=fuss>Letzte Aktualisierung am {numeric(s.later())}</td></tr></table></body></html>",
        f"http://ei.example/{s.day.year}/pm{s.rng.randint(1, 300)}.html",
        "latin-1",
    )


def easy_language(s: Scene) -> Page:
    """Switches for language and contrast, a voice to listen to, the day written in capitals."""
    return Page(
        f"<!doctype html><html><head><title>{s.title} | {s.site}</title></head><body><div class='a11y'><a href='/ls'>Leichte Sprache</a> <a href='/dgs'>Gebärdensprache</a> <button>Kontrast</button></div><div class='mainmenu'><ul>{menu()}</ul></div><div class='maincontent'><div class='intro'><h1>{s.title}</h1><p class='subline'>PRESSEMITTEILUNG, {long(s.day).upper()}</p>"
        f"<div class='readspeaker'><a href='/rs'>Vorlesen</a></div></div><div class='copytext'>{s.body()}</div><p class='keywords'>Schlagworte: <a href='/t'>Land</a>, <a href='/t2'>Recht</a></p></div><div class='subcontent'><div class='tipp'><h3>Abonnieren</h3><p>Mit unserem Dienst erhalten Sie alle Pressemitteilungen unseres Hauses direkt in Ihr Postfach.</p></div></div><div class='bottomline'>{FOOT}</div></body></html>",
        f"https://ej.example/de/pm/{s.slug()}",
    )


HELD_OUT: tuple[Callable[[Scene], Page], ...] = (
    news_extension,
    joined_content,
    portal_blocks,
    clerk,
    plone,
    ministry,
    app_shell,
    police_portal,
    layers,
    easy_language,
)
