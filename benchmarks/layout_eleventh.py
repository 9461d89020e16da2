"""An eleventh set, first half: cities, counties, associations, utilities, schools, universities."""

from __future__ import annotations

from benchmarks.layout_hand_parts import dates, flow, listed, number, others, overline, subtitle
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


def ikiss_city(scene: Scene) -> Page:
    """A city on iKISS: crumbs as a sentence, the day over the title, a back button, hours below."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} / Stadt Neuenquell</title><meta name="description"
content="{scene.title}"></head><body id="top"><div id="wrapper"><div id="navi"><ul class="nlv_1">{menu()}</ul></div><div
id="breadcrumb">Sie sind hier: <a href="/">Startseite</a> / <a href="/Rathaus">Rathaus</a> / Presse</div><div
id="content"><div class="mitteilungen_detail"><p class="datum">{numeric(scene.day)}</p><h1>{scene.title}</h1><div
class="bild_rechts"><img src="/media/custom/1.JPG" alt=""><span class="bildunterschrift">{CAPTION}</span></div>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<a class="zurueck" href="javascript:history.back()">zurück</a></div></div>
<div id="info"><h3>Öffnungszeiten</h3><p>Mo - Fr 8 bis 12 Uhr, Do 14 bis 18 Uhr</p></div></div>{FOOT}</body></html>""",
        f"https://www.neuenquell.example/index.php?object=tx,2390.{scene.rng.randint(1, 99)}&ModID=7",
    )


def sitepark_city(scene: Scene) -> Page:
    """A city on Sitepark: kicker and day in the header, structured data, a teaser list of the quarter."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Stadt Hohenbach</title><meta property="og:title"
content="{scene.title}"><meta property="og:type" content="article"><script type="application/ld+json">{{"@context":
"https://schema.org","@type":"NewsArticle","datePublished":"{scene.day.isoformat()}T09:12:00+01:00"}}</script></head>
<body class="SP-PageTypeNews"><nav class="SP-Navigation"><ul>{menu()}</ul></nav><main class="SP-Content"><article
class="SP-ArticleContent"><header class="SP-ArticleHeader"><p class="SP-Kicker">{overline(scene)}</p><h1
class="SP-Headline--article">{scene.title}</h1><div class="SP-Date"><time datetime="{scene.day.isoformat()}">
{long(scene.day)}</time></div></header>{listed(scene, '<div class="SP-Text"><p>{}</p></div>', "<h2>{}</h2>")}
<figure class="SP-Media"><figcaption>{CAPTION}</figcaption></figure></article><section class="SP-TeaserList"><h2>Auch
interessant</h2>{others(scene, 3, '<a href="{2}"><time>{0}</time><h3>{1}</h3></a>')}</section></main>{COOKIES}{FOOT}
</body></html>""",
        f"https://www.hohenbach.example/rathaus/presse/{scene.slug()}.php",
    )


def nolis_county(scene: Scene) -> Page:
    """A county on NOLIS: the county's name as h1, date in brackets behind the rubric, function links."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Pressemitteilungen | Landkreis Musterau</title></head><body>
<div class="head"><h1><a href="/">Landkreis Musterau</a></h1></div><ul id="nav">{menu()}</ul><div class="nolis-content">
<div class="funktionen"><a href="?druck">Seite drucken</a> <a href="?rss">RSS</a></div><div class="nolis-meldung"><div
class="nolis-rubrik">Pressemitteilung ({numeric(scene.day)})</div><h2>{scene.title}</h2><div class="nolis-text">
{scene.body()}</div><div class="nolis-kontakt"><strong>Kontakt</strong><br>{scene.contact()}</div></div><p><a
href="/portal/meldungen/uebersicht-0.html">Zur Übersicht</a></p></div><div class="veranst"><h2>Termine</h2>
{dates(scene, 4, "<p><b>{}</b> {}</p>")}</div>{FOOT}</body></html>""",
        f"https://www.kreis-musterau.example/portal/meldungen/{scene.slug()}-{scene.rng.randint(900000000, 900009999)}.html",
    )


def towns_association(scene: Scene) -> Page:
    """An association of towns on TYPO3: day and topic in a small line, subtitle, circulars for members."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta name="generator" content="TYPO3 CMS"><title>{scene.title}: Städtebund
Ostmark</title></head><body><div class="navbar"><ul class="nav">{menu()}</ul></div><ol class="breadcrumb"><li>Presse</li>
<li>{scene.day.year}</li></ol><div class="news news-single"><div class="article"><p class="news-list-date">
{long(scene.day)} - {overline(scene)}</p><h1 itemprop="headline">{scene.title}</h1><h2 class="subheader">{subtitle(scene)}
</h2><div class="news-text-wrap">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div class="news-related"><h4>Dateien
</h4><a href="/fileadmin/pm.pdf">Pressemitteilung als PDF (112 KB)</a></div></div></div><aside><h3>Für Mitglieder</h3>
<p>Rundschreiben finden Sie nach der Anmeldung im Intranet.</p></aside>{FOOT}</body></html>""",
        f"https://www.staedtebund.example/presse/detail/{scene.slug()}",
    )


