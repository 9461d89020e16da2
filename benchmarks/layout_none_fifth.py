"""Pages of public bodies that are no release, a fifth set: as the systems in use there build them."""

from __future__ import annotations

from benchmarks.layout_hand_parts import abbreviated, dates, loose, number, others
from benchmarks.layout_parts import COOKIES, FOOT, Page, Scene, long, menu, numeric, weekday


def _page(scene: Scene, address: str, title: str, inner: str, head: str = "") -> Page:
    """The page with one of several menus, and with or without a box on cookies."""
    lists = (f'<ul class="nav menu">{menu()}</ul>', f"<table><tr>{menu('td')}</tr></table>")
    navigation = scene.rng.choice((*lists, f"<nav>{menu('span')}</nav>"))
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{title} - {scene.site}</title>{head}</head><body>
{scene.rng.choice((COOKIES, ""))}<header><a href="/">{scene.site}</a>{navigation}</header>{inner}<footer>{FOOT}</footer></body></html>""",
        f"https://www.{address}",
    )


def _rows(pattern: str, *cells: str) -> str:
    """One row for each cell: ``pattern`` gets the cell and its number."""
    return "".join(pattern.format(cell, n) for n, cell in enumerate(cells, 1))


def news_list(scene: Scene) -> Page:
    """A county on TYPO3: the third page of the list of ext:news, teasers with time elements."""
    item = """<div class="article articletype-0"><div class="header"><h3><a href="/m"><span itemprop="headline">{0}</span></a></h3></div><div class="teaser-text">
<p>{2}</p><a class="more">Weiterlesen</a></div><div class="footer"><span class="news-list-date"><time>{1}</time></span></div></div>"""
    inner = f"""<main><h1>Pressemitteilungen</h1><div class="news"><div class="news-list-view">{scene.teasers(9, item.format)}
<ul class="f3-widget-paginator"><li>1</li><li>2</li><li class="current">3</li><li>4</li></ul></div></div></main>"""
    head = """<meta name="generator" content="TYPO3 CMS"><meta property="og:title" content="Pressemitteilungen"><meta property="og:type" content="website">"""
    return _page(scene, "example.org/presse/seite/3", "Pressemitteilungen", inner, head)


def category_blog(scene: Scene) -> Page:
    """A town on Joomla: the blog of a category, each item with its line of facts."""
    item = """<div class="items-row"><div class="page-header"><h2><a href="/m">{0}</a></h2></div><dl class="article-info muted"><dt>Details</dt><dd>Kategorie: Presse
</dd><dd class="published"><time>Veröffentlicht: {1}</time></dd></dl><p>{2}</p><p class="readmore"><a href="/m">Weiterlesen: {0}</a></p></div>"""
    inner = f"""<div class="blog" itemscope itemtype="https://schema.org/Blog">{scene.teasers(5, item.format)}<div class="pagination">Seite 2 von 41</div></div><div
id="sidebar"><h3>Termine</h3>{dates(scene, 3, "<p>{} {}</p>")}</div>"""
    head = '<meta name="generator" content="Joomla! - Open Source Content Management">'
    return _page(scene, "example.org/index.php/presse?start=5", "Presse", inner, head)


def year_archive(scene: Scene) -> Page:
    """A state government on WordPress: the archive of a year, posts with excerpts, widgets beside."""
    item = f"""<article class="post hentry category-presse"><h2 class="entry-title"><a href="/m" rel="bookmark">{{0}}</a></h2><div class="entry-meta"><span
class="posted-on">{{1:.6}}{scene.day.year}</span></div><div class="entry-summary"><p>{{2}}</p></div></article>"""
    inner = f"""<main><h1 class="page-title">Jahr: <span>{scene.day.year}</span></h1>{scene.teasers(6, item.format)}<nav class="posts-navigation"><a>Ältere Beiträge</a>
</nav></main><aside class="widget_archive"><h2>Archiv</h2>{_rows("<li><a>{0}</a> ({1})</li>", "Mai", "April", "März")}</aside>"""
    return _page(scene, f"blog.example/{scene.day.year}/", str(scene.day.year), inner)


def term_of_tag(scene: Scene) -> Page:
    """A state office on Drupal: a keyword with its description and all that bears it."""
    item = """<div class="views-row"><article class="node node--view-mode-teaser"><span>{0}</span><h3><a href="{2}" rel="bookmark">{1}</a></h3></article></div>"""
    inner = f"""<h1 class="page-title">Grundwasser</h1><div class="taxonomy-term"><p>Grundwasser ist unser wichtigstes Lebensmittel. Das Landesamt beobachtet an 612
