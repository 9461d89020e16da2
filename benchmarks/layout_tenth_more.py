"""A tenth set, second half: press pages of public bodies as their systems really build them."""

from __future__ import annotations

import json

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


def sitepark(scene: Scene) -> Page:
    """A city with Sitepark: SP-classes, kicker and headline in one h1, the day in an intro line."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Stadt Musterau</title><meta property="og:title"
content="{scene.title}"><meta name="sp-id" content="100{scene.rng.randint(100, 999)}"></head><body><header class="SP-Header"><nav
class="SP-MainNavigation"><ul class="SP-MegaMenu">{menu()}</ul></nav></header><ol class="SP-Breadcrumb__list"><li>Rathaus</li>
<li>Presse</li></ol><main class="SP-Content"><article class="SP-Article"><header class="SP-ArticleHeader"><div
class="SP-Kicker">{overline(scene)}</div><h1 class="SP-Headline--article">{scene.title}</h1><p class="SP-Intro__date"><time
datetime="{scene.day.isoformat()}">{long(scene.day)}</time></p></header><figure class="SP-Picture"><img src="x"><figcaption>
{CAPTION}</figcaption></figure><div class="SP-Text">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></article>{SHARE}</main>
<footer class="SP-Footer">{FOOT}</footer>{COOKIES}</body></html>""",
        f"https://www.stadt-musterau.example/presse/{scene.day.year}/{scene.slug()}.php",
    )


def fiona(scene: Scene) -> Page:
    """A state chancellery with Fiona: the day and a place above, service functions between, print footer."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Staatskanzlei Ostmark</title></head><body><div
id="servicenav"><a href="#inhalt">Zum Inhalt</a> <a href="/ls">Leichte Sprache</a></div><div id="hauptnav"><ul>{menu()}</ul></div>
<div id="inhalt"><div class="toolbar"><a href="#" class="print">Seite drucken</a> <a href="#">Vorlesen</a></div><div
class="article_date">{numeric(scene.day)}</div><div class="topline">{overline(scene)}</div><h1>{scene.title}</h1><h2
class="subtitle">{subtitle(scene)}</h2><div class="teaserimage"><img src="x"><div class="copyright">{CAPTION}</div></div><div
class="text">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div><div id="marginalspalte"><h2>Pressestelle</h2><p>
{scene.contact()}</p></div><div class="printfooter">Quelle: Staatskanzlei Ostmark, abgerufen am {numeric(scene.later())}</div>
{FOOT}</body></html>""",
        f"https://www.stk.example/de/pressemitteilungen/{scene.day:%Y%m%d}-{scene.rng.randint(1000, 9999)}/index.html",
    )


def coremedia(scene: Scene) -> Page:
    """A city state with CoreMedia: article date with weekday and hour, NewsArticle data, a newsletter box."""
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": scene.release.title,
        "datePublished": f"{scene.day.isoformat()}T12:00:00Z",
        "dateModified": f"{scene.later().isoformat()}T12:00:00Z",
    }
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - ostmark.example</title><script
type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script></head><body><header class="header-module"><ul
class="nav__list">{menu()}</ul></header><main class="main"><section class="article-head"><span class="article-head__overline">
{overline(scene)}</span><h1 class="article-head__title">{scene.title}</h1><span class="article-date">{weekday(scene.day)}, 12:00
Uhr</span></section><section class="richtext">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</section><section
class="newsletter-box"><h2>Newsletter</h2><p>Bestellen Sie unsere Mitteilungen kostenlos per E-Mail.</p></section><section
class="teaser-list"><h2>Auch interessant</h2>{others(scene, 3, '<a class="teaser" href="{2}"><h3>{1}</h3>{0}</a>')}</section>
</main>{FOOT}</body></html>""",
        f"https://www.ostmark.example/politik-und-verwaltung/{scene.slug()}-{scene.rng.randint(10000, 900000)}",
    )


def ikiss(scene: Scene) -> Page:
    """A town with iKISS: mandate numbers in the address, the day before the heading, the site's name in h1."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} / Stadt Hohenbach</title></head><body><div
id="kopf"><h1 id="sitename">Stadt Hohenbach</h1></div><div id="navigation"><ul class="nlv_1">{menu()}</ul></div><div
id="content"><div class="mitteilungen_detail"><p class="news_datum">{numeric(scene.day)}</p><h2 class="news_titel">{scene.title}
</h2><div class="bild_rechts"><img src="x"><div class="bildunterschrift">{CAPTION}</div></div>
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<div class="autor_quelle">Autor/in: Pressestelle</div></div><a
href="javascript:history.back()">zurück</a></div><div id="rechts"><h2>Kalender</h2>{dates(scene, 4, "<p>{}: {}</p>")}</div>
{FOOT}</body></html>""",
        f"https://www.hohenbach.example/index.php?ModID=7&FID=3012.{scene.rng.randint(100, 9999)}.1&object=tx%7C3012",
    )


def advantic(scene: Scene) -> Page:
    """A county with Advantic: 'Datum:' in a line of labels below the title, an accordion of offices."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Kreis Neuenquell - {scene.title}</title><meta name="DC.Title"
