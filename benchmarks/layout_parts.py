"""The parts invented pages are built of: text, dates, navigation, teasers, and other noise."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from corpus.sample import SampleRelease
from corpus.terminal import MONTHS

DAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
SITES = (
    "Landkreis Musterau",
    "Stadt Neuenquell",
    "Ministerium für Wege",
    "Amt Hohenbach",
    "Landesportal Ostmark",
)


@dataclass(frozen=True)
class Page:
    """A made page: what is served, where, in which characters, and text it adds to the release's."""

    html: str
    url: str
    charset: str = "utf-8"
    also: str = ""


@dataclass
class Scene:
    """One release on one site, with the chance of this page and other releases for its noise."""

    release: SampleRelease
    others: Sequence[SampleRelease]
    rng: random.Random
    site: str

    @property
    def title(self) -> str:
        return escape(self.release.title)

    @property
    def day(self) -> date:
        return self.release.published

    def slug(self) -> str:
        words = re.findall(r"\w+", self.release.title.casefold())
        return "-".join(words[:7]).translate(
            str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
        )

    def later(self) -> date:
        """A day after the publication: of a change, or of an event."""
        return self.day + timedelta(days=self.rng.randint(3, 400))

    def body(self, style: str = "p") -> str:
        """The text of the release as HTML; ``style``: p, div, br or cell."""
        return STYLES[style](self.release)

    def teasers(self, count: int, wrap: Callable[[str, str, str], str]) -> str:
        """Other releases: ``wrap`` gets title, German date and a first sentence."""
        chosen = self.rng.sample(list(self.others), count)
        return "".join(
            wrap(
                escape(other.title),
                numeric(other.published),
                escape(other.body[0].text[:160]) + " …",
            )
            for other in chosen
        )

    def contact(self, separator: str = "<br>") -> str:
        return separator.join(escape(row) for row in self.release.contact.splitlines())


def numeric(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def short(day: date) -> str:
    return f"{day:%d.%m.%y}"


def long(day: date) -> str:
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def weekday(day: date) -> str:
    return f"{DAYS[day.weekday()]}, {long(day)}"


def _runs(release: SampleRelease) -> list[tuple[str, list[str]]]:
    runs: list[tuple[str, list[str]]] = []
    for block in release.body:
        if runs and block.kind == "item" and runs[-1][0] == "item":
            runs[-1][1].append(escape(block.text))
        else:
            runs.append((block.kind, [escape(block.text)]))
    return runs


def _tags(release: SampleRelease, paragraph: str, heading: str) -> str:
    made = []
    for kind, texts in _runs(release):
        if kind == "item":
            made.append("<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>")
        else:
            name = heading if kind == "heading" else paragraph
            made.append(f"<{name}>{texts[0]}</{name}>")
    return "\n".join(made)


def _by_breaks(release: SampleRelease) -> str:
    made = []
    for kind, texts in _runs(release):
        if kind == "item":
            made.append("<br>".join(f"- {text}" for text in texts))
        else:
            made.append(f"<b>{texts[0]}</b>" if kind == "heading" else texts[0])
    return "<br>\n<br>\n".join(made)


def _by_rows(release: SampleRelease) -> str:
    cells = [text for _, texts in _runs(release) for text in texts]
    return "".join(f"<tr><td>{text}</td></tr>" for text in cells)


STYLES: dict[str, Callable[[SampleRelease], str]] = {
    "p": lambda release: _tags(release, "p", "h3"),
    "div": lambda release: _tags(release, "div", "h4"),
    "br": _by_breaks,
    "cell": _by_rows,
}

NAV_WORDS = [
    "Startseite",
    "Aktuelles",
    "Presse",
    "Politik",
    "Verwaltung",
    "Bürgerservice",
    "Themen",
    "Karriere",
    "Kontakt",
]


def menu(tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/{word.lower()}">{word}</a></{tag}>' for word in NAV_WORDS)


COOKIES = (
    "<div class='cookie-banner' id='consent'><h2>Wir verwenden Cookies</h2><p>Einige sind notwendig, "
    "andere helfen uns, diese Website und Ihre Erfahrung zu verbessern. Sie können Ihre Auswahl "
    "jederzeit widerrufen.</p><button>Alle akzeptieren</button></div>"
)
SHARE = (
    "<ul class='share'><li><a href='https://facebook.example/s'>Teilen</a></li><li><a "
    "href='mailto:?x'>per E-Mail</a></li><li><a href='javascript:print()'>Drucken</a></li></ul>"
)
FOOT = (
    "<p>Herausgeber dieser Seiten ist die Pressestelle. Alle Angaben ohne Gewähr. Die "
    "Vervielfältigung zu nichtgewerblichen Zwecken ist gestattet.</p><ul><li><a href='/impressum'>"
    "Impressum</a></li><li><a href='/datenschutz'>Datenschutz</a></li><li><a href='/bf'>"
    "Barrierefreiheit</a></li></ul>"
)
CAPTION = "Blick auf das Gebäude am Tag der Übergabe. Foto: Rike Beispiel"
