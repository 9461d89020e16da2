"""Pages that are no release though long or dated, made when one sign refused no long text any more."""

from __future__ import annotations

from html import escape

from benchmarks.layout_hand_parts import number, others
from benchmarks.layout_parts import FOOT, Page, Scene, long, menu, numeric

_DUTIES = (
    "Sie bearbeiten Anträge, beraten Bürgerinnen und Bürger und führen Akten in Papier und "
    "elektronisch. Sie vertreten das Amt gegenüber anderen Stellen und bereiten Beschlüsse vor. "
)


def long_vacancy(scene: Scene) -> Page:
    """A vacancy with the day it was published."""
    return Page(
        f"""<html><head><title>Stellenangebot</title></head><body><ul>{menu()}</ul><h1>Ingenieurin oder Ingenieur
(m/w/d) für den Straßenbau</h1><p>Veröffentlicht am {numeric(scene.day)}</p><h2>Ihre Aufgaben</h2><p>{_DUTIES * 3}</p><h2>
Ihr Profil</h2><p>{_DUTIES * 2}</p><p>Bewerbungsfrist: {numeric(scene.later())}</p>{FOOT}</body></html>""",
        "https://www.example.org/karriere/stellenangebote/412",
    )


def long_privacy(scene: Scene) -> Page:
    """A statement on data protection with its day."""
    text = (
        "Wir verarbeiten Daten nur, soweit es nötig ist, und löschen sie danach unverzüglich. " * 9
    )
    return Page(
        f"""<html><head><title>Datenschutzerklärung</title></head><body><ul>{menu()}</ul><h1>Datenschutzerklärung</h1>
<p>Datum: {numeric(scene.day)}</p><p>{text}</p></body></html>""",
        "https://www.example.org/datenschutz",
    )


def announcement(scene: Scene) -> Page:
    """A call for tenders with a number and labels."""
    return Page(
        f"""<html><head><title>Vergabe</title></head><body><h1>Neubau einer Turnhalle, Rohbauarbeiten</h1><p>
Veröffentlicht am {numeric(scene.day)}</p><h3>Vergabenummer</h3><p>{number(scene)}</p><p>{_DUTIES * 3}</p><h3>Angebotsfrist
</h3><p>{numeric(scene.later())}</p></body></html>""",
        f"https://www.example.org/ausschreibungen/{scene.rng.randint(1, 99)}",
    )


def event_long(scene: Scene) -> Page:
    """An event that states its type, with a long text."""
    return Page(
        f"""<html><head><title>Nacht der Museen</title><script type="application/ld+json">{{"@type":"Event",
"startDate":"{scene.later().isoformat()}"}}</script></head><body><h1>Nacht der Museen</h1><p>Wann: {long(scene.later())},
18 Uhr</p><p>{"Alle Häuser der Stadt öffnen ihre Türen bis Mitternacht für alle Gäste. " * 8}</p></body></html>""",
        "https://www.example.org/kalender/nacht",
    )


def page_of_list(scene: Scene) -> Page:
    """The second page of a list with long teasers and days."""
    items = scene.teasers(
        6, lambda title, day, text: f"<li><b>{day}</b> <a href='/x'>{title}</a><p>{text}</p></li>"
    )
    return Page(
        f"""<html><head><title>Pressemitteilungen, Seite 2</title></head><body><ul>{menu()}</ul><h1>Pressemitteilungen</h1>
<ul class="liste">{items}</ul><a href="?page=3">weiter</a></body></html>""",
        "https://www.example.org/presse?page=2",
    )


def search_long(scene: Scene) -> Page:
    """Results of a search with a count."""
    hits = others(
        scene, 8, '<div class="hit"><h3><a href="{2}">{1}</a></h3><p>{0} - Presse</p></div>'
    )
    return Page(
        f"""<html><head><title>Suche</title></head><body><h1>Suchergebnisse</h1><p>8 Treffer für „{escape("Haushalt")}“,
Stand {numeric(scene.day)}</p>{hits}</body></html>""",
        "https://www.example.org/suche?q=Haushalt",
    )


def gone_long(scene: Scene) -> Page:
    """An error with status 200 below a long explanation and the day of a change."""
    text = "Unsere Seiten wurden neu geordnet, damit Sie schneller finden, was Sie suchen. " * 7
    return Page(
        f"""<html><head><title>Seite nicht gefunden</title></head><body><h1>Diese Seite gibt es nicht mehr</h1><p>{text}</p>
<p>Stand: {numeric(scene.day)}</p></body></html>""",
        "https://www.example.org/presse/alt/812",
    )


def biography(scene: Scene) -> Page:
    """A minister's life in a long text."""
    text = (
        "Nach dem Studium arbeitete sie in mehreren Ämtern, zuletzt als Leiterin einer Abteilung. "
        * 6
    )
    return Page(
        f"""<html><head><title>Ministerin</title></head><body><h1>Dr. Rike Beispiel</h1><h2>Lebenslauf</h2><p>Geboren am
{long(scene.day)}</p><p>{text}</p></body></html>""",
        "https://www.example.org/ministerium/ministerin",
    )


NONE_FOURTH = (
    long_vacancy,
    long_privacy,
    announcement,
    event_long,
    page_of_list,
    search_long,
    gone_long,
    biography,
)
