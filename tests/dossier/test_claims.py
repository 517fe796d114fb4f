"""Claims are read back as they were written, and every mistake has its place."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from andro_check.dossier.anchoring import Shadowed
from andro_check.dossier.claims import read_claims
from andro_check.dossier.located import read_yaml
from andro_check.dossier.nodes import Fields, Scalar
from andro_check.dossier.record import record_of, scalar
from andro_check.dossier.values import decode, encode
from andro_check.model.claim import Claim, Modality, Status
from andro_check.model.period import Period, parse_edtf
from andro_check.model.problem import Problem
from andro_check.model.text import Citation, Span
from andro_check.model.value import Name, Quantity
from dossier.norhaven import CONTEXT, DOCUMENT, TEXT, drafts

SHADOWED = Shadowed(TEXT)


def read(text: str) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    return read_claims({"claims/gazette.yaml": text}, CONTEXT)


def one(record: str) -> Claim:
    claims, problems = read(f"claims:\n- {record}")
    assert problems == ()
    return claims[0]


def wrong(record: str) -> str:
    return str(read(f"claims:\n- {record}")[1][0])


def written(claims: list[Claim]) -> str:
    figures = CONTEXT.figures
    return "claims:\n" + "".join(record_of(claim, SHADOWED, figures.get(claim.figure).unit) for claim in claims)


def test_drafts_are_read_back() -> None:
    claims, problems = read(written(drafts()))
    assert problems == ()
    assert list(claims) == drafts()


def test_a_record_is_plain_and_short() -> None:
    assert record_of(drafts()[0], SHADOWED, "share") == (
        "- id: aaaa0001\n"
        "  figure: stake\n"
        "  subject: kestrel\n"
        "  object: remorqueurs\n"
        "  value: 44.4 %\n"
        '  quote: "Kestrel Freight détient 44,4\u00a0% des Remorqueurs de Norhaven : c\'est plus que Valdor"\n'
        "  at: 35-117\n"
        "  status: draft\n"
        "  drafted: 7dcfa2c6\n"
    )


def test_the_words_of_a_value_are_found_in_the_quote_or_stored() -> None:
    text = written(drafts())
    assert "words: 33,3 %\n  words_at: 145\n" in text
    assert "words: 75 millions d'euros\n" in text
    assert text.count("words:") == 2


def test_little_is_enough() -> None:
    claim = one('{figure: stake, subject: Kestrel, value: 44.4 %, quote: "détient 44,4 % des Remorqueurs"}')
    assert (claim.subject, claim.modality, claim.status, claim.confidence) == (
        "kestrel", Modality.ASSERTED, Status.DRAFT, Decimal(1),
    )  # fmt: skip
    assert claim.citation.quote == "détient 44,4\u00a0% des Remorqueurs"
    assert claim.value.text == "44,4\u00a0%"
    assert TEXT[claim.value_start :].startswith(claim.value.text)
    assert len(claim.id) == 8


def test_a_value_without_its_words_in_the_quote_has_the_whole_quote() -> None:
    claim = one('{figure: stake, value: 44 %, quote: "détient 44,4 % des Remorqueurs"}')
    assert claim.value.text == claim.citation.quote


def test_a_claim_that_was_accepted_is_sure() -> None:
    record = "{figure: payer, value: Brumaline, quote: Brumaline, confidence: 0.4, status: %s}"
    assert one(record % "accepted").confidence == 1
    assert one(record % "draft").confidence == Decimal("0.4")
    assert one(record % "rejected").status is Status.REJECTED


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ("{figure: a, value: b}", "2:3 a claim without quote; write `quote: …`"),
        ("{quote: a}", "2:3 a claim without figure and value; write `figure: …`"),
        ("{figure: a, value: b, quotes: c}", "2:25 unknown key 'quotes' in a claim; did you mean 'quote'?"),
        ("{figure: a, value: b, quote: Brumalin est}", "2:32 quote does not stand in the source; copy its exact words"),
        ('{figure: a, value: b, quote: "33,3 %"}', "2:32 quote stands 2 times in the source; write `at: 128-134 or"),
        ("{figure: a, value: b, quote: Brumaline, at: 7}", "2:47 at '7' is no place; write the first and the last"),
        (
            "{figure: a, value: b, quote: Brumaline, status: ok}",
            "2:51 unknown status 'ok'; write one of: draft, accepted",
        ),
        (
            "{figure: a, value: b, quote: Brumaline, modality: planed}",
            "2:53 unknown modality 'planed'; did you mean 'planned'",
        ),
        ("{figure: a, value: b, quote: Brumaline, as_of: soon}", "2:50 as_of 'soon' is no date; write 2012, 2012-09"),
        ("{figure: a, value: b, quote: Brumaline, confidence: 2}", "2:55 confidence '2' is out of range; write 0 to 1"),
        ("{figure: a, value: b, quote: Brumaline, words: x}", "2:50 words do not stand in the quote; copy them"),
        (
            "{figure: a, value: b, quote: Brumaline, words_at: x}",
            "2:53 words_at 'x' is no offset; leave `words_at` out",
        ),
        ("{figure: a, value: b, quote: Brumaline, kind: nam}", "2:49 unknown kind 'nam'; did you mean 'name'?"),
        ("{figure: foundation date, value: old, quote: Brumaline}", "2:36 value 'old' is no date; write 2012"),
        ("{figure: stake, value: abc xx, quote: Brumaline}", "2:26 value 'abc xx' is no amount; write a number and"),
        ("{figure: a, value: 150, quote: Brumaline}", "2:22 value '150' has no unit; write its unit after it, such as"),
        ("{figure: [a], value: b, quote: Brumaline}", "2:12 'figure' must be one text"),
        ("x", "2:3 a claim must be a record"),
    ],
)
def test_a_mistake_is_said_with_its_place(record: str, message: str) -> None:
    assert wrong(record).startswith(f"claims/gazette.yaml:{message}")


def test_one_mistake_leaves_the_other_claims() -> None:
    text = written(drafts()).replace("value: 44.4 %", "value: 44.4")
    claims, problems = read(text)
    assert [claim.id for claim in claims] == [claim.id for claim in drafts()[1:]]
    assert len(problems) == 1


def test_an_id_that_stands_twice_is_a_problem() -> None:
    record = "- {id: a, figure: payer, value: Brumaline, quote: Brumaline}\n"
    claims, problems = read(f"claims:\n{record}{record}")
    assert len(claims) == 1
    assert str(problems[0]).startswith(
        "claims/gazette.yaml:3:3 two claims have the id 'a', the other at claims/gazette"
    )


def test_claims_without_an_id_are_told_apart() -> None:
    record = "- {figure: payer, value: Brumaline, quote: Brumaline}\n"
    claims, problems = read(f"claims:\n{record}{record}")
    assert problems == ()
    assert len({claim.id for claim in claims}) == 2


def test_a_source_that_is_not_there_is_a_problem() -> None:
    _, problems = read("source: gazete\nclaims:\n- {figure: a, value: b, quote: c}\n")
    assert str(problems[0]) == (
        "claims/gazette.yaml:1:9 source 'gazete' has no text in this dossier; did you mean 'gazette'?"
    )


def test_a_rejected_claim_may_have_lost_its_words() -> None:
    assert read("claims:\n- {figure: a, value: b, quote: gone, status: rejected}") == ((), ())


def test_quotes_are_found_again_when_the_text_moves() -> None:
    moved = replace(DOCUMENT, text="Mis à jour cette nuit.\n\n" + TEXT)
    context = replace(CONTEXT, documents={"gazette": moved})
    claims, problems = read_claims({"claims/gazette.yaml": written(drafts())}, context)
    assert problems == ()
    assert [c.citation.span for c in claims] == [c.citation.span.shift(24) for c in drafts()]
    assert [c.value_start for c in claims] == [c.value_start + 24 for c in drafts()]
    assert [c.citation.quote for c in claims] == [c.citation.quote for c in drafts()]


@pytest.mark.parametrize(
    ("text", "kind", "unit", "expected"),
    [
        ("2012", "", "any", Period),
        ("2012-09", "", "any", Period),
        ("2012/2014", "", "money", Period),
        ("Bull", "", "any", Name),
        ("NO", "", "any", Name),
        ("3 Ondine", "", "name", Name),
        ("2012", "name", "any", Name),
        ("33 %", "", "any", Quantity),
        (">= 75 M EUR", "", "any", Quantity),
        ("~70 persons", "", "any", Quantity),
    ],
)
def test_a_value_is_known_by_its_form(text: str, kind: str, unit: str, expected: type) -> None:
    assert isinstance(decode(text, kind, unit), expected)


def test_the_kind_is_written_only_where_the_form_would_mislead() -> None:
    assert encode(Name("Bull")) == ("Bull", "")
    assert encode(Name("2012")) == ("2012", "name")
    assert encode(Name("2012"), "name") == ("2012", "")
    assert encode(parse_edtf("2012")) == ("2012", "")
    assert encode(parse_edtf("2012"), "name") == ("2012", "period")


@given(st.text())
def test_any_text_survives_as_a_scalar(text: str) -> None:
    node = read_yaml(f"- quote: {scalar(text)}\n  next: x\n", "x.yaml")
    assert node.problems == ()
    record = node.node.items[0]  # type: ignore[union-attr]
    assert isinstance(record, Fields)
    quote = record.values["quote"]
    assert isinstance(quote, Scalar)
    assert quote.text.split() == text.split()


names = (
    st.text(alphabet="abé :#'\"-[]{}&*!|>%@`0\\", min_size=1, max_size=12)
    .map(lambda s: " ".join(s.split()))
    .filter(bool)
)
periods = st.sampled_from(["2012", "2012-09", "2012~", "2012-09-05", "2012/2014", "2012-33", "../2014", "XXXX-12"])


@given(
    subject=st.none() | names, voice=st.none() | names, value=names, as_of=st.none() | periods,
    modality=st.sampled_from(Modality), note=st.just("") | names, start=st.integers(0, len(TEXT) - 1),
    length=st.integers(1, 60), confidence=st.integers(0, 100),
)  # fmt: skip
def test_what_is_written_is_read_back(
    *,
    subject: str | None, voice: str | None, value: str, as_of: str | None, modality: Modality, note: str,
    start: int, length: int, confidence: int,
) -> None:  # fmt: skip
    quote = TEXT[start : start + length]
    if not quote or quote != quote.strip():
        return
    claim = Claim(
        id="c1",
        figure="thing: a #1",
        subject=subject,
        object=None,
        value=Name(value),
        citation=Citation("gazette", Span(start, start + len(quote)), quote),
        value_start=start,
        as_of=parse_edtf(as_of) if as_of else None,
        modality=modality,
        voice=voice,
        confidence=Decimal(confidence) / 100,
        note=note,
    )
    claims, problems = read(written([claim]))
    assert problems == ()
    assert claims == (replace(claim, value_start=claims[0].value_start),)
