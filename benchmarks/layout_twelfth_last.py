"""A twelfth set, last part: more towns, courts and police, a hospital, a water board, a chamber, unions."""

from __future__ import annotations

from benchmarks.layout_hand_parts import dates, listed, loose, number, others, overline
from benchmarks.layout_parts import CAPTION, COOKIES, FOOT, SHARE, Page, Scene, long, menu, numeric


def town_ttnews(scene: Scene) -> Page:
    """A town on TYPO3's older news, 2008: day right of the title in small letters, its age in days, back to a list."""
    return Page(
        f"""<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html lang="de">
<head><title>Stadt Musterau: Nachricht lesen</title><meta name="generator" content="TYPO3 4.2 CMS"/></head><body><div
id="rahmen"><div id="banner"><img src="fileadmin/logo.gif" alt="Stadt Musterau"/></div><div id="hauptmenu"><ul>{menu()}</ul></div>
<div id="links"><ul class="sub"><li class="act">Aktuelles</li><li>Amtsblatt</li><li>Ausschreibungen</li></ul></div><div
id="mitte"><!--TYPO3SEARCH_begin--><div id="c412" class="csc-default"><div class="news-single-item"><div
class="news-single-timedata">{numeric(scene.day)} 08:40 Alter: 12 Tage</div><h2>{scene.title}</h2><div class="news-single-rightbox">
Kategorie: <a href="/k">Rathaus</a></div><div class="news-single-img"><img src="uploads/pics/x.jpg" alt=""/><p
class="news-single-imgcaption">{CAPTION}</p></div>{listed(scene, '<p class="bodytext">{}</p>', "<h3>{}</h3>")}<hr
class="clearer"/><div class="news-single-backlink"><a href="/aktuelles">&lt;- Zurück zu: Aktuelles</a></div></div></div>
<!--TYPO3SEARCH_end--></div><div id="rechts"><div class="news-latest-container"><h2>Kurz gemeldet</h2>
{others(scene, 3, '<div class="news-latest-item"><span class="news-latest-date">{0}</span><h3><a href="{2}">{1}</a></h3></div>')}</div></div></div></body></html>""",
        f"http://www.stadt-musterau.example/index.php?id=47&tx_ttnews[tt_news]={scene.rng.randint(100, 2999)}&tx_ttnews[backPid]=12&cHash=4f7a21",
    )


def union_blocks(scene: Scene) -> Page:
    """A union of municipalities on WordPress with blocks, 2023: post title, terms and day, a graph for machines."""
    stamp = f"{scene.day.isoformat()}T10:12:44+0{2 if 3 < scene.day.month < 10 else 1}:00"
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Gemeindebund Ostmark</title><meta property="og:title"
content="{scene.title} - Gemeindebund Ostmark"><meta property="article:published_time" content="{stamp}"><script
type="application/ld+json" class="yoast-schema-graph">{{"@context":"https://schema.org","@graph":[{{"@type":"WebPage",
"datePublished":"{stamp}","dateModified":"{scene.later().isoformat()}T08:00:00+01:00","inLanguage":"de"}}]}}</script></head><body
class="post-template-default single single-post"><div class="wp-site-blocks"><header class="wp-block-template-part"><p
class="wp-block-site-title"><a href="/">Gemeindebund Ostmark</a></p><nav class="wp-block-navigation"><ul>{menu()}</ul></nav>
</header><main class="wp-block-group"><figure class="wp-block-post-featured-image"><img src="/wp-content/uploads/x.jpg" alt="">
</figure><h1 class="wp-block-post-title">{scene.title}</h1><div class="wp-block-group is-layout-flex"><div
class="wp-block-post-date"><time datetime="{stamp}">{long(scene.day)}</time></div><div class="wp-block-post-author-name">Redaktion
</div><div class="taxonomy-category wp-block-post-terms"><a href="/c/presse">Presse</a></div></div><div
class="entry-content wp-block-post-content">{listed(scene, "<p>{}</p>", '<h2 class="wp-block-heading">{}</h2>')}</div><nav
class="wp-block-group">{others(scene, 2, '<div class="post-navigation-link"><a href="{2}">{1}</a></div>')}</nav></main><footer
class="wp-block-template-part">{FOOT}</footer></div>{COOKIES}</body></html>""",
        f"https://www.gemeindebund-ostmark.example/{scene.day:%Y/%m/%d}/{scene.slug()}/",
    )


def ministry_sharepoint(scene: Scene) -> Page:
    """A ministry on SharePoint, 2013: web part zones, the site's name in h1, day and number before the title in h2."""
    return Page(
        f"""<!DOCTYPE html><html dir="ltr" lang="de-DE"><head><meta name="GENERATOR" content="Microsoft SharePoint"/><title>
{scene.title}</title></head><body><form id="aspnetForm" action="Detail.aspx"><div id="s4-workspace"><div id="s4-titlerow"><h1
class="ms-core-pageTitle"><a href="/">Ministerium für Wege</a></h1><div class="ms-breadcrumb-box">Presse &gt; Mitteilungen</div>
<div id="DeltaTopNavigation"><ul class="root ms-core-listMenu-root static">{menu()}</ul></div></div><div id="contentRow"><div
id="sideNavBox"><ul><li class="static selected"><span>Pressemitteilungen</span></li><li class="static"><span>Reden</span></li><li
class="static"><span>Fotos</span></li></ul></div><div id="DeltaPlaceHolderMain"><div class="ms-webpart-zone ms-fullWidth"><div
class="ms-webpartzone-cell"><div class="pm-info"><span class="pm-datum">{numeric(scene.day)}</span><span class="pm-nr">
Pressemitteilung Nr. {number(scene)}</span></div><h2 class="pm-titel">{scene.title}</h2><div
class="ms-rtestate-field">{scene.body("div")}</div><div class="pm-kontakt"><strong>Ansprechpartner für die Presse</strong><br>
{scene.contact()}</div></div></div></div></div><div id="fusszeile">{FOOT}</div></div></form></body></html>""",
        f"https://www.wege.example/presse/Seiten/PMDetail.aspx?ItemID={scene.rng.randint(10, 4000)}",
    )


