"""Kinds by another hand, made when the reader had been mended: by yet different principles."""

from __future__ import annotations

import textwrap
from datetime import datetime, time
from html import escape
from zoneinfo import ZoneInfo

from benchmarks.layout_hand_parts import ENGLISH, SHORT_MONTHS, before, flow, listed, number, others
from benchmarks.layout_parts import CAPTION, FOOT, Page, Scene, menu, numeric, short

_HERE = ZoneInfo("Europe/Berlin")


def mail_archive(scene: Scene) -> Page:
    """The archive of a mailing list: a text of fixed width, the day as mail programs write it."""
    text = "\n\n".join(textwrap.fill(block.text, 72) for block in scene.release.body)
    stamp = f"{scene.day:%a %b %d} 10:23:11 CET {scene.day.year}"
    return Page(
        f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN"><HTML><HEAD><TITLE> [Presse]
{scene.title}</TITLE><LINK REL="Index" HREF="index.html"></HEAD><BODY BGCOLOR="#ffffff">
<H1>{scene.title}</H1><B>Pressestelle</B> <A HREF="mailto:x%40example.org">presse at example.org</A>
<BR><I>{stamp}</I><P><UL><LI>Previous message: <A HREF="000123.html">[Presse] Termine</A></li>
<LI>Next message: <A HREF="000125.html">[Presse] Hinweis</A></li><LI><B>Messages sorted by:</B>
<a href="date.html">[ date ]</a> <a href="thread.html">[ thread ]</a></LI></UL><HR>
<!--beginarticle--><PRE>{escape(text, quote=False)}
</PRE><!--endarticle--><HR><P><UL><LI>Previous message: <A HREF="000123.html">[Presse] Termine</A>
</li></UL><a href="http://lists.example.org/info">More information about the Presse mailing list</a>
</BODY></HTML>""",
        f"http://lists.example.org/pipermail/presse/{scene.day:%Y-%B}/000124.html",
        "iso-8859-1",
    )


def plain_letter(scene: Scene) -> Page:
    """A text file in one PRE: letterhead, the day labelled, the title underlined by signs."""
    text = "\n\n".join(
        textwrap.fill(block.text, 70, initial_indent="- " * (block.kind == "item"))
        for block in scene.release.body
    )
    title = textwrap.fill(scene.release.title, 70)
    return Page(
        f"""<html><head><title>{scene.title}</title></head><body><pre>
{scene.site}
Pressestelle

Datum: {numeric(scene.day)}
Nummer: {number(scene)}

{escape(title, quote=False)}
{"=" * 40}

{escape(text, quote=False)}
</pre><a href="/">Zur&uuml;ck</a></body></html>""",
        f"http://www.example.org/presse/txt/{scene.rng.randint(1, 99)}.html",
        "iso-8859-1",
    )


def image_heading(scene: Scene) -> Page:
    """The heading is a picture: its words stand in its ALT and in the title element."""
    return Page(
        f"""<html><head><title>Stadt Neuenquell - {scene.title}</title></head><body><table><tr>
<td width="150"><img src="logo.gif" alt="Stadt Neuenquell"><br><a href="a.html"><img src="n1.gif"
alt="Rathaus"></a><br><a href="b.html"><img src="n2.gif" alt="Presse"></a></td><td><h1><img
src="/cgi-bin/titel?t=88" alt="{scene.title}" border="0"></h1><font size="1">Presse- und Informationsamt,
{numeric(scene.day)}</font>{listed(scene, "<p><font face='Verdana' size='2'>{}</font></p>", "<p><b>{}</b></p>")}
<p><font size="1">&copy; Stadt Neuenquell {scene.day.year}</font></p></td></tr></table></body></html>""",
        f"http://www.example.org/presse/meldung{scene.rng.randint(1, 99)}.html",
        "iso-8859-1",
    )


def calendar_sheet(scene: Scene) -> Page:
    """The day as a sheet of a calendar: figure, month and year each in an element of its own."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | {scene.site}</title></head><body>
<nav><ul>{menu()}</ul></nav><div id="page"><div class="news-detail"><div class="sheet"><span
class="d">{scene.day.day:02}</span><span class="m">{SHORT_MONTHS[scene.day.month - 1]}</span><span
class="y">{scene.day.year}</span></div><h1>{scene.title}</h1>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<div class="next-prev"><a href="/v">Vorheriger Artikel</a>
<a href="/n">Nächster Artikel</a></div></div></div><footer>{FOOT}<p>Letzte Änderung
{numeric(scene.later())}</p></footer></body></html>""",
        f"https://www.example.org/news/{scene.rng.randint(10, 999)}",
    )


def time_ago(scene: Scene) -> Page:
    """The day is shown as how long ago it is; the tip of the pointer says it in full."""
    noon = datetime.combine(scene.day, time(9, 12), _HERE)
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title}</title></head><body><div class="nav">
<a href="/">{scene.site}</a></div><div class="story"><h1>{scene.title}</h1><div class="meta">Von
Pressestelle · <abbr class="timeago" title="{noon.isoformat()}">vor einigen Jahren</abbr> · 3 Min.
Lesezeit</div><div class="text">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></div><div
class="latest"><h3>Neueste Beiträge</h3><ul>{others(scene, 4, '<li><a href="{2}">{1}</a></li>')}</ul>
</div><div>© {scene.day.year + 3}</div></body></html>""",
        f"https://www.example.org/blog/{scene.slug()}",
    )


