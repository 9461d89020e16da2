"""Who speaks: the person or body that the words around a quote attribute it to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from corpus.release import Mention
from nlp.people_words import Gender, gender_of
from nlp.quotes_words import (
    ACCORDING,
    ANY_VERB,
    ATTRIBUTES,
    BODY,
    CALLED,
    ENDS,
    FEMALE,
    GOES_ON,
    MALE,
    OBLIQUE,
    OFFICE,
    POINTS_BACK,
    POSSESSIVE,
    PRONOUN,
    TOKEN,
    VERBS,
)

_FIRST = 6  # persons of a release that a title may speak of
_CLOSE_BY = 90  # characters
_SPOKEN_OF = 500  # characters before a pronoun in which it has its subject
_REACH = 320  # characters before a quote that may attribute it


def name_of(mention: Mention) -> str:
    """What a speaker is called: the entity, else the surface without the office before it."""
    if mention.entity:
        return mention.entity
    surface = " ".join(mention.surface.split())
    office = (mention.value or {}).get("office")
    return surface.removeprefix(office or "").strip() or surface


class Speakers:
    """Finds speakers among the persons and bodies of one release."""

    def __init__(self, text: str, mentions: list[Mention], house: str | None) -> None:
        self._text = text
        self._house = house
        self._persons = sorted((m for m in mentions if m.kind == "person"), key=lambda m: m.start)
        self._bodies = sorted(
            (m for m in mentions if m.kind == "organisation"), key=lambda m: m.start
        )
        self._person_starts = [m.start for m in self._persons]
        self._body_starts = [m.start for m in self._bodies]
        self._genders: dict[str, Gender] = {}
        for person in self._persons:
            words = f"{(person.value or {}).get('office') or ''} {person.surface}"
            if FEMALE.search(words):
                self._genders.setdefault(name_of(person), "f")
            elif MALE.search(words):
                self._genders.setdefault(name_of(person), "m")
            elif (gender := gender_of(person.entity or "")) is not None:
                self._genders.setdefault(name_of(person), gender)

    def after(self, start: int, end: int) -> str | None:
        """The speaker named in what follows a quote, up to ``end``; None if it names none."""
        window = self._text[start:end]
        goes_on = GOES_ON.match(window)
        points_back = POINTS_BACK.match(window)
        if goes_on is None and points_back is None:
            return None
        if self.attributes(start, end) or (points_back and points_back["words"]):
            return self._in(start, end)
        # Any verb attributes if it stands between the quote and a person: „…“, bekannte X.
        if ANY_VERB.match(window) and self.anyone(start, start + _CLOSE_BY):
            return self._in(start, end)
        return None

    def before(self, start: int, end: int) -> str | None:
        """The speaker named in the words of the sentence before a quote."""
        start = max(start, end - _REACH)
        window = self._text[start:end].rstrip(" *_")
        if window.endswith(":") or self.attributes(start, end):
            return self._in(start, end)
        return None

    def around(self, start: int, end: int) -> str | None:
        """Whom the sentence around quoted words speaks of."""
        return self._in(start, end)

    def office(self, start: int, end: int) -> str | None:
        """Who is meant by an office without a name between two places: ``der Minister``."""
        found = OFFICE.search(self._text, start, end)
        return self._office(found, start) if found else None

    def attributes(self, start: int, end: int) -> bool:
        """Whether a word of saying stands between two places."""
        if ACCORDING.search(self._text, start, end):
            return True
        return any(match[0] in ATTRIBUTES for match in TOKEN.finditer(self._text, start, end))

    def _verb(self, start: int, end: int) -> int:
        """Where the first verb of saying stands, else ``start``."""
        for match in TOKEN.finditer(self._text, start, end):
            if match[0] in VERBS:
                return match.start()
        return start

    def sole(self, start: int, end: int) -> str | None:
        """The only person named between two places."""
        names = {name_of(m) for m in self._between(self._persons, self._person_starts, start, end)}
        return names.pop() if len(names) == 1 else None

    def anyone(self, start: int, end: int) -> bool:
        """Whether a person is named between two places."""
        return bool(self._between(self._persons, self._person_starts, start, end))

    def _in(self, start: int, end: int) -> str | None:
        persons = self._between(self._persons, self._person_starts, start, end)
        at = self._verb(start, end)
        office = OFFICE.search(self._text, start, end)
        if persons and not self._addressed(office, persons):
            opens = self._text[start : persons[0].start].strip() == ""
            # Who begins a sentence is its subject: "Muster hat Beispiel gratuliert."
            return name_of(persons[0] if opens else self._nearest(persons, at))
        if office:
            return self._office(office, start)
        meant = self._body(start, end)
        if meant:
            return meant
        pronoun = PRONOUN.search(self._text, start, end) or POSSESSIVE.search(
            self._text, start, end
        )
        if pronoun:
            return self._latest(start, "m" if pronoun["m"] else "f")
        bodies = self._between(self._bodies, self._body_starts, start, end)
        return name_of(self._nearest(bodies, at)) if bodies else None

    def _addressed(self, office: re.Match[str] | None, persons: list[Mention]) -> bool:
        """Whether an office without a name speaks to who is named: ``so die Ministerin zu X``."""
        return (
            office is not None
            and office["article"] is not None
            and office.end() < persons[0].start
            and all(self._oblique(person) for person in persons)
        )

    def _oblique(self, person: Mention) -> bool:
        return OBLIQUE.search(self._text[max(0, person.start - 24) : person.start]) is not None

    def _body(self, start: int, end: int) -> str | None:
        """ "so die Kommission": the last body spoken of before whose name says that."""
        found = BODY.search(self._text, start, end)
        if found is None:
            return None
        index = bisect_right(self._body_starts, found.start())
        house = self._house if found["kind"].lower() in (self._house or "").lower() else None
        return next(
            (
                name_of(body)
                for body in reversed(self._bodies[max(0, index - 40) : index])
                if found["kind"].lower() in name_of(body).lower()
            ),
            house,
        )

    @staticmethod
    def _between(mentions: list[Mention], starts: list[int], start: int, end: int) -> list[Mention]:
        return mentions[bisect_left(starts, start) : bisect_left(starts, end)]

    def _nearest(self, mentions: list[Mention], verb: int) -> Mention:
        """Of several the subject: whoever stands nearest to the verb and in no other case."""
        subjects = [m for m in mentions if not self._oblique(m)]
        return min(subjects or mentions, key=lambda m: min(abs(m.start - verb), abs(m.end - verb)))

    def _office(self, office: re.Match[str], before: int) -> str | None:
        """ "so die Ministerin": the last person spoken of before who holds such an office."""
        gender: Gender = "f" if office["f"] or office["article"] == "ie" else "m"
        stem = office["office"].rsplit(" ", 1)[-1].lower()
        index = bisect_right(self._person_starts, before) - 1
        stems = CALLED.get(stem, (stem[-8:],))
        last = [
            (name_of(person), ((person.value or {}).get("office") or person.surface).lower())
            for person in reversed(self._persons[max(0, index - 40) : index + 1])
            if self._genders.get(name_of(person), gender) == gender
        ]
        # Of two ministers the one who is called so, or for what she is.
        topic = stem.removesuffix("minister").rstrip("s-") or stem
        for called in ((stem,), (topic,), stems):
            for name, held in last:
                if any(word in held for word in called):
                    return name
        return self._first_holder(before, gender, stems) or self._latest(before, gender)

    def _first_holder(self, start: int, gender: Gender, stems: tuple[str, ...]) -> str | None:
        """Who is named only later, as titles name an office alone: ``Ministerin: „…“``."""
        if bisect_right(self._person_starts, start):
            return None
        for person in self._persons[:_FIRST]:
            held = ((person.value or {}).get("office") or "").lower()
            if self._genders.get(name_of(person)) == gender and any(c in held for c in stems):
                return name_of(person)
        return None

    def _latest(self, before: int, gender: Gender) -> str | None:
        """Whom a pronoun means: the last subject of that gender, also one called by the office
        alone, else the last person."""
        low = max(0, before - _SPOKEN_OF)
        index = bisect_right(self._person_starts, before) - 1
        fitting = [
            person
            for person in reversed(self._persons[max(0, index - 12) : index + 1])
            if self._genders.get(name_of(person), gender) == gender
        ]
        subject = next((p for p in fitting if p.start >= low and not self._oblique(p)), None)
        office = self._office_alone(self._sentence_end(subject, low), before, gender)
        if office is not None:
            return self._office(office, office.start())
        person = subject or (fitting[0] if fitting else None)
        return name_of(person) if person else None

    def _sentence_end(self, subject: Mention | None, low: int) -> int:
        """From where on a sentence may have another subject."""
        if subject is None:
            return low
        end = ENDS.search(self._text, subject.end, subject.end + _SPOKEN_OF)
        return max(low, end.end() if end else subject.end + _SPOKEN_OF)

    def _office_alone(self, start: int, end: int, gender: Gender) -> re.Match[str] | None:
        """The last office of that gender between two places that is the subject of its sentence
        and has no name: ``kündigte der Minister an``."""
        found = None
        for office in OFFICE.finditer(self._text, start, end):
            own: Gender = "f" if office["f"] or office["article"] == "ie" else "m"
            if (
                office["article"] is not None
                and own == gender
                and not (own == "f" and office["article"] == "er")
                and not self.anyone(office.start(), office.end() + 2)
            ):
                found = office
        return found
