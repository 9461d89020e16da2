"""A sixth set, second half: city systems, police, courts, associations and pages of the first years."""

from __future__ import annotations

from benchmarks.layout_hand_parts import (
    before,
    dates,
    english,
    flow,
    listed,
    loose,
    number,
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
    short,
    weekday,
)


def spaced(scene: Scene) -> str:
    """A day with blanks, as some systems write it: 14. 10. 2014."""
    return f"{scene.day:%d}. {scene.day:%m}. {scene.day.year}"


def town_portal(scene: Scene) -> Page:
    """A provider for small towns: day with blanks below the title, a picture's line, links at the end."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site} - {scene.title}</title></head><body
class="vwp"><div class="top"><a href="/">{scene.site}</a></div><ul class="vertical menu">{menu()}</ul><div
class="main"><div class="news-detail"><h2 class="legacy_h1">{scene.title}</h2><div class="datum">{spaced(scene)}</div>
{flow(scene, "<p>{}</p>", "<p><strong>{}</strong></p>", "<p>- {}</p>")}<p>&nbsp;</p><p class="bild"><img src="x"><br>
Bild zur Meldung: {CAPTION}</p></div><div class="weitere"><h4>Weitere Informationen</h4><p>Veröffentlichung<br>
{weekday(scene.day)}</p></div></div><div class="seitenblock"><h4>Veranstaltungen</h4>
{dates(scene, 3, '<div class="ev">{} - {}</div>')}</div></body></html>""",
        f"https://www.example.org/news/1/{scene.rng.randint(10**5, 10**6)}/nachrichten/{scene.slug()}.html",
    )


def bavarian_town(scene: Scene) -> Page:
    """A provider for communes: a heading for the rubric, a definition list with day and department."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Markt Hinterwald | {scene.title}</title></head><body><div
id="seite"><div id="navileiste"><ul>{menu()}</ul></div><div id="hauptteil"><h2 class="rubrik">Neues aus dem
Rathaus</h2><div class="meldung"><h3>{scene.title}</h3><dl><dt>Datum</dt><dd>{numeric(scene.day)}</dd><dt>Sachgebiet
</dt><dd>Hauptverwaltung</dd></dl><div class="meldungstext">{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}</div></div><p
class="drucken"><a href="?druck=1">Druckansicht</a></p></div><div id="fusszeile">Markt Hinterwald, Hauptstraße 1,
Telefon 0999 555-0</div></div></body></html>""",
        f"https://www.example.org/rathaus/neues/?id={scene.rng.randint(1, 999)}",
    )


def fiona(scene: Scene) -> Page:
    """A city's portal: kind and day as the subtitle of the heading, a box of facts within the text."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - {scene.site}</title></head><body><div
class="portal-header"><a href="/">{scene.site}</a></div><nav>{menu("span")}</nav><div class="content-wrap"><h1>
{scene.title}<small>Pressemitteilung vom {long(scene.day)}</small></h1><div class="content-body">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="factbox"><h2>Auf einen Blick</h2><p>Amt für Presse, Zimmer
4, Eingang am Markt</p></div></div><div class="page-info"><p>Zuletzt aktualisiert am {numeric(scene.later())}</p></div>
{FOOT}</body></html>""",
        f"https://www.example.org/pb/Home/Presse/{scene.slug()}.html",
    )


def weblication(scene: Scene) -> Page:
    """A county's system: day of two digits in a part of its own, elements with numbers, a fold of addresses."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title}</title></head><body><div id="blockTop"><a
href="/">{scene.site}</a></div><div id="blockLeft"><ul class="wNav">{menu()}</ul></div><div id="blockContent"><div
class="elementDate_var0"><div class="listEntryDate">{short(scene.day)}</div></div><h1
class="elementHeadline_var0">{scene.title}</h1><div class="elementText_var0">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div class="elementPicture_var0"><img src="x"><div
class="description">{CAPTION}</div></div><div class="elementContainer_contact"><strong>Landratsamt</strong><br>
{scene.contact()}</div></div><div id="blockFooter">{FOOT}</div></body></html>""",
        f"https://www.example.org/de/presse/{scene.slug()[:24]}.php",
    )


