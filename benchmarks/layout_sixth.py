"""A sixth set, first half: themes and templates of WordPress, TYPO3, Drupal, Neos, Ghost and others."""

from __future__ import annotations

from html import escape

from benchmarks.layout_hand_parts import (
    abbreviated,
    dates,
    listed,
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
    weekday,
)


def own_theme(scene: Scene) -> Page:
    """A theme made by hand: the title links to itself, a sentence tells author and day, neighbours."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site} &raquo; {scene.title}</title></head><body
class="single"><div id="kopf"><h1><a href="/">{scene.site}</a></h1><p>Aktuelles aus erster Hand</p></div><ul
id="menu">{menu()}</ul><div id="inhalt"><article class="post type-post category-presse"><h2><a
href="https://www.example.org/{scene.slug()}/">{scene.title}</a></h2><p>Veröffentlicht von Redaktion am
{abbreviated(scene.day)}.</p>{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<p>Schlagwörter: <a href="/s">Land</a>
</p>{others(scene, 2, '&laquo; <a href="{2}" rel="prev">{1}</a> ')}</article></div><div id="seite"><h2>Suche</h2>
<form><input></form></div></body></html>""",
        f"https://www.example.org/{scene.slug()}/",
    )


def many_purposes(scene: Scene) -> Page:
    """A large theme: hidden instants for machines, the visible day between bars, a slider, related posts."""
    meta = (
        f'<div class="fusion-meta-info-wrapper">Von <span class="vcard"><span class="fn"><a href="/a">Presse'
        f'referat</a></span></span><span class="fusion-inline-sep">|</span><span class="updated rich-snippet-'
        f'hidden">{scene.later().isoformat()}T10:00:00+00:00</span><span>{long(scene.day)}</span><span class='
        f'"fusion-inline-sep">|</span><a href="/category/presse">Presse, Land und Leute</a></div>'
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | {scene.site}</title></head><body><div
id="wrapper"><header class="fusion-header-wrapper"><ul class="fusion-menu">{menu()}</ul></header><section
class="fusion-page-title-bar"><h2 class="entry-title">Nachrichten</h2></section><main id="main"><section
id="content"><article class="post type-post"><div class="fusion-flexslider fusion-post-slideshow"><img src="x">
</div><h1 class="entry-title fusion-post-title">{scene.title}</h1><div class="post-content">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div class="fusion-meta-info">{meta}</div><div
class="fusion-sharing-box"><h4>Teilen Sie diesen Beitrag!</h4></div><section class="related-posts"><h3>Ähnliche
Beiträge</h3>{others(scene, 3, '<div><h4><a href="{2}">{1}</a></h4><span>{0}</span></div>')}</section></article>
</section></main></div></body></html>""",
        f"https://www.example.org/{scene.slug()}/",
    )


def ghost(scene: Scene) -> Page:
    """A publishing platform: tag, title, excerpt in the header, avatar, minutes to read, a call to sign up."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title}</title><meta property="og:site_name"
content="{scene.site}"><meta property="article:published_time" content="{scene.day.isoformat()}T08:00:00.000Z"><meta
property="article:modified_time" content="{scene.later().isoformat()}T08:00:00.000Z"></head><body
class="post-template"><div class="gh-viewport"><header class="gh-navigation"><a href="/">{scene.site}</a></header>
<main class="gh-main"><article class="gh-article post"><header class="gh-article-header"><a
class="gh-article-tag" href="/tag/presse">Presse</a><h1 class="gh-article-title is-title">{scene.title}</h1><div
class="gh-article-meta"><h4 class="gh-article-author-name">Presseteam</h4><div class="gh-article-meta-content"><time
class="gh-article-meta-date" datetime="{scene.day.isoformat()}">{abbreviated(scene.day)}</time> <span>— 4 Min.
Lesezeit</span></div></div></header><section class="gh-content gh-canvas is-body">
{listed(scene, "<p>{}</p>", '<h2 id="a">{}</h2>')}<div class="kg-card kg-signup-card"><h2>Bleiben Sie
informiert</h2><p>Abonnieren Sie unseren Rundbrief, er kommt einmal im Monat in Ihr Postfach.</p></div></section>
</article></main></div></body></html>""",
        f"https://blog.example.org/{scene.slug()}/",
    )


def typo3_university(scene: Scene) -> Page:
    """A university's TYPO3: day and field in a line under the title, persons as cards, links to the press."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} : Universität Musterau</title></head><body><div
class="unilogo"><a href="/">Universität Musterau</a></div><nav>{menu("span")}</nav><div class="row"><div
class="col-lg-8"><div class="news-detail"><h1>{scene.title}</h1><p class="news-detail__meta">{numeric(scene.day)}
| Forschung, Leben auf dem Campus, Internationales und Partnerschaften</p><div class="news-detail__media"><img
src="x"><p>{CAPTION}</p></div><div class="news-detail__text">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div
class="person-card"><h3>Fachlicher Kontakt</h3><p>{scene.contact()}</p></div></div></div><div
class="col-lg-4"><div class="quicklinks"><h2>Für die Medien</h2><ul><li><a href="/e">Expertendienst</a></li><li><a
href="/f">Fotos</a></li></ul></div></div></div>{FOOT}</body></html>""",
        f"https://www.uni-musterau.example/universitaet/aktuell/meldungen/detail/{scene.slug()}",
    )


def typo3_town(scene: Scene) -> Page:
    """A town's TYPO3: the page's headline over the news, the title as h3 below the picture, the day at last."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site}: Aktuelle Meldungen</title></head><body><div
class="meta"><a href="/k">Kontakt</a> <a href="/i">Impressum</a></div><div class="menu1"><ul>{menu()}</ul></div><div
class="content"><header><h1>Aktuelle Meldungen</h1></header><div class="newsdetail"><div class="newsbild"><img
src="x"></div><h3>{scene.title}</h3>{listed(scene, '<p class="bodytext">{}</p>', "<h4>{}</h4>")}<p
class="newsdatum">Eingestellt am {numeric(scene.day)}</p><p><a href="/aktuell">&laquo; zurück zur
Übersicht</a></p></div></div><div class="rechts"><div class="kasten"><h4>Veranstaltungen</h4>
{dates(scene, 3, "<p>{} {}</p>")}</div></div></body></html>""",
        f"https://www.example.org/aktuelle-meldungen/news/{scene.slug()}.html",
    )


def typo3_county(scene: Scene) -> Page:
    """A county's EXT:news: teaser with class and microdata, subtitle, a map of the county, share links."""
    first, *rest = scene.release.body
    body = "".join(
        f"<li>{escape(block.text)}</li>" if block.kind == "item" else f"<p>{escape(block.text)}</p>"
        for block in rest
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} &#124; {scene.site}</title></head><body><header
class="page-header"><a href="/">{scene.site}</a><ul>{menu()}</ul></header><main><div class="news-single"
itemscope itemtype="http://schema.org/NewsArticle"><div class="newsheader"><time
datetime="{scene.day.isoformat()}">{numeric(scene.day)}<meta itemprop="datePublished"
content="{scene.day.isoformat()}"></time><h1 itemprop="headline">{scene.title}</h1></div><div class="teaser-text"
itemprop="description"><p>{escape(first.text)}</p></div><div class="news-text-wrap" itemprop="articleBody">{body}
</div>{SHARE}</div><div class="kreiskarte"><h2>Unsere Gemeinden</h2><p>Wählen Sie eine Gemeinde auf der Karte des
Landkreises aus.</p></div></main>{FOOT}{COOKIES}</body></html>""",
        f"https://www.example.org/landkreis/presse/{scene.day.year}/{scene.slug()}",
    )


def drupal_land(scene: Scene) -> Page:
    """A state's Drupal: a stage with overline and title in one heading, facts between points, paragraphs."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site} | Pressemitteilung</title><meta
property="og:title" content="{scene.title}"></head><body><div class="layout-container"><header>{menu("span")}</header>
<main role="main"><div class="stage"><h1 class="stage__title"><span class="stage__roof">{overline(scene)}</span><span
class="stage__main">{scene.title}</span></h1><ul class="stage__facts"><li>Pressemitteilung</li><li>
{numeric(scene.day)}</li><li>Staatskanzlei</li></ul></div><div class="paragraph paragraph--type--text"><div
class="field__item">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></div><div
class="paragraph paragraph--type--contact-box"><h2>Presse und Öffentlichkeitsarbeit</h2><p>{scene.contact()}</p></div>
<div class="paragraph paragraph--type--newsletter-box"><h2>Immer gut informiert</h2><p>Mit unserem Dienst erhalten Sie
alle Meldungen per E-Mail.</p><a href="/n">Anmelden</a></div></main></div>{FOOT}</body></html>""",
        f"https://www.example.org/presse/pressemitteilungen/{scene.rng.randint(1000, 99999)}",
    )


def neos(scene: Scene) -> Page:
    """Neos: content collections of nodes, day and rubric with slashes over the title, text in a node each."""
    nodes = listed(
        scene,
        '<div class="neos-nodetypes-text"><p>{}</p></div>',
        '<div class="neos-nodetypes-headline"><h2>{}</h2></div>',
        '<div class="neos-nodetypes-text"><ul>{}</ul></div>',
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Presse - {scene.site}</title></head><body><nav
class="main-nav"><ul>{menu()}</ul></nav><div class="neos-contentcollection"><div class="document-intro"><p
class="document-intro__date">{numeric(scene.day)} // Presse // {overline(scene)}</p><h1>{scene.title}</h1></div>
{nodes}<div class="neos-nodetypes-image"><figure><img src="x"><figcaption>{CAPTION}</figcaption></figure></div><div
class="vendor-site-teaserlist"><h3>Weitere Meldungen</h3>
{others(scene, 3, '<div class="item"><em>{0}</em><a href="{2}">{1}</a></div>')}</div></div>{FOOT}</body></html>""",
        f"https://www.example.org/de/presse/{scene.slug()}",
    )