Messstellen, wie hoch es steht und wie rein es ist.</p></div>{others(scene, 7, item)}<nav class="pager"><a href="?page=1">Nächste Seite ››</a></nav>"""
    head = """<meta name="Generator" content="Drupal 10 (https://www.drupal.org)"><link rel="canonical" href="/schlagwort/grundwasser">"""
    return _page(scene, "landesamt.example/schlagwort/grundwasser", "Grundwasser", inner, head)


def search_of_press(scene: Scene) -> Page:
    """A federal office on Government Site Builder: its form to search releases, hits below."""
    item = """<div class="c-search-result-teaser teaser type-1"><p class="c-topline"><span>{1}</span> Pressemitteilung</p><h3><a href="/m">{0}</a></h3><p>{2}</p></div>"""
    inner = f"""<div id="content"><h1 class="isFirstInSlot">Pressesuche</h1><form><label>Suchbegriff<input value="Brücke"></label><label>Zeitraum ab<input
value="{numeric(scene.day)}"></label></form><p>Ergebnisse 1 bis 6 von insgesamt 214</p>{scene.teasers(6, item.format)}<p class="navIndex">1 2 3 … 36</p></div>"""
    return _page(scene, "bfw.example/SiteGlobals/Forms/Pressesuche_Formular.html", "Suche", inner)


def reading(scene: Scene) -> Page:
    """A town on Sitepark: one event of the calendar with place, price, and file for calendars."""
    inner = f"""<article class="SP-Event" itemscope itemtype="https://schema.org/Event"><h1 itemprop="name">Lesung: Der lange Weg zum Meer</h1><p><time
itemprop="startDate">{weekday(scene.later())}, 19:30 Uhr</time></p><div itemprop="description"><p>Die Autorin Jule Musterfrau liest aus ihrem zweiten Roman. Drei Schwestern
brechen nach dem Tod der Mutter zu Fuß an die See auf. Im Anschluss signiert die Autorin ihre Bücher.</p></div><h2>Ort</h2><p>Stadtbücherei, Markt 4</p><h2>Eintritt</h2>
<p>8 Euro, Vorverkauf ab {numeric(scene.day)}</p><a href="/e.ics">Termin in Kalender übernehmen</a></article>"""
    return _page(scene, f"example.org/termine/{scene.rng.randint(1000, 9999)}.php", "Lesung", inner)


def hearings(scene: Scene) -> Page:
    """A court: the hearings of the coming weeks with file numbers and what each is about."""
    row = f"<tr><td>1{{1}}{numeric(scene.later())[2:]}<br>9.30 Uhr</td><td>{{1}} K {number(scene)}</td><td>Streit um {{0}}. Die Klägerin hält den Bescheid für rechtswidrig.</td></tr>"
    inner = f"""<h1>Terminvorschau</h1><p>Hier finden Sie ausgewählte mündliche Verhandlungen. Kurzfristige Änderungen sind möglich; bitte fragen Sie vor der Anreise
nach.</p><p>Stand: {numeric(scene.day)}</p><table><tr><th>Termin</th><th>Aktenzeichen</th><th>Gegenstand</th></tr>
{_rows(row, "Abfallgebühren", "den Widerruf einer Erlaubnis", "die Zulassung zum Studium", "eine Windkraftanlage", "Kosten eines Einsatzes")}</table>"""
    return _page(scene, "vg-neuenquell.example/presse/termine/", "Terminvorschau", inner)


def job_fair(scene: Scene) -> Page:
    """A chamber: a fair for apprentices with programme, exhibitors and the way there."""
    inner = f"""<section class="elementor-section"><h1>Zukunft jetzt! Die Ausbildungsmesse</h1><h2>{weekday(scene.later())}, 10 bis 15 Uhr, Stadthalle</h2><a>Stand buchen</a>
