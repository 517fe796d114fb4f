"""Spellings and short forms of one name become one actor; a company and its unit stay two."""

from __future__ import annotations

import pytest

from andro_check.extract.names.actors import Cast, cast
from andro_check.lexicon.vocabulary import vocabulary
from andro_check.model.register import Actor, Register
from extract.telling import NOBODY, article, not_yet, prepared

CLUSTERS = [
    # the short form after the long one
    ("fr", "Hier, Valdor Logistique a ouvert. Depuis, Valdor se tait.", "Valdor, Valdor Logistique"),
    ("en", "Yesterday, Kestrel Freight opened. Since then, Kestrel waits.", "Kestrel, Kestrel Freight"),
    ("fr", "Hier, la Caisse des dépôts a ouvert. Depuis, la Caisse attend.", "Caisse, Caisse des dépôts"),
    # a company and its unit
    ("fr", "Hier, Valdor a ouvert. Depuis, Valdor Logistique se tait.", "Valdor; Valdor Logistique"),
    ("en", "Yesterday, Kestrel opened. Since then, Kestrel Freight waits.", "Kestrel; Kestrel Freight"),
    ("en", "Yesterday, Norhaven met Norhaven Energy. Now Norhaven waits.", "Norhaven; Norhaven Energy"),
    ("fr", "Hier, Valdor Énergie a vu Valdor Brilliance.", "Valdor Brilliance; Valdor Énergie"),
    # the short form in a headline alone
    ("en", "# The Kestrel repair\n\nYesterday, Kestrel Bridge opened.", "Kestrel, Kestrel Bridge"),
    (
        "en",
        "# The Kestrel repair\n\nYesterday, Kestrel Bridge opened. Since then, Kestrel waits.",
        "Kestrel; Kestrel Bridge",
    ),
    (
        "en",
        "# Kestrel repairs\n\nYesterday, Kestrel Freight Ltd opened. Since then, Kestrel waits.",
        "Kestrel, Kestrel Freight Ltd",
    ),
    # where a firm is from
    ("en", "Yesterday, Norhaven of Switzerland met Norhaven.", "Norhaven, Norhaven of Switzerland"),
    ("en", "Yesterday, the Bank met the Bank of Switzerland.", "Bank; Bank of Switzerland"),
    # legal forms
    ("fr", "Hier, Brumaline SAS a ouvert. Depuis, Brumaline se tait.", "Brumaline, Brumaline SAS"),
    ("en", "Yesterday, Kestrel Freight Ltd met Kestrel Freight.", "Kestrel Freight, Kestrel Freight Ltd"),
    # persons
    ("fr", "Hier, Mme Hélène Vaubrac s'est tue. Depuis, Vaubrac attend.", "Hélène Vaubrac, Vaubrac"),
    ("en", "Yesterday, Mrs Alice Rowe waited. Since then, Rowe waits.", "Alice Rowe, Rowe"),
    ("en", "Yesterday, Sir Alan Rowe met Mrs Alice Rowe.", "Alan Rowe; Alice Rowe"),
    # spelling
    ("fr", "Hier, Brumaline et Brumalinne attendent Brumaline.", "Brumaline, Brumalinne"),
    ("fr", "Hier, Électre a vu Electre.", "Electre, Électre"),
    ("fr", "Hier, le groupe NORHAVEN a vu Norhaven.", "NORHAVEN, Norhaven"),
    ("fr", "Hier, Lorza a vu Lorzac.", "Lorza; Lorzac"),
    ("en", "Yesterday, Norhaven met Norhaven NP.", "Norhaven; Norhaven NP"),
    ("en", "Yesterday, Norhaven met Northgate.", "Norhaven; Northgate"),
    # acronyms
    ("fr", "Hier, l'Union des traminots (UDT) attend. L'UDT écrit.", "UDT, Union des traminots"),
    ("en", "The Union of Tram Drivers (UTD) waits. The UTD writes.", "UTD, Union of Tram Drivers"),
    ("fr", "Ce soir, l'UDT attend.¦Hier, l'Union des traminots (UDT) a écrit.", "UDT, Union des traminots"),
    ("fr", "Hier, Hélène Vaubrac (UDN) attend. L'UDN écrit.", "Hélène Vaubrac; UDN"),  # her party
    # a common noun before or behind the name
    ("fr", "Hier, la fondation Kelm attend.¦Hier, la Kelm Fondation attend.", "Kelm Fondation, fondation Kelm"),
    ("fr", "Hier, l'hôpital de Kelm attend.¦Hier, il a vu Kelm.", "Kelm, hôpital de Kelm"),
    ("fr", "Hier, l'hôpital de Kelm attend. Il a vu Kelm.", "hôpital de Kelm; Kelm"),  # a town and its hospital
    ("fr", "Le fonds Kelm a vu l'université de Kelm.¦Il a vu Kelm.", "Kelm, fonds Kelm; université de Kelm"),
    ("fr", "Hier, le Centre Commercial Kelm attend.¦Hier, Kelm attend.", "Centre Commercial Kelm, Kelm"),
    ("en", "Yesterday, Kelm Street closed.¦Yesterday, Kelm closed.", "Kelm; Kelm Street"),  # a street is not its town
    # the name in another language
    ("en", "Yesterday, Long Tide (French: Marée) opened. Today Marée won.", "Long Tide, Marée"),
    ("en", 'Yesterday, "Long Tide" ("Grande Marée") opened. Grande Marée won.', "Grande Marée, Long Tide"),
    ("fr", "Hier, le Guetteur (en anglais : Watchman) attend. Hier, Watchman attend.", "Guetteur, Watchman"),
    ("en", "Yesterday, Long Tide (Norhaven) opened.", "Long Tide; Norhaven"),
    ("en", "Yesterday, Long Tide (sold in French shops by Norhaven) opened.", "Long Tide; Norhaven"),
    # over several texts
    (
        "fr",
        "Ce soir, Valdor attend.¦Hier, Valdor a vu Valdor Logistique.¦Ce midi, Valdor Logistique a vu Valdor.",
        "Valdor; Valdor Logistique",
    ),
]
NOT_YET = [
    (
        "fr",
        "Hier, Mme Hélène Vaubrac a vu M. Paul Vaubrac. Depuis, Vaubrac attend.",
        "Hélène Vaubrac; Paul Vaubrac; Vaubrac",
        "a surname of two persons is given to one of them: Paul Vaubrac",
    ),
    (
        "en",
        "Yesterday, Norhaven NP opened for its parent, Norhaven. Now Norhaven waits for Norhaven NP.",
        "Norhaven; Norhaven NP",
        "the company is taken for the short form of its unit, for the unit is named first",
    ),
    (
        "fr",
        "Hier, l'Union des traminots (UDT) attend. L'UDT écrit.¦Hier, l'Usine de tubes (UDT) attend. L'UDT écrit.",
        "UDT, Union des traminots; UDT, Usine de tubes",
        "an acronym means in all texts what the first text says: the second UDT is the Union des traminots",
    ),
]


