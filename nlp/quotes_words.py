"""The words that tell who speaks, as patterns over the words of ``knowledge/quotes.toml``."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

_WORDS = tomllib.loads((files("nlp") / "knowledge" / "quotes.toml").read_text("utf-8"))

VERBS = frozenset(_WORDS["verbs"])
# What the holder of an office is called in other words.
CALLED = {word: tuple(offices) for word, offices in _WORDS["called"].items()}
ATTRIBUTES = VERBS | frozenset(_WORDS["particles"])
ACCORDING = re.compile(rf"\bLaut\b|\bNach\s(?:{'|'.join(_WORDS['according'])})\b")
TOKEN = re.compile(r"\w+")
# "Mit diesen Worten" attributes with any verb.
POINTS_BACK = re.compile(
    rf"\.?\s*[:,–—-]?\s*(?:(?P<words>(?:{'|'.join(_WORDS['words_said'])})\s[a-zäöüß]+)"
    rf"|(?:{'|'.join(_WORDS['back_pointers'])})\s(?:{'|'.join(VERBS)}|hat|haben))\b"
)
GOES_ON = re.compile(r"\s*[,–—-]?\s*(?=[a-zäöü])|\s*[–—-]\s")
ANY_VERB = re.compile(
    r"\s*[,–—-]?\s*(?!und\b|oder\b|als\b|mit\b|für\b|von\b|wie\b|bei\b|in\b|des\b|der\b|die\b|das\b)[a-zäöüß]+\s"
)
# In reported speech a pronoun means what is spoken of: "ein Kompromiss; ohne Mängel sei er nicht".
NOT_IN_SPEECH = r"(?<!\bsei\s)(?<!\bhabe\s)(?<!\bwerde\s)(?<!\bkönne\s)(?<!\bmüsse\s)"
# Who was spoken of before, and of what gender: "er", "die 44-Jährige", "so der Winzer".
PRONOUN = re.compile(
    rf"\b(?P<m>{NOT_IN_SPEECH}[Ee]r|[Dd]ieser(?=\s(?:{'|'.join(VERBS)})\b)|Der(?=\s(?:hat|ist|{'|'.join(VERBS)})\b)|(?:[Dd]er|[Dd]em)\s(?:\d+-[Jj]ährigen?|[A-ZÄÖÜ][\w-]+(?:er|ist|ent|or|loge|wirt)))\b"
    rf"|\b(?P<f>{NOT_IN_SPEECH}[Ss]ie|[Dd]iese(?=\s(?:{'|'.join(VERBS)})\b)|Die(?=\s(?:hat|ist|{'|'.join(VERBS)})\b)|[Dd]ie\s(?:\d+-[Jj]ährige|[A-ZÄÖÜ][\w-]+in))\b"
)
POSSESSIVE = re.compile(r"\b(?:(?P<m>[Ss]eine?)|(?P<f>[Ii]hre?))\s[A-ZÄÖÜ][\w-]+:?\s*$")
BODY = re.compile(
    rf"\b(?:[Dd](?:ie|as|er|em)|[Vv]om|[Ii]m)\s(?P<kind>{'|'.join(_WORDS['bodies'])})\b"
)
TITLES = (
    r"(?:[a-zäöü]+(?:e|en)\s)?(?:[A-ZÄÖÜ][\w-]*)?(?:[Mm]inisterpräsident|[Mm]inister|[Ss]taatssekretär|[Ss]enator|[Kk]anzler"
    r"|[Pp]räsident|[Bb]ürgermeister|[Ll]andrat|[Ll]andrät|[Rr]egierungschef|[Rr]essortchef|[Pp]olitiker|[Vv]orsitzende|[Bb]eauftragte"
    r"|[Ss]precher|[Ss]ekretär|[Kk]oordinator|[Mm]anager|[Pp]räses|[Aa]bgeordnete|[Ll]eiter|[Dd]irektor|[Rr]ektor|[Gg]eschäftsführer|[Bb]undesrat|[Cc]hef|[Vv]orstand)"
)
OFFICE = re.compile(
    rf"\b(?:(?:[Dd](?P<article>er|ie)|(?P<words>[Ww]orten\sdes))\s)?"
    rf"(?P<office>{TITLES})(?P<f>in|innen)?[rn]?(?(words)e?s)\b"
)
FEMALE = re.compile(
    r"\bFrau\b|\w(?:minister|präsident|sekretär|senator|kanzler|meister|rät|sprecher|leiter|direktor|rektor|führer|chef)in\b|\b(?:M|m)inisterin\b|\bPräsidentin\b|\bSprecherin\b|\bLeiterin\b"
)
MALE = re.compile(
    r"\bHerrn?\b|(?:[Mm]inister|[Pp]räsident|sekretär|[Ss]enator|kanzler|meister|[Ss]precher|[Ss]ekretär|[Kk]oordinator|[Mm]anager|[Pp]räses|[Aa]bgeordnete|[Ll]eiter|[Dd]irektor|[Rr]ektor|führer|[Cc]hef|[Ll]andrat)s?\b"
)
ENDS = re.compile(r"(?<=[a-zäöüß])[.!?][^\w\s]*\s")
OBLIQUE = re.compile(
    r"\b(?:mit|von|vom|zu|zum|zur|bei|beim|gegenüber|an|für|durch|gegen|neben|über|nach|des|dem|den)\s(?:\w+\s)?$"
)
