"""A fifth set, first half: press pages as TYPO3, Drupal, WordPress, GSB and Contao build them."""

from __future__ import annotations

from html import escape

from benchmarks.layout_hand_parts import (
    abbreviated,
    before,
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
    DAYS,
    FOOT,
    Page,
    Scene,
    long,
    menu,
    numeric,
    short,
)


def typo3_news(scene: Scene) -> Page:
    """EXT:news with its own partials: microdata, teaser apart, related news, a back link."""
    iso = scene.day.isoformat()
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} - {scene.site}
</title><meta name="generator" content="TYPO3 CMS"><meta property="og:title" content="{scene.title}"></head>
<body id="p123" class="page-123 pagelevel-3"><nav class="navbar"><ul class="navbar-nav">{menu()}</ul></nav>
<section class="breadcrumb-section"><ol class="breadcrumb"><li><a href="/">Start</a></li><li><a
href="/presse">Presse</a></li><li class="active">Detail</li></ol></section><div id="page-content"><div
class="frame frame-default frame-type-news_newsdetail frame-layout-0"><div class="news news-single"><div
class="article" itemscope itemtype="http://schema.org/Article"><div class="header"><h1 itemprop="headline">
{scene.title}</h1></div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished"
datetime="{iso}">{numeric(scene.day)}</time></span> <span class="news-list-author">Erstellt von
Pressestelle</span></p></div><div class="news-img-wrap"><div class="outer"><div class="mediaelement"><img
src="/fileadmin/x.jpg"></div><p class="news-img-caption">{CAPTION}</p></div></div><div class="news-text-wrap"
itemprop="articleBody">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div class="news-backlink-wrap"><a
href="/presse">Zurück</a></div><div class="news-related-wrap"><div class="news-related
news-related-news"><h4>Ähnliche Nachrichten</h4><ul>
{others(scene, 3, '<li><span>{0}</span> <a href="{2}">{1}</a></li>')}</ul></div></div></div></div></div></div>
<footer>{FOOT}</footer></body></html>""",
        f"https://www.example.org/presse/detail/{scene.slug()}",
    )


def typo3_ministry(scene: Scene) -> Page:
    """A ministry's TYPO3: date and number over the title, intro in bold, press contact as a frame."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Pressemitteilung | {scene.site}</title></head><body>
<div class="skip"><a href="#content">Zum Inhalt springen</a></div><header><div class="logo"><a href="/">
{scene.site}</a></div>{menu("span")}</header><main id="content"><div class="article-detail"><p
class="article-detail__kicker"><span class="date">{numeric(scene.day)}</span> | <span
class="type">Pressemitteilung Nr. {number(scene)}</span></p><h1 class="article-detail__headline"><span
class="subheader">{overline(scene)}</span> {scene.title}</h1><div class="article-detail__body">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></div><div class="ce-contact"><h2
class="ce-contact__headline">Pressekontakt</h2><p>{scene.contact()}</p></div><div class="downloads"><h2>
Downloads</h2><ul><li><a href="/x.pdf">Pressemitteilung (PDF, 120 KB)</a></li></ul></div></main>
{FOOT}{COOKIES}</body></html>""",
        f"https://www.example.org/service/presse/pressemitteilung/{scene.slug()}",
    )


def tt_news(scene: Scene) -> Page:
    """tt_news of 2009: the section's name as h1, the title as h2 beside day and time of two digits."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x"><html><head><title>
{scene.site}: Einzelansicht</title></head><body><div id="wrap"><div id="nav"><ul>{menu()}</ul></div><div
id="main"><div class="csc-header csc-header-n1"><h1 class="csc-firstHeader">Pressemitteilungen</h1></div><div
class="tx-ttnews"><div class="news-single-item"><div class="news-single-rightbox">{short(scene.day)}
{scene.rng.randint(8, 17):02}:15 Alter: {scene.rng.randint(1, 8)} Jahre</div><h2>{scene.title}</h2><div
class="news-single-img"><img src="x"><p class="news-single-imgcaption">{CAPTION}</p></div>
{flow(scene, '<p class="bodytext">{}</p>', '<p class="bodytext"><b>{}</b></p>', "<ul><li>{}</li></ul>")}<hr
class="clearer"><div class="news-single-backlink"><a href="aktuell.html">&lt;- Zurück zu: Aktuelles</a></div>
</div></div></div><div id="right"><h4>Termine</h4>{dates(scene, 3, "<p>{}<br>{}</p>")}</div></div><div
id="foot">&copy; 2009 {scene.site}</div></body></html>""",
        f"http://www.example.org/aktuell/einzelansicht.html?tx_ttnews[tt_news]={scene.rng.randint(1, 999)}&cHash=a1b2",
    )


def drupal_fields(scene: Scene) -> Page:
    """Drupal 9 with a type of its own: fields with labels, a teaser view below."""
    return Page(
        f"""<!DOCTYPE html><html lang="de" dir="ltr"><head><title>{scene.title} | {scene.site}</title><meta