content="Kreis Neuenquell - {scene.title}"></head><body><div class="mainNav"><ul>{menu()}</ul></div><div id="breadcrumb">Sie sind
hier: Kreis / Presse / Archiv {scene.day.year}</div><div id="adv-content"><h2 class="contentHeadline">{scene.title}</h2><div
class="artikelinfo"><span>Datum: {numeric(scene.day)}</span> <span>Rubrik: Umwelt</span> <span>Nummer: {number(scene)}</span>
</div>{listed(scene, "<p>{}</p>", "<p><b>{}</b></p>")}</div><div class="accordion"><h3>Ansprechpartner</h3><p>{scene.contact()}
</p></div>{SHARE}{FOOT}</body></html>""",
        f"https://www.kreis-neuenquell.example/media/custom/2271_{scene.rng.randint(100, 5000)}_1.html",
    )


def police_portal(scene: Scene) -> Page:
    """A police headquarters: a dateline of day and hour over the title, place links, contact below a rule."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>POL-MU: {scene.title}</title></head><body><nav><ul>{menu()}</ul></nav>
<main><article class="story"><div class="story-meta"><p class="date">{numeric(scene.day)} &ndash; 13:54</p><p
class="customer"><a href="/nr/1">Polizeipräsidium Musterau</a></p></div><h1>{scene.title}</h1><div class="story-city">
Musterau</div>{flow(scene, "<p>{}</p>", "<p><b>{}</b></p>", "<p>- {}</p>")}<p class="contact-headline">Rückfragen bitte an:</p><p
class="contact-text">{scene.contact()}</p></article><section class="more-stories"><h2>Weitere Meldungen: Polizeipräsidium
Musterau</h2>{others(scene, 4, '<article><div class="news-meta">{0} – 09:10</div><h3><a href="{2}">{1}</a></h3></article>')}
</section></main>{FOOT}</body></html>""",
        f"https://www.blaulicht.example/pm/43526/{scene.rng.randint(1000000, 5900000)}",
    )


def liferay(scene: Scene) -> Page:
    """A chamber with Liferay: asset publisher, portlet titles, day in metadata at the end."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Presse - Handwerkskammer Ostmark</title></head><body
class="yui3-skin-sam"><header id="banner"><h1 class="site-title"><a class="logo" href="/">Handwerkskammer Ostmark</a></h1>
<ul class="nav">{menu()}</ul></header><div id="content"><div class="portlet-boundary_101_"><h2 class="portlet-title">
Pressemeldungen</h2><div class="asset-full-content"><h3 class="header-title">{scene.title}</h3><div class="journal-content-article">
{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}</div><div class="asset-metadata"><span class="metadata-entry metadata-publish-date">
{scene.day:%d.%m.%y}</span> <span class="metadata-entry">Aufrufe: 81</span></div></div></div></div>{FOOT}</body></html>""",
        f"https://www.hwk.example/presse/-/asset_publisher/Xy7/content/{scene.slug()}",
    )


def sharepoint(scene: Scene) -> Page:
    """A state parliament with SharePoint: nameless web parts, title in a div, zero-width marks in the text."""
    return Page(
        f"""<html dir="ltr" lang="de-DE"><head><meta name="GENERATOR" content="Microsoft SharePoint"><title>
{scene.title}</title></head><body><form id="aspnetForm"><div id="s4-workspace"><div class="ms-core-navigation"><ul>{menu()}</ul>
</div><div id="DeltaPlaceHolderMain"><div class="welcome-content"><div class="article-date">{numeric(scene.day)}</div><div
class="page-headline">{scene.title}</div><div id="ctl00_PlaceHolderMain_RichHtmlField" class="ms-rtestate-field">
{listed(scene, "<p>&#8203;{}</p>", '<h3 class="ms-rteElement-H3">{}</h3>')}</div></div><div class="ms-webpartzone-cell"><h2
class="ms-webpart-titleText">Plenum</h2>{dates(scene, 2, "<div>{} {}</div>")}</div></div></div></form>{FOOT}</body></html>""",
        f"https://www.landtag.example/Presse/Seiten/PM-{scene.rng.randint(1, 140)}-{scene.day.year}.aspx",
    )


def weblication(scene: Scene) -> Page:
    """A town with Weblication: page elements in blocks, the day in the address and below the title."""
    return Page(
        f"""<!DOCTYPE html><html class="wglAdmin" lang="de"><head><title>{scene.title}</title></head><body><div
