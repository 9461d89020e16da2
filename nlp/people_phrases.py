"""Where the wording of an office ends: ``Präsidentin der Hochschule Harz``."""

from __future__ import annotations

from collections.abc import Container

from nlp.gazetteer import Words

_LINKS = frozenset(
    "für der des die das dem den von vom im in am an bei beim zum zur zu und sowie & beider".split()
)
_ARTICLES = frozenset("der die das dem den des".split())
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
# Longest wording followed, in words; "Ministerin für Arbeit, Soziales, Gesundheit …" has 8.
_LIMIT = 16


def complement_end(words: Words, head: int, names: Container[int]) -> int:
    """The last word of an office's wording whose head stands at ``head``.

    ``names`` holds the words at which somebody's name begins; a wording never runs into one.
    """
    last = head
    at = head + 1
    while at < len(words) and at - head <= _LIMIT and at not in names:
        form = words.forms[at]
        if not _goes_on(words, at, names):
            break
        if form[0].isupper() or form.isdigit():
            last = at
        elif form not in _LINKS and not _is_adjective(words, at):
            break
        elif form in _ARTICLES and words.forms[at - 1] in ("und", "sowie"):
            break  # "und der" begins something else
        at += 1
    return last


def _goes_on(words: Words, at: int, names: Container[int]) -> bool:
    gap = words.gap(at - 1)
    form = words.forms[at]
    if gap == " " or gap in ("- ", "/", " (", ") ", " & ", "\n"):
        if gap == ") ":
            return form in _LINKS
        return True
    if gap in (", ", "-, ") and (form[0].isupper() or _is_adjective(words, at)):
        return _is_list(words, at, names)
    return False


def _is_list(words: Words, at: int, names: Container[int]) -> bool:
    """Whether a comma leads on in a list that ends with ``und``: ``Wirtschaft, Tourismus und``."""
    for later in range(at, min(at + 8, len(words) - 1)):
        if later in names:
            return False
        if words.forms[later] in ("und", "sowie"):
            return later + 1 not in names and words.forms[later + 1][0].isupper()
        if not words.forms[later][0].isupper() and not _is_adjective(words, later):
            return False
        if words.gap(later) not in (", ", " ", "- ", "-, "):
            return False
    return False


def _is_adjective(words: Words, at: int) -> bool:
    """A small word that can only be an adjective here: behind an article or preposition, before
    a noun."""
    form = words.forms[at]
    return (
        at + 1 < len(words)
        and form[0].islower()
        and form.endswith(_ADJECTIVE_ENDINGS)
        and words.forms[at + 1][0].isupper()
        and (words.forms[at - 1] in _LINKS or words.gap(at - 1).startswith(","))
    )
