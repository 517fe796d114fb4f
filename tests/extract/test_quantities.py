"""Numbers, amounts, shares, measures and ordinals: what is read in a sentence, and what is not taken for one.

A row is the language, a sentence, and what it says: the words of each mention, its value as in ``claims/*.yaml``.
"""

from __future__ import annotations

import pytest

from andro_check.extract.values.mentions import mentions
from andro_check.lexicon.load import read
from andro_check.model.value import Hedge, Quantity
from extract.told import told

MONEY = [
    ("fr", "Un salaire de 1 740 euros bruts par mois.", "1 740 euros = 1740 EUR"),
    ("fr", "Valdor cède 150 millions d’euros d'actifs.", "150 millions d’euros = 150 M EUR"),
    ("fr", "Un chèque de 75 M€.", "75 M€ = 75 M EUR"),
    ("fr", "Une dette de 27,19 mrds€.", "27,19 mrds€ = 27.19 bn EUR"),
    ("fr", "Un plan de 1,2 Md€.", "1,2 Md€ = 1.2 bn EUR"),
    ("fr", "Une aide de 250 k€.", "250 k€ = 250000 EUR"),
    ("fr", "Un prêt de 12 000 euros.", "12 000 euros = 12000 EUR"),
    ("fr", "Un prêt de 12.000 euros.", "12.000 euros = 12000 EUR"),
    ("fr", "Un prêt de 12 000 €.", "12 000 € = 12000 EUR"),
    ("fr", "Il a cédé l'usine pour un euro symbolique.", "un euro = 1 EUR"),
    ("fr", "Un million et demi d’euros de travaux.", "Un million et demi d’euros = 1.500 M EUR"),
    ("fr", "Une facture de 3.100 millions d'euros.", "3.100 millions d'euros = 3.100 bn EUR"),
    ("fr", "Un budget de 1 milliard 200 millions d'euros.", "1 milliard 200 millions d'euros = 1.200 bn EUR"),
    ("fr", "Deux millions de francs CFA.", "Deux millions de francs CFA = 2 M XOF"),
    ("fr", "Un don de 500 000 FCFA.", "500 000 FCFA = 500000 XOF"),
    ("fr", "Une offre à 40 CHF.", "40 CHF = 40 CHF"),
    ("fr", "Un loyer de 3 euros 50.", "3 euros 50 = 3.50 EUR"),
    ("fr", "Un demi-million d'euros perdu.", "Un demi-million d'euros = 500000 EUR"),
    ("fr", "L'action vaut 27,50 euros.", "27,50 euros = 27.50 EUR"),
    ("fr", "Un apport de EUR 5m.", "EUR 5m = 5 M EUR"),
    ("fr", "Trois cents millions de dollars américains.", "Trois cents millions de dollars américains = 300 M USD"),
    ("fr", "Une offre de 12 livres sterling.", "12 livres sterling = 12 GBP"),
    ("en", "Kestrel raised $1.2bn.", "$1.2bn = 1.2 bn USD"),
    ("en", "It cost US$140 million.", "US$140 million = 140 M USD"),
    ("en", "It paid £310m.", "£310m = 310 M GBP"),
    ("en", "The shares rose to 640p.", "640p = 6.40 GBP"),
    ("en", "An offer of 640 pence per share.", "640 pence = 6.40 GBP"),
    ("en", "Sales of €3.4 billion.", "€3.4 billion = 3.4 bn EUR"),
    ("en", "A fee of 12 dollars.", "12 dollars = 12 USD"),
    ("en", "It cost EUR 5m.", "EUR 5m = 5 M EUR"),
    ("en", "A loan of $450 000.", "$450 000 = 450000 USD"),
    ("en", "A fine of CHF3.2 million.", "CHF3.2 million = 3.2 M CHF"),
    ("en", "It lost half a million pounds.", "half a million pounds = 500000 GBP"),
    ("en", "Half a million pounds were lost.", "Half a million pounds = 500000 GBP"),
    ("en", "It owes 2 billion yen.", "2 billion yen = 2 bn JPY"),
    ("en", "A fare of 3 dollars and 50 cents.", "3 dollars and 50 cents = 3.50 USD"),
    ("en", "A grant of £2.5k.", "£2.5k = 2.5 k GBP"),
    ("en", "Brumaline paid five hundred thousand euros.", "five hundred thousand euros = 500000 EUR"),
    ("en", "It raised AU$20 million.", "AU$20 million = 20 M AUD"),
    ("en", "A ticket costs €9.99.", "€9.99 = 9.99 EUR"),
]

