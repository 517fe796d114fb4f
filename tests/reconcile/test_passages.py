"""Numbers side by side in one text, and numbers that look like slips between two: from words to findings."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest

from andro_check.app.drafting import draft_claims
from andro_check.lexicon.figures import figures
from andro_check.lexicon.load import read
from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding, Relation
from andro_check.model.period import parse_edtf
from andro_check.model.register import Register
from andro_check.model.source import Block, BlockKind, Document, Source
from andro_check.model.text import Span
from andro_check.reconcile.judge import reconcile

CONFLICTS = (Relation.CONTRADICTION, Relation.VIOLATION)

PAID = (
    "\n\nQui a payé :\n- le port de Norhaven : 46,5 millions d’euros\n- la région de Valdor : 20 millions\n"
    "- la Banque des ports : 15 millions\n- la Ville de Kelm : 12 millions"
)
GRANT = (
    "The bill came to £240m. The city put in £114m and borrowed £96m. A grant of £30m, or 18 per cent of the total, "
    "made up the rest."
)
ARITHMETIC = [
    # --- AC119: shares listed side by side
    ("fr", "Norhaven a 45 % des parts, Valdor 30 % et Brumaline 20 % ; le reste, soit 15 %, va au personnel.", "AC119"),
    ("fr", "Norhaven a 45 % des parts, Valdor 30 % et Brumaline 20 % ; le reste, soit 5 %, va au personnel.", ""),
    (
        "en",
        "Norhaven pays 55 per cent of the bill, Valdor a quarter, and the remaining 15 per cent is a loan.",
        "AC119",
    ),
    ("en", "Norhaven pays 55 per cent of the bill, Valdor 25, and the remaining 20 per cent is a loan.", ""),
    ("en", "Norhaven holds 40%, Valdor 33%, Brumaline 22%, Kestrel 11%.", "AC119"),
    ("fr", "Norhaven pèse 40 %, la Banque des ports un tiers, Valdor 20 % et Brumaline 10 % au capital.", "AC119"),
    ("en", "Norhaven holds 40%, Valdor 33%, Brumaline 17% and Kestrel 11% of Harbourline.", ""),  # roundings
    ("en", "Norhaven holds 70%, of which 22% through Valdor, 15% through Kestrel and 11% by itself.", ""),
    # --- AC120: a total beside its parts
    ("en", "Norhaven runs 417 depots and Valdor 235 depots. Combined, the group will have 625 depots.", "AC120"),
    ("en", "Norhaven runs 417 depots and Valdor 235 depots. Combined, the group will have 652 depots.", ""),
    ("en", "Norhaven runs 417 depots and Valdor 235 depots. Combined, the group will have 700 lorries.", ""),
    ("fr", "Norhaven et Valdor ont obtenu 36 % et 22 % des voix. Les deux totalisent 68 % des voix.", "AC120"),
    ("fr", "Norhaven et Valdor ont obtenu 36 % et 22 % des voix. Les deux totalisent 58 % des voix.", ""),
    ("en", "Of the 6,300 staff, 1,900 work in Hull. Another 2,600 are in Leeds, the remaining 1,500 abroad.", "AC120"),
    ("en", "Of the 6,000 staff, 1,900 work in Hull. Another 2,600 are in Leeds, the remaining 1,500 abroad.", ""),
    # --- AC121: part, share and whole in one breath
    ("en", "Norhaven will sell 75 lorries, a quarter of its 400 lorries.", "AC121"),
    ("en", "Norhaven will sell 100 lorries, a quarter of its 400 lorries.", ""),
    ("fr", "Norhaven vendra 75 camions, soit un quart de ses 400 camions.", "AC121"),
    ("fr", "Norhaven vendra 75 camions. Un quart de ses 400 camions sont anciens.", ""),
    ("en", GRANT, "AC121"),
    ("en", "Norhaven will sell 75 of its 400 lorries, or 25 per cent.", "AC121"),
    ("en", "Norhaven will sell 100 of its 400 lorries, or 25 per cent.", ""),
    ("fr", "Norhaven vendra un quart de ses 400 camions, soit 75 camions.", "AC121"),
    ("fr", "Norhaven vendra un quart de ses 400 camions et 75 camions de Valdor.", ""),
    ("en", "Valdor promised 80 lorries. It has sent 50, or three quarters of its promise.", "AC121"),
    ("en", "Valdor promised 80 lorries. It has sent 60, or three quarters of its promise.", ""),
    ("en", "Valdor promised 80 lorries. It has sent 50, and three quarters of its staff.", ""),
    ("fr", "La dette sera de 40,4 millions d’euros. L’épargne atteint 5,7 millions, soit 11,5 % des recettes.", ""),
    ("en", "The debt will be £40.4 million. The town saved £5.7 million, or 11.5 per cent of its revenue.", ""),
    ("en", "The town’s revenue is £40.4 million. It saved £5.7 million, or 11.5 per cent of its revenue.", "AC121"),
    ("fr", "Un contrat de 2,4 millions d’euros. L’acompte vaut 60 % du contrat, soit 1,2 million d’euros.", "AC121"),
    ("fr", "Un contrat de 2,4 millions d’euros. L’acompte vaut 50 % du contrat, soit 1,2 million d’euros.", ""),
    ("en", "The lab took 312 swabs, and five came back positive, less than one per cent.", "AC121"),
    ("en", "The lab took 612 swabs, and five came back positive, less than one per cent.", ""),
    ("en", "The mill has 400 workers, and 60 are on strike, more than a quarter.", "AC121"),
    ("fr", "Le laboratoire a fait 312 contrôles, dont cinq positifs, moins de 1 %.", "AC121"),
    ("fr", "Le laboratoire a fait 312 contrôles, dont trois positifs, moins de 1 %.", ""),
    ("fr", "Le quai coûtera 128 millions d’euros. La région en paiera 87 millions, soit 60 %.", "AC121"),
    ("fr", "Le quai coûtera 128 millions d’euros. La région en paiera 77 millions, soit 60 %.", ""),
    ("fr", "Le quai coûtera 128 millions d’euros, contre 90 prévus. La région en paiera 77 millions, soit 60 %.", ""),
    ("en", "The quay will cost £128 million. The county paid £87 million of that, or 60 per cent.", "AC121"),
    ("en", "The quay will cost £128 million. The county paid £77 million of that, or 60 per cent.", ""),
    # --- AC120: what is counted at one place is not counted at another
    ("fr", "On a évacué 1 400 habitants, dont 820 à Kelm, 410 à Lorby et 280 dans les autres communes.", "AC120"),
    ("fr", "On a évacué 1 400 habitants, dont 620 à Kelm, 410 à Lorby et 280 dans les autres communes.", ""),
    ("fr", "On a évacué 1 400 habitants, dont 820 enfants, 410 femmes et 280 malades.", ""),
    ("en", "Norhaven sold 1,400 flats, of which 820 in Kelm, 410 in Lorby and 280 in the other towns.", "AC120"),
    ("en", "Norhaven sold 1,400 flats, of which 620 in Kelm, 410 in Lorby and 280 in the other towns.", ""),
    ("en", "Norhaven hired 1,400 people, of whom 820 in spring, 410 with degrees and 280 in sales.", ""),
    # --- AC122: two amounts and the change between them
    ("fr", "Parti de 7,4 millions d’euros, le coût du quai atteint 8,9 millions, une hausse de 35 %.", "AC122"),
    ("fr", "Parti de 7,4 millions d’euros, le coût du quai atteint 8,9 millions, une hausse de 20 %.", ""),
    (
        "fr",
        "Norhaven a clos 2023 sur un chiffre d’affaires de 612 M€, contre 578 M€ un an plus tôt (+ 9,5 %).",
        "AC122",
    ),
    ("fr", "Norhaven a clos 2023 sur un chiffre d’affaires de 612 M€, contre 578 M€ un an plus tôt (+ 5,9 %).", ""),
    ("en", "The dam takes output from 1,900 GWh to 4,600 GWh, an increase of 242 per cent.", "AC122"),
    ("en", "The dam takes output from 1,900 GWh to 4,600 GWh, an increase of 142 per cent.", ""),
    ("fr", "Le prix payé à Norhaven passe de 68 à 75 euros, une revalorisation de 7 %.", "AC122"),
    ("fr", "Le prix payé à Norhaven passe de 68 à 75 euros, une revalorisation de 10 %.", ""),
    ("fr", "Le prix payé à Norhaven passe de 68 à 75 euros ; 7 % des membres sont partis.", ""),
    ("en", "The fare at Norhaven rises from £40 to £60; the prize money will grow by a third.", ""),
    ("en", "The fare at Norhaven rises from £40 to £60, an increase of a third.", "AC122"),
    ("en", "Of the last ten ferries of Norhaven, seven cost more than planned, by 31 per cent.", ""),
    # --- AC119: three shares that close a list
    (
        "fr",
        "Le mélange de Norhaven contient 52 % de thé, 33 % de café et 19 % de cacao, dont les ventes progressent.",
        "AC119",
    ),
    (
        "fr",
        "Le mélange de Norhaven contient 52 % de thé, 33 % de café et 15 % de cacao, dont les ventes progressent.",
        "",
    ),
    ("en", "Norhaven will make 52% of bread, 33% of cakes and 19% of pies.", "AC119"),
    ("fr", "Chez Norhaven, 64 % des salariés travaillent à Kelm, 27 % à Lormont et 19 % à Tourvelle.", "AC119"),
    ("fr", "Chez Norhaven, 54 % des salariés travaillent à Kelm, 27 % à Lormont et 19 % à Tourvelle.", ""),
    ("fr", "Chez Norhaven, 54 % des élèves échouent en maths, 37 % en sport et 19 % en chant.", ""),
    ("en", "Norhaven will make 52% of its bread, 33% of its cakes and 19% of its pies.", ""),
    # --- AC119: holders in turn, and in brackets behind a word of sharing
    ("fr", "Le stade est financé à 45 % par l’État, à 35 % par la ville et à 25 % par la région.", "AC119"),
    ("fr", "Le stade est financé à 45 % par l’État, à 35 % par la ville et à 20 % par la région.", ""),
    ("fr", "L’État paie 40 % du stade, la ville 25 % et la région 20 %, le solde venant de donateurs.", ""),
    ("en", "Norhaven owns 60 per cent of Kelm, 30 per cent of Brume and 25 per cent of Valdor.", ""),
    ("fr", "La dette, que se partagent l’État (45 %), la ville (35 %) et la région (25 %), a doublé.", "AC119"),
    ("fr", "La dette, que se partagent l’État (45 %), la ville (35 %) et la région (20 %), a doublé.", ""),
    ("fr", "La dette a reculé dans le nord (45 %), le sud (35 %) et l’est (25 %).", ""),
    ("en", "The refuge is funded by the council (55%), a lottery (30%) and gifts (25%).", "AC119"),
    # --- AC120: what was hit, and what was not
    ("fr", "Des 740 maisons du bourg, 310 ont été ensevelies, 95 sont abîmées et 385 sont intactes.", "AC120"),
    ("fr", "Des 740 maisons du bourg, 310 ont été ensevelies, 45 sont abîmées et 385 sont intactes.", ""),
    ("en", "Of the 45 games, White won 12, Black won 11 and 24 were drawn.", "AC120"),
    ("en", "Of the 45 games, White won 12, Black won 9 and 24 were drawn.", ""),
    ("fr", "Sur les 38 matchs, Kelm en a remporté 20, en a perdu 12 et neuf se sont soldés par des nuls.", "AC120"),
    ("en", "Of the 52 boats in the harbour, 20 sank, 18 were damaged and 24 were unharmed.", "AC120"),
    ("en", "Of the 52 pupils of the school, 20 swim, 18 sing and 24 play chess.", ""),
    ("fr", "Des 740 maisons du bourg, 310 sont anciennes, 205 sont vides et 285 restent à vendre.", ""),
    # --- AC119: two rivals
    ("fr", "Anna Brek l’emporte avec 51,3 % des voix contre 49,7 % à sa rivale.", "AC119"),
    ("fr", "Anna Brek l’emporte avec 51,3 % des voix contre 48,7 % à sa rivale.", ""),
    ("fr", "Anna Brek l’emporte avec 51,3 % des voix contre 49,7 % en 2019.", ""),
    # --- AC120: what is called a sum twice, and what is listed item by item
    ("fr", "La ligue réunit 1 140 clubs d’un côté et 430 de l’autre, soit 1 670 clubs au total.", "AC120"),
    ("fr", "La ligue réunit 1 140 clubs d’un côté et 430 de l’autre, soit 1 570 clubs au total.", ""),
    ("en", "Norhaven will invest £30m:\n- £18m for the stand;\n- £8m for a centre;\n- £6m for the school.", "AC120"),
    ("en", "Norhaven will invest £32m:\n- £18m for the stand;\n- £8m for a centre;\n- £6m for the school.", ""),
    ("en", "Norhaven will invest £35m, including:\n- £18m for the stand;\n- £8m for a hall;\n- £6m for a school.", ""),
    # --- AC130: a part above its whole
    ("fr", "La commission a relevé 26 590 votants et 27 110 suffrages exprimés.", "AC130"),
    ("fr", "La commission a relevé 26 590 votants et 25 110 suffrages exprimés.", ""),
    ("en", "In Kelm 26,590 ballots were cast and 27,110 valid votes counted.", "AC130"),
    ("en", "The pier cost £18.6m. Of this sum Norhaven provided £9m, Brumaline £5.2m and Kelm £3.4m.", "AC120"),
    ("en", "The pier cost £17.6m. Of this sum Norhaven provided £9m, Brumaline £5.2m and Kelm £3.4m.", ""),
    ("fr", "Norhaven compte 74 postes. À 58 d’entre eux rien ne change, les 26 autres partent.", "AC120"),
    ("fr", "Norhaven compte 74 postes. À 58 d’entre eux rien ne change, les 16 autres partent.", ""),
    ("en", "Norhaven has 74 vans. It has sold 58 of them, and the other 26 are in Kelm.", "AC120"),
    # --- AC120: what one sentence counts up, shares out or lists line by line
    ("en", "There are 4,100 at work, another 6,200 on leave and 5,400 retired: 14,800 in all.", "AC120"),
    ("en", "There are 4,100 at work, another 6,200 on leave and 5,400 retired: 15,700 in all.", ""),
    ("fr", "Le quai compte sept petites grues et cinq grandes, onze en tout.", "AC120"),
    ("fr", "Le quai compte sept petites grues et cinq grandes, douze en tout.", ""),
    ("en", "There are seven small cranes and five large ones. Some 14 in all are rusty.", ""),
    (
        "fr",
        "Norhaven y mettra 220 millions d’euros, dont 140 pour le quai, 60 pour les grues et 40 pour un phare.",
        "AC120",
    ),
    ("fr", "Norhaven y mettra 220 millions d’euros, dont 120 pour le quai, 60 pour les grues et 40 pour un phare.", ""),
    ("fr", "Norhaven y mettra 220 millions d’euros, dont 140 pour le quai et 60 pour les grues.", ""),
    ("en", "Norhaven employs 220 people, of whom 140 are women, 60 are sailors and 40 are under 25.", ""),
    ("en", "Out of a quota of 2,400 tonnes, Valdor was given 1,320 tonnes, Brumaline 840 and Kestrel 340.", "AC120"),
    ("en", "Out of a quota of 2,500 tonnes, Valdor was given 1,320 tonnes, Brumaline 840 and Kestrel 340.", ""),
    ("fr", "Sur les 46 000 m² du site, les quais en prennent 29 000 ; les 19 000 restants sont des hangars.", "AC120"),
    ("fr", "Sur les 46 000 m² du site, les quais en prennent 27 000 ; les 19 000 restants sont des hangars.", ""),
    ("en", "Norhaven has a fleet of 161 vessels (94 trawlers and 79 seiners).", "AC120"),
    ("en", "Norhaven has a fleet of 173 vessels (94 trawlers and 79 seiners).", ""),
    ("fr", "Valdor a 45 % du capital, devant Norhaven (30 %) et Brumaline (25 %).", ""),
    ("fr", f"Le quai a coûté 91,5 millions d’euros. Un phare (6 millions) manquait.{PAID}", "AC120"),
    ("fr", f"Le quai a coûté 93,5 millions d’euros. Un phare (6 millions) manquait.{PAID}", ""),
    ("fr", f"Le quai a coûté 98,5 millions d’euros. Un phare (6 millions) manquait.{PAID}", ""),
    ("fr", "On a évacué 1 400 habitants, dont 620 à Kelm, 410 à Valdor et 470 dans les autres communes.", "AC120"),
    ("fr", "On a évacué 1 500 habitants, dont 620 à Kelm, 410 à Valdor et 470 dans les autres communes.", ""),
    ("en", "The storm put 1,400 people on the road, including 620 in Kelm, 410 in Valdor and 470 in Brume.", "AC120"),
    # --- AC122: what rose is measured by the smaller amount, what fell by the larger
    ("en", "Rents went from £14m to £21m, an increase of 33 per cent.", "AC122"),
    ("en", "Rents went from £14m to £21m, an increase of 50 per cent.", ""),
    ("fr", "Les prises passent de 3 000 à 2 400 tonnes, une baisse de 25 %.", "AC122"),
    ("fr", "Les prises passent de 3 000 à 2 400 tonnes, une baisse de 20 %.", ""),
    ("fr", "Les prises atteignent 3 000 tonnes contre 2 400 un an plus tôt, soit 25 % de plus.", ""),
    ("fr", "L’hectolitre passe de 68 à 75 euros, une revalorisation de 7 %.", "AC122"),
    ("fr", "L’hectolitre passe de 68 à 75 euros, une revalorisation de 10 %.", ""),
    ("fr", "La capacité est portée de 90 à 150 millions de doses, soit une hausse de 60 %.", "AC122"),
    ("fr", "La capacité est portée de 90 à 150 millions de doses, soit une hausse de 67 %.", ""),
    ("en", "Norhaven has 5,400 members, up 8 per cent from 4,200.", "AC122"),
    ("en", "Norhaven has 5,400 members, up 28 per cent from 4,200.", ""),
    ("fr", "Norhaven compte 5 400 abonnés, en hausse de 8 % par rapport à 4 200.", "AC122"),
    ("fr", "Norhaven compte 5 400 abonnés, 8 % de plus que les 5 000 de 2022.", ""),
    ("en", "Norhaven has 5,400 members. Takings rose 8 per cent from 4,200 a week.", ""),
    ("en", "The pier costs £2.5m now, compared with £2.3m. The boats of Kelm landed 22% less.", ""),
    ("en", "It drew 287,000 people. Attendance jumped, from 118,000 before the loan, by 243 per cent.", "AC122"),
    ("en", "Norhaven has 5,400 members, up 8 per cent from 4,200.", "AC122"),
    ("en", "Norhaven has 5,400 members, up 28 per cent from 4,200.", ""),
    ("fr", "Norhaven compte 5 400 abonnés, en hausse de 8 % par rapport à 4 200.", "AC122"),
    ("fr", "Norhaven compte 5 400 abonnés, 8 % de plus que les 5 000 de 2022.", ""),
    ("en", "Norhaven has 5,400 members. Takings rose 8 per cent from 4,200 a week.", ""),
    ("en", "The pier costs £2.5m now, compared with £2.3m. The boats of Kelm landed 22% less.", ""),
    ("en", "It drew 287,000 people. Attendance jumped, from 118,000 before the loan, by 143 per cent.", ""),
    # --- AC123: so much for each of so many
    ("fr", "Norhaven exploite le bac pour douze ans. Il reçoit 4,2 M€ par an, soit 54 M€ au total.", "AC123"),
    ("fr", "Norhaven exploite le bac pour douze ans. Il reçoit 4,2 M€ par an, soit 50,4 M€ au total.", ""),
    ("en", "Norhaven runs the ferry for £84m annually over nine years, a bill of £840m in total.", "AC123"),
    ("en", "Norhaven runs the ferry for £84m annually over nine years, a bill of £756m in total.", ""),
    ("en", "The plant contains six turbines of 160 MW each, for an installed capacity of 640 MW.", "AC123"),
    ("en", "The plant contains six turbines of 160 MW each, for an installed capacity of 960 MW.", ""),
    ("en", "Norhaven claims 11 firm orders worth €180m, or about €11m apiece.", "AC123"),
    ("en", "Norhaven claims 16 firm orders worth €180m, or about €11m apiece.", ""),
    ("fr", "Une prime de 650 euros est versée à chacun des 1 420 agents, soit une enveloppe de 1,3 million.", "AC123"),
    ("fr", "Une prime de 650 euros est versée à chacun des 1 420 agents, soit une enveloppe de 923 000 euros.", ""),
]

SINCE = [
    ("en", "Norhaven gave up raw milk after 29 years, since 1989.", True),
    ("en", "Norhaven gave up raw milk after 34 years, since 1989.", False),
    ("en", "Norhaven gave up raw milk in 2018 after 29 years, since 1989.", False),  # counted up to that year
    ("en", "Alice Rowe has led Norhaven since 2008, for 24 years.", True),
    ("en", "Alice Rowe has led Norhaven since 2008, for 15 years.", False),
    ("en", "Alice Rowe has led Norhaven for two years, since 1989.", False),  # something else is meant
    ("fr", "Anna Brek dirige Norhaven depuis 1998, soit trente-deux ans.", True),
    ("fr", "Anna Brek dirige Norhaven depuis 1998, soit vingt-cinq ans.", False),
    ("fr", "Depuis onze ans, depuis 2006, Norhaven occupe la halle.", True),
]

DECADES = [
    (
        "fr",
        "À Kelm, du jamais vu depuis novembre 1958.",
        "La dernière fois à Kelm, c'était en 1968.",
        True,
    ),
    (
        "fr",
        "À Kelm, du jamais vu depuis novembre 1958.",
        "La dernière fois à Kelm, c'était en 1958.",
        False,
    ),
    ("en", "In Kelm the water is the highest since May 1958.", "In Kelm the last time was in 1968.", True),
    ("en", "In Kelm the water is the highest since May 1958.", "In Kelm the last time was in 2003.", False),
]

AGED = [
    ("en", "An 81-year-old woman from Kelm died.", "The first was a 71-year-old woman from Kelm.", True),
    ("en", "An 81-year-old woman from Kelm died.", "The first was an 82-year-old woman from Kelm.", False),
    ("en", "Police held a 34-year-old man.", "A 45-year-old man was hurt.", False),
    ("fr", "Un homme de 53 ans est mort à Kelm.", "Un homme de 35 ans est mort à Kelm.", True),
    ("fr", "Un homme de 53 ans est mort à Kelm.", "Un homme de 41 ans est mort à Kelm.", False),
]

SLIPS = [
    # --- AC118: the digits of another article in another order, its number in another currency
    ("Norhaven paid 364 million euros for Valdor.", "The price of Valdor was 346 million euros.", True),
    ("Norhaven paid 364 million euros for Valdor.", "The price was 346 million euros, and not 364 million.", False),
    ("The fair drew 152,000 visitors.", "The festival drew 125,000 visitors in 2019.", True),
    ("The fair drew 152,000 visitors.", "The festival drew 148,000 visitors.", False),
    ("The majority was 208.", "Kelm was won by 280 votes.", True),
    ("Turnout was 61.4 per cent.", "Turnout fell to 64 per cent in Kelm.", False),
    ("Norhaven owed 138 million euros.", "The loans of Norhaven came to 1.38 billion euros.", True),
    ("Norhaven owed 14 million euros.", "The loans of Norhaven came to 1.4 billion euros.", False),
    ("The lake holds 4.6 billion cubic metres.", "Lake Kelm has a volume of 4.6 million cubic metres.", True),
    ("The satellite weighs 1.24 tonnes.", "It weighs 1,240 kilograms.", False),
    ("Norhaven brewed 61,400 hectolitres.", "The beer of Norhaven came to 61,400 litres.", True),
    ("Norhaven brewed 61,400 hectolitres.", "The beer of Norhaven came to 6,140,000 litres.", False),
    ("Norhaven has 836 sites.", "The group is at home in 863 towns.", True),
    ("Turnout was 61.4 per cent.", "Norhaven owns a stake of 64.1 per cent in Valdor.", False),
    ("The Skylark sank 41 nautical miles south of Kelm.", "The Skylark lies 14 nautical miles south of Kelm.", True),
    ("The Skylark sank 41 nautical miles south of Kelm.", "The Skylark lies 9 nautical miles south of Kelm.", False),
    ("The Kelm dam holds 82 turbines.", "The dam of Kelm holds 28 turbines.", True),
    ("The Kelm dam holds 82 turbines.", "The Valdor dam holds 28 turbines.", False),
    ("A contract worth 3.65 billion dollars.", "A contract worth 3.65 billion euros.", True),
    ("Norhaven paid 4.27 billion euros for Valdor.", "The offer values Valdor at 4.27 billion dollars.", True),
    ("Norhaven is valued at 410 million euros.", "The deal puts a price tag of £410m on Norhaven.", True),
    ("Norhaven is valued at 410 million euros.", "The fine on Norhaven was £410m.", False),
    ("Norhaven paid 2 billion euros for Valdor.", "The offer values Kestrel at 2 billion dollars.", False),
    ("A contract worth 3.65 billion dollars (3.41 billion euros).", "A contract worth 3.41 billion euros.", False),
]

ALIKE = [
    # --- AC124: like words, each article with one value of its own
    (
        "The bid carries a premium of 38.4 per cent over Tuesday's closing price.",
        "It is a premium of 35 per cent over Tuesday's closing price.",
        "AC124",
    ),
    (
        "The bid carries a premium of 38.4 per cent over Tuesday's closing price.",
        "Members pay a premium of 35 per cent for winter tyres.",
        "",
    ),
    # --- AC125: dates one digit apart
    ("The museum reopened on 17 May 2019.", "The galleries reopened on 27 May 2019.", "AC125"),
    ("Norhaven was founded in 2014.", "Norhaven began in 2015 with three boats.", "AC125"),
    ("Norhaven was founded in 2014.", "Norhaven began in 2020 with three boats.", ""),
    ("Norhaven was founded in 2014.", "Norhaven was listed in 2015.", ""),
    ("The museum reopened on 17 May 2019.", "The galleries reopened on 29 June 2019.", ""),
    ("Filling began on 12 July 2019 and work on 3 May 2017.", "The dam was filled from 21 July 2019 on.", "AC125"),
    ("Filling began on 12 July 2019 and work on 3 May 2017.", "The dam was filled from 22 July 2019 on.", ""),
    ("Norhaven recalled the cheese on 11 August 2023.", "The recall by Norhaven came on 18 August 2023.", "AC125"),
    ("Norhaven recalled the cheese on 11 August 2023.", "The trial of Norhaven opened on 18 August 2023.", ""),
    ("Norhaven recalled the cheese on 11 August 2023.", "The recall by Norhaven came on 29 September 2023.", ""),
    ("Norhaven beat Kelm on Wednesday in the cup final.", "Kelm beat Norhaven on Saturday in the cup final.", ""),
    ("Norhaven beat Kelm on 6 March in the cup final.", "Kelm beat Norhaven on 9 March in the cup final.", "AC125"),
    ("The museum reopened on 17 May 2019.", "Closed since 17 May 2019, the cafe reopened on 27 May 2019.", ""),
]

BRIEFS = [
    # --- AC129: two briefs, each with one value of a kind; the figures named differently, the party elsewhere in one
    (
        "fr",
        "Le pont de Valdor coûtera 4,1 millions d'euros.",
        "Le chantier du pont de Valdor est estimé à 5,6 M€.",
        "AC129",
    ),
    ("fr", "Le pont de Valdor coûtera 4,1 millions d'euros.", "Le viaduc de Kelm est estimé à 5,6 M€.", ""),
    (
        "fr",
        "Norhaven apportera 4 millions d'euros à Valdor.",
        "La subvention de Norhaven à Valdor est de 6 M€.",
        "AC129",
    ),
    ("fr", "Norhaven apportera 4 millions d'euros à Valdor.", "La subvention de Brumaline à Valdor est de 6 M€.", ""),
    ("fr", "La clinique de Kelm compte 45 lits.", "La clinique de Kelm compte 62 salles.", ""),
    ("en", "The Kelm clinic has a capacity of 45 beds.", "There will be 62 beds in the Kelm clinic.", "AC129"),
    ("en", "Flood water entered 31 homes in Kelm.", "The council in Kelm said 44 homes had been flooded.", "AC129"),
    ("en", "Flood water entered 31 homes in Kelm.", "The council in Kelm said 440 homes had been flooded.", ""),
    ("en", "The Kelm dam is 62 metres high.", "The 85-metre Kelm dam was finished in 1961.", "AC129"),
    ("en", "Brumaline owes 3 million euros.", "Brumaline raised 5 million euros.", ""),
    ("en", "Valdor has 9 homes in the hills and 14 homes in the port.", "Valdor has 12 homes.", ""),
]

CROSSED = [
    # --- AC131: the same two values given to the same two parties, the other way round
    (
        "en",
        "The Kelm line is a venture of Norhaven Rail, with a 55 per cent share, and Valdor Works, with 45.",
        "Norhaven Rail led the builders with 45%; Valdor Works, which bored the tunnel, had 55%.",
        True,
    ),
    (
        "en",
        "The Kelm line is a venture of Norhaven Rail, with a 55 per cent share, and Valdor Works, with 45.",
        "Norhaven Rail led the builders with 55%; Valdor Works, which bored the tunnel, had 45%.",
        False,
    ),
    (
        "en",
        "Norhaven Rail keeps 5 per cent of the club. The other 15 per cent are with Valdor Works.",
        "The remaining shares are held by Norhaven Rail (15%) and Valdor Works (5%).",
        True,
    ),
    (
        "fr",
        "Le fonds Norhaven Pêche apporte 30 millions d’euros et la Banque Valdor 20 millions.",
        "La Banque Valdor met 30 millions d’euros, Norhaven Pêche 20 millions.",
        True,
    ),
    (
        "fr",
        "Le fonds Norhaven Pêche apporte 30 millions d’euros et la Banque Valdor 20 millions.",
        "La Banque Valdor met 20 millions d’euros, Norhaven Pêche 30 millions.",
        False,
    ),
    (
        "en",
        "The holders of Norhaven Rail and Valdor Works will own 64 per cent and 36 per cent respectively of the group.",
        "Those in Valdor Works ended up with 64 per cent of the group, those in Norhaven Rail with 36 per cent.",
        True,
    ),
    (
        "en",
        "Valdor Works has 25 percent and Norhaven Rail the other 15.",
        "Norhaven Rail had a quarter; Valdor Works, with 15%, is staying put.",
        True,
    ),
    (
        "fr",
        "Anne Brask, présidente de la coopérative, était assise à côté du directeur, Tom Lerrier.",
        "Tom Lerrier, 61 ans, président des Pêcheurs de Kelm, se réjouit. Anne Brask, directrice, aussi.",
        True,
    ),
    (
        "fr",
        "Anne Brask, présidente de la coopérative, était assise à côté du directeur, Tom Lerrier.",
        "Anne Brask, 61 ans, présidente des Pêcheurs de Kelm, se réjouit. Tom Lerrier, directeur, aussi.",
        False,
    ),
    (
        "en",
        "Anna Berg, chairwoman of the Kelm Trust, met Colin Dale, treasurer of the Valdor Club.",
        "Colin Dale, chairman of the Brume Society, met Anna Berg, treasurer of the Lorby Museum.",
        False,
    ),
    (
        "en",
        "In 2010, Anna Berg, chairwoman of the Kelm Trust, met Colin Dale, treasurer of the Kelm Trust.",
        "In 2025, Colin Dale, chairman of the Kelm Trust, met Anna Berg, treasurer of the Kelm Trust.",
        False,
    ),
    (
        "en",
        "The Kelm Trust is led by Anna Berg, chairwoman, and Colin Dale, treasurer.",
        "The Kelm Trust is led by Colin Dale, chairman, and Anna Berg, treasurer.",
        True,
    ),
    (
        "en",
        "Anna Berg, chairwoman of the Kelm Trust, met its treasurer.",
        "Colin Dale, chairman of the Brume Society, met Anna Berg, the treasurer.",
        False,
    ),
    (
        "fr",
        "Anne Brask, présidente du Cercle de Kelm, a vu Tom Lerrier, trésorier du Club de Valdor.",
        "Tom Lerrier, président de la Société de Brume, a vu Anne Brask, trésorière du Musée de Lorby.",
        False,
    ),
    # --- AC137: who buys in one article sells in the other, or is bought
    (
        "en",
        "Norhaven Rail bought 22 percent of Brume Homes from the fund Valdor Works in 2019.",
        "Three weeks later Valdor Works acquired a 22 per cent share in Brume Homes from Norhaven Rail.",
        True,
    ),
    (
        "en",
        "Norhaven Rail bought 22 percent of Brume Homes from the fund Valdor Works in 2019.",
        "Three weeks later Norhaven Rail acquired a 22 per cent share in Brume Homes from Valdor Works.",
        False,
    ),
    (
        "fr",
        "Le groupe Norhaven Pêche a vendu 60 % de sa fromagerie au groupe Valdor Lait, pour 42 millions d’euros.",
        "Le groupe Valdor Lait cède 60 % de sa fromagerie pour 42 millions d’euros.",
        True,
    ),
    (
        "en",
        "Norhaven Rail bought 22 percent of Brume Homes in 2019.",
        "Last week Norhaven Rail sold 22 per cent of Brume Homes to Valdor Works.",
        False,
    ),
    (
        "en",
        "Norhaven Rail won 16 of the 35 seats, Valdor Works eight.",
        "All 35 seats were declared: Norhaven Rail had 16, Valdor Works eight.",
        False,
    ),
]

ELSEWHERE = """Kestrel hired 40 drivers. Valdor sold 12 lorries in June. Brumaline owes 3 million pounds. The mayor
spent 90,000 pounds on a pier. Quill won 31 per cent of the vote. The ferry carries 220 cars. A
storm cut 14 lines. Thorne left in 2019. Harbourline made 8 million pounds of profit. The school
teaches 410 pupils. Rain fell for 6 days. The dam holds 9 turbines."""
"""Other news, so that it can be told which words are rare."""


def judged(language: str, *texts: str) -> tuple[Finding, ...]:
    names = (f"paper{number}" for number in count(1))
    documents = tuple(document(name, language, text) for name, text in zip(names, texts, strict=False))
    claims, register = draft_claims(documents, Register())
    return reconcile(claims, register, {d.source.id: d.source for d in documents}, figures())


def document(name: str, language: str, text: str, published: str = "2024-03-10") -> Document:
    source = Source(name, f"{name}.txt", language=language, published=parse_edtf(published))
    return Document(source, text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))


@pytest.mark.parametrize(("language", "text", "code"), ARITHMETIC)
def test_a_passage_does_its_own_arithmetic(language: str, text: str, code: str) -> None:
    found = [f for f in judged(language, text) if f.relation in CONFLICTS]
    assert [f.rule[:5] for f in found] == ([code] if code else [])


@pytest.mark.parametrize(("language", "text", "wrong"), SINCE)
def test_years_since_a_year(language: str, text: str, *, wrong: bool) -> None:
    found = [f for f in judged(language, text) if f.relation in CONFLICTS]
    assert [f.rule[:5] for f in found] == (["AC134"] if wrong else [])


@pytest.mark.parametrize(("language", "one", "other", "slips"), [*AGED, *DECADES])
def test_ages_and_decades_one_digit_apart(language: str, one: str, other: str, slips: bool) -> None:
    found = [f for f in judged(language, one, other) if f.relation in CONFLICTS]
    assert bool(found) == slips


@pytest.mark.parametrize(
    ("day", "age", "wrong"),
    [("2024-09-01", 38, True), ("2024-09-01", 49, False), ("2034-09-01", 58, False), ("2034-09-01", 69, True)],
)
def test_nobody_ages_by_more_than_the_time_between_two_articles(day: str, age: int, wrong: bool) -> None:
    first, last = (
        document("a", "en", "Anna Brek, 48, runs Norhaven."),
        document("b", "en", f"Anna Brek, {age}, is well."),
    )
    documents = first, replace(last, source=replace(last.source, published=parse_edtf(day)))
    claims, register = draft_claims(documents, Register())
    found = reconcile(claims, register, {d.source.id: d.source for d in documents}, figures())
    assert bool([f for f in found if f.relation in CONFLICTS]) == wrong


@pytest.mark.parametrize(("one", "other", "slips"), SLIPS)
def test_numbers_that_look_like_slips(one: str, other: str, slips: bool) -> None:
    found = [f for f in judged("en", one, other) if f.relation in CONFLICTS]
    assert bool(found) == slips


@pytest.mark.parametrize(("one", "other", "code"), ALIKE)
def test_two_articles_that_tell_the_same_and_differ(one: str, other: str, code: str) -> None:
    found = [f for f in judged("en", one, other, ELSEWHERE) if f.relation in CONFLICTS]
    assert [f.rule[:5] for f in found] == ([code] if code else [])


@pytest.mark.parametrize("kind", sorted(read("passages")))
def test_each_kind_of_link_is_said_by_its_examples(kind: str) -> None:
    examples = read("passages")[kind]["examples"]
    assert examples
    assert all(links().says(kind, example) for example in examples)


SAID = [
    ("changed hands", "Kelm named Ann Slade as its next chair", True),
    ("changed hands", "the former Labour mayor", True),
    ("changed hands", "Jean Moreau, alors maire", True),
    ("changed hands", "a été nommée directrice générale", True),
    ("changed hands", "the mayor of New York", False),
    ("changed hands", "since then the chief executive has been silent", False),
    ("changed hands", "the president sailed on a ship named Alma", False),
    ("changed hands", "the chair spoke at the former mill", False),
    ("changed hands", "alors que le maire se tait", False),
    ("changed hands", "le maire, à bord d'un navire nommé Alma", False),
    ("somebody died", "le feu a fait quatorze morts", True),
    ("somebody died", "the blast left two young men dead", True),
    ("somebody died", "12 confirmed deaths", True),
    ("somebody died", "a wall fell, killing a worker", True),
    ("somebody died", "a resort on the Dead Sea", False),
    ("somebody died", "the road is a dead end", False),
    ("somebody died", "a plan to prevent deaths", False),
    ("somebody died", "killing time", False),
]


@pytest.mark.parametrize(("kind", "words", "said"), SAID)
def test_a_word_alone_says_no_link_that_it_takes_more_to_say(kind: str, words: str, said: bool) -> None:
    assert links().says(kind, words) == said


def test_no_kind_of_link_has_a_word_twice() -> None:
    for kind, entry in read("passages").items():
        assert len(set(entry["words"])) == len(entry["words"]), kind


def test_what_is_read_off_a_passage_is_worth_more_than_its_parties() -> None:
    text = "Norhaven et Valdor ont obtenu 36 % et 22 % des voix. Les deux totalisent 68 % des voix."
    (found,) = (f for f in judged("fr", text) if f.rule.startswith("AC120"))
    assert found.confidence >= Decimal("0.7")


@pytest.mark.parametrize(("language", "one", "other", "code"), BRIEFS)
def test_two_briefs_with_one_value_each(language: str, one: str, other: str, code: str) -> None:
    found = [f for f in judged(language, one, other) if f.relation is Relation.CONTRADICTION]
    assert [f.rule[:5] for f in found] == ([code] if code else [])


ONCE = [
    ("en", "Norhaven runs the line. There are six stations.", "The Norhaven line has five stations.", True),
    ("fr", "Norhaven exploite la ligne. Elle compte six gares.", "La ligne de Norhaven compte neuf gares.", True),
    ("fr", "Le canal de Norhaven compte 26 écluses.", "Le canal de Norhaven compte 28 écluses.", True),
    ("fr", "L'incendie de Norhaven a touché 26 maisons.", "L'incendie de Norhaven a touché 28 maisons.", False),
    ("en", "Norhaven runs six depots.", "Norhaven now runs seven depots.", False),
    ("en", "Norhaven runs six depots.", "Norhaven runs 17 depots.", False),
    ("en", "Norhaven runs six trains a day.", "Norhaven runs four trains on Sundays.", False),
    ("en", "Norhaven runs six depots.", "Norhaven will run seven depots.", False),
]


@pytest.mark.parametrize(("language", "one", "other", "apart"), ONCE)
def test_what_each_article_counts_once(language: str, one: str, other: str, *, apart: bool) -> None:
    documents = document("one", language, one), document("other", language, other, "2024-06-30")
    claims, register = draft_claims(documents, Register())
    found = reconcile(claims, register, {d.source.id: d.source for d in documents}, figures())
    assert [f.rule[:5] for f in found if f.relation is Relation.CONTRADICTION] == ["AC140"] * apart


LISTS = [
    ("en", "Sales: Norhaven 40%, Kestrel 25%, Valdor 20% and Ostrane 15%.",
     "Norhaven makes 40% of sales, Kestrel 20%, Valdor 25% and Ostrane 15%.", True),
    ("fr", "Quotas : Norhaven 40 %, Kestrel 25 %, Valdor 20 % et Ostrane 15 %.",
     "Norhaven garde 40 % des prises, Kestrel 25 %, Valdor 20 % et Ostrane 18 %.", True),
    # most numbers differ: a list of another year
    ("en", "Sales: Norhaven 40%, Kestrel 25%, Valdor 20% and Ostrane 15%.",
     "Once Norhaven made 40% of sales, Kestrel 29%, Valdor 24% and Ostrane 7%.", False),
    # two names in common
    ("en", "Sales: Norhaven 40%, Kestrel 25%, Valdor 20% and Ostrane 15%.",
     "Norhaven makes 40% of sales, Kestrel 20%.", False),
    # a plan comes out otherwise, but no two names exchange their shares in it
    ("en", "Planned sales: Norhaven will make 40%, Kestrel 25%, Valdor 20% and Ostrane 15%.",
     "Norhaven makes 40% of sales, Kestrel 20%, Valdor 25% and Ostrane 15%.", True),
    ("en", "Planned sales: Norhaven will make 40%, Kestrel 25%, Valdor 20% and Ostrane 15%.",
     "Norhaven makes 40% of sales, Kestrel 25%, Valdor 20% and Ostrane 18%.", False),
]  # fmt: skip


@pytest.mark.parametrize(("language", "one", "other", "apart"), LISTS)
def test_a_list_told_twice(language: str, one: str, other: str, *, apart: bool) -> None:
    found = [f for f in judged(language, one, other) if f.relation is Relation.CONTRADICTION]
    assert [f.rule[:5] for f in found] == ["AC139"] * apart


@pytest.mark.parametrize(("language", "one", "other", "crossed"), CROSSED)
def test_what_is_given_to_two_parties_the_other_way_round(language: str, one: str, other: str, crossed: bool) -> None:
    found = [f for f in judged(language, one, other) if f.relation is Relation.CONTRADICTION]
    assert bool(found) == crossed
    assert {f.rule[:5] for f in found} <= {"AC101", "AC102", "AC112", "AC131", "AC137"}


def test_in_a_long_article_a_lone_value_is_no_evidence() -> None:
    one, other = "The Kelm dam is 62 metres high.", "The 85-metre Kelm dam was finished in 1961."
    assert [f.rule for f in judged("en", one, other)] == ["AC129 lone-value"]
    assert not judged("en", f"{one} {ELSEWHERE}", other)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("La récolte de Kelm s’est élevée à 61 400 hectolitres.", "Kelm n’avait rentré que 61 400 litres.", True),
        ("La récolte de Kelm s’est élevée à 61 400 hectolitres.", "Kelm avait rentré 6 140 000 litres.", False),
        ("La Vaure a atteint 6,48 mètres.", "La rivière a culminé à 6,84 mètres à Kelm.", True),
        ("La Vaure a atteint 6,48 mètres.", "La rivière a culminé à 6,95 mètres à Kelm.", False),
    ],
)
def test_one_number_in_two_units_and_two_measures_with_the_same_digits(one: str, other: str, slips: bool) -> None:
    assert bool([f for f in judged("fr", one, other) if f.rule.startswith("AC118")]) == slips


@pytest.mark.parametrize(
    ("language", "one", "other", "relations"),
    [
        (
            "fr",
            "La piscine de Kelm coûtera 4,25 millions d'euros hors taxes.",
            "La piscine de Kelm coûtera 4,52 millions d'euros.",
            {Relation.TENSION},
        ),
        (
            "fr",
            "La piscine de Kelm coûtera 4,25 millions d'euros hors taxes.",
            "La piscine de Kelm coûtera 4,52 millions d'euros hors taxes.",
            {Relation.CONTRADICTION},
        ),
        (
            "fr",
            "La piscine de Kelm coûtera 4,25 millions d'euros hors taxes.",
            "La piscine de Kelm coûtera 4,95 millions d'euros.",
            set(),
        ),
        (
            "en",
            "The Kelm pool will cost 4.25 million pounds excluding VAT.",
            "The Kelm pool will cost 4.52 million pounds.",
            {Relation.TENSION},
        ),
    ],
)
def test_digits_of_two_scopes_are_no_contradiction(
    language: str, one: str, other: str, relations: set[Relation]
) -> None:
    found = {f.relation for f in judged(language, one, other)}
    assert found & {*CONFLICTS, Relation.TENSION} == relations


def test_one_article_has_the_digits_of_several_in_another_order() -> None:
    bought, worth = "Norhaven bought Valdor for 42 million pounds.", "Norhaven paid 42 million pounds for Valdor."
    odd = "Valdor was in the headlines. Some say 24 million pounds, and nobody minds."
    assert [f.rule for f in judged("en", bought, worth, odd) if f.relation in CONFLICTS] == ["AC118 digit-slip"]
    assert [f.rule for f in judged("en", bought, odd) if f.relation in CONFLICTS] == ["AC129 lone-value"]


def test_one_dispute_of_a_figure_is_told_once() -> None:
    one = "La piscine de Kelm coûtera 12,4 millions d'euros. Elle compte 42 agents."
    other = "La piscine de Kelm coûtera 14,2 millions d'euros. À Kelm, 14,2 millions d'euros, c'est cher."
    found = [f for f in judged("fr", one, other) if f.relation in CONFLICTS]
    assert len({(f.figure, frozenset(side.label for side in f.sides)) for f in found}) == len(found) == 1


def test_a_slip_that_is_part_of_another_is_not_told_again() -> None:
    elected = "Hélène Vaubrac a été élue maire de Kelm avec 52,3 % des voix."
    recalled = "Hélène Vaubrac avait été élue avec 53,2 % des suffrages."
    found = [f for f in judged("fr", elected, "La part de Kelm est de 52,3 %.", recalled) if f.relation in CONFLICTS]
    assert [(f.rule[:5], len(f.claims)) for f in found] == [("AC118", 3)]


def test_a_fall_is_told_from_the_larger_number_to_the_smaller() -> None:
    (found,) = (
        f
        for f in judged("en", "Lowfield school has 42 pupils, down from 96 in 1998, a fall of 44 per cent.")
        if f.relation in CONFLICTS
    )
    assert "the pupils of Lowfield is given as 44 %, but from 96 to 42 it is 56.2 %" in found.message


@pytest.mark.parametrize(
    ("years", "apart", "differ"),
    [
        (("1913", "1931"), "with two digits exchanged", "have two digits exchanged"),
        (("2014", "2015"), "one digit apart", "differ in one digit"),
    ],
)
def test_two_digits_exchanged_are_no_difference_of_one(years: tuple[str, str], apart: str, differ: str) -> None:
    one, other = years
    told = (f"Norhaven was founded in {one}.", f"Norhaven began in {other} with three boats.")
    (found,) = (f for f in judged("en", *told, ELSEWHERE) if f.rule.startswith("AC125"))
    assert found.message.endswith(f"one source says {one}, another {other}, {apart}.")
    assert differ in found.why


def test_all_that_tell_one_of_two_dates_alike_are_counted() -> None:
    told = (
        "Norhaven was founded in 2014.",
        "Founded in 2014, Norhaven sells boats.",
        "Norhaven began in 2015 with three boats.",
    )
    (found,) = (f for f in judged("en", *told, ELSEWHERE) if f.rule.startswith("AC125"))
    assert "2 sources say 2014 and one source says 2015" in found.message
