"""Pronouns and offices that stand for a measure or a person named shortly before.

"Sie ersetzt …" and "Bezahlt wird sie …" speak of the last measure that fits in gender;
"der Minister" and "Er kündigte an" of the one person they can mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from nlp.measures_lexicon import head_of
from nlp.relations_lexicon import FUNDING, SPOKEN
from nlp.relations_refs import Item
from nlp.relations_sentences import Sentences

_PRONOUN = re.compile(
    r"(?:(?<=[.!?:“\"]\s)|(?<=\n))[\"„“]?(?P<first>Sie|Er|Es|Diese|Dieser|Dieses)\s(?=[a-zäöü])"
    r"|\b(?P<verb>[a-zäöü]+)\s(?P<word>sie|es|er|ihn)\b(?!\szu\s)"
    r"|,\s(?:(?:dass|daß|weil|wonach)\s)?(?P<before>sie|es|er)\s"
    r"(?![^,.;]{0,60}\b(?:zu\s\w+en|\w{2,4}zu\w+en)\b)(?=[a-zäöü]+)"
    r"|;\s(?P<again>sie|es|er)\s(?=[a-zäöü]+)"
    r"|\b[Ff]ür\s(?P<object>sie|ihn)\s(?=[a-zäöü]+)"
    r"|\b(?:[Mm]it|[Ii]n)\s(?P<dative>ihm|ihr)\s"
    r"|\b(?P<given>ihm|ihr)\s(?=zugestimmt\b)"
    r"|\ban,\s(?P<going>ihn|sie|es)\s(?=(?:[^.,;]{0,40}\s)?(?:zu\s\w+en|\w+zu\w+en)\b)"
    r"|,\swie\s(?P<like>ihn|sie|es)\s"
    r"|\s(?P<done>ihn|es)\s(?=[a-zäöü]+en[.,;])"
    r"|\b(?P<own>[Ss]eine|[Ii]hre)\s(?=(?:Wirkung|Wirkungen|Wirksamkeit|Umsetzung|Laufzeit|Kosten|Finanzierung)\b)"
)
_THAT = re.compile(
    r"(?<=[.!?“\"]\s)(?P<word>Das|Dies)\s(?:hat|haben|kündigte|kündigten|beschloss|beschlossen|lehnt|lehnte|lehnen|lehnten|wies|weist)\s"
)
_GENDERS = {
    "sie": "fp", "er": "m", "es": "n", "ihn": "m", "diese": "fp", "dieser": "m", "dieses": "n",
    "ihm": "mn", "ihr": "f", "seine": "mn", "ihre": "fp",
}  # fmt: skip
_ARTICLE = re.compile(
    r"\b(?P<article>das|dem|des|den|die|der|vom|zum|im|beim|ins|zur|eine[rsnm]?|ein)"
    r"(?:\s[a-zäöü][\w-]*){0,2}(?:\s[A-ZÄÖÜ][\w-]+)?\s[„“\"»?¿]?$",
    re.IGNORECASE,
)
_VOTES = {
    "das": "n", "dem": "mn", "des": "mn", "den": "m", "die": "f", "der": "mf", "vom": "mn",
    "zum": "mn", "im": "mn", "beim": "mn", "ins": "n", "zur": "f", "ein": "mn", "eine": "f",
    "einer": "f", "einem": "mn", "einen": "m", "eines": "mn",
}  # fmt: skip
_OFFICE = re.compile(
    r"\b(?:[Dd]er|[Dd]ie)\s(?P<office>Minister(?:in)?|Ministerpräsident(?:in)?|Senator(?:in)?"
    r"|Staatssekretär(?:in)?)\b(?!\s(?:für|de[rs]|[A-ZÄÖÜ]))"
)
_ROLES = {"Staats": "state_secretary", "Ministerp": "minister_president"}
_ENDINGS = (
    (
        re.compile(r"(?:ung|heit|keit|schaft|tät|tion|enz|hilfe|reform|offensive|prämie|quote)$"),
        "f",
    ),
    (re.compile(r"(?:gesetz|buch|projekt|paket|werk|system|ticket)$", re.IGNORECASE), "n"),
    (re.compile(r"(?:bau|fonds|haushalt|versuch|erlass|scheck|bonus)$"), "m"),
)
# The gender of nouns that point back, where it is not that of every name they point to.
_NOUN_GENDERS = {
    "Entwurf": "m", "Gesetzentwurf": "m", "Gesetzentwurfs": "m", "Novelle": "f", "Gesetz": "n",
    "Projekt": "n", "Vorhaben": "n", "Maßnahme": "f", "Baumaßnahme": "f", "Reform": "f",
}  # fmt: skip
_SORT_GENDERS = {"programme": "n", "law": "n", "ordinance": "f", "guideline": "f", "fund": "m"}
_BACK = 2  # sentences
_MOST = 40  # measures of a sentence; more are a list


def pronouns(text: str, items: list[Item], sentences: Sentences) -> list[Item]:
    """The pronouns that stand for one of the measures among ``items``."""
    genders = _genders(text, items)
    starts = [item.start for item in items]
    spoken: dict[int, Item] = {}  # by sentence, what its first pronoun stands for
    found: list[Item] = []
    for match in _PRONOUN.finditer(text):
        so = match["verb"] and text[match.start() - 3 : match.start()] == "so "
        if so or (match["verb"] and match["verb"] not in SPOKEN):
            continue  # "so haben es die Länder vereinbart" speaks of nothing named
        group = match.lastgroup or ""
        gender = _GENDERS[match[group].lower()]
        here = sentences.index(match.start(group))
        for back in range(_BACK + 1):
            first = sentences.bounds(max(0, here - back))[0]
            near = items[bisect_left(starts, first) : bisect_left(starts, match.start(group))]
            near = [*([spoken[here - back]] if here - back in spoken else []), *near[:_MOST]]
            if match[group].lower().startswith("dies"):
                near.reverse()  # "Dieses" points to what was named last
            meant = next((item for item in near if _fits(text, item, gender, genders)), None)
            if meant is not None:
                pronoun = meant._replace(
                    start=match.start(group), end=match.end(group), named=False
                )
                spoken.setdefault(here, pronoun)
                found.append(pronoun)
                break
    return [*found, *_that(text, items, starts, sentences)]


def _that(text: str, items: list[Item], starts: list[int], sentences: Sentences) -> list[Item]:
    """ "Das hat der Minister angekündigt": the only measure of the sentence before."""
    found: list[Item] = []
    for match in _THAT.finditer(text):
        last = sentences.bounds(max(0, sentences.index(match.start("word")) - 1))[0]
        near = items[bisect_left(starts, last) : bisect_left(starts, match.start("word"))]
        if len({item.name for item in near[:_MOST]}) == 1:
            start, end = match.span("word")
            found.append(near[0]._replace(start=start, end=end, named=False))
    return found


def _fits(text: str, item: Item, gender: str, genders: dict[str, str]) -> bool:
    of_noun = "" if item.named else _NOUN_GENDERS.get(text[item.start : item.end], "")
    fits = set(of_noun or genders.get(item.name, "")) & set(gender)
    return bool(fits) and item.name not in FUNDING["payers"]


def _genders(text: str, items: list[Item]) -> dict[str, str]:
    """The gender of each measure: of its head noun, else as the articles before it tell."""
    votes: dict[str, Counter[str]] = {}
    known: dict[str, str] = {}
    for item in items:
        if item.name not in known:
            head = head_of(item.name)
            known[item.name] = head.gender if head else ""
        if not known[item.name]:
            article = _ARTICLE.search(text, max(0, item.start - 60), item.start)
            if article:
                votes.setdefault(item.name, Counter()).update(_VOTES[article["article"].lower()])
    for item in items:
        if not known[item.name] and item.name not in votes:
            # "WIR" is a programme
            known[item.name] = _by_ending(item.name) or _SORT_GENDERS.get(item.sort, "")
    for name, counted in votes.items():
        most = max(counted.values())
        known[name] = "".join(gender for gender, times in counted.items() if times == most)
    return known


def _by_ending(name: str) -> str:
    """The gender that the ending of the first noun tells."""
    for ending, gender in _ENDINGS:
        if ending.search(name.split(maxsplit=1)[0]):
            return gender
    return ""


def offices(text: str, people: list[Item]) -> list[Item]:
    """Where "der Minister" speaks of the only minister named so far."""
    found: list[Item] = []
    holders: dict[str, dict[str, Item]] = {}
    index = 0
    for match in _OFFICE.finditer(text):
        while index < len(people) and people[index].start < match.start():
            holders.setdefault(people[index].sort, {})[people[index].name] = people[index]
            index += 1
        office = match["office"]
        role = next((r for word, r in _ROLES.items() if office.startswith(word)), "minister")
        if len(holders.get(role, ())) == 1:
            [holder] = holders[role].values()
            found.append(holder._replace(start=match.start("office"), end=match.end(), named=False))
    return found


_SPEAKER = re.compile(
    r"(?:(?<=[.!?“\"]\s)(?P<first>Er|Sie)|\b(?:kündigte|kündigt|stellte|stellt|will)\s(?P<word>er|sie))"
    r"\s(?=[a-zäöüß\d]|[A-ZÄÖÜ])"
)


def speakers(text: str, people: list[Item], sentences: Sentences) -> list[Item]:
    """Where a sentence begins with "Er" or "Sie" and the one before names one person."""
    starts = [person.start for person in people]
    found: list[Item] = []
    for match in _SPEAKER.finditer(text):
        last = sentences.bounds(max(0, sentences.index(match.start()) - 1))[0]
        near = people[bisect_left(starts, last) : bisect_left(starts, match.start())]
        if len({person.name for person in near[:_MOST]}) == 1:
            start, end = match.span(match.lastgroup or 0)
            found.append(near[0]._replace(start=start, end=end, named=False))
    return found
