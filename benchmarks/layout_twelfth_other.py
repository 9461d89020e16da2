"""A twelfth set, third part: ministries, towns, police and courts on the systems they had in their year."""

from __future__ import annotations

from benchmarks.layout_hand_parts import dates, listed, number, others, overline, subtitle
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


def builder_facts(scene: Scene) -> Page:
    """A federal ministry on the builder of 2014: hidden headings for readers by ear, facts as a list below h1."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>BMWB - Pressemitteilungen - {scene.title}</title><meta
name="DC.Creator" content="Bundesministerium für Wege"><meta name="DC.Title" content="{scene.title}"></head><body
class="gsb startseite js-off"><div id="wrapperOuter"><h1 class="aural">Bundesministerium für Wege</h1><h2
class="aural">Navigation und Service</h2><ul id="navServiceMeta">{menu()}</ul><div id="breadcrumb"><p class="aural">Sie
sind hier:</p><ol><li><a href="/DE/Home">Startseite</a></li><li><a href="/DE/Presse">Presse</a></li><li><strong>
{scene.title}</strong></li></ol></div><div id="content" class="content"><div id="main"><h1 class="isFirstInSlot">
{scene.title}</h1><dl class="docData"><dt>Typ:</dt><dd>Pressemitteilung</dd><dt>Datum:</dt><dd>{numeric(scene.day)}</dd>
<dt>Nr.:</dt><dd>{number(scene)}</dd></dl><div class="picture right"><img src="/SharedDocs/Bilder/x.jpg" alt=""><p
class="picture-caption">{CAPTION} <span class="source">Quelle: BMWB</span></p></div>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}
</div><div id="supplement"><h2>Zusatzinformationen</h2><div class="teaser"><h3>Kontakt</h3><p>{scene.contact()}</p></div>
<div class="teaser"><h3>Weitere Meldungen</h3>{others(scene, 3, '<p><a href="{2}">{1}</a> <em>{0}</em></p>')}</div></div>
</div><div id="footer"><p>© Bundesministerium für Wege</p></div></div></body></html>""",
        f"https://www.bmwb.example/SharedDocs/Pressemitteilungen/DE/{scene.day:%Y/%m/%d}-{scene.slug()[:22]}.html",
    )


def town_nolis(scene: Scene) -> Page:
    """A small town on NOLIS, 2020: the day in front of the text after the picture, service boxes on both sides."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} / Stadt Neuenquell</title><meta property="og:title"
content="{scene.title}"><meta property="og:site_name" content="Stadt Neuenquell"></head><body class="portal">{COOKIES}
<header><a class="logo" href="/"><img src="/wappen.svg" alt="Stadt Neuenquell"></a><nav><ul class="nlk_nav">{menu()}</ul>
</nav></header><p class="sie_sind_hier"><a href="/">Startseite</a> &raquo; <a href="/meldungen">Aktuelle Meldungen</a></p>
<section class="nolis_content"><article id="meldung"><h1 class="titel">{scene.title}</h1><figure class="meldung_bild"><img
src="/bilder/900_x.jpg" alt=""><figcaption>{CAPTION} &copy; Stadt Neuenquell</figcaption></figure><p class="datum">
{numeric(scene.day)}</p><div class="meldung_text">{scene.body()}</div><p class="zurueck"><a href="javascript:history.back()">
zurück</a> <a href="#" onclick="window.print()">drucken</a></p></article></section><aside><div class="box"><h3>Kontakt</h3><p>{scene.contact()}</p></div><div class="box"><h3>Veranstaltungen</h3>
{dates(scene, 3, "<p><b>{}</b> {}</p>")}</div><div class="box"><h3>Öffnungszeiten</h3><p>Mo - Fr 8.00 - 12.00 Uhr, Do
auch nachmittags</p></div></aside><footer>{FOOT}</footer></body></html>""",
        f"https://www.neuenquell.example/portal/meldungen/{scene.slug()}-90000{scene.rng.randint(1000, 9999)}-22110.html",
    )


