"""A twelfth set, third part: ministries, towns, police and courts on the systems they had in their year."""

from __future__ import annotations

from benchmarks.layout_hand_parts import dates, listed, number, others, overline, subtitle
from benchmarks.layout_parts import CAPTION, COOKIES, FOOT, SHARE, Page, Scene, long, menu, numeric


def builder_facts(scene: Scene) -> Page:
    """A federal ministry on the builder of 2014: hidden headings for readers by ear, facts as a list below h1."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>BMWB - Pressemitteilungen - {scene.title}</title><meta
name="DC.Creator" content="Bundesministerium für Wege"><meta name="DC.Title" content="{scene.title}"></head><body
class="gsb startseite js-off"><div id="wrapperOuter"><h1 class="aural">Bundesministerium für Wege</h1><h2
class="aural">Navigation und Service</h2><ul id="navServiceMeta">{menu()}</ul><div id="breadcrumb"><p class="aural">Sie
sind hier:</p><ol><li><a href="/DE/Home">Startseite</a></li><li><a href="/DE/Presse">Presse</a></li><li><strong>
{scene.title}</strong></li></ol></div><div id="content" class="content"><div id="main"><h1 class="isFirstInSlot">
{scene.title}</h1><dl class="docData"><dt>Typ:</dt><dd>Pressemitteilung</dd><dt>Datum:</dt><dd>{numeric(scene.day)}</dd>
<dt>Nr.:</dt><dd>{number(scene)}</dd></dl><div class="picture right"><img src="/SharedDocs/Bilder/x.jpg" alt=""><p
class="picture-caption">{CAPTION} <span class="source">Quelle: BMWB</span></p></div>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}
</div><div id="supplement"><h2>Zusatzinformationen</h2><div class="teaser"><h3>Kontakt</h3><p>{scene.contact()}</p></div>
<div class="teaser"><h3>Weitere Meldungen</h3>{others(scene, 3, '<p><a href="{2}">{1}</a> <em>{0}</em></p>')}</div></div>
</div><div id="footer"><p>© Bundesministerium für Wege</p></div></div></body></html>""",
        f"https://www.bmwb.example/SharedDocs/Pressemitteilungen/DE/{scene.day:%Y/%m/%d}-{scene.slug()[:22]}.html",
    )


def town_nolis(scene: Scene) -> Page:
    """A small town on NOLIS, 2020: the day in front of the text after the picture, service boxes on both sides."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} / Stadt Neuenquell</title><meta property="og:title"
content="{scene.title}"><meta property="og:site_name" content="Stadt Neuenquell"></head><body class="portal">{COOKIES}
<header><a class="logo" href="/"><img src="/wappen.svg" alt="Stadt Neuenquell"></a><nav><ul class="nlk_nav">{menu()}</ul>
</nav></header><p class="sie_sind_hier"><a href="/">Startseite</a> &raquo; <a href="/meldungen">Aktuelle Meldungen</a></p>
<section class="nolis_content"><article id="meldung"><h1 class="titel">{scene.title}</h1><figure class="meldung_bild"><img
src="/bilder/900_x.jpg" alt=""><figcaption>{CAPTION} &copy; Stadt Neuenquell</figcaption></figure><p class="datum">
{numeric(scene.day)}</p><div class="meldung_text">{scene.body()}</div><p class="zurueck"><a href="javascript:history.back()">
zurück</a> <a href="#" onclick="window.print()">drucken</a> <a href="/meldungen/empfehlen">Seite empfehlen</a></p></article>
</section><aside><div class="box"><h3>Kontakt</h3><p>{scene.contact()}</p></div><div class="box"><h3>Veranstaltungen</h3>
{dates(scene, 3, "<p><b>{}</b> {}</p>")}</div><div class="box"><h3>Öffnungszeiten</h3><p>Mo - Fr 8.00 - 12.00 Uhr, Do
auch 14.00 - 18.00 Uhr</p></div></aside><footer>{FOOT}</footer></body></html>""",
        f"https://www.neuenquell.example/portal/meldungen/{scene.slug()}-90000{scene.rng.randint(1000, 9999)}-22110.html",
    )


def town_ikiss(scene: Scene) -> Page:
    """A town on iKISS, 2012: the address is all numbers, day right of a small headline, the title in h2."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml"><head>
<title>{scene.title} / Stadt Hohenbach</title><meta name="generator" content="IKISS"></head><body><div id="seite"><div
id="kopf"><h1><a href="/">Stadt Hohenbach</a></h1><form action="/suche"><label>Suchbegriff</label><input name="q"/></form>
</div><div id="navi"><ul>{menu()}<li class="aktiv"><a href="/p">Pressemitteilungen</a><ul><li><a href="/p/a">Archiv</a></li>
<li><a href="/p/b">Amtsblatt</a></li></ul></li></ul></div><div id="inhalt"><div class="seitenpfad">Rathaus &gt; Aktuelles
&gt; Pressemitteilungen</div><div class="detail"><div class="detail_kopf"><span class="rubrik">{overline(scene)}</span><span
class="datum rechts">{numeric(scene.day)}</span></div><h2>{scene.title}</h2><div class="text">{scene.body("br")}</div><div
class="autor">Autor: Pressestelle</div></div><p><a href="#oben">nach oben</a> | <a href="?print=1">Druckversion</a></p></div>
<div id="rechts"><h3>Aktuelle Meldungen</h3>{others(scene, 4, '<div class="kurz">{0}<br/><a href="{2}">{1}</a></div>')}</div>
<div id="fuss">Stadt Hohenbach, Rathausplatz 1, Tel. 01234 / 56-0</div></div></body></html>""",
        f"http://www.hohenbach.example/index.phtml?La=1&mNavID=1.{scene.rng.randint(10, 99)}&object=tx|1.{scene.rng.randint(100, 9999)}.1&sub=0",
    )


