"""Dates and periods: what is read in a sentence written on Wednesday 17 May 2023, or on a day that is not known.

A row is the language, a sentence, and what it says: the words of each mention and its date in EDTF.
"""

from __future__ import annotations

import pytest

from andro_check.extract.values.mentions import mentions
from andro_check.model.mention import MentionKind
from andro_check.model.period import Period, parse_edtf
from extract.told import told

DAYS = [
    ("fr", "Le 7 février 2023, tout a brûlé.", "7 février 2023 = 2023-02-07"),
    ("fr", "Signé le 7 fév 2023.", "7 fév 2023 = 2023-02-07"),
    ("fr", "Né le 1er janvier 2016.", "1er janvier 2016 = 2016-01-01"),
    ("fr", "Le 13/09/2019, il part.", "13/09/2019 = 2019-09-13"),
    ("fr", "Le 2019-03-11, il part.", "2019-03-11 = 2019-03-11"),
    ("fr", "Mercredi 29 juillet 2020, il part.", "Mercredi 29 juillet 2020 = 2020-07-29"),
    ("fr", "Le onze mars 2019.", "onze mars 2019 = 2019-03-11"),
    ("fr", "Le 31 mars, elle a fermé.", "31 mars = 2023-03-31"),
    ("fr", "Elle fermera le 30 juin.", "30 juin = 2023-06-30"),
    ("fr", "Elle proposera à l'assemblée du 30 juin un plan.", "30 juin = 2023-06-30"),
    ("en", "The renewed offer will open on 30 June.", "30 June = 2023-06-30"),
    ("fr", "Le procès est fixé au 30 juin.", "30 juin = 2023-06-30"),
    ("fr", "Elle sera fermée le 30 juin.", "30 juin = 2023-06-30"),
    (
        "fr",
        "D'avril à septembre, 96 000 voyageurs sont passés.",
        "avril à septembre = 2022-04/2022-09 | 96 000 = 96000 person",
    ),
    ("fr", "Elle partira du 5 octobre au 6 février.", "5 octobre au 6 février = 2023-10-05/2024-02-06"),
    ("fr", "Directrice depuis mai 2020, elle a rouvert le 4 mars.", "mai 2020 = 2020-05/.. | 4 mars = 2023-03-04"),
    ("en", "A clock dated 1431.", "1431 = 1431"),
    ("en", "The church dates back to 1431.", "1431 = 1431"),
    ("en", "A tapestry woven in Kelm around 1490, they say.", "1490 = 1490~"),
    ("en", "Around 1490 were hurt.", "1490 = ~1490"),
    ("fr", "Un violon daté de 1731.", "1731 = 1731"),
    ("fr", "L'église de Kelm remonte à 1431.", "1431 = 1431"),
    ("fr", "On date l'église de Kelm de 1431.", "1431 = 1431"),
    ("fr", "À cette date, il y avait de 1200 à 1450 élèves.", "1200 à 1450 = 1200..1450 person"),
    ("fr", "En mars, 12 500 clients ont signé.", "mars = 2023-03 | 12 500 = 12500 person"),
    ("fr", "Elle a fermé le 12 septembre.", "12 septembre = 2022-09-12"),
    ("fr", "Mardi 3 et mercredi 4 mai 2022.", "Mardi 3 = 2022-05-03 | mercredi 4 mai 2022 = 2022-05-04"),
    ("fr", "Le 9.10.2018.", "9.10.2018 = 2018-10-09"),
    ("en", "It closed on March 11, 2019.", "March 11, 2019 = 2019-03-11"),
    ("en", "It closed on 11 March 2019.", "11 March 2019 = 2019-03-11"),
    ("en", "It closed on 2019-03-11.", "2019-03-11 = 2019-03-11"),
    ("en", "It closed on the 5th of May 2020.", "5th of May 2020 = 2020-05-05"),
    ("en", "It could reopen in June.", "June = 2023-06"),
    ("en", "It was run by him (1999 to 2012). She came that June.", "1999 to 2012 = 1999/2012 | June = 2012-06"),
    ("en", "It closed on March 31.", "March 31 = 2023-03-31"),
    ("en", "It will close on June 30.", "June 30 = 2023-06-30"),
    ("en", "It closed on Monday, 3 May 2021.", "Monday, 3 May 2021 = 2021-05-03"),
    ("en", "On 14/07/2020 it closed.", "14/07/2020 = 2020-07-14"),
    ("en", "On Sept. 9, 2020, it closed.", "Sept. 9, 2020 = 2020-09-09"),
    ("en", "It closed on the twenty-first of May 2020.", "twenty-first of May 2020 = 2020-05-21"),
]