name="Generator" content="Drupal 9"><link rel="canonical" href="https://www.example.org/node/1"></head><body
class="path-node page-node-type-pressemitteilung"><div class="dialog-off-canvas-main-canvas"><div
class="region region-header"><ul class="menu">{menu()}</ul></div><div class="region region-content"><div
id="block-theme-page-title"><h1 class="page-title"><span class="field field--name-title field--type-string
field--label-hidden">{scene.title}</span></h1></div><article class="node node--type-pressemitteilung
node--view-mode-full"><div class="node__content"><div class="field field--name-field-datum field--label-inline">
<div class="field__label">Datum</div><div class="field__item"><time datetime="{scene.day.isoformat()}T12:00:00Z">
{long(scene.day)}</time></div></div><div class="field field--name-field-herausgeber field--label-inline"><div
class="field__label">Herausgeber</div><div class="field__item">{scene.site}</div></div><div class="field
field--name-body field--type-text-with-summary"><div class="field__item">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></div><div class="field field--name-field-tags"><div
class="field__label">Schlagworte</div><div class="field__item"><a href="/t/1">Umwelt</a></div></div></div>
</article><div class="views-element-container"><h2 class="block__title">Weitere Pressemitteilungen</h2>
{others(scene, 4, '<div class="views-row"><time>{0}</time><h3><a href="{2}">{1}</a></h3></div>')}</div></div>
</div></body></html>""",
        f"https://www.example.org/pressemitteilungen/{scene.slug()}",
    )


def drupal_university(scene: Scene) -> Page:
    """A university's Drupal 7: who saved it when, keywords as links, a search form, a long menu."""
    posted = f"{DAYS[scene.day.weekday()][:2]}, {numeric(scene.day)} - 11:12"
    return Page(
        f"""<!DOCTYPE html><html><head><title>{scene.title} | Universität Musterau</title></head><body
class="html not-front node-type-article"><div id="header"><h2 id="site-name"><a href="/">Universität Musterau
</a></h2><form id="search-block-form"><input type="text"><input type="submit" value="Suche"></form></div><div
id="sidebar-first"><h2>Presse und Kommunikation</h2><ul class="menu">{menu()}{menu()}</ul></div><div
id="content"><h1 class="title" id="page-title">{scene.title}</h1><div class="tabs"></div><div
class="node node-article"><div class="meta submitted">Gespeichert von Pressestelle am {posted}</div><div
class="content"><div class="field field-name-body"><div class="field-items"><div class="field-item even">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<p><strong>Kontakt:</strong><br>{scene.contact()}</p></div></div>
</div><div class="field field-name-field-tags"><h3>Stichworte:&nbsp;</h3><ul><li><a href="/t">Forschung</a></li>
<li><a href="/u">Transfer</a></li></ul></div></div></div></div><div id="footer">{FOOT}</div></body></html>""",
        f"https://www.uni-musterau.example/presse/{scene.slug()}",
    )


