"""A twelfth set, second half: universities, chambers, courts, works, and towns on further systems."""

from __future__ import annotations

import json

from benchmarks.layout_hand_parts import dates, listed, number, others, overline, subtitle
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
        f"""<!DOCTYPE html><html lang="de" dir="ltr" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8"><title>{scene.title} | Universität Musterau</title> <meta property="og:title"
content="{scene.title}"><meta property="og:updated_time" content="{scene.later().isoformat()}T08:12:40+0200"><meta name="Generator" content="Drupal 10 (https://www.drupal.org)"><script
type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script></head><body class="path-node page-node-type-news"><a href="#main-content" class="visually-hidden focusable
skip-link">Direkt zum Inhalt</a><div class="dialog-off-canvas-main-canvas"><header role="banner"><div id="block-uni-branding"><a href="/" rel="home">Universität Musterau</a></div><nav
id="block-uni-main-menu"><h2 class="visually-hidden">Main navigation</h2><ul class="menu">{menu()}<li class="menu-item--expanded"><a href="/studium">Studium</a><ul><li><a
href="/studium/bewerbung">Bewerbung</a></li><li><a href="/studium/pruefung">Prüfungsämter</a></li></ul></li></ul></nav><ul class="links language"><li lang="en"><a
href="/en/node/1">English</a></li></ul></header><div id="block-uni-breadcrumbs"><nav class="breadcrumb"><ol><li><a href="/">Startseite</a></li><li><a
href="/news">Neuigkeiten</a></li></ol></nav></div><main><a id="main-content" tabindex="-1"></a><div class="region region-content"><div id="block-uni-page-title" class="block block-core"><h1
class="page-title"><span class="field field--name-title">{scene.title}</span></h1></div><article class="node node--type-news node--view-mode-full"><div class="node__content"><div
class="field field--name-field-subtitle">{subtitle(scene)}</div><div class="field field--name-field-date field__item">{numeric(scene.day)}</div><div class="field
field--name-field-media"><img src="/sites/default/files/styles/a.jpg" alt=""><div class="field--name-field-caption">{CAPTION}</div></div><div class="clearfix text-formatted field
field--name-body field--type-text-with-summary field--label-hidden field__item">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="field field--name-field-tags"><div
class="field__label">Schlagwörter</div><div class="field__items"><a href="/t/1">Forschung</a> <a href="/t/2">Transfer</a></div></div></div></article> <div
class="views-element-container"><h2>Mehr aus der Universität</h2>{others(scene, 3, '<div class="views-row"><span>{0}</span> <a href="{2}">{1}</a></div>')}</div></div>
</main>{FOOT}</div></body></html>""",
        f"https://www.uni-musterau.example/news/{scene.slug()}",
    )


