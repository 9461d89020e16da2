"""References in the forms that reference managers read."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.release import KINDS
from search import bibliography
from search.bibliography import bibtex, csl, ris, text
from search.references import Reference

PLAN = Reference(
    id="st-20140520-3c107d",
    kind="release",
    house="Ministerium der Finanzen",
    number="58/2014",
    place="Magdeburg",
    title="Kabinett beschließt Konzept",
    published=date(2014, 5, 20),
    url="https://presse.example/58_14?a=1&b=50%25#x",
    accessed=date(2024, 6, 3),
    online=True,
)
BARE = replace(PLAN, house=None, number=None, place=None, url=None, accessed=None)

# The properties of an item in the schema csl-data.json of CSL 1.0.2 that are used here.
CSL_STRINGS = {
    "id", "type", "genre", "title", "publisher", "publisher-place", "number", "URL", "language"
}  # fmt: skip
CSL_TYPES = {"report", "speech"}


def test_text_names_house_title_number_day_and_access() -> None:
    assert text(PLAN) == (
        "Ministerium der Finanzen (Hrsg.): Kabinett beschließt Konzept. Pressemitteilung "
        "Nr. 58/2014 vom 20. Mai 2014. URL: https://presse.example/58_14?a=1&b=50%25#x "
        "(abgerufen am 3. Juni 2024)."
    )


def test_text_leaves_out_what_is_not_known() -> None:
    assert text(BARE) == "Kabinett beschließt Konzept. Pressemitteilung vom 20. Mai 2014."


def test_text_says_when_a_release_is_no_longer_there() -> None:
    assert "3. Juni 2024; inzwischen nicht mehr abrufbar)" in text(replace(PLAN, online=False))


@pytest.mark.parametrize("title", ["Wer zahlt?", "Jetzt!", "Ende."])
def test_a_title_with_an_end_gets_no_full_stop(title: str) -> None:
    assert f"{title} Pressemitteilung" in text(replace(PLAN, title=title))


def test_every_kind_has_a_german_name() -> None:
    assert set(bibliography.KINDS) == set(KINDS)
    assert "Rede vom" in text(replace(BARE, kind="speech"))


def test_bibtex_has_the_fields_of_both_worlds() -> None:
    assert bibtex(PLAN) == (
        "@techreport{st-20140520-3c107d,\n"
        "  author = {{Ministerium der Finanzen}},\n"
        "  title = {{Kabinett beschließt Konzept}},\n"
        "  type = {Pressemitteilung},\n"
        "  number = {58/2014},\n"
        "  institution = {{Ministerium der Finanzen}},\n"
        "  address = {Magdeburg},\n"
        "  year = {2014},\n"
        "  date = {2014-05-20},\n"
        "  url = {https://presse.example/58_14?a=1&b=50%25#x},\n"
        "  urldate = {2024-06-03},\n"
        "  langid = {ngerman},\n"
        "}\n"
    )


def test_bibtex_escapes_what_tex_takes_for_commands_and_keeps_umlauts() -> None:
    title = r"""50 % & 3 $ für _#1_: {a} ~ ^ \ "Über" """.strip()
    assert (
        r"{{50 \% \& 3 \$ für \_\#1\_: \textbraceleft{}a\textbraceright{} \textasciitilde{} "
        r"\textasciicircum{} \textbackslash{} \textquotedbl{}Über\textquotedbl{}}}"
    ) in bibtex(replace(PLAN, title=title))


@given(st.text(min_size=1), st.text(), st.text())
def test_bibtex_braces_are_balanced_whatever_the_words(title: str, house: str, url: str) -> None:
    entry = bibtex(replace(PLAN, title=title, house=house, url=url))
    depth = 0
    for number, letter in enumerate(entry):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        assert depth > 0 or number < entry.index("{") or number >= len(entry) - 2
    assert depth == 0
    assert len(entry.splitlines()) == len(entry.split("\n")) - 1


@given(st.text(), st.text(), st.text())
def test_every_ris_line_has_a_tag_and_ends_in_cr_lf(title: str, house: str, url: str) -> None:
    record = ris(replace(PLAN, title=title, house=house, url=url))
    lines = record.split("\r\n")
    assert lines[0] == "TY  - RPRT"
    assert lines[-3:] == ["ER  - ", "", ""]
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - [^\r\n]*", line) for line in lines[:-2])


def test_ris_has_number_type_days_and_address() -> None:
    lines = ris(PLAN).split("\r\n")
    for line in (
        "AU  - Ministerium der Finanzen",
        "SN  - 58/2014",
        "M3  - Pressemitteilung",
        "DA  - 2014/05/20",
        "Y2  - 2024/06/03",
        "UR  - https://presse.example/58_14?a=1&b=50%25#x",
        "AN  - st-20140520-3c107d",
    ):
        assert line in lines


@pytest.mark.parametrize("house", ["Ministerium für Wirtschaft, Forsten", "Haus der Bürger*innen"])
def test_ris_never_cuts_a_house_into_surname_and_first_name(house: str) -> None:
    record = ris(replace(PLAN, house=house))
    assert f"PB  - {house}\r\n" in record
    assert "AU  - " not in record


def test_csl_items_hold_only_what_the_schema_knows() -> None:
    item = csl(PLAN)
    assert item.pop("author") == [{"literal": "Ministerium der Finanzen"}]
    assert item.pop("issued") == {"date-parts": [[2014, 5, 20]]}
    assert item.pop("accessed") == {"date-parts": [[2024, 6, 3]]}
    assert set(item) == CSL_STRINGS
    assert all(isinstance(value, str) for value in item.values())
    assert {csl(replace(PLAN, kind=kind))["type"] for kind in KINDS} == CSL_TYPES


def test_csl_leaves_out_what_is_not_known() -> None:
    assert set(csl(BARE)) == {"id", "type", "genre", "title", "issued", "language"}
