"""A twelfth set, second half: universities, chambers, courts, works, and towns on further systems."""

from __future__ import annotations

import json

from benchmarks.layout_hand_parts import (
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
    COOKIES,
    FOOT,
    SHARE,
    Page,
    Scene,
    long,
    menu,
    numeric,
    short,
    weekday,
)


def university_drupal(scene: Scene) -> Page:
    """A university on Drupal 10, 2024: breadcrumb in a block, day field without label after the teaser's, a graph for machines."""
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "Organization", "name": "Universität Musterau", "foundingDate": "1973-04-01"},
            {
                "@type": "NewsArticle",
                "headline": scene.release.title,
                "datePublished": f"{scene.day.isoformat()}T11:00:00+0200",
                "dateModified": f"{scene.later().isoformat()}T08:12:40+0200",
            },
        ],
    }
    return Page(
        f"""<!DOCTYPE html><html lang="de" dir="ltr" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8"><title>{scene.title} | Universität Musterau</title> <meta property="og:title" content="{scene.title}"><meta
property="og:updated_time" content="{scene.later().isoformat()}T08:12:40+0200"><meta name="Generator" content="Drupal 10 (https://www.drupal.org)"><script
type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script></head><body class="path-node page-node-type-news"><a href="#main-content" class="visually-hidden focusable skip-link">Direkt zum Inhalt</a><div
class="dialog-off-canvas-main-canvas"><header role="banner"><div id="block-uni-branding"><a href="/" rel="home">Universität Musterau</a></div><nav id="block-uni-main-menu"><h2 class="visually-hidden">Main navigation</h2><ul
class="menu">{menu()}<li class="menu-item--expanded"><a href="/studium">Studium</a><ul><li><a href="/studium/bewerbung">Bewerbung</a></li><li><a href="/studium/pruefung">Prüfungsämter</a></li></ul></li></ul></nav><ul class="links
language"><li lang="en"><a href="/en/node/1">English</a></li></ul></header><div id="block-uni-breadcrumbs"><nav class="breadcrumb"><ol><li><a href="/">Startseite</a></li><li><a href="/news">Neuigkeiten</a></li></ol></nav></div><main><a
id="main-content" tabindex="-1"></a><div class="region region-content"><div id="block-uni-page-title" class="block block-core"><h1 class="page-title"><span class="field field--name-title">{scene.title}</span></h1></div><article
class="node node--type-news node--view-mode-full"><div class="node__content"><div class="field field--name-field-subtitle">{subtitle(scene)}</div><div class="field field--name-field-date field__item">{numeric(scene.day)}</div><div
class="field field--name-field-media"><img src="/sites/default/files/styles/a.jpg" alt=""><div class="field--name-field-caption">{CAPTION}</div></div><div class="clearfix text-formatted field field--name-body
field--type-text-with-summary field--label-hidden field__item">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="field field--name-field-tags"><div class="field__label">Schlagwörter</div><div class="field__items"><a
href="/t/1">Forschung</a> <a href="/t/2">Transfer</a></div></div></div></article> <div class="views-element-container"><h2>Mehr aus der
Universität</h2>{others(scene, 3, '<div class="views-row"><span>{0}</span> <a href="{2}">{1}</a></div>')}</div></div> </main>{FOOT}</div></body></html>""",
        f"https://www.uni-musterau.example/news/{scene.slug()}",
    )


