"""Kinds of pages by another hand: universities, police, neighbours, and sites of 2018 to 2026."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from benchmarks.layout_hand_parts import (
    austrian,
    before,
    dates,
    flow,
    listed,
    number,
    others,
    overline,
)
from benchmarks.layout_hand_parts import subtitle as subtitle_of
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


def university(scene: Scene) -> Page:
    """A university: its name as h1, the contact before the text, the lecture's day in bold."""
    lecture = scene.later()
    return Page(
        f"""<!DOCTYPE html><html><head><title>Universität Musterau: Presseinformationen</title></head>
<body><h1><a href="/">Universität Musterau</a></h1><ul>{menu()}</ul><div class="infobox"><h3>Weitere
Informationen</h3><p>Prof. Dr. Erika Beispiel<br>Institut für Wegekunde<br>Tel. 0999 555-12</p><p>
<b>Nächster Vortrag: {weekday(lecture)}, 18.15 Uhr, Hörsaal 3</b></p></div><div class="text"><p
class="pi">Presseinformation {number(scene)} | {long(scene.day)}</p><h2>{scene.title}</h2><p
class="sub">{subtitle_of(scene)}</p>{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}<p class="bu"><em>
Bildunterschrift: {CAPTION}</em></p></div><div>Zuletzt geändert: {numeric(lecture)},
<a href="mailto:w@example.org">Webredaktion</a></div></body></html>""",
        f"https://www.example.org/uni/presse/pi-{scene.rng.randint(10, 300)}.html",
    )


def police(scene: Scene) -> Page:
    """Police: the list's name as h1, the day with the time of entry, questions to the office."""
    return Page(
        f"""<!DOCTYPE html><html><head><title>Polizeimeldungen - Polizei Ostmark</title></head><body>
<nav><ul>{menu()}</ul></nav><main><h1>Polizeimeldungen</h1><div class="meldung"><div
class="bezirk">Musterau</div><h2>{scene.title}</h2><p class="eingabe">Eingabe: {numeric(scene.day)} -
14:10 Uhr</p>{listed(scene, "<p>{}</p>", "<p><b>{}</b></p>")}<p>Rückfragen bitte an:</p><p>
{scene.contact()}</p><p>Außerhalb der Bürozeiten: Lagezentrum</p></div><div class="fahndung"><h2>
Fahndung</h2><p>Seit dem {long(before(scene))} wird ein Mann vermisst. Wer hat ihn gesehen?</p></div>
</main></body></html>""",
        f"https://www.example.org/polizei/meldungen/{scene.rng.randint(1000, 90000)}.php",
    )


def swiss(scene: Scene) -> Page:
    """A canton: the kind of text over the title, the day with the time, contact and downloads."""
    return Page(
        f"""<!DOCTYPE html><html lang="de-CH"><head><title>{scene.title} | Kanton Seenland</title></head>
<body><div class="mod-header"><a href="/">Kanton Seenland</a></div><main><div class="mod-lead">
<p class="category">Medienmitteilung</p><h1>{scene.title}</h1><p
class="info">{long(scene.day)}, 10.00 Uhr &middot; Staatskanzlei</p></div><div class="mod-text">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="mod-contact"><h2>Kontakt für Medien</h2>
<p>Regierungsrätin Vreni Beispiel, erreichbar heute von 11 bis 12 Uhr, Telefon 099 555 00 00</p>
</div><div class="mod-downloads"><h2>Dokumente</h2><ul><li><a href="/a.pdf">Bericht (PDF, 1 MB,
Stand {numeric(before(scene))})</a></li></ul></div></main><footer><p>© {scene.day.year + 2} Kanton
Seenland</p></footer></body></html>""",
        f"https://www.example.org/news/medienmitteilungen/{scene.slug()}",
    )


