"""An eleventh set, third part: ministries, chancelleries, a senate, and offices for statistics."""

from __future__ import annotations

import json
from dataclasses import replace
from html import escape

from benchmarks.layout_hand_parts import before, dates, flow, listed, others, overline, subtitle
from benchmarks.layout_parts import CAPTION, Page, Scene, long, menu, numeric


def press_server(scene: Scene) -> Page:
    """A state's press server of 2004: house and number as the heading, bold title below the dateline, imprint in the text."""
    house = escape(scene.release.house)
    months = "".join(
        f'<option value="{month}">{month:02}/{scene.day.year}</option>' for month in range(1, 13)
    )
    return Page(
        f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><title>Pressemitteilungen der Landesregierung</title><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><link rel="stylesheet" type="text/css" href="/pm/style.css"></head>
<body bgcolor="#ffffff" link="#003399"><table width="760" border="0" cellspacing="0" cellpadding="0"><tr><td width="170" bgcolor="#e6ecf5" valign="top"><a href="/"><img src="/pm/wappen.gif" width="60" height="72" border="0" alt="Landeswappen"></a><br><a href="/pm/heute.htm" class="nav">Aktuelle Mitteilungen</a><br><a href="/pm/archiv.htm" class="nav">Archiv</a><br><a href="/pm/abo.htm" class="nav">Abonnement</a><br><br><form action="/cgi-bin/suche.pl"><font size="1" face="Verdana">Monat:</font><br><select name="m">{months}</select><br><input type="text" name="q" size="14"><input type="submit" value="Los"></form></td>
<td width="20">&nbsp;</td><td width="570" valign="top"><p align="right"><font size="1" face="Verdana"><a href="javascript:window.print()">Drucken</a> | <a href="index.htm">Zur&uuml;ck zur Liste</a></font></p>
<h3>{house} - Pressemitteilung Nr.: {escape(scene.release.number)}</h3><p>{escape(scene.release.place)}, den {long(scene.day)}</p><p><b>{subtitle(scene)}</b></p><p><font size="+1"><b>{scene.title}</b></font></p>
{flow(scene, "<p>{}</p>", "<p><b>{}</b></p>", "<p>- {}</p>")}<p><br></p><hr noshade size="1"><p><font size="2"><b>Impressum:</b><br>{scene.contact()}</font></p></td></tr></table></body></html>""",
        f"http://www.presse.ostmark.example/pm/mi{scene.day.year % 100:02}/{scene.release.number.partition('/')[0]}_{scene.day.year}.htm",
        charset="iso-8859-1",
    )


def sixcms(scene: Scene) -> Page:
    """A ministry on SixCMS, 2009: day and number in a gray line, the minister's picture, title in h2 of a class."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" lang="de"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" /><meta name="generator" content="SixCMS 6" /><title>Ministerium für Wege und Brücken | {scene.title}</title></head><body>
<div id="rahmen"><div id="kopf"><a href="/sixcms/detail.php/lbm1.c.1"><img src="/sixcms/media.php/4/kopf.jpg" alt="Land Markland, Ministerium für Wege und Brücken" /></a><div id="servicemenue"><a href="/k">Kontakt</a> <a href="/i">Impressum</a> <a href="/inhalt">Inhalt</a> <a href="/hilfe">Hilfe</a></div></div>
<div id="links"><ul class="ebene1"><li><a href="/sixcms/detail.php/lbm1.c.10">Ministerium</a></li><li><a href="/sixcms/detail.php/lbm1.c.11">Verkehr</a><ul class="ebene2"><li><a href="/sixcms/detail.php/lbm1.c.12">Straßen</a><ul class="ebene3"><li><a href="/sixcms/detail.php/lbm1.c.13">Alleen</a></li></ul></li><li><a href="/sixcms/detail.php/lbm1.c.14">Bahn</a></li></ul></li><li class="aktiv"><a href="/sixcms/detail.php/lbm1.c.15">Presse</a><ul class="ebene2"><li><strong>Pressemitteilungen</strong></li><li><a href="/sixcms/detail.php/lbm1.c.17">Reden</a></li></ul></li></ul><div class="kasten"><p class="kastenkopf">Termine</p>{dates(scene, 2, "<p>{}<br />{}</p>")}</div></div>
<div id="mitte"><div class="pfad"><a href="/">Startseite</a> &gt; Presse &gt; Pressemitteilungen</div><div class="datumzeile">{numeric(scene.day)}, {scene.rng.randint(10, 290)}/{scene.day:%y}</div><div class="bildrechts"><img src="/sixcms/media.php/4/minister.jpg" width="120" alt="" /><p class="bildtext">Minister für Wege</p></div>
<h2 class="ueberschrift">{scene.title}</h2><p class="unterzeile"><strong>{subtitle(scene)}</strong></p><div class="fliesstext">{scene.body("br")}</div><div class="funktionen"><a href="?_druck=1">Druckversion</a> <a href="mailto:?subject=Artikel">Artikel empfehlen</a> <a href="#kopf">Seitenanfang</a></div></div>
<div id="rechts"><h3>Ansprechpartner</h3><p>{scene.contact("<br />")}</p><h3>Weitere Informationen</h3><ul><li><a href="/sixcms/media.php/4/pm.pdf">Mitteilung als PDF (84 KB)</a></li></ul></div></div></body></html>""",
        f"http://www.mwb.markland.example/sixcms/detail.php/bb1.c.{scene.rng.randint(98000, 320000)}.de",
        charset="iso-8859-1",
    )


def early_builder(scene: Scene) -> Page:
    """A federal ministry of 2006 on the first builder: number and day as labelled lines under h1, topics aside."""
    count = scene.rng.randint(1, 160)
    related = '<li><a href="{2}">{1}</a> <span>({0})</span></li>'
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de" lang="de"><head><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1" /><meta name="generator" content="Government Site Builder" /><title>Bundesministerium für Wege - Pressemitteilungen - {scene.title}</title><link rel="stylesheet" href="/cln_05/Style/screen.css" type="text/css" /></head><body class="pressemitteilung">
<a name="Top"></a><div id="hiddenNav"><p>Direkt zu: <a href="#inhalt">Inhalt</a> <a href="#navHaupt">Hauptmenü</a> <a href="#suche">Suche</a></p></div><div id="bannerLogo"><a href="/cln_05/DE/Home/homepage__node.html"><img src="/cln_05/logo.gif" alt="Bundesministerium für Wege" /></a></div>
<div id="navFunktion"><ul><li><a href="/cln_05/nn_4/EN">English</a></li><li><a href="/cln_05/nn_4/DE/Service/Glossar">Glossar</a></li><li><a href="/cln_05/nn_4/DE/Service/Kontakt">Kontakt</a></li></ul><form id="suche" action="/search"><input name="input_" value="Suchbegriff" /></form></div>
<div id="navHaupt"><h2>Hauptmenü</h2><ul><li><a href="/cln_05/nn_4/DE/BMW">Ministerium</a></li><li><a href="/cln_05/nn_4/DE/Wege">Wege und Brücken</a></li><li class="on"><a href="/cln_05/nn_4/DE/Aktuelles">Aktuelles</a><ul><li class="on"><a href="/cln_05/nn_4/DE/Aktuelles/PM">Pressemitteilungen</a><ul><li><a href="/cln_05/nn_4/DE/Aktuelles/PM/{scene.day.year}">{scene.day.year}</a></li><li><a href="/cln_05/nn_4/DE/Aktuelles/PM/{scene.day.year - 1}">{scene.day.year - 1}</a></li></ul></li><li><a href="/cln_05/nn_4/DE/Aktuelles/Reden">Reden</a></li></ul></li></ul></div>
<div id="content"><a name="inhalt"></a><h1>{scene.title}</h1><p class="pmInfo"><strong>Nr.:</strong> {count:04}<br /><strong>Erscheinungsdatum:</strong> {numeric(scene.day)}</p><div class="text">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div>
<p class="navTop"><a href="#Top">Zum Seitenanfang</a></p></div><div id="marginalia"><h2>Zum Thema</h2><ul>{others(scene, 3, related)}</ul><h2>Service</h2><ul><li><a href="?__blob=publicationFile">Diese Seite als PDF</a></li><li><a href="/cln_05/nn_4/DE/Service/Newsletter">Newsletter bestellen</a></li></ul></div><div id="siteFooter"><p>© Bundesministerium für Wege</p></div></body></html>""",
        f"http://www.bundeswege.example/cln_05/nn_{scene.rng.randint(100, 9000)}/DE/Aktuelles/Pressemitteilungen/{scene.day.year}/{scene.day.month:02}/{scene.day:%Y%m%d}__PM{count:04}.html",
        charset="iso-8859-1",
    )


