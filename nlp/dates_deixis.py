"""Readers of what points from the day of publication: ``heute``, ``am Freitag``, ``derzeit``."""

from __future__ import annotations

from nlp import dates_calendar as calendar
from nlp.dates_days import YEAR_AFTER, year_phrase
from nlp.dates_grammar import Hit, Rule, Timex
from nlp.dates_lexicon import code
from nlp.dates_scene import Scene

_WEEKDAY_LEADS = {
    code(name) for name in ("AM", "BIS", "SEIT", "AB", "VOM", "DEN", "UND", "VON", "COMMA", "OPEN",
                            "NACH", "VOR", "COLON", "BREAK", "DASH")
}  # fmt: skip
_CAP, _DOT, _GLUE = code("CAP"), code("DOT"), code("GLUE")
_QUOTES = (("„", "“"), ("»", "«"))


def quoted(scene: Scene, at: int) -> bool:
    """Whether token ``at`` stands in direct speech that opened in the same paragraph."""
    text, end = scene.tokens.text, scene.tokens.starts[at]
    start = max(text.rfind("\n\n", max(0, end - 3000), end), end - 3000, 0)
    if text.count('"', start, end) % 2:
        return True
    return any(text.rfind(left, start, end) > text.rfind(right, start, end)
               for left, right in _QUOTES)  # fmt: skip


_DAY_AFTER = {"abend", "früh", "morgen", "vormittag", "mittag", "nachmittag", "nacht", "in", "im",
              "gemeinsam", "bei", "beim", "auf", "über", "den", "die", "das", "vor", "bekannt", "mit"}  # fmt: skip
_LOOSE_AFTER = {"noch", "schon", "bereits", "vermehrt", "mehr", "jedoch", "zu", "nicht", "kaum", "vielfach",
                "längst", "selbstverständlich", "üblich", "weltweit", "oft", "meist", "aktueller",
                "wichtiger", "leben", "gehört", "gehören", "gilt", "gelten", "zählt", "zählen", "verfügt"}  # fmt: skip
_LOOSE_BEFORE = {"bis", "schon", "bereits", "von", "noch", "auch", "sogar", "erst"}


def loose_today(scene: Scene, at: int) -> bool:
    """Whether ``heute`` means these times and not the day."""
    tokens = scene.tokens
    before = tokens.word(at - 1).lower() if at else ""
    after = tokens.word(at + 1).lower() if at + 1 < len(tokens.starts) else ""
    tense = scene.tense(at)
    if after in _LOOSE_AFTER or before in ("bis", "von"):
        return not (before == "bis" and after in ("abend",))
    if before in _LOOSE_BEFORE:
        return tense >= 0
    if quoted(scene, at):
        return tense > 0 and after not in _DAY_AFTER
    return False


def read_today(hit: Hit) -> list[Timex]:
    scene, at = hit.scene, hit.at("day")
    word = scene.tokens.word(at)
    if word == "Morgen" and (
        scene.sentence(at)[0] != at or scene.symbol(at + 1) in (_CAP, code("COMMA"), _DOT)
    ):
        return []
    if word == "morgen" and scene.symbol(at - 1) in (code("WEEKDAY"), code("DAY"), code("ART")):
        return []
    step = int(hit.get("day"))
    if step == 0 and not hit.has("part") and loose_today(scene, at):
        return hit.timex("DATE", "PRESENT_REF", last="day")
    day = calendar.shifted_day(scene.published, step)
    if day is None:
        return []
    if hit.has("part"):
        return hit.timex("TIME", f"{day.isoformat()}T{hit.get('part')}")
    return hit.timex("DATE", day.isoformat())


def read_weekday(hit: Hit) -> list[Timex]:
    scene, at = hit.scene, hit.at("weekday")
    day = hit.get("weekday")
    number, part = day if isinstance(day, tuple) else (day, None)
    if hit.has("part"):
        part = hit.get("part") if isinstance(hit.get("part"), str) else "MO"
    if scene.tokens.word(at)[0].islower():
        return hit.timex("SET", f"XXXX-WXX-{number}", kept=False)
    before = scene.symbol(hit.match.start() - 1)
    if before == _GLUE or scene.symbol(hit.match.end()) == _GLUE:
        return hit.skip()
    step = hit.get("rel")
    if hit.has("current"):
        found = scene.published
    else:
        resolved = scene.weekday(at, int(number), None if step is None else int(step))
        if resolved is None:
            return []
        found = resolved
    kept = step is not None or hit.has("current") or before in _WEEKDAY_LEADS
    if not kept and before == _CAP:
        return []
    if part:
        return hit.timex("TIME", f"{found.isoformat()}T{part}", kept=kept)
    return hit.timex("DATE", found.isoformat(), kept=kept)


