"""Offices and roles told away from the name: in a relative clause (``Muster, der die Klinik
leitet``), as whose colleague or predecessor somebody comes, or in what is said next (``„…“, so die
Vorsitzende des Verbandes``)."""

from __future__ import annotations

import re
from bisect import bisect_left

from nlp.gazetteer import Words
from nlp.people_assemble import Candidate, Reader
from nlp.people_leads import clause_end, is_at_the_top, is_led_by
from nlp.people_offices import Office, office_at, office_head
from nlp.people_phrases import complement_end
from nlp.people_words import gender_of, word_lists, words_in
from nlp.resolve import role_on_day

_COLLEAGUE = re.compile(r"(?:Amts|Ressort|Kabinetts)kolleg(?:e|en|in)$")
_FORERUNNER = re.compile(r"(?:Amts)?(?:[Vv]orgänger|[Nn]achfolger)(?:in|s)?$")
_COUNTERPART = 3  # words before a name that may say whose colleague it is
_FOLLOWS = (("folgt", "auf"), ("folgte", "auf"), ("Nachfolge", "von"))
_NEAR = 60  # words between a name and the office that means it
_RELATIVE = ("der", "die")
_OVER = ("hatte", "hat", "war", "wurde")
_IS = ("ist", "bleibt", "wird")
_ALREADY = ("auch", "zugleich", "seither", "weiterhin", "derzeit", "künftig", "ehrenamtlich")
_CLOSE = 8  # words between a name and the office somebody gets
_BECOMES = (*_IS, "zum", "zur", "wurde", "hat")
_SMALL = ("gruppe", "team")  # whoever leads one holds no office for it
_CLOSED = re.compile(r"[“”\"»«‘¿?],? $")  # a quote has ended before the verb
# From an office to the name of its holder in the next sentence, perhaps behind a quote.
_AHEAD = re.compile(r"[.:]\s(?:[„“”\"»¿][^„“”\"»«¿\n]{1,500}[“”\"«¿],\s(?:[a-zäöüß]+\s){1,3})?")
_MALE = ("dem", "den", "vom", "beim", "zum", "des")
_PARTED = re.compile(r"[.!?:“”\"»«¿]")  # a sentence or quote lies between


def tell_offices(reader: Reader) -> None:
    """Gives offices and roles to whom no word beside the name gives one."""
    teller = _Teller(reader)
    for first in sorted(reader.found):
        if teller.is_free(reader.found[first]) or is_ranked(reader.found[first]):
            teller.beside(reader.found[first])
    for head in reader.heads:
        if head not in teller.given and head not in reader.taken:
            teller.ahead(head)
        if head not in teller.given and head not in reader.taken:
            teller.afar(head)
            teller.unnamed.add(reader.words.forms[head].lower())


def is_ranked(candidate: Candidate) -> bool:
    """Whether somebody is called by a rank alone, which leaves room for an office: ``Pfarrer
    Muster, der die Stelle leitet``."""
    office = candidate.office
    return office is not None and office.role == "none" and not office.former


