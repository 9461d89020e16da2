"""Finds where a text names measures: compounds, heads with a name behind them, known names.

Each find is a ``Found``: its place, its name in base form, and other names the text gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.release import MeasureType
from nlp.measures_lexicon import (
    BARE,
    LAWS,
    NO_APPOSITION,
    PHRASES,
    Form,
    Head,
    Known,
    compound,
    is_generic,
)
from nlp.measures_names import (
    adjectives_before,
    complement,
    nominative,
    pair_before,
    suffix,
    tidy,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A place that names a measure. ``start`` and ``end`` count characters.

    ``plural`` finds count only where something else names the same measure; ``aliases`` are
    names under which the text may speak of it elsewhere.
    """

    start: int
    end: int
    name: str
    type: MeasureType
    confidence: float
    aliases: tuple[str, ...] = ()
    plural: bool = False
    head: str | None = None


WORD = re.compile(r"(?<![\w-])[A-ZÄÖÜ0-9e][\w+]*(?:-\w+)*(?:/EU)?(?![\w/]*-)")
_OPEN = "„“”\"»«‚‘'›‹¿?"
_CLOSE = "“”\"«»‘’'‹›¿?"
_QUOTED = re.compile(
    r"(?:\s(?:mit dem (?:Titel|Namen)|unter dem (?:Titel|Namen)|namens|des Landes(?: Sachsen-Anhalt)?|des Bundes|der Landesregierung))?"
    rf"\s(?P<open>[{_OPEN}])(?P<name>[^\s{_OPEN}{_CLOSE}\n][^{_OPEN}{_CLOSE}\n]{{1,90}})[{_CLOSE}](?![a-zäöü])"
)
_NEXT_QUOTED = re.compile(
    rf"(?:,|\s(?:und|sowie|oder))\s[{_OPEN}](?P<name>[^\s{_OPEN}{_CLOSE}\n][^{_OPEN}{_CLOSE}\n]{{1,90}})[{_CLOSE}]"
)
_APPOSITION = re.compile(
    r"\s(?P<name>(?:[A-ZÄÖÜ][\wäöüß+!]*(?:-[\wäöüß]+)*)(?:\s(?:(?:[A-ZÄÖÜ][\wäöüß+!]*(?:-[\wäöüß]+)*)|\d{4}(?![.\d])|II?I?|IV|V)){0,4})(?![\w-])"
)
_BRACKET = re.compile(r"\s?\(([^()\n]{2,90})\)")
_SPLIT_BRACKET = re.compile(r"\s[–—-]\s|[,;:/]\s|\skurz:?\s")
_ABBREVIATION = re.compile(
    r"[A-ZÄÖÜ][\wäöü]*[A-ZÄÖÜ+][\wäöü+]*(?:[ -](?:LSA|EU|Bund|[IVX]+|\d{4}))?"
)
_CITATION = re.compile(
    r"§{1,2}\s?\d+[a-z]?(?:\s?(?:Abs\.|Absatz|Absätze|S\.|Satz|Nr\.|Nummer|Alt\.|Halbsatz|Buchstabe|f\.|ff\.|bis|und|,|\d+[a-z]?|[a-z]\)))"
    r"{0,12}\s(?:des |der )?(?P<law>[A-ZÄÖÜ][a-zäöü]*[A-ZÄÖÜ][\wäöüÄÖÜ-]*(?:/EU| LSA| [IVX]+\b)?)"
)
_STATE_LAW = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,15}(?:G|GB|VO|V|O)[ -]LSA\b")
_INDEFINITE = re.compile(r"\b(?:ein|eine|einen|einem|eines|einer)\s(?:[a-zäöü][\wäöüß-]+\s){0,3}$")
_CLAUSE = re.compile(
    r",\s(?:(?:mit|durch|aus|bei|in|über)\s)?(?:das|dem|der|die)\s(?:[^\s,.;:!?\n]+\s){2,22}?[^\s,.;:!?\n]+(?=[,.;:!?\n]|$)"
)
_ACRONYM = re.compile(r"[A-ZÄÖÜ]{2,}|.*\d")


