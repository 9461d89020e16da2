"""A tenth set, last part: parliaments, chambers, social insurance, clinics, museums, a state office."""

from __future__ import annotations

import json
from html import escape

from benchmarks.layout_hand_parts import dates, flow, listed, number, others, overline
from benchmarks.layout_parts import CAPTION, Page, Scene, long, menu, numeric, short, weekday


def diet_tables(scene: Scene) -> Page:
    """A diet of 2005: tables within tables, a strip with the kind and the day, the title in a cell of class."""
    return Page(
        f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>Landtag Ostmark - Pressemitteilungen</title><meta
name="author" content="Landtag Ostmark, Referat Öffentlichkeitsarbeit"></head><body topmargin="0" leftmargin="0"><a name="oben"></a><table width="780" border="0" cellspacing="0" cellpadding="0"><tr><td colspan="3"
class="kopf"><img src="img/plenarsaal.jpg" width="780" height="90" alt="Landtag Ostmark"></td></tr><tr><td width="160" valign="top" class="navi"><table border="0"><tr><td><a href="index.jsp?m=1">Der
Landtag</a></td></tr><tr><td><a href="index.jsp?m=2">Abgeordnete</a></td></tr><tr><td><a href="index.jsp?m=3">Ausschüsse</a></td></tr><tr><td>&nbsp;&raquo; <a href="index.jsp?m=31">Petitionen</a></td></tr><tr><td><a
href="index.jsp?m=4">Dokumente</a></td></tr><tr><td class="aktiv"><a href="index.jsp?m=5">Presse</a></td></tr><tr><td><a href="index.jsp?m=6">Besucherdienst</a></td></tr></table></td><td width="460" valign="top"><table
width="100%" border="0" cellpadding="4"><tr bgcolor="#CCD5E0"><td class="klein">Pressemitteilung {number(scene)}</td><td class="klein" align="right">{numeric(scene.day)}</td></tr><tr><td colspan="2"
class="titel">{scene.title}</td></tr><tr><td colspan="2" class="text">{scene.body("br")}</td></tr><tr><td colspan="2" class="klein"><br>{scene.contact()}</td></tr><tr><td colspan="2" align="right"><a href="#oben"><img
src="img/up.gif" alt="nach oben" border="0"></a></td></tr></table></td><td width="160" valign="top" class="rechts"><b>Sitzungen</b><br> {dates(scene, 3, "{}<br>{}<br>")}<br><b>Suche</b><form action="suche.jsp"><input name="q"
size="12"><input type="submit" value="Los"></form></td></tr></table></body></html>""",
        f"http://www.landtag-ostmark.example/presse/pm/detail.jsp?id={scene.rng.randint(100, 4000)}&jahr={scene.day.year}",
        charset="iso-8859-1",
    )


def diet_news(scene: Scene) -> Page:
    """A diet of 2018: weekday and day as an eyebrow, pictures with credits, coming sessions, films of the plenum."""
    return Page(
        f"""<!DOCTYPE html><html lang="de" prefix="og: http://ogp.me/ns#"><head><meta charset="utf-8"><title>{scene.title} | Landtag Südland</title><meta property="og:title" content="{scene.title}"><meta property="og:type"
content="article"><meta name="twitter:card" content="summary"></head><body class="ltg-body"><div class="ltg-langbar"><a href="/ls">Leichte Sprache</a> <a href="/dgs">Gebärdensprache</a> <a href="/en">English</a></div><header
class="ltg-header"><a href="/" title="Startseite"><img src="/lt.svg" alt="Landtag Südland"></a><nav><ul class="ltg-menu"><li><a href="/parlament">Parlament</a><ul><li><a href="/praesidium">Präsidium</a></li><li><a
href="/gremien">Gremien</a></li></ul></li><li><a href="/abgeordnete">Abgeordnete</a></li><li><a href="/aktuelles">Aktuelles</a><ul><li><a href="/aktuelles/presse">Presse</a></li><li><a href="/aktuelles/sitzungen">Aus den
Ausschüssen</a></li></ul></li></ul></nav></header><div class="ltg-live"><strong>Live</strong> Heute ab 9 Uhr: Vollsitzung im Stream</div><main><div class="ltg-pm"><p
class="ltg-pm__date">{weekday(scene.day)}</p><h1>{scene.title}</h1><div class="ltg-gallery"><figure><img src="/1.jpg" alt=""><figcaption>{CAPTION}</figcaption></figure><figure><img src="/2.jpg" alt=""><figcaption>Die
Präsidentin bei der Begrüßung. Foto: Bildarchiv Landtag</figcaption></figure></div><div class="ltg-pm__text"> {listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><p class="ltg-pm__sig">Landtag Südland, Pressestelle,
Maximilianplatz 1, 09999 Musterau</p></div><section class="ltg-sitzungen"> <h2>Nächste Sitzungen</h2>{dates(scene, 3, "<div><time>{}</time><span>{}</span></div>")}</section><section class="ltg-more"><h2>Weitere
Pressemitteilungen</h2><ul> {others(scene, 3, '<li><a href="{2}"><span>{0}</span> {1}</a></li>')}</ul></section></main><footer class="ltg-footer"><p>Besuchen Sie uns</p><a href="/impressum">Impressum</a></footer>
</body></html>""",
        f"https://www.landtag-suedland.example/aktuelles/presse/pressemitteilungen/{scene.slug()}/",
    )


def chamber_documents(scene: Scene) -> Page:
    """A chamber of commerce of 2012: a document's number for the search at the foot, the day small over the title."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type"
content="text/html; charset=utf-8" /><title>{scene.title} - IHK Musterau</title><meta name="keywords" content="IHK, Presse, {escape(scene.release.place or "")}" /> <meta name="copyright" content="IHK Musterau"
/></head><body><div id="container"><div id="header"><a href="/servicemarken"><img src="/blob/logo.gif" alt="IHK Musterau" /></a><ul id="metanav"><li><a href="/ueber">Wir über uns</a></li><li><a href="/branchen">Branchen
A-Z</a></li><li><a href="/login">Anmelden</a></li></ul></div><div id="navigation"><ul><li><a href="/standortpolitik">Standortpolitik</a></li><li><a href="/starthilfe">Starthilfe</a></li><li><a href="/bildung">Aus- und
Weiterbildung</a></li><li><a href="/innovation">Innovation und Umwelt</a></li><li><a href="/international">International</a></li><li><a href="/recht">Recht und Fair Play</a></li></ul></div><div id="brotkrumen">Sie sind hier:
IHK Musterau &gt; Servicemarken &gt; Presse &gt; Pressemeldungen {scene.day.year}</div><div id="inhalt"><div class="dachzeile">Pressemeldung vom {long(scene.day)}</div><h1>{scene.title}</h1><div
class="fliesstext">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="dokumentnummer">DOKUMENT-NR. {scene.rng.randint(10000, 190000)}</div></div><div id="marginalspalte"><div
class="box"><h3>Ansprechpartner</h3><p>{scene.contact("<br />")}</p></div><div class="box"><h3>Weitere Informationen</h3><ul><li><a href="/p1">Konjunkturbericht</a> </li><li><a href="/p2">IHK-Magazin</a></li></ul></div><div
class="box"><h3>Veranstaltungen</h3>{dates(scene, 2, "<p>{}<br />{}</p>")}</div></div><div id="footer">© IHK Musterau | <a href="/impressum">Impressum</a> | Für die Richtigkeit der Angaben wird keine Haftung
übernommen.</div></div></body></html>""",
        f"http://www.musterau.ihk.example/servicemarken/presse/pressemeldungen/{scene.rng.randint(1000000, 2200000)}/{scene.slug().replace('-', '_')[:30]}.html",
    )


def crafts_chamber(scene: Scene) -> Page:
    """A crafts chamber on its guild's system: a picture's credit before the title, place and day at the end of the text."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} - Handwerkskammer Hohenbach</title><meta name="description" content="{scene.title}"><link rel="shortcut icon"
href="/img/favicon.ico"></head><body class="odavbody"><div class="odav-kopf"><a class="logo" href="/"><img src="/img/hwk.png" alt="Handwerkskammer Hohenbach"></a><form action="/suche"><input type="text" name="s"
placeholder="Suchbegriff"><button>Suchen</button></form></div><div class="odav-nav"><ul><li><a href="/76,0,3.html">Ausbildung</a><ul><li><a href="/76,0,31.html">Lehrstellenbörse</a></li><li><a
href="/76,0,32.html">Prüfungen</a></li></ul></li><li><a href="/76,0,4.html">Weiterbildung</a></li><li><a href="/76,0,5.html">Beratung</a></li><li><a href="/76,0,6.html">Über uns</a></li></ul></div><div
class="odav-artikel"><div class="artikelbild"><img src="/adbimage/1/asset-original.jpg" alt=""><span class="copyright">amh-online.example</span></div><h1 class="artikelheader">{scene.title}</h1><div
class="artikeltext">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div> <p class="artikeldatum">Hohenbach, {numeric(scene.day)}</p><div class="odav-person"><img src="/adbimage/2.jpg" alt=""><p><b>Rike
Beispiel</b><br>Pressesprecherin</p><p>Tel. 0999 7211-0<br>Fax 0999 7211-66<br><a href="mailto:presse@hwk.example">presse--at--hwk.example</a></p></div></div><div class="odav-rechts"><h3>Das könnte Sie auch
interessieren</h3><ul> {others(scene, 3, '<li><a href="{2}">{1}</a></li>')}</ul><h3>Termine</h3>{dates(scene, 2, "<p>{}: {}</p>")}</div><div class="odav-fuss"><p>Handwerkskammer Hohenbach, Handwerkstraße 4, 09999
Hohenbach</p><a href="/6,0,1.html">Impressum</a><a href="/6,0,2.html">Datenschutz</a></div></body></html>""",
        f"https://www.hwk-hohenbach.example/artikel/{scene.slug()}-{scene.rng.randint(10, 90)},0,{scene.rng.randint(100, 6000)}.html",
    )


def doctors_chamber(scene: Scene) -> Page:
    """A chamber of doctors: an element in a container for each piece of text, the day in an element below the title."""
    parts = "".join(
        f'<div id="anker{k}"></div><div class="elementStandard elementText elementText_var0"><p>{escape(block.text)}</p></div>'
        for k, block in enumerate(scene.release.body)
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de" class="wglAdmin-1 pageID12"><head><meta charset="utf-8"><title>{scene.title} - Landesärztekammer Grenzland</title><meta name="generator" content="Weblication® CMS"><meta
name="description" content="{overline(scene)}"><link rel="alternate" type="application/rss+xml" title="RSS" href="https://www.laek-grenzland.example/rss/index.php"></head><body class="bodyNews designLayout"><div
id="blockMain" class="blockMain"><div id="blockTop"><div id="navigationMeta"><ul class="navMeta"><li><a href="/presse/">Presse</a></li><li><a href="/patienten/">Patienten</a></li><li><a href="/mfa/">MFA</a></li></ul></div><a
id="logo" href="/index.php"></a></div><div id="navigationMain"><ul class="navMain"><li class="navLevel1"><a href="/aerzte/">Ärzte</a><div class="navLevel2Container"><ul><li class="navLevel2"><a
href="/aerzte/wb/">Weiterbildung</a> </li><li class="navLevel2"><a href="/aerzte/fb/">Fortbildung</a></li></ul></div></li><li class="navLevel1 open"><a href="/presse/">Presse</a></li></ul></div><div id="breadcrumb">Startseite
› Presse › Pressemitteilungen</div><div id="blockContent"><!--CONTENT:START--><div class="elementStandard elementContent elementHeadline elementHeadline_var0"> <h1>{scene.title}</h1></div><div
class="elementStandard elementContent elementText elementText_var20"><p>Pressemitteilung vom {numeric(scene.day)}</p></div><div class="elementStandard elementContent elementSection elementSection_var0"><div
class="sectionInner"><div class="elementStandard elementContainerStandard elementContainerStandard_var0"><div class="col col1">{parts}</div></div></div></div><div class="elementStandard elementContent elementList"><a
href="/download/pm.pdf" class="fileLink">Pressemitteilung als PDF</a></div> <!--CONTENT:STOP--></div><div id="blockRight"><div class="box"><h3>Pressestelle</h3><p>{scene.contact()}</p></div><div
class="box"><h3>Ärzteblatt</h3><p>Ausgabe 3 mit dem Schwerpunkt Hygiene</p></div></div><div id="blockFooter"><a href="/impressum/">Impressum</a><a href="#blockTop">nach oben</a></div></div></body></html>""",
        f"https://www.laek-grenzland.example/presse/pressemitteilungen/{scene.day.year}/{scene.day.month:02}/{scene.slug()[:30]}.php",
    )


def health_fund(scene: Scene) -> Page:
    """A health insurer's newsroom: chips for region and kind, structured data with both days, forms to join."""
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": scene.release.title,
        "datePublished": f"{scene.day.isoformat()}T09:30:00+02:00",
        "dateModified": f"{scene.later().isoformat()}T11:04:00+02:00",
        "publisher": {"@type": "Organization", "name": "Landkasse Ostmark"},
    }
    return Page(
        f"""<!doctype html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} | Landkasse Presse</title><meta property="og:title" content="{scene.title} | Landkasse Presse"><meta property="og:url"
content="https://www.landkasse.example/pp/"><script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script></head><body><header class="pp-header"><a class="pp-logo" href="/pp/">Landkasse <span>Presse- und
Politikportal</span></a><nav><ul><li><a href="/pp/bund/">Bundesverband</a></li><li><a href="/pp/ostmark/">Ostmark</a></li><li><a href="/pp/suedland/">Südland</a></li><li><a
href="/pp/mediathek/">Mediathek</a></li></ul></nav></header><div class="pp-subnav"><a href="/pp/ostmark/pm/">Pressemitteilungen</a><a href="/pp/ostmark/kontakt/">Pressekontakt</a></div><main><article class="pp-article"><div
class="pp-chips"><span class="chip">Pressemitteilung </span><span class="chip">Landkasse Ostmark</span></div><h1 class="pp-title">{scene.title}</h1><p class="pp-meta"><span>{numeric(scene.day)}</span><span
class="sep">·</span><span>3 Min. Lesedauer</span></p><div class="pp-stage"><img src="/fm/1.jpg" alt=""><p class="pp-copyright">© iStock / Beispiel</p></div><div class="pp-copy">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><section class="pp-download"><h2>Format: PDF</h2><a href="/fm/pm.pdf">Zum Herunterladen, 152 KB</a></section><section class="pp-contact">
<h2>Ansprechperson</h2><p>{scene.contact()}</p></section></article><section class="pp-other"><h2>Passende Mitteilungen</h2>
{others(scene, 3, '<a class="card" href="{2}"><span>{0}</span><strong>{1}</strong></a>')}</section><section class="pp-join"><h2>Jetzt Mitglied werden</h2><p>Wechseln Sie in drei Minuten zur
Landkasse.</p></section></main><footer><a href="/pp/impressum/">Impressum</a><a href="/pp/cookies/">Cookie-Einstellungen</a></footer></body></html>""",
        f"https://www.landkasse.example/pp/ostmark/pm/{scene.slug()}/",
    )


