"""A tenth set, first half: press pages of public bodies as their systems really build them."""

from __future__ import annotations

import json

from benchmarks.layout_hand_parts import (
    dates,
    flow,
    listed,
    number,
    others,
    overline,
    subtitle,
)
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


def typo3_news(scene: Scene) -> Page:
    """A town with TYPO3 news 10: microdata, time inside a footer of facts, related news in the article."""
    day = f"{scene.day:%Y-%m-%d}"
    related = others(
        scene, 3, '<li><span class="news-related-news-date">{0}</span> <a href="{2}">{1}</a></li>'
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><meta name="generator" content="TYPO3 CMS"><title>
{scene.title} - Stadt Neuenquell</title><meta property="og:title" content="{scene.title}"></head><body>{COOKIES}<header><nav
class="navbar"><ul class="nav navbar-nav">{menu()}</ul></nav></header><!--TYPO3SEARCH_begin--><div class="news news-single"><div
class="article" itemscope itemtype="http://schema.org/Article"><div class="header"><h1 itemprop="headline">{scene.title}</h1>
</div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="{day}">{numeric(scene.day)}
</time></span> <span class="news-list-category">Pressemitteilung</span></p></div><div class="news-img-wrap"><img src="/b.jpg"><p
class="news-img-caption">{CAPTION}</p></div><div class="news-text-wrap" itemprop="articleBody">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div class="news-backlink-wrap"><a href="/presse">Zurück</a></div><div
class="news-related-wrap"><div class="news-related news-related-news"><h4>Ähnliche Nachrichten</h4><ul>{related}</ul></div></div>
</div></div><!--TYPO3SEARCH_end--><footer>{FOOT}</footer></body></html>""",
        f"https://www.neuenquell.example/rathaus/presse/detail/{scene.slug()}",
    )


def tt_news_2007(scene: Scene) -> Page:
    """A county with tt_news in 2007: tables around, time of day beside the day, numbers in the address."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><title>Landkreis Musterau:
Einzelansicht</title><meta name="generator" content="TYPO3 4.1 CMS"></head><body><table width="780"><tr><td colspan="2"><img
src="kopf.gif" alt="Landkreis Musterau"></td></tr><tr><td class="nav">{menu("p")}</td><td><div class="csc-header"><h1>Presse</h1>
</div><div class="tx-ttnews"><div class="news-single-item"><div class="news-single-timedata">{scene.day:%d.%m.%y} 10:42 Alter:
{scene.rng.randint(2, 90)} Tage</div><h2>{scene.title}</h2><div class="news-single-img"><img src="a.jpg"><p
class="news-single-imgcaption">{CAPTION}</p></div>{flow(scene, '<p class="bodytext">{}</p>', "<h3>{}</h3>", "<li>{}</li>")}<div
class="news-single-backlink"><a href="index.php?id=41">&lt;- Zurück zu: Presse</a></div></div></div></td></tr></table></body>
</html>""",
        f"http://www.musterau.example/index.php?id=57&tx_ttnews[tt_news]={scene.rng.randint(100, 999)}&cHash=a31f",
    )


def drupal7(scene: Scene) -> Page:
    """A university with Drupal 7: the title in a page header, author and day in a line of submission."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta name="Generator" content="Drupal 7 (http://drupal.org)"><title>
{scene.title} | Universität Hohenbach</title></head><body class="html not-front node-type-pressemitteilung"><div id="page"><div
id="site-name"><strong><a href="/">Universität Hohenbach</a></strong></div><ul id="main-menu" class="links">{menu()}</ul><div
id="breadcrumb"><h2 class="element-invisible">Sie sind hier</h2><a href="/">Startseite</a> » <a href="/presse">Presse</a></div>
<div id="content"><h1 class="title" id="page-title">{scene.title}</h1><div class="node node-pressemitteilung clearfix"><div
class="meta submitted"><span>Gespeichert von presse2 am {weekday(scene.day)} - 09:15</span></div><div class="content"><div
class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item
even">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div></div><div class="field field-name-field-kontakt field-label-above">
<div class="field-label">Kontakt:&nbsp;</div><div class="field-items"><p>{scene.contact()}</p></div></div></div></div></div><div
class="region region-sidebar-second"><div class="block block-views"><h2>Veranstaltungen</h2>{dates(scene, 3, "<p>{} {}</p>")}
</div></div></div>{FOOT}</body></html>""",
        f"https://www.uni-hohenbach.example/node/{scene.rng.randint(900, 9000)}",
    )


def drupal10(scene: Scene) -> Page:
    """A state ministry with Drupal 10: paragraphs modules, a kicker, time with the zone, JSON-LD graph."""
    stamp = f"{scene.day.isoformat()}T11:30:00+01:00"
    data = {"@type": "NewsArticle", "headline": scene.release.title, "datePublished": stamp}
    graph = json.dumps({"@context": "https://schema.org", "@graph": [data]}, ensure_ascii=False)
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Ministerium für Wege</title><script
type="application/ld+json">{graph}</script></head><body><a href="#main" class="visually-hidden focusable">Direkt zum Inhalt</a>
<nav class="block-menu menu--main"><ul>{menu()}</ul></nav><main id="main"><article class="node node--type-press-release
node--view-mode-full"><header><span class="node__kicker">{overline(scene)}</span><h1><span class="field field--name-title">
{scene.title}</span></h1><div class="field field--name-field-date"><time datetime="{stamp}" class="datetime">
{long(scene.day)}</time></div></header><div class="paragraph paragraph--type--text"><div class="field--name-field-text text-long">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></div><div class="paragraph paragraph--type--downloads"><h2>Downloads</h2><a
href="/sites/default/files/pm.pdf">Pressemitteilung (PDF, 212 KB)</a></div></article><div class="views-element-container"><h2>
Weitere Meldungen</h2>{others(scene, 3, '<div class="views-row"><time>{0}</time><h3><a href="{2}">{1}</a></h3></div>')}</div>
</main><footer>{FOOT}</footer></body></html>""",
        f"https://wege.ostmark.example/presse/pressemitteilungen/{scene.slug()}",
    )


def gsb(scene: Scene) -> Page:
    """A federal office with Government Site Builder: SharedDocs, a span of date and type before the text."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Bundesamt für Brücken - Pressemitteilungen - {scene.title}</title><meta
name="generator" content="Government Site Builder"><meta name="keywords" content="Brücken"></head><body class="gsb
js-off startpage"><div id="wrapperOuter"><h1 class="aural">Bundesamt für Brücken</h1><div id="navServiceMeta"><ul>
<li><a href="/DE/Service/Kontakt">Kontakt</a></li><li><a href="/EN">English</a></li></ul></div><div id="navPrimary"><ul>
{menu()}</ul></div><div id="navBreadcrumbs"><p>Sie sind hier: <a href="/">Startseite</a> <a href="/p">Presse</a> <strong>
{scene.title}</strong></p></div><div id="content" class="content"><h1 class="isFirstInSlot">{scene.title}</h1><p
class="docData"><span class="typ">Pressemitteilung</span> <span class="nr">{number(scene)}</span> | <span class="label">Datum:
</span> <span class="value">{numeric(scene.day)}</span></p>{listed(scene, "<p>{}</p>", '<h2 class="subheading">{}</h2>')}<div
class="sectionRelated"><h2>Zusatzinformationen</h2><h3>Kontakt</h3><p>{scene.contact()}</p></div></div><div id="footer">
{FOOT}<p>&copy; Bundesamt für Brücken - {scene.later().year}</p></div></div></body></html>""",
        f"https://www.bab.example/SharedDocs/Pressemitteilungen/DE/{scene.day.year}/{scene.day:%m%d}_bruecken.html",
    )


