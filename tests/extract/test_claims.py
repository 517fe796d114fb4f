"""Documents in, claims out: traps, articles without a register, citations, identity, order, hostile text."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from andro_check.extract.claims import extract
from andro_check.model.claim import Claim
from andro_check.model.register import Register
from andro_check.model.source import Block, BlockKind, Document, Source
from andro_check.model.text import Span
from extract.telling import CAST, NOBODY, REST, Row, article, drafted, en, fr, not_yet, tell

STAKE = "stake | 44.4 % | Norhaven | Valdor"

TYPOGRAPHY = [
    fr("Norhaven détient 44,4 % de Valdor.", STAKE),
    fr("Norhaven détient 44,4\u00a0% de Valdor.", STAKE),
    fr("Norhaven détient 44,4\u202f% de Valdor.", STAKE),
    fr("Norhaven détient 44,4% de Valdor.", STAKE),
    fr("Norhaven détient 44.4 % de Valdor.", STAKE),
    fr("L’État détient 44,4 % de Valdor.", "stake | 44.4 % | État | Valdor"),
    fr("L'État détient 44,4 % de Valdor.", "stake | 44.4 % | État | Valdor"),
    fr("L'Etat détient 44,4 % de Valdor.", "stake | 44.4 % | État | Valdor"),
    fr("L’État a investi 150\u00a0millions d’euros dans Valdor.", "investment | 150 M EUR | État | Valdor"),
    en("Norhaven holds 44.4\u00a0% of Valdor.", STAKE),
    en("Norhaven’s 44.4% stake in Valdor is for sale.", STAKE),
    # what is paid for each of them stays with its unit, except where the figure is told of a year anyway
    fr("Valdor verse 7 millions d’euros par an à Norhaven.", "contribution | 7 M EUR/year | Valdor | Norhaven"),
    fr("Valdor a réalisé un chiffre d'affaires de 7 millions d’euros par an.", "revenue | 7 M EUR | Valdor"),
    fr("Norhaven détient 44,4 %[1] de Valdor[2].", STAKE),
    en("Norhaven holds 44.4%[12] of Valdor.[^note]", STAKE),
    en("Norhaven holds **44.4%** of [Valdor](https://valdor.example/12?x=13).", STAKE),
    # a value begins with its own sign, and its words are those of the text, whatever marks stand before or in them
    en("**Cost.** £40m for the pool.", "amount | 40 M GBP"),
    en("Norhaven paid **£40** million for Valdor.", "price | 40 M GBP | Valdor | Norhaven"),
    fr("**Norhaven.** Le groupe a été fondé le **3** mai 2024.", "foundation date | 2024-05-03 | Norhaven"),
]

NO_CLAIMS = [
    fr("3 Commentaires"),
    fr("01F4000004473002-photo-valdor.jpg"),
    fr("Photo : 01F4000004473002-photo-valdor.jpg"),
    fr("Appelez le 01 42 77 12 00 pour Valdor."),
    fr("Contact : 01 42 77 12 00"),
    fr("Le vol AB 1234 de Valdor a du retard."),
    fr("L'article L. 123-4 du code inquiète Valdor."),
    fr("Le Patriot Act inquiète Valdor."),
    fr("Lire aussi : Norhaven détient 12 % de Valdor"),
    fr("En un mot, Valdor tient une place à part."),
    fr("Valdor est une mine d'or, or il faut sa clé."),
    fr("Valdor a ouvert un second site ; une équipe attend."),
    en("3 Comments"),
    en("Call Valdor on 020 7946 0000."),
    en("Article 50 worries Valdor."),
    en("Valdor may have a second site."),
    en("One may hope. Valdor has one site."),
    en("Read more: Norhaven holds 12% of Valdor"),
    en("Shareholders own Valdor. Nobody knows how much."),
    fr(""),
    fr(" \n\n \n"),
    en("%%% … ((( ))) %s"),
    fr("Valdor a un site neuf."),
    en("The 2001 Tramways Act worries Valdor.", pending="the year of a law is a claim: date 2001 of the Tramways Act"),
]

NUMBERS = [
    fr("Le chiffre d'affaires de Valdor atteint 3.100 millions d'euros.", "revenue | 3.100 bn EUR | Valdor"),
    fr("Le chiffre d'affaires de Valdor atteint 1,2 milliard d'euros.", "revenue | 1.2 bn EUR | Valdor"),
    fr("Valdor emploie neuf salariés.", "headcount | 9 person | Valdor"),
    fr("Norhaven a investi plus de 40 millions d'euros dans Valdor.", "investment | > 40 M EUR | Norhaven | Valdor"),
    fr("Norhaven a investi au moins 40 M€ dans Valdor.", "investment | >= 40 M EUR | Norhaven | Valdor"),
    fr(
        "Norhaven a investi 5 ou 7 millions d'euros dans Valdor.",
        "investment | 5 M EUR | Norhaven | Valdor",
        "investment | 7 M EUR | Norhaven | Valdor",
    ),
    fr("Valdor emploie environ 30 salariés.", "headcount | ~30 person | Valdor"),
    en("Valdor grew 29.9% in 2014.", "growth | 29.9 % | Valdor | - | 2014"),
    en("Valdor's revenue reached $1.2 billion.", "revenue | 1.2 bn USD | Valdor"),
    en("Valdor employs 1,200 people.", "headcount | 1200 person | Valdor"),
    en("Norhaven invested more than €40m in Valdor.", "investment | > 40 M EUR | Norhaven | Valdor"),
    en("Valdor employs about 30 people.", "headcount | ~30 person | Valdor"),
]


@pytest.mark.parametrize("row", TYPOGRAPHY)
def test_typography_and_marks_change_nothing(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", NO_CLAIMS)
def test_nothing_is_claimed(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", NUMBERS)
def test_numbers_keep_their_value_and_hedge(row: Row) -> None:
    row.check()


FRENCH = """Brumaline change de mains

