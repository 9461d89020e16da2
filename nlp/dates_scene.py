"""Where a text stands in time: the day of publication and the dates already told. From these and
the direction in which a date lies, a day without a year, or a bare weekday, gets its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from nlp import dates_calendar as calendar
from nlp.dates_direction import direction, lasted_until, lasts_since
from nlp.dates_lexicon import code
from nlp.dates_sentences import REACH, sentence, words
from nlp.dates_tense import Direction
from nlp.dates_tokens import Tokens

# A date in the unlikely direction must be this much nearer to be taken.
_AGAINST = 8.0
_IMPOSSIBLE = 1000.0
# The same for one outside the year of publication where no tense speaks.
_ACROSS = 1.3

_YEARS = re.compile(code("YEAR"))
_BREAK = code("BREAK")
_POINTED = re.compile(r"(?<![\d.,])\d\.\d{3}(?![\d.])")


def _cost(distance: float, direction: Direction, *, across: bool, since: bool) -> float:
    """How unlikely a date is that lies so many days from publication; what has lasted ``since``
    lies in the past."""
    if since and distance > 0:
        return abs(distance) * _IMPOSSIBLE
    against = direction * distance < 0
    tenseless = across and direction == 0
    return abs(distance) * (_AGAINST if against else 1) * (_ACROSS if tenseless else 1)


@dataclass(frozen=True, slots=True)
class Told:
    """A date of the text that others may lean on; ``at`` is its token."""

    year: int
    month: int | None
    day: int | None
    at: int

    def before(self, month: int, day: int | None) -> bool:
        """Whether it lies before a month or day of the same year."""
        return (self.month or 0, self.day or 0) <= (month, day or 31)


@dataclass(slots=True)
class Scene:
    """One text and its anchor. ``told`` is the last date with a year of its own,
    ``last_day`` the last day that was read and its token, ``last_period`` the last month,
    quarter, half-year or year and its token."""

    tokens: Tokens
    published: date
    told: Told | None = None
    last_day: tuple[int, date] | None = None
    last_period: tuple[int, str] | None = None
    _historic: bool | None = None
    _pointed: bool | None = None
    _coming: dict[int, date] = field(default_factory=dict)

    def symbol(self, i: int) -> str:
        return self.tokens.symbol(i)

    def tell(self, at: int, year: int, month: int | None = None, day: int | None = None) -> None:
        self.told = Told(year, month, day, at)

    def tell_day(self, at: int, day: date) -> None:
        self.last_day = (at, day)
        if day > self.published:
            self._coming[day.isoweekday()] = day

    def day_before(self, i: int, *, same_sentence: bool) -> date:
        """The day told last before token ``i``, else the day of publication."""
        if self.last_day is None:
            return self.published
        at, day = self.last_day
        return self.published if same_sentence and at < self.sentence(i)[0] else day

    def period_before(self, i: int) -> str | None:
        """The month, quarter, half-year or year told last before token ``i`` in its sentence or in
        the one before."""
        if self.last_period is None:
            return None
        at, value = self.last_period
        first = self.sentence(i)[0]
        return value if at >= (self.sentence(first - 1)[0] if first else 0) else None

    def sentence(self, i: int) -> tuple[int, int]:
        """First and one past the last token of the sentence around token ``i``."""
        return sentence(self.tokens, i)

    def words(self, i: int) -> tuple[list[str], int]:
        """The words of the sentence around token ``i``, and the place of that token in it."""
        return words(self.tokens, i)

    def direction(self, i: int) -> Direction:
        """Where the date that starts at token ``i`` lies: -1 before publication, 1 after it, 0
        where that is open."""
        return direction(self.tokens, i)

    def told_near(self, i: int) -> Told | None:
        """The date told before, where one at token ``i`` may lean on it: in the same paragraph,
        or anywhere before in a text about history; and of a year before publication."""
        told = self.told
        if told is None or told.year >= self.published.year:
            return None
        if self.historic:
            return told
        return told if self._same_paragraph(told, i) else None

    def _same_paragraph(self, told: Told, i: int) -> bool:
        return i - told.at <= 4 * REACH and _BREAK not in self.tokens.symbols[told.at : i]

    def _goes_on_next_year(self, i: int, month: int, day: int | None) -> bool:
        """Whether a date of next year was told before, and this one is over in this year:
        ``25. Januar 2016: …, 29. Januar: …``"""
        told, today = self.told, self.published
        over = (month, day or 31) < (today.month, today.day)
        return (
            told is not None
            and told.year == today.year + 1
            and over
            and told.before(month, day)
            and self._same_paragraph(told, i)
        )

    def anchor(self, i: int) -> date:
        """From where ``letztes Jahr`` counts: the day of publication, in a text about history
        the date told before."""
        told = self.told_near(i) if self.historic else None
        if told is None or not self._same_paragraph(told, i):
            return self.published
        return date(told.year, told.month or 1, 1)

    @property
    def historic(self) -> bool:
        """Whether the text tells of the past: nearly all of its years lie well before it."""
        if self._historic is None:
            tokens = self.tokens
            years = [tokens.values[m.start()] for m in _YEARS.finditer(tokens.symbols)]
            past = sum(year < self.published.year - 1 for year in years)
            self._historic = len(years) >= 6 and past >= 0.8 * len(years)
        return self._historic

    @property
    def counts_are_pointed(self) -> bool:
        """Whether the text writes counts in thousands with a point, so that ``2018`` is a year."""
        if self._pointed is None:
            self._pointed = _POINTED.search(self.tokens.text) is not None
        return self._pointed

    def year_of(self, i: int, month: int, day: int | None = None) -> int:
        """The year of a month or day that is named without one."""
        direction, told = self.direction(i), self.told_near(i)
        # A story goes on: what is told next is later in the same year.
        if told is not None and (
            (self.historic and (direction <= 0 or self._same_paragraph(told, i)))
            or (told.month is not None and direction <= 0 and told.before(month, day))
        ):
            return told.year
        anchor = self.published
        if direction >= 0 and self._goes_on_next_year(i, month, day):
            return anchor.year + 1
        since = lasts_since(self.tokens, i)
        cost: dict[int, float] = {}
        for year in (anchor.year, anchor.year - 1, anchor.year + 1):
            if day is None:
                distance = float((year - anchor.year) * 12 + month - anchor.month) * 30
            else:
                candidate = calendar.day(year, month, day)
                if candidate is None:
                    continue
                distance = float((candidate - anchor).days)
            across = year != anchor.year
            cost[year] = _cost(distance, direction, across=across, since=since)
        return min(cost, key=cost.__getitem__) if cost else anchor.year

    def nearest(self, i: int, days: list[date]) -> date:
        """Which of several days is meant at token ``i``."""
        anchor, direction = self.published, self.direction(i)

        def cost(day: date) -> float:
            across = day.year != anchor.year
            days = float((day - anchor).days)
            return _cost(days, direction, across=across, since=lasts_since(self.tokens, i))

        return min(days, key=cost)

    def weekday(self, i: int, number: int, step: int | None) -> date | None:
        """The day meant by a weekday (Monday is 1); ``step`` is -1 for last, 1 for next, 0 for
        this, None where only the tense tells."""
        ahead = (number - self.published.isoweekday()) % 7
        if step is None:
            past = self.direction(i) < 0 or lasted_until(self.tokens, i)
            days = ahead if not past else (ahead - 7 if ahead else 0)
        elif step == 0 and number in self._coming:
            return self._coming[number]  # "Gewählt wird am 6. September. An diesem Sonntag …"
        elif step == 0:
            days = ahead
        elif step > 0:
            days = (ahead or 7) + 7 * (step - 1)
        else:
            days = ahead + 7 * step
        return calendar.shifted_day(self.published, days)