def wordpress_blocks(scene: Scene) -> Page:
    """A block theme with Yoast's graph: groups in groups, date below the title, neighbours below."""
    iso = scene.day.isoformat()
    head = scene.release.title.replace('"', "'").replace("<", "")
    graph = (
        f'{{"@context":"https://schema.org","@graph":[{{"@type":"WebPage","name":"{head} - {scene.site}",'
        f'"datePublished":"{iso}T07:15:02+00:00","dateModified":"{scene.later().isoformat()}T08:00:00+00:00"}},'
        f'{{"@type":"WebSite","name":"{scene.site}"}}]}}'
    )
    paragraphs = listed(
        scene,
        "<p>{}</p>",
        '<h2 class="wp-block-heading">{}</h2>',
        '<ul class="wp-block-list">{}</ul>',
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - {scene.site}</title><script
type="application/ld+json" class="yoast-schema-graph">{graph}</script></head><body class="wp-singular
single-post"><div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title">
<a href="/">{scene.site}</a></p>{menu("span")}</header><main class="wp-block-group"><div class="wp-block-group">
<h1 class="wp-block-post-title">{scene.title}</h1><div class="wp-block-template-part"><div
class="wp-block-group is-layout-flex"><div class="wp-block-post-date"><time datetime="{iso}T09:15:02+02:00">
{long(scene.day)}</time></div><div class="wp-block-post-author-name">pressestelle</div><div
class="taxonomy-category wp-block-post-terms"><a href="/c/presse">Presse</a></div></div></div></div><div
class="entry-content wp-block-post-content is-layout-constrained">{paragraphs}<figure
class="wp-block-image"><img src="x"><figcaption class="wp-element-caption">{CAPTION}</figcaption></figure></div>
<nav aria-label="Beiträge">{others(scene, 2, '<div class="post-navigation-link"><a href="{2}">{1}</a></div>')}
</nav></main><footer><p>Stolz präsentiert von WordPress</p></footer></div></body></html>""",
        f"https://www.example.org/{scene.day:%Y/%m/%d}/{scene.slug()}/",
    )


def elementor(scene: Scene) -> Page:
    """Elementor: every piece a widget four divs deep, the date an icon list's item, pop-ups at the end."""

    def widget(kind: str, inner: str) -> str:
        return (
            f'<div class="elementor-element elementor-widget elementor-widget-{kind}"><div '
            f'class="elementor-widget-container">{inner}</div></div>'
        )

    info = f"""<ul class="elementor-inline-items elementor-icon-list-items elementor-post-info"><li
class="elementor-icon-list-item elementor-repeater-item-1"><span class="elementor-icon-list-text
elementor-post-info__item--type-author">Redaktion</span></li><li class="elementor-icon-list-item"><a
href="/{scene.day:%Y/%m/%d}/"><span class="elementor-icon-list-text elementor-post-info__item--type-date"><time>
{long(scene.day)}</time></span></a></li></ul>"""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} &#8211; {scene.site}</title></head><body
class="elementor-default elementor-template-full-width single"><div data-elementor-type="header">
{widget("nav-menu", f"<nav><ul>{menu()}</ul></nav>")}</div><div data-elementor-type="single-post"><section
class="elementor-section"><div class="elementor-container"><div class="elementor-column">
{widget("theme-post-title", f'<h1 class="elementor-heading-title elementor-size-default">{scene.title}</h1>')}
{widget("post-info", info)}{widget("theme-post-featured-image", '<img src="x">')}
{widget("theme-post-content", listed(scene, "<p>{}</p>", "<h4>{}</h4>"))}
{widget("heading", '<h3 class="elementor-heading-title">Beitrag teilen</h3>')}
{widget("share-buttons", '<span class="elementor-share-btn__title">Facebook</span>')}</div></div></section>
</div><div data-elementor-type="popup">{widget("heading", "<h2>Newsletter abonnieren</h2>")}
{widget("text-editor", "<p>Bleiben Sie auf dem Laufenden! Einmal im Monat informieren wir Sie.</p>")}</div>
<div data-elementor-type="footer">{widget("text-editor", FOOT)}</div></body></html>""",
        f"https://www.example.org/{scene.slug()}/",
    )


def divi(scene: Scene) -> Page:
    """A builder's theme: author, English-like date and categories in one line, comments, a sidebar."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | {scene.site}</title></head><body
class="post-template-default single et_pb_pagebuilder_layout"><div id="page-container"><header
id="main-header"><ul id="top-menu">{menu()}</ul></header><div id="main-content"><div class="container"><div
id="content-area"><div id="left-area"><article class="et_pb_post post"><div class="et_post_meta_wrapper"><h1
class="entry-title">{scene.title}</h1><p class="post-meta"> von <span class="author vcard"><a href="/a">Admin</a>
</span> | <span class="published">{english(scene.day)}</span> | <a href="/c">Allgemein</a>, <a href="/d">
Pressemitteilung</a> | <span class="comments-number"><a href="#respond">0 Kommentare</a></span></p></div><div
class="entry-content">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><section id="comment-wrap"><h3
id="reply-title">Einen Kommentar abschicken</h3><p>Deine E-Mail-Adresse wird nicht veröffentlicht.</p></section>
</article></div><div id="sidebar"><h4 class="widgettitle">Neueste Beiträge</h4><ul>
{others(scene, 4, '<li><a href="{2}">{1}</a></li>')}</ul><h4 class="widgettitle">Archive</h4><ul><li><a
href="/2014/05">Mai 2014</a></li><li><a href="/2014/04">April 2014</a></li></ul></div></div></div></div><footer>
Designed by Elegant | Powered by WordPress</footer></div></body></html>""",
        f"https://www.example.org/{scene.slug()}/",
    )


def site_builder(scene: Scene) -> Page:
    """Government Site Builder: a list of definitions with type, day and number before the title."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site} - Pressemitteilungen - {scene.title}</title>