def late_builder(scene: Scene) -> Page:
    """A federal ministry of 2021 on the builder: kind and day as a topline in the stage, share links, cards with days."""
    card = '<div class="c-teaser"><p class="c-topline"><span>Pressemitteilung</span> <span class="c-topline__date">{0}</span></p><h3 class="c-teaser__headline"><a href="{2}">{1}</a></h3></div>'
    return Page(
        f"""<!DOCTYPE html><html lang="de" dir="ltr"><head><meta charset="UTF-8"/><title>BMW - Pressemitteilungen - {scene.title}</title><meta name="description" content="{scene.title}"/><meta property="og:title" content="{scene.title}"/><meta property="og:type" content="website"/><meta property="og:site_name" content="Bundesministerium für Wege"/><meta name="twitter:card" content="summary"/></head><body class="gsb t-pressrelease js-off">
<div id="wrapperOuter"><p id="cookiebanner" class="c-cookiebanner">Auf unserer Webseite werden Cookies eingesetzt, um die Statistik zu verbessern. <button>Nur notwendige</button> <button>Zustimmen</button></p><header class="l-header"><ul class="c-skiplinks"><li><a href="#content">Zum Inhalt</a></li></ul><div class="c-logo"><a href="/DE/startseite/startseite-node.html" title="Zur Startseite"><img src="/SiteGlobals/logo.svg" alt="Logo: Bundesministerium für Wege"/></a></div>
<nav class="c-nav"><ul class="c-nav__l1"><li><button>Ministerium</button><div class="c-nav__fly"><ul><li><a href="/DE/ministerium/leitung/leitung-node.html">Leitung</a></li><li><a href="/DE/ministerium/aufgaben-node.html">Aufgaben</a></li></ul></div></li><li><button>Themen</button><div class="c-nav__fly"><ul><li><a href="/DE/themen/wege-node.html">Wege</a><ul><li><a href="/DE/themen/wege/rad-node.html">Radwege</a></li><li><a href="/DE/themen/wege/wasser-node.html">Wasserwege</a></li></ul></li></ul></div></li><li><button>Presse</button></li></ul></nav></header>
<nav class="c-breadcrumb" aria-label="Sie sind hier"><ol><li><a href="/DE/startseite">Startseite</a></li><li><a href="/DE/presse/presse-node.html">Presse</a></li><li><a href="/DE/presse/pm/pm-node.html">Pressemitteilungen</a></li><li><strong>{scene.title}</strong></li></ol></nav>
<main id="main" class="l-main"><div id="content"><div class="c-stage"><div class="c-stage__text"><p class="c-topline"><span class="c-topline__category">Pressemitteilung</span> <span class="c-topline__theme">{overline(scene)}</span> <span class="c-topline__date">{numeric(scene.day)}</span></p><h1 class="c-stage__headline isFirstInSlot">{scene.title}</h1></div><picture><img src="/SharedDocs/bild.jpg?__blob=normal" alt="{CAPTION}"/></picture><p class="c-picture__source">Quelle: Bundesministerium/Beispiel</p></div>
<div class="l-content"><div class="s-richtext js-richtext">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="c-share"><h2>Teilen</h2><ul><li><a href="#">Facebook</a></li><li><a href="#">X</a></li><li><a href="mailto:?">E-Mail</a></li></ul></div><p class="c-contact"><strong>Kontakt</strong><br/>{scene.contact("<br/>")}</p></div><div class="c-teaser-group"><h2>Mehr zum Thema</h2>{others(scene, 3, card)}</div></div></main>
<footer class="l-footer"><ul><li><a href="/DE/service/impressum">Impressum</a></li><li><a href="/DE/service/datenschutz">Datenschutz</a></li></ul><p>© Bundesministerium für Wege {scene.day.year + 1}</p></footer></div></body></html>""",
        f"https://www.bmw.bund.example/SharedDocs/pressemitteilungen/DE/{scene.day.year}/{scene.day.month:02}/{scene.slug()[:28]}.html",
    )


