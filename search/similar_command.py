"""The command that finds releases like one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

from corpus.output import emit_csv, emit_json, emit_jsonl, format_option
from corpus.settings import Settings
from corpus.terminal import console, safe

if TYPE_CHECKING:
    from search.engine import Similar

HIT_COLUMNS = ("id", "title", "published", "house", "kind", "number", "url", "score")
COLUMNS = (*HIT_COLUMNS, "shared", "duplicate")


@click.command("similar")
@click.argument("release", metavar="ID")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="Hits.")
@format_option("text", "json", "jsonl", "csv")
@click.pass_obj
def similar(settings: Settings, release: str, limit: int, format: str) -> None:
    """Find releases like the one with this ID.

    They share its rare words, its measures and its persons; what counted most is shown. Those that
    say nearly the same are told apart.

    \b
    Examples:
      pressearchiv similar st-20240409-3f9c2a
      pressearchiv similar st-20240409-3f9c2a --limit 50 --format csv > like-this.csv
      pressearchiv similar st-20240409-3f9c2a --format json | jq '.similar[].shared'
    """
    from search.lifecycle import open_index
    from search.whoosh_engine import WhooshEngine

    with open_index(settings.archive, WhooshEngine()) as searcher:
        found = searcher.similar(release, limit)
    if format == "json":
        emit_json({"id": release, "similar": list(_rows(found))})
    elif format == "jsonl":
        emit_jsonl(_rows(found))
    elif format == "csv":
        emit_csv(_rows(found), COLUMNS)
    else:
        _show(found)


def _rows(found: Iterable[Similar]) -> Iterable[Mapping[str, Any]]:
    for one in found:
        row = {name: getattr(one.hit, name) for name in HIT_COLUMNS}
        yield {**row, "shared": list(one.shared), "duplicate": one.duplicate}


def _show(found: tuple[Similar, ...]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from search.result_output import show_heading

    out = console()
    if not found:
        out.print("Nothing in the archive is like it.")
    for number, one in enumerate(found, 1):
        show_heading(out, number, one.hit)
        told = "nearly the same" if one.duplicate else f"shares {', '.join(one.shared)}"
        out.print(Padding(Text(safe(told)), (0, 0, 0, 3)))
