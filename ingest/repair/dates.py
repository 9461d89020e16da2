"""The true day of an old page."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

BERLIN: Final = ZoneInfo("Europe/Berlin")
NEW_PORTAL: Final = date(2020, 10, 1)
"""Since then presse.sachsen-anhalt.de shows right dates and the imprint of the day's house."""
_AFTER: Final = timedelta(
    days=2
)  # a text may be dated a day after the page, by the summer-time bug
_BEFORE: Final = timedelta(days=366)  # old texts were put online up to months later


def published(shown: date, address: date | None, in_text: date | None) -> tuple[date, str | None]:
    """The true day: that of the text, else of the address, else the one shown.

    Rule: until September 2020 presse.sachsen-anhalt.de shows the day before when the day lies in
    summer time (37 of 37 pages seen); a date written out in the text beats both, unless it lies
    after the page or more than a year before it, which is a slip of the pen.
    """
    if in_text is not None and -_BEFORE <= in_text - shown <= _AFTER:
        return in_text, "date of the text" if in_text != shown else None
    off_by_one = address is not None and address - shown == timedelta(days=1)
    if off_by_one and address is not None and address < NEW_PORTAL and _is_summer(address):
        return address, "summer-time date"
    return shown, None


def _is_summer(day: date) -> bool:
    return bool(datetime.combine(day, time(12), BERLIN).dst())
