"""Kinds of pages by another hand: content management systems of about 2006 to 2018."""

from __future__ import annotations

from datetime import timedelta

from benchmarks.layout_hand_parts import (
    abbreviated,
    before,
    dates,
    english,
    flow,
    listed,
    number,
    others,
    subtitle,
)
from benchmarks.layout_parts import CAPTION, SHARE, Page, Scene, numeric, short, weekday


def tt_news(scene: Scene) -> Page:
    """TYPO3 4 with tt_news: time in the box at the right, a caption with a day, related news."""
    related = others(scene, 3, '<li>{0} - <a href="{2}">{1}</a></li>')
    return Page(
        f"""<html><head><title>{scene.site}: Einzelansicht</title><meta name="generator"
content="TYPO3 4.5 CMS"></head><body><div id="rootline">Sie sind hier: <a href="/">Start</a> / <a
href="/p">Presse</a> / Einzelansicht</div><div id="c231" class="csc-default">
<div class="news-single-item"><div class="news-single-rightbox">{short(scene.day)} 10:04</div>
<h1>{scene.title}</h1><h2>{subtitle(scene)}</h2><div class="news-single-img"><img src="/u/b.jpg">
<p class="news-single-imgcaption">{CAPTION} Aufnahme vom {numeric(before(scene))}</p></div>
{listed(scene, '<p class="bodytext">{}</p>', "<h3>{}</h3>")}<hr class="clearer">
<div class="news-single-additional-info"><dl class="news-single-related"><dt>Verwandte Nachrichten:
</dt><dd><ul>{related}</ul></dd></dl><dl class="news-single-files"><dt>Dateien:</dt><dd><a
href="/u/pm.pdf">pm_{scene.day:%y%m%d}.pdf</a> 112 K</dd></dl></div><div class="news-single-backlink">
<a href="/p">&lt;- Zurück zu: Pressemitteilungen</a></div></div></div></body></html>""",
        "http://www.example.org/presse/einzelansicht.html?tx_ttnews[tt_news]=412&cHash=0ab1c2d3e4",
    )


def site_builder(scene: Scene) -> Page:
    """Government Site Builder: hidden headings, kind and day as a definition list, a copyright."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html><head>
<title>Bundesamt für Wege - Pressemitteilungen - {scene.title}</title><meta name="generator"
content="Government Site Builder"></head><body><div id="wrapperOuter"><p class="aural">
<a href="#content">Direkt zu: Inhalt</a></p><h2 class="aural">Servicebereich</h2><ul><li><a
href="/k">Kontakt</a></li><li><a href="/g">Gebärdensprache</a></li></ul><h2 class="aural">Sie sind
hier:</h2><ol><li><a href="/">Startseite</a></li><li>Pressemitteilungen</li></ol>
<div id="content"><h1 class="isFirstInSlot">{scene.title}</h1><dl class="docData"><dt>Typ:</dt>
<dd>Pressemitteilung</dd><dt>Datum:</dt><dd>{numeric(scene.day)}</dd><dt>Ausgabejahr:</dt>
<dd>{scene.day.year}</dd><dt>Laufende Nr.:</dt><dd>{scene.rng.randint(2, 200)}</dd></dl>
<div class="picture right"><img src="/i.jpg" alt="Das Amt"><p class="caption"><span
class="source">Quelle: Beispielbild</span></p></div>
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}
<h2>Zusatzinformationen</h2><h3>Kontakt</h3><p>{scene.contact()}</p><h3>Diese Seite</h3><ul><li><a
href="#">Drucken</a></li><li><a href="#">Weiterempfehlen</a></li></ul></div><p>© {scene.site} -
{scene.day.year + 3}</p></div></body></html>""",
        f"https://www.example.org/SharedDocs/Pressemitteilungen/DE/{scene.day.year}/0{scene.day:%m}_x.html",
    )


def contao(scene: Scene) -> Page:
    """Contao: a time element with author and comments, a sticky bar of events at the side."""
    events = dates(scene, 3, '<div class="event"><time>{}</time><h3>{}</h3></div>')
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} -
{scene.site}</title></head><body id="top"><div id="wrapper"><header id="header"><h1 class="logo">
<a href="./">{scene.site}</a></h1></header><aside id="left"><section class="mod_eventlist block">
<h2>Nächste Termine</h2>{events}</section></aside><div id="main"><div class="mod_article block">
<div class="mod_newsreader block"><div class="layout_full block"><h2>{scene.title}</h2>
<p class="info"><time datetime="{scene.day.isoformat()}T08:15:00+02:00">{numeric(scene.day)}
08:15</time> von Maria Musterfrau (Kommentare: 0)</p><div class="ce_text block">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div><p class="back"><a
href="javascript:history.go(-1)" title="Zurück">Zurück</a></p></div></div></div>
<footer>Stand: {numeric(scene.later())}</footer></div></body></html>""",
        f"https://www.example.org/nachrichten-leser/{scene.slug()}.html",
    )


def plone(scene: Scene) -> Page:
    """Plone: a byline with author and last change before the day of publication, a description."""
    lead = subtitle(scene)
    news = others(scene, 4, '<dd class="portletItem"><a href="{2}">{1} <span>{0}</span></a></dd>')
    return Page(
        f"""<!DOCTYPE html><html><head><title>{scene.title} — {scene.site}</title>
