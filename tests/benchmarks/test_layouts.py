"""Unknown layouts: the promised figures, pages that are no release, and a whole site drafted."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import pytest
from sqlalchemy import select

from benchmarks import layouts
from benchmarks.layout_hand_cms import drupal, plone
from benchmarks.layout_hand_new import react
from benchmarks.layout_hand_old import court, small_town
from corpus.schema import release, version
from corpus.store import Archive
from ingest import new_source, source
from ingest.entrances import Paging
from tests.ingest.serving import Reply, Routes, serve, visit

SEED = 7
OURS = (drupal, plone, react, court, small_town)
KINDS = (
    *layouts.KNOWN,
    *layouts.HELD_OUT,
    *layouts.OTHER_HAND,
    *layouts.SECOND,
    *layouts.THIRD,
    *layouts.FOURTH,
)


def test_unknown_layouts_are_read_as_well_as_promised() -> None:
    cases = [case for kinds in (KINDS[:50], KINDS[50:]) for case in layouts.make(kinds, 1, SEED)]
    titles, days, words = layouts.figures([layouts.ours(case.page) for case in cases], cases)
    assert len(cases) == len(KINDS)
    assert titles >= 0.98
    assert days >= 0.97
    assert words >= 0.93


@pytest.mark.parametrize("kind", [*layouts.NONE, *layouts.NONE_SECOND, *layouts.NONE_THIRD])
def test_what_is_no_release_is_not_read(kind: layouts.Template) -> None:
    for case in layouts.make([kind], 3, SEED):
        assert layouts.ours(case.page).title is None


def site(cases: list[layouts.Case]) -> Routes:
    """A list of two pages with all releases, each of its own layout, and a feed of the first."""
    rows = [
        f"<li><span>{case.published:%d.%m.%Y}</span> <a href='/presse/{at}'>{escape(case.title)}"
        "</a></li>"
        for at, case in enumerate(cases)
    ]
    items = "".join(
        f"<item><title>{escape(case.title)}</title><link>/presse/{at}</link></item>"
        for at, case in enumerate(cases[:2])
    )
    feed = f"<rss version='2.0'><channel><title>Presse</title>{items}</channel></rss>"
    paging = "<p><a href='/presse?seite=1'>1</a> <a href='/presse?seite=2'>2</a></p>"
    head = (
        "<title>Presse | Stadt Neuenquell</title>"
        "<link rel=alternate type='application/rss+xml' href='/rss'>"
    )

    def routes(path: str, before: int) -> Reply:
        if path == "/rss":
            return Reply(feed, headers={"Content-Type": "application/rss+xml"})
        if path.split("?", maxsplit=1)[0] == "/presse":
            asked = int((re.search(r"seite=(\d+)", path) or ["", "1"])[1])
            part = rows[5 * (asked - 1) : 5 * asked]
            return Reply(f"{head}<nav><a href='/'>Start</a></nav><ul>{''.join(part)}</ul>{paging}")
        at = path.rsplit("/", 1)[-1]
        if not at.isdecimal():
            return Reply(status=404)
        page = cases[int(at)].page
        kind = {"Content-Type": f"text/html; charset={page.charset}"}
        return Reply(page.html.encode(page.charset, "xmlcharrefreplace"), headers=kind)

    return routes


def test_a_site_of_five_layouts_is_drafted_and_crawled(tmp_path: Path) -> None:
    cases = layouts.make(OURS, 2, SEED)
    with serve(site(cases)) as server:
        found = new_source.look(tmp_path, f"{server.url}/presse")
        made = source.read(new_source.write(tmp_path, found))
        assert made.feeds == (f"{server.url}/rss",)
        assert [(entry.url, entry.paging) for entry in made.lists] == [
            (f"{server.url}/presse", Paging(parameter="seite", max_pages=1000, first=1))
        ]
        assert (made.publisher, made.reader, made.state) == (
            "Stadt Neuenquell",
            "unknown",
            "disabled",
        )
        polite = made.politeness.model_copy(update={"delay": 0.0})
        report = visit(tmp_path, made.model_copy(update={"state": "enabled", "politeness": polite}))
    assert (report.new, report.unreadable, report.problems) == (10, 0, [])
    with Archive.reader(tmp_path) as archive, archive.connect() as connection:
        both = select(version.c.title, release.c.published).join_from(version, release)
        stored = {(row.title, row.published) for row in connection.execute(both)}
    assert stored == {(case.title, case.published) for case in cases}
