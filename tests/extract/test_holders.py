"""Claims whose value is a name: who holds an office, who holds a company, who started, bought or renamed it."""

from __future__ import annotations

import pytest

from andro_check.lexicon.load import read
from extract.telling import CAST, REST, Row, article, en, fr, tell

OFFICES = [
    fr("Hélène Vaubrac, directrice générale de Valdor, se tait.", "role: chief executive | Hélène Vaubrac | Valdor"),
    fr("Le président de Valdor se tait."),
    fr(
        "La directrice générale, Hélène Vaubrac, se tait.",
        "role: chief executive | Hélène Vaubrac",
    ),
    fr(
        "La directrice générale de Valdor, Hélène Vaubrac, se tait.",
        "role: chief executive | Hélène Vaubrac | Valdor",
    ),
    fr(
        "Le maire de Tourvelle, M. Paul Estève, se tait.",
        "role: mayor | Paul Estève | Tourvelle",
    ),
    en("Alice Rowe, chief executive of Valdor, said nothing.", "role: chief executive | Alice Rowe | Valdor"),
    en("Valdor's chief executive, Alice Rowe, said nothing.", "role: chief executive | Alice Rowe | Valdor"),
    en("Valdor chief executive Alice Rowe said nothing.", "role: chief executive | Alice Rowe | Valdor"),
    en("The chairman of Valdor said nothing."),
    en(
        "The chief executive of Valdor, Alice Rowe, said nothing.",
        "role: chief executive | Alice Rowe | Valdor",
    ),
    # of a part alone
    en("Valdor's sales director, Alice Rowe, said nothing.", "role: sales director | Alice Rowe | Valdor"),
    en("Alice Rowe, head coach of Valdor, said nothing.", "role: coach | Alice Rowe | Valdor"),
    en("Valdor's assistant coach, Alice Rowe, said nothing.", "role: deputy coach | Alice Rowe | Valdor"),
    en("Alice Rowe, director of research at Valdor, left.", "role: research director | Alice Rowe | Valdor", REST),
    en("The finance manager of Valdor, Alice Rowe, left.", "role: finance manager | Alice Rowe | Valdor", REST),
    en("A former finance manager of Valdor, Alice Rowe, left.", REST),
    en("The new director of Valdor, Alice Rowe, said nothing.", "role: director | Alice Rowe | Valdor"),
    fr("Le directeur commercial de Valdor, Paul Estève, se tait.", "role: sales director | Paul Estève | Valdor"),
    fr(
        "Paul Estève, directeur de la recherche chez Valdor, se tait.", "role: research director | Paul Estève | Valdor"
    ),
    fr("Le directeur des ventes de Valdor, Paul Estève, se tait.", "role: sales director | Paul Estève | Valdor"),
    # what bears the name is no field
    en("Alice Rowe, director of property group Valdor, left.", "role: director | Alice Rowe | Valdor", REST),
    en(
        "Alice Rowe, chief executive of media company Valdor, left.",
        "role: chief executive | Alice Rowe | Valdor",
        REST,
    ),
    fr("Paul Estève, président du projet Orvane, se tait.", "role: president | Paul Estève | Orvane"),
    # told by a verb, on either side of it
    en("Valdor's new chief executive is Alice Rowe.", "role: chief executive | Alice Rowe | Valdor"),
    en("Alice Rowe is Valdor's new chief executive.", "role: chief executive | Alice Rowe | Valdor"),
    en("Valdor's chief executive is Alice Rowe's brother."),
    fr("Le directeur de Valdor est Paul Estève.", "role: director | Paul Estève | Valdor"),
    # since when
    en(
        "The music director of Valdor since 2018 is Alice Rowe.",
        "role: music director | Alice Rowe | Valdor | - | 2018/..",
        REST,
    ),
    fr(
        "Paul Estève, maire de Tourvelle depuis 2014, se tait.",
        "role: mayor | Paul Estève | Tourvelle | - | 2014/..",
        REST,
    ),
    # an office beside which only a person is named is of the body that the text is about
    en(
        "Valdor plays on. Paul Frane has left Valdor. The music director is Alice Rowe.",
        "role: music director | Alice Rowe | Valdor",
        REST,
    ),
    # what a participle at the head of a sentence is said of
    fr("Construite par Norhaven, la Lorza mesure 92 mètres.", "builder | Norhaven | Lorza", REST),
    en("Built by Norhaven, the Skylark is 92 metres long.", "builder | Norhaven | Skylark", REST),
    en("The Skylark was built to the plans of Alice Rowe.", "role: architect | Alice Rowe | Skylark"),
    # who comes after another
    en("Alice Rowe succeeded Paul Frane as chairman of Valdor.", "appointed chair | Alice Rowe | Valdor"),
    en("Paul Frane was replaced by Alice Rowe as chairman of Valdor.", "appointed chair | Alice Rowe | Valdor"),
    en("Alice Rowe took over as chairman of Valdor.", "appointed chair | Alice Rowe | Valdor"),
    en("Alice Rowe will be the next chairman of Valdor.", "appointed chair | Alice Rowe | Valdor"),
    fr("Hélène Vaubrac sera la prochaine directrice de Valdor.", "appointed director | Hélène Vaubrac | Valdor"),
    fr("Le prix Valdor a été remporté lundi par le poète Paul Estève.", "winner | Paul Estève | Valdor", REST),
    fr("Le prix Valdor a été décerné à la peintre Hélène Vaubrac.", "winner | Hélène Vaubrac | Valdor"),
    en("Alice Rowe will chair Valdor.", "role: chair | Alice Rowe | Valdor | - | - | planned"),
    en("Alice Rowe would be a good chairman of Valdor."),
    fr("Paul Estève succède à Hélène Vaubrac comme président de Valdor.", "appointed president | Paul Estève | Valdor"),
    # an age between the two
    fr("Paul Estève, 61 ans, président de Valdor, se tait.", "role: president | Paul Estève | Valdor", REST),
    fr("Paul Estève (61 ans), maire de Tourvelle, se tait.", "role: mayor | Paul Estève | Tourvelle", REST),
    en("Alice Rowe, 54, chief executive of Valdor, left.", "role: chief executive | Alice Rowe | Valdor", REST),
    en("Alice Rowe, 54, left. The chief executive of Valdor said nothing.", "age | 54 year | Alice Rowe"),
    en(
        "Valdor's chairman, Sir Alan Rowe, said nothing.",
        "role: chair | Alan Rowe | Valdor",
    ),
]

