"""A clause that speaks of money: its sums, who and what pays, and what for."""

from __future__ import annotations

import re

from nlp.relations_cases import cases, governor, nominative, together
from nlp.relations_clauses import Clause
from nlp.relations_lexicon import FUNDING, GROUNDS, PERFECT
from nlp.relations_pairs import antecedent
from nlp.relations_refs import Item
from nlp.relations_sums import is_rate, large, whole_sums
from nlp.relations_topics import Topics

_EVERY_ONE = re.compile(r"\b(?:[Jj]e|[Pp]ro)\s(?!Jahr\b)[A-ZÄÖÜ]|\bmonatlich\b|\bim Monat\b")
_BEFORE = frozenset({"damals", "ursprünglich", "Ursprünglich", "Damals"})
_OF_IT = re.compile(r"\b[Dd]avon\b")
# What money is for when it is said and no measure: "für Feuerwehrhäuser", "tragen die Programme".
_ELSEWHERE = re.compile(
    r"\b(?:(?i:für|in|an|zur|zum)\s(?:(?:den|die|das|ein\w*|\d+|[a-zäöü]\w+)\s){0,3}"
    r"|(?i:der|die|das|den)\s(?:[a-zäöü]\w+\s){0,2})(?P<noun>[A-ZÄÖÜ][\wäöüß]+)"
)
_TOLD = FUNDING["shares"] | FUNDING["purse"] | FUNDING["cost"] | FUNDING["asides"]
# "Bauherr ist das Land": that alone does not say who pays.
_CARRIES = re.compile(
    rf"\b(?:{'|'.join(GROUNDS['carriers'])})\s(?:ist|sind|bleibt|war)\s(?:der\s|die\s|das\s)?$"
)
LAWS = ("law", "ordinance")
_AMONG = re.compile(r"\b(?:darunter|etwa|wie|dazu|samt)\s(?:der\s|die\s|das\s)?$")
_DRAFTED = re.compile(r"\bEntwurfs?\sfür\s(?:den|das|die)\s$")
_RUN = re.compile(r"\b[Gg]etragen\b")
_FALLS = frozenset({"entfallen", "entfällt", "entfielen"})
_AND = re.compile(r"[“\"«]?\s(?:und|sowie)\s(?:de[sr]|vom|dem)\s")
_GIVING = ("", "auf", "von", "vom", "durch", "aus", "genitive", "bracket")
_TO_DO_IT = re.compile(r"\bfür\s(?:die|deren|ihre|seine)\sUmsetzung\b(?!\sde[rs]\b)")
_ITS = frozenset({"Kosten", "Gesamtkosten", "Baukosten", "Umsetzung", "Bau", "Finanzierung"})
_PARTS = ("für", "in", "an", "mit", "zu")


class Scene:
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

    def _anaphoric(self) -> bool:
        if _TO_DO_IT.search(self._told):
            return True
        return bool({word.lower() for word in self._words} & FUNDING["anaphors"])

    def _divided(self) -> bool:
        return self.has("shares") or "%" in self._told

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
        parts = [i for i in found if _OF_IT.search(self._text, self._clause.start, i.start)]
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

    def _given(self) -> bool:
        """Whether somebody gives the part of a sum: "davon 3 Mio. Euro aus dem Fonds"."""
        return bool(self.payers() or self.sources([]))

    def _money(self) -> list[Item]:
        return large(self._items)

    def payers(self) -> list[Item]:
        """The bodies that pay: subjects, "vom" of a passive, genitives of a purse."""
        bodies = [i for i in self._items if i.kind == "organisation"]
        found: list[Item] = []
        for body in bodies:
            stands = self._cases[body]
            if self._carries(body) or (self._opener == "mit" and not _public(body)):
                continue  # "ein Fonds, mit dem die Bank Firmen fördert"
            if (
                (stands == "genitive" and governor(self._text, body) in FUNDING["purse"])
                or (stands in ("von", "vom", "durch") and self._from(body))
                or (stands == "auf" and self._words & _FALLS)
                or self._with_a_fund(body)
                or (stands == "neben" and self._acting())
                or (stands == "" and self._gives(body))
            ):
                found.append(body)
        return found

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
        return bool(_OF_IT.search(self._text, self._clause.start, body.start))

    def _passive(self) -> bool:
        return self.has("pays") and bool(
            self._words & {"wird", "werden", "wurde", "wurden", "worden"}
        )

    def _acting(self) -> bool:
        if self._passive():
            return False
        if self.has("pays") or (self._words & PERFECT and self.has("cost")):
            return True
        return self.has("gives") and (bool(self._money()) or self._divided())

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
            return governor(self._text, item) not in (*FUNDING["purse"], "Rahmen", "Grundlage")
        if not item.named and (item.sort in LAWS or self._giver(item)):
            return False
        if stands == "auf":
            return bool(self._words & _FALLS)
        return stands in FUNDING["targets"] or stands == "bracket"

    def _subject(self, item: Item) -> bool:
        return nominative(self._text, item, self._clause.said)

    def _giver(self, item: Item) -> bool:
        """Whether a pronoun is the one that pays: "er hat 34 Firmen finanziert"."""
        word = self._text[item.start : item.end].lower()
        return word == "er" and self.has("pays") and not self._passive()

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

    def target(self, targets: list[Item], topics: Topics) -> Item | None:
        """The one measure that is paid for, perhaps that of the sentence before."""
        names = {item.name for item in targets}
        if len(names) == 1:
            return targets[0]
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

    def _of_sum(self) -> bool:
        """Whether the clause speaks of a sum: "3 Mio. Euro, die aus dem Fonds stammen"."""
        at = self._clause.relative
        if at is None or not (self.has("comes") or self.has("pays")):
            return False
        return any(i.kind == "money" and i.end == at for i in self._sentence)

    def elsewhere(self) -> bool:
        """Whether the clause names something else that is paid for."""
        told = self._told
        for item in self._items:
            # A body stays as a noun: "für den Landkreis".
            got = item.kind == "organisation" and self._cases[item] not in _GIVING
            shown = "Xx" if got else ""
            told = told.replace(self._text[item.start : item.end], shown)
        return any(m["noun"] not in _TOLD for m in _ELSEWHERE.finditer(told))


def _public(body: Item) -> bool:
    """Whether a body gives money of its own in all likelihood."""
    return body.name.startswith(tuple(FUNDING["public"])) or "inisterium" in body.name
