"""An eighth set, first half: systems and habits of houses that the sets before do not have."""

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
    FOOT,
    SHARE,
    Page,
    Scene,
    long,
    menu,
    numeric,
    weekday,
)


def joomla_old(scene: Scene) -> Page:
    """Joomla 1.5: headings as cells of tables, weekday, day and time in a cell, a rating."""
    return Page(
        f"""<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de-de"><head><title>{scene.title}</title></head><body><div
id="left"><h3>Hauptmenü</h3><ul>{menu()}</ul></div><div id="main"><div class="componentheading">Aktuelles</div><table
class="contentpaneopen"><tr><td class="contentheading" width="100%">{scene.title}</td><td class="buttonheading"><a
href="#">PDF</a></td></tr></table><table class="contentpaneopen"><tr><td class="createdate">{weekday(scene.day)} um 10:22
Uhr</td></tr><tr><td valign="top">{listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")}</td></tr><tr><td
class="modifydate">Zuletzt aktualisiert am {weekday(scene.later())} um 08:11 Uhr</td></tr></table></div></body></html>""",
        f"https://www.example.org/index.php?option=com_content&view=article&id={scene.rng.randint(1, 999)}",
    )


def wiki(scene: Scene) -> Page:
    """A wiki: an index of contents, the day in a box of facts, marks to edit, the change at the foot."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} – Regiowiki</title></head><body class="mediawiki"><div
id="content"><h1 id="firstHeading" class="firstHeading">{scene.title}</h1><div id="bodyContent"><div id="siteSub">aus
Regiowiki</div><div id="mw-content-text"><table class="wikitable"><tr><th>Veröffentlicht</th><td>{long(scene.day)}</td>
</tr><tr><th>Herausgeber</th><td>{scene.site}</td></tr></table>
{listed(scene, "<p>{}</p>", '<h2><span class="mw-headline">{}</span><span class="mw-editsection">[Bearbeiten]</span></h2>')}
</div><div class="catlinks">Kategorie: <a href="/k">Pressemitteilung</a></div></div></div><div id="mw-navigation"><ul>
{menu()}</ul></div><div id="footer"><ul><li>Diese Seite wurde zuletzt am {long(scene.later())} um 10:11 Uhr
bearbeitet.</li></ul></div></body></html>""",
        f"https://wiki.example.org/wiki/{scene.slug().replace('-', '_')}",
    )


def amp(scene: Scene) -> Page:
    """A page for phones: elements of the framework, an author with a picture, a bar of adverts."""
    return Page(
        f"""<!DOCTYPE html><html amp lang="de"><head><title>{scene.title}</title><script type="application/ld+json">
{{"@type":"NewsArticle","datePublished":"{scene.day.isoformat()}T06:00:00+02:00","dateModified":
"{scene.later().isoformat()}T06:00:00+02:00"}}</script></head><body><amp-sidebar id="s"><ul>{menu()}</ul></amp-sidebar>
<header class="amp-wp-header"><a href="/">{scene.site}</a></header><article class="amp-wp-article"><header
class="amp-wp-article-header"><h1 class="amp-wp-title">{scene.title}</h1><div class="amp-wp-meta amp-wp-byline"><amp-img
src="x"></amp-img><span class="amp-wp-author">Redaktion</span></div><div class="amp-wp-meta amp-wp-posted-on"><time>
{numeric(scene.day)}</time></div></header><div class="amp-wp-article-content">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></article><amp-ad></amp-ad><footer class="amp-wp-footer"><p>
{scene.site}</p></footer></body></html>""",
        f"https://www.example.org/{scene.slug()}/amp/",
    )


def hgroup(scene: Scene) -> Page:
    """A page by the book: a group of headings, a time without attributes, the address of the house."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Amt Hohenbach</title></head><body><header><a
href="/">Amt Hohenbach</a><nav><ul>{menu()}</ul></nav></header><main><article><header><hgroup><p>{overline(scene)}</p><h1>
{scene.title}</h1><p>{subtitle(scene)}</p></hgroup><p>Von <address>Pressestelle</address> am <time>{long(scene.day)}
</time></p></header>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<footer><p>Zuletzt geändert: <time>
{long(scene.later())}</time></p></footer></article></main><footer>{FOOT}</footer></body></html>""",
        f"https://www.hohenbach.example/presse/{scene.slug()}",
    )


def components(scene: Scene) -> Page:
    """A design system: elements of its own with classes that say nothing, the day in a badge."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Ostmark.de</title></head><body><om-root><om-header>
<ul>{menu()}</ul></om-header><om-breadcrumb><a href="/">Start</a><a href="/p">Presse</a></om-breadcrumb><om-stage><om-badge>
Pressemitteilung</om-badge><om-badge>{numeric(scene.day)}</om-badge><h1 class="a1b2">{scene.title}</h1></om-stage><om-text
class="c3d4">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</om-text><om-contact><h2>Kontakt</h2><p>{scene.contact()}</p>
</om-contact><om-teasers>{others(scene, 3, '<om-card><h3><a href="{2}">{1}</a></h3><p>{0}</p></om-card>')}</om-teasers>
<om-footer>{FOOT}</om-footer></om-root></body></html>""",
        f"https://www.example.org/presse/{scene.rng.randint(100, 9999)}/{scene.slug()}",
    )


