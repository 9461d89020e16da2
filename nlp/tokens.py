"""The tokenizer: spaCy's German one, with gender signs, year ranges and full stops mended."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import spacy
from spacy.lang.char_classes import ALPHA
from spacy.lang.de.punctuation import TOKENIZER_INFIXES, TOKENIZER_PREFIXES, TOKENIZER_SUFFIXES
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

TOKENIZER: Final = "pressearchiv.Tokenizer.v1"  # what the configs of our models name

# "Bürger:innen" and "Lehrer/-innen" are one word each.
_GENDER = rf"(?!-?[iI]n(?:nen)?(?![{ALPHA}]))"
_COLON = rf"(?<=[{ALPHA}])[:<>=](?=[{ALPHA}])"
_SLASH = rf"(?<=[0-9{ALPHA}])\/(?=[0-9{ALPHA}])"

_INFIXES = [
    *(rule for rule in TOKENIZER_INFIXES if rule not in (_COLON, _SLASH)),
    _COLON + _GENDER,
    _SLASH + _GENDER,
    r"(?<=[0-9])[–—](?=[0-9])",
]
_PREFIXES = [*TOKENIZER_PREFIXES, "›", "‹"]
# "Ende 2024." ends with a full stop, "am 9." does not.
_SUFFIXES = [*TOKENIZER_SUFFIXES, "›", "‹", r"(?<=[0-9]{4})\."]


# spaCy strips signs one by one from a stretch without blanks and searches the whole stretch each
# time, which is quadratic; no word or address is longer than this.
_LONGEST_STRETCH = 200
_STRETCH = re.compile(rf"\S{{{_LONGEST_STRETCH}}}")


class ReleaseTokenizer(Tokenizer):  # type: ignore[misc, unused-ignore]
    """spaCy's tokenizer, with stretches without blanks cut after 200 characters."""

    def __call__(self, string: str) -> Doc:
        cuts = [match.end() for match in _STRETCH.finditer(string)]
        if not cuts:
            whole: Doc = super().__call__(string)
            return whole
        bounds = zip([0, *cuts], [*cuts, len(string)], strict=True)
        pieces = [super(ReleaseTokenizer, self).__call__(string[a:b]) for a, b in bounds if a < b]
        joined = Doc.from_docs(pieces, ensure_whitespace=False)
        return pieces[0] if joined is None else joined


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """The factory that spaCy configs name, so that training and reading cut words alike."""

    def make(nlp: Language) -> Tokenizer:
        return ReleaseTokenizer(
            nlp.vocab,
            rules=nlp.Defaults.tokenizer_exceptions,
            prefix_search=compile_prefix_regex(_PREFIXES).search,
            suffix_search=compile_suffix_regex(_SUFFIXES).search,
            infix_finditer=compile_infix_regex(_INFIXES).finditer,
            token_match=nlp.Defaults.token_match,
            url_match=nlp.Defaults.url_match,
        )

    return make


def blank() -> Language:
    """An empty German pipeline with our tokenizer."""
    tokenizer = {"@tokenizers": TOKENIZER}
    nlp: Language = spacy.blank("de", config={"nlp": {"tokenizer": tokenizer}})
    return nlp