def find(text: str) -> Iterator[Found]:
    """Every place of ``text`` that may name a measure, in no order; places may overlap."""
    for match in WORD.finditer(text):
        word = match[0]
        entries = PHRASES.get(word) or PHRASES.get(word.rstrip("+"))
        if entries:
            known = _phrase(text, match.start(), entries)
            if known:
                yield known
                continue
        bare = BARE.get(word)
        if bare is not None:
            yield from _named(text, match, bare, bare.head.name)
            continue
        parts = compound(word)
        if parts is not None:
            if is_generic(parts.modifier, parts.form.head):
                yield from _named(
                    text, match, parts.form, _base(word, parts.modifier, parts.form.head)
                )
            else:
                yield from _compound(text, match, parts.modifier, parts.form)
        elif "-" in word:
            yield from _hyphened(match)
    yield from _cited(text)


def _phrase(text: str, start: int, entries: list[tuple[str, Known]]) -> Found | None:
    for phrase, known in entries:
        begin = start - 1 if phrase[0] == "„" else start
        if begin < 0 or not text.startswith(phrase, begin):
            continue
        end = begin + len(phrase)
        if text[end : end + 1].isalnum() or (
            text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()
        ):
            continue
        return Found(begin, end, known.name, known.type, 1.0)
    return None


def _base(word: str, modifier: str, head: Head) -> str:
    lemma = head.name
    joint = modifier.endswith("-") or not word[len(modifier)].islower()
    return modifier + (lemma if joint else lemma[0].lower() + lemma[1:])


def _compound(text: str, match: re.Match[str], modifier: str, form: Form) -> Iterator[Found]:
    head = form.head
    if not head.compound:
        yield from _named(text, match, form, _base(match[0], modifier, head))
        return
    base = _base(match[0], modifier, head)
    quoted = _quoted(text, match.end(), head, base)
    if quoted:
        yield from quoted
        return
    pair = pair_before(text, match.start())
    start = adjectives_before(text, pair)
    end = suffix(text, match.end())
    adjectives = nominative(text[start:pair], head.gender)
    name = tidy(f"{adjectives} {text[pair : match.start()]}{base}{text[match.end() : end]}")
    yield Found(start, end, name, head.type, 0.9, _brackets(text, end), form.plural, head.lemma)


def _named(text: str, match: re.Match[str], form: Form, base: str) -> Iterator[Found]:
    """A head, or a compound that names only a kind, with what names the one meant."""
    head = form.head
    quoted = _quoted(text, match.end(), head, base)
    if quoted:
        yield from quoted
        return
    end = complement(text, match.end(), head)
    if end > match.end():
        start = adjectives_before(text, match.start())
        name = f"{nominative(text[start : match.start()], head.gender)} {base}{text[match.end() : end]}"
        aliases = tuple(a for a in _brackets(text, end) if _abbreviates(a, head, base))
        yield Found(start, end, tidy(name), head.type, 0.85, aliases, head=head.lemma)
        return
    dated = suffix(text, match.end()) if head.dated else match.end()
    if dated > match.end():
        name = base + text[match.end() : dated]
        yield Found(match.start(), dated, tidy(name), head.type, 0.8, head=head.lemma)
        return
    following = None if form.plural or head.dated else _APPOSITION.match(text, match.end())
    if following and _is_name(
        following["name"], lone=head.type == "programme" and base != head.name
    ):
        name = following["name"]
        if head.keep:
            yield Found(
                match.start(), following.end(), f"{base} {name}", head.type, 0.8, head=head.lemma
            )
        else:
            yield Found(
                following.start("name"),
                following.end(),
                name,
                head.type,
                0.75,
                (*_brackets(text, following.end()),),
                head=head.lemma,
            )
        return
    start = adjectives_before(text, match.start())
    if start < match.start() and not form.plural:
        name = f"{nominative(text[start : match.start()], head.gender)} {base}"
        end = suffix(text, match.end())
        name += text[match.end() : end]
        yield Found(start, end, tidy(name), head.type, 0.8, _brackets(text, end), head=head.lemma)
    elif head.defined and not form.plural:
        yield from _defined(text, match, head, base)