<h2>Was dich erwartet</h2><p>Über 80 Betriebe stellen ihre Berufe vor. Du kannst hämmern, löten und backen. Bring deinen Lebenslauf mit!</p><h2>Programm</h2><p>10:00 Eröffnung</p>
<p>11:00 Bewerben, aber richtig</p><h2>Aussteller</h2><ul>{_rows("<li>Stand {1}: {0}</li>", "Sparkasse", "Bäckerei Korn", "Stadtwerke", "Polizei")}</ul><h2>Anmeldeschluss für
Betriebe</h2><p>{numeric(scene.day)}</p></section>"""
    return _page(scene, "hwk-ostmark.example/ausbildungsmesse/", "Ausbildungsmesse", inner)


def posting(scene: Scene) -> Page:
    """A hospital: a vacancy declared as JobPosting, with its day and a button to apply."""
    head = f"""<script type="application/ld+json">{{"@type":"JobPosting","title":"Pflegefachkraft","datePosted":"{scene.day.isoformat()}"}}</script>"""
    inner = f"""<main class="job-detail"><h1>Pflegefachkraft (w/m/d) Intensivstation</h1><ul><li>Vollzeit oder Teilzeit</li><li>Online seit {numeric(scene.day)}</li></ul><p>Das Klinikum
Hohenbach versorgt mit 1.400 Beschäftigten jährlich 60.000 Menschen.</p><h2>Das erwartet Sie</h2><ul><li>Pflege schwer erkrankter Menschen</li></ul><h2>Das bringen Sie mit</h2><ul>
<li>dreijährige Ausbildung in der Pflege</li></ul><h2>Das bieten wir</h2><ul><li>Vergütung nach TVöD-K</li></ul><a class="btn">Jetzt bewerben</a></main>"""
    return _page(scene, "klinikum.example/jobs/4711", "Pflegefachkraft", inner, head)


def tender_by_letters(scene: Scene) -> Page:
    """A water board: a call for tenders under letters, as the rules for building works ask."""
    inner = f"""<h2>Öffentliche Ausschreibung nach VOB/A</h2><p>Sanierung des Hauptsammlers</p><p>Musterau, den {long(scene.day)}</p><p><b>a)</b> Auftraggeber: Abwasserzweckverband
Musterau</p><p><b>b)</b> Öffentliche Ausschreibung, Vergabe-Nr. {number(scene)}</p><p><b>e)</b> Ort der Ausführung: Musterau, Uferweg</p><p><b>f)</b> Umfang: 640 m Rohrleitung DN 800,
14 Schachtbauwerke, 2.100 m² Fahrbahn</p><p><b>k)</b> Vergabeunterlagen: 40 Euro</p><p><b>o)</b> Ablauf der Angebotsfrist: {numeric(scene.later())}, 11 Uhr</p>"""
    return _page(scene, "azv-musterau.example/ausschreibungen.htm", "Ausschreibung", inner)


def service(scene: Scene) -> Page:
    """A town on NOLIS: a service from A to Z with papers, fees, and opening hours."""
    inner = f"""<div class="nolis-content"><h1>Reisepass beantragen</h1><div class="buerger_block"><h2>Leistungsbeschreibung</h2><p>Für Reisen in viele Länder außerhalb der Europäischen Union
brauchen Sie einen Reisepass. Sie beantragen ihn persönlich; er ist zehn Jahre gültig.</p></div><div class="buerger_block"><h2>Welche Unterlagen werden benötigt?</h2><ul><li>bisheriger Pass
</li><li>ein biometrisches Foto</li></ul></div><div class="buerger_block"><h2>Welche Gebühren fallen an?</h2><p>70,00 Euro, unter 24 Jahren 37,50 Euro</p></div><h2>Zuständige Stelle</h2>
<p>Bürgerbüro, Mo-Fr 8-12 Uhr, Do 14-18 Uhr</p><p class="stand">Text überprüft am {numeric(scene.day)}</p></div>"""
    return _page(scene, "example.org/dienstleistungen/reisepass-9013-0.html", "Reisepass", inner)


def minutes(scene: Scene) -> Page:
    """A council's information system: the minutes of a committee with items and votes."""
    row = "<tr><td>Ö {1}</td><td><b>{0}</b><br>Der Vorsitzende führt in die Vorlage ein.<br><i>Beschluss:</i> Der Ausschuss stimmt zu.<br>Ja 9, Nein {1}</td></tr>"
    inner = f"""<h1>Niederschrift (öffentlicher Teil)</h1><table class="smctablesitzung"><tr><td>Gremium</td><td>Ausschuss für Bau und Verkehr</td></tr><tr><td>Sitzung am</td><td>
{weekday(scene.day)}</td></tr><tr><td>Anwesend</td><td>Beispiel, Rike (Vorsitz); Muster, Olaf; entschuldigt: Test, Kai</td></tr></table><p>Die Sitzung wird um 17 Uhr eröffnet; es ist
form- und fristgerecht eingeladen worden.</p><table>{_rows(row, "Letzte Niederschrift", "Spielplätze", "Radweg am Kanal")}</table><p>gez. Beispiel</p>"""
    return _page(scene, "ris.example/bi/to0040.asp?__ksinr=812", "SessionNet", inner)


