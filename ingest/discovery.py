"""Finds feeds that no declaration names, on the pages that list a portal's feeds.

They are remembered in the archive like the feeds that are declared, and read with them from then
on. A house that is new gets a feed; that of one which was dissolved stays and stands still.
"""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from sqlalchemy import Connection

from corpus import pages
from corpus.pages import Page
from ingest.entrances import FeedPage
from ingest.errors import Unreadable
from ingest.text import absolute, decode, parse
from ingest.visit import GONE, NOT_MODIFIED, Visit

MOST = 200
"""Feeds that are found for a source; more would be a mistake or a trap."""


async def look(visit: Visit, feed_page: FeedPage) -> None:
    """Remember the feeds that a page lists. That it can't be had is a warning: what is known is
    read all the same."""
    url = feed_page.url
    known = visit.known(url)
    answer = await visit.get(url, known)
    if answer is None or answer.status in GONE:
        visit.report.warn(f"The page of feeds {url} can't be had.")
        return
    if answer.status == NOT_MODIFIED:
        return
    try:
        tree = parse(decode(answer.body, answer.headers.get("content-type")))
    except Unreadable as error:
        visit.report.warn(f"The page of feeds {url} can't be read: {error}.")
        return
    links = (absolute(str(tag["href"]), answer.url) for tag in tree.find_all("a", href=True))
    found = [link for link in links if link and feed_page.holds in link and _is_ours(visit, link)]
    with visit.archive.begin() as connection:
        pages.save(connection, visit.keep(connection, url, "list", answer))
        _remember(visit, connection, found)


def feeds(visit: Visit, connection: Connection) -> list[str]:
    """The addresses of feeds that were found beside those declared."""
    known = pages.of_role(connection, visit.source.name, "feed")
    return [url for url in known if url not in visit.source.feeds]


def _is_ours(visit: Visit, url: str) -> bool:
    return visit.source.has(urlsplit(url).hostname)


def _remember(visit: Visit, connection: Connection, urls: list[str]) -> None:
    known = {*pages.of_role(connection, visit.source.name, "feed"), *visit.source.feeds}
    seen = {_essence(url) for url in known}
    for url in urls:
        if _essence(url) not in seen and len(seen) < MOST:
            seen.add(_essence(url))
            pages.save(connection, Page(url, visit.source.name, "feed"))
            visit.report.note(f"{url}: a feed that was not known")


def _essence(url: str) -> str:
    """An address without the checks that TYPO3 adds to it."""
    parts = urlsplit(url)
    said = unquote(parts.query).split("&")
    kept = [one for one in said if not one.startswith(("cHash=", "no_cache="))]
    return parts._replace(query="&".join(sorted(kept))).geturl()
