"""Which row of a page of unknown layout is its title; the texts are invented."""

from __future__ import annotations

import pytest

from ingest.text import parse
from ingest.unknown import title

FIRST = (
    "Die Stadt Musterau hat heute eine Brücke eröffnet, auf die viele lange gewartet haben. Sie "
    "ist 120 Meter lang und kostete drei Millionen Euro, die das Land zur Hälfte trägt."
)
TITLE = "Neue Brücke eröffnet"
MENU = "<div><a href='/a'>Aktuelles aus der Stadt</a><a href='/k'>Kontakt und Anfahrt</a></div>"


def found(body: str, head: str = "") -> title.Title:
    tree = parse(f"<html><head>{head}</head><body>{body}</body></html>")
    best = title.find(tree, "https://stadt.example/index.php?id=12")
    assert best is not None
    return best


@pytest.mark.parametrize(
    "before",
    [
        f"<h1>Musterau am Wasser</h1>{MENU}<div><h2>{TITLE}</h2>",
        f"{MENU}<div><h1>{TITLE}</h1><h2>Land trägt die Hälfte der Kosten von drei Millionen</h2>",
        f"{MENU}<div><p><strong>{TITLE}</strong></p><p>9. April 2024</p>",
        f"{MENU}<div><span>{TITLE} über die Elbe</span><br>9. April 2024<br>",
        f"{MENU}<div><p>Foto: Rike Beispiel, Musterau</p><h2>{TITLE}</h2>",
        f"{MENU}<h2><a href='/x'>Schwimmbad öffnet wieder</a></h2><div><h2>{TITLE}</h2>",
    ],
    ids=["site above", "subtitle", "bold", "a mere row", "caption", "slide"],
)
def test_no_name_or_head_is_needed_to_tell_the_title(before: str) -> None:
    assert found(f"{before}<p>{FIRST}</p><p>{FIRST}</p></div>").text.startswith(TITLE)


def test_a_heading_that_comes_again_in_the_text_heads_a_part_of_it() -> None:
    parts = f"<h3>Neuenquell</h3><p>{FIRST}</p><h3>Hinterwald am See</h3><p>{FIRST}</p>"
    assert found(f"{MENU}<div><h1>Diebe nehmen Boote mit</h1>{parts}</div>").text.startswith(
        "Diebe"
    )


def test_what_only_the_head_says_is_a_title_without_an_element() -> None:
    best = found(f"<p>{FIRST}</p><p>{FIRST}</p>", f"<title>{TITLE} | Stadt Musterau</title>")
    assert (best.text, best.tag) == (TITLE, None)


def test_what_stands_beside_the_title_in_its_heading_is_kept() -> None:
    best = found(f"<div><h1>{TITLE} <small>9. April 2024</small></h1><p>{FIRST}</p></div>")
    assert (best.text, best.beside.strip()) == (TITLE, "9. April 2024")


def test_a_page_without_words_has_no_title() -> None:
    assert title.find(parse("<p>12</p>"), "https://stadt.example/") is None