BORN = [
    fr("Née à Tourvelle, la chanteuse Hélène Vaubrac se tait.", "birthplace | Tourvelle | Hélène Vaubrac"),
    fr("Né à Tourvelle, l'architecte Paul Estève se tait.", "birthplace | Tourvelle | Paul Estève", REST),
]

YEARS = [
    fr(
        "La maire est Hélène Vaubrac. À 52 ans, elle dirige les Rencontres de Morvelle.",
        "age | 52 year | Hélène Vaubrac",
        REST,
    ),
    fr("Paul Estève a planté 400 arbres.", "arbre | 400 arbre | Paul Estève"),
    fr(
        "Le groupe Paul Estève a fermé une usine. Paul Estève emploie 300 personnes.",
        "headcount | 300 person | Paul Estève",
    ),
]

IN_OFFICE = [
    fr("Paul Estève est le président de Valdor.", "role: president | Paul Estève | Valdor"),
    fr("Claire Morin reste la directrice générale de Valdor.", "role: chief executive | Claire Morin | Valdor"),
    fr("Paul Estève est également maire de Tourvelle.", "role: mayor | Paul Estève | Tourvelle"),
    fr("Paul Estève n'est plus le président de Valdor."),
    fr("Paul Estève, 52 ans, dirige Valdor.", "role: director | Paul Estève | Valdor", REST),
    fr("Paul Estève, 52 ans, préside Valdor.", "role: president | Paul Estève | Valdor", REST),
    fr("Le maire, Paul Estève, se tait.", "role: mayor | Paul Estève"),
    en("Alan Dale is the chairman of Valdor.", "role: chair | Alan Dale | Valdor"),
    en("Alan Dale remains chief executive of Valdor.", "role: chief executive | Alan Dale | Valdor"),
    en("Alan Dale is the new mayor of Pellworth.", "role: mayor | Alan Dale | Pellworth"),
    en("Alan Dale is not the chairman of Valdor."),
    en("Alan Dale is the former chairman of Valdor."),
    en("Alan Dale is the chairman's son."),
    en("Alice Rowe, 52, chairs Valdor.", "role: chair | Alice Rowe | Valdor", REST),
    en("Alice Rowe, 52, heads Valdor.", "role: director | Alice Rowe | Valdor", REST),
    en("Valdor is calm. Alice Rowe, the firm's chairwoman, said nothing.", "role: chair | Alice Rowe | Valdor"),
    en("Alice Rowe, the sports club's president, said nothing.", "role: president | Alice Rowe", REST),
    en("The mayor, Alan Dale, said nothing.", "role: mayor | Alan Dale"),
]

