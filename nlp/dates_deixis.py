"""Readers of what points from the day of publication: ``heute``, ``am Freitag``, ``derzeit``."""

from __future__ import annotations

from nlp import dates_calendar as calendar
from nlp.dates_grammar import Hit, Rule, Timex, read_nothing
from nlp.dates_lexicon import code, codes, endings
from nlp.dates_scene import Scene
from nlp.dates_today import means_the_day

_WEEKDAY_LEADS = codes("AM BIS SEIT AB VOM DEN UND VON COMMA OPEN NACH VOR COLON BREAK DASH DAY")
# "am Dienstag morgen", "der Regen von morgen"
_NOT_TOMORROW = codes("WEEKDAY DAY ART VON")
# Without a year they may be people.
# Behind weekdays hours stand within so many words.
_HOURS, _HOURS_REACH = codes("CLOCK UHR"), 6
_BOUNDS = codes("AB BIS SEIT")
_AFTER_A_NOUN = codes("CAP COMMA DOT")
_CLOSING = codes("DOT COMMA MARK STOP BREAK UND")
_CAP, _DOT, _GLUE, _LOWER = code("CAP"), code("DOT"), code("GLUE"), code("LOWER")


def read_today(hit: Hit) -> list[Timex]:
    scene, at = hit.scene, hit.at("day")
    parted = hit.has("part") and hit.word("part") == "früh"
    if not parted and (_is_no_morrow(scene, at) or _is_figure_of_speech(scene, at)):
        return []
    step = int(hit.get("day"))
    if step == 0 and not hit.has("part") and not means_the_day(scene, at):
        return hit.timex("DATE", "PRESENT_REF", last="day")
    day = calendar.shifted_day(scene.published, step)
    if day is None:
        return []
    scene.tell_day(at, day)
    if hit.has("part"):
        part = hit.get("part")
        part = "MO" if part == 1 else part  # "gestern morgen"
        return hit.timex("TIME", f"{day.isoformat()}T{part}")
    return hit.timex("DATE", day.isoformat())


def _is_no_morrow(scene: Scene, at: int) -> bool:
    """``der Morgen``, ``am Dienstag morgen``"""
    word = scene.tokens.word(at)
    if word == "Morgen":
        return scene.sentence(at)[0] != at or scene.symbol(at + 1) in _AFTER_A_NOUN
    return word == "morgen" and scene.symbol(at - 1) in _NOT_TOMORROW


def _is_figure_of_speech(scene: Scene, at: int) -> bool:
    """``Das war gestern.``, ``die Preise von gestern``, ``als wir gestern hatten, … als wir morgen
    brauchen``, ``Wer heute pflanzt, muss morgen …``."""
    word = scene.tokens.word(at)
    if word not in ("gestern", "morgen"):
        return False
    before = scene.tokens.word(at - 1).lower() if at else ""
    if before in ("war", "waren", "von", "vom") and scene.symbol(at + 1) in _CLOSING:
        return True
    if scene.symbol(at - 1) in _BOUNDS:
        return False
    other = "morgen" if word == "gestern" else "gestern"
    words, here = scene.words(at)
    apart = [*words[: max(0, here - 1)], *words[here + 2 :]]  # not "gestern morgen"
    return other in apart or (word == "morgen" and "wer" in map(str.lower, words))


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
        resolved = calendar.shifted_day(scene.published, int(hit.get("current")))
    else:
        resolved = scene.weekday(at, int(number), None if step is None else int(step))
    if resolved is None:
        return []
    found = resolved
    early = before == _LOWER and scene.tokens.word(hit.match.start() - 1) in ("frühen", "späten")
    kept = step is not None or hit.has("current") or before in _WEEKDAY_LEADS or early
    # "Stand Freitag", "will das Ministerium Sonntagmittag entscheiden"
    stands = scene.tokens.word(hit.match.start() - 1) == "Stand" if hit.match.start() else False
    kept = kept or stands or isinstance(day, tuple)
    if not kept and before == _CAP:
        return []
    scene.tell_day(at, found)
    if part:
        return hit.timex("TIME", f"{found.isoformat()}T{part}", kept=kept)
    return hit.timex("DATE", found.isoformat(), kept=kept)


