"""A twelfth set, last part: more towns, courts and police, a hospital, a water board, a chamber, unions."""

from __future__ import annotations

from benchmarks.layout_hand_parts import dates, listed, number, others, overline
from benchmarks.layout_parts import CAPTION, COOKIES, FOOT, Page, Scene, long, menu, numeric


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
{others(scene, 3, '<div class="news-latest-item"><span class="news-latest-date">{0}</span><h3><a href="{2}">{1}</a></h3></div>')}
</div></div></div></body></html>""",
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


TWELFTH_LAST = (
    town_ttnews,
    union_blocks,
    ministry_sharepoint,
    chamber_liferay,
    county_elements,
    city_imperia,
)
