"""Saved pages: those of known portals, those of others, and hostile ones."""

from __future__ import annotations

from datetime import date

import pytest

from corpus import sample
from corpus.release import Block, Draft, Link
from corpus.sample import pages
from corpus.sample.pages import NEW_LAYOUT
from ingest.errors import Unreadable
from ingest.formats import page
from ingest.formats.record import Defaults

SAMPLE = sample.load()
NEW = [release for release in SAMPLE if release.published >= NEW_LAYOUT]
SUMMER = next(r for r in SAMPLE if r.published < NEW_LAYOUT and 5 <= r.published.month <= 8)


def read(html: str, **defaults: object) -> Draft:
    return page.read(html.encode(), Defaults(**defaults))  # type: ignore[arg-type]


@pytest.mark.parametrize("release", NEW, ids=lambda release: release.name)
def test_a_page_of_a_known_portal_is_read_by_its_reader(release: sample.SampleRelease) -> None:
    for html in (pages.detail(release), pages.single(release)):
        draft = read(html, source="mine")
        assert draft.source == "mine"
        assert (draft.title, draft.published, draft.body) == (
            release.title,
            release.published,
            release.body,
        )


def test_an_old_page_shows_the_day_before_and_only_its_address_tells() -> None:
    html = pages.detail(SUMMER)
    with pytest.raises(Unreadable, match=r"may be a day off.*--published DATE"):
        read(html)
    assert read(html, published=SUMMER.published).published == SUMMER.published
    day = f"{SUMMER.published:%Y/%m/%d}"
    address = f"https://presse.sachsen-anhalt.de/not-rated/{day}/titel/"
    saved = html.replace("<head>", f'<head><link rel="canonical" href="{address}">')
    assert read(saved).published == SUMMER.published
    assert read(saved).url == address


STRANGER = """<!doctype html><html><head><title>Neue Brücke | Stadt X</title>
<meta property="article:published_time" content="2023-05-04T10:00:00+02:00">
<link rel="canonical" href="https://stadt.example/n/1"></head><body>
<nav><a href="/">Start</a><a href="/k">Kontakt</a></nav><main><h1>Neue Brücke</h1>
<p>Musterstadt, 04.05.2023</p>
<p>Die Stadt hat heute die neue Brücke eröffnet. Sie kostete drei Millionen Euro und wurde in zwei
Jahren gebaut.</p><h2>Hintergrund</h2><p>Die alte Brücke war 1960 gebaut worden und musste weichen,
weil sie nicht mehr trug. <a href="/mehr">Mehr</a> dazu.</p>
<ul><li>120 Meter lang und breit genug</li><li>für 40 Tonnen zugelassen</li></ul></main>
<footer>Datenschutz Barrierefreiheit</footer></body></html>"""


def test_a_page_of_a_stranger_gives_its_main_text() -> None:
    assert read(STRANGER) == Draft(
        source="import",
        title="Neue Brücke",
        published=date(2023, 5, 4),
        place="Musterstadt",
        url="https://stadt.example/n/1",
        links=(Link("Mehr", "https://stadt.example/mehr"),),
        body=(
            Block(
                "paragraph",
                "Die Stadt hat heute die neue Brücke eröffnet. Sie kostete drei Millionen Euro "
                "und wurde in zwei Jahren gebaut.",
            ),
            Block("heading", "Hintergrund"),
            Block(
                "paragraph",
                "Die alte Brücke war 1960 gebaut worden und musste weichen, weil sie nicht mehr "
                "trug. Mehr dazu.",
            ),
            Block("item", "120 Meter lang und breit genug"),
            Block("item", "für 40 Tonnen zugelassen"),
        ),
    )


def test_a_date_the_page_contradicts_itself_on_is_none() -> None:
    other = '<meta name="date" content="2020-01-01">'
    undated = STRANGER.replace("<p>Musterstadt, 04.05.2023</p>", "")
    with pytest.raises(Unreadable, match="--published DATE"):
        read(undated.replace("<head>", f"<head>{other}"))
    assert read(undated).published == date(2023, 5, 4)


@pytest.mark.parametrize(
    "stated",
    [
        '<script type="application/ld+json">{"datePublished": "2021-03-02"}</script>',
        '<time datetime="2021-03-02T08:00">gestern</time>',
        '<meta name="DC.date.issued" content="2021-03-02">',
    ],
)
def test_the_ways_in_which_a_page_states_its_day(stated: str) -> None:
    html = STRANGER.replace("Musterstadt, 04.05.2023", stated).replace("article:pub", "x")
    assert read(html).published == date(2021, 3, 2)


def test_where_a_browser_saved_it_from_is_its_address() -> None:
    html = STRANGER.replace('<link rel="canonical" href="https://stadt.example/n/1">', "")
    saved = f"<!-- saved from url=(0025)https://stadt.example/alt -->\n{html}"
    assert read(saved).url == "https://stadt.example/alt"
    assert read(html).url is None


def test_windows_1252_is_read_declared_or_not() -> None:
    declared = STRANGER.replace("<head>", '<head><meta charset="iso-8859-1">')
    for html in (STRANGER, declared):
        assert page.read(html.encode("cp1252"), Defaults()).title == "Neue Brücke"


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<div>" * 30_000 + "x" + "</div>" * 30_000, "deeper than"),
        ("<b>x</b>" * 100_000, "more than 100000 tags"),
        ("<title>T</title>" + "<p>x</p>" * 20_000, "no reader knows the page"),
        ("<p>" + "x" * 6_000_000, "more than 5000000"),
        ("<html><body></body></html>", "no title"),
        ("<title>Nur ein Titel</title>", "--published|no text"),
        ("", "no title"),
    ],
)
def test_a_page_that_is_too_much_or_too_little_is_refused(html: str, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        read(html)