def chamber_liferay(scene: Scene) -> Page:
    """A chamber of crafts on Liferay, 2016: a portlet in a portlet, 'Stand' of the article, an asset's tags."""
    return Page(
        f"""<!DOCTYPE html><html class="ltr" dir="ltr" lang="de-DE"><head><title>{scene.title} - Handwerkskammer Ostmark</title><meta
property="og:title" content="{scene.title}"></head><body class="yui3-skin-sam site public-page"><div id="wrapper"><header
id="banner"><nav id="navigation"><ul role="menubar">{menu()}</ul></nav><ul class="breadcrumb"><li><a href="/web/guest">Start</a></li>
<li class="active">Presse</li></ul></header><div id="main-content" class="columns-2"><div class="portlet-column span8"><div
class="portlet-boundary portlet-asset-publisher"><div class="asset-full-content"><h3 class="header-title"><span>{scene.title}</span>
</h3><div class="asset-metadata"><span class="metadata-entry metadata-publish-date">{scene.day:%d.%m.%y} 11:20</span><span
class="metadata-entry metadata-view-count">{scene.rng.randint(20, 900)} Mal angesehen</span></div><div
class="journal-content-article">{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}</div><div class="taglib-asset-tags"><a
class="tag">Handwerk</a> <a class="tag">Ausbildung</a></div><div class="asset-ratings"><span>Durchschnitt (0 Stimmen)</span></div>
</div></div></div><div class="portlet-column span4"><section class="portlet"><h1 class="portlet-title">Pressestelle</h1><p>
{scene.contact()}</p></section><section class="portlet"><h1 class="portlet-title">Termine</h1>
{dates(scene, 3, "<p>{}<br>{}</p>")}</section></div></div></div></body></html>""",
        f"https://www.hwk-ostmark.example/web/guest/presse/-/asset_publisher/x7Kq/content/{scene.slug()}",
    )


def county_elements(scene: Scene) -> Page:
    """A county on Weblication, 2018: elements side by side, day and section as one line below, a map's address."""
    return Page(
        f"""<!DOCTYPE html><html class="project-landkreis navStandard" lang="de"><head><title>{scene.title} - Landkreis Hohenbach
</title><meta name="generator" content="Weblication CMS"><meta property="og:title" content="{scene.title}"></head><body><div
id="blockMain"><div id="blockTop"><a id="logo" href="/">Landkreis Hohenbach</a><div id="navigationMain"><ul
class="navLevel_1">{menu()}</ul></div><div id="breadcrumb"><a href="/">Home</a><span class="pathNavigationDivider">&gt;</span><b>
Pressemeldungen</b></div></div><div id="blockContent"><div class="elementSection"><div
class="elementStandard elementContent elementHeadline"><h1>{scene.title}</h1></div><div
class="elementStandard elementContent elementText newsDate"><p>{numeric(scene.day)} | Kategorie: {overline(scene)}</p></div><div
class="elementStandard elementContent elementPicture"><img src="/wGlobal/x.jpg" alt=""><span class="pictureDescription">{CAPTION}
</span></div><div class="elementStandard elementContent elementText">{scene.body()}</div><div
class="elementStandard elementContent elementLinkBack"><a href="./">Zurück zur Übersicht</a></div></div></div><div
id="blockRight"><div class="elementBox"><div class="boxTitle">Landratsamt</div><p>Schlossplatz 3, 01234 Hohenbach</p></div><div
class="elementBox"><div class="boxTitle">Sitzungskalender</div>{dates(scene, 3, "<p>{} - {}</p>")}</div></div><div
id="blockBottom">{FOOT}</div></div></body></html>""",
        f"https://www.landkreis-hohenbach.example/presse/meldungen/{scene.slug()}.php",
    )


