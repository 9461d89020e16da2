"""Pages as they were served, in a file that the tools of web archives read."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from corpus import records, states
from corpus.clock import NOW
from corpus.errors import ExtraMissing
from corpus.release import Block, Draft
from corpus.schema import page, release, snapshot
from corpus.store import Archive
from ingest.crawl import crawl
from search.lifecycle import bring_up_to_date
from search.whoosh_engine import WhooshEngine
from tests.conftest import run_cli
from tests.ingest import serving
from tests.ingest.serving import Reply, detail, detail_path, portal

pytest.importorskip("warcio", reason="the extra 'warc' is not installed")
START = datetime.now(UTC)
ODD = {"X-Odd": "Grün", "Set-Cookie": "a=b; Path=/"}


def served(path: str, before: int) -> Reply:
    """Four releases: one comes packed, one is changed later, one has odd headers."""
    bodies = {
        detail_path(1): Reply(
            gzip.compress(detail(1).encode(), mtime=0), headers={"Content-Encoding": "gzip"}
        ),
        detail_path(2): Reply(detail(2, "Später anders." if before else "Zuerst so.")),
        detail_path(3): Reply(detail(3), headers=ODD),
    }
    return bodies.get(path) or portal(1, 2, 3, 4)(path, before)


def visit(archive: Path, server: serving.Server, time: datetime) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(NOW, time.isoformat())
        [report] = crawl(archive, [serving.source("portal", server.url)])
    assert report.status == "done", report.problems


def index(archive: Path) -> None:
    with Archive.writer(archive) as opened:
        bring_up_to_date(opened, WhooshEngine(jobs=1))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """An archive of two visits, the second a year later, and the server's address."""
    archive = tmp_path_factory.mktemp("warc") / "archive"
    with serving.serve(served) as server:
        for time in (START, START + timedelta(days=400)):
            visit(archive, server, time)
        index(archive)
        return archive, server.url


def export(archive: Path, out: Path, *query: str) -> subprocess.CompletedProcess[str]:
    done = run_cli("--archive", archive, "export", *query, "--format", "warc", "--out", out)
    assert done.returncode == 0, done.stderr
    return done


def read(path: Path) -> Iterator[tuple[Any, bytes]]:
    """Records with their content, unpacked where they say that it is packed; digests checked."""
    from warcio.archiveiterator import ArchiveIterator

    with path.open("rb") as file:
        for record in ArchiveIterator(file, check_digests="raise"):
            yield record, record.content_stream().read()


def test_every_version_is_there_with_the_bytes_that_were_served(
    made: tuple[Path, str], tmp_path: Path
) -> None:
    archive, url = made
    done = export(archive, tmp_path / "all.warc.gz")
    _, *pages = read(tmp_path / "all.warc.gz")
    found = [(record.rec_headers["WARC-Target-URI"], body.decode()) for record, body in pages]
    assert found == [
        (url + detail_path(1), detail(1)),
        (url + detail_path(2), detail(2, "Zuerst so.")),
        (url + detail_path(2), detail(2, "Später anders.")),
        (url + detail_path(3), detail(3)),
        (url + detail_path(4), detail(4)),
    ]
    assert "5 pages, of all versions" in done.stderr


def test_a_record_says_when_it_was_fetched_and_with_what_headers(
    made: tuple[Path, str], tmp_path: Path
) -> None:
    archive, _ = made
    export(archive, tmp_path / "all.warc.gz")
    _, *pages = read(tmp_path / "all.warc.gz")
    with Archive.reader(archive) as opened, opened.connect() as connection:
        kept = {
            (row.url, row.fetched_at): row for row in connection.execute(sa.select(snapshot)).all()
        }
    for record, body in pages:
        said, http = record.rec_headers, record.http_headers
        row = kept[said["WARC-Target-URI"], datetime.fromisoformat(said["WARC-Date"])]
        assert row.sha256 == hashlib.sha256(body).hexdigest()
        assert record.rec_type == "response"
        assert said.protocol == "WARC/1.1"
        assert said["WARC-Payload-Digest"].startswith("sha1:")
        assert (http.protocol, http.statusline) == ("HTTP/1.1", "200 OK")
        assert http["content-type"] == "text/html; charset=utf-8"
        lengths = [value for name, value in http.headers if name.lower() == "content-length"]
        assert lengths == [str(len(body))]
        assert http["content-encoding"] is None
    packed = pages[0][0].http_headers["X-Archive-Orig-content-length"]
    assert packed == str(len(gzip.compress(detail(1).encode(), mtime=0)))
    assert pages[3][0].http_headers["set-cookie"] == "a=b; Path=/"


