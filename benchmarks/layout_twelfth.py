"""A twelfth set, first half: press pages of public bodies, each on a system really in use there."""

from __future__ import annotations

from html import escape

from benchmarks.layout_hand_parts import (
    abbreviated,
    dates,
    flow,
    listed,
    number,
    others,
    overline,
    subtitle,
)
from benchmarks.layout_parts import CAPTION, COOKIES, FOOT, Page, Scene, long, menu, numeric


def county_tt_news(scene: Scene) -> Page:
    """A county on TYPO3 4 with tt_news, 2010: day and time at the right over the title, a lead in h2, a link back."""
    first, *_ = scene.release.body
    text = listed(scene, '<p class="bodytext">{}</p>', "<h3>{}</h3>").replace("bodytext", "lead", 1)
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml" lang="de"> <head><title>Landkreis Musterau: Einzelansicht</title><meta
name="generator" content="TYPO3 4.4 CMS" /><meta name="keywords" content="Landkreis, Kreisverwaltung, Bürgerservice" /></head><body><div id="header"><a href="index.php?id=1"><img
src="fileadmin/logo.gif" alt="Landkreis Musterau" /></a></div><div id="navi"><ul class="level1">{menu()}</ul></div><div id="breadcrumb">Sie sind hier:&nbsp;<a
href="index.php?id=1">Startseite</a>&nbsp;&gt;&nbsp;<a href="index.php?id=12"> Aktuelles</a>&nbsp;&gt;&nbsp;Einzelansicht</div><div id="content"><!--TYPO3SEARCH_begin--><div id="c412"
class="csc-default"><div class="news-single-item"><div class="news-single-timedata">{scene.day:%d.%m.%Y} 11:42</div><h1> {scene.title}</h1><h2>Kategorie: Pressemitteilungen</h2><div
class="news-single-img"><img src="uploads/pics/a.jpg" /><p class="news-single-imgcaption">{CAPTION}</p></div>{text}<hr class="clearer" /><div class="news-single-backlink"><a
href="index.php?id=12">&lt;- Zurück zu: Aktuelles</a></div></div></div><!--TYPO3SEARCH_end--></div><div id="rechts"><h3>
Termine</h3>{dates(scene, 3, '<p class="bodytext"><b>{}</b><br />{}</p>')}<h3>Kreishaus</h3><p class="bodytext">Am Markt 4<br />Telefon 0999 / 41-0<br />Mo bis Fr 8 bis 12 Uhr</p></div><div
id="footer">&copy; Landkreis Musterau</div></body></html>""",
        f"http://www.landkreis-musterau.example/index.php?id=97&tx_ttnews[tt_news]={len(first.text)}&cHash=0f1c88a2d3",
    )


def collective_municipality(scene: Scene) -> Page:
    """A joint municipality on NOLIS, 2019: 'Meldung vom' under the title, the picture's rights, long numbers in the address."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} | Samtgemeinde Neuenquell</title> <meta name="description" content="Samtgemeinde Neuenquell -
{scene.title}"><meta property="og:title" content="{scene.title}"> <meta property="og:type" content="article"></head><body class="portal meldungen"><a class="sprung" href="#inhalt">zum
Inhalt</a><header id="kopf"><div class="logo">Samtgemeinde Neuenquell</div><form action="/portal/suche.html"><label for="q">Suche</label><input id="q"></form></header><nav
id="hauptnavigation"><ul>{menu()}<li><a href="/rathaus">Rathaus</a> <ul><li><a href="/portal/seiten/a-1.html">Ansprechpartner</a></li><li><a href="/portal/seiten/b-2.html">Satzungen</a><ul><li> <a
href="/portal/seiten/c-3.html">Hundesteuer</a></li></ul></li></ul></li></ul></nav><main id="inhalt"><div class="brotkrumen">Sie sind hier: <a href="/">Startseite</a> / <a
href="/portal/meldungen/uebersicht.html">Aktuelles</a></div> <article class="meldung detail"><h1 class="titel">{scene.title}</h1><div class="meldungsinfo"><span class="datum">Meldung vom
{numeric(scene.day)}</span></div><figure class="bild rechts"><a href="/bilder/gross.jpg"><img src="/bilder/klein.jpg" alt=""></a><figcaption>{CAPTION} <span class="rechte">Bildrechte:
Samtgemeinde</span></figcaption></figure><div class="inhalt">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="kontaktperson"><h3>Kontakt</h3><p> {scene.contact()}</p></div><p
class="werkzeuge"><a href="#">Drucken</a> <a href="#kopf">nach oben</a></p></article></main> <footer>{FOOT}<p>Letzte Änderung der Seite: {numeric(scene.later())}</p></footer></body></html>""",
        f"https://www.neuenquell.example/portal/meldungen/{scene.slug()}-{scene.rng.randint(900000100, 900009999)}-21{scene.rng.randint(100, 900)}.html",
    )


def municipal_portal(scene: Scene) -> Page:
    """A village on a state's kit for municipalities, 2014: the day in brackets and italics below an h4, the caption after the text."""
    body = listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")
    return Page(
        f"""<!DOCTYPE html><html><head><title>Gemeinde Hohenbach - {scene.title}</title><meta name="generator" content="Verwaltungs-Baukasten"><link rel="stylesheet"
href="/layout.css"></head><body><div id="rahmen"><div id="banner"> <h1>Gemeinde Hohenbach</h1><p>Das Tor zum Hohen Land</p></div><div id="wetter">Wetter: 14 °C, wolkig</div><ul id="menue">
{menu()}<li><a href="/seite/33/vereine.html">Vereine</a></li><li><a href="/gaestebuch">Gästebuch</a></li></ul><div id="inhalt"><div class="bereich">Nachrichten</div><div
class="nachricht"><h4>{scene.title}</h4><div><em>({numeric(scene.day)}) </em></div>{body}<p><br></p><div class="bildzeile"><img src="/news/bild.jpg"><br><small>Bild zur Meldung: {CAPTION}
</small></div><p>[<a href="javascript:print()">Seite drucken</a>]&nbsp;[<a href="/news/index.php">Alle Meldungen zeigen</a>]</p></div></div><div id="randspalte"><div
class="kasten"><b>Veranstaltungen</b><br> {dates(scene, 4, "<a href='/v'>{}</a> - {}<br>")}</div><div class="kasten"><b>Letzte Meldungen</b>
{others(scene, 3, "<p>{0}<br><a href='{2}'>{1}</a></p>")}</div></div></div></body></html>""",
        f"http://www.hohenbach.example/news/1/{scene.rng.randint(100000, 700000)}/nachrichten/{scene.slug()}.html",
    )