def election(scene: Scene) -> Page:
    """A county: the result of an election with turnout and votes, and the state of the count."""
    names = _rows("<tr><td>{1}. {0} %</td></tr>", "Beispiel 54,3", "Muster 29,8", "Probe 15,9")
    inner = f"""<h1>Wahl der Landrätin oder des Landrats {scene.day.year}</h1><h2>Gesamtergebnis</h2><ul class="tabs"><li>Ergebnis</li><li>Karte</li></ul><p class="stand">Auszählungsstand: 112
von 112 Bezirken, {numeric(scene.day)} 20:47:11</p><table><tr><td>Wahlberechtigte</td><td>131.204</td></tr><tr><td>Wahlbeteiligung</td><td>54,1 %</td></tr>{names}</table>"""
    return _page(scene, f"wahlen.example/{scene.day:%Y%m%d}/ergebnis.html", "Landratswahl", inner)


def professor(scene: Scene) -> Page:
    """A university on Plone: a person with office hours, research and a list of writings."""
    work = f"<li>Beispiel, R. ({scene.day.year}): {{0}}. In: Zeitschrift für Ablage {{1}}, S. 9-2{{1}}.</li>"
    inner = f"""<div id="content"><h1 class="documentFirstHeading">Prof. Dr. Rike Beispiel</h1><div class="documentDescription">Lehrstuhl für Archivwissenschaft</div><div
class="documentByLine">zuletzt verändert: {numeric(scene.day)} 14:02</div><p>Raum 3.14, Sprechstunde dienstags 14-15 Uhr</p><h2>Werdegang</h2><p>2004 Promotion, 2011 Habilitation</p>
<h2>Veröffentlichungen</h2><ul>{_rows(work, "Ordnung der Dinge", "Akten und Ämter", "Das Bleibende", "Kassation")}</ul></div>"""
    head = f'<meta name="DC.date.modified" content="{scene.day.isoformat()}"><meta name="DC.type" content="Person">'
    return _page(scene, "uni.example/phil/personen/beispiel", "Rike Beispiel", inner, head)


def press_office(scene: Scene) -> Page:
    """A police headquarters: who answers the press, cards with telephone numbers and hours."""
    card = """<div class="contact-card"><img alt="Porträt"><h3>{0}</h3><p>Tel. 0555 110-20{1}<br><a href="mailto:p{1}@polizei.example">E-Mail</a></p></div>"""
    inner = f"""<main><h1>Ansprechpersonen der Pressestelle</h1><p>Die Pressestelle ist werktags von 7 bis 19 Uhr besetzt. Auskünfte erteilen wir ausschließlich Medien.</p>
{_rows(card, "PHK Muster", "POK Probe", "B. Test")}<h2>Neueste Meldungen</h2><ul>{others(scene, 4, "<li>{0} <a href='{2}'>{1}</a></li>")}</ul></main>"""
    return _page(scene, "polizei.example/presse/kontakt", "Pressestelle", inner)


