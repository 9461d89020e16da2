"""A tenth set, third part: portals of states, police, prosecutors, courts, and offices below them."""

from __future__ import annotations

import json

from benchmarks.layout_hand_parts import (
    before,
    dates,
    flow,
    listed,
    number,
    others,
    overline,
    subtitle,
)
from benchmarks.layout_parts import CAPTION, COOKIES, Page, Scene, long, menu, numeric, weekday


def media_service(scene: Scene) -> Page:
    """A state's service for the media: day, time and state of the version over the title, a card aside."""
    return Page(
        f"""<!DOCTYPE html><html lang="de" class="no-js"><head><meta charset="utf-8"><title>{scene.title} - Medienservice Ostmark</title><meta property="og:title" content="{scene.title}"><meta property="og:site_name"
content="Medienservice"></head> <body class="presse detail"><div id="portalbar"><a href="https://www.ostmark.example">ostmark.example</a><button>Portale anzeigen</button><ul><li><a href="/a">Amt24</a></li><li><a
href="/b">Beteiligung</a></li><li><a href="/c">Karriere</a></li></ul> </div><header><div class="site-title"><a href="/">Medienservice</a></div><form role="search"><label>Suche</label><input></form> </header><nav
aria-label="Brotkrumen"><ol class="breadcrumb"><li><a href="/">Medienservice</a></li><li><a href="/medien"> Medieninformationen</a></li><li>{scene.title}</li></ol></nav><main><div class="row"><div class="col-md-8"><p
class="date"> {numeric(scene.day)}, {scene.rng.randint(8, 17):02}:15 Uhr — Erstveröffentlichung (aktuell)</p><h1>{scene.title}</h1><figure> <img src="/assets/1.jpg" alt=""><figcaption>{CAPTION} (© SK
Ostmark)</figcaption></figure><div class="text"> {listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")}</div><h2>Links</h2><ul><li><a href="/x">Artikel teilen</a></li></ul> </div><aside class="col-md-4"><div
class="vcard"><h2>Kontakt</h2><p class="org">{scene.contact()}</p></div><div><h2>Themen</h2> <ul class="tags"><li><a href="/t1">Verwaltung</a></li><li><a href="/t2">Land</a></li></ul></div><div><h2>Mediendaten</h2><p>Foto
{numeric(scene.day)}: JPG, 2,4 MB</p></div></aside></div></main><footer><h2>Herausgeber</h2><p>Staatskanzlei Ostmark, Platz 1, 09999 Ostmark</p><a href="/impressum">Impressum</a></footer></body></html>""",
        f"https://medienservice.ostmark.example/medien/news/{scene.rng.randint(180000, 1090000)}",
    )