Le groupe Norhaven Capital a racheté 44 % de Brumaline à la société Valdor, a annoncé mardi sa présidente, Hélène \
Vaubrac. Fondée en 2004 à Tourvelle, Brumaline emploie 120 salariés et a réalisé en 2015 un chiffre d'affaires de 6,2 \
millions d'euros.

La société, qui conçoit des logiciels, prévoit d'ouvrir un second site en 2018. Elle a perdu 1,1 million d'euros l'an \
dernier. L'État, qui détient un tiers du capital, n'a pas souhaité commenter."""
ENGLISH = """Kestrel Freight changes hands

Norhaven Capital has bought 44% of Kestrel Freight from Valdor Holdings, its chairwoman, Alice Rowe, said on Tuesday. \
Founded in 2004 in Pellworth, Kestrel Freight employs 120 people and had revenue of £6.2m in 2015.

The company, which runs barges, plans to open a second depot in 2018. It lost £1.1m last year. The government, which \
owns a third of the company, declined to comment."""
BRIDGE = """Pont de Tourvelle : la facture grimpe

Le pont de Tourvelle a coûté 48 millions d'euros, contre 31 millions annoncés, selon un rapport de la chambre \
régionale des comptes. La métropole en finance 60 %, l'État 25 %."""
ARTICLES = [
    fr(
        FRENCH,
        "foundation date | 2004 | Brumaline",
        "revenue | 6.2 M EUR | Brumaline | - | 2015",
        "opening date | 2018 | Brumaline | - | - | planned",
        "net loss | 1.1 M EUR | Brumaline | - | 2015",
        "stake | 1/3 | État | Brumaline",
        REST,
        published="2016-03-10",
    ),
    en(
        ENGLISH,
        "foundation date | 2004 | Kestrel Freight",
        "revenue | 6.2 M GBP | Kestrel Freight | - | 2015",
        "opening date | 2018 | Kestrel Freight | - | - | planned",
        "net loss | 1.1 M GBP | Kestrel Freight | - | 2015",
        "stake | 1/3 | government | Kestrel Freight",
        REST,
        published="2016-03-10",
    ),
    fr(
        BRIDGE,
        "cost | 48 M EUR | Pont de Tourvelle",
        "cost | 31 M EUR | Pont de Tourvelle",
        "funding share | 60 % | métropole | Pont de Tourvelle",
        "funding share | 25 % | État | Pont de Tourvelle",
    ),
    fr(
        "La société Brumaline (120 salariés) a levé 6 millions d'euros auprès de Norhaven Capital.",
        "headcount | 120 person | Brumaline",
        "raised | 6 M EUR | Brumaline",
    ),
    fr("Norhaven détient 12 % de Valdor Logistique.", "stake | 12 % | Norhaven | Valdor Logistique"),
    en("Kestrel Freight raised €6 million from Norhaven Capital.", "raised | 6 M EUR | Kestrel Freight"),
    en(
        "Kestrel Freight (120 employees) raised €6 million from Norhaven Capital.",
        "headcount | 120 person | Kestrel Freight",
        "raised | 6 M EUR | Kestrel Freight",
        pending="the body without a name inside the bracket raises the money: employees",
    ),
]


