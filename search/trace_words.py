"""How what happened to a measure is worded, in the terminal and in pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from corpus.terminal import german_number
from search.plain import one_line
from search.stages import Stage, label, rules
from search.trace import Station

_PERIOD: Final = re.compile(r"P(\d+)([YMWD])")
_UNITS: Final = {"Y": "year", "M": "month", "W": "week", "D": "day"}


def day(published: date) -> str:
    """``09.04.2024``: days that stand under each other."""
    return f"{published:%d.%m.%Y}"


def happened(stages: Sequence[Stage], published: date, *, with_names: bool) -> str:
    """``adopted by Kabinett; in force from 01.06.2024``: what one sentence says, those who did the
    same together; ``with_names`` says which name of the measure each is about."""
    others: dict[str, dict[str, None]] = {}
    for stage in stages:
        name = f"{one_line(stage.name)}: " if with_names else ""
        others.setdefault(f"{name}{label(stage, published)}{_joint(stage)}", {})[_other(stage)] = (
            None
        )
    return "; ".join(
        f"{what}{', '.join(told)}{')' if what.endswith('(') else ''}"
        for what, told in others.items()
    )


def _joint(stage: Stage) -> str:
    """What stands between a stage and the other end of its relation."""
    if stage.other_kind == "money":
        return " with "
    if stage.stage == "enters_into_force":
        return " from "
    if stage.other_kind == "date" or stage.stage == "bill_in_cabinet":
        return " ("
    acts = {rule["acts"] for rule in rules().values()}
    return " " if stage.stage in acts else " by "


def _other(stage: Stage) -> str:
    if stage.other_kind == "money":
        return one_line(stage.sum.text if stage.sum else stage.other)
    return when(one_line(stage.other)) if stage.other_kind == "date" else one_line(stage.other)


def when(value: str) -> str:
    """A whole day and a duration as people write them, other dates (``2014-05``) as they are."""
    if period := _PERIOD.fullmatch(value):
        number, unit = int(period[1]), _UNITS[period[2]]
        return f"{number} {unit}{'' if number == 1 else 's'}"
    try:
        return day(date.fromisoformat(value))
    except ValueError:
        return value


def cabinet(station: Station) -> str | None:
    """``Cabinet: Sven Schulze (Wirtschaftsminister)``, the office as the release words it; else
    who headed the house, and on whose word."""
    if station.ministers:
        return f"Cabinet: {', '.join(_person(one.name, one.office) for one in station.ministers)}"
    if (head := station.head) is None:
        return None
    by = f"{german_number(head.releases)} of {german_number(head.total)}"
    return (
        f"Head of the house then: {_person(head.name, head.office)}, by {by} of its releases "
        "around this day that name a member of the cabinet"
    )


def _person(name: str, office: str | None) -> str:
    return one_line(name) + (f" ({one_line(office)})" if office else "")
