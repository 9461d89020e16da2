"""When it is that a verb tells: the day or span of time that belongs to it in its clause."""

from __future__ import annotations

import re

from nlp.relations_refs import Item
from nlp.relations_verbs import Use

_AT = ("", "an", "am", "zum", "im", "ab", "bis", "seit", "in", "mit", "nach", "um")
_FROM = ("", "am", "zum", "ab", "seit", "mit")
_AGED = re.compile(r"\b(?:Jahre?s?|von|vom|spätestens)\s$")
# "das 2014 gestartete Programm": the day of the participle, not of the verb
_OF_A_PARTICIPLE = (
    re.compile(r"\b(?:[Dd](?:as|er|ie|en|em|es)|[Ee]ine?[rsnm]?)\s(?:(?:seit|im|am|zum|bis)\s)?$"),
    re.compile(r"\s[a-zäöü]\w+(?:t|en)e[nrsm]?\s(?=[„\"»]?[A-ZÄÖÜ])"),
)
_DONE = re.compile(r"\b(?:worden|hat|wurde)\b")
_NOUNS = re.compile(r"\b[A-ZÄÖÜ]\w+")
_LAPSE = re.compile(r"\bmit\sAblauf\sdes\s(?:Jahres\s)?$")  # "mit Ablauf des Jahres 2043"
_LAPSING = re.compile(r"\bmit\sAblauf\sdes\s(?:Jahres\s)?")
UNTIL = re.compile(
    r"\bbis\s(?:zum\s|einschließlich\s|spätestens\s|mindestens\s|Ende\s|Mitte\s|Anfang\s)?$"
)
_PARTING = re.compile(r",|\bund\b")
_FAR = 60  # characters


class When:
    """The dates among the items of a clause, as seen from one use of a verb. ``said`` are the
    words of the clause."""

    def __init__(
        self, text: str, use: Use, items: list[Item], cases: dict[Item, str], said: str
    ) -> None:
        self._text = text
        self._use = use
        self._items = items
        self._cases = cases
        self._said = said

    def told(self) -> list[Item]:
        """The day and the span of time of the verb, if it has them."""
        wanted = self._use.verb.durations
        spans = [i for i in self._dates("P") if self._lasting(i) in wanted] if wanted else []
        return [*self.days(), *self._near(spans)]

    def days(self) -> list[Item]:
        """The day of the verb, if it has one."""
        at = self._use.verb.dates or _AT
        return self._near([i for i in self._dates("") if self._since(i) in at])

    def first_days(self) -> list[Item]:
        """The day from which something takes the place of another: no "von 1994", no "bis"."""
        days = [i for i in self.days() if self._since(i) in _FROM]
        return [i for i in days if not _AGED.search(self._text, max(0, i.start - 20), i.start)]

    def _dates(self, sign: str) -> list[Item]:
        """The dates, with the sign ``P`` the durations."""
        dates = [i for i in self._items if i.kind == "date" and i.name.startswith(sign)]
        return [
            i
            for i in dates
            if i.name[len(sign) : len(sign) + 1].isdigit() and not self._attributive(i)
        ]

    def _attributive(self, date: Item) -> bool:
        before, behind = _OF_A_PARTICIPLE
        low = max(0, date.start - 16)
        return bool(
            behind.match(self._text, date.end) and before.search(self._text, low, date.start)
        )

    def _lasting(self, span: Item) -> str:
        """The preposition of a duration, also behind it: "fünf Jahre nach Inkrafttreten"."""
        after = self._text.startswith(" nach ", span.end) and not _DONE.search(self._said)
        return "after" if after else self._cases[span]

    def _near(self, dates: list[Item]) -> list[Item]:
        """The date that belongs to the verb, if one does."""
        use = self._use
        inside = [i for i in dates if use.start < i.start < use.end][-1:]
        return inside or [i for i in dates if not self._parted(i)][-1:]

    def _since(self, date: Item) -> str:
        """The preposition before a date; "bis" also before "zum" and "Ende"."""
        before = self._text[max(0, date.start - 24) : date.start]
        if _LAPSE.search(before):
            return "am"
        return "bis" if UNTIL.search(before) else self._cases[date]

    def _parted(self, item: Item) -> bool:
        """Whether other nouns stand between a date and the verb."""
        use = self._use
        low, high = (item.end, use.start) if item.end <= use.start else (use.end, item.start)
        between = _LAPSING.sub("", self._text[low:high])
        for one in self._items:
            if low <= one.start and one.end <= high:
                between = between.replace(self._text[one.start : one.end], "")
        return (
            high - low > _FAR
            or _PARTING.search(between) is not None
            or len(_NOUNS.findall(between)) > 1
        )
