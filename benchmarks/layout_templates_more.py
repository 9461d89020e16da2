"""Ten further kinds of invented sites, on which the first reader of unknown layouts failed."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from benchmarks.layout_parts import (
    CAPTION,
    COOKIES,
    FOOT,
    MONTHS,
    SHARE,
    Page,
    Scene,
    long,
    menu,
    numeric,
    weekday,
)


def lead_apart(s: Scene) -> Page:
    """The first paragraph is a lead in a part of its own, the picture between it and the rest."""
    first, *rest = [escape(block.text) for block in s.release.body]
    paragraphs = "".join(f"<p>{text}</p>" for text in rest)
    cards = s.teasers(
        3, lambda t, d, p: f"<a class=card href='/c'><span>{d}</span><h3>{t}</h3><p>{p}</p></a>"
    )
    return Page(
        f"<!doctype html><html lang=de><head><title>{s.title} — {s.site}</title><meta property=og:title content='{s.title}'></head><body>"
        f"<div class=topbar><a href='/'>{s.site}</a>{menu('span')}</div><div class=page><div class=hero><p class=kicker>Presse</p><h1>{s.title}</h1>"
        f"<p class=date-line>{long(s.day)}</p></div><div class=lead><p>{first}</p></div><div class=picture><img src=x.jpg alt=''><span class=bu>{CAPTION}</span></div>"
        f"<div class=richtext>{paragraphs}</div></div><div class=cards><h2>Neues aus dem Amt</h2>{cards}</div><div class=bottom>{FOOT}</div></body></html>",
        f"https://k.example/de/presse/{s.slug()}",
    )


def sections(s: Scene) -> Page:
    """Every paragraph is a module of its own, as page builders make them."""
    modules = "".join(
        f"<div class='ce-block ce-text'><div class=ce-inner><p>{escape(block.text)}</p></div></div>"
        for block in s.release.body
    )
    return Page(
        f"<html><head><title>{s.site} | {s.title}</title></head><body><header><div class=brand>{s.site}</div><nav>{menu()}</nav></header><main id=content>"
        f"<div class=ce-head><span class=ce-date>{numeric(s.day)}</span> <span class=ce-tag>Pressemitteilung</span><h1>{s.title}</h1></div>{modules}"
        f"<div class='ce-block ce-box'><h4>Ihre Ansprechpartnerin</h4><p>{s.contact()}</p></div>{SHARE}</main><footer>{FOOT}</footer></body></html>",
        f"https://l.example/meldung?uid={s.rng.randint(1000, 9999)}",
    )


def print_view(s: Scene) -> Page:
    """A page for printing: a logo, a rule, the address printed below."""
    return Page(
        f"<html><head><title>Druckansicht</title></head><body onload='print()'><img src=wappen.gif><b>{s.site}</b><hr><small>{s.release.house}</small><br>"
        f"<small>Pressemitteilung vom {long(s.day)}</small><h3>{s.title}</h3>{s.body('br')}<hr><small>Quelle: http://m.example/pm?id=1, abgerufen am {numeric(s.later())}</small></body></html>",
        f"http://m.example/druck.asp?id={s.rng.randint(1, 999)}",
        "cp1252",
    )


def rows_of_a_table(s: Scene) -> Page:
    """Facts and paragraphs are rows of one table; the title is a header cell."""
    return Page(
        f"<html><head><title>{s.site}</title></head><body><table><tr><td><a href='/'>Startseite</a></td><td><a href='/p'>Presse</a></td><td><a href='/k'>Kontakt</a></td></tr></table>"
        f"<table border=0 cellpadding=4><tr><th align=left><big>{s.title}</big></th></tr><tr><td>{s.release.place}, {numeric(s.day)}</td></tr>{s.body('cell')}</table>"
        f"<table><tr><td>{s.site} &copy; {s.day.year + 3}</td><td><a href='mailto:w@n.example'>Webmaster</a></td></tr></table></body></html>",
        f"http://n.example/aktuell/{s.rng.randint(1, 99)}_{s.day.year}.html",
        "cp1252",
    )


def whole_form(s: Scene) -> Page:
    """The whole page lies in a form, as some systems have it; the day is small below the text."""
    news = s.teasers(4, lambda t, d, p: f"<tr><td>{d}</td><td><a href='/d.aspx'>{t}</a></td></tr>")
    return Page(
        f"<html><head><title>{s.site} - {s.title}</title></head><body><form id=aspnetForm method=post><div id=ctl00_top><ul>{menu()}</ul></div><div id=ctl00_left><h4>Meldungen</h4><table>{news}</table></div>"
        f"<div id=ctl00_PlaceHolderMain><h2 class=ms-rteElement>{s.title}</h2><div class=ms-rtestate-field>{s.body('div')}</div><p class=ms-date>Veröffentlicht: {numeric(s.day)}<br>Geändert: {numeric(s.later())}</p></div>"
        f"<div id=ctl00_bottom>{FOOT}</div></form></body></html>",
        f"https://o.example/Seiten/Meldung.aspx?rssid={s.rng.randint(10, 99)}",
    )


def split_date(s: Scene) -> Page:
    """The day is a leaf of a calendar: day, month and year each in a part of its own; a time
    element says the same."""
    leaf = f"<time class=leaf datetime='{s.day}T00:00:00Z'><b>{s.day.day:02}</b><i>{MONTHS[s.day.month - 1][:3]}</i><u>{s.day.year}</u></time>"
    news = s.teasers(
        3,
        lambda t, d, p: (
            f"<section><time datetime='{d[6:]}-{d[3:5]}-{d[:2]}'>{d}</time><h4><a href='/q'>{t}</a></h4><p>{p}</p></section>"
        ),
    )
    return Page(
        f"<!doctype html><html><head><title>{s.title} · {s.site}</title></head><body>{COOKIES}<div id=wrap><div id=masthead><h2>{s.site}</h2></div><div id=primary>{leaf}<h1>{s.title}</h1>{s.body()}</div>"
        f"<div id=secondary><h3>Aktuell</h3>{news}</div></div><div id=colophon>{FOOT}</div></body></html>",
        f"https://p.example/{s.slug()}.html",
    )


def modified_first(s: Scene) -> Page:
    """The last change stands above the day of publication, both with labels in a list."""
    return Page(
        f"<html><head><title>{s.title}</title><meta name='DC.Date.modified' content='{s.later()}'></head><body><div class=skiplinks><a href='#c'>Zum Inhalt springen</a></div><div class=l-nav>{menu()}</div><div id=c>"
        f"<ul class=facts><li>Letzte Aktualisierung: {numeric(s.later())}</li><li>Veröffentlichung: {weekday(s.day)}</li><li>{s.release.house}</li></ul><h1>{s.title}</h1>{s.body()}"
        f"<h2>Mehr zum Thema</h2><ul><li><a href='/g'>Gesetz über Wege und Brücken</a></li><li><a href='/b'>Bericht des Beirats</a></li></ul></div><div class=l-foot>{FOOT}</div></body></html>",
        f"https://q.example/presse/pm-{s.rng.randint(10, 400)}",
    )


def dateline_in_text(s: Scene) -> Page:
    """The day begins the first paragraph and stands nowhere else; an English label names the page."""
    first, *rest = [escape(block.text) for block in s.release.body]
    paragraphs = "".join(f"<p>{text}</p>" for text in rest)
    return Page(
        f"<html><head><title>Press release | {s.site}</title></head><body><div class=c-header><span>{s.site}</span></div><div class=c-main><h1>{s.title}</h1><div class=c-body><p>{s.release.place}, {long(s.day)}. {first}</p>{paragraphs}</div>"
        f"<p class=c-contact>{s.contact()}</p></div><div class=c-footer>{FOOT}</div></body></html>",
        f"https://r.example/pr/{s.rng.randint(10, 400)}",
    )


def list_and_detail(s: Scene) -> Page:
    """The list of all releases stays beside the one shown, longer than its text."""
    news = s.teasers(20, lambda t, d, p: f"<dt>{d}</dt><dd><a href='/l'>{t}</a><br>{p}</dd>")
    return Page(
        f"<html><head><title>{s.site}: Presse</title></head><body><div class=kopfzeile>{s.site}</div><div class=zwei><div class=uebersicht><h3>Alle Mitteilungen</h3><dl>{news}</dl></div>"
        f"<div class=anzeige><p>{numeric(s.day)} | {s.release.house}</p><h3>{s.title}</h3>{s.body()}</div></div><div class=fusszeile>{FOOT}</div></body></html>",
        f"https://s.example/presse.php?show={s.slug()}",
    )


def english_names(s: Scene) -> Page:
    """Microdata, a gallery with several captions within the text, tags and a vote below."""
    paragraphs = s.body().split("\n")
    middle = len(paragraphs) // 2
    gallery = (
        "<div class=image-gallery>"
        + "".join(f"<div class=img-item><img src={n}.jpg><p>{CAPTION}</p></div>" for n in range(3))
        + "</div>"
    )
    return Page(
        f"<!doctype html><html><head><title>{s.title} | Newsroom | {s.site}</title></head><body><div class=navbar>{menu()}</div><div itemscope itemtype='http://schema.org/NewsArticle'><h1 itemprop=headline>{s.title}</h1>"
        f"<span itemprop=datePublished content='{s.day}'>{numeric(s.day)}</span> · <span itemprop=author>Pressestelle</span><div itemprop=articleBody>{''.join(paragraphs[:middle])}{gallery}{''.join(paragraphs[middle:])}</div>"
        f"<div class=tag-list><a href='/t1'>Land</a> <a href='/t2'>Haushalt</a></div><div class=vote>War diese Seite hilfreich? <button>Ja</button></div></div><div class=page-footer>{FOOT}</div></body></html>",
        f"https://t.example/newsroom/{s.slug()}",
    )


MORE_TEMPLATES: tuple[Callable[[Scene], Page], ...] = (
    lead_apart,
    sections,
    print_view,
    rows_of_a_table,
    whole_form,
    split_date,
    modified_first,
    dateline_in_text,
    list_and_detail,
    english_names,
)
