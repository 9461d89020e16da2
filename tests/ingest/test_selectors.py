"""Portals declared by selectors: each shipped layout reads a made page, and fails on any other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ingest import frontier
from ingest.errors import BadSource, Unreadable
from ingest.portals import reader_of
from ingest.source import Source, load, read
from ingest.text import parse

SOURCES = load(Path("nowhere"))

# Invented pages in the anatomy that the declarations state.
PAGES = {
    "baden-wuerttemberg": "<main><h1>Neue Brücke</h1><time datetime='2024-05-06T10:00'>6.5.</time>"
    "<div class='text'><p>Die Brücke ist frei.</p><ul><li>Sie trägt Lasten.</li></ul></div></main>",
    "bremen": "<div class='main_article'><h1>Neue Brücke</h1><p class='date'>06.05.2024</p>"
    "<p>Die Brücke ist frei.</p></div>",
    "nordrhein-westfalen": "<main><h1>Neue Brücke</h1><p class='content-teaser__meta-item'>"
    "6. Mai 2024</p><div class='field--name-body'><p>Die Brücke ist frei.</p></div></main>",
    "schleswig-holstein": "<main><h1>Neue Brücke</h1><time datetime='2024-05-06'>6.5.</time>"
    "<div class='s-richtext'><p>Die Brücke ist frei.</p></div></main>",
    "bund": "<div id='main'><span class='bpa-teaser-title-text'>Neue Brücke</span>"
    "<p class='bpa-time'><time datetime='2024-05-06T09:00:00Z'>6. Mai</time></p>"
    "<div class='bpa-article'><p>Die Brücke ist frei.</p></div></div>",
}
LISTS = {
    "baden-wuerttemberg": "<div class='list'><div class='list__item'><time datetime='2024-05-06'>"
    "6.5.</time><a href='/de/pid/neue-bruecke'>Neue Brücke</a></div></div>",
    "bremen": "<table><tr><th>Datum</th></tr><tr><td>06.05.2024</td>"
    "<td><a href='/pressemitteilungen/neue-bruecke-1'>Neue Brücke</a></td></tr></table>",
    "nordrhein-westfalen": "<div class='press-release-list-four-col'><article>"
    "<span class='content-teaser__meta-item'>6. Mai 2024</span>"
    "<a href='/pressemitteilung/neue-bruecke'>Neue Brücke</a></article></div>",
    "schleswig-holstein": "<ul><li><time datetime='2024-05-06'>6.5.</time>"
    "<a href='/DE/PI/2024/neue_bruecke?nn=123&amp;x=1'>Neue Brücke</a></li></ul>",
}


def url_of(source: Source) -> str:
    return f"https://{source.hosts[0]}/seite"


@pytest.mark.parametrize("name", PAGES)
def test_each_declared_layout_reads_its_page(name: str) -> None:
    source = SOURCES[name]
    draft = reader_of(source).release(parse(PAGES[name]), url_of(source), name)
    assert (draft.title, draft.published) == ("Neue Brücke", date(2024, 5, 6))
    assert "Die Brücke ist frei." in [block.text for block in draft.body]
    assert draft.url == url_of(source)


@pytest.mark.parametrize("name", LISTS)
def test_each_declared_list_gives_its_entries(name: str) -> None:
    source = SOURCES[name]
    [entry] = reader_of(source).listing(parse(LISTS[name]), url_of(source)).entries
    assert (entry.title, entry.published) == ("Neue Brücke", date(2024, 5, 6))
    assert entry.url.startswith(f"https://{source.hosts[0]}/")
    assert "nn=" not in entry.url


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    "page",
    ["", "<main><h1>Wartung</h1><p>Bitte später.</p></main>"],
    ids=["empty", "maintenance"],
)
def test_a_page_that_is_another_is_unreadable(name: str, page: str) -> None:
    source = SOURCES[name]
    with pytest.raises(Unreadable, match="no layout fits"):
        reader_of(source).release(parse(page), url_of(source), name)


def test_two_titles_are_not_one() -> None:
    source = SOURCES["baden-wuerttemberg"]
    doubled = PAGES["baden-wuerttemberg"].replace("</main>", "<h1>Noch eine</h1></main>")
    with pytest.raises(Unreadable, match="2 elements"):
        reader_of(source).release(parse(doubled), url_of(source), source.name)


def test_lists_are_paged_by_number_or_by_entries() -> None:
    [bremen] = SOURCES["bremen"].lists
    assert frontier.page_url(bremen, 1) == bremen.url
    assert frontier.page_url(bremen, 3) == bremen.url + "?skip=40"
    [nrw] = SOURCES["nordrhein-westfalen"].lists
    assert frontier.page_url(nrw, 2) == nrw.url + "&page=1"


def test_selectors_need_layouts(tmp_path: Path) -> None:
    shipped = Path(frontier.__file__).parent / "sources" / "saarland.toml"
    text = shipped.read_text(encoding="utf-8")
    path = tmp_path / "x.toml"
    path.write_text(text[: text.index("[[layouts]]")] + text[text.index("[expect") :])
    with pytest.raises(BadSource, match="layouts"):
        read(path)


def test_every_disabled_source_gives_its_reason_and_all_codes_differ() -> None:
    assert all(source.reason for source in SOURCES.values() if source.state == "disabled")
    codes = [source.code for source in SOURCES.values()]
    assert len(set(codes)) == len(codes)
