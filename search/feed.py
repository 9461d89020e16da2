"""The news of a saved query as an RSS 2.0 feed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from email.utils import format_datetime
from urllib.parse import quote

from corpus.terminal import german_date
from search.markup import markup
from search.plain import one_line
from search.watching import Entry, Found


def rss(found: Found) -> str:
    """The feed. It changes only when there is news; the date of an entry is when it was told,
    because a reader would not look for a release found late under its own date."""
    name = found.watch.name
    links = [entry.hit.url for entry in found.entries if entry.hit.url]
    latest = max((entry.known.told for entry in found.entries), default=found.watch.added)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<rss version="2.0">',
        "<channel>",
        f"<title>{markup(name)}</title>",
        f"<link>{markup(links[0] if links else f'urn:pressearchiv:{quote(name)}')}</link>",
        f"<description>Pressearchiv: {markup(str(found.watch))}</description>",
        "<language>de</language>",
        f"<lastBuildDate>{_moment(latest)}</lastBuildDate>",
        "<generator>pressearchiv</generator>",
    ]
    for entry in found.entries:
        lines.extend(_item(entry))
    return "\n".join((*lines, "</channel>", "</rss>", ""))


def _item(entry: Entry) -> Iterator[str]:
    hit = entry.hit
    origin = (german_date(date.fromisoformat(hit.published[:10])), hit.house, hit.number)
    about = " · ".join(part for part in origin if part)
    yield "<item>"
    yield f"<title>{markup(one_line(hit.title))}</title>"
    if hit.url:
        yield f"<link>{markup(hit.url)}</link>"
    # With the version, so that a release whose text has changed is shown again.
    guid = f"{hit.id}-v{entry.known.version}"
    yield f'<guid isPermaLink="false">{markup(guid)}</guid>'
    yield f"<pubDate>{_moment(entry.known.told)}</pubDate>"
    # A reader takes a description for HTML, so the text is escaped as HTML first.
    described = f"<p>{markup(about)}</p><p>{markup(entry.snippet.text)}</p>"
    yield f"<description>{markup(described)}</description>"
    yield "</item>"


def _moment(told: str) -> str:
    return format_datetime(datetime.fromisoformat(told))
