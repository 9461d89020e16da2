"""Dates: what is read, with which TIMEX3 value, and what is no date."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from nlp.dates import find_dates, read_dates
from nlp.doc import Context, mentions_of

TUESDAY = date(2024, 4, 9)
MONTHS = [
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
]
WEEKDAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]


def read(text: str, published: date = TUESDAY) -> list[tuple[str, str]]:
    return [(m.surface, m.value["value"]) for m in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Beschluss vom 9. April 2024 um", "9. April 2024", "2024-04-09"),
        ("am 09. April 2024", "09. April 2024", "2024-04-09"),
        ("am 9.April 2024", "9.April 2024", "2024-04-09"),
        ("am 09.04.2024.", "09.04.2024", "2024-04-09"),
        ("am 9.4.24", "9.4.24", "2024-04-09"),
        ("am 9. 4. 2024", "9. 4. 2024", "2024-04-09"),
        ("am 3.10.90", "3.10.90", "1990-10-03"),
        ("Stand: 2024-04-09", "2024-04-09", "2024-04-09"),
        ("am 5. Jänner 2024", "5. Jänner 2024", "2024-01-05"),
        ("am 5. Sept. 2023", "5. Sept. 2023", "2023-09-05"),
        ("am ersten Mai 2023", "ersten Mai 2023", "2023-05-01"),
        ("Mittwoch, 10. April 2024, 14 Uhr", "Mittwoch, 10. April 2024", "2024-04-10"),
        ("Mittwoch, den 10. April 2024", "Mittwoch, den 10. April 2024", "2024-04-10"),
        ("Mi., 10.04.2024", "Mi., 10.04.2024", "2024-04-10"),
        ("am 31. Oktober vergangenen Jahres", "31. Oktober vergangenen Jahres", "2023-10-31"),
        ("am 9.\nApril 2024", "9.\nApril 2024", "2024-04-09"),
    ],
)
def test_a_day(text: str, surface: str, value: str) -> None:
    assert read(text) == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("im April 2024", "April 2024", "2024-04"),
        ("Ende Februar 2023", "Ende Februar 2023", "2023-02"),
        ("im August vorigen Jahres", "August vorigen Jahres", "2023-08"),
        ("im letzten Dezember", "letzten Dezember", "2023-12"),
        ("im 1. Quartal 2024", "1. Quartal 2024", "2024-Q1"),
        ("im III. Quartal 2023", "III. Quartal 2023", "2023-Q3"),
        ("im vierten Quartal 2019", "vierten Quartal 2019", "2019-Q4"),
        ("in Q1 2023", "Q1 2023", "2023-Q1"),
        ("im ersten Halbjahr 2024", "ersten Halbjahr 2024", "2024-H1"),
        ("im 2. Halbjahr", "2. Halbjahr", "2024-H2"),
        ("im Sommer 2018", "Sommer 2018", "2018-SU"),
        ("im Winter 2017/18", "Winter 2017/18", "2017-WI"),
        ("bis zum kommenden Frühjahr", "kommenden Frühjahr", "2025-SP"),
        ("in der 29. Kalenderwoche 2017", "29. Kalenderwoche 2017", "2017-W29"),
        ("im Jahr 2019", "2019", "2019"),
        ("stellt bis 2025 Mittel bereit", "2025", "2025"),
        ("Resolution 2087 (2013)", "2013", "2013"),
        ("seit dem Jahr 1250", "1250", "1250"),
        ("Ende 2023", "Ende 2023", "2023"),
        ("zum Jahresende 2022", "Jahresende 2022", "2022"),
        ("in den 1990er Jahren", "1990er Jahren", "199"),
        ("in den 90er-Jahren", "90er-Jahren", "199"),
        ("im 20. Jahrhundert", "20. Jahrhundert", "19"),
    ],
)
def test_what_is_longer_than_a_day(text: str, surface: str, value: str) -> None:
    assert read(text) == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("in den Jahren 2014 bis 2020", "2014 bis 2020", "2014/2020"),
        ("die Förderperiode 2014-2020", "2014-2020", "2014/2020"),
        ("die Förderperiode 2021–2027", "2021–2027", "2021/2027"),
        ("im Schuljahr 2016/17", "Schuljahr 2016/17", "2016/2017"),
        ("vom 3. bis 5. Mai 2019", "3. bis 5. Mai 2019", "2019-05-03/2019-05-05"),
        ("7.-9. September 2016", "7.-9. September 2016", "2016-09-07/2016-09-09"),
        ("am 9./10. April 2024", "9./10. April 2024", "2024-04-09/2024-04-10"),
        (
            "vom 30. April bis zum 2. Mai 2019",
            "30. April bis zum 2. Mai 2019",
            "2019-04-30/2019-05-02",
        ),
        (
            "28. Dezember 2018 bis 6. Januar 2019",
            "28. Dezember 2018 bis 6. Januar 2019",
            "2018-12-28/2019-01-06",
        ),
        ("In der Nacht vom 12. zum 13. Mai 2022", "12. zum 13. Mai 2022", "2022-05-12/2022-05-13"),
        (
            "in der Nacht vom 12. auf den 13.05.2022",
            "12. auf den 13.05.2022",
            "2022-05-12/2022-05-13",
        ),
        ("01.01. bis 31.12.2019", "01.01. bis 31.12.2019", "2019-01-01/2019-12-31"),
        ("Januar bis März 2020", "Januar bis März 2020", "2020-01/2020-03"),
        ("September/Oktober 2017", "September/Oktober 2017", "2017-09/2017-10"),
    ],
)
def test_a_period_is_one_date_with_two_ends(text: str, surface: str, value: str) -> None:
    assert read(text) == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("von Frühjahr 2020 bis Ende 2021", "Frühjahr 2020 bis Ende 2021", "2020-SP/2021"),
        (
            "vom 9. Mai 2022 bis Ende Juni 2022",
            "9. Mai 2022 bis Ende Juni 2022",
            "2022-05-09/2022-06",
        ),
        ("zwischen 2014 und 2020 Mittel", "2014 und 2020", "2014/2020"),
        ("zwischen März 2021 und Juni 2022", "März 2021 und Juni 2022", "2021-03/2022-06"),
        ("zwischen Januar und März wurden", "Januar und März", "2024-01/2024-03"),
        ("zwischen dem 2. und dem 8. April", "2. und dem 8. April", "2024-04-02/2024-04-08"),
        (
            "zwischen dem 29. März und dem 3. April",
            "29. März und dem 3. April",
            "2024-03-29/2024-04-03",
        ),
        (
            "von Karfreitag bis Ostermontag 2024",
            "Karfreitag bis Ostermontag 2024",
            "2024-03-29/2024-04-01",
        ),
        ("sechs Monaten bis zu zehn Jahren", "sechs Monaten bis zu zehn Jahren", "P6M/P10Y"),
    ],
)
def test_two_dates_may_be_the_ends_of_one_period(text: str, surface: str, value: str) -> None:
    assert read(text) == [(surface, value)]


def test_until_a_year_may_tell_something_else() -> None:
    text = "Sie wurden in der vorigen Woche bis 2026 verlängert."
    assert [value for _, value in read(text)] == ["2024-W14", "2026"]


@pytest.mark.parametrize(
    "text",
    [
        "im Doppelhaushalt 2020/2021 stehen",
        "mit dem Nachtragshaushalt 2024 beschlossen",
        "der Masterplan Tourismus 2027 gilt",
        "die Zielvereinbarungen 2020 bis 2024 mit den Hochschulen",
        "die Richtlinie Hochwasserschäden Sachsen-Anhalt 2013",
        "Reform ?Polizeistruktur 2014? beschlossen",
    ],
)
def test_a_year_in_a_name_is_no_date(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Den Plan hat das Kabinett nach dem Konzept 2014 beschlossen.", "2014"),
        ("Bis 2027 364 Millionen Euro", "2027"),
        ("Die Förderung soll über 2025 hinaus laufen.", "2025"),
        ("eine Urkunde aus dem Jahr 965.", "0965"),
        ("Gebaut wurde es 1743 von einem Schüler.", "1743"),
    ],
)
def test_a_year_beside_figures_and_verbs(text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Baubeginn ist nach Ostern.", "2024-03-31"),
        ("Das Geld soll noch vor Weihnachten fließen.", "2024-12-25"),
        ("Seit Heiligabend sind Helfer im Einsatz.", "2023-12-24"),
        ("in der Karwoche", "2024-W13"),
        ("ab Neujahr gilt", "2025-01-01"),
        ("im kommenden Schuljahr", "2024/2025"),
        ("zum Sommersemester 2025", "2025-SU"),
        ("am Freitag vergangener Woche", "2024-04-05"),
        ("am Montag der kommenden Woche", "2024-04-15"),
    ],
)
def test_feasts_school_years_and_days_of_a_week(text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "das Thema „Weihnachten“",
        "auf dem Platz des 17. Juni",
        "ein Mindestalter von 16 Jahren",
        "mit 71 Jahren noch im Weinberg",
        "an sieben Tagen in der Woche",
        "Das war gestern. Und mehr nicht.",
        "als wir gestern hatten und morgen brauchen",
        "Letzter Tag für Anträge",
    ],
)
def test_what_only_sounds_like_a_date(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Die zweite Lesung ist für Oktober vorgesehen.", "2024-10"),
        ("Er kündigte den ersten Spatenstich für Juli an.", "2024-07"),
        ("Der Minister sagte zu, im November einen Entwurf vorzulegen.", "2024-11"),
        ("Das Gesetz gilt seit 1. Januar.", "2024-01-01"),
    ],
)
def test_what_is_planned_lies_ahead_and_what_lasts_behind(text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


def test_two_lengths_may_share_their_unit() -> None:
    assert read("Die Bindung wird von zehn auf 15 Jahre verlängert.") == [
        ("zehn", "P10Y"),
        ("15 Jahre", "P15Y"),
    ]


def test_each_of_several_lengths_is_one() -> None:
    assert read("Modellvorhaben von je fünf Jahren Dauer") == [("fünf Jahren", "P5Y")]


def test_days_that_are_counted_up_stay_apart() -> None:
    assert read("am 3., 4. und 5. Oktober 2023") == [
        ("3.", "2023-10-03"),
        ("4.", "2023-10-04"),
        ("5. Oktober 2023", "2023-10-05"),
    ]
    assert read("Mai und Juni 2019") == [("Mai", "2019-05"), ("Juni 2019", "2019-06")]
    assert [value for _, value in read("2008, 2010 und 2011")] == ["2008", "2010", "2011"]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("drei Jahre lang", "drei Jahre", "P3Y"),
        ("seit 25 Jahren", "25 Jahren", "P25Y"),
        ("in den kommenden zehn Jahren", "kommenden zehn Jahren", "P10Y"),
        ("in 10 bis 15 Jahren", "10 bis 15 Jahren", "P10Y/P15Y"),
        ("nach zwei oder drei Wochen", "zwei oder drei Wochen", "P2W/P3W"),
        ("ein halbes Jahr", "ein halbes Jahr", "P6M"),
        ("anderthalb Jahre", "anderthalb Jahre", "P18M"),
        ("ein Jahr", "ein Jahr", "P1Y"),
        ("ein Jahrzehnt", "ein Jahrzehnt", "P10Y"),
        ("binnen 48 Stunden", "48 Stunden", "PT48H"),
        ("eine 13-wöchige Frist", "13-wöchige", "P13W"),
        ("die dreijährige Förderung", "dreijährige", "P3Y"),
        ("zwei- bis dreijährige Verträge", "zwei- bis dreijährige", "P2Y/P3Y"),
        ("das 25-jährige Jubiläum", "25-jährige", "P25Y"),
    ],
)
def test_a_duration(text: str, surface: str, value: str) -> None:
    mention = find_dates(text, TUESDAY)[0]
    assert (mention.surface, mention.value) == (surface, {"type": "DURATION", "value": value})


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("hat gestern beschlossen", "gestern", "2024-04-08"),
        ("findet morgen statt", "morgen", "2024-04-10"),
        ("hat gestern Abend beschlossen", "gestern Abend", "2024-04-08"),
        ("am heutigen Dienstag", "heutigen Dienstag", "2024-04-09"),
        ("in ihrer heutigen Sitzung", "heutigen", "2024-04-09"),
        ("am kommenden Mittwoch", "kommenden Mittwoch", "2024-04-10"),
        ("am kommenden Dienstag", "kommenden Dienstag", "2024-04-16"),
        ("am vergangenen Freitag", "vergangenen Freitag", "2024-04-05"),
        ("am Freitag wurde beschlossen", "Freitag", "2024-04-05"),
        ("am Freitag wird beschlossen", "Freitag", "2024-04-12"),
        ("Am Dienstag hat das Kabinett beschlossen", "Dienstag", "2024-04-09"),
        ("am kommenden Wochenende", "kommenden Wochenende", "2024-W15-WE"),
        ("letzte Woche", "letzte Woche", "2024-W14"),
        ("in dieser Woche", "dieser Woche", "2024-W15"),
        ("Ende dieses Monats", "Ende dieses Monats", "2024-04"),
        ("im kommenden Monat", "kommenden Monat", "2024-05"),
        ("im vergangenen Jahr", "vergangenen Jahr", "2023"),
        ("im laufenden Jahr", "laufenden Jahr", "2024"),
        ("im übernächsten Jahr", "übernächsten Jahr", "2026"),
        ("gegenüber dem Vorjahr", "Vorjahr", "2023"),
        ("die diesjährige Messe", "diesjährige", "2024"),
        ("bis Ende des Jahres", "Ende des Jahres", "2024"),
        ("zum Jahresende", "Jahresende", "2024"),
        ("am 3. Mai findet die Messe statt", "3. Mai", "2024-05-03"),
        ("Am 20. März wurde beschlossen", "20. März", "2024-03-20"),
        ("Am 20. Dezember wurde beschlossen", "20. Dezember", "2023-12-20"),
        ("seit dem 1. Dezember gilt", "1. Dezember", "2023-12-01"),
        ("wird im Mai eröffnet", "Mai", "2024-05"),
        ("wurde im November eröffnet", "November", "2023-11"),
    ],
)
def test_what_counts_from_the_day_of_publication(text: str, surface: str, value: str) -> None:
    assert read(text) == [(surface, value)]


def test_the_turn_of_the_year() -> None:
    december = date(2024, 12, 12)
    assert read("Die Frist beginnt am 15. Januar", december) == [("15. Januar", "2025-01-15")]
    january = date(2025, 1, 7)
    assert read("wurde am 20. Dezember beschlossen", january) == [("20. Dezember", "2024-12-20")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Minister Schulze hat heute im Kabinett die Strategie vorgestellt.", "2024-04-09"),
        ("Das Kabinett beschloss heute den Plan.", "2024-04-09"),
        ("Die Messe startet heute in Halle.", "2024-04-09"),
        ("Der Rechnungshof hat heute dem Landtag nach § 88 Abs. 2 LHO berichtet.", "2024-04-09"),
        ("Wie das Kabinett heute entschieden hat, steigt der Satz.", "2024-04-09"),
        ("Die Pressestelle steht heute bis 18 Uhr zur Verfügung.", "2024-04-09"),
        ("Heute ist ein guter Tag für das Land.", "2024-04-09"),
        ("Seit heute ist das Gesetz in Kraft.", "2024-04-09"),
        ("Die Verordnung wird noch heute veröffentlicht.", "2024-04-09"),
        ("Heute sind die ersten Bewohner eingezogen.", "2024-04-09"),
        ("Sie hat heute Mittel von 9,9 Mio. Euro übergeben.", "2024-04-09"),
        ("Die Regierung hat heute das Konzept ?Luther? beschlossen.", "2024-04-09"),
        ("der als Kind befreit wurde und heute in Haifa lebt", "PRESENT_REF"),
        ("Wer heute Lehrer wird, wird gebraucht.", "PRESENT_REF"),
        ("Am Brocken ragen heute nur noch Stümpfe auf.", "PRESENT_REF"),
        ("„Krisen erfordern heute jedoch vermehrt die Orientierung“, sagt er.", "PRESENT_REF"),
        ("Bis heute ist die Frage offen.", "PRESENT_REF"),
        ("Die Kammer zählt heute 57 Mitglieder.", "PRESENT_REF"),
        ("Schon heute können Betriebe Anträge stellen.", "PRESENT_REF"),
    ],
)
def test_today_is_the_day_or_these_times(text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("wird derzeit geprüft", "derzeit"),
        ("läuft aktuell an", "aktuell"),
        ("ab sofort", "ab sofort"),
        ("zurzeit offen", "zurzeit"),
        ("heutzutage üblich", "heutzutage"),
    ],
)
def test_the_present(text: str, surface: str) -> None:
    assert read(text) == [(surface, "PRESENT_REF")]


@pytest.mark.parametrize(
    "text",
    [
        "um 14 Uhr, 9.30 Uhr und 9:30 Uhr",
        "der 34-Jährige und eine 65-jährige Frau",
        "18 Jahre alt, im Alter von 18 Jahren, Kinder ab 3 Jahren",
        "Jugendliche zwischen 16 und 25 Jahren",
        "jährlich, täglich, jeden Montag, montags, alle zwei Jahre, pro Jahr, jedes Jahr",
        "kürzlich, künftig, demnächst, jetzt, in den vergangenen Jahren, seit einigen Wochen",
        "Aktuelle Lage, die derzeitige Lage",
        "§ 12 Abs. 2, Art. 5, Nr. 158/2015, Drs. 6/2356, Richtlinie 2014/24/EU, (EU) 2016/679",
        "2.000 Euro, 2000 Euro, rund 2015 Betriebe, 1950 Menschen, bis 2000 Plätze",
        "für 2015 Plätze und 2010 Betten, (2144 Gesuche), bis 2050 Euro, weitere 2000 besonders",
        "Tel. 0391/567 2014 und 0391 567-1950",
        "Hegelstraße 42, 39104 Magdeburg",
        "Bundesverkehrswegeplan 2015, Agenda 2030, das Programm „Polizei 2021“, Gesundheit2020",
        "am 31.02.2020, am 31. Februar 2021, am 32. Mai 2020 und am 00.00.2000",
        "August Bebel und Theresa May",
        "Version 2.4.1, Kapitel 3.2.",
        "der Regen von morgen",
        "nicht von heute auf morgen",
        "das dreijährige Kind, eine 14-jährige Radfahrerin, ganztägige Betreuung",
        "das Programm „Kita-Invest 2016–2018“",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read(text) == []


def test_weeks_and_halves_of_a_month() -> None:
    assert read("Er kommt in der zweiten Maiwoche.") == [("zweiten Maiwoche", "2024-W19")]
    assert read("in der letzten Augustwoche 2023") == [("letzten Augustwoche 2023", "2023-W35")]
    assert read("Sie eröffnet in der ersten Junihälfte.") == [("ersten Junihälfte", "2024-06")]
    assert read("in der sechsten Maiwoche") == []


def test_the_first_parts_of_a_year_are_a_period() -> None:
    assert read("in den ersten drei Quartalen 2023") == [
        ("ersten drei Quartalen 2023", "2023-Q1/2023-Q3")
    ]
    text = "In den ersten neun Monaten des vergangenen Jahres kamen mehr Gäste."
    assert read(text) == [("ersten neun Monaten des vergangenen Jahres", "2023-01/2023-09")]
    assert read("In den ersten drei Monaten wird gebaut.") == [("ersten drei Monaten", "P3M")]


def test_two_dates_may_share_their_unit() -> None:
    assert read("Das Land fördert in diesem und im kommenden Jahr Bäder.") == [
        ("diesem", "2024"),
        ("kommenden Jahr", "2025"),
    ]
    assert read("Das gilt für diese und die kommenden Jahre.") == []


def test_a_turn_of_the_year_is_its_last_day() -> None:
    assert read("Die Regel wird zum Jahreswechsel überprüft.") == [("Jahreswechsel", "2024-12-31")]
    text = "Der Verbund wurde zum Jahreswechsel gegründet."
    assert read(text) == [("Jahreswechsel", "2023-12-31")]


def test_school_years_and_seasons() -> None:
    text = "Das Programm wird um zwei Schuljahre verlängert."
    assert read(text) == [("zwei Schuljahre", "P2Y")]
    text = "In der Badesaison 2022/23 blieb das Bad zu."
    assert read(text) == [("Badesaison 2022/23", "2022/2023")]


def test_a_season_or_year_may_follow_the_date_told() -> None:
    text = "Seit Dezember 2021 ist die Halle zu, im Sommer darauf wurde sie abgerissen."
    assert [value for _, value in read(text)] == ["2021-12", "2022-SU"]
    assert read("Es waren 2022 mehr Fälle als im Jahr zuvor.") == [
        ("2022", "2022"),
        ("Jahr zuvor", "2021"),
    ]
    assert read("Im Sommer darauf war er krank.")[0][0] == "Sommer"


def test_a_period_lies_by_the_tense_of_its_sentence() -> None:
    text = "Vom 10. Juni bis 11. Juli lagen die Pläne im Rathaus aus."
    assert read(text, date(2024, 2, 20)) == [("10. Juni bis 11. Juli", "2023-06-10/2023-07-11")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Anträge konnten bis Ende November gestellt werden, geliefert wird jetzt.", "2023-11"),
        ("Er kündigte an, im Dezember den Vertrag vorzulegen.", "2024-12"),
        ("Das Konzept, im Dezember verabschiedet, bleibt gültig.", "2023-12"),
        ("Das Land nimmt mehr ein als im Herbst geschätzt.", "2023-FA"),
        ("Das Konzept wird, wenn alles gelingt, im Dezember verabschiedet.", "2024-12"),
    ],
)
def test_the_verb_of_the_own_clause_tells_most(text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Der Landtag entscheidet voraussichtlich im ersten Quartal.", "2025-Q1"),
        ("Er sagte, der Bescheid ergehe nicht vor Januar.", "2025-01"),
        ("Er sagte, der Neubau öffne frühestens im Winter.", "2024-WI"),
        ("Im ersten Quartal kamen mehr Gäste.", "2024-Q1"),
    ],
)
def test_what_is_awaited_lies_ahead(text: str, value: str) -> None:
    assert [found for _, found in read(text, date(2024, 9, 10))] == [value]


def test_this_day_is_the_day_told_before() -> None:
    text = "Ab dem 1. April 2025 hilft das Land. An diesem Tag tritt die Richtlinie in Kraft."
    assert [value for _, value in read(text)] == ["2025-04-01", "2025-04-01"]


def test_a_history_counts_from_the_date_told() -> None:
    text = (
        "1912, 1913 und 1914 stieg die Zahl. Im Mai 1915 fiel sie. 1916, 1917. Im Juni stieg sie."
    )
    assert read(text)[-1] == ("Juni", "1917-06")


def test_a_year_comes_from_the_story() -> None:
    text = "Am 3. Mai 2019 wurde der Plan beschlossen. Am 1. Juni wurde er verkündet."
    assert [value for _, value in read(text)] == ["2019-05-03", "2019-06-01"]


def test_a_new_paragraph_begins_with_the_day_of_publication() -> None:
    text = "Am 3. Mai 2019 wurde der Plan beschlossen.\n\nAm 1. März wurde er geändert."
    assert [value for _, value in read(text)] == ["2019-05-03", "2024-03-01"]


DAYS = st.dates(date(2000, 1, 1), date(2033, 12, 31))


@given(DAYS, st.integers(0, 9))
def test_every_day_comes_back_from_every_notation(day: date, notation: int) -> None:
    month = MONTHS[day.month - 1]
    written = [
        f"{day.day}. {month} {day.year}",
        f"{day.day:02d}. {month} {day.year}",
        f"{day.day}.{month} {day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day:02d}.{day.month:02d}.{day.year}",
        f"{day.day}. {day.month}. {day.year}",
        f"{day.day:02d}.{day.month:02d}.{day.year % 100:02d}",
        f"{WEEKDAYS[day.weekday()]}, {day.day}. {month} {day.year}",
        f"{WEEKDAYS[day.weekday()]}, den {day.day:02d}.{day.month:02d}.{day.year}",
        day.isoformat(),
    ][notation]
    assert read(f"Das Kabinett hat am {written} beschlossen.") == [(written, day.isoformat())]


@given(DAYS, st.integers(-3, 200))
def test_a_period_has_its_ends_in_order(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    written = f"{first:%d.%m.%Y} bis {last:%d.%m.%Y}"
    expected = [(written, f"{first.isoformat()}/{last.isoformat()}")] if first <= last else []
    assert read(f"vom {written}") == expected


@given(DAYS, st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_a_year_lies_near_the_publication(
    published: date, month: int, number: int
) -> None:
    found = read(f"Am {number}. {MONTHS[month - 1]} ist Sitzung.", published)
    for _, value in found:
        assert abs((date.fromisoformat(value) - published).days) <= 367


_PIECES = """
    9 . April 2024 / - bis zum Freitag , heute letzten drei Jahre Ende „ “ Uhr jährig und ( vom
    31.02.2020 😀 Quartal des 1990er 0 im Sommer selben Tag 99999999999 halb q einmal pro am
"""
PIECES = st.sampled_from([*_PIECES.split(), " ", "\n\n"])


@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join),
              st.lists(PIECES, max_size=60).map(" ".join)),
    st.dates(),
)  # fmt: skip
def test_any_text_is_read_with_exact_offsets(text: str, published: date) -> None:
    end = 0
    for mention in find_dates(text, published):
        assert text[mention.start : mention.end] == mention.surface
        assert end <= mention.start < mention.end
        assert mention.value["type"] in ("DATE", "DURATION")
        assert mention.value["value"]
        end = mention.end


@pytest.mark.parametrize(
    "piece",
    ["9. ", "2014-", "heute ", "3., ", "zwei bis ", "Freitag, ", "„", "a", "1.1.", "Mai ", "\n"],
)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (100_000 // len(piece)) + "\n\nEnde: im Jahr 2019"
    assert find_dates(text, TUESDAY)[-1].surface == "2019"


def test_the_component_counts_from_the_context_of_the_document() -> None:
    doc = spacy.blank("de")("Das Kabinett hat gestern beschlossen.")
    doc._.context = Context(published=TUESDAY)
    assert [(m.kind, m.surface, m.entity) for m in mentions_of(read_dates(doc))] == [
        ("date", "gestern", "2024-04-08")
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # What is said has its own tense; who says it has another.
        ("„Wir fangen im Mai an und hören im Juni auf“, kündigte der Chef an.", "2024-05 2024-06"),
        ("Sie sicherte zu, dass die Anlagen noch vor Pfingsten senden.", "2024-05-19"),
        ("Er hatte sich gefreut.“ Am Wochenende ist der Eintritt frei.", "2024-W15-WE"),
        # Reported speech: the subjunctive of the present looks ahead, that of the perfect back.
        ("Man werde im Februar mehr wissen.", "2025-02"),
        ("Die Halle sei im Februar fertig geworden.", "2024-02"),
        ("Sie habe im September vier Männer festnehmen können.", "2023-09"),
        # A participle before the noun.
        ("die im November beschlossene Reform", "2023-11"),
        ("das am 1. Februar endende Abkommen ist gut.", "2025-02-01"),
        # Words right before a date.
        ("Sie gilt rückwirkend ab dem 1. Januar.", "2024-01-01"),
        ("Es werden mehr erwartet als im Februar.", "2024-02"),
        ("Er spricht wie schon im Herbst.", "2023-FA"),
        ("Das Gutachten vom 8. März liegt vor.", "2024-03-08"),
        ("Bis Montag gingen 312 Anträge ein.", "2024-04-08"),
        ("Die Frist wurde bis Montag verlängert.", "2024-04-15"),
        ("Der Ausschuss hat am späten Montagabend empfohlen, dem zuzustimmen.", "2024-04-08"),
        # A list goes on in the year it has reached.
        ("- 25. Januar 2025: Ende der Frist\n- 29. Januar: Sitzung", "2025-01-25 2025-01-29"),
        # A life ends with a service that is still to come.
        (
            "Er wurde 1932 geboren, war seit 1955 Pfarrer, seit 1961 Propst, seit 1970 Dekan, seit"
            " 1983 Bischof. Er ging 1997.\n\nDie Trauerfeier beginnt am 17. April.",
            "1932 1955 1961 1970 1983 1997 2024-04-17",
        ),
    ],
)
def test_the_year_of_a_day_that_names_none(text: str, value: str) -> None:
    assert " ".join(found for _, found in read(text)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Montag (6. Mai)", "2024-05-06 2024-05-06"),
        ("am kommenden Mittwoch (17. April)", "2024-04-17 2024-04-17"),
        ("vom 24. August bis voraussichtlich 9. Oktober", "2024-08-24/2024-10-09"),
        ("im kommenden Quartal", "2024-Q3"),
        ("in der 45. Kalenderwoche setzte der Anstieg ein", "2023-W45"),
        ("ein volles Jahr lang", "P1Y"),
        ("zwei Stunden am Tag", "PT2H"),
        ("am 7. Mai 973 in Memleben", "0973-05-07"),
        ("entstand um 1420.", "1420"),
        ("Wo bis 1974 Pferde beschlagen wurden", "1974"),
        ("im Jahr 2022 (2021: 411)", "2022 2021"),
        ("Die Busse hätten 2018 Geld eingebracht, 1.100 Euro je Tag.", "2018"),
        ("Anfang der neunziger Jahre", "199"),
        ("Im ersten Quartal waren es 411, mehr als im Vorjahreszeitraum.", "2024-Q1 2023-Q1"),
        ("Im Jahr 2023 waren es 411. Das sind mehr als im Vorjahr.", "2023 2022"),
        ("zum 1. Advent", "2023-12-03"),
        ("am 3. April, dem Mittwoch nach Ostern", "2024-04-03 2024-04-03"),
        ("im neuen Schuljahr", "2024/2025"),
        ("in der zweiten Hälfte des Jahres 2023", "2023-H2"),
        ("Gewählt wird am 9. Juni. An diesem Sonntag zählt jeder.", "2024-06-09 2024-06-09"),
        ("die heute 38-jährige Lehrerin", "PRESENT_REF"),
        ("Damals lachte man. Heute fragt man uns.", "PRESENT_REF"),
        ("?Gut, dass man hilft?, sagte sie heute beim Kaffee.", "2024-04-09"),
    ],
)
def test_more_dates(text: str, value: str) -> None:
    assert " ".join(found for _, found in read(text)) == value


@pytest.mark.parametrize(
    "text",
    [
        "Die Zahl ist um 1420 gestiegen.",
        "Das Durchschnittsalter stieg auf 35,8 Jahre.",
        "in der alten Halle, in der es im Sommer heiß und im Winter zugig ist",
        "Ministerin Zwanziger",
        "der Jahresbericht 2019",
    ],
)
def test_no_year_no_age_no_season_of_every_year(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Im vierten Quartal sank die Zahl der Anträge.", "2023-Q4"),
        ("Der Umbau beginnt im vierten Quartal.", "2024-Q4"),
        ("Der Landtag soll noch im ersten Quartal abstimmen.", "2024-Q1"),
        ("Im zweiten Halbjahr wurden 312 Anträge gestellt.", "2023-H2"),
    ],
)
def test_the_tense_tells_the_year_of_a_quarter(text: str, value: str) -> None:
    day = date(2024, 3, 12)
    assert [found for _, found in read(text, day)] == [value]


def test_a_quarter_that_is_over_and_to_come_is_of_next_year() -> None:
    text = "Der Landtag soll im ersten Quartal abstimmen."
    assert read(text, date(2018, 10, 24)) == [("ersten Quartal", "2019-Q1")]


def test_the_same_stretch_of_another_year() -> None:
    text = (
        "Im dritten Quartal 2021 kamen 12.000 Gäste, im gleichen Zeitraum des Vorjahres 9.000, im "
        "Vergleichszeitraum 2019 waren es 14.000."
    )
    assert read(text)[1:] == [
        ("gleichen Zeitraum des Vorjahres", "2020-Q3"),
        ("Vergleichszeitraum 2019", "2019-Q3"),
    ]
    assert read("höher als im Zeitraum 2014 bis 2020") == [("2014 bis 2020", "2014/2020")]


def test_the_week_of_a_day() -> None:
    assert read("In der Woche vom 18. November 2024 wird beraten.") == [
        ("Woche vom 18. November 2024", "2024-W47")
    ]
    assert read("In der Woche vom 18. bis 22. November 2024 wird beraten.") == [
        ("18. bis 22. November 2024", "2024-11-18/2024-11-22")
    ]


def test_the_next_such_day_after_one_that_was_told() -> None:
    text = "Am 15. September 2022 wird gewählt, am Wochenende darauf gefeiert, am Montag danach"
    assert read(text)[1:] == [
        ("Wochenende darauf", "2022-W37-WE"),
        ("Montag danach", "2022-09-19"),
    ]


def test_christmas_days_and_the_verbs_around_a_date() -> None:
    day = date(2021, 10, 13)
    text = "Der Markt soll am zweiten Weihnachtsfeiertag öffnen."
    assert read(text, day) == [("zweiten Weihnachtsfeiertag", "2021-12-26")]
    text = "Baubeginn ist Anfang Dezember, gerechnet wird mit Staus."
    assert read(text, day) == [("Anfang Dezember", "2021-12")]
    text = "Bilder, die im Dezember gerettet werden mussten"
    assert read(text, day) == [("Dezember", "2020-12")]


def test_a_school_year_is_a_length_where_it_measures() -> None:
    assert read("liest nach einem Schuljahr besser") == [("einem Schuljahr", "P1Y")]
    assert read("Es war von einem Tag der Freude die Rede, wie einem Schuljahr eigen.") == []


def test_a_weekday_tells_the_year_of_its_day() -> None:
    text = "2011 wurde er geehrt. Die Feier findet am Freitag, dem 10. Juli, statt."
    assert read(text, date(2015, 7, 2))[1:] == [("Freitag, dem 10. Juli", "2015-07-10")]
    assert read("Er hat das heute vollzogen.") == [("heute", "2024-04-09")]
