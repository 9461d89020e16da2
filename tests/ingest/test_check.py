"""The state of portals, as ``sources check`` tells it: against real servers, sound and broken."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpus.sample import load
from corpus.sample.portal import SamplePortal
from tests.conftest import run_cli
from tests.ingest.certificates import sign_itself
from tests.ingest.serving import (
    LIST,
    Reply,
    Routes,
    Server,
    detail,
    detail_path,
    listing,
    portal,
    serve,
)

FEED = "/feed"
NIGHT = "2024-06-10T02:00:00+00:00"


def declare(archive: Path, url: str, name: str = "probe", **changes: str) -> None:
    """A source of the archive's own at a test server, switched off like one just declared."""
    said = {
        "code": '"test"',
        "publisher": '"Test"',
        "state": '"disabled"',
        "reason": '"not checked yet"',
        "hosts": '["127.0.0.1"]',
        "reader": '"sachsen_anhalt"',
        "robots": '"obeyed"',
        "licence": '"none"',
        "lists": f'[{{ url = "{url}{LIST}" }}]',
        "politeness": "{ delay = 0.0, timeout = 2.0, max_bytes = 200000 }",
        "expectations": "{ min_a_month = 30, max_a_month = 90 }",
        **changes,
    }
    rows = [f'name = "{name}"', *(f"{key} = {value}" for key, value in said.items())]
    (archive / "sources").mkdir(exist_ok=True)
    (archive / "sources" / f"{name}.toml").write_text("\n".join(rows) + "\n", encoding="utf-8")


def run(archive: Path, *options: str, now: str = NIGHT) -> subprocess.CompletedProcess[str]:
    env = {"PRESSEARCHIV_NOW": now, "COLUMNS": "80"}
    return run_cli("--archive", archive, "sources", "check", *options, env=env)


def checked(archive: Path, *, code: int, now: str = NIGHT) -> dict[str, Any]:
    done = run(archive, "probe", "--format", "json", now=now)
    assert done.returncode == code, done.stdout + done.stderr
    answer = json.loads(done.stdout)
    assert answer["format_version"] == 1
    [found] = answer["sources"]
    assert isinstance(found, dict)
    return found


@contextmanager
def serving(archive: Path, routes: Routes, **changes: str) -> Iterator[Server]:
    with serve(routes) as server:
        declare(archive, server.url, **changes)
        yield server


def findings(found: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(one["level"], one["label"], one["said"]) for one in found["findings"]]


def test_a_sound_portal_is_told_in_few_requests(tmp_path: Path) -> None:
    with serving(tmp_path, portal(7, 8, 9)) as server:
        found = checked(tmp_path, code=0)
        assert server.paths() == ["/robots.txt", LIST, detail_path(9)]
    assert (found["state"], found["findings"]) == ("ok", [])
    [entrance] = found["entrances"]
    assert (entrance["status"], entrance["entries"], entrance["trouble"]) == (200, 3, None)
    page = found["page"]
    assert (page["title"], page["published"]) == ("Meldung 9", "2024-06-09")
    assert page["number"] == "9/2024"
    assert page["characters"] == len("Der Text der Meldung. Es ist die 9.")
    assert not (tmp_path / "archive.sqlite").exists()


def test_the_sample_portal_reads_well_in_eighty_columns(tmp_path: Path) -> None:
    with SamplePortal(load()) as served:
        env = {"PRESSEARCHIV_SAMPLE": served.url}
        done = run_cli("--archive", tmp_path, "sources", "check", "sample", env=env)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "sample: ok"
    assert any(line.startswith("  list 1    http://127.0.0.1") for line in lines)
    assert any(line.startswith("  feed 1    http://127.0.0.1") for line in lines)
    assert any(line.startswith("  page      http://127.0.0.1") for line in lines)
    assert all(len(line) <= 80 for line in lines)


def test_only_enabled_sources_are_checked_unless_named(tmp_path: Path) -> None:
    with serving(tmp_path, portal(7)):
        done = run(tmp_path, "nobody")
    assert done.returncode == 2
    assert "There is no source 'nobody'" in done.stderr
    done = run(tmp_path)
    assert done.returncode == 2
    assert "no contact is configured" in done.stderr  # of the enabled ones, which are no loopback


