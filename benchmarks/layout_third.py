"""Kinds by another hand, a third set: made when the reader had been mended a second time."""

from __future__ import annotations

from datetime import timedelta
from html import escape

from benchmarks.layout_hand_parts import flow, listed, number, others, subtitle
from benchmarks.layout_parts import CAPTION, FOOT, Page, Scene, long, menu, numeric, weekday


def web_archive(scene: Scene) -> Page:
    """A web archive's banner with the day of archiving lies above the page."""
    kept = scene.day + timedelta(days=700)
    return Page(
        f"""<html><head><title>{scene.title}</title></head><body><div id="wm-ipp"><p>Diese Seite ist
eine Kopie des Webarchivs. Sie wurde am {numeric(kept)} um 12:30 Uhr gesichert und wird nicht mehr
gepflegt.</p><a href="/archiv">Zum Archiv</a></div><div id="seite"><table><tr><td><a href="/">{scene.site}
</a></td></tr><tr><td><h2>{scene.title}</h2><p>{numeric(scene.day)}</p>
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</td></tr></table></div></body></html>""",
        f"https://archiv.example.org/web/{scene.rng.randint(100, 999)}/meldung.html",
    )


def signed_at_end(scene: Scene) -> Page:
    """Nothing about the title: place, day and name stand below the text like a signature."""
    return Page(
        f"""<!DOCTYPE html><html><head><title>{scene.title} - {scene.site}</title></head><body><div
class="kopf">{scene.site}</div><div class="inhalt"><h2>{scene.title}</h2>
{listed(scene, "<p>{}</p>", "<p><b>{}</b></p>")}<p>Musterau, {long(scene.day)}</p><p>gez. Beispiel</p>
</div><div class="unten"><a href="/i">Impressum</a></div></body></html>""",
        f"https://www.example.org/verein/mitteilung{scene.rng.randint(1, 99)}.html",
    )


def initial_letter(scene: Scene) -> Page:
    """The first letter of title and text stands in an element of its own; soft hyphens."""
    first, rest = scene.release.title[0], scene.release.title[1:]
    text = listed(scene, "<p>{}</p>", "<h3>{}</h3>")
    letter = text[len("<p>") : len("<p>") + 1]
    text = f'<p><span class="initial">{letter}</span>{text[len("<p>") + 1 :]}'
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site}</title></head><body><nav><ul>{menu()}
</ul></nav><section class="artikel"><h1><span class="cap">{escape(first)}</span>{escape(rest)}</h1><h2
class="unterzeile">{subtitle(scene)}</h2><p class="zeit">{weekday(scene.day)}</p>
{text.replace("Landes", "Lan&shy;des")}</section><footer>{FOOT}</footer></body></html>""",
        f"https://www.example.org/artikel/{scene.rng.randint(1, 999)}",
    )


def slides_before(scene: Scene) -> Page:
    """Three other releases slide by above the text, each with heading and day."""
    slides = others(
        scene,
        3,
        '<div class="s"><p>{0}</p><h2>{1}</h2><p>Erfahren Sie, was sich ändert.</p><a '
        'href="{2}">mehr</a></div>',
    )
    return Page(
        f"""<!DOCTYPE html><html><head><title>{scene.site} | Aktuell</title></head><body><ul>{menu()}</ul>
<div class="stage">{slides}</div><div class="page"><div class="col"><p class="k">Pressemitteilung
{number(scene)} vom {numeric(scene.day)}</p><h1>{scene.title}</h1>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></div>{FOOT}</body></html>""",
        f"https://www.example.org/aktuell/{scene.rng.randint(1, 999)}",
    )


def two_columns(scene: Scene) -> Page:
    """The text runs through two columns of a table, as in a paper."""
    parts = flow(scene, "<p>{}</p>", "<p><b>{}</b></p>", "<p>- {}</p>").split("\n")
    half = len(parts) // 2
    return Page(
        f"""<html><head><title>Amtsblatt online - {scene.title}</title></head><body><table width="700"><tr>
<td colspan="2"><font size="1">Amtsblatt online, {long(scene.day)}</font><h1>{scene.title}</h1></td></tr>
<tr valign="top"><td width="50%">{"".join(parts[:half])}</td><td width="50%">{"".join(parts[half:])}</td>
</tr><tr><td colspan="2"><a href="index.html">Inhalt</a></td></tr></table></body></html>""",
        f"http://www.example.org/amtsblatt/{scene.rng.randint(1, 99)}.html",
        "iso-8859-1",
    )


def custom_elements(scene: Scene) -> Page:
    """Elements of a design system's own, with no tag that any reader knows."""
    text = flow(
        scene,
        "<gov-text>{}</gov-text>",
        "<gov-subhead>{}</gov-subhead>",
        "<gov-item>{}</gov-item>",
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} – {scene.site}</title></head><body>
<gov-header><gov-menu><ul>{menu()}</ul></gov-menu></gov-header><gov-stage><gov-date>{numeric(scene.day)}
</gov-date><gov-heading level="1">{scene.title}</gov-heading></gov-stage><gov-content>{text}</gov-content>
<gov-footer>{FOOT}</gov-footer></body></html>""",
        f"https://www.example.org/presse/{scene.slug()}",
    )


def front_page_98(scene: Scene) -> Page:
    """FrontPage: the title is large but not bold, the day slanted at the right."""
    text = flow(
        scene,
        '<p><font face="Comic Sans MS" size="3">{}</font></p>',
        '<p><font face="Comic Sans MS" size="3"><u>{}</u></font></p>',
        '<p><font face="Comic Sans MS" size="3">* {}</font></p>',
    )
    return Page(
        f"""<html><head><meta name="GENERATOR" content="Microsoft FrontPage 3.0"><title>Neue Seite 7</title>
