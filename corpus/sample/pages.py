"""The pages of the sample portal, built like those of Sachsen-Anhalt: detail pages with their old
and new layout, TYPO3 lists and singles, a feed with two-digit years."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from email.utils import format_datetime
from html import escape
from itertools import groupby
from pathlib import Path
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from corpus.release import Block
from corpus.sample import SampleRelease

LIST = "/bs/pressemitteilungen/"
FEED = "/bs/pressemitteilungen/rss-feeds?" + urlencode(
    {"tx_tsarssinclude_rss[action]": "feed", "tx_tsarssinclude_rss[uid]": "1", "type": "9988"}
)
FEED_LENGTH = 20
TEASER = 300  # characters
NEW_LAYOUT = date(2020, 10, 1)
_BERLIN = ZoneInfo("Europe/Berlin")
_SUCCESSORS: dict[str, str] = tomllib.loads(
    (Path(__file__).parent / "successors.toml").read_text(encoding="utf-8")
)
_TITLE_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_CATEGORY_LETTERS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": ""})


@dataclass(frozen=True, slots=True)
class Resource:
    """What the portal answers at one address."""

    body: bytes
    content_type: str
    modified: datetime


def build(releases: Sequence[SampleRelease], base: str, page_size: int) -> dict[str, Resource]:
    """The whole portal: every path with its query, and what is served there."""
    oldest_first = sorted(releases, key=lambda release: (release.published, release.name))
    paths = _paths(oldest_first)
    site = {"/robots.txt": _text("User-agent: *\nDisallow: /typo3/\n")}
    for uid, release in enumerate(oldest_first, start=600_001):
        site[paths[release.name]] = _html(release, detail(release))
        site[single_path(uid)] = _html(release, single(release))
        for _, file in release.attachments:
            site[_file_path(file)] = Resource(_PDF, "application/pdf", _modified(release))
    newest_first = oldest_first[::-1]
    chunks = [newest_first[at : at + page_size] for at in range(0, len(newest_first), page_size)]
    for number, chunk in enumerate(chunks, start=1):
        page = _html(chunk[0], listing(chunk, paths, number, len(chunks)))
        site[list_path(number)] = page
    site[LIST] = site[list_path(1)] if chunks else _text("")
    feed = rss(newest_first[:FEED_LENGTH], paths, base)
    site[FEED] = Resource(feed.encode(), "application/rss+xml; charset=utf-8", _newest(releases))
    return site


def list_path(number: int) -> str:
    return LIST + "?" + urlencode({"tx_tsarssinclude_pi1[page]": number})


def single_path(uid: int) -> str:
    query = {"action": "single", "controller": "Base", "uid": uid}
    return LIST + "?" + urlencode({f"tx_tsarssinclude_pi1[{k}]": v for k, v in query.items()})


def _paths(releases: Iterable[SampleRelease]) -> dict[str, str]:
    """The address of each release; a second one of the same day and title gets a counter."""
    paths: dict[str, str] = {}
    for release in releases:
        category = "not-rated"
        if release.published >= NEW_LAYOUT:
            category = _slug(release.house, _CATEGORY_LETTERS)
        stem = f"/{category}/{release.published:%Y/%m/%d}/{_slug(release.title, _TITLE_LETTERS)}"
        taken, path, count = set(paths.values()), f"{stem}/", 1
        while path in taken:
            count += 1
            path = f"{stem}-{count}/"
        paths[release.name] = path
    return paths


def _slug(text: str, letters: dict[int, str]) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.lower().translate(letters)))[:100].strip("-")


def _file_path(file: str) -> str:
    return f"/fileadmin/anhaenge/{file}"


def detail(release: SampleRelease) -> str:
    """A page of presse.sachsen-anhalt.de. The old layout shows the day before in summer time,
    names no kind and no year, and has the successor's imprint under that of the day."""
    new = release.published >= NEW_LAYOUT
    label = "Polizeimeldung" if release.kind == "police" else "Pressemitteilung"
    shown = release.published
    if not new and datetime.combine(shown, time(12), _BERLIN).dst():
        shown -= timedelta(days=1)
    number = release.number if new else release.number.split("/")[0]
    parts = [
        f"<p>{label if new else ''}: {escape(number)}</p>",
        f"<p>{escape(release.place)}, den {shown:%d.%m.%Y}</p>",
        f"<h2>{escape(release.house)}</h2>" if new else "",
        f"<p>{escape(release.overline)}</p>" if release.overline else "",
        f"<h3>{escape(release.title)}</h3>",
        f"<h4>{escape(release.subtitle)}</h4>" if release.subtitle else "",
        _body(release.body),
        _imprint(release.contact),
        "" if new else _imprint(_todays_imprint(release)),
        _attachments(release),
    ]
    return _page(release.title, f"<main>\n{_lines(parts)}\n</main>")


