"""The date of publication is read where articles put it, and nowhere else."""

from __future__ import annotations

import pytest

from andro_check.app.dating import published_of
from andro_check.ingest.plain import read_plain
from andro_check.model.source import Document, Source

PROSE = (
    "La régie du port de Norhaven a perdu 3 millions d'euros depuis le 4 avril 2019, et son conseil doit se prononcer "
    "sur une hausse des tarifs que les communes jugent trop forte pour les pêcheurs."
)


def published(text: str) -> str:
    document = read_plain(text.encode(), Source("a", "a.md"))
    assert isinstance(document, Document)
    return str(published_of(document) or "")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"Le port perd\nLa Gazette, lundi 3 mai 2021\n\n{PROSE}", "2021-05-03"),
        (f"Le port perd\n\nPublié le 3 mai 2021 à 6 h 15\n\n{PROSE}", "2021-05-03"),
        (f"LETTRE | n° 12 | 3 mai 2021\n\nLe port perd\n\n{PROSE}", "2021-05-03"),
        (f"Le port perd\n\nNORHAVEN, 3 mai 2021 (Ondine) - {PROSE}", "2021-05-03"),
        (f"Le port perd\n\nNorhaven, le 3 mai 2021 – {PROSE}", "2021-05-03"),
        (f"# Le port\n\n**Norhaven, le 3 mai 2021.** {PROSE}", "2021-05-03"),
        (f"# Le port\n\n*Le Mensuel du quai, mai 2021*\n\n{PROSE}", "2021-05"),
        (f"# Le port\n\n{PROSE}\n\n*Fiche ouverte le 14 avril 2017, modifiée le 3 mai 2021.*", "2021-05-03"),
        ("# The port\n\nNORHAVEN, May 3, 2021 - The port has lost a million since it was sold.", "2021-05-03"),
        (f"Le port perd\n\n{PROSE}", ""),
        (f"Le naufrage du 3 mai 2021\n\n{PROSE}", ""),
        (f"Le port perd\n\nLe port a fermé le 3 mai 2021.\n\n{PROSE}", ""),
        (f"Le port perd\n\nLe 3 mai 2021, le port a fermé. {PROSE}", ""),
        (f"Le port perd\n\nLundi 3 mai\n\n{PROSE}", ""),
    ],
)
def test_the_date_of_publication(text: str, date: str) -> None:
    assert published(text) == date