def city_ies(scene: Scene) -> Page:
    """A city on Sitepark's server, 2021: kicker and headline in spans of the h1, the day as a scheduling element, related links."""
    return Page(
        f"""<!DOCTYPE html><html class="no-js" lang="de"><head><meta charset="UTF-8"><title>{scene.title} | Stadt Neuenquell</title> <meta name="sp-id"
content="{scene.rng.randint(10000, 90000)}"><meta property="og:title" content="{scene.title}"><meta property="og:site_name" content="Stadt Neuenquell"><meta name="DC.Date"
content="{scene.later().isoformat()}"></head><body class="SP-Page"><header class="SP-Header"><div class="SP-Header__inner"><a class="SP-Logo" href="/">Stadt Neuenquell</a><nav
class="SP-MainNavigation"><ul>{menu()}</ul></nav></div></header><nav class="SP-Breadcrumb"><ol class="SP-Breadcrumb__list"><li><a href="/">Startseite</a></li><li><a
href="/aktuelles">Aktuelles</a></li><li class="SP-Breadcrumb__item--current">{scene.title}</li></ol></nav><main id="SP-Content"><article class="SP-Article"><header class="SP-ArticleHeader"><h1
class="SP-ArticleHeader__headline SP-Headline--article"><span class="SP-Kicker">{overline(scene)} <span class="SP-Colon">:</span></span> <span
class="SP-Headline__text">{scene.title}</span></h1><div class="SP-ArticleHeader__meta"><span class="SP-Scheduling"><time class="SP-Scheduling__date" datetime="{scene.day}">
{long(scene.day)}</time></span></div></header><div class="SP-ArticleContent"><section class="SP-Text">
{listed(scene, '<p class="SP-Paragraph">{}</p>', '<h2 class="SP-Headline--section">{}</h2>')}</section><figure class="SP-Image"><img src="x" alt=""><figcaption
class="SP-Image__text">{CAPTION}</figcaption></figure></div><footer><section class="SP-LinkList"><h2>Zum Thema</h2><ul><li><a href="/a">Bürgerbeteiligung</a></li><li><a href="/b">Amt für
Tiefbau</a> </li></ul></section><section class="SP-TeaserList"><h2>Weitere Meldungen</h2>
{others(scene, 3, '<div class="SP-Teaser"><time>{0}</time><a href="{2}"><h3>{1}</h3></a></div>')}</section></footer></article></main> {FOOT}{COOKIES}</body></html>""",
        f"https://www.neuenquell.example/aktuelles/meldungen/{scene.slug()}.php",
    )


