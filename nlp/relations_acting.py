"""What stands in the clause of a used verb, what it speaks of, and who acts in it."""

from __future__ import annotations

import re

from nlp.relations_cases import accusative, case, cases, nominative, together
from nlp.relations_clauses import Clause
from nlp.relations_days import When
from nlp.relations_lexicon import DECIDERS
from nlp.relations_pairs import ACTORS, antecedent
from nlp.relations_refs import Item
from nlp.relations_verbs import Use

_ANY = re.compile(r"\bman\b")
_ONE_WORD = 16  # characters; a verb that reaches further is in two parts


class Acting:
    """One use of a verb with everything in its clause that can be an end."""

    def __init__(
        self, text: str, clause: Clause, use: Use, following: int, items: list[Item]
    ) -> None:
        self._text = text
        self._use = use
        self._clause = clause
        self._sentence = items
        self._sub = bool(clause.opener)
        longest = _ONE_WORD + len(use.verb.particle)
        bracket = use.end - use.start > longest and not (use.verb.genitive or use.fronted)
        reach = use.end if bracket else max(following, use.end)
        inside = [i for i in items if clause.has(i.start, i.end) and i.start < reach]
        self._cases = cases(text, inside, clause.said)
        measures = [item for item in inside if item.kind == "measure"]
        for item in measures:
            alone = not any(0 <= item.start - other.end <= 2 for other in measures)
            if self._cases[item] == "bracket" and alone:
                self._cases[item] = ""
        self._items = [i for i in inside if i.kind != "date" or not _within(i, measures)]
        self.when = When(text, use, self._items, self._cases, self._said())
        self._before = antecedent(text, clause, items)
        self._prepared = " " in clause.opener  # "mit der das Gesetz umgesetzt wird"

    def _plain(self) -> list[Item]:
        return [i for i in self._items if i.kind == "measure" and self._cases[i] == ""]

    def _with(self, words: tuple[str, ...], *kinds: str) -> list[Item]:
        return [i for i in self._items if i.kind in kinds and self._cases[i] in words]

    def _subject(self) -> Item | None:
        """The measure the clause speaks of: before the verb, or right behind it."""
        if self._before is not None and not self._prepared:
            return self._before
        plain = [i for i in self._plain() if self._use.passive or not accusative(self._text, i)]
        earlier = [item for item in plain if item.end <= self._use.start]
        if not earlier and self._use.verb.type in ("implements", "amends"):
            # "§ 24 des Gesetzes setzt die Richtlinie um"
            sections = self._with(("section",), "measure")
            earlier = [item for item in sections if item.end <= self._use.start]
        return next(iter(earlier or plain), None)

    def _said(self) -> str:
        return " ".join(self._text[low:high] for low, high in self._clause.spans)

    def _actors(self) -> list[Item]:
        """Who acts: the subject of an active verb, "von" and "durch" of a passive one."""
        if self._use.passive:
            by = self._with(("von", "vom", "durch"), *ACTORS)
            if self._use.verb.type == "adopts" and not by:  # "wurde im Landtag beschlossen"
                by = [i for i in self._with(("im",), "organisation") if i.name in DECIDERS]
            return together(self._text, by)
        if _ANY.search(self._said()):
            return []
        # "Sie ersetzt …" may be a measure or a person: only a measure replaces.
        either = {i.start for i in self._items if i.kind == "measure" and not i.named}
        frames = self._use.verb.frames
        object_named = "measure>measure" not in frames and any(i.named for i in self._plain())
        if self._use.verb.type in ("announces", "adopts") or object_named:
            either = set()
        found = [i for i in self._with(("",), *ACTORS) if self._acts(i)]
        found = found or self._doer()
        if self._use.verb.type == "adopts":
            found = [i for i in found if "ausschuss" not in i.name.lower()]  # they only advise
        return together(self._text, [i for i in found if i.start not in either])

    def _acts(self, item: Item) -> bool:
        return nominative(self._text, item, self._clause.said)

    def _doer(self) -> list[Item]:
        """Whom a relative clause is about: "das Institut, das das Programm evaluiert"."""
        if self._clause.opener not in ("der", "die", "das", "welche", "welcher", "welches"):
            return []
        head = antecedent(self._text, self._clause, self._sentence, (*ACTORS, "measure"))
        owner = case(self._text, head) in ("von", "vom", "genitive") if head else False
        if head and owner and self._before and head.start > self._before.end:
            return []  # "das Programm von Bund und Ländern, das bis 2032 läuft"
        return [head] if head is not None and head.kind in ACTORS else []


def _within(item: Item, others: list[Item]) -> bool:
    return any(other.start <= item.start and item.end <= other.end for other in others)
