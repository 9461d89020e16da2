"""A seventh set, first half: press pages of states, counties, towns and universities."""

from __future__ import annotations

from html import escape

from benchmarks.layout_hand_parts import (
    abbreviated,
    before,
    dates,
    flow,
    listed,
    loose,
    number,
    others,
    overline,
    subtitle,
)
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
    short,
    weekday,
)


def state_portal(scene: Scene) -> Page:
    """A state's press portal: house and day as chips, an accordion of contacts, topics, a map of services."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Presseportal Ostmark</title></head><body><header
class="lp-header"><a class="lp-brand" href="/">Ostmark</a><ul>{menu()}</ul></header><main id="inhalt"><section
class="lp-hero"><div class="lp-chips"><span class="lp-chip">Ministerium für Umwelt</span><span
class="lp-chip">{numeric(scene.day)}</span></div><h1>{scene.title}</h1><div class="lp-sub">{subtitle(scene)}</div>
</section><section class="lp-text">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</section><details
class="lp-accordion"><summary>Pressekontakt</summary><p>{scene.contact()}</p></details><section
class="lp-services"><h2>Häufig gesucht</h2><ul><li><a href="/1">Führerschein</a></li><li><a href="/2">Wohngeld</a></li>
</ul></section></main>{FOOT}</body></html>""",
        f"https://presse.example.org/detail/{scene.rng.randint(10**4, 10**6)}",
    )


def ministry_tabs(scene: Scene) -> Page:
    """A ministry: tabs for text and pictures, the number beside the day behind an icon, a print version."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Ministerium für Wege</title><meta
property="og:title" content="{scene.title} - Ministerium für Wege"><meta property="og:type" content="website"></head>
<body><nav>{menu("span")}</nav><div class="container"><div class="pm-head"><h1>{scene.title}</h1><div class="pm-info"><i
class="icon-calendar"></i> {numeric(scene.day)} <i class="icon-number"></i> {number(scene)}</div></div><ul
class="tabs"><li><a href="#text">Text</a></li><li><a href="#bilder">Bilder</a></li></ul><div id="text" class="tab">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div id="bilder" class="tab"><p>{CAPTION}</p><a href="/b.jpg">Bild in
hoher Auflösung</a></div></div>{FOOT}{COOKIES}</body></html>""",
        f"https://www.example.org/de/service/presse/meldung/{scene.slug()}",
    )


def county_cards(scene: Scene) -> Page:
    """A county on Bootstrap: the title as a card's header, author and days at its foot."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Landkreis Musterau - Meldung</title></head><body><div
class="navbar">{menu("span")}</div><div class="container-fluid"><h1 class="display-4">Meldungen des Landkreises</h1><div
class="card mb-3"><h4 class="card-header">{scene.title}</h4><div class="card-body">
{listed(scene, '<p class="card-text">{}</p>', "<h5>{}</h5>")}</div><div class="card-footer text-muted">Erstellt am:
{numeric(scene.day)} von Frau Beispiel - Aktualisiert am: {numeric(scene.later())}</div></div><div
class="card mb-3"><h4 class="card-header">Sprechzeiten</h4><div class="card-body"><p>Montag und Dienstag von 9 bis 12 Uhr,
Donnerstag auch von 14 bis 18 Uhr</p></div></div></div><footer>Landkreis Musterau</footer></body></html>""",
        f"https://www.example.org/meldungen/show/{scene.rng.randint(1, 9999)}",
    )


def town_two_heads(scene: Scene) -> Page:
    """A town's site: the name of the town as the first h1, the title as a second, the day over it."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Stadt Neuenquell :: {scene.title}</title></head><body><div
id="top"><h1>Stadt Neuenquell</h1><p>an der Ilse</p></div><div id="hauptmenu"><ul>{menu()}</ul></div><div
id="mitte"><p><small>{weekday(scene.day)}</small></p><h1>{scene.title}</h1>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<p><em>Text: Pressestelle der Stadt Neuenquell</em></p></div><div
id="rechts"><h2>Aktuell</h2>{others(scene, 4, '<p><a href="{2}">{1}</a><br>{0}</p>')}</div></body></html>""",
        f"https://www.neuenquell.example/aktuell/{scene.day.year}/{scene.slug()}.htm",
    )