def clinic_news(scene: Scene) -> Page:
    """A district's clinics on TYPO3 with ext:news, 2020: day before the category above the title, a teaser part, neighbours below."""
    first, *_ = scene.release.body
    lead = f"<p>{escape(first.text)}</p>"
    text = listed(scene, "<p>{}</p>", "<h3>{}</h3>").removeprefix(lead)
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} - Kreiskliniken Musterau</title><meta name="generator" content="TYPO3 CMS"><meta property="og:title"
content="{scene.title}"><meta name="twitter:card" content="summary"></head><body id="p214" class="pagelevel-3"><div class="notruf"><strong>Notaufnahme</strong> 0999 88-112</div> <div
class="mainnav navbar"><ul class="nav">{menu()}<li class="sub"><a href="/fachabteilungen">Fachabteilungen</a><ul><li> <a href="/f/1">Chirurgie</a></li><li><a
href="/f/2">Geburtshilfe</a></li></ul></li></ul></div><div class="container"><div class="row"><div class="col-md-8"><div id="c1290" class="frame frame-default frame-type-list frame-layout-0"><div
class="news news-single"><div class="article" itemscope="itemscope" itemtype="http://schema.org/Article"><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished"
datetime="{scene.day.isoformat()}">{numeric(scene.day)}</time></span> <span class="news-list-category">Presse</span></p></div><div class="header"><h1
itemprop="headline">{scene.title}</h1></div><div class="teaser-text" itemprop="description">{lead}</div><div class="news-img-wrap"><div class="outer"><div class="mediaelement
mediaelement-image"><img src="/x.jpg" alt=""></div></div><p class="news-img-caption">{CAPTION}</p></div><div class="news-text-wrap" itemprop="articleBody">{text}</div><div
class="news-backlink-wrap"><a href="/presse">Zurück</a></div><div class="news-related-wrap"><h4>Das könnte Sie auch interessieren</h4><ul>
{others(scene, 3, '<li><a href="{2}">{1}</a> <span class="news-related-news-date">{0}</span></li>')}</ul></div></div></div></div> </div><div
class="col-md-4"><h4>Pressekontakt</h4><p>{scene.contact()}</p><h4>Besuchszeiten</h4><p>Täglich von 14 bis 18 Uhr. Auf der Intensivstation nach Absprache.</p></div></div></div>{FOOT}</body></html>""",
        f"https://www.kreiskliniken.example/ueber-uns/presse/detail/{scene.slug()}",
    )


def water_board(scene: Scene) -> Page:
    """A water board on WordPress with a page builder's theme, 2019: 'von Presse | day | rubric' under the title, widgets with titles."""
    return Page(
        f"""<!DOCTYPE html><html lang="de-DE"><head><meta charset="UTF-8" /><title>{scene.title} | Wasserverband Hohenbach</title> <meta property="og:title" content="{scene.title}" /><meta
property="og:locale" content="de_DE" /><meta property="article:published_time" content="{scene.day.isoformat()}T09:14:31+00:00" /></head><body class="post-template-default single single-post
postid-4711 et_pb_button_helper_class et_right_sidebar et_divi_theme"><div id="page-container"><div id="top-header"><div class="container"><span id="et-info-phone">Störungsdienst 0999
4444</span></div></div><header id="main-header"><nav id="top-menu-nav"><ul id="top-menu" class="nav">{menu()}</ul></nav></header><div id="et-main-area"><div id="main-content"><div
class="container"><div id="content-area" class="clearfix"><div id="left-area"><article id="post-4711" class="et_pb_post post type-post status-publish hentry category-allgemein"><div
class="et_post_meta_wrapper"><h1 class="entry-title">{scene.title}</h1><p class="post-meta"> von <span class="author vcard"><a href="/author/presse/" rel="author">Presse</a></span> | <span
class="published">{abbreviated(scene.day)}</span> | <a href="/category/allgemein/" rel="category tag">Allgemein</a></p><img src="/wp-content/uploads/a-1080x675.jpg" alt=""></div> <div
class="entry-content">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></article></div><div id="sidebar"><div id="recent-posts-2" class="et_pb_widget widget_recent_entries"><h4
class="widgettitle">Neueste Beiträge</h4><ul> {others(scene, 5, '<li><a href="{2}">{1}</a></li>')}</ul></div><div class="et_pb_widget widget_archive"><h4 class="widgettitle">Archiv</h4><ul><li><a
href="/a">März 2019</a></li><li><a href="/b">Januar 2019</a></li></ul></div><div class="et_pb_widget"><h4 class="widgettitle">Wasserhärte</h4><div class="textwidget"><p>Im ganzen Gebiet beträgt
sie 14 Grad deutscher Härte.</p></div></div></div></div></div></div><footer id="main-footer">{FOOT}</footer></div></div></body></html>""",
        f"https://www.wasserverband.example/{scene.slug()}/",
    )


