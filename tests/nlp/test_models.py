"""Which model reads."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest
import spacy

from corpus.errors import BadConfig
from nlp.doc import Context
from nlp.errors import BadModel, ModelMissing
from nlp.fingerprint import fingerprint
from nlp.models import DEFAULT, configured, model_path
from nlp.pipeline import build
from nlp.reader import Reader


def test_the_accurate_one_unless_said(tmp_path: Path) -> None:
    assert DEFAULT == configured(tmp_path) == "accurate"


def test_the_archive_may_configure_another(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[nlp]\nmodel = "fast"\n')
    assert configured(tmp_path) == "fast"


@pytest.mark.parametrize("content", ["[nlp]\nmodel = 3\n", "nlp = 3\n", "[nlp\n", "\xff"])
def test_a_configuration_that_makes_no_sense(tmp_path: Path, content: str) -> None:
    (tmp_path / "config.toml").write_text(content, encoding="latin-1")
    with pytest.raises(BadConfig, match=r"config\.toml"):
        configured(tmp_path)


@pytest.mark.parametrize("name", ["de_core_news_lg", "no such", "../x", ""])
def test_a_model_nobody_has_installed(name: str) -> None:
    with pytest.raises(BadModel, match="accurate, fast"):
        model_path(name)


def test_a_directory_without_a_model(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="can't be loaded"):
        build(str(tmp_path))


@pytest.fixture
def another(tmp_path: Path) -> Path:
    """A model as spaCy's own are: another tokenizer, more components, another label."""
    nlp = spacy.blank("de")
    nlp.add_pipe("entity_ruler", name="ner").add_patterns(
        [{"label": "PER", "pattern": "Xaver Quorz"}, {"label": "MISC", "pattern": "Euro"}]
    )
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "another")
    return tmp_path / "another"


def test_any_model_of_spacy_can_read(another: Path) -> None:
    reader = Reader(str(another))
    assert "sentencizer" not in reader._nlp.pipe_names
    reading = reader.read("Das sagte Xaver Quorz, er gab 5 Euro.", Context(date(2024, 4, 9)))
    assert [mention.surface for mention in reading.mentions if mention.kind == "money"] == [
        "5 Euro"
    ]


def test_an_installed_package_is_found_by_its_name(
    another: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "packages" / "xx_quorz"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    another.rename(package / "xx_quorz-1.0")
    monkeypatch.syspath_prepend(str(package.parent))
    assert model_path("xx_quorz") == package / "xx_quorz-1.0"
    assert "xx_quorz" not in sys.modules


def test_readings_of_different_models_have_different_names(another: Path) -> None:
    assert len({fingerprint(name) for name in ("accurate", "fast", str(another))}) == 3


def test_the_models_are_told_apart_by_their_meta() -> None:
    names = [
        json.loads((model_path(name) / "meta.json").read_text())["name"]
        for name in ("accurate", "fast")
    ]
    assert names == ["pressearchiv_accurate", "pressearchiv_fast"]