def federal_press_office(scene: Scene) -> Page:
    """A federal press office: overline and title as two spans, day and place in a row of facts, leads, hidden contacts."""
    first, *_ = scene.release.body
    rest = replace(scene, release=replace(scene.release, body=scene.release.body[1:]))
    teaser = '<li class="bp-teaser"><a href="{2}"><span class="bp-teaser-kicker">Bundesregierung</span><span class="bp-teaser-title">{1}</span></a></li>'
    facts = f'<span class="bp-time"><time datetime="{scene.day.isoformat()}T14:05:00+02:00">{long(scene.day)}</time></span><span class="bp-tag">Pressemitteilung {scene.rng.randint(1, 420)}</span><span class="bp-tag">Presse- und Informationsamt (PIA)</span>'
    return Page(
        f"""<!doctype html><html class="no-js" lang="de"><head><meta charset="UTF-8"><title>{scene.title} | Bundespresseamt</title><meta name="date" content="{scene.day.isoformat()}"><meta property="og:title" content="{scene.title} | Bundespresseamt"><meta property="og:description" content="{escape(first.text[:150])}"><meta property="article:modified_time" content="{scene.later().isoformat()}"><link rel="canonical" href="https://www.bundespresse.example/breg-de/suche/{scene.slug()}"></head><body data-page="pressrelease">
<div class="bp-header"><a href="/breg-de" class="bp-logo">Die Regierung</a><button class="bp-burger">Menü</button><form><label>Suchbegriff</label><input type="search"></form><nav><ul class="bp-nav"><li><a href="/breg-de/aktuelles">Aktuelles</a></li><li><a href="/breg-de/bundeskanzleramt">Kanzleramt</a></li><li><a href="/breg-de/regierung">Regierung</a></li><li><a href="/breg-de/service">Service</a></li></ul></nav></div>
<div class="bp-breadcrumb"><a href="/breg-de">Startseite</a><a href="/breg-de/aktuelles">Presse</a><span>Pressemitteilung</span></div><main id="main"><article class="bp-article"><div class="bp-article-intro"><div class="bp-overline">{overline(scene)}</div><h1 class="bp-article-heading"><span class="bp-article-heading-title">{scene.title}</span></h1>
<div class="bp-article-facts">{facts}</div></div><div class="bp-short-text"><p>{escape(first.text)}</p></div><div class="bp-sharing"><ul><li><a href="#">Beitrag teilen</a></li><li><a href="#">Per E-Mail teilen, {scene.title}</a></li></ul></div><div class="bp-richtext">{listed(rest, "<p>{}</p>", "<h3>{}</h3>", '<ul class="bp-ul">{}</ul>')}</div></article>
<section class="bp-contact"><h2>Presse- und Informationsamt</h2><p>{scene.contact()}</p></section><section class="bp-more"><h2>Weitere Pressemitteilungen</h2><ul>{others(scene, 3, teaser)}</ul></section></main><footer><h2 class="visually-hidden">Seitenfuß</h2><ul><li><a href="/imp">Impressum</a></li><li><a href="/gs">Gebärdensprache</a></li></ul></footer></body></html>""",
        f"https://www.bundespresse.example/breg-de/suche/{scene.slug()}-{scene.rng.randint(1500000, 2400000)}",
    )


