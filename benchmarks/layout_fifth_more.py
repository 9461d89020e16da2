"""A fifth set, second half: Joomla, Plone, SharePoint, city systems, static sites and old tables."""

from __future__ import annotations

from html import escape

from benchmarks.layout_hand_parts import (
    abbreviated,
    dates,
    flow,
    listed,
    loose,
    number,
    others,
    overline,
)
from benchmarks.layout_parts import (
    CAPTION,
    COOKIES,
    FOOT,
    Page,
    Scene,
    long,
    menu,
    numeric,
    weekday,
)


def joomla(scene: Scene) -> Page:
    """Joomla: the menu's heading as h1, the article's as h2, details as a list, hits, neighbours."""
    return Page(
        f"""<!DOCTYPE html><html lang="de-de"><head><title>{scene.title}</title><meta name="generator" content="Joomla!
- Open Source Content Management"></head><body class="site com_content view-article"><ul class="nav menu">
{menu()}</ul><main id="content"><div class="item-page" itemscope itemtype="https://schema.org/Article"><div
class="page-header"><h1>Pressemitteilungen</h1></div><div class="page-header"><h2 itemprop="headline">
{scene.title}</h2></div><dl class="article-info muted"><dt class="article-info-term">Details</dt><dd
class="createdby">Geschrieben von: <span itemprop="name">Super User</span></dd><dd class="category-name">
Kategorie: <a href="/p">Presse</a></dd><dd class="published"><span class="icon-calendar"></span><time
datetime="{scene.day.isoformat()}T10:22:31+00:00" itemprop="datePublished">Veröffentlicht: {long(scene.day)}
</time></dd><dd class="hits">Zugriffe: {scene.rng.randint(99, 4000)}</dd></dl><div itemprop="articleBody">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><ul class="pager pagenav"><li class="previous"><a href="/a">
Zurück</a></li><li class="next"><a href="/b">Weiter</a></li></ul></div></main><div class="moduletable"><h3>
Meistgelesen</h3><ul>{others(scene, 4, '<li><a href="{2}">{1}</a></li>')}</ul></div></body></html>""",
        f"https://www.example.org/index.php/presse/{scene.rng.randint(10, 999)}-{scene.slug()}",
    )


def plone(scene: Scene) -> Page:
    """Plone: the byline tells of the publication and of the change, a description as the lead."""
    body = listed(scene, "<p>{}</p>", "<h2>{}</h2>")
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} — {scene.site}</title></head><body
class="template-newsitem_view portaltype-news-item"><div id="visual-portal-wrapper"><ul id="portal-globalnav">
{menu()}</ul><div id="portal-breadcrumbs">Sie sind hier: <a href="/">Startseite</a> / <a href="/n">Nachrichten
</a> / <span>{scene.title}</span></div><div id="content"><h1 id="parent-fieldname-title"
class="documentFirstHeading">{scene.title}</h1><div class="documentByLine" id="plone-document-byline"><span
class="documentAuthor">erstellt von <a href="/author/x">rbeispiel</a> — </span><span
class="documentPublished"><span>veröffentlicht</span> {numeric(scene.day)} 13:05, </span><span
class="documentModified"><span>zuletzt verändert:</span> {numeric(scene.later())} 09:41</span></div><div
class="newsImageContainer"><img src="x"><p class="discreet">{CAPTION}</p></div><div
id="parent-fieldname-text">{body}</div><div class="documentActions"><ul><li><a href="#">Artikel drucken</a></li>
</ul></div></div><div class="portletNews"><dl><dt>Nachrichten</dt>
{others(scene, 3, '<dd><a href="{2}">{1}</a><span class="portletItemDetails">{0}</span></dd>')}</dl></div></div>
{FOOT}</body></html>""",
        f"https://www.example.org/nachrichten/{scene.slug()}",
    )


def sharepoint(scene: Scene) -> Page:
    """SharePoint's publishing page: the title in a control, the article's date by label, web parts."""
    text = flow(
        scene,
        '<p class="ms-rteElement-P">\u200b{}</p>',
        '<h3 class="ms-rteElement-H3">{}</h3>',
        "<ul><li>{}</li></ul>",
    )
    return Page(
        f"""<!DOCTYPE html><html xmlns:o="urn:schemas-microsoft-com:office:office" lang="de-DE"><head><title>
	{scene.title}
