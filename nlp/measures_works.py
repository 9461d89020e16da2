"""Building works that government carries, and bodies it founds: measures named by what is done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from nlp.measures_found import Found

_WORK = (
    r"(?:Grund|Teil|General|Komplett|Ersatz|Um|Aus|Neu|Wieder|Erweiterungs|An|Rück)?"
    r"(?:[Ss]anierung|[Nn]eubau|[Ee]rsatzneubau|[Uu]mbau|[Aa]usbau|[Ww]iederaufbau|[Bb]au|[Ee]rweiterung|[Mm]odernisierung"
    r"|[Rr]estaurierung|[Ii]nstandsetzung|[Rr]ekonstruktion|[Ee]rneuerung|[Aa]nbau|[Ee]rrichtung)"
)
_FORMS = r"(?:es|s|en|ten)?"
_BUILDING = (
    r"(?:[\w-]*(?:schule|schloss|schloß|schlosses|burg|brücke|kirche|dom|doms|domes|halle|museum|museums|gebäude|gebäudes|straße"
    r"|radweg|radweges|radwegs|deich|deichs|deiches|klinik|klinikum|klinikums|krankenhaus|krankenhauses|zentrum|zentrums|bibliothek"
    r"|theater|theaters|rathaus|rathauses|feuerwehrhaus|gerätehaus|gerätehauses|kita|kindertagesstätte|kloster|klosters|bahnhof"
    r"|bahnhofs|wehr|wehrs|revier|reviers|anstalt|becken|beckens|durchfahrt|umfahrung|umgehung|schleuse|gericht|gerichts|gymnasium"
    r"|gymnasiums|universität|institut|instituts|hochschule|mensa|stadion|stadions|bad|bades|archiv|archivs|palais|synagoge"
    r"|gedenkstätte|knoten|kreuzung|strecke|kaserne|inspektion|akademie|haus|hauses|park|parks|kraftwerk|kraftwerks|tunnel|tunnels"
    r"|wache|depot|depots|speicher|speichers|kindergarten|kindergartens|hort|horts|dorfgemeinschaftshaus|turm|turms)"
    r"|[ABLK]\s?\d{1,4}n?|Landesstraße\s\d+|Bundesstraße\s\d+|Kreisstraße\s\d+)"
)
# A name behind the building: "der Grundschule Pratau", "des Schlosses Neuenburg", "in Zeitz".
_NAMED = (
    r"(?:[ ]„[^“\n]{2,50}“)?(?:[ ](?:(?:in|im|an der|bei|am|zwischen|von)[ ])?(?:der[ ]|dem[ ])?"
    r"(?!(?:Höhe|Betrieb|Angriff|Auftrag|Anwesenheit)\b)"
    r"[A-ZÄÖÜ][\w-]+(?:\s\([A-Z][\w]+\))?(?:[/–-][A-ZÄÖÜ]\w+)?){0,3}"
)
_WORKS = re.compile(
    rf"\b(?P<work>{_WORK}){_FORMS}\s(?:de[rs]|einer|eines|vom|von(?!\sde[rm]))\s(?:[a-zäöü][\wäöüß-]+\s){{0,3}}"
    rf"(?P<object>(?:[A-ZÄÖÜ][\wäöüß-]*\s)?(?i:{_BUILDING})(?![\w-]))(?P<named>{_NAMED})"
)
_BYPASS = re.compile(
    r"\b(?P<object>(?:Orts(?:umgehung|umfahrung)|Nordverlängerung|Westumfahrung|Ostumfahrung|Südanbindung|Südharzautobahn|Strombrückenzug)(?:en)?)"
    r"(?P<named>\s(?:der\sA\s?14|der\sA\s?\d+|[A-ZÄÖÜ][\w-]+(?:\s\([A-Z]\w+\))?))"
)
_FOUNDING = re.compile(
    r"\b(?P<act>Gründung|Errichtung|Einrichtung|Schaffung|Aufbau)(?:s)?\s(?P<article>eine[rs]|de[rs])\s"
    r"(?P<body>(?:(?:[a-zäöü][\wäöüß-]+|[A-ZÄÖÜ][a-zäöü]+(?:en|er))\s){0,3}[A-ZÄÖÜ][\wäöüß-]*"
    r"(?:amtes|amts|agentur|anstalt|behörde|gesellschaft|stiftung|stelle|zentrums|instituts|hochschule|universität|akademie|kommission|betriebs|betriebes|zentrale)"
    r"(?:\s(?:für|zur|gegen)\s(?:[a-zäöü][\wäöüß-]+\s){0,2}[A-ZÄÖÜ][\wäöüß-]+(?:(?:,\s[A-ZÄÖÜ][\wäöüß-]+)?\s(?:und|der|des)\s(?:[a-zäöü][\wäöüß-]+\s){0,2}[A-ZÄÖÜ][\wäöüß-]+)?)?"
    r"(?:\s(?:Sachsen-Anhalt|[A-ZÄÖÜ][\wäöüß-]+)(?![\w-]))?)"
)
_PROPER = re.compile(r"[A-ZÄÖÜ„]|\d")
# "Sanierung des Peißnitzhauses", but not "Ausbau der Schule".
_ONE_BUILDING = re.compile(r".*(?:[Ss]anierung|[Nn]eubau|[Uu]mbau|[Rr]estaurierung)$")
_WORK_OF = re.compile(
    rf"\w*(?:{_WORK}|sicherung|gestaltung|herrichtung|ertüchtigung|verlegung|verlagerung){_FORMS}\s(?:de[rs]|eine[rs]|am|von)\s",
    re.I,
)
_WHERE = re.compile(r"\s(?:in|bei|nach)\s")
_COMPOUND = re.compile(r"[A-ZÄÖÜ][\wäöüß-]{9,}")
_PREPARED = re.compile(
    r"(?:sanierung|restaurierung|erweiterung|modernisierung|instandsetzung|rekonstruktion|erneuerung|errichtung)",
    re.I,
)


def works(text: str) -> Iterator[Found]:
    """Named building works and foundings of bodies."""
    for match in _WORKS.finditer(text):
        named = match["named"].strip()
        road = re.match(r"[ABLK]\s?\d|\w+straße\s\d", match["object"])
        alone = _ONE_BUILDING.match(match["work"]) and _COMPOUND.fullmatch(match["object"])
        if not (road or alone or _PROPER.search(named)):
            continue
        yield _work(match, match.start())
    for match in _BYPASS.finditer(text):
        name = match["object"].removesuffix("en") + match["named"]
        yield Found(match.start(), match.end(), " ".join(name.split()), "project", 0.7)
    for match in _FOUNDING.finditer(text):
        named = (
            " für " in match["body"]
            or " zur " in match["body"]
            or match["article"].startswith("de")
        )
        if named:
            name = f"{match['act']} {match['article']} {match['body']}"
            yield Found(match.start(), match.end(), " ".join(name.split()), "agency_founding", 0.7)


def with_town(text: str, find: Found, towns: Mapping[int, int]) -> Found:
    """Works with the town right behind them: "Sicherung der Stadtmauer" | "in Zerbst", "Verlegung
    des Depots" | "nach Zerbst".

    ``towns`` tells of each place of the text, by its beginning, where it ends."""
    if find.type != "project" or not _WORK_OF.match(text, find.start, find.end):
        return find
    where = _WHERE.match(text, find.end)
    end = towns.get(where.end(), 0) if where else 0
    if not end:
        return find
    return replace(find, end=end, name=f"{find.name}{text[find.end : end]}")


def _work(match: re.Match[str], start: int) -> Found:
    end = match.end()
    work = match["work"]
    name = work + match.string[match.end("work") : end]
    # "des Neubaus der …" in base form; feminine nouns have one form only.
    if not _PREPARED.search(work):
        name = work + re.sub(r"^(?:es|s)\b", "", match.string[match.end("work") : end])
    return Found(start, end, " ".join(name.split()), "project", 0.75)