id="blockMain"><div id="navMain"><ul class="navLevel1">{menu()}</ul></div><div class="elementHeadline"><h1>{scene.title}</h1></div>
<div class="listDate">{weekday(scene.day)}</div><div class="elementPicture"><img src="x"><div class="pictureSubtitle">{CAPTION}
</div></div><div class="elementText">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="elementLink"><a href="/p">Zur
Übersicht</a></div></div><div id="blockRight"><h3>Notdienste</h3><p>Ärztlicher Bereitschaftsdienst: 116 117</p></div>{FOOT}</body>
</html>""",
        f"https://www.neuenquell.example/news/{scene.day:%Y-%m-%d}-{scene.slug()}.php",
    )


def imperia(scene: Scene) -> Page:
    """A university clinic with Imperia in 2010: the day only in a dateline that opens the text's column."""
    return Page(
        f"""<!DOCTYPE html><html><head><title>Universitätsklinikum Ostmark: {scene.title}</title><meta name="X-Imperia-Live-Info"
content="a1b2"></head><body><div id="left"><ul>{menu()}</ul></div><div id="middle"><p class="rubrik">Presse und Medien</p><h2
class="head">{scene.title}</h2><p class="ort">Hohenbach, den {long(scene.day)}</p>
{listed(scene, '<p class="fliess">{}</p>', '<p class="zwischen">{}</p>')}</div><div id="right"><h4>Kontakt</h4><p>
{scene.contact()}</p></div>{FOOT}</body></html>""",
        f"http://www.uk-ostmark.example/live/presse/{scene.day:%Y}/content_{scene.rng.randint(1000, 9000)}.html",
    )


def nextjs(scene: Scene) -> Page:
    """An agency rendered by a JS framework: hashed class names, nothing but a time and utility classes."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title}</title><meta property="og:title" content="{scene.title}">
</head><body><div id="__next"><header class="sticky top-0"><ul class="flex gap-4">{menu()}</ul></header><main
class="max-w-4xl mx-auto"><div class="css-1x9k"><span class="text-sm">Pressemitteilung · <time
datetime="{scene.day.isoformat()}">{long(scene.day)}</time> · 3 Min. Lesezeit</span><h1 class="text-4xl font-bold">{scene.title}
</h1></div><div class="prose css-8fj2">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="grid grid-cols-3">
{others(scene, 3, '<a href="{2}" class="css-77a"><span>{0}</span><h3>{1}</h3></a>')}</div></main><footer>{FOOT}</footer></div>
</body></html>""",
        f"https://www.wegeagentur.example/newsroom/{scene.slug()}",
    )


def elementor(scene: Scene) -> Page:
    """A nature park on WordPress with Elementor: widgets nested deep, icon list of facts, other posts."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} &#8211; Naturpark Ostmark</title></head><body
class="single-post elementor-page"><div class="elementor-location-header"><ul class="elementor-nav-menu">{menu()}</ul></div><div
class="elementor-location-single"><div class="elementor-widget-theme-post-title"><h1 class="elementor-heading-title">{scene.title}
</h1></div><ul class="elementor-icon-list-items elementor-post-info"><li><span class="elementor-post-info__item--type-date">
{long(scene.day)}</span></li><li><span>Keine Kommentare</span></li></ul><div class="elementor-widget-theme-post-content"><div
class="elementor-widget-container">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div><div class="elementor-posts-container">
{others(scene, 2, '<article class="elementor-post"><h3><a href="{2}">{1}</a></h3><span>{0}</span></article>')}</div></div>
{FOOT}{COOKIES}</body></html>""",
        f"https://www.naturpark.example/{scene.slug()}/",
    )


def frontpage_2003(scene: Scene) -> Page:
    """A district office in 2003, FrontPage: everything in paragraphs of fonts, a counter, the stand at the foot."""
    return Page(
        f"""<html><head><meta name="GENERATOR" content="Microsoft FrontPage 4.0"><title>Presse</title></head><body><p
align="center"><font size="5">Amt Hohenbach</font></p><p><a href="index.htm">Home</a> | <a href="amt.htm">Amt</a> | <a
href="presse.htm">Presse</a></p><hr><p><font size="4" color="#000080"><b>{scene.title}</b></font></p><p><font size="2">
Pressemitteilung vom {numeric(scene.day)}</font></p>{flow(scene, "<p><font size=2>{}</font></p>", "<p><b>{}</b></p>", "<li>{}</li>")}
<hr><p><font size="1">Stand: {numeric(scene.later())} - Sie sind Besucher Nr. 12874</font></p></body></html>""",
        f"http://www.amt-hohenbach.example/presse/pm{scene.rng.randint(1, 90)}.htm",
    )


def press_service(scene: Scene) -> Page:
    """A statistics office: number and day in a list of terms, subtitle below, a table of files, Dublin Core."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Statistikamt Ostmark</title><meta name="DCTERMS.issued"
content="{scene.day.isoformat()}"></head><body><nav><ul>{menu()}</ul></nav><main><h1>{scene.title}</h1><p class="subtitle">
{subtitle(scene)}</p><dl class="facts"><dt>Nummer</dt><dd>{number(scene)}</dd><dt>Erschienen</dt><dd>{numeric(scene.day)}</dd>
</dl>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<table class="files"><tr><th>Datei</th><th>Größe</th></tr><tr><td>Tabelle 1</td>
<td>41 KB</td></tr></table></main>{FOOT}</body></html>""",
        f"https://www.statistik.example/presse/mitteilung/{scene.rng.randint(1000, 9999)}",
    )


TENTH_MORE = (
    sitepark,
    fiona,
    coremedia,
    ikiss,
    advantic,
    police_portal,
    liferay,
    sharepoint,
    weblication,
    imperia,
    nextjs,
    elementor,
    frontpage_2003,
    press_service,
)
