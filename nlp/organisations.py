"""Organisations: which bodies a release names, each by one name."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import Mention
from nlp.doc import context_of, mentions_of
from nlp.gazetteer import Words, words_of
from nlp.organisations_acting import acting_bodies
from nlp.organisations_agree import agreed
from nlp.organisations_companies import companies, end_of_legal_form
from nlp.organisations_known import Body, known_bodies, known_name
from nlp.organisations_names import abbreviated, house_meant, official, one_name_each
from nlp.organisations_patterns import patterned_bodies
from nlp.organisations_seen import surely_seen
from nlp.places_known import place_at
from nlp.resolve import Home, home_of, state_name

_OBJECT = re.compile(r" [A-ZÄÖÜ][a-zäöüß]+")
_HEAD = re.compile(r"\s?[-–]\s?(?:[-–]\s?)?Pressemitteilung(?:en)?\s+Nr")
# A house's code in a date line: "Colbitz (MLV).", "Magdeburg. MLV."
_CODE = re.compile(r"(?<=\()[A-Za-z]{2,5}(?=\))|(?<=[.)\n] )[A-Z]{2,5}(?=\. )")


@Language.component("organisations")
def read_organisations(doc: Doc) -> Doc:
    """Appends the organisations of a release to its mentions."""
    words, context = words_of(doc), context_of(doc)
    home = home_of(context, words)
    firms = _by_known_name(companies(words), home)
    known = known_bodies(words, home)
    found = [
        *_with_legal_forms(known, firms, words.text),
        *_without_objects(patterned_bodies(words), known, words),
        *firms,
        *acting_bodies(words, state_name(home.government)),
    ]
    found = [body for body in found if not _is_frame(body, words)]
    others = mentions_of(doc)
    others[:] = _without_parts(others, [(firm.start, firm.end) for firm in firms])
    others[:] = _without_parts(others, surely_seen(doc))
    chosen = _without_codes(_apart(found, others), doc.text)
    if doc.has_annotation("ENT_IOB"):
        chosen = _apart(agreed(chosen, doc, home), others)
    chosen = [replace(body, name=official(body.name)) for body in chosen]
    chosen = one_name_each(chosen, doc.text)
    short = abbreviated(chosen, words, home, context.house)
    spans = {(body.start, body.end) for body in short}
    chosen = [body for body in chosen if (body.start, body.end) not in spans]
    chosen = _apart([*chosen, *short], others)
    chosen = [house_meant(body, context.house, home) for body in chosen]
    text = doc.text
    others.extend(
        Mention(
            kind="organisation",
            start=body.start,
            end=body.end,
            surface=text[body.start : body.end],
            entity=body.name,
            confidence=body.confidence,
        )
        for body in chosen
    )
    return doc


def _without_parts(mentions: list[Mention], spans: list[tuple[int, int]]) -> list[Mention]:
    """The mentions without persons that only lend their name to a body: the ``Ebelt Bau GmbH``,
    the ``Förderschule „Johannes Trüper“``."""
    kept = []
    spans = sorted(spans)
    at = 0
    for mention in sorted(mentions, key=lambda mention: mention.start):
        while at < len(spans) and spans[at][1] < mention.end:
            at += 1
        inside = at < len(spans) and spans[at][0] <= mention.start
        whole = inside and spans[at] == (mention.start, mention.end)
        if mention.kind != "person" or not inside or whole:
            kept.append(mention)
    return kept


def _without_codes(chosen: list[Body], text: str) -> list[Body]:
    """Without the codes of houses in date lines; behind its body an abbreviation counts."""
    ends = {body.end for body in chosen}
    return [
        body
        for body in chosen
        if not _CODE.match(text, body.start, min(len(text), body.end + 2))
        or {body.start - 1, body.start - 2} & ends
    ]


def _is_frame(body: Body, words: Words) -> bool:
    """The head of old pages (``Kultusministerium - Pressemitteilung Nr.: 055/04``)."""
    return _HEAD.match(words.text, body.end) is not None


def _by_known_name(firms: list[Body], home: Home) -> list[Body]:
    """Firms whose name with its legal form the list knows go by the name it gives them."""
    return [replace(firm, name=known_name(firm.name, home) or firm.name) for firm in firms]


def _without_objects(bodies: list[Body], known: list[Body], words: Words) -> list[Body]:
    """Without those that take the object of the sentence into the name of a known body: the
    ``Bundesinstitut für Risikobewertung Proben``."""
    ends = {body.start: body.end for body in known}
    text = words.text
    return [
        body
        for body in bodies
        if not _OBJECT.fullmatch(text, ends.get(body.start, body.end), body.end)
        or _ends_with_place(text[ends[body.start] : body.end])
    ]


def _ends_with_place(tail: str) -> bool:
    return place_at(Words(tail), 0) is not None


def _with_legal_forms(known: list[Body], firms: list[Body], text: str) -> list[Body]:
    """The known bodies with the legal form behind them, where no firm was read whole."""
    begins = {firm.end: firm.start for firm in firms}
    found = []
    for body in known:
        end = end_of_legal_form(text, body.end)
        whole = begins.get(end, len(text)) <= body.start
        found.append(body if whole else replace(body, end=end))
    return found


def _apart(bodies: list[Body], mentions: list[Mention]) -> list[Body]:
    """The longest of those that overlap, none inside the mention of a person."""
    people = [mention for mention in mentions if mention.kind == "person"]
    chosen: list[Body] = []
    end = next_person = 0
    for body in sorted(
        set(bodies), key=lambda body: (body.start, -body.end, -body.confidence, body.name)
    ):
        while next_person < len(people) and people[next_person].end <= body.start:
            next_person += 1
        if body.start < end:
            continue
        if next_person < len(people) and body.end > people[next_person].start:
            continue
        chosen.append(body)
        end = body.end
    return chosen
