"""The portals declared by selectors: each layout against its saved pages, invented in the anatomy
that the declaration states, and against pages that are none of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ingest.errors import BadSource, Unreadable
from ingest.portals import enveloped, reader_of
from ingest.source import Source, load, read
from ingest.text import absolute, decode, parse

PAGES = Path(__file__).parent / "pages"
SOURCES = load(Path("nowhere"))
SELECTORS = {name: source for name, source in SOURCES.items() if source.reader == "selectors"}


def saved(kind: str) -> list[str]:
    return sorted(str(path.relative_to(PAGES))[:-5] for path in PAGES.glob(f"*/*-{kind}.json"))


def expected_of(page: str) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads((PAGES / f"{page}.json").read_text(encoding="utf-8"))
    return expected


def source_of(page: str) -> Source:
    return SELECTORS[page.split("/", maxsplit=1)[0]]


@pytest.mark.parametrize("page", saved("release"))
def test_release_page(page: str) -> None:
    expected = expected_of(page)
    tree = parse(decode((PAGES / f"{page}.html").read_bytes()))
    draft = reader_of(source_of(page)).release(tree, expected["url"], "x")
    read_as = {
        "url": draft.url,
        "title": draft.title,
        "subtitle": draft.subtitle,
        "overline": draft.overline,
        "number": draft.number,
        "house": draft.house,
        "kind": draft.kind,
        "place": draft.place,
        "published": draft.published.isoformat(),
        "published_at": draft.published_at and draft.published_at.isoformat(),
        "body": [[block.kind, block.text] for block in draft.body],
        "contact": draft.contact,
        "attachments": [[link.label, link.url] for link in draft.attachments],
        "links": [[link.label, link.url] for link in draft.links],
    }
    assert read_as == {"overline": None, **expected}


@pytest.mark.parametrize("page", saved("list"))
def test_list_page(page: str) -> None:
    expected, source = expected_of(page), source_of(page)
    field = source.lists[0].html_in
    text = (PAGES / f"{page}.{'answer' if field else 'html'}").read_text(encoding="utf-8")
    tree = parse(enveloped.html(text, field) if field else text)
    assert [
        [entry.url, entry.title, entry.published and entry.published.isoformat(), entry.number]
        for entry in reader_of(source).listing(tree, expected["url"]).entries
    ] == expected["entries"]


@pytest.mark.parametrize("page", saved("list"))
def test_an_entry_that_is_a_file_is_passed_over(page: str) -> None:
    expected, source = expected_of(page), source_of(page)
    field = source.lists[0].html_in
    text = (PAGES / f"{page}.{'answer' if field else 'html'}").read_text(encoding="utf-8")
    tree, reader = parse(enveloped.html(text, field) if field else text), reader_of(source)
    *others, last = [entry[0] for entry in expected["entries"]]
    for anchor in tree.select("a[href]"):
        target = absolute(str(anchor["href"]), expected["url"])
        if target and reader.canonical(target) == last:
            anchor["href"] = "/datei.pdf"
    assert [entry.url for entry in reader.listing(tree, expected["url"]).entries] == others


def test_every_layout_is_pinned_by_pages() -> None:
    releases = {
        f"{name}/{layout.name.replace(' ', '-')}{awkward}-release"
        for name, source in SELECTORS.items()
        for layout in source.layouts
        for awkward in ("", "-awkward")
    }
    lists = {
        f"{name}/{layout.name.replace(' ', '-')}-list"
        for name, source in SELECTORS.items()
        for layout in source.layouts
        if layout.list is not None
    }
    assert set(saved("release")) == releases
    assert set(saved("list")) == lists


@pytest.mark.parametrize("mark", ["1. Fassung (nicht mehr aktuell)", "Ältere Fassung"])
def test_an_older_version_does_not_take_the_place_of_the_newest(mark: str) -> None:
    page = (PAGES / "sachsen/changed-release.html").read_text(encoding="utf-8")
    page = page.replace("2. Fassung (aktuell)", mark)
    with pytest.raises(Unreadable, match="an older version"):
        reader_of(SELECTORS["sachsen"]).release(parse(page), "https://a.example/", "x")


@pytest.mark.parametrize("name", SELECTORS)
def test_a_page_of_another_portal_is_unreadable(name: str) -> None:
    reader = reader_of(SELECTORS[name])
    others = ["<main><h1>Wartung</h1><p>Bitte später.</p></main>", ""]
    others += [
        (PAGES / f"{page}.html").read_text(encoding="utf-8").replace("2024", "MMXXIV")
        for page in saved("list")
        if (PAGES / f"{page}.html").is_file()
    ]
    for page in others:
        with pytest.raises(Unreadable, match="no layout fits"):
            reader.release(parse(page), "https://a.example/", "x")


@pytest.mark.parametrize("name", SELECTORS)
def test_each_declaration_says_what_is_to_be_known(name: str) -> None:
    source = SELECTORS[name]
    assert source.coverage and source.contact and source.note
    assert all(layout.known is not None for layout in source.layouts)
    assert source.expectations.estimated, "no portal but Sachsen-Anhalt has been counted"


def test_all_lands_and_the_federation_are_declared() -> None:
    lands = "bb be bund bw by hb he hh mv ni nw rp sh sl sn st th"
    codes = [source.code for source in SOURCES.values()]
    assert len(set(codes)) == len(codes)
    assert set(lands.split()) <= set(codes)


def test_police_are_apart_from_the_government() -> None:
    police = {name for name in SOURCES if "polizei" in name}
    lands = {"bayern", "berlin", "brandenburg", "hessen"}
    assert police == {f"polizei-{land}" for land in lands} | {"presseportal-polizei"}
    for name in lands:
        assert not set(SOURCES[name].feeds) & set(SOURCES[f"polizei-{name}"].feeds)
        assert all("polizei" not in entries.url for entries in SOURCES[name].lists)
    assert "key" in (SOURCES["presseportal-polizei"].reason or "")


def test_what_nobody_has_checked_is_switched_off_with_its_reason() -> None:
    unchecked = [source for name, source in SOURCES.items() if name != "sachsen-anhalt"]
    assert {source.state for source in unchecked} == {"disabled"}
    assert all(source.reason for source in unchecked)
    assert "respected" in (SOURCES["saarland"].reason or "")


def test_berlin_is_asked_slowly() -> None:
    assert SOURCES["berlin"].politeness.delay >= 3


def test_selectors_need_layouts(tmp_path: Path) -> None:
    declared = {**SOURCES["saarland"].model_dump(mode="json", exclude_none=True), "layouts": []}
    path = tmp_path / "x.toml"
    lines = [f"{key} = {json.dumps(declared[key])}" for key in ("name", "code", "publisher")]
    lines += [f"{key} = {json.dumps(declared[key])}" for key in ("hosts", "reader", "feeds")]
    lines += [
        'robots = "x"',
        'licence = "x"',
        "[expectations]",
        "min_a_month = 0",
        "max_a_month = 1",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(BadSource, match="layouts"):
        read(path)
