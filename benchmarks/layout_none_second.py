"""More pages that are no release, made when the reader had been mended."""

from __future__ import annotations

from html import escape

from benchmarks.layout_hand_parts import before, others
from benchmarks.layout_parts import FOOT, Page, Scene, long, menu, numeric


def page(scene: Scene, path: str, title: str, inner: str) -> Page:
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{title} | {scene.site}</title></head><body><ul>
{menu()}</ul><div class="content"><h1>{title}</h1>{inner}</div><div class="foot">{FOOT}</div></body></html>""",
        f"https://www.example.org/{path}",
    )


def category_of_posts(scene: Scene) -> Page:
    posts = "".join(
        f"<article><h2><a href='/p'>{escape(each.title)}</a></h2><time>{numeric(each.published)}</time>"
        + "".join(f"<p>{escape(block.text)}</p>" for block in each.body)
        + "</article>"
        for each in scene.rng.sample(list(scene.others), 4)
    )
    return page(scene, "category/bildung", "Kategorie: Bildung", posts)


def tag_page(scene: Scene) -> Page:
    rows = scene.teasers(
        6, lambda t, d, s: f"<div><h3><a href='/m'>{t}</a></h3><p>{d} {s}</p></div>"
    )
    return page(scene, "thema/haushalt", "Alles zum Thema Haushalt", rows)


def years(scene: Scene) -> Page:
    links = "".join(
        f"<li><a href='/p/{y}'>Pressemitteilungen {y}</a></li>" for y in range(2000, 2024)
    )
    inner = (
        f"<p>Hier finden Sie ältere Mitteilungen, Stand {numeric(scene.day)}.</p><ul>{links}</ul>"
    )
    return page(scene, "presse/jahre", "Pressearchiv nach Jahren", inner)


def index_of(scene: Scene) -> Page:
    rows = "".join(
        f'<tr><td><a href="pm{n}.pdf">pm{n}.pdf</a></td><td>{scene.day} 10:12</td><td>84K</td></tr>'
        for n in range(1, 12)
    )
    return Page(
        f"<html><head><title>Index of /presse</title></head><body><h1>Index of /presse</h1><table>"
        f"{rows}</table><address>Apache/2.4 Server</address></body></html>",
        "http://www.example.org/presse/",
    )


def gone(scene: Scene) -> Page:
    inner = f"""<p>Dieser Beitrag steht nicht mehr zur Verfügung. Pressemitteilungen werden nach drei
Jahren aus unserem Angebot genommen. Ältere Mitteilungen schickt Ihnen die Pressestelle auf Wunsch.</p>
<h2>Zuletzt erschienen</h2><ul>{others(scene, 3, '<li>{0}: <a href="{2}">{1}</a></li>')}</ul>"""
    return page(scene, f"presse/{scene.day:%Y/%m/%d}/beitrag", "Beitrag nicht verfügbar", inner)


def person(scene: Scene) -> Page:
    inner = f"""<p>geboren am 12. Mai 1961 in Musterau, verheiratet, zwei Kinder</p><h2>Lebenslauf</h2>
<ul><li>1980 Abitur in Musterau</li><li>1986 Erstes Staatsexamen</li><li>seit {long(scene.day)}
Ministerin</li></ul><p>Sie leitet das Ministerium seit Beginn der Wahlperiode und vertritt das Land in
mehreren Ausschüssen des Bundesrates, die sie zweimal geleitet hat.</p>"""
    return page(scene, "ministerium/leitung/ministerin", "Ministerin Dr. Rike Beispiel", inner)


def contacts(scene: Scene) -> Page:
    inner = f"""<p>Sie haben Fragen? Wir sind gern für Sie da, montags bis freitags von 8 bis 17 Uhr und
in dringenden Fällen auch am Wochenende über das Lagezentrum.</p><p>{scene.contact()}</p><p>Aktualisiert:
{numeric(scene.day)}</p>"""
    return page(scene, "presse/ansprechpartner", "Ihre Ansprechpartner in der Pressestelle", inner)


def tender(scene: Scene) -> Page:
    inner = f"""<p>Veröffentlicht am {numeric(before(scene))}</p><table><tr><th>Vergabenummer</th><td>
24-118</td></tr><tr><th>Art der Leistung</th><td>Dachdeckerarbeiten</td></tr><tr><th>Ende der
Angebotsfrist</th><td>{numeric(scene.day)}</td></tr><tr><th>Zuschlagsfrist</th><td>
{numeric(scene.later())}</td></tr></table><p>Die Unterlagen werden ausschließlich elektronisch auf der
Vergabeplattform des Landes bereitgestellt. Angebote in Papierform werden ausgeschlossen.</p>"""
    return page(scene, "vergabe/24-118", "Öffentliche Ausschreibung: Dachdeckerarbeiten", inner)


def gallery(scene: Scene) -> Page:
    pictures = "".join(
        f"<figure><img src='{n}.jpg'><figcaption>Bild {n}: Übergabe am {numeric(scene.day)}, Foto: "
        "Beispiel</figcaption></figure>"
        for n in range(1, 9)
    )
    inner = f"<p>Die Bilder dürfen mit Nennung der Quelle frei verwendet werden.</p>{pictures}"
    return page(scene, "presse/fotos", "Pressefotos zum Herunterladen", inner)


def single_event(scene: Scene) -> Page:
    inner = f"""<div class="when">{numeric(scene.later())}, 19:30 Uhr bis 21:00 Uhr</div><div>Stadthalle
Musterau</div><p>Die Autorin liest aus ihrem neuen Roman, der im Sommer erscheint. Im Anschluss besteht
Gelegenheit zum Gespräch. Einlass ist ab 19 Uhr, der Eintritt kostet acht Euro.</p><p>Karten im
Vorverkauf in der Stadtbücherei.</p>"""
    return page(scene, "kultur/lesung-im-herbst", "Lesung im Herbst", inner)


def opening_hours(scene: Scene) -> Page:
    inner = f"""<p>Das Bürgerbüro ist montags bis freitags von 8 bis 12 Uhr geöffnet, donnerstags auch
von 14 bis 18 Uhr. Bitte vereinbaren Sie einen Termin, damit Sie nicht warten müssen.</p><h2>Gebühren
</h2><table><tr><td>Personalausweis</td><td>37,00 Euro</td></tr></table><p>Stand: {numeric(scene.day)}
</p>"""
    return page(scene, "buergerbuero", "Öffnungszeiten und Gebühren", inner)


def thanks(scene: Scene) -> Page:
    inner = f"""<p>Vielen Dank für Ihre Nachricht vom {numeric(scene.day)}. Sie erhalten in Kürze eine
Bestätigung an die von Ihnen angegebene Adresse. Bitte klicken Sie dort auf den Link, damit wir Ihre
Bestellung ausführen können; er gilt 24 Stunden lang.</p>"""
    return page(scene, "presse/abo/danke", "Vielen Dank", inner)


NONE_SECOND = (
    category_of_posts,
    tag_page,
    years,
    index_of,
    gone,
    person,
    contacts,
    tender,
    gallery,
    single_event,
    opening_hours,
    thanks,
)