def austria(scene: Scene) -> Page:
    """An Austrian town: a line of the archive with the day (Jänner), the end marked in brackets."""
    return Page(
        f"""<!DOCTYPE html><html lang="de-AT"><head><title>{scene.title} - Stadtkorrespondenz</title>
</head><body><div class="kopf">Presse-Service</div><ul>{menu()}</ul><div id="inhalt"><p><strong>
Archivmeldung der Stadtkorrespondenz vom {austrian(scene.day)}:</strong></p><h1>{scene.title}</h1>
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<h3>Rückfragehinweis für Medien</h3><ul><li>Mag.
Gustav Beispiel<br>Mediensprecher<br>Telefon: 01 555 0000</li></ul><p>(Schluss) bsp/tst</p></div>
<div class="rechts"><h3>Pressetermine</h3>{dates(scene, 3, "<p>{}: {}</p>")}</div></body></html>""",
        f"https://www.example.org/presse/?id={scene.rng.randint(1000, 90000)}",
        "iso-8859-1",
    )


def react(scene: Scene) -> Page:
    """React, rendered on the server: classes of letters only, cards below, the state as JSON."""
    state = {"props": {"pageProps": {"title": scene.release.title, "id": 7, "related": []}}}
    cards = others(
        scene,
        4,
        '<a class="css-9k1" href="{2}"><div class="css-a1"><time>{0}</time><h2 class="css-t">{1}</h2>'
        '<p class="css-p">Mehr erfahren</p></div></a>',
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site}</title><style>.css-1{{color:red}}
</style></head><body><div id="__next"><div class="css-0">{COOKIES}</div><div class="css-1"><a
class="css-2" href="/">{scene.site}</a><button>Menü</button></div><div class="css-5"><div
class="css-6"><div class="css-7"><span>Pressemitteilung</span><span>{numeric(scene.day)}</span></div>
<h1 class="css-8">{scene.title}</h1></div><div class="css-10">
{listed(scene, '<div class="css-11">{}</div>', '<div class="css-12">{}</div>')}</div><div
class="css-20"><h2>Das könnte Sie auch interessieren</h2>{cards}</div></div><div
class="css-30">{FOOT}</div></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}
</script></body></html>""",
        f"https://www.example.org/aktuelles/{scene.rng.randint(1000, 9999)}",
    )


def amp(scene: Scene) -> Page:
    """AMP: the day only in JSON-LD, as an instant of Greenwich that is still the day before there."""
    night = datetime.combine(scene.day, time(0, 30), ZoneInfo("Europe/Berlin"))
    stamp = night.astimezone(ZoneInfo("UTC"))
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": scene.release.title,
        "datePublished": stamp.isoformat().replace("+00:00", "Z"),
        "dateModified": (stamp + timedelta(days=40)).isoformat().replace("+00:00", "Z"),
    }
    return Page(
        f"""<!doctype html><html amp lang="de"><head><meta charset="utf-8"><title>{scene.title}</title>
<link rel="canonical" href="/artikel"><script type="application/ld+json">{json.dumps(data)}</script>
</head><body><amp-sidebar id="s"><ul>{menu()}</ul></amp-sidebar><header><a href="/">{scene.site}</a>
</header><article><p class="kicker">{overline(scene)}</p><h1>{scene.title}</h1><amp-img src="b.jpg">
</amp-img><figcaption>{CAPTION}</figcaption><amp-social-share type="email"></amp-social-share>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</article><amp-consent><div>Wir nutzen Cookies und bitten um
Ihre Zustimmung.</div></amp-consent></body></html>""",
        f"https://www.example.org/amp/{scene.slug()}",
    )


def cards(scene: Scene) -> Page:
    """A design system: overline inside the heading, a quotation and a box of facts amid the text."""
    page = listed(scene, "<p>{}</p>", "<h2>{}</h2>").split("\n")
    quote = "<figure class='quote'><blockquote>„Wir packen das jetzt an.“</blockquote><figcaption>"
    facts = (
        "<aside class='factbox'><h2>Auf einen Blick</h2><ul><li>Beginn: Sommer</li></ul></aside>"
    )
    text = [page[0], facts, *page[1:-1], f"{quote}Die Ministerin</figcaption></figure>", page[-1]]
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} – {scene.site}</title></head><body>
{COOKIES}<header><nav><ul>{menu()}</ul></nav></header><main><div class="stage"><h1><span
class="overline">{overline(scene)}</span> <span class="headline">{scene.title}</span></h1><p
class="date">{weekday(scene.day)}</p><p class="reading-time">Lesezeit: 3 Minuten</p></div>
<div class="richtext">{"".join(text)}</div>{SHARE}<section class="teaser"><h2>Mehr zum Thema</h2>
{others(scene, 3, '<a href="{2}">{0} {1}</a>')}</section></main><footer>{FOOT}</footer></body></html>""",
        f"https://www.example.org/presse/detail/{scene.slug()}",
    )


