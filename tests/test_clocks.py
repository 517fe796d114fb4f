"""Times of day: how they are read, what happened at them, and that two of one event are compared."""

from __future__ import annotations

from decimal import Decimal

import pytest

from andro_check.app.drafting import draft_claims
from andro_check.extract.values.mentions import mentions
from andro_check.lexicon.figures import figures
from andro_check.lexicon.values import parse_value, write_value
from andro_check.model.finding import Relation
from andro_check.model.mention import MentionKind
from andro_check.model.period import parse_edtf
from andro_check.model.register import Register
from andro_check.model.source import Document, Source
from andro_check.model.value import Hedge, Quantity
from andro_check.reconcile.judge import reconcile
from andro_check.report.words import amount

READ = """
fr | L'alarme a sonné à 14 h 32.                        | 14:32
fr | L'alarme a sonné à 14h32.                          | 14:32
fr | L'alarme a sonné vers 3 h du matin.                | ~03:00
fr | L'alarme a sonné peu après 8 heures.               | ~08:00
fr | L'alarme a sonné à 8 heures du soir.               | 20:00
fr | Il était 6 h 05, lundi, quand l'alarme a sonné.    | 06:05
fr | Mardi, 9 h 40, l'alarme a sonné.                   | 09:40
fr | L'alarme a sonné peu avant six heures du matin.     | ~06:00
fr | Le bureau ouvre de 9 h à 18 h.                     |
fr | Il faut partir avant 8 heures.                     |
fr | Elle a couru 10 km en 2 h 12.                      |
en | The alarm rang at 9.40 am.                         | 09:40
en | The alarm rang at 9:40 p.m. on Monday.             | 21:40
en | The alarm rang at 9.26 on Monday morning.          | 09:26
en | The alarm rang shortly after 12.05 am.             | ~00:05
en | The alarm rang at 21:15.                           | 21:15
en | The alarm rang shortly before six in the morning.  | ~06:00
en | The alarm rang at eleven at night.                 | 23:00
en | By nine in the evening the alarm had rung.         |
en | The alarm rang at 9:26.                            |
en | The shop opens from 9 am to 5 pm.                  |
en | He must leave before 8 am.                         |
"""
HAPPENED = """
fr | L'explosion de l'usine Fertane s'est produite à 14 h 32.              | time of event  | 14:32
fr | L'incendie de l'hôtel Bellerive s'est déclaré vers 3 h du matin.      | time of event  | ~03:00
fr | À Vernol, l'alerte a été donnée à 22h15.                              | alert time     | 22:15
fr | À Vernol, le courant a été rétabli à 19 h 45.                         | end time       | 19:45
fr | Le vol Orvane a décollé de Vernol à 6 h 05.                           | departure time | 06:05
fr | Le ferry de Norvale est arrivé à 9 h 15.                              | arrival time   | 09:15
fr | La réunion du conseil débutera à 18 h 30 à Vernol.                    | time of event  | 18:30
fr | Le maire de Vernol a dit à 14 heures que tout allait bien.            |                |
fr | À 16 heures, l'incendie de l'usine Fertane n'était pas éteint.        |                |
en | The outage at Orvane began at 9.40 am.                                | time of event  | 09:40
en | Fire crews were called to the Orvane depot at 5.40am on Friday.       | alert time     | 05:40
en | At Vernol power was restored at 2.15 pm.                              | end time       | 14:15
en | The Orvane flight took off from Vernol at 6:05 a.m.                   | departure time | 06:05
en | The Orvane flight landed at 8:40 a.m.                                 | arrival time   | 08:40
en | Police in Vernol said at 3 pm that all was well.                      |                |
"""
MET = """
fr | L'explosion de Fertane s'est produite mardi à 14 h 32. | L'explosion de Fertane a eu lieu mardi à 14 h 05. | no
fr | L'explosion de Fertane s'est produite mardi à 14 h 32. | L'explosion de Fertane a eu lieu vers 14 h 30. | yes
en | The Bellerive fire broke out at about 3 am on Sunday. | The Bellerive fire broke out at 5.20 am on Sunday. | no
en | The Bellerive fire broke out at 3 am on Sunday. | The Bellerive fire was put out at 5.20 am on Sunday. |
"""


def _rows(table: str, cells: int) -> list[tuple[str, ...]]:
    rows = [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]
    assert {len(row) for row in rows} == {cells}
    return rows


def _document(name: str, language: str, text: str) -> Document:
    return Document(Source(name, f"{name}.txt", language=language, published=parse_edtf("2024-05-01")), text)


@pytest.mark.parametrize(("language", "text", "wanted"), _rows(READ, 3))
def test_times_of_day_are_read(language: str, text: str, wanted: str) -> None:
    told = [one.value for one in mentions(text, language, None) if one.kind is MentionKind.CLOCK]
    assert [write_value(value) for value in told if isinstance(value, Quantity)] == ([wanted] if wanted else [])


@pytest.mark.parametrize(("language", "text", "figure", "wanted"), _rows(HAPPENED, 4))
def test_what_happened_at_them_is_told(language: str, text: str, figure: str, wanted: str) -> None:
    claims, _ = draft_claims([_document("a", language, text)], Register())
    told = [(claim.figure, claim.value) for claim in claims]
    timed = [
        (name, write_value(value)) for name, value in told if isinstance(value, Quantity) and value.unit == "clock"
    ]
    assert timed == ([(figure, wanted)] if figure else [])


@pytest.mark.parametrize(("language", "one", "other", "agree"), _rows(MET, 4))
def test_two_of_one_event_are_compared(language: str, one: str, other: str, agree: str) -> None:
    documents = [_document("a", language, one), _document("b", language, other)]
    claims, register = draft_claims(documents, Register())
    found = reconcile(claims, register, {each.source.id: each.source for each in documents}, figures())
    timed = [finding.relation for finding in found if "time" in finding.figure]
    assert timed == {"no": [Relation.CONTRADICTION], "yes": [Relation.ROUNDING], "": []}[agree]


@pytest.mark.parametrize("written", ["14:32", "~03:00", "00:05", "23:59"])
def test_a_time_that_a_person_writes_is_read_back(written: str) -> None:
    value = parse_value(written)
    assert write_value(value) == written
    assert value.unit == "clock"
    assert amount(value.number, value.unit) == written.lstrip("~")


def test_round_times_are_wider() -> None:
    exact, round_, about = (parse_value(text) for text in ("14:32", "14:30", "~14:30"))
    assert exact.number == Decimal(872)
    assert about.hedge is Hedge.ABOUT
    assert exact.fuzzy.support.within(round_.fuzzy.core)
    assert round_.fuzzy.support.within(about.fuzzy.core)
