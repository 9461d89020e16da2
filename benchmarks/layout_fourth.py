"""Kinds by another hand, a fourth set: common systems, made when the reader had been mended thrice."""

from __future__ import annotations

from html import escape

from benchmarks.layout_hand_parts import (
    before,
    dates,
    english,
    flow,
    listed,
    loose,
    number,
    others,
    overline,
    subtitle,
)
from benchmarks.layout_parts import CAPTION, FOOT, Page, Scene, long, menu, numeric, weekday


def ikiss(scene: Scene) -> Page:
    """A system for counties: author and day below the text, a box for people before it."""
    return Page(
        f"""<!DOCTYPE html><html><head><title>{scene.title} / {scene.site}</title></head><body><div
id="rid_0"><div id="leftCol"><ul>{menu()}</ul></div><div id="contentCol"><div class="btn-vorlesen"><a
href="#">Vorlesen</a></div><h1>{scene.title}</h1><div class="toggle_addr"><h3>Ansprechpartner/in</h3>
<p>{scene.contact()}</p></div><div class="dataList"><div class="text">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></div><div class="infobereich">Autor/in: Frau Beispiel,
{numeric(scene.day)}&nbsp;</div></div></div><div id="bottom">{FOOT}</div></body></html>""",
        f"https://www.example.org/Quicknavigation/Presse/x.php?object=tx,1.2&ModID=7&FID=1.{scene.rng.randint(1, 999)}",
    )


def science_service(scene: Scene) -> Page:
    """A service for science: time and day over the kind, institution and contact around the title."""
    return Page(
        f"""<!DOCTYPE html><html><head><title>{scene.title}</title></head><body><div class="nav"><a
href="/">Nachrichten</a> <a href="/k">Kalender</a></div><div class="row"><div class="col"><p
class="sub">{numeric(scene.day)} 11:02</p><h1>{scene.title}</h1><p class="author">Rike Beispiel
<i>Stabsstelle Kommunikation</i><br>Universität Musterau</p>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<hr><p><b>Wissenschaftliche Ansprechpartner:</b></p><p>Prof.
Dr. Muster</p><h3>Bilder</h3><p>{CAPTION}</p><h3>Merkmale dieser Pressemitteilung:</h3><p>Journalisten<br>
Recht, Umwelt<br>regional<br>Buntes aus der Wissenschaft</p></div></div></body></html>""",
        f"https://wissen.example.org/de/news{scene.rng.randint(1000, 99999)}",
    )


def wire(scene: Scene) -> Page:
    """A portal for police and fire brigades: day with a dash, the office, a place with a mark."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Blaulicht</title></head><body><header>
<a href="/">Blaulicht</a></header><main><article class="story"><p class="date">{numeric(scene.day)} –
14:32</p><p class="customer"><a href="/nr/1">Polizeidirektion Ostmark</a></p><h1>{scene.title}</h1><p><i>
Musterau (bsp)</i></p>{listed(scene, "<p>{}</p>", "<p><b>{}</b></p>")}<p>Rückfragen bitte an:</p><p>
Polizeidirektion Ostmark<br>Telefon: 0999 555-110</p><p>Original-Content von: Polizeidirektion Ostmark,
übermittelt durch Blaulicht</p></article><section><h2>Weitere Meldungen: Polizeidirektion Ostmark</h2><ul>
{others(scene, 4, '<li><p>{0} – 09:12</p><h3><a href="{2}">{1}</a></h3></li>')}</ul></section></main></body>
</html>""",
        f"https://blaulicht.example.org/pm/{scene.rng.randint(1000, 9999)}/{scene.rng.randint(10**6, 10**7)}",
    )


def city_portal(scene: Scene) -> Page:
    """A capital's portal: the day after the kind in a line of its own, number and place in bold."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Hauptstadt.example</title></head>
<body><nav>{menu("span")}</nav><div id="layout-grid"><h1 class="title">{scene.title}</h1><div
class="polizeimeldung">Pressemitteilung vom {numeric(scene.day)}</div><div
class="polizeimeldung">Neuenquell</div><div class="text"><p><strong>Nr. {number(scene)}</strong></p>
{listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")}</div><div class="modul-teaser"><h3>Kontakt</h3>
<p>{scene.contact()}</p></div></div>{FOOT}</body></html>""",
        f"https://www.example.org/presse/pressemitteilung.{scene.rng.randint(1000, 999999)}.php",
    )


def ez_publish(scene: Scene) -> Page:
    """eZ Publish: attributes as divs, the day with a time and the author's name."""
    return Page(
        f"""<!DOCTYPE html><html><head><title>{scene.title} / Meldungen / Presse / {scene.site}</title></head>
<body><div id="path"><p><a href="/">Start</a> / <a href="/p">Presse</a> / <span>{scene.title}</span></p></div>
<div class="content-view-full"><div class="class-article"><div class="attribute-header"><h1>{scene.title}
</h1></div><div class="attribute-byline"><p class="author">Redaktion</p><p class="date">{numeric(scene.day)}
12:11</p></div><div class="attribute-short"><p>{subtitle(scene)}</p></div><div class="attribute-long">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div></div><div id="extrainfo"><h2>Termine</h2>
{dates(scene, 3, "<p>{}: {}</p>")}</div></body></html>""",
        f"https://www.example.org/presse/meldungen/{scene.slug().replace('-', '_')}",
    )


