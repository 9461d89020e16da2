"""A ninth set, second half: where title and day may stand on pages of towns, houses and clubs."""

from __future__ import annotations

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
)
from benchmarks.layout_parts import (
    CAPTION,
    FOOT,
    Page,
    Scene,
    long,
    menu,
    numeric,
    short,
    weekday,
)


def aside_facts(scene: Scene) -> Page:
    """A federal ministry: day, number and kind in a column at the side, the title over both."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>BMW - {scene.title}</title></head><body><div class="sk"><a
href="#m">Direkt zum Inhalt</a></div><nav>{menu("span")}</nav><main id="m"><h1>{scene.title}</h1><div class="two"><div
class="two-left"><p class="t">Typ</p><p>Pressemitteilung</p><p class="t">Datum</p><p>{numeric(scene.day)}</p></div><div
class="two-right">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></div></main>{FOOT}</body></html>""",
        f"https://www.example.org/Redaktion/DE/Pressemitteilungen/{scene.day.year}/{scene.slug()[:30]}.html",
    )


def calendar_icon(scene: Scene) -> Page:
    """A town: icons with hidden words for day, place and reading time in one row under the title."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Stadt Hohenbach</title></head><body><div
class="t-menu"><ul>{menu()}</ul></div><div class="t-detail"><h1 class="t-h1">{scene.title}</h1><ul class="t-icons"><li><i
class="fa fa-calendar"></i><span class="sr-only">Datum:</span> {numeric(scene.day)}</li><li><i class="fa fa-clock"></i> 3
Minuten</li><li><i class="fa fa-map"></i> Hohenbach</li></ul><div class="t-text">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></div><div class="t-weather"><p>Heute 14 Grad, leicht bewölkt</p></div>{FOOT}
</body></html>""",
        f"https://www.hohenbach.example/rathaus/presse/{scene.slug()}/",
    )


def numbered_title(scene: Scene) -> Page:
    """A police inspection: the number in an own part of the heading, day and time in a line, marks."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>PI Musterau - {scene.title}</title></head><body><div
class="pi-nav">{menu("span")}</div><div class="pi-report"><h3><span class="nr">{number(scene)}</span> {scene.title}</h3><p
class="pi-time">Musterau, {numeric(scene.day)} - 06:30 Uhr</p>
{flow(scene, "<p>{}</p>", "<p><b>{}</b></p>", "<p>- {}</p>")}</div><p class="pi-end">Polizeiinspektion Musterau, Telefon 0999
555-110</p></body></html>""",
        f"https://www.pi.example/meldung/{scene.rng.randint(1000, 9999)}/{scene.slug()}",
    )


def path_title(scene: Scene) -> Page:
    """A library: the title only in strong type below the crumb, the day at the right of a rule."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Landesbibliothek</title></head><body><div
class="lb-top">{menu("span")}</div><div class="lb-path">Presse &gt; Mitteilungen</div><div class="lb-main"><p><strong>
{scene.title}</strong></p><p class="rechts">{long(scene.day)}</p><hr>{listed(scene, "<p>{}</p>", "<p><u>{}</u></p>")}</div>
<div class="lb-bottom"><p>Lesesaal geöffnet bis 20 Uhr</p></div></body></html>""",
        f"https://www.bibliothek.example/presse/{scene.rng.randint(1, 200)}.html",
    )


def day_in_name(scene: Scene) -> Page:
    """A foundation: no day but in the address and in the name of the file to download."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Stiftung Wege</title></head><body><nav>
{menu("span")}</nav><main class="sw"><h1>{scene.title}</h1><div class="sw-text">
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div><p><a href="/f/{scene.day.isoformat()}_pm.pdf">
{scene.day.isoformat()}_PM.pdf</a></p></main>{FOOT}</body></html>""",
        f"https://www.stiftung.example/presse/{scene.day.isoformat()}-{scene.slug()}",
    )


def two_days(scene: Scene) -> Page:
    """A health office: created and changed with labels in one row of a table below the text."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title}</title></head><body><div class="ga">{menu("span")}</div>
<div class="ga-c"><h1>{scene.title}</h1>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}<table class="ga-t"><tr><td>Erstellt:
{numeric(scene.day)}</td><td>Geändert: {numeric(scene.later())}</td><td>Autor: Beispiel</td></tr></table></div>{FOOT}</body>
</html>""",
        f"https://www.gesundheitsamt.example/{scene.slug()}",
    )


def archive_mark(scene: Scene) -> Page:
    """A former minister's page: a note that this is an archive with its day, then the release's own."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} (Archiv)</title></head><body><div class="hinweis"><p>Sie
befinden sich im Archiv, abgerufen am {numeric(scene.later())}. Die Inhalte werden nicht mehr gepflegt.</p></div><div
class="ar-nav"><ul>{menu()}</ul></div><div class="ar-main"><span class="ar-date">{numeric(scene.day)}</span><h1>{scene.title}
</h1>{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div></body></html>""",
        f"https://archiv.example.org/{scene.day.year}/presse/{scene.rng.randint(1, 999)}",
    )


