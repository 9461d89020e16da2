"""Lists of districts: ``die Landkreise Wittenberg, Stendal und Börde`` name no towns."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from corpus.release import Mention
from nlp.gazetteer import Words
from nlp.places_known import place_words

_SEVERAL = re.compile(r"\b(?:Landkreis|Kreis)(?:en?|es)? $")
_BETWEEN = re.compile(r",? (?:und |sowie |oder )?(?:der |dem |im )?|, ")
# So many districts at the beginnings of lines make a table of districts.
_TABLE = 3


@cache
def _districts() -> dict[str, str]:
    """The districts that bear the name of a town or landscape; the others keep theirs."""
    return {
        name.removeprefix("Landkreis "): name
        for name in place_words()["districts"]["names"]
        if name.count("-") + name.count(" ") == 1
    }


def as_districts(places: list[Mention], words: Words) -> list[Mention]:
    """The places, towns in lists and tables of districts by the district's name."""
    text = words.text
    table = _begins_lines(places, text)
    found: list[Mention] = []
    listed = -1
    for place in places:
        short = place.surface.removesuffix("s")
        full = _districts().get(place.surface) or _districts().get(short)
        if _SEVERAL.search(text, max(0, place.start - 14), place.start):
            several = text[: place.start].rstrip()[-2:] in ("se", "en")
            listed = place.end if several else -1
        elif listed >= 0 and _BETWEEN.fullmatch(text[listed : place.start]):
            listed = place.end
        else:
            listed = -1
        meant = listed >= 0 or (table and _begins_line(place, text))
        found.append(replace(place, entity=full) if full and meant else place)
    return found


def _begins_lines(places: list[Mention], text: str) -> bool:
    starts = {place.entity for place in places if _begins_line(place, text)}
    districts = set(place_words()["districts"]["names"])
    return len(starts & (districts | set(_districts()))) >= _TABLE and bool(starts & districts)


def _begins_line(place: Mention, text: str) -> bool:
    before = text[max(0, place.start - 4) : place.start]
    return place.start < 2 or before.rstrip("-–•* \t").endswith("\n")
