"""An eighth set, second half: tables, plain pages and sites of clubs, agencies and small houses."""

from __future__ import annotations

from html import escape

from benchmarks.layout_hand_parts import (
    abbreviated,
    dates,
    english,
    flow,
    listed,
    loose,
    number,
    others,
    overline,
)
from benchmarks.layout_parts import (
    CAPTION,
    COOKIES,
    FOOT,
    Page,
    Scene,
    long,
    menu,
    numeric,
    short,
    weekday,
)


def cells(scene: Scene) -> Page:
    """A table of 2002 with a cell for each paragraph, title in a coloured cell, day in the one beside."""
    return Page(
        f"""<html><head><title>Presse-Info</title></head><body><table width="700"><tr><td bgcolor="#003366"><font
color="#ffffff"><b>{scene.title}</b></font></td><td bgcolor="#003366"><font color="#ffffff">{numeric(scene.day)}</font></td>
</tr></table><table width="700">{scene.body("cell")}</table><table><tr><td><a href="index.html">zur&uuml;ck</a></td></tr>
</table></body></html>""",
        f"http://www.example.org/pi/{scene.rng.randint(1, 99)}.html",
        "iso-8859-1",
    )


def spip(scene: Scene) -> Page:
    """A translated system: overtitle, title, day and author in a line of their own, a form for the forum."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Verein Wege</title></head><body class="page_article">
<div class="header"><a href="/">Verein Wege</a></div><div class="arbo"><a href="/">Startseite</a> &gt; <a href="/r">
Presse</a> &gt; {scene.title}</div><div class="cartouche"><p class="surtitre">{overline(scene)}</p><h1 class="titre">
{scene.title}</h1><p class="info-publi"><abbr class="published" title="{scene.day.isoformat()}T10:00:00Z">{weekday(scene.day)}
</abbr>, von <span class="auteurs"><a href="/a">Rike Beispiel</a></span></p></div><div class="texte">
{listed(scene, "<p>{}</p>", '<h3 class="spip">{}</h3>', '<ul class="spip">{}</ul>')}</div><div class="forum"><h2>Ein
Kommentar?</h2><p>Schreiben Sie uns Ihre Meinung zu diesem Beitrag.</p></div></body></html>""",
        f"https://www.verein.example/{scene.slug()}",
    )


def textpattern(scene: Scene) -> Page:
    """A club's blog: title as h2 with a permanent link sign, the day in small letters, older and newer."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Naturschutz Ostmark: {scene.title}</title></head><body><div
id="head"><h1>Naturschutz Ostmark</h1><h2>Verein für Wiesen und Wälder</h2></div><div id="content"><h3>{scene.title} <a
href="#" title="Permalink">#</a></h3><p class="published"><small>{long(scene.day)}, 10:11</small></p>
{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}<p>— <small>Pressegruppe</small></p><p><a href="/1">Älter</a> <a
href="/2">Neuer</a></p></div><div id="nav"><ul>{menu()}</ul></div></body></html>""",
        f"https://www.naturschutz.example/presse/{scene.rng.randint(1, 500)}/{scene.slug()}",
    )


def agency(scene: Scene) -> Page:
    """A federal agency in two languages: switch of languages, kind, day and place between strokes."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | BfW</title><meta property="og:title"
content="{scene.title}"><meta name="language" content="de"></head><body><div class="lang"><a href="/en">English</a></div><nav>
{menu("span")}</nav><main><div class="article-top"><p>Pressemitteilung – {numeric(scene.day)} – Neuenquell – {number(scene)}
</p><h1>{scene.title}</h1></div><div class="article-body">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div
class="article-end"><h2>Fachlich zuständig</h2><p>Referat 3.1, Rike Beispiel</p></div></main>{FOOT}{COOKIES}</body></html>""",
        f"https://www.example.org/de/presse/pressemitteilungen/{scene.slug()}",
    )