@pytest.mark.parametrize("row", ARTICLES)
def test_articles_without_a_register(row: Row) -> None:
    row.check(NOBODY)


def test_accents_do_not_part_a_body_without_a_name() -> None:
    text = "L'État détient 44 % de la société Brumaline. L'Etat détient 12 % de la société Valdor."
    claims, _ = drafted(article(text), register=NOBODY)
    assert [claim.subject for claim in claims] == ["etat", "etat"]


def test_what_was_found_is_in_the_register() -> None:
    claims, register = drafted(article(FRENCH, published="2016-03-10"), register=NOBODY)
    parties = {party for claim in claims for party in (claim.subject, claim.object, claim.voice) if party}
    assert {"norhaven-capital", "brumaline", "helene-vaubrac"} <= {actor.id for actor in register.actors}
    assert {party for party in parties if party == party.lower() and "-" in party} <= {a.id for a in register.actors}
    assert not any(actor.declared for actor in register.actors)


def test_declared_actors_stay_in_front() -> None:
    _, register = drafted(article(FRENCH), register=CAST)
    assert register.actors[: len(CAST.actors)] == CAST.actors


# ----------------------------------------------------------------------------------------------------- citations


NO_AMOUNTS = frozenset({"outcome", "date", "sale date", "time of event"})


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Hier, Norhaven détient 12 % de Valdor, dit-on.", "Norhaven détient 12 % de Valdor"),
        ("Norhaven détient 12 % de Valdor. Lorzac attend.", "Norhaven détient 12 % de Valdor"),
        ("Rien. Norhaven (120 salariés) attend.", "Norhaven (120 salariés"),
        ("Norhaven a investi environ 40 M€ dans Valdor.", "Norhaven a investi environ 40 M€ dans Valdor"),
        ("À 12 %, Norhaven est entré chez Valdor, dit-on.", "À 12 %, Norhaven est entré chez Valdor"),
        ("Feu vert à Valdor : Norhaven y a investi 4 M€, dit-on.", "Feu vert à Valdor : Norhaven y a investi 4 M€"),
        ('Le "petit" Norhaven détient 12 % de Valdor.', 'Le "petit" Norhaven détient 12 % de Valdor'),
        ("Non. M. Brac, de Norhaven, détient 12 % de Valdor.", "M. Brac, de Norhaven, détient 12 % de Valdor"),
        ("À 9:45 Norhaven a cédé 12 % de Valdor, dit-on.", "À 9:45 Norhaven a cédé 12 % de Valdor"),
        ('Il "attend que Lorzac cède" et Norhaven détient 12 % de Valdor.', "et Norhaven détient 12 % de Valdor"),
    ],
)
def test_the_quote_is_the_clause(text: str, quote: str) -> None:
    claims, _ = drafted(article(text))
    assert [claim.citation.quote for claim in claims if claim.figure not in NO_AMOUNTS] == [quote]