def city_imperia(scene: Scene) -> Page:
    """A city on Imperia, 2011: bold day opens the lead's line, title in h3, district news and a live-info in the head."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html lang="de"><head><title>{scene.title}</title><meta
name="X-Imperia-Live-Info" content="8d2b61f0-11aa/{scene.rng.randint(100, 999)}/2201"/><meta name="author" content="Presseamt"/>
</head><body><div id="site"><div id="top"><h1>Neuenquell.</h1><p>Offizielle Seite der Stadt</p></div><div id="nav"><ul>{menu()}</ul>
<h2>Direkt zu</h2><ul><li>Formulare</li><li>Fundbüro</li><li>Stadtplan</li></ul></div><div id="cont"><p id="pfad">Stadt Neuenquell /
Presse / Pressemitteilungen</p><h2>Pressemitteilungen</h2><div class="artikel"><p class="dat"><strong>{long(scene.day)}</strong> -
{overline(scene)}</p><h3>{scene.title}</h3>{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}<p class="kl">Presseamt der Stadt
Neuenquell, {scene.contact(", ")}</p></div><ul class="func"><li><a href="#">Artikel drucken</a></li><li><a href="#">Artikel
versenden</a></li><li><a href="/rss">RSS</a></li></ul></div><div id="rand"><h2>Aus den Stadtbezirken</h2>
{others(scene, 3, '<p><a href="{2}">{1}</a><br/>{0}</p>')}</div></div></body></html>""",
        f"http://www.neuenquell.example/presse/mitteilungen/artikel/{scene.rng.randint(10000, 99999)}/index.html",
    )


def constitutional_court(scene: Scene) -> Page:
    """A state's constitutional court, 2010: kind and number as h1, day and file number in lines, title bold in p."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html lang="de"><head><title>Landesverfassungsgericht -
Pressemitteilungen</title></head><body><div id="aussen"><div id="kopf"><img src="/wappen.gif" alt="Landeswappen"/> Das
Landesverfassungsgericht</div><div id="nav"><ul><li><a href="/gericht">Das Gericht</a></li><li><a href="/verfahren">Verfahren</a>
</li><li><a href="/entscheidungen">Entscheidungen</a></li><li class="on"><a href="/presse">Presse</a></li><li><a href="/kontakt">
Kontakt</a></li></ul></div><div id="text"><h1>Pressemitteilung Nr. {number(scene)}</h1><p>{long(scene.day)}<br/>LVerfG
{scene.rng.randint(1, 40)}/{scene.day:%y}</p><p class="betreff"><strong>{scene.title}</strong></p>{scene.body()}<p class="rueck"><a
href="/presse">Zurück zur Liste</a></p></div><div id="fuss">Justizplatz 1, 01234 Musterau</div></div></body></html>""",
        f"http://www.lverfg.example/presse/{scene.day.year}/pm{scene.rng.randint(1, 40):03}.html",
    )


