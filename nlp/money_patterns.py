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
DASHED = r",[-–—]{1,2}"
PLAIN = r"(?:\d{1,3}(?:[.'’‘´`\u00a0\u202f ]\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?)"
NUMBER = rf"(?:{PLAIN}(?:{DASHED})?|(?i:{alternatives(WORDS)}){END})"
SCALE = rf"(?:{alternatives(DATA['scales'])}){END}"
UNITS = {**DATA["joined"], **DATA["cents"], **DATA["currencies"]}
UNIT = rf"(?:{alternatives(UNITS)}){END}"
PREFIX = rf"(?:{alternatives(DATA['before']['words'])})"
VAGUE = "".join(  # "einige hundert Euro" tell no sum
    f"(?<!{word} )"
    for word in ("paar", "inige", "inigen", "enige", "enigen", "hrere", "hreren", "viele", "vielen")
)
START = rf"(?<![\w.,'’§/+-]){VAGUE}"
TO = rf"{SPACE}(?:[-–—]|bis(?:{SPACE}zu)?){SPACE}"
# "von rund 10 auf 15 Millionen Euro" names two sums.
ABOUT = "(?:rund|knapp|etwa|fast|über|mindestens|bisher|derzeit|zuletzt|bislang|jetzt|nun)"
HIGH = rf"(?P<high>{NUMBER})"

# Where money may be: a currency, or a figure whose euro sign was lost.
TRIGGER = re.compile(rf"(?<![^\W\d_]){UNIT}|[¿?]|(?<=\d){DASHED}(?!{SPACE}{UNIT})")
SUM = re.compile(
    rf"(?:(?P<between>[Zz]wischen )|(?P<rise>[Vv]on (?:{ABOUT} )?))?{START}(?P<low>{NUMBER})"
    rf"(?:(?:{SPACE}(?P<low_scale>{SCALE}))?(?:{SPACE}{UNIT})?"
    rf"(?:{TO}|(?(between){SPACE}und{SPACE}"
    rf"|(?(rise){SPACE}auf{SPACE}(?:{ABOUT} )?|(?!)))){HIGH})?"
    rf"(?:{SPACE}(?P<scale>{SCALE}))?{SPACE}(?P<unit>{UNIT})"
)
AFTER = re.compile(
    rf"(?P<unit>{PREFIX}){SPACE}(?P<low>{PLAIN}(?:{DASHED})?)(?![\w-])"
    rf"(?:{TO}(?P<high>{PLAIN}))?(?:{SPACE}(?P<scale>{SCALE}))?"
)
COMPOUND = re.compile(rf"{START}(?P<low>{PLAIN})-(?:(?P<scale>{SCALE})-)?(?P<unit>{UNIT})")
LOST = re.compile(
    rf"{START}(?P<low>{PLAIN})(?:{DASHED}(?:{SPACE}[?¿])?(?!{SPACE}{UNIT})"
    rf"|{SPACE}(?:(?P<scale>{SCALE}){SPACE})?(?:¿|(?(scale)\?(?=\s?[a-zäöü,;)])|(?!))))"
)
BARE = re.compile(
    rf"{START}(?P<low>{NUMBER})(?:{TO}{HIGH})?{SPACE}"
    r"(?P<scale>Mio\.?+|Mrd\.?+|Millionen|Milliarden?|Million)"
    r"(?=[.,;)]|\s(?:vom|von|aus|für|im|in|auf|zur|zum|und|mehr|weniger|werden|wurden|sollen|fließen"
    r"|kommen|stehen|jährlich|bereit|an|durch|über)\b)"
)
BARE_TRIGGER = re.compile(r"Mio\b|Mrd\b|Million(?:en)?\b|Milliarden?\b")
