"""How old somebody is in English, pounds that are weighed or are books, what a day dates that is no firm; and March."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

AGES = [
    en("An 81-year-old woman from Pellworth died in the night.", "age | 81 year | woman"),
    en("Alice Rowe, a 52-year-old nurse, joined the strike.", "age | 52 year | Alice Rowe"),
    en("The 52-year-old nurse Alice Rowe joined the strike.", "age | 52 year | Alice Rowe"),
    en("Alice Rowe runs Valdor. Rowe, 51, came to Pellworth.", "age | 51 year | Alice Rowe", REST),
    en("Valdor has grown. Valdor, 51, is a firm.", "number | 51 | Valdor"),
    en("Police held a 45-year old man.", "age | 45 year | man"),
    en("The driver, a 45-year-old father of two, was unhurt.", "age | 45 year | father", REST),
    en("The driver, a man of 58, was unhurt.", "age | 58 year | driver"),
    en("Alice Rowe, a woman of 61, led the search.", "age | 61 year | Alice Rowe"),
    en("A girl of 17 led the search.", "age | 17 year | girl"),
    en("The Skylark sailed with a crew of 65.", "crew | 65 | Skylark"),
    en("A 12-year-old boy was pulled from the river.", "age | 12 year | boy"),
    en("My grandmother is 90 and eats cheese every day.", "age | 90 year | grandmother"),
    en("Alice Rowe is 45 and lives in Pellworth.", "age | 45 year | Alice Rowe"),
    en("Alice Rowe was 34 when she joined Valdor.", "age [then] | 34 year | Alice Rowe"),
    en("The Lices Bridge is shut. The new mayor, aged 47, will rebuild it.", "age | 47 year | mayor"),
    fr("Le pont des Lices ferme. La nouvelle maire, âgée de 47 ans, y a vécu.", "age | 47 year | maire"),
    fr("Paul Estève attend à Tourvelle. L'éleveur, âgé de 38 ans, y vit.", "age | 38 year | Paul Estève"),
    fr("Hélène Vaubrac attend à Tourvelle. Cette couturière de 52 ans y vit.", "age | 52 year | Hélène Vaubrac"),
    fr("Paul Estève attend. Une infirmière de 34 ans est venue.", "age | 34 year | infirmière"),
    fr("Paul Estève vend un tracteur de 30 ans.", "duration | 30 year | tracteur | Paul Estève"),
    en("Alice Rowe has spoken. The new mayor, aged 47, will rebuild the bridge.", "age | 47 year | Alice Rowe"),
    en("Alice Rowe won the cup. The 19-year-old trains at dawn.", "age | 19 year | Alice Rowe", REST),
    en(
        "Valdor sued Alice Rowe. The 45-year-old, who denies it, has planted 400 trees.",
        "age | 45 year | Alice Rowe",
        "tree | 400 tree | Alice Rowe",
    ),
    en("Alice Rowe led the search. A 33-year-old was arrested.", "age | 33 year | 33-year-old"),
    en("Alice Rowe led the search. The 12-year-old boy was found.", "age | 12 year | boy"),
    fr("Un passager de Valdor est mort. La femme, 71 ans, voyageait seule.", "age | 71 year | femme", REST),
    fr("Valdor a perdu un car. Le dirigeant, 71 ans, est parti.", "age | 71 year | dirigeant", REST),
    en("A coach of Corran Travel crashed. The woman, 71, died.", "age | 71 year | woman", REST),
    en("Corran Travel lost a coach. The man, 34, drove it.", "age | 34 year | man", REST),
    en("Tovik Brant was hurt. The man, 34, drove a van.", "age | 34 year | Tovik Brant", REST),
    fr("Hélène Vaubrac est partie. La femme, 71 ans, vit ici.", "age | 71 year | Hélène Vaubrac", REST),
    fr("La société Valdor ferme. L'entreprise, 71 ans, est vendue.", "age | 71 year | Valdor", REST),
    fr("Paul Estève a signé pour Valdor. Le Colombien de 22 ans court.", "age | 22 year | Paul Estève"),
    fr("Elle a 39 ans et court. Hélène Vaubrac vit à Tourvelle.", "age | 39 year | Hélène Vaubrac"),
    en("She is 39 and runs. Alice Rowe lives in Pellworth.", "age | 39 year | Alice Rowe"),
    fr("Chez Valdor, la moyenne d'âge est de 26 ans.", "average age | 26 year | Valdor"),
    en("At Valdor the average age is 26 years.", "average age | 26 year | Valdor"),
    en(
        "Alice Rowe (61) is the mayor of Tourvelle.",
        "role: mayor | Alice Rowe | Tourvelle",
        "age | 61 year | Alice Rowe",
    ),
    en("Points: Alice Rowe (61), Paul Hale (23).", "number | 61 | Alice Rowe", REST),
    fr("Deux femmes de 24 et 31 ans sont venues.", "age | 24 year", "age | 31 year", REST),
    fr(
        "Paul Estève, 58 ans, attend. Sa compagne, âgée de 54 ans, lit.",
        "age | 58 year | Paul Estève",
        "age | 54 year | compagne",
    ),
    fr("Paul Estève attend. Son avocate, âgée de 44 ans, lit.", "age | 44 year | avocate"),
    fr(
        "Paul Estève a été condamné. La victime, 61 ans, vivait là.",
        "outcome | condamné | Paul Estève",
        "age | 61 year | victime",
    ),
    fr("Paul Estève a été tué. La victime, 61 ans, vivait là.", "age | 61 year | Paul Estève", REST),
    fr("Valdor a nommé Hélène Vaubrac. Sa directrice, âgée de 47 ans, y vit.", "age | 47 year | Hélène Vaubrac"),
    fr(
        "Paul Estève attend. Le contrat avait 12 ans au moment de la vente.",
        "contract duration | exactly 12 year | contrat",
    ),
    fr("Paul Estève attend. Il avait 47 ans au moment des faits.", "age [then] | 47 year | Paul Estève"),
    en("Alice Rowe waits. Her partner, aged 54, reads.", "age | 54 year | partner"),
    en(
        "Paul Hale was convicted. The victim, aged 61, lived there.",
        "outcome | convicted | Paul Hale",
        "age | 61 year | victim",
    ),
    en("Paul Hale was killed. The victim, aged 61, lived there.", "age | 61 year | Paul Hale", REST),
    en("Alice Rowe waits. She was 47 at the time of the attack.", "age [then] | 47 year | Alice Rowe"),
    en("Alice Rowe waits. It was 47 at the time of the race.", "number | 47 | Alice Rowe", REST),
    en("It was 74 and rising.", "number | 74"),
    en("It's 31 and sunny in Pellworth.", "number | 31 | Pellworth"),
]

POUNDS = [
    en("Valdor recalled 15,000 pounds of ground beef.", "recalled | 15000 lb | Valdor"),
    en("Valdor recalled 4,200 pounds of it.", "recalled | 4200 lb | Valdor"),
    en("Valdor recalled 4,200 pounds of cheese worth £3,000.", "recalled | 4200 lb | Valdor", REST),
    en("Valdor recalled 900 pounds of smoked salmon, priced at £9 a pack.", "recalled | 900 lb | Valdor", REST),
    en("The bell weighs 1,200 pounds.", "mass | 1200 lb"),
    en("He caught a 12-pound trout.", "mass | 12 lb"),
    en("The cheese retails at $11. Valdor sold 2,400 pounds.", "mass | 2400 lb | Valdor", REST),
    en("Valdor sold 2,400 pounds of debt.", "debt | 2400 GBP | Valdor"),
    en("Valdor owes £3. It lent 600 pounds to Lorzac.", "loan | 600 GBP | Lorzac | Valdor", REST),
    en("It cost 42 million pounds ($56 million). Valdor owed 300 pounds.", "debt | 300 GBP | Valdor", REST),
    fr("Valdor va investir 15 millions de livres dans un four.", "investment | 15 M GBP | Valdor | - | - | planned"),
    fr("Le stade londonien a coûté 1,2 milliard de livres.", "cost | 1.2 bn GBP | stade"),
    fr("L'offre de Valdor est de 6 millions de livres.", "offer price | 6 M GBP | offre | Valdor"),
    fr("La librairie a vendu 2 millions de livres.", "livre | 2 M livre | librairie"),
    fr("La bibliothèque de Londres a numérisé 3 millions de livres.", "livre | 3 M livre | Londres"),
]

MONTHS = [
    en("In March 2019, 40 people came.", "date | 2019-03", "person | 40 person | - | - | 2019-03"),
    en("March 2019 was wet. The rain fell for 12 days.", "date | 2019-03", "duration | 12 day"),
    en(
        "The march on Sunday drew 40 people.",
        "attendance | 40 person | march | - | 2019-03-03",
        REST,
        published="2019-03-05",
    ),
]

ORIGINS = [
    en("The first known case dates from 21 July 2023.", "date | 2023-07-21"),
    en("The last inspection dates from 4 March 2019.", "date | 2019-03-04"),
    en("The Kestrel mill dates from 1840.", "foundation date | 1840 | Kestrel"),
    fr("Le dernier contrôle date de mars 2023.", "date | 2023-03 | contrôle"),
]


@pytest.mark.parametrize("row", [*AGES, *POUNDS, *MONTHS, *ORIGINS])
def test_what_is_old_heavy_or_begun(row: Row) -> None:
    row.check()