def accident_insurer(scene: Scene) -> Page:
    """An accident insurer on TYPO3 4: no module for news, a plain page of elements, the day in the text's first line."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de"><head><meta
http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>Unfallkasse Ostmark: {short(scene.day)}: {scene.title[:40].rpartition(" ")[0]}</title><meta name="generator" content="TYPO3 4.5 CMS" /></head><body><div
id="page"><div id="header"><a href="index.php?id=1"><img src="fileadmin/templates/logo.gif" alt="Unfallkasse Ostmark" /></a></div> <div id="topnav"><a href="index.php?id=4">Kontakt</a> <a
href="index.php?id=5">Sitemap</a></div><div id="leftnav"><ul><li><a href="index.php?id=10">Versicherte</a></li><li><a href="index.php?id=11">Prävention</a><ul><li><a href="index.php?id=21">Schule</a></li><li><a
href="index.php?id=22">Feuerwehr</a></li></ul></li><li class="act"><a href="index.php?id=12">Presse</a><ul><li class="act"><a href="index.php?id=31">Meldungen {scene.day.year}</a></li><li><a
href="index.php?id=32">Archiv</a></li></ul></li></ul></div><div id="content"><!--TYPO3SEARCH_begin--><div id="c812" class="csc-default"><div class="csc-header csc-header-n1"><h1
class="csc-firstHeader">{scene.title}</h1></div><p class="bodytext"> <b>Musterau,
{long(scene.day)}</b></p>{flow(scene, '<p class="bodytext">{}</p>', '<p class="bodytext"><b>{}</b></p>', '<p class="bodytext">- {}</p>')}</div><div id="c813" class="csc-default"><div class="csc-textpic csc-textpic-left"><div
class="csc-textpic-imagewrap"><img src="uploads/pics/a.jpg" alt="" /><div class="csc-textpic-caption">{CAPTION}</div></div> </div></div><div id="c814" class="csc-default csc-frame csc-frame-frame1"><div
class="csc-header csc-header-n3"><h3>Pressekontakt</h3></div><p class="bodytext">{scene.contact("<br />")}</p> </div><p class="csc-linkToTop"><a href="#">Nach oben</a></p><!--TYPO3SEARCH_end--></div><div id="right"><div
class="csc-default"><h3>Seminare</h3> {dates(scene, 2, '<p class="bodytext">{}: {}</p>')}</div></div><div id="footer">Unfallkasse Ostmark · Käsperstraße 31 · 09999 Musterau · <a href="index.php?id=6">Impressum</a></div></div>
</body></html>""",
        f"http://www.uk-ostmark.example/index.php?id={scene.rng.randint(100, 1900)}",
    )


