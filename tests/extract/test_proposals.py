"""Which entries are proposed for the register, and on which words."""

from __future__ import annotations

import pytest

from andro_check.extract.claims import extract
from andro_check.extract.proposals import Proposal, propose
from andro_check.ingest.plain import read_plain
from andro_check.model.register import Actor, Register
from andro_check.model.source import Document, Source


def proposals(*texts: str, language: str = "en", declared: tuple[Actor, ...] = ()) -> dict[str, Proposal]:
    documents = []
    for number, text in enumerate(texts):
        document = read_plain(text.encode(), Source(f"s{number}", f"s{number}.txt", language=language))
        assert isinstance(document, Document)
        documents.append(document)
    register = Register(declared)
    return {p.actor.id: p for p in propose(documents, register, extract(documents, register)[0])}


def grounds(proposal: Proposal) -> dict[str, str]:
    return {ground.why: ground.citation.quote for ground in proposal.grounds}


def test_an_acronym_is_an_alias_of_the_full_name() -> None:
    text = "The Norhaven Port Authority (NPA) employs 120 people. NPA owns eleven tugs. NPA was founded in 1988."
    found = proposals(text)["norhaven-port-authority"]
    assert (found.actor.name, found.actor.aliases, found.times) == ("Norhaven Port Authority", ("NPA",), 4)
    assert grounds(found)["alias NPA"] == "Norhaven Port Authority (NPA)"


def test_a_legal_form_and_a_short_form() -> None:
    text = "Kestrel Freight SA owns 30 % of Lorzac. Kestrel Freight bought a tug. Kestrel Freight employs 9."
    found = proposals(text)["kestrel-freight"]
    assert (found.actor.name, found.actor.kind, found.actor.aliases) == (
        "Kestrel Freight",
        "company",
        ("Kestrel Freight SA",),
    )
    assert grounds(found) == {
        "named": "Kestrel Freight",
        "kind company": "Kestrel Freight SA",
        "alias Kestrel Freight SA": "Kestrel Freight SA",
    }


def test_what_stands_in_front_of_a_name_tells_its_kind() -> None:
    found = proposals(
        "Mardi, l'armateur Valdor a vendu trois bateaux. L'armateur Valdor emploie 40 marins.", language="fr"
    )
    assert found["valdor"].actor.kind == "company"
    assert grounds(found["valdor"])["kind company"] == "l'armateur Valdor"


@pytest.mark.parametrize(
    ("text", "language", "quote"),
    [
        ("Valdor was renamed Lorzac in 2016. Lorzac owns eleven tugs.", "en", "Valdor was renamed Lorzac in 2016"),
        ("The tugs of Lorzac (formerly Valdor) are old. On Monday Valdor denied it.", "en", "Lorzac (formerly Valdor"),
        ("The tugs of Lorzac, formerly known as Valdor, are old. On Monday Valdor denied it.", "en", None),
        (
            "Les bateaux de Lorzac (ex-Valdor Lines) sont vieux. Hier, Valdor Lines a démenti.",
            "fr",
            "Lorzac (ex-Valdor Lines",
        ),
    ],
)
def test_what_an_actor_became(text: str, language: str, quote: str | None) -> None:
    found = next(p for key, p in proposals(text, language=language).items() if key.startswith("valdor"))
    assert [step.actor for step in found.actor.became] == ["lorzac"]
    if quote:
        assert grounds(found)["became Lorzac"] == quote


def test_a_name_dropped_once_and_a_mere_place_are_not_worth_it() -> None:
    texts = ("Lise Marbot saw Kestrel Freight in Norhaven. Kestrel Freight employs 9 people.",)
    found = proposals(*texts, "Ned Ash was in Norhaven. So was Kestrel Freight.")
    assert {key for key, proposal in found.items() if proposal.worth_it} == {"kestrel-freight"}
    assert found["norhaven"].sources == 2
    assert found["ned-ash"].times == 1


def test_declared_actors_are_not_proposed_again() -> None:
    declared = Actor("kestrel", "Kestrel Freight", "company")
    assert "kestrel-freight" not in proposals(
        "Kestrel Freight employs 9 people. So says Kestrel Freight.", declared=(declared,)
    )


def test_the_order_is_by_what_an_entry_would_settle() -> None:
    text = "Kestrel Freight employs 9 people. Valdor Lines met Kestrel Freight. Valdor Lines met Valdor Lines again."
    assert list(proposals(text))[:2] == ["kestrel-freight", "valdor-lines"]
