"""An eleventh set, last part: agencies, roads, environment, consumers, auditors, privacy, courts, banks."""

from __future__ import annotations

import json
from dataclasses import replace
from html import escape

from benchmarks.layout_hand_parts import (
    abbreviated,
    before,
    dates,
    flow,
    listed,
    loose,
    others,
    overline,
    subtitle,
)
from benchmarks.layout_parts import CAPTION, COOKIES, SHARE, Page, Scene, long, menu, numeric


def _rest(scene: Scene) -> Scene:
    """The scene without the first block of its text, for pages that set it as a lead."""
    return replace(scene, release=replace(scene.release, body=scene.release.body[1:]))


def network_agency(scene: Scene) -> Page:
    """A federal agency of 2014 on the builder: year of issue and day of appearance in a small block under h1."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>Leitungsagentur - Presse - {scene.title}</title><meta name="generator" content="Government Site Builder" /><meta name="description" content="Homepage der Leitungsagentur" /></head><body class="gsb"><div id="wrapperPage"><ul class="navSkip"><li><a href="#content">Inhalt</a></li><li><a href="#navPrimary">Navigation</a></li></ul>
<div id="header"><p class="logo"><a href="/cln_1911/DE/Home/home_node.html"><img src="/SiteGlobals/logo.gif" alt="Leitungsagentur für Strom, Post und Wege" /></a></p><div id="navServiceMeta"><ul><li><a href="/cln_1911/DE/Kontakt">Kontakt</a></li><li><a href="/cln_1911/EN">English</a></li><li><a href="/cln_1911/DE/Leicht">Leichte Sprache</a></li></ul></div></div><div id="navPrimary"><ul><li><a href="/cln_1911/DE/Strom">Strom und Gas</a></li><li><a href="/cln_1911/DE/Post">Post</a></li><li><a href="/cln_1911/DE/Agentur">Agentur</a><ul><li><a href="/cln_1911/DE/Agentur/Presse">Presse</a><ul><li><strong>Pressemitteilungen</strong></li><li><a href="/cln_1911/DE/Agentur/Presse/Reden">Reden</a></li></ul></li></ul></li></ul></div>
<div id="navBreadcrumbs"><h2 class="aural">Sie sind hier:</h2><p><a href="/cln_1911/DE/Home">Startseite</a> &gt; <a href="/cln_1911/DE/Agentur">Agentur</a> &gt; <a href="/cln_1911/DE/Agentur/Presse">Presse</a> &gt; <strong>{scene.title}</strong></p></div><div id="content"><h1 class="isFirstInSlot">{scene.title}</h1><p class="docData">Ausgabejahr {scene.day.year}<br />Erscheinungsdatum {numeric(scene.day)}</p>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<div class="docLinks"><h2>Download</h2><p><a class="downloadLink" href="?__blob=publicationFile&amp;v=2">Pressemitteilung <span>(pdf / 41 KB)</span></a></p></div></div>
<div id="supplement"><div class="box"><h2>Kontakt</h2><p>{scene.contact("<br />")}</p></div><div class="box"><h2>Letzte Pressemitteilungen</h2><ul>{others(scene, 4, '<li>{0}<br /><a href="{2}">{1}</a></li>')}</ul></div></div><div id="footer"><p><a href="#wrapperPage">Nach oben</a> <a href="javascript:print()">Drucken</a></p><p>© Leitungsagentur</p></div></div></body></html>""",
        f"http://www.leitungsagentur.example/cln_1911/SharedDocs/Pressemitteilungen/DE/{scene.day.year}/{scene.day:%y%m%d}_{scene.slug().split('-')[0].title()}.html",
    )