RELATIVE_DAYS = [
    ("fr", "Il est parti mardi.", "mardi = 2023-05-16"),
    ("fr", "Il est parti hier.", "hier = 2023-05-16"),
    ("fr", "Il part demain.", "demain = 2023-05-18"),
    ("fr", "Lundi dernier, il est parti.", "Lundi dernier = 2023-05-15"),
    ("fr", "Vendredi prochain, il part.", "Vendredi prochain = 2023-05-19"),
    ("fr", "Ce mercredi, il part.", "Ce mercredi = 2023-05-17"),
    ("fr", "Il est venu avant-hier.", "avant-hier = 2023-05-15"),
    ("fr", "Il est là aujourd'hui.", "aujourd'hui = 2023-05-17"),
    ("fr", "Il est parti il y a trois jours.", "il y a trois jours = 2023-05-14"),
    ("fr", "Le lundi, il dort.", ""),
    ("en", "He left on Monday.", "Monday = 2023-05-15"),
    ("en", "The hearing is set for Monday.", "Monday = 2023-05-22"),
    ("en", "The recount is down for Monday morning.", "Monday = 2023-05-22"),
    ("fr", "Le conseil se réunit lundi.", "lundi = 2023-05-22"),
    ("fr", "Le conseil a été réuni lundi.", "lundi = 2023-05-15"),
    ("en", "He left yesterday.", "yesterday = 2023-05-16"),
    ("en", "He leaves tomorrow.", "tomorrow = 2023-05-18"),
    ("en", "The council meets on Friday.", "Friday = 2023-05-19"),
    ("en", "Last Friday he left.", "Last Friday = 2023-05-12"),
    ("en", "He will leave next Friday.", "next Friday = 2023-05-26"),
    ("en", "He leaves today.", "today = 2023-05-17"),
    ("en", "He left three days ago.", "three days ago = 2023-05-14"),
    ("en", "He left two weeks ago.", "two weeks ago = 2023-05-03~"),
    ("en", "He left the day before yesterday.", "the day before yesterday = 2023-05-15"),
    ("en", "He leaves on Friday next week.", "Friday next week = 2023-05-26"),
]