def university_fiona(scene: Scene) -> Page:
    """A university on Fiona, 2011: number, day and the writer's letters in one line, experts' addresses after the text."""
    letters = scene.rng.choice(("kb", "sm", "tr"))
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de"><head><title>{scene.title} — Technische Universität Ostmark</title><meta name="generator" content="Infopark
CMS Fiona; 6.7.3" /></head><body><div id="page"><div id="metanav"><a href="/portal/index.html">Portal</a> | <a href="/portal/a-z.html">A-Z</a> | <a href="/portal/personen.html">Personensuche</a></div><div id="logo"><h1><a
href="/">Technische Universität Ostmark</a></h1></div><div id="navigation"><ul>{menu()}<li class="active"><a href="/presse">Presse und Kommunikation</a><ul><li><a href="/presse/mi">Medieninformationen</a></li><li><a
href="/presse/experten">Expertenservice</a></li><li><a href="/presse/uz">Hochschulzeitung</a></li></ul></li></ul></div><div id="inhalt"><p class="bereichstitel"> Medieninformationen</p><h2>{scene.title}</h2><p class="zusatz">Nr.
{number(scene)} - {numeric(scene.day)} - ({letters})</p> {listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<div class="infobox"><h3>Weitere Informationen:</h3><p>{scene.contact()}</p></div><p class="nachoben"><a href="#page">nach
oben</a></p></div><div id="rechts"><h3>Kalender</h3>{dates(scene, 2, "<p>{}: {}</p>")}<h3>Schnellzugriff</h3><ul><li><a href="/mensa">Speiseplan</a></li><li><a href="/ub">Bibliothek</a></li></ul></div><div id="fuss"><p>Seite geändert
am: {numeric(scene.later())} | Verantwortlich: Pressestelle</p></div></div></body></html>""",
        f"http://www.tu-ostmark.example/presse/medieninformationen/{scene.day.year}/nr{scene.rng.randint(10, 390)}.html",
    )


def crafts_chamber(scene: Scene) -> Page:
    """A chamber of crafts, 2016: kicker before the title in spans, day of the month in words under the picture, a column of advisers."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} - Handwerkskammer Ostmark</title><meta name="description" content="{overline(scene)}"><meta property="og:title"
content="{scene.title}"></head><body><div class="navbar navbar-hwk"><ul class="nav navbar-nav">{menu()}<li class="dropdown"><a href="/ausbildung">Ausbildung</a><ul class="dropdown-menu"><li><a
href="/lehrvertrag">Lehrvertrag</a></li><li><a href="/boerse">Lehrstellenbörse</a></li></ul></li></ul></div><ol class="breadcrumb"><li><a href="/">HWK</a></li><li><a href="/presse-1,12,7.html">Presse</a></li><li
class="active">Pressearchiv</li></ol><div class="row"><div class="col-sm-8 content"><img class="img-responsive" src="/bilder/a.jpg" alt=""><p class="fotograf">HWK Ostmark</p><div class="artikelkopf"><p
class="dachzeile">{overline(scene)}</p><h1>{scene.title}</h1></div><p class="datum">{long(scene.day)}</p>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<div class="social">{SHARE}</div></div><div class="col-sm-4 marginal"><div
class="ansprechpartner"> <h3>Ihr Ansprechpartner</h3><p>{scene.contact()}</p></div><div class="kurse"><h3>Kurse und Seminare</h3>{dates(scene, 3, "<p>{} bis Samstag<br>Meisterkurs ({})</p>")}</div></div></div> <div
class="fuss">{FOOT}</div></body></html>""",
        f"https://www.hwk-ostmark.example/artikel/{scene.slug()}-15,{scene.rng.randint(100, 999)},{scene.rng.randint(1000, 9999)}.html",
    )


def city_works(scene: Scene) -> Page:
    """A city's works on an enterprise system, 2021: every text a component, the day in an eyebrow's text component, tariffs beside."""
    parts = "".join(
        f'<div class="text aem-GridColumn aem-GridColumn--default--8"><div class="cmp-text">{part}</div></div>'
        for part in listed(scene, "<p>{}</p>", "<h3>{}</h3>").splitlines()
    )
    return Page(
        f"""<!DOCTYPE HTML><html lang="de"><head><meta charset="UTF-8"/><title>{scene.title}</title><meta name="template" content="press-release"/><link rel="canonical" href="https://www.werke.example/presse.html"/></head><body
class="page basicpage"><div class="root responsivegrid"><div class="aem-Grid aem-Grid--12"><div class="experiencefragment"><div class="cmp-experiencefragment--header"><nav class="cmp-navigation"><ul
class="cmp-navigation__group">{menu()}<li class="cmp-navigation__item--level-0"><a href="/strom.html">Strom</a><ul><li><a href="/strom/tarife.html">Tarife</a></li></ul></li></ul></nav><div class="cmp-button"><span
class="cmp-button__text">Kundenportal</span></div></div></div><div class="breadcrumb"><nav class="cmp-breadcrumb"><ol><li><span itemprop="name">Stadtwerke Neuenquell</span></li><li> <span
itemprop="name">Presse</span></li></ol></nav></div><div class="text"><div class="cmp-text cmp-text--eyebrow"><p>Presseinformation | {numeric(scene.day)}</p></div></div><div class="title"><div class="cmp-title"><h1
class="cmp-title__text">{scene.title}</h1></div></div>{parts}<div class="image"><div class="cmp-image"><img src="/content/dam/a.jpg" alt=""/><span class="cmp-image__title">{CAPTION}</span></div></div><div class="download"><div
class="cmp-download"><h3 class="cmp-download__title">Presseinformation</h3><dl><dt>Dateiformat</dt> <dd>application/pdf</dd><dt>Größe</dt><dd>96 KB</dd></dl></div></div><div class="teaser"><div class="cmp-teaser"><h2
class="cmp-teaser__title">Strom aus der Region</h2><div class="cmp-teaser__description"><p>Jetzt wechseln und im ersten Jahr 50 Euro sparen.</p></div></div></div><div class="list"><ul class="cmp-list">
{others(scene, 3, '<li class="cmp-list__item"><a href="{2}"><span class="cmp-list__item-title">{1}</span><span class="cmp-list__item-date">{0}</span></a></li>')}</ul></div></div></div> {FOOT}{COOKIES}</body></html>""",
        f"https://www.werke.example/de/unternehmen/presse/{scene.day.year}/{scene.slug()}.html",
    )


def student_services(scene: Scene) -> Page:
    """A student services body on Nuxt, 2025: attributes of the build, weekday and day in a pill, the payload with other days at the end."""
    payload = json.dumps(
        {"state": {"news": [{"id": 7, "crdate": scene.later().isoformat()}], "locale": "de"}}
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de" data-capo=""><head><meta charset="utf-8"><title>{scene.title} – Studierendenwerk Ostmark</title><meta name="viewport" content="width=device-width"><meta property="og:title"
content="{scene.title} – Studierendenwerk Ostmark"><meta property="og:type" content="website"><link rel="stylesheet" href="/_nuxt/entry.Dx9.css"></head><body><div id="__nuxt"><div class="layout" data-v-inspector="1"><header
class="the-header" data-v-3a1c><ul class="the-header__menu" data-v-3a1c>{menu()}</ul><div class="the-header__alert" data-v-77b1>Die Mensa am Park bleibt bis auf Weiteres geschlossen.</div></header><!--[--><main data-v-90ff><!--[--><nav
class="crumbs" data-v-90ff><a href="/">Home</a><span>›</span><a href="/news">News &amp; Presse</a></nav><div class="page-hero" data-v-90ff><!----><div class="pill" data-v-90ff>{weekday(scene.day)}</div><h1 class="page-hero__headline"
data-v-90ff>{scene.title}</h1><!----></div><div class="rich-text" data-v-12aa> {listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><!--]--><section class="person-card" data-v-4411><p
class="person-card__name">Pressestelle</p><p>{scene.contact()}</p></section><section class="slider" data-v-5b5b><h2>Weitere
News</h2>{others(scene, 3, '<a class="slide" href="{2}" data-v-5b5b><span>{0}</span><strong>{1}</strong></a>')}</section></main><!--]--> <footer data-v-8888>{FOOT}</footer></div></div><script type="application/json"
id="__NUXT_DATA__">{payload}</script></body></html>""",
        f"https://www.studierendenwerk.example/news/{scene.slug()}",
    )