def mayor_news(scene: Scene) -> Page:
    """A small town on a free system: rounded boxes, the day as a badge within the heading."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Aktuelles - Gemeinde Hohenbach</title></head><body><div
class="box kopf"><a href="/">Gemeinde Hohenbach</a></div><div class="box menue"><ul>{menu()}</ul></div><div
class="box inhalt"><h2>{scene.title} <span class="badge">{numeric(scene.day)}</span></h2>
{flow(scene, "<p>{}</p>", "<p><b>{}</b></p>", "<p>• {}</p>")}<p><a href="javascript:history.back()">zurück</a></p></div>
<div class="box unten">Gemeinde Hohenbach, Dorfstraße 3</div></body></html>""",
        f"https://www.hohenbach.example/aktuelles.php?eintrag={scene.rng.randint(1, 300)}",
    )


def university_press(scene: Scene) -> Page:
    """A university: number and day in one line between rules, institutes as links, notes in a box at last."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} — Universität Musterau — Presse</title></head><body>
<div class="header"><a href="/">Universität Musterau</a></div><div class="navigation"><ul>{menu()}</ul></div><div
class="maincontent"><p>Presseinformation {number(scene)}, {long(scene.day)}</p><hr><h2>{scene.title}</h2><h4>
{subtitle(scene)}</h4>{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}<div class="box"><p><strong>Weitere
Informationen:</strong><br>Prof. Dr. Rike Beispiel, Institut für Wege, Telefon 0999 555-22</p></div></div>{FOOT}</body>
</html>""",
        f"https://www.uni-musterau.example/presse/mitteilungen/{scene.day.year}/pi{scene.rng.randint(1, 300)}.html",
    )


def college_blog(scene: Scene) -> Page:
    """A college: chips of faculties, relative day with a tip, reading aids, a row of persons."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | HS Musterau</title><meta name="author"
content="HS Musterau"></head><body><div class="hs-top">{menu("span")}</div><article class="hs-news"><h1>{scene.title}
</h1><div class="hs-news-bar"><abbr title="{scene.day.isoformat()}">vor längerer Zeit</abbr><a href="/f">Fakultät
Bauwesen</a><a href="/g">Fakultät für Wirtschaft und Verwaltung</a></div><div class="hs-news-lead"><p>
{escape(scene.release.body[0].text)}</p></div><div class="hs-news-main">
{"".join(f"<p>{escape(block.text)}</p>" for block in scene.release.body[1:])}</div><div class="hs-persons"><h3>Im Team
dabei</h3><p>Rike Beispiel, Toni Muster</p></div></article>{FOOT}</body></html>""",
        f"https://www.hs-musterau.example/news/{scene.slug()}/",
    )


def labour_court(scene: Scene) -> Page:
    """A labour court: file number as a line over the title, decision's day in the text's head, a PDF."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Arbeitsgericht Musterau - {scene.title}</title></head><body><div
class="lg-nav"><ul>{menu()}</ul></div><div class="lg-main"><h1>{scene.title}</h1><p class="lg-date">
{numeric(scene.day)}</p><p class="lg-file">Urteil vom {numeric(before(scene, 20))} - {scene.rng.randint(1, 9)} Ca 99/14</p>
<div class="lg-text">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><p><a href="/x.pdf">Pressemitteilung als
PDF-Datei</a></p></div></body></html>""",
        f"https://www.arbg.example/presse/{scene.slug()[:30]}",
    )