def reading_time(scene: Scene) -> Page:
    """A state's ministry on Drupal 9, 2022: reading time, day and house above the title, tags, contact and downloads in blocks."""
    return Page(
        f"""<!DOCTYPE html><html lang="de" dir="ltr" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 9 (https://www.drupal.org)" /><title>{scene.title} | finanzen.bergland.example</title><link rel="canonical" href="https://finanzen.bergland.example/presse/{scene.slug()}" /></head><body class="path-node page-node-type-press-release">
<a href="#main-content" class="visually-hidden focusable">Direkt zum Inhalt</a><div class="dialog-off-canvas-main-canvas"><header role="banner" class="he-header"><div class="he-header__brand"><a href="/" rel="home"><img src="/themes/bl/logo.svg" alt="Bergland, Ministerium der Finanzen" /></a></div><nav role="navigation" aria-labelledby="hauptnav"><h2 class="visually-hidden" id="hauptnav">Hauptnavigation</h2><ul class="menu"><li><a href="/ministerium">Über uns</a><ul class="menu"><li><a href="/ministerium/minister">Minister</a></li><li><a href="/ministerium/struktur">Struktur</a></li></ul></li><li><a href="/steuern">Steuern</a><ul class="menu"><li><a href="/steuern/grundsteuer">Grundsteuer</a></li></ul></li><li><a href="/presse" class="is-active">Presse</a></li></ul></nav></header>
<div class="region region-breadcrumb"><nav class="breadcrumb"><ol><li><a href="/">Startseite</a></li><li><a href="/presse">Presse</a></li><li>{scene.title}</li></ol></nav></div><main role="main"><a id="main-content" tabindex="-1"></a><div class="region region-content"><div data-drupal-messages-fallback class="hidden"></div><article data-history-node-id="{scene.rng.randint(100, 40000)}" class="node node--type-press-release node--view-mode-full">
<div class="node__meta"><span class="reading-time">Lesedauer:{scene.rng.randint(2, 7)} Minuten</span> <span class="field field--name-field-date"><time datetime="{scene.day.isoformat()}T12:00:00Z">{numeric(scene.day)}</time></span> <span class="field field--name-field-publisher">Ministerium der Finanzen</span> <span class="field--type">Pressemitteilung</span></div>
<div class="kicker">{overline(scene)}</div><h1 class="page-title"><span class="field field--name-title field--type-string">{scene.title}</span></h1><div class="node__content"><div class="clearfix text-formatted field field--name-body field--type-text-with-summary">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div>
<div class="field field--name-field-tags"><div class="field__label">Schlagworte zum Thema</div><div class="field__items"><a href="/schlagworte/steuer">Steuern</a> <a href="/schlagworte/haushalt">Haushalt</a></div></div><div class="paragraph paragraph--type--contact"><h2>Pressestelle</h2><p>{scene.contact("<br />")}</p></div><div class="back-link"><a href="/presse">Zurück zur Übersicht</a></div></div></article></div></main>
<footer class="he-footer"><p>Folgen Sie uns</p><ul class="menu"><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li><li><a href="/cookies">Cookie-Einstellungen</a></li></ul></footer></div></body></html>""",
        f"https://finanzen.bergland.example/presse/{scene.slug()}",
    )