def state_parliament(scene: Scene) -> Page:
    """A state parliament, 2015: number, slash and day in a line over the title, subtitle in h3, next sittings with days aside."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Landtag von Ostmark - {scene.title}</title><link rel="shortcut icon" href="/favicon.ico"></head> <body id="landtag"><div id="meta"><a
href="/leichte-sprache">Leichte Sprache</a> <a href="/gebaerden">Gebärdensprache</a> <a href="/en">English</a></div> <div id="kopf"><a href="/"><img src="/adler.png" alt="Landtag von
Ostmark"></a></div><div id="nav"><ul>{menu()}<li><a href="/plenum">Plenum</a><ul><li><a href="/plenum/tagesordnung">Tagesordnungen</a></li><li><a
href="/plenum/protokolle">Protokolle</a></li></ul></li><li><a href="/fraktionen">Fraktionen</a></li></ul> </div><div id="pfad"><a href="/">Home</a> &raquo; <a href="/presse">Presse</a> &raquo; <a
href="/pm">Pressemitteilungen</a></div><div id="main"><h1> Pressemitteilungen</h1><div class="pm"><p class="pm-nr">PM {number(scene)} |
{numeric(scene.day)}</p><h2>{scene.title}</h2><h3>{subtitle(scene)}</h3><div class="pm-text">{listed(scene, "<p>{}</p>", "<p><b>{}</b></p>")}</div><p class="pm-fuss">Landtag von Ostmark,
Pressestelle<br>{scene.contact()}</p><a class="pdf" href="/fileadmin/pm.pdf">Pressemitteilung als PDF (84 KB)</a></div></div><div id="marginalie"><h3>Nächste Sitzungen</h3>
{dates(scene, 3, "<p><strong>{}</strong><br>{}</p>")}<h3>Livestream</h3><p>Das Plenum wird an Sitzungstagen ab 10 Uhr übertragen.</p></div><div id="fuss"> <a href="/impressum">Impressum</a> | <a
href="/rss">RSS</a> | <a href="/sitemap">Inhalt</a></div></body></html>""",
        f"http://www.landtag-ostmark.example/presse/pressemitteilungen/{scene.day.year}/{scene.rng.randint(1, 200):03}.html",
    )


