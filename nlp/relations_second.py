"""Whether what a comma opens with "der", "die" or "für den" is a main clause after all, and where a
clause behind a comma ends: "…, den Rest zahlt die Stadt"."""

from __future__ import annotations

import re

from nlp.relations_lexicon import FINITE, SPOKEN

# "…, das Land gibt 3 Mio. Euro": no relative clause, for its verb stands second.
_NOUN_THEN = re.compile(
    r"(?:[a-zäöü][\w-]+\s)?[A-ZÄÖÜ][\w-]+\s(?:\(?[A-ZÄÖÜ][\w-]*\)?\s){0,3}(?:von\s[\d.,]+\s(?:[A-Z][\w.]*\s){0,2})?"
    r"(?:und\s(?:der|die|das)\s[A-ZÄÖÜ][\w-]+\s(?:[A-ZÄÖÜ][\w-]+\s)?)?(?P<verb>[a-zäöüß]+)\s"
)
# "…, die übrigen 2 Mio. Euro zahlt die Stadt"
_REST = re.compile(r"(?:übrigen?|restlichen?|verbleibenden?)\s")
# "am 6. Dezember, dem Nikolaustag, gebilligt"
_APPOSITION = re.compile(r"[A-ZÄÖÜ][\w-]+,")
_NO_VERB = re.compile(
    r"(?:[€¿?%\d]|\b[A-ZÄÖÜ][\wäöüß-]*|\b(?:auf|bei|an|ein|zu|ab|dazu|hinzu|drauf))$"
)
_CLOSE = re.compile(r"[,;:–](?=\s)")
_VERB_SECOND = re.compile(r"[A-ZÄÖÜ]\w+\s(?:werden|wird|wurden?|ist|sind|hat|haben)\s\w+(?:t|en)$")
_WORD = re.compile(r"\b[a-zäöüß]+\b")
_ENUMERATED = 6  # nouns with commas between them


def closing(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where a subordinate clause ends; not within "das die A, die B und das C ersetzt"."""
    close = _CLOSE.search(text, start, end)
    first = close
    for _ in range(_ENUMERATED):
        if close is None or text[close.start()] != ",":
            break
        if not _verbless(text[start : close.start()]):
            return close
        close = _CLOSE.search(text, close.end(), end)
    return close if close is None or not _verbless(text[start : close.start()]) else first


def _verbless(chunk: str) -> bool:
    if _NO_VERB.search(chunk.rstrip(" .!?\n")) is None:
        return False
    return not any(word in SPOKEN or word in FINITE for word in _WORD.findall(chunk))


def is_main(text: str, match: re.Match[str], end: int) -> bool:
    """Whether the verb of the clause stands second; ``match`` has the group ``opener``."""
    then = _NOUN_THEN.match(text, match.end(), end)
    second = then is not None and then["verb"] in SPOKEN and text[then.end() : end].strip() != ""
    if match["opener"] not in ("der", "die", "das", "den", "dem"):
        # "…, für den Rest kommt die Stadt auf", but not "…, mit dem Bremen wirbt und das …"
        goes_on = then is not None and text.startswith(("und ", "sowie ", "oder "), then.end())
        return second and not goes_on and " " in match["opener"]
    if _APPOSITION.match(text, match.end(), end):
        return True
    close = closing(text, match.end(), end)
    chunk = text[match.end() : close.start() if close else end]
    if _verbless(chunk) or _REST.match(chunk):
        return True  # "…, der Landkreis 300.000 Euro und die Stadt den Rest"
    if _VERB_SECOND.search(chunk.rstrip(" .!?\n")):
        return True  # "…, die Kosten von 2 Mio. Euro werden geteilt"
    return second
