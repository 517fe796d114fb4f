"""What the words around a value leave to others: answers to questions, hopes, crews, families, founders."""

from __future__ import annotations

import pytest

from extract.telling import NOBODY, REST, Row, en

TOLD = [
    # --- a question announces the value that begins its answer
    en("How long is the Skylark Tunnel? Some 40 metres.", "length | ~40 m | Skylark Tunnel"),
    en("How many people work at Kestrel Mills? About 120.", "headcount | ~120 | Kestrel Mills"),
    # --- so many of what was counted before
    en("Kestrel Rail carried 780,000 passengers. It had hoped for half a million.",
       "passengers | 780000 person | Kestrel Rail", "passengers | 500000 person | Kestrel Rail | - | - | planned"),
    en("Kestrel Rail made a profit of £780,000. It had hoped for half a million.",
       "net income | 780000 GBP | Kestrel Rail", REST),
    en("Kestrel Zoo drew 41,000 visitors. The organisers had expected 35,000.",
       "attendance | 41000 person | Kestrel Zoo", "attendance | 35000 person | Kestrel Zoo | - | - | planned"),
    # --- a crew counts none of the passengers
    en("The Skylark sailed with 122 passengers and a crew of 65.",
       "passengers | 122 person | Skylark", "crew | 65 | Skylark"),
    # --- how far from where
    en("The Skylark sank 41 nautical miles south of the Brumal Islands.",
       "distance | 41 nautical mile | Skylark | Brumal Islands"),
    en("Kestrel Mills, 40 km from Pellworth, employs 300 people.",
       "distance | 40 km | Kestrel Mills | Pellworth", "headcount | 300 person | Kestrel Mills"),
    # --- what is measured stands right behind its measure
    en("Kestrel relined the 620m Harrow Tunnel.", "length | 620 m | Harrow Tunnel"),
    en("The Harrow Viaduct is new. They cross the Pell estuary on a 1.7km viaduct.",
       "length | 1.7 km | Harrow Viaduct"),
    # --- a family is not the firm
    en("The Harrow family owns 12% of Kestrel. Harrow Foods employs 300 people.",
       "stake | 12 % | Harrow family | Kestrel", "headcount | 300 person | Harrow Foods"),
    en("The Harrow family home was sold for £2m.", "price | 2 M GBP | Harrow", REST),
    en("The Harrow family owns 12% of Kestrel. The family, whose 23 members hold 14 per cent of Lorzac, is divided.",
       "stake | 12 % | Harrow family | Kestrel", "members | 23 person | Harrow family",
       "stake | 14 % | Harrow family | Lorzac"),
    # --- who founds was not founded
    en("It was in 1902 that Otto Fell founded the firm. Fell Tools employs 300 people.",
       "foundation date | 1902 | Fell Tools", REST),
    # --- what was measured just before is not held
    en("Kestrel Mine digs 30,000 tonnes of ore a year, half of it iron.", "ore | 30000 t | Kestrel Mine", REST),
    # --- a clause has its own date, and what was so by a day was over then
    en("Harrow completed the Kestrel deal on 27 June, following approval by the board of the league on 19 June 2025.",
       REST, published="2025-07-02"),
    en("Assets at Kestrel Fund fell to £4.6bn by 31 December.", "assets | 4.6 bn GBP | Kestrel Fund | - | 2023-12-31",
       REST, published="2024-06-14"),
    en("The Kestrel club was told to leave by 31 December.", "departure date | ../2024-12-31 | Kestrel", REST,
       published="2024-06-14"),
    en("Assets at Kestrel Fund fell from £6.7bn to £4.6bn by 31 December.", "assets | 6.7 bn GBP | Kestrel Fund",
       "assets | 4.6 bn GBP | Kestrel Fund | - | 2023-12-31", REST, published="2024-06-14"),
    en("The Norhaven wreck was missed by the 2007 search by 900 metres.", "length | 900 m | Norhaven", REST),
    # --- within so many years, and for longer than that
    en("Kestrel will invest £30m over five years.",
       "investment | 30 M GBP | Kestrel | - | - | planned",
       "duration | 5 year | Kestrel | - | - | planned"),
    en("The Kestrel trial lasted over nine weeks.", "event duration | > 9 week | Kestrel"),
    # --- what only describes a name, and his title
    en("Cllr Ralph Harrow gave up the seat on 14 January 2024.", "departure date | 2024-01-14 | Ralph Harrow"),
    en("Gaffe-prone Ralph Harrow quit on 24 January 2024.", "departure date | 2024-01-24 | Ralph Harrow"),
    # --- whom something befell
    en("Two firefighters and three paramedics were needlessly hurt in Norvale.",
       "injured | 2 person | Norvale", "injured | 3 person | Norvale"),
    en("Two firefighters and three paramedics were hurt in the blast at Kestrel Mills.",
       "injured | 2 person | blast", "injured | 3 person | blast"),
    en("Anna Berg won. Her coach, Tom Hale, is 61.", "age | 61 year | Tom Hale", REST),
    en("Six nurses were hired at Kestrel Mills.", "hires | 6 person | Kestrel Mills"),
]  # fmt: skip


@pytest.mark.parametrize("row", TOLD)
def test_answers(row: Row) -> None:
    row.check(NOBODY)
