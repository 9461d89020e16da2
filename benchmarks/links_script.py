"""Invented families of releases: corrections, joint ones, reprints and references made out of base
texts, and look-alikes that must not be linked."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from corpus import sample
from corpus.release import Block, Draft

ROOT = Path(__file__).resolve().parents[1]
SWISS = ROOT.parent / "shared/data/releases/swiss_federal_2014_2018.jsonl.gz"
# The last of each are spellings that no rule was made for.
REFERENCES = (
    "Wie mit Pressemitteilung Nr. {n}/{y} berichtet, geht die Arbeit weiter.",
    "Einzelheiten stehen in einer früheren Meldung (vgl. Pressemitteilung Nr. {n}/{yy}).",
    "Siehe dazu auch PM {n:03}/{y}.",
    "Weitere Zahlen enthält unsere Pressemitteilung vom {d:%d.%m.%Y} (Nr. {n} / {y}).",
    "Die Zahlen (s. Medieninformation {n}/{y}) sind unverändert, wie das Haus mitteilt.",
    "Ergänzend zu Pressemitteilung {n}/{y}, vom Tage davor, ist zu sagen: Es bleibt dabei.",
    "Das hatte das Haus bereits berichtet (Nr. {n}/{y} vom {d:%d.%m.%Y}).",
)
STATED = (
    "Korrektur zur Pressemitteilung Nr. {n}/{y}",
    "Berichtigung der Pressemitteilung {n:03}/{yy}: {title}",
    "Korrektur der Pressemitteilung vom {d:%d.%m.%Y} (Nr. {n}/{y})",
    "Wichtige Korrektur zu unserer Medieninformation Nr. {n}/{y}",
    "Fehler in der Pressemitteilung {n}/{y}",
    "Richtige Zahlen zur Pressemitteilung {n}/{y}",
)
MARKED = (
    "Korrektur: {}",
    "{} (Korrektur)",
    "Korrigierte Fassung: {}",
    "+++ Berichtigung +++ {}",
    "Achtung, Korrektur! {}",
    "Neue Fassung: {}",
)
ROUND_UP = (
    "In den vergangenen vierundzwanzig Stunden nahmen die Beamten des Reviers {0} Unfälle auf, bei "
    "denen {1} Menschen leicht verletzt wurden. Bei Kontrollen des Verkehrs waren {2} von "
    "{3} Fahrzeugen zu schnell. Die Ermittlungen dauern an, Zeugen werden gebeten, sich zu melden."
)
INVITATION = (
    "Sehr geehrte Damen und Herren, am {0:%d.%m.%Y} wird die Ministerin ab {1} Uhr eine Schule des "
    "Landes besuchen und mit Kindern, Eltern und Lehrkräften sprechen. Vertreter der Medien sind "
    "herzlich eingeladen, darüber zu berichten. Bitte melden Sie sich bei der Pressestelle an."
)
SERIES = "Im Berichtszeitraum lag die Quote bei {0},{1} Prozent. "


@dataclass
class Script:
    """``links`` are pairs of external ids by kind; a joint pair is sorted."""

    drafts: list[Draft] = field(default_factory=list)
    links: set[tuple[str, str, str]] = field(default_factory=set)

    def add(self, draft: Draft, kind: str | None = None, to: Draft | None = None) -> None:
        self.drafts.append(draft)
        if kind is not None and to is not None:
            ends = (str(draft.external_id), str(to.external_id))
            ends = (min(ends), max(ends)) if kind == "joint" else ends
            self.links.add((kind, *ends))


def base() -> list[Draft]:
    """The Swiss releases, the sample and the training releases, numbered by house and year."""
    found = [*_swiss(), *_sample(), *_gold()]
    counts: dict[tuple[str | None, int], int] = {}
    numbered = []
    for at, draft in enumerate(sorted(found, key=lambda draft: draft.published)):
        key = draft.house, draft.published.year
        counts[key] = counts.get(key, 0) + 1
        number = f"{counts[key]:03}/{draft.published.year}"
        numbered.append(replace(draft, number=number, external_id=f"base{at}"))
    return numbered


def write(releases: list[Draft], families: int, seed: int) -> Script:
    """The base releases with ``families`` of each kind made of them, and as many look-alikes."""
    chance = random.Random(seed)
    script = Script(drafts=list(releases))
    long = [one for one in releases if len(one.text.split()) > 120 and re.search(r"\d", one.text)]
    for at, one in enumerate(chance.sample(long, 5 * families)):
        make = (_corrected, _marked, _joint, _reprinted, _named)[at % 5]
        make(script, one, chance, f"made{at}")
    for at in range(families):
        _look_alikes(script, chance, at)
    chance.shuffle(script.drafts)
    return script


def _corrected(script: Script, one: Draft, chance: random.Random, key: str) -> None:
    title = _fill(chance.choice(STATED), one)
    body = (Block("paragraph", "Wir bitten, den Fehler zu entschuldigen. Richtig ist: 17."),)
    later = one.published + timedelta(days=chance.randint(0, 10))
    new = replace(one, title=title, body=body, published=later, number=None, external_id=key)
    script.add(new, "correction", one)


def _marked(script: Script, one: Draft, chance: random.Random, key: str) -> None:
    title = chance.choice(MARKED).format(one.title)
    later = one.published + timedelta(days=chance.randint(0, 10))
    body = tuple(replace(block, text=_figure(block.text, chance)) for block in one.body)
    new = replace(one, title=title, body=body, published=later, number=None, external_id=key)
    script.add(new, "correction", one)


def _joint(script: Script, one: Draft, chance: random.Random, key: str) -> None:
    dateline = Block("paragraph", "Magdeburg. Gemeinsam mit dem anderen Haus teilen wir mit:")
    own = _shortened(one, chance)
    new = replace(
        one,
        house="Haus der Nachbarn",
        published=one.published + timedelta(days=chance.randint(0, 1)),
        body=(dateline, *own) if chance.random() < 0.5 else own,
        number=None,
        external_id=key,
    )
    script.add(new, "joint", one)


def _reprinted(script: Script, one: Draft, chance: random.Random, key: str) -> None:
    later = one.published + timedelta(days=chance.randint(2, 28))
    new = replace(one, published=later, body=_shortened(one, chance))
    if chance.random() < 0.5:
        new = replace(new, title=f"Erinnerung: {one.title}")
    else:
        new = replace(new, source="bund", house="Portal des Bundes")
    script.add(replace(new, number=None, external_id=key), "reprint", one)


def _named(script: Script, one: Draft, chance: random.Random, key: str) -> None:
    words = [f"w{chance.randrange(9999)}" for _ in range(80)]
    told = Block("paragraph", f"{' '.join(words)}. {_fill(chance.choice(REFERENCES), one)}")
    later = one.published + timedelta(days=chance.randint(1, 700))
    title = f"Meldung {' '.join(words[:4])}"
    new = replace(
        one, title=title, subtitle=None, body=(told,), published=later, number=None, external_id=key
    )
    script.add(new, "reference", one)


def _look_alikes(script: Script, chance: random.Random, at: int) -> None:
    """A week of round-ups of two houses, invitations and a series, and numbers of others."""
    start = date(2019, 1, 1) + timedelta(days=9 * at)

    def add(title: str, text: str, day: int, house: str, kind: str = "release") -> None:
        body = (Block("paragraph", text),)
        draft = Draft("bund", title, start + timedelta(days=day), body, house=house)
        key = f"alike{at}-{len(script.drafts)}"
        script.add(replace(draft, kind=kind, external_id=key))  # type: ignore[arg-type]

    for day in range(7):
        for house in ("Revier Nord", "Revier Süd"):
            text = ROUND_UP.format(*(chance.randint(0, 300) for _ in range(4)))
            add("Polizeimeldung aus dem Revier", text, day, house, "police")
        text = INVITATION.format(start + timedelta(days=day + 3), chance.randint(8, 17))
        add("Einladung zum Besuch einer Schule", text, day, "Ministerium", "invitation")
        series = SERIES.format(chance.randint(2, 9), chance.randint(0, 9)) + ROUND_UP.format(
            *"abcd"
        )
        add("Lage am Arbeitsmarkt kaum verändert", series, day, "Amt")
    add("Korrektur der Schulnoten wird einfacher", ROUND_UP.format(*"abcd"), 1, "Schulamt")
    add("Korrektur: Polizeimeldung aus dem Revier", "Es waren 3 Unfälle.", 6, "Revier Nord")
    other = "Das steht in der Pressemitteilung Nr. 1/2016 des Bundesrates, die wir begrüßen."
    add("Wir begrüßen die Entscheidung", other, 3, "Bundesrat")
    add("Noch eine Frage", "Siehe Pressemitteilung Nr. 1/2016.", 3, "Haus ohne Nummern")


def _fill(pattern: str, one: Draft) -> str:
    number, year = str(one.number).split("/")
    facts = {"n": int(number), "y": year, "yy": year[2:], "d": one.published, "title": one.title}
    return pattern.format(**facts)


def _shortened(one: Draft, chance: random.Random) -> tuple[Block, ...]:
    """The body, or half the time the body without one of its paragraphs."""
    if len(one.body) < 4 or chance.random() < 0.5:
        return one.body
    at = chance.randrange(1, len(one.body))
    return one.body[:at] + one.body[at + 1 :]


def _figure(text: str, chance: random.Random) -> str:
    """The text with one figure changed."""
    found = list(re.finditer(r"\d+", text))
    if not found or chance.random() < 0.5:
        return text
    one = chance.choice(found)
    return f"{text[: one.start()]}{int(one[0]) + 1}{text[one.end() :]}"


def _swiss() -> Iterator[Draft]:
    with gzip.open(SWISS, "rt", encoding="utf-8") as lines:
        for line in lines:
            one = json.loads(line)
            body = tuple(
                Block("paragraph", part) for part in one["body"].split("\n") if part.strip()
            )
            house = one["originators"][0] if one["originators"] else None
            day = date.fromisoformat(one["published"])
            yield Draft("ch", one["title"], day, body, house=house, subtitle=one["lead"] or None)


def _sample() -> Iterator[Draft]:
    for one in sample.load():
        if one.kind != "correction":
            yield Draft("st", one.title, one.published, one.body, house=one.house, kind=one.kind)


def _gold() -> Iterator[Draft]:
    from nlp import gold

    for path in sorted((ROOT / "nlp/training/gold").glob("*/*.txt")):
        read = gold.read(path)
        title, *blocks = read.text.split("\n\n")
        body = tuple(Block("paragraph", block) for block in blocks)
        day = date.fromisoformat(str(read.meta["published"]))
        yield Draft("st", title, day, body, house=read.meta.get("house"))