SHARES = [
    ("fr", "Un habitant sur trois a voté.", "Un habitant sur trois = 1/3"),
    ("fr", "Un poste de dépense sur deux.", "Un poste de dépense sur deux = 1/2"),
    ("fr", "Norhaven détient 44,4 % du capital.", "44,4 % = 44.4 %"),
    ("fr", "Elle en a 33%.", "33% = 33 %"),
    ("fr", "Elle a 8 pour cent des parts.", "8 pour cent = 8 %"),
    ("fr", "La hausse est de 3 points.", "3 points = 3 pt"),
    ("fr", "Elle gagne 2,5 points de pourcentage.", "2,5 points de pourcentage = 2.5 pt"),
    ("fr", "Elle cède un tiers du capital.", "un tiers = 1/3"),
    ("fr", "Elle garde les deux tiers des parts.", "deux tiers = 2/3"),
    ("fr", "Elle a la moitié des parts.", "la moitié = 1/2"),
    ("fr", "Un habitant sur quatre est parti.", "Un habitant sur quatre = 1/4"),
    ("fr", "Six sur dix sont partis.", "Six sur dix = 3/5"),
    ("fr", "Un quart des élus a voté.", "Un quart = 1/4"),
    ("fr", "La majorité des élus a voté.", "La majorité = majority"),
    ("fr", "La plupart des élus ont voté.", "La plupart = most"),
    ("fr", "La totalité du stock a brûlé.", "La totalité = whole"),
    ("fr", "Elle perd 50 points de base.", "50 points de base = 0.50 pt"),
    ("fr", "1 salarié sur 3 est parti.", "1 salarié sur 3 = 1/3"),
    ("fr", "Les trois quarts du site sont vides.", "trois quarts = 3/4"),
    ("en", "Norhaven holds 44.4 percent of it.", "44.4 percent = 44.4 %"),
    ("en", "It has 93.4 per cent.", "93.4 per cent = 93.4 %"),
    ("en", "It holds 32%.", "32% = 32 %"),
    ("en", "It gained 3 percentage points.", "3 percentage points = 3 pt"),
    ("en", "It owns a third of the group.", "a third = 1/3"),
    ("en", "It owns two thirds of the group.", "two thirds = 2/3"),
    ("en", "It sold three quarters of it.", "three quarters = 3/4"),
    ("en", "Half of the staff left.", "Half = 1/2"),
    ("en", "Two in three homes flooded.", "Two in three = 2/3"),
    ("en", "One in four homes flooded.", "One in four = 1/4"),
    ("en", "Four fifths of the crew stayed.", "Four fifths = 4/5"),
    ("en", "The majority of members agreed.", "The majority = majority"),
    ("en", "Most of the money is gone.", "Most = most"),
    ("en", "It fell 25 basis points.", "25 basis points = 0.25 pt"),
    ("en", "Three in five voters agreed.", "Three in five = 3/5"),
    ("en", "Nine out of ten said no.", "Nine out of ten = 9/10"),
    ("en", "About 1 in 20 transactions failed.", "1 in 20 = ~5 %"),
    ("fr", "Un élève sur quatre a échoué.", "Un élève sur quatre = 1/4"),
]