def police_wire(scene: Scene) -> Page:
    """A police headquarters on a wire's portal, 2019: day and hour in a line, the agency's mark opens the text."""
    clock = f"{scene.rng.randint(7, 19):02}:{scene.rng.randint(0, 59):02}"
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Blaulichtportal</title><meta property="og:title"
content="{scene.title}"><meta property="og:type" content="article"></head><body><header class="top-bar"><a href="/">
Blaulichtportal</a><nav class="main-nav"><a href="/blaulicht/">Blaulicht</a><a href="/blaulicht/regionen">Regionen</a><a
href="/blaulicht/feuerwehren">Feuerwehren</a><a href="/abo">Abonnieren</a></nav></header><div class="row"><article
class="story col eight"><div class="card"><p class="date">{numeric(scene.day)} – {clock}</p><p class="customer"><a
href="/blaulicht/nr/1234">Polizeipräsidium Musterau</a></p><h1>{scene.title}</h1><ul class="story-share"><li>Teilen</li><li>
Merken</li></ul><p><i>Musterau (ots)</i></p>{scene.body()}<p class="contact-headline">Rückfragen bitte an:</p><p
class="contact-text">{scene.contact()}</p><p class="originator">Original-Content von: Polizeipräsidium Musterau, übermittelt
durch das Blaulichtportal</p></div></article><aside class="col four"><h2>Weitere Meldungen: Polizeipräsidium Musterau</h2>
<ul class="article-list">{others(scene, 5, '<li><div class="news-meta">{0} – 11:02</div><h3><a href="{2}">{1}</a></h3></li>')}
</ul></aside></div><footer>{FOOT}</footer></body></html>""",
        f"https://www.blaulichtportal.example/blaulicht/pm/{scene.rng.randint(1000, 99999)}/{scene.rng.randint(1000000, 5999999)}",
    )


def higher_court(scene: Scene) -> Page:
    """A higher regional court on a state's shared site, 2016: the kind and its day are one line in h2, years aside."""
    years = "".join(f'<li><a href="/p/{year}">{year}</a></li>' for year in range(2011, 2017))
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Oberlandesgericht Musterau: {scene.title}</title><meta
name="keywords" content="Justiz, Gericht, Oberlandesgericht"></head><body><p class="unsichtbar"><a href="#inhalt">Zum Inhalt
springen</a></p><div id="header"><img src="/logo.png" alt="Oberlandesgericht Musterau"></div><div id="navigation"><ul><li><a
href="/wir">Wir über uns</a></li><li><a href="/aufgaben">Aufgaben</a></li><li class="offen"><a href="/presse">Presse</a><ul>
{years}</ul></li><li><a href="/karriere">Ausbildung</a></li></ul></div><div id="inhalt"><h1>{scene.title}</h1><h2>
Pressemitteilung vom {long(scene.day)}</h2><div class="absatz">{listed(scene, "<p>{}</p>", "<p><b>{}</b></p>")}</div><div
class="absatz"><p>Für Fragen, Kommentare und Anregungen steht Ihnen zur Verfügung: <a href="mailto:p@olg.example">
Pressestelle</a></p></div></div><div id="spalte3"><h3>Zeugenschutz</h3><p>Hinweise für Zeuginnen und Zeugen finden Sie
hier.</p><h3>Gerichte im Bezirk</h3><ul><li>Landgericht Hohenbach</li><li>Landgericht Neuenquell</li></ul></div></body></html>""",
        f"http://www.olg-musterau.example/behoerde/presse/archiv/{scene.day.year}/{scene.rng.randint(1, 60):02}_{scene.day:%d_%m}/index.php",
    )


def ministry_fiona(scene: Scene) -> Page:
    """A state's ministry on Infopark, 2009: day and overline above the title, subtitle behind it, portal's menus."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html><head><title>Ministerium für Wege -
{scene.title}</title><meta name="DC.Date" content="{scene.day.isoformat()}"></head><body><div id="page"><div id="head"><ul
class="portal"><li><a href="/land">Das Land</a></li><li><a href="/regierung">Landesregierung</a></li></ul><div class="h1">
Ministerium für Wege</div></div><div id="menu_left"><ul>{menu()}</ul></div><div id="center"><div class="path">Sie befinden
sich hier: <a href="/s/1">Presse</a> &#187; Pressemitteilungen</div><div class="press"><p class="kicker">
{numeric(scene.day)} | {overline(scene)}</p><h2 class="headline">{scene.title}</h2><p class="subheadline">{subtitle(scene)}</p>
<div class="xhtml">{scene.body("div")}</div><p class="source">Quelle: Ministerium für Wege</p></div><div class="tools">
{SHARE}</div></div><div id="menu_right"><div class="box"><div class="boxhead">Pressekontakt</div><div class="boxbody">
{scene.contact()}</div></div><div class="box"><div class="boxhead">Termine</div><div class="boxbody">
{dates(scene, 3, "<p>{}: {}</p>")}</div></div></div><div id="foot">Letzte Änderung: {numeric(scene.later())}</div></div></body>
</html>""",
        f"http://www.wege.ostmark.example/de/meldungen/{scene.rng.randint(10000, 299999)}.html?referer={scene.rng.randint(1000, 9999)}",
    )


TWELFTH_OTHER = (
    builder_facts,
    town_nolis,
    town_ikiss,
    police_wire,
    higher_court,
    ministry_fiona,
)