def fire_brigade(scene: Scene) -> Page:
    """A volunteer fire brigade on Joomla 3, 2017: icons of calendar and eye in a list of facts, a module of operations with days and hours."""
    return Page(
        f"""<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="de-de" dir="ltr"><head><base href="https://www.ff.example/index.php/aktuelles" /><meta http-equiv="content-type"
content="text/html; charset=utf-8" /><meta name="author" content="Pressewart" /><meta name="generator" content="Joomla! - Open Source Content Management" /><title>{scene.title}</title></head><body
class="site com_content view-article no-layout itemid-108"><div class="body-wrapper"><section id="sp-top-bar"><ul class="sp-contact-info"><li>Im Notfall: 112</li></ul></section><header
id="sp-header"><ul class="sp-megamenu-parent">{menu()}</ul></header><section id="sp-main-body"><div class="row"><div id="sp-component" class="col-sm-8"><article class="item item-page" itemscope
itemtype="http://schema.org/Article"><meta itemprop="inLanguage" content="de-DE" /><div class="entry-header has-post-format"><span class="post-format"><i class="fa
fa-pencil-square-o"></i></span><dl class="article-info"><dt class="article-info-term"></dt><dd class="createdby"><i class="fa fa-user"></i> <span itemprop="name">Pressewart</span></dd><dd
class="category-name"><i class="fa fa-folder-open-o"></i> <a href="/aktuelles">Aktuelles</a></dd><dd class="published"><i class="fa fa-calendar-o"></i> <time
datetime="{scene.day.isoformat()}T18:20:11+02:00" itemprop="datePublished">{long(scene.day)}</time></dd><dd class="hits"><i class="fa fa-eye"></i> Zugriffe: 1287 </dd></dl><h2
itemprop="name">{scene.title}</h2></div><div itemprop="articleBody">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><ul class="pager pagenav"><li class="previous"><a href="/a"
rel="prev">Zurück</a></li><li class="next"><a href="/b" rel="next">Weiter</a></li></ul></article></div><div id="sp-right" class="col-sm-4"><div class="sp-module"><h3 class="sp-module-title">Letzte
Einsätze</h3> {dates(scene, 3, "<p>{} 04:12 Uhr<br>Brandmeldeanlage ({})</p>")}</div><div class="sp-module"><h3 class="sp-module-title">Unwetter</h3><p>Es liegen keine Warnungen
vor.</p></div></div></div></section><footer id="sp-footer">© {scene.later().year} Freiwillige Feuerwehr Hohenbach. Alle Rechte vorbehalten.</footer></div></body></html>""",
        f"https://www.ff.example/index.php/aktuelles/{scene.rng.randint(100, 900)}-{scene.slug()}",
    )