@pytest.mark.parametrize(
    ("language", "text"), [("fr", FRENCH), ("fr", BRIDGE), ("en", ENGLISH), ("fr", ENGLISH), ("en", FRENCH)]
)
def test_claims_come_in_the_order_of_the_text_and_are_sound(language: str, text: str) -> None:
    claims, _ = drafted(article(text, language, published="2016-03-10"), register=NOBODY)
    places = [claim.value_start for claim in claims]
    assert places == sorted(places)
    assert claims
    for claim in claims:
        assert 0 < claim.confidence <= 1
        assert claim.figure
        assert claim.evidence[0].field == "figure"


# ------------------------------------------------------------------------------------------------------ identity


def ids(text: str, name: str = "s") -> list[str]:
    return [claim.id for claim in drafted(article(text, name=name))[0]]


def test_ids_are_unique_even_for_equal_words() -> None:
    found = ids("Norhaven détient 12 % de Valdor. Rien.\n\nNorhaven détient 12 % de Valdor.")
    assert len(found) == len(set(found)) == 2


def test_ids_outlive_what_is_written_around() -> None:
    text = "Norhaven détient 12 % de Valdor."
    assert set(ids(text)) <= set(ids(f"Lorzac a ouvert.\n\n{text}\n\nLorzac a fermé."))


def test_the_id_depends_on_the_source() -> None:
    text = "Norhaven détient 12 % de Valdor."
    assert ids(text, "a") != ids(text, "b")
    assert ids(text, "a") == ids(text, "a")


# --------------------------------------------------------------------------------------------------------- order

STORY = (
    "Hier, le groupe Valdor Logistique a investi 40 millions d'euros dans Lorzac. Valdor attend.",
    "Norhaven détient 12 % de Lorzac, selon l'Union des traminots (UDT). Le feu a fait 3 morts.",
    "Ce matin, l'UDT dénonce : Norhaven détient 13 % de Lorzac. Le sinistre a fait 4 morts.",
    "Lorzac, que dirige Mme Hélène Vaubrac, emploie 120 salariés. Vaubrac a fondé Valdor en 2004.",
)
HOMONYMS = (
    "Hier, l'Union des traminots (UDT) a perdu 2 millions d'euros. L'UDT emploie 120 salariés.",
    "Hier, l'Usine de tubes (UDT) a perdu 3 millions d'euros. L'UDT emploie 80 salariés.",
)


def by_source(documents: Sequence[Document], register: Register) -> tuple[dict[str, list[Claim]], Register]:
    claims, found = drafted(*documents, register=register)
    return {d.source.id: [claim for claim in claims if claim.source == d.source.id] for d in documents}, found


@pytest.mark.parametrize("register", [NOBODY, CAST], ids=["nobody", "cast"])
@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(STORY, id="story"),
        pytest.param(HOMONYMS, id="homonyms", marks=not_yet("the first text decides what an acronym means everywhere")),
    ],
)
def test_the_order_of_the_documents_changes_nothing(texts: Sequence[str], register: Register) -> None:
    documents = [article(text, name=f"s{place}") for place, text in enumerate(texts)]
    told = [by_source(order, register) for order in itertools.permutations(documents)]
    assert all(one == told[0] for one in told)
    assert sum(map(len, told[0][0].values())) >= len(texts)


def test_claims_come_in_the_order_of_the_documents() -> None:
    documents = [article(text, name=name) for name, text in zip("dbca", STORY, strict=True)]
    assert [name for name, _ in itertools.groupby(claim.source for claim in drafted(*documents)[0])] == list("dbca")


def test_renaming_a_source_changes_its_id_alone() -> None:
    one, other = (
        drafted(*(article(text, name=f"{lead}{place}") for place, text in enumerate(STORY)), register=NOBODY)
        for lead in ("a", "z")
    )
    renamed = [
        replace(claim, id="", citation=replace(claim.citation, source=claim.source.replace("z", "a")))
        for claim in other[0]
    ]
    assert renamed == [replace(claim, id="") for claim in one[0]]
    assert one[1] == other[1]


def test_the_same_input_gives_the_same_claims() -> None:
    documents = [article(text, name=f"s{place}") for place, text in enumerate(STORY)]
    assert extract(documents, NOBODY) == extract(documents, NOBODY)