def nuxt(scene: Scene) -> Page:
    """A rendered application: facts as a list of terms after the text, a gallery, anchors to parts."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site} – {scene.title}</title></head><body><div
id="__nuxt"><div class="layout" data-v-1><div class="top-bar" data-v-2>{menu("span")}</div><section class="hero"
data-v-3><p class="hero-kicker">{overline(scene)}</p><h1 data-v-3>{scene.title}</h1></section><section
class="block block-text" data-v-4>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</section><section
class="block block-images" data-v-5><div class="img"><img src="x"><span>{CAPTION}</span></div></section><section
class="block block-facts" data-v-6><dl><div><dt>Veröffentlicht am</dt><dd>{numeric(scene.day)}</dd></div><div><dt>
Bereich</dt><dd>Presse</dd></div></dl></section></div></div></body></html>""",
        f"https://www.example.org/aktuell/{scene.slug()}",
    )


def teasers_first(scene: Scene) -> Page:
    """A city: a strip of other news with days over the article, the title in a band of colour."""
    strip = others(
        scene, 4, '<div class="strip__item"><span>{0}</span> <a href="{2}">{1}</a></div>'
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - {scene.site}</title></head><body><div
class="nav-main">{menu("span")}</div><div class="strip"><h2>Aktuelle Meldungen</h2>{strip}</div><div class="band"><h1>
{scene.title}</h1></div><div class="page-text"><p class="page-text__date">{numeric(scene.day)}</p>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="newsletter-strip"><p>Unser Newsletter kommt jeden
Freitag.</p></div>{FOOT}</body></html>""",
        f"https://www.example.org/stadt/meldungen/{scene.slug()}",
    )


def contact_first(scene: Scene) -> Page:
    """A ministry of 2010: the press office with telephone numbers before the title, number with a bar."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Pressemitteilung {number(scene)}</title></head><body><div
id="kopf"><img src="x" alt="Ministerium für Wege"></div><div id="nav"><ul>{menu()}</ul></div><div id="text"><p
class="absender">Ministerium für Wege<br>Pressestelle<br>Telefon 0999 555-0<br>presse@example.org</p><p class="pmnr">
PRESSEMITTEILUNG {number(scene)} | Neuenquell, {numeric(scene.day)}</p><h3>{scene.title}</h3>
{listed(scene, "<p>{}</p>", "<p><b>{}</b></p>")}</div><div id="fuss">Seite drucken</div></body></html>""",
        f"https://www.example.org/presse/2010/{scene.rng.randint(1, 300)}.php",
    )


def broken_title(scene: Scene) -> Page:
    """A county's page: the title broken in two rows, day at the right in a float, text in one part by breaks."""
    words = scene.release.title.split()
    half = len(words) // 2
    title = f"{escape(' '.join(words[:half]))}<br />{escape(' '.join(words[half:]))}"
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Kreisverwaltung Musterau</title></head><body><div
class="oben">{menu("span")}</div><div class="artikel"><div style="float:right">{numeric(scene.day)}</div><h2>{title}</h2>
<div>{scene.body("br")}</div></div><div class="unten"><a href="/presse">Pressearchiv</a></div></body></html>""",
        f"https://www.kreis.example/presse.php?nr={scene.rng.randint(1, 999)}",
    )


def jekyll(scene: Scene) -> Page:
    """A static site of an open data office: ISO day in code style, tags in brackets, a link to the source."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} · Datenamt</title></head><body><div
class="wrapper"><div class="masthead"><a href="/">Datenamt</a></div><div class="post"><h1 class="post-title">{scene.title}
</h1><span class="post-date">{scene.day.isoformat()}</span> <span class="post-tags">[presse] [daten]</span>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="related"><h2>Related Posts</h2><ul>
{others(scene, 3, '<li><h3><a href="{2}">{1} <small>{0}</small></a></h3></li>')}</ul></div><p><a
href="https://code.example/x">Diese Seite verbessern</a></p></div></body></html>""",
        f"https://daten.example.org/{scene.day:%Y/%m/%d}/{scene.slug()}.html",
    )


def embargo(scene: Scene) -> Page:
    """A statistical office: an embargo with a time, the number before the day, notes with stars."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Statistik Ostmark</title></head><body><nav>
{menu("span")}</nav><main><p><strong>Pressemitteilung Nr. {number(scene)}</strong></p><p>Sperrfrist: keine</p><h1>
{scene.title}</h1><p class="stand">veröffentlicht: {long(scene.day)}, 8:00 Uhr</p>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<p class="fn">* Vorläufiges Ergebnis</p>{SHARE}</main>{FOOT}</body></html>""",
        f"https://www.example.org/pm/{scene.rng.randint(100, 999)}",
    )


def council(scene: Scene) -> Page:
    """A district of a city: council, number and day in a table without labels, a date of a session before."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Bezirksamt Ost: {scene.title}</title></head><body><div
class="bz-nav">{menu("span")}</div><div class="bz-events"><h3>Nächste Sitzungen</h3>{dates(scene, 2, "<p>{}: {}</p>")}</div>
<div class="bz-article"><h1>{scene.title}</h1><p class="bz-line">Bezirksamt Ost, {abbreviated(scene.day)}</p><p
class="bz-line">Zur Sitzung vom {loose(before(scene, 9))}</p>
{flow(scene, "<p>{}</p>", "<p><strong>{}</strong></p>", "<p>– {}</p>")}</div>{FOOT}</body></html>""",
        f"https://www.bezirk.example/aktuelles/{scene.rng.randint(10**4, 10**5)}.html",
    )


EIGHTH = (
    joomla_old,
    wiki,
    amp,
    hgroup,
    components,
    nuxt,
    teasers_first,
    contact_first,
    broken_title,
    jekyll,
    embargo,
    council,
)