def state_topic(scene: Scene) -> Page:
    """A state's portal: day and topic as a list over the title, a picture, a source, other news with days."""
    linked = '<article class="teaser"><span class="teaser__topic">Land</span><h3><a href="{2}">{1}</a></h3><time>{0}</time></article>'
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title}: Land Ostmark</title><meta name="description" content="{scene.title}"><meta property="og:title" content="{scene.title}"><meta
property="og:type" content="website"><link rel="canonical" href="https://www.ostmark.example/de/service/presse/"></head><body class="page page--pressrelease">{COOKIES} <div class="header"><a class="header__logo" href="/"><img
src="/logo.svg" alt="Ostmark.de"></a><nav class="main-nav"><ul><li><a href="/r">Regierung</a><ul><li><a href="/r/m">Ministerpräsident</a></li><li><a href="/r/k">Kabinett</a><ul><li><a
href="/r/k/1">Sitzungen</a></li></ul></li></ul></li><li><a href="/bw">Land und Leute</a></li><li><a href="/s">Service</a></li> </ul></nav></div><ul class="breadcrumb"><li><a href="/">Startseite</a></li><li><a
href="/s">Service</a></li><li><a href="/s/p">Presse</a></li><li>Pressemitteilung</li></ul><main class="main" id="main"><article class="article"><header class="article__header"><ul
class="article__meta"><li>{numeric(scene.day)}</li><li><a href="/t/1">{overline(scene)}</a></li></ul> <h1 class="article__headline">{scene.title}</h1></header><figure class="figure"><img src="/f.jpg" alt=""><figcaption
class="figure__caption">{CAPTION}<span>Ministerium für Wege</span></figcaption></figure><div class="article__text"> {listed(scene, '<p class="bodytext">{}</p>', "<h2>{}</h2>")}</div><p
class="article__source"><strong>Quelle:</strong> <span>Ministerium für Wege</span></p><div class="article__tags"><a href="/h">#Wege</a> <a href="/h2">#Brücken</a></div></article> <section class="related"><h2>Weitere
Meldungen</h2>{others(scene, 4, linked)}</section></main><footer><ul><li><a href="/leichte-sprache">Leichte Sprache</a></li><li><a href="/impressum">Impressum</a></li></ul></footer></body></html>""",
        f"https://www.ostmark.example/de/service/presse/pressemitteilung/pid/{scene.slug()}",
    )


def processor(scene: Scene) -> Page:
    """A state government of 2015: number, day, short name and house in a row of bars above the title."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} - Regierungsportal Nordland</title><meta name="keywords" content="Nordland, Regierung, Presse"></head><body id="standard"
