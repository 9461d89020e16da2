"""What a visit collects and what it leaves alone: the sample portal counts every request."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

import corpus.states
from corpus import pages, releases, runs, snapshots
from corpus.release import Block, Release
from corpus.sample import SampleRelease, load
from corpus.sample.pages import list_path
from corpus.sample.portal import SamplePortal
from corpus.schema import page, snapshot
from corpus.schema import release as release_table
from corpus.store import Archive
from ingest import source as sources
from ingest.source import Source
from tests.ingest import serving
from tests.ingest.serving import LIST, Killed, Reply, detail_path, listing, portal, serve, visit

SAMPLES = load()[-24:]
PAGE_SIZE = 4


@pytest.fixture
def sample_portal() -> Iterator[SamplePortal]:
    with SamplePortal(SAMPLES, page_size=PAGE_SIZE) as served:
        yield served


def sample_source(served: SamplePortal, *, feeds: bool = True) -> Source:
    declared = sources.load(Path("nowhere"))["sample"].at(served.url)
    return declared if feeds else declared.model_copy(update={"feeds": ()})


def held(archive: Path) -> list[Release]:
    with Archive.reader(archive) as opened, opened.connect() as connection:
        ids = connection.scalars(sa.select(release_table.c.id).order_by("published")).all()
        return [releases.get(connection, release_id) for release_id in ids]


def titles(archive: Path) -> list[str]:
    return sorted(release.version.title for release in held(archive) if release.version)


def titles_of(samples: list[SampleRelease]) -> list[str]:
    return sorted(sample.title for sample in samples)


def make_due(archive: Path) -> None:
    """A year passes: every page that was fetched is due again."""
    past = datetime.now(UTC) - timedelta(days=1)
    with Archive.writer(archive) as opened, opened.begin() as connection:
        connection.execute(sa.update(page).where(page.c.role == "detail").values(due_at=past))


def detail_counts(served: SamplePortal) -> list[int]:
    return [count for path, count in served.counts.items() if not path.startswith("/bs/")]


def test_first_visit_takes_all_and_asks_for_nothing_twice(
    archive: Path, sample_portal: SamplePortal
) -> None:
    report = visit(archive, sample_source(sample_portal))
    assert (report.status, report.new, report.problems) == ("done", len(SAMPLES), [])
    assert titles(archive) == titles_of(SAMPLES)
    assert set(sample_portal.counts.values()) == {1}
    assert len(detail_counts(sample_portal)) == len(SAMPLES)


def test_what_is_kept_is_what_the_sample_says(archive: Path, sample_portal: SamplePortal) -> None:
    visit(archive, sample_source(sample_portal))
    by_title = {sample.title: sample for sample in SAMPLES}
    for release in held(archive):
        version = release.version
        assert version is not None
        sample = by_title[version.title]
        assert (release.house, release.kind, release.place) == (
            sample.house,
            sample.kind,
            sample.place,
        )
        assert (release.published, version.body) == (sample.published, sample.body)
        assert release.id.startswith(f"sample-{sample.published:%Y%m%d}-")
        assert version.snapshot_id is not None


def test_time_of_day_comes_from_the_feed(archive: Path, sample_portal: SamplePortal) -> None:
    visit(archive, sample_source(sample_portal))
    in_feed = {s.title: s.published_at for s in SAMPLES[-20:] if s.published_at is not None}
    assert in_feed, "the sample has times of day"
    kept = {r.version.title: r.published_at for r in held(archive) if r.version and r.published_at}
    assert kept == in_feed


def test_second_visit_asks_only_whether_anything_is_new(
    archive: Path, sample_portal: SamplePortal
) -> None:
    visit(archive, sample_source(sample_portal))
    sample_portal.forget_counts()
    report = visit(archive, sample_source(sample_portal))
    assert (report.new, report.same, report.fetched) == (0, 0, 0)
    assert sample_portal.statuses == {304: 2}  # the feed and the first page of the list


def newer(number: int) -> SampleRelease:
    return replace(
        SAMPLES[0],
        name=f"neu-{number}",
        number=f"{900 + number}/2025",
        title=f"Neue Meldung {number}",
        published=date(2025, 12, number),
    )


@pytest.mark.parametrize("feeds", [True, False])
def test_only_what_is_new_is_fetched(
    archive: Path, sample_portal: SamplePortal, feeds: bool
) -> None:
    declared = sample_source(sample_portal, feeds=feeds)
    visit(archive, declared)
    sample_portal.publish(newer(1), newer(2))
    sample_portal.forget_counts()
    report = visit(archive, declared)
    assert (report.new, len(detail_counts(sample_portal))) == (2, 2)
    assert list_path(2) not in sample_portal.counts, "the first page showed what was known"


def test_many_new_ones_fill_several_pages(archive: Path, sample_portal: SamplePortal) -> None:
    visit(archive, sample_source(sample_portal))
    sample_portal.publish(*map(newer, range(1, 3 * PAGE_SIZE)))
    sample_portal.forget_counts()
    report = visit(archive, sample_source(sample_portal))
    assert report.new == 3 * PAGE_SIZE - 1
    assert list_path(3) in sample_portal.counts
    assert list_path(4) not in sample_portal.counts


def test_what_the_feed_knows_already_doesnt_stop_the_first_walk(
    archive: Path, sample_portal: SamplePortal
) -> None:
    only_feed = sample_source(sample_portal).model_copy(update={"lists": ()})
    assert visit(archive, only_feed).new == 20
    assert visit(archive, sample_source(sample_portal)).new == len(SAMPLES) - 20


def test_limit_is_kept_and_the_rest_comes_with_later_visits(
    archive: Path, sample_portal: SamplePortal
) -> None:
    declared = sample_source(sample_portal, feeds=False)
    assert visit(archive, declared, limit=3).new == 3
    assert sum(sample_portal.counts.values()) == 4, "one page of the list, three releases"
    for _ in range(len(SAMPLES)):
        if visit(archive, declared, limit=7).new == 0:
            break
    assert titles(archive) == titles_of(SAMPLES)
    assert set(detail_counts(sample_portal)) == {1}


def test_since_goes_as_far_back_as_it_says(archive: Path, sample_portal: SamplePortal) -> None:
    declared = sample_source(sample_portal, feeds=False)
    middle = SAMPLES[12].published
    visit(archive, declared, since=middle)
    assert titles(archive) == titles_of([s for s in SAMPLES if s.published >= middle])
    # From there on the archive is kept up to date; what is older is left alone.
    assert visit(archive, declared).new == 0
    early = SAMPLES[4].published
    visit(archive, declared, since=early)
    assert titles(archive) == titles_of([s for s in SAMPLES if s.published >= early])


def test_what_until_left_out_comes_later(archive: Path, sample_portal: SamplePortal) -> None:
    declared = sample_source(sample_portal)
    middle = SAMPLES[12].published
    visit(archive, declared, until=middle)
    assert titles(archive) == titles_of([s for s in SAMPLES if s.published <= middle])
    visit(archive, declared)
    assert titles(archive) == titles_of(SAMPLES)


@pytest.mark.parametrize("kill_after", [1, 3, 6, 9, 20])
def test_killed_anywhere_nothing_is_lost_or_doubled(
    archive: Path, sample_portal: SamplePortal, kill_after: int
) -> None:
    declared = sample_source(sample_portal)
    with pytest.raises(Killed):
        visit(archive, declared, kill_after=kill_after)
    # The list goes on growing meanwhile, by more than a page.
    more = [newer(number) for number in range(1, PAGE_SIZE + 3)]
    sample_portal.publish(*more)
    visit(archive, declared)
    assert titles(archive) == titles_of([*SAMPLES, *more])
    assert set(detail_counts(sample_portal)) == {1}
    sample_portal.forget_counts()
    assert visit(archive, declared).new == 0
    assert sum(sample_portal.counts.values()) == 2


def test_killed_again_and_again(archive: Path, sample_portal: SamplePortal) -> None:
    declared = sample_source(sample_portal)
    published: list[SampleRelease] = []
    for round_ in range(1, 6):
        with pytest.raises(Killed):
            visit(archive, declared, kill_after=round_ % 5 + 1)
        published.append(newer(round_))
        sample_portal.publish(published[-1])
    visit(archive, declared)
    assert titles(archive) == titles_of([*SAMPLES, *published])
    assert set(detail_counts(sample_portal)) == {1}


def test_release_is_looked_at_again_when_due(archive: Path, sample_portal: SamplePortal) -> None:
    declared = sample_source(sample_portal)
    visit(archive, declared)
    edited = replace(SAMPLES[3], body=(*SAMPLES[3].body, Block("paragraph", "Ein Nachtrag.")))
    sample_portal.publish(edited)
    make_due(archive)
    sample_portal.forget_counts()
    report = visit(archive, declared)
    assert (report.new, report.changed, report.same) == (0, 1, len(SAMPLES) - 1)
    assert report.fetched <= 3, "the page that changed, and the list and feed that show it"
    changed = next(r for r in held(archive) if r.version and r.version.title == edited.title)
    assert changed.version is not None and changed.version.sequence == 2
    assert changed.version.body == edited.body
    assert all(release.last_seen > release.first_seen for release in held(archive))


def test_page_that_is_gone_is_told_and_its_release_kept(
    archive: Path, sample_portal: SamplePortal
) -> None:
    declared = sample_source(sample_portal)
    visit(archive, declared)
    sample_portal.withdraw(SAMPLES[5].name)
    make_due(archive)
    report = visit(archive, declared)
    assert (report.gone, report.failed, report.status) == (1, 0, "done")
    assert titles(archive) == titles_of(SAMPLES)
    sample_portal.forget_counts()
    visit(archive, declared)
    assert not detail_counts(sample_portal), "a missing page is not asked for again the same day"


def missing_since_yesterday(archive: Path) -> None:
    """A day passes for the pages that were missing."""
    day = timedelta(days=1)
    with Archive.writer(archive) as opened, opened.begin() as connection:
        rows = connection.execute(sa.select(page.c.url, page.c.gone_at)).all()
        for row in rows:
            if row.gone_at is not None:
                back = {"gone_at": row.gone_at - day, "due_at": row.gone_at - day}
                connection.execute(sa.update(page).where(page.c.url == row.url).values(back))


def states(archive: Path) -> dict[str, str]:
    return {release.version.title: release.state for release in held(archive) if release.version}


def test_release_missing_on_two_days_is_withdrawn_and_live_again_when_it_is_back(
    archive: Path, sample_portal: SamplePortal
) -> None:
    declared = sample_source(sample_portal)
    visit(archive, declared)
    sample_portal.withdraw(SAMPLES[5].name)
    make_due(archive)
    assert visit(archive, declared).withdrawn == 0, "it may be missing for some hours"
    assert states(archive)[SAMPLES[5].title] == "live"
    missing_since_yesterday(archive)
    report = visit(archive, declared)
    assert (report.gone, report.withdrawn, report.status) == (1, 1, "done")
    assert states(archive)[SAMPLES[5].title] == "withdrawn"
    assert titles(archive) == titles_of(SAMPLES), "all of it is kept"

    sample_portal.publish(SAMPLES[5])
    make_due(archive)
    assert visit(archive, declared).gone == 0
    assert set(states(archive).values()) == {"live"}


def test_release_still_shown_at_another_address_is_not_withdrawn(archive: Path) -> None:
    other = "/ministerium/2024/06/01/meldung-1/"
    shown = [detail_path(1), other]

    def routes(path: str, before: int) -> Reply:
        if path == LIST:
            return Reply(listing(*shown))
        return Reply(serving.detail(1)) if path in shown else Reply(status=404)

    with serve(routes) as server:
        declared = serving.source("test", server.url)
        visit(archive, declared)
        shown.remove(detail_path(1))
        make_due(archive)
        visit(archive, declared)
        missing_since_yesterday(archive)
        report = visit(archive, declared)
    assert (report.gone, report.withdrawn) == (1, 0)
    assert [release.state for release in held(archive)] == ["live"]


def test_a_takedown_leaves_no_title_in_lists_and_feeds_and_their_walks_go_on(
    archive: Path, sample_portal: SamplePortal
) -> None:
    declared = sample_source(sample_portal)
    visit(archive, declared)
    newest = SAMPLES[-1]
    sample_portal.withdraw(SAMPLES[0].name)  # another state of the lists, kept beside the first
    visit(archive, declared)
    [wanted] = [r for r in held(archive) if r.version and r.version.title == newest.title]
    with Archive.writer(archive) as opened:
        with opened.begin() as connection:
            corpus.states.take_down(connection, wanted.id, "Gericht")
        opened.settle()
    bodies = b"".join(kept_bodies(archive)).decode()
    assert newest.title not in bodies
    assert SAMPLES[-2].title in bodies
    sample_portal.forget_counts()
    report = visit(archive, declared)
    assert (report.new, report.status) == (0, "done")
    lists = [path for path in sample_portal.counts if "page" in path]
    assert not lists, "the list is not walked from its top to its end again"


def test_what_was_taken_down_comes_back_by_no_address(archive: Path) -> None:
    secret = "Gesucht wird die Person Zacharias Beispielmann."
    other = "/ministerium/2024/06/01/meldung-1-1/"
    shown = [detail_path(1), detail_path(2)]

    def routes(path: str, before: int) -> Reply:
        if path == LIST:
            return Reply(listing(*shown))
        if path in (detail_path(1), other):
            return Reply(serving.detail(1, secret))
        return Reply(serving.detail(2)) if path == detail_path(2) else Reply(status=404)

    with serve(routes) as server:
        declared = serving.source("test", server.url)
        visit(archive, declared)
        [wanted] = [r for r in held(archive) if r.version and r.version.title == "Meldung 1"]
        with Archive.writer(archive) as opened:
            with opened.begin() as connection:
                assert corpus.states.take_down(connection, wanted.id, "Fahndung beendet") == 1
            opened.settle()
        shown.append(other)
        make_due_but(archive, detail_path(1))
        report = visit(archive, declared)
    assert (report.new, report.changed, report.status) == (0, 0, "done")
    assert titles(archive) == ["Meldung 2"]
    [left] = [release for release in held(archive) if release.id == wanted.id]
    assert (left.state, left.state_reason) == ("taken_down", "Fahndung beendet")
    for path in archive.rglob("*"):
        assert path.is_dir() or b"Zacharias" not in path.read_bytes(), path
    assert "Beispielmann" not in "".join(map(bytes.decode, kept_bodies(archive)))


def make_due_but(archive: Path, path: str) -> None:
    """Every page but this one is due again."""
    past = datetime.now(UTC) - timedelta(days=1)
    others = sa.and_(page.c.role == "detail", page.c.url.not_like(f"%{path}"))
    with Archive.writer(archive) as opened, opened.begin() as connection:
        connection.execute(sa.update(page).where(others).values(due_at=past))


def kept_bodies(archive: Path) -> list[bytes]:
    with Archive.reader(archive) as opened, opened.connect() as connection:
        ids = connection.scalars(sa.select(snapshot.c.id)).all()
        return [snapshots.body(connection, number) for number in ids]


def feed_of(number: int, text: str) -> Reply:
    item = (
        f"<item><title>Meldung {number}</title><link>{detail_path(number)}</link>"
        f"<pubDate>Sat, 0{number} Jun 24 10:15:00 +0200</pubDate>"
        f"<description>&lt;p&gt;{text}&lt;/p&gt;</description></item>"
    )
    feed = f"<rss version='2.0'><channel><title>F</title>{item}</channel></rss>"
    return Reply(feed, headers={"Content-Type": "application/rss+xml"})


WHOLE = "Das Land fördert den Umbau der alten Schule zu einem Haus für Vereine. " * 10


@pytest.mark.parametrize(("text", "kept"), [(WHOLE, 1), (WHOLE + "…", 0), ("Nur kurz.", 0)])
def test_release_whose_page_was_never_there_is_kept_as_its_feed_says(
    archive: Path, text: str, kept: int
) -> None:
    is_missing = True

    def routes(path: str, before: int) -> Reply:
        if path == "/feed":
            return feed_of(1, text)
        return Reply(status=404) if is_missing else portal(1)(path, before)

    with serve(routes) as server:
        declared = serving.source("test", server.url, lists=[], feeds=[server.url + "/feed"])
        assert visit(archive, declared).new == 0
        for _ in range(2):
            missing_since_yesterday(archive)
            visit(archive, declared)
            assert len(held(archive)) == kept
        for release in held(archive):
            assert (release.state, release.version.repairs) == ("live", ("text of the feed",))
        is_missing = False
        make_due(archive)
        visit(archive, declared)
    [release] = held(archive)
    assert (release.version.repairs, release.version.title) == ((), "Meldung 1")
    assert "Es ist die 1." in release.version.text


def test_run_is_remembered(archive: Path, sample_portal: SamplePortal) -> None:
    visit(archive, sample_source(sample_portal))
    with Archive.reader(archive) as opened, opened.connect() as connection:
        run = runs.latest(connection, "crawl", "sample")
    assert run is not None and run.status == "done"
    assert run.counts["new"] == len(SAMPLES)


def test_page_nobody_can_read_is_counted_kept_and_no_release(archive: Path) -> None:
    odd = Reply("<html><body><h1>Wartungsarbeiten</h1></body></html>")
    with serve(portal(1, 2, 3, d2=odd)) as server:
        report = visit(archive, serving.source("test", server.url))
        assert (report.new, report.unreadable, report.status) == (2, 1, "done")
        assert detail_path(2) in report.problems[0]
        assert titles(archive) == ["Meldung 1", "Meldung 3"]
        with Archive.reader(archive) as opened, opened.connect() as connection:
            known = pages.get(connection, server.url + detail_path(2))
            assert known is not None and known.snapshot_id is not None and not known.release_id
            assert b"Wartungsarbeiten" in snapshots.body(connection, known.snapshot_id)


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply("<main><p>Keine Treffer</p></main>"), "no entries"),
        (Reply(status=404), "can't be had"),
        (Reply(status=500), "can't be had"),
        (Reply("<div>" * 400), "can't be read"),
    ],
)
def test_list_that_gives_nothing_is_a_failure(archive: Path, reply: Reply, reason: str) -> None:
    with serve(portal(1, list=reply)) as server:
        report = visit(archive, serving.source("test", server.url))
    assert report.status == "failed"
    assert any(reason in problem for problem in report.problems)


def test_list_may_be_empty_where_nothing_is_expected(archive: Path) -> None:
    quiet = {"expectations": {"min_a_month": 0, "max_a_month": 1}}
    with serve(portal(list=Reply("<main></main>"))) as server:
        assert visit(archive, serving.source("test", server.url, **quiet)).status == "done"


@pytest.mark.parametrize(
    ("reply", "reason"),
    [(Reply(status=404), "can't be had"), (Reply("<h1>Unsere Feeds</h1>"), "can't be read")],
)
def test_broken_feed_fails_the_source_but_the_list_is_read(
    archive: Path, reply: Reply, reason: str
) -> None:
    def routes(path: str, before: int) -> Reply:
        return reply if path == "/rss.xml" else portal(1, 2)(path, before)

    with serve(routes) as server:
        declared = serving.source("test", server.url, feeds=[server.url + "/rss.xml"])
        report = visit(archive, declared)
    assert (report.status, report.new) == ("failed", 2)
    assert reason in report.problems[0]


def test_list_that_ends_with_an_empty_page(archive: Path) -> None:
    def routes(path: str, before: int) -> Reply:
        if path.endswith("page=2"):
            return Reply("<main></main>")
        return portal(1, 2)(path, before)

    paging = {"parameter": "page", "max_pages": 50}
    with serve(routes) as server:
        lists = [{"url": server.url + LIST, "paging": paging}]
        report = visit(archive, serving.source("test", server.url, lists=lists))
    assert (report.status, report.new) == ("done", 2)


@pytest.mark.parametrize(
    ("missing", "status"), [({2, 3, 4}, "done"), ({2}, "failed")], ids=["end", "fault"]
)
def test_list_whose_page_is_missing_ends_there_if_the_next_one_is_too(
    archive: Path, missing: set[int], status: str
) -> None:
    def routes(path: str, before: int) -> Reply:
        if path.startswith(LIST):
            number = int(path.partition("page=")[2] or 1)
            return Reply(status=404) if number in missing else Reply(listing(detail_path(number)))
        return portal(1, 2, 3)(path, before)

    paging = {"parameter": "page", "max_pages": 50}
    with serve(routes) as server:
        lists = [{"url": server.url + LIST, "paging": paging}]
        report = visit(archive, serving.source("test", server.url, lists=lists))
    assert (report.status, report.new) == (status, 1)


def test_list_without_end_is_bounded(archive: Path) -> None:
    def routes(path: str, before: int) -> Reply:
        if path.startswith(LIST):
            number = int(path.partition("page=")[2] or 1)
            return Reply(listing(f"/not-rated/2024/01/01/x-{number}/"))
        return Reply(status=404)

    paging = {"parameter": "page", "max_pages": 6}
    with serve(routes) as server:
        declared = serving.source(
            "test", server.url, lists=[{"url": server.url + LIST, "paging": paging}]
        )
        visit(archive, declared)
        asked = [path for path in server.paths() if path.startswith(LIST)]
    assert len(asked) == 6


def test_list_that_repeats_its_last_page_ends(archive: Path) -> None:
    paging = {"parameter": "page", "max_pages": 50}
    with serve(lambda path, before: Reply(listing(detail_path(1)))) as server:
        declared = serving.source(
            "test", server.url, lists=[{"url": server.url + LIST, "paging": paging}]
        )
        visit(archive, declared)
        asked = [path for path in server.paths() if path.startswith(LIST)]
    assert len(asked) == 2


def test_links_to_other_hosts_are_not_followed(archive: Path) -> None:
    elsewhere = "http://127.0.0.2/not-rated/2024/06/02/fremd/"
    odd = Reply(listing(detail_path(1), elsewhere))
    with serve(portal(1, list=odd)) as server:
        report = visit(archive, serving.source("test", server.url))
    assert (report.new, report.failed, report.forbidden) == (1, 0, 0)
    assert report.problems == [f"{elsewhere}: 127.0.0.2 is no host of the source, so not fetched"]


def test_same_bytes_are_kept_once(archive: Path, sample_portal: SamplePortal) -> None:
    declared = sample_source(sample_portal)
    visit(archive, declared)
    with Archive.writer(archive) as opened, opened.begin() as connection:
        connection.execute(sa.update(page).values(etag=None, last_modified=None))
        before = connection.scalar(sa.select(sa.func.count()).select_from(snapshot))
    make_due(archive)
    report = visit(archive, declared)
    assert report.same == len(SAMPLES)
    with Archive.reader(archive) as opened, opened.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(snapshot)) == before