def town_ikiss(scene: Scene) -> Page:
    """A town on iKISS, 2012: the address is all numbers, day right of a small headline, the title in h2."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml"><head>
<title>{scene.title} / Stadt Hohenbach</title><meta name="generator" content="IKISS"></head><body><div id="seite"><div
id="kopf"><h1><a href="/">Stadt Hohenbach</a></h1><form action="/suche"><label>Suchbegriff</label><input name="q"/></form>
</div><div id="navi"><ul>{menu()}<li class="aktiv"><a href="/p">Pressemitteilungen</a><ul><li><a href="/p/a">Archiv</a></li>
<li><a href="/p/b">Amtsblatt</a></li></ul></li></ul></div><div id="inhalt"><div class="seitenpfad">Rathaus &gt; Aktuelles
&gt; Pressemitteilungen</div><div class="detail"><div class="detail_kopf"><span class="rubrik">{overline(scene)}</span><span
class="datum rechts">{numeric(scene.day)}</span></div><h2>{scene.title}</h2><div class="text">{scene.body("br")}</div><div
class="autor">Autor: Pressestelle</div></div><p><a href="#oben">nach oben</a> | <a href="?print=1">Druckversion</a></p></div>
<div id="rechts"><h3>Aktuelle Meldungen</h3>{others(scene, 4, '<div class="kurz">{0}<br/><a href="{2}">{1}</a></div>')}</div>
<div id="fuss">Stadt Hohenbach, Rathausplatz 1, Tel. 01234 / 56-0</div></div></body></html>""",
        f"http://www.hohenbach.example/index.phtml?La=1&mNavID=1.{scene.rng.randint(10, 99)}&object=tx|1.{scene.rng.randint(100, 9999)}.1&sub=0",
    )


def police_wire(scene: Scene) -> Page:
    """A police headquarters on a wire's portal, 2019: day and hour in a line, the agency's mark opens the text."""
    clock = f"{scene.rng.randint(7, 19):02}:{scene.rng.randint(0, 59):02}"
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Blaulichtportal</title><meta property="og:title"
content="{scene.title}"><meta property="og:type" content="article"></head><body><header class="top-bar"><a href="/">
Blaulichtportal</a><nav class="main-nav"><a href="/blaulicht/">Blaulicht</a><a href="/blaulicht/regionen">Regionen</a><a
href="/blaulicht/feuerwehren">Feuerwehren</a><a href="/abo">Abonnieren</a></nav></header><div class="row"><article
class="story col eight"><div class="card"><p class="date">{numeric(scene.day)} – {clock}</p><p class="customer"><a
href="/blaulicht/nr/1234">Polizeipräsidium Musterau</a></p><h1>{scene.title}</h1><ul class="story-share"><li>Teilen</li><li>
Merken</li></ul><p><i>Musterau (ots)</i></p>{scene.body()}<p class="contact-headline">Rückfragen bitte an:</p><p
class="contact-text">{scene.contact()}</p><p class="originator">Original-Content von: Polizeipräsidium Musterau, übermittelt
durch das Blaulichtportal</p></div></article><aside class="col four"><h2>Weitere Meldungen: Polizeipräsidium Musterau</h2>
<ul class="article-list">{others(scene, 5, '<li><div class="news-meta">{0} – 11:02</div><h3><a href="{2}">{1}</a></h3></li>')}
</ul></aside></div><footer>{FOOT}</footer></body></html>""",
        f"https://www.blaulichtportal.example/blaulicht/pm/{scene.rng.randint(1000, 99999)}/{scene.rng.randint(1000000, 5999999)}",
    )


def higher_court(scene: Scene) -> Page:
    """A higher regional court on a state's shared site, 2016: the kind and its day are one line in h2, years aside."""
    years = "".join(f'<li><a href="/p/{year}">{year}</a></li>' for year in range(2011, 2017))
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Oberlandesgericht Musterau: {scene.title}</title><meta
name="keywords" content="Justiz, Gericht, Oberlandesgericht"></head><body><p class="unsichtbar"><a href="#inhalt">Zum Inhalt
springen</a></p><div id="header"><img src="/logo.png" alt="Oberlandesgericht Musterau"></div><div id="navigation"><ul><li><a
href="/wir">Wir über uns</a></li><li><a href="/aufgaben">Aufgaben</a></li><li class="offen"><a href="/presse">Presse</a><ul>
{years}</ul></li><li><a href="/karriere">Ausbildung</a></li></ul></div><div id="inhalt"><h1>{scene.title}</h1><h2>
Pressemitteilung vom {long(scene.day)}</h2><div class="absatz">{listed(scene, "<p>{}</p>", "<p><b>{}</b></p>")}</div><div
class="absatz"><p>Für Fragen, Kommentare und Anregungen steht Ihnen zur Verfügung: <a href="mailto:p@olg.example">
Pressestelle</a></p></div></div><div id="spalte3"><h3>Zeugenschutz</h3><p>Hinweise für Zeuginnen und Zeugen finden Sie
hier.</p></div></body></html>""",
        f"http://www.olg-musterau.example/behoerde/presse/archiv/{scene.day.year}/{scene.rng.randint(1, 60):02}_{scene.day:%d_%m}/index.php",
    )


def ministry_fiona(scene: Scene) -> Page:
    """A state's ministry on Infopark, 2009: day and overline above the title, subtitle behind it, portal's menus."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html><head><title>Ministerium für Wege -
{scene.title}</title><meta name="DC.Date" content="{scene.day.isoformat()}"></head><body><div id="page"><div id="head"><ul
class="portal"><li><a href="/land">Das Land</a></li><li><a href="/regierung">Landesregierung</a></li></ul><div class="h1">
Ministerium für Wege</div></div><div id="menu_left"><ul>{menu()}</ul></div><div id="center"><div class="path">Sie befinden
sich hier: <a href="/s/1">Presse</a> &#187; Pressemitteilungen</div><div class="press"><p class="kicker">
{numeric(scene.day)} | {overline(scene)}</p><h2 class="headline">{scene.title}</h2><p class="subheadline">{subtitle(scene)}</p>
<div class="xhtml">{scene.body("div")}</div><p class="source">Quelle: Ministerium für Wege</p></div><div class="tools">
{SHARE}</div></div><div id="menu_right"><div class="box"><div class="boxhead">Pressekontakt</div><div class="boxbody">
{scene.contact()}</div></div><div class="box"><div class="boxhead">Termine</div><div class="boxbody">
{dates(scene, 3, "<p>{}: {}</p>")}</div></div></div><div id="foot">Letzte Änderung: {numeric(scene.later())}</div></div></body></html>""",
        f"http://www.wege.ostmark.example/de/meldungen/{scene.rng.randint(10000, 299999)}.html?referer={scene.rng.randint(1000, 9999)}",
    )


def police_numbered(scene: Scene) -> Page:
    """A southern police headquarters, 2017: day and office over the title, other days' reports by number below."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Polizei Ostmark - {scene.title}</title><meta