def event_first(scene: Scene) -> Page:
    """A town's calendar of news: a box with the event and its deadline first, the day at the end."""
    event = scene.day + timedelta(days=30)
    return Page(
        f"""<!DOCTYPE html><html><head><title>{scene.title} / {scene.site}</title></head><body><header>
<a href="/">{scene.site}</a></header><main><div class="terminbox"><strong>Termin:</strong>
{long(event)}, 18 Uhr<br><strong>Anmeldeschluss:</strong> {numeric(event - timedelta(days=7))}</div>
<h1>{scene.title}</h1>{flow(scene, "<p>{}</p>", "<h2>{}</h2>", "<p>– {}</p>")}
<p class="veroeffentlicht">(Veröffentlicht: {numeric(scene.day)})</p></main><footer>{FOOT}
© {event.year}</footer></body></html>""",
        f"https://www.example.org/stadt/neues/{scene.rng.randint(10, 99)}",
    )


def definition_list(scene: Scene) -> Page:
    """A data base: every field a term with its description, the text in one of them."""
    return Page(
        f"""<!DOCTYPE html><html><head><title>Mitteilungsdatenbank</title></head><body><div>
<a href="/suche">Neue Suche</a></div><h1>Mitteilung im Volltext</h1><dl><dt>Nummer</dt><dd>
{number(scene)}</dd><dt>Datum</dt><dd>{numeric(scene.day)}</dd><dt>Betreff</dt><dd>{scene.title}</dd>
<dt>Ressort</dt><dd>{scene.site}</dd><dt>Wortlaut</dt><dd>{listed(scene, "<p>{}</p>", "<p>{}</p>")}</dd>
<dt>Ansprechpartner</dt><dd>{scene.contact()}</dd><dt>Eingestellt</dt><dd>{numeric(scene.later())}</dd>
</dl></body></html>""",
        f"https://www.example.org/db/anzeige.jsp?nr={scene.rng.randint(10, 9999)}",
    )


def with_table(scene: Scene) -> Page:
    """A ministry: a table of figures and a footnote belong to the text, the title is the window's."""
    table = "<table><tr><th>Kreis</th><th>Euro</th></tr><tr><td>Musterau</td><td>120.000</td></tr></table>"
    page = Page(
        f"""<!DOCTYPE html><html><head><title>{scene.title} | {scene.site}</title></head><body><ul>
{menu()}</ul><div id="content"><p class="datum">{long(scene.day)}</p>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}{table}<p class="fussnote">* gerundet auf volle
Tausend</p></div><footer>{FOOT}</footer></body></html>""",
        f"https://www.example.org/pm/{scene.rng.randint(10, 9999)}",
    )
    return replace(page, also="Kreis Euro Musterau 120.000 * gerundet auf volle Tausend")


NEW_HAND = (
    university,
    police,
    swiss,
    austria,
    react,
    amp,
    cards,
    event_first,
    definition_list,
    with_table,
)