<meta name="DC.date.modified" content="{scene.later().isoformat()}T10:00:00+01:00"></head><body
class="template-newsitem_view portaltype-news-item"><a class="hiddenStructure" href="#c">Direkt zum
Inhalt</a><ul id="portal-globalnav"><li><a href="/fb">Fachbereiche</a></li></ul>
<div id="portal-column-one"><dl class="portlet portletNews"><dt class="portletHeader">Nachrichten</dt>
{news}</dl></div><div id="portal-column-content"><div id="content"><h1
class="documentFirstHeading">{scene.title}</h1><div class="documentByLine">erstellt von <a
href="/author/kmueller">K. Müller</a> — zuletzt verändert: {numeric(scene.later())} 10:00 —
veröffentlicht: {numeric(scene.day)} 09:30</div><div class="documentDescription">{lead}</div>
<div class="newsImageContainer"><img src="x"><p class="discreet">{CAPTION}</p></div>
<div id="parent-fieldname-text">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div>
<div class="documentActions"><a href="#">Artikelaktionen</a> <a href="#">Drucken</a></div></div></div>
</body></html>""",
        f"https://www.example.org/aktuelles/{scene.slug()}",
    )


def sharepoint(scene: Scene) -> Page:
    """SharePoint: nothing but divs and spans with long ids, spaces of no width, a title of the list."""
    text = flow(
        scene,
        "<div>\u200b{}</div><div>&#160;</div>",
        '<div><strong class="ms-rteForeColor-2">{}</strong></div>',
        "<div>&#8226;&#160;{}</div>",
    )
    return Page(
        f"""<!DOCTYPE html><html><head><meta name="GENERATOR" content="Microsoft SharePoint" />
<title>
\tPressemitteilungen - PM_{scene.day:%Y%m%d}
</title></head><body><form id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK">
<div id="s4-workspace"><div class="breadcrumb"><span><a href="/">Startseite</a></span><span> &gt;
</span><span>Pressemitteilungen</span></div><div id="DeltaPlaceHolderMain"><div class="welcome">
<div class="date" id="ctl00_PlaceHolderMain_ctl02"><span>{scene.day.day:02}.{scene.day.month:02}.{scene.day.year}</span>
</div><div class="ueberschrift1" id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_Rich">\u200b{scene.title}
</div><div id="ctl00_PlaceHolderMain_ctl05_label" style="display:none">Seiteninhalt</div><div
id="ctl00_PlaceHolderMain_ctl05__ControlWrapper_RichHtmlField" class="ms-rtestate-field">{text}</div>
</div></div><div class="ms-webpart-zone"><div>Kontakt</div><div>{scene.contact()}</div></div></div>
<div id="fuss"><a href="/i">Impressum</a> <a href="/d">Datenschutz</a></div></form></body></html>""",
        f"https://www.example.org/presse/Seiten/PM_{scene.rng.randint(10, 999)}.aspx",
    )


def liferay(scene: Scene) -> Page:
    """Liferay: the portlet's title as h1, the release's as h3, its day below the text."""
    return Page(
        f"""<!DOCTYPE html><html class="ltr"><head><title>Pressemeldungen - {
            scene.site
        }</title></head>
<body><nav id="breadcrumbs"><ul class="breadcrumb"><li>{
            scene.site
        }</li><li>Pressemeldungen</li></ul>
</nav><div class="portlet-boundary"><section class="portlet"><header><h1
class="portlet-title-text">Asset-Herausgeber</h1></header><div class="portlet-content"><div
class="taglib-header"><a href="/p">« Zurück</a><h3 class="header-title"><span>{
            scene.title
        }</span></h3>
</div><div class="asset-full-content"><div class="asset-content"><div
class="journal-content-article">{
            listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")
        }</div></div>