def press_pictures(scene: Scene) -> Page:
    """A ministry on CoreMedia: pictures for the press, each with caption, day, and download."""
    figure = f"""<figure class="cm-gallery__item"><img src="/blob/{{1}}.jpg" alt=""><figcaption>Der Minister {{0}} ({numeric(scene.day)}). © MfW / Rike Beispiel</figcaption><a
href="/blob/{{1}}.zip">Download, JPG, {{1}} MB, 300 dpi</a></figure>"""
    inner = f"""<main><h1>Pressefotos</h1><p>Die Bilder dürfen zur Berichterstattung unter Angabe der Quelle kostenfrei verwendet werden.</p><div class="cm-gallery">
{_rows(figure, "beim Rundgang", "am Rednerpult", "mit Gästen", "auf der Baustelle")}</div></main>"""
    head = """<meta property="og:title" content="Pressefotos"><meta property="og:image" content="/blob/1.jpg">"""
    return _page(scene, "mfw.example/mfw/presse/pressefotos-1842", "Pressefotos", inner, head)


def gazette(scene: Scene) -> Page:
    """A municipality on Contao: the issues of its gazette to download."""
    year = scene.day.year
    item = f'<p class="download-element ext-pdf"><a href="/f/{{1}}.pdf">Amtsblatt {{1}}/{year} vom {{0}}.{year}</a> ({{1}},1 MiB)</p>'
    inner = f"""<div class="mod_article"><h1 class="ce_headline">Amtsblatt</h1><div class="ce_text"><p>Das Amtsblatt erscheint monatlich und liegt im Rathaus kostenlos aus.
Redaktionsschluss: {numeric(scene.day)}</p></div><div class="toggler">{year}</div>{_rows(item, "31.01", "28.02", "31.03", "30.04", "31.05", "30.06")}</div>"""
    return _page(scene, "hohenbach.example/amtsblatt.html", "Amtsblatt", inner)


def questions_marked(scene: Scene) -> Page:
    """A state office: questions on a grant, declared as FAQPage, with the day of their state."""
    fold = """<div class="faq-item"><h3><button>{0}</p></div>"""
    folds = _rows(
        fold,
        "Wer bekommt ihn?</button></h3><p>Vereine mit Sitz im Land, die gemeinnützig sind. Einen Anspruch auf Förderung gibt es nicht.",
        "Wie hoch ist er?</button></h3><p>Bis zu 5.000 Euro, höchstens die Hälfte der Kosten.",
        "Darf ich vorher beginnen?</button></h3><p>Nein. Bitte warten Sie den Bescheid ab.",
    )
    inner = f"""<main><h1>Fragen und Antworten zum Vereinszuschuss</h1><p>Stand: {long(scene.day)}</p>{folds}</main>"""
    head = """<script type="application/ld+json">{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Wer bekommt ihn?"}]}</script>"""
    return _page(scene, "landesamt.example/foerderung/faq", "Fragen", inner, head)


def empty_detail(scene: Scene) -> Page:
    """A county on TYPO3: the page of a release whose record is gone, served with status 200."""
    inner = f"""<main><h1>Pressemitteilung</h1><div class="news news-single"><p>Die gewünschte Nachricht ist nicht vorhanden oder wurde archiviert.</p><a>Zurück zur Übersicht</a></div></main>
<aside><h2>Neueste Meldungen</h2>{others(scene, 3, '<div><time>{0}</time><a href="{2}">{1}</a></div>')}<h2>Termine</h2>{dates(scene, 3, "<p>{} {}</p>")}</aside>"""
    return _page(scene, f"example.org/presse/detail/{scene.slug()}", "Detail", inner)


def relaunch(scene: Scene) -> Page:
    """A town: the whole site is closed while a new one is built, numbers for urgent matters."""
    html = f"""<html lang="de"><head><title>{scene.site} - Wartungsmodus</title></head><body class="wartung"><img alt="Wappen"><h1>Wir bauen für Sie um!</h1><p>Unser neuer Internetauftritt geht
voraussichtlich am {long(scene.later())} online. Bis dahin sind diese Seiten nicht verfügbar.</p><p>In dringenden Fällen erreichen Sie das Rathaus unter 0555 12-0.</p></body></html>"""
    return Page(html, f"https://www.example.org/aktuelles/{scene.slug()}.html")


def newsletter(scene: Scene) -> Page:
    """A parliament: to subscribe to its newsletter, with a form and past issues."""
    issues = _rows("<li>Ausgabe {1}, {0}</li>", *(abbreviated(scene.later()) for _ in range(6)))
    inner = f"""<main><h1>Newsletter „Plenum aktuell“</h1><p>Jeden Freitag vor einer Sitzungswoche schicken wir Ihnen die Tagesordnung und Berichte aus den Ausschüssen.</p><form><label>E-Mail-Adresse
*<input type="email"></label><label><input type="checkbox"> Ich willige ein.</label><button>Abonnieren</button></form><h2>Frühere Ausgaben</h2><ul>{issues}</ul></main>"""
    return _page(scene, "landtag-ostmark.example/service/newsletter", "Newsletter", inner)


