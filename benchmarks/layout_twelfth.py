"""A twelfth set, first half: press pages of public bodies, each on a system really in use there."""

from __future__ import annotations

from html import escape

from benchmarks.layout_hand_parts import (
    abbreviated,
    dates,
    listed,
    others,
    overline,
)
from benchmarks.layout_parts import CAPTION, COOKIES, FOOT, Page, Scene, long, menu, numeric


def county_tt_news(scene: Scene) -> Page:
    """A county on TYPO3 4 with tt_news, 2010: day and time at the right over the title, a lead in h2, a link back."""
    first, *_ = scene.release.body
    text = listed(scene, '<p class="bodytext">{}</p>', "<h3>{}</h3>").replace("bodytext", "lead", 1)
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml" lang="de">
<head><title>Landkreis Musterau: Einzelansicht</title><meta name="generator" content="TYPO3 4.4 CMS" /><meta
name="keywords" content="Landkreis, Kreisverwaltung, Bürgerservice" /></head><body><div id="header"><a href="index.php?id=1"><img
src="fileadmin/logo.gif" alt="Landkreis Musterau" /></a></div><div id="navi"><ul class="level1">{menu()}</ul></div><div
id="breadcrumb">Sie sind hier:&nbsp;<a href="index.php?id=1">Startseite</a>&nbsp;&gt;&nbsp;<a href="index.php?id=12">
Aktuelles</a>&nbsp;&gt;&nbsp;Einzelansicht</div><div id="content"><!--TYPO3SEARCH_begin--><div id="c412"
class="csc-default"><div class="news-single-item"><div class="news-single-timedata">{scene.day:%d.%m.%Y} 11:42</div><h1>
{scene.title}</h1><h2>Kategorie: Pressemitteilungen</h2><div class="news-single-img"><img src="uploads/pics/a.jpg" /><p
class="news-single-imgcaption">{CAPTION}</p></div>{text}<hr class="clearer" /><div class="news-single-backlink"><a
href="index.php?id=12">&lt;- Zurück zu: Aktuelles</a></div></div></div><!--TYPO3SEARCH_end--></div><div id="rechts"><h3>
Termine</h3>{dates(scene, 3, '<p class="bodytext"><b>{}</b><br />{}</p>')}<h3>Kreishaus</h3><p class="bodytext">Am Markt 4<br
/>Telefon 0999 / 41-0<br />Mo bis Fr 8 bis 12 Uhr</p></div><div id="footer">&copy; Landkreis Musterau</div></body></html>""",
        f"http://www.landkreis-musterau.example/index.php?id=97&tx_ttnews[tt_news]={len(first.text)}&cHash=0f1c88a2d3",
    )


def collective_municipality(scene: Scene) -> Page:
    """A joint municipality on NOLIS, 2019: 'Meldung vom' under the title, the picture's rights, long numbers in the address."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} | Samtgemeinde Neuenquell</title>
<meta name="description" content="Samtgemeinde Neuenquell - {scene.title}"><meta property="og:title" content="{scene.title}">
<meta property="og:type" content="article"></head><body class="portal meldungen"><a class="sprung" href="#inhalt">zum
Inhalt</a><header id="kopf"><div class="logo">Samtgemeinde Neuenquell</div><form action="/portal/suche.html"><label
for="q">Suche</label><input id="q"></form></header><nav id="hauptnavigation"><ul>{menu()}<li><a href="/rathaus">Rathaus</a>
<ul><li><a href="/portal/seiten/a-1.html">Ansprechpartner</a></li><li><a href="/portal/seiten/b-2.html">Satzungen</a><ul><li>
<a href="/portal/seiten/c-3.html">Hundesteuer</a></li></ul></li></ul></li></ul></nav><main id="inhalt"><div
class="brotkrumen">Sie sind hier: <a href="/">Startseite</a> / <a href="/portal/meldungen/uebersicht.html">Aktuelles</a></div>
<article class="meldung detail"><h1 class="titel">{scene.title}</h1><div class="meldungsinfo"><span class="datum">Meldung vom
{numeric(scene.day)}</span></div><figure class="bild rechts"><a href="/bilder/gross.jpg"><img src="/bilder/klein.jpg"
alt=""></a><figcaption>{CAPTION} <span class="rechte">Bildrechte: Samtgemeinde</span></figcaption></figure><div
class="inhalt">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="kontaktperson"><h3>Kontakt</h3><p>
{scene.contact()}</p></div><p class="werkzeuge"><a href="#">Drucken</a> <a href="#kopf">nach oben</a></p></article></main>
<footer>{FOOT}<p>Letzte Änderung der Seite: {numeric(scene.later())}</p></footer></body></html>""",
        f"https://www.neuenquell.example/portal/meldungen/{scene.slug()}-{scene.rng.randint(900000100, 900009999)}-21{scene.rng.randint(100, 900)}.html",
    )


def municipal_portal(scene: Scene) -> Page:
    """A village on a state's kit for municipalities, 2014: the day in brackets and italics below an h4, the caption after the text."""
    body = listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")
    return Page(
        f"""<!DOCTYPE html><html><head><title>Gemeinde Hohenbach - {scene.title}</title><meta name="generator"
content="Verwaltungs-Baukasten"><link rel="stylesheet" href="/layout.css"></head><body><div id="rahmen"><div id="banner">
<h1>Gemeinde Hohenbach</h1><p>Das Tor zum Hohen Land</p></div><div id="wetter">Wetter: 14 °C, wolkig</div><ul id="menue">
{menu()}<li><a href="/seite/33/vereine.html">Vereine</a></li><li><a href="/gaestebuch">Gästebuch</a></li></ul><div
id="inhalt"><div class="bereich">Nachrichten</div><div class="nachricht"><h4>{scene.title}</h4><div><em>({numeric(scene.day)})
</em></div>{body}<p><br></p><div class="bildzeile"><img src="/news/bild.jpg"><br><small>Bild zur Meldung: {CAPTION}
</small></div><p>[<a href="javascript:print()">Seite drucken</a>]&nbsp;[<a href="/news/index.php">Alle Meldungen
zeigen</a>]</p></div></div><div id="randspalte"><div class="kasten"><b>Veranstaltungen</b><br>
{dates(scene, 4, "<a href='/v'>{}</a> - {}<br>")}</div><div class="kasten"><b>Letzte Meldungen</b>
{others(scene, 3, "<p>{0}<br><a href='{2}'>{1}</a></p>")}</div></div></div></body></html>""",
        f"http://www.hohenbach.example/news/1/{scene.rng.randint(100000, 700000)}/nachrichten/{scene.slug()}.html",
    )


