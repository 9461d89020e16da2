"""A third set of pages that are no release, made when the reader had been mended a second time."""

from __future__ import annotations

from benchmarks.layout_hand_parts import dates, others
from benchmarks.layout_none_second import page
from benchmarks.layout_parts import Page, Scene, long, numeric


def agenda(scene: Scene) -> Page:
    inner = f"""<p>Sitzung am {long(scene.later())}, 17 Uhr, Rathaus, Saal 2</p><table><tr><td>Ö 1</td><td>
Eröffnung und Feststellung der Beschlussfähigkeit</td></tr><tr><td>Ö 2</td><td>Genehmigung der
Niederschrift der letzten Sitzung</td></tr><tr><td>Ö 3</td><td>Beratung über den Haushaltsplan und die
Haushaltssatzung</td></tr><tr><td>N 1</td><td>Grundstücksangelegenheiten der Stadt</td></tr></table>"""
    return page(scene, "bi/si0057.asp", "Tagesordnung Hauptausschuss", inner)


def vacancies(scene: Scene) -> Page:
    rows = "".join(
        f"<li><a href='/s/{n}'>Ingenieurin oder Ingenieur für Tiefbau {n}</a><p>Bewerbung bis "
        f"{numeric(scene.later())}</p></li>"
        for n in range(1, 8)
    )
    return page(scene, "rathaus/arbeiten-bei-uns", "Arbeiten bei uns", f"<ul>{rows}</ul>")


def feeds(scene: Scene) -> Page:
    inner = f"""<p>Mit unseren RSS-Feeds bleiben Sie immer auf dem Laufenden. Ein Programm zum Lesen zeigt
Ihnen neue Beiträge an, sobald sie erscheinen. So richten Sie den Dienst ein: Kopieren Sie die Adresse
und fügen Sie sie in Ihr Programm ein.</p><p>Letzte Aktualisierung {numeric(scene.day)}</p>"""
    return page(scene, "rss-hilfe", "RSS-Feeds", inner)


def topic(scene: Scene) -> Page:
    rows = others(scene, 6, '<div class="t"><span>{0}</span> <a href="{2}">{1}</a></div>')
    inner = f"""<p>Der Schutz vor Hochwasser ist eine Aufgabe für Jahrzehnte. Das Land baut Deiche, gibt
den Flüssen Raum und hilft den Gemeinden bei der Vorsorge.</p><h2>Meldungen zum Thema</h2>{rows}"""
    return page(scene, "themen/hochwasser", "Hochwasserschutz", inner)


def downloads(scene: Scene) -> Page:
    rows = "".join(
        f"<li><a href='/d/{n}.pdf'>Bericht {2000 + n} (PDF, {n} MB)</a> vom {numeric(scene.later())}</li>"
        for n in range(5, 15)
    )
    return page(scene, "publikationen", "Berichte und Broschüren", f"<ul>{rows}</ul>")


def survey(scene: Scene) -> Page:
    inner = f"""<p>Wie zufrieden sind Sie mit unserem Angebot? Ihre Meinung ist uns wichtig. Die Umfrage
dauert etwa fünf Minuten und ist anonym; sie läuft bis {numeric(scene.later())}.</p><form><label>Note<input>
</label><label>Anregungen<textarea></textarea></label><button>Weiter</button></form>"""
    return page(scene, "umfrage", "Ihre Meinung zu unserer Website", inner)


def month_of_events(scene: Scene) -> Page:
    rows = dates(scene, 9, "<article><time>{}</time><h3>{}</h3><p>Stadthalle, 19 Uhr</p></article>")
    return page(scene, "was-ist-los/mai", "Was ist los im Mai", rows)


def outage(scene: Scene) -> Page:
    return Page(
        f"""<html><head><title>Dienst gestört</title></head><body><h2>Dienst gestört</h2><p>{numeric(scene.day)}
</p><p>Leider steht Ihnen diese Anwendung im Augenblick nicht zur Verfügung. Unsere Techniker sind bereits
verständigt. Laden Sie die Seite in einigen Minuten neu.</p></body></html>""",
        f"https://www.example.org/presse/{scene.rng.randint(1, 999)}",
    )


NONE_THIRD = (agenda, vacancies, feeds, topic, downloads, survey, month_of_events, outage)