COUNTS = [
    ("fr", "Les ventes ont doublé.", "doublé = 2 fois"),
    ("fr", "Elle en vend le triple.", "triple = 3 fois"),
    ("fr", "La double peine et le double album.", ""),
    ("fr", "Cinq blessés, dont une grièvement.", "Cinq = 5 person | une = 1"),
    ("fr", "Six blessés, dont un pompier.", "Six = 6 person | un = 1 person"),
    ("fr", "Six blessés, dont une partie à Kelm.", "Six = 6 person"),
    ("fr", "Le site emploie 1.140 personnes.", "1.140 = 1140 person"),
    ("fr", "Le site emploie 1 140 salariés.", "1 140 = 1140 person"),
    ("fr", "Le site emploie 1\u202f140 ouvriers.", "1\u202f140 = 1140 person"),
    ("fr", "Elle crée vingt-cinq emplois.", "vingt-cinq = 25 person"),
    ("fr", "Elle ouvre neuf boutiques belges.", "neuf = 9 boutique"),
    ("fr", "Elle lance deux nouveaux projets.", "deux = 2 projet"),
    ("fr", "Une dizaine de navires attendent.", "Une dizaine = roughly 10 navire"),
    ("fr", "Une centaine de riverains protestent.", "Une centaine = roughly 100 person"),
    (
        "fr",
        "Quelques centaines de milliers d'euros manquent.",
        "Quelques centaines de milliers d'euros = several 100000 EUR",
    ),
    ("fr", "Des milliers de foyers sont privés de courant.", "Des milliers = several 1000 foyer"),
    ("fr", "Quatre-vingt-dix-sept élèves sont venus.", "Quatre-vingt-dix-sept = 97 person"),
    ("fr", "La coulée avance vers Trois-Anses et Deux-Ponts.", ""),
    ("fr", "Vingt-Deux personnes sont venues.", "Vingt-Deux = 22 person"),
    ("en", "Three-Mile Bay is shut.", ""),
    ("fr", "Elle gère six écluses.", "six = 6 écluse"),
    ("fr", "Elle refait six tuyaux et trois canaux.", "six = 6 tuyau | trois = 3 canal"),
    ("fr", "Le port compte 3 millions de voyageurs.", "3 millions = 3 M person"),
    ("fr", "Le vol touche 3 millions de ses clients.", "3 millions = 3 M person"),
    ("fr", "Elle ferme 12 de ses magasins.", "12 = 12 magasin"),
    ("fr", "Deux cent mille visiteurs sont venus.", "Deux cent mille = 200000 person"),
    ("fr", "Ils étaient neuf.", "neuf = 9"),
    ("fr", "Mille deux cents pages ont brûlé.", "Mille deux cents = 1200 page"),
    ("en", "The site employs 1,200 people.", "1,200 = 1200 person"),
    ("en", "The site employs 1 200 people.", "1 200 = 1200 person"),
    ("en", "Three hundred and eighty came.", "Three hundred and eighty = 380"),
    ("en", "Dozens of ships are waiting.", "Dozens = several 12 ship"),
    ("en", "Hundreds of people left.", "Hundreds = several 100 person"),
    ("en", "Six locks are closed.", "Six = 6 lock"),
    ("en", "A dozen eggs broke.", "A dozen = roughly 12 egg"),
    ("en", "It cut 3.5m jobs.", "3.5m = 3.5 M person"),
    ("en", "Twenty-one trucks burned.", "Twenty-one = 21 truck"),
    ("en", "It has two military satellites.", "two = 2 satellite"),
    ("en", "A 340-strong crew came.", "340 = 340 person"),
    ("en", "It wrote a 40-page report.", "40 = 40 page"),
    ("en", "Some of the 300 came back.", "300 = 300"),
    ("en", "Two dozen ships came.", "Two dozen = roughly 24 ship"),
    ("en", "It sank twice, with 1.5 million barrels on board.", "1.5 million barrels = 1.5 M barrel"),
    ("en", "One thousand two hundred and six seats are free.", "One thousand two hundred and six = 1206 seat"),
]