def university_fiona(scene: Scene) -> Page:
    """A university on Fiona, 2011: number, day and the writer's letters in one line, experts' addresses after the text."""
    letters = scene.rng.choice(("kb", "sm", "tr"))
    return Page(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de"><head><title>{scene.title} — Technische Universität
Ostmark</title><meta name="generator" content="Infopark CMS Fiona; 6.7.3" /></head><body><div id="page"><div id="metanav"><a href="/portal/index.html">Portal</a> | <a
href="/portal/a-z.html">A-Z</a> | <a href="/portal/personen.html">Personensuche</a></div><div id="logo"><h1><a href="/">Technische Universität Ostmark</a></h1></div><div
id="navigation"><ul>{menu()}<li class="active"><a href="/presse">Presse und Kommunikation</a><ul><li><a href="/presse/mi">Medieninformationen</a></li><li><a
href="/presse/experten">Expertenservice</a></li><li><a href="/presse/uz">Hochschulzeitung</a></li></ul></li></ul></div><div id="inhalt"><p class="bereichstitel">
Medieninformationen</p><h2>{scene.title}</h2><p class="zusatz">Nr. {number(scene)} - {numeric(scene.day)} - ({letters})</p> {listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<div
class="infobox"><h3>Weitere Informationen:</h3><p>{scene.contact()}</p></div><p class="nachoben"><a href="#page">nach oben</a></p></div><div
id="rechts"><h3>Kalender</h3>{dates(scene, 2, "<p>{}: {}</p>")}<h3>Schnellzugriff</h3><ul><li><a href="/mensa">Speiseplan</a></li><li><a href="/ub">Bibliothek</a></li></ul></div><div
id="fuss"><p>Seite geändert am: {numeric(scene.later())} | Verantwortlich: Pressestelle</p></div></div></body></html>""",
        f"http://www.tu-ostmark.example/presse/medieninformationen/{scene.day.year}/nr{scene.rng.randint(10, 390)}.html",
    )


def crafts_chamber(scene: Scene) -> Page:
    """A chamber of crafts, 2016: kicker before the title in spans, day of the month in words under the picture, a column of advisers."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{scene.title} - Handwerkskammer Ostmark</title><meta name="description" content="{overline(scene)}"><meta
property="og:title" content="{scene.title}"></head><body><div class="navbar navbar-hwk"><ul class="nav navbar-nav">{menu()}<li class="dropdown"><a href="/ausbildung">Ausbildung</a><ul
class="dropdown-menu"><li><a href="/lehrvertrag">Lehrvertrag</a></li><li><a href="/boerse">Lehrstellenbörse</a></li></ul></li></ul></div><ol class="breadcrumb"><li><a
href="/">HWK</a></li><li><a href="/presse-1,12,7.html">Presse</a></li><li class="active">Pressearchiv</li></ol><div class="row"><div class="col-sm-8 content"><img class="img-responsive"
src="/bilder/a.jpg" alt=""><p class="fotograf">HWK Ostmark</p><div class="artikelkopf"><p class="dachzeile">{overline(scene)}</p><h1>{scene.title}</h1></div><p
class="datum">{long(scene.day)}</p>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<div class="social">{SHARE}</div></div><div class="col-sm-4 marginal"><div class="ansprechpartner"> <h3>Ihr
Ansprechpartner</h3><p>{scene.contact()}</p></div><div class="kurse"><h3>Kurse und Seminare</h3>{dates(scene, 3, "<p>{} bis Samstag<br>Meisterkurs ({})</p>")}</div></div></div> <div
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
        f"""<!DOCTYPE HTML><html lang="de"><head><meta charset="UTF-8"/><title>{scene.title}</title><meta name="template" content="press-release"/><link rel="canonical"
href="https://www.werke.example/presse.html"/></head><body class="page basicpage"><div class="root responsivegrid"><div class="aem-Grid aem-Grid--12"><div class="experiencefragment"><div
class="cmp-experiencefragment--header"><nav class="cmp-navigation"><ul class="cmp-navigation__group">{menu()}<li class="cmp-navigation__item--level-0"><a
href="/strom.html">Strom</a><ul><li><a href="/strom/tarife.html">Tarife</a></li></ul></li></ul></nav><div class="cmp-button"><span
class="cmp-button__text">Kundenportal</span></div></div></div><div class="breadcrumb"><nav class="cmp-breadcrumb"><ol><li><span itemprop="name">Stadtwerke Neuenquell</span></li><li> <span
itemprop="name">Presse</span></li></ol></nav></div><div class="text"><div class="cmp-text cmp-text--eyebrow"><p>Presseinformation | {numeric(scene.day)}</p></div></div><div
class="title"><div class="cmp-title"><h1 class="cmp-title__text">{scene.title}</h1></div></div>{parts}<div class="image"><div class="cmp-image"><img src="/content/dam/a.jpg" alt=""/><span
class="cmp-image__title">{CAPTION}</span></div></div><div class="download"><div class="cmp-download"><h3 class="cmp-download__title">Presseinformation</h3><dl><dt>Dateiformat</dt>
<dd>application/pdf</dd><dt>Größe</dt><dd>96 KB</dd></dl></div></div><div class="teaser"><div class="cmp-teaser"><h2 class="cmp-teaser__title">Strom aus der Region</h2><div
class="cmp-teaser__description"><p>Jetzt wechseln und im ersten Jahr 50 Euro sparen.</p></div></div></div><div class="list"><ul class="cmp-list">
{others(scene, 3, '<li class="cmp-list__item"><a href="{2}"><span class="cmp-list__item-title">{1}</span><span class="cmp-list__item-date">{0}</span></a></li>')}</ul></div></div></div>
{FOOT}{COOKIES}</body></html>""",
        f"https://www.werke.example/de/unternehmen/presse/{scene.day.year}/{scene.slug()}.html",
    )


def student_services(scene: Scene) -> Page:
    """A student services body on Nuxt, 2025: attributes of the build, weekday and day in a pill, the payload with other days at the end."""
    payload = json.dumps(
        {"state": {"news": [{"id": 7, "crdate": scene.later().isoformat()}], "locale": "de"}}
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de" data-capo=""><head><meta charset="utf-8"><title>{scene.title} – Studierendenwerk Ostmark</title><meta name="viewport"
content="width=device-width"><meta property="og:title" content="{scene.title} – Studierendenwerk Ostmark"><meta property="og:type" content="website"><link rel="stylesheet"
href="/_nuxt/entry.Dx9.css"></head><body><div id="__nuxt"><div class="layout" data-v-inspector="1"><header class="the-header" data-v-3a1c><ul class="the-header__menu"
data-v-3a1c>{menu()}</ul><div class="the-header__alert" data-v-77b1>Die Mensa am Park bleibt bis auf Weiteres geschlossen.</div></header><!--[--><main data-v-90ff><!--[--><nav class="crumbs"
data-v-90ff><a href="/">Home</a><span>›</span><a href="/news">News &amp; Presse</a></nav><div class="page-hero" data-v-90ff><!----><div class="pill" data-v-90ff>{weekday(scene.day)}</div><h1
class="page-hero__headline" data-v-90ff>{scene.title}</h1><!----></div><div class="rich-text" data-v-12aa> {listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><!--]--><section
class="person-card" data-v-4411><p class="person-card__name">Pressestelle</p><p>{scene.contact()}</p></section><section class="slider" data-v-5b5b><h2>Weitere
News</h2>{others(scene, 3, '<a class="slide" href="{2}" data-v-5b5b><span>{0}</span><strong>{1}</strong></a>')}</section></main><!--]--> <footer
data-v-8888>{FOOT}</footer></div></div><script type="application/json" id="__NUXT_DATA__">{payload}</script></body></html>""",
        f"https://www.studierendenwerk.example/news/{scene.slug()}",
    )


def environment_office(scene: Scene) -> Page:
    """A state's office for the environment on Neos, 2020: collections of nodes, the day with number in a stage under the title, warnings."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8"/><title>{scene.title} - Landesamt für Umwelt Ostmark</title><meta name="description" content="{subtitle(scene)}"/><meta
name="robots" content="index,follow"/><meta name="twitter:title" content="{scene.title}"/></head><body class="neos-document"><header class="lfu-header"><a class="lfu-logo" href="/">Landesamt
für Umwelt</a><nav class="lfu-nav"><ul>{menu()}<li class="normal"><a href="/luft">Luft</a><ul><li><a href="/luft/messnetz">Messnetz</a></li><li><a
href="/luft/ozon">Ozon</a></li></ul></li></ul></nav> <div class="lfu-warn"><a href="/hochwasser">Hochwasserlage: keine Meldestufe (Stand 06:00 Uhr)</a></div></header><main><div
class="neos-contentcollection"><div class="lfu-stage"> <h1>{scene.title}</h1><p class="lfu-stage__sub">{subtitle(scene)}</p><p>{long(scene.day)}, Nr. {scene.rng.randint(1, 60)}</p></div><div
class="neos-nodetypes-text"> {listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="neos-nodetypes-image"><figure><img src="/_Resources/Persistent/a.jpg"
alt=""/><figcaption>{CAPTION}</figcaption></figure></div><div class="lfu-accordion"><h3>Hintergrund zum Amt</h3><div hidden><p>Das Landesamt berät Behörden und Gemeinden in allen Fragen des
Umweltschutzes.</p></div></div><div class="lfu-contact"><h2>Kontakt für Medien</h2><address>{scene.contact()}</address></div></div></main>{FOOT}</body></html>""",
        f"https://www.lfu.example/presse/pressemitteilungen/{scene.slug()}.html",
    )


TWELFTH_MORE = (
    university_drupal,
    university_fiona,
    crafts_chamber,
    city_works,
    student_services,
    environment_office,
)