def single(release: SampleRelease) -> str:
    """A TYPO3 single, embedded in the page of an authority."""
    parts = [
        f"<h1>{escape(release.title)}</h1>",
        f"<h2>{escape(release.subtitle)}</h2>" if release.subtitle else "",
        f"<p>{release.published:%d.%m.%Y}, {escape(release.place)} – {escape(release.number)}</p>",
        f"<ul><li>{escape(_SUCCESSORS.get(release.house, release.house))}</li></ul>",
        _body(release.body),
        _imprint(release.contact),
        '<p><a href="/typo3/pdf">Pressemitteilung als PDF</a></p>',
    ]
    block = f'<div class="tx-tsarssinclude">\n{_lines(parts)}\n</div>'
    return _page(release.title, f"<p>Willkommen auf den Seiten des Landes.</p>\n{block}")


def listing(
    releases: Sequence[SampleRelease], paths: dict[str, str], number: int, pages: int
) -> str:
    """A page of a TYPO3 list, newest first, each entry linked twice."""
    items = [_item(release, paths[release.name]) for release in releases]
    more = f'<a href="{escape(list_path(number + 1))}">weiter</a>' if number < pages else ""
    block = f'<div class="tx-rssdisplay tx-rssdisplay-newslist">\n{_lines(items)}\n</div>'
    return _page("Pressemitteilungen", f"{block}\n<p>Seite {number} von {pages} {more}</p>")


def _item(release: SampleRelease, path: str) -> str:
    text = " ".join(block.text for block in release.body)
    teaser = text if len(text) <= TEASER else text[:TEASER].rsplit(" ", 1)[0] + " …"
    return (
        '<div class="tx-rssdisplay-item">'
        f'<span class="tx-rssdisplay-item-meta-date">{release.published:%d.%m.%Y}</span> '
        f"<span>{escape(release.number)}</span>"
        f'<h2 class="tx-rssdisplay-item-meta-header"><a href="{path}">{escape(release.title)}</a>'
        f'</h2><div class="tx-rssdisplay-item-content"><p>{escape(teaser)} '
        f'<a href="{path.rstrip("/")}">[weiterlesen]</a></p></div></div>'
    )


def rss(releases: Iterable[SampleRelease], paths: dict[str, str], base: str) -> str:
    """The feed, with full texts and two-digit years. Midnight stands for no time of day."""
    items = [
        f"<item><title>{escape(release.title)}</title>"
        f"<link>{escape(base + paths[release.name])}</link>"
        f"<pubDate>{_two_digit_date(_moment(release))}</pubDate>"
        f"<description>{escape(_body(release.body))}</description></item>"
        for release in releases
    ]
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>'
        "<title>Landesportal Sachsen-Anhalt - Beispiele</title>"
        f"<link>{escape(base)}</link><description>Erfundene Meldungen</description>\n"
        f"{_lines(items)}\n</channel></rss>\n"
    )


def _moment(release: SampleRelease) -> datetime:
    return release.published_at or datetime.combine(release.published, time(), _BERLIN)


def _two_digit_date(moment: datetime) -> str:
    return re.sub(r"\b(\d\d)(\d\d)(?= \d\d:)", r"\2", format_datetime(moment))


def _todays_imprint(release: SampleRelease) -> str:
    today = _SUCCESSORS.get(release.house, release.house)
    return f"{today} des Landes Sachsen-Anhalt\nPressestelle\n39104 Magdeburg"


def _imprint(contact: str) -> str:
    return (
        "<p>Impressum:<br>\n" + "<br>\n".join(escape(row) for row in contact.split("\n")) + "</p>"
    )


def _attachments(release: SampleRelease) -> str:
    items = [
        f'<li><a href="{escape(_file_path(file))}">{escape(label)}</a></li>'
        for label, file in release.attachments
    ]
    listed = f"\n<ul>{_lines(items)}</ul>" if items else ""
    return f"<h4>Anhänge zur Pressemitteilung</h4>{listed}"


def _body(body: Iterable[Block]) -> str:
    parts: list[str] = []
    for kind, group in groupby(body, key=lambda block: block.kind):
        texts = [escape(block.text) for block in group]
        if kind == "item":
            parts.append("<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>")
        elif kind == "heading":
            parts.extend(f"<p><strong>{text}</strong></p>" for text in texts)
        else:
            parts.extend(f"<p>{text}</p>" for text in texts)
    return "\n".join(parts)


def _page(title: str, content: str) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="de"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title></head>\n<body>\n"
        '<header><a href="/">Landesportal (Beispiel, alles erfunden)</a></header>\n'
        f"{content}\n<footer><p>Datenschutz, Barrierefreiheit</p></footer>\n</body></html>\n"
    )


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part)


def _html(release: SampleRelease, html: str) -> Resource:
    return Resource(html.encode(), "text/html; charset=utf-8", _modified(release))


def _text(text: str) -> Resource:
    return Resource(text.encode(), "text/plain; charset=utf-8", datetime(2014, 1, 1, tzinfo=UTC))


def _modified(release: SampleRelease) -> datetime:
    return _moment(release).astimezone(UTC)


def _newest(releases: Sequence[SampleRelease]) -> datetime:
    return max(
        (_modified(release) for release in releases), default=datetime(2014, 1, 1, tzinfo=UTC)
    )


_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