def read_opening_days(hit: Hit) -> list[Timex]:
    """``Montag bis Freitag von 8 bis 16 Uhr``: every week."""
    end = hit.match.end()
    hours = _HOURS & set(hit.scene.tokens.symbols[end : end + _HOURS_REACH])
    return hit.timex("SET", "XXXX-WXX", kept=False) if hours else []


def read_weekday_of_week(hit: Hit) -> list[Timex]:
    """``Freitag vergangener Woche``, ``Montag der kommenden Woche``."""
    day = hit.get("weekday")
    if hit.get("unit") != "W" or not isinstance(day, int):
        return []
    anchor = hit.scene.published
    found = calendar.shifted_day(anchor, 7 * int(hit.get("rel")) + day - anchor.isoweekday())
    if found is None:
        return []
    hit.scene.tell_day(hit.at("weekday"), found)
    return hit.timex("DATE", found.isoformat())


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


_SITTINGS = endings("day_events")


def read_of_today(hit: Hit) -> list[Timex]:
    """``der heutigen Sitzung`` is of the day, ``der heutigen Gesellschaft`` is not."""
    tokens = hit.scene.tokens
    noun = tokens.word(hit.at("noun")).lower()
    step = int(hit.get("adjective"))
    if step:
        day = calendar.shifted_day(hit.scene.published, step)
        return hit.timex("DATE", day.isoformat() if day else None, last="adjective")
    if noun in ("tag", "tage"):  # "am heutigen Tage"
        return hit.timex("DATE", hit.scene.published.isoformat())
    if noun.endswith(_SITTINGS):
        return hit.timex("DATE", hit.scene.published.isoformat(), last="adjective")
    return hit.timex("DATE", "PRESENT_REF", last="adjective", kept=False)


def _clock(figures: str) -> str | None:
    hours, _, minutes = figures.replace(".", ":").partition(":")
    if int(hours) > 24 or int(minutes or 0) > 59:
        return None
    return f"{int(hours):02d}:{int(minutes or 0):02d}"


def read_clock(hit: Hit) -> list[Timex]:
    """Clock times: known, so that their figures are taken for nothing else."""
    first = hit.match.start()
    day = hit.scene.day_before(first, same_sentence=True).isoformat()
    found = []
    ends = [hit.match.end("time"), hit.match.end()] if hit.has("to") else [hit.match.end()]
    for name, end in zip(("time", "to"), ends, strict=False):
        at = hit.at(name)
        time = _clock(hit.scene.tokens.word(at))
        if time is None:
            return []
        found.append(Timex(first if name == "time" else at, end, "TIME", f"{day}T{time}", False))
    return found


def read_day_part(hit: Hit) -> list[Timex]:
    day = hit.scene.day_before(hit.at("part"), same_sentence=True).isoformat()
    return hit.timex("TIME", f"{day}T{hit.get('part')}", first="part", kept=False)


DEIXIS_RULES = [
    Rule("WEEKDAY TO WEEKDAY", read_opening_days),
    Rule("VON DAY AUF DAY", read_nothing),  # "von heute auf morgen"
    Rule("(?P<day>DAY) (?P<part>DAYPART|DAY)?", read_today),
    Rule("(?P<weekday>WEEKDAY) ART? (?P<rel>REL|THIS) (?P<unit>UNIT)", read_weekday_of_week),
    Rule(
        "(?: (?P<rel>REL|THIS) | (?P<current>CURRENT) )? (?P<weekday>WEEKDAY)"
        " (?P<part>DAYPART|DAY)?",
        read_weekday,
    ),
    Rule("(?P<adjective>CURRENT) (?P<noun>CAP|UNIT)", read_of_today),
    Rule("NOW | AB SOFORT | ZU ZEIT | IM MOMENT", read_now),
    Rule("NOWADV", read_now_adverb),
    Rule("JETZT", read_loose_now),
    Rule("PAST | VOR KURZEM", read_past),
    Rule("FUTURE", read_future),
    Rule("(?P<time>CLOCK|D2|N2) (?: (?:TO|UND|SLASH) (?P<to>CLOCK|D2) )? UHR", read_clock),
    Rule("(?:AM|IN ART|ART) (?P<part>DAYPART)", read_day_part),
]
