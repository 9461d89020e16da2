"""Names of measures in base form, and how far a name reaches into the sentence.

There is no parser: a name goes on from noun phrase to noun phrase as long as what joins them can
only belong to it ("Gesetz zur Änderung des Gesetzes über …"), within narrow bounds.
"""

from __future__ import annotations

import re

from nlp.measures_lexicon import (
    NAMING_ADJECTIVES,
    NEVER_IN_NAME,
    NO_COMPLEMENT,
    PLACES,
    Gender,
    Head,
)

_NOUN = r"[A-ZÄÖÜ](?:[\w’*]|:(?=\w)){1,60}(?:-(?:[\w’*]|:(?=\w)){1,40}){0,5}"
_PAIRED = r"[A-ZÄÖÜ]\w{1,40}-"  # "Kinder- und Jugendhilfe"
_ADJECTIVE = r"[a-zäöü][\wäöüß-]{1,40}(?:e|en|er|es|em)"
_ARTICLE = r"(?:der|die|das|des|dem|den|eine[snmr]?|ein|deren|dessen|ihre[rns]?|seine[rns]?|mehr)"
_PHRASE = re.compile(
    rf"(?:{_ARTICLE}\s)?(?:\d{{1,2}}\.\s)?(?:{_ADJECTIVE}(?:\s(?:und|sowie)\s|,\s|\s)){{0,3}}"
    rf"(?:{_PAIRED}(?:,\s{_PAIRED})?\s(?:und|sowie|oder)\s(?:{_ADJECTIVE}\s)?)?"
    r"(?:[A-ZÄÖÜ][a-zäöü]{2,40}(?:isch|deutsch|lich|al|ell|iv|ig)e[nrs]?\s(?=[A-ZÄÖÜ]))?"
    rf"(?P<noun>{_NOUN})(?:\s(?:LSA|[IVX]{{1,4}})\b)?(?:\s„[^„“”\n]{{3,80}}[“”])?"
)
_JOIN = re.compile(
    r"\s(?:(?=de[rs]\s|eine[rs]\s)|(?:von|vom|zur|zum|über)\s(?![A-ZÄÖÜ]?\d)"
    r"|(?:und|sowie)\s(?:(?:zur|zum|über|von|für)\s)?(?!(?:die|das|den|dem|ein|eine)\s)"
    r"|auf\sdem\sGebiet\s|im\sBereich\s(?=de[rs]\s)|gegen\s|für\s"
    r"|mit\s(?=Behinderung|besonderem)|im\s(?=ländlichen|[A-ZÄÖÜ][a-zäöü]+en\s[A-ZÄÖÜ]|\w+wesen\b)|in\s(?=ländlichen)"
    r"|(?=(?!unter|über|hinter|aber|oder|immer|wieder|weiter|später|hier|außer|bisher|daher|vier)"
    r"[a-zäöü]{3,30}er\s(?:[a-zäöü]{3,30}er\s)?[A-ZÄÖÜ])"
    r"|an\s(?=[A-ZÄÖÜ])|(?<=Anpassung\s)an\s)"
)
_WHOSE = re.compile(
    r"\s(?:des Landes(?:\sSachsen-Anhalt)?|der Landesregierung|des Bundes|der Bundesregierung)"
    r"(?=\sz)"
)
_LIST = re.compile(
    rf",\s(?=(?:(?:{_ADJECTIVE}\s)?{_NOUN},\s){{0,4}}(?:{_ADJECTIVE}\s)?{_NOUN}\s(?:und|sowie)\s)"
)
_PLACE = rf"(?:{'|'.join(map(re.escape, PLACES))})"
_AREA = re.compile(
    rf"(?:\s(?:in|im Land|des Landes|für das Land)|(?<=\bLand)|(?<=\bLandes))\s{_PLACE}\b(?!s\b)"
)
_OF_THE_LAND = re.compile(
    rf"\s(?:des Landes|für das Land|der Freien Hansestadt)\s{_PLACE}\b(?!s\b)"
)
_YEARS = r"(?:19|20)\d\d(?:\s?(?:[-–/]|bis)\s?(?:(?:19|20)\d\d|\d\d))?(?!\d|\.\d)"
_SUFFIX = re.compile(
    rf"(?:\s{_PLACE}(?![\w-]))?(?:\s(?:{_YEARS}|(?:I{{1,3}}|IV|VI{{0,3}})\b)(?!-))?"
)
_ADJECTIVES_BEFORE = re.compile(
    r"(?:(?:[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ]?[a-zäöüß]+)*(?:e|en|er|es|em))\s){1,3}$"
)
_NUMBER_BEFORE = re.compile(r"(?<=[a-zäöü]\s)\d{1,2}\.\s$")  # "die 14. Corona-Verordnung"
_ORDINAL_BEFORE = re.compile(
    r"\b(?:[Ee]rst|[Zz]weit|[Dd]ritt|[Vv]iert|[Ff]ünft|[Ss]echst|[Ss]iebt|[Aa]cht|[Nn]eunt|[Zz]ehnt)e[nrsm]?\s$"
)
_BROKEN = re.compile(r"(?<=[a-zäöüß])-(?=[a-zäöüß]{3})(?!und-|oder-|rechtlich)")
_PAIR_BEFORE = re.compile(
    r"(?:[A-ZÄÖÜ][\w-]{1,40}-,\s){0,3}[A-ZÄÖÜ][\w-]{1,40}-\s(?:und|sowie|oder)\s$"
)
_ADJECTIVE_STEM = re.compile(
    r"(?:isch|lich|ig|al|ell|iv|iert|är|ös|haft|sam|bar|end|erst|zweit|dritt|viert|fünft|sechst|sieb(?:en)?t"
    r"|acht|neunt|zehnt|elft|zwölft|zehnt|zigst|golden|grün|rot|blau|gemeinsam|lokal|thüring|berlin|hamburg|brem|saarländ)$"
)
_MIDDLE = re.compile(r"[\wäöüß,–-]\s$")
_STRONG = {"m": "er", "f": "e", "n": "es", "p": "e"}
_BACK = 110  # characters; how far a name may begin before its head
_PHRASES = 9
_LONGEST = 260


