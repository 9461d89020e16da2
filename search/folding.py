"""How letters meet: one form for upper and lower case, ß and ss, ä and ae, é and e."""

from __future__ import annotations

import re
import unicodedata

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_SOFT = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_HYPHENS = re.compile("[\u2010\u2011\u2212]")

# Snowball's own reading of ae, oe, ue as umlauts, so that both spellings of a word get one stem:
# u after q and u between vowels stay what they are (Quelle, neue, bauen).
_DIGRAPH = re.compile(r"qu|(?<=[aeiouyäöü])u(?=[aeiouyäöü])|ae|oe|ue")
_VOWEL = {"ae": "ä", "oe": "ö", "ue": "ü"}


def clean(text: str) -> str:
    """NFC without invisible characters, and one kind of hyphen. Offsets count in this text."""
    return _HYPHENS.sub("-", _SOFT.sub("", unicodedata.normalize("NFC", text)))


def fold(word: str) -> str:
    """One spelling for all of a word: ``Straße`` and ``STRASSE`` give ``strasse``, ``Förderung``
    and ``Foerderung`` give ``foerderung``, ``Béatrice`` gives ``beatrice``."""
    if word.isascii():
        return word.lower()
    folded = unicodedata.normalize("NFC", word).casefold().translate(_UMLAUTS)
    if folded.isascii():
        return folded
    parts = unicodedata.normalize("NFKD", folded).casefold()  # the plain form may be a capital
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def umlauts(folded: str) -> str:
    """The folded word with its likely umlauts back: ``foerderung`` gives ``förderung``."""
    return _DIGRAPH.sub(lambda match: _VOWEL.get(match.group(), match.group()), folded)