def year_archive(scene: Scene) -> Page:
    """A southern state's ministry of the interior, 2015: h1 tells number and kind, title in h2, day in a dateline cell."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8" /><meta name="author" content="Staatsministerium des Innern" /><meta name="description" content="Pressemitteilung" /><title>Pressemitteilung Nr. {escape(scene.release.number)} - Südland - Innenministerium</title></head><body id="unterseite"><div id="seite"><div id="kopfbereich"><div id="staatswappen"><a href="/"><img src="/assets/wappen.png" alt="Staatsministerium des Innern" /></a></div><ul id="metanav"><li><a href="/ser/kontakt/">Kontakt</a></li><li><a href="/ser/leichtesprache/">Leichte Sprache</a></li><li><a href="/ser/sitemap/">Inhaltsverzeichnis</a></li></ul></div>
<ul id="hauptnav"><li><a href="/min/">Ministerium</a></li><li><a href="/sus/">Sicherheit</a></li><li><a href="/buw/">Staat und Kommunen</a></li><li class="current"><a href="/med/">Medien</a></li></ul><div id="navigation"><ul><li><a href="/med/aktuell/">Aktuelle Meldungen</a></li><li class="current"><a href="/med/pressemitteilungen/">Pressemitteilungen</a><ul><li><a href="/med/pressemitteilungen/pressearchiv/{scene.day.year}/">Archiv {scene.day.year}</a></li><li><a href="/med/pressemitteilungen/pressearchiv/{scene.day.year - 1}/">Archiv {scene.day.year - 1}</a></li></ul></li><li><a href="/med/mediathek/">Mediathek</a></li></ul></div>
<div id="inhalt"><p id="brotkrumen">Sie sind hier: <a href="/">Startseite</a> &gt; <a href="/med/">Medien</a> &gt; <a href="/med/pressemitteilungen/">Pressemitteilungen</a></p><h1>Pressemitteilung Nr. {escape(scene.release.number)}</h1><table class="pmkopf" summary=""><tr><td>{escape(scene.release.place)}, {numeric(scene.day)}</td><td><a href="/med/bilder/">Fotos zum Thema</a></td></tr></table><h2>{scene.title}</h2><p class="pmunterzeile">{subtitle(scene)}</p>
<div class="pmtext"><p>+++ {escape(scene.release.body[0].text)} +++</p>{scene.body("p").partition(chr(10))[2]}</div><p class="icons"><a href="javascript:window.print()">Seite drucken</a> <a href="#seite">nach oben</a></p></div><div id="randspalte"><h3>Pressesprecher</h3><p>{scene.contact("<br />")}</p><h3>Soziale Netzwerke</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">Twitter</a></li></ul></div><div id="fuss"><ul><li><a href="/ser/impressum/">Impressum</a></li><li><a href="/ser/datenschutz/">Datenschutz</a></li></ul></div></div></body></html>""",
        f"https://www.stmi.suedland.example/med/pressemitteilungen/pressearchiv/{scene.day.year}/{scene.release.number.partition('/')[0]}/index.php",
    )


def chancellery_tables(scene: Scene) -> Page:
    """A state chancellery of 2003 in nested tables: day and number at both ends of a row, title red, the spokesman signs."""
    return Page(
        f"""<HTML><HEAD><TITLE>Waldland online - Staatskanzlei - Presse</TITLE><META NAME="author" CONTENT="Staatskanzlei"></HEAD><BODY BGCOLOR="#FFFFFF" TOPMARGIN="0" LEFTMARGIN="0"><TABLE WIDTH="100%" BORDER="0" CELLPADDING="0" CELLSPACING="0"><TR><TD BGCOLOR="#006633" HEIGHT="60"><A HREF="/index.html"><IMG SRC="/img/loewe.gif" BORDER="0" ALT="Waldland"></A></TD><TD BGCOLOR="#006633" ALIGN="right"><FONT COLOR="#FFFFFF" FACE="Arial" SIZE="4">Waldländer Staatskanzlei</FONT></TD></TR></TABLE>
<TABLE WIDTH="100%" BORDER="0" CELLPADDING="4" CELLSPACING="0"><TR><TD WIDTH="160" VALIGN="top" BGCOLOR="#EEEEEE"><TABLE BORDER="0" CELLPADDING="3"><TR><TD><A HREF="/de/mp/index.html">Ministerpräsident</A></TD></TR><TR><TD><A HREF="/de/kabinett/index.html">Kabinett</A></TD></TR><TR><TD><B>Presse</B></TD></TR><TR><TD>&nbsp;&nbsp;<A HREF="/de/presse/reden.html">Reden</A></TD></TR><TR><TD>&nbsp;&nbsp;<A HREF="/de/presse/archiv.html">Archiv</A></TD></TR><TR><TD><A HREF="/de/europa/index.html">Europa</A></TD></TR></TABLE></TD>
<TD VALIGN="top"><TABLE WIDTH="560" BORDER="0" CELLPADDING="2"><TR><TD><FONT FACE="Arial" SIZE="2"><B>Medieninformation {scene.rng.randint(2, 240)}/{scene.day.year}</B></FONT></TD><TD ALIGN="right"><FONT FACE="Arial" SIZE="2">{numeric(scene.day)}</FONT></TD></TR><TR><TD COLSPAN="2"><HR></TD></TR><TR><TD COLSPAN="2"><FONT FACE="Arial" SIZE="4" COLOR="#CC0000"><B>{scene.title}</B></FONT></TD></TR>
<TR><TD COLSPAN="2"><FONT FACE="Arial" SIZE="2"><BR>{scene.body("br")}<BR><BR>Rike Beispiel<BR>Regierungssprecherin</FONT></TD></TR><TR><TD COLSPAN="2"><HR><FONT FACE="Arial" SIZE="1"><A HREF="/de/presse/index.html">zur Übersicht</A> | <A HREF="mailto:presse@example.org">Presse- und Informationsamt</A></FONT></TD></TR></TABLE></TD></TR></TABLE></BODY></HTML>""",
        f"http://www.waldland.example/de/homepage/presse/{scene.rng.randint(1000, 9900)}/uindex.html",
        charset="iso-8859-1",
    )


