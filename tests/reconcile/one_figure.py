"""Pairs of texts that give one figure under two words, and of texts that give two figures under words alike."""

ONE_FIGURE = [
    # --- two digits exchanged, of what goes by a noun in one of the articles
    (
        "en",
        "Kelm Council will hand over nine buses from the builder Marl under an order worth £42 million.",
        "The Marl works, where Kelm has ordered nine buses for £24 million, is hiring.",
        True,
    ),
    (
        "en",
        "The 23-mile branch from Tarn reopened on Monday.",
        "The single-track line is 32 miles long, and ran its first train on Monday.",
        True,
    ),
    (
        "fr",
        "Le stade Marcel-Ruel compte 11 200 places.",
        "Le club joue au stade Marcel-Ruel, une enceinte de 12 100 places.",
        True,
    ),
    ("en", "The driver was 48.", "The teacher, Ann Slade, is 84.", False),
    ("en", "Kelm ordered 42 buses from Marl.", "Marl has so far delivered 24 buses to Kelm.", False),
    ("en", "The tower is 53 metres tall.", "The hall is 35 metres tall.", False),
    ("en", "The bridge is 53 metres long.", "The tunnel is 35 metres long.", False),
    ("fr", "La passerelle mesure 53 mètres de long.", "Le tunnel de Kelm mesure 35 mètres de long.", False),
    ("fr", "L'usine de Kelm emploie 430 personnes.", "L'entrepôt de Kelm emploie 340 personnes.", False),
    ("en", "The Kelm plant employs 430 people.", "The warehouse employs 340 people.", False),
    ("en", "The Kelm plant employs 430 people.", "The head office employs 340 people.", False),
    ("en", "The prize was worth £42,000.", "The Kelm Trust gave the winner a grant of £24,000.", False),
    # --- a round number in two units
    (
        "en",
        "The cable can carry 1,000 megawatts, enough for a million homes.",
        "The owners say the cable can carry 1,000 kilowatts.",
        True,
    ),
    # --- somebody who took over then, and has been in office since
    (
        "en",
        "Dr Asha Venn has been chief executive since 2019.",
        "Asha Venn, who took over as chief executive in 2017, said the plan would go on.",
        True,
    ),
    (
        "en",
        "Asha Venn, chief executive since 2019, said so.",
        "Asha Venn, who became finance director in 2017, said the plan would go on.",
        False,
    ),
    (
        "en",
        "Asha Venn, chief executive of Kelm Steel since 2019, said so.",
        "Asha Venn, who took over as chief executive of Tarn Glass in 2016, later ran Kelm Steel.",
        False,
    ),
    # --- what shares were issued at does not change, what they stand at does
    (
        "en",
        "Kelm Foods, which floated at 320p a share in 2021, fell again.",
        "Kelm Foods shares were floated at 340 pence.",
        True,
    ),
    (
        "fr",
        "Le prix d'introduction de Kelm était de 24 euros par action.",
        "Introduite en Bourse à 28 euros, l'action Kelm a perdu la moitié de sa valeur.",
        True,
    ),
    ("en", "Kelm Foods shares were floated at 320 pence.", "The share price of Kelm Foods stood at 140 pence.", False),
    # --- how long it was closed, and in which year
    ("en", "The Kelm mine was shut for six weeks in 2019.", "The Kelm mine was shut for eight weeks in 2019.", True),
    # --- weeks that are counted from a beginning
    (
        "en",
        "Lumetral cut the pain score by 41 per cent at week 36.",
        "Lumetral cut the pain score by 30 per cent at week 12.",
        False,
    ),
]
TOLD_APART = [
    # --- three digits alike in a ballot and in a machine
    (
        "en",
        "The bill had its second reading last week and passed by 311 to 204.",
        "The fire at Kelm began in a transformer of 240 MVA.",
        False,
    ),
    # --- an animal of a zoo, and one of its houses
    (
        "en",
        "Maya, aged 51 and the oldest elephant at Kelm Zoo, has died.",
        "The aviary of Kelm Zoo, which dates from 1962, is a listed building.",
        False,
    ),
    # --- how high it is, and how high it goes
    (
        "fr",
        "Haute de 24 mètres, Alcyon doit placer 320 kilos sur une orbite à 500 kilomètres.",
        "Alcyon est une fusée de 24 mètres de hauteur. Elle vole à 500 km d'altitude.",
        False,
    ),
    # --- what was made in one year, and in another
    (
        "fr",
        "En 2022, la laiterie d'Orval a pesé 2 310 tonnes de tomme.",
        "En 2023, elle en a pesé 2 260 tonnes.",
        False,
    ),
    # --- some of so many, and by how much they grew
    (
        "en",
        "Of the agency's last ten missions, seven cost more than planned, by 31 per cent on average.",
        "The agency is in Orrow.",
        False,
    ),
    # --- the last sum of a list, and another list
    (
        "en",
        "Cards made £231m, the big draw £402m and the small draw £146m. Sport got £61m, music £44m and dance £38m.",
        "The draw is held in Orrow.",
        False,
    ),
]
