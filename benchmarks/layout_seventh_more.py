"""A seventh set, second half: associations, chambers, agencies, builders of sites and older programs."""

from __future__ import annotations

from html import escape

from benchmarks.layout_hand_parts import (
    dates,
    english,
    flow,
    listed,
    loose,
    number,
    others,
    overline,
)
from benchmarks.layout_parts import (
    CAPTION,
    COOKIES,
    FOOT,
    Page,
    Scene,
    long,
    menu,
    numeric,
    short,
)


def chamber(scene: Scene) -> Page:
    """A chamber: rubric and day as one small heading over the title, member offers between, a login."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - IHK Ostmark</title></head><body><div
class="ihk-meta"><a href="/login">Anmelden</a></div><div class="ihk-nav">{menu("span")}</div><div class="ihk-article"><h5>
Presse | {numeric(scene.day)}</h5><h1>{scene.title}</h1><div class="ihk-richtext">
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div><div class="ihk-offer"><h3>Beratung gewünscht?</h3><p>Unsere Fachleute
beraten Sie in allen Fragen der Gründung.</p><a href="/b">Termin buchen</a></div></div>{FOOT}</body></html>""",
        f"https://www.example.org/ostmark/presse/{scene.slug()}-{scene.rng.randint(10**6, 10**7)}",
    )


def party_group(scene: Scene) -> Page:
    """A parliamentary group: round portrait with a name before the text, tags as hashes, day at the top."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Fraktion Neue Wege</title></head><body><header
class="fr-head"><a href="/">Fraktion Neue Wege</a>{menu("span")}</header><main><div class="fr-date">{numeric(scene.day)}
</div><h1>{scene.title}</h1><div class="fr-person"><img src="x" alt="Porträt"><p>Rike Beispiel, Sprecherin für
Verkehr</p></div><div class="fr-text">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><div class="fr-tags"><a
href="/t/1">#Verkehr</a> <a href="/t/2">#Haushalt</a></div><div class="fr-more"><h2>Mehr aus der Fraktion</h2>
{others(scene, 3, '<a href="{2}"><span>{0}</span> <strong>{1}</strong></a>')}</div></main></body></html>""",
        f"https://www.fraktion.example/presse/{scene.slug()}",
    )


def wire_service(scene: Scene) -> Page:
    """A distributor of releases: day with a time and sender, place in the text's opening, company facts."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{
            scene.title
        }, Landkreis Musterau, Pressemitteilung - PresseDienst
</title></head><body><div class="pd-nav">{
            menu("span")
        }</div><div class="pd-story"><div class="pd-sender">Landkreis
Musterau</div><h1>{scene.title}</h1><div class="pd-facts">PresseDienst ID: {
            scene.rng.randint(10**5, 10**6)
        } | {numeric(scene.day)} 10:14 Uhr | Lesezeit 3 Minuten</div><div class="pd-body">{
            listed(scene, "<p>{}</p>", "<h2>{}</h2>")
        }</div><div
class="pd-company"><h2>Über Landkreis Musterau</h2><p>Der Landkreis Musterau liegt im Süden der Ostmark.</p></div><div
class="pd-legal"><p>Für die oben stehende Pressemitteilung ist allein der Herausgeber verantwortlich.</p></div></div>
{FOOT}</body></html>""",
        f"https://www.pressedienst.example/pm/{scene.slug()}/boxid/{scene.rng.randint(10**5, 10**6)}",
    )


def kit(scene: Scene) -> Page:
    """A builder of sites: grids of nameless parts, title set by style, day as text before it."""
    text = "".join(
        f'<p class="font_8" style="font-size:16px"><span>{escape(block.text)}</span></p>'
        for block in scene.release.body
    )
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title}</title><meta property="og:title"
content="{scene.title}"><meta property="og:site_name" content="Tierheim Musterau"></head><body><div
id="SITE_CONTAINER"><div id="comp-1"><ul>{menu()}</ul></div><div id="comp-2" data-hook="post"><ul><li><span
data-hook="user-name">Tierheim Musterau</span></li><li><span title="{short(scene.day)}">{long(scene.day)}</span></li><li>
<span>2 Min. Lesezeit</span></li></ul><h1 data-hook="post-title"><span>{scene.title}</span></h1><div
data-hook="post-description">{text}</div><div data-hook="post-footer"><span>12 Ansichten</span><span>0
Kommentare</span></div></div><div id="comp-3"><h2>Aktuelle Beiträge</h2>
{others(scene, 3, '<a href="{2}">{1}</a>')}</div></div></body></html>""",
        f"https://www.tierheim.example/post/{scene.slug()}",
    )


def square(scene: Scene) -> Page:
    """Another builder: month first, categories before the title, neighbours with titles below."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} — Theater Musterau</title><meta itemprop="name"
