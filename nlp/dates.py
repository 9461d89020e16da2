"""Dates: every day, week, month, quarter, season, year, period and duration a release names, with
its TIMEX3 value.

The text is cut into tokens of a small vocabulary (``dates_tokens``), rules over them
(``dates_days``, ``dates_months``, ``dates_years``, ``dates_periods``, ``dates_durations``,
``dates_deixis``, ``dates_told``, ``dates_feasts``) read the expressions,
and the day of publication and what was told before (``dates_scene``) with the words around and
the tense (``dates_direction``) complete what is not said.
"""

from __future__ import annotations

from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import Mention
from nlp.dates_days import DAY_RULES
from nlp.dates_deixis import DEIXIS_RULES
from nlp.dates_durations import DURATION_RULES
from nlp.dates_feasts import FEAST_RULES
from nlp.dates_grammar import Grammar, Timex
from nlp.dates_months import MONTH_RULES
from nlp.dates_periods import PERIOD_RULES
from nlp.dates_scene import Scene
from nlp.dates_spans import joined
from nlp.dates_tokens import tokenise
from nlp.dates_told import TOLD_RULES
from nlp.dates_years import YEAR_RULES
from nlp.doc import context_of, mentions_of

_GRAMMAR = Grammar(
    [
        *TOLD_RULES,
        *DAY_RULES,
        *MONTH_RULES,
        *YEAR_RULES,
        *PERIOD_RULES,
        *DURATION_RULES,
        *FEAST_RULES,
        *DEIXIS_RULES,
    ]
)


def read_timexes(text: str, published: date) -> tuple[Scene, list[Timex]]:
    """All that the grammar reads, kept or not, over the tokens of the scene."""
    scene = Scene(tokenise(text), published)
    return scene, list(_GRAMMAR.read(scene))


def find_dates(text: str, published: date) -> list[Mention]:
    """The dates and durations of a text in their order, without overlaps.

    ``value`` is ``{"type": "DATE"|"DURATION", "value": …}``; periods are dates with two ends
    (``2014/2020``), ranges of durations too (``P10Y/P15Y``). Clock times, ages, sets and vague
    expressions are left out, as are days the calendar has not.
    """
    scene, timexes = read_timexes(text, published)
    starts, ends = scene.tokens.starts, scene.tokens.ends
    mentions = []
    for timex in joined(scene, timexes):
        if not timex.kept or timex.type in ("SKIP", "SET"):
            continue
        start, end = starts[timex.first], ends[timex.last - 1]
        day = timex.value.split("T")[0] if timex.type == "TIME" else timex.value
        value = {"type": "DATE" if timex.type == "TIME" else timex.type, "value": day}
        mentions.append(Mention("date", start, end, text[start:end], day, value))
    return mentions


@Language.component("dates")
def read_dates(doc: Doc) -> Doc:
    """Append the dates of a document to its mentions."""
    mentions_of(doc).extend(find_dates(doc.text, context_of(doc).published))
    return doc