<div class="asset-metadata"><span class="metadata-entry metadata-publish-date">Veröffentlicht am
{short(scene.day)} 11:20.</span> <span class="metadata-entry">Aufrufe: 312</span></div></div></div>
</section><section class="portlet"><header><h1>Veranstaltungen</h1></header>{
            dates(scene, 3, "<p>{} {}</p>")
        }</section></div></body></html>""",
        f"https://www.example.org/web/kreis/presse/-/asset_publisher/aB3/content/id/{scene.rng.randint(1000, 9999)}",
    )


def drupal(scene: Scene) -> Page:
    """Drupal 7: the page's title outside the node, a submitted line, fields with labels."""
    rest = others(scene, 4, '<div class="views-row"><span>{0}</span><a href="{2}">{1}</a></div>')
    return Page(
        f"""<!DOCTYPE html><html><head><meta name="Generator" content="Drupal 7"><title>{scene.title}
| {scene.site}</title></head><body class="node-type-pressemitteilung"><div id="page"><div
class="region-header"><form id="search"><label>Suchformular</label></form></div><div id="main"><h1
class="title" id="page-title">{scene.title}</h1><div class="tabs"></div><div class="region-content">
<div class="node"><div class="field field-name-field-nummer field-label-inline"><div
class="field-label">Nummer:&nbsp;</div><div class="field-items">{number(scene)}</div></div>
<div class="field field-name-field-ort field-label-inline"><div class="field-label">Ort:&nbsp;</div>
<div class="field-items">Neuenquell</div></div><div class="field field-name-field-date"><div
class="field-items"><span class="date-display-single">{weekday(scene.day)}</span></div></div><div
class="field field-name-body"><div class="field-item even">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div><div class="field field-name-field-tags"><div
class="field-label">Schlagworte:&nbsp;</div><a href="/t/1">Haushalt</a> <a href="/t/2">Schule</a>
</div></div><div class="block-views"><h2>Weitere Pressemitteilungen</h2>{rest}</div></div></div></div>
</body></html>""",
        f"https://www.example.org/node/{scene.rng.randint(100, 9999)}",
    )


def wordpress_union(scene: Scene) -> Page:
    """A union's WordPress: months in English, an author's box, buttons, comments with days."""
    comment = numeric(scene.day + timedelta(days=2))
    related = others(scene, 3, '<article><h3><a href="{2}">{1}</a></h3><time>{0}</time></article>')
    return Page(
        f"""<!DOCTYPE html><html lang="en-US"><head><title>{scene.title} &#8211; Verband der
Beispiele e. V.</title></head><body class="single-post"><header class="site-header"><p
class="site-title"><a href="/">Verband der Beispiele e. V.</a></p></header><main><article
class="post"><header class="entry-header"><div class="cat-links"><a href="/c">Allgemein</a></div><h1
class="entry-title">{scene.title}</h1><div class="entry-meta"><span class="posted-on">Posted on <a
href="#">{english(scene.day)}</a></span> <span class="byline"> by <a href="/a">presse</a></span>
</div></header><div class="entry-content">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}
<div class="sharedaddy"><h3>Teilen mit:</h3>{SHARE}</div><div class="jp-relatedposts"><h3>Ähnliche
Beiträge</h3>{related}</div></div><div class="author-box"><h4>Über presse</h4><p>Hier schreibt die
Pressestelle des Verbandes über alles, was die Mitglieder bewegt.</p></div></article><div
id="comments"><h2>Ein Gedanke zu „{scene.title}“</h2><ol><li><cite>Karl</cite> sagt:
<a href="#c1">{comment} um 17:12</a><p>Das wurde auch Zeit, vielen Dank für die Information an
alle Mitglieder im Bezirk!</p></li></ol></div></main></body></html>""",
        f"https://www.example.org/?p={scene.rng.randint(100, 9999)}",
    )


def association(scene: Scene) -> Page:
    """A club's site: month abbreviated in German, share buttons before the text, a sponsor's box."""
    return Page(
        f"""<!DOCTYPE html><html><head><title>{scene.title}</title></head><body><div class="top">
<a href="/">Kreissportbund Musterau</a></div><div class="box"><h4>Unser Partner</h4><p>Die Sparkasse
Musterau ist seit 1999 verlässlicher Partner des Sports in der ganzen Region und darüber hinaus.</p>
</div><div class="news"><div class="meta">{abbreviated(scene.day)} | Kategorie: Verband | Autor: J.
Beispiel</div>{SHARE}<h2>{scene.title}</h2>{listed(scene, "<div>{}</div>", "<div><b>{}</b></div>")}
<div class="pager"><a href="/v">« vorherige Meldung</a> <a href="/n">nächste Meldung »</a></div></div>
<div>Copyright 1999-{scene.day.year + 1} Kreissportbund Musterau</div></body></html>""",
        f"https://www.example.org/news.php?newsid={scene.rng.randint(10, 99)}",
    )


CMS_HAND = (
    tt_news,
    site_builder,
    contao,
    plone,
    sharepoint,
    liferay,
    drupal,
    wordpress_union,
    association,
)