MEASURES = [
    ("en", "A hall of 6,200 square metres.", "6,200 square metres = 6200 m²"),
    ("en", "A tank of 400 cubic metres.", "400 cubic metres = 400 m³"),
    ("fr", "Une centrale de 300 MW.", "300 MW = 300 MW"),
    ("fr", "Elle produit 1,2 TWh.", "1,2 TWh = 1.2 TWh"),
    ("fr", "Un canal de 35 km.", "35 km = 35 km"),
    ("fr", "Un terrain de 12 hectares.", "12 hectares = 12 ha"),
    ("fr", "Un terrain de 2 000 m².", "2 000 m² = 2000 m²"),
    ("fr", "Un stock de 4 000 tonnes.", "4 000 tonnes = 4000 t"),
    ("fr", "Il fait -5 °C.", "-5 °C = -5 °C"),
    ("fr", "Elle roule à 60 km/h.", "60 km/h = 60 km/h"),
    ("fr", "Une cuve de 15 litres.", "15 litres = 15 L"),
    ("fr", "Une hausse de 2 degrés.", "2 degrés = 2 °C"),
    ("fr", "Un réseau à 20 Mbit/s.", "20 Mbit/s = 20 Mbit/s"),
    ("fr", "Une peine de six mois.", "six mois = 6 month"),
    ("fr", "Quinze jours de grève.", "Quinze jours = 15 day"),
    ("fr", "Un bail de deux ans et demi.", "deux ans et demi = 2.5 year {[2.25, 2.75) [2.25, 2.75)}"),
    ("fr", "Une pause de 45 minutes.", "45 minutes = 45 minute"),
    ("fr", "Entre 18 et 25 ans.", "18 et 25 ans = 18..25 year"),
    ("fr", "Un homme de 45 ans.", "45 ans = 45 year"),
    ("en", "A plant of 1,500 megawatts.", "1,500 megawatts = 1500 MW"),
    ("en", "A canal of 12 miles.", "12 miles = 12 mile"),
    ("en", "It pumps 5,000 barrels a day.", "5,000 barrels = 5000 barrel"),
    ("en", "It weighs 400 tonnes.", "400 tonnes = 400 t"),
    ("en", "It warmed by 1.5 °C.", "1.5 °C = 1.5 °C"),
    ("en", "A flat of 100 sq ft.", "100 sq ft = 100 square foot"),
    ("en", "A speed of 70 mph.", "70 mph = 70 mph"),
    ("en", "A farm of 20 acres.", "20 acres = 20 acre"),
    ("en", "A ban of three years.", "three years = 3 year"),
    ("en", "An eight-month delay.", "eight-month = 8 month"),
    ("en", "A 20-minute walk.", "20-minute = 20 minute"),
    ("en", "It took two and a half years.", "two and a half years = 2.5 year {[2.25, 2.75) [2.25, 2.75)}"),
    ("en", "Maria Orsolt, 54, runs the yard.", "54 = 54 year"),
    ("en", "A boy aged 8 was found.", "8 = 8 year"),
]

