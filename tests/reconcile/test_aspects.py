"""Two values of one name that are told of two things, and the same words where they are told of one."""

from __future__ import annotations

import pytest

from andro_check.lexicon.aspects import aspects
from andro_check.lexicon.load import read
from reconcile.pairs_told import Told, in_conflict

TOLD: list[Told] = [
    # --- each text names another end of one aspect
    ("en", "Torvale Motors has ordered 31 buses.", "Torvale Motors has taken delivery of 14 buses.", False),
    ("en", "Torvale Motors has ordered 31 buses.", "Torvale Motors has ordered 14 buses.", True),
    ("fr", "À Lorzac, le loyer d'un studio est de 390 euros.", "À Lorzac, le loyer d'un T3 est de 710 euros.", False),
    ("fr", "À Lorzac, le loyer d'un T3 est de 610 euros.", "À Lorzac, le loyer d'un T3 est de 710 euros.", True),
    ("mixed", "Le séisme a détruit 40 maisons à Saxby.", "The quake damaged 65 houses in Saxby.", False),
    ("mixed", "Au zoo de Saxby, un billet adulte coûte 17 euros.", "At Saxby zoo a child's ticket costs €11.", False),
    ("mixed", "Au zoo de Saxby, un billet adulte coûte 17 euros.", "At Saxby zoo an adult ticket costs €11.", True),
    # --- an end that is named only to set a number apart
    ("en", "Unemployment in Saxby is 6.1%.", "Unemployment among under-25s in Saxby is 14.8%.", False),
    ("en", "The Saxby clinic has 64 beds.", "The Saxby clinic has 21 beds in intensive care.", False),
    ("en", "The Saxby clinic has 64 beds.", "The Saxby clinic has 46 beds.", True),
    # --- words before or behind a comma say it
    ("en", "Torvale sold 8,200 buses in Britain.", "Worldwide, Torvale sold 21,500 buses.", False),
    ("en", "Worldwide, Torvale sold 28,200 buses.", "Worldwide, Torvale sold 21,500 buses.", True),
    ("fr", "L'école de Lorzac compte 130 enfants en maternelle.", "En primaire, elle compte 240 enfants.", False),
    (
        "en",
        "Saxby Hall covers 4,200 square metres, including the barn.",
        "Saxby Hall covers 3,100 square metres, not counting the barn.",
        False,
    ),
    # --- a part of a firm, one surface, one way to get there, one of several crimes
    (
        "en",
        "Torvale's subsidiary made a profit of £13m in 2019.",
        "In 2019 Torvale made a profit of £21m.",
        False,
    ),
    ("en", "Torvale made a profit of £13m in 2019.", "In 2019 Torvale made a profit of £21m.", True),
    ("fr", "Ida Vaubrac a remporté 9 matchs sur gazon.", "Ida Vaubrac a remporté 31 matchs.", False),
    ("en", "The train from Saxby to Kelm takes 50 minutes.", "The bus from Saxby to Kelm takes 80 minutes.", False),
    ("en", "Police in Saxby arrested 12 people at the match.", "Police in Saxby arrested three over a heist.", False),
    ("fr", "Lorzac a débarqué 900 tonnes de thon en 2019.", "Lorzac a débarqué 400 tonnes de morue en 2019.", False),
    ("en", "Torvale, a subsidiary of Granmor, employs 300 people.", "Torvale employs 380 people.", True),
    (
        "fr",
        "Torvale Bois, filiale du groupe Torvale, a réalisé 90 millions d'euros de chiffre d'affaires en 2019.",
        "Le groupe Torvale a réalisé 400 millions d'euros de chiffre d'affaires en 2019.",
        False,
    ),
    # --- a rank, a number and what is old or new tell things apart
    ("en", "Saxby's old library has 12,000 books.", "Saxby's new library has 30,000 books.", False),
    ("fr", "À Lorzac, la ligne 3 transporte 9 000 voyageurs.", "À Lorzac, la ligne 5 en transporte 14 000.", False),
    # --- of one day of the week, and of what comes every year, nobody knows which is meant
    ("mixed", "Ada Slade est incertaine pour le match de samedi.", "Ada Slade played in Saturday's match.", False),
    # --- a record since some day is no count since then; a plan by some day and the same plan are one
    (
        "en",
        "The Kelm fair sold 18,000 tickets.",
        "With 12,000 tickets sold, the Kelm fair had its worst year since it began.",
        True,
    ),
    (
        "en",
        "Orrow Bank will close 42 of its branches by the end of next year.",
        "Orrow Bank is to shut 24 branches.",
        True,
    ),
    # --- one more, and a year beside it is no other number; ages are of no more and no less
    (
        "fr",
        "En 2017, l'Autorité des marchés a infligé une amende de 4 millions d'euros à la banque Lorzac.",
        "En 2017, la banque Lorzac a reçu une seconde amende, de 6 millions d'euros, du fisc.",
        False,
    ),
    ("en", "Ada Slade, 58, seeks a second term in Kelm.", "Ada Slade, 49, is to stand again in Kelm.", True),
    # --- who is named in both, whatever each number was given to
    (
        "en",
        "Ada Slade's winning margin was slim: she took the Kelm East seat by 214 votes.",
        "Ada Slade is the new member for Kelm East, with a majority of 412.",
        True,
    ),
    # --- dates of two deeds
    (
        "fr",
        "Le permis de construire du stade Valdor a été déposé le 4 mars.",
        "Le permis de construire du stade Valdor a été accordé le 2 avril.",
        False,
    ),
    (
        "fr",
        "Le permis de construire du stade Valdor a été accordé le 12 avril.",
        "Le permis de construire du stade Valdor a été accordé le 2 avril.",
        True,
    ),
    ("en", "Saxby Bridge was closed to lorries on 20 May.", "Saxby Bridge was closed to all traffic on 26 May.", False),
    # --- what is counted up to one day sets itself apart by no word for how long
    (
        "en",
        "By 15 March 2021 the Saxby centre had given 9,300 doses.",
        "Since it opened, the Saxby centre had given 13,900 doses by 15 March 2021.",
        True,
    ),
]
SAID = [
    ("Police said 21 people were hurt when a stand collapsed in Millbrook on Saturday.", True),
    ("Police said that 21 people were hurt when a stand collapsed in Millbrook on Saturday.", True),
]


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row[1][:40])
def test_values_of_two_things_are_not_in_conflict(row: Told) -> None:
    assert in_conflict(row) is row[3]


@pytest.mark.parametrize(("text", "found"), SAID)
def test_who_says_how_many_were_hurt_is_not_hurt(text: str, *, found: bool) -> None:
    assert in_conflict(("en", "A stand collapsed on Saturday in Millbrook, hurting 37 people.", text, found)) is found


@pytest.mark.parametrize("aspect", sorted(read("aspects")))
def test_each_end_of_an_aspect_is_named_by_its_examples(aspect: str) -> None:
    for end, entry in read("aspects")[aspect].items():
        if end not in ("of", "never"):
            assert entry["examples"]
            assert all(_names(example, aspect, end, entry.get("behind", "")) for example in entry["examples"]), end


def _names(example: str, aspect: str, end: str, behind: str) -> bool:
    """Whether an example names an end, or what stands behind the words: a thing that is of it, or the end itself."""
    named = aspects().named(example)
    if end == "none":
        return aspect not in named
    if behind == "thing":
        return any(end in ends for key, ends in named.items() if key.startswith(f"{aspect}: "))
    return aspect in named if behind else end in named.get(aspect, ())


def test_the_longest_phrase_counts() -> None:
    assert aspects().named("not counting the annexe")["takes in"] == {"not all"}
    assert aspects().named("counting the annexe")["takes in"] == {"all"}
