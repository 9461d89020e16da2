"""Years behind names of measures: part of the name, a date, or what tells two of one name apart."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from nlp.measures_found import Found

OF_YEAR = re.compile(r"\s(?:von|vom Jahr|aus dem Jahre?|des Jahres)\s(?P<year>(?:19|20)\d\d)\b")
_YEARS = re.compile(r"\s(?:19|20)\d\d(?:\s?(?:[-–/]|bis)\s?\d{2,4})?$")
_REPLACED = re.compile(r"\b(?:ersetz|abgelöst|ablös|löst|lösen|tritt an die Stelle|außer Kraft)")
_NEAR = 100  # characters


def without_year(name: str) -> str:
    """The name without the years behind it."""
    return _YEARS.sub("", name)


def with_year_if_older(text: str, finds: list[Found], not_these: set[str]) -> list[Found]:
    """Of two measures of one name the older one, which the release says is replaced, gets its
    year: "ersetzt die Leitlinie Wolf aus dem Jahr 2008"."""
    times = Counter(without_year(find.name) for find in finds)
    return [
        replace(find, name=f"{without_year(find.name)} {year}")
        if times[without_year(find.name)] > 1
        and find.name not in not_these
        and (year := _replaced(text, find))
        else find
        for find in finds
    ]


def _replaced(text: str, find: Found) -> str:
    """The year of what is replaced; "" for other measures."""
    dated = OF_YEAR.match(text, find.end)
    around = text[max(0, find.start - _NEAR) : find.end + _NEAR]
    return dated["year"] if dated and _REPLACED.search(around) else ""