@pytest.mark.parametrize(
    ("odd", "label", "said"),
    [
        ({"list": Reply(status=404)}, "list 1", "it answers with status 404"),
        ({"list": Reply(status=500)}, "list 1", "it answers with status 500"),
        ({"list": Reply("<p>Nichts</p>")}, "list 1", "it has no entries"),
        ({"d7": Reply(status=404)}, "page", "it answers with status 404"),
        ({"d7": Reply("<p>Wartung</p>")}, "page", "it can't be read"),
        ({"robots": Reply("User-agent: *\nDisallow: /")}, "list 1", "robots.txt forbids it"),
        ({"robots": Reply(status=500)}, "list 1", "robots.txt answers 500"),
        (
            {"list": Reply(status=301, headers={"Location": "http://foreign.example/"})},
            "list 1",
            "it leads to foreign.example, which is no host of the source",
        ),
        ({"list": Reply(send=lambda handler: handler.connection.close())}, "list 1", ""),
    ],
)
def test_a_broken_portal_is_told(
    tmp_path: Path, odd: dict[str, Reply], label: str, said: str
) -> None:
    with serving(tmp_path, portal(7, **odd)):
        found = checked(tmp_path, code=3)
    told = [one for one in found["findings"] if one["level"] == "failed"]
    assert said in told[0]["said"]
    assert (told[0]["label"], found["state"]) == (label, "failed")
    assert told[0]["advice"]


def test_a_portal_that_asks_for_a_pause_is_asked_no_more(tmp_path: Path) -> None:
    def routes(path: str, before: int) -> Reply:
        return Reply(status=404 if path == "/robots.txt" else 429)

    with serve(routes) as server:
        lists = f'[{{ url = "{server.url}{LIST}" }}, {{ url = "{server.url}/b" }}]'
        declare(tmp_path, server.url, lists=lists)
        found = checked(tmp_path, code=3)
        assert server.paths() == ["/robots.txt", LIST]
    assert (found["left_out"], found["page"]) == (1, None)


def test_a_portal_with_many_lists_is_asked_for_six_pages(tmp_path: Path) -> None:
    def routes(path: str, before: int) -> Reply:
        if path.startswith("/l"):
            return Reply(listing(detail_path(7)))
        return portal(7)(path, before)

    with serve(routes) as server:
        lists = ", ".join(f'{{ url = "{server.url}/l{n}" }}' for n in range(9))
        declare(tmp_path, server.url, lists=f"[{lists}]")
        found = checked(tmp_path, code=0)
        assert len(server.paths()) == 7
    assert found["left_out"] == 4


def test_silence_is_told_by_the_rule_of_the_nights(tmp_path: Path) -> None:
    with serving(tmp_path, portal(7)):
        found = checked(tmp_path, code=3, now="2024-07-07T02:00:00+00:00")
    said = "the newest release is of 2024-06-07, where 30 are expected since"
    assert findings(found) == [("failed", "source", said)]


def test_the_newest_of_lists_and_feeds_is_read_and_odd_days_to_come_are_not(
    tmp_path: Path,
) -> None:
    def item(number: int, day: str) -> str:
        link = f"<link>{detail_path(number)}</link>"
        return f"<item><title>M</title>{link}<pubDate>{day}</pubDate></item>"

    feed = item(8, "Sat, 08 Jun 2024 10:00:00 +0200") + item(7, "Tue, 07 Jun 2044 10:00:00 +0200")
    reply = Reply(
        f"<rss version='2.0'><channel><title>P</title>{feed}</channel></rss>",
        headers={"Content-Type": "text/xml"},
    )

    def routes(path: str, before: int) -> Reply:
        return reply if path == FEED else portal(7, 8)(path, before)

    with serve(routes) as server:
        declare(tmp_path, server.url, feeds=f'["{server.url}{FEED}"]')
        found = checked(tmp_path, code=0)
    assert [one["label"] for one in found["entrances"]] == ["list 1", "feed 1"]
    assert found["entrances"][1]["newest"] == "2024-06-08"
    assert found["page"]["published"] == "2024-06-08"


