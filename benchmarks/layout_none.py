"""Pages that are no release though they look a little like one: all must be told as unreadable."""

from __future__ import annotations

from html import escape

from benchmarks.layout_hand_parts import before, dates, others
from benchmarks.layout_parts import COOKIES, FOOT, Page, Scene, long, menu, numeric, weekday

LAW = (
    "Die Inhalte unserer Seiten wurden mit größter Sorgfalt erstellt. Für die Richtigkeit, "
    "Vollständigkeit und Aktualität der Inhalte können wir jedoch keine Gewähr übernehmen. Als "
    "Diensteanbieter sind wir für eigene Inhalte auf diesen Seiten nach den allgemeinen Gesetzen "
    "verantwortlich. Verpflichtungen zur Entfernung von Informationen bleiben hiervon unberührt."
)


def _page(scene: Scene, path: str, title: str, inner: str, notes: str = "") -> Page:
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{title} - {scene.site}</title>{notes}</head>
<body><header><a href="/">{scene.site}</a><nav><ul>{menu()}</ul></nav></header><main>{inner}</main>
<footer>{FOOT}<p>Stand: {numeric(scene.day)}</p></footer></body></html>""",
        f"https://www.example.org/{path}",
    )


def listing(scene: Scene) -> Page:
    rows = scene.teasers(
        8, lambda t, d, s: f"<article><p>{d}</p><h2><a href='/m'>{t}</a></h2><p>{s}</p></article>"
    )
    return _page(scene, "presse", "Pressemitteilungen", f"<h1>Pressemitteilungen</h1>{rows}")


def listing_bare(scene: Scene) -> Page:
    rows = others(scene, 25, '<li>{0} <a href="{2}">{1}</a></li>')
    return _page(
        scene,
        "presse/archiv/2014",
        "Archiv",
        f"<h1>Archiv {scene.day.year}</h1><ul>{rows}</ul><p>1 2 3 weiter</p>",
    )


def archive_of_many(scene: Scene) -> Page:
    whole = "".join(
        f'<a name="pm{n}"></a><h2>{escape(other.title)}</h2><p>{numeric(other.published)}</p>'
        + "".join(f"<p>{escape(block.text)}</p>" for block in other.body)
        for n, other in enumerate(scene.rng.sample(list(scene.others), 6))
    )
    title = f"Pressemitteilungen {scene.day.year}"
    return _page(scene, "presse/pm2014.html", title, f"<h1>{title}</h1>{whole}")


def results_of_search(scene: Scene) -> Page:
    rows = scene.teasers(5, lambda t, d, s: f"<li><a href='/m'>{t}</a> ({d})<br>{s}</li>")
    inner = f"<h1>Suche</h1><p>Ihre Suche nach „Haushalt“ ergab 5 Treffer.</p><ol>{rows}</ol>"
    return _page(scene, "suche?q=haushalt", "Suchergebnisse", inner)


def event(scene: Scene) -> Page:
    return _page(
        scene,
        "veranstaltungen/412",
        "Sommerkonzert im Schlosspark",
        f"""<h1>Sommerkonzert im Schlosspark</h1><dl><dt>Wann:</dt><dd>{weekday(scene.later())}, 19 Uhr
</dd><dt>Wo:</dt><dd>Schlosspark, Musterau</dd><dt>Eintritt:</dt><dd>12 Euro, ermäßigt 8 Euro</dd></dl>
<p>Das Kreisjugendorchester spielt Werke aus drei Jahrhunderten. Bei Regen findet das Konzert in der
Stadthalle statt. Karten gibt es an der Abendkasse und im Vorverkauf.</p><a href="/x.ics">In den
Kalender</a>""",
        """<script type="application/ld+json">{"@type": "Event", "name": "Sommerkonzert"}</script>""",
    )


def calendar(scene: Scene) -> Page:
    rows = dates(scene, 14, "<tr><td>{}</td><td>{}</td></tr>")
    inner = f"<h1>Veranstaltungskalender</h1><table>{rows}</table><a href='?monat=7'>Juli</a>"
    return _page(scene, "kalender", "Veranstaltungskalender", inner)


def soft_missing(scene: Scene) -> Page:
    return _page(
        scene,
        f"presse/{scene.slug()}",
        "Seite nicht gefunden",
        f"""<h1>Seite nicht gefunden</h1><p>Die von Ihnen aufgerufene Seite ist leider nicht mehr