def energy(scene: Scene) -> Page:
    """A city's works: day and topic in a stage below a claim, text in modules with buttons between."""
    modules = "".join(
        f'<div class="m-text"><p>{escape(block.text)}</p></div>' for block in scene.release.body
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Stadtwerke Neuenquell</title></head><body><div
class="m-nav">{menu("span")}</div><div class="m-claim"><h2>Energie für Neuenquell</h2></div><div class="m-intro"><h1>
{scene.title}</h1><div class="m-intro__meta">{numeric(scene.day)} · Unternehmen</div></div>{modules}<div
class="m-button"><a href="/tarife">Zu den Tarifen</a></div><div class="m-teaser"><h3>Zählerstand melden</h3><p>Ganz
bequem im Portal, rund um die Uhr.</p><a href="/z">Weiter</a></div>{FOOT}</body></html>""",
        f"https://www.stadtwerke.example/presse/{scene.slug()}",
    )


def list_items(scene: Scene) -> Page:
    """An open list of the year where only one entry is unfolded; the others are titles with days."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Polizeiberichte</title></head><body><ul
class="menu">{menu()}</ul><div class="berichte"><h1>Berichte der Polizei</h1><div class="bericht offen"><h2>{scene.title}</h2>
<span class="datum">{numeric(scene.day)}</span><div class="volltext">{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}</div></div>
{others(scene, 4, '<div class="bericht"><h2><a href="{2}">{1}</a></h2><span class="datum">{0}</span></div>')}</div></body>
</html>""",
        f"https://www.polizei.example/berichte/{scene.slug()}",
    )


def side_by_side(scene: Scene) -> Page:
    """A town's site with three columns of floats: the text in the middle, day over the title in grey."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Aktuell | Stadt Neuenquell</title></head><body><div
class="col1"><ul>{menu()}</ul></div><div class="col3"><h3>Wetter</h3><p>Heute sonnig, am Abend einzelne Schauer und mäßiger
Wind aus Westen.</p><h3>Termine</h3>{dates(scene, 3, "<p>{} {}</p>")}</div><div class="col2"><p style="color:#999">
{numeric(scene.day)}</p><h2 style="color:#036">{scene.title}</h2>
{flow(scene, "<div>{}</div><br>", "<div><b>{}</b></div><br>", "<div>- {}</div>")}<p><img src="x" alt=""><br><small>
{CAPTION}</small></p></div></body></html>""",
        f"https://www.neuenquell.example/index.php?seite=aktuell&id={scene.rng.randint(1, 999)}",
    )


def museum_app(scene: Scene) -> Page:
    """A museum: day in the heading's overline, an accordion of practical matters, a shop at the end."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} – Landesmuseum</title></head><body><header>
{menu("span")}</header><main><h1><span class="h1-top">{numeric(scene.day)}</span> <span class="h1-main">{scene.title}</span>
</h1><div class="wysiwyg">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><details><summary>Besuch</summary><p>Täglich
außer montags von 10 bis 18 Uhr geöffnet.</p></details><section class="shop"><h2>Aus dem Laden</h2><p>Katalog, 240 Seiten
mit vielen Bildern.</p></section></main>{FOOT}</body></html>""",
        f"https://www.museum.example/presse/{scene.slug()}",
    )


def text_signature(scene: Scene) -> Page:
    """A court's release with place and day above, a signature below, legal notes of several days after it."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Verwaltungsgericht Musterau, {scene.title}</title></head><body><ul
class="nav1">{menu()}</ul><div class="inh"><p style="text-align:right">Musterau, {numeric(scene.day)}</p><h2>
Pressemitteilung {number(scene)}</h2><h1>{scene.title}</h1>{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<p>Beispiel<br>
Richterin am Verwaltungsgericht</p><div class="norm"><h3>Rechtsvorschriften</h3><p>Gesetz vom {long(scene.later())} in der
geltenden Fassung</p></div></div></body></html>""",
        f"https://www.vg.example/aktuelles/{scene.rng.randint(1, 999)}.html",
    )


def sponsors(scene: Scene) -> Page:
    """A sport association: adverts and results around, the day with author behind a clock, tags below."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Landessportbund</title></head><body><div
class="werbung"><a href="https://x.example">Anzeige</a></div><div class="navbar">{menu("span")}</div><div
class="td-post-header"><h1 class="entry-title">{scene.title}</h1><div class="td-module-meta-info"><div
class="td-post-author-name">Von <a href="/a">Landessportbund</a> - <span class="td-post-date"><time
datetime="{scene.day.isoformat()}T09:00:00+00:00">{abbreviated(scene.day)}</time></span></div><div
class="td-post-views">{scene.rng.randint(9, 999)}</div></div></div><div class="td-post-content">
{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}</div><div class="td-block"><h4>Ergebnisse</h4><p>Musterau – Hohenbach 2:1</p>
</div></body></html>""",
        f"https://www.sport.example/{scene.day.year}/{scene.slug()}/",
    )


def english_office(scene: Scene) -> Page:
    """A research centre: English labels around a German text, updates beside the day."""
    return Page(
        f"""<!DOCTYPE html><html lang="en"><head><title>{scene.title} - FZM</title></head><body><nav>{menu("span")}</nav><div
class="news-entry"><h1>{scene.title}</h1><p class="news-entry__info">Published: {english(scene.day)} | Updated:
{english(scene.later())} | Category: Press release</p><div class="news-entry__text">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="news-entry__contact"><p>Contact: press@example.org</p></div>
</div>{FOOT}</body></html>""",
        f"https://www.fzm.example/en/news/{scene.slug()}",
    )


def short_year(scene: Scene) -> Page:
    """A parish: title and text in one part, weekday and short day in brackets after the title."""
    return Page(
        f"""<html><head><title>Ortsgemeinde Hinterwald</title></head><body><div id="m"><ul>{menu()}</ul></div><div id="i"><h3>
{scene.title}</h3><p>({short(scene.day)})</p>{flow(scene, "<p>{}</p>", "<p><u>{}</u></p>", "<p>* {}</p>")}<p>Ihr
Ortsbürgermeister</p></div><div id="f">Webmaster, zuletzt geändert {loose(scene.later())}</div></body></html>""",
        f"https://www.hinterwald.example/aktuelles{scene.rng.randint(1, 30)}.html",
    )


def audio(scene: Scene) -> Page:
    """A broadcaster's press: player with a duration, title and day, a transcript's note, programme beside."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Presse: {scene.title} | Rundfunk Ostmark</title><meta name="date"
content="{scene.later().isoformat()}"></head><body><nav>{menu("span")}</nav><main class="r-main"><div class="r-meta"><span
class="r-kind">Presseinformation</span><span class="r-date">{long(scene.day)}</span></div><h1 class="r-h1">{scene.title}</h1>
<div class="r-player"><button>Abspielen</button><span>02:31 Min.</span></div><div class="r-text">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="r-program"><h2>Heute im Programm</h2><p>18:00 Nachrichten</p>
<p>20:15 Ein Abend am Fluss</p></div></main>{FOOT}</body></html>""",
        f"https://www.rundfunk.example/presse/{scene.slug()}-{scene.rng.randint(100, 999)}.html",
    )


EIGHTH_MORE = (
    cells,
    spip,
    textpattern,
    agency,
    energy,
    list_items,
    side_by_side,
    museum_app,
    text_signature,
    sponsors,
    english_office,
    short_year,
    audio,
)