def environment_agency(scene: Scene) -> Page:
    """A federal office for the environment on Drupal 7 with panels: day in its own pane, the lead apart, glossary, tags."""
    first, *_ = scene.release.body
    field = '<div class="field field-name-{} field-type-text field-label-hidden"><div class="field-items"><div class="field-item even">{}</div></div></div>'
    when = f'<span class="date-display-single" property="dc:date" datatype="xsd:dateTime" content="{scene.day.isoformat()}T09:30:00+02:00">{numeric(scene.day)}</span>'
    return Page(
        f"""<!DOCTYPE html><html lang="de" dir="ltr" prefix="content: http://purl.org/rss/1.0/modules/content/ dc: http://purl.org/dc/terms/"><head><meta charset="utf-8" /><title>{scene.title} | Wasseramt des Bundes</title><meta name="generator" content="Drupal 7 (http://drupal.org)" /><meta name="description" content="{escape(first.text[:140])}" /><meta property="og:title" content="{scene.title}" /></head><body class="html not-front not-logged-in page-node node-type-press-release i18n-de"><div id="skip-link"><a href="#main-content" class="element-invisible">Direkt zum Inhalt</a></div>
<div id="page"><header id="header"><a href="/" title="Startseite" id="logo"><img src="/sites/all/themes/wa/logo.png" alt="Wasseramt des Bundes - Für Fluss und Mensch" /></a><div class="region region-header"><div class="block block-search"><label>Suche</label><input type="text" name="search" /></div><ul class="lang"><li>DE</li><li><a href="/en">EN</a></li></ul></div></header><div id="navigation"><ul class="menu-block"><li class="expanded"><a href="/themen">Themen</a><ul class="menu"><li class="expanded"><a href="/themen/wasser">Wasser</a><ul class="menu"><li class="leaf"><a href="/themen/wasser/fluesse">Flüsse</a></li></ul></li><li class="leaf"><a href="/themen/luft">Luft</a></li></ul></li><li class="leaf"><a href="/daten">Daten</a></li><li class="leaf"><a href="/presse">Presse</a></li></ul></div>
<div class="breadcrumb"><a href="/">Startseite</a> » <a href="/presse">Presse</a> » <a href="/presse/pressemitteilungen">Presseinformationen</a></div><div id="main-content" class="panel-display"><div class="panel-pane pane-entity-field pane-node-field-date"><div class="pane-content">{when}</div></div><div class="panel-pane pane-entity-field pane-node-field-topic">{field.format("field-topic", f'<a href="/themen/wasser">{overline(scene)}</a>')}</div>
<div class="panel-pane pane-node-title"><h1 class="pane-title">{scene.title}</h1></div><div class="panel-pane pane-node-field-subtitle"><h2>{subtitle(scene)}</h2></div><div class="panel-pane pane-file"><img typeof="foaf:Image" src="/sites/default/files/styles/800w/bild.jpg" alt="" /><div class="image-caption">{CAPTION}<br />Quelle: Beispiel / Wasseramt</div></div><div class="panel-pane">{field.format("field-teaser", f"<p><strong>{escape(first.text)}</strong></p>")}{field.format("body", listed(_rest(scene), "<p>{}</p>", "<h3>{}</h3>"))}</div>
<div class="panel-pane pane-press-contact"><h2 class="pane-title">Pressekontakt</h2><p>{scene.contact("<br />")}</p></div><div class="panel-pane pane-links"><ul class="links inline"><li><a href="/print/1">Druckversion</a></li><li><a href="#">Artikel teilen</a></li></ul><p>Schlagworte: <a href="/tags/w">Gewässer</a> <a href="/tags/n">Nitrat</a></p></div></div><footer><p>Wasseramt des Bundes, Uferweg 1, 09999 Neuenquell</p><ul class="menu"><li><a href="/impressum">Impressum</a></li></ul></footer></div></body></html>""",
        f"https://www.wasseramt.example/presse/pressemitteilungen/{scene.slug()}",
    )