def test_the_first_record_and_the_file_beside_say_where_it_comes_from(
    made: tuple[Path, str], tmp_path: Path
) -> None:
    archive, _ = made
    out = tmp_path / "two.warc.gz"
    export(archive, out, "nummer:2/2024")
    (info, fields), *pages = read(out)
    assert len(pages) == 2
    told = dict(line.split(": ", 1) for line in fields.decode().splitlines())
    beside = json.loads((tmp_path / "two.warc.gz.provenance.json").read_text("utf-8"))
    assert info.rec_type == "warcinfo"
    assert info.rec_headers["WARC-Filename"] == "two.warc.gz"
    assert told["format"] == "WARC File Format 1.1"
    assert told["software"] == beside["program"]
    assert told["pressearchiv-query"] == beside["query"] == "nummer:2/2024"
    for name in ("archive", "understood", "exported"):
        assert told[f"pressearchiv-{name}"] == beside[name]
    assert told["pressearchiv-change"] == str(beside["change"])
    assert beside["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert (beside["format"], beside["releases"]) == ("warc", 1)


def test_the_tools_of_warcio_read_it_record_by_record(
    made: tuple[Path, str], tmp_path: Path
) -> None:
    archive, url = made
    out = tmp_path / "all.warc.gz"
    export(archive, out)
    tool = [sys.executable, "-m", "warcio.cli"]
    checked = subprocess.run(
        [*tool, "check", "-v", out], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout
    assert "digest pass" in checked.stdout
    fields = "offset,warc-type,warc-target-uri"
    listed = subprocess.run(
        [*tool, "index", "-f", fields, out], capture_output=True, text=True, check=True
    )
    rows = [json.loads(line) for line in listed.stdout.splitlines()]
    assert [row["warc-type"] for row in rows] == ["warcinfo", *["response"] * 5]
    content = out.read_bytes()
    last = gzip.GzipFile(fileobj=io.BytesIO(content[int(rows[-1]["offset"]) :])).read()
    assert url + detail_path(4) in last.decode(), "each record is packed by itself"


def test_the_same_page_has_the_same_record_in_every_export(
    made: tuple[Path, str], tmp_path: Path
) -> None:
    ids = []
    for query in ("", "nummer:3/2024"):
        export(made[0], tmp_path / "a.warc.gz", query)
        ids.append({one.rec_headers["WARC-Record-ID"] for one, _ in read(tmp_path / "a.warc.gz")})
    assert len(ids[0] & ids[1]) == 1
    assert len(ids[0]) == 6


def test_what_was_taken_down_never_appears_nor_what_was_withdrawn(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    with serving.serve(served) as server:
        visit(archive, server, START)
    index(archive)
    with Archive.writer(archive) as opened, opened.begin() as connection:
        ids = {
            url.removeprefix(server.url): found
            for url, found in connection.execute(sa.select(page.c.url, page.c.release_id))
        }
        states.take_down(connection, ids[detail_path(1)], "Beschluss")
        states.withdraw(connection, ids[detail_path(2)], "fehlt")
        assert connection.scalar(sa.select(sa.func.count()).select_from(release)) == 4
    export(archive, tmp_path / "a.warc.gz")  # the index has not heard of it yet
    _, *pages = read(tmp_path / "a.warc.gz")
    assert [body.decode() for _, body in pages] == [detail(3), detail(4)]


def test_releases_from_files_have_no_page_and_that_is_told(tmp_path: Path) -> None:
    draft = Draft("test", "Titel", date(2024, 4, 9), (Block("paragraph", "Der Text."),))
    with Archive.writer(tmp_path / "a") as opened, opened.begin() as connection:
        records.record(connection, draft, code="test", seen_at=START)
    index(tmp_path / "a")
    done = export(tmp_path / "a", tmp_path / "a.warc.gz")
    assert [record.rec_type for record, _ in read(tmp_path / "a.warc.gz")] == ["warcinfo"]
    assert "1 of the releases came from files" in done.stderr


def test_it_needs_a_file_and_its_extra(
    made: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = run_cli("--archive", made[0], "export", "--format", "warc")
    assert done.returncode == 2
    assert "--out FILE.warc.gz" in done.stderr
    import cli

    out = tmp_path / "a.warc.gz"
    out.write_text("old")
    monkeypatch.setitem(sys.modules, "warcio.warcwriter", None)
    arguments = ["--debug", "--archive", str(made[0])]
    with pytest.raises(ExtraMissing, match=r"pressearchiv\[warc\]"), redirect_stdout(io.StringIO()):
        cli.app.main(
            [*arguments, "export", "--format", "warc", "--out", str(out)], standalone_mode=False
        )
    assert [(it.name, it.read_text()) for it in tmp_path.iterdir()] == [("a.warc.gz", "old")]