def employment_agency(scene: Scene) -> Page:
    """An employment agency, rendered by a script's framework: day and number of the info between bars, long classes."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><base href="/"><title>{scene.title} | Agentur für Arbeit Neuenquell</title><meta name="robots" content="index, follow"><meta property="og:title"
content="{scene.title}"><style ng-transition="ba-app">.ba-copytext[_ngcontent-sc41]{{margin:0}}</style></head><body><ba-app-root _nghost-sc12="" ng-version="9.1.13"><ba-header _ngcontent-sc12="" _nghost-sc20=""><div
_ngcontent-sc20="" class="ba-header-meta"><a href="/login">Anmelden</a><a href="/en">English</a></div><div _ngcontent-sc20="" class="ba-mainnav" role="navigation"><a href="/arbeitslos">Arbeitslos und Arbeit finden</a><a
href="/schule">Schule, Ausbildung und Studium</a><a href="/unternehmen">Unternehmen</a><a href="/vor-ort">Vor Ort</a></div></ba-header><main _ngcontent-sc12=""><router-outlet></router-outlet><ba-presse-detail
_nghost-sc41=""><div _ngcontent-sc41="" class="ba-content-row ba-presseinfo"><p _ngcontent-sc41="" class="ba-presse-header">{numeric(scene.day)} | Presseinfo Nr. {scene.rng.randint(1, 90)}</p><h1 _ngcontent-sc41=""
class="ba-headline-1">{scene.title}</h1><div _ngcontent-sc41="" class="ba-copytext ba-richtext">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div _ngcontent-sc41=""
class="ba-presse-kontakt"><h3>Pressekontakt</h3><p>{scene.contact()}</p></div><ba-share _ngcontent-sc41=""><button aria-label="Seite drucken">Drucken</button><button>Link
kopieren</button></ba-share></div></ba-presse-detail></main><ba-footer _ngcontent-sc12=""><div class="ba-footer-links"><h2>Service</h2><a href="/faq">Häufige Fragen</a><a href="/datenschutz">Datenschutz</a></div><p>© Agentur
für Arbeit Neuenquell</p></ba-footer></ba-app-root><script id="ba-app-state" type="application/json">{{"lang":"de","ort":"neuenquell", "cache":[]}}</script></body></html>""",
        f"https://www.arbeitsagentur.example/vor-ort/neuenquell/presse/{scene.day.year}-{scene.rng.randint(1, 60):02}-{scene.slug()}",
    )