</title></head><body><form id="aspnetForm"><div id="s4-workspace"><div id="ms-breadcrumb"><a href="/">
{scene.site}</a> &gt; <a href="/Presse">Presse</a></div><div id="DeltaPlaceHolderMain"><div
class="article article-left"><h1 id="ctl00_Title">{scene.title}</h1><div class="captioned-image"><div
class="caption">{CAPTION}</div></div><div class="article-header"><div class="date-line"><span
class="label">Artikeldatum:</span> {numeric(scene.day)}</div><div class="by-line">Stabsstelle Presse</div></div>
<div class="article-content"><div id="ctl00_RichHtmlField" class="ms-rtestate-field">{text}</div></div></div><div
class="ms-webpart-zone"><div class="ms-webpart-chrome-title"><h2>Weitere Nachrichten</h2></div><ul
class="cbq-layout-main">{others(scene, 4, '<li><a href="{2}">{1}</a></li>')}</ul></div></div></div></form></body>
</html>""",
        f"https://www.example.org/Presse/Seiten/{scene.slug()[:30]}.aspx",
    )


def imperia(scene: Scene) -> Page:
    """Imperia of a city: department before the title, day in brackets at the end of the text."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><title>{scene.site} |
Presseservice | {scene.title}</title></head><body><a name="top"></a><div id="kopf"><a href="/">{scene.site}</a>
</div><div id="navi"><ul>{menu()}</ul></div><div id="inhalt"><p class="rubrik">Presseservice</p><h2>{scene.title}
</h2>{flow(scene, "<p>{}</p>", "<p><strong>{}</strong></p>", "<ul><li>{}</li></ul>")}<p class="datum">
({numeric(scene.day)})</p><p><a href="#top">nach oben</a> <a href="javascript:print()">Seite drucken</a></p>
</div><div id="rechts"><h3>Kontakt</h3><p>{scene.contact()}</p></div><div id="fuss">&copy; {scene.site}</div>
</body></html>""",
        f"https://www.example.org/presse/archiv/{scene.day:%Y%m}/{scene.rng.randint(10000, 99999)}.php",
        "iso-8859-1",
    )


def sixcms(scene: Scene) -> Page:
    """SixCMS: day and house in a small line over a title of class, text in one cell by breaks."""
    return Page(
        f"""<!DOCTYPE html><html><head><title>Pressemitteilungen :: {scene.site}</title></head><body><div
class="bb-head"><a href="sixcms/detail.php?id=1">Home</a></div><div class="bb-nav"><ul>{menu()}</ul></div><div
class="bb-main"><div class="bb-path">Presse &raquo; Pressemitteilungen</div><div
class="bb-dat">{numeric(scene.day)} &middot; {scene.site}</div><div class="bb-ueberschrift">{scene.title}</div><div
class="bb-text">{scene.body("br")}</div><div class="bb-back"><a href="javascript:history.back()">zur
Übersicht</a></div></div><div class="bb-serv"><b>Service</b><br><a href="/nl">Newsletter</a><br><a
href="/rss">RSS</a></div></body></html>""",
        f"https://www.example.org/sixcms/detail.php/bb1.c.{scene.rng.randint(10**5, 10**6)}.de",
    )


def liferay(scene: Scene) -> Page:
    """Liferay: portlets, the page's own h1 hidden, the title as h2, day and reading aids after it."""
    return Page(
        f"""<!DOCTYPE html><html lang="de-DE"><head><title>{scene.title} - {scene.site}</title></head><body
class="controls-visible yui3-skin-sam guest-site"><div id="wrapper"><header id="banner"><h1
class="sr-only">Pressemitteilung - {scene.site}</h1><nav>{menu("span")}</nav></header><section id="content"><div
class="portlet-boundary portlet-asset-publisher"><section class="portlet"><div
class="portlet-content-container"><div class="asset-full-content"><div class="asset-content"><div
class="journal-content-article" data-analytics-asset-type="web-content"><div class="pm"><h2
class="pm__titel">{scene.title}</h2><div class="pm__datum">{weekday(scene.day)}</div><div class="pm__tools"><a
href="#">Drucken</a> <a href="#">Vorlesen</a></div><div class="pm__text">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div class="pm__kontakt"><h3>Ihr Kontakt</h3><p>
{scene.contact()}</p></div></div></div></div></div></div></section></div></section><footer>{FOOT}</footer></div>
</body></html>""",
        f"https://www.example.org/web/guest/presse/-/asset_publisher/aBc/content/{scene.slug()}",
    )