def kit_site(scene: Scene) -> Page:
    """A small club's site from a kit: modules in a row, the title second, the day typed by hand."""
    parts = "".join(
        f'<div class="j-module n j-text"><p><span style="font-size:14px">{escape(block.text)}</span></p></div>'
        for block in scene.release.body
    )
    return Page(
        f"""<!DOCTYPE html><html><head><title>Neues - Heimatverein Hinterwald</title></head><body><div
id="navigation"><ul>{menu()}</ul></div><div id="content_area"><div class="j-module n j-header"><h1>Neues aus
dem Verein</h1></div><div class="j-module n j-hr"><hr></div><div class="j-module n j-header"><h2>
{scene.title}</h2></div><div class="j-module n j-text"><p>{loose(scene.day)}</p></div>{parts}<div
class="j-module n j-imageSubtitle"><figure><img src="x"><figcaption>{CAPTION}</figcaption></figure></div></div>
<div id="footer"><a href="/about">Impressum</a> | <a href="/sitemap">Sitemap</a></div></body></html>""",
        "https://www.heimatverein.example/neues/",
    )


def static_blog(scene: Scene) -> Page:
    """A static site: English words of the system around a German text, dots between facts."""
    return Page(
        f"""<!DOCTYPE html><html lang="en"><head><title>{scene.title} | Verkehrsverbund</title></head><body><header
class="site-header"><a class="site-title" href="/">Verkehrsverbund</a><div class="trigger"><a
href="/about/">About</a></div></header><main class="page-content"><article class="post"><header
class="post-header"><h1 class="post-title">{scene.title}</h1><p class="post-meta">{english(scene.day)} •
Pressestelle • 4 min read</p></header><div class="post-content">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></article></main><footer class="site-footer"><p>Verkehrsverbund,
last build {numeric(scene.later())}</p></footer></body></html>""",
        f"https://www.example.org/presse/{scene.slug()}.html",
    )


def portal_of_services(scene: Scene) -> Page:
    """Vue: a list of contents with anchors before the text, chips, a button for leaving comments."""
    toc = "<ol class='toc'><li><a href='#a1'>Hintergrund</a></li><li><a href='#a2'>Ausblick</a></li></ol>"
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site}: {scene.title}</title></head><body><div
id="app" data-v-app><div class="v-toolbar"><ul>{menu()}</ul></div><div class="v-main"><div
class="v-chip">Neuigkeit</div><div class="v-chip">{overline(scene)}</div><h1 class="text-h3">{scene.title}
</h1><div class="text-caption">Veröffentlicht am {long(scene.day)}, aktualisiert am {long(scene.later())}
</div>{toc}<div class="v-card-text">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div
class="feedback"><p>War diese Seite hilfreich?</p><button>Ja</button><button>Nein</button></div></div></div>
</body></html>""",
        f"https://www.example.org/neuigkeiten/{scene.rng.randint(1, 9999)}",
    )


def school_office(scene: Scene) -> Page:
    """A table of two columns: labels at the left, the title in the first row without a label."""
    return Page(
        f"""<html><head><title>Schulamt</title></head><body><h4>Staatliches Schulamt</h4><table
border="1" width="90%"><tr><td colspan="2"><h3>{scene.title}</h3></td></tr><tr><td>Vom:</td><td>
{weekday(scene.day)}</td></tr><tr><td>G&uuml;ltig bis:</td><td>{numeric(scene.later())}</td></tr><tr><td>
Text:</td><td>{flow(scene, "<p>{}</p>", "<p><i>{}</i></p>", "<p>+ {}</p>")}</td></tr></table><p><a
href="liste.html">Liste</a></p></body></html>""",
        f"http://www.example.org/schulamt/m{scene.rng.randint(1, 99)}.html",
        "iso-8859-1",
    )


def trade_union(scene: Scene) -> Page:
    """A quotation in large type before the text, a petition's button, the day after the place."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} – Bund der Beispiele</title></head><body>
<header><a href="/">Bund der Beispiele</a></header><main><span class="label">{overline(scene)}</span><h1>
{scene.title}</h1><blockquote class="big">„Es geht um mehr als Geld, es geht um Achtung vor der Arbeit
aller.“<cite>Vorsitzende Beispiel</cite></blockquote><p class="ort">Neuenquell, {numeric(scene.day)}</p>
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<a class="btn" href="/mit">Jetzt mitmachen</a><div class="boxes">
<div><h3>Mitglied werden</h3><p>Gemeinsam sind wir stark, seit {long(before(scene))}.</p></div></div></main>
{FOOT}</body></html>""",
        f"https://www.example.org/++co++{scene.rng.randint(10**6, 10**7)}",
    )


FOURTH = (
    ikiss,
    science_service,
    wire,
    city_portal,
    ez_publish,
    kit_site,
    static_blog,
    portal_of_services,
    school_office,
    trade_union,
)
