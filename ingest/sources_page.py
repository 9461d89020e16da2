"""Writes docs/sources.md from the declarations, by ``python -m ingest.sources_page``."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from ingest.source import SHIPPED, Source, read


def page() -> str:
    """The whole page, from the declarations that ship."""
    return "\n".join(_lines([read(path) for path in sorted(SHIPPED.glob("*.toml"))])) + "\n"


def _lines(sources: list[Source]) -> Iterator[str]:
    yield "# Sources"
    yield ""
    yield (
        "What ships with the program, as each declaration in `ingest/sources/` states it; written "
        "by `python -m ingest.sources_page > docs/sources.md`."
    )
    yield ""
    yield (
        "Where nobody has checked a portal live, its selectors come from stored pages and public "
        "code. To begin with one, copy its file into the archive's folder `sources/`, take `state` "
        "and `reason` out, and try `pressearchiv crawl NAME --limit 5`: pages that are not what "
        "the layout says are told as unreadable, and nothing of them is kept."
    )
    yield ""
    yield "| source | publisher | state | releases a month |"
    yield "|--|--|--|--|"
    for source in sources:
        name = f"[{source.name}](#{source.name})"
        expected = f"{source.expectations.min_a_month} to {source.expectations.max_a_month}"
        expected += " (estimated)" if source.expectations.estimated else ""
        yield f"| {name} | {source.publisher} | {source.state} | {expected} |"
    for source in sources:
        yield ""
        yield from _source(source)


def _source(source: Source) -> Iterator[str]:
    yield f"## {source.name}"
    yield ""
    if source.reason:
        yield f"- **Switched off**: {source.reason}."
    yield f"- **Hosts**: {', '.join(source.hosts)}; ids begin with `{source.code}-`"
    yield f"- **Robots**: {source.robots}"
    yield f"- **Licence**: {source.licence}"
    if source.coverage:
        yield f"- **Coverage**: {source.coverage}"
    if source.contact:
        yield f"- **Contact**: {source.contact}"
    if source.note:
        yield f"- **Note**: {source.note}"
    yield f"- **Read by**: {source.reader}"
    for layout in source.layouts:
        ends = f" (until {layout.until})" if layout.until else ""
        yield f"  - layout {layout.name}{ends}: {layout.certainty}"
        rated = layout.known.model_dump(exclude_defaults=True) if layout.known else {}
        for certainty, selectors in rated.items():
            yield f"    - {certainty}: {', '.join(f'`{name}`' for name in selectors)}"
    yield from _ways(source)
    yield f"- **Delay**: {source.politeness.delay:g} s between two requests"


def _ways(source: Source) -> Iterator[str]:
    for entries in source.lists:
        most = f", at most {entries.paging.max_pages} pages" if entries.paging else ""
        yield f"- **List**: <{entries.url}>{most}"
    for calendar in source.calendars:
        yield f"- **Calendar**: <{calendar.url}>, at most {calendar.max_pages} pages, every visit"
    for feed in source.feeds:
        yield f"- **Feed**: <{feed}>"
    for page in source.feed_pages:
        yield f"- **Feeds that are found**: those with `{page.holds}` on <{page.url}>"


if __name__ == "__main__":
    sys.stdout.write(page())
