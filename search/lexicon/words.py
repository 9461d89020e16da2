"""The words that the lexicon is learned from: of German text and of simplemma's dictionary."""

from __future__ import annotations

import lzma
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from search.folding import fold

RARE = 3  # a word seen less often in the text is no evidence

_WORD = re.compile(r"[^\W\d_]{2,}")


class Words:
    """What the text and the dictionary know of words; all folded."""

    def __init__(self, texts: Iterable[Path]) -> None:
        self.counts: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        self.shown: dict[str, str] = {}
        for path in texts:
            self._read(path)
        self.lemmas: dict[str, str] = {}
        self.nouns: set[str] = set()
        self._read_dictionary()

    def _read(self, path: Path) -> None:
        surfaces: Counter[str] = Counter()
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                surfaces.update(_WORD.findall(line))
        for surface, count in surfaces.most_common():
            word = fold(surface)
            self.counts[word] += count
            self.shown.setdefault(word, surface)
            if surface[0].isupper():
                self.capital[word] += count

    def _read_dictionary(self) -> None:
        from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

        entries = DefaultDictionaryFactory().get_dictionary("de")
        noun_forms: set[str] = set()
        for raw, raw_lemma in entries.items():
            surface, lemma = str(raw), _text(raw_lemma)
            if not surface.isalpha() or not lemma.isalpha():
                continue
            form = fold(surface)
            is_noun = surface[0].isupper()
            prefers_noun = 2 * self.capital[form] >= self.counts[form]
            if form not in self.lemmas or (is_noun == prefers_noun and is_noun):
                self.lemmas[form] = fold(lemma)
            if is_noun:
                noun_forms.add(form)
                self.shown.setdefault(form, surface)
        self.nouns = {self.lemmas[form] for form in noun_forms}

    def known(self) -> set[str]:
        return set(self.lemmas.values()) | {
            self.lemmas.get(word, word) for word, count in self.counts.items() if count >= RARE
        }

    def types(self) -> set[str]:
        """Base forms of the nouns that may be compounds."""
        seen = {
            self.lemmas.get(word, word)
            for word, count in self.counts.items()
            if count >= RARE and 2 * self.capital[word] > count
        }
        return {word for word in self.nouns | seen if len(word) >= 7}


def _text(value: object) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)
