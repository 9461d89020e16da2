"""Who and what pays in a clause that speaks of money."""

from __future__ import annotations

import re

from nlp.relations_cases import cases, governor, nominative
from nlp.relations_clauses import Clause
from nlp.relations_lexicon import FUNDING, GROUNDS, PERFECT
from nlp.relations_pairs import antecedent
from nlp.relations_refs import Item
from nlp.relations_sums import large

# "Bauherr ist das Land": that alone does not say who pays.
_CARRIES = re.compile(
    rf"\b(?:{'|'.join(GROUNDS['carriers'])})\s(?:ist|sind|bleibt|war)\s(?:der\s|die\s|das\s)?$"
)
COSTING = re.compile(r"\skoste(?:t|te|n|ten)\s")
_COSTS = re.compile(rf"{COSTING.pattern}(?:das|den|die)\s$")
# "Für den Rest kommt die Stadt auf"
_COMES_UP = re.compile(r"\b(?:kommt|kommen|kam|kamen)\s[^,;]*\sauf\W*$|\bauf(?:kommt|kommen|kam)\b")
_AMONG = re.compile(r"\b(?:darunter|etwa|wie|dazu|samt)\s(?:der\s|die\s|das\s)?$")
FALLS = frozenset({"entfallen", "entfällt", "entfielen"})
_RUN = re.compile(r"\b[Gg]etragen\b")
_RAISED = frozenset({"aufgebracht", "bereitgestellt", "beigesteuert"})
_AND = re.compile(r"[“\"«]?\s(?:und|sowie)\s(?:de[sr]|vom|dem)\s")
_ITS = frozenset({"Kosten", "Gesamtkosten", "Baukosten", "Umsetzung", "Bau", "Finanzierung"})
OF_IT = re.compile(r"\b[Dd]avon\b")


