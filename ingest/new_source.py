"""From what was found on a site to a draft of a source: a declaration, a test page, its reading."""

from __future__ import annotations

import json
import math
import re
import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from corpus.release import Draft
from ingest import source
from ingest.config import user_agent
from ingest.errors import BadSource, CrawlFailed, SourceExists, Unreadable
from ingest.probe_found import FOUND, Found
from ingest.source import Expectations, Source

REASON = "draft: check it"
_MONTH = 30.0  # days


def look(archive: Path, url: str, *, debug: bool = False) -> Found:
    """Look at the site of a page, in a process of its own. Raises BadSource for what is no web
    address, NothingToCollect, ContactMissing and CrawlFailed."""
    from ingest.crawl import error_of, events
    from ingest.probe_worker import JOB, Job

    site = _nothing_known(url)
    agent = user_agent(archive, needs_contact=not site.is_loopback)
    job = Job(site, url, agent, debug)
    for event in events("ingest.probe_worker", JOB.dump_json(job).decode()):
        if "found" in event:
            return FOUND.validate_python(event["found"])
        raise error_of(event)
    raise CrawlFailed(f"The look at {url} broke off; run it again, with --debug to see more.")


def _nothing_known(url: str) -> Source:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise BadSource(f"{url!r} is no web address; it begins with https:// or http://.")
    declared = {
        "name": name_of(url),
        "code": code_of(url),
        "publisher": parts.hostname,
        "hosts": [parts.hostname],
        "reader": "unknown",
        "lists": [{"url": url}],
        "expectations": {"min_a_month": 0, "max_a_month": 1},
        "robots": "unknown",
        "licence": "unknown",
    }
    site = Source.model_validate(declared)
    if site.is_loopback:  # nobody to be polite to
        polite = site.politeness.model_copy(update={"delay": 0.0, "retry_delay": 0.1})
        site = site.model_copy(update={"politeness": polite})
    return site


def name_of(url: str) -> str:
    """A source's name after the host."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    name = re.sub(r"[^a-z0-9]+", "-", host.casefold()).strip("-")
    return name if name[:1].isalpha() else f"site-{name}"


def code_of(url: str) -> str:
    """What ids begin with: at most twelve letters and figures of the name."""
    return name_of(url).replace("-", "")[:12]


def paths(archive: Path, url: str) -> tuple[Path, Path, Path]:
    """Where declaration, test page and reading go. Raises SourceExists if one is there or a source
    has the name."""
    name = name_of(url)
    folder = archive / source.OWN
    found = tuple(folder / f"{name}.{ending}" for ending in ("toml", "html", "json"))
    for path in found:
        if path.exists():
            raise SourceExists(f"{path} is there already; move it away to make a new draft.")
    if name in source.load(archive):
        raise SourceExists(f"There is a source {name!r} already; 'pressearchiv sources' lists it.")
    return found[0], found[1], found[2]


def write(archive: Path, found: Found) -> Path:
    """Write the draft into the archive's folder of sources, and give the declaration's path.
    Raises SourceExists."""
    declaration, page, reading = paths(archive, found.url)
    text = toml(found)
    Source.model_validate(tomllib.loads(text))
    declaration.parent.mkdir(parents=True, exist_ok=True)
    if found.page_url is not None:
        page.write_bytes(found.page)
        said = json.dumps(_reading(found), ensure_ascii=False, indent=2)
        reading.write_text(said + "\n", encoding="utf-8")
    # Last, as it is what makes a source: whoever is killed before leaves none behind.
    declaration.write_text(text, encoding="utf-8")
    return declaration


def _reading(found: Found) -> dict[str, object]:
    """The test page as the reader reads it from the file, or why it doesn't."""
    from ingest.portals import unknown
    from ingest.text import decode, parse

    try:
        draft: Draft = unknown.release(
            parse(decode(found.page)), found.page_url or "", name_of(found.url)
        )
    except Unreadable as error:
        return {"url": found.page_url, "unreadable": str(error)}
    return {
        "url": draft.url,
        "title": draft.title,
        "published": draft.published.isoformat(),
        "house": draft.house,
        "number": draft.number,
        "place": draft.place,
        "contact": draft.contact,
        "body": [{"kind": block.kind, "text": block.text} for block in draft.body],
    }


def expected(days: Sequence[date]) -> Expectations:
    """A wide guess at releases a month, from the days that feeds and lists state."""
    span = (days[-1] - days[0]).days if days else 0
    if span < 1:
        return Expectations(min_a_month=0, max_a_month=100)
    rate = len(days) * _MONTH / span
    return Expectations(min_a_month=math.floor(rate / 3), max_a_month=max(10, math.ceil(rate * 5)))


def toml(found: Found) -> str:
    """The declaration. What only people can say is marked to be filled in."""
    guess = expected(found.days)
    rows = [
        f"# A draft made by 'pressearchiv sources new {found.url}'.",
        "# Check lists, feeds and the test page beside; fill in licence and publisher; then set",
        '# state to "enabled" and take the reason out.',
        *(f"# {_plain(row)}" for row in _told(found)),
        "",
        f"name = {_quoted(name_of(found.url))}",
        f"code = {_quoted(code_of(found.url))}",
        f"publisher = {_quoted(found.publisher)}",
        'state = "disabled"',
        f"reason = {_quoted(REASON)}",
        f"hosts = [{_quoted(urlsplit(found.url).hostname or '')}]",
        'reader = "unknown"',
        f"feeds = [{', '.join(map(_quoted, found.feeds))}]",
        f"robots = {_quoted(found.robots)}",
        'licence = "To be filled in: see the site\'s imprint."',
    ]
    for entry in found.lists:
        rows += ["", "[[lists]]", f"url = {_quoted(entry.url)}"]
        if (paging := entry.paging) is not None:
            way = "parameter" if paging.parameter else "pattern"
            rows.append(
                f"paging = {{ {way} = {_quoted(getattr(paging, way))}, max_pages = "
                f"{paging.max_pages}, first = {paging.first}, step = {paging.step} }}"
            )
    rows += ["", "[politeness]", "delay = 2.0", "", "[expectations]"]
    rows += [f"min_a_month = {guess.min_a_month}", f"max_a_month = {guess.max_a_month}"]
    return "\n".join(rows) + "\n"


def _told(found: Found) -> list[str]:
    """How the pages read that were tried, and the sitemap, for who checks the draft."""
    rows = [
        f"Not read: {each.url}: {each.reason}"
        if each.reason
        else f"Read: {each.url}: {each.published}, {each.title!r}, {each.characters} characters"
        for each in found.readings
    ]
    return [*rows, *([found.sitemap] if found.sitemap else [])]


def _plain(text: str) -> str:
    return " ".join(text.split())[:300]


def _quoted(text: str) -> str:
    """A TOML string; JSON's escapes are TOML's, but for the one control character it leaves."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
