"""Counts over time as a picture: SVG by our own hand, PNG by matplotlib where it is installed."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import chain, count
from pathlib import Path
from typing import Final

from corpus.errors import WrongUsage
from search.errors import MatplotlibMissing
from search.facet_output import percent, shares_tell
from search.facets import Tallies
from search.periods import place
from search.plain import shorten
from search.svg import check_folder
from search.svg import write as write_picture

LABELS: Final = 13  # at most on the axis of time, so that none touches the next
HEADING: Final = 90  # characters
TICKS: Final = 5
# Labels stand at whole years, half years, quarters.
_STEPS: Final = {
    "year": (1, 2, 5, 10, 20, 50, 100),
    "quarter": (1, 2, 4, 8, 20, 40, 80),
    "month": (1, 3, 6, 12, 24, 60, 120, 240),
}


@dataclass(frozen=True, slots=True)
class Panel:
    """One row of bars; ``ticks`` begin at 0 and the last one is above every bar."""

    title: str
    values: tuple[float, ...]
    ticks: tuple[float, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Chart:
    """``told`` says in words what stands at a time, ``labels`` is empty where none fits."""

    title: str
    """The whole question."""
    heading: str
    """As much of it as fits above the panels."""
    panels: tuple[Panel, ...]
    labels: tuple[str, ...]
    told: tuple[str, ...]


def check(path: Path) -> None:
    """Can a picture be written there? Raises WrongUsage or MatplotlibMissing."""
    if path.suffix.lower() not in (".svg", ".png"):
        raise WrongUsage(f"A picture is an SVG or a PNG: --plot chart.svg, not {str(path)!r}.")
    check_folder(path)
    if path.suffix.lower() == ".png" and find_spec("matplotlib") is None:
        raise MatplotlibMissing(
            "A PNG is drawn by matplotlib, which is not installed: 'pip install matplotlib' adds "
            "it, or write an SVG, which needs nothing: --plot chart.svg."
        )


def write(path: Path, title: str, found: Tallies) -> None:
    """Draw times with their counts, and their shares where these tell anything."""
    from search.chart_svg import svg

    drawn = chart(title, found)
    content = _png(drawn) if path.suffix.lower() == ".png" else svg(drawn).encode()
    write_picture(path, content)


def chart(title: str, found: Tallies) -> Chart:
    """What is to be drawn. ``found`` must be times."""
    rows = found.rows
    counts = tuple(float(row.count) for row in rows)
    panels = [Panel("releases", counts, ticks(max(counts, default=0), whole=True), "#1f5a7a")]
    told = tuple(f"{row.value}: {row.count}" for row in rows)
    if shares_tell(rows):
        shares = tuple(100 * row.share for row in rows)
        name = f"% of all releases of the {found.field}"
        panels.append(Panel(name, shares, ticks(max(shares)), "#b3541e"))
        told = tuple(f"{row.value}: {row.count} ({percent(row)})" for row in rows)
    return Chart(title, shorten(title, HEADING), tuple(panels), _labels(found), told)


def ticks(most: float, *, whole: bool = False) -> tuple[float, ...]:
    """Round numbers from 0 to one not below ``most``, at most about five steps."""
    least = max(most, 1 if whole else 0.001) / TICKS
    power = 10.0 ** math.floor(math.log10(least))
    step = next(size * power for size in (1, 2, 5, 10) if size * power >= least * 0.999)
    if whole:
        step = max(1.0, round(step))
    return tuple(round(step * number, 6) for number in range(math.ceil(most / step - 1e-9) + 1))


def _labels(found: Tallies) -> tuple[str, ...]:
    places = [place(found.field, row.value) for row in found.rows]
    sizes = chain(_STEPS[found.field], count(1000, 1000))
    step = next(size for size in sizes if len(places) <= size * LABELS)
    return tuple(
        row.value if at % step == 0 else "" for at, row in zip(places, found.rows, strict=True)
    )


def _png(drawn: Chart) -> bytes:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9.6, 1 + 2.6 * len(drawn.panels)), layout="constrained")
    figure.suptitle(drawn.heading, parse_math=False)
    axes = figure.subplots(len(drawn.panels), squeeze=False)[:, 0]
    for axis, panel in zip(axes, drawn.panels, strict=True):
        axis.bar(range(len(panel.values)), panel.values, color=panel.colour)
        axis.set_title(panel.title, loc="left", fontsize="medium")
        axis.set_yticks(panel.ticks)
        shown = [at for at, label in enumerate(drawn.labels) if label]
        axis.set_xticks(shown, [drawn.labels[at] for at in shown])
        axis.spines[["top", "right"]].set_visible(False)
    content = io.BytesIO()
    figure.savefig(content, format="png", dpi=150)
    return content.getvalue()