def environment_office(scene: Scene) -> Page:
    """A state's office for the environment on Neos, 2020: collections of nodes, the day with number in a stage under the title, warnings."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8"/><title>{scene.title} - Landesamt für Umwelt Ostmark</title><meta name="description" content="{subtitle(scene)}"/><meta name="robots" content="index,follow"/><meta
name="twitter:title" content="{scene.title}"/></head><body class="neos-document"><header class="lfu-header"><a class="lfu-logo" href="/">Landesamt für Umwelt</a><nav class="lfu-nav"><ul>{menu()}<li class="normal"><a
href="/luft">Luft</a><ul><li><a href="/luft/messnetz">Messnetz</a></li><li><a href="/luft/ozon">Ozon</a></li></ul></li></ul></nav> <div class="lfu-warn"><a href="/hochwasser">Hochwasserlage: keine Meldestufe (Stand 06:00
Uhr)</a></div></header><main><div class="neos-contentcollection"><div class="lfu-stage"> <h1>{scene.title}</h1><p class="lfu-stage__sub">{subtitle(scene)}</p><p>{long(scene.day)}, Nr. {scene.rng.randint(1, 60)}</p></div><div
class="neos-nodetypes-text"> {listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="neos-nodetypes-image"><figure><img src="/_Resources/Persistent/a.jpg" alt=""/><figcaption>{CAPTION}</figcaption></figure></div><div
class="lfu-accordion"><h3>Hintergrund zum Amt</h3><div hidden><p>Das Landesamt berät Behörden und Gemeinden in allen Fragen des Umweltschutzes.</p></div></div><div class="lfu-contact"><h2>Kontakt für
Medien</h2><address>{scene.contact()}</address></div></div></main>{FOOT}</body></html>""",
        f"https://www.lfu.example/presse/pressemitteilungen/{scene.slug()}.html",
    )


