"""The parts of a day: its year where one is said or told, and the weekday beside it."""

from __future__ import annotations

from datetime import date

from nlp import dates_calendar as calendar
from nlp.dates_grammar import Hit
from nlp.dates_lexicon import codes
from nlp.dates_scene import Scene

_WEEKDAYS = codes("WEEKDAY WDABBR")


def year_phrase(hit: Hit) -> int | None:
    """The year said after a day or month: in figures, or ``des vergangenen Jahres``."""
    anchor = hit.scene.published.year
    groups = hit.match.re.groupindex
    year: int | None = hit.get("year") or (hit.get("late_year") if "late_year" in groups else None)
    if year is not None:
        return year
    if hit.has("rel"):
        return anchor + int(hit.get("rel"))
    if hit.has("yearrel"):
        return anchor + int(hit.get("yearrel"))
    return None


#: A year after a day or month, in all its forms.
YEAR_AFTER = (
    "(?: (?P<year>YEAR) | (?:ART|DEN)? (?P<rel>REL|THIS) YEARS | ART (?P<yearrel>YEARREL)"
    " | ART YEARS (?P<late_year>YEAR) )"
)


def month_day(scene: Scene, at: int, month: int, number: int, year: int | None) -> date | None:
    """A day by its parts; a year that is not said comes from the scene, one that is said is
    remembered there."""
    found = calendar.day(scene.year_of(at, month, number) if year is None else year, month, number)
    if found is not None:
        scene.tell_day(at, found)
        if year is not None:
            scene.tell(at, year, month, number)
    return found


def told_weekday(hit: Hit) -> int | None:
    """The weekday told with a day: ``Freitag, dem 10. Juli``."""
    tokens = hit.scene.tokens
    for at in range(hit.match.start(), hit.at("day")):
        value = tokens.values[at]
        if tokens.symbols[at] in _WEEKDAYS and isinstance(value, int):
            return value
    return None


def on_weekday(scene: Scene, day: date, weekday: int) -> date:
    """The day in the year about publication in which it is such a weekday, if there is one."""
    if day.isoweekday() == weekday:
        return day
    years = (scene.published.year, scene.published.year + 1, scene.published.year - 1)
    days = [calendar.day(year, day.month, day.day) for year in years]
    return next((found for found in days if found and found.isoweekday() == weekday), day)