def newsletter(scene: Scene) -> Page:
    """A letter by mail as shown in the browser: tables and styles alone, a line for unsubscribing."""
    text = flow(
        scene,
        "<tr><td style='font-size:14px;padding:8px'>{}</td></tr>",
        "<tr><td style='font-size:16px;font-weight:bold'>{}</td></tr>",
        "<tr><td style='font-size:14px'>&bull; {}</td></tr>",
    )
    return Page(
        f"""<html><head><title>Pressedienst {scene.site}</title></head><body style="margin:0"><div
style="display:none">Der aktuelle Pressedienst für Redaktionen</div><table width="100%"><tr><td
align="center"><table width="600"><tr><td style="font-size:11px">Wird diese Nachricht nicht richtig
angezeigt? <a href="/w">Im Browser öffnen</a></td></tr><tr><td><img src="kopf.png"></td></tr><tr><td
style="font-size:12px">Pressedienst | Ausgabe {scene.rng.randint(2, 60)} | {numeric(scene.day)}</td></tr>
<tr><td style="font-size:24px;font-weight:bold;color:#003366">{scene.title}</td></tr>{text}<tr><td
style="font-size:11px">Sie erhalten diese Nachricht, weil Sie den Pressedienst bestellt haben. <a
href="/ab">Abmelden</a> | <a href="/i">Impressum</a></td></tr></table></td></tr></table></body></html>""",
        f"https://www.example.org/mailing/24/{scene.rng.randint(1000, 99999)}/browser.html",
    )


def wiki(scene: Scene) -> Page:
    """A wiki: the page's name is its path, the title a section's, links for editing all about."""
    day = scene.day.isoformat()
    return Page(
        f"""<!DOCTYPE html><html><head><title>Pressemitteilungen/{day} – Wiki</title></head><body
class="mediawiki"><div id="content"><h1 id="firstHeading">Pressemitteilungen/{day}</h1><div
id="siteSub">aus dem Wiki der Verwaltung</div><div id="mw-content-text"><table class="infobox"><tr><th>
Datum</th><td>{day}</td></tr><tr><th>Stelle</th><td>{scene.site}</td></tr></table><h2><span
class="mw-headline">{scene.title}</span><span class="mw-editsection">[<a href="?e">Bearbeiten</a>]</span>
</h2>{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div id="catlinks">Kategorie: <a href="/k">
Pressemitteilung</a></div></div><div id="footer"><ul><li>Diese Seite wurde zuletzt am
{numeric(scene.later())} um 10:12 Uhr bearbeitet.</li><li>Diese Seite wurde 3.512-mal abgerufen.</li>
</ul></div></body></html>""",
        f"https://wiki.example.org/wiki/Pressemitteilungen/{day}",
    )


