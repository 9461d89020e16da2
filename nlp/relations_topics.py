"""What a sentence about money is about when it does not say so: the measure spoken of before.

"4,75 Mio. Euro sind veranschlagt. Den Rest zahlt die Stadt." Only where one measure can be meant.
"""

from __future__ import annotations

from bisect import bisect_left

from nlp.relations_cases import case, governor, nominative
from nlp.relations_lexicon import FUNDING
from nlp.relations_refs import Item
from nlp.relations_sentences import Sentences

_SOURCES = (*FUNDING["purse"], "Rahmen", "Grundlage", "Bedarf")
_NEVER = FUNDING["never_topics"]
_ASIDE = frozenset(
    {"aus", "über", "nach", "gemäß", "laut", "mit", "von", "vom", "durch", "neben", "bei", "beim"}
)
_POINTED = frozenset({"guideline", "strategy"})
_MOST = 40  # measures of a sentence; more are a list
_BACK = 3  # sentences


class Topics:
    """The measures of a text by sentence, for asking what the talk is of at some place."""

    def __init__(self, text: str, measures: list[Item], sentences: Sentences) -> None:
        self._text = text
        self._sentences = sentences
        self._by_sentence: dict[int, list[Item]] = {}
        # Where the text begins to speak of more than one thing that money may be for.
        self._one = next((i for i in measures if self._may_be(i)), None)
        others = (i for i in measures if self._may_be(i) and self._one and i.name != self._one.name)
        self._until = next((i.start for i in others), len(text))
        for item in measures:
            self._by_sentence.setdefault(sentences.index(item.start), []).append(item)

    def at(self, offset: int, pointed: bool = False, meant: bool = False) -> Item | None:
        """The one measure that money may be meant for here, of this sentence or those before;
        ``pointed``: a word like "davon" says that it is the one named last; ``meant``: a word like
        "dafür" says so even of a treaty."""
        if pointed:
            last = self.about(offset)
            if last is not None and self._may_be(last) and self._alone(offset):
                return last
            if last is not None and (last.sort in _POINTED or (meant and last.sort == "treaty")):
                return last
        here = self._sentences.index(offset)
        for number in range(here, here - _BACK - 1, -1):
            items = self._before(number, offset)
            if not items:
                continue
            aside = {item.name for item in items if item.named and self._aside(item)}
            near = [i for i in items if self._may_be(i) and i.name not in aside]
            names = {item.name for item in near}
            if len(names) > 1:
                # What a pronoun keeps speaking of, else what is spoken of.
                told = [i for i in items if not i.named and i.end - i.start < 7]
                near = told or near
            if len({item.name for item in near}) > 1:
                near = [i for i in near if case(self._text, i) == ""]
                names = {item.name for item in near}
            if len(names) == 1:
                return near[0]
            if names:
                return None
        one = self._one
        return one if one is not None and one.end <= offset <= self._until else None

    def _alone(self, offset: int) -> bool:
        """Whether this sentence and the one before speak of one measure only."""
        here = self._sentences.index(offset)
        near = [i for n in (here, here - 1) for i in self._before(n, offset)]
        return len({item.name for item in near}) == 1

    def about(self, offset: int) -> Item | None:
        """The one measure the sentence here or the one before it is about, of whatever type."""
        here = self._sentences.index(offset)
        for number in (here, here - 1, here - 2):
            items = self._before(number, offset)
            if not items:
                continue
            plain = [i for i in items if case(self._text, i) == "" and nominative(self._text, i)]
            for meant in (items, plain):
                if len({item.name for item in meant}) == 1:
                    return meant[0]
            return None
        return None

    def _before(self, sentence: int, offset: int) -> list[Item]:
        """The measures that a sentence has named before a place; of many the last."""
        items = self._by_sentence.get(sentence, [])
        at = bisect_left(items, offset, key=lambda item: item.end)
        near = items[max(0, at - _MOST) : at + 1]
        return [item for item in near if item.end <= offset]

    @staticmethod
    def _may_be(item: Item) -> bool:
        return item.sort not in _NEVER and item.name not in FUNDING["payers"]

    def _aside(self, item: Item) -> bool:
        """Whether a measure is only named as a source or reason."""
        if case(self._text, item) in _ASIDE or item.name in FUNDING["payers"]:
            return True
        return governor(self._text, item) in _SOURCES