def clinic_items(scene: Scene) -> Page:
    """A county's clinic on Joomla with a content component: weekday, day and time over the title, hits, the change."""
    return Page(
        f"""<!DOCTYPE html><html prefix="og: http://ogp.me/ns#" lang="de-de" dir="ltr"><head><meta charset="utf-8" /><base href="https://www.kreisklinik.example/aktuelles/item/" /><meta name="author" content="Super User"
/><meta name="generator" content="Joomla! - Open Source Content Management" /><title>{scene.title}</title></head><body class="site com_k2 view-item"><div class="notruf-leiste">Notaufnahme rund um die Uhr: 0999
550</div><header><a class="brand" href="/"><img src="/images/logo.png" alt="Kreisklinik Hohenbach" /></a></header><nav><ul class="nav menu">{menu()}</ul></nav><ul class="breadcrumb"><li>Aktuelle Seite: </li><li><a
href="/">Startseite</a></li><li><a href="/aktuelles">Aktuelles</a></li><li class="active"> {scene.title}</li></ul><div id="k2Container" class="itemView"><span id="startOfPageId44"></span><div class="itemHeader"><span
class="itemDateCreated"> {weekday(scene.day).replace(".", "")} {scene.rng.randint(8, 17):02}:42</span><h2 class="itemTitle">{scene.title}</h2><span class="itemAuthor">geschrieben von Verwaltung</span></div><div
class="itemToolbar"><ul><li><span class="itemTextResizerTitle">Schriftgröße</span> <a href="#">Schriftgröße verringern</a> <a href="#">Schriftgröße erhöhen</a></li><li><a rel="nofollow" href="#">Drucken</a></li><li><a
href="#">E-Mail</a></li></ul></div><div class="itemBody"><div class="itemImageBlock"><img src="/media/k2/1.jpg" alt="" /><span class="itemImageCaption">{CAPTION}</span></div><div
class="itemFullText">{listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")}</div></div><div class="itemLinks"><span class="itemHits">Gelesen <b>{scene.rng.randint(80, 4000)}</b> mal</span><span
class="itemDateModified">Letzte Änderung am {weekday(scene.later()).replace(".", "")} 10:11</span><div class="itemCategory"><span>Publiziert in</span> <a href="/aktuelles">Aktuelles</a></div></div><div
class="itemAuthorLatest"><h3>Neueste Artikel von Verwaltung</h3><ul> {others(scene, 4, '<li><a href="{2}">{1}</a></li>')}</ul></div><div class="itemBackToTop"><a href="#startOfPageId44">nach
oben</a></div></div><footer><p>Kreisklinik Hohenbach gGmbH</p> </footer></body></html>""",
        f"https://www.kreisklinik.example/aktuelles/item/{scene.rng.randint(20, 900)}-{scene.slug()}",
    )