def redaxo(scene: Scene) -> Page:
    """REDAXO of a town: modules as slices, weekday and day in a line, an opening sentence in bold."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} / {scene.site}</title></head><body><div
class="header"><div class="uk-navbar">{menu("span")}</div></div><div class="uk-container"><div
class="uk-article"><p class="uk-article-meta">{weekday(scene.day)}</p><h1 class="uk-article-title">{scene.title}</h1>
<p class="uk-text-lead">{subtitle(scene)}</p>{listed(scene, "<p>{}</p>", "<h3>{}</h3>", '<ul class="uk-list">{}</ul>')}
<a class="uk-button" href="/aktuelles">Zur Übersicht</a></div><div class="uk-card"><h3 class="uk-card-title">Rathaus
</h3><p>Montag bis Freitag 8 bis 12 Uhr</p></div></div><div class="uk-section"><p>{scene.site}, Marktplatz 1</p></div>
</body></html>""",
        f"https://www.example.org/aktuelles/meldung/{scene.rng.randint(1, 999)}-{scene.slug()}",
    )


def next_tailwind(scene: Scene) -> Page:
    """A rendered application: classes of looks only, data for the script at the end, a table of contents."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | {scene.site}</title><meta name="description"
content="{overline(scene)}"></head><body><div id="__next"><div class="sticky top-0 flex">{menu("span")}</div><div
class="mx-auto max-w-3xl px-4"><div class="flex gap-2 text-sm text-gray-500"><span>Pressemitteilung</span><span>·</span>
<span>{long(scene.day)}</span></div><p class="text-4xl font-bold" role="heading" aria-level="1">{scene.title}</p><div
class="prose lg:prose-xl">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="mt-12 border-t"><p
class="font-semibold">Diesen Beitrag teilen</p><button>Link kopieren</button></div></div><div
class="grid grid-cols-3 gap-8">{others(scene, 3, '<a href="{2}"><p class="text-sm">{0}</p><p>{1}</p></a>')}</div>
</div><script id="__NEXT_DATA__" type="application/json">{{"props":{{"build":"{scene.later().isoformat()}"}}}}</script>
</body></html>""",
        f"https://www.example.org/newsroom/{scene.slug()}",
    )


