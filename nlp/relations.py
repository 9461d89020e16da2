"""The component ``relations``: what the text says happened between two things.

Patterns over mentions within one clause: a verb of ``relations.toml``, who does it, to what.
What is negated, supposed or unclear is left out: precision before recall.
"""

from __future__ import annotations

from bisect import bisect_left

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import End, Relation
from nlp.doc import mentions_of, relations_of
from nlp.ends import end_name
from nlp.relations_clauses import Clause, clauses
from nlp.relations_nouns import nominal
from nlp.relations_refs import Item, measures
from nlp.relations_roles import Pair, pairs
from nlp.relations_sentences import Sentences
from nlp.relations_verbs import uses

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
    others = sorted(
        Item(m.start, m.end, m.kind, end_name(m))
        for m in mentions
        if m.kind in ("person", "organisation", "date", "money")
    )
    starts = [item.start for item in others]
    found: dict[tuple[str, End, End], Relation] = {}
    for number, speaking in _by_sentence(subjects, sentences):
        start, end = sentences.bounds(number)
        if end - start > _LONGEST or len(speaking) > _MOST:
            continue
        near = others[bisect_left(starts, start) : bisect_left(starts, end)][:_MOST]
        for relation in _relations(text, (start, end), [*speaking, *near]):
            found.setdefault((relation.type, relation.source, relation.target), relation)
    relations_of(doc).extend(sorted(found.values(), key=lambda r: r.start))
    return doc


def _by_sentence(items: list[Item], sentences: Sentences) -> list[tuple[int, list[Item]]]:
    grouped: dict[int, list[Item]] = {}
    for item in items:
        grouped.setdefault(sentences.index(item.start), []).append(item)
    return sorted(grouped.items())


def _relations(text: str, sentence: tuple[int, int], items: list[Item]) -> list[Relation]:
    items = sorted(items)
    found = []
    for clause in clauses(text, *sentence):
        used = list(uses(text, clause))
        for use in used:
            following = min((u.start for u in used if u.start >= use.end), default=clause.end)
            for pair in pairs(text, clause, use, following, items):
                found.append(_relation(text, clause, pair))
        for pair in nominal(text, clause, items):
            found.append(_relation(text, clause, pair))
    return found


def _relation(text: str, clause: Clause, pair: Pair) -> Relation:
    start, end = clause.start, clause.end
    if clause.relative is not None:
        start = min(start, pair.source.start, pair.target.start)
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