class="portal"><div id="page"><div id="header"> <h1 class="unsichtbar">Regierungsportal Nordland</h1><p><a href="/"><img src="/static/logo.png" alt="Nordland tut gut"></a></p> </div><div
id="nav_main"><ul>{menu()}</ul></div><div id="subnav"><ul><li><a href="/Presse/Aktuell">Aktuell</a></li><li><a href="/Presse/Archiv">Archiv</a></li><li><a href="/Presse/Abo">Abonnement</a></li></ul></div><div
id="content"><div class="document dvz-contenttype-presseserviceassistent"><p class="dvz-pm-info"><span>Nr.{scene.rng.randint(1, 300):03}/{scene.day:%y} </span> | <span>{numeric(scene.day)}</span> | <span>WM</span> |
<span>Ministerium für Wege und Brücken</span></p><h2>{scene.title} </h2>{listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")}<p class="back"><a href="javascript:history.back()">zurück zur
Übersicht</a></p></div></div><div id="marginal"><div class="box"><h3>Kontakt</h3><p>{scene.contact()}</p></div><div class="box"><h3> Termine</h3>{dates(scene, 2, "<p><b>{}</b> {}</p>")}</div></div><div id="footer"><p>©
Nordland 2015 | <a href="/Impressum"> Impressum</a> | <a href="/Datenschutz">Datenschutz</a></p></div></div></body></html>""",
        f"https://www.regierung-nordland.example/Aktuell/?id={scene.rng.randint(9000, 180000)}&processor=processor.sa.pressemitteilung",
    )


def city_state(scene: Scene) -> Page:
    """A city-state: house and day in a line of the stage, subtitle in h2, the press office in a fold."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} - hafenstadt.example</title><meta name="date" content="{scene.day.isoformat()}"><meta name="og:title"
content="{scene.title}"></head><body><div id="js-cookie-root"></div><div class="header-container"><div class="service-nav"><a href="/en">English</a><a href="/gs">Gebärdensprache</a></div><nav class="mega"><ul><li><a
href="/politik">Politik &amp; Verwaltung</a></li><li><a href="/stadtleben">Stadtleben</a></li><li><a href="/tourismus">Tourismus</a></li></ul></nav></div><div class="wrapper"><div class="crumb">Sie sind hier: <a
href="/">Start</a> <a href="/pressestelle">Pressestelle</a> {scene.title}</div><div class="article-head"><div class="kicker">Behörde für Brücken </div><h1 class="h1 article-headline">{scene.title}</h1><h2
class="article-subline">{subtitle(scene) or "Senat stellt Planung vor"} </h2><div class="article-date">{long(scene.day)} {scene.rng.randint(8, 17)}:00 Uhr</div></div><div class="social"><a href="#"> Facebook</a><a
href="#">Drucken</a><a href="#">Vorlesen</a></div><div class="col-xs-12 col-md-8"><div class="richtext"> {listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div class="accordion"><h3>Rückfragen der
Medien</h3><div><p>{scene.contact()} </p></div></div></div><div class="col-md-4"><div class="teaser-box"><h3>Neueste Pressemeldungen</h3><ul> {others(scene, 5, '<li><a href="{2}">{1}</a></li>')}</ul></div><div
class="teaser-box"><h3>Anzeige</h3><p>Musical-Karten ab 59 Euro</p></div></div></div><footer><p>Alle Rechte vorbehalten</p></footer></body></html>""",
        f"https://www.hafenstadt.example/pressearchiv-fhh/{scene.rng.randint(3000000, 19000000)}/{scene.day.isoformat()}-bb-{scene.slug()[:20]}/",
    )


def chancellery(scene: Scene) -> Page:
    """A state on CoreMedia: kind, day and house in bars below the title, topic page links, a stage of tiles."""
    data = {"@context": "https://schema.org", "@type": "WebPage", "name": scene.release.title}
    return Page(
        f"""<!DOCTYPE html><html lang="de" dir="ltr"><head><meta charset="utf-8"><title>Portal Grenzland - {scene.title}</title><script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script></head><body
class="c-page"><a class="skip" href="#content">Zum Inhalt springen</a><header class="c-header"><div class="c-header__top"><a href="/"><img alt="Grenzland" src="/l.png"></a><span class="c-header__claim">Großes entsteht im
Kleinen</span></div><nav class="c-mainnav"><ul><li class="has-sub"><a href="/stk">Staatskanzlei</a><ul class="lvl-2"><li><a href="/stk/p">Presse</a><ul class="lvl-3"><li><a href="/stk/p/m">Medieninfos</a></li><li><a
href="/stk/p/f">Fotos</a></li></ul></li></ul></li><li><a href="/mw">Ministerien</a></li> </ul></nav></header><div class="c-breadcrumb"><a href="/">Grenzland</a><a href="/medien">Medieninfos</a><span>Details</span></div> <div
id="content" class="c-content" role="main"><article class="c-pm"><div class="c-pm__headline"><h1>{scene.title}</h1><p class="c-pm__info">Medieninfo | {numeric(scene.day)} | Ministerium für Wege |
{overline(scene)}</p></div><div class="c-richtext rte">{listed(scene, "<p>{}</p>", "<p><b>{}</b></p>", '<ul class="rte__ul">{}</ul>')}</div><div class="c-pm__medien"><h2>Bilder zur Medieninfo</h2><p>{CAPTION}</p></div><div
class="c-ansprechpartner"><h2>Medienansprechpartner </h2><p>{scene.contact()}</p></div></article></div><div class="c-tiles"><a href="/k1">Ehrenamt</a><a href="/k2">Förderung</a><a href="/k3">Gesetze</a></div><footer
class="c-footer"><p>© Staatskanzlei</p></footer></body></html>""",
        f"https://www.grenzland.example/DE/medien-informationen/medieninfos/{scene.day.year}/Q{(scene.day.month + 2) // 3}_{scene.day.year}/pm_{scene.day.isoformat()}-{scene.slug()[:14]}.html",
    )


def prosecutor(scene: Scene) -> Page:
    """A public prosecutor in a state's common system: a box of article facts below, first made, then changed."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} | Staatsanwaltschaft Hohenbach</title><meta name="author" content="Staatsanwaltschaft Hohenbach"><meta name="description"
content="Pressemitteilung Nr. {number(scene)}"></head> <body><div class="spacewrapper1"></div><div id="header"><a href="/"><img alt="Niederland klar Logo" src="/w.gif"></a><div id="schrift">Schriftgröße: <a href="#">A</a> <a
href="#">A</a></div></div><div id="navigation"><ul><li><a href="/wir">Wir über uns</a><ul><li><a href="/wir/l">Leitung</a></li><li><a href="/wir/a">Abteilungen</a></li></ul></li><li class="active"><a
href="/aktuelles">Aktuelles</a><ul><li><a href="/pi">Presseinformationen</a></li></ul></li><li><a href="/z">Zeugen und Opfer</a> </li></ul></div><div class="maincontent"><div class="content"><h1>{scene.title}</h1>
{flow(scene, "<p>{}</p>", "<h4>{}</h4>", "<p>– {}</p>")}</div><div class="artikelinfo"><div class="iconBar"><a href="#">Drucken </a></div><h4>Artikel-Informationen</h4><p>erstellt am:<br>{numeric(scene.day)}<br>zuletzt
aktualisiert am:<br> {numeric(scene.later())}</p><h4>Ansprechpartner/in:</h4><p>{scene.contact()}</p></div></div><div id="footer"><a href="/bf"> Barrierefreiheit</a> <a href="/impr">Impressum</a> <a href="#top">zum
Seitenanfang</a></div></body></html>""",
        f"https://www.staatsanwaltschaft-hohenbach.example/startseite/aktuelles/presseinformationen/{scene.slug()}-{scene.rng.randint(60000, 230000)}.html",
    )


def prosecutor_list(scene: Scene) -> Page:
    """A prosecutor on a ministry's shared system of 2012: years in the menu, title in h2, day below at the right."""
    years = "".join(
        f'<li><a href="/presse/{year}/index.php">Pressemitteilungen {year}</a></li>'
        for year in range(scene.day.year, scene.day.year - 6, -1)
    )
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"> <html xmlns="http://www.w3.org/1999/xhtml" lang="de"><head><meta http-equiv="Content-Type"
content="text/html; charset=iso-8859-1" /><title>Staatsanwaltschaft Musterau: Pressemitteilungen</title></head> <body><div id="main_site"><div id="head"><a href="/index.php"><img src="/img/kopf.jpg"
alt="Staatsanwaltschaft Musterau" /></a> </div><div id="service"><a href="/kontakt/">Kontakt</a> | <a href="/sitemap/">Übersicht</a> | <a href="/wegbeschreibung/"> Wegbeschreibung</a></div><div id="menu1"><ul><li><a
href="/behoerde/">Behörde</a></li><li><a href="/aufgaben/">Aufgaben</a></li> <li><a href="/presse/">Presse</a><ul><li><a href="/presse/dezernat/">Pressedezernat</a></li>{years}</ul></li></ul></div><div
id="site_content"><h1>Pressemitteilungen</h1><div id="text"><h2>{scene.title}</h2><p class="rechts" align="right"> {numeric(scene.day)}</p>{scene.body("br")}<p>&nbsp;</p><div class="kontaktkasten"><strong>Für
Rückfragen:</strong><br /> {scene.contact("<br />")}</div></div></div><div id="right"><h3>Justizportal</h3><ul><li><a href="/jp">Gerichte</a></li><li><a href="/on">Online-Verfahren</a></li><li><a
href="/ge">Gesetze</a></li></ul></div><div id="fuss">Justiz Ostmark | <a href="/impressum/">Impressum</a> | Druckversion</div></div></body></html>""",
        f"http://www.sta-musterau.example/behoerde/presse/pressem-{scene.day.year}/{scene.rng.randint(1, 40):02}_PM/index.php",
        charset="iso-8859-1",
    )


def federal_court(scene: Scene) -> Page:
    """A supreme court of 2008: number and bold title centred, the judgment's day, the own day after the text."""
    judged = (
        f"Urteil vom {long(before(scene, 30))} – XI ZR {scene.rng.randint(10, 400)}/{scene.day:%y}"
    )
    courts = f"LG Neuenquell – 4 O 112/05 (Entscheidung vom {long(before(scene, 900))})"
    return Page(
        f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>Mitteilung der Pressestelle</title><link rel="stylesheet"
href="/pm.css"></head><body bgcolor="#FFFFFF"><table width="100%" border="0" cellpadding="2"><tr><td><a href="list.py?Gericht=obg&amp;Art=pm&amp;Datum=Aktuell"> Liste</a> | <a href="druckansicht.py">Druckansicht</a> | <a
href="suche.py">Suche</a></td><td align="right"><img src="adler.gif" alt="Oberstes Gericht"></td></tr></table><hr><p align="center"><b>Oberstes Gericht Ostmark</b></p><p align="center"><font size="+1">Mitteilung der
Pressestelle</font></p><hr><p>Nr. {number(scene)}</p><p align="center"><b> {scene.title}</b></p>{flow(scene, '<p align="justify">{}</p>', "<p><b>{}</b></p>", "<p>· {}</p>")}<p><b>{judged}</b></p><p>{courts}</p><p>Musterau,
den {long(scene.day)}</p><p>Pressestelle des Obersten Gerichts<br>09999 Musterau<br>Telefon (0999) 159-5013<br>Telefax (0999) 159-5501</p></body></html>""",
        f"http://juris.obergericht.example/cgi-bin/rechtsprechung/document.py?Gericht=obg&Art=pm&Datum={scene.day.year}&nr={scene.rng.randint(40000, 99000)}&linked=pm",
        charset="iso-8859-1",
        also=f"{judged}\n{courts}",
    )


def police_report(scene: Scene) -> Page:
    """A police headquarters of 2013: day and office in a line over the title, the running number opens the text."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Polizei Südland - Pressebericht</title><meta name="robots" content="index,follow"></head><body><div id="wrapper"><div id="kopf"><div id="logo"><a
href="/"><img src="/stern.png" alt="Polizei Südland"></a></div><div id="notruf">Notruf 110</div><ul id="metanavi"><li><a href="/k">Kontakt</a></li><li><a href="/h">Hilfe</a> </li></ul></div><div id="navi"><ul><li><a
href="/wir">Wir über uns</a></li><li><a href="/fahndung">Fahndung</a><ul><li><a href="/fahndung/p">Personen</a></li><li><a href="/fahndung/s">Sachen</a></li></ul></li><li class="aktiv"><a href="/news">News</a> <ul><li><a
href="/news/presse">Presse</a><ul><li><a href="/news/presse/aktuell">Aktuell</a></li><li><a href="/news/presse/archiv"> Archiv</a></li></ul></li></ul></li><li><a href="/schuetzen">Schützen und
Vorbeugen</a></li></ul></div><div id="inhalt"><p class="pfad">Sie befinden sich hier: Startseite » Mittelland » News » Presse » Aktuell</p><p class="inhaltdatum"> {numeric(scene.day)}, Polizeipräsidium Mittelland</p><h2
class="inhaltUeber">{scene.title}</h2><div class="inhaltText"> <img src="/s.gif" alt="">({scene.rng.randint(12, 2100)}) {scene.body("br")}</div><p class="inhaltLink"><a href="javascript:print()">Drucken</a> <a
href="/news/presse/aktuell">Zurück zur Liste</a></p></div><div id="rechts"><h3>Verkehrslage</h3><p>A 9: Stockender Verkehr zwischen Hohenbach und Neuenquell</p><h3>Nachwuchs</h3><p>Jetzt bewerben für den Herbst</p></div><div
id="fuss"><a href="/i"> Impressum</a></div></div></body></html>""",
        f"http://www.polizei-suedland.example/mittelland/news/presse/aktuell/index.html/{scene.rng.randint(90000, 290000)}",
    )


def police_state(scene: Scene) -> Page:
    """A police directorate: 'Medieninformation' and number over the title, who answers for it and the state of day."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Polizei Ostmark - {scene.title}</title> <meta name="DC.title" content="Polizei Ostmark"></head><body class="two-cols"><header id="top"><a
class="logo" href="/">Polizei Ostmark</a><p class="emergency">Online-Wache | Notruf 110</p></header><nav id="nav"><ul>{menu()}</ul></nav><div class="crumbs"> Startseite → Medien → Medieninformationen → Polizeidirektion
Hohenbach</div><section id="content-main"><h2 class="dachzeile">Medieninformation: {scene.rng.randint(1, 700)}/{scene.day.year}</h2><h1>{scene.title}</h1><p class="verantwortlich"><em>Verantwortlich: Rike Beispiel
(rb)<br>Stand: {numeric(scene.day)}, 13:30 Uhr</em></p><div class="text-col">{flow(scene, "<p>{}</p>", "<p><strong>{}</strong></p>", "<p>- {}</p>")}</div><ul class="action"><li><a href="#">Seite drucken</a></li><li><a
href="#">Seitenanfang</a></li></ul></section><aside><section class="box"><h2>Stabsstelle Kommunikation</h2><div>{scene.contact()}</div></section><section class="box"><h2>Download</h2><ul><li><a href="/d.pdf">
Medieninformation als PDF (0,21 MB)</a></li></ul></section><section class="box"><h2>Bürgerpolizisten</h2><p>Hier finden Sie Ihren Ansprechpartner vor Ort.</p></section></aside><footer><a href="/impressum.htm">Impressum</a><a
href="/ueb.htm">Übersicht </a></footer></body></html>""",
        f"https://www.polizei.ostmark.example/de/MI_{scene.day.year}_{scene.rng.randint(20000, 99999)}.htm",
    )


def police_portal(scene: Scene) -> Page:
    """A state police's portal: place over the title, article day in words and category as facts under the text."""
    place = scene.rng.choice(("Neuenquell", "Hohenbach", "Musterau-Land"))
    linked = '<li><span class="reddate">{0}</span> <a href="{2}">{1}</a></li>'
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} | Polizei Markland</title><meta name="viewport" content="width=device-width"><meta property="og:site_name"
content="Polizei Markland"></head><body class="pbb_body"><div class="pbb-header"><div class="pbb-emergency"><a href="tel:110">110</a> In dringenden Fällen</div><div class="pbb-nav"><ul><li><a
href="/meldungen">Meldungen</a></li><li><a href="/fahndungen">Fahndungen</a></li><li><a href="/internetwache">Internetwache</a> </li><li><a href="/beruf">Beruf und Karriere</a></li></ul></div></div><div class="pbb-main"><div
class="pbb-article"><h4 class="pbb-ort">{place}</h4><h2>{scene.title}</h2><div class="pbb-article-text">{listed(scene, "<p>{}</p>", "<h5>{}</h5>")}</div> <div class="pbb-article-info"><div><label>Artikel vom:</label>
<span>{numeric(scene.day)}</span></div><div><label>Kategorie:</label> <span>Kriminalität</span></div><div><label>Region:</label> <span>{place}</span></div></div><div class="pbb-verantwortlich"><h5>
Verantwortlich:</h5><p>{scene.contact()}</p></div></div><div class="pbb-sidebar"><h4>Aktuelle Meldungen</h4><ul> {others(scene, 4, linked)}</ul><h4>Fahndung</h4><p>Vermisst seit {long(before(scene))}: Hinweise an jede
Dienststelle</p></div> </div><div class="pbb-footer"><a href="/seite/impressum">Impressum</a></div></body></html>""",
        f"https://polizei.markland.example/pressemeldung/{scene.slug()}/{scene.rng.randint(1000000, 5900000)}",
    )


def district_government(scene: Scene) -> Page:
    """A district government of 2009: the kind as h1, day with weekday and number as bold lines, lists of links."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type"
content="text/html; charset=iso-8859-1" /><title>Bezirksregierung Musterau - {scene.title}</title><meta name="DC.Creator" content="Bezirksregierung Musterau" /><meta name="DC.Language" content="de" /></head><body><p
class="hide"><a href="#inhalt">Zum Inhalt</a> [Alt+1]</p><div id="kopf"><img src="/bilder/lw.gif" alt="" /><p>Bezirksregierung Musterau</p></div><div id="leiste_links"><h2 class="hide">Hauptmenü</h2><ul><li><a
href="/wir/">Über uns</a></li><li><a href="/abt1/">Abteilung 1</a> <ul><li><a href="/abt1/dez11/">Dezernat 11</a></li></ul></li><li><a href="/abt5/">Umwelt, Arbeitsschutz</a></li><li><a href="/presse/">Presse</a></li><li><a
href="/amtsblatt/">Amtsblatt</a></li></ul></div><div id="inhalt"><h1>Pressemitteilung</h1> <p><strong>{weekday(scene.day)}</strong><br /><strong>Nummer {scene.rng.randint(1, 260)}</strong></p><h2>{scene.title}</h2>
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<p class="nachoben"><a href="#kopf">nach oben</a></p></div><div id="leiste_rechts"><h3> Pressestelle</h3><p>{scene.contact("<br />")}</p><h3>Aktuelles</h3><ul>
{dates(scene, 3, '<li>{}: <a href="/o">Offenlage, {}</a></li>')}</ul></div><div id="fuss"><p>© Bezirksregierung Musterau | <a href="/impressum.php">Impressum</a></p></div></body></html>""",
        f"http://www.brd-musterau.example/presse/{scene.day.year}/{scene.day.month:02}/{scene.rng.randint(10, 99)}_{scene.slug()[:12]}.php",
        charset="iso-8859-1",
    )


def customs(scene: Scene) -> Page:
    """A customs office on the builder of 2011: place and day in a paragraph of its own class, a glossary's marks."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de"><head><meta http-equiv="Content-Type"
content="text/html; charset=utf-8" /><title>Zollamt online - Pressemitteilungen - {scene.title}</title><meta name="generator" content="Government Site Builder" /></head><body class="gsb startseite"><div id="wrapperOuter"><p
class="navSkip"><em>Springe direkt zu:</em></p><ul class="navSkip"><li><a href="#inhalt">Inhalt</a></li></ul><div id="navServiceMeta"><ul><li><a href="/DE/Service/Kontakt/kontakt_node.html">Kontakt</a></li><li><a
href="/DE/Gebaerden"> Gebärdensprache</a></li></ul></div><div id="navBreadcrumbs"><h2 class="aural">Sie sind hier:</h2><p><a href="/DE">Startseite</a> &gt; <a href="/DE/Presse">Presse</a> &gt; {scene.title}</p></div><div
id="navPrimary"><ul><li><a href="/DE/Privat">Privatpersonen</a></li> <li><a href="/DE/Firmen">Unternehmen</a></li><li><strong>Presse</strong></li></ul></div><div id="content" class="content"><p
class="topline">Pressemitteilungen</p><h1 class="isFirstInSlot">{scene.title}</h1><h2 class="subheadline">{overline(scene)}</h2><p class="pmDate">Neuenquell,
{long(scene.day)}</p>{listed(scene, "<p>{}</p>", '<h3 class="text">{}</h3>')}<div class="picture"><img src="/b.jpg" alt="" /><span class="source">{CAPTION}</span></div><div
class="sectionRelated"><h2>Zusatzinformationen</h2><h3> Pressekontakt</h3><p>{scene.contact("<br />")}</p></div></div><div id="footer"><p>© 2011 Generaldirektion, <a href="/DE/Impressum">
Impressum</a></p></div></div></body></html>""",
        f"https://www.zollamt.example/SharedDocs/Pressemitteilungen/DE/Sonstiges/{scene.day.year}/z{scene.rng.randint(10, 99)}_{scene.slug()[:16].replace('-', '_')}_nq.html",
    )


TENTH_OTHER = (
    media_service,
    state_topic,
    processor,
    city_state,
    chancellery,
    prosecutor,
    prosecutor_list,
    federal_court,
    police_report,
    police_state,
    police_portal,
    district_government,
    customs,
)
