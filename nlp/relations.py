"""The component ``relations``: what the text says happened between two things.

Patterns over mentions within one clause: a verb of ``relations.toml``, who does it, to what.
What is negated, supposed or unclear is left out: precision before recall.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import End, Mention, Relation
from nlp.doc import mentions_of, relations_of
from nlp.ends import end_name
from nlp.relations_beside import beside, granted
from nlp.relations_bodies import pointed_bodies
from nlp.relations_clauses import Clause, clauses
from nlp.relations_decided import decided, houses, signed
from nlp.relations_funding import funding
from nlp.relations_grounds import grounds
from nlp.relations_lists import listed
from nlp.relations_names import by_name
from nlp.relations_nouns import nominal
from nlp.relations_pairs import Pair
from nlp.relations_pronouns import offices, pronouns, speakers
from nlp.relations_refs import Item, measures
from nlp.relations_refused import refused
from nlp.relations_roles import pairs
from nlp.relations_sentences import Sentences
from nlp.relations_shares import shared
from nlp.relations_terms import terms
from nlp.relations_topics import Topics
from nlp.relations_verbs import said, uses

_LONGEST = 1200  # characters; what is longer is a list or no text at all
_EVIDENCE = 300  # characters; of longer clauses only what lies between the ends
_MOST = 40  # items in one sentence


@Language.component("relations")
def read_relations(doc: Doc) -> Doc:
    """Appends the relations of every sentence that speaks of a measure."""
    mentions = mentions_of(doc)
    text = doc.text
    if not any(m.kind == "measure" for m in mentions):
        return doc
    sentences = Sentences(doc)
    subjects = measures(text, mentions, sentences)
    subjects = sorted([*subjects, *pronouns(text, subjects, sentences)])
    others = _others(text, mentions, sentences)
    topics = Topics(text, subjects, sentences)
    found: dict[tuple[str, End, End], Relation] = {}
    for relation in (
        *(_relation(text, Clause(((p.start, p.end),)), p) for p in by_name(text, subjects)),
        *_spoken(text, sentences, subjects, others, topics),
    ):
        found.setdefault((relation.type, relation.source, relation.target), relation)
    relations_of(doc).extend(sorted(found.values(), key=lambda r: r.start))
    return doc


def _others(text: str, mentions: list[Mention], sentences: Sentences) -> list[Item]:
    """The people, bodies, dates and sums, and what stands for one of the people."""
    named = sorted(
        Item(m.start, m.end, m.kind, end_name(m), str(m.value.get("role") or ""))
        for m in mentions
        if m.kind in ("person", "organisation", "date", "money")
    )
    people = [item for item in named if item.kind == "person"]
    holders = offices(text, people)
    bodies = [item for item in named if item.kind == "organisation"]
    return sorted(
        [
            *named,
            *holders,
            *speakers(text, sorted([*people, *holders]), sentences),
            *houses(text, bodies, sentences),
            *pointed_bodies(text, bodies),
        ]
    )


def _spoken(
    text: str, sentences: Sentences, subjects: list[Item], others: list[Item], topics: Topics
) -> Iterator[Relation]:
    """The relations sentence by sentence."""
    everything = sorted([*subjects, *others])
    for pair in listed(text, everything, topics):
        yield _relation(text, Clause(((pair.start, pair.end),)), pair)
    starts = [item.start for item in everything]
    for number in dict.fromkeys(sentences.index(item.start) for item in everything):
        start, end = sentences.bounds(number)
        low, high = bisect_left(starts, start), bisect_left(starts, end)
        if end - start > _LONGEST or high - low > 2 * _MOST:
            continue
        near = everything[low:high]
        first = bisect_left(starts, sentences.bounds(max(0, number - 1))[0], hi=low)
        last = bisect_left(starts, sentences.end_after(end), lo=high)
        before = everything[max(first, low - _MOST) : low]
        after = everything[high : min(last, high + _MOST)]
        whole = Clause(((start, end),))
        for pair in (
            *beside(text, near),
            *granted(text, near),
            *shared(text, whole, near, topics),
            *refused(text, start, end, near, after),
            *decided(text, start, end, near, before),
            *signed(text, start, end, near, topics),
        ):
            yield _relation(text, whole, pair)
        for clause in clauses(text, start, end):
            for pair in _pairs(text, clause, near, topics):
                yield _relation(text, clause, pair)


def _pairs(text: str, clause: Clause, items: list[Item], topics: Topics) -> Iterator[Pair]:
    used = list(uses(text, clause))
    for use in used:
        following = min((u.start for u in used if u.start >= use.end), default=clause.end)
        yield from pairs(text, clause, use, following, items)
    yield from nominal(text, clause, items)
    if said(text, clause) is not None:
        yield from grounds(text, clause, items, topics)
    yield from funding(text, clause, items, topics)
    yield from terms(text, clause, items, topics)


def _relation(text: str, clause: Clause, pair: Pair) -> Relation:
    start, end = clause.start, clause.end
    if clause.relative is not None:
        start = min(start, pair.source.start, pair.target.start)
    if pair.target.start > clause.end:
        end = pair.target.end  # "kündigte an, das Programm zu verlängern"
    if pair.brief or end - start > _EVIDENCE:
        start = min(pair.source.start, pair.target.start, pair.start)
        end = max(pair.source.end, pair.target.end, pair.end)
    evidence = text[start:end]
    start += len(evidence) - len(evidence.lstrip(" \n-,"))
    end -= len(evidence) - len(evidence.rstrip(" \n.,;:!?–"))
    return Relation(
        type=pair.type,
        source=End(pair.source.kind, pair.source.name),
        target=End(pair.target.kind, pair.target.name),
        start=start,
        end=end,
        evidence=text[start:end],
    )
