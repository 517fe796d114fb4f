"""Ends that a sentence tells in words alone, without a number or a day, and ends of two matters: rows of a table."""

FATES = (
    ("en", "Jurors have cleared the vet Ida Prowle of cruelty.", "Vet Ida Prowle was found guilty of cruelty.", True),
    ("en", "Jurors have cleared the vet Ida Prowle of cruelty.", "Vet Sam Prowle was found guilty of fraud.", False),
    (
        "fr",
        "La cour d'assises de Brac a prononcé l'acquittement de Jean Morvelle.",
        "Jean Morvelle a été reconnu coupable par la cour d'assises de Brac.",
        True,
    ),
    # --- on appeal another end may come
    (
        "fr",
        "Le tribunal de Brac a condamné Jean Morvelle en 2019.",
        "La cour d'appel de Brac a relaxé Jean Morvelle.",
        False,
    ),
    (
        "en",
        "The High Court struck down the smoke ban of the town of Orrow.",
        "Orrow's smoke ban was upheld by the High Court.",
        True,
    ),
    (
        "en",
        "The High Court struck down the smoke ban of the town of Orrow.",
        "The High Court upheld the new bus lanes of the town of Kelm.",
        False,
    ),
    (
        "mixed",
        "Le Conseil d'État a annulé le permis du barrage de Sivrans, obtenu par Hydrolane.",
        "The Hydrolane permit for the Sivrans dam was upheld.",
        True,
    ),
    (
        "fr",
        "La boulangerie Marchal a définitivement fermé ses portes.",
        "La boulangerie Marchal n'a jamais fermé, assure son patron.",
        True,
    ),
    (
        "fr",
        "La boulangerie Marchal a définitivement fermé ses portes.",
        "La pharmacie Dubreuil, rue Haute, reste ouverte.",
        False,
    ),
    (
        "en",
        "A judge ordered the travel agent Velloway to pay damages to Ann Slade.",
        "The judge dismissed the case of Ann Slade against the travel agent Velloway.",
        True,
    ),
    ("en", "Water rates in Saxby will rise by 4% in May.", "Water rates in Saxby will not rise in May.", True),
    ("en", "Water rates in Saxby will rise by 4% in May.", "Parking fees in Saxby are frozen until May.", False),
    (
        "fr",
        "Le prix de la cantine à Lormont augmentera de 3 % en septembre.",
        "À Lormont, les loyers des HLM sont gelés en septembre.",
        False,
    ),
    (
        "fr",
        "L'incendie du gymnase de Trévol est d'origine criminelle, selon le parquet.",
        "Une défaillance électrique a provoqué l'incendie du gymnase de Trévol, selon le parquet.",
        True,
    ),
    (
        "fr",
        "L'incendie du gymnase de Trévol est d'origine criminelle, selon le parquet.",
        "Une fuite de gaz a provoqué l'explosion d'une maison à Trévol.",
        False,
    ),
    ("en", "Nobody bid for the Orrow mill, which went unsold.", "The Orrow mill was sold on Monday to a brewer.", True),
    (
        "en",
        "Nobody bid for the Orrow mill, which went unsold.",
        "The Orrow vicarage was sold on Monday to a brewer.",
        False,
    ),
    (
        "en",
        "Skipper Tom Averil was rescued alive when the Petrel sank off Orrow.",
        "Skipper Tom Averil drowned when the Petrel sank off Orrow.",
        True,
    ),
    (
        "en",
        "Skipper Tom Averil was rescued alive when the Petrel sank off Orrow.",
        "Deckhand Joe Sarn drowned when the Petrel sank off Orrow.",
        False,
    ),
    (
        "fr",
        "Le braqueur Denis Saulieu court toujours, trois jours après le vol de Brac.",
        "Denis Saulieu s'est rendu à la police de Brac.",
        True,
    ),
    (
        "fr",
        "Les sénateurs ont rejeté la loi sur les haies.",
        "Les sénateurs ont adopté la loi sur les haies.",
        False,  # no name: which senate is not told
    ),
    (
        "fr",
        "Le Sénat d'Orvalie a rejeté la loi sur les haies.",
        "Le Sénat d'Orvalie a adopté la loi sur les haies.",
        True,
    ),
    (
        "fr",
        "Le Sénat d'Orvalie a rejeté la loi sur les haies.",
        "Le Sénat d'Orvalie a adopté la loi sur les retraites.",
        False,
    ),
    (
        "en",
        "The Saxby Arms could be closed down, its owner warned.",
        "The Saxby Arms will stay open, its owner said.",
        False,
    ),
    (
        "en",
        "Prosecutors asked the court to convict Ida Prowle of cruelty.",
        "Ida Prowle was cleared of cruelty by the court.",
        False,
    ),
)
