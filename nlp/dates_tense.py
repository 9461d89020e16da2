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
    r"(?:\w{2,6})?ge\w{2,}(?:t|en)|(?:ver|be|er|ent|zer|über|unter|miss)\w{3,}(?:t|en)|\w{3,}iert"
)
# "stellte", "wurde", but not the attribute in "die geplante Sitzung".
_PRETERITE = re.compile(r"[a-zäöüß]{3,}te|[a-zäöüß]{2,}(?:rang|rangen|rach|rachen|tieß|tießen)")
_ATTRIBUTE_AFTER = re.compile(r"(?:[Dd](?:ie|er|as|en|em|es)|\w*ein\w?\w?|\w+e[nrsm]?)")

# How far behind a date the participle of such a clause may stand.
_REDUCED = 4


def is_participle(word: str) -> bool:
    return word not in _NO_PARTICIPLE and _PARTICIPLE.fullmatch(word) is not None


def tense(words: Sequence[str], at: int) -> Direction:
    """-1 where the sentence of these words reports, 1 where it announces, 0 where that is open;
    of several verbs the one nearest to word ``at`` decides."""
    if _is_reduced_clause(words, at):
        return -1
    cues = list(_cues(words, at)) or list(_weak_preterites(words))
    if not cues:
        return 0

    def far(cue: tuple[int, Direction]) -> tuple[bool, int, int]:
        low, high = sorted((cue[0], at))
        return "," in words[low:high], abs(cue[0] - at), cue[0]

    return min(cues, key=far)[1]


def _is_reduced_clause(words: Sequence[str], at: int) -> bool:
    """Whether word ``at`` stands in a clause that is only a participle: ``das Konzept, im Februar
    verabschiedet, bleibt``, ``mehr als im Mai geschätzt``."""
    before = words[max(0, at - 3) : at]
    compared = not {"als", "wie"}.isdisjoint(before)
    if not compared and "," not in before:
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
        elif auxiliary is not None and is_participle(word):
            yield auxiliary, -1
            yield n, -1
            auxiliary = None
        elif n > at and _is_intent(words, n) and "," not in words[at:n]:
            yield n, 1
        elif lower in _PAST:
            yield n, -1
        elif lower in _PRESENT and not (
            lower == "werden" and modal and is_participle(words[n - 1])
        ):
            yield n, 1
        # "konnten gestellt werden": the modal verb tells, up to the end of its clause.
        modal = word != "," and (modal or lower in _PAST_MODALS)


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
