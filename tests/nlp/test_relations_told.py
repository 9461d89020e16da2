"""Relations as releases tell them over several sentences, by nouns and by words that point back."""

from __future__ import annotations

import pytest

from tests.nlp.test_relations import triples


def told(marked: str) -> set[str]:
    return {f"{kind}: {source} -> {target}" for kind, source, target in triples(marked)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Die [Sanierung der Burg] hat begonnen. Finanziert wird das Projekt vom [Land|o:Land].",
            {"funds: Land -> Sanierung der Burg"},
        ),
        (
            "Die [Sanierung der Burg] hat begonnen. Je zur Hälfte kommt das Geld von [Bund|o:Bund]"
            " und [Land|o:Land].",
            {"funds: Bund -> Sanierung der Burg", "funds: Land -> Sanierung der Burg"},
        ),
        (
            "Der [Neubau der Schule] kostet [3 Mio. Euro|s:3000000]. Aus dem [Fonds EFRE] kommen"
            " [2 Mio. Euro|s:2000000], die [Stadt Bad Burg|o:Stadt Burg] gibt"
            " [1 Mio. Euro|s:1000000].",
            {
                "funds: 3000000 EUR -> Neubau der Schule",
                "funds: Fonds EFRE -> Neubau der Schule",
                "funds: 2000000 EUR -> Neubau der Schule",
                "funds: Stadt Burg -> Neubau der Schule",
                "funds: 1000000 EUR -> Neubau der Schule",
            },
        ),
        (
            "Der [Neubau des Zentrums] wächst. Die Baukosten von [112 Mio. Euro|s:112000000] teilen"
            " sich das [Land|o:Land] und der [Bund|o:Bund].",
            {
                "funds: 112000000 EUR -> Neubau des Zentrums",
                "funds: Land -> Neubau des Zentrums",
                "funds: Bund -> Neubau des Zentrums",
            },
        ),
        (
            "Der [Ausbau der A 14] kostet [97 Mio. Euro|s:97000000], die der [Bund|o:Bund] trägt.",
            {"funds: 97000000 EUR -> Ausbau der A 14", "funds: Bund -> Ausbau der A 14"},
        ),
        (
            "Von den Gesamtkosten der [Sanierung der Burg] entfallen [1,4 Mio. Euro|s:1400000] auf"
            " das [Land|o:Land].",
            {"funds: 1400000 EUR -> Sanierung der Burg", "funds: Land -> Sanierung der Burg"},
        ),
        (
            "Für die [Sanierung der Burg] sind [2 Mio. Euro|s:2000000] vorgesehen, finanziert aus"
            " dem [Programm Dach].",
            {
                "funds: 2000000 EUR -> Sanierung der Burg",
                "funds: Programm Dach -> Sanierung der Burg",
            },
        ),
        (
            "Geplant ist der [Neubau der Halle], dessen Kosten auf [22 Mio. Euro|s:22000000]"
            " geschätzt werden.",
            {"funds: 22000000 EUR -> Neubau der Halle"},
        ),
        (
            "Das [Ministerium|o:Ministerium] fördert den [Neubau der Halle] und den"
            " [Umbau der Schule] mit zusammen [380.000 Euro|s:380000].",
            {
                "funds: Ministerium -> Neubau der Halle",
                "funds: Ministerium -> Umbau der Schule",
                "funds: 380000 EUR -> Neubau der Halle",
                "funds: 380000 EUR -> Umbau der Schule",
            },
        ),
        (
            "Das [Programm Nord] läuft. [5,1 Mio. Euro|s:5100000] davon gehen an die"
            " [Stadt Burg|o:Stadt Burg], [4,2 Mio. Euro|s:4200000] an die [Stadt Calbe|o:Calbe].",
            {"funds: 5100000 EUR -> Stadt Burg", "funds: 4200000 EUR -> Calbe"},
        ),
        (
            "Die [Richtlinie Schutz] gilt. Das [Land|o:Land] stellt für die Umsetzung rund"
            " [2 Mio. Euro|s:2000000] bereit.",
            {"funds: Land -> Richtlinie Schutz", "funds: 2000000 EUR -> Richtlinie Schutz"},
        ),
        (
            "Ein [Investitionsprogramm für Häfen] mit [1,2 Mio. Euro|s:1200000] ist in Arbeit.",
            {"funds: 1200000 EUR -> Investitionsprogramm für Häfen"},
        ),
        (
            "Das [Programm Nord] läuft. Weitere [95.000 Euro|s:95000] trägt der"
            " [Verein Süd|o:Verein] in Magdeburg bei.",
            {"funds: 95000 EUR -> Programm Nord", "funds: Verein -> Programm Nord"},
        ),
        (
            "Der [Neubau der Halle] ist beschlossen. Kosten: [2015|d:2015] knapp"
            " [1,9 Mio. Euro|s:1900000], [2016|d:2016] dann [6,3 Mio. Euro|s:6300000].",
            {"funds: 1900000 EUR -> Neubau der Halle", "funds: 6300000 EUR -> Neubau der Halle"},
        ),
        (
            "Die [Hansestadt Salzwedel|o:Hansestadt Salzwedel] plant den [Neubau der Halle]. Die"
            " Stadt selbst steuert [2 Mio. Euro|s:2000000] bei.",
            {
                "funds: 2000000 EUR -> Neubau der Halle",
                "funds: Hansestadt Salzwedel -> Neubau der Halle",
            },
        ),
        # What pays for something else, and who only carries out.
        (
            "Die [Sanierung der Burg] läuft. Bauherr ist die [Stadt Burg|o:Stadt Burg].",
            {"implements: Stadt Burg -> Sanierung der Burg"},
        ),
        ("Es gibt den [Fonds III], mit dem die [Bank|o:Bank] junge Firmen unterstützt.", set()),
        (
            "Das [Gesetz Nord] gilt. Dafür bekommt der [Verein|o:Verein] [9.000 Euro|s:9000].",
            {"funds: 9000 EUR -> Verein"},
        ),
        ("Zum [Gründungsbonus Programm] tritt am 1. Mai in Kraft: [5.000 Euro|s:5000].", set()),
        (
            "Der [Neubau der Schule] ist geplant. Der [Bund|o:Bund] beteiligt sich mit"
            " [14 Mio. Euro|s:14000000], die übrigen [3 Mio. Euro|s:3000000] bringt das"
            " [Land|o:Land] auf.",
            {
                "funds: Bund -> Neubau der Schule",
                "funds: 14000000 EUR -> Neubau der Schule",
                "funds: Land -> Neubau der Schule",
                "funds: 3000000 EUR -> Neubau der Schule",
            },
        ),
        (
            "Das [Land|o:Land] fördert den [Neubau der Schule], für den Rest kommt die"
            " [Stadt Burg|o:Stadt Burg] auf.",
            {"funds: Land -> Neubau der Schule", "funds: Stadt Burg -> Neubau der Schule"},
        ),
        (
            "Das [Uferprogramm], mit dem Bremen fördert und das der [Bund|o:Bund] bezahlt, hilft.",
            {"funds: Bund -> Uferprogramm"},
        ),
        (
            "Der [Neubau der Schule] kostet [2 Mio. Euro|s:2000000], von denen die"
            " [Stiftung Burg|o:Stiftung Burg] [150.000 Euro|s:150000] beisteuert.",
            {
                "funds: 2000000 EUR -> Neubau der Schule",
                "funds: 150000 EUR -> Neubau der Schule",
                "funds: Stiftung Burg -> Neubau der Schule",
            },
        ),
        (
            "Das [Klimagesetz] ist da. Das Gesetz kostet das [Land|o:Land]"
            " [4 Mio. Euro|s:4000000].",
            {"funds: 4000000 EUR -> Klimagesetz", "funds: Land -> Klimagesetz"},
        ),
        (
            "Es gibt eine [Uferrichtlinie]. Das Geld stammt aus dem [Fonds EFRE].",
            {"funds: Fonds EFRE -> Uferrichtlinie"},
        ),
        (
            "Gefördert werden:\n- [Neubau der Schule] (Burg): [2 Mio. Euro|s:2000000]",
            {"funds: 2000000 EUR -> Neubau der Schule"},
        ),
    ],
)
def test_who_pays(text: str, wanted: set[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Geplantes Inkrafttreten des [Gesetzes Nord|m:Gesetz Nord] ist am"
            " [1. Januar 2026|d:2026-01-01].",
            {"enters_into_force: Gesetz Nord -> 2026-01-01"},
        ),
        (
            "Das [Gesetz Nord] wurde beraten. Das Inkrafttreten ist für [2015|d:2015] vorgesehen.",
            {"enters_into_force: Gesetz Nord -> 2015"},
        ),
        (
            "Seit dem [1. Mai|d:2025-05-01] erlaubt das [Gesetz Nord] Doppelnamen.",
            {"enters_into_force: Gesetz Nord -> 2025-05-01"},
        ),
        ("Seit dem [1. Mai|d:2025-05-01] liegt das [Gesetz Nord] im Landtag.", set()),
        (
            "Das [Programm Nord] gibt es seit [2009|d:2009].",
            {"enters_into_force: Programm Nord -> 2009"},
        ),
        (
            "Das [Gesetz Nord], das der [Bund|o:Bund] zum [1. Mai|d:2009-05-01] in Kraft gesetzt"
            " hat, gilt.",
            {"enters_into_force: Gesetz Nord -> 2009-05-01", "adopts: Bund -> Gesetz Nord"},
        ),
        (
            "Das [Gesetz Nord] ist am [Freitag|d:2025-05-02] verkündet worden und am"
            " [Samstag|d:2025-05-03] in Kraft getreten.",
            {"enters_into_force: Gesetz Nord -> 2025-05-03"},
        ),
        (
            "Wie [Minister Muster|p:Sven Muster] sagte, startet das [Programm Nord] im"
            " [Mai|d:2012-05].",
            {"enters_into_force: Programm Nord -> 2012-05"},
        ),
        (
            "Das [Programm Nord] hat eine Laufzeit von [fünf Jahren|d:P5Y].",
            {"ends: Programm Nord -> P5Y"},
        ),
        (
            "Baubeginn für die [Sanierung der Burg] ist im [März|d:2014-03].",
            {"enters_into_force: Sanierung der Burg -> 2014-03"},
        ),
        (
            "Die [Richtlinie Nord] galt bis [Ende 2023|d:2023].",
            {"ends: Richtlinie Nord -> 2023"},
        ),
        (
            "Das [Programm Nord] von [Bund|o:Bund] und Ländern, das bis [2032|d:2032] läuft, ist"
            " gefragt.",
            {"ends: Programm Nord -> 2032"},
        ),
        (
            "Das [Programm Nord] endet mit Ablauf des Jahres [2043|d:2043].",
            {"ends: Programm Nord -> 2043"},
        ),
        (
            "Die seit [2008|d:2008] geltende [Uferrichtlinie] hilft.",
            {"enters_into_force: Uferrichtlinie -> 2008"},
        ),
        (
            "Die bis [2025|d:2025] geltende [Uferrichtlinie] hilft.",
            {"ends: Uferrichtlinie -> 2025"},
        ),
        (
            "Der [Vertrag über den Hafen] gilt zunächst [zwei Jahre|d:P2Y].",
            {"ends: Vertrag über den Hafen -> P2Y"},
        ),
        (
            "Gefördert wird die [Sanierung der Burg]. Die Arbeiten haben im [Juli|d:2022-07]"
            " begonnen.",
            {"enters_into_force: Sanierung der Burg -> 2022-07"},
        ),
    ],
)
def test_from_when_until_when(text: str, wanted: set[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ebenfalls verabschiedet hat das [Kabinett|o:Kabinett] die [Strategie Nord].",
            {"adopts: Kabinett -> Strategie Nord"},
        ),
        (
            "Das [Gesetz Nord] wurde im [Landtag|o:Landtag] verabschiedet.",
            {"adopts: Landtag -> Gesetz Nord"},
        ),
        (
            "Ohne Aussprache stimmte der [Bundesrat|o:Bundesrat] der [Verordnung Nord] zu.",
            {"adopts: Bundesrat -> Verordnung Nord"},
        ),
        (
            "Mit der Verabschiedung des [Gesetzes|m:Gesetz Nord] durch den [Landtag|o:Landtag] ist"
            " viel erreicht.",
            {"adopts: Landtag -> Gesetz Nord"},
        ),
        (
            "Der [Vertrag Nord] gilt. Für das [Land|o:Land] hat [Minister Muster|p:Sven Muster]"
            " unterschrieben.",
            {"adopts: Sven Muster -> Vertrag Nord", "adopts: Land -> Vertrag Nord"},
        ),
        (
            "Das [Gesetz Nord] wurde beraten. Es ändert neben dem [Hochschulgesetz] auch das"
            " [Medizingesetz].",
            {"amends: Gesetz Nord -> Hochschulgesetz", "amends: Gesetz Nord -> Medizingesetz"},
        ),
        (
            "Das [Programm Süd] geht im [Programm Nord] auf.",
            {"replaces: Programm Nord -> Programm Süd"},
        ),
        (
            "Das [Programm Nord] ist die Fortsetzung des [Programms Süd|m:Programm Süd].",
            {"continues: Programm Nord -> Programm Süd"},
        ),
        (
            "Der [Plan Aal], den die Länder vorgelegt haben und mit dem sie das [EG-Gesetz]"
            " umsetzen, hilft.",
            {"implements: Plan Aal -> EG-Gesetz"},
        ),
        (
            "Mit der Umsetzung des [Programms Nord|m:Programm Nord] hat das [Land|o:Land] die"
            " [Bank|o:Bank] beauftragt.",
            {"implements: Bank -> Programm Nord"},
        ),
        (
            "Das [Projekt Bau] baut auf dem [Programm Nord] auf.",
            {"continues: Projekt Bau -> Programm Nord"},
        ),
        (
            "Die Wirkung des [Programms Nord|m:Programm Nord] untersucht das"
            " [Institut|o:Institut].",
            {"evaluates: Institut -> Programm Nord"},
        ),
        (
            "Das [Waldgesetz] gilt. Das [Ministerium|o:Ministerium] muss bis [2015|d:2015] über die"
            " Wirkungen berichten.",
            {"evaluates: Ministerium -> Waldgesetz", "evaluates: Waldgesetz -> 2015"},
        ),
        (
            "Eine Absage erteilte [Minister Muster|p:Sven Muster] einem [Gesetz Nord].",
            {"rejects: Sven Muster -> Gesetz Nord"},
        ),
        (
            "Damit niemand warten muss, hat das [Ministerium|o:Ministerium] die [Richtlinie Nord]"
            " überarbeitet und nichts gestrichen.",
            {"amends: Ministerium -> Richtlinie Nord"},
        ),
        (
            "Die [Regelung Nord|m:Programm Nord] läuft aus, so haben es Bund und Land vereinbart.",
            set(),
        ),
        ("Das [Kabinett|o:Kabinett] hat das [Gesetz Nord] zur Anhörung freigegeben.", set()),
        ("Das [Gesetz Nord] soll im Herbst vom [Landtag|o:Landtag] beschlossen werden.", set()),
        (
            "Der [Bundestag|o:Bundestag] verabschiedete das [Klimagesetz], der"
            " [Bundesrat|o:Bundesrat] stimmte später zu. Die [Fraktion B|o:Fraktion B] stimmte"
            " dagegen.",
            {
                "adopts: Bundestag -> Klimagesetz",
                "adopts: Bundesrat -> Klimagesetz",
                "rejects: Fraktion B -> Klimagesetz",
            },
        ),
        (
            "Den [Bau des Parkplatzes] lehnte [Muster|p:Eva Muster; minister] ab.",
            {"rejects: Eva Muster -> Bau des Parkplatzes"},
        ),
        (
            "Dem [Bau des Parkplatzes] erteilte [Muster|p:Eva Muster; minister] eine klare Absage.",
            {"rejects: Eva Muster -> Bau des Parkplatzes"},
        ),
        (
            "Danach begutachtet der [Wissenschaftsrat|o:Wissenschaftsrat] das [Uferkonzept].",
            {"evaluates: Wissenschaftsrat -> Uferkonzept"},
        ),
        (
            "Es gibt den [Uferplan]. Mit der Umsetzung ist das [Amt A|o:Amt A] beauftragt.",
            {"implements: Amt A -> Uferplan"},
        ),
        (
            "Geplant ist der [Neubau der Schule]. Gebaut wird vom [Landesbetrieb|o:Landesbetrieb].",
            {"implements: Landesbetrieb -> Neubau der Schule"},
        ),
        (
            "Geplant ist der [Neubau der Schule]. Grundlage ist das [Schulkonzept].",
            {"implements: Neubau der Schule -> Schulkonzept"},
        ),
        (
            "Geplant ist der [Neubau der Schule]. Grundlage ist der [Bauplan 21].",
            set(),
        ),
        (
            "Eine Bilanz des [Uferprogramms|m:Uferprogramm] will das [Amt A|o:Amt A] [2026|d:2026]"
            " ziehen.",
            {"evaluates: Amt A -> Uferprogramm", "evaluates: Uferprogramm -> 2026"},
        ),
    ],
)
def test_who_decides_what_it_changes_who_carries_it(text: str, wanted: set[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Die [Sanierung der Burg] ist ein Gewinn. Im Vorjahr hat das [Land|o:Land]"
        " [30 Mio. Euro|s:30000000] für Kultur ausgegeben.",
        "Das [Gesetz Nord] gilt. Verstöße kosten bis zu [5.000 Euro|s:5000].",
        "Die Flut richtete [2 Mrd. Euro|s:2000000000] Schaden an. Der [Fonds Flut] hilft.",
        "Die [Bank|o:Bank] nimmt Anträge für das [Programm Nord] entgegen.",
        "Die Antragsfrist für das [Programm Nord] läuft bis [1. Mai|d:2012-05-01].",
        "Die erste Runde des [Programms Nord|m:Programm Nord] startet am [1. Mai|d:2012-05-01].",
        "Die [Fraktion|o:Fraktion] fordert vom [Land|o:Land] [3 Mio. Euro|s:3000000] für das"
        " [Programm Nord].",
        "Bei der Einweihung der [Sanierung der Burg] erhielt die [Stadt Burg|o:Stadt Burg] Lob.",
        "Das [Gesetz Nord] verpflichtet Firmen, ab [2015|d:2015] Berichte vorzulegen.",
        "Das [Ministerium|o:Ministerium] prüft derzeit die Anträge aus dem [Programm Nord].",
    ],
)
def test_what_is_said_near_a_measure_is_not_said_of_it(text: str) -> None:
    assert told(text) == set()