<meta name="title" content="{scene.title}"><meta name="generator" content="Government Site Builder"></head>
<body class="gsb startseite"><div id="wrapperOuter"><p class="navSkip"><em>Navigation und Service</em></p><ul
id="navPrimary">{menu()}</ul><div id="navBreadcrumbs"><p>Sie sind hier:</p><ol><li><a href="/DE">Startseite</a>
</li><li><a href="/DE/P">Presse</a></li><li><strong>{scene.title}</strong></li></ol></div><div id="main"><div
id="content"><dl class="docData"><dt>Typ:</dt><dd>Pressemitteilung</dd><dt>Datum:</dt><dd
class="docDate">{numeric(scene.day)}</dd><dt>Nummer:</dt><dd>{number(scene)}</dd></dl><h1
class="isFirstInSlot">{scene.title}</h1>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<div
class="sectionRelated"><h2>Zusatzinformationen</h2><h3>Pressestelle</h3><p>{scene.contact()}</p></div></div></div>
<div id="footer"><p>© {scene.site} - {scene.later().year}</p></div></div></body></html>""",
        f"https://www.example.org/SharedDocs/Pressemitteilungen/DE/{scene.day.year}/{scene.day:%y%m%d}_meldung.html;jsessionid=AF01",
    )


def site_builder_new(scene: Scene) -> Page:
    """GSB's newer theme: kicker, title and day in a stage, an audio player, topics, a share dialogue."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.site} - Presse - {scene.title}</title><meta
property="og:title" content="{scene.title}"><meta name="date" content="{scene.day.isoformat()}T10:00:00+02:00">
</head><body><header class="l-header">{menu("span")}</header><main class="main" id="main"><div
class="c-stage"><div class="c-stage__text"><span class="c-stage__kicker">{overline(scene)}</span><h1
class="c-stage__headline">{scene.title}</h1><p class="c-stage__meta"><span class="c-meta__date">
{long(scene.day)}</span><span class="c-meta__type">Pressemitteilung</span></p></div></div><div
class="c-readspeaker"><a href="#">Artikel vorlesen lassen</a></div><div class="l-content"><div
class="c-richtext">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><aside class="c-topics"><h2>Themen</h2><ul>
<li><a href="/t1">Digitales</a></li><li><a href="/t2">Haushalt</a></li></ul></aside></div><section
class="c-teaserlist"><h2>Das könnte Sie auch interessieren</h2>
{others(scene, 3, '<article><h3><a href="{2}">{1}</a></h3><p>{0} | Meldung</p></article>')}</section><dialog><h2>
Seite teilen</h2><p>Wenn Sie fortfahren, werden Daten übertragen.</p></dialog></main>{FOOT}</body></html>""",
        f"https://www.example.org/DE/Presse/Meldungen/{scene.day.year}/{scene.slug()[:20]}.html",
    )


def contao(scene: Scene) -> Page:
    """Contao's news reader: an info line with a time, enclosures, a back link, a syndication bar."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - {scene.site}</title><meta name="generator"
content="Contao Open Source CMS"></head><body id="top"><div id="wrapper"><header id="header"><nav
class="mod_navigation block"><ul class="level_1">{menu()}</ul></nav></header><div id="container"><main
id="main"><div class="inside"><div class="mod_article block" id="article-9"><div class="mod_newsreader block">
<div class="layout_full block"><h1>{scene.title}</h1><p class="info"><time
datetime="{scene.day.isoformat()}T11:30:00+01:00" itemprop="datePublished">{numeric(scene.day)} 11:30</time> von
Rike Beispiel</p><div class="ce_text block">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div
class="ce_downloads last block"><ul><li class="download-element ext-pdf"><a href="?f=x.pdf">Einladung.pdf
<span class="size">(88,0 KiB)</span></a></li></ul></div></div><p class="back"><a
href="javascript:history.go(-1)">Zurück</a></p></div></div></div></main><aside id="right"><div
class="mod_eventlist"><h3>Nächste Termine</h3>{dates(scene, 3, '<div class="event"><p>{}</p><h4>{}</h4></div>')}
</div></aside></div><footer>{FOOT}</footer></div></body></html>""",
        f"https://www.example.org/aktuelles/{scene.slug()}.html",
    )


def district_court(scene: Scene) -> Page:
    """A court's pages: the kind as h1, number and day in a heading, the decision's day before them."""
    decided = before(scene, 30)
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Landgericht Musterau | Pressemitteilungen</title></head>
<body><div class="header"><a href="/">Landgericht Musterau</a></div><div class="left"><ul>{menu()}</ul></div><div
class="content"><h1>Pressemitteilung</h1><h2>{scene.title}</h2><p class="stand">Nr. {number(scene)} vom
{long(scene.day)}</p><p class="az">Urteil vom {long(decided)}, Az. {scene.rng.randint(1, 9)} O 14/13</p><div
class="text">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><p class="sign">{escape("Rike Beispiel")}<br>
Pressesprecherin</p></div><div class="stand">Stand: {abbreviated(scene.later())}</div>{FOOT}</body></html>""",
        f"https://lg-musterau.example/presse/pm_{scene.rng.randint(1, 99)}.html",
    )


FIFTH = (
    typo3_news,
    typo3_ministry,
    tt_news,
    drupal_fields,
    drupal_university,
    wordpress_blocks,
    elementor,
    divi,
    site_builder,
    site_builder_new,
    contao,
    district_court,
)