def customs(scene: Scene) -> Page:
    """A federal office: place and day under the title, pictures with credits between paragraphs, notes."""
    middle = f'<div class="picture links"><img src="x"><p class="bu">{CAPTION}</p></div>'
    blocks = [f"<p>{escape(block.text)}</p>" for block in scene.release.body]
    blocks.insert(2, middle)
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Bundesamt für Wege - Pressemitteilungen - {scene.title}</title></head>
<body><div id="bzhead"><a href="/">Bundesamt für Wege</a></div><div id="bznav"><ul>{menu()}</ul></div><div
id="bzmain"><h1><span class="dachzeile">{overline(scene)}</span><br>{scene.title}</h1><p class="ortdatum">Neuenquell, den
{long(scene.day)}</p>{"".join(blocks)}<div class="zusatz"><h2>Zusatzinformationen</h2><p>Pressesprecherin Rike
Beispiel, Tel. 0999 555-7</p></div></div>{FOOT}</body></html>""",
        f"https://www.example.org/DE/Presse/{scene.day.year}/z{scene.rng.randint(10, 99)}_meldung.html",
    )


def fire_brigade(scene: Scene) -> Page:
    """A fire brigade's log: number, alarm and day in a table over the text, a list of vehicles below."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Feuerwehr Neuenquell</title></head><body><div
class="fw-menu">{menu("span")}</div><div class="fw-einsatz"><h2 class="fw-title">{scene.title}</h2><table
class="fw-daten"><tr><th>Datum</th><td>{numeric(scene.day)}, 14:05 Uhr</td></tr><tr><th>Ort</th><td>Neuenquell</td></tr>
</table><div class="fw-bericht">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div><div class="fw-side"><h3>Notruf
112</h3><p>Letzte Übung: {short(scene.later())}</p></div></body></html>""",
        f"https://www.feuerwehr.example/berichte/{scene.rng.randint(1, 999)}",
    )


def transport(scene: Scene) -> Page:
    """A city's transport: a header picture with title, day in the corner of a box, disturbances at the side."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Verkehrsbetriebe | {scene.title}</title></head><body><div
class="vb-top"><div class="vb-alert"><p>Linie 4: Umleitung vom {numeric(scene.later())} bis auf Weiteres wegen
Bauarbeiten</p></div>{menu("span")}</div><div class="vb-page"><div class="vb-head"><span class="vb-head__date">
{abbreviated(scene.day)}</span><h1 class="vb-head__title">{scene.title}</h1></div><div class="vb-rte">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div>{SHARE}</div><div class="vb-foot"><p>Kundenzentrum am Markt</p></div>
</body></html>""",
        f"https://www.example.org/unternehmen/presse/artikel/{scene.slug()}",
    )


def statistics_office(scene: Scene) -> Page:
    """A statistical office: day typed by hand with a number, tables of figures after the text, signs."""
    table = (
        "<table><caption>Tabelle: Ausgewählte Angaben</caption><tr><th>Jahr</th><th>Zahl</th></tr>"
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Statistisches Amt</title></head><body><nav><ul>
{menu()}</ul></nav><main><p class="pm-nr">Pressemitteilung Nr. {scene.rng.randint(1, 300)} vom {loose(scene.day)}</p><h1>
{scene.title}</h1>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<div class="tab">{table}<tr><td>2012</td><td>4.711</td></tr>
</table></div><div class="kontaktbox"><p>Auskünfte: Rike Beispiel, Tel. 0999 555-31</p></div>
{dates(scene, 2, "<p>Nächste Veröffentlichung: {} {}</p>")}</main></body></html>""",
        f"https://www.statistik.example/presse/{scene.day.year}/{scene.rng.randint(1, 300)}",
    )


SEVENTH = (
    state_portal,
    ministry_tabs,
    county_cards,
    town_two_heads,
    mayor_news,
    university_press,
    college_blog,
    labour_court,
    customs,
    fire_brigade,
    transport,
    statistics_office,
)