def wordpress_divi(scene: Scene) -> Page:
    """A hospital on WordPress with Divi: entry title, byline of author, day and section, recent posts."""
    stamp = scene.day.isoformat()
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Klinikum Musterau</title><meta property="og:title"
content="{scene.title} - Klinikum Musterau"><meta property="article:published_time" content="{stamp}T07:12:44+00:00"></head><body
class="post-template-default single single-post et_divi_theme"><header id="main-header"><nav id="top-menu-nav"><ul id="top-menu">
{menu()}</ul></nav></header><div id="main-content"><div class="container"><div id="content-area"><div id="left-area"><article
class="et_pb_post post type-post"><div class="et_post_meta_wrapper"><h1 class="entry-title">{scene.title}</h1><p
class="post-meta"> von <span class="author vcard"><a href="/author/r">R. Beispiel</a></span> | <span class="published">
{numeric(scene.day)}</span> | <a rel="category tag">Aktuelles</a></p><img src="/b.jpg"></div><div class="entry-content">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<p class="wp-caption-text">{CAPTION}</p></div></article></div><div id="sidebar"><div
class="et_pb_widget widget_recent_entries"><h4 class="widgettitle">Neueste Beiträge</h4><ul>
{others(scene, 4, '<li><a href="{2}">{1}</a></li>')}</ul></div></div></div></div></div><footer>{FOOT}</footer></body></html>""",
        f"https://www.klinikum.example/{scene.day:%Y/%m/%d}/{scene.slug()}/",
    )


def joomla(scene: Scene) -> Page:
    """A fire brigade association with Joomla 3: dl of facts with 'Veröffentlicht', hits, pager of articles."""
    return Page(
        f"""<!DOCTYPE html><html lang="de-de"><head><meta name="generator" content="Joomla! - Open Source Content Management">
