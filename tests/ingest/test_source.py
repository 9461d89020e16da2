"""Declarations of sources: what ships is valid, what is wrong is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest import config, source
from ingest.errors import BadSource, ContactMissing, UnknownSource
from ingest.source import Source
from ingest.sources_page import page

VALID = """
name = "stadt"
code = "stadt"
publisher = "Eine Stadt"
hosts = ["www.stadt.example"]
reader = "sachsen_anhalt"
feeds = ["https://www.stadt.example/rss"]
robots = "none"
licence = "official"
[expectations]
min_a_month = 0
max_a_month = 5
"""


CALENDAR = '[[calendars]]\nurl = "https://www.stadt.example/plan"\n'


def declare(archive: Path, text: str, name: str = "stadt.toml") -> Path:
    folder = archive / "sources"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_what_ships_is_valid(tmp_path: Path) -> None:
    shipped = source.load(tmp_path)
    assert set(shipped) >= {"sachsen-anhalt", "sample"}
    assert shipped["sachsen-anhalt"].code == "st"
    assert not shipped["sachsen-anhalt"].is_loopback
    assert shipped["sample"].is_loopback
    assert len({declared.code for declared in shipped.values()}) == len(shipped)


def test_own_sources_are_found_and_come_first(tmp_path: Path) -> None:
    declare(tmp_path, VALID)
    declare(tmp_path, VALID.replace('"stadt"', '"sachsen-anhalt"', 1), "eigen.toml")
    found = source.load(tmp_path)
    assert found["stadt"].publisher == found["sachsen-anhalt"].publisher == "Eine Stadt"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (VALID.replace('code = "stadt"', ""), "code"),
        (VALID.replace('code = "stadt"', 'code = "St-1"'), "code"),
        (VALID.replace("min_a_month = 0", "min_a_month = -1"), "expectations.min_a_month"),
        (VALID.replace("sachsen_anhalt", "klingon"), "reader"),
        (VALID.replace("www.stadt.example/rss", "evil.example/rss"), "none of the hosts"),
        (VALID.replace("feeds =", "feeds_ ="), "at least one list or feed|feeds_"),
        (VALID.replace("[expectations]", 'state = "disabled"\n[expectations]'), "reason"),
        (VALID.replace("[expectations]", "verify_tls = false\n[expectations]"), "verify_tls"),
        (VALID + '[[calendars]]\nurl = "https://evil.example/plan"\n', "none of the hosts"),
        (VALID + CALENDAR + 'below = "https://evil.example/plan/page"\n', "none of the hosts"),
        (VALID + CALENDAR + "max_pages = 0\n", "calendars.0.max_pages"),
        ("name = ", "TOML"),
    ],
)
def test_wrong_declaration_is_named(tmp_path: Path, wrong: str, told: str) -> None:
    path = declare(tmp_path, wrong)
    with pytest.raises(BadSource, match=told) as error:
        source.load(tmp_path)
    assert str(path) in str(error.value)
    assert error.value.exit_code == 2


def test_choosing(tmp_path: Path) -> None:
    declare(tmp_path, VALID)
    found = source.load(tmp_path)
    assert [s.name for s in source.choose(found, ())] == ["sachsen-anhalt", "stadt"]
    assert [s.name for s in source.choose(found, ("stadt", "stadt"))] == ["stadt"]
    with pytest.raises(UnknownSource, match=r"atlantis.*sachsen-anhalt"):
        source.choose(found, ("atlantis",))
    with pytest.raises(UnknownSource, match="switched off"):
        source.choose(found, ("sample",))


def test_a_source_can_be_served_elsewhere(tmp_path: Path) -> None:
    moved = source.load(tmp_path)["sample"].at("http://localhost:4711")
    assert (moved.hosts, moved.state) == (("localhost",), "enabled")
    assert moved.lists[0].url == "http://localhost:4711/bs/pressemitteilungen/"
    assert moved.feeds[0].startswith("http://localhost:4711/bs/pressemitteilungen/rss-feeds?")


def test_a_calendar_alone_is_a_source_and_can_be_served_elsewhere(tmp_path: Path) -> None:
    alone = VALID.replace('feeds = ["https://www.stadt.example/rss"]\n', "") + CALENDAR
    declare(tmp_path, alone + 'below = "https://www.stadt.example/plan/page"\n')
    [calendar] = source.load(tmp_path)["stadt"].at("http://localhost:4711").calendars
    assert calendar.url == "http://localhost:4711/plan"
    assert calendar.below == "http://localhost:4711/plan/page"
    assert calendar.max_pages == 1


def test_sample_is_enabled_where_it_is_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(source.SAMPLE_URL, "http://127.0.0.1:4711")
    assert source.choose(source.load(tmp_path), ("sample",))[0].state == "enabled"


@pytest.mark.parametrize(
    ("hosts", "is_loopback"),
    [
        (["127.0.0.1"], True),
        (["localhost", "::1"], True),
        (["127.0.0.1", "www.stadt.example"], False),
        (["10.0.0.1"], False),
    ],
)
def test_loopback(hosts: list[str], is_loopback: bool) -> None:
    declared = Source.model_validate(
        {
            "name": "x",
            "code": "x",
            "publisher": "x",
            "hosts": hosts,
            "reader": "sachsen_anhalt",
            "feeds": [f"http://{hosts[0].replace('::1', 'localhost')}/"],
            "expectations": {"min_a_month": 0, "max_a_month": 1},
            "robots": "x",
            "licence": "x",
        }
    )
    assert declared.is_loopback == is_loopback


def configure(archive: Path, text: str) -> None:
    (archive / "config.toml").write_text(text, encoding="utf-8")


def test_contact_is_told_to_portals(tmp_path: Path) -> None:
    configure(tmp_path, '[crawl]\ncontact = "archiv@stadt.example"')
    agent = config.user_agent(tmp_path, needs_contact=True)
    assert agent.startswith("pressearchiv/") and agent.endswith(" (+archiv@stadt.example)")


@pytest.mark.parametrize("text", [None, "", "[crawl]\n"])
def test_missing_contact_says_what_to_write_where(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        configure(tmp_path, text)
    with pytest.raises(ContactMissing) as error:
        config.user_agent(tmp_path, needs_contact=True)
    assert "contact =" in str(error.value) and str(tmp_path / "config.toml") in str(error.value)
    assert config.user_agent(tmp_path, needs_contact=False).startswith("pressearchiv/")


@pytest.mark.parametrize(
    "contact", ['"niemand"', "12", '"a@b.de\\nX-Evil: 1"', '"ü@b.de"', f'"a@{"b" * 300}"']
)
def test_contact_that_cant_be_sent(tmp_path: Path, contact: str) -> None:
    configure(tmp_path, f"[crawl]\ncontact = {contact}")
    with pytest.raises(BadSource, match="contact"):
        config.user_agent(tmp_path, needs_contact=True)


def test_broken_configuration(tmp_path: Path) -> None:
    configure(tmp_path, "[crawl")
    with pytest.raises(BadSource, match=r"config\.toml"):
        config.user_agent(tmp_path, needs_contact=True)


def test_the_page_of_sources_says_what_the_declarations_say() -> None:
    written = Path(__file__).parents[2] / "docs" / "sources.md"
    assert written.read_text(encoding="utf-8") == page(), (
        "write it anew: python -m ingest.sources_page > docs/sources.md"
    )
