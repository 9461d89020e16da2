"""An eleventh set, second half: theatres, chambers, parliamentary groups, offices."""

from __future__ import annotations

from benchmarks.layout_hand_parts import dates, listed, number, others, overline
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
)


def theatre(scene: Scene) -> Page:
    """A theatre of 2019: programme of the week first, the day small and slanted below the title."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Theater Musterau</title></head><body><div
class="spielplan">{dates(scene, 4, "<p><b>{}</b> {}</p>")}</div><nav>{menu("span")}</nav><div class="presse-detail"><h2>
Presse</h2><h1>{scene.title}</h1><p><em>Pressemeldung, {numeric(scene.day)}</em></p>{scene.body()}<p class="credit">
{CAPTION}</p></div><a href="/karten">Karten kaufen</a>{FOOT}</body></html>""",
        f"https://www.theater-musterau.example/presse/{scene.slug()}/",
    )


def theatre_2007(scene: Scene) -> Page:
    """A theatre of 2007: short day and title in one table, each in a cell, the season beside."""
    return Page(
        f"""<html><head><title>Schauspiel Hohenbach</title></head><body><table><tr><td class="menue">{menu("div")}</td><td>
<table class="news"><tr><td class="tag">{short(scene.day)}</td></tr><tr><td class="kopf">{scene.title}</td></tr><tr><td
class="text">{scene.body("br")}</td></tr></table></td><td>Spielzeit<br>Abonnement<br>Gutscheine</td></tr></table></body>
</html>""",
        f"http://www.schauspiel.example/news.php4?nid={scene.rng.randint(1, 500)}",
    )


def group_wordpress(scene: Scene) -> Page:
    """A parliamentary group on WordPress: entry header, posted-on line, widgets of recent posts."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} – Fraktion Ostmark</title><meta property="og:title"
content="{scene.title}"></head><body class="single-post"><header><p class="site-title">Fraktion Ostmark</p><ul>{menu()}
</ul></header><article class="post"><header class="entry-header"><h1 class="entry-title">{scene.title}</h1><div
class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="{scene.day.isoformat()}">
{long(scene.day)}</time></span></div></header><div class="entry-content">{scene.body()}</div></article><aside
class="widget"><h2>Neueste Beiträge</h2><ul>{others(scene, 4, '<li><a href="{2}">{1}</a></li>')}</ul></aside>{COOKIES}{FOOT}
</body></html>""",
        f"https://www.fraktion.example/{scene.day:%Y/%m/%d}/{scene.slug()}/",
    )


def group_speaker(scene: Scene) -> Page:
    """A group of 2011: the speaker's name and office before the title, number and day in a right column."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Landtagsfraktion | {scene.title}</title></head><body><div id="nav">
<ul>{menu()}</ul></div><div id="main"><div class="sprecher">Rike Beispiel, verkehrspolitische Sprecherin</div><h1>
{scene.title}</h1><div class="text">{scene.body()}</div></div><div id="right"><h3>Pressemitteilung</h3><p>Nr.
{number(scene)}</p><p>{numeric(scene.day)}</p><h3>Ansprechpartner</h3><p>{scene.contact()}</p></div>{FOOT}</body></html>""",
        f"http://www.landtagsfraktion.example/cms/presse/{scene.rng.randint(100, 9000)}.html",
    )


def tax_chamber(scene: Scene) -> Page:
    """A chamber of tax advisers on Contao: the section as h1, day before the h2, layout of ce_text."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Beraterkammer</title></head><body id="top"><nav
class="mod_navigation"><ul class="level_1">{menu()}</ul></nav><div id="main"><h1>Presse</h1><div class="mod_newsreader
block"><div class="layout_full"><p class="info"><time datetime="{scene.day.isoformat()}">{numeric(scene.day)}</time></p><h2>
{scene.title}</h2><div class="ce_text block">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div><p class="back"><a
href="#">Zurück</a></p></div></div>{FOOT}</body></html>""",
        f"https://www.beraterkammer.example/presse-leser/{scene.slug()}.html",
    )