MONTHS_AND_YEARS = [
    ("fr", "En 2014, elle a fermé.", "2014 = 2014"),
    ("fr", "En décembre dernier, elle a fermé.", "décembre dernier = 2022-12"),
    ("fr", "L'an dernier, elle a fermé.", "L'an dernier = 2022"),
    ("fr", "Elle a fermé en mars 2019.", "mars 2019 = 2019-03"),
    ("fr", "Elle a fermé en mars.", "mars = 2023-03"),
    ("fr", "Elle fermera en mars.", "mars = 2023-03"),
    ("fr", "Cette année, elle ferme.", "Cette année = 2023"),
    ("fr", "L'an prochain, elle ferme.", "L'an prochain = 2024"),
    ("fr", "Début 2015, elle ferme.", "Début 2015 = 2015-01/2015-04"),
    ("fr", "Fin 2019, elle ferme.", "Fin 2019 = 2019-09/2019-12"),
    ("fr", "À la mi-mai 2020.", "mi-mai 2020 = 2020-05-10~/2020-05-20~"),
    ("fr", "Vers 1984, elle ouvre.", "1984 = 1984~"),
    ("fr", "Le mois dernier, elle ferme.", "Le mois dernier = 2023-04"),
    ("fr", "Il y a trois ans, elle a fermé.", "Il y a trois ans = 2020"),
    ("en", "Half were well again by week 36.", "week 36 = ../XXXX-XX-XX"),
    ("en", "Half were ill in week 12 of 2023.", "week 12 of 2023 = 2023-03-20/2023-03-26"),
    ("fr", "Elle a fermé la semaine dernière.", "la semaine dernière = 2023-05-08/2023-05-14"),
    ("fr", "La crise (2008) l'a tuée.", "2008 = 2008"),
    ("en", "It closed in 2014.", "2014 = 2014"),
    ("en", "It closed last December.", "last December = 2022-12"),
    ("en", "It closed last year.", "last year = 2022"),
    ("en", "It closed in March 2019.", "March 2019 = 2019-03"),
    ("en", "It closed in March.", "March = 2023-03"),
    ("en", "It will close in March.", "March = 2023-03"),
    ("en", "It closes this year.", "this year = 2023"),
    ("en", "It closes next year.", "next year = 2024"),
    ("en", "In early 2015 it closed.", "early 2015 = 2015-01/2015-04"),
    ("en", "In late 2019 it closed.", "late 2019 = 2019-09/2019-12"),
    ("en", "In mid-2020 it closed.", "mid-2020 = 2020-05/2020-08"),
    ("en", "It closed around 1984.", "1984 = 1984~"),
    ("en", "It closed last month.", "last month = 2023-04"),
    ("en", "It closed three years ago.", "three years ago = 2020"),
    ("en", "It closed last week.", "last week = 2023-05-08/2023-05-14"),
    ("en", "The May 2019 strike hurt it.", "May 2019 = 2019-05"),
]

PARTS_OF_TIME = [
    ("fr", "Dans les années 1980, elle ouvre.", "années 1980 = 198X"),
    ("fr", "Les années 90 la ruinent.", "années 90 = 199X"),
    ("fr", "À la fin des années 90.", "À la fin des années 90 = 1996/1999"),
    ("fr", "Au XIXe siècle, elle ouvre.", "XIXe siècle = 18XX"),
    ("fr", "Au T3 2019, elle perd.", "T3 2019 = 2019-35"),
    ("fr", "Au troisième trimestre 2019, elle perd.", "troisième trimestre 2019 = 2019-35"),
    ("fr", "Au premier semestre 2019, elle perd.", "premier semestre 2019 = 2019-40"),
    ("fr", "L'été 2021 la ruine.", "L'été 2021 = 2021-22"),
    ("fr", "Cet hiver, elle dort.", "Cet hiver = 2022-24"),
    ("fr", "Au troisième trimestre, elle a perdu.", "troisième trimestre = 2022-35"),
    ("fr", "La saison 2021/22 finit.", "2021/22 = 2021/2022"),
    ("en", "It opened in the 1990s.", "1990s = 199X"),
    ("en", "In the late 1990s it closed.", "late 1990s = 1996/1999"),
    ("en", "In the 19th century it opened.", "19th century = 18XX"),
    ("en", "In Q3 2019 it lost.", "Q3 2019 = 2019-35"),
    ("en", "In the third quarter of 2019 it lost.", "third quarter of 2019 = 2019-35"),
    ("en", "In the first half of 2019 it lost.", "first half of 2019 = 2019-40"),
    ("en", "In summer 2021 it closed.", "summer 2021 = 2021-22"),
    ("en", "Last winter it closed.", "Last winter = 2022-24"),
    ("en", "In the third quarter it lost.", "third quarter = 2022-35"),
    ("en", "Its third-quarter loss hurt.", "third-quarter = 2022-35"),
    ("en", "He scored a first-half goal.", ""),
    ("en", "The 2021/22 season ends.", "2021/22 = 2021/2022"),
    ("en", "In the nineties it closed.", "nineties = 199X"),
]