def gathered(language: str, text: str, register: Register = NOBODY) -> Cast:
    """The actors of some texts, parted by ``¦``."""
    documents = [article(part, language, name=f"s{place}") for place, part in enumerate(text.split("¦"))]
    names = [document.named() for document in prepared(*documents, register=register)]
    return cast(names, register, [vocabulary(language)])


def clusters(found: Cast) -> str:
    """The spellings of each actor that was not declared: ``A, A Ltd; B``."""
    return "; ".join(", ".join(sorted(actor.names)) for actor in found.register.actors if not actor.declared)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [*CLUSTERS, *(pytest.param(*case[:3], marks=not_yet(case[3])) for case in NOT_YET)],
)
def test_names_are_gathered(language: str, text: str, expected: str) -> None:
    assert clusters(gathered(language, text)) == expected


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Hier, la Caisse des dépôts a vu Électre.", "caisse-des-depots electre"),
        ("Hier, Valdor Logistique a ouvert. Depuis, Valdor se tait.", "valdor-logistique"),
        ("Hier, Mme Hélène Vaubrac s'est tue. Depuis, Vaubrac attend.", "helene-vaubrac"),
    ],
)
def test_an_id_is_made_from_the_full_name(text: str, ids: str) -> None:
    assert " ".join(actor.id for actor in gathered("fr", text).register.actors) == ids


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hier, le groupe Norhaven a vu Lorzac. Depuis, Norhaven attend.", "company"),
        ("Hier, Mme Hélène Vaubrac a parlé. Depuis, Vaubrac attend.", "person"),
        ("Hier, la foule attend à Norhaven. Norhaven dort. Hier, Norhaven dormait. Norhaven attend.", ""),
        ("Hier, la foule attend à Norhaven.", "place"),
        ("Hier, Norhaven attend.", ""),
    ],
)
def test_the_kind_is_voted(text: str, kind: str) -> None:
    assert gathered("fr", text).register.kind("norhaven" if "Norhaven" in text else "helene-vaubrac") == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hier, le groupe NORHAVENNE a vu Norhavenne.", "Norhavenne"),
        ("Hier, Brumaline a vu Brumalinne et Brumaline.", "Brumaline"),
        ("Hier, Valdor Logistique a ouvert. Depuis, Valdor se tait.", "Valdor Logistique"),
        pytest.param(
            "Hier, Électre a vu Electre.", "Électre", marks=not_yet("of two the first of the alphabet: Electre")
        ),
    ],
)
def test_the_name_to_show(text: str, name: str) -> None:
    (actor,) = gathered("fr", text).register.actors
    assert actor.name == name