def ministry_typo3(scene: Scene) -> Page:
    """A ministry on TYPO3 with its news, 2018: day and topic below the title, a picture, the list of the same topic after."""
    entry = '<div class="article articletype-0"><div class="news-list-date"><time>{0}</time></div><h3><a href="{2}" title="{1}">{1}</a></h3></div>'
    topic = scene.rng.choice(("Weinbau", "Verkehr", "Technologie", "Landwirtschaft"))
    return Page(
        f"""<!DOCTYPE html><html lang="de" dir="ltr" class="no-js"><head><meta charset="utf-8"><!-- This website is powered by TYPO3 - inspiring people to share! --><title>{scene.title} . Ministerium für Wirtschaft, Wege und Weinbau</title><meta name="generator" content="TYPO3 CMS"><meta property="og:title" content="{scene.title}"><meta property="og:type" content="article"></head><body id="p{scene.rng.randint(20, 900)}" class="layout-detail">
<div class="topbar"><ul><li><a href="/service/kontakt/">Kontakt</a></li><li><a href="/service/gebaerdensprache/">Gebärdensprache</a></li><li><a href="https://www.rebland.example">Landesportal</a></li></ul></div><header><a class="brand" href="/"><img src="/typo3conf/ext/rl/logo.png" alt="Rebland"><span>Ministerium für Wirtschaft, Wege und Weinbau</span></a><nav class="navbar"><ul class="nav"><li class="dropdown"><a href="/themen/">Themen</a><ul class="dropdown-menu"><li><a href="/themen/weinbau/">Weinbau</a><ul><li><a href="/themen/weinbau/steillagen/">Steillagen</a></li></ul></li><li><a href="/themen/verkehr/">Verkehr</a></li></ul></li><li><a href="/ministerium/">Ministerium</a></li><li class="active"><a href="/presse/">Presse</a></li></ul></nav></header>
<div class="rootline">Sie sind hier: <a href="/">Startseite</a> / <a href="/presse/">Presse</a> / Detail</div><!--TYPO3SEARCH_begin--><div id="c{scene.rng.randint(100, 9000)}" class="csc-default"><div class="news news-single"><div class="article" itemscope itemtype="http://schema.org/Article"><div class="header"><h1 itemprop="headline">{scene.title}</h1></div><div class="footer"><p><span class="news-list-date"><time datetime="{scene.day.isoformat()}">{numeric(scene.day)}<meta itemprop="datePublished" content="{scene.day.isoformat()}"></time></span> <span class="news-list-category">{topic}</span></p></div>
<div class="news-img-wrap"><div class="outer"><div class="mediaelement mediaelement-image"><a href="/fileadmin/b.jpg" title="" class="lightbox"><img src="/fileadmin/_processed_/b.jpg" alt=""></a></div><p class="news-img-caption">{CAPTION}</p></div></div><div class="news-text-wrap" itemprop="articleBody">{listed(scene, '<p class="bodytext">{}</p>', "<h3>{}</h3>")}</div><div class="news-backlink-wrap"><a href="/presse/">Zurück</a></div></div></div></div><!--TYPO3SEARCH_end-->
<aside class="sidebar"><div class="csc-header"><h2>Pressekontakt</h2></div><p class="bodytext">{scene.contact()}</p><h2>Mehr aus {topic}</h2><div class="news-list-view">{others(scene, 4, entry)}</div></aside><footer><p>© Ministerium für Wirtschaft, Wege und Weinbau</p><a href="/impressum/">Impressum</a></footer></body></html>""",
        f"https://mwww.rebland.example/de/presse/detail/news/News/detail/{scene.slug()}/",
    )


def senate(scene: Scene) -> Page:
    """A city-state's senate press office, 2012: house, title and day one below the other, h1 is the office, photos to load."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de" lang="de"><head><title>Pressestelle des Senats - {scene.title}</title><meta http-equiv="content-type" content="text/html; charset=utf-8" /><meta name="DC.Publisher" content="Freie Stadt Werdermünde" /><meta name="DC.Type" content="Text" /></head><body class="sixcms_detail"><div id="container"><div id="header"><p class="unsichtbar"><a href="#main">Sprung zum Inhalt</a></p><a href="/"><img src="/schluessel.gif" alt="Freie Stadt Werdermünde" /></a></div>
<div id="nav_container"><ul id="nav"><li><a href="/sixcms/detail.php?gsid=wm146.c.1.de">Aktuelles</a></li><li><a href="/sixcms/detail.php?gsid=wm146.c.2.de">Suche im Archiv</a></li><li><a href="/sixcms/detail.php?gsid=wm146.c.3.de">Fotodienst</a></li><li><a href="/sixcms/detail.php?gsid=wm146.c.4.de">Pressesprecher</a></li></ul><form action="/sixcms/list.php" class="kalender"><fieldset><legend>Nach Datum</legend><label>von <input name="von" value="01.01.{scene.day.year}" /></label><label>bis <input name="bis" value="{numeric(scene.later())}" /></label></fieldset></form></div>
<div id="main"><h1>Pressestelle des Senats</h1><div class="pm_detail"><p class="dienststelle">Die Senatorin für Wege, Brücken und Häfen</p><h2 class="pm_titel">{scene.title}</h2><p class="pm_datum">{numeric(scene.day)}</p><div class="pm_text">{flow(scene, "<p>{}</p>", "<p><strong>{}</strong></p>", "<p>• {}</p>")}</div><div class="pm_foto"><p>Foto: Senatspressestelle<br /><a href="/sixcms/media.php/13/foto.jpg">Foto 1 (jpg, 1.2 MB)</a></p></div></div>
<p class="pm_funktionen"><a href="/sixcms/detail.php?template=druck">Druckansicht</a> <a href="javascript:history.back()">zurück</a></p></div><div id="footer"><p>{scene.contact(" · ")}</p><p><a href="/sixcms/detail.php?gsid=wm146.c.8.de">Impressum</a></p></div></div></body></html>""",
        f"http://www.senatspressestelle.werdermuende.example/sixcms/detail.php?gsid=wm146.c.{scene.rng.randint(20000, 160000)}.de&asl=wm146.c.25714.de",
    )