STRETCHES = [
    ("fr", "Du 3 au 7 mai 2021, elle ferme.", "3 au 7 mai 2021 = 2021-05-03/2021-05-07"),
    ("fr", "De 1999 à 2003, elle perd.", "1999 à 2003 = 1999/2003"),
    ("fr", "Entre 2012 et 2016, elle perd.", "2012 et 2016 = 2012/2016"),
    ("fr", "Sur 2012-2016, elle perd.", "2012-2016 = 2012/2016"),
    ("fr", "Depuis 2014, elle perd.", "2014 = 2014/.."),
    ("fr", "D'ici 2030, elle ferme.", "2030 = ../2030"),
    ("fr", "Jusqu'en 2025, elle perd.", "2025 = ../2025"),
    ("fr", "Avant 2019, elle perd.", "2019 = ../2018"),
    ("fr", "Après 2019, elle perd.", "2019 = 2020/.."),
    ("fr", "À partir de 2025, elle ferme.", "2025 = 2025/.."),
    ("fr", "De mars à mai 2020, elle ferme.", "mars à mai 2020 = 2020-03/2020-05"),
    ("fr", "Du lundi 5 au vendredi 9 juin 2023.", "lundi 5 au vendredi 9 juin 2023 = 2023-06-05/2023-06-09"),
    ("fr", "Du 28 mai au 3 juin 2021.", "28 mai au 3 juin 2021 = 2021-05-28/2021-06-03"),
    ("fr", "D'ici la fin de l'année, elle ferme.", "la fin de l'année = ../2023-12"),
    ("fr", "À la fin de l'année scolaire, elle ferme.", ""),
    ("en", "It closes at the end of this school year.", ""),
    ("fr", "Dès mars 2019, elle perd.", "mars 2019 = 2019-03"),
    ("en", "It closed from 3 to 7 May 2021.", "3 to 7 May 2021 = 2021-05-03/2021-05-07"),
    ("en", "It lost from 2012 to 2016.", "2012 to 2016 = 2012/2016"),
    ("en", "It lost between 2012 and 2016.", "2012 and 2016 = 2012/2016"),
    ("en", "In 2012-2016 it lost.", "2012-2016 = 2012/2016"),
    ("en", "It has lost since 2014.", "2014 = 2014/.."),
    ("en", "It will close by 2030.", "2030 = ../2030"),
    ("en", "It lost until 2025.", "2025 = ../2025"),
    ("en", "Before 2019 it lost.", "2019 = ../2018"),
    ("en", "After 2019 it lost.", "2019 = 2020/.."),
    ("en", "From March to May 2020 it lost.", "March to May 2020 = 2020-03/2020-05"),
    ("en", "It lost from 1999 onwards.", "1999 = 1999/.."),
    ("en", "By the end of June it will close.", "the end of June = ../2023-06-30"),
    ("en", "It closed between May 28 and June 3, 2021.", "May 28 and June 3, 2021 = 2021-05-28/2021-06-03"),
    ("en", "It loses through 2025.", "2025 = ../2025"),
]