HOLDERS = [
    fr("La société Valdor appartient à Norhaven.", "holder | Norhaven | Valdor"),
    fr("La société Valdor est une filiale de Norhaven.", "holder | Norhaven | Valdor"),
    fr("Valdor est détenue par Norhaven et Lorzac.", "holder | Norhaven | Valdor", "holder | Lorzac | Valdor"),
    fr("Valdor est détenue à 44 % par Norhaven.", "stake | 44 % | Norhaven | Valdor"),
    fr("Valdor n'appartient pas à Norhaven."),
    fr("D'après Lorzac, Valdor appartient à Norhaven.", "holder | Norhaven | Valdor | - | - | - | Lorzac"),
    fr(
        "Valdor est détenue par Norhaven depuis 2012.",
        "holder | Norhaven | Valdor | - | 2012/..",
        pending="the date that dates the holder is a claim of its own as well: date 2012/..",
    ),
    en("Valdor belongs to Norhaven.", "holder | Norhaven | Valdor"),
    en("Valdor is a subsidiary of Norhaven.", "holder | Norhaven | Valdor"),
    en("Valdor is owned by Norhaven and Lorzac.", "holder | Norhaven | Valdor", "holder | Lorzac | Valdor"),
    en("Valdor is 44% owned by Norhaven.", "stake | 44 % | Norhaven | Valdor"),
    en("According to Lorzac, Valdor belongs to Norhaven.", "holder | Norhaven | Valdor | - | - | - | Lorzac"),
    en(
        "Valdor has been owned by Norhaven since 2012.",
        "holder | Norhaven | Valdor | - | 2012/..",
        pending="the date that dates the holder is a claim of its own as well: date 2012/..",
    ),
]

APPOINTED = [
    fr(
        "Le conseil d'administration de Valdor a nommé Paul Estève directeur général.",
        "appointed chief executive | Paul Estève | Valdor",
    ),
    fr("Paul Estève a été élu maire de Tourvelle.", "appointed mayor | Paul Estève | Tourvelle"),
    fr("Chez Valdor, c'est Paul Estève qui a été réélu président.", "appointed president | Paul Estève | Valdor"),
    fr("Chez Valdor, Claire Morin a été désignée présidente.", "appointed president | Claire Morin | Valdor"),
    fr("Claire Morin, présidente de Valdor, a nommé un médiateur.", "role: president | Claire Morin | Valdor"),
    en("Valdor has appointed Alice Rowe as chief executive.", "appointed chief executive | Alice Rowe | Valdor"),
    en("Alice Rowe was named chief executive of Valdor.", "appointed chief executive | Alice Rowe | Valdor"),
    en("Alice Rowe has been re-elected mayor of Tresco.", "appointed mayor | Alice Rowe | Tresco"),
    en(
        "Alice Rowe, chief executive of Valdor, has appointed a mediator.",
        "role: chief executive | Alice Rowe | Valdor",
    ),
]

DONE = [
    fr("Norhaven a racheté les forges de Valdor.", "buyer | Norhaven | Valdor"),
    fr("Paul Estève a remporté le Rallye de Morvan.", "winner | Paul Estève | Rallye de Morvan"),
    fr("Le Rallye de Morvan a été remporté par Paul Estève.", "winner | Paul Estève | Rallye de Morvan"),
    fr("Lorzac a confié la construction du pont de Valdor à Norhaven.", "contractor | Norhaven | Valdor"),
    fr("L'assureur Lorzac, dont le siège est à Tourvelle, recrute.", "head office | Tourvelle | Lorzac"),
    en("Norhaven has bought Valdor.", "buyer | Norhaven | Valdor"),
    en("Norhaven bought 30 trucks from Valdor.", "truck | 30 truck | Norhaven"),
    en("Alice Rowe won the Kelmer Cup.", "winner | Alice Rowe | Kelmer Cup"),
    en("The Kelmer Cup was won by Alice Rowe.", "winner | Alice Rowe | Kelmer Cup"),
    en("Valdor is headquartered in Tresco.", "head office | Tresco | Valdor"),
]

