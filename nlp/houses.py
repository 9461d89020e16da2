"""Which house a colloquial name means on a day: ``Wirtschaftsressort``, ``Innenministerium``."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from functools import cache

from corpus.houses import House, houses


@cache
def _by_topic() -> dict[tuple[str, str], list[House]]:
    found: dict[tuple[str, str], list[House]] = defaultdict(list)
    for house in houses():
        for topic in house.topics:
            found[house.government, topic.lower()].append(house)
    return found


def house_for_topic(topic: str, day: date, government: str) -> House | None:
    """The one house of a government that a topic (``wirtschafts``) meant on a day."""
    standing = [
        house for house in _by_topic().get((government, topic.lower()), ()) if house.stands_on(day)
    ]
    return standing[0] if len({house.name for house in standing}) == 1 else None


_COLLOQUIAL = re.compile(
    r"(?P<federal>Bundes)?(?P<topics>[\wß]+(?:-, [\wß]+)*(?:-,? (?:und|sowie) [\wß]+)*?)-?"
    r"(?P<kind>ministerium|ministeriums|ressort|ressorts)$",
    re.IGNORECASE,
)


def topics_of(words: str) -> list[str]:
    """The topics of a compound before its head: ``Wirtschafts- und Wissenschafts``."""
    parts = re.split(r",|\s(?:und|sowie)\s", words)
    return [part.strip("- ") for part in parts if part.strip("- ")]


def colloquial_house(surface: str, day: date, government: str) -> House | None:
    """The house meant by ``Wirtschaftsministerium``, ``Innenressort``, ``Wirtschafts- und
    Wissenschaftsministerium`` on a day; None if the topics are not of one house."""
    match = _COLLOQUIAL.match(surface)
    if not match:
        return None
    owner = "bund" if match["federal"] else government
    found = {house_for_topic(topic, day, owner) for topic in topics_of(match["topics"])}
    return found.pop() if len(found) == 1 else None