HEDGES = [
    ("fr", "Près de 250 pompiers sont venus.", "250 = nearly 250 person"),
    ("fr", "Quelque 1 100 foyers sont touchés.", "1 100 = ~1100 foyer"),
    ("fr", "Environ 70 salariés restent.", "70 = ~70 person"),
    ("fr", "Plus de 150 millions d'euros manquent.", "150 millions d'euros = > 150 M EUR"),
    ("fr", "Moins de 30 salariés restent.", "30 = < 30 person"),
    ("fr", "Au bas mot 75 millions d'euros.", "75 millions d'euros = >= 75 M EUR"),
    ("fr", "Un peu plus de 60 millions d'euros.", "60 millions d'euros = just over 60 M EUR"),
    ("fr", "Jusqu'à 500 salariés sont touchés.", "500 = up to 500 person"),
    ("fr", "Au moins 300 salariés sont touchés.", "300 = >= 300 person"),
    ("fr", "300 salariés ou plus sont touchés.", "300 = >= 300 person"),
    ("fr", "Une dette à hauteur de 12 millions d'euros.", "12 millions d'euros = 12 M EUR"),
    ("fr", "Il ne reste que 12 navires.", "12 = 12 navire"),
    ("fr", "Moins de la moitié des élus a voté.", "la moitié = < 1/2"),
    ("fr", "12 mois maximum.", "12 mois = <= 12 month"),
    ("fr", "Exactement 312 salariés.", "312 = exactly 312 person"),
    ("fr", "Elle pèse 40 tonnes environ.", "40 tonnes = ~40 t"),
    ("en", "Nearly $4.9 billion is missing.", "$4.9 billion = nearly 4.9 bn USD"),
    ("en", "Almost 40 % left.", "40 % = nearly 40 %"),
    ("en", "More than 19,000 employees left.", "19,000 = > 19000 person"),
    ("en", "Some 19,300 homes flooded.", "19,300 = ~19300 home"),
    ("en", "As many as 500 jobs may go.", "500 = up to 500 person"),
    ("en", "No more than 40 staff remain.", "40 = <= 40 person"),
    ("en", "No fewer than 40 staff remain.", "40 = >= 40 person"),
    ("en", "Fewer than 30 staff remain.", "30 = < 30 person"),
    ("en", "Just over £50m is owed.", "£50m = just over 50 M GBP"),
    ("en", "At least 140 jobs will go.", "140 = >= 140 person"),
    ("en", "300 people or more came.", "300 = >= 300 person"),
    ("en", "About 300 people came.", "300 = ~300 person"),
    ("en", "It cost $5 million or so.", "$5 million = ~5 M USD"),
    ("en", "Over £4m is owed.", "£4m = > 4 M GBP"),
    ("en", "Up to 90 boats sank.", "90 = up to 90 boat"),
    ("en", "Under 2 percent left.", "2 percent = < 2 %"),
]

RANGES = [
    ("fr", "Entre 2 et 3 M€ de travaux.", "2 et 3 M€ = 2..3 M EUR"),
    ("fr", "De 10 à 15 % des élus.", "10 à 15 % = 10..15 %"),
    ("fr", "Une offre de 20 à 25 millions d'euros.", "20 à 25 millions d'euros = 20..25 M EUR"),
    ("fr", "Entre 40 et 50 salariés partent.", "40 et 50 = 40..50 person"),
    ("fr", "Elle vaut 20-25 millions d'euros.", "20-25 millions d'euros = 20..25 M EUR"),
    ("fr", "La part est passée de 12 à 15 %.", "12 = 12 % | 15 % = 15 %"),
    ("fr", "La dette monte de 8,5 à 9,2 M€.", "8,5 = 8.5 M EUR | 9,2 M€ = 9.2 M EUR"),
    ("fr", "Le bénéfice a chuté de 3 à 2 millions d'euros.", "3 = 3 M EUR | 2 millions d'euros = 2 M EUR"),
    ("fr", "Elle cherche 5 ou 7 millions d'euros.", "5 = 5 M EUR | 7 millions d'euros = 7 M EUR"),
    ("fr", "Elle emploie 10 à 12 personnes.", "10 à 12 = 10..12 person"),
    ("en", "Between 10 and 15 percent left.", "10 and 15 percent = 10..15 %"),
    ("en", "It will cost $5-7 million.", "$5-7 million = 5..7 M USD"),
    ("en", "It will cost between $2 million and $3 million.", "$2 million and $3 million = 2..3 M USD"),
    ("en", "It needs 20 to 25 trucks.", "20 to 25 = 20..25 truck"),
    ("en", "It needs 5 or 7 million dollars.", "5 = 5 M USD | 7 million dollars = 7 M USD"),
    ("en", "Profit rose from $12 million to $15 million.", "$12 million = 12 M USD | $15 million = 15 M USD"),
    ("en", "Sales fell from 15 to 12 percent.", "15 = 15 % | 12 percent = 12 %"),
    ("en", "It costs €100,000-€150,000.", "€100,000-€150,000 = 100000..150000 EUR"),
    ("en", "From 40 to 50 people came.", "40 to 50 = 40..50 person"),
]

