"""An embargo on a page of a portal: taken in, moved, lifted, by what the page says that day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from corpus.schema import release
from corpus.store import Archive
from tests.ingest.serving import Reply, detail, portal, serve, source, visit

NOTE = "Sperrfrist: {}. Juni 2024, 18 Uhr. Der Text der Meldung."
AT_NOON = datetime(2024, 6, 3, 10, tzinfo=UTC)


def states(archive: Path) -> list[tuple[str, datetime | None]]:
    with Archive.reader(archive) as opened, opened.connect() as connection:
        rows = connection.execute(sa.select(release.c.state, release.c.embargo_until)).all()
        return [(row.state, row.embargo_until) for row in rows]


def end(day: int) -> datetime:
    return datetime(2024, 6, day, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (NOTE.format(6), ("embargoed", end(6))),
        (NOTE.format(9), ("embargoed", end(9))),
        (NOTE.format(4), ("live", end(4))),
        ("Der Text der Meldung.", ("live", None)),
    ],
)
def test_a_page_sets_moves_and_lifts_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    second: str,
    expected: tuple[str, datetime | None],
) -> None:
    def routes(path: str, before: int) -> Reply:
        text = second if before else NOTE.format(6)
        return portal(3, d3=Reply(detail(3, text)))(path, before)

    found = []
    with serve(routes) as server:
        for now in (AT_NOON, AT_NOON + timedelta(days=2)):
            # What is stamped as found now is due a minute later.
            monkeypatch.setenv("PRESSEARCHIV_NOW", (now + timedelta(minutes=1)).isoformat())
            visit(tmp_path, source("x", server.url), clock_ahead=now - datetime.now(UTC))
            found += states(tmp_path)
    assert found == [("embargoed", end(6)), expected]
