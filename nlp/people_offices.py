"""Words for offices: which role a word makes, and where the wording of an office begins."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from corpus.release import Role
from nlp.cabinets import KNOWLEDGE
from nlp.gazetteer import Words

# Words that may stand before the head word: "Wirtschafts-, Wissenschafts- und".
_LONGEST_BEGIN = 10
# "wirtschaftspolitischer Sprecher"
_SPOKEN_FOR = ("politische", "politischer", "politischen")
_ENDINGS = ("", "s", "es", "e", "en", "n", "in", "innen", "r")
_OUT_OF_OFFICE = re.compile(r"\s+(?:a|i)\.\s?(?:D|R)\.")


@dataclass(frozen=True, slots=True)
class Head:
    """The word that names an office. ``topics`` is what stands before ``minister`` in it."""

    role: Role
    topic: str
    federal: bool
    feminine: bool


@dataclass(frozen=True, slots=True)
class Office:
    """The wording of an office in a text: words ``first`` to ``last``, and what it makes of its
    holder. ``former`` is true for ``ehemaliger Minister`` and ``Minister a. D.``."""

    first: int
    last: int
    head: int
    role: Role
    former: bool
    plural: bool = False


@cache
def _knowledge() -> dict[str, Any]:
    with (KNOWLEDGE / "offices.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _stems() -> list[tuple[str, Role, str]]:
    """Every word ending with its role and stem, the longest first."""
    stems: list[tuple[str, Role, str]] = []
    for role, words in _knowledge()["roles"].items():
        for stem in words:
            stems += [(stem + ending, role, stem) for ending in _ENDINGS]
    return sorted(stems, key=lambda stem: -len(stem[0]))


@cache
def _all_endings() -> tuple[str, ...]:
    return tuple({stem[0] for stem in _stems()})


@lru_cache(maxsize=50_000)
def office_head(word: str) -> Head | None:
    """What office a word names, None if none: ``Wirtschaftsminister``, ``Landrätin``."""
    if not word[0].isupper():
        return None
    lower = word.lower()
    if not lower.endswith(_all_endings()) or word in _knowledge()["words"]["no_office"]:
        return None
    ending, role, stem = next(found for found in _stems() if lower.endswith(found[0]))
    if word in _knowledge()["words"]["other_office"]:
        role = "other_office"
    topic = lower[: -len(ending)].rstrip("-")
    if topic and stem in _knowledge()["words"]["whole"] and stem.endswith("in"):
        return None
    federal = topic.startswith("bundes")
    feminine = lower.endswith(("in", "innen"))
    return Head(role, topic.removeprefix("bundes"), federal, feminine)


@cache
def _plain() -> frozenset[str]:
    return frozenset(_knowledge()["modifiers"]["plain"])


@cache
def _former() -> frozenset[str]:
    return frozenset(_knowledge()["modifiers"]["former"])


def heads_of_land(government: str | None = None) -> tuple[str, ...]:
    """What the head of a Land is called there, of any Land where there is no doubt."""
    return tuple(_knowledge()["heads"].get(government or "worded", ()))


def seconds_of_land(government: str) -> tuple[str, ...]:
    """What the state secretaries of a Land are called there, if they are called otherwise."""
    return tuple(_knowledge()["seconds"].get(government, ()))


def out_of_office(words: Words, head: int) -> int:
    """The last word of ``a. D.`` behind an office, the office's own index if there is none."""
    match = _OUT_OF_OFFICE.match(words.text, words.ends[head])
    return head + 2 if match and head + 2 < len(words) else head


def begin_of_office(words: Words, head: int) -> int:
    """The first word of the wording of an office: ``stellvertretende``, ``Wirtschafts- und``,
    ``Staatsminister und`` belong to it, articles and owners don't."""
    first = head
    while first > max(0, head - _LONGEST_BEGIN):
        before = words.forms[first - 1]
        gap = words.gap(first - 1)
        if (before in _plain() or before.endswith(_SPOKEN_FOR)) and gap.strip() in ("", "."):
            first -= 1
        elif before in ("und", "sowie") and gap.strip() == "" and first >= 2:
            joint = words.gap(first - 2)
            two = joint == " " and office_head(words.forms[first - 2]) is not None
            if joint.strip() not in ("-", "-,") and not two:
                break
            first -= 2
        elif gap.strip() == "-," and gap.startswith("-"):
            first -= 1
        else:
            break
    return first


def office_at(words: Words, head: int) -> Office | None:
    """The office whose head word stands at an index, without what follows it."""
    kind = office_head(words.forms[head])
    if kind is None:
        return None
    first = begin_of_office(words, head)
    last = out_of_office(words, head)
    role = kind.role
    wording = words.text[words.starts[first] : words.ends[head]]
    if wording.endswith(heads_of_land()):
        role = "minister_president"
    elif role == "minister_president" and re.search(r"(?i)stell?v", wording):
        role = "minister"
    elif (
        role == "none"
        and words.forms[head].startswith("Oberstaatsanw")
        and wording.startswith("Leitende")
    ):
        role = "other_office"  # at the head of a Staatsanwaltschaft
    former = last > head or (first > 0 and words.forms[first - 1] in _former())
    form = words.forms[head]
    ex = form.startswith(("Ex-", "Alt-")) or _is_old(form)
    return Office(first, last, head, role, former or ex, _is_plural(words, first, head))


def _is_old(form: str) -> bool:
    """``Altbischof``, ``Altbundespräsident``: whoever was that once."""
    once = form.removeprefix("Alt")
    return once != form and once[0].islower() and office_head(once.capitalize()) is not None


_OBLIQUE = re.compile(r"(?i)(präsident|kommissar|botschafter|referent|intendant)e[ns]\b")
_GENITIVE = re.compile(
    r"(?i)(minister|sekretär|landrat|meister|direktor|rektor|leiter|chef|sprecher|botschafter"
    r"|führer|vorstand|präsident)e?s\b"
)
# Adjectives and the offices that are declined like them.
_ADJECTIVAL = re.compile(
    r"\b(\w+(?:nd|net|tigt|agt|lich|iert|rst|weit|isch|tend))(?P<ending>en?)\b"
)
_DATIVE = frozenset(("dem", "den", "des", "vom", "zum", "beim", "seinem", "ihrem", "seinen"))


def nominative(wording: str, head: str, article: str) -> str:
    """The wording of an office as a title: ``Landesbeauftragter für …`` for ``der
    Landesbeauftragte für …``, ``Bundespräsident`` for ``des Bundespräsidenten``."""
    before, found, behind = wording.partition(head)
    title = _GENITIVE.sub(r"\1", _OBLIQUE.sub(r"\1", before + found))
    feminine, small = head.endswith("in"), article.lower()
    if not feminine and ((small == "der" and not title.endswith("en")) or small in _DATIVE):
        title = _ADJECTIVAL.sub(r"\1er", title)
    elif small:
        title = _ADJECTIVAL.sub(r"\1e", title)
    return title + behind


def _is_plural(words: Words, first: int, head: int) -> bool:
    """``die Minister``, ``den Ministern``, ``Ministerinnen``, ``die Landräte``."""
    form = words.forms[head]
    if form.endswith(("innen", "ministern", "sekretäre", "sekretären", "räte", "räten")):
        return True
    before = words.forms[first - 1] if first else ""
    masculine = form.lower().endswith(("minister", "meister", "präsidenten", "senatoren"))
    return masculine and before in ("Die", "die", "beiden", "Beide", "beide")
