"""The timeline as a picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from corpus.errors import WrongUsage
from corpus.settings import Settings
from corpus.store import Archive
from search.story_commands import trace as command
from search.svg import WIDTH
from search.trace import trace
from search.trace_svg import svg
from tests.search.stories import Told, build

SVG = "{http://www.w3.org/2000/svg}"
PLAN = "Klimaplan"
ADOPTED = f"Das Kabinett hat den {PLAN} beschlossen."
FUNDED = f"Für den {PLAN} gibt das Land 5 Mio. Euro."

BEGINNING = Told(
    "2014-05-20",
    "Kabinett <beschließt> Plan & mehr",
    f"{ADOPTED} {FUNDED} Ministerin Karsdorf freut sich.",
    mentions=(
        ("measure", PLAN, PLAN, {"type": "plan"}),
        (
            "money",
            "5 Mio. Euro",
            "5000000 EUR",
            {"amount": 5000000, "amount_max": None, "currency": "EUR"},
        ),
        ("person", "Karsdorf", "Ute Karsdorf", {"office": "Ministerin", "role": "minister"}),
    ),
    relations=(
        ("adopts", ("organisation", "Kabinett"), ("measure", PLAN), ADOPTED),
        ("funds", ("money", "5000000 EUR"), ("measure", PLAN), FUNDED),
    ),
)
MENTIONS = [
    Told(f"201{year}-01-01", "Zwischendurch", f"Der {PLAN}.", (("measure", PLAN, PLAN, {}),))
    for year in range(5, 10)
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    build(tmp_path, BEGINNING, *MENTIONS)
    return tmp_path


def drawn(path: Path) -> ElementTree.Element:
    with Archive.reader(path) as archive, archive.connect() as connection:
        return ElementTree.fromstring(svg(trace(connection, PLAN)))


def texts(picture: ElementTree.Element) -> list[str]:
    return [str(it.text) for it in picture.iter(f"{SVG}text")]


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, arguments, obj=Settings(path), catch_exceptions=False)


def test_it_says_what_the_timeline_says(path: Path) -> None:
    shown = texts(drawn(path))
    for told in (
        PLAN,
        "plan, 6 releases, 20. Mai 2014 to 1. Januar 2019",
        "20.05.2014",
        "adopted by Kabinett",
        ADOPTED,
        "funded with 5 Mio. Euro",
        "Cabinet: Ute Karsdorf (Ministerin)",
        "4 more mentions (2015: 1 · 2016: 1 · 2017: 1 · 2018: 1)",
        "last mention",
        "2014",
        "2019",
    ):
        assert told in shown
    assert any(line.startswith("20.05.2014 5 Mio. Euro: Für den") for line in shown)


def test_titles_lead_to_the_releases(path: Path) -> None:
    links = drawn(path).findall(f".//{SVG}a")
    assert links[0].get("href") == "https://presse.example/2014-05-20"
    assert "Kabinett <beschließt> Plan & mehr" in "".join(links[0].itertext())


def test_only_web_addresses_are_links(tmp_path: Path) -> None:
    class Odd(Told):
        @property
        def draft(self):  # type: ignore[no-untyped-def]
            return replace(super().draft, url="javascript:alert(1)")

    build(tmp_path, Odd("2020-01-01", "Neues", f"{PLAN}.", (("measure", PLAN, PLAN, {}),)))
    picture = drawn(tmp_path)
    assert picture.find(f".//{SVG}a") is None
    assert any("Neues" in line for line in texts(picture))


def test_what_no_xml_may_hold_is_escaped(tmp_path: Path) -> None:
    name = 'Plan <b> "&\x1b\ufffe'
    build(tmp_path, Told("2020-01-01", "T\x00]]>", f"{name}.", (("measure", name, name, {}),)))
    with Archive.reader(tmp_path) as archive, archive.connect() as connection:
        picture = ElementTree.fromstring(svg(trace(connection, name)))
    assert any('Plan <b> "&␛' in line for line in texts(picture))


def test_everything_stands_on_the_page(path: Path) -> None:
    picture = drawn(path)
    height = int(str(picture.get("height")))
    for text in picture.iter(f"{SVG}text"):
        assert 0 < float(str(text.get("x"))) < WIDTH
        assert 0 < float(str(text.get("y"))) < height
        assert len(str(text.text)) <= 140


def test_the_command_writes_it_whole_and_says_so(path: Path) -> None:
    file = path / "plan.svg"
    done = run(path, PLAN, "--svg", str(file), "--format", "json")
    assert f"Drawn into {file}." in done.stderr
    assert ElementTree.parse(file).getroot().tag == f"{SVG}svg"


def test_a_measure_that_is_unknown_is_not_drawn(path: Path) -> None:
    run(path, "Zzz", "--svg", str(path / "z.svg"))
    assert not (path / "z.svg").exists()


def test_a_folder_that_is_not_there_is_told_first(path: Path) -> None:
    with pytest.raises(WrongUsage, match="no directory"):
        run(path, PLAN, "--merge", "Zzz", "--svg", str(path / "not" / "z.svg"))
