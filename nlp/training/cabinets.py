"""Turns two tables of terms of office into ``nlp/knowledge/cabinets_laender.csv``.

    python nlp/training/cabinets.py DIRECTORY

DIRECTORY holds ``laender_2011_2022.csv`` (state, cabinet, name, position, ministry, party,
gender, start, end) and ``laender_and_federal_2026-08.csv`` (government, name,
office_as_worded, party), facts put together from StatePol and the governments' own lists.
Sachsen-Anhalt, the federal government and the heads of government after these tables are
kept by hand in ``cabinets.csv``; their rows are left out here.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

KNOWLEDGE = Path(__file__).resolve().parent.parent / "knowledge"
COLUMNS = (
    "government", "name", "gender", "role", "office", "house", "start", "end", "certainty",
)  # fmt: skip
STATES = {
    "bb": "brandenburg", "be": "berlin", "bw": "baden-württemberg", "by": "bayern",
    "hb": "bremen", "he": "hessen", "hh": "hamburg", "mv": "mecklenburg-vorpommern",
    "ni": "niedersachsen", "nw": "nordrhein-westfalen", "rp": "rheinland-pfalz",
    "sh": "schleswig-holstein", "sl": "saarland", "sn": "sachsen", "th": "thüringen",
}  # fmt: skip
SENATES = {"berlin": "Senatsverwaltung", "hamburg": "Behörde", "bremen": "Senatsressort"}
STATE_MINISTERS = {"bayern", "sachsen"}
BY_HAND = {"sachsen-anhalt", "bund"}
OF_THE = {"Finanzen": "der", "Justiz": "der", "Innern": "des", "Inneren": "des"}
# Slips and gaps of the first table.
MENDED = {
    "Ehrhart Körting": "male", "Nicola Beer": "female", "Birgit Honé": "female",
    "Gabriele Warminski-Leitheußer": "female", "Gabriele Heinen-Klijajić": "female",
    "Benjamin-Immanuel Hoff": "male", "Jörg-Uwe Hahn": "male", "Uta-Maria Kuder": "female",
    "Peter-Jürgen Schneider": "male",
}  # fmt: skip
# Women of the second table whose given names the first does not know.
WOMEN_SINCE = (
    "Theresa Schopper", "Thekla Walker", "Judith Gerlach", "Anna Stolz", "Felor Badenberg",
    "Cansel Kiziltepe", "Iris Spranger", "Hanka Mittelstädt", "Manja Schüle", "Özlem Ünsal",
    "Henrike Müller", "Anna Gallina", "Ksenija Bekeris", "Karen Pein", "Maryam Blumenthal",
    "Jacqueline Bernhardt", "Miriam Staudte", "Daniela Behrens", "Julia Hamburg",
    "Verena Schäffer", "Mona Neubaur", "Constanze Geiert", "Regina Kraushaar", "Dorit Stenke",
    "Magdalena Finke", "Aminata Touré", "Katja Wolf", "Colette Boos-John",
)  # fmt: skip


def house_name(government: str, area: str) -> str:
    """The house of an area, worded as that government words its houses."""
    if re.match(r"(?:Behörde|\w+behörde|Staatskanzlei|Senatskanzlei|Senator)", area):
        return area
    area = re.sub(r"^\w+ \w+ Ministerpräsident(?:in)?, ", "", area)
    bare = re.sub(r"^(?:Staatsm|M)inister(?:in|\(in\))?(?:/Staatsminister)? (?:für|des|der) ", "",
                  area)  # fmt: skip
    if bare.startswith("Chef") or "Chef der Staatskanzlei" in bare:
        return "Staatskanzlei"
    head = re.match(r"(?:Stellv\S+ Ministerpräsidentin, )?(\w+minister)(?:in|\(in\))?$", bare)
    if head:
        return f"{head[1]}ium"
    kind = SENATES.get(government)
    if kind is None:
        kind = "Staatsministerium" if government in STATE_MINISTERS else "Ministerium"
    return f"{kind} {OF_THE.get(bare.split()[0].rstrip(','), 'für')} {bare}"


# What a position of the first table is: role, office of a man, of a woman. Deputies have a
# row for their house as well and are left out.
POSITIONS = {
    "Ministerpräsident/in": ("minister_president", "Ministerpräsident", "Ministerpräsidentin"),
    "Präsident/in des Senats und Bürgermeister/in": (
        "minister_president",
        "Präsident des Senats und Bürgermeister",
        "Präsidentin des Senats und Bürgermeisterin",
    ),
    "Minister/in": ("minister", "Minister", "Ministerin"),
    "Staatsminister/in": ("minister", "Staatsminister", "Staatsministerin"),
    "Senator/in": ("minister", "Senator", "Senatorin"),
    "Staatssekretär/in": ("state_secretary", "Staatssekretär", "Staatssekretärin"),
    "Chef/in der Staatskanzlei": (
        "other_office",
        "Chef der Staatskanzlei",
        "Chefin der Staatskanzlei",
    ),
    "Leiter/in der Staatskanzlei": (
        "other_office",
        "Leiter der Staatskanzlei",
        "Leiterin der Staatskanzlei",
    ),
}  # fmt: skip


def office_of(position: str, government: str, gender: str) -> tuple[str, str] | None:
    """(role, office) of a position of the first table; None for deputies."""
    if position not in POSITIONS:
        return None
    role, man, woman = POSITIONS[position]
    office = woman if gender == "female" else man
    if government == "berlin" and role == "minister_president":
        office = "Regierende Bürgermeisterin" if gender == "female" else "Regierender Bürgermeister"
    elif government in STATE_MINISTERS and role == "minister" and office.startswith("M"):
        office = f"Staatsm{office[1:]}"
    return role, office


def dated(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            government = STATES.get(row["state"])
            if government is None:
                continue
            gender = MENDED.get(row["name"], row["gender"])
            office = office_of(row["position"], government, gender)
            if office is None:
                continue
            house = house_name(government, row["ministry"].replace(",", ", ").replace(",  ", ", "))
            yield [government, row["name"], gender, *office, house, row["start"],
                   row["end"], "sure"]  # fmt: skip


def undated(path: Path, genders: dict[str, str], heads: set[str]) -> Iterator[list[str]]:
    """The cabinets of August 2026; when their members came into office is not known.

    The gender is that of the person in the first table, or of others of the same given name.
    """
    first_names = {
        name.split()[0]: gender
        for name, gender in (genders | dict.fromkeys(WOMEN_SINCE, "female")).items()
    }
    with path.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            government, name = row["government"], row["name"]
            if government in BY_HAND or name in heads:
                continue
            gender = genders.get(name) or first_names.get(name.split()[0], "male")
            area = re.sub(r"\s*\(gleichzeitig:.*$", "", row["office_as_worded"])
            feminine = "in" if gender == "female" else ""
            if re.match(r"Ministerpräsident|Regierend|Präsident", area):
                role, office, house = "minister_president", area.split(", ")[0], "Staatskanzlei"
            else:
                word = "Senator" if government in SENATES else "Minister"
                if government in STATE_MINISTERS:
                    word = "Staatsminister"
                role, office, house = "minister", word + feminine, house_name(government, area)
            yield [government, name, gender, role, office, house, "2026-08-01", "",
                   "in office in August 2026, first day not known"]  # fmt: skip


def main(directory: Path) -> None:
    with (KNOWLEDGE / "cabinets.csv").open(encoding="utf-8", newline="") as table:
        heads = {
            row["name"] for row in csv.DictReader(table) if row["role"] == "minister_president"
        }
    rows = list(dated(directory / "laender_2011_2022.csv"))
    genders = {row[1]: row[2] for row in rows}
    rows += undated(directory / "laender_and_federal_2026-08.csv", genders, heads)
    with (KNOWLEDGE / "cabinets_laender.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        rows.sort(key=lambda row: (row[0], row[6], row[5], row[1]))
        writer.writerows(rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
