"""Whether a sentence reports or announces, told from its verbs.

No parser: a list of finite verbs, the perfect with its participle, and, where no listed verb
stands, the ending of the weak preterite.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from nlp.dates_lexicon import TABLES

Direction = Literal[-1, 0, 1]

_TABLE = TABLES["tense"]
_PAST, _PRESENT = frozenset(_TABLE["past"]), frozenset(_TABLE["present"])
_PAST_MODALS = frozenset(_TABLE["past_modals"])
_PERFECT = frozenset(_TABLE["perfect"])
_PLANNED = frozenset(_TABLE["planned"])
_SAYING = frozenset(_TABLE["saying"])
_INFINITIVE = re.compile(r"[a-zäöüß]{3,}(?:en|ern|eln)|tun|sein")
_WITH_ZU = re.compile(
    r"(?:ab|an|auf|aus|bei|durch|ein|fest|fort|frei|her|hin|mit|nach|um|vor|weiter|zu|zurück|zusammen)"
    r"zu[a-zäöüß]{3,}(?:en|ern|eln)"
)
_NO_PARTICIPLE, _NO_PRETERITE = (
    frozenset(_TABLE["no_participles"]),
    frozenset(_TABLE["no_preterites"]),
)
_PARTICIPLE = re.compile(
    r"(?:\w{2,6})?ge\w{2,}(?:t|en)|(?:ver|be|er|emp|ent|zer|über|unter|miss)\w{3,}(?:t|en)"
    r"|\w{3,}iert|voll(?:zogen|bracht|endet|streckt)|wider(?:sprochen|legt|rufen|setzt)"
)
# "stellte", "wurde", but not the attribute in "die geplante Sitzung".
# "habe man im Mai festnehmen können"
_WITH_INFINITIVE = {"können", "müssen", "dürfen", "lassen", "wollen"}
# Of verbs that part: "vorlagen", "stattfindet".
_PART = re.compile(
    r"(?:zurück|zusammen|weiter|bekannt|fest|statt|teil|nach|ein|aus|auf|bei|her|hin|mit|vor|ab|an|um|zu)"
)
_SPEECH_MARKS = set("„“”»«?¿") | {'"'}
_PRETERITE = re.compile(r"[a-zäöüß]{3,}te|[a-zäöüß]{2,}(?:rang|rangen|rach|rachen|tieß|tießen)")
_ATTRIBUTE_AFTER = re.compile(r"(?:[Dd](?:ie|er|as|en|em|es)|\w*ein\w?\w?|\w+e[nrsm]?)")

_RELATIVES = {"der", "die", "das", "den", "dem", "deren", "dessen", "wo", "dass"}
# "der im Mai angenommene Antrag", "das zum Jahreswechsel endende Abkommen"
_ENDING = re.compile(r"[a-zäöüß]{3,}ende[nrsm]?")
_INFLECTED = re.compile(r"([a-zäöüß]{4,}(?:t|en))e[nrsm]?")
# How far behind a date the participle of such a clause may stand.
_REDUCED = 4


def is_participle(word: str) -> bool:
    return word not in _NO_PARTICIPLE and _PARTICIPLE.fullmatch(word) is not None


def tense(words: Sequence[str], at: int) -> Direction:
    """-1 where the sentence of these words reports, 1 where it announces, 0 where that is open;
    of several verbs the one nearest to word ``at`` decides."""
    words, at = as_one_says(words, at)
    if (attribute := _by_attribute(words, at)) is not None:
        return attribute
    if _is_reduced_clause(words, at):
        return -1
    cues = list(_cues(words, at)) or list(_weak_preterites(words))
    # "Er sicherte zu, dass die ersten noch vor Pfingsten senden": saying tells of itself alone.
    cues = [
        (n, told)
        for n, told in cues
        if words[n] not in _SAYING or "," not in words[min(n, at) : max(n, at)]
    ]
    if not cues:
        return 0

    def far(cue: tuple[int, Direction]) -> tuple[bool, int, int]:
        low, high = sorted((cue[0], at))
        return "," in words[low:high], abs(cue[0] - at), cue[0]

    return min(cues, key=far)[1]


def as_one_says(words: Sequence[str], at: int) -> tuple[Sequence[str], int]:
    """The words around word ``at`` that one person says: „Wir fangen im April an“, sagte er."""
    first, last = 0, len(words)
    for n, word in enumerate(words):
        if word in _SPEECH_MARKS and (words[n + 1 : n + 2] == [","] or words[n - 1] == ":"):
            if n >= at:
                last = n
                break
            first = n + 1
    return words[first:last], at - first


def _is_reduced_clause(words: Sequence[str], at: int) -> bool:
    """Whether word ``at`` stands in a clause that is only a participle: ``das Konzept, im Februar
    verabschiedet, bleibt``, ``mehr als im Mai geschätzt``."""
    before = words[max(0, at - 3) : at]
    compared = not {"als", "wie"}.isdisjoint(before)
    if (not compared and "," not in before) or not _RELATIVES.isdisjoint(before):
        return False
    for n in range(at + 1, min(at + _REDUCED, len(words))):
        if is_participle(words[n]):
            after = words[n + 1 : n + 2]
            return after == [","] or (compared and after in ([], ["."], ["und"]))
        if words[n] == ",":
            break
    return False


def _cues(words: Sequence[str], at: int) -> Iterator[tuple[int, Direction]]:
    """Verbs with what they tell of word ``at``. A perfect stands at its auxiliary and at its
    participle."""
    auxiliary, modal = None, False
    for n, word in enumerate(words):
        lower = word.lower()
        if lower in _PERFECT:
            if n and is_participle(words[n - 1]):
                yield n, -1
            else:
                auxiliary = n
        elif auxiliary is not None and _ends_perfect(words, n):
            yield auxiliary, -1
            yield n, -1
            auxiliary = None
        elif n > at and _is_intent(words, n) and "," not in words[at:n]:
            yield n, 1
        elif lower in _PAST or _without_part(word) in _PAST:
            yield n, -1
        elif (lower in _PRESENT or _without_part(word) in _PRESENT) and not (
            lower == "werden" and is_participle(words[n - 1]) and (modal or _could(words, n + 1))
        ):
            yield n, 1
        # "konnten gestellt werden": the modal verb tells, up to the end of its clause.
        modal = word != "," and (modal or lower in _PAST_MODALS)


def _by_attribute(words: Sequence[str], at: int) -> Direction | None:
    """What a participle between the date and its noun tells: ``der im Mai angenommene Antrag``."""
    for word in words[at + 1 : at + _REDUCED]:
        if _ENDING.fullmatch(word):
            return 1
        inflected = _INFLECTED.fullmatch(word)
        if inflected is not None and is_participle(inflected[1]):
            led = words[at - 1 : at] == ["für"]  # "die für Mai versprochenen Geräte"
            return 1 if led or inflected[1] in _PLANNED else -1
        if word.islower():
            return None
    return None


def _could(words: Sequence[str], n: int) -> bool:
    """``verschoben werden musste``"""
    return n < len(words) and words[n] in _PAST_MODALS


def _ends_perfect(words: Sequence[str], n: int) -> bool:
    """Whether word ``n`` makes an auxiliary before it a perfect; ``Beginn ist im Mai, gerechnet
    wird mit …`` is none."""
    if is_participle(words[n]):
        return words[n - 1] != "," or words[n + 1 : n + 2] not in (["wird"], ["werden"])
    return _is_double_infinitive(words, n)


def _is_double_infinitive(words: Sequence[str], n: int) -> bool:
    return words[n] in _WITH_INFINITIVE and n > 0 and bool(_INFINITIVE.fullmatch(words[n - 1]))


def _without_part(word: str) -> str:
    part = _PART.match(word)
    return word[part.end() :] if part else ""


def _is_intent(words: Sequence[str], n: int) -> bool:
    """Whether word ``n`` tells what is yet to come: ``geplant``, ``überarbeiten zu lassen``,
    ``vorzulegen``."""
    word = words[n]
    if word in _PLANNED:
        return words[n + 1 : n + 2] not in (["hatte"], ["hatten"], ["war"], ["waren"])
    if _WITH_ZU.fullmatch(word):
        return True
    return word == "zu" and n + 1 < len(words) and _INFINITIVE.fullmatch(words[n + 1]) is not None


def _weak_preterites(words: Sequence[str]) -> Iterator[tuple[int, Direction]]:
    for before, (n, word) in zip(("", *words), enumerate(words), strict=False):
        if (
            word not in _NO_PRETERITE
            and _PRETERITE.fullmatch(word)
            and not _ATTRIBUTE_AFTER.fullmatch(before)
        ):
            yield n, -1