vorhanden. Sie wurde verschoben, umbenannt oder gelöscht. Bitte prüfen Sie die Adresse oder nutzen Sie
die Suche. Wir bitten um Ihr Verständnis und entschuldigen uns für die Unannehmlichkeiten.</p>
<h2>Aktuelle Meldungen</h2><ul>{others(scene, 5, '<li>{0} <a href="{2}">{1}</a></li>')}</ul>""",
    )


def server_error(scene: Scene) -> Page:
    return Page(
        f"""<html><head><title>Fehler</title></head><body><h1>Es ist ein Fehler aufgetreten</h1><p>Beim
Verarbeiten Ihrer Anfrage ist am {numeric(scene.day)} um 10:12:33 ein unerwarteter Fehler aufgetreten.
Bitte versuchen Sie es später noch einmal oder wenden Sie sich an den Administrator.</p><pre>
com.example.cms.RenderException: template missing at line 12 in /opt/cms/tpl/detail.vm</pre></body>
</html>""",
        "https://www.example.org/presse/detail?id=4",
    )


def vacancy(scene: Scene) -> Page:
    end = scene.later()
    return _page(
        scene,
        "karriere/stellenangebote/sachbearbeitung",
        "Sachbearbeitung (m/w/d) im Bauamt",
        f"""<h1>Sachbearbeitung (m/w/d) im Bauamt</h1><p>Veröffentlicht: {numeric(scene.day)}</p><p>Beim
{scene.site} ist zum nächstmöglichen Zeitpunkt eine Stelle in Vollzeit unbefristet zu besetzen.</p>
<h2>Ihre Aufgaben</h2><ul><li>Prüfung von Bauanträgen</li><li>Beratung der Bauherren</li></ul><h2>Ihr
Profil</h2><ul><li>abgeschlossene Ausbildung</li><li>sicherer Umgang mit Menschen</li></ul><h2>Wir
bieten</h2><p>Entgelt nach EG 9a TVöD, 30 Tage Urlaub.</p><p>Bewerbungsfrist: {numeric(end)}</p>""",
    )


def imprint(scene: Scene) -> Page:
    return _page(
        scene,
        "impressum",
        "Impressum",
        f"<h1>Impressum</h1><p>{scene.contact()}</p><h2>Haftung</h2><p>{LAW}</p><p>{LAW}</p>",
    )


def privacy(scene: Scene) -> Page:
    return _page(
        scene,
        "datenschutz",
        "Datenschutzerklärung",
        f"""<h1>Datenschutzerklärung</h1><p>Stand: {long(scene.day)}</p><p>Wir freuen uns über Ihren
Besuch. Der Schutz Ihrer personenbezogenen Daten ist uns wichtig; wir verarbeiten sie nach der
Datenschutz-Grundverordnung.</p><h2>Protokolldateien</h2><p>{LAW}</p><h2>Ihre Rechte</h2><p>{LAW}</p>""",
    )


def maintenance(scene: Scene) -> Page:
    return Page(
        f"""<html><head><title>Wartungsarbeiten</title></head><body><div class="box"><h1>Wartungsarbeiten
</h1><p>Wegen planmäßiger Wartungsarbeiten ist unser Internetauftritt am {long(scene.day)} von 8 bis
voraussichtlich 16 Uhr nicht erreichbar. Wir arbeiten mit Hochdruck daran, Ihnen unser Angebot bald
wieder zur Verfügung zu stellen, und bitten um Ihr Verständnis.</p><p>Ihr Team der {scene.site}</p>
</div></body></html>""",
        f"https://www.example.org/presse/{scene.slug()}",
    )


def login(scene: Scene) -> Page:
    inner = """<h1>Anmeldung</h1><p>Dieser Bereich ist angemeldeten Journalistinnen und Journalisten