class _Teller:
    """``given`` holds the heads of the offices that belong to somebody already, ``unnamed`` what
    offices nobody is named for are called."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._words: Words = reader.words
        self._firsts = sorted(reader.found)
        holders = [candidate for candidate in reader.found.values() if candidate.office]
        self.given = {candidate.office.head for candidate in holders if candidate.office}
        self.unnamed: set[str] = set()
        self._first_of: dict[str, Candidate] = {}
        for first in self._firsts:
            self._first_of.setdefault(reader.found[first].name.surname, reader.found[first])
        self._held = {candidate.name.surname for candidate in holders}

    def is_free(self, candidate: Candidate) -> bool:
        """Whether neither the release nor the tables know an office of somebody."""
        name = candidate.name
        return (
            candidate.office is None
            and bool(name.surname)
            and name.surname not in self._held
            and name.surname.removesuffix("s") not in self._held
            and name.full not in word_lists()["historical"]
            and role_on_day(name.full or "", self._reader.home) == "none"
        )

    def beside(self, candidate: Candidate) -> None:
        """What the words next to a name tell."""
        words, last = self._words, candidate.name.last
        if self._is_counterpart(candidate):
            return
        following = words.forms[last + 1] if last + 1 < len(words) else ""
        if words.gap(last) == " " and following in words_in("leads"):
            candidate.role = "other_office"
        elif words.gap(last) == " " and following in _BECOMES:
            self._becomes(candidate, last + 1)
        elif words.gap(last) == ", " and following in _RELATIVE:
            self._relative(candidate, last + 1)
        elif is_led_by(words, candidate) or is_at_the_top(words, last):
            candidate.role = "other_office"

    def _is_counterpart(self, candidate: Candidate) -> bool:
        """``ihr Amtskollege aus Thüringen, Max Muster``: holds the office of whom the release has
        named before; ``ihr Vorgänger Max Muster``."""
        begin = max(0, candidate.first - _COUNTERPART)
        before = self._words.forms[begin : candidate.first]
        if (before and _FORERUNNER.match(before[-1])) or tuple(before[-2:]) in _FOLLOWS:
            governed = (candidate.name.full or "") in self._reader.home.cabinets.by_name
            candidate.role = None if governed else "other_office"
            return True
        last = next((at for at, form in enumerate(before) if _COLLEAGUE.match(form)), None)
        if last is None or not (last == len(before) - 1 or before[last + 1] == "aus"):
            return False
        at = bisect_left(self._firsts, candidate.name.first)
        peer = self._reader.found[self._firsts[at - 1]].office if at else None
        heads = peer is not None and peer.role == "minister_president"
        candidate.role = "minister_president" if heads else "minister"
        return True

    def _becomes(self, candidate: Candidate, begin: int) -> None:
        """``Muster ist neue Direktorin des Amtsgerichts``, ``Muster zum Präsidenten … ernannt``,
        ``Muster wurde zur Leiterin … berufen``."""
        words = self._words
        end = clause_end(self._words, begin)
        at = next((at for at in range(begin + 1, end + 1) if office_head(words.forms[at])), None)
        office = office_at(words, at) if at is not None and at < begin + _CLOSE else None
        if office is None or office.plural or office.head in self._reader.taken:
            return
        between = words.forms[begin + 1 : office.first]
        if {"zum", "zur"} & {words.forms[begin], *between}:
            held = not words_in("appoints").isdisjoint(words.forms[office.head + 1 : end + 1])
        else:
            held = words.forms[begin] in _IS and self._only_describes(between, office.head)
        if held:
            self._give(candidate, office)

    def _only_describes(self, between: list[str], head: int) -> bool:
        """``ist neue``, ``ist seit 2020``, ``ist die``; but not ``wird der Ministerin``."""
        feminine = self._words.forms[head].endswith("in")
        if between[:1] == ["seit"] or not between:
            return True
        article = {"die": feminine, "der": not feminine}.get(between[0], True)
        return article and all(
            form in _RELATIVE or form.startswith("neue") or form in _ALREADY for form in between
        )

    def _relative(self, candidate: Candidate, begin: int) -> None:
        """``…, der zugleich Bürgermeister von Calbe ist``, ``…, die als Leiterin der Klinik …``,
        ``…, die die Klinik leitet``, ``…, der für die Eltern spricht``."""
        words = self._words
        end = clause_end(self._words, begin)
        if words.gap(end) == ", " and words.forms[end + 1] in _RELATIVE:
            end = clause_end(
                self._words, end + 1
            )  # "der in Jena geborene Informatiker, der das Labor leitet"
        forms = words.forms[begin : end + 1]
        for at in range(begin + 1, end + 1):
            if office_head(words.forms[at]) is not None and at not in self._reader.taken:
                office = office_at(words, at)
                told = (
                    words.forms[office.first - 1] == "als" and forms[-1] not in _OVER
                    if office
                    else False
                )
                if office is not None and (told or forms[-1] in ("ist", "bleibt")):
                    self._give(candidate, office)
                    return
        leads = not words_in("leads").isdisjoint(forms)
        if any(form.endswith(_SMALL) for form in forms):
            return
        if leads or (forms[1:2] == ["für"] and forms[-1] == "spricht"):
            candidate.role = "other_office"

    def _give(self, candidate: Candidate, office: Office) -> None:
        candidate.office = office
        candidate.office_last = complement_end(self._words, office.head, self._reader.starts)
        self.given.add(office.head)
        self._held.add(candidate.name.surname)

    def afar(self, head: int) -> None:
        """An office without a name is that of the last person spoken of, if nobody knows another
        office of that person: ``Anna Muster bedauert das. Die Vorsitzende des Verbandes …``."""
        words = self._words
        office = office_at(words, head)
        if office is None or office.plural or office.former or office.first == 0:
            return
        article = words.forms[office.first - 1]
        feminine = article.lower() == "die"
        if not feminine and (article.lower() != "der" or words.forms[head].endswith("in")):
            return  # no subject: "überreichte der Ministerin"
        end = complement_end(words, head, self._reader.starts)
        if not (self._speaks(office.first - 1) or (article[0].isupper() and end > head)):
            return
        candidate = self._last_before(office.first)
        if candidate is None or not self.is_free(candidate):
            return
        if end == head and (office.role not in ("other_office", "none") or self._is_held(head)):
            return  # a minister is always named, and "der Bürgermeister" may be another's
        gender = gender_of(candidate.name.full or "")
        if _PARTED.search(
            words.text, words.ends[candidate.name.last], words.starts[office.first]
        ) and (gender is None or gender == ("f" if feminine else "m")):
            self._give(candidate, office)

    def ahead(self, head: int) -> None:
        """``Lob kam von der Präsidentin des Gerichts. Anna Muster sprach von …``: who is named
        first in the next sentence and has no office of her own holds that one."""
        words = self._words
        office = office_at(words, head)
        end = complement_end(words, head, self._reader.starts)
        if office is None or office.plural or office.former or not office.first or end == head:
            return
        index = bisect_left(self._firsts, end)
        if office.role != "other_office" or index == len(self._firsts) or self._is_held(head):
            return
        candidate = self._reader.found[self._firsts[index]]
        if self._first_of[candidate.name.surname] is not candidate or not self.is_free(candidate):
            return
        if _AHEAD.fullmatch(words.text, words.ends[end], words.starts[candidate.first]):
            article = words.forms[office.first - 1].lower()
            feminine = words.forms[head].endswith("in") or article == "die"
            gender = gender_of(candidate.name.full or "")
            male = article in _MALE or (not feminine and article != "der")
            if gender is None or (gender == "f" and not male) or (gender == "m" and not feminine):
                self._give(candidate, office)

    def _is_held(self, head: int) -> bool:
        """Whether somebody else of the release holds an office that is called so in short."""
        form = self._words.forms[head].lower()
        held = (self._words.forms[other].lower() for other in self.given)
        return form in self.unnamed or any(office.endswith(form) for office in held)

    def _speaks(self, at: int) -> bool:
        """Whether who begins at a word says something: ``so der``, ``„…“, rechnete der``."""
        before = self._words.forms[at - 1] if at and self._words.joined(at - 1) else ""
        if before in words_in("speech"):
            return True
        return before.islower() and _CLOSED.search(self._words.gap(at - 2)) is not None

    def _last_before(self, at: int) -> Candidate | None:
        """The first mention of the last person named in the paragraph before a word."""
        words, reader = self._words, self._reader
        index = bisect_left(self._firsts, at) - 1
        if index < 0:
            return None
        found = reader.found[self._firsts[index]]
        if (
            at - found.name.last > _NEAR
            or "\n\n" in words.text[words.ends[found.name.last] : words.starts[at]]
        ):
            return None
        return self._first_of[found.name.surname]