def road_authority(scene: Scene) -> Page:
    """A motorway company of 2022 on TYPO3: place and day under the title in one paragraph, closures and jobs around."""
    branch = scene.rng.choice(("Nordost", "Mitte", "Süd"))
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><!-- This website is powered by TYPO3 - inspiring people to share! --><title>{scene.title} | Die Fernstraße</title><meta name="generator" content="TYPO3 CMS"><meta name="robots" content="index,follow"><meta property="og:type" content="website"></head><body class="page-detail"><div class="alert-bar"><p><strong>Vollsperrung:</strong> A 99 zwischen Hohenbach und Neuenquell vom {numeric(scene.later())} bis auf Weiteres</p></div><header class="page-header"><a class="page-header__logo" href="/" title="Die Fernstraße">Die Fernstraße GmbH, Niederlassung {branch}</a><nav class="main-nav"><ul class="main-nav__list"><li><a href="/planen-bauen">Planen und Bauen</a><ul><li><a href="/planen-bauen/projekte">Projekte</a><ul><li><a href="/planen-bauen/projekte/a99">A 99</a></li></ul></li><li><a href="/planen-bauen/baustellen">Baustellen</a></li></ul></li><li><a href="/betrieb-verkehr">Betrieb und Verkehr</a></li><li><a href="/karriere">Karriere</a></li></ul></nav></header>
<nav class="breadcrumb-nav"><ol><li><a href="/">Home</a></li><li><a href="/aktuelles">Aktuelles</a></li><li>{scene.title}</li></ol></nav><main id="content"><div class="frame frame-default frame-type-list frame-layout-0"><div class="news-detail"><div class="news-detail__tags"><span class="tag">{branch}</span><span class="tag">Pressemitteilung</span></div><h1 class="news-detail__title">{scene.title}</h1><p class="news-detail__info">Niederlassung {branch} / {numeric(scene.day)}</p><div class="news-detail__image"><img src="/fileadmin/_processed_/8/c/baustelle.webp" alt=""><div class="caption">{CAPTION}</div></div>
<div class="ce-bodytext">{listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")}</div></div></div><div class="frame frame-box"><h3>Über uns</h3><p>Die Fernstraße plant, baut und betreibt die Straßen des Bundes mit 312 Beschäftigten an vier Orten.</p></div><div class="frame frame-box frame-contact"><h3>Ihre Ansprechpersonen</h3><p>{scene.contact()}</p></div><div class="frame frame-slider"><h2>Weitere Meldungen</h2>{others(scene, 3, '<div class="slide"><span class="slide__date">{0}</span><a href="{2}" class="slide__title">{1}</a></div>')}</div></main>
<footer class="page-footer"><ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li><li><a href="/hinweisgeber">Hinweisgeber</a></li></ul></footer>{COOKIES}</body></html>""",
        f"https://www.fernstrasse.example/aktuelles/detail/{scene.slug()}",
    )


def consumer_advice(scene: Scene) -> Page:
    """A consumers' office on Drupal 10: 'Pressemeldung vom' over the title, points in brief as a lead, donations, advice by phone."""
    first, *_ = scene.release.body
    linked = '<li class="views-row"><a href="{2}">{1}</a></li>'
    return Page(
        f"""<!DOCTYPE html><html lang="de" dir="ltr"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 10 (https://www.drupal.org)" /><title>{scene.title} | Verbraucherrat Ostmark</title><meta name="description" content="{escape(first.text[:140])}" /><meta property="og:site_name" content="Verbraucherrat.example" /><meta property="og:title" content="{scene.title}" /><meta property="og:updated_time" content="{scene.later().isoformat()}T08:12:44+02:00" /></head><body class="path-node page-node-type-pressemeldung"><div id="sliding-popup" class="eu-cookie-compliance-banner"><h2>Diese Website verwendet Cookies</h2><p>Mit Statistik-Cookies verstehen wir, welche Ratgeber gelesen werden.</p><button>Auswahl bestätigen</button></div>
<header class="header"><div class="header__land"><label>Bundesland wählen</label><ul><li><a href="https://nord.example">Nordland</a></li><li><a href="https://ost.example">Ostmark</a></li></ul></div><a href="/" class="logo" rel="home">Verbraucherrat Ostmark</a><nav><ul class="menu menu--main"><li><a href="/geld">Geld und Versicherungen</a><ul class="menu"><li><a href="/geld/konto">Sparen und Anlegen</a></li></ul></li><li><a href="/energie">Energie</a></li><li><a href="/beratung">Beratung</a></li></ul></nav></header><nav class="breadcrumb"><a href="/">Startseite</a><a href="/pressemeldungen">Pressemeldungen</a></nav>
<main><article about="/pressemeldungen/{scene.slug()}" class="node node--type-pressemeldung node--view-mode-full"><header><div class="article-date"><span>Pressemeldung vom</span> {numeric(scene.day)}</div><h1 class="article__title"><span>{scene.title}</span></h1><div class="article__subtitle">{subtitle(scene)}</div></header><div class="field field--name-field-teaser text-long">{escape(first.text)}</div><a href="#kontakt" class="print">Drucken</a><div class="paragraph paragraph--type--text"><div class="field field--name-field-text">{listed(_rest(scene), "<p>{}</p>", "<h2>{}</h2>")}</div></div>
<div class="paragraph paragraph--type--infobox"><h3>Beratung am Telefon</h3><p>Montag bis Donnerstag von 9 bis 16 Uhr unter (0999) 696 80, aus dem Festnetz zum Ortstarif.</p></div></article><section id="kontakt" class="kontakt"><h2>Für weitere Informationen</h2><p>{scene.contact("<br />")}</p></section><section class="view-related"><h2>Ratgeber zum Thema</h2><ul>{others(scene, 3, linked)}</ul></section><div class="funding"><p>Gefördert durch das Ministerium für Wege aufgrund eines Beschlusses des Landtages.</p></div></main><footer><p>© Verbraucherrat Ostmark e. V.</p><ul class="menu"><li><a href="/impressum">Impressum</a></li><li><a href="/nutzung">Nutzungsbedingungen</a></li></ul></footer></body></html>""",
        f"https://www.verbraucherrat-ost.example/pressemeldungen/presse-om/{scene.slug()}-{scene.rng.randint(20000, 110000)}",
    )


def auditors(scene: Scene) -> Page:
    """A state's auditors on Plone 4: published and last changed in the byline, a description, a portlet of appointments."""
    first, *_ = scene.release.body
    event = '<dd class="portletItem odd"><a href="/t">{1}<span class="portletItemDetails">Neuenquell, {0}</span></a></dd>'
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de" lang="de"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><meta name="generator" content="Plone - http://plone.org" /><meta name="DC.date.created" content="{before(scene, 9).isoformat()}T11:20:00+01:00" /><meta name="DC.date.modified" content="{scene.later().isoformat()}T08:01:00+01:00" /><meta name="DC.type" content="News Item" /><title>{scene.title} — Rechnungshof Albland</title></head><body class="template-newsitem_view portaltype-news-item site-lrh section-presse" dir="ltr"><div id="visual-portal-wrapper"><div id="portal-top"><p class="hiddenStructure"><a accesskey="2" href="#content">Direkt zum Inhalt</a></p><a id="portal-logo" href="/"><img src="/logo.png" alt="Rechnungshof Albland" /></a><div id="portal-searchbox"><form><input type="text" title="Website durchsuchen" /><label>nur im aktuellen Bereich</label></form></div>
<ul id="portal-globalnav"><li id="portaltab-index_html" class="plain"><a href="/">Startseite</a></li><li id="portaltab-berichte" class="plain"><a href="/berichte">Berichte</a></li><li id="portaltab-presse" class="selected"><a href="/presse">Presse</a></li></ul><div id="portal-breadcrumbs"><span id="breadcrumbs-you-are-here">Sie sind hier:</span> <a href="/">Startseite</a> › <a href="/presse">Presse</a> › <span>{scene.title}</span></div></div><table id="portal-columns"><tbody><tr><td id="portal-column-one"><dl class="portlet portletNavigationTree"><dt class="portletHeader">Navigation</dt><dd class="portletItem"><ul class="navTree"><li><a href="/presse/{scene.day.year}">{scene.day.year}</a></li><li><a href="/presse/{scene.day.year - 1}">{scene.day.year - 1}</a></li></ul></dd></dl></td>
<td id="portal-column-content"><div id="content"><h1 id="parent-fieldname-title" class="documentFirstHeading">{scene.title}</h1><div class="documentByLine" id="plone-document-byline"><span class="documentAuthor">erstellt von <a href="/author/presse">Pressestelle</a> — </span><span class="documentPublished"><span>veröffentlicht:</span> {numeric(scene.day)} 10:05, </span><span class="documentModified"><span>zuletzt verändert:</span> {numeric(scene.later())} 08:01</span></div><div id="parent-fieldname-description" class="documentDescription">{escape(first.text)}</div><div id="content-core"><div id="parent-fieldname-text">{listed(_rest(scene), "<p>{}</p>", "<h2>{}</h2>")}</div></div><div class="documentActions"><ul><li id="document-action-sendto"><a href="sendto_form">Versenden</a></li><li id="document-action-print"><a href="javascript:this.print()">Drucken</a></li></ul></div></div></td>
<td id="portal-column-two"><dl class="portlet portletEvents"><dt class="portletHeader">Termine</dt>{dates(scene, 3, event)}</dl><dl class="portlet portletStaticText"><dt>Kontakt</dt><dd>{scene.contact("<br />")}</dd></dl></td></tr></tbody></table><div id="portal-footer"><p>© Rechnungshof Albland</p></div><div id="portal-colophon"><a href="/impressum">Impressum</a></div></div></body></html>""",
        f"https://www.rechnungshof.albland.example/presse/{scene.day.year}/{scene.slug()}",
    )


def privacy_hand(scene: Scene) -> Page:
    """A commissioner for privacy of 2004, hand-made: title in h2 between rules, place and day close the text, a form for questions."""
    return Page(
        f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><title>Der Landesbeauftragte f&uuml;r den Datenschutz Waldland</title><meta http-equiv="content-type" content="text/html; charset=iso-8859-1"><meta name="description" content="Informationen zum Datenschutz"></head><body text="#000000" bgcolor="#FFFFEE" link="#0000CC"><a name="oben"></a><table width="100%"><tr><td><img src="../grafik/schloss.gif" alt="Schlo&szlig;" width="48" height="48"></td><td><b>Der Landesbeauftragte f&uuml;r den Datenschutz Waldland</b></td></tr></table>
<p align="center">[ <a href="../index.htm">Start</a> | <a href="../aktuell.htm">Aktuelles</a> | <a href="../recht/index.htm">Rechtsgrundlagen</a> | <a href="../tb/index.htm">T&auml;tigkeitsberichte</a> | <a href="index.htm">Presse</a> | <a href="../tech/index.htm">Technik</a> | <a href="../suche.htm">Suche</a> ]</p><hr><h3 align="center">P r e s s e m i t t e i l u n g</h3><h2>{scene.title}</h2><hr width="50%">
{flow(scene, "<p>{}</p>", "<p><b>{}</b></p>", "<blockquote>&#8226; {}</blockquote>")}<p align="right"><i>{escape(scene.release.place)}, den {loose(scene.day)}</i></p><hr><form action="/cgi-bin/mail.pl"><p>Ihre Frage an uns: <input name="f" size="30"> <input type="submit" value="Senden"></p></form><p><small>{scene.contact()}<br><a href="../pgp.htm">Schl&uuml;ssel f&uuml;r verschl&uuml;sselte Post</a></small></p><p><a href="index.htm">Zur Liste der Pressemitteilungen</a> - <a href="#oben">Seitenanfang</a></p></body></html>""",
        f"http://www.datenschutz.waldland.example/presse/pm{scene.rng.randint(1, 60)}.htm",
        charset="iso-8859-1",
    )