content="{scene.title} — Theater Musterau"><meta itemprop="datePublished"
content="{scene.day.isoformat()}T12:00:00+0200"><meta itemprop="dateModified"
content="{scene.later().isoformat()}T12:00:00+0200"></head><body><div class="header-nav">{menu("div")}</div><article
class="BlogItem"><div class="blog-item-top-wrapper"><div class="blog-meta-section"><a href="/c">Presse</a> <time
class="dt-published">{english(scene.day)}</time> <span>Written By Redaktion</span></div><h1
class="entry-title">{scene.title}</h1></div><div class="blog-item-content sqs-layout">
{listed(scene, '<p style="white-space:pre-wrap;">{}</p>', "<h3>{}</h3>")}</div></article><section id="itemPagination">
{others(scene, 2, '<a href="{2}"><span>Previous</span><h2>{1}</h2></a>')}</section></body></html>""",
        f"https://www.theater.example/presse/{scene.slug()[:40]}",
    )


def notes_domino(scene: Scene) -> Page:
    """A county's database of 2004: labels in bold before the values, the title in a larger font."""
    return Page(
        f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><title>{scene.title}</title></head>
<body text="#000000" bgcolor="#FFFFFF"><form><table width="100%"><tr><td><img src="kopf.jpg"></td></tr></table><font
size="1"><a href="/presse.nsf?Open">Alle Meldungen</a></font><br><br><b><font size="5">{scene.title}</font></b><br><br>
<font size="2"><b>Datum: </b>{numeric(scene.day)}<br><b>Nummer: </b>{number(scene)}<br><b>Dezernat: </b>II</font><br><br>
<font size="2">{scene.body("br")}</font><br><hr><font size="1">Landkreis Musterau, Pressestelle</font></form></body>
</html>""",
        f"http://www.example.org/presse.nsf/0/{scene.rng.randint(10**8, 10**9):X}?OpenDocument",
        "iso-8859-1",
    )


def php_nuke(scene: Scene) -> Page:
    """A portal's program of 2005: title bars, 'Geschrieben am' with weekday and time, blocks around."""
    return Page(
        f"""<html><head><title>THW Ortsverband Neuenquell :: {scene.title}</title></head><body><table width="100%"><tr><td
valign="top"><table class="block"><tr><td class="blocktitle">Module</td></tr><tr><td>{menu("div")}</td></tr></table></td>
<td valign="top"><table class="story"><tr><td class="storytitle">{scene.title}</td></tr><tr><td class="storyinfo">
Geschrieben am Dienstag, {numeric(scene.day)} von webmaster</td></tr><tr><td class="storytext">{scene.body("br")}</td></tr>
<tr><td>(Gelesen: {scene.rng.randint(9, 999)} mal)</td></tr></table></td><td valign="top"><table class="block"><tr><td
class="blocktitle">Kalender</td></tr><tr><td>{dates(scene, 2, "{} {}<br>")}</td></tr></table></td></tr></table></body>
</html>""",
        f"http://www.thw.example/modules.php?name=News&file=article&sid={scene.rng.randint(1, 400)}",
        "iso-8859-1",
    )


def definition(scene: Scene) -> Page:
    """A federal institute: title, then a list of facts at the side with labels, the text in one part."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Institut für Wege : {scene.title}</title></head><body><div
class="skiplinks"><a href="#c">Zum Inhalt</a></div><div class="top">{menu("span")}</div><div class="grid"><div
class="grid-side"><dl class="facts"><dt>Art</dt><dd>Pressemitteilung</dd><dt>Erschienen am</dt><dd>{long(scene.day)}</dd>
<dt>Thema</dt><dd>{overline(scene)}</dd></dl></div><div class="grid-main" id="c"><h1>{scene.title}</h1>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></div>{FOOT}{COOKIES}</body></html>""",
        f"https://www.example.org/de/presse/{scene.rng.randint(10**3, 10**5)}.htm",
    )