name="description" content="Polizei Ostmark"><meta name="robots" content="index,follow"></head><body id="pp-detail"><div
class="bp-header"><a href="/"><img src="/stern.png" alt="Die Polizei Ostmark"></a><ul class="bp-nav">{menu()}</ul></div><div
class="bp-breadcrumb"><a href="/polizei/">Wir über uns</a> &gt; <a href="/polizei/pp">PP Musterau</a> &gt; Pressemeldungen</div><div class="container"><div class="bp-textblock-image"><div class="bp-date">{numeric(scene.day)}, Polizeipräsidium Musterau</div>
<h1>{scene.title}</h1><div class="bp-text">{scene.body("br")}</div></div><div class="bp-contact"><h2>Medienkontakt</h2><p>
{scene.contact()}</p><p>Diese Rufnummer ist nur für Medienvertreter. Hinweise nimmt jede Dienststelle entgegen.</p></div><div
class="bp-more"><h2>Weitere Meldungen</h2>{others(scene, 4, '<p>{0}, PP Musterau<br><a href="{2}">{1}</a></p>')}</div></div>
<div class="bp-footer"><h2>Notruf 110</h2><p>In Notfällen wählen Sie bitte immer 110.</p>{FOOT}</div></body></html>""",
        f"https://www.polizei.ostmark.example/aktuelles/pressemitteilungen/{scene.rng.randint(1000, 99999):06}/index.html",
    )


def town_joomla(scene: Scene) -> Page:
    """A town on Joomla, 2010: the title in a heading cell, first made and last changed in cells, print icons."""
    made = f"{weekday(scene.day).replace(', ', ', den ')} um {scene.rng.randint(8, 16):02}:31 Uhr"
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xml:lang="de-de"><head><title>{scene.title}
</title><meta name="generator" content="Joomla! 1.5 - Open Source Content Management"/></head><body><div id="wrapper"><div
id="topmenu"><ul class="menu-nav">{menu()}</ul></div><div id="left"><div class="moduletable"><h3>Hauptmenü</h3><ul
class="menu"><li class="item3"><a href="/1"><span>Stadtrat</span></a></li><li class="item4"><a href="/2"><span>Satzungen</span></a></li></ul></div><div class="moduletable"><h3>Wer ist online</h3>Wir haben 7 Gäste online</div></div><div id="main"><span
class="breadcrumbs pathway">Startseite <img src="arrow.png" alt=""/> Aktuelles</span><table class="contentpaneopen"><tr><td
class="contentheading" width="100%">{scene.title}</td><td align="right" class="buttonheading"><a href="?print=1"><img
src="printButton.png" alt="Drucken"/></a></td><td class="buttonheading"><a href="?tmpl=mail"><img src="emailButton.png"
alt="E-Mail"/></a></td></tr></table><table class="contentpaneopen"><tr><td valign="top"><span class="small">Geschrieben von:
Hauptamt</span></td></tr><tr><td valign="top" class="createdate">{made}</td></tr><tr><td valign="top">{scene.body()}</td></tr>
<tr><td class="modifydate">Zuletzt aktualisiert am {weekday(scene.later())}</td></tr></table><span
class="article_separator">&nbsp;</span></div><div id="right"><h3>Neueste Nachrichten</h3><ul class="latestnews">
{others(scene, 5, '<li><a href="{2}">{1}</a></li>')}</ul></div><div id="footer">Powered by Joomla!</div></div></body></html>""",
        f"http://www.stadt-hohenbach.example/index.php?option=com_content&view=article&id={scene.rng.randint(20, 900)}:{scene.slug()}&catid=1:aktuelles&Itemid=50",
    )


