"""What frames an article is marked; what only looks like it is not."""

from __future__ import annotations

import pytest

from andro_check.ingest.blocks import blocks_of
from andro_check.ingest.furnishing import furnished, marks_of
from andro_check.lexicon.furniture import furniture
from andro_check.model.source import BlockKind
from andro_check.model.text import blanked

ARTICLE = (
    "La régie de Valdor a perdu 3 millions d'euros l'an dernier, deux fois plus que l'année d'avant, et son conseil "
    "doit se prononcer vendredi sur une hausse des tarifs que l'opposition juge trop forte pour les habitants du port."
)


def flagged(*paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs)
    return [b.span.of(text) for b in furnished(text, blocks_of(text)) if b.kind is BlockKind.FURNITURE]


@pytest.mark.parametrize(
    "line",
    [
        "Crédit image : Agence Ondine",
        "Photo : Lise Marbot / Ondine",
        "Image credit: Ondine Pictures",
        "IMG_2041-quai-nord.jpg",
        "7",
        "Haut de page",
        "Lire aussi : Le port de Norhaven perd 40 emplois",
        "À lire ensuite : *Pourquoi le quai coûte 12 M€*",
        "Elsewhere in this issue: the canal, 96 million, page 14.",
        "Read more: Norhaven loses 40 jobs",
        "Ce site utilise des cookies de mesure d'audience.",
        "This site uses cookies from 31 advertisers.",
        "Nos partenaires et nous stockons des informations sur votre appareil.",
        "*Last edited on 4 May 2024.*",
        "Dernière modification : 11 juin 2024. Catégories : Port, Valdor",
        "Not to be confused with Brumaline Capital, a fund of the same name.",
        "Ne doit pas être confondu avec Brumaline Capital.",
        "Suivez-nous sur tous les réseaux",
        "Unsubscribe any time.",
        "Contact presse : Lise Marbot, 01 99 00 12 34",
        "($1 = 0.8205 pounds)",
        "abc/nr",
        "[1] La Gazette de Valdor, 3 mai 2021",
    ],
)
def test_a_line_that_is_no_part_of_the_story(line: str) -> None:
    assert flagged(ARTICLE, line, ARTICLE) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "La publicité sur les quais a rapporté 2 millions d'euros.",
        "Sources au port : 40 emplois disparaîtraient.",
        "Sources at the port speak of 40 jobs.",
        "Credit Norhaven lent 3 million to the port.",
        "La CNIL condamne Brumaline à 3 M€ d'amende pour ses cookies.",
        "Photographe du port depuis 1998, Lise Marbot expose 40 images.",
        "Commentaire de la régie : 3 M€ de pertes, c'est trop.",
        "Partager les 3 M€ de pertes divise les communes.",
        "Join two firms and 40 jobs go.",
        "Comment la régie a perdu 3 M€",
        "1 = 1",
    ],
)
def test_a_line_of_the_story(line: str) -> None:
    assert flagged(ARTICLE, line, ARTICLE) == []


def test_a_list_of_links_ends_where_the_story_goes_on() -> None:
    links = ("Sur le même sujet", "- Le canal coûtera 12 M€ de plus", "- Norhaven : 40 emplois perdus")
    assert flagged(ARTICLE, *links, ARTICLE) == list(links)


def test_a_marked_heading_ends_a_list_of_links() -> None:
    assert flagged(ARTICLE, "## Voir aussi", "* Port de Norhaven", "## Comptes", "3 M€ de pertes.") == [
        "## Voir aussi",
        "* Port de Norhaven",
    ]


@pytest.mark.parametrize("heading", ["3 Commentaires", "Comments (2)", "Vos réactions (12)", "Have your say", "Réagir"])
def test_nothing_after_the_heading_of_the_comments_counts(heading: str) -> None:
    assert flagged(ARTICLE, heading, ARTICLE, "Loup42 : 900 emplois, oui !") == [
        heading,
        ARTICLE,
        "Loup42 : 900 emplois, oui !",
    ]


def test_a_box_of_facts_is_told_from_links() -> None:
    words = furniture()
    assert words.opens_facts("Repères")
    assert words.opens_facts("Key figures 2024")
    assert not words.opens_facts("Most read")
    assert words.is_credit("Photo d'archives")
    assert words.is_credit("(© Ondine)")
    assert not words.is_credit("Le quai nord, long de 400 mètres.")


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("perdu 3 M€[12], dit-on", "perdu 3 M€    , dit-on"),
        ("le **quai** nord", "le   quai   nord"),
        ("**Valdor.** Le port", "  Valdor.   Le port"),
        ("*«dès juin»*, dit-elle", " «dès juin» , dit-elle"),
        ("2 * 3 et a_b", "2 * 3 et a_b"),
        ("un [quai](https://x.example/2021/12) neuf", "un [quai]" + " " * 27 + " neuf"),
        ("## Le quai", "   Le quai"),
        ("== Le quai ==", "   Le quai   "),
        ("voir https://x.example/99 vite", "voir " + " " * 20 + " vite"),
        ("![3 grues](a.jpg)", " " * 17),
        ("écrire à a.b@x.example ou non", "écrire à " + " " * 13 + " ou non"),
        ("un<br>deux", "un    deux"),
        ("moins de [3 grues] ici, 3 < 4", "moins de [3 grues] ici, 3 < 4"),
    ],
)
def test_marks_are_blanked_in_place(text: str, prose: str) -> None:
    assert blanked(text, marks_of(text)) == prose