def borough(scene: Scene) -> Page:
    """A city's borough, 2018: 'Pressemitteilung Nr. … vom' below the title, borough's name as a link in the head, a list of lists beside."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} - Neuenquell.example</title><meta name="dcterms.title" content="{scene.title}"> <meta
name="dcterms.date" content="{scene.day.isoformat()}"><meta name="dcterms.publisher" content="Bezirksamt Nordend"></head><body class="template-land"><div id="page-wrapper"><div
class="portal-switch"><ul><li><a href="/politik">Politik, Verwaltung, Bürger</a></li><li><a href="/kultur">Kultur & Ausgehen</a></li><li><a href="/tourismus">Tourismus</a></li><li><a
href="/wirtschaft">Wirtschaft</a></li></ul></div><div id="layout-grid__header"><div class="html5-section identity"><a href="/ba-nordend/">Bezirksamt Nordend</a></div><div class="html5-nav
mainbar"><ul>{menu()}</ul></div></div><div class="breadcrumb-wrapper"><ul class="breadcrumb"><li> <a href="/">Startseite</a></li><li><a href="/ba-nordend/">Bezirksamt</a></li><li><a
href="/ba-nordend/aktuelles/">Aktuelles</a></li><li>Pressemitteilung</li></ul></div><div id="layout-grid__area--maincontent"><div class="html5-section article"><div class="html5-header header"><h1
class="title">{scene.title}</h1></div><div class="html5-section body"><div class="html5-section block date">Pressemitteilung Nr. {number(scene)} vom {numeric(scene.day)}</div><div
class="html5-section block modul-text_bild"><div class="html5-figure main-image"><img src="/a.jpg" alt=""><div class="html5-figcaption"><p class="caption">{CAPTION} </p></div></div><div
class="textile">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div></div></div></div><div id="layout-grid__area--marginal"><div class="html5-aside
modul-contact"><h2>Pressestelle</h2><p>{scene.contact()}</p></div><div class="modul-teaser"><h2>Pressemitteilungen</h2><ul><li><a href="/a">Alle Pressemitteilungen</a></li><li><a href="/b">Archiv
bis 2016</a></li></ul></div></div>{FOOT}</div></body></html>""",
        f"https://www.neuenquell.example/ba-nordend/aktuelles/pressemitteilungen/{scene.day.year}/pressemitteilung.{scene.rng.randint(500000, 999999)}.php",
    )


def data_commissioner(scene: Scene) -> Page:
    """A commissioner for data protection on TYPO3, 2022: no news plugin, content elements alone, place and day in the first element."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} | Datenschutz Ostmark</title><meta name="generator" content="TYPO3 CMS" /><meta name="robots"
content="index,follow"></head><body><a href="#c1" class="sr-only">Zum Inhalt springen</a><header class="header"><p class="brand">Die Landesbeauftragte für den Datenschutz</p><nav
aria-label="Hauptmenü"><ul class="nav-main">{menu()}<li><a href="/themen">Themen</a><ul><li><a href="/themen/schule">Schule</a></li><li><a
href="/themen/video">Videoüberwachung</a></li></ul></li></ul></nav></header><nav aria-label="Brotkrumen"><ol><li><a href="/">Startseite</a></li><li><a href="/presse">Presse</a></li><li
aria-current="page">{scene.title}</li></ol></nav><main id="main"><div id="c881" class="frame frame-default frame-type-header frame-layout-0"><header><h1
class="">{scene.title}</h1></header></div><div id="c882" class="frame frame-default frame-type-text frame-layout-0"><p>Pressemitteilung {number(scene)}</p><p class="text-right">Musterau, den
{long(scene.day)}</p></div><div id="c883" class="frame frame-default frame-type-text frame-layout-0">{listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")}</div><div id="c884" class="frame
frame-default frame-type-uploads"><header><h2> Downloads</h2></header><ul class="ce-uploads"><li><a href="/f.pdf"><span class="ce-uploads-fileName">Pressemitteilung.pdf</span></a> <span>112
KB</span></li></ul></div><div id="c12" class="frame frame-ruler-before frame-type-text"><p>{scene.contact()}</p></div></main><footer>{FOOT}</footer></body></html>""",
        f"https://www.datenschutz-ostmark.example/presse/{scene.slug()}",
    )