def town_contao(scene: Scene) -> Page:
    """A spa town on Contao, 2019: a reader's module, the day with the author, text elements, gallery and back link."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8"><title>{scene.title} - Bad Neuenquell</title><base
href="https://www.bad-neuenquell.example/"><meta name="generator" content="Contao Open Source CMS"></head><body id="top"
class="win chrome"><div id="wrapper"><header id="header"><div class="inside"><nav class="mod_navigation block"><ul
class="level_1">{menu()}</ul></nav></div></header><div id="container"><main id="main"><div class="inside"><div
class="mod_breadcrumb block"><ul><li><a href="./">Start</a></li><li class="active last">Aktuelles im Detail</li></ul></div><div
class="mod_newsreader block"><div class="layout_full block"><h1>{scene.title}</h1><p class="info"><time
datetime="{scene.day.isoformat()}T09:15:00+02:00">{numeric(scene.day)} 09:15</time> von Rike Beispiel</p><div
class="ce_text block">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div class="ce_gallery block"><ul class="cols_4"><li><figure
class="image_container"><img src="files/1.jpg" alt=""><figcaption class="caption">{CAPTION}</figcaption></figure></li></ul></div></div><p class="back"><a href="javascript:history.go(-1)" title="Zurück">Zurück</a></p></div></div></main><aside id="right"><div
class="mod_eventlist block"><h2>Veranstaltungen</h2>{dates(scene, 4, '<div class="event"><time>{}</time> <a href="e">{}</a></div>')}
</div></aside></div><footer id="footer">{FOOT}</footer></div></body></html>""",
        f"https://www.bad-neuenquell.example/aktuelles-detail/{scene.slug()}.html",
    )


def court_fonts(scene: Scene) -> Page:
    """An administrative court of 2004, by hand: fonts and rules, place and day right, number left, title centred."""
    return Page(
        f"""<html><head><title>Verwaltungsgericht Musterau - Presse</title></head><body bgcolor="#FFFFFF" link="#003366"><table
width="760" border="0" cellpadding="4"><tr><td width="150" valign="top" bgcolor="#DDE4EE"><font face="Arial" size="2"><a
href="index.htm">Startseite</a><br><a href="aufbau.htm">Aufbau</a><br><a href="gvp.htm">Gesch&auml;ftsverteilung</a><br><a
href="termine.htm">Sitzungen</a><br><a href="presse.htm">Presse</a><br><a href="anfahrt.htm">Anfahrt</a></font></td><td
valign="top"><font face="Arial" size="4"><b>Verwaltungsgericht Musterau</b></font><hr noshade size="1"><table width="100%"><tr><td>
<font face="Arial" size="2">Pressemitteilung Nr. {number(scene)}</font></td><td align="right"><font face="Arial" size="2">Musterau,
den {long(scene.day)}</font></td></tr></table><p align="center"><font face="Arial" size="3"><b>{scene.title}</b></font></p><font
face="Arial" size="2">{scene.body()}</font><hr noshade size="1"><p><font face="Arial" size="1">Pressesprecher: {scene.contact(", ")}
</font></p><p align="center"><font face="Arial" size="1"><a href="presse.htm">zur&uuml;ck</a></font></p></td></tr></table></body></html>""",
        f"http://www.vg-musterau.example/presse/pm{scene.rng.randint(1, 60):02}-{scene.day:%y}.htm",
    )