ELISION = [
    ("fr", "La région verse 30 000 euros, la ville 26 000.", "30 000 euros = 30000 EUR | 26 000 = 26000 EUR"),
    ("fr", "Par 24 voix contre 9 et deux abstentions.", "24 = 24 voix | 9 = 9 voix | deux = 2 abstention"),
    (
        "fr",
        "Elle a 62 millions d'euros, dont 18 pour la seule année.",
        "62 millions d'euros = 62 M EUR | 18 = 18 M EUR",
    ),
    (
        "fr",
        "Elle a 148 millions d'euros, contre 163 millions ailleurs.",
        "148 millions d'euros = 148 M EUR | 163 millions = 163 M EUR",
    ),
    (
        "fr",
        "60 millions d'euros chacun par Valdor et Norhaven, et 30 par Kestrel.",
        "60 millions d'euros = 60 M EUR | 30 = 30 M EUR",
    ),
    ("fr", "Elle a vendu 12 navires et 3 grues.", "12 = 12 navire | 3 = 3 grue"),
    ("fr", "Elle a 62 millions d'euros, dont 18 navires.", "62 millions d'euros = 62 M EUR | 18 = 18 navire"),
    ("fr", "Sur 40 salariés, 12 partent.", "40 = 40 person | 12 = 12"),
    ("fr", "Elle a perdu 12 %, puis 15.", "12 % = 12 % | 15 = 15 %"),
    ("en", "It made $62 million, of which 18 in fees.", "$62 million = 62 M USD | 18 = 18 M USD"),
    (
        "en",
        "It made $148 million, against 161 million a year ago.",
        "$148 million = 148 M USD | 161 million = 161 M USD | a year ago = 2022",
    ),
    ("en", "It sold 12 ships and 3 cranes.", "12 = 12 ship | 3 = 3 crane"),
    ("en", "Profit was £12m, up from £9m.", "£12m = 12 M GBP | £9m = 9 M GBP"),
    ("en", "It made $148 million from 12 ships.", "$148 million = 148 M USD | 12 = 12 ship"),
]

TRAPS = [
    ("fr", "Voir la note [1] et la note [5].", ""),
    ("fr", "Le fichier 01F4000004473002-photo.", ""),
    ("fr", "Tél. 01 23 45 67 89.", ""),
    ("fr", "Appelez le +33 1 23 45 67 89.", ""),
    ("fr", "Le train de 20h30, puis celui de 9 h 05.", ""),
    ("fr", "Ouvert de 10h à 18h30.", ""),
    ("fr", "Ouvert 24 heures sur 24, 7 jours sur 7.", ""),
    ("fr", "3 Commentaires", ""),
    ("fr", "L'article 49 et l'article L. 12-3.", ""),
    ("fr", "L'A320, la 4G, le F-35 et le Covid-19.", ""),
    ("fr", "Le Boeing 737 est là.", ""),
    ("fr", "Voir https://example.org/2019/03/12/page-4.html", ""),
    ("fr", "Écrire à valdor75@example.org", ""),
    ("fr", "Kestrel a gagné 3-1.", ""),
    ("fr", "Il habite au 12 rue des Lilas, 75011 Paris.", ""),
    ("fr", "Un bâtiment neuf, remis à neuf.", ""),
    ("fr", "La sonde est partie ; or elle a cassé.", ""),
    ("fr", "Une grue est tombée sur un quai.", ""),
    ("fr", "L'un des deux est mort, l'autre non.", "deux = 2"),
    ("fr", "Le journal 20 Minutes.", ""),
    ("fr", "Version 2.4.1 du logiciel.", ""),
    ("fr", "en , la société", ""),
    ("fr", "Page 12, chapitre 3.", ""),
    ("en", "See notes [1],[2].", ""),
    ("en", "On Route 66 and No. 10 Downing Street.", ""),
    ("en", "The G7, a 3D film, a 4x4.", ""),
    ("en", "A Boeing 737 and an iPhone 15.", ""),
    ("en", "At 9:45 am and at 5 p.m.", "9:45 am = 09:45 | 5 p.m. = 17:00"),
    ("en", "At 17:30 GMT.", "17:30 GMT = 17:30"),
    ("en", "Call 020 7946 0123.", ""),
    ("en", "Kestrel won 2-1.", ""),
    ("en", "He is in his 40s.", ""),
    ("en", "Open 24/7.", ""),
    ("en", "She lives at 12 High Street.", ""),
    ("en", "A second man may march.", "second = 2 rank"),
    ("en", "One of them said no one knew.", ""),
    ("en", "Comments (2)", ""),
    ("en", "Chapter 11 and Section 230.", ""),
    ("en", "It is the one.", ""),
    ("en", "Version 2.4.1 of it.", ""),
    ("en", "LS1 4AB and SW1A 2AA.", ""),
]