</head><body background="papier.jpg"><p align="center"><font size="6" color="#FF0000">{scene.title}</font>
</p><p align="right"><i>{long(scene.day)}</i></p>{text}<p align="center"><a href="index.htm"><img
src="home.gif" alt="Home"></a></p></body></html>""",
        f"http://www.example.org/neue_seite_{scene.rng.randint(1, 30)}.htm",
        "iso-8859-1",
    )


def legend(scene: Scene) -> Page:
    """A form for reading: the title is the legend of a set of fields."""
    return Page(
        f"""<!DOCTYPE html><html><head><title>Bürgerinformationssystem</title></head><body><form
action="/bi"><input type="hidden" name="x"><fieldset><legend>{scene.title}</legend><label>Datum</label>
<span>{numeric(scene.day)}</span><div class="wert">{listed(scene, "<p>{}</p>", "<p><b>{}</b></p>")}</div>
</fieldset><input type="submit" value="Zurück"></form></body></html>""",
        f"https://www.example.org/bi/mt010.asp?nr={scene.rng.randint(1, 999)}",
    )


def indented(scene: Scene) -> Page:
    """Lists without items serve for indentation, quotations too."""
    text = flow(scene, "<P>{}</P>", "<P><B>{}</B></P>", "<P>o {}</P>")
    return Page(
        f"""<HTML><HEAD><TITLE>Institut f&uuml;r Beispiele - Presse</TITLE></HEAD><BODY><UL><UL><H3>
{scene.title}</H3><BLOCKQUOTE><P>{numeric(scene.day)}</P>{text}</BLOCKQUOTE></UL></UL><HR><ADDRESS>
webmaster@example.org, {numeric(scene.later())}</ADDRESS></BODY></HTML>""",
        f"http://www.example.org/~presse/{scene.rng.randint(1, 99)}.html",
        "iso-8859-1",
    )


def today_above(scene: Scene) -> Page:
    """Every page bears the present day and the weather at its top."""
    today = scene.day + timedelta(days=333)
    return Page(
        f"""<!DOCTYPE html><html><head><title>{scene.site} - {scene.title}</title></head><body><div
class="oben"><span>Heute ist {weekday(today)}</span> <span>Wetter: 12 °C</span></div><ul>{menu()}</ul><div
class="mitte"><h2>{scene.title}</h2>{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<p class="q">Quelle:
Pressestelle, {numeric(scene.day)}</p></div></body></html>""",
        f"https://www.example.org/index.php?meldung={scene.rng.randint(1, 999)}",
    )


def bare_body(scene: Scene) -> Page:
    """No element at all around the text but breaks; links in a row above and below."""
    return Page(
        f"""<title>{scene.title}</title><a href="/">Start</a> | <a href="/p">Presse</a> | <a
href="/k">Kontakt</a><br><br><big><b>{scene.title}</b></big><br>{numeric(scene.day)}<br><br>
{scene.body("br")}<br><br><a href="/">Start</a> | <a href="/p">Presse</a> | <a href="/k">Kontakt</a>""",
        f"http://www.example.org/p/{scene.rng.randint(1, 999)}",
        "iso-8859-1",
    )


def facts_aside(scene: Scene) -> Page:
    """The day stands only in a box beside the text, among other facts."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | {scene.site}</title></head><body>
<header><ul>{menu()}</ul></header><main><h1>{scene.title}</h1><figure><img src="b.jpg"><figcaption>{CAPTION}
</figcaption></figure><div class="text">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><aside
class="sidebar"><h2>Informationen</h2><dl><dt>Nummer</dt><dd>{number(scene)}</dd><dt>Veröffentlicht</dt>
<dd>{numeric(scene.day)}</dd><dt>Nächste Sitzung</dt><dd>{numeric(scene.later())}</dd></dl></aside></main>
<footer>{FOOT}</footer></body></html>""",
        f"https://www.example.org/m/{scene.rng.randint(1, 9999)}",
    )


THIRD = (
    web_archive,
    signed_at_end,
    initial_letter,
    slides_before,
    two_columns,
    custom_elements,
    front_page_98,
    legend,
    indented,
    today_above,
    bare_body,
    facts_aside,
)
