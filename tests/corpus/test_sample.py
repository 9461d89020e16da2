"""The sample: every file is whole, and the portal serves what the files say."""

from __future__ import annotations

import urllib.error
import urllib.request
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from corpus.release import KINDS, Block
from corpus.sample import SampleRelease, load, parse
from corpus.sample.pages import FEED, FEED_LENGTH, list_path, single_path
from corpus.sample.portal import SamplePortal

SAMPLES = load()


def test_sample_is_what_it_promises() -> None:
    assert len(SAMPLES) >= 60
    assert len({sample.house for sample in SAMPLES}) >= 8
    assert SAMPLES[0].published.year == 2014 and SAMPLES[-1].published.year == 2025
    assert {"release", "invitation", "correction", "police"} <= {s.kind for s in SAMPLES}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_every_release_is_whole_and_says_that_it_is_invented(sample: SampleRelease) -> None:
    assert sample.title and sample.house and sample.place and sample.contact
    assert sample.kind in KINDS
    assert sample.number.endswith(f"/{sample.published.year}")
    assert any("erfunden" in block.text for block in sample.body)
    for block in sample.body:
        assert block.text.strip() == block.text != ""
        assert not block.text.startswith(("#", "- ", "**"))


def test_names_are_unique() -> None:
    assert len({sample.name for sample in SAMPLES}) == len(SAMPLES)
    assert len({(s.house, s.number) for s in SAMPLES}) == len(SAMPLES)


FILE = """+++
number = "1/2024"
house = "Staatskanzlei"
kind = "release"
place = "Magdeburg"
published = 2024-04-09T13:15:00
title = "Titel"
subtitle = "Unterzeile"
contact = "Staatskanzlei"
attachments = [["Anlage", "anlage.pdf"]]
+++
Ein **fetter** und ein *kursiver* [Verweis](https://a.example),
über zwei Zeilen, mit Bürger*innen.

## Zwischentitel

- eins
- zwei

1. erstens
2. zweitens
"""


def test_parse() -> None:
    sample = parse("name", FILE)
    assert sample.published == date(2024, 4, 9)
    assert sample.published_at == datetime(2024, 4, 9, 13, 15, tzinfo=ZoneInfo("Europe/Berlin"))
    assert (sample.subtitle, sample.overline) == ("Unterzeile", None)
    assert sample.attachments == (("Anlage", "anlage.pdf"),)
    assert sample.body == (
        Block(
            "paragraph",
            "Ein fetter und ein kursiver Verweis, über zwei Zeilen, mit Bürger*innen.",
        ),
        Block("heading", "Zwischentitel"),
        Block("item", "eins"),
        Block("item", "zwei"),
        Block("item", "erstens"),
        Block("item", "zweitens"),
    )


@pytest.mark.parametrize("text", ["ohne Kopf", "+++\nnumber = 1", "vorweg\n+++\n+++\n"])
def test_file_without_front_matter(text: str) -> None:
    with pytest.raises(ValueError, match="front matter"):
        parse("name", text)


def get(url: str, **headers: str) -> tuple[int, str, dict[str, str]]:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.status, answer.read().decode(), dict(answer.headers)
    except urllib.error.HTTPError as error:
        return error.code, "", dict(error.headers)


def test_portal_serves_lists_feed_details_and_files() -> None:
    with SamplePortal(SAMPLES[:25], page_size=10) as portal:
        assert get(portal.url + "/robots.txt")[0] == 200
        assert "Seite 1 von 3" in get(portal.list_url)[1]
        assert "Seite 3 von 3" in get(portal.url + list_path(3))[1]
        feed = get(portal.url + FEED)[1]
        assert feed.count("<item>") == FEED_LENGTH
        assert "<pubDate>Tue, 20 May 14 13:15:00 +0200</pubDate>" in get_feed(SAMPLES[:3])
        assert "Pressemitteilung als PDF" in get(portal.url + single_path(600_001))[1]
        with_file = next(sample for sample in SAMPLES[:25] if sample.attachments)
        file = portal.url + "/fileadmin/anhaenge/" + with_file.attachments[0][1]
        assert get(file)[1].startswith("%PDF")
        assert get(portal.url + "/nirgends/")[0] == 404


def get_feed(samples: list[SampleRelease]) -> str:
    with SamplePortal(samples) as portal:
        return get(portal.feed_url)[1]


def test_portal_answers_304_to_what_is_known_and_counts() -> None:
    with SamplePortal(SAMPLES[:3]) as portal:
        status, _, headers = get(portal.list_url)
        assert status == 200 and headers["Last-Modified"].endswith("GMT")
        assert get(portal.list_url, **{"If-None-Match": headers["ETag"]})[0] == 304
        portal.publish(replace(SAMPLES[0], title="Ein anderer Titel"))
        assert get(portal.list_url, **{"If-None-Match": headers["ETag"]})[0] == 200
        assert (sum(portal.counts.values()), portal.statuses[304]) == (3, 1)
        portal.forget_counts()
        assert not portal.counts


def test_portal_gives_equal_titles_addresses_of_their_own() -> None:
    twin = replace(SAMPLES[0], name="twin", number="999/2014")
    with SamplePortal([SAMPLES[0], twin]) as portal:
        page = get(portal.list_url)[1]
        assert page.count("-2/") == 1
        portal.withdraw("twin")
        assert "-2/" not in get(portal.list_url)[1]