def coremedia(scene: Scene) -> Page:
    """CoreMedia: a hero with picture and credit, day and topic as tags, boxes inside the text's column."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title}</title><meta property="og:title"
content="{scene.title}"><meta property="og:type" content="article"><meta property="article:modified_time"
content="{scene.later().isoformat()}"></head><body>{COOKIES}<header class="cm-header">{menu("span")}</header><main>
<article class="cm-article"><div class="cm-hero"><img src="x"><small class="cm-copyright">Bild: © Rike Beispiel
</small><div class="cm-hero__box"><h1 class="cm-hero__headline">{scene.title}</h1></div></div><div
class="cm-article__facts"><span class="cm-tag">{overline(scene)}</span><span class="cm-date">
{long(scene.day)}</span></div><div class="cm-article__text cm-richtext">
{listed(scene, '<p class="p">{}</p>', '<h2 class="h2">{}</h2>', '<ul class="ul">{}</ul>')}</div><div
class="cm-box"><h2>Zum Herunterladen</h2><a href="/blob/1.pdf">Pressemitteilung (PDF)</a></div></article><section
class="cm-related"><h2>Mehr zum Thema</h2>
{others(scene, 3, '<div class="cm-teaser"><span>{0}</span><h3><a href="{2}">{1}</a></h3></div>')}</section></main>
<footer>{FOOT}</footer></body></html>""",
        f"https://www.example.org/presse/pressemitteilungen/{scene.slug()}-{scene.rng.randint(10**5, 10**6)}",
    )


def sitepark(scene: Scene) -> Page:
    """A city's content server: sections of their own, day in the article's header, social links."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | {scene.site}</title></head><body><div
class="SP-Wrapper"><div class="SP-Header"><a class="SP-Logo" href="/">{scene.site}</a></div><div
class="SP-Navigation"><ul>{menu()}</ul></div><div class="SP-Breadcrumb"><ul><li><a href="/">Start</a></li><li>
<a href="/r">Rathaus</a></li></ul></div><div class="SP-Content"><article class="SP-Article"><header
class="SP-ArticleHeader"><div class="SP-ArticleHeader__kicker">{overline(scene)}</div><h1
class="SP-Headline--article">{scene.title}</h1><div class="SP-ArticleHeader__date"><time
datetime="{scene.day.isoformat()}">{long(scene.day)}</time></div></header><section
class="SP-Section SP-Text">{listed(scene, '<p class="SP-Paragraph">{}</p>', "<h3>{}</h3>")}</section><section
class="SP-Section SP-Image"><figure><img src="x"><figcaption>{CAPTION}</figcaption></figure></section></article>
<div class="SP-Social"><h2 class="SP-Headline">Folgen Sie uns</h2><ul><li><a href="#">Facebook</a></li></ul></div>
</div><footer class="SP-Footer">{FOOT}</footer></div></body></html>""",
        f"https://www.example.org/rathaus/aktuelles/{scene.slug()}.php",
    )


def nolis(scene: Scene) -> Page:
    """A town's page by a maker of council software: a box with the day, a map of pages, the change."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Samtgemeinde Musterau</title></head><body
class="page news"><div id="nolis_header"><form><input value="Suchbegriff"></form></div><div
id="nolis_nav"><ul>{menu()}</ul></div><div id="nolis_content_site"><div class="nolis_content_block"><h1
class="news_headline">{scene.title}</h1><p class="news_date">Meldung vom {numeric(scene.day)}</p><div
class="news_text">{flow(scene, "<p>{}</p>", "<p><strong>{}</strong></p>", "<ul><li>{}</li></ul>")}</div><div
class="news_author"><em>Autor: Pressestelle</em></div></div><div class="nolis_back"><a href="/news">zurück zur
Übersicht</a></div><p class="last_change">Letzte Änderung: {numeric(scene.later())}</p></div><div
id="nolis_right"><h3>Öffnungszeiten</h3><p>Mo-Fr 8.00 bis 12.00 Uhr, Do 14.00 bis 18.00 Uhr</p><h3>Veranstaltungen
</h3>{dates(scene, 4, "<p><b>{}</b> {}</p>")}</div>{FOOT}</body></html>""",
        f"https://www.example.org/portal/meldungen/{scene.slug()}-{scene.rng.randint(10**8, 10**9)}-20{scene.rng.randint(100, 999)}.html",
    )


def advantic(scene: Scene) -> Page:
    """A county's portal: the day before a title of several marks, text elements, a page's own number."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site} / {scene.title}</title></head><body><div
id="allouter"><div id="kopfbereich"><a href="/">{scene.site}</a><div class="hilfsnavi"><a href="/k">Kontakt</a>
</div></div><div id="menuLeft"><ul>{menu()}</ul></div><div id="inhaltsbereich"><div class="sn_path">Aktuelles /
Pressearchiv</div><div class="news_datum">{numeric(scene.day)}</div><h2 class="ueberschrift"><span>{scene.title}
</span></h2><div class="news_einleitung"></div>
{listed(scene, '<div class="text_element"><p>{}</p></div>', '<div class="text_element"><h3>{}</h3></div>')}<div
class="element_bild"><img src="x"><span class="bildunterschrift">{CAPTION}</span></div><div class="pm_kontakt"><p>
{scene.contact()}</p></div></div><div id="fussbereich"><a href="/i">Impressum</a> | Seite 2.1417</div></div></body>
</html>""",
        f"https://www.example.org/index.php?La=1&object=tx,2.{scene.rng.randint(100, 9999)}.1&kat=&kuo=2&sub=0",
    )