def webflow(scene: Scene) -> Page:
    """A designer's site: rich text in a class of its own, labels before the values in pairs of divs."""
    return Page(
        f"""<!DOCTYPE html><html><head><title>{scene.title}</title></head><body><div class="navbar w-nav"><div
class="w-nav-menu">{menu("div")}</div></div><section class="section_blogpost-header"><div class="container-large"><div
class="blogpost_category">Presse</div><h1 class="heading-style-h1">{scene.title}</h1><div class="blogpost_meta"><div
class="meta_item"><div class="meta_label">Von</div><div>Pressestelle</div></div><div class="meta_item"><div
class="meta_label">Veröffentlicht</div><div>{numeric(scene.day)}</div></div><div class="meta_item"><div
class="meta_label">Aktualisiert</div><div>{numeric(scene.later())}</div></div></div></div></section><section><div
class="text-rich-text w-richtext">{listed(scene, "<p>{}</p>", "<h2>{}</h2>", '<ul role="list">{}</ul>')}</div></section>
<section class="section_cta"><h2>Noch Fragen?</h2><p>Wir sind gern für Sie da, schreiben Sie uns einfach.</p></section>
</body></html>""",
        f"https://www.example.org/presse/{scene.slug()}",
    )


def parliament(scene: Scene) -> Page:
    """A parliament's short news: subject, day and number in one line, agency-like opening of the text."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Landtag Ostmark - {scene.title}</title></head><body><nav>
{menu("span")}</nav><main><article class="lt-artikel"><span class="lt-dachzeile">{numeric(scene.day)} {overline(scene)}
— Ausschuss — kn {number(scene)}</span><h3 class="lt-artikel__title">{scene.title}</h3><div
class="lt-artikel__text">{listed(scene, "<p>{}</p>", "<p><b>{}</b></p>")}</div></article><div class="lt-kontakt"><p>
Herausgeber: Landtag Ostmark, Parlamentsnachrichten, Platz der Freiheit 1</p></div><h4>Weitere Nachrichten</h4>
{others(scene, 3, '<p><a href="{2}">{0}: {1}</a></p>')}</main></body></html>""",
        f"https://www.example.org/presse/kurznachrichten/{scene.rng.randint(10**5, 10**6)}",
    )


SIXTH = (
    own_theme,
    many_purposes,
    ghost,
    typo3_university,
    typo3_town,
    typo3_county,
    drupal_land,
    neos,
    redaxo,
    next_tailwind,
    webflow,
    parliament,
)
