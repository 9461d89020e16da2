"""Certificates: a portal is read only over one that is trusted, for its address, and in date."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from ingest.crawl import crawl
from tests.ingest.certificates import Authority, sign_itself
from tests.ingest.serving import portal, serve, source


def test_certificates(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.path))
    with ExitStack() as stack:
        names = ("good", "expired", "other-address", "itself")
        servers = {name: stack.enter_context(serve(portal(1, 2))) for name in names}
        authority.sign(servers["good"])
        authority.sign(servers["expired"], ends_in=-timedelta(days=1))
        authority.sign(servers["other-address"], address="127.0.0.2")
        sign_itself(servers["itself"], tmp_path)
        sources = [source(name, server.url) for name, server in servers.items()]
        reports = {report.source: report for report in crawl(archive, sources)}
        asked = {name: server.paths() for name, server in servers.items() if server.asked}
    assert (reports["good"].status, reports["good"].new) == ("done", 2)
    assert list(asked) == ["good"], "the others were told nothing, not even an address"
    for name in names[1:]:
        assert (reports[name].status, reports[name].new) == ("failed", 0)
        assert "its certificate can't be trusted" in reports[name].problems[0]