def frontpage_village(scene: Scene) -> Page:
    """A village's page made with a desktop program, 2004: centred fonts and spaces, the day underlined at the right before the title."""
    text = flow(
        scene,
        '<p align="justify"><font face="Arial" size="2">{}</font></p>',
        '<p><font face="Arial" size="2"><b>{}</b></font></p>',
        '<p style="margin-left: 20"><font face="Arial" size="2">- {}</font></p>',
    )
    return Page(
        f"""<html><head><meta http-equiv="Content-Language" content="de"><meta name="GENERATOR" content="Microsoft FrontPage 4.0"><meta name="ProgId"
content="FrontPage.Editor.Document"><title>Neue Seite 3</title></head><body bgcolor="#FFFFCC" background="bg.gif"><div align="center"><center><table border="0" cellpadding="4" width="760"><tr><td
width="150" valign="top" bgcolor="#006633"><p align="center"><img border="0" src="wappen.gif" width="80"></p> <font face="Arial" size="2" color="#FFFFFF">{menu("p")}</font></td><td valign="top"><p
align="center"><font face="Comic Sans MS" size="5" color="#006633">Gemeinde Hohenbach</font></p><hr color="#006633"><p align="right"><u><font face="Arial"
size="2">{numeric(scene.day)}</font></u></p><p align="center"><b><font face="Arial" size="4">{scene.title}</font></b></p><p>&nbsp;</p>{text}<p>&nbsp;</p><p align="center"><a
href="aktuell.htm"><font face="Arial" size="1">zur&uuml;ck</font></a></p><hr color="#006633"><p align="center"><font face="Arial" size="1">Gemeindeverwaltung Hohenbach, Dorfstra&szlig;e 1 -
Sprechzeit dienstags 15 bis 18 Uhr<br>Stand: {numeric(scene.later())} - Sie sind Besucher Nr. 10482</font></p></td></tr></table></center></div></body></html>""",
        f"http://www.hohenbach.example/aktuell{scene.rng.randint(2, 60)}.htm",
    )


def federal_agency(scene: Scene) -> Page:
    """A federal agency on the builder, 2016: a hidden word before the day in the head, glossary of steps, 'Zusatzinformationen' after."""
    return Page(
        f"""<!doctype html><html lang="de"><head><meta charset="utf-8"/><title>BAW - Pressemitteilungen - {scene.title}</title><meta name="title" content="{scene.title}"/><meta name="generator"
content="Government Site Builder"/><meta name="date" content="{scene.day.isoformat()}T10:00:00+02:00"/></head><body class="gsb startseite js-off"><div id="wrapperOuter"><h1
class="aural">Bundesanstalt für Wege</h1><p class="navSkip"><em>Springe direkt zu:</em></p><ul><li><a href="#content">Inhalt</a></li> <li><a href="#navPrimary">Hauptmenü</a></li></ul><div
id="navServiceMeta"><h2 class="aural">Servicemenü</h2></div><div id="navPrimary"><ul>{menu()}</ul></div><div id="navBreadcrumbs"><h2 class="aural">Sie sind hier:</h2><ol><li><a
href="/DE/Home">Startseite</a></li><li><a href="/DE/Presse">Presse</a></li><li><strong>{scene.title}</strong></li> </ol></div><div id="content" class="content"><div class="press"><h1
class="isFirstInSlot">{scene.title}</h1><dl class="docData"><dt class="aural">Typ:</dt><dd class="type"> Pressemitteilung</dd><dt>Datum</dt><dd class="value">{numeric(scene.day)}</dd></dl><p
class="picture links"><img src="/a.jpg" alt=""/><span class="wrapperText">{CAPTION}<span
class="source">Quelle:&nbsp;BAW</span></span></p>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></div><div id="supplement"><h2 class="aural">Zusatzinformationen</h2><div
class="teaser"><h3>Pressestelle</h3><p>{scene.contact()}</p></div><div class="teaser"><h3>Weitere Meldungen</h3>
{others(scene, 3, "<p><span class='date'>{0}</span> <a href='{2}'>{1}</a></p>")}</div></div><div id="siteInfo"><p>© Bundesanstalt für Wege - {scene.later().year}</p></div></div></body></html>""",
        f"https://www.baw.example/SharedDocs/Pressemitteilungen/DE/{scene.day.year}/{scene.day:%y%m%d}_{scene.slug()[:18]}.html",
    )


TWELFTH = (
    county_tt_news,
    collective_municipality,
    municipal_portal,
    city_ies,
    clinic_news,
    water_board,
    state_parliament,
    fire_brigade,
    borough,
    data_commissioner,
    frontpage_village,
    federal_agency,
)
