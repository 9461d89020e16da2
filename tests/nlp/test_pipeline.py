"""How the pipeline is put together."""

from __future__ import annotations

from nlp.doc import Context, mentions_of
from nlp.errors import ReadingFailed
from nlp.pipeline import COMPONENTS
from nlp.reader import Item, Reader


def test_the_order_in_which_components_build_on_each_other(reader: Reader) -> None:
    assert reader._nlp.pipe_names == ["sentences", "names", *COMPONENTS]


def test_a_component_that_fails_names_itself_and_spares_other_texts() -> None:
    from datetime import date

    from spacy.language import Language
    from spacy.tokens import Doc

    @Language.component("fails_on_boom")
    def fail(doc: Doc) -> Doc:
        if "Boom" in doc.text:
            raise KeyError("boom")
        return doc

    reader = Reader()
    reader._nlp.add_pipe("fails_on_boom")
    context = Context(date(2024, 4, 9))
    items = [Item(text, text, context) for text in ("Es sind 5 Euro.", "Boom.", "Und 6 Euro.")]
    good, bad, also_good = (outcome for _, outcome in reader.read_batch(items))
    assert not isinstance(good, ReadingFailed)
    assert not isinstance(also_good, ReadingFailed)
    assert [mention.surface for mention in good.mentions] == ["5 Euro"]
    assert [mention.surface for mention in also_good.mentions] == ["6 Euro"]
    assert isinstance(bad, ReadingFailed)
    assert "'fails_on_boom'" in str(bad)
    assert "KeyError" in str(bad)


def test_a_document_knows_its_context_before_the_first_component(reader: Reader) -> None:
    doc = reader._nlp.make_doc("Text")
    assert mentions_of(doc) == []