def hugo(scene: Scene) -> Page:
    """A static site of an institute: front matter shown as words between points, headings with anchors."""
    body = listed(scene, "<p>{}</p>", '<h2 id="x">{} <a class="anchor" href="#x">#</a></h2>')
    return Page(
        f"""<!DOCTYPE html><html lang="de-DE"><head><title>{scene.title} :: Institut für Wege</title><meta
property="article:published_time" content="{scene.day.isoformat()}T00:00:00Z"><meta property="og:title"
content="{scene.title}"></head><body class="list single"><header><a href="/">Institut für Wege</a><nav>
{menu("span")}</nav></header><main class="main"><article class="post-single"><header class="post-header"><h1
class="post-title entry-hint-parent">{scene.title}</h1><div class="post-meta"><span
title="{scene.day.isoformat()} 00:00:00 +0000 UTC">{long(scene.day)}</span>&nbsp;·&nbsp;3 Minuten&nbsp;·&nbsp;
Pressestelle</div></header><div class="post-content">{body}</div><footer class="post-footer"><ul
class="post-tags"><li><a href="/t/verkehr">Verkehr</a></li></ul></footer></article></main><footer
class="footer"><span>&copy; {scene.later().year} Institut für Wege</span> Powered by Hugo</footer></body></html>""",
        f"https://www.example.org/presse/{scene.day.year}/{scene.slug()}/",
    )


def table_2003(scene: Scene) -> Page:
    """Tables in tables with fonts: an authority of 2003, number and day in the line over the title."""
    rows = flow(
        scene,
        '<p align="justify"><font face="Arial" size="2">{}</font></p>',
        '<p><font face="Arial" size="2"><b>{}</b></font></p>',
        '<li><font face="Arial" size="2">{}</font></li>',
    )
    links = "".join(
        f'<tr><td><a href="{n}.htm"><font size="1">Seite {n}</font></a></td></tr>' for n in range(6)
    )
    return Page(
        f"""<HTML><HEAD><TITLE>Pressemitteilung</TITLE></HEAD><BODY BGCOLOR="#FFFFFF" TEXT="#000000"><TABLE
WIDTH="760" BORDER="0"><TR><TD COLSPAN="3"><IMG SRC="kopf.gif" ALT="{scene.site}"></TD></TR><TR VALIGN="top"><TD
WIDTH="140" BGCOLOR="#DDDDEE"><TABLE>{links}</TABLE></TD><TD WIDTH="480"><P><FONT FACE="Arial" SIZE="1">
Pressemitteilung Nr. {number(scene)} vom {loose(scene.day)}</FONT></P><P><FONT FACE="Arial" SIZE="4"><B>
{scene.title}</B></FONT></P>{rows}<P><FONT FACE="Arial" SIZE="1">Verantwortlich:<BR>{scene.contact()}</FONT></P>
</TD><TD WIDTH="140"><FONT SIZE="1">Suche</FONT></TD></TR></TABLE></BODY></HTML>""",
        f"http://www.example.org/presse/pm{scene.rng.randint(1, 199):03}.htm",
        "iso-8859-1",
    )


def association(scene: Scene) -> Page:
    """An association: place and day as the text's first line, the title between, a note on the house."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Städteverband Ostmark e.V.</title></head><body>
<div class="topbar"><a href="/mitglied">Mitglied werden</a></div><nav><ul>{menu()}</ul></nav><div class="content"><div
class="subnav"><a href="/presse">Presse</a><a href="/presse/archiv">Pressearchiv</a></div><div class="main"><h3>
Pressemitteilung</h3><p class="ort">Neuenquell, {long(scene.day)}</p><h1>{scene.title}</h1>
{listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")}<hr><p class="boiler"><em>Der Städteverband Ostmark
vertritt {escape("124")} Städte und Gemeinden.</em></p><p>Pressekontakt: Rike Beispiel, Telefon 0999 555-0,
presse@example.org</p></div><div class="side"><h4>Positionspapiere</h4><ul><li><a href="/p1">Wohnen
({abbreviated(scene.later())})</a></li></ul></div></div>{FOOT}</body></html>""",
        f"https://www.example.org/presse/pm/{scene.slug()}.html",
    )


FIFTH_MORE = (
    joomla,
    plone,
    sharepoint,
    imperia,
    sixcms,
    liferay,
    coremedia,
    sitepark,
    nolis,
    advantic,
    hugo,
    table_2003,
    association,
)