ORDINALS = [
    ("fr", "La 36e édition et le 1 000e client.", "36e = exactly 36 rank | 1 000e = exactly 1000 rank"),
    ("fr", "Le deuxième actionnaire.", "deuxième = 2 rank"),
    ("fr", "Le 2nd tour.", "2nd = 2 rank"),
    ("fr", "Les 36es journées.", "36es = exactly 36 rank"),
    ("en", "The 36th meeting and the 5,000th customer.", "36th = exactly 36 rank | 5,000th = exactly 5000 rank"),
    ("en", "The third bidder.", "third = 3 rank"),
    ("en", "A second man.", "second = 2 rank"),
]


@pytest.mark.parametrize(
    ("language", "sentence", "says"),
    [*MONEY, *SHARES, *COUNTS, *MEASURES, *HEDGES, *RANGES, *ELISION, *TRAPS, *ORDINALS],
)
def test_what_a_sentence_says(language: str, sentence: str, says: str) -> None:
    assert told(sentence, language) == says


@pytest.mark.parametrize(
    ("language", "words", "hedge"),
    [
        (language, example, Hedge(row["hedge"]))
        for language in ("fr", "en")
        for row in read(f"{language}/hedges")["hedges"]
        for example in row["examples"]
    ],
)
def test_each_hedge_of_the_lexicon_is_read(language: str, words: str, hedge: Hedge) -> None:
    (mention,) = mentions(f"Norhaven : {words}.", language, None)
    assert isinstance(mention.value, Quantity)
    assert mention.value.hedge is hedge
    assert mention.whole.start <= mention.span.start < mention.span.end <= mention.whole.end


@pytest.mark.parametrize(
    ("language", "sentence", "noun", "words"),
    [
        ("fr", "Elle lance deux nouveaux projets communs.", "projet", "nouveaux projets communs"),
        ("fr", "Elle gère six écluses.", "écluse", "écluses"),
        ("fr", "Elle emploie 1 140 salariés.", "salarié", "salariés"),
        ("fr", "Une dizaine de navires attendent.", "navire", "navires"),
        ("fr", "Les travaux : trois travaux urgents.", "travail", "travaux urgents"),
        ("fr", "Elle paie 27,50 euros par action.", "par action", "par action"),
        ("en", "It has four military satellites.", "satellite", "military satellites"),
        ("en", "It employs 1,200 people.", "person", "people"),
        ("en", "It offers 640 pence per share.", "per share", "per share"),
        ("en", "It pays £1 a week.", "a week", "a week"),
        ("en", "It made $3bn a year earlier.", "", ""),
        ("en", "It kept 300.", "", ""),
    ],
)
def test_what_is_counted(language: str, sentence: str, noun: str, words: str) -> None:
    mention = next(m for m in mentions(sentence, language, None) if isinstance(m.value, Quantity))
    assert mention.noun == noun
    assert (sentence[mention.noun_span.start : mention.noun_span.end] if mention.noun_span else "") == words