def civic_town(scene: Scene) -> Page:
    """A small town of 2021: tiles, day after 'Meldung vom', related notices with days, a reader aloud."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Gemeinde Quellbach</title></head><body><nav>
{menu("span")}</nav><div class="tiles"><a href="/a">Abfall</a><a href="/b">Bauen</a></div><main><a class="rs">Vorlesen</a>
<h1>{scene.title}</h1><p class="small">Meldung vom {numeric(scene.day)}</p><div>{scene.body()}</div>{SHARE}<h2>Weitere
Meldungen</h2>{others(scene, 3, '<p>{0}: <a href="{2}">{1}</a></p>')}</main>{FOOT}</body></html>""",
        f"https://www.quellbach.example/meldung/{scene.rng.randint(1000, 99999)}",
    )


def county_association(scene: Scene) -> Page:
    """An association of counties: overline in the heading block, date and place below the text."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Kreistag Ostmark</title></head><body><ul>{menu()}
</ul><div class="page"><span class="over">{overline(scene)}</span><h1>{scene.title}</h1><div class="copy">{scene.body()}
</div><p class="sign">Neuenquell, den {long(scene.day)}</p><div class="box"><h4>Presse</h4>{scene.contact()}</div></div>{FOOT}
</body></html>""",
        f"https://www.kreistag.example/themen/presse/{scene.slug()}.html",
    )


def plone_college(scene: Scene) -> Page:
    """A college on Plone: a lead image and viewlets, the day behind 'erstellt' in a byline of its own."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} — Hochschule Musterau</title></head><body><div
id="portal-globalnav">{menu("span")}</div><div id="content"><h1 class="documentFirstHeading">{scene.title}</h1><div
class="documentByLine">erstellt {numeric(scene.day)}</div><div class="leadImage">{CAPTION}</div><div id="parent-fieldname-text">
{scene.body()}</div></div>{FOOT}</body></html>""",
        f"https://www.hs-musterau.example/aktuelles/{scene.slug()}",
    )


def advantic_town(scene: Scene) -> Page:
    """A town on Advantic: the day right of the rubric, title in h3, image rights, the change in the foot."""
    return Page(
        f"""<html><head><title>Stadt Quellbach - Pressearchiv</title></head><body><div id="nav">{menu("p")}</div><h2>
Pressearchiv</h2><div class="zeile"><span>Rathaus</span><span class="rechts">{numeric(scene.day)}</span></div><h3>
{scene.title}</h3><div class="inhalt">{scene.body()}</div><div class="fuss">Letzte Änderung: {numeric(scene.later())}</div>
</body></html>""",
        f"http://www.quellbach.example/city_info/webaccessibility/index.cfm?item_id={scene.rng.randint(8000, 899999)}",
    )


def water_works(scene: Scene) -> Page:
    """A waterworks on a builder: strip of advice, day and place between a title of h2 and the text."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title}</title></head><body><div>{menu("span")}</div><div
class="hinweis"><p>Notdienst rund um die Uhr</p></div><section><h2>{scene.title}</h2><p>Hohenbach | {long(scene.day)}</p>
<div class="wpb_text_column">{scene.body()}</div></section><section><h2>Wasserhärte</h2><p>14 Grad</p></section>{FOOT}
</body></html>""",
        f"https://www.wasserwerk.example/{scene.slug()}/",
    )


def faculty_next(scene: Scene) -> Page:
    """A university rendered on the server: utility classes, the day above the title, cards of news."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title}</title></head><body><div id="__next"><nav>
{menu("span")}</nav><main class="mx-auto px-4"><p class="text-sm">{numeric(scene.day)}</p><h1 class="text-4xl">{scene.title}
</h1><div class="prose">{scene.body()}</div><div class="grid">{others(scene, 3, '<a href="{2}"><p>{0}</p><h3>{1}</h3></a>')}
</div></main></div>{COOKIES}</body></html>""",
        f"https://www.campus-ostmark.example/news/{scene.slug()}",
    )


def bar_chamber(scene: Scene) -> Page:
    """A chamber of lawyers of 2016: number and day as a heading of its own over the title."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Anwaltskammer: {scene.title}</title></head><body><ul>{menu()}</ul>
<div class="c-news"><h4>Presseerklärung Nr. {number(scene)} vom {numeric(scene.day)}</h4><h1>{scene.title}</h1>
{scene.body()}</div><div>{scene.contact()}</div>{FOOT}</body></html>""",
        f"https://www.anwaltskammer.example/presse/{scene.day.year}/{scene.slug()}",
    )


ELEVENTH_MORE = (
    theatre,
    theatre_2007,
    group_wordpress,
    group_speaker,
    tax_chamber,
    civic_town,
    county_association,
    plone_college,
    advantic_town,
    water_works,
    faculty_next,
    bar_chamber,
)