def complement(text: str, end: int, head: Head) -> int:
    """Where a name that begins with ``head`` ends if a phrase with a preposition belongs to it.

    Returns ``end`` itself if there is none.
    """
    inserted = _WHOSE.match(text, end)
    begin = inserted.end() if inserted else end
    start = begin + 1
    preposition = text[start : start + 6].split(" ", 1)[0]
    if preposition not in head.complement or text[begin : begin + 1] != " ":
        return end
    if preposition in ("der", "des"):
        preposition = ""
    position = start + len(preposition) + (1 if preposition else 0)
    first = _PHRASE.match(text, position)
    if first is None or first["noun"] in NO_COMPLEMENT or first[0].startswith("ein"):
        return end
    whole = _further(text, first.end(), start + _LONGEST)
    return end if text.endswith(" zur Änderung", 0, whole) else whole  # of what is not told


def _further(text: str, end: int, limit: int) -> int:
    for _ in range(_PHRASES):
        area = _AREA.match(text, end)
        if area:
            end = area.end()
        join = _JOIN.match(text, end) or _LIST.match(text, end)
        phrase = _PHRASE.match(text, join.end()) if join else None
        if phrase is None or phrase.end() > limit or phrase["noun"] in NO_COMPLEMENT:
            break
        if not area and text[phrase.start() : phrase.end()].startswith("eine"):
            break
        end = phrase.end()
    return end


def suffix(text: str, end: int) -> int:
    """Where a name ends with the Land, years and number behind it ("Schulbauprogramm 2030")."""
    match = _SUFFIX.match(text, end)
    return match.end() if match else end


def area(text: str, end: int) -> int:
    """Where a law's name ends with its Land behind it ("Wahlgesetz des Landes Sachsen-Anhalt")."""
    match = _OF_THE_LAND.match(text, end)
    return match.end() if match else end


def pair_before(text: str, start: int) -> int:
    """Where "Klimaschutz- und Energiekonzept" begins, given where "Energiekonzept" does."""
    match = _PAIR_BEFORE.search(text[max(0, start - _BACK) : start])
    return start if match is None else start - (match.end() - match.start())


def adjectives_before(text: str, start: int) -> int:
    """Where a name begins with its adjectives ("Nationale Wasserstoffstrategie") or its number."""
    window = text[max(0, start - _BACK) : start]
    number = _NUMBER_BEFORE.search(window)
    if number:
        return start - len(number[0])
    match = _ADJECTIVES_BEFORE.search(window)
    if match is None:
        return start
    words = match[0].split()
    kept = 0
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        stem = _stem(word)
        if stem in NEVER_IN_NAME or not _names(word, window[: match.start()], first=index == 0):
            break
        kept += len(word) + 1
    return start - kept


def _names(word: str, before: str, *, first: bool) -> bool:
    """Whether an adjective's capital comes from a name and not from the sentence's beginning."""
    stem = _stem(word)
    if stem.startswith(NAMING_ADJECTIVES):
        return True
    return bool(_ADJECTIVE_STEM.search(stem)) and (not first or bool(_MIDDLE.search(before)))


def _stem(word: str) -> str:
    lowered = word.casefold()
    for ending in ("en", "em", "er", "es", "e"):
        if lowered.endswith(ending):
            return lowered.removesuffix(ending)
    return lowered


def ordinal_before(text: str, start: int) -> int:
    """Where a name begins with the ordinal before it ("zweiter Nachtragshaushalt")."""
    match = _ORDINAL_BEFORE.search(text[max(0, start - _BACK) : start])
    return start - len(match[0]) if match else start


def nominative(adjectives: str, gender: Gender) -> str:
    """Adjectives before a noun in the strong nominative: "Europäischen" → "Europäischer"."""
    words = []
    for word in adjectives.split():
        for ending in ("en", "em", "es", "e"):
            if word.endswith(ending):
                words.append(word.removesuffix(ending) + _STRONG[gender])
                break
        else:
            words.append(word)
    return " ".join(words)


def tidy(name: str) -> str:
    """A name with single blanks, and without the hyphen of a line that once ended in a word."""
    return _BROKEN.sub("", " ".join(name.split()))