def _defined(text: str, match: re.Match[str], head: Head, base: str) -> Iterator[Found]:
    clause = _CLAUSE.match(text, match.end())
    if clause and _INDEFINITE.search(text[max(0, match.start() - 60) : match.start()]):
        name = tidy(base + text[match.end() : clause.end()])
        yield Found(match.start(), clause.end(), name, head.type, 0.5, head=head.lemma)


def _quoted(text: str, end: int, head: Head, base: str) -> list[Found]:
    """The names in quotation marks behind a head, each a measure of the head's type."""
    found: list[Found] = []
    match = _QUOTED.match(text, end)
    while match is not None:
        name = match["name"].strip()
        if not is_title(name, head):
            break
        again = (name,) if " " in name or _ACRONYM.match(name) else ()
        aliases = (*again, f"{name}-{base}", *_brackets(text, match.end()))
        found.append(
            Found(
                match.start("name"),
                match.end("name"),
                tidy(name),
                head.type,
                0.9,
                aliases,
                head=head.lemma,
            )
        )
        match = _NEXT_QUOTED.match(text, match.end())
    return found


def is_title(name: str, head: Head) -> bool:
    """Whether words in quotation marks behind a head can be a name rather than a sentence."""
    if head.type == "decision" or name[-1] in ".,;:":
        return False
    longest = 12 if name[0].isupper() or name[0].isdigit() else 5
    return len(name.split()) <= longest and (longest > 5 or head.type in ("programme", "project"))


def _is_name(name: str, *, lone: bool) -> bool:
    """Whether nouns behind a head can name it; ``lone``: also a single plain noun."""
    words = name.split()
    first = words[0]
    if first in NO_APPOSITION or (first.endswith("s") and first[:-1] in _STATES):
        return False
    return len(words) > 1 or lone or _ACRONYM.match(first) is not None


_STATES = frozenset({"Sachsen-Anhalt", "Deutschland", "Thüringen", "Brandenburg"})


def _brackets(text: str, end: int) -> tuple[str, ...]:
    """The other names that a bracket right behind a name gives."""
    match = _BRACKET.match(text, end)
    if match is None:
        return ()
    names = []
    for part in _SPLIT_BRACKET.split(match[1]):
        name = part.strip(' „“”"»«')
        parts = compound(name) if " " not in name and name[:1].isupper() else None
        if _ABBREVIATION.fullmatch(name) or (parts and not is_generic(*_generic(parts))):
            names.append(name)
    return tuple(names)


_SIGNS: dict[MeasureType, tuple[str, ...]] = {
    "law": ("G", "GB", "O", "LSA"),
    "ordinance": ("V", "VO", "O", "LSA"),
    "treaty": ("StV",),
    "guideline": ("RL",),
}


def _abbreviates(alias: str, head: Head, base: str) -> bool:
    """Whether a bracket behind a long name speaks of the measure and not of its last word."""
    if alias in LAWS or alias.lower().endswith(head.lemma.lower()):
        return True
    return alias.endswith(_SIGNS.get(head.type, ())) or alias[0] == base[0]


def _generic(parts: tuple[str, Form]) -> tuple[str, Head]:
    return parts[0], parts[1].head


def _hyphened(match: re.Match[str]) -> Iterator[Found]:
    """ "GRW-Förderung", "EFRE-Mittel": the word speaks of the known measure it begins with."""
    first = match[0].split("-", 1)[0]
    for phrase, known in PHRASES.get(first, ()):
        if phrase == first and known.type not in ("law", "ordinance"):
            yield Found(match.start(), match.end(), known.name, known.type, 0.9)


def _cited(text: str) -> Iterator[Found]:
    """Laws named by citation ("§ 12 Abs. 2 Satz 1 KVG LSA") and unknown ones of the Land."""
    if "§" in text:
        for match in _CITATION.finditer(text):
            law = match["law"]
            known = LAWS.get(law) or LAWS.get(law.split(" ")[0])
            name, kind = (known.name, known.type) if known else (law, "law")
            yield Found(match.start("law"), match.end("law"), name, kind, 0.95 if known else 0.8)  # type: ignore[arg-type]
    if "LSA" in text:
        for match in _STATE_LAW.finditer(text):
            if match[0] not in LAWS:
                yield Found(match.start(), match.end(), match[0], "law", 0.85)