def privacy_builder(scene: Scene) -> Page:
    """A commissioner for privacy on WordPress with a page builder, 2021: day and category in small type under the title, a footer of posts."""
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "WebPage",
                "name": f"{scene.release.title} - Datenschutz Albland",
                "datePublished": f"{scene.day.isoformat()}T09:01:12+00:00",
                "dateModified": f"{scene.later().isoformat()}T12:44:09+00:00",
            }
        ],
    }
    recent = '<li><a href="{2}">{1}</a> <span class="post-date">{0}</span></li>'
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8" /><title>{scene.title} - Datenschutz Albland</title><script type="application/ld+json" class="yoast-schema-graph">{json.dumps(graph, ensure_ascii=False)}</script><meta name="generator" content="WordPress 5.8" /></head><body class="post-template-default single single-post et_pb_button_helper_class et_fixed_nav et_pb_gutters3 et_right_sidebar et_divi_theme"><div id="page-container"><div id="top-header"><div class="container clearfix"><div id="et-info"><span id="et-info-phone">0999 / 61 55 41-0</span><a href="mailto:poststelle@example.org">poststelle@example.org</a></div></div></div><header id="main-header"><div class="logo_container"><a href="/"><img src="/wp-content/uploads/logo.png" alt="Datenschutz Albland" id="logo" /></a></div>
<nav id="top-menu-nav"><ul id="top-menu" class="nav"><li class="menu-item menu-item-has-children"><a href="/ds/">Datenschutz</a><ul class="sub-menu"><li class="menu-item menu-item-has-children"><a href="/ds/schule/">Schule</a><ul class="sub-menu"><li class="menu-item"><a href="/ds/schule/cloud/">Cloud</a></li></ul></li></ul></li><li class="menu-item"><a href="/beschwerde/">Beschwerde</a></li><li class="menu-item"><a href="/presse/">Presse</a></li></ul></nav></header><div id="et-main-area"><div id="main-content"><div class="container"><div id="content-area" class="clearfix"><div id="left-area"><article id="post-{scene.rng.randint(900, 29000)}" class="et_pb_post post type-post status-publish category-pressemitteilung"><div class="et_post_meta_wrapper"><h1 class="entry-title">{scene.title}</h1><p class="post-meta"><span class="published">{numeric(scene.day)}</span> | <a href="/category/pm/" rel="category tag">Pressemitteilung</a></p></div>
<div class="entry-content"><div id="et-boc" class="et-boc"><div class="et_pb_section et_pb_section_0 et_section_regular"><div class="et_pb_row et_pb_row_0"><div class="et_pb_column et_pb_column_4_4"><div class="et_pb_module et_pb_text et_pb_text_0"><div class="et_pb_text_inner">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<p><a href="/wp-content/uploads/PM.pdf">Pressemitteilung als PDF</a></p></div></div></div></div></div></div></div></article></div><div id="sidebar"><div class="et_pb_widget widget_search"><h4 class="widgettitle">Suche</h4></div><div class="et_pb_widget widget_recent_entries"><h4 class="widgettitle">Neueste Beiträge</h4><ul>{others(scene, 5, recent)}</ul></div><div class="et_pb_widget widget_text"><h4 class="widgettitle">Pressestelle</h4><p>{scene.contact()}</p></div></div></div></div></div>
<footer id="main-footer"><ul class="bottom-nav"><li><a href="/impressum/">Impressum</a></li><li><a href="/datenschutzerklaerung/">Datenschutzerklärung</a></li></ul></footer></div></div></body></html>""",
        f"https://www.datenschutz-albland.example/{scene.slug()}/",
    )


def regional_court(scene: Scene) -> Page:
    """A regional court on pirobase, 2019: labelled day and a labelled summary, a long address with pb and a list page."""
    name = scene.rng.choice(("Musterau", "Hohenbach", "Neuenquell"))
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>{scene.title} - Landgericht {name}</title><meta name="generator" content="pirobase CMS"/><meta name="DC.Title" content="{scene.title}"/><meta name="DC.Publisher" content="Justizministerium Albland"/><link rel="shortcut icon" href="/favicon.ico"/></head><body id="body"><div id="page_margins"><div id="page"><div id="header"><a href="/pb/,Lde/Startseite"><img src="/pb/site/jum/wappen.png" alt="Albland"/></a><span class="behoerde">Landgericht {name}</span><div class="hilfsnavi"><a href="/pb/,Lde/kontakt">Kontakt</a><a href="/pb/,Lde/anfahrt">Anfahrt</a><a href="/pb/,Lde/gs">Gebärdensprache</a></div></div>
<div id="nav"><ul><li><a href="/pb/,Lde/Startseite/Gericht">Das Gericht</a><ul><li><a href="/pb/,Lde/Startseite/Gericht/Praesidium">Präsidium</a></li><li><a href="/pb/,Lde/Startseite/Gericht/GVP">Geschäftsverteilung</a></li></ul></li><li class="active"><a href="/pb/,Lde/Startseite/Medien">Medien</a><ul><li class="active"><a href="/pb/,Lde/Startseite/Medien/PM">Pressemitteilungen</a></li><li><a href="/pb/,Lde/Startseite/Medien/Termine">Sitzungstermine</a></li></ul></li><li><a href="/pb/,Lde/Startseite/Service">Service</a></li></ul></div><div class="breadcrumb">Sie sind hier: <a href="/pb/,Lde/Startseite">Startseite</a> / <a href="/pb/,Lde/Startseite/Medien">Medien</a> / {scene.title}</div>
<div id="main"><div class="composedcontent-pressemitteilung"><h1 class="basecontent-headline">{scene.title}</h1><p><strong>Datum:</strong>&nbsp;{numeric(scene.day)}</p><p><strong>Kurzbeschreibung:&nbsp;</strong>{subtitle(scene) or "Mitteilung der Pressestelle"}</p><div class="basecontent-line-break-text">{listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")}</div></div><a class="zurueck" href="/pb/,Lde/Startseite/Medien/PM">Zurück zur Übersicht</a></div><div id="col3"><div class="basecontent-teaser"><h2>Pressesprecherin</h2><p>{scene.contact("<br/>")}</p></div><div class="basecontent-teaser"><h2>Sitzungen in Strafsachen</h2>{dates(scene, 2, "<p>{}, 9:00 Uhr, Saal 5</p><!-- {} -->")}</div></div><div id="footer"><a href="/pb/,Lde/Impressum">Impressum</a> <a href="/pb/,Lde/DSGVO">Datenschutz</a></div></div></div></body></html>""",
        f"https://landgericht-{name.lower()}.justiz-al.example/pb/,Lde/{scene.rng.randint(1100000, 6900000)}/?LISTPAGE={scene.rng.randint(1100000, 6900000)}",
    )


