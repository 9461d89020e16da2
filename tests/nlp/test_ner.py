"""The statistical NER that ships with the package."""

from __future__ import annotations

import json

import pytest
import spacy
from spacy.language import Language

from nlp.pipeline import MODEL


@pytest.fixture(scope="module")
def ner(reader: object) -> Language:  # the reader has registered the tokenizer
    nlp: Language = spacy.load(MODEL)
    return nlp


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("Das sagte Angela Kleinschmidt gestern im Landtag.", "Angela Kleinschmidt", "PER"),
        ("Der Abgeordnete Jörg Petersen widersprach ihm.", "Jörg Petersen", "PER"),
        ("Die Delegation reist nach Frankreich und Polen.", "Frankreich", "LOC"),
        ("Die Feuerwehr kam aus Berlin.", "Berlin", "LOC"),
        ("Der Bericht der Europäischen Union liegt vor.", "Europäischen Union", "ORG"),
    ],
)
def test_a_name_it_must_know(ner: Language, text: str, surface: str, label: str) -> None:
    assert (surface, label) in [(span.text, span.label_) for span in ner(text).ents]


def test_it_gives_the_same_each_time(ner: Language) -> None:
    text = "Sven Muster von der Beispiel GmbH sprach in Halle mit Vertretern der EU."
    again = spacy.load(MODEL)
    assert [span.label_ for span in again(text).ents] == [span.label_ for span in ner(text).ents]
    assert ner(text).ents


def test_it_is_small() -> None:
    size = sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file())
    assert size < 10_000_000


def test_the_card_tells_data_licences_and_the_scores_of_these_weights() -> None:
    card = (MODEL / "MODEL_CARD.md").read_text("utf-8")
    scores = json.loads((MODEL / "metrics.json").read_text("utf-8"))
    for name in ("GermEval 2014", "EuroParl", "SmartData", "MobIE", "Legal Entity Recognition"):
        assert name in card
    assert card.count("CC BY 4.0") >= 4
    for name in ("germeval", "europarl", "smartdata", "ler"):
        row = scores[name]["all"]
        assert f"| {row['p']:.3f} | {row['r']:.3f} | {row['f']:.3f} |" in card
