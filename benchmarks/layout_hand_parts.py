"""Bodies, dates and site furniture for the pages made by another hand than the reader's."""

from __future__ import annotations

from datetime import date, timedelta
from html import escape

from benchmarks.layout_parts import Scene, long, numeric

SHORT_MONTHS = ("Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez")
ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def flow(scene: Scene, paragraph: str, heading: str, item: str) -> str:
    """The text with each kind of block in its own pattern, ``{}`` for the words."""
    patterns = {"heading": heading, "item": item}
    return "\n".join(
        patterns.get(block.kind, paragraph).format(escape(block.text))
        for block in scene.release.body
    )


def listed(scene: Scene, paragraph: str, heading: str, around: str = "<ul>{}</ul>") -> str:
    """As ``flow``, with the items of a list inside ``around``."""
    made: list[str] = []
    items: list[str] = []
    for block in (*scene.release.body, None):
        if block is not None and block.kind == "item":
            items.append(f"<li>{escape(block.text)}</li>")
            continue
        if items:
            made.append(around.format("".join(items)))
            items = []
        if block is not None:
            pattern = heading if block.kind == "heading" else paragraph
            made.append(pattern.format(escape(block.text)))
    return "\n".join(made)


def overline(scene: Scene) -> str:
    return escape(scene.release.overline or "Aus der Verwaltung")


def subtitle(scene: Scene) -> str:
    return escape(scene.release.subtitle or "")


def number(scene: Scene) -> str:
    return f"{scene.rng.randint(2, 390)}/{scene.day.year}"


def before(scene: Scene, most: int = 200) -> date:
    """A day before the publication."""
    return scene.day - timedelta(days=scene.rng.randint(2, most))


def abbreviated(day: date) -> str:
    return f"{day.day}. {SHORT_MONTHS[day.month - 1]} {day.year}"


def english(day: date) -> str:
    return f"{ENGLISH[day.month - 1]} {day.day:02}, {day.year}"


def loose(day: date) -> str:
    """A day as typed by hand: 5.3.2014."""
    return f"{day.day}.{day.month}.{day.year}"


def austrian(day: date) -> str:
    return long(day).replace("Januar", "Jänner")


def dates(scene: Scene, count: int, pattern: str) -> str:
    """A box of coming dates: ``pattern`` gets the day and a subject."""
    subjects = ("Sitzung des Kreistags", "Tag der offenen Tür", "Bürgersprechstunde", "Konzert")
    return "".join(
        pattern.format(numeric(scene.later()), scene.rng.choice(subjects)) for _ in range(count)
    )


def others(scene: Scene, count: int, pattern: str) -> str:
    """Links to other releases: ``pattern`` gets day, title and address."""
    chosen = scene.rng.sample(list(scene.others), count)
    return "".join(
        pattern.format(numeric(other.published), escape(other.title), f"/m/{other.name}")
        for other in chosen
    )
