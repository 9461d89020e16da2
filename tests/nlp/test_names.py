"""The two statistical models that ship with the package."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from nlp.doc import Context
from nlp.errors import ModelMissing
from nlp.labels import OWN
from nlp.models import SHIPPED, model_path
from nlp.names import NETWORK, NameReader
from nlp.pipeline import build
from nlp.reader import Item, Reader, read_many

CARD = model_path("fast").parent / "MODEL_CARD.md"
MEGABYTES = {"accurate": 45, "fast": 25}


@pytest.fixture(scope="module", params=SHIPPED)
def model(request: pytest.FixtureRequest) -> Language:
    """A shipped model without the components that build on it."""
    nlp = build(request.param)
    kept = ("sentences", "names", "ner")
    nlp.select_pipes(enable=[name for name in nlp.pipe_names if name in kept])
    return nlp


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("Das sagte Angela Kleinschmidt gestern im Landtag.", "Angela Kleinschmidt", "PER"),
        ("Der Abgeordnete Jörg Petersen widersprach ihm.", "Jörg Petersen", "PER"),
        ("Die Delegation reist nach Frankreich und Polen.", "Frankreich", "LOC"),
        ("Die Feuerwehr kam aus Berlin.", "Berlin", "LOC"),
        (
            "Die Investitionsbank Sachsen-Anhalt zahlt aus.",
            "Investitionsbank Sachsen-Anhalt",
            "ORG",
        ),
        ("Das Kabinett hat das Schulgesetz beschlossen.", "Schulgesetz", "MEASURE"),
    ],
)
def test_a_name_it_must_know(model: Language, text: str, surface: str, label: str) -> None:
    assert (surface, label) in [(span.text, span.label_) for span in model(text).ents]


def test_persons_are_marked_by_their_bare_names(model: Language) -> None:
    [person] = (
        span for span in model("Minister Dr. Jens Muster kam.").ents if span.label_ == "PER"
    )
    assert person.text == "Jens Muster"


def test_a_model_marks_nothing_but_the_four_labels(model: Language) -> None:
    text = "Am 9. April 2024 gab Anna Muster der Stadt Halle 5 Euro aus dem Programm STARK III."
    assert {span.label_ for span in model(text).ents} <= set(OWN)


def test_it_gives_the_same_each_time(model: Language) -> None:
    text = "Sven Muster von der Beispiel GmbH sprach in Halle mit Vertretern der EU."
    again = spacy.load(model_path(model.meta["name"].removeprefix("pressearchiv_")))
    again.add_pipe("sentences", first=True)
    one, other = (nlp(text).ents for nlp in (model, again))
    assert [(span.text, span.label_) for span in one] == [
        (span.text, span.label_) for span in other
    ]
    assert one


@pytest.mark.parametrize("name", SHIPPED)
def test_it_is_small(name: str) -> None:
    size = sum(path.stat().st_size for path in model_path(name).rglob("*") if path.is_file())
    assert size < MEGABYTES[name] * 1_000_000


def test_a_text_reads_the_same_alone_and_among_others() -> None:
    """Other texts in the batch change how windows are padded, never what is found."""
    reader = Reader("accurate")
    context = Context(date(2024, 4, 9))
    texts = ["Ministerin Eva Muster besuchte Halle.", "Die Stadt Zeitz baut. " * 40, "Kurz."]
    items = [Item(text, text, context) for text in texts]
    together = [outcome for _, outcome in reader.read_batch(items)]
    assert together == [reader.read(text, context) for text in texts]
    assert together == [outcome for _, outcome in read_many(items, 1, "accurate")]


def test_it_says_how_sure_it_is() -> None:
    nlp = build("accurate")
    nlp.select_pipes(enable=["sentences", "names"])
    [person] = nlp("Das sagte Angela Kleinschmidt gestern.").ents
    assert 0.5 < person._.confidence <= 1


@pytest.mark.parametrize("text", ["", " ", "\n\n", "😀" * 300, "x" * 5000, "?\u200b¿ \x00"])
def test_texts_without_words_are_read_too(model: Language, text: str) -> None:
    assert model(text).text == text


def test_a_network_that_is_damaged(tmp_path: Path) -> None:
    (tmp_path / NETWORK).write_bytes(b"no network")
    with pytest.raises(ModelMissing, match="install the package again"):
        NameReader().from_disk(tmp_path)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_card_tells_data_licences_and_the_scores_of_these_weights(name: str) -> None:
    card = CARD.read_text("utf-8")
    scores = json.loads((model_path(name) / "metrics.json").read_text("utf-8"))
    for source in ("GermEval 2014", "EuroParl", "SmartData", "MobIE", "Legal Entity Recognition"):
        assert source in card
    assert card.count("CC BY 4.0") >= 4
    for part in ("releases", "germeval", "europarl", "smartdata", "ler"):
        row = scores[part]["all"]
        assert f"| {row['p']:.3f} | {row['r']:.3f} | {row['f']:.3f} |" in card