def portal_script(scene: Scene) -> Page:
    """A ministry's portal of 2025, rendered by a script's framework on the server: data of the page at the end, days in words."""
    state = {"props": {"pageProps": {"type": "pressRelease", "id": scene.rng.randint(1, 9999)}}}
    tile = '<a class="Card_root__x1Qe2" href="{2}"><span class="Card_date__pL0aa">{0}</span><span class="Card_title__Zz81k">{1}</span></a>'
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>{scene.title} | Ministerium für Digitales und Wege</title><meta property="og:title" content="{scene.title}"/><meta property="og:url" content="https://digital.nordsee.example/presse/{scene.slug()}"/><meta name="next-head-count" content="5"/></head><body><div id="__next"><a class="SkipLink_root__a81" href="#inhalt">Zum Hauptinhalt springen</a><header class="Header_root__b77"><a class="Header_logo__c2" href="/">Ministerium für Digitales und Wege</a><nav class="Header_nav__d9"><ul><li><button aria-expanded="false">Themen</button></li><li><button aria-expanded="false">Ministerium</button></li><li><a href="/presse">Presse</a></li></ul></nav><button class="ThemeToggle_root__t1">Dunkle Darstellung</button></header>
<main id="inhalt" class="Layout_main__K2"><ol class="Breadcrumb_list__e1"><li><a href="/">Start</a></li><li><a href="/presse">Presse</a></li><li aria-current="page">{scene.title}</li></ol><div class="Hero_root__f3"><div class="Hero_meta__g5"><span>Pressemitteilung</span><span aria-hidden="true">·</span><time dateTime="{scene.day.isoformat()}">{long(scene.day)}</time><span aria-hidden="true">·</span><span>Nr. {scene.rng.randint(1, 200)}</span></div><h1 class="Hero_title__h7">{scene.title}</h1><p class="Hero_sub__i1">{subtitle(scene)}</p></div>
<div class="RichText_root__j3">{listed(scene, '<p class="RichText_p__k1">{}</p>', '<h2 class="RichText_h2__l5">{}</h2>', '<ul class="RichText_ul__m9">{}</ul>')}</div><div class="CopyLink_root__n1"><button>Link kopieren</button><span>Link wurde in die Zwischenablage kopiert</span></div><section class="Contact_root__o3"><h2>Kontakt für die Medien</h2><address>{scene.contact("<br/>")}</address></section><section class="Related_root__q7"><h2>Das könnte Sie auch interessieren</h2>{others(scene, 3, tile)}</section></main>
<footer class="Footer_root__r2"><p>Newsletter abonnieren</p><ul><li><a href="/impressum">Impressum</a></li><li><a href="/barrierefreiheit">Barrierefreiheit</a></li></ul></footer></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script></body></html>""",
        f"https://digital.nordsee.example/presse/{scene.slug()}",
    )


def statistics_federal(scene: Scene) -> Page:
    """A federal office for statistics: number and day as one topline, a table of figures in the text, methods below."""
    count, year = scene.rng.randint(1, 520), scene.day.year
    rows = [
        ("Merkmal", str(year - 1), str(year)),
        ("Wege in 1 000 km", "118,4", "119,1"),
        ("Brücken insgesamt", "39 512", "39 621"),
    ]
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    caption = f"Wege und Brücken {year - 1} und {year}"
    return Page(
        f"""<!DOCTYPE html><html lang="de" dir="ltr"><head><meta charset="UTF-8"/><title>{scene.title} - Amt für Statistik</title><meta name="keywords" content="Statistik, Zahlen, Daten"/><meta property="og:title" content="{scene.title}"/><meta property="og:site_name" content="Amt für Statistik"/></head><body class="gsb"><div class="l-wrapper"><header><a class="c-logo" href="/DE/Home/_inhalt.html">Amt für Statistik - Wissen nutzen</a><nav class="c-mainnav"><ul><li><a href="/DE/Themen/_inhalt.html">Themen</a><ul><li><a href="/DE/Themen/Verkehr/_inhalt.html">Verkehr</a><ul><li><a href="/DE/Themen/Verkehr/Wege/_inhalt.html">Wege</a></li></ul></li><li><a href="/DE/Themen/Preise/_inhalt.html">Preise</a></li></ul></li><li><a href="/DE/Service/_inhalt.html">Service</a></li><li><a href="/DE/Presse/_inhalt.html">Presse</a></li></ul></nav></header>