vorbehalten. Bitte melden Sie sich mit Ihrer Kennung an.</p><form><label>Benutzername<input
name="u"></label><label>Passwort<input type="password" name="p"></label><button>Anmelden</button>
</form><p>Noch kein Zugang? Bitte wenden Sie sich an die Pressestelle.</p>"""
    return _page(scene, "presse/intern/88", "Anmeldung", inner)


def cookie_wall(scene: Scene) -> Page:
    return Page(
        f"""<html><head><title>{scene.title}</title></head><body>{COOKIES}<div><h1>Bevor Sie fortfahren
</h1><p>Diese Website verwendet Cookies und ähnliche Techniken. Mit Ihrer Zustimmung messen wir die
Nutzung und binden Inhalte Dritter ein. Ohne Ihre Auswahl kann die Seite nicht angezeigt werden.</p><p>
Gültig ab {numeric(before(scene))}</p><button>Alle annehmen</button><button>Ablehnen</button></div>
</body></html>""",
        f"https://www.example.org/presse/{scene.slug()}",
    )


def bot_check(scene: Scene) -> Page:
    return Page(
        """<html><head><title>Einen Moment bitte</title></head><body><h1>Sicherheitsprüfung</h1><p>Wir
prüfen, ob Sie ein Mensch sind. Das kann einige Sekunden dauern. Bitte aktivieren Sie JavaScript und
Cookies, um fortzufahren.</p><p>Vorgangsnummer: 7f3a99b2c4</p></body></html>""",
        f"https://www.example.org/presse/{scene.slug()}",
    )


def frameset(scene: Scene) -> Page:
    return Page(
        f"""<html><head><title>{scene.site}</title></head><frameset cols="150,*"><frame src="nav.htm">
<frame src="inhalt.htm"><noframes><body>Ihr Browser kann leider keine Frames anzeigen. Bitte benutzen
Sie einen neueren Browser.</body></noframes></frameset></html>""",
        "http://www.example.org/presse/index.htm",
    )


def shell(scene: Scene) -> Page:
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title}</title></head><body><noscript>Sie
müssen JavaScript aktivieren, um diese Anwendung zu nutzen.</noscript><div id="root"></div><script
src="/static/js/main.8f2.js"></script></body></html>""",
        f"https://www.example.org/presse/{scene.slug()}",
    )


def form(scene: Scene) -> Page:
    inner = f"""<h1>Presseverteiler</h1><p>Sie möchten unsere Pressemitteilungen per E-Mail erhalten?
Dann tragen Sie bitte hier Ihre Angaben ein. Sie können sich jederzeit wieder abmelden.</p><form>
<label>Name<input></label><label>Redaktion<input></label><label>E-Mail<input></label><p>Mit dem Absenden
stimmen Sie der Verarbeitung zu (Fassung vom {numeric(scene.day)}).</p><button>Absenden</button></form>"""
    return _page(scene, "presse/verteiler", "Presseverteiler", inner)


def questions(scene: Scene) -> Page:
    asked = "".join(
        f"<details><summary>{q}</summary><p>{LAW}</p></details>"
        for q in ("Wie beantrage ich einen Ausweis?", "Was kostet das?", "Wie lange dauert es?")
    )
    inner = f"<h1>Häufige Fragen</h1>{asked}<p>Letzte Änderung: {numeric(scene.day)}</p>"
    return _page(scene, "service/faq", "Häufige Fragen", inner)


def front(scene: Scene) -> Page:
    rows = scene.teasers(
        3, lambda t, d, s: f"<div class='card'><span>{d}</span><h3>{t}</h3><p>{s}</p></div>"
    )
    inner = f"""<h1>Willkommen bei uns</h1><p>Entdecken Sie unsere Heimat zwischen Wald und Fluss, ihre
Dörfer, Feste und Menschen.</p><h2>Aktuelles</h2>{rows}<h2>Termine</h2>{dates(scene, 3, "<p>{} {}</p>")}"""
    return _page(scene, "", "Startseite", inner)


NONE = (
    listing,
    listing_bare,
    archive_of_many,
    results_of_search,
    event,
    calendar,
    soft_missing,
    server_error,
    vacancy,
    imprint,
    privacy,
    maintenance,
    login,
    cookie_wall,
    bot_check,
    frameset,
    shell,
    form,
    questions,
    front,
)