def water_theme(scene: Scene) -> Page:
    """A water board on a bought WordPress theme, 2019: title bar with crumbs, builder's columns, meta line below."""
    return Page(
        f"""<!DOCTYPE html><html class="avada-html-layout-wide" lang="de-DE"><head><title>{scene.title} &#8211; Wasserverband
Hohenbach</title></head><body class="post-template-default single single-post"><div id="boxed-wrapper"><header
class="fusion-header-wrapper"><div class="fusion-contact-info">Störungsdienst: 01234 / 999</div><ul class="fusion-menu">{menu()}
</ul></header><div class="fusion-page-title-bar"><div class="fusion-page-title-captions"><h1 class="entry-title">{scene.title}</h1>
</div><div class="fusion-breadcrumbs"><span>Start</span> / <span>Presse</span> / <span>{scene.title}</span></div></div><main
id="main"><section id="content"><article class="post type-post status-publish"><div class="post-content"><div
class="fusion-fullwidth"><div class="fusion-builder-row fusion-row"><div class="fusion-layout-column"><div class="fusion-text">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div></div></div></div><div class="fusion-meta-info"><div
class="fusion-meta-info-wrapper">Von <span class="vcard"><a href="/author/admin">admin</a></span><span
class="fusion-inline-sep">|</span><span>{long(scene.day)}</span><span class="fusion-inline-sep">|</span>Kategorien: <a
href="/c">Presse</a><span class="fusion-inline-sep">|</span><span class="fusion-comments">Kommentare deaktiviert</span></div></div><div class="fusion-sharing-box"><h4>Diesen Beitrag teilen</h4></div><section class="related-posts"><h3>Ähnliche Beiträge</h3>
{others(scene, 3, '<div><h4><a href="{2}">{1}</a></h4><span>{0}</span></div>')}</section></article></section></main></div></body></html>""",
        f"https://www.wasserverband-hohenbach.example/{scene.slug()}/",
    )


def hospital_news(scene: Scene) -> Page:
    """A municipal hospital on TYPO3, 2021: day alone over the title, wards and visiting hours in boxes, a callback."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Klinikum Musterau</title><meta property="og:type"
content="article"><meta property="og:title" content="{scene.title}"><meta name="generator" content="TYPO3 CMS"></head><body>
<div class="alert-bar"><p>Besuch ist täglich von 14 bis 19 Uhr möglich.</p></div><header><a class="navbar-brand" href="/">Klinikum
Musterau</a><ul class="navbar-nav">{menu()}</ul><a class="btn-notfall" href="/notfall">Notfall</a></header><div id="p88"
class="frame frame-default frame-type-list"><div class="news news-single"><div class="article" itemscope="itemscope"
itemtype="http://schema.org/Article"><div class="header"><p><span class="news-list-date"><time itemprop="datePublished"
datetime="{scene.day.isoformat()}">{numeric(scene.day)}</time></span></p><h1 itemprop="headline">{scene.title}</h1></div><div
class="news-img-wrap"><img src="/fileadmin/x.jpg" alt=""><p class="news-img-caption">{CAPTION}</p></div><div class="news-text-wrap"
itemprop="articleBody">{scene.body()}</div><div class="news-related-wrap"><h4>Downloads</h4><p>Foto in Druckgröße (JPG, 4 MB)</p>
</div></div></div></div><section class="teaser-row"><h2>Unsere Kliniken</h2><p>Chirurgie, Geburtshilfe, Innere Medizin</p></section>
<section><h2>Presse</h2><p>{scene.contact()}</p></section><footer>{FOOT}</footer>{COOKIES}</body></html>""",
        f"https://www.klinikum-musterau.example/aktuelles/detail/{scene.slug()}",
    )


def police_station(scene: Scene) -> Page:
    """A state police's internet station, 2022: place and category as links, day behind an icon, a witness's form."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Internetwache Ostmark</title></head><body><header class="l-header"><a href="/">Internetwache Ostmark</a><ul class="m-nav">
{menu()}</ul><a class="m-btn" href="/anzeige">Online-Anzeige</a></header><main class="l-main"><article class="m-report"><ul
class="m-report__meta"><li><i class="icon-pin"></i> <a href="/o">Landkreis Hohenbach</a></li><li><i class="icon-tag"></i> <a
href="/k">Kriminalität</a></li><li><i class="icon-cal"></i> {numeric(scene.day)}</li></ul><h1
class="m-report__title">{scene.title}</h1><div class="m-report__text">{scene.body()}</div><div class="m-report__hint"><h2>Haben Sie
etwas gesehen?</h2><p>Nutzen Sie das Hinweisformular oder rufen Sie jede Dienststelle an.</p></div><dl class="m-report__who"><dt>
Verantwortlich:</dt><dd>Polizeidirektion Ost, Pressestelle<br>{scene.contact()}</dd></dl></article><section class="m-list"><h2>Mehr
aus Ihrer Region</h2>{others(scene, 4, '<a href="{2}"><span>Hohenbach | {0}</span><h3>{1}</h3></a>')}</section></main></body></html>""",
        f"https://wache.example/pressemeldungen/{scene.slug()}/{scene.rng.randint(100000, 4999999)}",
    )