def domino(scene: Scene) -> Page:
    """Lotus Domino: a form's fields side by side, the day as 12-Mar-14, styles in FONT."""
    day = f"{scene.day.day:02}-{ENGLISH[scene.day.month - 1]}-{scene.day:%y}"
    return Page(
        f"""<html><head><title>Presse</title></head><body text="#000000"><form action=""><table><tr><td>
<b><font size="2" face="Arial">Datum:</font></b></td><td><font size="2">{day}</font></td></tr><tr><td>
<b><font size="2">Thema:</font></b></td><td><font size="2">Verwaltung</font></td></tr></table><br>
<b><font size="4" color="#0000FF" face="Arial">{scene.title}</font></b><br><br>
<font size="2" face="Arial">{scene.body("br")}</font><br><br><a href="/p.nsf/v?OpenView&Start=1">[
Zur&uuml;ck zur Liste ]</a></form></body></html>""",
        "http://www.example.org/internet/presse.nsf/0/C1256D4E0041F2B3?OpenDocument",
        "iso-8859-1",
    )


def others_below(scene: Scene) -> Page:
    """Whole other releases are loaded below the one, alike in every tag but the heading's."""
    chosen = scene.rng.sample(list(scene.others), 2)
    below = "".join(
        f"<div class='item'><h2>{escape(each.title)}</h2><span class='date'>{numeric(each.published)}"
        "</span>" + "".join(f"<p>{escape(block.text)}</p>" for block in each.body[:4]) + "</div>"
        for each in chosen
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} :: {scene.site}</title></head><body>
<header><ul>{menu()}</ul></header><div class="stream"><div class="item first"><h1>{scene.title}</h1><span
class="date">{numeric(scene.day)}</span>{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div>{below}</div>
</body></html>""",
        f"https://www.example.org/neues/{scene.slug()}",
    )


def vendors(scene: Scene) -> Page:
    """A long wall of consent lies before everything, and nothing in its names says so."""
    clause = (
        "Wir und unsere 148 Partner speichern Informationen auf einem Gerät und greifen darauf zu, "
        "um Anzeigen zu messen, Zielgruppen zu erforschen und Angebote zu entwickeln."
    )
    wall = f"<p>{clause}</p>" * 5
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site}</title></head><body><div
id="tcf-2" class="x7 k0"><h2>Ihre Privatsphäre ist uns wichtig</h2>{wall}<a href="/p">Liste der Partner
(Anbieter)</a></div><div class="app"><div class="r1"><a href="/">{scene.site}</a></div><div class="r2">
<div class="r3">{numeric(scene.day)}</div><h1>{scene.title}</h1>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}
</div><div class="r9">{FOOT}</div></div></body></html>""",
        f"https://www.example.org/a/{scene.rng.randint(1000, 99999)}",
    )


def tabs(scene: Scene) -> Page:
    """Tabs: the text in one, pictures with days, the way there and the contact in the others."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site} - {scene.title}</title></head><body>
<ul>{menu()}</ul><section><h1>{scene.title}</h1><p class="stamp">{short(scene.day)} | Ressort: Bau</p><ul
class="tabs"><li><a href="#t1">Text</a></li><li><a href="#t2">Bilder</a></li><li><a href="#t3">Kontakt</a>
</li></ul><div id="t1">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div id="t2"><p>{CAPTION}
({numeric(before(scene))})</p><p>{CAPTION}</p></div><div id="t3"><p>{scene.contact()}</p></div></section>
</body></html>""",
        f"https://www.example.org/mitteilungen/{scene.rng.randint(10, 999)}",
    )


SECOND = (
    mail_archive,
    plain_letter,
    image_heading,
    calendar_sheet,
    time_ago,
    newsletter,
    wiki,
    domino,
    others_below,
    vendors,
    tabs,
)