def opencms(scene: Scene) -> Page:
    """OpenCms: sections with headlines of their own, a label for the day, attachments in a box."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site} - Pressemeldung</title><meta name="description"
content="{scene.title}"></head><body><div class="mercury"><header>{menu("span")}</header><main class="area-content"><div
class="detail-page type-article"><div class="piece visual-header"><h1 class="intro-headline"><span
class="intro">{overline(scene)}</span><span class="sr-only">:</span><span class="headline">{scene.title}</span></h1></div>
<div class="detail-date">Datum der Meldung: {numeric(scene.day)}</div><div class="piece"><div class="text">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div><div class="element type-linksequence"><h3>Anlagen</h3><ul><li>
<a href="/x.pdf">Zahlen zum Nachlesen (PDF, 1 MB)</a></li></ul></div></div></main></div>{COOKIES}</body></html>""",
        f"https://www.example.org/presse/meldung/{scene.slug()}/",
    )


def magnolia(scene: Scene) -> Page:
    """A hospital's newsroom: filters, day and kind as labels, quotes and contact as cards at the side."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Klinikum Musterau</title><meta name="date"
content="{scene.day.isoformat()}"></head><body><header><a href="/">Klinikum Musterau</a>{menu("span")}</header><div
class="newsroom-filter"><a href="?k=1">Pressemitteilungen</a><a href="?k=2">Termine</a></div><main
class="newsroom-detail"><div class="labels"><span class="label">Pressemitteilung</span><span
class="label label--date">{numeric(scene.day)}</span></div><h1>{scene.title}</h1><div class="columns"><div
class="columns__main">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="columns__side"><div class="card"><h3>
Medienkontakt</h3><p>{scene.contact()}</p></div><div class="card"><h3>Über uns</h3><p>Das Klinikum Musterau behandelt
jedes Jahr viele Tausend Menschen aus der Region.</p></div></div></div></main>{FOOT}</body></html>""",
        f"https://www.example.org/newsroom/pressemitteilungen/{scene.slug()}.html",
    )


def police(scene: Scene) -> Page:
    """A police headquarters: day with an office in front, the title in bold, then the place in capitals."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Polizei Ostmark - {scene.title}</title></head><body><div
class="bp-header"><a href="/">Polizei Ostmark</a></div><ul class="bp-nav">{menu()}</ul><div class="bp-content"><div
class="bp-dachzeile">{numeric(scene.day)}, Polizeipräsidium Ostmark</div><h1 class="bp-title">{scene.title}</h1><div
class="bp-textblock">{listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")}</div><div class="bp-medienkontakt"><h2>
Medienkontakt</h2><p>Pressestelle, Telefon 0999 555-1010</p></div></div><div class="bp-footer">Notruf 110</div></body>
</html>""",
        f"https://www.example.org/aktuelles/pressemitteilungen/{scene.rng.randint(10**5, 10**6)}/index.html",
    )


def high_court(scene: Scene) -> Page:
    """A high court: number and day in one bold line, the date of the judgment below the text, previous cases."""
    earlier = before(scene, 60)
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Oberstes Gericht - Pressemitteilungen aus dem Jahr
{scene.day.year} - {scene.title}</title></head><body><div id="navi"><ul>{menu()}</ul></div><div id="content"><h1>
Pressemitteilung</h1><p><strong>Nr. {number(scene)} vom {numeric(scene.day)}</strong></p><h2>{scene.title}</h2>
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<div class="zitat"><p>Az. {scene.rng.randint(1, 9)} C 12.13 - Urteil vom
{long(earlier)}</p><p>Vorinstanz: OVG Musterau, 3 B 7/12 - Urteil vom {numeric(before(scene, 900))}</p></div></div><div
id="rand"><h3>Gericht</h3><p>Sitzungssaal 1</p></div></body></html>""",
        f"https://www.gericht.example/pm/{scene.day.year}/{scene.rng.randint(1, 99)}",
    )


def sitefinity(scene: Scene) -> Page:
    """A chamber's system in English: month first with an author, a summary, a back link, a calendar aside."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title}</title></head><body class="sfPublicWrapper"><div