def university_hospital(scene: Scene) -> Page:
    """A university hospital: the day behind a word in a gray bar, a caption below a picture, a note on the house."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title}: Universitätsklinikum Musterau</title><meta name="generator" content="TYPO3 CMS"><meta name="description"
content="{escape(scene.release.body[0].text[:150])}"><meta property="og:title" content="{scene.title}"></head><body id="p4711" class="layout-2"><div class="ukm-alert"><p> <strong>Besuchsregelung:</strong> Bitte beachten Sie
unsere Besuchszeiten von 14 bis 19 Uhr.</p></div><header class="ukm-header"><a href="/"><img src="/logo.svg" alt="Universitätsklinikum Musterau"></a><nav><ul class="level-1"><li><a href="/patienten">Patienten &amp;
Besucher</a><ul class="level-2"><li><a href="/aufnahme">Aufnahme</a></li><li><a href="/entlassung">Entlassung</a></li></ul></li><li><a href="/kliniken">Kliniken &amp; Institute</a></li><li><a
href="/zuweiser">Zuweisende</a></li><li><a href="/presse">Presse</a></li></ul> </nav></header><div class="frame frame-default frame-type-list"><div class="news news-single"><div class="article" itemscope="itemscope"
itemtype="http://schema.org/Article"><div class="ukm-graybar"><span class="news-type">Forschung</span><span class="news-list-date">Veröffentlicht: {numeric(scene.day)}</span></div><h1
itemprop="headline">{scene.title}</h1><div class="news-img-wrap"><div class="outer"><div class="mediaelement mediaelement-image"><img src="/fileadmin/n.jpg" alt=""></div></div><p
class="news-img-caption">{CAPTION}</p></div><div class="news-text-wrap" itemprop="articleBody">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div class="news-backlink-wrap"><a href="/presse/">Zurück zur
Übersicht</a></div></div></div> </div><div class="frame frame-layout-2"><header><h2>Über das Klinikum</h2></header><p>Mit 1.480 Betten und rund 7.300 Beschäftigten zählt das Haus zu den größten der Region.</p></div><div
class="frame"><header><h2>Kontakt für Medien</h2></header><p>{scene.contact()}</p></div><div class="ukm-events"><h2>Termine für Patienten</h2>
{dates(scene, 3, '<div class="ev"><span>{}</span> <a href="/t">{}</a></div>')}</div><footer><ul><li><a href="/impressum">Impressum</a></li><li><a href="/spenden">Spenden</a></li></ul></footer> </body></html>""",
        f"https://www.uk-musterau.example/presse/detail/{scene.slug()}",
    )


