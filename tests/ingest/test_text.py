"""Bytes to clean text: charsets, bounds, lines and blocks."""

from __future__ import annotations

import unicodedata
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.release import Block, Link
from ingest.errors import Unreadable
from ingest.text import absolute, blocks, clean, decode, lines, links, parse

HEAD = '<meta charset="{}">'


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        ("für".encode(), None, "für"),
        ("für".encode("latin-1"), None, "für"),
        ("für €".encode("cp1252"), "text/html; charset=iso-8859-1", "für €"),
        ("für".encode("latin-1"), "text/html; charset=utf-8", "für"),  # the header lies
        ("für".encode(), "text/html; charset=iso-8859-1", "für"),  # so does this one
        ("für".encode("utf-16"), None, "für"),
        ("für".encode("utf-16-le"), "text/html; charset=utf-16-le", "für"),
        ((HEAD.format("iso-8859-5") + "Привет").encode("iso-8859-5"), None,
         HEAD.format("iso-8859-5") + "Привет"),
        (b"f\x81r", None, "f\ufffdr"),  # no charset has it: shown, not dropped
        ("für".encode("latin-1"), "text/html; charset=klingon", "für"),
    ],
)  # fmt: skip
def test_charset(body: bytes, content_type: str | None, text: str) -> None:
    assert decode(body, content_type) == text


@given(st.binary())
def test_any_bytes_can_be_decoded(body: bytes) -> None:
    assert isinstance(decode(body), str)


@given(st.text())
def test_utf8_comes_back(text: str) -> None:
    plain = text.encode("utf-8", "ignore").decode().lstrip("\ufeff")
    if "charset" not in plain and "encoding" not in plain:
        assert decode(plain.encode()) == plain


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("x" * 5_000_001, "characters"),
        ("<b>" * 100_001, "tags"),
        ("<div>" * 300 + "x", "deeper"),
        ("<table><tr><td>" * 90 + "x", "deeper"),
    ],
)
def test_bombs_are_refused(page: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        parse(page)


@given(st.text())
def test_clean_is_one_line_of_harmless_text(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == clean(cleaned) == unicodedata.normalize("NFC", cleaned)
    assert "\x1b" not in cleaned and "\n" not in cleaned
    cleaned.encode("utf-8")


def test_clean() -> None:
    assert clean(" Stein\u00adstraße\u00a0\u200b12\r\n\x1b[31m a\u0308 ") == "Steinstraße 12 [31m ä"
    assert clean("\ud800") == "\ufffd"


def read(html: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks(lines(parse(html)))]


def test_blocks_of_a_page() -> None:
    assert read(
        "<h2>Titel</h2><p>Ein <b>fetter</b> Satz.</p><script>x()</script><!-- y -->"
        "<ul><li>eins<li><p>zwei</p></ul>lose<div>Kasten</div><nav>Menü</nav>"
        "<table><tr><td>links</td><td>rechts</td></tr></table>"
    ) == [
        ("heading", "Titel"),
        ("paragraph", "Ein fetter Satz."),
        ("item", "eins"),
        ("item", "zwei"),
        ("paragraph", "lose"),
        ("paragraph", "Kasten"),
        ("paragraph", "links"),
        ("paragraph", "rechts"),
    ]


def test_line_breaks() -> None:
    assert read("<p>eine<br>Zeile<br/><br/>nächster Absatz</p>") == [
        ("paragraph", "eine Zeile"),
        ("paragraph", "nächster Absatz"),
    ]


def test_bold_lines_and_bullets() -> None:
    assert read("<p><b>Hintergrund:</b></p><p><b>Ein ganzer Satz.</b></p>") == [
        ("heading", "Hintergrund:"),
        ("paragraph", "Ein ganzer Satz."),
    ]
    assert read("<p>– eins<br>• zwei</p><p>– drei<br>kein Punkt</p>") == [
        ("item", "eins"),
        ("item", "zwei"),
        ("paragraph", "– drei kein Punkt"),
    ]


@given(st.text(alphabet="<>/bpliuhr \n", max_size=200))
def test_any_markup_gives_blocks_without_markup(html: str) -> None:
    for block in blocks(lines(parse(html))):
        assert block.text == clean(block.text) != ""
        assert isinstance(block, Block)


def test_links() -> None:
    found = lines(
        parse(
            '<p><a href="/a#x">A</a> <a href="/a">noch einmal</a> <a href="mailto:x@y.de">Mail</a>'
            '<a href="#oben">oben</a> <a href="javascript:x()">J</a> <a href="http://[x">kaputt</a>'
            '<a href="https://b.de/"></a></p>'
        )
    )
    assert links(found, "https://a.de/x/") == (
        Link("A", "https://a.de/a"),
        Link("https://b.de/", "https://b.de/"),
    )


@given(st.text())
def test_any_href_gives_a_web_address_or_nothing(href: str) -> None:
    url = absolute(href, "https://a.de/")
    assert url is None or url.startswith(("http://", "https://"))


def test_a_page_of_the_years_of_xhtml_is_read_without_a_word() -> None:
    page = (
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>Text</body></html>'
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert parse(page).get_text() == "Text"