TOLD_FROM_ANOTHER = [
    ("fr", "Elle ouvre en 2014. L'année suivante, elle ferme.", "2014 = 2014 | L'année suivante = 2015"),
    (
        "fr",
        "Elle ouvre le 3 mai 2014. Le lendemain, elle ferme.",
        "3 mai 2014 = 2014-05-03 | Le lendemain = 2014-05-04",
    ),
    ("fr", "Elle ouvre en 2014 et ferme deux ans plus tard.", "2014 = 2014 | deux ans plus tard = 2016"),
    ("fr", "Elle ouvre en mai 2014 et ferme en juillet.", "mai 2014 = 2014-05 | juillet = 2014-07"),
    ("en", "It opened in 2014. The following year it closed.", "2014 = 2014 | The following year = 2015"),
    ("en", "It opened on 3 May 2014 and closed the next day.", "3 May 2014 = 2014-05-03 | the next day = 2014-05-04"),
    ("en", "It opened in 2014 and closed two years later.", "2014 = 2014 | two years later = 2016"),
    ("en", "It opened in May 2014 and closed in July.", "May 2014 = 2014-05 | July = 2014-07"),
    ("en", "It opened in May 2021.\n\nOn 4 January Kestrel left.", "May 2021 = 2021-05 | 4 January = 2023-01-04"),
    ("en", "It opened in May 2021.\n\nOn 4 June Kestrel left.", "May 2021 = 2021-05 | 4 June = 2021-06-04"),
    ("fr", "Le parc ouvre en mai 2021.\n\nLe 4 janvier, il ferme.", "mai 2021 = 2021-05 | 4 janvier = 2023-01-04"),
    ("fr", "Le parc ouvre en mai 2021.\n\nLe 4 juin, il ferme.", "mai 2021 = 2021-05 | 4 juin = 2021-06-04"),
    (
        "en",
        "It sailed on 14 July 1911. It was last seen three days later.",
        "14 July 1911 = 1911-07-14 | three days later = 1911-07-17",
    ),
    ("en", "It opened in 2014. It was sold that summer.", "2014 = 2014 | that summer = 2014-22"),
    ("fr", "Elle ouvre en 2014. Cet été-là, elle brûle.", "2014 = 2014 | Cet été-là = 2014-22"),
    ("fr", "La halle, fondée en 2018, fermera le 1er juillet.", "2018 = 2018 | 1er juillet = 2023-07-01"),
    (
        "fr",
        "Commencé en mars 2019, il sera ouvert le dimanche 4 juin.",
        "mars 2019 = 2019-03 | dimanche 4 juin = 2023-06-04",
    ),
    ("fr", "Le quai ouvre en mai 2021. L'autre est promis pour juin.", "mai 2021 = 2021-05 | juin = 2023-06"),
    ("fr", "Il aura fallu deux ans, mardi, pour finir.", "deux ans = 2 year | mardi = 2023-05-16"),
    ("fr", "Elle n'ouvre pas avant vendredi.", "vendredi = 2023-05-19/.."),
    ("fr", "Le syndicat appelle à bloquer vendredi le port.", "vendredi = 2023-05-19"),
    ("en", "Work is to begin in November.", "November = 2023-11"),
    ("en", "By Friday it had come back.", "Friday = ../2023-05-12"),
    ("en", "The ferry starts on Friday.", "Friday = 2023-05-19"),
    ("en", "Work on the quay at Pellworth started on Friday.", "Friday = 2023-05-12"),
    ("en", "In 2021 two people were killed.", "2021 = 2021 | two = 2 person"),
    ("en", "A boiler burst: in 2020 several workers were hurt.", "2020 = 2020"),
    ("en", "In 2022 both dams burst.", "2022 = 2022"),
    ("en", "In 2020 thousands of people fled.", "2020 = 2020 | thousands = several 1000 person"),
    ("fr", "En 2021 deux personnes ont été tuées.", "2021 = 2021 | deux = 2 person"),
    ("fr", "En 2019 plusieurs ouvriers sont partis.", "2019 = 2019"),
]

NO_DATE = [
    ("fr", "Il a été vu en , puis perdu.", ""),
    ("fr", "Deux mille salariés sont venus.", "Deux mille = 2000 person"),
    ("fr", "2000 salariés sont venus.", "2000 = 2000 person"),
    ("fr", "Elle a coûté 2000 euros.", "2000 euros = 2000 EUR"),
    ("fr", "1 500 personnes sont venues.", "1 500 = 1500 person"),
    ("fr", "Il marche.", ""),
    ("fr", "Il a mal : or, il court.", ""),
    ("fr", "Sa sœur part.", ""),
    ("fr", "L'un de mes fils.", ""),
    ("en", "It may rain.", ""),
    ("en", "They march on.", ""),
    ("en", "She is second to none.", ""),
    ("en", "2000 people came.", "2000 = 2000 person"),
    ("en", "It was told in 2021 people of two towns.", "2021 = 2021 person | two = 2 town"),
    ("en", "It sold 2020 thousand tonnes.", "2020 thousand tonnes = 2.020 M t"),
    ("en", "It cost 2000 euros.", "2000 euros = 2000 EUR"),
    ("en", "He sat down.", ""),
    ("en", "The sun is up.", ""),
    ("en", "Sales rose by 20 per cent, from 540, in two years.", "20 per cent = 20 % | 540 = 540 | two years = 2 year"),
    ("en", "Sales fell to 540, a drop of 60, in three years.", "540 = 540 | 60 = 60 | three years = 3 year"),
    ("fr", "Les ventes ont augmenté, de 540 à 600, en deux ans.", "540 = 540 | 600 = 600 | deux ans = 2 year"),
    (
        "en",
        "It had 140 members on 17 March, 80 of them women.",
        "140 = 140 person | 17 March = 2023-03-17 | 80 = 80 person",
    ),
    (
        "en",
        "It had 140 members on March 17, 80 of them women.",
        "140 = 140 person | March 17 = 2023-03-17 | 80 = 80 person",
    ),
    (
        "fr",
        "Elle comptait 140 membres le 17 mars, 80 de plus.",
        "140 = 140 person | 17 mars = 2023-03-17 | 80 = 80 person",
    ),
]

