"""A chart as SVG, without any drawing library."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from corpus.terminal import german_number
from search.chart import Chart, Panel
from search.markup import markup
from search.svg import WIDTH, document

LEFT: Final = 60
RIGHT: Final = 20
HEAD: Final = 50  # pixels above the first panel
PANEL: Final = 220  # of bars
GAP: Final = 60  # around the bars of a panel, for its title and labels
SMALLEST: Final = 1.5  # pixels of a bar that is not 0, so that it can be seen


def svg(chart: Chart) -> str:
    """The picture; every bar says its numbers when it is pointed at."""
    height = HEAD + len(chart.panels) * (PANEL + GAP)
    lines = [f'<text x="{LEFT}" y="28" font-size="18">{markup(chart.heading)}</text>']
    for number, panel in enumerate(chart.panels):
        lines.extend(_panel(chart, panel, HEAD + number * (PANEL + GAP) + 24))
    return document(chart.title, height, lines)


def _panel(chart: Chart, panel: Panel, top: int) -> Iterator[str]:
    base, highest = top + PANEL, panel.ticks[-1] or 1
    yield f'<text x="{LEFT}" y="{top - 10}" fill="#444">{markup(panel.title)}</text>'
    for tick in panel.ticks:
        y = base - PANEL * tick / highest
        label = german_number(int(tick) if tick == int(tick) else tick)
        yield f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
        yield (f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="#444">{label}</text>')
    room = (WIDTH - LEFT - RIGHT) / max(len(panel.values), 1)
    for at, value in enumerate(panel.values):
        x = LEFT + room * at
        if value:
            size = max(PANEL * value / highest, SMALLEST)
            yield (
                f'<rect x="{x + room * 0.1:.1f}" y="{base - size:.1f}" width="{room * 0.8:.1f}" '
                f'height="{size:.1f}" fill="{panel.colour}">'
                f"<title>{markup(chart.told[at])}</title></rect>"
            )
        if chart.labels[at]:
            yield (
                f'<text x="{x + room / 2:.1f}" y="{base + 18}" text-anchor="middle" '
                f'fill="#444">{markup(chart.labels[at])}</text>'
            )