LAYOUTS = """[
  { name = "2020", certainty = "invented", until = 2021-12-31,
    release = { scope = "main", date = "i", text = "p" } },
  { name = "2024", certainty = "invented", list = { item = "li", date = "b" },
    release = { scope = "main", date = "b", text = "p" } },
]""".replace("\n", "")
ROW = "<li><b>07.06.2024</b> <a href='/m/7'>Meldung</a></li>"
RELEASE = "<main><h1>Meldung</h1><b>07.06.2024</b><p>Der Text der Meldung.</p></main>"


def test_the_layout_that_fits_is_named_of_a_list_posted_for(tmp_path: Path) -> None:
    def routes(path: str, before: int) -> Reply:
        return Reply(RELEASE) if path == "/m/7" else Reply(status=404)

    with serve(routes) as server:
        server.posts = lambda body: Reply(ROW if body == "page=1" else "")
        paging = '{ pattern = "page={number}", max_pages = 9 }'
        lists = f'[{{ url = "{server.url}{LIST}", post = "form", paging = {paging} }}]'
        declare(tmp_path, server.url, reader='"selectors"', layouts=LAYOUTS, lists=lists)
        found = checked(tmp_path, code=0)
    assert found["page"]["layouts"] == ["2024"]
    assert found["entrances"][0]["newest"] == "2024-06-07"


@pytest.mark.parametrize(("july", "code"), [(ROW.replace(".06.", ".07."), 0), ("", 0), (None, 3)])
def test_a_list_by_months_is_asked_for_the_last_month_if_this_one_is_empty(
    tmp_path: Path, july: str | None, code: int
) -> None:
    def routes(path: str, before: int) -> Reply:
        if path == "/m/7":
            return Reply(RELEASE)
        if "from=01.07.2024" in path:
            return Reply(july or "<ul></ul>")
        is_june = "from=01.06.2024&to=30.06.2024" in path and july is not None
        return Reply(ROW if is_june else "<ul></ul>", 404 if path == "/robots.txt" else 200)

    with serve(routes) as server:
        url = f"{server.url}{LIST}?from={{from}}&to={{to}}"
        lists = f'[{{ url = "{url}", months_since = 2013-01-01 }}]'
        declare(
            tmp_path,
            server.url,
            reader='"selectors"',
            layouts=LAYOUTS,
            lists=lists,
            expectations="{ min_a_month = 1, max_a_month = 9 }",
        )
        found = checked(tmp_path, code=code, now="2024-07-09T02:00:00+00:00")
    assert len(found["entrances"]) == (1 if july else 2)
    if code:
        assert findings(found) == [("failed", "list 1", "it has no entries")]


def test_a_finding_says_what_to_do(tmp_path: Path) -> None:
    with serving(tmp_path, portal(7, list=Reply(status=404))):
        done = run(tmp_path, "probe")
    assert done.returncode == 3
    assert "  FAILED    list 1: it answers with status 404." in done.stdout
    assert "See where it is now" in done.stdout
    assert "1 of 1 portals are not as declared: probe" in done.stderr


def test_a_certificate_that_fails_is_never_passed_over(tmp_path: Path) -> None:
    with serve(portal(7)) as server:
        sign_itself(server, tmp_path)
        declare(tmp_path, server.url)
        found = checked(tmp_path, code=3)
        assert server.paths() == []
    [finding] = found["findings"]
    assert "its certificate can't be trusted" in finding["said"]
    assert "never passed over" in finding["advice"]


def test_text_of_a_portal_is_harmless(tmp_path: Path) -> None:
    page = detail(7).replace("Meldung 7", "Meldung \x1b[31m")
    with serving(tmp_path, portal(7, d7=Reply(page))):
        done = run(tmp_path, "probe")
    assert "\x1b" not in done.stdout
    assert date(2024, 6, 7).isoformat() in done.stdout