def read_holiday(hit: Hit) -> list[Timex]:
    year = year_phrase(hit)
    if year is None:
        return []
    found = calendar.holiday(str(hit.get("holiday")), year)
    return hit.timex("DATE", found.isoformat() if found else None)


def read_now(hit: Hit) -> list[Timex]:
    return hit.timex("DATE", "PRESENT_REF")


def read_now_adverb(hit: Hit) -> list[Timex]:
    after = hit.scene.symbol(hit.match.end())
    return [] if after == _CAP else hit.timex("DATE", "PRESENT_REF")


def read_loose_now(hit: Hit) -> list[Timex]:
    return hit.timex("DATE", "PRESENT_REF", kept=False)


def read_past(hit: Hit) -> list[Timex]:
    return hit.timex("DATE", "PAST_REF", kept=False)


def read_future(hit: Hit) -> list[Timex]:
    return hit.timex("DATE", "FUTURE_REF", kept=False)


_SITTINGS = ("sitzung", "beschluss", "pressekonferenz", "veranstaltung", "entscheidung", "tag", "tage",
             "kabinett", "kabinettssitzung", "landtagssitzung", "eröffnung", "debatte", "gespräch",
             "unterzeichnung", "übergabe", "termin", "abend", "konferenz", "tagung", "festakt", "urteil")  # fmt: skip


def read_of_today(hit: Hit) -> list[Timex]:
    """``der heutigen Sitzung`` is of the day, ``der heutigen Gesellschaft`` is not."""
    tokens = hit.scene.tokens
    noun = tokens.word(hit.at("noun")).lower()
    if not hit.word("adjective").startswith("heutig"):
        return []
    if noun.endswith(_SITTINGS):
        return hit.timex("DATE", hit.scene.published.isoformat(), last="adjective")
    return hit.timex("DATE", "PRESENT_REF", last="adjective", kept=False)


def read_clock(hit: Hit) -> list[Timex]:
    """Clock times: known, so that their figures are taken for nothing else."""
    figures = str(hit.scene.tokens.word(hit.at("time"))).replace(".", ":")
    hours, _, minutes = figures.partition(":")
    if int(hours) > 24 or int(minutes or 0) > 59:
        return []
    value = f"{hit.scene.published.isoformat()}T{int(hours):02d}:{int(minutes or 0):02d}"
    return hit.timex("TIME", value, kept=False)


def read_day_part(hit: Hit) -> list[Timex]:
    value = f"{hit.scene.published.isoformat()}T{hit.get('part')}"
    return hit.timex("TIME", value, first="part", kept=False)


DEIXIS_RULES = [
    Rule("(?P<day>DAY) (?P<part>DAYPART)?", read_today),
    Rule(
        "(?: (?P<rel>REL|THIS) | (?P<current>CURRENT) )? (?P<weekday>WEEKDAY) (?P<part>DAYPART|DAY)?",
        read_weekday,
    ),
    Rule(f"(?P<holiday>HOLIDAY) {YEAR_AFTER}", read_holiday),
    Rule("(?P<adjective>CURRENT) (?P<noun>CAP|UNIT)", read_of_today),
    Rule("NOW | AB SOFORT | ZU ZEIT | IM MOMENT", read_now),
    Rule("NOWADV", read_now_adverb),
    Rule("JETZT", read_loose_now),
    Rule("PAST", read_past),
    Rule("FUTURE", read_future),
    Rule("(?P<time>CLOCK|D2|N2) (?: (?:TO|UND) (?:CLOCK|D2) )? UHR", read_clock),
    Rule("(?:AM|IN ART|ART) (?P<part>DAYPART)", read_day_part),
]