def museum_press(scene: Scene) -> Page:
    """A museum on a theme's builder: kind and day in capitals over the title, all centred, press images, hours, a shop."""
    return Page(
        f"""<!DOCTYPE html><html lang="de-DE"><head><meta charset="UTF-8"><title>{scene.title} – Museum Neuenquell</title><link rel="shortlink" href="https://museum-neuenquell.example/?p=3112"> <meta name="generator"
content="WordPress 5.2.4"></head><body class="post-template-default single single-post postid-3112 et_divi_theme"><div id="page-container"><div id="top-header"><p> Heute geöffnet: 10 bis 18 Uhr</p><a
href="/tickets">Tickets</a></div><header id="main-header"><a href="/"><img id="logo" src="/logo.png" alt="Museum Neuenquell"></a><ul id="top-menu"><li class="menu-item"><a href="/ausstellungen">Ausstellungen</a><ul
class="sub-menu"><li><a href="/aktuell">Aktuell</a></li><li><a href="/vorschau">Vorschau</a></li></ul></li><li><a href="/besuch">Besuch</a></li><li><a href="/presse">Presse</a></li></ul></header><div id="et-main-area"><div
id="main-content"><article class="et_pb_post post-3112 post type-post"><div class="entry-content"><div class="et_pb_section et_pb_section_0 et_section_regular"><div class="et_pb_row et_pb_row_0"><div
class="et_pb_column et_pb_column_4_4"><div class="et_pb_module et_pb_text et_pb_text_0"><div class="et_pb_text_inner"><p style="text-align: center;">PRESSEMITTEILUNG // {long(scene.day)}</p></div></div><div
class="et_pb_module et_pb_text et_pb_text_1"><div class="et_pb_text_inner"><h1 style="text-align: center;">{scene.title}</h1></div></div><div class="et_pb_module et_pb_divider"></div><div
class="et_pb_module et_pb_text et_pb_text_2"><div class="et_pb_text_inner">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div></div></div><div class="et_pb_row et_pb_row_1"><div class="et_pb_column et_pb_column_1_2"> <div
class="et_pb_module et_pb_image"><img src="/wp-content/uploads/1.jpg" alt=""></div><div class="et_pb_module et_pb_text"><p>{CAPTION}</p></div></div><div class="et_pb_column et_pb_column_1_2"><div
class="et_pb_module et_pb_blurb"><h4>Pressebilder</h4><p>Die Bilder dürfen im Rahmen der Berichterstattung kostenfrei verwendet werden.</p></div><div
class="et_pb_module et_pb_toggle"><h5>Pressekontakt</h5><p>{scene.contact()}</p></div></div></div></div></div></article></div></div><footer id="main-footer"><div class="footer-widget"><h4 class="title">Besuch</h4><p>Dienstag
bis Sonntag 10 bis 18 Uhr, montags geschlossen</p></div><div class="footer-widget"><h4 class="title">Museumsshop</h4><p>Kataloge und Plakate</p></div> </footer></div></body></html>""",
        f"https://museum-neuenquell.example/{scene.slug()}/",
    )


