"""What was read out of one text, shown for people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from corpus.terminal import console, german_number, safe

# What nlp.ends calls a sum.
_SUM = re.compile(r"(?P<amounts>\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?) (?P<currency>[A-Z]{3})")


def show(result: dict[str, Any]) -> None:
    """Prints an ``extract`` result: one heading a kind, one line a find."""
    out = console()
    out.print(safe(str(result["id"])), style="bold")
    empty = True
    for heading, lines in _sections(result):
        if lines:
            empty = False
            out.print(f"\n{heading}", style="bold cyan")
            for line in lines:
                out.print("  " + safe(" ".join(line.split())), soft_wrap=True)
    if empty:
        out.print("  Nothing was found in it.")
    out.print()


def _sections(result: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    yield "People", [_person(one) + _times(one) for one in result["people"]]
    yield "Organisations", [one["name"] + _times(one) for one in result["organisations"]]
    yield "Places", [one["name"] + _times(one) for one in result["places"]]
    yield "Dates", [f"{one['text']}  =  {one['value']}" for one in result["dates"]]
    yield "Money", [f"{one['text']}  =  {_sum(one)}" for one in result["money"]]
    yield "Measures", [f"{one['name']} ({one['type']})" + _times(one) for one in result["measures"]]
    yield "Quotes", [f"{one['speaker'] or '?'}: „{one['text']}“" for one in result["quotes"]]
    yield (
        "Relations",
        [f"{_end(one['from'])}  {one['type']}  {_end(one['to'])}" for one in result["relations"]],
    )


def _person(person: dict[str, Any]) -> str:
    return f"{person['name']}, {person['office']}" if person["office"] else str(person["name"])


def _times(one: dict[str, Any]) -> str:
    number = len(one["mentions"])
    return f"  ×{number}" if number > 1 else ""


def _sum(money: dict[str, Any]) -> str:
    upper = money["amount_max"]
    more = f" bis {german_number(upper)}" if upper is not None else ""
    shown = german_number(money["amount"]) + more
    return f"{shown} {money['currency']}"


def _end(name: str) -> str:
    """A sum (``135000 EUR``) as Germans write it, any other end as it is."""
    found = _SUM.fullmatch(name)
    if found is None:
        return name
    amounts = [float(part) if "." in part else int(part) for part in found["amounts"].split("-")]
    return f"{' bis '.join(map(german_number, amounts))} {found['currency']}"