def parliament_drupal(scene: Scene) -> Page:
    """A state parliament on Drupal 7, 2014: fields with labels, the day in a span, the plenary's dates in a block."""
    return Page(
        f"""<!DOCTYPE html><html lang="de" dir="ltr"><head><title>{scene.title} | Landtag Ostmark</title><link rel="canonical"
href="/presse/{scene.slug()}"><meta name="Generator" content="Drupal 7 (http://drupal.org)"></head><body
class="html not-front not-logged-in two-sidebars page-node node-type-pressemitteilung"><div id="skip-link"><a
href="#main-content">Direkt zum Inhalt</a></div><div id="header"><div id="site-name"><strong><a href="/">Landtag Ostmark</a></strong></div><ul class="links main-menu">{menu()}</ul></div><div class="breadcrumb"><a href="/">Startseite</a> » <a
href="/presse">Presse</a></div><div id="content"><a id="main-content"></a><h1 class="title" id="page-title">{scene.title}</h1><div
id="node-{scene.rng.randint(100, 9999)}" class="node node-pressemitteilung clearfix"><div class="content"><div
class="field field-name-field-nummer field-label-inline"><div class="field-label">Nummer:&nbsp;</div><div class="field-items"><div
class="field-item even">{number(scene)}</div></div></div><div class="field field-name-field-datum field-label-inline"><div
class="field-label">Datum:&nbsp;</div><div class="field-items"><div class="field-item even"><span class="date-display-single">
{weekday(scene.day)}</span></div></div></div><div class="field field-name-body field-label-hidden"><div class="field-items"><div
class="field-item even">{scene.body()}</div></div></div></div></div></div><div class="region region-sidebar-second"><div
class="block block-views"><h2>Termine</h2>{dates(scene, 4, '<div class="views-row">{} <a href="/t">{}</a></div>')}</div></div></body></html>""",
        f"https://www.landtag-ostmark.example/presse/{scene.slug()}",
    )


def university_plone(scene: Scene) -> Page:
    """A university on Plone, 2011: title and lead of a document, published and changed in the byline below it."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html lang="de"><head><title>{scene.title} — Universität
Hohenbach</title><meta name="DC.format" content="text/html"/><meta name="DC.type" content="Nachricht"/></head><body
class="template-newsitem_view portaltype-news-item section-presse"><div id="visual-portal-wrapper"><div id="portal-top"><p
class="hiddenStructure"><a href="#content">Direkt zum Inhalt</a></p><ul id="portal-globalnav">{menu()}</ul><div
id="portal-breadcrumbs"><span id="breadcrumbs-you-are-here">Sie sind hier:</span> <a href="/">Startseite</a> → <a
href="/presse">Presse</a> → <span>{scene.title}</span></div></div><table id="portal-columns"><tr><td id="portal-column-one"><dl
class="portlet portletNavigationTree"><dt>Navigation</dt><dd>Presse</dd><dd>Expertendienst</dd></dl></td><td
id="portal-column-content"><div id="content"><h1 id="parent-fieldname-title" class="documentFirstHeading">{scene.title}</h1><div
class="documentByLine" id="plone-document-byline"><span class="documentAuthor">von <a href="/author/p">Pressestelle</a></span> —
<span class="documentPublished"><span>veröffentlicht</span> {numeric(scene.day)} 10:35,</span> <span class="documentModified"><span>
zuletzt verändert:</span> {numeric(scene.later())} 14:20</span></div><div class="newsImageContainer"><img src="image_mini"
alt=""/><p class="discreet">{CAPTION}</p></div><div id="parent-fieldname-text" class="plain">{scene.body()}</div><div
class="documentActions"><ul><li><a href="sendto_form">Versenden</a></li><li><a href="#">Drucken</a></li></ul></div></div></td><td id="portal-column-two"><dl class="portlet portletNews"><dt>Nachrichten</dt>
{others(scene, 4, '<dd class="portletItem"><a href="{2}">{1}</a> <span class="portletItemDetails">{0}</span></dd>')}</dl></td></tr></table></div></body></html>""",
        f"http://www.uni-hohenbach.example/presse/{scene.day:%Y}/{scene.slug()}",
    )


TWELFTH_OTHER = (
    builder_facts,
    town_nolis,
    town_ikiss,
    police_wire,
    higher_court,
    ministry_fiona,
    police_numbered,
    town_joomla,
    town_contao,
    court_fonts,
    parliament_drupal,
    university_plone,
)
