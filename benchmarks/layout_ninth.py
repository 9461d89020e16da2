"""A ninth set, first half: what the text itself may hold, leads, quotes, boxes, links, folds, notes."""

from __future__ import annotations

from html import escape

from benchmarks.layout_hand_parts import (
    abbreviated,
    dates,
    english,
    flow,
    listed,
    number,
    others,
    overline,
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
    weekday,
)


def lead_heading(scene: Scene) -> Page:
    """A city: the first paragraph is set as a heading of its own, as editors do."""
    first, *rest = scene.release.body
    text = "".join(f"<p>{escape(block.text)}</p>" for block in rest)
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | {scene.site}</title></head><body><nav>
{menu("span")}</nav><div class="content"><h1>{scene.title}</h1><p class="meta-line">{numeric(scene.day)}</p><h2
class="lead">{escape(first.text)}</h2>{text}</div>{FOOT}</body></html>""",
        f"https://www.example.org/meldungen/{scene.slug()}",
    )


def quotes(scene: Scene) -> Page:
    """A ministry: quotations as blocks, the rest as paragraphs, ordered lists, the day behind a word."""
    made = [
        f"<blockquote><p>{escape(block.text)}</p></blockquote>"
        if block.text.startswith("„")
        else f"<p>{escape(block.text)}</p>"
        for block in scene.release.body
    ]
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Ministerium für Wege</title></head><body><header>
{menu("span")}</header><main><p class="date-and-type">Meldung, {long(scene.day)}</p><h1>{scene.title}</h1><div
class="rte">{"".join(made)}</div><div class="press-contact"><h2>Pressestelle</h2><p>{scene.contact()}</p></div></main>{FOOT}
</body></html>""",
        f"https://www.example.org/presse/{scene.slug()}.html",
    )


def inline_links(scene: Scene) -> Page:
    """A university: words of the text linked to other pages, a list of links to the institutes at the end."""

    def linked(text: str) -> str:
        head, _, tail = text.partition(" ")
        return f'<a href="/x/{len(head)}">{escape(head)}</a> {escape(tail)}'

    text = "".join(f"<p>{linked(block.text)}</p>" for block in scene.release.body)
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Uni Musterau</title></head><body><div
class="u-nav"><ul>{menu()}</ul></div><main class="u-main"><h1>{scene.title}</h1><div class="u-date">{numeric(scene.day)}
</div><div class="u-text">{text}</div><ul class="u-links"><li><a href="/i1">Institut für Wege</a></li><li><a
href="/i2">Fakultät für Brücken</a></li></ul></main>{FOOT}</body></html>""",
        f"https://www.uni-musterau.example/news/{scene.rng.randint(1, 9999)}",
    )


def summary_box(scene: Scene) -> Page:
    """An agency: a box that says what matters before the text, in a tinted part with its own heading."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Agentur für Wege</title></head><body><div
class="ag-head">{menu("span")}</div><div class="ag-crumb"><a href="/">Start</a> / <a href="/p">Presse</a> / {scene.title}
</div><article class="ag-article"><h1>{scene.title}</h1><ul class="ag-meta"><li>{numeric(scene.day)}</li><li>Presse</li></ul>
<div class="ag-body">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></article><div class="ag-side"><h2>Zahlen</h2><p>Die
Agentur hat 312 Beschäftigte an vier Orten.</p></div>{COOKIES}</body></html>""",
        f"https://www.example.org/aktuelles/presse/{scene.slug()}",
    )


def parts(scene: Scene) -> Page:
    """A portal: each block of the text in a section with a wrapper, advice to share between."""
    made = [
        f'<section class="mod mod--text"><div class="mod__in"><p>{escape(block.text)}</p></div></section>'
        for block in scene.release.body
    ]
    made.insert(
        2,
        '<section class="mod mod--share"><div class="mod__in"><a href="#">Teilen</a></div></section>',
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Portal Ostmark</title></head><body><div
class="nav-top">{menu("span")}</div><section class="mod mod--head"><div class="mod__in"><span>{overline(scene)}</span><h1>
{scene.title}</h1><span>{long(scene.day)}</span></div></section>{"".join(made)}<section class="mod mod--news"><div
class="mod__in"><h2>Weitere Themen</h2>{others(scene, 3, '<a href="{2}">{1}</a>')}</div></section>{FOOT}</body></html>""",
        f"https://www.example.org/artikel/{scene.slug()}",
    )


def first_day(scene: Scene) -> Page:
    """A county: place, day and number set in italics as the text's first line, after a picture."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Kreis Musterau</title></head><body><div
class="k-menu"><ul>{menu()}</ul></div><div class="k-text"><h2>{scene.title}</h2><img src="x"><p class="k-bu">{CAPTION}</p><p>
<i>Musterau, {numeric(scene.day)} (Nr. {number(scene)})</i></p>{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}</div><div
class="k-foot">{FOOT}</div></body></html>""",
        f"https://www.kreis.example/pm-{scene.rng.randint(1, 300)}",
    )