def ministry_fields(scene: Scene) -> Page:
    """A state's ministry on Drupal 10, 2024: regions and fields, number with the day after the title, topic tags."""
    return Page(
        f"""<!DOCTYPE html><html lang="de" dir="ltr"><head><title>{scene.title} | Ministerium für Wege</title><meta name="Generator"
content="Drupal 10 (https://www.drupal.org)"><meta property="og:site_name" content="Ministerium für Wege"></head><body
class="path-node page-node-type-press-release"><a href="#main" class="visually-hidden focusable">Direkt zum Inhalt</a><header
role="banner"><div class="region region-header"><div class="block block-system-branding"><a rel="home" href="/">Ministerium für Wege
</a></div><nav class="menu--main"><ul>{menu()}</ul></nav></div></header><div class="region region-breadcrumb"><ol><li><a href="/">
Start</a></li><li>Pressemitteilungen</li></ol></div><main id="main"><div class="region region-content"><article
class="node node--type-press-release node--view-mode-full"><span class="field--name-field-kicker">{overline(scene)}</span><h1><span
class="field field--name-title">{scene.title}</span></h1><div class="node__meta">Nr. {number(scene)} vom <div
class="field--name-field-date"><time datetime="{scene.day.isoformat()}T12:00:00Z">{long(scene.day)}</time></div></div><div
class="clearfix text-formatted field field--name-body">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div
class="field--name-field-tags"><a href="/t1">Verkehr</a><a href="/t2">Haushalt</a></div><div class="paragraph--type--contact"><h2>
Pressekontakt</h2><p>{scene.contact()}</p></div>{SHARE}</article><div class="views-element-container"><h2>Auch interessant</h2>
{others(scene, 3, '<article><time>{0}</time> <h3><a href="{2}">{1}</a></h3></article>')}</div></div></main>{FOOT}</body></html>""",
        f"https://wege.ostmark.example/presse/{scene.slug()}",
    )


def social_court(scene: Scene) -> Page:
    """A state's social court on the justice portal of 2022: day at the head of a teaser line, files, court's seats."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Landessozialgericht: {scene.title}</title></head><body><div
class="jp-top"><a href="/">Justizportal Ostmark</a>{menu("span")}</div><div class="jp-crumb">Gerichte / Landessozialgericht /
Medien / {scene.day.year}</div><div class="jp-cols"><div class="jp-main"><div class="jp-head"><span class="jp-kind">
Medieninformation {number(scene)}</span><h1>{scene.title}</h1><p class="jp-line">Musterau, {numeric(scene.day)}</p></div><div
class="jp-text">{scene.body("div")}</div><ul class="jp-files"><li><a href="/x.pdf">Medieninformation als PDF, 98 KB</a></li></ul></div>
<div class="jp-side"><h2>Termine</h2>{dates(scene, 3, "<p>{}: {}</p>")}<h2>Mediensprecher</h2><p>{scene.contact()}</p></div></div>{FOOT}</body></html>""",
        f"https://justiz.ostmark.example/lsg/medien/{scene.day.year}/{scene.rng.randint(100, 999)}.html",
    )


def town_frontpage(scene: Scene) -> Page:
    """A small town of 2003, made in an editor: a marquee, title in a coloured cell, day typed by hand in brackets."""
    return Page(
        f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><meta name="GENERATOR"
content="Microsoft FrontPage 4.0"><title>Neue Seite 1</title></head><body background="bg.jpg"><marquee>Willkommen in Hohenbach am
See!</marquee><table border="0" width="100%"><tr><td width="18%" valign="top"><p><a href="index.htm">Start</a></p><p><a
href="rathaus.htm">Rathaus</a></p><p><a href="vereine.htm">Vereine</a></p><p><a href="gast.htm">G&auml;stebuch</a></p></td><td
width="82%" valign="top"><table border="1" width="95%"><tr><td bgcolor="#FFFF99"><b><font size="4" color="#800000">{scene.title}
</font></b> <font size="2">({loose(scene.day)})</font></td></tr><tr><td>{scene.body("br")}</td></tr></table><p
align="center"><a href="aktuell.htm">zur&uuml;ck zu Aktuelles</a></p><p><font size="1">Sie sind Besucher Nr. {scene.rng.randint(900, 9999)}</font></p></td></tr></table></body></html>""",
        f"http://www.hohenbach-am-see.example/aktuell{scene.rng.randint(2, 60)}.htm",
        "windows-1252",
    )


TWELFTH_LAST = (
    town_ttnews,
    union_blocks,
    ministry_sharepoint,
    chamber_liferay,
    county_elements,
    city_imperia,
    constitutional_court,
    water_theme,
    hospital_news,
    police_station,
    ministry_fields,
    social_court,
    town_frontpage,
)