def job_centre(scene: Scene) -> Page:
    """A job centre on WordPress with a page builder, 2021: title, info list with the day, and text as widgets, a carousel with days."""
    return Page(
        f"""<!doctype html><html lang="de"><head><meta charset="UTF-8"><title>{scene.title} &#8211; Jobcenter Musterau</title><meta property="og:title" content="{scene.title} - Jobcenter Musterau"> <meta
property="article:published_time" content="{scene.day.isoformat()}T07:45:00+00:00"><meta property="article:modified_time" content="{scene.later().isoformat()}T12:01:00+00:00"></head><body class="post-template-default single
elementor-default elementor-page-88"><div data-elementor-type="header" class="elementor elementor-location-header"><nav class="elementor-nav-menu--main"><ul class="elementor-nav-menu">{menu()}</ul></nav><div
class="elementor-widget-text-editor"><p>Servicetelefon 0999 70 70, montags bis freitags 8 bis 18 Uhr</p></div></div><div data-elementor-type="single-post" class="elementor elementor-location-single post-88 post type-post"><section
class="elementor-section elementor-top-section"><div class="elementor-container"><div class="elementor-column elementor-col-100"><div class="elementor-widget elementor-widget-theme-post-title"><div
class="elementor-widget-container"><h1 class="elementor-heading-title elementor-size-default">{scene.title}</h1></div></div><div class="elementor-widget elementor-widget-post-info"><ul class="elementor-inline-items
elementor-icon-list-items elementor-post-info"><li class="elementor-icon-list-item" itemprop="datePublished"><span class="elementor-icon-list-text elementor-post-info__item
elementor-post-info__item--type-date">{long(scene.day)}</span></li><li class="elementor-icon-list-item"><span class="elementor-post-info__item--type-terms">Presse</span></li></ul></div><div class="elementor-widget
elementor-widget-theme-post-content"><div class="elementor-widget-container">{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}</div></div><div class="elementor-widget elementor-widget-post-navigation"><a href="/a"
rel="prev"><span>Voriger</span></a> </div><div class="elementor-widget elementor-widget-posts"><h2 class="elementor-heading-title">Weitere Beiträge</h2>
{others(scene, 3, '<article class="elementor-post"><h3 class="elementor-post__title"><a href="{2}">{1}</a></h3><span class="elementor-post-date">{0}</span></article>')}</div></div></div></section> </div>{FOOT}{COOKIES}</body></html>""",
        f"https://www.jobcenter.example/{scene.day.year}/{scene.day:%m}/{scene.day:%d}/{scene.slug()}/",
    )