def church(scene: Scene) -> Page:
    """A church: title in a header picture as h1, subject line, author and day in italics below the text."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Kirchenkreis Musterau: {scene.title}</title></head><body><div
class="kk-head"><ul>{menu()}</ul></div><div class="kk-banner"><p>{overline(scene)}</p><h1>{scene.title}</h1></div><div
class="kk-text">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}<p><em>{numeric(scene.day)} / Öffentlichkeitsreferat, Rike
Beispiel</em></p></div><div class="kk-losung"><h3>Losung des Tages</h3><p>Ein Wort für heute und alle Tage.</p></div>
{FOOT}</body></html>""",
        f"https://www.kirchenkreis.example/nachrichten/{scene.slug()}",
    )


def print_view(scene: Scene) -> Page:
    """A version for printing: the address and the day of printing at the foot, the kind at the top."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Druckversion: {scene.title}</title></head><body
onload="window.print()"><div class="logo"><img src="x" alt="Stadt Neuenquell"></div><p>Pressemitteilung vom
{numeric(scene.day)}</p><h1>{scene.title}</h1>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<hr><p>Quelle:
https://www.neuenquell.example/presse/{scene.rng.randint(1, 999)}<br>Gedruckt am {numeric(scene.later())}</p></body>
</html>""",
        f"https://www.neuenquell.example/presse/{scene.rng.randint(1, 999)}?print=1",
    )


def slots(scene: Scene) -> Page:
    """A foundation's site of slots: the title repeated in a bar that sticks, day in a table row, films."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Kulturstiftung</title></head><body><div
class="sticky-bar"><span>{scene.title}</span><a href="#top">Nach oben</a></div><nav>{menu("span")}</nav><main><div
class="slot slot-title"><h1>{scene.title}</h1></div><div class="slot slot-table"><table><tr><td>Pressemitteilung</td><td>
{numeric(scene.day)}</td></tr></table></div><div class="slot slot-text">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div>
<div class="slot slot-video"><p>Mit dem Abspielen werden Daten an den Anbieter übertragen.</p><button>Film
starten</button></div><div class="slot slot-image"><figure><img src="x"><figcaption>{CAPTION}</figcaption></figure></div>
</main>{FOOT}</body></html>""",
        f"https://www.example.org/presse/{scene.slug()}",
    )


def frames_2000(scene: Scene) -> Page:
    """The inner page of a frameset of 2000: no names at all, centred title in bold, place and day before it."""
    text = flow(scene, "<p>{}", "<p><b>{}</b>", "<p>- {}")
    return Page(
        f"""<HTML><HEAD><TITLE>pm</TITLE></HEAD><BODY BGCOLOR="#FFFFCC"><P ALIGN="right">Neuenquell, {loose(scene.day)}</P>
<P ALIGN="center"><B>{scene.title}</B></P>{text}<P>gez. Beispiel<BR>Pressereferentin<P><A HREF="liste.htm">Zur
Liste</A></BODY></HTML>""",
        f"http://www.example.org/texte/pm{scene.rng.randint(1, 99)}.htm",
        "iso-8859-1",
    )


def hospital(scene: Scene) -> Page:
    """A social provider: stage with crumbs and day, text in columns of a builder, a form for donations."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Wohlfahrtswerk</title></head><body><header>
{menu("span")}</header><div class="stage"><p class="crumbs"><a href="/">Start</a> / <a href="/p">Presse</a></p><p
class="stage-date">{long(scene.day)}</p><p class="stage-title"><strong>{scene.title}</strong></p></div><div
class="vc_row"><div class="vc_col-sm-8"><div class="wpb_text_column">{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div>
</div><div class="vc_col-sm-4"><div class="wpb_text_column"><h3>Spenden</h3><p>Helfen Sie mit, damit niemand allein
bleibt.</p></div></div></div>{FOOT}</body></html>""",
        f"https://www.example.org/presse/{scene.slug()}/",
    )


SEVENTH_MORE = (
    chamber,
    party_group,
    wire_service,
    kit,
    square,
    notes_domino,
    php_nuke,
    definition,
    church,
    print_view,
    slots,
    frames_2000,
    hospital,
)