def city_ies(scene: Scene) -> Page:
    """A city on Sitepark's server, 2021: kicker and headline in spans of the h1, the day as a scheduling element, related links."""
    return Page(
        f"""<!DOCTYPE html><html class="no-js" lang="de"><head><meta charset="UTF-8"><title>{scene.title} | Stadt Neuenquell</title>
<meta name="sp-id" content="{scene.rng.randint(10000, 90000)}"><meta property="og:title" content="{scene.title}"><meta
property="og:site_name" content="Stadt Neuenquell"><meta name="DC.Date" content="{scene.later().isoformat()}"></head><body
class="SP-Page"><header class="SP-Header"><div class="SP-Header__inner"><a class="SP-Logo" href="/">Stadt Neuenquell</a><nav
class="SP-MainNavigation"><ul>{menu()}</ul></nav></div></header><nav class="SP-Breadcrumb"><ol
class="SP-Breadcrumb__list"><li><a href="/">Startseite</a></li><li><a href="/aktuelles">Aktuelles</a></li><li
class="SP-Breadcrumb__item--current">{scene.title}</li></ol></nav><main id="SP-Content"><article class="SP-Article"><header
class="SP-ArticleHeader"><h1 class="SP-ArticleHeader__headline SP-Headline--article"><span class="SP-Kicker">{overline(scene)}
<span class="SP-Colon">:</span></span> <span class="SP-Headline__text">{scene.title}</span></h1><div
class="SP-ArticleHeader__meta"><span class="SP-Scheduling"><time class="SP-Scheduling__date" datetime="{scene.day}">
{long(scene.day)}</time></span></div></header><div class="SP-ArticleContent"><section class="SP-Text">
{listed(scene, '<p class="SP-Paragraph">{}</p>', '<h2 class="SP-Headline--section">{}</h2>')}</section><figure
class="SP-Image"><img src="x" alt=""><figcaption class="SP-Image__text">{CAPTION}</figcaption></figure></div><footer><section
class="SP-LinkList"><h2>Zum Thema</h2><ul><li><a href="/a">Bürgerbeteiligung</a></li><li><a href="/b">Amt für Tiefbau</a>
</li></ul></section><section class="SP-TeaserList"><h2>Weitere Meldungen</h2>
{others(scene, 3, '<div class="SP-Teaser"><time>{0}</time><a href="{2}"><h3>{1}</h3></a></div>')}</section></footer></article></main>
{FOOT}{COOKIES}</body></html>""",
        f"https://www.neuenquell.example/aktuelles/meldungen/{scene.slug()}.php",
    )


