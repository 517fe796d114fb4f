"""Two short texts each, through the whole program: what is one dispute, and what looks like one and is none.

The sentences are siblings of pairs that went wrong once (tests/pairs), in both languages.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TypeAlias

import pytest

sys.path.append(str(Path(__file__).resolve().parent.parent))  # evaluation/ is no part of the package that is installed

from evaluation.pairs import Pair, outcome_of

FIRST, NEXT, LATER = "2021-05-04", "2021-05-05", "2021-05-12"
"""A Tuesday, the day after, and a week after that."""
Told: TypeAlias = tuple[str, str, str, str]

DISPUTED: list[Told] = [
    # language, what the first says on the first day, what the second says, and when
    ("mixed", "L'ouragan Odile a fait neuf morts lundi.", "Hurricane Odile killed 19 people on Monday.", FIRST),
    ("mixed", "La famille Valdorin détient 51 % de Kelmor.", "The Valdorin family owns 41% of Kelmor.", NEXT),
    ("en", "Saxby beat Kelm 3-1 on Monday.", "Kelm lost 2-1 at home to Saxby on Monday.", NEXT),
    ("fr", "Saxby a battu Kelm 3-1 lundi.", "Lundi, Kelm s'est incliné face à Saxby (1-2).", NEXT),
    ("en", "It was 38.1C in Saxby on Monday, a record.", "Monday was Saxby's hottest day, at 36.4C.", NEXT),
    ("fr", "Le vaccin Lorzac coûte 18 euros la dose.", "Le prix de la dose du vaccin Lorzac est de 28 euros.", NEXT),
    ("en", "Nobody was hurt in the fire at Saxby mill.", "Four people were injured in the fire at Saxby mill.", NEXT),
    (
        "en",
        "Alice Rowe will be the next conductor of the Saxby orchestra.",
        "The Saxby orchestra has named Paul Frane as its next conductor.",
        NEXT,
    ),
    ("en", "Saxby council voted 22-19 to sell the mill.", "Councillors in Saxby voted 26-15 to sell the mill.", NEXT),
    ("en", "Valdor pays farmers in Saxby 31p a litre.", "The price Valdor pays in Saxby is 36p a litre.", NEXT),
    ("en", "Crowds of 6,200 watched Saxby Town on Monday.", "Saxby Town played before 8,400 fans on Monday.", NEXT),
    ("en", "The Lorzac sank on 14 March 1987.", "The Lorzac went down with 62 people on 4 March 1987.", NEXT),
    ("fr", "Le Lorzac a sombré le 14 mars 1987.", "Le Lorzac a coulé le 4 mars 1987 au large.", NEXT),
    ("fr", "Le lycée Vaubrac compte 1 240 élèves.", "Le lycée Vaubrac accueille 1 420 élèves.", NEXT),
    ("fr", "Valdor a récolté 41 000 tonnes de blé.", "Valdor a récolté 47 000 tonnes de blé.", NEXT),
    ("en", "Valdor has harvested 41,000 tonnes of wheat.", "Valdor harvested 47,000 tonnes of wheat.", NEXT),
    ("fr", "Le Lorzac plonge à 3 500 mètres.", "Le Lorzac explore des fonds de 5 300 mètres de profondeur.", NEXT),
    ("en", "The Lorzac dives to 3,500 metres.", "The Lorzac has reached a depth of 5,300 metres.", NEXT),
    ("fr", "Valdor a voté la grève à 54 % des voix.", "Valdor s'est prononcé à 64 % pour la grève.", NEXT),
    ("en", "Rail fares in Saxby will go up by 4.1%.", "Saxby faces a 5.9% rise in rail fares.", NEXT),
    ("fr", "À Lorzac, les loyers augmentent de 4,1 %.", "Lorzac connaît 5,9 % de hausse des loyers.", NEXT),
    ("en", "Saxby College has dropped to 84th place.", "Saxby College now stands 48th in the table.", NEXT),
    ("en", "Police in Saxby seized 430kg of cocaine.", "The cocaine found in Saxby weighed 340kg.", NEXT),
    ("fr", "La police de Lorzac a saisi 430 kg de cocaïne.", "La cocaïne saisie à Lorzac pesait 340 kg.", NEXT),
    ("fr", "À Lorzac, le loyer est de 14 euros le mètre carré.", "Lorzac coûte 11 euros par mètre carré.", NEXT),
    ("fr", "Anne Vaubrac a parcouru 42 km en 2 h 24 min 10 s.", "Anne Vaubrac s'est imposée en 2 h 21 min.", NEXT),
    ("fr", "Valdor rembourse 12 000 clients.", "Ce sont 21 000 abonnés que Valdor remboursera.", NEXT),
    ("en", "The Lorzac Theatre went up in 1889.", "The Lorzac Theatre, built in 1898, is closed.", NEXT),
    ("fr", "Le théâtre Lorzac a été érigé en 1889.", "Le théâtre Lorzac, construit en 1898, est fermé.", NEXT),
    ("fr", "Ouverte en 1921, l'auberge Lorzac ferme.", "Ouverte en 1912 rue Haute, l'auberge Lorzac ferme.", NEXT),
    ("en", "Ada Quill goes on trial on 14 October.", "The trial of Ada Quill will open on 24 October.", NEXT),
    ("fr", "Anne Lorzac sera jugée le 14 octobre.", "Le procès d'Anne Lorzac s'ouvrira le 24 octobre.", NEXT),
    ("en", "Ada Quill held on by 214 votes.", "Ada Quill had a majority of 412.", NEXT),
    ("en", "The boat of Ada Quill carried 60 pots. It may carry 40.", "Ada Quill's boat was carrying 90 pots.", NEXT),
    ("fr", "La prison de Lorzac loge 712 détenus.", "Lorzac compte 812 prisonniers.", NEXT),
    ("en", "The library of Saxby owns 310,000 books.", "Some 130,000 volumes sleep in the library of Saxby.", NEXT),
    ("fr", "La bibliothèque de Lorzac a 310 000 ouvrages.", "À Lorzac dorment 130 000 livres.", NEXT),
    (
        "fr",
        "La ligne 3 de Lorzac transporte 18 000 voyageurs.",
        "La ligne 3 transporte 12 000 voyageurs à Lorzac.",
        NEXT,
    ),
    ("en", "The Valdor plant in Saxby employs 300 people.", "At Saxby, the Valdor plant employs 450 people.", NEXT),
    ("fr", "Anne Vaubrac a bouclé son tour en 84 jours.", "Anne Vaubrac aura mis 94 jours à faire le tour.", NEXT),
    ("fr", "Paul Lorzac est mort. Il avait 88 ans.", "Paul Lorzac est mort lundi à 81 ans.", NEXT),
    ("fr", "Anne Vaubrac, disparue lundi à 91 ans, peignait.", "Anne Vaubrac est morte à l'âge de 81 ans.", NEXT),
    ("en", "Saxby's only shop closed in 2009.", "Saxby's shop closed in 2013.", NEXT),
]
PEACEFUL: list[Told] = [
    # some of a whole, whatever its noun
    ("fr", "Le lycée Vaubrac compte 1 240 élèves, dont 380 internes.", "380 élèves dorment au lycée Vaubrac.", LATER),
    ("en", "Saxby College has 1,240 pupils, including 380 boarders.", "380 pupils sleep at Saxby College.", LATER),
    # what is asked for in court, and what is given
    ("en", "Prosecutors asked for a sentence of ten years for Ada Quill.", "Ada Quill got six years in prison.", NEXT),
    ("en", "The prosecutor called for a ten-year sentence for Ada Quill.", "Ada Quill was jailed for six years.", NEXT),
    (
        "fr",
        "Le parquet a requis dix ans de prison contre Anne Lorzac.",
        "Anne Lorzac, condamnée à six ans de prison.",
        NEXT,
    ),
    # a day on which the other article was out already
    (
        "en",
        "About 60 firefighters fought the Saxby blaze.",
        "On 10 May, 25 firefighters were at the Saxby blaze.",
        LATER,
    ),
    ("fr", "À Lorzac, 60 pompiers luttent contre le feu.", "Le 10 mai, 25 pompiers étaient au feu de Lorzac.", LATER),
    # what an amount is measured of
    ("fr", "Valdor a récolté 41 000 tonnes de blé.", "Valdor a récolté 26 000 tonnes de colza.", NEXT),
    ("en", "Valdor has harvested 41,000 tonnes of wheat.", "Valdor harvested 26,000 tonnes of rapeseed.", NEXT),
    # seasons told from before and after them
    ("en", "Growers in Saxby expect 90,000 tonnes this autumn.", "Last autumn Saxby grew 120,000 tonnes.", NEXT),
    ("fr", "Lorzac attend 90 000 tonnes cet automne.", "L'automne dernier, Lorzac a donné 120 000 tonnes.", NEXT),
    ("fr", "Anne Lorzac a passé trois nuits dehors.", "L'hiver précédent, Anne Lorzac y avait passé cinq nuits.", NEXT),
    ("en", "Ada Quill spent three nights outdoors.", "The previous winter Ada Quill spent five nights there.", NEXT),
    # surveys
    (
        "en",
        "In a poll published in January Ada Quill had 24%.",
        "Ada Quill has 19% in a poll published on Monday.",
        NEXT,
    ),
    ("fr", "Dans un sondage paru en mars, Anne Lorzac avait 24 %.", "Un sondage donne 19 % à Anne Lorzac.", LATER),
    # what is allowed, and while the builders are there
    ("en", "Ada Quill's boat was licensed to carry 40 pots.", "There were 60 pots on Ada Quill's boat.", NEXT),
    ("fr", "Valdor est autorisé à tuer 40 loups.", "Valdor a tué 60 loups.", NEXT),
    ("fr", "Valdor emploiera 60 ouvriers pendant les travaux.", "Valdor emploiera 14 personnes à Lorzac.", NEXT),
    ("en", "Valdor will employ 60 people during construction.", "Valdor will employ 14 people in Saxby.", NEXT),
    # two who are told from each other by name
    (
        "en",
        "The council of Saxby spent £4,300 on lights.",
        "Saxby's neighbour, Great Oxley, spent £6,000 on lights.",
        NEXT,
    ),
    # years before what is told
    (
        "en",
        "There are 37 pairs of eagles in Saxby.",
        "Ten years earlier, there were 29 pairs of eagles in Saxby.",
        NEXT,
    ),
    ("fr", "Lorzac compte 37 couples de vautours.", "Dix ans plus tôt, Lorzac comptait 29 couples de vautours.", NEXT),
    ("en", "The bear shot in Saxby on Monday weighed 160kg.", "A bear killed in Saxby in 1997 weighed 230kg.", NEXT),
    ("fr", "L'ours tué lundi à Lorzac pesait 160 kg.", "Un ours tué à Lorzac en 1997 pesait 230 kg.", NEXT),
    # room, and those who are in it
    (
        "fr",
        "La prison de Lorzac abrite 712 détenus.",
        "Construite pour 480 détenus, la prison de Lorzac déborde.",
        NEXT,
    ),
    ("en", "The jail of Saxby holds 712 inmates.", "Built for 480 inmates, the jail of Saxby is full.", NEXT),
    # first figures
    ("en", "Valdor first put the number of victims at 900.", "Valdor says that there were 1,200 victims.", NEXT),
    (
        "fr",
        "Le coût de Lorzac avait d'abord été estimé à 7 M€.",
        "Dans un premier temps, Lorzac devait coûter 6 M€.",
        NEXT,
    ),
    # camps whose numbers one article tells already
    ("en", "Police put the crowd in Saxby at 2,000; unions at 3,500.", "Unions counted 3,500 people in Saxby.", NEXT),
    ("fr", "À Lorzac, ils étaient 2 000 selon la police et 3 500 selon la CGT.", "Ils étaient 3 500 à Lorzac.", NEXT),
    # one word for two things
    (
        "fr",
        "La ligne 3 de Lorzac transporte 18 000 voyageurs.",
        "La ligne 5 de Lorzac transporte 12 000 voyageurs.",
        NEXT,
    ),
    ("en", "Reactor 2 at Saxby makes 900 megawatts.", "Reactor 4 at Saxby makes 1,200 megawatts.", NEXT),
    ("fr", "L'usine Valdor de Lormont emploie 300 personnes.", "L'usine Valdor de Dorzac emploie 450 personnes.", NEXT),
    ("en", "The Valdor plant in Saxby employs 300 people.", "The Valdor plant in Penmoor employs 450 people.", NEXT),
    ("en", "Valdor employs 12,000 people worldwide.", "Valdor employs 9,000 people in Scotland.", NEXT),
    ("fr", "Valdor emploie 12 000 personnes dans le monde.", "Valdor emploie 9 000 personnes en France.", NEXT),
    ("fr", "Valdor a vendu 22 000 séjours en 2019.", "Valdor a vendu 31 000 séjours en 2020.", NEXT),
    ("en", "Valdor sold 22,000 cars in 2019.", "Valdor sold 31,000 cars in 2020.", NEXT),
    # what an article dates elsewhere, what is left of a whole, and what is said between commas
    (
        "fr",
        "À Lorzac, le chômage est à 7,8 %, contre 8,6 % il y a un an.",
        "Il y a un an, il était à 8,6 % à Lorzac.",
        NEXT,
    ),
    ("en", "Ada Quill got three years in prison, two of them suspended.", "Ada Quill faces a year in jail.", NEXT),
    ("fr", "Anne Lorzac a pris trois ans de prison, dont deux avec sursis.", "Anne Lorzac ira un an en prison.", NEXT),
    ("en", "The Saxby mill, repaired in 1988, is to be sold.", "The Saxby mill was sold in 2019.", NEXT),
    ("fr", "Le moulin de Lorzac, réparé en 1988, est à vendre.", "Le moulin de Lorzac a été vendu en 2019.", NEXT),
    # days of a state
    (
        "fr",
        "Au 31 décembre 2016, Valdor employait 820 personnes.",
        "Valdor employait 610 personnes au 31 décembre 2019.",
        NEXT,
    ),
    ("en", "On 31 December 2016 Valdor employed 820 people.", "Valdor employed 610 people on 31 December 2019.", NEXT),
    # first words on it, what is enlarged, and what a place has
    ("en", "Police first said that 900 cars were hit in Saxby.", "In Saxby 1,400 cars were hit.", NEXT),
    ("fr", "L'usine de Lorzac sert 4 200 foyers.", "Une fois agrandie, l'usine de Lorzac servira 9 000 foyers.", NEXT),
    ("en", "The Saxby plant serves 4,200 homes.", "Once extended, the Saxby plant will serve 9,000 homes.", NEXT),
    ("en", "Saxby's shop closed in 2009.", "Saxby's pub closed in 2013.", NEXT),
    # what money is for, and what has come together so far
    (
        "fr",
        "Lorzac prévoit 4 millions d'euros pour les écoles.",
        "Lorzac prévoit 5 millions d'euros pour les routes.",
        NEXT,
    ),
    ("en", "Saxby has set aside £4m for the schools.", "Saxby has set aside £5m for the roads.", NEXT),
    ("en", "Saxby Abbey has raised £40,000 so far.", "Saxby Abbey has raised £55,000.", "2021-07-20"),
    # a part of a year
    ("fr", "Valdor a vendu 22 000 séjours au premier semestre 2020.", "Valdor a vendu 31 000 séjours en 2020.", NEXT),
    ("en", "Valdor sold 22,000 cars in the first half of 2020.", "Valdor sold 31,000 cars in 2020.", NEXT),
    # what is counted over a time, and no date of it
    ("fr", "Lorzac a délivré 164 permis de construire l'an dernier.", "Lorzac en a délivré 39 en avril 2021.", LATER),
    ("fr", "Lorzac a délivré 164 permis en 2020.", "Lorzac a délivré 39 permis de construire en avril 2021.", LATER),
    # another match, another day, a part of a firm, before and after: scores, degrees, sums and seats
    ("en", "Saxby beat Kelm 3-1 on Monday.", "Saxby's 2-1 win over Kelm in the first leg was in April.", NEXT),
    ("en", "Saxby beat Kelm 3-1 on Monday.", "Saxby led Kelm 2-1 at half-time on Monday.", NEXT),
    ("en", "It was 38.1C in Saxby on Monday.", "It was 24.2C in Saxby at midnight on Monday.", NEXT),
    ("en", "Norhaven's sales slipped to £118m last year.", "Norhaven's British stores took £97m last year.", NEXT),
    ("en", "The Greens held 19 seats in Saxby when the campaign began.", "The Greens won 24 seats in Saxby.", NEXT),
    ("en", "Before fees the Saxby concert raised £9,000.", "The Saxby concert raised £7,100 after costs.", NEXT),
    ("en", "Nobody was seriously hurt in the Saxby fire.", "Two were seriously hurt in the Saxby fire.", NEXT),
    ("en", "A fare in Saxby will go from £2 to £2.50, up 25 per cent.", "Fares in Saxby will rise.", NEXT),
    # two hotels, some of a town, what stands so far, and what was sold again
    ("fr", "L'hôtel Valdorin compte 48 chambres.", "L'hôtel Lorzac, à Valdorin, compte 84 chambres.", NEXT),
    ("en", "Saxby has 640 inhabitants.", "Some 310 inhabitants of Saxby signed the petition.", NEXT),
    ("fr", "Saxby compte 640 habitants.", "Quelque 310 habitants de Saxby ont signé la pétition.", NEXT),
    ("en", "Saxby wind farm will have 22 turbines.", "Fourteen turbines already turn at Saxby wind farm.", NEXT),
    ("en", "The Saxby mill was sold in 2016.", "The Saxby mill was sold again in 2019.", NEXT),
    # two people of one town
    ("en", "Ada Quill keeps 120 cows at Saxby.", "Gillian Rowe keeps 80 cows at Saxby.", NEXT),
]


def told(row: Told) -> Pair:
    language, one, other, later = row
    return Pair("t001", language, (one, other), (FIRST, later), frozenset({"contradiction", "tension"}))


@pytest.mark.parametrize("row", DISPUTED, ids=lambda row: row[1])
def test_a_dispute_is_found(row: Told) -> None:
    outcome = outcome_of(told(row))
    assert outcome.found, outcome.findings


@pytest.mark.parametrize("row", PEACEFUL, ids=lambda row: row[1])
def test_what_looks_like_a_dispute_is_none(row: Told) -> None:
    outcome = outcome_of(told(row))
    assert not outcome.alarms, outcome.alarms
