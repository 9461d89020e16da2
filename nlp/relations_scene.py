"""A clause that speaks of money: its sums, who and what pays, and what for."""

from __future__ import annotations

import re

from nlp.relations_cases import governor, together
from nlp.relations_elsewhere import names_another
from nlp.relations_lexicon import FUNDING
from nlp.relations_paying import COSTING, FALLS, OF_IT, Paying
from nlp.relations_refs import Item
from nlp.relations_sums import is_rate, whole_sums
from nlp.relations_topics import Topics

_EVERY_ONE = re.compile(r"\b(?:[Jj]e|[Pp]ro)\s(?!Jahr\b)[A-ZÄÖÜ]|\bmonatlich\b|\bim Monat\b")
_BEFORE = frozenset({"damals", "ursprünglich", "Ursprünglich", "Damals"})
LAWS = ("law", "ordinance")
_DRAFTED = re.compile(r"\bEntwurfs?\sfür\s(?:den|das|die)\s$")
_TO_DO_IT = re.compile(r"\bfür\s(?:die|deren|ihre|seine)\sUmsetzung\b(?!\sde[rs]\b)")
_THE_MONEY = re.compile(
    r"(?:Das\sGeld|Die\s(?:Mittel|Gelder|Förderung))\s(?![A-ZÄÖÜ]|de[rs]\s|für\s)"
)
_FOR_IT = re.compile(r"\b[Dd]afür\b[^.!?\n]*$")
# "im Rahmen des Programms", "bei der Eröffnung des Neubaus": not what is paid for
_OCCASIONS = (*FUNDING["purse"], "Rahmen", "Grundlage", "Eröffnung", "Einweihung", "Besuch")
_PARTS = ("für", "in", "an", "mit", "zu")


class Scene(Paying):
    """The sums that a clause tells, and what they are for."""

    def _anaphoric(self) -> bool:
        if _TO_DO_IT.search(self._told) or _THE_MONEY.match(self._told):
            return True
        if _FOR_IT.search(self._text, max(0, self._clause.start - 120), self._clause.start):
            return True  # "Das Land trägt dafür 2 Mio. Euro, die Stadt gibt den Rest"
        return bool({word.lower() for word in self._words} & FUNDING["anaphors"])

    def sums(self) -> list[Item]:
        """The sums that are told of a measure as a whole."""
        flows = self.has("comes") and (self._divided() or bool(self.sources([])))
        told = ("cost", "gives", "pays", "gets", "grants")
        if not flows and not any(self.has(kind) for kind in told):
            return []
        if _EVERY_ONE.search(self._told) or self._words & _BEFORE:
            return []
        each = self._acting() and self._givers() > 1  # "Bund und Land tragen je 2 Mio. Euro"
        found = whole_sums(self._text, self._money(), self._words, each=each)
        parts = [i for i in found if OF_IT.search(self._text, self._clause.start, i.start)]
        whole = [i for i in found if i not in parts]
        if len(whole) > 1 and self._dated(whole):
            return whole
        if len(whole) > 1:  # "das Land gibt 3 Mio., die Stadt 1 Mio. Euro"
            whole = whole if self._acting() and self._givers() == len(whole) else []
        return [*whole, *(parts if self._given() else [])]

    def _dated(self, sums: list[Item]) -> bool:
        """Whether each sum has its year before it: "2015 sind es 1,9, 2016 dann 6,3 Mio. Euro"."""
        ends = [self._clause.start, *(item.end for item in sums)]
        return all(
            any(i.kind == "date" and end <= i.start < amount.start for i in self._items)
            for end, amount in zip(ends, sums, strict=False)
        )

    def _givers(self) -> int:
        bodies = [i for i in self._items if i.kind == "organisation"]
        return sum(self._cases[body] == "" and self._subject(body) for body in bodies)

    def targets(self) -> list[Item]:
        """The measures of the clause that money may be for."""
        if self._before is not None and (not self._opener or self._opener in _PARTS):
            return [self._before]
        found = [i for i in self._items if i.kind == "measure" and self._receives(i)]
        return found or [
            i for i in self._items if i.sort in ("programme", "fund") and self._cases[i] == "im"
        ]

    def _receives(self, item: Item) -> bool:
        stands = self._cases[item]
        if _DRAFTED.search(self._text, max(0, item.start - 30), item.start):
            return False
        if stands == "genitive":
            return governor(self._text, item) not in _OCCASIONS
        if not item.named and self._giver(item):
            return False
        if not item.named and item.sort in LAWS:
            return COSTING.match(self._text, item.end) is not None
        if stands == "auf":
            return bool(self._words & FALLS)
        return stands in FUNDING["targets"] or stands == "bracket"

    def _giver(self, item: Item) -> bool:
        """Whether a pronoun is the one that pays: "er hat 34 Firmen finanziert"."""
        word = self._text[item.start : item.end].lower()
        return word == "er" and self.has("pays") and not self._passive()

    def target(self, targets: list[Item], topics: Topics) -> Item | None:
        """The one measure that is paid for, perhaps that of the sentence before."""
        names = {item.name for item in targets}
        if len(names) == 1:
            return targets[0]
        if self._of_sum() and self._opener == "von":
            return topics.at(self._clause.start)  # "2 Mio. Euro, von denen der Bund 1 Mio. trägt"
        if names or self._opener or self._before is not None or not self._open():
            return None
        if self._of_sum() or self._clause.opener in ("", "wovon", "wofür"):
            meant = bool({word.lower() for word in self._words} & {"dafür", "hierfür"})
            return topics.at(self._clause.start, self._anaphoric(), meant)
        return None

    def together(self, targets: list[Item]) -> list[Item]:
        """The measures joined by "und" that are paid for alike, if these are all there are."""
        joined = together(self._text, targets)
        alike = len(targets) > 1 and joined == targets and self.has("pays")
        return joined if alike and all(item.named for item in joined) else []

    def recipient(self, targets: list[Item]) -> Item | None:
        """The body that gets the money where no measure is named: "einen Bescheid über 3 Mio. Euro
        an die Stadt", "die Stadt erhält 3 Mio. Euro"."""
        if targets or self._clause.opener or not self._money():
            return None
        bodies = [i for i in self._items if i.kind == "organisation"]
        if self.has("gets"):
            bodies = [i for i in bodies if self._cases[i] == "" and self._subject(i)]
        elif self.has("grants"):
            bodies = [i for i in bodies if self._cases[i] in ("an", "ans")]
        else:
            return None
        return bodies[0] if len({body.name for body in bodies}) == 1 else None

    def _open(self) -> bool:
        """Whether the clause leaves open what the money is for."""
        if self.elsewhere() and not self._anaphoric():
            return False
        if self.has("loose") or self._anaphoric() or self._divided() or self._of_sum():
            return True
        more = self._words & {"hinzu", "Hinzu", "zusätzlich", "Zusätzlich"}
        if self.has("comes") and not more and self._money() and self._given():
            return True  # "Aus dem Fonds kommen 3 Mio. Euro"
        paid = any(not is_rate(self._text, item) for item in self._money())
        return paid and (self.has("gives") or self.has("pays"))

    def elsewhere(self) -> bool:
        """Whether the clause names something else that is paid for."""
        return names_another(self._text, self._told, self._items, self._cases)
