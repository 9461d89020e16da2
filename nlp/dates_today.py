"""Whether ``heute`` names the day of publication, or only these times at large.

``Der Minister hat heute … vorgestellt`` is the day; ``die Krisen erfordern heute …`` is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.dates_lexicon import TABLES, code, codes
from nlp.dates_scene import Scene
from nlp.dates_tense import as_one_says, is_participle, tense
from nlp.lost_marks import lost_mark_open

_TABLE: dict[str, list[str]] = TABLES["today"]

_PAST = frozenset(TABLES["tense"]["past"])
_EVENTS, _STATES = frozenset(_TABLE["events"]), frozenset(_TABLE["states"])
_LOOSE_BEFORE, _LOOSE_AFTER = frozenset(_TABLE["loose_before"]), frozenset(_TABLE["loose_after"])
# "der heute vorgelegte Bericht"
_ATTRIBUTE = re.compile(r"[a-zäöüß]{3,}(?:ete[nrs]?|ene[nrs]?|igte[nrs]?|ierte[nrs]?|legte[nrs]?)")
_BEING = {"ist", "sind"}
_AUXILIARIES = {*_BEING, "hat", "haben", "habe", "wird", "werden"}
_HAVING = {"hat", "haben", "habe", "hatte", "hatten"}
# With these the past is told even without "haben": "heute in Kraft getreten".
_MOVED = re.compile(
    r"\w*(?:worden|treten|startet|kommen|gangen|schienen|storben|reist|laufen|zogen|fahren|öffnet)"
)
_COMING = {"wird", "werden", "soll", "sollen", "will", "wollen"}
# From "heute" on, a clause of its own: "der 1945 befreit wurde und heute in Haifa lebt".
_OTHER_TIMES = {"damals", "früher", "einst", "seinerzeit", "anfangs", "vormals"}
_JOINS = {"und", ",", "aber"}
_QUOTES = (("„", "“"), ("»", "«"))
# How far an opening quotation mark may lie back.
_SPEECH = 3000
_COUNTS, _AGED = codes("D2 N2 NUM"), code("ADJDUR")
_TIMED = codes("WEEKDAY WDABBR DAYPART CLOCK OPEN NUMDATE PARTDATE")


def quoted(scene: Scene, at: int) -> bool:
    """Whether token ``at`` stands in direct speech that opened in the same paragraph."""
    text, end = scene.tokens.text, scene.tokens.starts[at]
    floor = max(0, end - _SPEECH)
    start = max(text.rfind("\n\n", floor, end), floor)
    if text.count('"', start, end) % 2:
        return True
    if any(text.rfind(a, start, end) > text.rfind(b, start, end) for a, b in _QUOTES):
        return True
    return lost_mark_open(text, end, _SPEECH)


def means_the_day(scene: Scene, at: int) -> bool:
    """Whether the ``heute`` at token ``at`` is the day of publication."""
    beside = _by_neighbours(scene, at)
    if beside is not None:
        return beside
    verdict = _by_verbs(scene, at)
    if verdict != "told" and _contrasted(scene, at):
        return False
    before = scene.tokens.word(at - 1).lower() if at else ""
    if before in _LOOSE_BEFORE:
        return verdict == "told"
    return verdict != "state" if verdict else not quoted(scene, at)


def _by_neighbours(scene: Scene, at: int) -> bool | None:
    """What the words beside tell; None where they leave it open."""
    tokens = scene.tokens
    before = tokens.word(at - 1).lower() if at else ""
    after = tokens.word(at + 1).lower() if at + 1 < len(tokens.starts) else ""
    timed = scene.symbol(at + 1) in _TIMED or after in ("um", "ab", "und")
    until = after == "bis" and scene.symbol(at + 2) in (code("D2"), code("CLOCK"))
    still = before == "noch" and not _COMING.isdisjoint(scene.words(at)[0])
    only = after == "nur" and tokens.word(at + 2) == "noch"
    if scene.symbol(at + 1) in _COUNTS and _AGED in (scene.symbol(at + 2), scene.symbol(at + 3)):
        return False  # "die heute 38-jährige Lehrerin"
    if timed or until or before in ("seit", "ab") or (still and not only):
        return True
    if only or after in _LOOSE_AFTER or before in ("bis", "von", "als", "wer", "wo"):
        return False
    return None


def _contrasted(scene: Scene, at: int) -> bool:
    """Whether other times were told just before: „Damals lachte man. Heute fragt man uns.“"""
    first, _ = scene.sentence(at)
    before = scene.words(first - 1)[0] if first else []
    here, place = scene.words(at)
    words = {word.lower() for word in (*before, *here[:place])}
    return not _OTHER_TIMES.isdisjoint(words)


def _clause(words: Sequence[str], here: int) -> set[str]:
    """The words around word ``here`` up to the next commas."""
    first = max((n for n in range(here) if words[n] == ","), default=0)
    last = next((n for n in range(here, len(words)) if words[n] == ","), len(words))
    return set(words[first:last])


def _tells_past(clause: set[str]) -> bool:
    return not clause.isdisjoint(_PAST) or any(map(is_participle, clause))


def _by_verbs(scene: Scene, at: int) -> str:
    """What the sentence tells: ``told`` (past), ``event``, ``state`` or nothing known."""
    words, here = as_one_says(*scene.words(at))
    if here and words[here - 1] in _JOINS:
        words, here = words[here:], 0
    known = set(words)
    beside = {*words[max(0, here - 1) : here], *words[here + 1 : here + 2]}
    attribute = any(_ATTRIBUTE.fullmatch(word) for word in words[here + 1 : here + 2])
    moved = _BEING & known and any(_MOVED.fullmatch(word) for word in words)
    clause = _clause(words, here)
    past = tense(words, here) < 0 and (_HAVING & known or not _BEING & clause)
    if _STATES & clause - _AUXILIARIES and not attribute and not _tells_past(clause):
        past = False  # "die heute 3.000 Studierende zählt, wurde 1991 gegründet"
    if "Tag" in words[here : here + 6]:
        return "event"
    if _STATES & beside - _AUXILIARIES and not attribute:
        return "state"
    if attribute or past or moved:
        return "told"
    if _EVENTS & known:
        return "event"
    return "state" if _STATES & known else ""