<title>{scene.title}</title></head><body class="site com_content view-article"><div class="brand"><span>Kreisfeuerwehrverband
Musterau</span></div><ul class="nav menu mod-list">{menu()}</ul><div class="item-page" itemscope><meta itemprop="inLanguage"
content="de-DE"><div class="page-header"><h2 itemprop="headline">{scene.title}</h2></div><dl class="article-info muted"><dt
class="article-info-term">Details</dt><dd class="createdby">Geschrieben von: Pressewart</dd><dd class="category-name">Kategorie:
<a href="/presse">Presse</a></dd><dd class="published"><time datetime="{scene.day.isoformat()}T18:20:01+02:00">Veröffentlicht:
{long(scene.day)}</time></dd><dd class="hits">Zugriffe: {scene.rng.randint(50, 4000)}</dd></dl><div itemprop="articleBody">
{listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")}</div><ul class="pager pagenav"><li class="previous"><a href="/1">
Zurück</a></li><li class="next"><a href="/2">Weiter</a></li></ul></div><div class="well"><h3 class="page-header">Termine</h3>
{dates(scene, 3, "<p>{}<br>{}</p>")}</div></body></html>""",
        f"https://www.kfv.example/index.php/presse/{scene.rng.randint(20, 600)}-{scene.slug()}",
    )


def contao(scene: Scene) -> Page:
    """A water board with Contao: mod_newsreader, p.info with time, ce_text without a place in the head."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Wasserverband Hohenbach</title><meta name="generator"
content="Contao Open Source CMS"></head><body id="top" class="mac chrome"><div id="wrapper"><header id="header"><div
class="inside"><nav class="mod_navigation block"><ul class="level_1">{menu()}</ul></nav></div></header><div id="container"><main
id="main"><div class="inside"><div class="mod_article"><h1 class="ce_headline">Aktuelles vom Verband</h1><div
class="mod_newsreader block"><div class="layout_full block"><h2>{scene.title}</h2><p class="info"><time
datetime="{scene.day.isoformat()}T08:00:00+01:00">{numeric(scene.day)} 08:00</time> von Geschäftsstelle</p><p class="subline">
{subtitle(scene)}</p><div class="ce_text block">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div><p class="back"><a
href="/aktuelles">Zurück</a></p></div></div></div></main><aside id="left"><div class="inside"><h3>Störungsdienst</h3><p>Bei
Rohrbrüchen erreichen Sie uns rund um die Uhr unter 0999 1234.</p></div></aside></div><footer id="footer">{FOOT}</footer></div>
</body></html>""",
        f"https://www.wv-hohenbach.example/aktuelles-leser/{scene.slug()}.html",
    )


def plone(scene: Scene) -> Page:
    """A research institute with Plone: Dublin Core, the viewlet byline with change behind publication."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} — Institut für Wege</title><meta name="DC.date.created"
content="{scene.day.isoformat()}T09:00:00+01:00"><meta name="DC.type" content="Nachricht"><meta name="DC.date.modified"
content="{scene.later().isoformat()}T10:00:00+01:00"></head><body class="template-newsitem_view portaltype-news-item"><div
id="portal-top"><ul id="portal-globalnav">{menu()}</ul><div id="portal-breadcrumbs"><span>Sie sind hier:</span> <a href="/">
Startseite</a> / {scene.title}</div></div><div id="content"><h1 class="documentFirstHeading">{scene.title}</h1><div
class="documentByLine" id="plone-document-byline"><span class="documentPublished"><span>veröffentlicht:</span>
{numeric(scene.day)} 09:00</span>, <span class="documentModified"><span>zuletzt geändert:</span> {numeric(scene.later())} 10:00
</span></div><div class="newsImageContainer"><img src="x"><p class="discreet">{CAPTION}</p></div><div id="parent-fieldname-text">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div><div id="portal-column-two"><dl class="portlet portletNews"><dt
class="portletHeader">Nachrichten</dt>{others(scene, 3, '<dd class="portletItem"><a href="{2}">{1}</a> {0}</dd>')}</dl></div>
</body></html>""",
        f"https://www.ifw.example/aktuelles/{scene.slug()}",
    )


def nolis(scene: Scene) -> Page:
    """A municipality with NOLIS: address of numbers, the day in a small line at the end of the text."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} / Gemeinde Hohenbach</title></head><body><div
class="nolis-head"><a href="/" class="logo">Gemeinde Hohenbach</a></div><div id="navi"><ul>{menu()}</ul></div><div
class="wrapper-inhalt"><div class="breadcrumb">Rathaus &amp; Politik &gt; Aktuelles</div><div id="inhalt" class="nolis-detail"><h1>
{scene.title}</h1><div class="nolis-bild"><img src="x"><span class="bildtext">{CAPTION}</span></div>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<p class="meldung-datum">Veröffentlicht am {numeric(scene.day)}</p>{SHARE}</div><div
class="spalte-rechts"><h2>Öffnungszeiten</h2><p>Montag bis Freitag 8 bis 12 Uhr, Donnerstag auch 14 bis 18 Uhr</p><h2>
Veranstaltungen</h2>{dates(scene, 3, "<p><b>{}</b> {}</p>")}</div></div>{FOOT}</body></html>""",
        f"https://www.hohenbach.example/portal/meldungen/{scene.slug()}-9{scene.rng.randint(10000, 99999)}-21000.html",
    )


def court_table(scene: Scene) -> Page:
    """A court in 2004: a hand-made table, number and dateline in cells, the text set with breaks."""
    return Page(
        f"""<html><head><title>Landgericht Ostmark - Pressemitteilung</title></head><body bgcolor="#ffffff"><table border="0"
width="720"><tr><td width="150" valign="top">{menu("p")}</td><td valign="top"><font size="2"><b>Landgericht Ostmark</b><br>Der
Pressesprecher</font><hr><table width="100%"><tr><td>Pressemitteilung Nr. {number(scene)}</td><td align="right">Ostmark, den
{long(scene.day)}</td></tr></table><p align="center"><font size="4"><b>{scene.title}</b></font></p><font face="Arial" size="2">
{scene.body("br")}</font><hr><font size="1">{scene.contact()}</font><p><a href="presse.htm">zurück</a></p></td></tr></table>
</body></html>""",
        f"http://www.lg-ostmark.example/presse/pm{scene.day:%y}_{scene.rng.randint(1, 60)}.htm",
    )


TENTH = (
    typo3_news,
    tt_news_2007,
    drupal7,
    drupal10,
    gsb,
    wordpress_divi,
    joomla,
    contao,
    plone,
    nolis,
    court_table,
)
