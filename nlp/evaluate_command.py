"""The command that compares what is read with what people marked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from corpus.output import emit_csv, emit_json, format_option
from corpus.terminal import console, progress
from nlp.models import DEFAULT

if TYPE_CHECKING:
    from nlp.scoring import Scores

_COLUMNS = ("kind", "match", "precision", "recall", "f1", "marked", "found")


@click.command("evaluate")
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option("--model", default=DEFAULT, metavar="NAME", help="As for 'annotate'.")
@format_option("text", "json", "csv")
def evaluate(path: Path, model: str, format: str) -> None:
    """Compare what is read with marked texts: precision, recall and F1 by kind.

    PATH is a marked text, or a folder of them (docs/annotation.md describes the marks). "strict"
    asks for the same span and the same name or value, "relaxed" for an overlapping span and the
    same name or value, "span" for an overlapping span alone. Ends of a relation are "relaxed"
    where their mentions overlap; "given mentions" reads relations from the marked mentions.

    \b
    Examples:
      pressearchiv evaluate nlp/training/gold/dev
      pressearchiv evaluate meine-texte/ --model fast --format json
    """
    files = sorted(path.rglob("*.txt")) if path.is_dir() else [path]
    if not files:
        raise click.BadParameter(f"there is no .txt file in {path}", param_hint="PATH")
    scores = _score(files, model)
    rows = list(scores.table())
    if format == "json":
        emit_json({"texts": len(files), "scores": rows})
    elif format == "csv":
        emit_csv(rows, _COLUMNS)
    else:
        from rich.table import Table

        table = Table(*_COLUMNS, box=None, caption=f"{len(files)} texts")
        for row in rows:
            figures = (f"{row[name]:.3f}" for name in ("precision", "recall", "f1"))
            table.add_row(
                row["kind"], row["match"], *figures, str(row["marked"]), str(row["found"])
            )
        console().print(table)


def _score(files: list[Path], model: str) -> Scores:
    from nlp.doc import Context
    from nlp.gold import read
    from nlp.reader import Reader
    from nlp.scoring import Scores

    reader, scores = Reader(model), Scores()
    with progress("Reading", len(files)) as advance:
        for file in files:
            gold = read(file)
            title_end = max(gold.text.find("\n\n"), 0)
            house, source = gold.meta.get("house"), gold.meta.get("source")
            context = Context(gold.meta["published"], house, source, title_end)
            scores.add(gold.reading, reader.read(gold.text, context))
            given = reader.relate(gold.text, gold.reading.mentions)
            scores.add_given(gold.reading.relations, given)
            advance(1)
    return scores