def clinic_news(scene: Scene) -> Page:
    """A district's clinics on TYPO3 with ext:news, 2020: day before the category above the title, a teaser part, neighbours below."""
    first, *_ = scene.release.body
    lead = f"<p>{escape(first.text)}</p>"
    text = listed(scene, "<p>{}</p>", "<h3>{}</h3>").removeprefix(lead)
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} - Kreiskliniken Musterau</title><meta
name="generator" content="TYPO3 CMS"><meta property="og:title" content="{scene.title}"><meta name="twitter:card"
content="summary"></head><body id="p214" class="pagelevel-3"><div class="notruf"><strong>Notaufnahme</strong> 0999 88-112</div>
<div class="mainnav navbar"><ul class="nav">{menu()}<li class="sub"><a href="/fachabteilungen">Fachabteilungen</a><ul><li>
<a href="/f/1">Chirurgie</a></li><li><a href="/f/2">Geburtshilfe</a></li></ul></li></ul></div><div class="container"><div
class="row"><div class="col-md-8"><div id="c1290" class="frame frame-default frame-type-list frame-layout-0"><div class="news
news-single"><div class="article" itemscope="itemscope" itemtype="http://schema.org/Article"><div class="footer"><p><span
class="news-list-date"><time itemprop="datePublished" datetime="{scene.day.isoformat()}">{numeric(scene.day)}</time></span>
<span class="news-list-category">Presse</span></p></div><div class="header"><h1 itemprop="headline">{scene.title}</h1></div><div
class="teaser-text" itemprop="description">{lead}</div><div class="news-img-wrap"><div class="outer"><div
class="mediaelement mediaelement-image"><img src="/x.jpg" alt=""></div></div><p class="news-img-caption">{CAPTION}</p></div><div
class="news-text-wrap" itemprop="articleBody">{text}</div><div class="news-backlink-wrap"><a href="/presse">Zurück</a></div><div
class="news-related-wrap"><h4>Das könnte Sie auch interessieren</h4><ul>
{others(scene, 3, '<li><a href="{2}">{1}</a> <span class="news-related-news-date">{0}</span></li>')}</ul></div></div></div></div>
</div><div class="col-md-4"><h4>Pressekontakt</h4><p>{scene.contact()}</p><h4>Besuchszeiten</h4><p>Täglich von 14 bis 18
Uhr. Auf der Intensivstation nach Absprache.</p></div></div></div>{FOOT}</body></html>""",
        f"https://www.kreiskliniken.example/ueber-uns/presse/detail/{scene.slug()}",
    )


def water_board(scene: Scene) -> Page:
    """A water board on WordPress with a page builder's theme, 2019: 'von Presse | day | rubric' under the title, widgets with titles."""
    return Page(
        f"""<!DOCTYPE html><html lang="de-DE"><head><meta charset="UTF-8" /><title>{scene.title} | Wasserverband Hohenbach</title>
<meta property="og:title" content="{scene.title}" /><meta property="og:locale" content="de_DE" /><meta
property="article:published_time" content="{scene.day.isoformat()}T09:14:31+00:00" /></head><body class="post-template-default
single single-post postid-4711 et_pb_button_helper_class et_right_sidebar et_divi_theme"><div id="page-container"><div
id="top-header"><div class="container"><span id="et-info-phone">Störungsdienst 0999 4444</span></div></div><header
id="main-header"><nav id="top-menu-nav"><ul id="top-menu" class="nav">{menu()}</ul></nav></header><div
id="et-main-area"><div id="main-content"><div class="container"><div id="content-area" class="clearfix"><div
id="left-area"><article id="post-4711" class="et_pb_post post type-post status-publish hentry category-allgemein"><div
class="et_post_meta_wrapper"><h1 class="entry-title">{scene.title}</h1><p class="post-meta"> von <span class="author
vcard"><a href="/author/presse/" rel="author">Presse</a></span> | <span class="published">{abbreviated(scene.day)}</span> |
<a href="/category/allgemein/" rel="category tag">Allgemein</a></p><img src="/wp-content/uploads/a-1080x675.jpg" alt=""></div>
<div class="entry-content">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></article></div><div id="sidebar"><div
id="recent-posts-2" class="et_pb_widget widget_recent_entries"><h4 class="widgettitle">Neueste Beiträge</h4><ul>
{others(scene, 5, '<li><a href="{2}">{1}</a></li>')}</ul></div><div class="et_pb_widget widget_archive"><h4
class="widgettitle">Archiv</h4><ul><li><a href="/a">März 2019</a></li><li><a href="/b">Januar 2019</a></li></ul></div><div
class="et_pb_widget"><h4 class="widgettitle">Wasserhärte</h4><div class="textwidget"><p>Im ganzen Gebiet beträgt sie 14 Grad
deutscher Härte.</p></div></div></div></div></div></div><footer id="main-footer">{FOOT}</footer></div></div></body></html>""",
        f"https://www.wasserverband.example/{scene.slug()}/",
    )


TWELFTH = (
    county_tt_news,
    collective_municipality,
    municipal_portal,
    city_ies,
    clinic_news,
    water_board,
)