PROGRAM = """
import sys
from andro_check.extract.claims import extract
from andro_check.model.register import Register
from andro_check.model.source import Document, Source
documents = [Document(Source(f"s{n}", "", language="fr"), text) for n, text in enumerate(sys.argv[1:])]
sys.stdout.buffer.write(repr(extract(documents, Register())).encode())
"""


def test_no_claim_depends_on_the_order_of_hashes() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, *STORY],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
    assert b"valdor-logistique" in told.pop()


# ------------------------------------------------------------------------------------------------ hostile and odd


@pytest.mark.parametrize(
    "text",
    [
        "Norhaven holds\ufffd 12% of Valdor.",
        "Norhaven holds\x00 12%\x07 of Valdor.",
        "Norhaven holds \x1b12% of Valdor.",
        "\u202eNorhaven holds 12% of Valdor.",
        "Norhaven\u200b holds 12% of Valdor.",
        "<b>Norhaven</b> holds <i>12%</i> of Valdor.",
        "Norhaven holds [bold]12%[/bold] of Valdor.",
        "Norhaven holds 12% of Valdor. [link=file:///etc]x[/link] {{ x }} %s {y}",
        '=HYPERLINK("x";"y") Norhaven holds 12% of Valdor.',
        "+Norhaven holds 12% of Valdor.",
        "Norhaven holds 12% of Valdor.<!-- Norhaven holds 13% of Valdor. -->",
        "Norhaven holds 12% of Valdor.\r\n\r\nNothing.\r\n",
        "- Norhaven holds 12% of Valdor.",
        "> Norhaven holds 12% of Valdor.",
        "  Norhaven \t holds 12% of Valdor.  ",
    ],
)
def test_control_characters_and_markup_are_harmless(text: str) -> None:
    claims, register = drafted(article(text, "en"))
    assert [(claim.figure, register.name(claim.subject), register.name(claim.object)) for claim in claims] == [
        ("stake", "Norhaven", "Valdor")
    ]
    assert claims[0].value.text == "12%"


PIECES = st.sampled_from(
    [
        *"Norhaven Valdor L'État détient 12 44,4 % 40 millions d'euros dans de selon a indiqué que et déjà".split(),
        *"respectivement chacun deux tiers reste en y dont qui elle 2014 mai prévoit n'a pas [1] ( ) , .".split(),
        *";:«»-’#|€",
        *("\n\n", "\x00", "\u202f"),
    ]
)


@settings(max_examples=120)
@given(st.lists(PIECES, max_size=30), st.sampled_from(["fr", "en"]))
def test_any_order_of_words_is_read(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    claims, _ = drafted(article(text, language))
    assert all(0 < claim.confidence <= 1 for claim in claims)


def test_no_documents_no_claims() -> None:
    assert extract([], NOBODY) == ((), NOBODY)
    assert extract([], CAST) == ((), CAST)


@pytest.mark.parametrize("language", ["", "de", "fr", "en"])
def test_a_language_that_is_not_known_is_no_trouble(language: str) -> None:
    assert tell(article("Valdor, Norhaven 12 %.", language))


def test_furniture_is_never_claimed_from() -> None:
    text = "Norhaven détient 12 % de Valdor.\n\nNorhaven détient 13 % de Valdor."
    kinds = (BlockKind.PARAGRAPH, BlockKind.FURNITURE)
    spans = (Span(0, 32), Span(34, 66))
    blocks = tuple(Block(kind, span) for kind, span in zip(kinds, spans, strict=True))
    document = Document(Source("s", "sources/s.md", language="fr"), text, blocks)
    assert tell(document) == ("stake | 12 % | Norhaven | Valdor",)


def test_both_languages_share_their_actors() -> None:
    claims, register = drafted(
        article("Hier, le groupe Norhaven détient 12 % de Valdor Logistique.", "fr", name="a"),
        article("Yesterday, Norhaven owned 13% of Valdor Logistique.", "en", name="b"),
        register=NOBODY,
    )
    stakes = [(claim.subject, claim.object) for claim in claims if claim.figure == "stake"]
    assert stakes == [("norhaven", "valdor-logistique")] * 2
    assert register.kind("norhaven") == "company"
