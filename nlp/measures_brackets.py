"""The other names that a text gives a measure in the bracket behind its name."""

from __future__ import annotations

import re

from corpus.release import MeasureType
from nlp.measures_facts import LAWS
from nlp.measures_lexicon import Form, Head, compound, is_common, is_generic

_BRACKET = re.compile(r"\s?\((?:kurz:?\s)?([^()\n]{2,90})\)")
_IN_SHORT = re.compile(
    r"[“”\"«»‘’›‹¿?]?,?\s\(?kurz:?\s(?:genannt\s)?[„“”\"»«‚‘›‹¿?]?([\w+-]{2,20})(?!\w)"
)
_SPLIT_BRACKET = re.compile(r"\s[–—-]\s|[,;:/]\s|\skurz:?\s")
_ABBREVIATION = re.compile(
    r"[A-ZÄÖÜ][\wäöü]*[A-ZÄÖÜ+][\wäöü+]*(?:[ -](?:LSA|M-V|NRW|EU|Bund|[IVX]+|\d{4}))?"
)


def brackets(text: str, end: int) -> tuple[str, ...]:
    """The other names that a bracket right behind a name gives, or a "kurz"."""
    match = _BRACKET.match(text, end) or _IN_SHORT.match(text, end)
    if match is None:
        return ()
    names = []
    for part in _SPLIT_BRACKET.split(match[1]):
        name = part.strip(' „“”"»«')
        parts = compound(name) if " " not in name and name[:1].isupper() else None
        if _ABBREVIATION.fullmatch(name) or (parts and not _means_nothing(*parts)):
            names.append(name)
    return tuple(names)


_SIGNS: dict[MeasureType, tuple[str, ...]] = {
    "law": ("G", "GB", "O", "LSA"),
    "ordinance": ("V", "VO", "O", "LSA"),
    "treaty": ("StV",),
    "guideline": ("RL",),
}


def abbreviates(alias: str, head: Head, base: str) -> bool:
    """Whether a bracket behind a long name speaks of the measure and not of its last word."""
    if alias in LAWS or alias.lower().endswith(head.lemma.lower()):
        return True
    return alias.endswith(_SIGNS.get(head.type, ())) or alias[0] == base[0]


def _means_nothing(modifier: str, form: Form) -> bool:
    return is_generic(modifier, form.head) or is_common(modifier, form.head)
