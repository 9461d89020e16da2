"""Companies, clubs and parliamentary groups: bodies that end with a legal form or a party."""

from __future__ import annotations

import re
from functools import cache

from nlp.gazetteer import Words
from nlp.organisations_base import base_form
from nlp.organisations_kinds import bodies, kind_of, listed
from nlp.organisations_known import Body
from nlp.people_offices import office_head


@cache
def legal_forms() -> tuple[str, ...]:
    """``GmbH``, ``e. V.`` and the like."""
    return tuple(bodies()["legal"])


@cache
def _legal() -> re.Pattern[str]:
    forms = "|".join(
        re.escape(form).replace(r"\ ", r"\s?") for form in sorted(bodies()["legal"], key=len)[::-1]
    )
    return re.compile(rf"(?:(?<=[\s\w“\"]\s)|(?<=\w-))(?:{forms})(?![\w-])")


@cache
def _behind() -> re.Pattern[str]:
    forms = "|".join(
        re.escape(form).replace(r"\ ", r"\s?") for form in sorted(bodies()["legal"], key=len)[::-1]
    )
    return re.compile(rf"\s(?:{forms})(?![\w-])")


def end_of_legal_form(text: str, end: int) -> int:
    """Where the legal form ends that stands behind ``end``; ``end`` itself where none does."""
    match = _behind().match(text, end)
    return end if match is None else match.end()


_COMPANY_GAPS = frozenset((" ", " & ", "&", "- ", " + ", "+", ":", "/", " „", ' "'))
_QUOTED = re.compile(r" [„\"»¿‚?](?P<name>[A-ZÄÖÜ][^„“\"»«¿?\n]{1,40})[“\"«¿‘?]")
_NO_QUOTES = str.maketrans("", "", '„“”"»«')
_FRACTION = re.compile(
    r"\bFraktion(?:en)?\s+(?:der\s+|von\s+)?(CDU|SPD|AfD|FDP|BSW|DIE LINKE|Die Linke|"
    r"(?:BÜNDNIS|Bündnis) 90/(?:DIE GRÜNEN|Die Grünen))(?!\w)"
)


def companies(words: Words) -> list[Body]:
    """What ends with a legal form: ``Dow Olefinverbund GmbH``, ``Förderverein Dom e. V.``."""
    found = []
    at = {end: index for index, end in enumerate(words.ends)}
    for match in _legal().finditer(words.text):
        end = match.start()
        while end > max(0, match.start() - 3) and words.text[end - 1] in ' \n“"':
            end -= 1
        last = at.get(end)
        if last is None and words.text[end - 1] == "-":  # "Betriebs-GmbH" is one word
            last = at.get(match.end())
        if last is None:
            continue
        first = _begin_of_company(words, last, "V" in match.group())
        if first is not None:
            start = words.starts[first]
            name = base_form(words.text[start : match.end()], _word_before(words, first))
            if name.count("„") != name.count("“"):
                name = " ".join(name.translate(_NO_QUOTES).split())
            found.append(Body(start, match.end(), name))
    found += _named_houses(words)
    for match in _FRACTION.finditer(words.text):
        name = f"{match[1]}-Fraktion" if match[1].isalpha() else f"Fraktion {match[1]}"
        found.append(Body(match.start(), match.end(), name))
    return found


def _named_houses(words: Words) -> list[Body]:
    """``Kita „Fliederhof“``, ``Sekundarschule „An der Rüsternbreite“``."""
    found = []
    for index, form in enumerate(words.forms):
        last = index
        if form.removesuffix("s") not in listed("named_houses"):
            continue
        if form.startswith("Berufsbildende") and words.forms[index + 1 : index + 2]:
            last += words.forms[index + 1].startswith("Schule")
        match = _QUOTED.match(words.text, words.ends[last])
        if match is not None:
            start = words.starts[index]
            kind = words.text[start : words.ends[last]]
            kind = kind.removesuffix("s") if last == index else "Berufsbildende Schulen"
            found.append(Body(start, match.end(), f"{kind} „{match['name']}“", 0.9))
    return found


def _word_before(words: Words, first: int) -> str:
    return words.forms[first - 1].lower() if first and words.joined(first - 1) else ""


def _begin_of_company(words: Words, last: int, club: bool) -> int | None:
    first = last + 1
    at = last
    while at >= 0 and last - at < 7:
        form = words.forms[at]
        if at < last and not _company_gap(words, at):
            break
        if _names_house(words, at):
            at -= 1
            continue
        if form in listed("not_in_company") or office_head(form) is not None:
            break
        if not form.islower():  # also "enviaM" and "50Hertz"
            first = at
        elif not _inside_company(words, at, club):
            break
        at -= 1
    while first < last and (_is_trade(words.forms[first]) or _is_trade(words.forms[first + 1])):
        first += 1
    return first if first <= last else None


def _names_house(words: Words, at: int) -> bool:
    """``Seniorenzentrum Am Bürgerpark gGmbH``."""
    preposition = words.forms[at] in ("Am", "An", "Im", "Zum", "Zur")
    return preposition and at > 0 and kind_of(words.forms[at - 1]) is not None


def _company_gap(words: Words, at: int) -> bool:
    gap = words.gap(at)
    return gap in _COMPANY_GAPS or (gap == ". " and len(words.forms[at]) == 1)


def _inside_company(words: Words, at: int, club: bool) -> bool:
    """Small words of a company's name: ``Müller & Sohn``, ``Bau- und Handels GmbH``."""
    form = words.forms[at]
    if club and _inside_club(words, at):
        return True
    return form == "und" and at > 0 and words.gap(at - 1).startswith("-")


def _inside_club(words: Words, at: int) -> bool:
    """Small words of a club's name; ``des`` and ``der`` only behind its kind: ``Förderverein der
    Stadtbibliothek``, not ``Aktivitäten des``."""
    form = words.forms[at]
    if form in ("das", "die", "den"):
        return at > 0 and words.forms[at - 1] == "für"
    if form in ("der", "des"):
        before = words.forms[at - 1] if at else ""
        return before in listed("club_heads") or (bool(before) and kind_of(before) is not None)
    adjective = form.endswith(("er", "en")) and at and kind_of(words.forms[at - 1]) is not None
    return form in listed("inside_club") or bool(adjective)


def _is_trade(form: str) -> bool:
    return form in ("Verein", "Vereins", "Verband", "Verbandes") or form.lower().endswith(
        tuple(listed("trades"))
    )
