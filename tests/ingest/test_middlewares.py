"""What a portal asks for is understood, and what it must not reach is known."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from ingest import middlewares
from ingest.middlewares import Forbidden, Robots, check_public, retry_seconds
from ingest.packing import is_whole


@given(st.integers(0, 10**6))
def test_retry_after_in_seconds(seconds: int) -> None:
    assert retry_seconds(f" {seconds} ") == seconds


@given(st.integers(5, 10**6))
def test_retry_after_as_a_date(ahead: int) -> None:
    moment = datetime.now(UTC) + timedelta(seconds=ahead)
    stated = retry_seconds(format_datetime(moment, usegmt=True))
    assert stated is not None and ahead - 2 <= stated <= ahead


def test_retry_after_that_has_passed_is_now() -> None:
    assert retry_seconds("Wed, 21 Oct 2015 07:28:00 GMT") == 0


@given(st.text())
@example("0\x1f")
@example("9" * 5000)
@example("Fri, 31 Dec 9999 23:59:59 -2359")
def test_retry_after_that_is_none(text: str) -> None:
    seconds = retry_seconds(text)
    assert seconds is None or seconds >= 0


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "0.0.0.0", "::1", "fe80::1%eth0",
     "fd00::1", "::ffff:10.0.0.1"],
)  # fmt: skip
def test_private_addresses_are_refused(address: str) -> None:
    with pytest.raises(Forbidden, match="private address"):
        check_public(address)


@pytest.mark.parametrize("address", ["193.99.144.80", "2a02:2e0:3fe:1001:302::"])
def test_public_addresses_are_not(address: str) -> None:
    check_public(address)


@given(st.binary(max_size=3000), st.sampled_from([gzip.compress, zlib.compress]))
def test_packed_bytes_are_whole_or_cut(body: bytes, pack: Callable[[bytes], bytes]) -> None:
    packed = pack(body * 50 + b"x")
    assert is_whole(packed, 10**6)
    assert not any(is_whole(packed[:length], 10**6) for length in range(2, len(packed) - 1, 97))


class Engine:
    """Stands for Scrapy's engine and crawler: robots.txt allows at first and forbids then."""

    def __init__(self) -> None:
        self.engine, self.spider = self, SimpleNamespace(delay=0.0)
        self.answers = [b"User-agent: *\nAllow: /", b"User-agent: *\nDisallow: /"]

    async def download_async(self, request: Request) -> Response:
        return Response(request.url, body=self.answers.pop(0))


@pytest.mark.parametrize(("seconds", "is_read_again"), [(3600.0, False), (-1.0, True)])
def test_robots_are_read_again_when_they_are_old(
    monkeypatch: pytest.MonkeyPatch, seconds: float, is_read_again: bool
) -> None:
    monkeypatch.setattr(middlewares, "ROBOTS_SECONDS", seconds)
    robots = Robots(cast(Crawler, Engine()))
    page = Request("http://portal.example/1")
    asyncio.run(robots.process_request(page))
    with pytest.raises(Forbidden) if is_read_again else nullcontext():
        asyncio.run(robots.process_request(page))
