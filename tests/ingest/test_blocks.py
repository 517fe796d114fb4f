"""Where paragraphs, headings, items and rows begin and end."""

from __future__ import annotations

import itertools
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from andro_check.ingest.blocks import blocks_of
from andro_check.model.source import BlockKind

HEADING, PARAGRAPH, ITEM, CELL = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL

WRAPPED = """Kestrel Freight a annoncé jeudi la fermeture de son dépôt de Norhaven, où
travaillent 120 personnes, et le transfert de ses camions à Valdor avant la
fin de l'année.

Le syndicat des chauffeurs, qui demandait un délai de six mois, a quitté la
réunion sans signer et appelle à une grève de deux jours la semaine prochaine
devant le siège.
"""
LONG = "Brumaline ouvre une usine à Valdor. " * 5


def kinds(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.span.of(text)) for block in blocks_of(text)]


def test_a_paragraph_wrapped_at_a_fixed_width_is_one_block() -> None:
    first, second = WRAPPED.strip().split("\n\n")
    assert kinds(WRAPPED) == [(PARAGRAPH, first), (PARAGRAPH, second)]


@pytest.mark.parametrize("second", ["310 personnes.", "plus de 300 personnes.", "(CDI compris) 310 personnes."])
def test_a_sentence_that_goes_on_in_the_next_line_is_one_block(second: str) -> None:
    text = f"Kestrel Freight a fermé son dépôt de Norhaven jeudi. La société emploie\n{second}"
    assert kinds(text) == [(PARAGRAPH, text)]


@pytest.mark.parametrize("width", [72, 100, 118, 135])
def test_any_width_will_do(width: int) -> None:
    told = "La Régie du Val a racheté le dépôt de Norhaven à Kestrel Freight pour 12 millions d'euros en Mai 2021. "
    paragraphs = [textwrap.fill(told * 3, width) for _ in range(2)]
    assert kinds("\n\n".join(paragraphs)) == [(PARAGRAPH, paragraph) for paragraph in paragraphs]


def test_paragraphs_of_two_lines_show_a_width_together() -> None:
    lines = [
        "The Norham depot of Kestrel Freight will be shut by June, said its owner Dana\nPellow, who took over in 2019.",
        "Some 120 people work there, and none of them will be offered a job elsewhere,\nKestrel said on Tuesday.",
        "The depot is the last in the valley of the eleven that the firm once ran when\nNorham had a port.",
    ]
    assert kinds("\n\n".join(lines)) == [(PARAGRAPH, line) for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Freight, which runs depots at Norham and in the port of Valdor, was started in 1946 by Art\nPellow.",
        "Kestrel Freight, which runs the depot at Norham, lost\n£2.3m last year.",
    ],
)
def test_a_line_too_long_for_a_heading_goes_on_and_so_does_one_before_a_sum(text: str) -> None:
    assert kinds(text) == [(PARAGRAPH, text)]


def test_a_headline_and_its_byline_are_two_lines() -> None:
    text = "Kestrel Freight to shut its depot at Norham by the end of June\nDana Rowe, Norham"
    assert len(kinds(text)) == 2


def test_a_line_under_a_short_one_is_not_joined_to_it() -> None:
    text = "Le dépôt ferme\nLa Gazette de Valdor, 3 mai 2021\n\n" + WRAPPED
    assert kinds(text)[:2] == [(ITEM, "Le dépôt ferme"), (ITEM, "La Gazette de Valdor, 3 mai 2021")]


def test_without_wrapping_each_line_is_a_paragraph() -> None:
    text = f"{LONG.strip()}\n{LONG.strip()}"
    assert kinds(text) == [(PARAGRAPH, LONG.strip())] * 2


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("## Les comptes", HEADING),
        ("== Les comptes ==", HEADING),
        ("Les comptes de la régie", HEADING),
        ("La régie a perdu 3 M€.", PARAGRAPH),
        ("- 3 M€ de pertes ;", ITEM),
        ("• 3 M€ de pertes", ITEM),
        ("2) le quai nord", ITEM),
        ("| Quai nord | 12 M€ |", CELL),
    ],
)
def test_a_line_on_its_own(line: str, kind: BlockKind) -> None:
    assert kinds(f"{LONG}\n\n{line}\n\n{LONG}")[1] == (kind, line)


def test_items_of_a_wrapped_list_stay_apart() -> None:
    items = "- un premier dépôt, où l'on ne travaillera plus que la nuit\n  et le dimanche ;\n- un second.\n"
    text = f"{WRAPPED}\n{items}"
    assert [kind for kind, _ in kinds(text)] == [PARAGRAPH, PARAGRAPH, ITEM, ITEM]


def test_an_underlined_line_is_a_heading_and_rules_are_nothing() -> None:
    assert kinds("Les comptes\n===========\n\n* * *\n\n|---|---|\n") == [(HEADING, "Les comptes")]


def test_short_lines_side_by_side_are_items() -> None:
    assert kinds("Liste du port : 16\nListe du canal : 11\nSans étiquette : 3") == [
        (ITEM, "Liste du port : 16"),
        (ITEM, "Liste du canal : 11"),
        (ITEM, "Sans étiquette : 3"),
    ]


def test_a_very_long_line_is_one_block() -> None:
    text = "x" * 1_000_000
    assert kinds(text) == [(PARAGRAPH, text)]


@given(st.text(alphabet=st.sampled_from("aé .\n-|#=*1\t")))
def test_blocks_come_in_order_and_hold_every_word(text: str) -> None:
    blocks = blocks_of(text)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(blocks))
    outside = text
    for block in reversed(blocks):
        assert block.span.of(text).strip() == block.span.of(text) != ""
        outside = outside[: block.span.start] + outside[block.span.end :]
    assert not any(c in "aé1" for c in outside)