def test_declared_actors_are_kept_as_they_are() -> None:
    declared = Register((Actor("valdor", "Valdor", "company", ("VLD",)), Actor("lorzac", "Lorzac SA", "group")))
    found = gathered("fr", "Hier, VLD a vu Lorzac SA et Valdorr. Valdorr attend.", declared)
    assert found.register.actors[:2] == declared.actors
    assert clusters(found) == "Valdorr"


def test_an_acronym_spells_out_a_declared_actor() -> None:
    declared = Register((Actor("traminots", "Union des traminots", "institution"),))
    found = gathered("fr", "Hier, l'Union des traminots (UDT) a écrit. Depuis, l'UDT attend.", declared)
    assert found.register.actors == declared.actors


def test_a_found_actor_never_takes_the_id_of_a_declared_one() -> None:
    declared = Register((Actor("valdor", "Société de Lorzac", "company"),))
    found = gathered("fr", "Hier, Valdor Logistique a vu Valdor. Hier, le groupe Valdor attend.", declared)
    ids = [actor.id for actor in found.register.actors]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("language", "text", "declared", "kind"),
    [
        ("en", "Yesterday, Kestrel Freight opened. Since then, Kestrel waits.", "Kestrel Freight", "company"),
        ("fr", "Ce soir, Hélène Vaubrac attend. Depuis, Vaubrac se tait.", "Hélène Vaubrac", "person"),
    ],
)
def test_declaring_an_actor_does_not_part_it_from_its_short_form(
    language: str, text: str, declared: str, kind: str
) -> None:
    register = Register((Actor("declared", declared, kind),))
    found = gathered(language, text, register)
    assert found.register.actors == register.actors
    assert {*found.actor_of.values()} == {"declared"}


def test_the_spread_counts_documents() -> None:
    found = gathered("fr", "Hier, Norhaven a vu Lorzac.¦Hier, Norhaven a vu Norhaven.")
    assert dict(found.spread) == {"norhaven": 1.0, "lorzac": 0.5}