def links_by_hand(scene: Scene) -> Page:
    """A district office of about 2004: links in a table, made by hand, with a counter."""
    row = """<tr><td bgcolor="#eeeeff"><a href="http://www.ziel{1}.example" target="_blank">{0}</a></td><td><font size="2">mit vielen Bildern</font></td></tr>"""
    html = f"""<html><head><title>Links</title></head><body><center><font face="Arial" size="5"><b>Links</b></font></center><p>Für den Inhalt dieser Seiten sind wir nicht verantwortlich. Fehlt ein Link?
Schreiben Sie dem Webmaster!</p><table border="1">{_rows(row, "Feuerwehren", "Tourismus", "Hofläden", "Landesportal")}</table><p>letzte Änderung: {loose(scene.day)}, Besucher: 014822</p></body></html>"""
    return Page(html, "http://www.landratsamt.example/links.htm", "iso-8859-1")


def accessibility(scene: Scene) -> Page:
    """An agency: its statement on accessibility with the day it was made."""
    inner = f"""<main><h1>Erklärung zur Barrierefreiheit</h1><p>Wir sind bemüht, unseren Auftritt barrierefrei zugänglich zu machen.</p><h2>Stand der Vereinbarkeit</h2><p>Die Website ist teilweise
vereinbar. Nicht barrierefrei sind ältere PDF-Dokumente und eingebundene Karten.</p><h2>Erstellung</h2><p>Diese Erklärung wurde am {long(scene.day)} erstellt. Sie beruht auf einer
Selbstbewertung.</p><h2>Barriere melden</h2><p>{scene.contact()}</p><h2>Schlichtungsstelle</h2><p>Das Verfahren vor der Schlichtungsstelle kostet nichts.</p></main>"""
    return _page(scene, "example.org/barrierefreiheit", "Erklärung zur Barrierefreiheit", inner)


def choice_of_consent(scene: Scene) -> Page:
    """A city: a wall that asks for consent in groups before the page that was asked for."""
    group = "<li><label><input type='checkbox'>{0}</label><p>Sie können diese Auswahl jederzeit in den Einstellungen ändern.</p></li>"
    html = f"""<html lang="de"><head><title>Datenschutzeinstellungen</title></head><body><div class="ccm-modal" role="dialog"><h1>Datenschutzeinstellungen</h1><p>Wählen Sie, welche Cookies Sie zulassen, um
zur gewünschten Seite zu gelangen.</p><ul>{_rows(group, "Notwendig", "Statistik", "Externe Medien")}</ul><button>Auswahl speichern</button><button>Alle zulassen</button></div></body></html>"""
    return Page(html, f"https://www.example.org/consent?return=%2Fpresse%2F{scene.slug()}")


def sign_in(scene: Scene) -> Page:
    """An authority on SharePoint: an inner page of news sends visitors to its form to sign in."""
    html = f"""<html lang="de-DE"><head><title>Anmelden</title><meta name="GENERATOR" content="Microsoft SharePoint"></head><body><form id="aspnetForm"><div id="s4-simple-card"><h1>Anmelden</h1><p>Extranet
{scene.site}</p><p>Benutzername: <input> Kennwort: <input type="password"></p><p>Probleme? Der Benutzerservice hilft werktags von 8 bis 16 Uhr.</p></div></form></body></html>"""
    return Page(html, f"https://example.org/_layouts/15/Authenticate.aspx?S={scene.slug()}.aspx")


_LISTS = (news_list, category_blog, year_archive, term_of_tag, search_of_press, gazette)
_DAYS = (reading, hearings, job_fair, posting, tender_by_letters, minutes, election)
_SERVICE = (service, professor, press_office, press_pictures, questions_marked, newsletter)
_WALLS = (empty_detail, relaunch, choice_of_consent, sign_in)
NONE_FIFTH = (*_LISTS, *_DAYS, *_SERVICE, *_WALLS, links_by_hand, accessibility)