def museums(scene: Scene) -> Page:
    """A state's museums on a theme of blocks, 2024: title and day as blocks, the theme's post navigation, opening hours in the foot."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8" /><meta name="generator" content="WordPress 6.5" /><title>{scene.title} &#8211; Landesmuseen Ostmark</title></head><body class="post-template-default single
single-post wp-embed-responsive"><div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group alignwide"><p class="wp-block-site-title"><a href="/">Landesmuseen Ostmark</a></p><nav
class="wp-block-navigation"><ul class="wp-block-navigation__container">{menu()}<li class="has-child"><a href="/haeuser">Häuser</a><ul><li><a href="/schloss">Schloss Hohenbach</a></li><li><a
href="/technik">Technikmuseum</a></li></ul></li></ul></nav></div></header><main class="wp-block-group"><div class="wp-block-group has-global-padding"><div class="wp-block-post-terms taxonomy-category"><a href="/category/presse"
rel="tag">Presse</a></div><h1 class="wp-block-post-title">{scene.title}</h1><div class="wp-block-post-date"><time datetime="{scene.day.isoformat()}T10:30:00+01:00">{long(scene.day)}</time></div><figure
class="wp-block-post-featured-image"><img src="/a.jpg" alt=""></figure><div class="entry-content wp-block-post-content
is-layout-constrained">{listed(scene, "<p>{}</p>", '<h2 class="wp-block-heading">{}</h2>', '<ul class="wp-block-list">{}</ul>')}<figure class="wp-block-image size-large"><img src="/b.jpg" alt=""><figcaption
class="wp-element-caption">{CAPTION}</figcaption></figure></div><nav class="wp-block-group"><div class="post-navigation-link-previous wp-block-post-navigation-link"><span class="post-navigation-link__label">Zurück: </span> <a href="/v"
rel="prev">Neue Leitung im Schloss</a></div></nav></div></main><footer class="wp-block-template-part"><p>Dienstag bis Sonntag 10 bis 17 Uhr, montags geschlossen</p><p>Sonderausstellung bis
{long(scene.later())}</p>{FOOT}</footer></div></body></html>""",
        f"https://www.landesmuseen.example/{scene.slug()}/",
    )


def waste_association(scene: Scene) -> Page:
    """A waste association on a kit for homepages, 2015: modules of headers and texts, place and day typed by hand at the text's start."""
    text = flow(scene, "<p>{}</p><p>&nbsp;</p>", "<p><strong>{}</strong></p>", "<p>• {}</p>")
    return Page(
        f"""<!DOCTYPE html><html lang="de-DE"><head><meta charset="utf-8"/><title>{scene.title} - Abfallzweckverband Hohenbach</title><meta property="og:site_name" content="Abfallzweckverband Hohenbach"/><meta property="og:type"
content="website"/></head><body class="body cc-page j-m-gallery-styles cc-indexpage-0"><div class="jtpl-main"><div class="jtpl-logo"><div id="cc-website-logo"><img src="/logo.png" alt=""/></div></div><nav class="jtpl-navigation"><ul
id="cc-m-nav" class="cc-nav-level-0">{menu()}<li class="jmd-nav__list-item-0 cc-nav-parent"><a href="/tonnen/">Tonnen</a><ul class="cc-nav-level-1"> <li><a href="/tonnen/bio/">Biotonne</a></li><li><a
href="/tonnen/sperrmuell/">Sperrmüll</a></li></ul></li></ul></nav><div class="jtpl-content" id="content_area"><div id="cc-matrix-201"><div id="cc-m-1" class="j-module n j-header"><h2 id="cc-m-header-1">{scene.title}</h2></div><div
id="cc-m-2" class="j-module n j-hr"><hr/></div><div id="cc-m-3" class="j-module n j-textWithImage"><figure class="cc-imagewrapper"><img src="/i.jpg" alt=""/><figcaption>{CAPTION}</figcaption></figure><div
class="cc-clearover"><p><em>Hohenbach, {loose(scene.day)}</em></p>{text}</div></div><div id="cc-m-4" class="j-module n j-text"><p><a href="/aktuelles/">&lt; zurück zur Übersicht</a></p></div></div></div><aside class="jtpl-sidebar"><div
class="j-module n j-header"><h3>Abfuhr verschoben</h3></div><div class="j-module n j-text">{dates(scene, 2, "<p>Wegen Feiertags erst am {} ({})</p>")}</div></aside><div id="contentfooter"><a href="/about/">Impressum</a> | <a
href="/j/privacy">Datenschutz</a> | <a href="/sitemap/">Sitemap</a></div></div></body></html>""",
        f"https://www.azv-hohenbach.example/aktuelles/{scene.slug()[:40]}/",
    )