class Paying:
    """A clause that speaks of money, with everything in it that can be an end."""

    def __init__(self, text: str, clause: Clause, items: list[Item], words: frozenset[str]) -> None:
        self._text = text
        self._clause = clause
        self._words = words
        self._sentence = items
        self._items = [i for i in items if clause.has(i.start, i.end)]
        self._cases = cases(text, self._items, clause.said)
        self._before = antecedent(text, clause, items) or self._whose()
        self._opener = clause.opener.split()[0] if " " in clause.opener else ""
        self._told = " ".join(text[low:high] for low, high in clause.spans)

    def _whose(self) -> Item | None:
        """The measure of "…, dessen Kosten auf 3 Mio. Euro geschätzt werden"."""
        clause = self._clause
        if clause.opener not in ("dessen", "deren") or not self._words & _ITS:
            return None
        return antecedent(self._text, clause._replace(relative=clause.start - 2), self._sentence)

    def has(self, kind: str) -> bool:
        return bool(self._words & FUNDING[kind])

    def _divided(self) -> bool:
        return self.has("shares") or "%" in self._told

    def _money(self) -> list[Item]:
        return large(self._items)

    def _given(self) -> bool:
        """Whether somebody gives the part of a sum: "davon 3 Mio. Euro aus dem Fonds"."""
        return bool(self.payers() or self.sources([]))

    def payers(self) -> list[Item]:
        """The bodies that pay: subjects, "vom" of a passive, genitives of a purse."""
        bodies = [i for i in self._items if i.kind == "organisation"]
        found: list[Item] = []
        for body in bodies:
            stands = self._cases[body]
            if (
                self._text[body.start - 1] == "("
                or self._carries(body)
                or (self._opener == "mit" and not _public(body))
            ):
                continue  # "ein Fonds, mit dem die Bank Firmen fördert"
            if (
                (stands == "genitive" and governor(self._text, body) in FUNDING["purse"])
                or (stands in ("von", "vom", "durch") and self._from(body))
                or (stands == "auf" and self._words & FALLS)
                or self._with_a_fund(body)
                or (stands == "neben" and self._acting())
                or (stands == "" and (self._gives(body) or self._bears(body)))
            ):
                found.append(body)
        return found

    def costing(self) -> list[Item]:
        return [i for i in self._items if i.kind == "organisation" and self._bears(i)]

    def _bears(self, body: Item) -> bool:
        """ "Das Gesetz kostet das Land 47 Mio. Euro"."""
        before = _COSTS.search(self._text, max(0, body.start - 20), body.start)
        return before is not None and bool(self._money())

    def _with_a_fund(self, body: Item) -> bool:
        """ "aus Mitteln des Sozialfonds und des Landes"."""
        before = [i for i in self._items if i.end <= body.start][-1:]
        joined = before and _AND.fullmatch(self._text, before[0].end, body.start)
        return bool(joined) and before[0].kind == "measure" and self._pays(before[0], [])

    def _carries(self, body: Item) -> bool:
        """Whether a body is only told to carry out what is paid for: "getragen vom Verein"."""
        if _CARRIES.search(self._text, max(0, body.start - 40), body.start):
            return True
        run = _RUN.search(self._told) is not None and not _public(body)
        return run and (not self._money() or "erhält" in self._words) and not self._divided()

    def _gives(self, body: Item) -> bool:
        told = self._money() or self._divided() or self._of_sum()
        if "übernimmt" in self._words and not told:
            return False  # "die fachliche Begleitung übernimmt das Landesamt"
        among = _AMONG.search(self._text, max(0, body.start - 20), body.start)
        return not among and self._subject(body) and self._acting()

    def _from(self, body: Item) -> bool:
        """Whether "vom …" tells where money is from."""
        if self._passive() or self.has("comes") or self.has("gets"):
            return True
        return bool(OF_IT.search(self._text, self._clause.start, body.start))

    def _passive(self) -> bool:
        return (self.has("pays") or bool(self._words & _RAISED)) and bool(
            self._words & {"wird", "werden", "wurde", "wurden", "worden"}
        )

    def _acting(self) -> bool:
        if self._passive():
            return False
        if (
            self.has("pays")
            or _COMES_UP.search(self._told)
            or (self._words & PERFECT and self.has("cost"))
        ):
            return True
        return self.has("gives") and (bool(self._money()) or self._divided())

    def _subject(self, item: Item) -> bool:
        return nominative(self._text, item, self._clause.said)

    def sources(self, targets: list[Item]) -> list[Item]:
        """The funds and programmes the money comes from."""
        found = [self._before] if self._before is not None and self._opener == "aus" else []
        return found + [i for i in self._items if self._pays(i, targets)]

    def _pays(self, item: Item, targets: list[Item]) -> bool:
        if item.kind != "measure" or item.sort not in ("fund", "programme", "plan"):
            return False
        stands = self._cases[item]
        if item.name in FUNDING["payers"] and stands == "" and self._subject(item):
            return self.has("gives") or self.has("pays")
        if item in targets:
            # "Drei Millionen Euro steuerte das Programm bei", "80 Prozent trägt der Fonds"
            alone = len({target.name for target in targets}) == 1 and stands == ""
            gives = (
                self.has("gives")
                and (bool(self._money()) or self._divided())
                and not self._words & {"wird", "werden", "wurde", "wurden"}
            )
            shared = self.has("pays") and bool(self._words & {"Prozent", "Rest", "Hälfte"})
            return alone and item.named and (gives or shared) and self._subject(item)
        purse = governor(self._text, item) in FUNDING["purse"]
        by = ("von", "vom", "durch") if self._passive() else ()
        return stands == "aus" or (stands in ("über", "mit", *by) and self.has("pays")) or purse

    def _of_sum(self) -> bool:
        """Whether the clause speaks of a sum: "3 Mio. Euro, die aus dem Fonds stammen"."""
        at = self._clause.relative
        if at is None or not any(self.has(kind) for kind in ("comes", "pays", "gives")):
            return False
        return any(i.kind == "money" and i.end == at for i in self._sentence)


def _public(body: Item) -> bool:
    """Whether a body gives money of its own in all likelihood."""
    return body.name.startswith(tuple(FUNDING["public"])) or "inisterium" in body.name
