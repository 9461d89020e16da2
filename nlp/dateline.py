"""The date that a release states of itself: in its date line or in the head of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from corpus.terminal import MONTHS
from nlp.markdown import front_matter

_DAY = (
    rf"(?:(?P<day>\d{{1,2}})\. ?(?:(?P<name>{'|'.join(MONTHS)})|(?P<month>\d{{1,2}})\.) ?"
    r"(?P<year>(?:19|20)\d\d)|(?P<iso>(?:19|20)\d\d-\d\d-\d\d))"
)
# "Magdeburg, den 9. April 2024", "09.04.2024, Magdeburg – 158/2024", "Datum: 2024-04-09"; a
# sentence that only begins with a date is none.
_LINE = re.compile(
    r"^[ \t(*_#]*(?:(?:Datum|Stand|Veröffentlicht am|Erscheinungsdatum):? |"
    r"(?:[^\n,|]{1,60}[|] ?)?(?:[A-ZÄÖÜ][\w./()-]*(?: [\w./()-]+){0,3}, ?(?:den |der |am )?)?)"
    + _DAY
    + r"(?=[ \t)*_]*(?:$|\r|[.:,|–—-]))",
    re.MULTILINE,
)
_HEAD = 1500  # characters in which a date line may stand


def stated_date(text: str) -> date | None:
    """The first possible day of a date line near the beginning of the text, else None."""
    head = front_matter(text)
    if head is not None:
        published = head.fields.get("published")
        if isinstance(published, datetime):
            return published.date()
        if isinstance(published, date):
            return published
    return next(_days(text[:_HEAD]), None)


def _days(text: str) -> Iterator[date]:
    for match in _LINE.finditer(text):
        try:
            if match["iso"]:
                yield date.fromisoformat(match["iso"])
            else:
                name = match["name"]
                month = MONTHS.index(name) + 1 if name else int(match["month"])
                yield date(int(match["year"]), month, int(match["day"]))
        except ValueError:
            continue  # the 31st of June