def district_hospital(scene: Scene) -> Page:
    """A hospital of a district on an old content server, 2007: tables, short day and house in a gray cell, addresses of numbers."""
    return Page(
        f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><title>Bezirkskrankenhaus Ostmark</title><meta name="keywords" content="Klinik, Psychiatrie, Neurologie"><script type="text/javascript">function
popup(u){{window.open(u)}}</script></head><body bgcolor="#ffffff"><a name="top"></a><table width="780" border="0" cellspacing="0" cellpadding="0"><tr><td colspan="3"><img src="../../e1/kopf.jpg" alt="Bezirkskrankenhaus
Ostmark"></td></tr><tr><td width="160" valign="top" class="navi">{menu("div")}</td><td width="440" valign="top"><table width="100%" border="0" cellpadding="6"><tr><td class="pfad">Home &gt; Aktuelles &gt; Presse</td></tr><tr><td
bgcolor="#e0e0e0" class="klein">{short(scene.day)} - Haus Neuenquell</td></tr><tr><td class="ueberschrift">{scene.title} </td></tr><tr><td class="fliesstext">{scene.body("br")}</td></tr><tr><td class="klein" align="right"><a
href="#top">top</a> | <a href="javascript:popup('print.html')">Druckversion</a></td></tr></table></td><td width="180" valign="top" class="rechts"><b>So finden Sie uns</b><br>Klinikweg 1<br>Buslinie 4, Haltestelle
Krankenhaus<br><br><b>Veranstaltungen</b><br> {dates(scene, 3, "{}: {}<br>")}</td></tr><tr><td colspan="3" class="klein" align="center">&copy; Bezirkskrankenhaus Ostmark - Impressum - Kontakt</td></tr></table></body></html>""",
        f"http://www.bkh-ostmark.example/bkh/content/e71/e{scene.rng.randint(100, 400)}/e{scene.rng.randint(500, 2000)}/index_ger.html",
    )


def labour_court(scene: Scene) -> Page:
    """A state's labour court, 2013: what it is in h1, number and day after it, the case's number and the judgment's day under the title."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Landesarbeitsgericht Musterau: Pressemitteilungen</title><meta name="DC.Creator" content="Landesarbeitsgericht Musterau"><meta name="DC.Title"
content="Pressemitteilungen"></head><body><div id="skip"><a href="#inhalt">Zum Inhalt</a></div><div id="kopf"><p>Die Justiz des Landes Ostmark</p><p>Landesarbeitsgericht Musterau</p></div><div id="navi"><ul>{menu()}<li><a
href="/behoerde">Behörde</a><ul><li><a href="/behoerde/presse">Presse</a><ul><li><a href="/behoerde/presse/archiv">Archiv</a></li></ul></li><li><a href="/behoerde/gebaeude">Gebäude</a></li></ul></li><li><a
href="/aufgaben">Aufgaben</a></li></ul></div><div id="inhalt"><h1>Pressemitteilung</h1><p class="nr">{number(scene)} vom {long(scene.day)}</p><h2> {scene.title}</h2><p class="az">Landesarbeitsgericht Musterau,
{scene.rng.randint(2, 14)} Sa {scene.rng.randint(20, 990)}/{(scene.day.year - 1) % 100:02}</p> {listed(scene, "<p>{}</p>", "<p><strong>{}</strong></p>")}<p class="kontakt">{scene.contact()}</p><p><a
href="index.php">zurück</a></p></div><div id="service"><h2>Termine</h2> {dates(scene, 3, "<p>{}, 10.30 Uhr, Saal 2<br>{}</p>")}<h2>Entscheidungen</h2><p>Die Urteile des Gerichts finden Sie in der Datenbank des Landes.</p></div><div
id="fuss"><p>Für den Inhalt verantwortlich: Die Präsidentin des Landesarbeitsgerichts, {scene.later().year}</p></div></body></html>""",
        f"http://www.lag-musterau.example/behoerde/presse/{scene.day.year}/{scene.rng.randint(1, 40):02}-{scene.day:%y}-PM/index.php",
    )


def county_weblication(scene: Scene) -> Page:
    """A county on Weblication, 2018: elements in containers, the day as the article's own element over an h1, gray cards of contacts."""
    return Page(
        f"""<!DOCTYPE html><html lang="de" class="project-base page- object-news navigation-hori"><head><title>{scene.title} | Landkreis Hohenbach</title><meta name="language" content="de"/><meta name="date"
content="{scene.later().isoformat()}T09:00:00+02:00"/><meta name="robots" content="index, follow"/><meta name="generator" content="Weblication® CMS"/><meta property="og:title" content="{scene.title}"/> </head><body><div
id="blockMain"><div id="blockTop"><div id="toolbar"><a href="/kontrast">Kontrast</a> <a href="/schrift">Schriftgröße</a></div><nav id="navigationMain"><ul class="navigation">{menu()}<li class="childs"><a href="/kreis">Kreis &amp;
Politik</a><ul><li><a href="/kreistag">Kreistag</a></li><li><a href="/wahlen">Wahlen</a></li></ul></li></ul></nav></div><div id="navigationPathInfo"><span>Sie sind hier:</span> <a href="/de/">Startseite</a> &gt; <a
href="/de/aktuelles/">Aktuelles</a></div><div id="blockContent"><div class="elementNewsDate elementStandard"> {numeric(scene.day)}</div><h1 class="elementHeadline elementStandard">{scene.title}</h1><div class="elementPicture
elementStandard"><figure><img src="/weblication/a.jpg" alt=""/><figcaption>{CAPTION} </figcaption></figure></div><div class="elementText elementStandard">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div
class="elementContainerStandard elementContainerStyle_boxGray"><h2 class="elementHeadline">Pressestelle</h2><div class="elementText"><p>{scene.contact()}</p></div></div><div class="elementLink"><a href="/de/aktuelles/">Zur
Übersicht</a></div><div class="listDefault listNews"><h2>Aktuelle Meldungen</h2>{others(scene, 3, '<div class="listEntry"><div class="listEntryDate">{0}</div><h3><a href="{2}">{1}</a></h3></div>')}</div></div> <div
id="blockFooter">{FOOT}</div></div></body></html>""",
        f"https://www.kreis-hohenbach.example/de/aktuelles/meldungen/{scene.slug()}.php",
    )


def town_phtml(scene: Scene) -> Page:
    """A town on a content server of 2012: its name as a hidden h1, the day in brackets within the title's h2, keys in the address."""
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de" lang="de"><head><title>{scene.title} / Stadt Neuenquell</title><meta name="copyright" content="Stadt
Neuenquell" /><meta name="revisit-after" content="2 days" /></head><body><div id="seitenbereich"><div id="kopfbereich"><h1 class="versteckt">Stadt Neuenquell</h1><form action="/city_info/webaccessibility/index.cfm"><input name="suche"
value="Suchbegriff" /></form></div><div id="linkespalte"><h2 class="versteckt">Hauptmenü</h2><ul>{menu()}<li class="aktiv"><a href="/n">Rathaus</a><ul><li><a href="/n1">Pressemeldungen</a></li><li><a
href="/n2">Amtsblatt</a></li></ul></li></ul></div><div id="inhaltsbereich"><p class="krumen">Startseite | Rathaus | Pressemeldungen</p><h2>{scene.title} <span class="vom">(vom
{numeric(scene.day)})</span></h2><h3>{overline(scene)}</h3>{listed(scene, "<p>{}</p>", "<h4>{}</h4>")}<ul class="funktionen"><li><a href="#">Diese Seite drucken</a></li><li><a href="#">Seite empfehlen</a></li></ul></div><div
id="rechtespalte"><h2>Veranstaltungen</h2> {dates(scene, 3, '<p><span class="d">{}</span> {}</p>')}<h2>Kontakt</h2><p>Stadt Neuenquell<br />Markt 1<br />Tel. 0999 / 33-0</p></div><div id="fuss">{SHARE}</div></div></body></html>""",
        f"http://www.neuenquell.example/index.phtml?object=tx|1727.{scene.rng.randint(1, 900)}.1&ModID=7&FID=1727.{scene.rng.randint(100, 9000)}.1&La=1&mNavID=1.100",
    )


TWELFTH_MORE = (
    university_drupal,
    university_fiona,
    crafts_chamber,
    city_works,
    student_services,
    environment_office,
    job_centre,
    museums,
    waste_association,
    district_hospital,
    labour_court,
    county_weblication,
    town_phtml,
)