def works_2008(scene: Scene) -> Page:
    """A town's works of 2008: tables, place and day before the title in one cell, tariffs beside."""
    text = flow(scene, "{}<br><br>", "<b>{}</b><br>", "&#8226; {}<br>")
    return Page(
        f"""<html><head><title>Stadtwerke Neuenquell - Presse</title></head><body bgcolor="#ffffff"><table width="780"><tr>
<td colspan="3"><img src="logo.gif" alt="Stadtwerke"></td></tr><tr><td valign="top" class="navi">{menu("div")}</td><td
valign="top" class="inhalt"><span class="ort">Neuenquell, {numeric(scene.day)}</span><br><span class="ueberschrift">
<b>{scene.title}</b></span><br><br>{text}<a href="presse.php">&laquo; Alle Pressemeldungen</a></td><td valign="top"
class="rand"><b>Störung?</b><br>Strom 0190 11 22 33<br>Gas 0190 11 22 44</td></tr></table></body></html>""",
        f"http://www.stadtwerke-neuenquell.example/presse.php?id={scene.rng.randint(1, 400)}",
    )


def works_newsroom(scene: Scene) -> Page:
    """A utility of 2023 on Drupal: stage with day and reading time, quick facts, a postcode form."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Energie Ostmark</title><meta property="og:title"
content="{scene.title}"></head><body class="path-node"><header>{menu("span")}</header><form class="plz"><label>Ihre
Postleitzahl</label></form><article class="node node--type-press-release"><div class="stage"><div class="field--name-tag">
Presse</div><h1><span class="field field--name-title">{scene.title}</span></h1><div class="stage__meta"><span>
{numeric(scene.day)}</span><span>3 Min. Lesezeit</span></div></div><div class="field--name-field-paragraphs"><div
class="paragraph paragraph--type--text">{scene.body()}</div></div><div class="paragraph--type--contact"><h3>Ihr Kontakt
</h3><p>{scene.contact()}</p></div></article>{SHARE}<section class="views-row"><h2>Neueste Meldungen</h2>
{others(scene, 3, "<div><span>{0}</span><a href='{2}'>{1}</a></div>")}</section>{COOKIES}{FOOT}</body></html>""",
        f"https://www.energie-ostmark.example/newsroom/{scene.slug()}",
    )


def school_office(scene: Scene) -> Page:
    """A school office on Joomla 3: published line with an icon, category, previous and next, holidays."""
    return Page(
        f"""<!DOCTYPE html><html lang="de-de"><head><title>{scene.title} - Schulamt Hohenbach</title></head><body
class="site com_content view-article"><ul class="nav menu">{menu()}</ul><div class="item-page"><div class="page-header">
<h2 itemprop="headline">{scene.title}</h2></div><dl class="article-info muted"><dt>Details</dt><dd class="category-name">
Kategorie: Aktuelles</dd><dd class="published"><time datetime="{scene.day.isoformat()}T08:00:00+02:00">Veröffentlicht:
{long(scene.day)}</time></dd><dd class="hits">Zugriffe: {scene.rng.randint(80, 4000)}</dd></dl><div
itemprop="articleBody">{scene.body()}</div><ul class="pager"><li>Zurück</li><li>Weiter</li></ul></div><div class="well">
<h3>Ferien</h3>{dates(scene, 2, "<p>{} {}</p>")}</div>{FOOT}</body></html>""",
        f"https://www.schulamt.example/index.php/aktuelles/{scene.rng.randint(20, 900)}-{scene.slug()}",
    )


def plain_university(scene: Scene) -> Page:
    """A university of 2005: number and day as a heading line, h1 the office, a text of open breaks."""
    return Page(
        f"""<html><head><title>Universität Musterau: Pressestelle</title><meta name="DC.Date"
content="{scene.day.isoformat()}"></head><body><div id="kopf">Universität Musterau</div><div id="links">{menu("p")}</div>
<div id="mitte"><h1>Presse- und Informationsstelle</h1><h4>Pressemitteilung {number(scene)} vom {long(scene.day)}</h4><h2>
{scene.title}</h2><p>{scene.body("br")}</p><hr><p>Weitere Informationen:<br>{scene.contact()}</p><hr><address>Zuletzt
geändert am {numeric(scene.later())} durch Webmaster</address></div></body></html>""",
        f"http://www.uni-musterau.example/presse/{scene.day.year}/pm{scene.rng.randint(1, 200):03}.html",
    )


def university_hub(scene: Scene) -> Page:
    """A university of 2024: weekday and day under a wide title, share bar, study events, a scientist's card."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Universität Hohenbach</title></head><body><a
href="#main">Zum Inhalt springen</a><nav class="mega"><ul>{menu()}</ul></nav><main id="main"><div class="hero"><p
class="hero__topline">Forschung</p><h1 class="hero__title">{scene.title}</h1><p class="hero__date">{weekday(scene.day)}
</p></div>{SHARE}<div class="richtext">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="person-card"><h3>
Wissenschaftlicher Kontakt</h3><p>{scene.contact()}</p></div><section class="events"><h2>Veranstaltungen</h2>
{dates(scene, 3, "<article><time>{}</time><p>{}</p></article>")}</section></main>{FOOT}</body></html>""",
        f"https://www.uni-hohenbach.example/de/universitaet/aktuelles/meldungen/{scene.slug()}",
    )


ELEVENTH = (
    ikiss_city,
    sitepark_city,
    nolis_county,
    towns_association,
    works_2008,
    works_newsroom,
    school_office,
    plain_university,
    university_hub,
)
