"""Who does what: the ends a used verb joins, by order and by the words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.relations_acting import Acting
from nlp.relations_cases import accusative, article, case, governor, nominative, together
from nlp.relations_clauses import Clause
from nlp.relations_lexicon import CHANGES
from nlp.relations_pairs import ACTORS, Pair
from nlp.relations_refs import Item
from nlp.relations_verbs import Use

_ANYONE = re.compile(r"\b(?:man|wir)\b")
# "will das Gesetz durch ein Gleichstellungsgesetz ersetzen": what replaces it is not the subject
_BY_ANOTHER = re.compile(r"\bdurch\s(?:ein|eine|einen|das|die|den|neue|andere)\b")


def pairs(text: str, clause: Clause, use: Use, following: int, items: list[Item]) -> Iterator[Pair]:
    """The relations that one use of a verb states. ``following`` is where the next verb is."""
    scene = _Scene(text, clause, use, following, items)
    relation = use.verb.type
    if relation == "adopts" and scene.changed():
        relation = "amends"  # "die Änderung des Gesetzes, die der Landtag beschlossen hat"
    for frame in use.verb.frames:
        for source, target in scene.fill(frame):
            if source.name != target.name and source.name and target.name:
                yield Pair(relation, source, target, use.start, use.end)
                if use.verb.begins:
                    for date in scene.when.first_days():
                        yield Pair("enters_into_force", source, date, use.start, use.end)


class _Scene(Acting):
    """Fills the frames of the verb with what stands in its clause."""

    def fill(self, frame: str) -> list[tuple[Item, Item]]:
        """The pairs of items that fill a frame, source first."""
        if frame == "measure>measure" and self._use.verb.reverse:
            return self._merged()
        if self._prepared and not self._carries():
            return self._agreed() if frame == "actor>measure" else []
        if frame == "measure>measure":
            return self._two_measures()
        if frame == "actor>measure":
            return self._acted_upon()
        return self._dated()

    def _merged(self) -> list[tuple[Item, Item]]:
        """ "Das Programm A geht im Programm B auf"."""
        subject = self._subject()
        into = self._with(self._use.verb.means, "measure")
        return [(into[0], subject)] if subject and into else []

    def changed(self) -> bool:
        """Whether a relative clause speaks of the change of a measure."""
        head = governor(self._text, self._before) if self._before is not None else ""
        return head in CHANGES

    def _carries(self) -> bool:
        """Whether the relative clause says what is done by means of the noun before it."""
        means = self._clause.opener.split()[0] in (*self._use.verb.means, "mit")
        return means and self._before is not None

    def _agreed(self) -> list[tuple[Item, Item]]:
        """ "das Paket, auf das sich Bund und Land verständigt haben"."""
        object_ = self._clause.opener.split()[0] in self._use.verb.object
        if not object_ or self._before is None or self._use.passive:
            return []
        return [(actor, self._before) for actor in self._actors()]

    def _two_measures(self) -> list[tuple[Item, Item]]:
        use = self._use
        plain = self._plain()
        if self._prepared and self._before is not None:
            return [(self._before, item) for item in together(self._text, plain)]
        means = self._with((*use.verb.means, "mit"), "measure")
        acting = bool(self._actors()) or _ANYONE.search(self._said()) is not None
        if means and self._sub and not use.passive and use.verb.type == "replaces":
            # "eine Erklärung, die das alte Programm durch das neue ersetzt"
            return [(means[0], item) for item in plain if item.end <= means[0].start]
        if use.passive or (means and acting):
            objects = [self._before] if self._before is not None else together(self._text, plain)
            return [(means[0], item) for item in objects if item] if means else []
        if self._clause.opener == "den" and self._before is not None:
            return [(item, self._before) for item in plain[:1]]
        subject = self._subject()
        other = use.verb.type == "replaces" and _BY_ANOTHER.search(self._said()) is not None
        if subject is None or other or (self._actors() and not use.verb.object):
            return []
        return [(subject, item) for item in self._objects(subject)]

    def _objects(self, subject: Item) -> list[Item]:
        use = self._use
        if use.verb.genitive:
            others = [i for i in self._items if i.kind == "measure" and i != subject]
            return [i for i in others if i.start >= use.end][:1] or others[:1]
        wanted = use.verb.object or (("", "section") if use.verb.type == "amends" else ("",))
        objects = [i for i in self._with(wanted, "measure") if i != subject]
        ahead = [i for i in objects if accusative(self._text, i) and i.end <= use.start]
        if not self._sub and not ahead:
            objects = [i for i in objects if i.start > use.start]
        if subject is not self._before and not ahead:
            objects = [i for i in objects if i.start >= subject.end]
        beside = self._with(("neben",), "measure") if use.verb.type == "amends" else []
        # "ändert neben dem SGB II das SGB X"
        beside = [i for i in beside if subject.end <= use.start and i != subject]
        return [*together(self._text, beside), *together(self._text, ahead or objects)]

    def _acted_upon(self) -> list[tuple[Item, Item]]:
        actors = self._actors()
        if self._use.verb.reverse:
            subject = self._subject()
            houses = self._with(("",), "organisation")
            houses = [i for i in houses if "ausschuss" not in i.name.lower()]
            return [(house, subject) for house in houses] if subject else []
        if not actors:
            return []
        handled = self._handled(actors)
        if self._use.verb.partner and handled and handled[0].sort == "treaty":
            actors = [*actors, *self._with(("mit",), *ACTORS)]
        return [(actor, item) for actor in actors for item in handled]

    def _handled(self, actors: list[Item]) -> list[Item]:
        """What is acted upon."""
        use, plain = self._use, self._plain()
        if self._before is not None and not self._prepared:
            fits = not use.verb.sorts or self._before.sort in use.verb.sorts
            return [self._before] if fits else []
        if use.verb.object:
            plain = self._with(use.verb.object, "measure")
        if use.verb.sorts:
            plain = [i for i in plain if i.sort in use.verb.sorts]
        if use.passive or self._sub:
            told = together(self._text, plain)
            return told or (self._beyond() if self._clause.opener == "wie" else [])
        if use.fronted:
            # "Prüfen wird die Wirkung des Gesetzes das Institut"
            return together(self._text, plain)
        middle = [i for i in plain if not nominative(self._text, i) or self._between(i, actors[0])]
        behind = [i for i in plain if i.start > use.start and i.start > actors[0].start]
        ahead = [i for i in plain if i.end <= use.start and actors[0].start > use.start]
        if use.unsure:
            # "beschlossen" alone may be a past tense or what is left of a passive.
            sure = [i for i in behind if actors[0].end <= use.start or self._follows(actors[0])]
            if use.verb.type == "evaluates" or article(self._text, actors[0]) == "das":
                # "Die Wirkung untersucht das Institut"
                sure = sure or ahead
            return together(self._text, sure)
        return together(self._text, ahead or behind) or middle[:1] or self._beyond()

    def _follows(self, actor: Item) -> bool:
        """Whether the subject comes right behind its verb: "Danach bewertet das Institut …"."""
        between = self._text[self._use.end : actor.start]
        return between in (" der ", " die ", " das ") and self._acts(actor)

    def _between(self, item: Item, actor: Item) -> bool:
        """Whether a pronoun is an object: "hat sie der Bund geändert"."""
        return (
            not item.named
            and self._use.start < item.start < actor.start
            and item.end - item.start < 5
        )

    def _beyond(self) -> list[Item]:
        if not self._use.verb.beyond:
            return []
        after = [i for i in self._sentence if i.kind == "measure" and i.start > self._use.end]
        plain = [i for i in after if case(self._text, i) == ""][:1]
        return plain if len({i.name for i in after}) == 1 else []

    def _dated(self) -> list[tuple[Item, Item]]:
        use = self._use
        actors = [] if use.passive else self._actors()
        subject = next(iter(self._handled(actors)), None) if actors else self._subject()
        if subject is None or (actors and not self._begun()):
            return []
        if use.verb.sorts and subject.sort not in use.verb.sorts:
            return []
        return [(subject, date) for date in self.when.told()]

    def _begun(self) -> bool:
        """Whether somebody may do what the verb says: "hat das Gesetz zum 1. Mai in Kraft gesetzt";
        nobody does "tritt in Kraft"."""
        verb = self._use.verb
        return "actor>measure" in verb.frames or verb.type == "enters_into_force"
