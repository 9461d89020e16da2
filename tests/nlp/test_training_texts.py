"""What the models are trained on: marked releases as texts with labels, and renamed."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from nlp.gold import parse
from nlp.labels import OWN, tag_numbers
from nlp.training import own
from nlp.training.convert import Labelled, joined
from nlp.training.examples import marked, sentencer
from nlp.training.own import labelled
from nlp.training.renaming import renamed

HEAD = '+++\nid = "t1"\npublished = 2019-04-09\n+++\n'
RELEASE = (
    HEAD + "[Innenministerin Dr. Eva Muster|person: Eva Muster; minister; Innenministerin] gab "
    "der [Stadt Zeitz|org: Stadt Zeitz] in [Zeitz|place: Zeitz] Geld aus der "
    "[GRW|measure: GRW; programme]-Förderung. [Musters|person: Eva Muster; minister] Dank galt "
    "[Bürgermeister Otto Lang|person: Otto Lang; other_office; Bürgermeister]."
)
LANGUAGE = sentencer()


def spans(item: Labelled) -> list[tuple[str, str]]:
    return [(item.text[start:end], label) for start, end, label in item.spans]


def test_persons_are_labelled_without_title_and_office() -> None:
    assert spans(labelled(parse(RELEASE))) == [
        ("Eva Muster", "PER"),
        ("Stadt Zeitz", "ORG"),
        ("Zeitz", "LOC"),
        ("GRW", "MEASURE"),
        ("Musters", "PER"),
        ("Otto Lang", "PER"),
    ]


def test_a_measure_inside_a_word_labels_the_word() -> None:
    doc = marked(LANGUAGE, labelled(parse(RELEASE)), own=True)
    assert ("GRW-Förderung", "MEASURE") in [(span.text, span.label_) for span in doc.ents]


def test_names_of_others_inside_a_word_and_adjectives_are_left_out() -> None:
    item = Labelled("Merkel-Kritik aus deutscher Sicht", ((0, 6, "PER"), (18, 27, "LOC")))
    assert marked(LANGUAGE, item, own=False).ents == ()


def test_one_person_keeps_one_name_when_renamed() -> None:
    [item] = renamed([labelled(parse(RELEASE))], random.Random(3))
    names = [surface for surface, label in spans(item) if label == "PER"]
    first, genitive, other = names
    assert first != "Eva Muster"
    assert genitive == first.split()[-1] + "s"
    assert other.split()[-1] != "Lang"


@given(seed=st.integers(0, 10_000))
def test_renaming_leaves_all_but_the_names(seed: int) -> None:
    before = labelled(parse(RELEASE))
    [after] = renamed([before], random.Random(seed))
    assert [label for _, label in spans(after)] == [label for _, label in spans(before)]
    kept = [(surface, label) for surface, label in spans(after) if label in ("ORG", "MEASURE")]
    assert kept == [("Stadt Zeitz", "ORG"), ("GRW", "MEASURE")]
    assert after.text.startswith("Innenministerin Dr. ")


def test_tokens_of_others_become_running_text() -> None:
    words = ["In", "Halle", "(", "Saale", ")", ",", "sagte", "Eva", "Muster", "."]
    tags = ["O", "B-LOC", "O", "O", "O", "O", "O", "B-PER", "I-PER", "O"]
    item = joined(words, tags)
    assert item.text == "In Halle (Saale), sagte Eva Muster."
    assert spans(item) == [("Halle", "LOC"), ("Eva Muster", "PER")]


def test_every_release_for_training_can_be_labelled() -> None:
    """Spans may overlap nowhere, or one of them would be lost without a word."""
    for split in ("train", "dev"):
        for item in own.texts(split):
            end = 0
            for start, stop, _ in item.spans:
                assert end <= start < stop, item.text[start:stop]
                end = stop


def test_labels_are_those_that_the_models_mark() -> None:
    doc = marked(LANGUAGE, labelled(parse(RELEASE)), own=True)
    assert {span.label_ for span in doc.ents} == set(OWN)
    assert sum(tag % 2 for tag in tag_numbers(doc, OWN)) == len(doc.ents)