CONTRACTS = [
    fr("Norhaven a remporté le marché du pont de Valdor.", "contractor | Norhaven | Valdor"),
    fr("Norhaven a remporté le marché du pont de Valdor devant Lorzac.", "contractor | Norhaven | Valdor"),
    fr("Norhaven a décroché le contrat face à Lorzac."),
    fr("Le marché du pont de Valdor est revenu à Norhaven.", "contractor | Norhaven | Valdor"),
    fr("Norhaven s'est vu attribuer le marché du pont de Valdor.", "contractor | Norhaven | Valdor"),
    en("Norhaven won the contract for Valdor.", "contractor | Norhaven | Valdor"),
    en("Norhaven won the contract for Valdor, beating Lorzac.", "contractor | Norhaven | Valdor"),
    en("Norhaven won the contract ahead of Lorzac."),
    en("Norhaven won the contract, beating Lorzac."),
    en("Norhaven was awarded the contract for Valdor.", "contractor | Norhaven | Valdor"),
    en("Norhaven was awarded the contract for Valdor by Lorzac.", "contractor | Norhaven | Valdor"),
    en("The contract for Valdor went to Norhaven.", "contractor | Norhaven | Valdor"),
    en("The contract for Valdor was won by Norhaven.", "contractor | Norhaven | Valdor"),
    en("Lorzac went to Norhaven for a contract."),
    en("Alice Rowe won the Kelmer Cup ahead of Norhaven.", "winner | Alice Rowe | Kelmer Cup"),
]

OTHERS = [
    fr("Valdor a été fondée par Hélène Vaubrac.", "originator | Hélène Vaubrac | Valdor"),
    fr(
        "Valdor a été fondée par Norhaven, Lorzac et Ostrane.",
        "originator | Norhaven | Valdor",
        "originator | Lorzac | Valdor",
        "originator | Ostrane | Valdor",
    ),
    fr("Valdor a été vendue à Norhaven.", "buyer | Norhaven | Valdor"),
    fr("Valdor, rebaptisée Lorzac, se tait.", "renamed as | Lorzac | Valdor"),
    fr("Valdor devrait être vendue à Norhaven.", "buyer | Norhaven | Valdor | - | - | conditional"),
    fr(
        "Le projet a été lancé par Hélène Vaubrac.",
        "originator | Hélène Vaubrac",
    ),
    en("Valdor was founded by Alice Rowe.", "originator | Alice Rowe | Valdor"),
    en(
        "Valdor was founded by Norhaven, Lorzac and Ostrane.",
        "originator | Norhaven | Valdor",
        "originator | Lorzac | Valdor",
        "originator | Ostrane | Valdor",
    ),
    en("Valdor was sold to Norhaven.", "buyer | Norhaven | Valdor"),
    en("Valdor was renamed Lorzac.", "renamed as | Lorzac | Valdor"),
    en("Valdor was not sold to Norhaven.", "buyer | Norhaven | Valdor | - | - | denied"),
    en("Valdor may be sold to Norhaven.", "buyer | Norhaven | Valdor | - | - | conditional"),
    en(
        "The project was started by Alice Rowe and Norhaven.",
        "originator | Alice Rowe",
        "originator | Norhaven",
        pending="one who starts it fills the place of what the other started: Alice Rowe",
    ),
]


@pytest.mark.parametrize("row", [*OFFICES, *IN_OFFICE, *BORN, *YEARS])
def test_offices(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", HOLDERS)
def test_holders(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", OTHERS)
def test_founders_buyers_and_new_names(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", APPOINTED)
def test_who_is_named_to_an_office(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", [*DONE, *CONTRACTS])
def test_who_did_it(row: Row) -> None:
    row.check()


@pytest.mark.parametrize(
    ("field", "example"),
    [(field, example) for field, told in read("fields")["fields"].items() for example in told["examples"]],
)
def test_the_examples_of_fields_are_offices_of_them(field: str, example: str) -> None:
    french = example.split(maxsplit=1)[0] in ("directeur", "entraîneur")
    text = f"Paul Estève, {example} chez Valdor, part." if french else f"Paul Esteve, {example} at Valdor, left."
    told = tell(article(text, "fr" if french else "en"), register=CAST)
    assert any(line.startswith(f"role: {field} ") for line in told), told