def folded(scene: Scene) -> Page:
    """A chamber: below the text folds with legal notes and press pictures, days of a session in a column."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Kammer Ostmark: {scene.title}</title></head><body><div
class="kn">{menu("span")}</div><div class="row"><div class="col-9"><h1>{scene.title}</h1><span class="label label-default">
{numeric(scene.day)}</span>{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<div class="panel-group"><div class="panel"><h4>
Bildmaterial</h4><p>{CAPTION}</p></div><div class="panel"><h4>Rechtliches</h4><p>Abdruck honorarfrei, Beleg
erbeten.</p></div></div></div><div class="col-3"><h4>Sitzungen</h4>{dates(scene, 3, "<p>{} {}</p>")}</div></div></body></html>""",
        f"https://www.kammer.example/presse/{scene.slug()}",
    )


def modified_only_head(scene: Scene) -> Page:
    """A theme that tells machines but of the change; people read the day after a word in small type."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Bündnis Ostmark</title><meta
property="article:modified_time" content="{scene.later().isoformat()}T10:00:00+00:00"><meta name="date"
content="{scene.later().isoformat()}"></head><body><div class="navi1">{menu("span")}</div><main><article><h1
class="title">{scene.title}</h1><p class="byline">Erschienen: {abbreviated(scene.day)} in <a href="/p">Pressemitteilungen</a>
</p><div class="body">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div>{SHARE}</article></main>{FOOT}</body></html>""",
        f"https://www.buendnis.example/{scene.slug()}",
    )


def nested_lists(scene: Scene) -> Page:
    """A program of a town hall: the whole article as items of a list, the title in the first."""
    items = "".join(f"<li><p>{escape(block.text)}</p></li>" for block in scene.release.body)
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Rathaus - {scene.title}</title></head><body><div
id="menu"><ul>{menu()}</ul></div><div id="artikel"><ul class="ohne"><li><h2>{scene.title}</h2></li><li><span>
{weekday(scene.day)}</span></li>{items}</ul></div><div id="unten">Rathaus, Markt 1</div></body></html>""",
        f"https://www.rathaus.example/a/{scene.rng.randint(1, 999)}",
    )


def image_text(scene: Scene) -> Page:
    """A zoo: picture and text side by side in columns named media, opening hours in a bar."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Zoo Musterau</title></head><body><div
class="bar-top"><p>Heute geöffnet von 9 bis 18 Uhr</p></div><div class="nav-z">{menu("span")}</div><div class="z-news"><h1>
{scene.title}</h1><div class="z-news-date">vom {numeric(scene.day)}</div><div class="media"><div class="media-left"><img
src="x"></div><div class="media-body">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></div></div><div class="z-tickets"><h3>
Eintritt</h3><p>Erwachsene zahlen zwölf Euro an der Kasse.</p></div></body></html>""",
        f"https://www.zoo.example/presse/{scene.slug()}",
    )


def doubled(scene: Scene) -> Page:
    """A portal that writes the article twice over: a short version for phones hidden, the full one shown."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} :: Landesamt für Wege</title></head><body><div
class="la-nav">{menu("span")}</div><div class="la-mobile-head"><span>{scene.title}</span></div><div class="la-article"><div
class="la-row"><div class="la-info"><span>Presse-Information</span><span>{number(scene)}</span><span>{numeric(scene.day)}
</span></div><h1>{scene.title}</h1></div><div class="la-rt">
{flow(scene, "<p>{}</p>", "<p><strong>{}</strong></p>", "<p>• {}</p>")}</div></div>{FOOT}</body></html>""",
        f"https://www.landesamt.example/presse/{scene.rng.randint(1, 999)}/index.html",
    )


def mixed_language(scene: Scene) -> Page:
    """An institute: 'News' in English around, month first with weekday, back and share in words."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Institut Musterau</title></head><body><header>
{menu("span")}</header><div class="view-news"><a href="/news">Back to news</a><div class="news-type">News</div><h1>
{scene.title}</h1><div class="submitted-by">Submitted by Presse on {english(scene.day)}</div>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<div class="sharethis">Share this page</div></div>{FOOT}</body></html>""",
        f"https://www.institut.example/news/{scene.slug()}",
    )


NINTH = (
    lead_heading,
    quotes,
    inline_links,
    summary_box,
    parts,
    first_day,
    folded,
    modified_only_head,
    nested_lists,
    image_text,
    doubled,
    mixed_language,
)