UNDATED = [
    ("fr", "Le 31 mars, elle a fermé.", "31 mars = XXXX-03-31"),
    ("fr", "Elle a fermé mardi.", "mardi = XXXX-XX-XX"),
    ("fr", "L'an dernier, elle a fermé.", "L'an dernier = XXXX"),
    ("fr", "Elle a fermé en mars.", "mars = XXXX-03"),
    ("fr", "Elle a fermé en mars 2019.", "mars 2019 = 2019-03"),
    ("fr", "Elle a fermé il y a trois ans.", "il y a trois ans = XXXX"),
    ("en", "It closed on March 31.", "March 31 = XXXX-03-31"),
    ("en", "It closed on Monday.", "Monday = XXXX-XX-XX"),
    ("en", "It closed last year.", "last year = XXXX"),
    ("en", "It closed in March.", "March = XXXX-03"),
    ("en", "It closed today.", "today = XXXX-XX-XX"),
]
"""Without the day of publication, what it alone would tell stays open."""


@pytest.mark.parametrize(
    ("language", "sentence", "says"),
    [*DAYS, *RELATIVE_DAYS, *MONTHS_AND_YEARS, *PARTS_OF_TIME, *STRETCHES, *TOLD_FROM_ANOTHER, *NO_DATE],
)
def test_what_a_sentence_says(language: str, sentence: str, says: str) -> None:
    assert told(sentence, language) == says


@pytest.mark.parametrize(("language", "sentence", "says"), UNDATED)
def test_what_an_undated_sentence_says(language: str, sentence: str, says: str) -> None:
    assert told(sentence, language, None) == says


@pytest.mark.parametrize(
    ("published", "says"),
    [
        ("2023-05-17", "mars = 2023-03"),
        ("2023-03-02", "mars = 2023-03"),
        ("2023-01-09", "mars = 2022-03"),
        ("2023", "mars = 2023-03"),
        ("2021-11", "mars = 2021-03"),
    ],
)
def test_a_month_without_a_year_is_dated_by_the_text(published: str, says: str) -> None:
    assert told("Elle a fermé en mars.", "fr", parse_edtf(published)) == says


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("It closed on 03/04/2019.", "2019-03-04"),
        ("It closed on 03/04/2019, on 25 April 2020 and for £3m.", "2019-04-03"),
        ("It closed on 23/04/2019.", "2019-04-23"),
    ],
)
def test_english_numeric_dates_are_american_unless_the_text_is_british(sentence: str, edtf: str) -> None:
    value = mentions(sentence, "en", None)[0].value
    assert isinstance(value, Period)
    assert value.edtf == edtf


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Le 7 mai 2021.", MentionKind.DATE),
        ("Hier.", MentionKind.DATE),
        ("Le 7 mai.", MentionKind.DATE),
        ("En mai 2021.", MentionKind.PERIOD),
        ("Depuis 2014.", MentionKind.PERIOD),
        ("Pendant six mois.", MentionKind.DURATION),
    ],
)
def test_a_date_is_one_day(sentence: str, kind: MentionKind) -> None:
    (mention,) = mentions(sentence, "fr", None)
    assert mention.kind is kind
