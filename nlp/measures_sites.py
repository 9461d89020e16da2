"""Where building works are whose name does not say it: "Neubau der Mensa" is "… in Köthen"."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.resources import files

from corpus.release import Mention
from nlp.measures_found import Found
from nlp.places_known import place_words
from nlp.relations_sentences import Sentences

_DATA = tomllib.loads((files("nlp") / "knowledge" / "sites.toml").read_text("utf-8"))
_ENDINGS = r"(?:es|s|en|n)?"
# "Umbau des Ratskellers zur Stadtbibliothek", "Ersatzneubau der Kita „Regenbogen“", "… am Thie"
_UNPLACED = re.compile(
    rf"(?=[A-ZÄÖÜ])\w*(?i:{'|'.join(_DATA['works'])})\s(?:de[rs]|eine[rs])\s"
    rf"(?:[a-zäöü]\w+\s|[A-ZÄÖÜ]\w+e[rn]\s)?(?P<building>(?:[A-ZÄÖÜ]{(2,)}-)?\w*(?i:{'|'.join(_DATA['buildings'])})){_ENDINGS}"
    r"(?:\s[„?¿\"][^„“?¿\"]{2,40}[“?¿\"])?(?:\s(?:zur|zum|für|am|an der)\s[\w-]+){0,2}"
)
_CALLED = re.compile(rf"(?i:{'|'.join(_DATA['called'])}){_ENDINGS}$")
_PART_OF = re.compile(r"\bOrtsteile?\s(?:von|der\s(?:Stadt|Gemeinde))\s$")
_CAPITAL = "Magdeburg"  # stands in most date lines, whatever the release is about
_SURE = 0.97  # what the list of places knows has 1
_MOST = 30  # works of one release; more are in no real one
_BACK = 100  # towns
_NEAR = 80  # characters


@cache
def _wide() -> frozenset[str]:
    """Places that are no towns."""
    known = place_words()
    kinds = ("districts", "states", "countries", "regions", "cities_abroad")
    return frozenset(name for kind in kinds for name in known[kind]["names"])


def located(
    text: str, found: list[Found], mentions: Iterable[Mention], sentences: Sentences
) -> list[Found]:
    """The finds; works of no place under a name with the town the release tells for them."""
    bare = {find.name: find for find in reversed(found) if _UNPLACED.fullmatch(find.name)}
    if not bare or len(bare) > _MOST:
        return found
    towns = _towns(text, mentions)
    names = {}
    for name, find in bare.items():
        longer = {f.name for f in found if f.name.startswith((f"{name} in ", f"{name} am "))}
        town = _town(find, towns, sentences) if not longer else ""
        if len(longer) == 1:
            names[name] = longer.pop()
        elif town:
            names[name] = f"{name} {town}" if _CALLED.search(name) else f"{name} in {town}"
    return [replace(find, name=names.get(find.name, find.name)) for find in found]


def _towns(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """The towns of a text in order; what only the model took for a place must be named twice."""
    places = [
        one
        for one in mentions
        if one.kind == "place"
        and one.entity not in _wide()
        and not _PART_OF.search(text, max(0, one.start - 24), one.start)
    ]
    times = Counter(one.entity for one in places)
    sure = (one for one in places if one.confidence >= _SURE or times[one.entity] > 1)
    return sorted(sure, key=lambda one: one.start)


def _town(find: Found, towns: list[Mention], sentences: Sentences) -> str:
    """The town of works: named right behind them, else before them in the sentence, else the one
    that the release speaks of most so far."""
    low, high = sentences.bounds(sentences.index(find.start))
    at = bisect_left(towns, find.start, key=lambda town: town.start)
    behind = [town for town in towns[at : at + 1] if town.start < min(high, find.end + _NEAR)]
    earlier = [town for town in towns[max(0, at - _BACK) : at] if town.entity != _CAPITAL]
    before = [town for town in earlier if town.start >= low]
    if behind or before:
        return _bare((behind or before[-1:])[0])
    counted = Counter(town.entity for town in earlier)
    most = max(counted.values(), default=0)
    return next((_bare(town) for town in earlier if counted[town.entity] == most), "")


def _bare(town: Mention) -> str:
    """A town as the text calls it, without the ending of a genitive: "Köthens"."""
    genitive = town.surface.endswith("s") and town.surface not in (town.entity or "")
    return town.surface[:-1] if genitive else town.surface