<div class="c-breadcrumb">Sie sind hier: <a href="/DE/Home">Home</a> <a href="/DE/Presse">Presse</a> <strong>{scene.title}</strong></div><main><article class="c-press"><h1 class="c-press__headline"><span class="c-press__topline">Pressemitteilung Nr. {count:03} vom {long(scene.day)}</span></h1><h2 class="c-press__title">{scene.title}</h2><div class="s-richtext">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<div class="wideTable"><table><caption>{caption}</caption><tbody>{table}</tbody></table></div></div>
<div class="c-method"><h3>Basisdaten und lange Zeitreihen</h3><p>Ergebnisse bietet die Tabelle Wege (46100-0001) in der Datenbank.</p></div></article><aside class="c-marginal"><h2>Kontakt</h2><p>Pressestelle<br/>{scene.contact("<br/>")}</p><h2>Veröffentlichungskalender</h2>{dates(scene, 3, "<p>{}: {}</p>")}<h2>Zum Thema</h2><ul><li><a href="/DE/Themen/Verkehr/Wege/_inhalt.html">Wege</a></li></ul></aside></main><footer><p>© Amt für Statistik</p><a href="/DE/Service/Impressum">Impressum</a></footer></div></body></html>""",
        f"https://www.statistikamt.example/DE/Presse/Pressemitteilungen/{year}/{scene.day.month:02}/PD{scene.day:%y}_{count:03}_461.html",
        also=caption + "\n" + "\n".join("\n".join(row) for row in rows),
    )


def statistics_state(scene: Scene) -> Page:
    """A state's office for statistics of 2008: the day's dateline right, number left, lead in bold, other years in the menu."""
    first, *_ = scene.release.body
    rest = replace(scene, release=replace(scene.release, body=scene.release.body[1:]))
    count = scene.rng.randint(1, 410)
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de" lang="de"><head><title>Statistisches Landesamt Albland - {scene.title}</title><meta http-equiv="content-type" content="text/html; charset=iso-8859-1" /><meta name="copyright" content="Statistisches Landesamt Albland" /></head><body><div id="oben"><a href="/"><img src="/Bilder/StaLaLogo.gif" alt="Statistisches Landesamt" /></a><form action="/Suche" method="get"><input name="q" size="20" /><input type="submit" value="Suchen" /></form></div>
<div id="reiter"><ul><li><a href="/Bevoelkerung/">Bevölkerung</a></li><li><a href="/Arbeit/">Arbeitsmarkt</a></li><li><a href="/Verkehr/">Verkehr</a></li><li><a href="/Preise/">Preise</a></li></ul></div><table class="seite"><tr><td class="spalte1"><p><b>Presse</b></p><p><a href="/Pressemitt/neu.asp">Neueste Mitteilungen</a><br /><a href="/Pressemitt/{scene.day.year}.asp">Jahrgang {scene.day.year}</a><br /><a href="/Pressemitt/{scene.day.year - 1}.asp">Jahrgang {scene.day.year - 1}</a></p><p><b>Zahl des Tages</b><br />Am {numeric(before(scene, 20))} zählte das Land 10,7 Mill. Einwohner.</p></td>
<td class="spalte2"><div class="pmkopf"><div style="float:left"><b>Pressemitteilung</b> Nr. {count}/{scene.day.year}</div><div style="text-align:right">{escape(scene.release.place)}, {long(scene.day)}</div></div><h1>{scene.title}</h1><p class="vorspann"><b>{escape(first.text)}</b></p>{rest.body("p")}<p class="klein"><a href="/Pressemitt/bild.asp">Schaubild</a> &middot; <a href="/Pressemitt/pm.pdf">Als PDF-Dokument</a></p>
<div class="rueckfragen"><p><b>Weitere Auskünfte</b><br />{scene.contact("<br />")}</p></div></td></tr></table><div id="unten"><a href="/Impressum.asp">Impressum</a> | <a href="/Kontakt.asp">Kontakt</a> | © Statistisches Landesamt Albland</div><ul class="versteckt">{menu()}</ul></body></html>""",
        f"http://www.statistik-albland.example/Pressemitt/{scene.day.year}{count:03}.asp",
        charset="iso-8859-1",
    )


ELEVENTH_OTHER = (
    press_server,
    sixcms,
    early_builder,
    late_builder,
    federal_press_office,
    reading_time,
    year_archive,
    chancellery_tables,
    ministry_typo3,
    senate,
    portal_script,
    statistics_federal,
    statistics_state,
)