def city_court(scene: Scene) -> Page:
    """An administrative court in a city's portal on Imperia: 'Pressemitteilung vom' and number under h1, the ruling at the end."""
    chamber = f"Beschluss der {scene.rng.randint(1, 38)}. Kammer vom {long(before(scene, 12))} (VG {scene.rng.randint(1, 38)} L {scene.rng.randint(10, 600)}/{scene.day:%y})"
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"/><title>{scene.title} - spreestadt.example</title><meta name="description" content="Pressemitteilung des Verwaltungsgerichts"/><meta name="dcterms.title" content="{scene.title}"/><meta name="dcterms.creator" content="Verwaltungsgericht Spreestadt"/></head><body class="page-presse"><div id="page-wrapper"><header class="portal-header"><a href="https://www.spreestadt.example" class="portal-logo">spreestadt.example</a><nav><ul><li><a href="/politik">Politik</a></li><li><a href="/tourismus">Tourismus</a></li><li><a href="/kultur">Kultur und Ausgehen</a></li><li><a href="/wirtschaft">Wirtschaft</a></li></ul></nav></header><div class="land-header"><p class="institution"><a href="/gerichte/verwaltungsgericht/">Verwaltungsgericht</a></p>
<div class="mainnav"><ul><li><a href="/gerichte/verwaltungsgericht/das-gericht/">Das Gericht</a></li><li class="active"><a href="/gerichte/verwaltungsgericht/presse/">Presse</a><ul><li><a href="/gerichte/verwaltungsgericht/presse/pressemitteilungen/">Pressemitteilungen</a></li><li><a href="/gerichte/verwaltungsgericht/presse/terminvorschau/">Terminvorschau</a></li></ul></li></ul></div></div><ol id="breadcrumb" class="breadcrumb"><li><a href="/">Startseite</a></li><li><a href="/gerichte/">Gerichte</a></li><li><a href="/gerichte/verwaltungsgericht/presse/">Presse</a></li></ol><div id="layout-grid"><div id="layout-grid__area--maincontent"><div class="modul-article"><div class="html5-header header"><h1 class="title">{scene.title}</h1></div>
<div class="html5-section block modul-text_bild"><p class="polizeimeldung">Pressemitteilung vom {numeric(scene.day)} (Nr. {scene.rng.randint(1, 60)}/{scene.day.year})</p><div class="text">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<p>{chamber}</p></div></div></div></div><div id="layout-grid__area--marginalcontent"><div class="html5-section modul-kontakt"><h3 class="title">Pressestelle</h3><div class="vcard"><p>{scene.contact("<br/>")}</p></div><ul class="hours"><li>Montag bis Freitag 09:00 - 13:00 Uhr</li></ul></div><div class="html5-section modul-linkliste"><h3>Terminvorschau</h3><ul>{dates(scene, 3, '<li><a href="/t">{}: Sitzung</a><!-- {} --></li>')}</ul></div></div></div>
<div id="social">{SHARE}</div><footer class="portal-footer"><p>spreestadt.example ist ein Angebot der Portal GmbH</p><ul><li><a href="/impressum">Impressum</a></li></ul></footer></div></body></html>""",
        f"https://www.spreestadt.example/gerichte/verwaltungsgericht/presse/pressemitteilungen/{scene.day.year}/pressemitteilung.{scene.rng.randint(200000, 1700000)}.php",
        also=chamber,
    )


def constitution_court(scene: Scene) -> Page:
    """A state's constitutional court of 2016: number and day between title and the ruling's lines, pages in English, decisions aside."""
    count = scene.rng.randint(1, 110)
    ruled = f"Beschluss vom {long(before(scene, 25))}"
    file = f"{scene.rng.randint(1, 2)} VerfR {scene.rng.randint(10, 2600)}/{scene.day:%y}"
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"/><title>Verfassungsgericht - Presse - {scene.title}</title><meta name="keywords" content="Verfassungsgericht, Verfassung, Grundrechte"/><link rel="alternate" type="application/rss+xml" href="/SiteGlobals/RSS/presse.xml"/></head><body class="startseite"><div id="wrapper"><div id="head"><a href="/DE/Homepage/homepage_node.html"><img src="/adler.png" alt="Das Verfassungsgericht"/></a><ul id="meta"><li><a href="/EN">English</a></li><li><a href="/FR">Français</a></li><li><a href="/DE/Service/Sitemap">Inhalt</a></li></ul></div><div id="mainnav"><ul><li><a href="/DE/Gericht">Das Gericht</a><ul><li><a href="/DE/Gericht/Senate">Senate</a><ul><li><a href="/DE/Gericht/Senate/Erster">Erster Senat</a></li></ul></li></ul></li><li><a href="/DE/Verfahren">Verfahren</a></li><li><a href="/DE/Entscheidungen">Entscheidungen</a></li><li class="here"><a href="/DE/Presse">Presse</a></li></ul></div>
<div id="crumb">Sie sind hier: <a href="/DE">Homepage</a> › <a href="/DE/Presse">Presse</a> › {scene.title}</div><div id="content"><h1>{scene.title}</h1><p class="center"><strong>Pressemitteilung Nr. {count}/{scene.day.year} vom {long(scene.day)}</strong></p><p class="center">{ruled}<br/><a href="/SharedDocs/Entscheidungen/DE/e.html">{file}</a></p>{flow(scene, '<p class="justify">{}</p>', '<p class="justify"><strong>{}</strong></p>', '<p class="indent">– {}</p>')}<p class="tools"><a href="?view=print">Drucken</a> <a href="mailto:?">Seite empfehlen</a></p></div>
<div id="right"><div class="modul"><h2>Weitere Informationen</h2><ul><li><a href="/SharedDocs/Entscheidungen/DE/e.html">{ruled} ({file})</a></li><li><a href="/SharedDocs/Pressemitteilungen/EN/e.html">Press release in English</a></li></ul></div><div class="modul"><h2>Pressestelle</h2><p>{scene.contact("<br/>")}</p></div></div><div id="foot"><a href="/DE/Service/Impressum">Impressum</a> <a href="#head">Seitenanfang</a></div></div></body></html>""",
        f"https://www.verfassungsgericht-ostmark.example/SharedDocs/Pressemitteilungen/DE/{scene.day.year}/vfg{scene.day:%y}-{count:03}.html",
        also=f"{ruled}\n{file}",
    )