class="kammer-nav">{menu("span")}</div><div id="Main_C006"><div class="sfnewsDetails"><div class="sfnewsLinksTopWrp"><a
href="/presse" class="sfnewsBack sfback">Alle Meldungen</a></div><h1 class="sfnewsTitle">{scene.title}</h1><div
class="sfnewsAuthorAndDate">{english(scene.day)} by <span>Handwerkskammer Ostmark, Abteilung Kommunikation</span></div>
<div class="sfnewsContent sfcontent">{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}</div></div></div><div
class="kammer-rechts"><h3>Lehrstellenbörse</h3><p>Finden Sie den passenden Betrieb in Ihrer Nähe.</p></div>{FOOT}
</body></html>""",
        f"https://www.example.org/presse/meldungen/{scene.day:%Y/%m/%d}/{scene.slug()[:40]}",
    )


def union_cards(scene: Scene) -> Page:
    """An association's newsroom: day split in a calendar leaf, title in a card, a note on the house."""
    leaf = (
        f'<div class="leaf"><span class="d">{scene.day.day:02}</span><span class="m">'
        f"{scene.day.month:02}</span><span>{scene.day.year}</span></div>"
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} – Sozialverband Ostmark</title><script
type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","datePublished":
"{scene.day.isoformat()}","publisher":{{"@type":"Organization","name":"Sozialverband Ostmark"}}}}</script></head><body>
<div class="bar">{menu("span")}</div><section class="card card--hero">{leaf}<div class="card__body"><span
class="tag">Pressemitteilung</span><h1>{scene.title}</h1></div></section><section class="richtext">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<p class="about"><i>Der Sozialverband Ostmark zählt viele Mitglieder in
achtzehn Kreisverbänden.</i></p></section><section class="cta"><h2>Jetzt Mitglied werden</h2><a href="/m">Zum
Antrag</a></section></body></html>""",
        f"https://www.example.org/aktuelles/presse/{scene.slug()}",
    )


def frontpage(scene: Scene) -> Page:
    """Made with an office program in 2001: centred headings, place and day at the end, images for rows."""
    rows = flow(
        scene,
        '<p align="justify"><font face="Verdana" size="2">{}</font></p>',
        '<p><font face="Verdana" size="2"><u>{}</u></font></p>',
        '<ul><li><font face="Verdana" size="2">{}</font></li></ul>',
    )
    return Page(
        f"""<html><head><meta name="GENERATOR" content="Microsoft FrontPage 4.0"><title>{scene.title}</title></head><body
background="hg.gif"><p align="center"><img src="wappen.gif" alt="Wappen"></p><p align="center"><font face="Verdana"
size="3">Landkreis Musterau - Pressestelle</font></p><hr><h2 align="center"><font face="Verdana">{scene.title}</font>
</h2>{rows}<p><font face="Verdana" size="2">Musterau, {loose(scene.day)}</font></p><hr><p align="center"><font
size="1"><a href="index.htm">Startseite</a> | <a href="presse.htm">Presse</a></font></p></body></html>""",
        f"http://www.example.org/presse/{scene.slug()[:8]}.htm",
        "iso-8859-1",
    )


def asp_2006(scene: Scene) -> Page:
    """A ministry's own program of 2006: a form around all, bars of layers, labels in cells above the text."""
    return Page(
        f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><title>Ministerium für Wege -
Presse</title></head><body><form name="Form1" method="post" action="presse.aspx"><table width="100%"><tr><td
colspan="2" class="kopf">Ministerium für Wege</td></tr><tr><td class="navi" valign="top">{menu("div")}</td><td
class="inhalt" valign="top"><table><tr><td class="klein">Presseinformation Nr.: {number(scene)}</td><td class="klein"
align="right">Erscheinungsdatum: {numeric(scene.day)}</td></tr><tr><td colspan="2" class="ueber1">{scene.title}</td></tr>
<tr><td colspan="2" class="fliess">{scene.body("br")}</td></tr><tr><td colspan="2" class="klein">Verantwortlich für den
Inhalt: Pressestelle</td></tr></table></td></tr></table></form></body></html>""",
        f"http://www.example.org/presse.aspx?id={scene.rng.randint(1, 999)}",
        "iso-8859-1",
    )


def museum(scene: Scene) -> Page:
    """A foundation's press kit: title between kind and day, images to download within the text's column."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Presse: {scene.title} | Stiftung Musterau</title></head><body><div
class="l-nav"><ul>{menu()}</ul></div><div class="l-main"><div class="breadcrumbs"><a href="/">Stiftung</a> &rsaquo; <a
href="/p">Presse</a></div><p class="kind">Medieninformation</p><h1>{scene.title}</h1><p class="date-small">Stand
{numeric(scene.later())} · erschienen {numeric(scene.day)}</p><div class="copy">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div class="pressimages"><h2>Pressebilder</h2><div class="pi"><img
src="x"><p>{CAPTION}</p><a href="/b.jpg">Herunterladen</a></div></div></div>{FOOT}</body></html>""",
        f"https://www.example.org/presse/medieninformationen/{scene.slug()}.html",
    )


SIXTH_MORE = (
    town_portal,
    bavarian_town,
    fiona,
    weblication,
    opencms,
    magnolia,
    police,
    high_court,
    sitefinity,
    union_cards,
    frontpage,
    asp_2006,
    museum,
)