def house_over(scene: Scene) -> Page:
    """A union of towns: house, kind and day as three headings before the title."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>Städtebund Ostmark</title></head><body><div class="sb">{menu("span")}
</div><div class="sb-c"><h2>Städtebund Ostmark</h2><h3>Pressemitteilung</h3><h4>{long(scene.day)}</h4><h3 class="sb-t">
{scene.title}</h3>{listed(scene, "<p>{}</p>", "<p><b>{}</b></p>")}</div><div class="sb-r"><h4>Presse</h4><ul>
{others(scene, 3, '<li><a href="{2}">{0} {1}</a></li>')}</ul></div></body></html>""",
        f"https://www.staedtebund.example/?p={scene.rng.randint(100, 9999)}",
    )


def tiles(scene: Scene) -> Page:
    """A housing company: tiles of services over the article, day in a circle of two rows beside it."""
    circle = f"<div class='circle'><b>{scene.day:%d.%m.}</b><br>{scene.day.year}</div>"
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Wohnbau Musterau</title></head><body><div
class="w-tiles"><div class="w-tile"><h3>Mieten</h3><p>Freie Wohnungen finden Sie hier.</p><a href="/m">Suchen</a></div><div
class="w-tile"><h3>Melden</h3><p>Schäden melden Sie bitte gleich.</p><a href="/s">Melden</a></div></div><div
class="w-art">{circle}<h1>{scene.title}</h1><div class="w-text">{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div></div>
{FOOT}</body></html>""",
        f"https://www.wohnbau.example/aktuelles/{scene.slug()}",
    )


def plain_old(scene: Scene) -> Page:
    """A ministry of 1999: everything centred, kind and day as headings, a rule, text in a quoted part."""
    return Page(
        f"""<HTML><HEAD><TITLE>Presse</TITLE></HEAD><BODY><CENTER><H3>Ministerium f&uuml;r Wege</H3><H4>Presseinformation Nr.
{number(scene)} vom {loose(scene.day)}</H4></CENTER><HR><CENTER><H2>{scene.title}</H2></CENTER><BLOCKQUOTE>
{flow(scene, "<P>{}</P>", "<P><I>{}</I></P>", "<P>- {}</P>")}</BLOCKQUOTE><HR><A HREF="../index.htm">Zur&uuml;ck</A></BODY>
</HTML>""",
        f"http://www.example.org/presse/1999/pi{scene.rng.randint(1, 300)}.htm",
        "iso-8859-1",
    )


def author_card(scene: Scene) -> Page:
    """A group of clinics: picture and name of the author with a day of the week, then the text."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} | Kliniken Ostmark</title></head><body><nav>
{menu("span")}</nav><article class="kl"><h1>{scene.title}</h1><div class="kl-by"><img src="x" alt="Rike Beispiel"><div><b>Rike
Beispiel</b><br>{weekday(scene.day)}</div></div>{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</article><div class="kl-end"><p>
{CAPTION}</p></div>{FOOT}</body></html>""",
        f"https://www.kliniken.example/newsroom/{scene.slug()}",
    )


def session(scene: Scene) -> Page:
    """A council's office: subject of a session with its day in the overline, the release's day below."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} - Kreistag</title></head><body><div class="kt">
{menu("span")}</div><div class="kt-c"><p class="dachzeile">{overline(scene)}, Sitzung am {numeric(before(scene, 9))}</p><h1>
{scene.title}</h1><p class="kt-d">Pressemitteilung vom {abbreviated(scene.day)}</p>
{listed(scene, "<p>{}</p>", "<h3>{}</h3>")}</div>{dates(scene, 2, "<p>{} {}</p>")}{FOOT}</body></html>""",
        f"https://www.kreistag.example/presse/{scene.slug()}",
    )


def short_line(scene: Scene) -> Page:
    """A garden show: short day and a claim in one line before the title, a countdown at the top."""
    return Page(
        f"""<!DOCTYPE html><html lang="de"><head><title>{scene.title} – Gartenschau</title></head><body><div
class="g-count"><p>Noch 212 Tage bis zur Eröffnung am {long(scene.later())}</p></div><div class="g-nav">{menu("span")}</div>
<div class="g-post"><div class="g-line">{short(scene.day)} · Garten für alle</div><h1>{scene.title}</h1>
{listed(scene, "<p>{}</p>", "<h2>{}</h2>")}</div>{FOOT}</body></html>""",
        f"https://www.gartenschau.example/{scene.slug()}/",
    )


NINTH_MORE = (
    aside_facts,
    calendar_icon,
    numbered_title,
    path_title,
    day_in_name,
    two_days,
    archive_mark,
    house_over,
    tiles,
    plain_old,
    author_card,
    session,
    short_line,
)