def central_bank(scene: Scene) -> Page:
    """A central bank on FirstSpirit, 2020: day, kind and languages in one line after the title, rates in a strip, glossary cards."""
    return Page(
        f"""<!DOCTYPE html><html lang="de" class="no-js"><head><meta charset="UTF-8"><title>{scene.title} | Landeszentralbank</title><meta name="description" content="{scene.title}"><meta name="author" content="Landeszentralbank"><meta name="last-modified" content="{scene.later().isoformat()}"></head><body class="theme-default"><div class="rates"><span>Basiszins -0,88 %</span><span>Stand {numeric(before(scene, 90))}</span></div><header class="header"><a class="header__logo" href="/de"><img src="/resource/logo.svg" alt="Landeszentralbank"></a><div class="header__lang"><a href="/en">EN</a></div><nav class="mainnav"><ul><li><button>Aufgaben</button><ul><li><a href="/de/aufgaben/bargeld">Bargeld</a><ul><li><a href="/de/aufgaben/bargeld/falschgeld">Falschgeld</a></li></ul></li></ul></li><li><button>Statistiken</button></li><li><button>Presse</button><ul><li><a href="/de/presse/pressenotizen">Pressenotizen</a></li><li><a href="/de/presse/reden">Reden</a></li><li><a href="/de/presse/termine">Termine</a></li></ul></li></ul></nav></header>
<ol class="breadcrumb"><li><a href="/de">Startseite</a></li><li><a href="/de/presse">Presse</a></li><li><a href="/de/presse/pressenotizen">Pressenotizen</a></li></ol><main class="main"><h1 class="main__headline"><span class="main__headline-text">{scene.title}</span></h1><div class="metadata"><span class="metadata__date">{numeric(scene.day)}</span> <span class="metadata__type">Pressenotiz</span> <span class="metadata__institution">Landeszentralbank</span> <span class="metadata__languages"><a href="/en/press/x">EN</a></span></div><div class="richtext">{listed(scene, "<p>{}</p>", "<h2>{}</h2>", '<ul class="list list--unordered">{}</ul>')}</div>
<ul class="collection collection--downloads"><li><a href="/resource/blob/1/data.pdf"><span class="collection__title">Tabellen zur Pressenotiz</span> <span class="collection__meta">{numeric(scene.day)} | 214 KB, PDF</span></a></li></ul><section class="collection"><h2>Zugehörige Inhalte</h2>{others(scene, 2, '<div class="teasable"><span class="teasable__date">{0}</span><a href="{2}">{1}</a></div>')}</section><aside class="contactbox"><h2>Kontakt</h2><p>{scene.contact()}</p></aside></main><footer class="footer"><p>© Landeszentralbank</p><ul><li><a href="/de/impressum">Impressum</a></li><li><a href="/de/hinweisgebersystem">Hinweisgebersystem</a></li></ul></footer></body></html>""",
        f"https://www.landeszentralbank.example/de/presse/pressenotizen/{scene.slug()}-{scene.rng.randint(600000, 980000)}",
    )