def state_office(scene: Scene) -> Page:
    """A state's office for the environment of 2006: number and day in two cells above a rule, h1 the office's name."""
    return Page(
        f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd"><html lang="de"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>LfG:
Presse: {scene.title}</title><link rel="stylesheet" href="/css/lfg.css" type="text/css"><meta name="DC.Subject" content="Presse"></head><body><div id="seite"><div id="kopf"><h1>Landesamt für Gewässer</h1><div id="sprung"><a
href="#inhalt">Inhalt</a> <a href="/az/index.htm">A-Z</a> <a href="/kontakt.htm">Kontakt</a></div></div><div id="navi"><ul><li><a href="/boden/index.htm">Boden</a></li><li><a href="/wasser/index.htm">Wasser</a><ul><li><a
href="/wasser/pegel.htm">Pegelstände</a></li><li><a href="/wasser/hnd.htm">Hochwassernachrichten</a></li></ul></li><li><a href="/luft/index.htm">Luft</a></li><li><a href="/presse/index.htm">Presse</a><ul><li><a
href="/presse/{scene.day.year}.htm">{scene.day.year}</a></li><li><a href="/presse/{scene.day.year - 1}.htm">{scene.day.year - 1}</a></li></ul></li></ul></div><div id="inhalt"><p class="wo">LfG &gt; Presse &gt;
Pressemitteilungen {scene.day.year}</p><table class="pmkopf" width="100%"><tr><td>Nr. {scene.rng.randint(1, 70):02} / {weekday(scene.day)}</td><td align="right"><img src="/img/lfg_klein.gif"
alt="LfG"></td></tr></table><hr><h2>{scene.title}</h2><div class="bildrechts"><img src="/presse/bilder/1.jpg" alt=""><br><small>{CAPTION}</small> </div>{listed(scene, "<p>{}</p>", "<p><b>{}</b></p>")}<hr><p
class="klein">Herausgeber: Landesamt für Gewässer, Ulmenstraße 160, 09999 Musterau<br>Pressestelle: {scene.contact(", ")}</p> </div><div id="fuss">Zum Seitenanfang | <a href="/impressum.htm">Impressum</a> | Letzte Änderung
dieser Seite: {numeric(scene.later())}</div></div></body></html>""",
        f"http://www.lfg.ostmark.example/presse/{scene.day.year}/pm_{scene.rng.randint(1, 70):02}.htm",
        charset="iso-8859-1",
    )


TENTH_LAST = (
    diet_tables,
    diet_news,
    chamber_documents,
    crafts_chamber,
    doctors_chamber,
    health_fund,
    accident_insurer,
    employment_agency,
    clinic_items,
    university_hospital,
    museum_press,
    state_office,
)
