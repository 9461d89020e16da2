"""What sums look like: the patterns of ``money``, built from ``knowledge/money.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from nlp.numerals import CARDINALS

with (Path(__file__).parent / "knowledge" / "money.toml").open("rb") as file:
    DATA: dict[str, Any] = tomllib.load(file)

WORDS: dict[str, float] = {
    **{word: float(value) for word, value in CARDINALS.items() if value},
    **dict.fromkeys(("eine", "einen", "einer", "einem"), 1.0),
    **dict.fromkeys(("halbe", "halben", "eine halbe", "einer halben"), 0.5),
}


def alternatives(words: Iterable[str]) -> str:
    """The words as an alternation, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


END = r"(?![^\W\d_])"
SPACE = r"[ \t\u00a0\u202f]?\n?[ \t\u00a0\u202f]?"
DASHED = r",[-–—]{1,2}+"
PLAIN = r"(?:\d{1,3}(?:[.'’‘´`\u00a0\u202f ]\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?)"
NUMBER = rf"(?:{PLAIN}(?:{DASHED})?|(?i:{alternatives(WORDS)}){END})"
# "1,2 Mio.Euro": a full stop ends a scale even where the blank is lost.
SCALE = rf"(?:{alternatives(DATA['scales'])})(?:(?<=\.)|{END})"
UNITS = {**DATA["joined"], **DATA["cents"], **DATA["currencies"]}
UNIT = rf"(?:{alternatives(UNITS)}){END}"
PREFIX = rf"(?:{alternatives(DATA['before']['words'])})"
VAGUE = "".join(  # "einige hundert Euro" tell no sum
    f"(?<!{word} )"
    for word in ("paar", "inige", "inigen", "enige", "enigen", "hrere", "hreren", "viele", "vielen")
)
START = rf"(?<![\w.,'’§/+-]){VAGUE}"
TO = rf"{SPACE}(?:[-–—]|bis(?:{SPACE}zu)?){SPACE}"
ABOUT = rf"(?:(?:{alternatives(DATA['about']['words'])}) ){{0,2}}"
# "von rund 10 im Vorjahr auf 15 Millionen Euro", "110.000 statt bisher 92.000 Euro" and "nicht
# fünf, sondern acht Millionen Euro" name two sums and the unit once.
RISE = rf"(?(rise)(?: [^\W\d_]+){{0,3}}{SPACE}auf{SPACE}{ABOUT}|(?!))"
PAIR = rf"(?:{SPACE}(?:oder|statt|beziehungsweise|bzw\.)|, sondern){SPACE}{ABOUT}"
# "statt bisher 300 gibt es nun 500 Euro"
INSTEAD = (
    r"(?(instead)(?: (?:gibt|sind|werden|zahlt|zahlen|erhält|erhalten)(?: [a-zäöüß]+){0,2})?"
    rf" (?:nun|jetzt|künftig|zwar) {ABOUT}|(?!))"
)


def _sum(unit: str) -> re.Pattern[str]:
    """A sum with its unit behind it, its range or pair before it."""
    return re.compile(
        rf"(?:(?P<between>[Zz]wischen )|(?P<rise>[Vv]on {ABOUT})|(?P<instead>[Ss]tatt {ABOUT}))?"
        rf"{START}(?P<low>{NUMBER})"
        rf"(?:(?:{SPACE}(?P<low_scale>{SCALE}))?(?:{SPACE}{unit})?"
        rf"(?:{TO}|(?(between){SPACE}und{SPACE}|(?!))"
        rf"|(?P<two>{RISE}|{PAIR}|{INSTEAD}))(?P<high>{NUMBER}))?"
        rf"(?:{SPACE}(?P<scale>{SCALE}))?{SPACE}(?P<unit>{unit})"
    )


# Where money may be: a currency, or a figure whose euro sign was lost.
TRIGGER = re.compile(rf"(?<![^\W\d_]){UNIT}|[¿?]|(?<=\d){DASHED}(?!{SPACE}{UNIT})")
SUM = _sum(UNIT)
LOST = _sum("[?¿]")
# Keeps the costly pattern from the many signs that follow no figure.
FIGURE_END = re.compile(rf"(?:\d(?:{DASHED})?|{SCALE}){SPACE}\Z")
WITHOUT_SIGN = re.compile(rf"{START}(?P<low>{PLAIN}{DASHED})(?:{SPACE}[?¿])?(?!{SPACE}{UNIT})")
AFTER = re.compile(
    rf"(?P<unit>{PREFIX}){SPACE}(?P<low>{PLAIN}(?:{DASHED})?)(?![\w-])"
    rf"(?:{TO}(?P<high>{PLAIN}))?(?:{SPACE}(?P<scale>{SCALE}))?"
)
COMPOUND = re.compile(rf"{START}(?P<low>{NUMBER})[- ](?:(?P<scale>{SCALE})-)?(?P<unit>{UNIT})")
# "neun Euro fünfzig"
CENTS_IN_WORDS = re.compile(rf" (?P<cents>{alternatives(CARDINALS)}){END}(?! ?[A-ZÄÖÜ])")
MILLIONS = r"Mio\.?+|Mrd\.?+|Millionen|Milliarden?|Million"
BARE = re.compile(
    rf"{START}(?P<low>{NUMBER})(?:{TO}(?P<high>{NUMBER}))?{SPACE}(?P<scale>{MILLIONS}){END}"
)
# "davon 275.000 vom Bund"
PART = re.compile(
    rf"\b(?:davon|darunter) (?:(?:entfallen|gehen|kommen|fließen|stammen|sind) )?{ABOUT}"
    r"(?P<low>\d{1,3}(?:\.\d{3})+)(?= (?:vom|von|aus|für|im|als|durch|zur|zum|auf|an|in)\b)"
)
# "zahlt 90 Euro im Monat, das Land 270."
OTHER_PAYER = re.compile(
    r"[^,.;\n]{0,40}, (?:das|der|die) [A-ZÄÖÜ]\w+ (?P<low>\d{2,3}(?:\.\d{3})*)(?=[.;,](?!\d))"
)
# "der Freistaat mit 58 und der Bund mit 54 Millionen Euro"
SHARED = re.compile(
    r"\bmit (?P<low>\d{1,3}(?:,\d{1,2})?) und (?:das|der|die) [A-ZÄÖÜ]\w+ mit (?:rund |knapp )?$"
)
# Four figures that may be a year.
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
BARE_TRIGGER = re.compile(r"Mio\b|Mrd\b|Million(?:en)?\b|Milliarden?\b")