def promotional_bank(scene: Scene) -> Page:
    """A state's promotional bank on AEM, 2023: components in a grid, the day with its month cut short in a text component of its own."""
    part = '<div class="{0} aem-GridColumn aem-GridColumn--default--12"><div class="cmp-{0}">{1}</div></div>'
    chips = part.format(
        "tags", f"<span>Presse</span><span>Förderung</span><span>{overline(scene)}</span>"
    )
    return Page(
        f"""<!DOCTYPE HTML><html lang="de-DE"><head><meta charset="UTF-8"/><title>{scene.title}</title><meta name="template" content="press-article"/><meta property="og:title" content="{scene.title}"/><meta property="og:site_name" content="Aufbaubank Bergland"/><link rel="stylesheet" href="/etc.clientlibs/ab/site.min.css"/></head><body class="page basicpage" id="page-7ac1"><div class="root responsivegrid"><div class="aem-Grid aem-Grid--12"><div class="experiencefragment"><header class="cmp-header"><a href="/de.html"><img class="cmp-image__image" src="/content/dam/ab/logo.svg" alt="Aufbaubank Bergland"/></a><nav class="cmp-navigation"><ul class="cmp-navigation__group"><li class="cmp-navigation__item cmp-navigation__item--level-0"><a href="/de/unternehmen.html">Unternehmen</a><ul class="cmp-navigation__group"><li class="cmp-navigation__item cmp-navigation__item--level-1"><a href="/de/unternehmen/gruender.html">Gründen</a></li></ul></li><li class="cmp-navigation__item cmp-navigation__item--level-0"><a href="/de/wohnen.html">Wohnen</a></li><li class="cmp-navigation__item cmp-navigation__item--level-0"><a href="/de/presse.html">Presse</a></li></ul></nav><a class="cmp-button" href="/portal">Kundenportal</a></header></div>
<nav class="cmp-breadcrumb"><ol class="cmp-breadcrumb__list"><li class="cmp-breadcrumb__item"><a href="/de.html">Startseite</a></li><li class="cmp-breadcrumb__item"><a href="/de/presse.html">Presse</a></li><li class="cmp-breadcrumb__item cmp-breadcrumb__item--active">{scene.title}</li></ol></nav>{chips}{part.format("title", f'<h1 class="cmp-title__text">{scene.title}</h1>')}{part.format("text", f"<p>{abbreviated(scene.day)}</p>")}{part.format("image", f'<img class="cmp-image__image" src="/content/dam/ab/haus.jpeg" alt=""/><span class="cmp-image__title">{CAPTION}</span>')}
{part.format("text", listed(scene, "<p>{}</p>", "<h3>{}</h3>"))}{part.format("separator", "<hr/>")}{part.format("text", f"<p><b>Ansprechpartner für Medien</b></p><p>{scene.contact('<br/>')}</p>")}{part.format("text", "<p><b>Über die Aufbaubank</b></p><p>Die Aufbaubank Bergland ist das zentrale Förderinstitut des Landes und hat ihren Sitz in Neuenquell.</p>")}{part.format("teaser", '<h2 class="cmp-teaser__title">Newsletter für Gründer</h2><p>Jeden Monat neue Programme.</p>')}<div class="experiencefragment"><footer class="cmp-footer"><ul>{menu()}</ul><p>© Aufbaubank Bergland, Anstalt des öffentlichen Rechts</p></footer></div></div></div>{COOKIES}</body></html>""",
        f"https://www.aufbaubank.example/de/presse/pressemitteilungen/{scene.day.year}/{scene.slug()}.html",
    )


ELEVENTH_LAST = (
    network_agency,
    environment_agency,
    road_authority,
    consumer_advice,
    auditors,
    privacy_hand,
    privacy_builder,
    regional_court,
    city_court,
    constitution_court,
    central_bank,
    promotional_bank,
)
