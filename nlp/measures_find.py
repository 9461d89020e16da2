"""Finds where a text names measures: compounds, heads with a name behind them, known names.

Each find is a ``Found``: its place, its name in base form, and other names the text gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp.measures_brackets import abbreviates, brackets
from nlp.measures_facts import ONE_QUOTE
from nlp.measures_found import Found
from nlp.measures_known import amendments, cited, hyphened, phrase
from nlp.measures_lexicon import (
    BARE,
    NEVER,
    NO_APPOSITION,
    PLACES,
    Form,
    Head,
    compound,
    is_common,
    is_generic,
)
from nlp.measures_names import (
    adjectives_before,
    area,
    complement,
    nominative,
    ordinal_before,
    pair_before,
    suffix,
    tidy,
)

WORD = re.compile(r"(?<![\w-])[A-ZÄÖÜ0-9e][\w+]*(?:-\w+)*(?:/EU)?(?![\w/]*-)")
_OPEN = "„“”\"»«‚‘'›‹¿?"
_CLOSE = "“”\"«»‘’'‹›¿?"
_QUOTED = re.compile(
    r"(?:\s(?:mit dem (?:Titel|Namen)|unter dem (?:Titel|Namen)|namens"
    r"|des Landes(?: Sachsen-Anhalt)?|des Bundes|der Landesregierung))?"
    rf"\s(?P<open>[{_OPEN}])(?P<name>[^\s{_OPEN}{_CLOSE}\n][^{_OPEN}{_CLOSE}\n]{{1,90}})[{_CLOSE}](?![a-zäöü])"
)
_NEXT_QUOTED = re.compile(
    rf"(?:,|\s(?:und|sowie|oder))\s[{_OPEN}](?P<name>[^\s{_OPEN}{_CLOSE}\n][^{_OPEN}{_CLOSE}\n]{{1,90}})[{_CLOSE}]"
)
_NAME = r"[A-ZÄÖÜ][\w+!]*(?:-\w+)*"
_APPOSITION = re.compile(
    rf"\s(?P<name>{_NAME}(?:\s(?:{_NAME}|\d{{4}}(?:\s?[-–/]\s?\d{{2,4}})?(?![.\d])"
    r"|II?I?|IV|V)){0,4})(?![\w-])"
)
_INDEFINITE = re.compile(r"\b(?:ein|eine|einen|einem|eines|einer)\s(?:[a-zäöü][\wäöüß-]+\s){0,3}$")
_CLAUSE = re.compile(
    r",\s(?:(?:mit|durch|aus|bei|in|über)\s)?(?:das|dem|der|die)\s(?:[^\s,.;:!?\n]+\s){2,22}?[^\s,.;:!?\n]+(?=[,.;:!?\n]|$)"
)
_NUMBER = re.compile(r"[IVX]+")
_ACRONYM = re.compile(r".*(?:\d|\w[A-ZÄÖÜ]|-)")


def find(text: str) -> Iterator[Found]:
    """Every place of ``text`` that may name a measure, in no order; places may overlap."""
    plain = text.translate(ONE_QUOTE)
    for match in WORD.finditer(text):
        word = match[0]
        known = phrase(plain, match.start(), word)
        if known is not None:
            yield replace(known, aliases=brackets(text, known.end))
            continue
        if word in NEVER or word.endswith("ovelle"):  # amendments are found below
            continue
        bare = BARE.get(word)
        if bare is not None:
            yield from _named(text, match, bare, bare.head.name)
            continue
        parts = compound(word)
        known = hyphened(match) if "-" in word else None
        # A "STARK-V-Programm" is STARK V, but a "GRW-Richtlinie" is not the GRW.
        if known is not None and (parts is None or parts.form.head.lemma in ("Programm", "Fonds")):
            yield known
        elif parts is not None:
            yield from _taken_apart(text, match, *parts)
    yield from cited(text)
    yield from amendments(text)


def _taken_apart(text: str, match: re.Match[str], modifier: str, form: Form) -> Iterator[Found]:
    head = form.head
    base = _base(match[0], modifier, head)
    if is_common(modifier, head):
        yield from _quoted(text, match.start(), match.end(), head, base)
    elif is_generic(modifier, head) or not head.compound:
        yield from _named(text, match, form, base)
    else:
        yield from _compound(text, match, base, form)


def _base(word: str, modifier: str, head: Head) -> str:
    lemma = head.name
    joint = modifier.endswith("-") or not word[len(modifier)].islower()
    return modifier + (lemma if joint else lemma[0].lower() + lemma[1:])


def _compound(text: str, match: re.Match[str], base: str, form: Form) -> Iterator[Found]:
    head = form.head
    quoted = _quoted(text, match.start(), match.end(), head, base)
    if quoted:
        yield from quoted
        return
    pair = pair_before(text, match.start())
    start = adjectives_before(text, pair)
    end = suffix(text, match.end())
    if head.type in ("law", "ordinance"):
        end = area(text, end)
    adjectives = nominative(text[start:pair], head.gender)
    name = tidy(f"{adjectives} {text[pair : match.start()]}{base}{text[match.end() : end]}")
    yield Found(start, end, name, head.type, 0.9, brackets(text, end), form.plural, head.lemma)


def _named(text: str, match: re.Match[str], form: Form, base: str) -> Iterator[Found]:
    """A head, or a compound that names only a kind, with what names the one meant."""
    head = form.head
    quoted = _quoted(text, match.start(), match.end(), head, base)
    if quoted:
        yield from quoted
        return
    end = complement(text, match.end(), head)
    if end > match.end() and not form.plural:
        start = adjectives_before(text, match.start())
        adjectives = nominative(text[start : match.start()], head.gender)
        name = f"{adjectives} {base}{text[match.end() : end]}"
        aliases = tuple(a for a in brackets(text, end) if abbreviates(a, head, base))
        yield Found(start, end, tidy(name), head.type, 0.85, aliases, head=head.lemma)
        return
    dated = suffix(text, match.end()) if head.dated else match.end()
    if dated > match.end():
        name = base + text[match.end() : dated]
        yield Found(match.start(), dated, tidy(name), head.type, 0.8, head=head.lemma)
        return
    if head.telling and head.type == "plan":
        start = ordinal_before(text, match.start())
        name = f"{nominative(text[start : match.start()], head.gender).capitalize()} {base}"
        yield Found(start, match.end(), tidy(name), head.type, 0.7, head=head.lemma)
        return
    following = None if form.plural else _APPOSITION.match(text, match.end())
    if following and _is_name(following["name"], head, base):
        # A known name is found by itself.
        if head.keep or not phrase(text, *_first_word(following)):
            yield _apposed(text, match, following, head, base)
        return
    start = adjectives_before(text, match.start())
    if start < match.start() and not form.plural:
        name = f"{nominative(text[start : match.start()], head.gender)} {base}"
        end = suffix(text, match.end())
        name += text[match.end() : end]
        yield Found(start, end, tidy(name), head.type, 0.8, brackets(text, end), head=head.lemma)
    elif not form.plural:
        yield from _alone(text, match, head, base)


def _first_word(following: re.Match[str]) -> tuple[int, str]:
    return following.start("name"), following["name"].partition(" ")[0]


def _apposed(
    text: str, match: re.Match[str], following: re.Match[str], head: Head, base: str
) -> Found:
    """A head with an unquoted name behind it: "Programm STARK III"."""
    name = following["name"]
    if head.keep or _NUMBER.fullmatch(name) or (_ACRONYM.match(name) is None and " " not in name):
        start, name = match.start(), f"{base} {name}"
    else:
        start = following.start("name")
    aliases = brackets(text, following.end())
    return Found(start, following.end(), tidy(name), head.type, 0.75, aliases, head=head.lemma)


def _alone(text: str, match: re.Match[str], head: Head, base: str) -> Iterator[Found]:
    """A head that a relative clause defines ("ein Programm, das …"), or a kind of measure, which
    counts only where it points to one: "das Landesprogramm"."""
    clause = _CLAUSE.match(text, match.end())
    place = (match.start(), match.end())
    if (
        head.defined
        and clause
        and _INDEFINITE.search(text[max(0, match.start() - 60) : match.start()])
    ):
        yield Found(*place, base, head.type, 0.5, head=head.lemma)
    elif base != head.name:
        yield Found(*place, base, head.type, 0.5, plural=True, head=head.lemma)


def _quoted(text: str, start: int, end: int, head: Head, base: str) -> list[Found]:
    """The names in quotation marks behind a head, each a measure of the head's type."""
    found: list[Found] = []
    match = _QUOTED.match(text, end)
    while match is not None:
        name = tidy(match["name"])
        if not is_title(name, head):
            break
        # A single common word is a name only together with a telling head: Sondervermögen „Corona“.
        telling = " " in name or _ACRONYM.match(name) is not None
        alone = telling or found or head.type in ("programme", "project", "strategy")
        aliases = (*((name,) if telling else ()), f"{name}-{base}", *brackets(text, match.end()))
        full = name if alone else f"{base} {name}"
        begin = match.start("name")
        place = (begin, begin + len(match["name"].rstrip())) if alone else (start, match.end())
        found.append(Found(*place, full, head.type, 0.9, aliases, head=head.lemma))
        match = _NEXT_QUOTED.match(text, match.end())
    return found


def is_title(name: str, head: Head) -> bool:
    """Whether words in quotation marks behind a head can be a name rather than a sentence."""
    if head.type == "decision" or name[-1] in ".,;:":
        return False
    longest = 12 if name[0].isupper() or name[0].isdigit() else 5
    return len(name.split()) <= longest and (longest > 5 or head.type in ("programme", "project"))


def _is_name(name: str, head: Head, base: str) -> bool:
    """Whether nouns behind a head name it. A plain single noun does so only behind a compound
    ("Bundesprogramm Breitband"); behind laws stands who issued them."""
    words = name.split()
    first = words[0]
    if head.dated or head.type in ("law", "ordinance", "decision") or first in NO_APPOSITION:
        return False
    if first.removesuffix("s") in _STATES and (first[-1] == "s" or len(words) == 1):
        return False
    lone = head.type == "guideline" or (head.type in ("programme", "plan") and base != head.name)
    return len(words) > 1 or lone or _ACRONYM.match(first) is not None


_STATES = frozenset(PLACES)
